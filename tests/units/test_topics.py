"""What a label before an order or a clause becomes."""

import pytest

from lessoncast.model import Block, Span
from lessoncast.tongue.words import Vocabulary
from lessoncast.units.labels import labelled
from lessoncast.units.notes import item_notes
from lessoncast.units.parts import says


def _said(term: str, note: str, place: int = 0) -> str:
    return labelled(term, note, Vocabulary("en"), place=place)


@pytest.mark.parametrize(
    ("term", "note", "said"),
    [
        ("Old ropes", "Throw old ropes away before winter", "Throw old ropes away before winter."),
        ("Water clocks and steam engines", "Bring water clocks and SE aboard", "Bring water clocks and SE aboard."),
        ("Log and chart", "They keep logs and charts for all who sail", "They keep logs and charts for all who sail."),
        ("Maps and charts", "They offer maps and charts for all who sail", "They offer maps and charts for all who sail."),
        ("No open fire", "never light a lamp below the deck", "No open fire: never light a lamp below the deck."),
        ("Checking", "Verify Markdown checking works", "Verify Markdown checking works."),
        ("Stowing the ropes, or STR", "Check how the ropes are stowed", "As for stowing the ropes, or STR, check how the ropes are stowed."),
        ("Safety", "Avoid open flames", "As for safety, avoid open flames."),
        ("Imitation", "Train a small crew to sail like the old one", "With imitation, you train a small crew to sail like the old one."),
    ],
)  # fmt: skip
def test_a_label_is_said_where_its_sentence_does_not_say_it(
    term: str, note: str, said: str
) -> None:
    """``As for old ropes, throw old ropes away``: once is enough; a short name that nothing else has stays."""
    assert said == _said(term, note)


@pytest.mark.parametrize(
    ("place", "said"),
    [
        (0, "As for mist, ring the bell at the pier."),
        (1, "When it comes to mist, ring the bell at the pier."),
        (2, "For mist, ring the bell at the pier."),
    ],
)
def test_an_order_has_no_label_as_its_subject(place: int, said: str) -> None:
    """``Mist rings the bell`` and ``In the case of mist, ring the bell`` are nobody's words."""
    assert said == _said("Mist", "ring the bell at the pier", place)


def test_what_clips_its_verb_clips_its_articles() -> None:
    """There the label acts: ``produce data`` is said of it."""
    assert _said("Trading", "bring ships to port") == "Trading brings ships to port."


@pytest.mark.parametrize(
    ("term", "note", "said"),
    [
        ("Integration", "Integrates with the log of the port", "It integrates with the log of the port."),
        ("Tide integration", "It integrates tide tables with the log", "It integrates tide tables with the log."),
        ("Membrane", "keeps the cell together", "Membrane keeps the cell together."),
    ],
)  # fmt: skip
def test_a_label_does_not_do_itself(term: str, note: str, said: str) -> None:
    """``Integration integrates with the log``: its own noun is no subject of a verb."""
    assert said == _said(term, note)


def test_things_of_a_label_are_introduced() -> None:
    """``In mist, it's sound the horn``: orders are no things."""
    assert _said("Trade", "hemp, flax, cotton", 1) == "In trade, it's hemp, flax and cotton."
    orders = _said("Mist", "Toot the horn, furl the sails, wait", 1)
    assert orders == "When it comes to mist, toot the horn, furl the sails, wait."
    assert "structure" not in _said("Unit 6", "Plant Structure and Function").lower()


@pytest.mark.parametrize(
    ("part", "told"),
    [
        ("The press squeezes water from the sheet", True), ("The headbox sprays watery pulp onto a moving wire", True),
        ("The storm they fear", False), ("The ropes that they need in port", False), ("A process called salting", False),
    ],
)  # fmt: skip
def test_a_short_clause_is_no_thing(part: str, told: bool) -> None:
    """``One part is the press squeezes water from the sheet`` has two verbs."""
    assert told == says(part)


@pytest.mark.parametrize(("term", "role"), [("Sails", "label"), ("", "step"), ("Check the boats", "step")])  # fmt: skip
def test_a_point_with_a_name_is_no_step(term: str, role: str) -> None:
    """``2. Sails: check all of them`` does not come after the first point, but beside it."""
    text = "Check the boats before you leave the port."
    item = Block(kind="item", text=text, term=term, number=2, span=Span(1, 1))
    first = next(item_notes(item, [text], Vocabulary("en"), noun="points", place=1, alike=False))
    assert first.role == role
