"""What may be asked in few words, and which names of a listing a learner knows."""

from __future__ import annotations

from pathlib import Path

import pytest

from lessoncast.study.checks.second import SecondReading
from lessoncast.study.facts.fact import Fact
from lessoncast.study.gate import Gate
from lessoncast.study.listings import defined_in
from lessoncast.study.material import Material
from study_mother import facts_in, lesson_of, material_in, set_of

TOLD = "Marl means a crumbling earth that holds lime and clay."


def _signs(material: Material, asked: str, answer: str) -> frozenset[str]:
    one = material.statements[0]
    fact = Fact(
        kind="object", subject=asked.rstrip("?"), value=answer, statement=one.text, span=one.span, part=0,
        family="object tree singular",
    )  # fmt: skip
    return frozenset(Gate(material, [fact]).signs(asked, answer, fact))


@pytest.mark.parametrize(
    ("asked", "few"),
    [
        ("What does marl mean?", False),
        ("What is marl used for?", False),
        ("What is marl composed of?", False),
        ("What does marl hold?", True),
    ],
)
def test_what_a_thing_is_may_be_asked_in_few_words(tmp_path: Path, asked: str, few: bool) -> None:
    """What it means, is for and is made of is all that there is to know of it."""
    signs = _signs(material_in(tmp_path, f"# Soils\n\n{TOLD}"), asked, "A crumbling earth")
    assert ("deed asked in few words" in signs) is few


def test_errors_of_a_language_are_no_names_of_the_page(tmp_path: Path) -> None:
    """``ValueError: …`` in an output is not made up there."""
    text = "# Errors\n\nA depth that is missing raises an error.\n\n```output\nDepthError: no depth\nharbour: 12\n```\n"
    assert defined_in(lesson_of(tmp_path, text).blocks) == {"harbour"}


def test_an_acronym_is_asked_in_two_ways(tmp_path: Path) -> None:
    """So that more of them fit beside each other."""
    names = ("Coastal Tide Board", "Harbour Salt Union", "Northern Quay Fund", "Lower Marsh Court", "Outer Reef Guild", "Inland Ferry Trust")  # fmt: skip
    told = [
        f"The {one} ({''.join(word[0] for word in one.split())}) keeps its own records of the river."
        for one in names
    ]
    text = "\n\n".join(f"## Place {at}\n\n{one}" for at, one in enumerate(told))
    fronts = [one.front for one in set_of(tmp_path, f"# Boards\n\n{text}\n").cards]
    asked = {" ".join(one.split()[:2]) for one in fronts if one.endswith((" for?", " short for?"))}
    assert asked == {"What does", "What is"}


@pytest.mark.parametrize(
    ("asked", "answer", "sound"),
    [
        ("What is marl?", "A kind of earth that any vine needs to survive", True),
        ("What is the lime of marl?", "A part of the valuable", False),
        ("What is overstrain?", "A pain in the calf during exercise or on stairs", True),
        ("What is overstrain?", "A pain in the calf that the exercise below describes", False),
    ],
)
def test_what_only_seems_to_be_at_fault_is_sound(
    tmp_path: Path, asked: str, answer: str, sound: bool
) -> None:
    """A verb behind "to" is no quality without its noun, and who runs does exercise."""
    material = material_in(tmp_path, f"# Soils\n\n{TOLD}")
    found = [*SecondReading(material).of_card(asked, answer, material.statements[0].span)]
    told = [one for one in found if "noun of the answer" in one or "about the course" in one]
    assert (not told) is sound


@pytest.mark.parametrize(
    ("text", "happens"),
    [
        ("When the sorted mail of a town arrives early, clerks ring a small bell.", True),
        ("When sorting the mail of a whole town, clerks ring a small bell.", False),
    ],
)
def test_what_somebody_does_then_does_not_happen(tmp_path: Path, text: str, happens: bool) -> None:
    """``What happens when sorting the mail?``: nothing, but that clerks look for something."""
    found = facts_in(tmp_path, f"# Post\n\n## Mail\n\n{text}\n", "outcome")
    assert bool(found) is happens


def test_an_order_is_no_meaning(tmp_path: Path) -> None:
    """``Liming: spread it in spring`` tells what to do."""
    signs = _signs(
        material_in(tmp_path, f"# Soils\n\n{TOLD}"), "What does marl mean?", "Spread it in spring"
    )
    assert "deed asked in few words" in signs


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("You can use grey marl to sweeten a sour vineyard.", False),
        ("Growers use grey marl to sweeten a sour vineyard.", True),
    ],
)
def test_what_one_can_do_has_no_aim(tmp_path: Path, text: str, asked: bool) -> None:
    """``Why can you use marl?``: because it is there."""
    found = facts_in(tmp_path, f"# Soils\n\n## Marl\n\n{text}\n", "reason")
    assert bool(found) is asked
