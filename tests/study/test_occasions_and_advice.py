"""When something happens, what one should not do, what takes the place of what, and what is good or bad about it."""

from __future__ import annotations

from pathlib import Path

import pytest

from study_mother import facts_in

ABOUT = "# Firing a kiln in the harbour town\n\n"


def _asked(folder: Path, text: str) -> list[tuple[str, str]]:
    found = facts_in(folder, f"{ABOUT}{text}")
    return [(one.ask, f"{one.value[0].lower()}{one.value[1:]}") for one in found]


@pytest.mark.parametrize(
    ("text", "ask", "value"),
    [
        # what happens then
        (
            "When a sensor reports a leak, it closes the main valve of the burner.",
            "What happens when a sensor reports a leak?",
            "it closes the main valve of the burner",
        ),
        (
            "If the glaze contained more lead, a fired cup would poison its owner.",
            "What would happen if the glaze contained more lead?",
            "a fired cup would poison its owner",
        ),
        (
            "Before opening a hot kiln, put on a pair of leather gloves.",
            "What should you do before opening a hot kiln?",
            "put on a pair of leather gloves",
        ),
    ],
)
def test_a_time_or_a_condition_is_asked_for_and_what_follows_from_it(
    tmp_path: Path, text: str, ask: str, value: str
) -> None:
    """Whichever of the two comes first in its sentence."""
    assert (ask, value) in _asked(tmp_path, text)


@pytest.mark.parametrize(
    ("text", "ask", "value"),
    [
        ("Divide a long firing by two so that the shelves can cool.", "Why should you divide a long firing by two?",
         "so that the shelves can cool"),
        ("Only lend a kiln to people that you trust, because a careless potter can ruin the coils.",
         "Why should you only lend a kiln to people that you trust?", "because a careless potter can ruin the coils"),
        ("Wet clay is heavy, as it holds a lot of water.", "Why is wet clay heavy?", "because it holds a lot of water"),
        ("Choose cones that are new, since old cones bend too late.",
         "Why should you choose cones that are new?", "because old cones bend too late"),
        ("Raw edges should be pinched off with care, as they cut the hands.",
         "Why should raw edges be pinched off with care?", "because they cut the hands"),
    ],
)  # fmt: skip
def test_what_one_should_not_do_or_had_better_do_is_asked_for(
    tmp_path: Path, text: str, ask: str, value: str
) -> None:
    """The reason where it is told, else what is forbidden, or where a thing belongs."""
    assert (ask, value) in _asked(tmp_path, text)


@pytest.mark.parametrize(
    ("text", "ask", "value"),
    [
        ("Instead of buying new cones, you can melt old cones to a paste.",
         "What can you do instead of buying new cones?", "melt old cones to a paste"),
        ("Stoneware is denser than earthenware, and it needs more fuel.",
         "How does stoneware compare with earthenware?", "it is denser"),
        ("One drawback of electric kilns is that their coils wear out.",
         "What is one drawback of electric kilns?", "that their coils wear out"),
        ("One of the main drawbacks of gas kilns is their noise at night.",
         "What is one of the main drawbacks of gas kilns?", "their noise at night"),
        ("The most obvious benefit gas kilns have over electric kilns is their speed in a large workshop.",
         "What is the most obvious benefit gas kilns have over electric kilns?", "their speed in a large workshop"),
        ("A fast firing saves fuel at the cost of many cracked plates.",
         "At what cost does a fast firing save fuel?", "many cracked plates"),
    ],
)  # fmt: skip
def test_what_replaces_or_outdoes_what_is_asked_for(
    tmp_path: Path, text: str, ask: str, value: str
) -> None:
    """With the other of the two in the question."""
    assert (ask, value) in _asked(tmp_path, text)


@pytest.mark.parametrize(
    "text",
    [
        "Check if the shelf is level.",
        "Young potters are often reluctant to admit when a shelf was too full.",
        "Nobody can tell whether the glaze melts when it is hidden.",
        "Unless told otherwise, they close the damper and leave the room.",
        "When in doubt, the shelves stay empty for a day.",
        "The kiln is hotter than expected.",
        "The kiln was cold when the potter came back.",
        "A shelf that cracks when it is wet has to go.",
        "Never do that in a hurry.",
        "Avoid it in winter.",
        "Add a note if you like.",
        "Switch the burner rather than restarting it.",
        "If the tray had to hold all of them, it would break.",
        "Gravel is sold by the weight of a barrel, as the number of litres.",
        "Decide what you want to learn before the firing begins.",
        "Start with easy glazes so that the class stays calm.",
        "Use this instead of that.",
        "Repeat the firing once for every glaze in the list.",
        "If our model were right, it must have seen a hotter kiln.",
    ],
)
def test_what_needs_its_neighbours_or_tells_a_story_is_not_asked(tmp_path: Path, text: str) -> None:
    """No question points away, asks whether, or takes the condition of an inner clause for its own."""
    found = facts_in(
        tmp_path, f"{ABOUT}{text}", "occasion", "advice", "asked", "place", "contrast", "outcome"
    )
    assert [] == found


def test_a_time_ends_where_another_clause_begins(tmp_path: Path) -> None:
    """ "When they are stable and available watching and logging" is none."""
    text = "Kiln meters are wonderful when they are stable and available, but watching and logging are even more important."
    told = [value for ask, value in _asked(tmp_path, text) if ask.startswith("When ")]
    assert told == ["when they're stable and available"]


def test_two_of_a_kind_that_do_the_same_do_not_differ(tmp_path: Path) -> None:
    """Nothing sets them apart."""
    text = "Red clay kilns burn wood for two days and nights.\nWhite clay kilns burn wood for two days and nights."
    assert [] == [ask for ask, _ in _asked(tmp_path, text) if " differ " in ask]
