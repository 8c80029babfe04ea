"""Second verbs agree with the first, results are no aims, and an answer can't be counted from its own question."""

from __future__ import annotations

from pathlib import Path

import pytest

from lessoncast.study.checks.grammatical import faults
from lessoncast.study.facts.english import naming
from study_mother import facts_in, material_in


def test_a_second_verb_with_its_object_is_no_noun() -> None:
    """``and guards the gate``: whatever else "guards" may be."""
    asked = "Why does the keeper walk along the dyke and guards the gate?"
    assert "its second verb doesn't agree with the first" in {*faults(asked, "Because it leaks")}
    plain = "Why does the dyke need keepers and guards?"
    assert not {*faults(plain, "Because it leaks")}


def test_what_a_thing_also_is_stays_of_one(tmp_path: Path) -> None:
    """As a wrong choice of several, ``they sound pleasant but is dangerous`` would give itself away."""
    text = """# Where inflation comes from

Inflation takes from savers and gives to debtors.

## What central banks do

Central banks fight inflation with the interest rate.

Deflation sounds pleasant but is dangerous: whoever expects lower prices waits.
"""
    told = [wrong for one in facts_in(tmp_path, text, "doing") for wrong in one.rivals]
    assert told == ["they take from savers and give to debtors"]


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        ("The bed of the canal is sloped, so that the stream is sometimes fast.", False),
        ("The bed of the canal is lined twice, so that no water gets out.", True),
    ],
)
def test_what_is_sometimes_so_was_not_aimed_at(tmp_path: Path, text: str, *, asks: bool) -> None:
    """It came of a state."""
    found = facts_in(tmp_path, f"# Canals\n\n{text}\n", "reason")
    assert asks == any(one.ask.startswith("Why is the bed of the canal") for one in found)


def test_nothing_is_owned_by_a_phrase(tmp_path: Path) -> None:
    """``The arm of a crane's hook``: whose hook it is, would be misread."""
    text = "# Cranes\n\nThe arm of a crane turns on a ring. Its tip must stay below the mast.\n"
    assert not [one for one in material_in(tmp_path, text).clauses if "crane's tip" in one.text]


def test_several_is_no_answer(tmp_path: Path) -> None:
    """Who asks how many times wants to hear a number."""
    text = "# Locks\n\nThe lock keepers of Holm turned the heavy wheel several times a night.\n"
    assert not [one.ask for one in facts_in(tmp_path, text) if one.ask.startswith("How many times")]


def test_what_is_so_otherwise_leans_on_the_sentence_before(tmp_path: Path) -> None:
    """``Otherwise barges are held …``: otherwise than what?"""
    text = "# Locks\n\nA keeper should read the gauge twice. Otherwise barges are sent to the old quay for up to a week.\n"
    assert not [one.ask for one in facts_in(tmp_path, text) if "therwise" in one.ask]


def test_a_number_whose_things_are_listed_is_not_missing(tmp_path: Path) -> None:
    """Anybody can count them."""
    text = "# Locks\n\n{} times a year, in March, July and October, divers clean the gates of the lock.\n"
    assert not [
        one.ask for one in facts_in(tmp_path, text.format("Three"), "cloze") if one.value == "Three"
    ]


def test_a_result_with_another_name_takes_no_reason(tmp_path: Path) -> None:
    """``…, also called sluices because``: the reason would be that of the name."""
    text = """# Canals

The lower pond dries out in summer. Most barges therefore use the side locks, also called sluices.
"""
    assert not [one for one in material_in(tmp_path, text).clauses if "because" in one.text]


def test_how_basic_things_are_is_not_what_they_are(tmp_path: Path) -> None:
    """``What are the basic rules of the harbour? Essential for pilots``."""
    text = "# Harbours\n\nThe basic rules of seamanship are essential for pilots of large ships.\n"
    assert "What are the basic rules of seamanship?" not in [
        one.ask for one in facts_in(tmp_path, text)
    ]


def test_a_thing_with_a_hyphen_is_no_term(tmp_path: Path) -> None:
    """``the lock-up is a brick shed``: which one, another sentence tells."""
    text = "# Harbours\n\nNight watches keep thieves in a small room; the lock-up is a brick shed with bars.\n"
    assert not [one for one in facts_in(tmp_path, text, "gloss") if "lock-up" in one.subject]


def test_a_gloss_has_no_two_sentences() -> None:
    """What a cross-reference left behind runs two of them together."""
    assert naming.is_sound("a row of curved ribs", "frame")
    assert not naming.is_sound("the keel holds a beam called the hog., a row of ribs", "frame")
