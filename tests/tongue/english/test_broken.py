"""Sentences that lost a part on their way from the page."""

from __future__ import annotations

import pytest

from lessoncast.tongue.english.broken import is_broken


@pytest.mark.parametrize(
    "sentence",
    [
        "They believe that the old way is faster because.",
        "The lake froze in a winter in which boats sank and in which.",
        "Run the second test with.",
        "You should have three copies of your files, stored on.",
        "Copyright prevents people from.",
        "The harbour has a special crane named!",
        "The keeper treats names starting with, as warnings.",
        "You can use, or _ instead, in the names of boats.",
        "You use.",
        "The leading or tells the keeper to look up.",
        "Several flags can be tied with a single, and no second knot.",
        "Our first step is to open it using the command.",
        "He did this.",
        "Then should your second boat be.",
        "As in, it looks at the left bank of the river.",
        "The small bones form from the _ _.",
        "Encouraged by the passage of the Harbour Act of 1960.",
        "Lime more complex cements such as Roman cement, and is used widely in both locks and harbours.",
        "It goes from the first to the last boat, which is what is.",
        "A look at the hull helps, and this might involve.",
        "To bring the boat into her own dock, the mate enters.",
        "What is the depth of the bay.",
        "We expected all names, but it only prints out.",
    ],
)
def test_what_misses_a_part_is_broken(sentence: str) -> None:
    """Code behind a preposition, a list behind "because", a gap to fill in, a thing without its verb."""
    assert is_broken(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "This is the box the salt came with.",
        "The files, which the disk is stored on, are many.",
        "It depends on what the tool is made of.",
        "Nobody knows where it came from.",
        "The word comes from a game they were fond of.",
        "Most of the ice is melted from below.",
        "You can read from, or write to, the file.",
        "You can't say that this one isn't well named.",
        "Painted by Vermeer, the picture hangs in Delft.",
        "Imports are equal to the way between points C and A.",
        "Boats for private use, such as gigs, are built by hand.",
        "The canal, and with it the town, was named after him.",
        "Which tool should I begin with?",
        "Then, should it rain, close the gate.",
        "What is done at sea is hard.",
        "How a tide works is an old question.",
    ],
)
def test_what_is_whole_is_told(sentence: str) -> None:
    """A preposition may end a sentence whose relative, question or passive it belongs to."""
    assert not is_broken(sentence)
