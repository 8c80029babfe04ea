"""What an entry of a glossary says."""

from __future__ import annotations

import pytest

from lessoncast.tongue.words import Vocabulary
from lessoncast.units.glosses import with_its_article
from lessoncast.units.labels import labelled
from lessoncast.units.meanings import to_do


@pytest.mark.parametrize(
    ("term", "note", "said"),
    [
        ("caulker", "those who fill seams with oakum", "Caulkers are those who fill seams with oakum."),
        ("caulkers", "people who fill seams with oakum", "Caulkers are people who fill seams with oakum."),
        ("slack water", "when the tide stands still", "Slack water is when the tide stands still."),
        ("logbook", "describes what happened on each watch", "Logbook describes what happened on each watch."),
        ("watertight", "even when waves beat against it, no water comes in", "Watertight means that even when waves beat against it, no water comes in."),
        ("rehearsal", "thinking about a knot while one's hands rest", "Rehearsal means thinking about a knot while one's hands rest."),
        ("pitched seam", "covered with hot tar and wiped clean", "A pitched seam is covered with hot tar and wiped clean."),
        ("hoist", "to raise a sail with a rope", "Hoist means to raise a sail with a rope."),
        ("becalmed", "without any wind", "Becalmed means without any wind."),
        ("War Hawks", "young, eager members of the guild who wanted to sail", "War hawks are young, eager members of the guild who wanted to sail."),
        ("Long Splice", "Anna Reed's way to join two ropes of one strength", "A long splice is Anna Reed's way to join two ropes of one strength."),
        ("furl", "roll up a sail and tie it", "To furl is to roll up a sail and tie it."),
        ("gear", "tools that help a crew mend sails", "Gear means tools that help a crew mend sails."),
        ("hydrography", "study of the bottom of the sea", "Hydrography is the study of the bottom of the sea."),
        ("splicing tool", "instrument to help open the strands of a rope", "A splicing tool is an instrument to help open the strands of a rope."),
        ("swell", "(of the sea) describes how water rises far from wind", "Swell describes how water rises far from wind."),
        ("lee", "in sailing, the side that lies away from the wind", "In sailing, lee is the side that lies away from the wind."),
        ("mending bench", "pile of boards found in every yard", "Mending bench is the pile of boards found in every yard."),
        ("oakum beating", "important in the caulking of seams", "Oakum beating is important in the caulking of seams."),
        ("mainsail", "largest sail of a ship", "A mainsail is the largest sail of a ship."),
        ("slack", "time it takes to haul in a line", "A slack is the time it takes to haul in a line."),
        ("burgee", "small flag flown from a mast to show the club", "A burgee is a small flag flown from a mast to show the club."),
        ("ship's log", "papers leaked to a court that showed the true course", "Ship's log means papers leaked to a court that showed the true course."),
        ("pitch", "thick, blackish paste boiled out of wood", "A pitch is a thick, blackish paste boiled out of wood."),
        ("kitchen gardening", "growing food for one's own table", "Kitchen gardening means growing food for one's own table."),
        ("eyeglass", "magnifying lens used to read a chart", "An eyeglass is a magnifying lens used to read a chart."),
        ("fid", "under the thumb, opens strands, has no edge, and is made of bone", ""),
        ("hauser", "strong rope, made of hemp, each ship carries a pair", "A hauser is a strong rope, made of hemp."),
        ("tarine, or TR", "acid that keeps wood dry", "Tarine, or TR, is an acid that keeps wood dry."),
        ("oar boats", "boat that is rowed by its crew", "An oar boat is a boat that is rowed by its crew."),
        ("tidal dock", "docks built along a river that empties", "Tidal docks are docks built along a river that empties."),
        ("ketosin", "hormone that makes a crew hungry", "Ketosin is a hormone that makes a crew hungry."),
        ("aquabouyal", "depth at which a hull neither sinks nor rises", "Aquabouyal means a depth at which a hull neither sinks nor rises."),
        ("dry dock", "dock that can be emptied, and then holds a hull", "A dry dock is a dock that can be emptied, and then holds a hull."),
    ],
)  # fmt: skip
def test_every_note_says_what_its_word_means(term: str, note: str, said: str) -> None:
    """And never without the word: ``Instrument to help open the strands`` explains nothing."""
    assert said == labelled(term, note, Vocabulary("en"), noun="glossaries")


def test_elsewhere_a_label_may_be_a_topic() -> None:
    """Its note need not say what it is."""
    said = labelled("Tools", "Check the rope before each trip.", Vocabulary("en"), noun="rules")
    assert said.endswith("check the rope before each trip.")
    assert "means" not in said


@pytest.mark.parametrize(
    ("name", "counts", "said"),
    [
        ("battle of Ness", False, "The battle of Ness"),
        ("Ashford scale", False, "The Ashford scale"),
        ("Ashford scale", True, "An Ashford scale"),
        ("Nessian drift", False, "Nessian drift"),
        ("Jane Ashford", False, "Jane Ashford"),
    ],
)
def test_what_is_one_by_its_name_has_the(name: str, counts: bool, said: str) -> None:
    """Nobody says "a battle of Ness"; of scales that are counted there is more than one."""
    assert said == with_its_article(name, "a way to tell", counts=counts)


def test_what_one_does_is_told_as_that() -> None:
    """Where the label is a verb and its gloss says what that is."""
    assert to_do("Paint", "To cover a hull with tar") == "To paint means to cover a hull with tar."
    assert not to_do("Oar", "To move a boat")
    assert not to_do("Paint", "The covering of a hull")
