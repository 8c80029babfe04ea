"""What something is there to do, or somebody tries to."""

from __future__ import annotations

from pathlib import Path

import pytest

from study_mother import facts_in


def _asked(folder: Path, text: str) -> dict[str, str]:
    found = facts_in(folder, f"# Weirs\n\n## Rivers\n\n{text}\n", "object")
    return {one.ask: one.value for one in found if one.family == "object seeks"}


@pytest.mark.parametrize(
    ("text", "ask", "answer"),
    [
        (
            "Fish ladders serve to lead salmon past a weir.",
            "What do fish ladders serve to do?",
            "lead salmon past a weir",
        ),
        (
            "The millers of Lund refused to open their sluices for the boatmen.",
            "What did the millers of Lund refuse to do?",
            "open their sluices for the boatmen",
        ),
        (
            "Needle weirs are designed to lie flat during a flood.",
            "What are needle weirs designed to do?",
            "lie flat during a flood",
        ),
    ],
)
def test_what_one_tries_is_asked(tmp_path: Path, text: str, ask: str, answer: str) -> None:
    """With the verb that says how far it came."""
    assert _asked(tmp_path, text) == {ask: answer}


@pytest.mark.parametrize(
    "text",
    [
        "They refused to open their sluices for the boatmen.",
        "Fish ladders do not serve to lead salmon past a weir.",
        "Fish ladders happen to lead salmon past a weir.",
        "Fish ladders teach salmon to climb past a weir.",
    ],
)
def test_what_nobody_tries_is_not(tmp_path: Path, text: str) -> None:
    """Nor what others do, or nobody knows who."""
    assert not _asked(tmp_path, text)
