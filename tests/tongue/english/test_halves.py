"""Half a sentence that an author set like a whole one."""

import pytest

from lessoncast.tongue.english.halves import is_half, tells_surely


@pytest.mark.parametrize(
    "half",
    [
        "Letters you're answering today.",
        "That learners push before pulling.",
        "The rope we tied and the name of the boat.",
        "The kinds of rope we'll accept.",
        "Replaced the mast for the summer trips.",
        "Each holding the end of a rope.",
        "Then otherwise carries and weighs the crates.",
        "When you have a boat whose depth can't be known in the harbour, and you want to lend it to a friend.",
        "When boats that carry salt leak because they're old.",
        "As long as the gates hold the water back.",
        "If there are piers, or jetties open to all boats.",
        "Because it keeps the crew busy and actively engaged.",
        "Which means that the boat sinks.",
        "This also includes.",
        "Meaning they can build a copy of the boat.",
        "The first woman in the village to do so.",
        "Just as the sails fill when the wind turns and the crew pulls.",
        "Much as an old rope frays when it dries.",
        "Just as cracks in the hull let sailors find the leak.",
        "For a list of the lights on this coast.",
        "Was a buyer of salt over that time.",
        "Only to then face a second storm.",
        "Paid Pilot Leave for a keeper with a new boat, up to two weeks.",
        "Pilot Leave Insurance to care for a boat, mend a sail, or cope with fog.",
    ],
)
def test_a_thing_a_deed_or_a_condition_is_half_a_sentence(half: str) -> None:
    """Nothing is said of it."""
    assert is_half(half)


@pytest.mark.parametrize(
    "whole",
    [
        "The letters you're answering today are old.",
        "When you have a boat, you want to lend it to a friend.",
        "If the rope is wet, dry it.",
        "When the rain stops the streets dry quickly.",
        "After the war the harbour grew.",
        "When mending we wait for dry weather.",
        "Just as the sails fill, the boat leans.",
        "Just as famous is the old bridge.",
        "Like the old lamp, the new beacons favor ships in fog.",
        "Despite the size of their fleet and its many guns, most captains clung to the coast.",
        "As long as the gates hold, the town stays dry.",
        "Replacing the mast takes a week.",
        "Then comes tar, a black paste that was once made from pines.",
        "Next came the steam horn of the pier.",
        "The rope you choose depends on the wind.",
        "Each crew holds the end of a rope.",
        "Replace the mast in spring.",
        "The older the rope, the weaker it is.",
        "Here is a boat.",
        "No doubt.",
        "Which rope you choose is up to you.",
        "Ada Lind Smith of Hull sold salt.",
        "Paid Pilot Leave for keepers lasts two weeks.",
        "And Pilot Leave Insurance for keepers.",
        "Meet Ada Lind of Hull.",
    ],
)
def test_what_says_something_is_whole(whole: str) -> None:
    """It has a verb and what that is said of, or it is an order."""
    assert not is_half(whole)


@pytest.mark.parametrize(
    ("sentence", "tells"),
    [
        ("The old mast crowds the small deck.", True),
        ("A keeper in the valley plows thin ice.", True),
        ("Whether this deed constitutes a theft.", False),
        ("Ways to count the crew after a storm.", False),
        ("When the guild designs its boats to please the lord.", False),
    ],
)
def test_a_sentence_with_a_verb_that_is_in_no_list(sentence: str, *, tells: bool) -> None:
    """By the tree alone, where that is sure."""
    assert tells == tells_surely(sentence)


def test_a_noun_that_looks_like_a_verb_makes_no_half() -> None:
    """The verb of the sentence is the one that no clause about a noun has."""
    assert not is_half("First, covers over gates that leak have to be removed each spring.")
    assert is_half("Then strikes the sail that tore in the storm.")
