"""Task lists under a quiz are questions with one right choice, and broken ones are named."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from lessoncast.errors import LessonError
from lessoncast.model import Lesson

Reader = Callable[..., Lesson]
PROSE = "The Moon pulls on the sea."
QUIZ = """\
# Tides

The Moon pulls on the sea.

## Quiz

Test yourself.

### Who *pulls* most?
1. [ ] The Sun
2. [x] The **Moon**
   > It is nearer.
3. [ ] Mars

How many tides a day?

- [X] two
- [ ] one

## Next

More.
"""


def test_questions_with_their_choices(read: Reader) -> None:
    """A heading or a paragraph asks, the list offers, a quotation explains."""
    first, second = read(QUIZ).questions
    assert ("Who pulls most?", ("The Sun", "The Moon", "Mars"), 1, "It is nearer.", (9, 13)) == (
        first.question, first.choices, first.answer, first.explanation, first.source
    )  # fmt: skip
    assert ("How many tides a day?", ("two", "one"), 0, "", (15, 18)) == (
        second.question, second.choices, second.answer, second.explanation, second.source
    )  # fmt: skip


def test_the_quiz_is_not_narrated(read: Reader) -> None:
    """Nothing of the section is left, and the next one is."""
    assert [PROSE, "Next", "More."] == [block.text for block in read(QUIZ).blocks]


def test_other_task_lists_are_lists(read: Reader) -> None:
    """Outside of a quiz, and in a quiz without choices, text stays text."""
    found = read(f"{PROSE}\n\n- [x] boots\n- [ ] chart\n\n## Quiz\n\n1. Who pulls?\n2. When?\n")
    assert () == found.questions
    assert [PROSE, "boots", "chart", "Quiz", "Who pulls?", "When?"] == [
        block.text for block in found.blocks
    ]


@pytest.mark.parametrize(
    ("source", "message", "line"),
    [
        ("### Who?\n1. [ ] a\n2. [ ] b", "a question with no right choice", 5),
        ("### Who?\n1. [x] a\n2. [x] b", "a question with several right choices", 5),
        ("### Who?\n1. [x] a", "a question with one choice only", 5),
        ("### Who?\n\n### When?\n1. [x] a\n2. [ ] b", "a question with no choices", 5),
        ("1. [x] a\n2. [ ] b", "choices without a question", 5),
    ],
)
def test_a_broken_question_is_named(read: Reader, source: str, message: str, line: int) -> None:
    """The error names the question's line and says how to mend it."""
    with pytest.raises(LessonError) as caught:
        read(f"{PROSE}\n\n## Quiz\n\n{source}\n")
    assert (message, f"lessons/tides.md:{line}") == (caught.value.message, caught.value.where)
    assert caught.value.hint


@pytest.mark.parametrize("switch", ["quiz: off", "cards: off"])
def test_switched_off(read: Reader, switch: str) -> None:
    """Then there are no questions, and the quiz is still not narrated."""
    found = read(f"---\n{switch}\n---\n{QUIZ}")
    assert () == found.questions
    assert [PROSE, "Next", "More."] == [block.text for block in found.blocks]


def test_cards_within_a_quiz(read: Reader) -> None:
    """Cards may stand among the questions."""
    found = read(QUIZ.replace("Test yourself.", "Q: Who?\nA: The Moon"))
    assert (["Who?"], 2) == ([card.front for card in found.cards], len(found.questions))


def test_an_edited_choice_keeps_the_id(read: Reader) -> None:
    """A question's id depends on its words, not on its choices."""
    first, edited = (read(text).questions[0].id for text in (QUIZ, QUIZ.replace("Mars", "Venus")))
    assert first == edited
