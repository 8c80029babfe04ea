"""Which questions about what was said are worth a pause."""

import pytest

from lessoncast.model import Span
from lessoncast.script.talk.recall import Recall
from lessoncast.script.talk.recall_worth import ASIDE, DETAIL, GAP, doubt_of
from lessoncast.tongue.words import Vocabulary

TIDES = Vocabulary("en")
TIDES.weights.update(dict.fromkeys(("sluic", "tide", "lock", "neap"), 0.9))


def _recall(ask: str, answer: str) -> Recall:
    return Recall(ask=ask, answer=answer, span=Span(1, 1))


@pytest.mark.parametrize(
    ("ask", "answer"),
    [
        ("What is a sluice?", "It's a gate that lets water through."),
        ("What are neap tides?", "They're the weakest tides of a month."),
        ("Why are neap tides weak?", "Because the sun pulls across the moon."),
        ("What do we call the weakest water of a month?", "Those are neap tides."),
    ],
)
def test_what_a_main_term_means_and_why_something_is_so_is_asked_again(
    ask: str, answer: str
) -> None:
    assert doubt_of(_recall(ask, answer), TIDES) == 0


@pytest.mark.parametrize(
    ("ask", "answer"),
    [
        ("What does a sluice need?", "A strong gate."),
        ("Why do keepers watch the tide?", "To open the lock."),
        ("What do we call a good place to wait?", "That's a lock."),
        ("What do you remember about neap tides?", "They're the weakest of a month."),
    ],
)
def test_a_detail_is_asked_again_only_for_want_of_anything_else(ask: str, answer: str) -> None:
    assert doubt_of(_recall(ask, answer), TIDES) == DETAIL


def test_what_a_lesson_names_in_passing_is_asked_after_its_own_terms() -> None:
    found = _recall(
        "What do you remember about neap tides in winter?", "They're the weakest of a year."
    )
    assert DETAIL < doubt_of(found, TIDES) == ASIDE < GAP


@pytest.mark.parametrize(
    ("ask", "answer"),
    [
        ("What holds the sluice?", "Two chains."),
        ("Who opens the lock?", "The keeper."),
        ("What is closed at night?", "The lock."),
        ("What is a rudder?", "It's a board that steers a boat."),
        ("What is a sluice?", "It's a tool that automates that process."),
        ("What are locks used for?", "They're for lifting boats."),
        ("True or false: the tide turns twice a day?", "True: the tide turns twice a day."),
        ("What do you remember about the lock?", "It's closed at night."),
    ],
)
def test_a_sentence_with_a_gap_comes_last(ask: str, answer: str) -> None:
    assert doubt_of(_recall(ask, answer), TIDES) == GAP > DETAIL


def test_a_packed_language_keeps_its_own_rules() -> None:
    assert doubt_of(_recall("Was braucht die Schleuse?", "Ein Tor."), Vocabulary("de")) == 0
