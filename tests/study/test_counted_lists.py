"""Which ones a sentence counts, and then lists behind a colon."""

from __future__ import annotations

from pathlib import Path

import pytest

from lessoncast.study.facts.trees import by_trees
from study_mother import material_in

ABOUT = "# Carpets and their makers\n\n"
ASKED = {
    "A loom has three kinds of bar: two uprights, one heddle and some hundreds of pegs.": (
        "Which three kinds of bar does a loom have?",
        "two uprights, one heddle and some hundreds of pegs",
    ),
    "Weaving takes place in two steps: the shedding and the picking.": (
        "In which two steps does weaving take place?",
        "the shedding and the picking",
    ),
    "Dyers judge wool by three signs: its shine, its smell and the sound that it makes.": (
        "By which three signs do dyers judge wool?",
        "its shine, its smell and the sound that it makes",
    ),
    "A knot does two things: it holds the pile, and it locks the warp.": (
        "Which two things does a knot do?",
        "it holds the pile, and it locks the warp",
    ),
}
NOT_ASKED = [
    "A loom has three kinds of bar: uprights and pegs.",  # one is missing
    "You know four knots of the nomads: the loop, the hitch, the bend and the bow.",  # the reader's
    "It has three kinds of bar: uprights, heddles and pegs.",  # nobody knows what
]


@pytest.mark.parametrize("sentence", ASKED)
def test_as_many_as_are_counted_are_asked_for(tmp_path: Path, sentence: str) -> None:
    """The number and its noun are in the question, in the place of what is listed."""
    found = {one.ask: one.value for one in by_trees(material_in(tmp_path, f"{ABOUT}{sentence}\n"))}
    ask, value = ASKED[sentence]
    assert found.get(ask) == value, found


@pytest.mark.parametrize("sentence", NOT_ASKED)
def test_a_list_that_is_not_all_there_is_left(tmp_path: Path, sentence: str) -> None:
    """Nor that of the reader, or of nobody."""
    facts = by_trees(material_in(tmp_path, f"{ABOUT}{sentence}\n"))
    assert not [one.ask for one in facts if one.family == "object list"]
