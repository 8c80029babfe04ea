"""What a question costs that sounds made: it is asked only where nothing else can be."""

from __future__ import annotations

import pytest

from lessoncast.script.talk.wooden import GAP_COST, TOLD_COST, unheard_cost, wooden_cost
from lessoncast.tongue.proposal import Proposal


def _cost(ask: str, new: int = 0) -> float:
    return wooden_cost(Proposal(ask=ask, worth=50), new)


@pytest.mark.parametrize(
    ("made", "asked"),
    [
        ("What can spaces make?", "What can I do?"),
        ("And what will the keeper open?", "What will happen?"),
        ("What did Castro assume?", "What did that lead to?"),
        ("What does Rust know?", "What does it take to keep a gate shut?"),
        ("What are gates connected to?", "What is a gate?"),
        ("How are two gates used?", "How would you open a gate?"),
        ("Where does water flow?", "Where do we start?"),
        ("Which a few important gates are there?", "Which gates are there?"),
        ("Easier to open? How so?", "How so?"),
    ],
)
def test_what_asks_for_the_next_words_costs_more_than_what_a_listener_wonders(
    made: str, asked: str
) -> None:
    """The one is turned around from a sentence, the other is a question."""
    assert _cost(made) > _cost(asked) == 0.0


@pytest.mark.parametrize(
    "ask", ["How do smart grids allow better gates?", "Why paint old gates in winter?"]
)
def test_who_names_three_new_things_tells(ask: str) -> None:
    """Up to two can be asked for."""
    assert _cost(ask, 2) == 0.0 < _cost(ask, 3)


@pytest.mark.parametrize(
    "ask", ["What if old gates leak in winter?", "And when old gates leak in winter?"]
)
def test_a_case_may_be_new(ask: str) -> None:
    """Whoever supposes something has to name it."""
    assert _cost(ask, 4) == 0.0


def test_nobody_asks_whether_so_what_nobody_has_spoken_of() -> None:
    """A listener asks back what was said, and what to do."""
    assert _cost("Do banks borrow in dollars?", 1) > _cost("Do banks borrow in dollars?") == 0.0
    assert _cost("Can I open both gates?", 2) == 0.0


def test_a_form_without_words_of_the_lesson_costs_by_its_name() -> None:
    """ "Why be careful with that?" is seldom what a listener would ask."""
    assert wooden_cost(Proposal(form="ask.risk", worth=50), 0) > 0.0
    assert wooden_cost(Proposal(form="ask.example", worth=50), 0) == 0.0


def test_why_is_asked_of_what_was_heard() -> None:
    """Whether it is good, anybody may ask."""
    assert _cost("Why do old gates leak?", 1) > _cost("Why do old gates leak?") == 0.0
    assert _cost("Why is oil important?", 1) == 0.0
    assert _cost("Who greased the gates?", 1) > _cost("Who greased the gates?") == 0.0


@pytest.mark.parametrize(
    "gap",
    [
        "What does the crew typically meet?", "What has the town seen?", "What can each gate take?", "What do people applaud in the town?",
        "What does it first draw from the well?", "What does it take switchover?", "What can you validate if you want?", "What are the keepers increasingly adopting?",
    ],
)  # fmt: skip
def test_a_statement_without_its_object_is_asked_after_anything_else(gap: str) -> None:
    """Rather what could be asked anywhere; what something needs or consists of, one can wonder."""
    assert _cost(gap) >= GAP_COST
    needs = "What does it take to keep a gate shut?"
    for asked in ("What does a gate need?", "What do gates consist of?", needs):
        assert _cost(asked) < GAP_COST


@pytest.mark.parametrize(
    ("told", "asked"),
    [
        ("Who should watch over the new gates?", "Who is the keeper?"),
        ("What introduced them to the old trade?", "What led to the war?"),
        ("Which old towns sold their new gates?", "Which gates are there?"),
    ],
)
def test_nobody_asks_for_the_subject_of_what_nobody_has_heard_of(told: str, asked: str) -> None:
    """All but the answer is in the question."""
    assert _cost(told, 1) >= TOLD_COST > _cost(asked, 1)
    assert _cost(told) < TOLD_COST
    assert _cost("Who made the lock?", 2) >= TOLD_COST > _cost("Who made the lock?", 1)


def test_a_statement_with_a_question_mark_is_asked_after_anything_else() -> None:
    """Of what was not heard: its worth says that the next sentence is all in it."""
    said_again = Proposal(ask="Are more seeds made by old trees?", worth=-70)
    denied = Proposal(ask="Are more seeds made by old trees?", worth=72)
    assert wooden_cost(said_again, 1) > wooden_cost(denied, 1) > wooden_cost(said_again, 0)


@pytest.mark.parametrize("form", ["ask.definition", "ask.term", "ask.what", "ask.member"])
def test_what_nobody_has_heard_of_is_not_asked_for_by_its_name(form: str) -> None:
    """A part of the name is enough: "raft bridges" behind "rafts"."""
    one = Proposal(form=form, np="raft bridges", worth=70)
    named = frozenset({"raft", "bridge"})
    assert unheard_cost(one, named, frozenset({"gate"})) > one.worth
    assert unheard_cost(one, named, frozenset({"raft"})) == 0.0


def test_a_year_and_a_difference_are_known_only_to_the_lesson() -> None:
    """ "What happened in 1961?", "How was the old toll different?"."""
    assert _cost("What happened in 1961?") > _cost("What happened in the war?") == 0.0
    assert _cost("How was the old toll different?", 2) > _cost("How was it different?", 1) + 50


def test_nobody_wonders_what_happens_to_what_nobody_has_heard_of() -> None:
    assert _cost("What happens to Stable Diffusion?", 2) > _cost("What happens to gates?") == 0.0
