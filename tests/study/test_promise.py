"""What of a long lesson is read for asking: what promises most, from one end to the other; and all of it where that is too little."""

from __future__ import annotations

from pathlib import Path

import pytest

from lessoncast import study
from lessoncast.model import Block, Lesson
from lessoncast.study.promise import promising
from lessoncast.tongue.words import count
from study_mother import lesson_of, set_of

PLAIN = "Further north the fields lie open under the wide and windy sky of the plain."
TELLING = "A *polder* is a piece of land that dikes keep dry, because it lies below the sea."
PERSONAL = "It was there that we thought we could take you for a walk, had you time for us."


def a_long_one(folder: Path, *sentences: str, sections: int = 40) -> Lesson:
    """A lesson with sections of these sentences, each a paragraph of its own."""
    body = "\n\n".join(sentences)
    return lesson_of(folder, "\n\n".join(f"## Field {one}\n\n{body}" for one in range(sections)))


def words_in(blocks: tuple[Block, ...]) -> int:
    """How many words the blocks have to be read."""
    return sum(count(one.text) for one in blocks if one.kind not in {"heading", "code"})


def test_a_short_lesson_is_read_whole(tmp_path: Path) -> None:
    """Where there is no more to read than may be read, nothing is left out."""
    lesson = a_long_one(tmp_path, PLAIN, PERSONAL, sections=2)
    assert promising(lesson, 200) == lesson.blocks


def test_a_long_lesson_is_read_where_it_promises_most(tmp_path: Path) -> None:
    """What explains a term comes before what goes on about something, and before what speaks of its author."""
    lesson = a_long_one(tmp_path, PLAIN, TELLING, PERSONAL)
    read = promising(lesson, words_in(lesson.blocks) // 3)
    told = [one.text for one in read if one.kind == "paragraph"]
    assert {one for one in told if not one.startswith("A polder")} == set()
    assert len(told) == pytest.approx(40, abs=3)


@pytest.mark.parametrize("most_words", [300, 600, 900])
def test_as_much_is_read_as_may_be(tmp_path: Path, most_words: int) -> None:
    """The rest is no more than one passage."""
    lesson = a_long_one(tmp_path, PLAIN, TELLING, PERSONAL)
    assert words_in(promising(lesson, most_words)) == pytest.approx(most_words, abs=20)


def test_each_stretch_is_read(tmp_path: Path) -> None:
    """A lesson that promises much at its beginning is read to the end, and all its headings are."""
    rich, poor = (a_long_one(tmp_path, *[one] * 4, sections=20).blocks for one in (TELLING, PLAIN))
    text = "\n\n".join(
        f"## {one.text}" if one.kind == "heading" else one.text for one in (*rich, *poor)
    )
    lesson = lesson_of(tmp_path, text)
    read = promising(lesson, words_in(lesson.blocks) // 2)
    assert [one for one in read if one.kind == "heading"] == [
        one for one in lesson.blocks if one.kind == "heading"
    ]
    assert len([one for one in read if one.text == PLAIN]) > 20


def test_a_list_stays_with_what_leads_to_it(tmp_path: Path) -> None:
    """No list is cut, and no lead-in or question is left without what it waits for."""
    listed = (
        "Three fields lie here:\n\n- the field of oats\n- the field of rye\n- the field of hops"
    )
    asked = (
        "Why is the land so flat?\n\nThe sea laid down its mud, layer upon layer, in calm water."
    )
    lesson = a_long_one(tmp_path, listed, PLAIN, asked, PERSONAL)
    read = promising(lesson, words_in(lesson.blocks) // 2)
    texts = [one.text for one in read]
    leads = texts.count("Three fields lie here:")
    assert [texts.count(f"the field of {one}") for one in ("oats", "rye", "hops")] == [leads] * 3
    asks = texts.count("Why is the land so flat?")
    assert texts.count("The sea laid down its mud, layer upon layer, in calm water.") == asks
    assert leads
    assert asks


def test_many_items_are_notes(tmp_path: Path) -> None:
    """Of a list that nobody can count some are read."""
    notes = "\n".join(f"- {PLAIN}\n- {TELLING}" for _ in range(40))
    lesson = lesson_of(tmp_path, f"## Fields\n\nSome notes.\n\n{notes}")
    read = promising(lesson, words_in(lesson.blocks) // 2)
    assert 0 < len([one for one in read if one.kind == "item"]) < 80


def test_other_languages_are_read_whole(tmp_path: Path) -> None:
    """What promises something is known of English only."""
    text = "\n\n".join(f"## Feld {one}\n\nDas Feld {one} liegt offen da." for one in range(90))
    lesson = lesson_of(tmp_path, text, language="de")
    assert promising(lesson, 100) == lesson.blocks


def test_a_sparse_lesson_is_read_to_its_last_fact(tmp_path: Path) -> None:
    """What was passed over is read after all where the rest does not fill a set."""
    mill = "Further north the mills stand open under the wide and windy sky of the plain."
    text = "\n\n".join(f"## Walk {one}\n\n{mill}" for one in range(400))
    hidden = "In 644 the first mills with sails were built in Persia."
    found = set_of(tmp_path, f"{text}\n\n{hidden}")
    assert any("644" in one.back or "644" in one.front for one in found.cards)


def test_one_item_of_a_long_lesson(tmp_path: Path) -> None:
    """An author who has written all but one gets that one."""
    found = set_of(
        tmp_path, "\n\n".join([TELLING, *[PLAIN] * 400]), cards_wanted=1, questions_wanted=0
    )
    assert [one.back for one in found.cards]
    assert isinstance(found, study.StudySet)


def test_code_is_no_reading(tmp_path: Path) -> None:
    """A lesson that is long because of its listings is read whole."""
    code = "```text\n" + "a field, and a field, and a field\n" * 400 + "```"
    lesson = lesson_of(tmp_path, f"## Fields\n\n{PLAIN}\n\n{code}\n\n{TELLING}")
    assert promising(lesson, 100) == lesson.blocks
