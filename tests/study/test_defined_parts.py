"""What a list, a short gloss, a word at the end of a sentence, or a part of the topic is told to be."""

from __future__ import annotations

from pathlib import Path

import pytest

from study_mother import facts_in, set_of


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Loam is a mix of sand, silt and clay, and most crops grow best in it.",
            ("loam", "a mix of sand, silt and clay"),
        ),
        ("A juniper is an evergreen shrub.", ("a juniper", "an evergreen shrub")),
        (
            "The kiln burns peat, a fuel that forms in wet bogs.",
            ("peat", "a fuel that forms in wet bogs"),
        ),
        (
            "The bolts are turned with a spanner, an iron lever that grips a nut.",
            ("a spanner", "an iron lever that grips a nut"),
        ),
    ],
)
def test_what_a_thing_is(tmp_path: Path, text: str, told: tuple[str, str]) -> None:
    """A list in front of another clause stays whole; two telling words are enough; a tool is told by what it is."""
    found = facts_in(tmp_path, f"# Work\n\n## Ground\n\n{text}\n", "gloss")
    assert told in [(one.subject, one.value) for one in found]


@pytest.mark.parametrize(
    "text",
    ["A hut is a nice place.", "He sat down with a friend, a song in his heart."],
)
def test_what_says_too_little(tmp_path: Path, text: str) -> None:
    """Two words that tell nothing, and what stands behind a comma by chance."""
    assert not facts_in(tmp_path, f"# Work\n\n## Ground\n\n{text}\n", "gloss")


def test_a_part_of_the_topic_is_asked_for_in_it(tmp_path: Path) -> None:
    """ "The windlass" is that of the topic; without one nobody knows which is meant."""
    text = "Canal locks lift boats. Canal locks have gates and a windlass. The windlass is an iron crank that opens the sluices. Canal locks save work."
    fronts = [one.front for one in set_of(tmp_path, f"# Canal locks\n\n{text}\n").cards]
    assert "In canal locks, what is the windlass?" in fronts
    assert not [
        one for one in facts_in(tmp_path, f"# Potpourri\n\n{text}\n", "gloss") if one.in_topic
    ]
