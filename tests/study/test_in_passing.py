"""Terms that a sentence gives beside what it tells are asked for by what it tells of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from study_mother import facts_in

TITLE = "# Rigging\n\n"


@pytest.mark.parametrize(
    ("text", "told", "term", "ask"),
    [
        (
            "Early in the season, tarred hemp ropes, called shrouds, are stretched between the mast and the rail.",
            "tarred hemp ropes that are stretched between the mast and the rail",
            "shrouds",
            "",
        ),
        (
            "The capstan winds a heavy hemp cable called the messenger.",
            "a heavy hemp cable that the capstan winds",
            "messenger",
            "",
        ),
        (
            "The hemp fibre of old ropes, called oakum, is pushed into the seams.",
            "the hemp fibre of old ropes",
            "oakum",
            "",
        ),
        (
            "Gaff sails, also called spencers, are set behind the mast.",
            "gaff sails",
            "spencers",
            "What is another name for gaff sails?",
        ),
    ],
)
def test_a_term_given_in_passing_is_asked_for(
    tmp_path: Path, text: str, told: str, term: str, ask: str
) -> None:
    """What the sentence says of the thing tells which one it is."""
    found = facts_in(tmp_path, f"{TITLE}{text}", "called")
    assert (told, term, ask) in [(one.value, one.subject, one.ask) for one in found]


@pytest.mark.parametrize(
    "text",
    [
        "The mast is held by a strong rope referred to as the stay.",  # any strong rope
        "The crew cut the shell of the nuts, which is called husk.",  # the shell, or the nuts?
        "Oak, elm, and a group of pines called pitch pines are the only woods for a keel.",  # oak, too
        "Sailors have a very specific knot, called a bowline.",  # which knot, nobody could tell
    ],
)
def test_a_term_is_not_asked_for_by_what_is_true_of_others(tmp_path: Path, text: str) -> None:
    """The words in front of the name don't tell which thing has it."""
    assert facts_in(tmp_path, f"{TITLE}{text}", "called") == []


def test_whose_daughter_somebody_is_is_not_told_of_a_town(tmp_path: Path) -> None:
    """Behind a place it is told of whoever was born there."""
    text = "Greta Holm was born in 1871 in Norden, the third daughter of a rope-maker by the dike."
    assert [one for one in facts_in(tmp_path, f"{TITLE}{text}") if one.subject == "Norden"] == []
