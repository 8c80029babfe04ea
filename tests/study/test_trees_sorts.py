"""Of several sorts of a thing, what is told of each asks for it, and two that are told one after the other are set apart."""

from __future__ import annotations

from pathlib import Path

import pytest

from study_mother import facts_in, set_of

DRUMS = (
    "# Drums\n\n## Two drums\n\nA steel drum keeps its tone for a decade. A brass drum loses its tone in damp air. "
    "An ivory flute fills a hall with a soft sound.\n"
)


def test_what_is_told_of_a_sort_asks_for_it(tmp_path: Path) -> None:
    """The answer is the sort; one that stands alone with its noun is not asked for."""
    found = {one.ask: one.subject for one in facts_in(tmp_path, DRUMS, "sort")}
    assert "a steel drum" == found["Which kind of drum keeps its tone for a decade?"]
    assert "a brass drum" == found["Which kind of drum loses its tone in damp air?"]
    assert not [one for one in found if "flute" in one]


def test_sorts_are_told_apart(tmp_path: Path) -> None:
    """The answer says both halves."""
    asked = {one.ask: one.value for one in facts_in(tmp_path, DRUMS, "contrast")}
    both = "A steel drum keeps its tone for a decade, while a brass drum loses its tone in damp air"
    assert both == asked["How does a steel drum differ from a brass drum?"]


def test_a_quiz_offers_the_other_sorts(tmp_path: Path) -> None:
    """What the lesson tells of its siblings makes them the wrong choices."""
    text = (
        "# Lights at sea\n\n## Rhythms\n\nA flashing light is dark for longer than it is lit. "
        "An occulting light is lit for longer than it is dark. An isophase light is lit and dark for equal times.\n"
    )
    asked = set_of(tmp_path, text, cards_wanted=1, questions_wanted=2).questions
    assert {"A flashing light", "An occulting light", "An isophase light"} in [
        {*one.choices} for one in asked
    ]


@pytest.mark.parametrize(
    "text",
    [
        "A round tower stood at the gate. A square tower guarded the bridge of the town.",
        "A good knot holds for years under load. A bad knot slips in the first gale of autumn.",
        "A red gate keeps the sheep in. Red gates keep the cows out of the garden.",
        "A wet kiln smokes for an hour or two. A wet dog smells of the river in summer.",
        "A sleeping teacher loses the ear of a class. A waking teacher keeps the peace of a school.",
        "Stone walls keep their heat all night. Wooden walls keep their scent for years.",
    ],
)
def test_what_sets_no_sorts_apart(tmp_path: Path, text: str) -> None:
    """Not what was, nor mere qualities, one sort in two numbers, other things, people, or what "their" would belong to."""
    assert not facts_in(tmp_path, f"# X\n\n{text}\n", "sort", "contrast")
