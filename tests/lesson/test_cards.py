"""The author's cards are taken out of the text, with their lines, and broken ones are named."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from lessoncast.errors import LessonError
from lessoncast.model import Lesson

Reader = Callable[..., Lesson]
PROSE = "The Moon pulls on the sea."


@pytest.mark.parametrize(
    ("source", "front", "back", "span"),
    [
        ("Q: Who pulls?\nA: The Moon", "Who pulls?", "The Moon", (3, 4)),
        ("Q: Who\npulls?\nA: The\nMoon", "Who pulls?", "The Moon", (3, 6)),
        ("Q: Who pulls?\n\nA: The Moon", "Who pulls?", "The Moon", (3, 5)),
        ("- **Q:** Who *pulls*?\n- **A:** The Moon", "Who pulls?", "The Moon", (3, 4)),
        ("> Q: Who pulls?\n> A: The Moon", "Who pulls?", "The Moon", (3, 4)),
        ("Neap tide :: the smallest\nrange", "Neap tide", "the smallest range", (3, 4)),
        ("- Neap tide :: the smallest", "Neap tide", "the smallest", (3, 3)),
        (
            "<details><summary>Who pulls?</summary>The Moon</details>",
            "Who pulls?", "The Moon", (3, 3),
        ),
        (
            "<details>\n<summary>Who pulls?</summary>\n\nThe **Moon**\n\n</details>",
            "Who pulls?", "The Moon", (4, 6),
        ),
    ],
)  # fmt: skip
def test_ways_to_write_a_card(
    read: Reader, source: str, front: str, back: str, span: tuple[int, int]
) -> None:
    """Each way gives one card, and nothing of it is narrated."""
    found = read(f"{PROSE}\n\n{source}\n\nSo it is.")
    (card,) = found.cards
    assert (front, back, span, "author") == (card.front, card.back, card.source, card.origin)
    assert [PROSE, "So it is."] == [block.text for block in found.blocks]


def test_a_table_of_contents_asks_nothing(read: Reader) -> None:
    """A link to the place where an exercise stands is no card whose answer was forgotten."""
    found = read(
        f"# Tides\n\n- [Goals](#goals)\n- [Q1: The Moon (30 points)](#q1)\n\n## Goals\n\n{PROSE}\n\n## Q1: The Moon (30 points)\n\nSo it is.\n"
    )
    assert found.cards == ()
    assert PROSE in [block.text for block in found.blocks]


def test_a_numbered_task_asks_nothing(read: Reader) -> None:
    """Where nothing is answered in the whole lesson, "Q2:" is the name of an exercise."""
    lesson = read(
        f"# Tides\n\n{PROSE}\n\n- Q1: Measuring tides (30 points)\n- Q2: Tables of tides\n"
    )
    assert not lesson.cards


def test_several_in_one_paragraph(read: Reader) -> None:
    """Lines that follow one another are cards of their own; prose before them stays."""
    found = read("Prose first.\nQ: a?\nA: b\nQ: c?\nA: d\n\ne :: f\ng :: h\n")
    assert [("a?", "b"), ("c?", "d"), ("e", "f"), ("g", "h")] == [
        (card.front, card.back) for card in found.cards
    ]
    assert ["Prose first."] == [block.text for block in found.blocks]


@pytest.mark.parametrize(
    "source",
    [
        "```\nQ: a?\nb :: c\n```",
        "Read `map :: a -> b` and a::b.",
        "A: not an answer, because nobody asked.",
        "A long line, and then in the middle\nof a paragraph x :: y stands.",
        "<details><summary>Show the solution</summary>The Moon</details>",
        "- [ ] to do",
    ],
)
def test_what_is_no_card(read: Reader, source: str) -> None:
    """Code, code words, stray answers and spoilers stay in the lesson."""
    found = read(f"{PROSE}\n\n{source}\n")
    assert () == found.cards
    assert 2 == len(found.blocks)


def test_a_section_of_cards_is_taken_out_whole(read: Reader) -> None:
    """What else stands under "Flashcards" is not narrated; the next heading ends it."""
    text = f"# T\n\n{PROSE}\n\n## Flashcards\n\nLearn these.\n\na :: b\n\n### More\n\nc :: d\n\n## End\n\nBye."
    found = read(text)
    assert ["a", "c"] == [card.front for card in found.cards]
    assert [PROSE, "End", "Bye."] == [block.text for block in found.blocks]


@pytest.mark.parametrize(
    ("source", "message", "line"),
    [
        ("Q: Who?\n\nMore prose.", "Q: without A:", 3),
        ("Q: Who?\n\n## Next\n\nProse.", "Q: without A:", 3),
        ("Q: One?\nQ: Two?\nA: two", "Q: without A:", 3),
        ("Q: Who?\nA:", "a card without an answer", 3),
        ("Q:\nA: the Moon", "a card without a question", 3),
    ],
)
def test_a_broken_card_is_named(read: Reader, source: str, message: str, line: int) -> None:
    """The error names the line of the question and says how to mend it."""
    with pytest.raises(LessonError) as caught:
        read(f"{PROSE}\n\n{source}\n")
    assert (message, f"lessons/tides.md:{line}") == (caught.value.message, caught.value.where)
    assert caught.value.hint


def test_switched_off_nothing_is_an_error(read: Reader) -> None:
    """With ``cards: off`` a lesson of questions and answers is read as text where it is broken."""
    found = read(f"---\ncards: off\n---\n{PROSE}\n\nQ: Who pulls?\n\nNobody says.\n")
    assert () == found.cards
    assert [PROSE, "Who pulls?", "Nobody says."] == [block.text for block in found.blocks]


def test_ids(read: Reader) -> None:
    """An id depends on slug and front only, and twins are kept apart."""
    text = f"{PROSE}\n\na :: b\n\na :: c\n"
    first, twin = read(text).cards
    edited, _ = read(text.replace(":: b", ":: z")).cards
    (other, _) = read(text, slug="x").cards
    assert first.id == edited.id
    assert f"{first.id}-2" == twin.id
    assert first.id != other.id


def test_cards_in_text_and_html(read: Reader) -> None:
    """The syntax is the same in every kind of file."""
    text = read(f"{PROSE}\n\nQ: Who?\nA: The Moon\n", ".txt").cards[0]
    page = read(f"<p>{PROSE}</p>\n<p>Q: Who?<br>\nA: The <b>Moon</b></p>", ".html").cards[0]
    assert ("Who?", "The Moon", (3, 4)) == (text.front, text.back, text.source)
    assert ("Who?", "The Moon", (2, 3)) == (page.front, page.back, page.source)
