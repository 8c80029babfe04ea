"""What a German, French or Spanish lesson lists and sets in tables is asked for."""

from __future__ import annotations

from pathlib import Path

import pytest

from study_mother import facts_in, set_of

FIRST = {
    "de": "Der Bach füllt den Teich.",
    "fr": "Le ruisseau remplit l'étang.",
    "es": "El arroyo llena el estanque.",
}
BELOW = [
    ("de", "Eine Mühle besteht aus drei Teilen:", ("Rad", "Welle", "Stein"), "Aus welchen drei Teilen besteht eine Mühle?", "Rad, Welle und Stein"),
    ("de", "Der Müller prüft drei Zeichen:", ("**Farbe:** Das Korn ist gelb.", "**Geruch:** Das Korn riecht frisch.", "**Klang:** Das Korn klirrt."), "Welche drei Zeichen prüft der Müller?", "Farbe, Geruch und Klang"),
    ("de", "Es gibt zwei Arten von Mühlen:", ("Windmühlen", "Wassermühlen"), "Welche zwei Arten von Mühlen gibt es?", "Windmühlen und Wassermühlen"),
    ("fr", "Pour moudre le grain, un moulin a besoin de trois choses :", ("**L'eau :** elle pousse la roue.", "**Le grain :** il vient du champ.", "**La meule :** elle écrase tout."), "De quoi a besoin un moulin pour moudre le grain ?", "de l'eau, du grain et de la meule"),
    ("fr", "On distingue deux sortes de moulins :", ("moulin à vent", "moulin à eau"), "Citez les deux sortes de moulins.", "moulin à vent et moulin à eau"),
    ("es", "Un molino se compone de tres partes principales:", ("Rueda", "Eje", "Piedra"), "¿De qué partes principales se compone un molino?", "rueda, eje y piedra"),
    ("es", "Hay tres clases de harina:", ("blanca", "integral", "fina"), "¿Qué tres clases de harina hay?", "blanca, integral y fina"),
]  # fmt: skip


@pytest.mark.parametrize("case", BELOW)
def test_a_list_is_what_its_lead_asks_for(
    tmp_path: Path, case: tuple[str, str, tuple[str, ...], str, str]
) -> None:
    """By its labels, or by its items where these are things."""
    language, lead, items, ask, answer = case
    listed = "\n".join(f"- {one}" for one in items)
    text = f"# X\n\n{FIRST[language]}\n\n{lead}\n\n{listed}\n"
    found = {one.ask: one.value for one in facts_in(tmp_path, text, language=language)}
    assert found.get(ask) == answer


BEHIND = [
    ("de", "Drei Dinge bestimmen den Preis des Mehls: die Ernte, der Weg und die Mühle.", "Welche drei Dinge bestimmen den Preis des Mehls?", "die Ernte, der Weg und die Mühle"),
    ("fr", "Trois choses fixent le prix de la farine : la récolte, le chemin et le moulin.", "Citez les trois choses qui fixent le prix de la farine.", "la récolte, le chemin et le moulin"),
    ("fr", "Le moulin se compose de deux étages : la cave et le grenier.", "De quoi se compose le moulin ?", "de la cave et du grenier"),
    ("es", "Tres cosas fijan el precio de la harina: la cosecha, el camino y el molino.", "¿Qué tres cosas fijan el precio de la harina?", "la cosecha, el camino y el molino"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "ask", "answer"), BEHIND)
def test_what_stands_behind_a_colon_is_asked_for(
    tmp_path: Path, language: str, text: str, ask: str, answer: str
) -> None:
    """With the articles that the question wants."""
    found = {
        one.ask: one.value for one in facts_in(tmp_path, f"# X\n\n{text}\n", language=language)
    }
    assert found.get(ask) == answer


@pytest.mark.parametrize(
    "text",
    [
        "Drei Dinge bestimmen den Preis des Mehls: die Ernte und der Weg.",
        "Zwei Müller teilen sich die Arbeit: Der eine mahlt das Korn, der andere siebt das Mehl.",
        "Diese Mühle besteht aus zwei Teilen: dem Rad und der Welle.",
    ],
)
def test_what_is_no_such_list_is_not_asked_for(tmp_path: Path, text: str) -> None:
    """One that holds fewer than were counted, clauses, or parts of something that was named before."""
    found = facts_in(tmp_path, f"# X\n\n{text}\n", language="de")
    assert not [one for one in found if one.family.startswith("listed")]


TABLES = [
    ("de", "| Mühle | Antrieb | Ort | Läuft |", "Welcher Ort gehört zu „Windrad“?"),
    ("fr", "| Moulin | Moteur | Lieu | Tourne |", "Quel lieu correspond à « Windrad » ?"),
    ("es", "| Molino | Motor | Lugar | Abierto |", "¿Qué lugar corresponde a «Windrad»?"),
]


@pytest.mark.parametrize(("language", "head", "ask"), TABLES)
def test_a_cell_is_asked_for_by_its_row_and_column(
    tmp_path: Path, language: str, head: str, ask: str
) -> None:
    """Each of a column is a wrong answer for the others; a mere yes is not asked for."""
    no = {"de": "ja", "fr": "oui", "es": "sí"}[language]
    rows = "".join(
        f"| {name} | {motor} | {place} | {no} |\n"
        for name, motor, place in (
            ("Windrad", "Sturm", "Alma"),
            ("Bachrad", "Aqua", "Berg"),
            ("Handrad", "Arma", "Casa"),
        )
    )
    text = f"# X\n\nUna.\n\n{head}\n| --- | --- | --- | --- |\n{rows}"
    found = {one.ask: one for one in facts_in(tmp_path, text, language=language)}
    assert found[ask].value == "Alma"
    assert not [one for one in found.values() if one.value == no]


FLOUR = """# Mehl

Das Mehl einer Mühle wird nach Sorten verkauft. Die Mühle mahlt das Korn.

| Sorte | Farbe | Verwendung |
| --- | --- | --- |
| Roggen | grau | Brot |
| Weizen | weiß | Kuchen |
| Dinkel | gelb | Nudeln |
"""


def test_the_rest_of_a_column_is_wrong(tmp_path: Path) -> None:
    """Whatever else the lesson says of the same words."""
    made = set_of(tmp_path, FLOUR, language="de").questions
    asked = [one for one in made if one.question == "Welche Verwendung gehört zu „Roggen“?"]
    assert not asked or set(asked[0].choices) == {"Brot", "Kuchen", "Nudeln"}
    assert [one for one in made if "gehört zu" in one.question]
