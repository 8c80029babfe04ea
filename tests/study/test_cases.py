"""What a term is, told as a case, as a way, or as a kind of things."""

from __future__ import annotations

from pathlib import Path

import pytest

from study_mother import facts_in


@pytest.mark.parametrize(
    ("text", "ask", "subject"),
    [
        (
            "Duty conflict is when two duties of a sailor meet at once.",
            "What is it called when two duties of a sailor meet at once?",
            "duty conflict",
        ),
        (
            "A flat calm is when one or more of a boat's sails hang down.",
            "What is it called when one or more of a boat's sails hang down?",
            "flat calm",
        ),
    ],
)
def test_what_is_told_as_a_case_is_called_so(
    tmp_path: Path, text: str, ask: str, subject: str
) -> None:
    """A case that is named what happens."""
    (found,) = facts_in(tmp_path, f"# Sailing\n\n{text}\n", "called")
    assert (ask, subject) == (found.ask, found.subject)


def test_what_is_told_as_a_way_is_asked_for(tmp_path: Path) -> None:
    """How it lies is what it is."""
    text = "# Sailing\n\nTrim is how a boat lies in the water when it is loaded.\n"
    (found,) = facts_in(tmp_path, text, "asked")
    assert "What is trim?" == found.ask
    assert found.value.startswith("how a boat lies in the water")


@pytest.mark.parametrize(
    "text", ["This is when the sails hang down.", "The best time is when the tide turns."]
)
def test_a_time_that_is_pointed_at_is_no_term(tmp_path: Path, text: str) -> None:
    """Nobody calls it "this", and a good time has no name."""
    assert not facts_in(tmp_path, f"# Sailing\n\nThe tide is low. {text}\n", "called")


@pytest.mark.parametrize(
    ("text", "subject", "value"),
    [
        (
            "Drift nets are woven barriers on the water that stop fish and keep them from leaving.",
            "drift nets",
            "woven barriers on the water that stop fish and keep them from leaving",
        ),
        (
            "Tide gauges are specialized devices that respond to the level of the sea.",
            "tide gauges",
            "specialized devices that respond to the level of the sea",
        ),
        (
            "Rope charts are timeline views of the ropes of a ship.",
            "rope charts",
            "timeline views of the ropes of a ship",
        ),
        (
            "Harbour data is information about ships that lie in a port.",
            "harbour data",
            "information about ships that lie in a port",
        ),
        (
            "Drift is the spread of seaweed from one shore to another.",
            "drift",
            "the spread of seaweed from one shore to another",
        ),
        (
            "The harbour theory is the idea that ports grow where rivers meet the sea.",
            "the harbour theory",
            "the idea that ports grow where rivers meet the sea",
        ),
        (
            "A bight is a weak bend that holds boats in the same harbour.",
            "a bight",
            "a weak bend that holds boats in the same harbour",
        ),
        (
            "A spring strain is a load that occurs when too much is asked of a single rope.",
            "a spring strain",
            "a load that occurs when too much is asked of a single rope",
        ),
        (
            "Log letters are reports written by captains in foreign ports.",
            "log letters",
            "reports written by captains in foreign ports",
        ),
    ],
)
def test_a_kind_is_told_by_more_than_a_noun(
    tmp_path: Path, text: str, subject: str, value: str
) -> None:
    """Things of a place, stuff, ideas and what goes from one to another are definitions as well."""
    found = facts_in(tmp_path, f"# Sailing\n\n{text}\n", "gloss")
    assert [(subject, value)] == [(one.subject, one.value) for one in found]


def test_a_definition_ends_before_a_clause_that_is_only_begun(tmp_path: Path) -> None:
    """Half of "and if …" is no part of what a thing is."""
    text = "The tide theory is the idea that water follows the moon, and if the moon is away, it will rest."
    (found,) = facts_in(tmp_path, f"# Sailing\n\n{text}\n", "gloss")
    assert "the idea that water follows the moon" == found.value
