"""Sentences of which one half is asked for by the other."""

from __future__ import annotations

from pathlib import Path

import pytest

from study_mother import facts_in


def _asked(folder: Path, text: str) -> dict[str, str]:
    found = facts_in(folder, f"# Salt roads\n\n## Traders\n\n{text}\n")
    return {one.ask: one.value for one in found if one.ask}


@pytest.mark.parametrize(
    ("text", "ask", "answer"),
    [
        (
            "Many northern carters hated Aldous Reed because of his tax on wheels.",
            "Why did many northern carters hate Aldous Reed?",
            "because of his tax on wheels",
        ),
        (
            "Without a dry barn, the blocks crumble within a single winter.",
            "What happens without a dry barn?",
            "the blocks crumble within a single winter",
        ),
        (
            "To enter the walled market, a carter must show a sealed letter.",
            "What must a carter do to enter the walled market?",
            "show a sealed letter",
        ),
        (
            "The only remedy for a cracked axle is a new beam of ash.",
            "What is the only remedy for a cracked axle?",
            "a new beam of ash",
        ),
    ],
)
def test_a_half_is_asked_for_by_the_other(tmp_path: Path, text: str, ask: str, answer: str) -> None:
    """Whoever it is about, since the question says it."""
    assert _asked(tmp_path, text).get(ask) == answer


@pytest.mark.parametrize(
    "text",
    [
        "He hated Aldous Reed because of his tax on wheels.",
        "The main reason for a cracked axle is this.",
        "To enter it, they must show a sealed letter.",
        "The most famous carter of the valley was killed in a brawl.",
    ],
)
def test_what_leans_is_not_asked(tmp_path: Path, text: str) -> None:
    """Of him, of this, of them; and no deed is a thing."""
    asked = _asked(tmp_path, text)
    assert not any(
        one.startswith(("Why ", "What is the m", "What must", "Who was the m")) for one in asked
    )


@pytest.mark.parametrize(
    ("text", "ask"),
    [
        (
            "Carters depend on a few sturdy animals, such as oxen, mules and small horses.",
            "What do carters depend on?",
        ),
        (
            "The most commonly used coin of the salt trade in the U.S. is the silver dollar.",
            "What is the most commonly used coin of the salt trade in the U.S.?",
        ),
    ],
)
def test_such_as_and_initials_point_nowhere(tmp_path: Path, text: str, ask: str) -> None:
    """Examples, and the letters of a name, stand for nothing that was told before."""
    assert ask in _asked(tmp_path, text)
