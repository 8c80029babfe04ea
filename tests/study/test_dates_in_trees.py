"""When, since when and until when, as a phrase before or behind the rest of a clause tells."""

from __future__ import annotations

from pathlib import Path

import pytest

from lessoncast.study.facts.trees import by_trees
from study_mother import material_in

ABOUT = "# Lace, linen and looms\n\n"
ASKED = {
    "Flemish nuns sold bobbin lace to travellers around 1520.": ("When did Flemish nuns sell bobbin lace to travellers?", "around 1520"),
    "In 794 the Arabs fixed the price of linen.": ("In what year did the Arabs fix the price of linen?", "794"),
    "Flax was woven in Egypt about 5,000 years ago.": ("When was flax woven in Egypt?", "about 5,000 years ago"),
    "Since the nineteenth century, most lace has been made by machines.": (
        "Since when has most lace been made by machines?",
        "since the nineteenth century",
    ),
    "Until about 1790, lace was made by hand in Flanders.": (
        "Until when was lace made by hand in Flanders?",
        "until about 1790",
    ),
}  # fmt: skip
NOT_ASKED = [
    "In the 1820s, 1830s nets came from the looms of Nottingham.",  # nets of then, or a date in pieces
    "In 1809 it was stolen from a factory in Nottingham.",  # nobody knows what
    "In 1809, the machine had been broken by weavers of Nottingham.",
    "Linen is washed in 600 litres of water.",
    "In 1809 lace was cheap and popular in England.",  # no deed
]


@pytest.mark.parametrize("sentence", ASKED)
def test_a_date_before_or_behind_a_clause_answers_when(tmp_path: Path, sentence: str) -> None:
    """The rest of the sentence is in the question."""
    found = {one.ask: one.value for one in by_trees(material_in(tmp_path, f"{ABOUT}{sentence}\n"))}
    ask, value = ASKED[sentence]
    assert found.get(ask) == value, found


@pytest.mark.parametrize("sentence", NOT_ASKED)
def test_what_was_so_or_was_before_has_no_date(tmp_path: Path, sentence: str) -> None:
    """No state, nothing unnamed, and nothing that had been before."""
    facts = by_trees(material_in(tmp_path, f"{ABOUT}{sentence}\n"))
    assert not [one.ask for one in facts if one.kind in {"date", "year"}]
