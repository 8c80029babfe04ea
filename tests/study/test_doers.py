"""What a thing of the lesson does is asked for, and which thing does it."""

from __future__ import annotations

from pathlib import Path

import pytest

from study_mother import facts_in

ABOUT = "# Keeping a harbour\n\n"


def test_a_verb_that_is_its_own_past_is_no_present(tmp_path: Path) -> None:
    """``In 1912 … let …`` is told of the past, and asked so."""
    text = "In 1912 Ben Ashby and Betty Dodson let forty northern captains try the new lamps."
    asked = [one.ask for one in facts_in(tmp_path, f"{ABOUT}{text}", "who")]
    assert ["Who let forty northern captains try the new lamps in 1912?"] == asked


@pytest.mark.parametrize(
    "text",
    [
        "Many sailors trust the painted signs along the northern mole.",  # people
        "The act made the harbour free of all northern tolls.",  # which act?
        "Tidal maps seem hard to read for northern captains.",  # a look, no deed
        "Tidal maps are useful for captains and northern pilots.",  # a quality
        "Tidal maps never show the northern wrecks and chains.",  # a denial
        "Tidal maps help you find the northern wrecks and chains.",  # talk to a listener
        "Tidal maps show chains for several reasons.",  # an empty end
        "The raging northern storm was violent, loud, and fatal to maps.",  # bare adjectives
        "Ben Ashby and Betty Dodson mended the northern chains of the mole.",  # people, by their names
        "The invasion of the mole failed and the northern fleet captured maps.",  # two clauses
        "Common Maps sold over 500,000 copies in the northern market.",  # its own verb
        "Northern lamplighters mended the painted chains of the mole.",  # people, by what they do
        "Scribes copied the painted northern maps of the mole for captains.",  # as they did
        "Northern communities were accused of mending the painted chains of the mole.",  # people, as a group
        "Northern troops occupied the painted lighthouse of the mole in 1912.",
        "The harbour keeps ships safe from northern storms.",  # all is about the harbour
        "Recall means to remove a northern pilot from office by virtue of a petition and vote process.",  # a word
        "The northern chain law had the old tolls of ships collected.",
    ],
)
def test_what_does_not_tell_one_thing_apart_gives_no_doer(tmp_path: Path, text: str) -> None:
    """People, what is not named, qualities, denials, talk and vague ends."""
    assert [] == facts_in(tmp_path, f"{ABOUT}{text}", "doer")


SHORT = "# Windmills\n\n"


@pytest.mark.parametrize(
    ("text", "ask", "value"),
    [
        (
            "Millstones wear down. Millstones crush barley and rye.",
            "What do millstones crush?",
            "barley and rye",
        ),
        (
            "Mice are small. Mice gnaw the sacks of flour.",
            "What do mice gnaw?",
            "the sacks of flour",
        ),
    ],
)
def test_a_short_lesson_asks_of_what_it_names_twice(
    tmp_path: Path, text: str, ask: str, value: str
) -> None:
    """In a page of text all is worth knowing: fewer words are enough to ask for it."""
    found = {one.ask: one.value for one in facts_in(tmp_path, f"{SHORT}{text}", "object")}
    assert value == found.get(ask)


@pytest.mark.parametrize(
    "text",
    [
        "Brakes squeal in frost. Brakes bring useful gifts.",  # which say nothing of their own
        "Brakes squeal in frost. Brakes keep the shaft steadier.",  # what becomes of it
    ],
)
def test_a_short_lesson_asks_for_nothing_empty(tmp_path: Path, text: str) -> None:
    """An answer is some particular thing, and all of it."""
    assert [] == facts_in(tmp_path, f"{SHORT}{text}", "object")


def test_a_short_lesson_asks_what_does_something_of_its_own(tmp_path: Path) -> None:
    """Where nothing of the deed is left open, a few telling words are enough; two things that are given are no one."""
    text = "Oak shavings give the smoke a taste of nuts. A draught grows slightly colder."
    found = facts_in(tmp_path, f"{SHORT}{text}", "doer", "object")
    assert ["What gives the smoke a taste of nuts?"] == [one.ask for one in found]
