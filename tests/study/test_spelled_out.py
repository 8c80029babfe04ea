"""What stands beside a term in its sentence tells what it is, and a name may stand behind the sentence that it sums up."""

from __future__ import annotations

from pathlib import Path

import pytest

from study_mother import facts_in

ABOUT = "# At the harbour\n\n"


def test_a_term_is_what_that_is_spells_out(tmp_path: Path) -> None:
    """A noun of all of its kind."""
    text = f"{ABOUT}A good ditch keeps the meadow from salination, that is, a slow rise of salt.\n"
    found = [(one.subject, one.value) for one in facts_in(tmp_path, text, "gloss")]
    assert ("salination", "a slow rise of salt") in found


def test_one_of_a_kind_is_what_that_is_spells_out(tmp_path: Path) -> None:
    """``a fairlead, that is, a ring that …``: any of them; not one that only a sentence tells of."""
    text = "Every mooring needs a fairlead, that is, a ring that keeps the rope from the rail.\n"
    found = [(one.subject, one.value) for one in facts_in(tmp_path, f"{ABOUT}{text}", "gloss")]
    assert found == [("a fairlead", "a ring that keeps the rope from the rail")]
    text = "The pilot made a mistake, that is, a turn too late for the tide.\n"
    assert not facts_in(tmp_path, f"{ABOUT}{text}", "gloss")


@pytest.mark.parametrize(
    "text",
    [
        "The clerk writes down the draught, that is, how deep the hull lies.",
        "The port could have more traffic, that is, less quiet.",
        "The pilot waits for slack water, that is, the end of the flood.",
    ],
)
def test_what_only_explains_its_sentence_is_no_term(tmp_path: Path, text: str) -> None:
    """A thing that is known, an amount, and one of a kind."""
    assert not facts_in(tmp_path, f"{ABOUT}{text}\n", "gloss")


def test_what_it_means_that_a_thing_has_something(tmp_path: Path) -> None:
    """``that is, its hull …``: of what the question names."""
    text = "Elm has a dense grain, that is, its fibres lie close to one another.\n"
    asked = {one.ask: one.value for one in facts_in(tmp_path, f"{ABOUT}{text}", "asked")}
    ask = "What does it mean that elm has a dense grain?"
    assert asked.get(ask) == "its fibres lie close to one another"


def test_a_thing_is_called_what_stands_behind_it(tmp_path: Path) -> None:
    """``the`` names what "a" brought in, and what it does tells which one it is."""
    text = "A deep groove in the quay, the slipway, takes the keel of the boat.\n"
    found = [(one.subject, one.value) for one in facts_in(tmp_path, f"{ABOUT}{text}", "called")]
    assert found == [("slipway", "a deep groove in the quay that takes the keel of the boat")]


@pytest.mark.parametrize(
    "text",
    [
        "A young man from Holm, the pilot, waits on the quay.",
        "A large ship in the harbour, the largest, takes the pilot first.",
        "In a storm from the north, the harbour, empty by then, takes no ships.",
        "A rope of good hemp, the anchor, and a chain hold the ship.",
    ],
)
def test_what_is_no_name_of_a_thing(tmp_path: Path, text: str) -> None:
    """Somebody, one of several, what stands in another phrase, and a list."""
    assert not facts_in(tmp_path, f"{ABOUT}{text}\n", "called")


@pytest.mark.parametrize(
    ("text", "ask"),
    [
        (
            "Dock clerks compare the weight of a ship on paper with its draught. This difference is known as the margin of freight.",
            "This difference is known as the _____.",
        ),
        (
            "Crews who fear a storm ask for higher pay, and captains then ask for higher freight. Dockers call this the quay race.",
            "Dockers call this the _____.",
        ),
        (
            "Waves grind the shells on the beach to splinters. These splinters are what dockers call grit.",
            "These splinters are what dockers call _____.",
        ),
    ],
)
def test_the_name_of_what_the_sentence_before_tells(tmp_path: Path, text: str, ask: str) -> None:
    """It's missing from the second of the two."""
    asked = [one.ask for one in facts_in(tmp_path, f"{ABOUT}{text}\n", "cloze")]
    assert [one for one in asked if one.endswith(ask)]


def test_what_a_thing_is_made_from_is_asked_without_its_examples(tmp_path: Path) -> None:
    """``such as``: they need not be known."""
    text = "Rope is made from long fibres and a coat of fat such as tallow.\n"
    asked = {one.ask: one.value for one in facts_in(tmp_path, f"# Making rope\n\n{text}", "object")}
    assert asked.get("What is rope made from?") == "long fibres and a coat of fat"


def test_two_of_a_kind_that_do_the_same_are_told_apart(tmp_path: Path) -> None:
    """On either side of a semicolon, as with "while"."""
    text = "Hemp rope needs a coat of tar; nylon rope needs a sleeve against the sun.\n"
    asked = {one.ask: one.value for one in facts_in(tmp_path, f"{ABOUT}{text}", "contrast")}
    told = "Hemp rope needs a coat of tar, while nylon rope needs a sleeve against the sun"
    assert asked == {"How does hemp rope differ from nylon rope?": told}


@pytest.mark.parametrize(
    "text",
    [
        "Hemp rope needs a coat of tar; nylon rope lasts for many years in the sun.",
        "Hemp rope needs a coat of tar; the crane needs a coat of paint in spring.",
        "Hemp rope needed a coat of tar; nylon rope needs a sleeve against the sun.",
    ],
)
def test_two_sentences_that_tell_of_other_things_are_no_contrast(tmp_path: Path, text: str) -> None:
    """Other deeds, another kind, another time."""
    assert not facts_in(tmp_path, f"{ABOUT}{text}\n", "contrast")


def test_and_so_tells_why(tmp_path: Path) -> None:
    """As "so" alone does."""
    text = "A harbour clerk believes the first letter from a ship, and so a smuggler can send false papers to the quay.\n"
    asked = {one.ask: one.value for one in facts_in(tmp_path, f"{ABOUT}{text}", "reason")}
    ask = "Why can a smuggler send false papers to the quay?"
    assert asked.get(ask) == "because a harbour clerk believes the first letter from a ship"


def test_why_there_is_a_thing_with_one_thing_but_not_another(tmp_path: Path) -> None:
    """``but no``: no clause whose reason it could be."""
    text = "Barrels for salted fish have a lid that lets gas out but no air in, because oxygen makes the fat rancid.\n"
    asked = [one.ask for one in facts_in(tmp_path, f"{ABOUT}{text}", "reason")]
    assert "Why do barrels for salted fish have a lid that lets gas out but no air in?" in asked


def test_what_is_told_of_a_thing_besides_hides_it_from_no_pronoun(tmp_path: Path) -> None:
    """``, first sold in Norway …,``: the next sentence goes on about the belts."""
    text = "Lifebelts, first sold in Norway during the age of sail, keep a sailor from drowning. They were invented because cork was cheap.\n"
    asked = {one.ask: one.value for one in facts_in(tmp_path, f"{ABOUT}{text}", "reason")}
    assert asked.get("Why were lifebelts invented?", "").lower() == "because cork was cheap"


def test_what_a_higher_tide_does_is_so_of_any(tmp_path: Path) -> None:
    """It's compared with nothing in particular."""
    text = "A stronger current makes the old ferry of Holm slower.\n"
    asked = {one.ask: one.subject for one in facts_in(tmp_path, f"{ABOUT}{text}", "doer")}
    assert asked.get("What makes the old ferry of Holm slower?") == "a stronger current"
