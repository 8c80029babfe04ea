"""What one should do, when and what for, and what an activity does: how-to lessons asked by their grammar."""

from __future__ import annotations

from pathlib import Path

import pytest

from lessoncast.study.facts.trees import by_trees
from study_mother import material_in

ABOUT = "# Keeping a choir together\n\n"
ASKED = {
    "Before you choose a hymn for the spring concert, listen to the lowest voices.": (
        "method",
        "What should you do before you choose a hymn for the spring concert?",
        "listen to the lowest voices",
    ),
    "If tired basses lose pitch in a long phrase, you should repeat the bar slowly.": (
        "method",
        "What should you do if tired basses lose pitch in a long phrase?",
        "repeat the bar slowly",
    ),
    "When a stone hall swallows high notes, you need to move the sopranos forward.": (
        "method",
        "What do you need to do when a stone hall swallows high notes?",
        "move the sopranos forward",
    ),
    "Use a tuning fork instead of a piano in a cold church.": (
        "asked",
        "What should you use instead of a piano in a cold church?",
        "a tuning fork",
    ),
    "Print large scores to spare the eyes of older singers.": (
        "method",
        "What should you do to spare the eyes of older singers?",
        "print large scores",
    ),
    "Help shy singers find their pitch by placing them beside strong voices.": (
        "manner",
        "How can you help shy singers find their pitch?",
        "by placing them beside strong voices",
    ),
    "Recording every rehearsal helps you find weak passages in a long mass.": (
        "manner",
        "How can you find weak passages in a long mass?",
        "by recording every rehearsal",
    ),
    "Warming up tired voices prevents sore throats in the cold season.": (
        "method",
        "What prevents sore throats in the cold season?",
        "warming up tired voices",
    ),
    "Starting every rehearsal on time shows that the director respects busy singers.": (
        "object",
        "What does starting every rehearsal on time show?",
        "that the director respects busy singers",
    ),
    "Instead of hoping others will join, you have to perform in public squares.": (
        "method",
        "What do you have to do instead of hoping others will join?",
        "perform in public squares",
    ),
    "Generally speaking, focus on helping others before asking for solo parts in a mass.": (
        "asked",
        "What should you focus on before asking for solo parts in a mass?",
        "helping others",
    ),
    "Finding your own breathing points ahead of a concert will make long phrases a calm pleasure.": (
        "method",
        "What will make long phrases a calm pleasure?",
        "finding your own breathing points ahead of a concert",
    ),
    "Print the hymn sheets on yellow paper, so older singers see the notes.": (
        "reason",
        "Why should you print the hymn sheets on yellow paper?",
        "so older singers see the notes",
    ),
    "Stick to plain church Latin, as many singers may not read Greek.": (
        "reason",
        "Why should you stick to plain church Latin?",
        "because many singers may not read Greek",
    ),
    "A pitch pipe is an easy way to start a hymn without an organ.": (
        "asked",
        "What is an easy way to start a hymn without an organ?",
        "a pitch pipe",
    ),
    "One way to rescue a flat descant is to raise the whole choir by a semitone.": (
        "asked",
        "What is one way to rescue a flat descant?",
        "to raise the whole choir by a semitone",
    ),
    "It's easier for young altos to read large notes than to watch a dim screen.": (
        "method",
        "What is easier for young altos than watching a dim screen?",
        "reading large notes",
    ),
    "Don't correct every wrong note in a slow rehearsal. Instead, let the choir sing the whole motet.": (
        "method",
        "What should you do instead of correcting every wrong note in a slow rehearsal?",
        "let the choir sing the whole motet",
    ),
    "Using large, shared scores can help you quickly compare the parts of a fugue.": (
        "manner",
        "How can you quickly compare the parts of a fugue?",
        "by using large, shared scores",
    ),
    "Learning to breathe together is an important step toward a clean chorale.": (
        "asked",
        "What is an important step toward a clean chorale?",
        "learning to breathe together",
    ),
}


@pytest.mark.parametrize("text", ASKED)
def test_advice_is_asked_for(tmp_path: Path, text: str) -> None:
    """What is told to be done is asked for with its circumstance, its aim or its effect in the question."""
    found = [
        (one.kind, one.ask, one.value) for one in by_trees(material_in(tmp_path, ABOUT + text))
    ]
    assert ASKED[text] in found


LEFT = [
    "Add a bar of rest when a singer needs it for a long breath.",  # which "it"?
    "Check if the organ sounds flat in the cold winter months.",  # "if" is what is checked
    "Don't sing louder when the organ drowns the basses of the choir.",  # what one should not do
    "When they enter late, repeat the last bar slowly for the altos.",  # who?
    "Listen to the altos.",  # when?
    "Think about how you are going to manage the keys of an old organ.",  # "to" is of "going"
    "Singing in tune is hard.",  # nothing is done by it
    "Sing as softly as possible in the last verse of the hymn.",  # "as possible" is no time
]


def test_what_stands_in_front_is_no_part_of_what_something_is(tmp_path: Path) -> None:
    """What the sentence adds to is asked, not answered."""
    text = "In addition to daily scales, the best way to train a young bass is to sing slow psalms."
    found = {one.ask: one.value for one in by_trees(material_in(tmp_path, ABOUT + text))}
    assert not [one for one in found.values() if "scales" in one]
    assert any("train a young bass" in one for one in found)


def test_what_is_forbidden_has_no_aim(tmp_path: Path) -> None:
    """It may be the aim of what is forbidden."""
    text = "Don't use a wet cloth to clean the pipes of an old organ."
    assert not [one.ask for one in by_trees(material_in(tmp_path, ABOUT + text))]


@pytest.mark.parametrize("text", LEFT)
def test_what_has_no_answer_of_its_own(tmp_path: Path, text: str) -> None:
    """What leans, forbids, or has no circumstance is not asked so."""
    found = [one.ask for one in by_trees(material_in(tmp_path, ABOUT + text))]
    assert not [one for one in found if one.startswith(("What should you", "How can you"))]


def test_a_condition_that_denies_forbids_nothing(tmp_path: Path) -> None:
    """``If you can't …, rest``: the "not" is the condition's."""
    text = "If you can't find the right organ for the choir, ask the old parish for help."
    found = [one.ask for one in by_trees(material_in(tmp_path, ABOUT + text))]
    assert "Under what condition should you ask the old parish for help?" in found


def test_what_a_noun_is_for_is_no_reason(tmp_path: Path) -> None:
    """``a campaign to save the organs``: nobody paid for it to that end."""
    text = "In 1802 the parish paid for a long campaign to save the organs of the valley."
    found = [one.ask for one in by_trees(material_in(tmp_path, ABOUT + text))]
    assert not [one for one in found if one.startswith("Why")]
