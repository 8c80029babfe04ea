"""What happens during, before, after or without what a phrase in front names."""

from __future__ import annotations

from pathlib import Path

import pytest

from lessoncast.study.facts.trees import by_trees
from study_mother import material_in

ABOUT = "# Frogs, toads and newts\n\n"
ASKED = {
    "Before an eclipse the birds fall silent.": (
        "What happens before an eclipse?",
        "the birds fall silent",
    ),
    "During metamorphosis, a tadpole loses its tail and grows lungs.": (
        "What happens during metamorphosis?",
        "a tadpole loses its tail and grows lungs",
    ),
    "Without oxygen, newts die within a day.": (
        "What happens without oxygen?",
        "newts die within a day",
    ),
}
NOT_ASKED = [
    "During the winter frogs dig deep holes in the mud.",  # then much happens
    "Before metamorphosis you can see the gills of a tadpole.",
    "After the storm, frogs dug deep holes in the mud.",
    "During metamorphosis, tadpoles may lose their tails.",
]


@pytest.mark.parametrize("sentence", ASKED)
def test_what_happens_with_something_that_has_a_name(tmp_path: Path, sentence: str) -> None:
    """All that the sentence goes on to say is the answer."""
    found = {one.ask: one.value for one in by_trees(material_in(tmp_path, f"{ABOUT}{sentence}\n"))}
    ask, value = ASKED[sentence]
    assert found.get(ask) == value, found


@pytest.mark.parametrize("sentence", NOT_ASKED)
def test_what_happens_at_a_time_or_once_is_not_asked(tmp_path: Path, sentence: str) -> None:
    """Then much may happen, or it is the lesson's own story."""
    facts = by_trees(material_in(tmp_path, f"{ABOUT}{sentence}\n"))
    assert not [one.ask for one in facts if one.ask.startswith("What happens ")]
