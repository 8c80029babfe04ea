"""Where the expert's turns end."""

from __future__ import annotations

from dataclasses import replace

import pytest

from lessoncast.model import Span
from lessoncast.script.plan.passages import Passage
from lessoncast.script.talk.beats import Beat, beats_of
from lessoncast.script.talk.scene import Scene
from lessoncast.script.talk.turns import (
    BLAND,
    FILLS,
    NEVER,
    Size,
    across_cost,
    costs_ahead,
    question_cost,
)
from lessoncast.tongue.kinds import Role
from lessoncast.tongue.words import Vocabulary
from lessoncast.units.pieces import Unit

GOOD, PLAIN = 80.0, 12.0  # worths of questions


def _unit(
    text: str, *, role: Role = "plain", ask: str = "", alone: str = "", announces: bool = False
) -> Unit:
    return Unit(
        text=text,
        span=Span(1, 1),
        role=role,
        source=text,
        group=0,
        ask=ask,
        alone=alone,
        announces=announces,
    )


def _beats(*units: Unit) -> list[Beat]:
    passage = Passage(units=units, section=0, place=0, score=1.0, needs=False)
    return beats_of([(passage, Scene(opens_chapter=True))], Vocabulary("en"))


def _sized(*sizes: int) -> list[Beat]:
    return _beats(*(_unit(" ".join(["Word", *["word"] * (size - 2), "ends."])) for size in sizes))


def _ends(beats: list[Beat], worths: list[float]) -> list[int]:
    """The places at which new turns begin, followed along the least costs."""
    size = Size()
    ahead = costs_ahead(beats, worths, size)
    ends, start = [], 0
    while start < len(beats):
        costs = {}
        for end in range(start + 1, len(beats) + 1):
            if end < len(beats) and beats[end].clings:
                continue
            words = sum(beat.words for beat in beats[start:end])
            asked = 6.0 + question_cost(worths[end]) if end < len(beats) else 0.0
            costs[end] = size.cost(words) + asked + ahead[end]
        start = min(costs, key=lambda end: costs[end])
        ends.append(start)
    return ends[:-1]


@pytest.mark.parametrize(
    ("sizes", "worths", "ends"),
    [
        ([10, 10, 12], [GOOD] * 3, []),  # one breath
        ([16, 16, 16, 16], [GOOD] * 4, [2]),  # two even turns
        ([16, 12, 8, 20, 12], [GOOD, PLAIN, GOOD, PLAIN, PLAIN], [2]),  # where a question is good
        ([20, 16, 16, 20], [GOOD, PLAIN, PLAIN, PLAIN], [2]),  # in the middle, if none is
    ],
)
def test_turns_end_where_they_are_full_and_something_good_can_be_asked(
    sizes: list[int], worths: list[float], ends: list[int]
) -> None:
    """Neither breaks a breath in two for a good question, nor asks anything for an even size."""
    assert ends == _ends(_sized(*sizes), worths)


def test_a_turn_of_more_than_three_breaths_is_never_worth_it() -> None:
    """Over 45 words it costs more than any number of weak questions."""
    assert Size().cost(46) > NEVER > 10 * question_cost(0.0)


def test_a_pair_that_is_too_long_for_a_turn_draws_nothing_else_into_it() -> None:
    """What is announced stays with its announcement; all that is before them keeps its turns."""
    told = [_unit(" ".join(["Word"] * (size - 1)) + " ends.") for size in (20, 16, 20, 16) * 2]
    pair = _unit(" ".join(["Word"] * 28) + " ends:", announces=True), _unit("Word " * 21 + "ends.")
    assert [2, 4, 6, 8] == _ends(_beats(*told, *pair), [PLAIN] * 10)


def test_what_could_be_asked_anywhere_costs_more_than_a_long_turn() -> None:
    """The expert goes on, up to 75 words, rather than being asked "What else is there?"."""
    assert Size(most=75).cost(75) < question_cost(FILLS) < NEVER


