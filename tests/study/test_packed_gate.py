"""What of a lesson in German, French or Spanish nobody should be asked, is not asked."""

from __future__ import annotations

from pathlib import Path

import pytest

from study_mother import facts_in, set_of

LONG = " ".join(f"Am {n}. Tag ruht der Betrieb im Tal." for n in range(1, 16))

IMKER = """# Im Stock

## Die Waben

Junge Arbeiterinnen bauen die Waben im Dunkeln. Der Imker lobt den Honig des Sommers.
Der Nektar reift in den Waben. Die *Milbe* schwächt im Herbst das ganze Volk.
Eine milde Säure tötet die Milbe in zwei Stunden. Wir legen die Waben am Abend in den Kasten.
"""


def test_gaps_are_for_terms(tmp_path: Path) -> None:
    """What has a heading or is set apart, and comes again, where a sentence tells something of it."""
    found = {one.ask: one.value for one in facts_in(tmp_path, IMKER, "cloze", language="de")}
    assert found == {
        "Junge Arbeiterinnen bauen die _____ im Dunkeln.": "Waben",
        "Eine milde Säure tötet die _____ in zwei Stunden.": "Milbe",
    }


def test_gaps_for_nouns_have_no_choices(tmp_path: Path) -> None:
    """As nobody can tell that another noun does not fit."""
    found = set_of(tmp_path, IMKER, language="de").questions
    assert [] == [one for one in found if "_____" in one.question]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Weitere wichtige Aufgaben der Mühle sind die Lagerung des Korns und die Trocknung."),
        ("de", "Ansonsten ist der nächste Morgen für die Arbeit am Ofen anzustreben."),
        ("de", "Leider werden oft alte Körner verkauft, um den Speicher schnell zu leeren."),
        ("de", "Das Sieb stellt eine wichtige Hürde dar."),
        ("de", "Kapitel 3 enthält eine Liste aller Mühlen des Tals."),
        ("de", "Die Mühle hat eine Liste, die beschreibt, wie diese Steine zu hauen sind."),
        ("de", "Wenn das Rad mehr Schaufeln hätte, würde das Korn schneller gemahlen."),
        ("de", "Wenn du dir unsicher bist, ist der alte Ofen eine gute Wahl."),
        ("de", "Wenn alles gut läuft, schweigen sie eher über die Arbeit."),
        ("de", "Das Korn wird durch ein Sieb vom groben getrennt."),
        ("de", "Stellen wir uns vor, dass ein Müller 300 Säcke aus dem Tal holt."),
        ("fr", "Si tout va bien, ils parlent rarement du moulin et du four."),
        ("es", "Si todo funciona bien, hablan poco del molino y del horno."),
        ("es", "Es importante entender qué nos lleva al molino."),
        ("de", "Wenn das nicht der Fall ist, wird das Korn im Speicher grau."),
        ("de", "In manchen Tälern ist die Leitung der Mühlen eher lose geregelt."),
        ("es", "Los molineros discuten desde hace años si la masa debe llevar sal."),
        ("es", "Siempre que sea posible, el molinero cierra la puerta del horno."),
        ("fr", "Si le même meunier revient, elles parlent du moulin et du four."),
        ("fr", "Si on demandait le prix du pain, le meunier répondrait avec patience."),
        ("es", "Los molineros la cubren con un paño que guarda el calor."),
        ("es", "El producto se llama sémola y dura varios años."),
        ("fr", "Par temps froid, c'est lent, car la pâte lève mal dans le pétrin."),
        ("de", "Der Text trennt die drei Arten von Mühlen."),
        ("de", "Leute könnten in der Mühle den Weg zum Speicher suchen."),
        ("fr", "Une meule neuve tournait par conséquent deux heures et demie."),
        ("fr", "Lorsque vous êtes prêt, envisagez de fermer la porte du four."),
        ("fr", "Moudre le grain peut être une expérience riche pour tout le village."),
        ("fr", "Si la roue avait plus de pales, le grain serait moulu plus vite."),
        ("fr", "Le meunier donne toujours quelques coups de marteau sur la meule."),
        ("es", "Si está a más de cien metros, ejecuta la danza del molino."),
        ("es", "Mientras buscan grano, las mulas llevan el barro de un campo a otro."),
        ("es", "Moler el grano puede ser una experiencia rica para todo el pueblo."),
    ],
)  # fmt: skip
def test_what_nobody_could_answer_is_not_asked(tmp_path: Path, language: str, text: str) -> None:
    """Adverbs taken for nouns, the page, what might be, conditions that fit anything, and people as things."""
    found = facts_in(tmp_path, f"# X\n\n{text}\n", language=language)
    assert [] == [one.ask for one in found if one.kind != "cloze" or "Stellen" in text]


def test_what_comes_once_is_no_thing_of_the_lesson(tmp_path: Path) -> None:
    """In a long lesson a name that comes in one sentence only is an instance, about which nobody is asked."""
    text = f"# Mühlen\n\nSulzbach bietet einen Kurs über alte Öfen. Das Sieb trennt den Staub vom Korn. Das Sieb hängt am Balken. {LONG}\n"
    asked = [one.ask for one in facts_in(tmp_path, text, language="de")]
    assert "Was trennt das Sieb?" in asked
    assert "Was bietet Sulzbach?" not in asked


def test_elsewhere_a_listing_tells_what_happens(tmp_path: Path) -> None:
    """What a German lesson says beside its code is one case on the page, but a definition is none."""
    text = "# Körner\n\nEin Sieb ist eine Funktion, die Staub vom Korn trennt. Wenn das Korn im Speicher feucht ist, wird das Mehl nach wenigen Tagen grau.\n"
    plain = {one.front for one in set_of(tmp_path, text, language="de").cards}
    shown = {
        one.front
        for one in set_of(tmp_path, f"{text}\n```\nsieb(korn)\n```\n", language="de").cards
    }
    lost = "Was passiert, wenn das Korn im Speicher feucht ist?"
    assert lost in plain
    assert lost not in shown
    assert shown
