"""What may be missing from a sentence: what a learner is to know by name, and no word that many others could stand for."""

from __future__ import annotations

from pathlib import Path

import pytest

from lessoncast.study.facts.english.trimming import before_addition
from study_mother import facts_in

SLUICES = """# The mill pond

## Sluice gates

A *penstock* is a pipe that leads water to a wheel. Wooden planks may close sluice gates in winter. Sluice gates hold back the water of a mill pond.
The miller raises the gate by hand each day in order to feed the penstock with fresh water.

## Work at the mill

Old timbers carry the weight of the upper floor. Damp air ruins old timbers within ten years or so.
Many millers replaced old timbers with iron beams. Iron beams carry the weight of two stones as well.
Millers kept a log of the pond each winter. Most millers read the log aloud at the meeting in spring.
Every miller in the valley paid his dues each year at a place known as a tollhouse.
"""


def _missing(folder: Path, text: str) -> set[str]:
    return {one.value.lower() for one in facts_in(folder, text, "cloze")}


def test_terms_and_the_topic_of_a_heading_may_be_missing(tmp_path: Path) -> None:
    """A term that is explained, anywhere; what a heading names, where the sentence tells of it; and a name that is given."""
    assert {"penstock", "sluice gates", "a tollhouse"} <= _missing(tmp_path, SLUICES)


def test_what_any_noun_could_fill_is_not_asked(tmp_path: Path) -> None:
    """``Damp air ruins _____``: a noun of the lesson that it neither explains nor has in a heading."""
    assert not {"old timbers", "iron beams", "weight", "log"} & _missing(tmp_path, SLUICES)


def test_people_in_a_heading_are_no_topic(tmp_path: Path) -> None:
    """``_____ can set goals`` could be anybody."""
    text = "# The mill\n\n## Millers and their year\n\nMillers kept a log of the pond each winter. Millers read it aloud in spring.\n"
    assert "millers" not in _missing(tmp_path, text)


@pytest.mark.parametrize(
    "sentence",
    [
        "When cutting a wedge stone from soft chalk, the masons of the valley wear a mask of wool.",
        "The masons of the valley drew a line on every keystone with red chalk.",
    ],
)
def test_what_is_only_brought_in_is_not_missing(tmp_path: Path, sentence: str) -> None:
    """A term in a condition, or one of many: dozens of others would fit."""
    text = f"# Arches\n\nA *keystone* is the top stone of an arch. A *wedge stone* carries its weight. A wedge stone is wide.\n\n{sentence}\n"
    gaps = [one for one in facts_in(tmp_path, text, "cloze") if one.statement == sentence]
    assert not {"keystone", "wedge stone"} & {one.value for one in gaps}


def test_the_somebody_of_a_workshop_is_not_missing(tmp_path: Path) -> None:
    """``The _____ sees the whole room``: whoever it is."""
    text = "# Arches\n\nOne *teacher* is enough. The teacher can see the whole room from the front of the hall.\n"
    asked = [one.ask for one in facts_in(tmp_path, text, "cloze")]
    assert not [one for one in asked if one.startswith("The _____")]


def test_what_a_preposition_ties_is_no_addition() -> None:
    """``was charged for, including …``: nobody asks about a sentence that ends on "for"."""
    told = "The harbour board took the northern shipping company to court for including the use of the tower."
    assert before_addition(told).endswith("the tower.")
    assert before_addition("The board took all tolls, including those of winter.").endswith("tolls")


TERM_AGAIN = (
    "# Keeping bees\n\nBeekeepers smoke the hive before they lift the frames. {first}\n\n"
    "Worker bees press beeswax from glands on the belly, and the brood chamber stays warm all winter. "
    "In spring the brood chamber fills up with eggs and larvae. "
    "A strong colony heats its brood chamber to 35 degrees. {last}"
)


@pytest.mark.parametrize(
    ("last", "asked"),
    [
        (
            "Nurse bees rarely leave the brood chamber before their tenth day.",
            "Nurse bees rarely leave the _____ before their tenth day.",
        ),
        ("Nurse bees like the warmth of the brood chamber in their first days.", ""),  # beside it
    ],
)
def test_a_term_that_comes_again_may_be_missing_without_a_definition(
    tmp_path: Path, last: str, asked: str
) -> None:
    """What a lesson goes on about is to be known; it is worth less than a term that is explained."""
    text = TERM_AGAIN.format(first="Old brood chamber wax is dark.", last=last)
    found = [one for one in facts_in(tmp_path, text, "cloze") if one.value == "brood chamber"]
    assert (asked in [one.ask for one in found]) == bool(asked)
    assert all("warmth" not in one.ask for one in found)


def test_a_name_and_the_verb_behind_it_are_no_term(tmp_path: Path) -> None:
    """``Planks called stoplogs swallow some of the thrust``: the name alone is the term."""
    text = "# The weir\n\n## Stoplogs\n\nPlanks called stoplogs swallow some of the thrust and carry parts of it to the piers.\n"
    assert not any("swallow" in one for one in _missing(tmp_path, text))
