"""How many there are of what: in a place with a name, in each of a kind, and in front of a second verb."""

from __future__ import annotations

from pathlib import Path

import pytest

from study_mother import facts_in


@pytest.mark.parametrize(
    ("text", "ask"),
    [
        (
            "The flight at Caen Hill in England has 29 locks and takes a boat six hours.",
            "How many locks does the flight at Caen Hill in England have?",
        ),
        (
            "Each lock holds about a million nails.",
            "How many nails does each lock hold?",
        ),
    ],
)
def test_how_many(tmp_path: Path, text: str, ask: str) -> None:
    """Of one that its place tells apart, and of each one of what the lesson is of."""
    found = facts_in(tmp_path, f"# Canal locks\n\n## Flights of locks\n\n{text}\n", "amount")
    assert ask in [one.ask for one in found]
