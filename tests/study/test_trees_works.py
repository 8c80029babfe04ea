"""What a term does is asked where it is the lesson's own: set apart, a heading, or code."""

from __future__ import annotations

from pathlib import Path

import pytest

from study_mother import facts_in


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "## Fish ladders\n\nFish ladders lead salmon around a dam to their old spawning grounds.",
            ("fish ladders", "salmon around a dam to their old spawning grounds"),
        ),
        (
            "## Tools\n\nThe yard has a *capstan*. A capstan winds the heavy anchor rope onto a drum.",
            ("a capstan", "the heavy anchor rope onto a drum"),
        ),
        (
            "## Tools\n\nOne command is enough. `tidy bench` moves each loose tool into its own drawer.",
            ("tidy bench", "each loose tool into its own drawer"),
        ),
    ],
)
def test_what_a_term_does(tmp_path: Path, text: str, told: tuple[str, str]) -> None:
    """Its own sentence tells it, in the present and without a condition."""
    found = facts_in(tmp_path, f"# The river\n\n{text}\n", "deed")
    assert told in [(one.subject, one.value) for one in found]


def test_what_a_whole_lesson_is_of_does_many_things(tmp_path: Path) -> None:
    """One deed of what the title names says nothing of what it is."""
    deed = "Fish ladders lead salmon around a dam to their old spawning grounds."
    found = facts_in(tmp_path, f"# Fish ladders\n\n## Fish ladders\n\n{deed}\n", "deed")
    assert not [one for one in found if one.family == "deed of a term"]


@pytest.mark.parametrize(
    "text",
    [
        "## Walls\n\nFish ladders lead salmon around a dam to their old spawning grounds.",
        "## Fish ladders\n\nFish ladders led salmon around a dam to their old spawning grounds.",
        "## Fish ladders\n\nFish ladders lie on the left bank of every river in the north.",
        "## Fish ladders\n\nFish ladders don't lead salmon around a dam to their spawning grounds.",
        "## Fish ladders\n\nFish ladders lead salmon around a dam to their old spawning grounds. Fish ladders slow down a heavy flood in spring. Fish ladders catch the drifting wood of the upper woods.",
    ],
)
def test_what_is_no_deed_of_a_term(tmp_path: Path, text: str) -> None:
    """No other noun, not what was, where a thing is or what it does not do; and not one deed of many."""
    found = facts_in(tmp_path, f"# The river\n\n{text}\n", "deed")
    assert not [one for one in found if one.family == "deed of a term"]
