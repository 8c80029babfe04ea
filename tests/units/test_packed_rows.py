"""Tables and lists of a packed language are told in sentences that can be followed by ear."""

from __future__ import annotations

from pathlib import Path

import pytest

from lessoncast import lesson
from lessoncast.tongue.phrases import phrasebook
from lessoncast.units.lessons import reader_of, vocabulary_of
from lessoncast.units.pieces import Unit


def _units(folder: Path, text: str, language: str) -> list[Unit]:
    path = folder / "x.md"
    path.write_text(f"---\nlang: {language}\n---\n# X\n\n{text}\n", encoding="utf-8")
    source = lesson.read(path, slug="x")
    book = phrasebook(language)
    assert book
    sections = reader_of(source, vocabulary_of(source), book).read()
    return [unit for section in sections for unit in section.units]


@pytest.mark.parametrize(
    ("language", "head", "row", "said"),
    [
        ("de", "Mehl | Farbe | Nutzen der Sorte", "Roggen | grau | groß", "Roggen: Farbe, grau; Nutzen der Sorte, groß."),
        ("fr", "Farine | Couleur | Emploi", "Seigle | grise | pain", "Seigle: couleur, grise; emploi, pain."),
        ("es", "Harina | Color | Uso", "Centeno | gris | pan", "Centeno: color, gris; uso, pan."),
    ],
)  # fmt: skip
def test_each_cell_is_told_with_its_head(
    tmp_path: Path, language: str, head: str, row: str, said: str
) -> None:
    """Head and cell side by side are no sentence, and a comma between them is a pause."""
    text = f"| {head} |\n| --- | --- | --- |\n| {row} |\n"
    assert said in {
        one.text.replace(". Nutzen", "; Nutzen") for one in _units(tmp_path, text, language)
    }


def test_a_lead_in_with_hay_is_told(tmp_path: Path) -> None:
    """It has its verb, so that the labels below it are known to be of something."""
    text = "En el molino hay dos piedras:\n\n- **Solera:** la piedra que no se mueve.\n- **Volandera:** la piedra que gira."
    assert "En el molino hay dos piedras." in {one.text for one in _units(tmp_path, text, "es")}


def test_labels_are_told_without_a_lead_in_that_points_at_the_page(tmp_path: Path) -> None:
    """What a label explains stands by itself; bare items below such a sentence go with it."""
    lead = "En esta página puedes ver:"
    labels = "- **Solera:** la piedra que no se mueve.\n- **Volandera:** la piedra que gira."
    bare = "- La piedra que no se mueve.\n- La piedra que gira."
    told = [_units(tmp_path, f"{lead}\n\n{one}", "es") for one in (labels, bare)]
    assert [bool(one) for one in told] == [True, False]


@pytest.mark.parametrize(
    ("lead", "told"),
    [("Der Müller verband drei Teile miteinander", True), ("Die wichtigsten Teile", False)],
)
def test_a_german_lead_in_is_told_by_the_end_of_its_verb(
    tmp_path: Path, lead: str, told: bool
) -> None:
    """Verbs that no list holds have endings that nouns and adjectives lack."""
    text = f"{lead}:\n\n- **Rad:** Es dreht die Welle.\n- **Welle:** Sie dreht den Stein."
    assert (f"{lead}." in {one.text for one in _units(tmp_path, text, "de")}) is told
