"""What "it" and "they" go on about is named again where one noun only can be meant, and "these …" is told in full."""

from __future__ import annotations

from pathlib import Path

import pytest

from lessoncast.study.fully_named import fully_named
from study_mother import material_in

TITLE = "# Boats\n\n"


def _told(folder: Path, text: str) -> list[str]:
    """What a text says in sentences that it doesn't have."""
    material = material_in(folder, f"{TITLE}{text}")
    own = {one.text for one in material.statements}
    return [one.text for one in material.clauses if one.text not in own]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Fishermen repair the nets in winter. They knot the twine with a wooden needle.",
            "Fishermen knot the twine with a wooden needle.",
        ),
        (
            "Most luggers are wooden vessels with broad decks. They carry two masts and a dark sail.",
            "Most luggers carry two masts and a dark sail.",
        ),
        (
            "Harbour law forbids the dumping of oil at the quay. In winter, it closes the inner basin to tankers.",
            "In winter, harbour law closes the inner basin to tankers.",
        ),
        (
            "Tarring a hull takes several days of dry weather. It protects the planks from worms for years.",
            "Tarring a hull protects the planks from worms for years.",
        ),
        (
            "Nine towns signed the Herring Treaty in Bergen in May 1790. It protects the young herring of the bay.",
            "The Herring Treaty protects the young herring of the bay.",
        ),
        (
            "In 1790 coal tar became the first paint with a market in the south. It keeps worms out of the planks.",
            "Coal tar keeps worms out of the planks.",
        ),
    ],
)
def test_the_subject_is_named_again(tmp_path: Path, text: str, told: str) -> None:
    """A sentence tells the same when its pronoun is the noun that stands in front of it."""
    assert told in _told(tmp_path, text)


@pytest.mark.parametrize(
    "text",
    [
        "The harbour master keeps a ledger of all ships. It lists their cargo and crew.",  # the ledger
        "Tugs pull barges out of the basin. They are filled with grain from the mill.",  # the barges
        "A schooner ran aground near the pier. It was pulled off by three tugs.",  # one of that day
        "The crane was sold to a yard called Northside. It closed two years later.",  # the yard
        "The dredger digs mud out of the channel. It makes the fishermen angry.",  # that it digs
        "His sloop sails twice a week. It carries flour to the islands.",  # whose?
        "When a dredger is capable of moving heavy stones, low engine pressure doesn't necessarily imply low harbour pressure. It doesn't necessarily imply high harbour pressure either.",
    ],
)
def test_what_may_be_another_thing_is_not_named(tmp_path: Path, text: str) -> None:
    """Something else stands in the sentence before, or nobody knows which one it is."""
    assert [one for one in _told(tmp_path, text) if " it " not in f" {one} "] == []


@pytest.mark.parametrize(
    ("before", "text", "told"),
    [
        (
            "The keel is made of seasoned oak planks.",
            "When these planks dry, the gaps between them open.",
            "When seasoned oak planks dry, the gaps between them open.",
        ),
        (
            "Sailors used a group of knots called hitches.",
            "Those hitches hold a rope to a ring.",
            "Hitches hold a rope to a ring.",
        ),
        (
            "The law of salvage is older than most harbours.",
            "This law gives a share of the cargo to the rescuers.",
            "The law of salvage gives a share of the cargo to the rescuers.",
        ),
    ],
)
def test_what_is_pointed_at_is_told_in_full(before: str, text: str, told: str) -> None:
    """What stands around the noun in the sentence before tells which one it is."""
    assert fully_named(text, before) == told


@pytest.mark.parametrize(
    ("before", "text"),
    [
        ("The keel is made of planks.", "These planks are cut in winter."),
        ("The best oak planks go to the keel.", "These planks are cut in winter."),
        ("Oak planks are cheaper than larch planks.", "These planks are cut in winter."),
        ("His plan to cut the mast failed.", "This plan was old."),
    ],
)
def test_nothing_is_told_of_a_thing_that_is_not_named_in_full(before: str, text: str) -> None:
    """Any planks, the best of some, or one of two kinds may be meant."""
    assert fully_named(text, before) == ""
