"""How a word is said is written into every turn that has it."""

from __future__ import annotations

import pytest

from lessoncast.model import Block, Chapter, Direction, Foreign, Lesson, Script, Span, Turn
from lessoncast.script.file.marks import marked, pronounced


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("SQL is old.", "[SQL](say:sequel) is old."),
        ("A SQLite file, not SQL.", "A SQLite file, not [SQL](say:sequel)."),
        ("SQL Server and SQL", "[SQL Server](say:sequel server) and [SQL](say:sequel)"),
        ("Nothing here.", "Nothing here."),
    ],
)
def test_words_are_marked(text: str, marked: str) -> None:
    """Whole words only, the longest first; directions stay."""
    pause = Direction(kind="pause", value="1500")
    script = Script(
        title="t",
        language="en",
        chapters=(Chapter(title="SQL", parts=(Turn(speaker="host", text=text), pause)),),
    )
    words = (("SQL", "sequel"), ("SQL Server", "sequel server"), ("is", "is]("))
    found = pronounced(script, words)
    assert (marked, pause) == (found.turns[0].text, found.chapters[0].parts[1])


def lesson_of(text: str, *foreign: Foreign, said: tuple[tuple[str, str], ...] = ()) -> Lesson:
    block = Block(kind="paragraph", text=text, span=Span(1, 9))
    return Lesson(
        slug="x", title="x", language="en", blocks=(block,), digest="",
        foreign=foreign, pronunciations=said,
    )  # fmt: skip


def turns(lesson: Lesson, *said: tuple[str, Span | None]) -> list[str]:
    parts = tuple(Turn(speaker="host", text=text, source=source) for text, source in said)
    script = Script(title="t", language="en", chapters=(Chapter(title="déjà vu", parts=parts),))
    return [turn.text for turn in marked(script, lesson).turns]


DEJA_VU = Foreign("déjà vu", "fr", Span(3, 3))


def test_a_foreign_phrase_is_marked_wherever_it_is_said() -> None:
    """If the lesson never has it unmarked: also with a capital, in turns that rest on nothing."""
    lesson = lesson_of("They call it déjà vu.", DEJA_VU)
    assert ["What is [déjà vu](lang:fr)?", "[Déjà  vu](lang:fr) is old."] == turns(
        lesson, ("What is déjà vu?", None), ("Déjà  vu is old.", Span(7, 8))
    )


def test_a_word_that_is_also_one_of_the_text_is_foreign_where_its_line_is_told() -> None:
    """ "die" is an article in German."""
    lesson = lesson_of("The article die. To die.", Foreign("die", "de", Span(3, 3)))
    assert ["The article [die](lang:de).", "To die.", "To die."] == turns(
        lesson, ("The article die.", Span(2, 3)), ("To die.", Span(4, 4)), ("To die.", None)
    )


def test_a_sentence_of_a_foreign_paragraph_is_foreign() -> None:
    """The whole of it, or each alone; its full stop stays outside."""
    whole = "Je pense, donc je suis. C’est ça."
    lesson = lesson_of(whole, Foreign(whole, "fr", Span(3, 3)))
    assert [
        "He says: [Je pense, donc je suis. C’est ça](lang:fr).",
        "[C'est ça](lang:fr), he says.",
    ] == turns(lesson, (f"He says: {whole}", None), ("C'est ça, he says.", None))


def test_both_kinds_of_marks_stand_inside_one_another() -> None:
    """How a word is said may be part of a phrase; what names a language is no text."""
    lesson = lesson_of(
        "la SQL", Foreign("la SQL", "fr", Span(1, 1)), said=(("SQL", "s q l"), ("fr", "f r"))
    )
    assert ["See [la [SQL](say:s q l)](lang:fr) and [fr](say:f r)."] == turns(
        lesson, ("See la SQL and fr.", None)
    )


def test_the_language_of_the_script_is_not_foreign() -> None:
    """Nor is anything that would break the mark."""
    lesson = lesson_of(
        "a colour [x] y", Foreign("colour", "en-GB", Span(1, 1)), Foreign("[x] y", "fr", Span(1, 1))
    )
    assert ["a colour [x] y"] == turns(lesson, ("a colour [x] y", Span(1, 1)))
