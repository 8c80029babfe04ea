"""Each check finds what is planted, and is silent where nothing is wrong."""

from __future__ import annotations

from dataclasses import replace

import pytest

from lessoncast.model import Block, Card, Question, Span
from lessoncast.study.checks import coverage, findings, items, sets
from mothers import a_lesson

CARD = Card(
    id="1", front="What is a tide?", back="The regular rise and fall of the sea",
    source=Span(3, 4), origin="generated",
)  # fmt: skip
QUESTION = Question(
    id="2", question="What pulls on the water?", choices=("The Moon", "The wind", "The shore"), answer=0,
    explanation="The Moon pulls on the water nearest to it.", source=Span(3, 4), origin="generated",
)  # fmt: skip


def rules(cards: list[Card], questions: list[Question]) -> list[str]:
    return [one.rule for one in findings(cards, questions, a_lesson())]


def test_sound_items_pass() -> None:
    """Nothing is found where nothing is wrong."""
    assert [] == rules([CARD], [QUESTION])


@pytest.mark.parametrize(
    ("fault", "changes"),
    [
        ("the front says the answer", {"front": "What is the regular rise and fall of the sea?"}),
        ("it points at something that isn't said", {"front": "What is it?"}),
        ("it is neither a question nor a sentence with one gap", {"front": "_____ and _____ rise"}),
        ("a and an are mixed up", {"front": "What is an tide?"}),
        ("the front has more than 25 words", {"front": "Why " + "so " * 30 + "?"}),
        ("the back has more than 40 words", {"back": "sea " * 41}),
    ],
)
def test_faults_of_a_card(fault: str, changes: dict[str, str]) -> None:
    """The message says what is wrong."""
    card = replace(CARD, **changes)  # type: ignore[arg-type]
    assert fault in [*items.card_faults(card.front, card.back, "en")]


@pytest.mark.parametrize(
    ("fault", "changes"),
    [
        ("the question says the answer", {"question": "Does the Moon pull?"}),
        ("there are not three to five choices", {"choices": ("The Moon", "The wind")}),
        ("a choice comes twice", {"choices": ("The Moon", "The wind", "the wind.")}),
        ("a choice is about the others", {"choices": ("The Moon", "The wind", "All of these")}),
        ("the explanation is too short or too long", {"explanation": "The Moon."}),
        ("the explanation doesn't say the answer", {"explanation": "The wind pulls on the water."}),
    ],
)
def test_faults_of_a_question(fault: str, changes: dict[str, object]) -> None:
    """The message says what is wrong."""
    one = replace(QUESTION, **changes)  # type: ignore[arg-type]
    found = items.question_faults(one.question, one.choices, one.answer, one.explanation, "en")
    assert fault in [*found]


@pytest.mark.parametrize(
    ("rule", "card"),
    [
        ("source", replace(CARD, source=Span(300, 301))),
        ("source", replace(CARD, source=None)),
        ("evidence", replace(CARD, back="A storm in the western ocean")),
        ("evidence", replace(CARD, back="The rise and fall of the sea since 1825")),
    ],
)
def test_an_answer_rests_on_the_lines_that_it_names(rule: str, card: Card) -> None:
    """Lines that are not there, words and numbers that are not in them."""
    assert [rule] == rules([card], [])


def test_doubles() -> None:
    """The same front again, and a front that is another's answer."""
    turned = replace(CARD, front="The regular rise and fall of the sea?", back="A tide")
    assert ["double"] == [one.rule for one in sets.doubles([CARD, CARD], [], "en")]
    assert ["double"] == [
        one.rule for one in sets.doubles([replace(CARD, front="A tide?"), turned], [], "en")
    ]


def test_too_many_begin_alike() -> None:
    """Three of six are too many; ten items want five ways to begin."""
    assert ["opening"] == [
        one.rule for one in sets.openings(["What is a tide?"] * 3 + ["Why?", "Who?", "How?"])
    ]
    few = ["What is a?", "Why is a?", "How is a?", "Who is a?"] * 3
    assert ["opening"] == [one.rule for one in sets.openings(few)]


@pytest.mark.parametrize(
    ("message", "answers"),
    [
        ("one place holds", [0, 0, 0, 1, 0, 2, 0]),
        ("one place never holds", [0, 1, 0, 1, 1, 0]),
        ("stays in one place", [0, 1, 1, 1, 1, 2, 0, 2, 0]),
        ("follow a pattern", [0, 1, 2, 0, 1, 2, 0, 1, 2]),
    ],
)
def test_places_that_give_the_answer_away(message: str, answers: list[int]) -> None:
    """A learner who knows nothing must not find them."""
    found = sets.places([replace(QUESTION, answer=one) for one in answers])
    assert any(message in one.message for one in found)


def test_questions_for_what_is_not_so() -> None:
    """One of twelve may be one; a negation is overread."""
    denying = replace(QUESTION, question="What does not pull on the water?")
    found = [one.rule for one in sets.choices([denying, denying, *[QUESTION] * 5], "en")]
    assert "negative" in found
    assert "negative" not in [one.rule for one in sets.choices([denying, *[QUESTION] * 5], "en")]


def test_a_set_that_asks_about_one_part() -> None:
    """Of a lesson with five parts, cards on one of them leave the others out."""
    blocks = tuple(
        block
        for at in range(1, 11, 2)
        for block in (
            Block(kind="heading", text=f"Part {at}", span=Span(at, at), level=2),
            Block(kind="paragraph", text="The sea rises and falls.", span=Span(at + 1, at + 1)),
        )
    )
    lesson = replace(a_lesson(), blocks=blocks)
    near = [replace(CARD, source=Span(2, 2))] * 5 + [replace(CARD, source=Span(4, 4))]
    assert 2 == len([*coverage.findings(near, [], lesson)])
    far = [replace(CARD, source=Span(2 * at, 2 * at)) for at in (1, 2, 3, 4, 5, 5)]
    assert [] == [*coverage.findings(far, [], lesson)]


def test_right_choices_that_stand_out() -> None:
    """By their length, by a word of the question, by their number."""
    long = replace(QUESTION, choices=("The Moon and the Sun together", "Wind", "Shores"))
    assert ["length"] == [one.rule for one in sets.choices([long] * 6, "en")]
    echo = replace(QUESTION, choices=("Water pumps", "Strong wind", "Sandy shores"))
    assert ["echo"] == [one.rule for one in sets.choices([echo] * 6, "en")]
    four = replace(QUESTION, choices=(*QUESTION.choices, "The ships of all harbours"))
    assert "choices" in [one.rule for one in sets.choices([QUESTION] * 5 + [four], "en")]
