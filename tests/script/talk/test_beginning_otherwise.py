"""No three turns of ten begin alike."""

from __future__ import annotations

from pathlib import Path

from lessoncast import lesson, script
from lessoncast.script.talk.leading_in import led_in_by
from lessoncast.tongue.phrases import phrasebook
from lessoncast.units.lessons import vocabulary_of
from writer_mother import lesson_of

FAMILIES = Path(__file__).parents[3] / "lessons/01-foundations/03-families-of-models.md"


def test_the_third_row_of_a_table_is_told_with_its_name() -> None:
    turns = script.compose(lesson.read(FAMILIES, slug="families")).turns
    rows = [one.text for one in turns if "the weakness is" in one.text]
    assert sum(one.count("the weakness is") for one in rows) == 5
    assert [one.startswith("The strength") for one in rows].count(True) == 2
    assert rows[3].startswith("For flows, the strength")


def test_a_question_has_a_word_before_it_in_each_language() -> None:
    for language, ask, led in (
        ("es", "¿Las aves emigran?", "¿Y las aves emigran?"),
        ("de", "Ziehen die Vögel fort?", "Und ziehen die Vögel fort?"),
        ("fr", "Les oiseaux migrent-ils?", "Et les oiseaux migrent-ils?"),
        ("en", "Do birds migrate?", "And do birds migrate?"),
    ):
        book = phrasebook(language)
        assert book is not None
        known = vocabulary_of(lesson_of("# A\n\nB.", language=language))
        assert next(led_in_by(book, ask, known)) == led
