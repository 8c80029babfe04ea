"""The clauses of a sentence, and what each phrase tells."""

from dataclasses import replace

import pytest

from lessoncast.tongue.trees import tree_of
from lessoncast.tongue.trees.clause import Clause, clauses_of

ROLES = {
    "The old tar keeps water out because it fills the seams.": {
        "object": "water",
        "reason": "because it fills the seams",
    },
    "Due to the slow current, fine mud settles on the bed.": {"reason": "Due to the slow current"},
    "Dutch farmers built long walls to keep the sea off their fields.": {
        "object": "long walls",
        "purpose": "to keep the sea off their fields",
    },
    "Canal locks lift heavy barges by filling a chamber.": {
        "object": "heavy barges",
        "means": "by filling a chamber",
    },
    "Tar can crack when the wood is dry.": {"condition": "when the wood is dry"},
    "Bakers burn wood instead of coal.": {"contrast": "instead of coal"},
    "The canal opened in 1825.": {"time": "in 1825"},
    "The seams were filled by a caulker.": {"agent": "by a caulker"},
    "The crew pulled up the anchor.": {"particle": "up", "object": "the anchor"},
    "Farmers hope that the rain comes soon.": {"complement": "that the rain comes soon"},
}


def _clauses(sentence: str) -> tuple[Clause, ...]:
    tree = tree_of(sentence)
    assert tree is not None
    return clauses_of(tree)


@pytest.mark.parametrize("sentence", ROLES)
def test_roles(sentence: str) -> None:
    """Each phrase around the verb is whole, and known by what it tells."""
    (clause,) = _clauses(sentence)
    told: dict[str, str] = {part.role: clause.said(part.places) for part in clause.parts}
    for role, text in ROLES[sentence].items():
        assert told.get(role) == text


def test_weeks_are_no_object() -> None:
    """``dies weeks before spring``: nobody asks what it dies."""
    (clause,) = _clauses("A dry seedling dies weeks before spring.")
    assert {part.role for part in clause.parts} == {"time"}


CLAUSES = {
    "The tide rises slowly, and the boat floats on the water.": [
        "The tide rises slowly",
        "the boat floats on the water",
    ],
    "The farmer feeds the cows and milks the goats.": [
        "The farmer feeds the cows",
        "The farmer milks the goats",
    ],
    "A crane can lift a barge and carry a boat.": [
        "A crane can lift a barge",
        "A crane can carry a boat",
    ],
    "The crew must clean and paint the old hull.": ["The crew must clean and paint the old hull"],
    "However, the old pump (a wooden one) still works.": ["the old pump still works"],
    "The Nile, which floods each summer, feeds the fields.": ["The Nile feeds the fields"],
    "Dry the rope and coil it.": ["Dry the rope and coil it"],
    "When the wind drops": [],
}


@pytest.mark.parametrize("sentence", CLAUSES)
def test_clauses(sentence: str) -> None:
    """Two verbs of one subject are two clauses; what is only remarked is left out."""
    assert [one.said(one.places) for one in _clauses(sentence)] == CLAUSES[sentence]


def test_kinds_of_clauses() -> None:
    """An order has no subject; a passive, a negated and a past clause know what they are."""
    assert _clauses("Close the lid.")[0].is_order
    assert _clauses("The lid was closed.")[0].is_passive
    assert _clauses("The lid was closed.")[0].is_past
    assert _clauses("The lid doesn't close.")[0].is_negated
    assert _clauses("The lid is closing.")[0].goes_on
    assert _clauses("This lid keeps the heat in.")[0].points
    assert not _clauses("The lid holds both steam and the pot that makes that steam.")[0].points
    assert _clauses("The lid is a disc of oak.")[0].is_copula
    plain = _clauses("The lid keeps the heat in.")[0]
    kinds = (plain.is_order, plain.is_passive, plain.is_past, plain.is_negated, plain.goes_on)
    assert not any((*kinds, plain.points, plain.is_copula))


def test_torn() -> None:
    """A list is whole, or the clause that holds half of it is torn."""
    (clause,) = _clauses("The farmer feeds hens, ducks, and geese.")
    assert not clause.is_torn
    assert replace(clause, places=clause.places[:6]).is_torn


def test_predicate() -> None:
    """What stands behind "is", with all that belongs to it."""
    (clause,) = _clauses("A levee is a long wall of earth along a river.")
    assert clause.said(clause.predicate) == "a long wall of earth along a river"


ACTIVITIES = {
    "Warming up tired voices prevents sore throats in winter.": "Warming up tired voices",
    "Knowing the tide table helps sailors plan a safe trip.": "Knowing the tide table",
    "Using old charts, you can miss a new reef.": "you",
    "Growing demand leads to higher prices.": "Growing demand",
}


@pytest.mark.parametrize("text", ACTIVITIES)
def test_an_activity_does_something(text: str) -> None:
    """An activity right in front of the verb is the subject, one behind a comma is not."""
    tree = tree_of(text)
    assert tree is not None
    assert [one.said(one.subject) for one in clauses_of(tree)] == [ACTIVITIES[text]]


def test_what_is_forbidden_is_told_to_nobody() -> None:
    """``Don't`` opens an order that says no."""
    tree = tree_of("Don't open as many windows as possible.")
    assert tree is not None
    found = clauses_of(tree)
    assert [(one.is_order, one.is_negated) for one in found] == [(True, True)]


def test_a_clause_whose_subject_is_misread_is_torn() -> None:
    """Nobody asks ``What does the fleet of boats luggers called sail to?``."""
    misread = _clauses("The fleet of boats called luggers sails to market to sell herring.")
    read = _clauses("The old keeper, who has one eye, opens the gate.")
    assert [True] == [one.is_torn for one in misread]
    assert False in [one.is_torn for one in read]