def test_every_sentence_may_begin_a_turn() -> None:
    """With its pronoun named, as the question before it needs it."""
    beats = _beats(
        _unit("The lock is a basin. It has two gates."),
        _unit("They open by hand.", alone="The gates open by hand."),
    )
    assert ["The lock is a basin.", "It has two gates.", "They open by hand."] == [
        one.text for one in beats
    ]
    assert "The gates open by hand." == beats[2].opening
    assert [True, False, False] == [one.opens for one in beats]


def test_no_turn_begins_behind_what_announces_or_inside_a_step() -> None:
    """But an author's question is asked in any case."""
    beats = _beats(
        _unit("Here is what helps.", announces=True),
        _unit("A hook helps."),
        _unit("Tie the rope. Hold it.", role="step"),
        _unit("That is it.", announces=True),
        _unit("A rope is dear.", ask="What does a rope cost?"),
    )
    assert [False, True, False, True, False, False] == [one.clings for one in beats]
    assert [True, False, False, False, False, True] == [one.opens for one in beats]


@pytest.mark.parametrize(
    ("role", "mistaken", "opens"),
    [("example", False, True), ("plain", True, True), ("plain", False, False)],
)
def test_a_new_section_begins_a_turn_where_its_heading_is_needed(
    role: Role, *, mistaken: bool, opens: bool
) -> None:
    """An example is one of what the heading names; a mistake is told by its heading alone."""
    unit = _unit("Wet nets rot within a month.", role=role)
    passage = Passage(units=(unit,), section=0, place=0, score=1.0, needs=False)
    scene = Scene(heading="Hanging wet nets", opens_section=True, mistaken=mistaken)
    assert beats_of([(passage, scene)], Vocabulary("en"))[0].opens is opens


@pytest.mark.parametrize(
    ("first", "then", "apart"),
    [
        (_unit("Tides rise."), _unit("Tides fall."), False),
        (_unit("Tides rise."), replace(_unit("Tides fall."), group=1), False),
        (_unit("Tides rise."), replace(_unit("Ice floats."), group=1), True),
        (_unit("Tides rise."), replace(_unit("Tides fall."), group=1, parted=True), True),
        (_unit("Tides rise."), replace(_unit("They fall."), group=1, parted=True, leans=True), False),
        (_unit("Tides rise."), replace(_unit("Ice floats."), parted=True), True),
        (_unit("Tides rise."), replace(_unit("Tides fall."), parted=True), False),
    ],
)  # fmt: skip
def test_what_is_apart_from_the_sentence_before(first: Unit, then: Unit, apart: bool) -> None:
    """What shares no word with it, or is of another paragraph with something left out between them."""
    assert [False, apart] == [beat.apart for beat in _beats(first, then)]


def test_what_is_cut_off_lies_between_two_passages() -> None:
    """A passage of another paragraph is apart from one that is not told to its end."""
    whole = Passage(units=(_unit("Tides rise."),), section=0, place=0, score=1.0, needs=False)
    next_one = replace(whole, units=(replace(_unit("Tides fall."), group=1),), place=1)
    for cut in (False, True):
        told = [(replace(whole, cut=cut), Scene()), (next_one, Scene())]
        assert [False, cut] == [beat.apart for beat in beats_of(told, Vocabulary("en"))]


def test_even_turns_are_bought_by_questions_alone() -> None:
    """What is too short or too long costs more, and so do another subject that fills it and a question for more."""
    plain, even = Size(most=75), Size(most=75, even=50.0)
    assert [even.cost(words) - plain.cost(words) for words in (14, 15, 45, 46)] == [25, 0, 0, 50]
    kilns, owls = (_beats(_unit(text))[0] for text in ("Kilns need wood.", "Owls hunt mice."))
    apart = [kilns, replace(owls, apart=True)]
    assert across_cost(apart, even) >= across_cost(apart, plain) + 50
    assert even.question(PLAIN) == plain.question(PLAIN)
    assert even.question(BLAND - 1) > plain.question(BLAND - 1) + 50
