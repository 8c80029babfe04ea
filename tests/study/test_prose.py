"""Running text is asked about: what its sentences name, explain in passing, compare and come to."""

from __future__ import annotations

from pathlib import Path

import pytest

from lessoncast.model import Question
from lessoncast.study.material import Material
from lessoncast.study.persons import is_person
from study_mother import facts_in, material_in, set_of


def plainer(material: Material) -> list[str]:
    """The plainer sentences that were found in others."""
    return [one.text for one in material.clauses if one not in material.statements]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Ludwig Roselius, a merchant from Bremen, patented the process in 1906.",
            "Ludwig Roselius patented the process in 1906.",
        ),
        (
            "In 1791 the chemist Nicolas Leblanc patented a process.",
            "In 1791, the chemist Nicolas Leblanc patented a process.",
        ),
        (
            "The heads sink into water, and the tails sink into grease.",
            "The tails sink into grease.",
        ),
        (
            "Melitta Bentz invented the coffee filter. In 1908, she punched holes into a pot.",
            "In 1908, Melitta Bentz punched holes into a pot.",
        ),
    ],
)
def test_a_sentence_holds_plainer_ones(tmp_path: Path, text: str, found: str) -> None:
    """Without what stands between commas, clause by clause, with the name of whom it tells."""
    assert found in plainer(material_in(tmp_path, f"# X\n\n{text}\n"))


@pytest.mark.parametrize(
    "text",
    [
        "If it rains, the river rises, and the road is closed.",
        "Marshall met Jefferson in the capital. He refused the office.",
    ],
)
def test_what_is_not_said_by_itself_is_no_plainer_sentence(tmp_path: Path, text: str) -> None:
    """Neither half of what holds under a condition, nor what one of two people did."""
    assert [] == plainer(material_in(tmp_path, f"# X\n\n{text}\n"))


@pytest.mark.parametrize(
    ("text", "kind", "subject", "value"),
    [
        (
            "Obsidian, a glass that forms when lava cools quickly, was used for blades.",
            "gloss",
            "obsidian",
            "a glass that forms when lava cools quickly",
        ),
        (
            "Filter coffee was invented by Melitta Bentz, a housewife from Dresden.",
            "person",
            "Melitta Bentz",
            "a housewife from Dresden",
        ),
        (
            "Before going ashore, they signed the Mayflower Compact, an agreement on a government.",
            "gloss",
            "the Mayflower Compact",
            "an agreement on a government",
        ),
    ],
)
def test_what_is_explained_in_passing(
    tmp_path: Path, text: str, kind: str, subject: str, value: str
) -> None:
    """A gloss behind a comma; people are asked for by "who"."""
    found = facts_in(tmp_path, f"# X\n\n{text}\n")
    assert (kind, subject, value) in [(one.kind, one.subject, one.value) for one in found]


@pytest.mark.parametrize(
    "text",
    [
        "She bought bread, a knife of steel and wine at the market.",
        "The gap grew between owners and the poor, a tension that would last.",
        "They form a belt around the Pacific Ocean, the Ring of Fire.",
    ],
)
def test_what_is_only_added_is_no_gloss(tmp_path: Path, text: str) -> None:
    """A list, a comment on all before it, a second name."""
    assert [] == facts_in(tmp_path, f"# X\n\n{text}\n", "gloss", "person")


@pytest.mark.parametrize(
    ("text", "subject", "value"),
    [
        (
            "A bark spud is a tool of steel with a flat blade, which lifts the bark and leaves the wood whole.",
            "a bark spud",
            "a tool of steel with a flat blade",
        ),
        (
            "A log dog is a bar of iron, which holds the log and keeps it still.",
            "a log dog",
            "a bar of iron, which holds the log and keeps it still",
        ),
        (
            "Retting is a rest of about two weeks in warm water, before the stalks are broken.",
            "retting",
            "a rest of about two weeks in warm water, before the stalks are broken",
        ),
        (
            "A log book can be thought of as a diary of every cut that a mill makes.",
            "a log book",
            "a diary of every cut that a mill makes",
        ),
        (
            "You can think of a kiln as an oven that dries fresh boards.",
            "a kiln",
            "an oven that dries fresh boards",
        ),
        (
            "A butt log is a long-grown piece of a trunk near its root.",
            "a butt log",
            "a long-grown piece of a trunk near its root",
        ),
        (
            "A cant hook, or CHK, is a lever with a steel claw for rolling logs.",
            "a cant hook",
            "a lever with a steel claw for rolling logs",
        ),
        (
            "Duff is soil that is made of old needles and fallen bark.",
            "duff",
            "soil that's made of old needles and fallen bark",
        ),
    ],
)
def test_what_a_sentence_defines(tmp_path: Path, text: str, subject: str, value: str) -> None:
    """Whole, where the clause behind a comma is what tells it apart; a stuff needs no article."""
    found = facts_in(tmp_path, f"# Timber\n\n{text}\n", "gloss")
    assert [(subject, value)] == [(one.subject, one.value) for one in found]


def test_what_somebody_has_or_leaves_says_what_it_is(tmp_path: Path) -> None:
    """In words that stand beside no noun as a choice."""
    text = "# Timber\n\nSlash is what the loggers leave behind in the clearing.\n"
    found = facts_in(tmp_path, text, "asked", "gloss")
    assert [("What is slash?", "what the loggers leave behind in the clearing")] == [
        (one.ask, one.value) for one in found
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Using wedges and a sledge are fantastic methods for splitting logs of old oak.",
        "Seasoning is a basic step in joinery, which it needs because the wood would warp in a heated house.",
        "You can think of sapwood as the soft shell of a trunk and heartwood as the hard core of a trunk.",
        "The three stages are a felling of the trees and a drying of the logs in the yard.",
        "Pine is what it would be without the resin of the old trunk.",
        "The saw is kept at the Museum of Timber in Norden, a Centre for Craft and Trade.",
    ],
)
def test_what_tells_no_term_apart_is_no_definition(tmp_path: Path, text: str) -> None:
    """Two deeds that are praised, a gloss cut where it would tell, a part of a longer name."""
    assert [] == facts_in(tmp_path, f"# Timber\n\n{text}\n", "gloss")


def test_a_name_of_somebody_is_no_thing(tmp_path: Path) -> None:
    """Who is told to be a person is asked for by "who", also where the lesson has a surname only."""
    text = "# Timber\n\nSandberg was a brilliant writer and one of the greatest builders of the river towns. People admired Sandberg.\n"
    assert {"person"} == {one.kind for one in facts_in(tmp_path, text, "gloss", "person")}


@pytest.mark.parametrize(
    ("name", "gloss", "told"),
    [
        ("Jane Ashford", "the boldest lamplighter who spoke for the river", True),
        ("Jane Ashford", "the 1850 candidate of the pilots", True),
        ("Town Council", "a group of people who decide", False),
        ("Sea Witch", "a boat of a captain who wept", False),
    ],
)
def test_who_does_something_is_a_person(name: str, gloss: str, told: bool) -> None:
    """What stands right before "who" is somebody, whatever he is by trade."""
    assert told is is_person(name, gloss)


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        (
            "Oak wood is heavy, whereas pine wood floats high on the river.",
            ["How does oak wood differ from pine wood?"],
        ),
        (
            "The earth turns. The moon is near. While the earth turns once, the moon has moved on along its orbit.",
            [],
        ),
        ("Oak wood follows the frame while the frame remains wet.", []),
    ],
)
def test_what_is_set_against_what(tmp_path: Path, text: str, asked: list[str]) -> None:
    """ "Whereas" sets any two against each other; what the first clause names isn't another thing."""
    found = facts_in(tmp_path, f"# Timber\n\n{text}\n", "contrast")
    assert asked == [one.ask for one in found]


def test_how_two_things_differ(tmp_path: Path) -> None:
    """A sentence that sets two against each other."""
    text = (
        "# Beans\n\nArabica beans grow on high hills, whereas robusta beans grow in the lowlands.\n"
    )
    (found,) = facts_in(tmp_path, text, "contrast")
    assert "How do arabica beans differ from robusta beans?" == found.ask
    assert found.value.endswith("hills, whereas robusta beans grow in the lowlands")


@pytest.mark.parametrize(
    ("text", "ask", "value"),
    [
        (
            "A soap molecule has two ends.",
            "How many ends does a soap molecule have?",
            "two",
        ),
        (
            "In 1903, Marie Curie and Pierre Curie shared the Nobel Prize for their work on rays.",
            "Who shared the Nobel Prize for their work on rays in 1903?",
            "Marie Curie and Pierre Curie",
        ),
    ],
)
def test_how_many_why_and_who(tmp_path: Path, text: str, ask: str, value: str) -> None:
    """Counts, the aim of what was made, two people together, objects behind a verb that is sure."""
    found = facts_in(tmp_path, f"# X\n\n{text}\n")
    assert (ask, value) in [(one.ask, one.value) for one in found]


def test_what_happened_in_a_year_is_asked_where_one_thing_did(tmp_path: Path) -> None:
    """Of two events of one year neither is the answer."""
    text = "# Canals\n\nIn 1825, New York opened the canal for boats and rafts.\n"
    (found,) = facts_in(tmp_path, text, "year")
    assert "1825" == found.noun
    twice = f"{text}\nIn 1825, Ohio began the work on a second canal.\n"
    assert {""} == {one.noun for one in facts_in(tmp_path, twice, "year")}


def test_a_quiz_is_no_list_of_years(tmp_path: Path) -> None:
    """At most a third of a set asks for one."""
    told = (
        "York built a canal",
        "Ohio drained a swamp",
        "Boston paved a road",
        "Salem bought a ship",
    )
    more = (
        "Troy sold a mill",
        "Utica opened a school",
        "Rome hired a teacher",
        "Albany burned a bridge",
    )
    sentences = [
        f"In {1801 + 3 * at}, {one} for the people." for at, one in enumerate((*told, *more))
    ]
    found = set_of(tmp_path, "# Towns\n\n" + "\n\n".join(sentences))
    years = [one for one in found.questions if one.choices[one.answer].isdigit()]
    assert 2 >= len(years)
    assert 2 >= sum(card.back.isdigit() for card in found.cards)


@pytest.mark.parametrize(
    "text",
    [
        "The ideal temperature of water for coffee lies between 92 and 96 degrees.",
        "A wagon train on the old trail had 20 to 100 wagons on most days.",
    ],
)
def test_of_a_range_no_figure_is_missing(tmp_path: Path, text: str) -> None:
    """One end tells the other; only both may be missing."""
    found = facts_in(tmp_path, f"# X\n\n{text}\n", "cloze", "amount")
    assert not any(one.value[:1].isdigit() and " to " not in one.value for one in found)


def test_a_figure_of_four_digits_is_no_year(tmp_path: Path) -> None:
    """Its wrong choices are figures of the lesson, not the years around."""
    text = (
        "# Files\n\nThe old script of Nelle opened 1520 files in one long night. "
        "The new script of Nelle opened 900 files in two short hours. "
        "Her whole archive of the sea holds 4200 records of salt."
    )
    asked = [one for one in set_of(tmp_path, text).questions if "1520" in one.choices]
    assert not any({"1519", "1521"} & set(one.choices) for one in asked)


@pytest.mark.parametrize(
    ("text", "ask", "value"),
    [
        (
            "About five percent of all cherries hold a round seed, known as a peaberry.",
            "About five percent of all cherries hold a round seed, known as _____.",
            "a peaberry",
        ),
        (
            "In the wet process, a machine called a pulper removes the skin of the cherry.",
            "In the wet process, a machine called _____ removes the skin of the cherry.",
            "a pulper",
        ),
        (
            "Ignaz Semmelweis asked doctors in Vienna to wash their hands in 1847.",
            "Ignaz Semmelweis asked doctors in Vienna to wash their hands in _____.",
            "1847",
        ),
    ],
)
def test_gaps_in_running_text(tmp_path: Path, text: str, ask: str, value: str) -> None:
    """What something is called, and a year; no article gives a noun away."""
    found = facts_in(tmp_path, f"# X\n\n{text}\n", "cloze")
    assert (ask, value) in [(one.ask, one.value) for one in found]


@pytest.mark.parametrize(
    "text",
    [
        "In the end the whole work of the mill comes down to the same thing.",
        "A child with three copies of that chromosome has Down syndrome.",
        "If you work on the mill, your neighbours may criticize your decision.",
        "If the flour of the loaf is weak, the loaf of bread stays flat.",
        "The sail of a windmill is some 390 times as heavy.",
        "Large ones stand about 2.6 metres high in the yard.",
        "Louis Pasteur found the next method by chance in the dough.",
    ],
)
def test_no_gap_for_what_anything_could_fill(tmp_path: Path, text: str) -> None:
    """Vague nouns, halves of names, and talk with the reader."""
    assert [] == facts_in(tmp_path, f"# X\n\n{text}\n", "cloze")


SOAP = """# Soap and water

A surfactant is a substance that lowers the surface tension of water. An emulsion is a mixture of
two liquids that stay apart. A detergent is a cleaner that works in hard water. The detergent
contains few salts of calcium. Good soap attracts water at one end of its molecules.

Makers boil wood ash in large open pots of iron. The ash gives them the strong base that they need.
A surfactant with a long tail sinks into the grease on a plate.
"""


def test_no_choice_is_right_as_well(tmp_path: Path) -> None:
    """What the lesson says of another thing in the same words is no wrong answer."""
    text = f"{SOAP}\nAn emulsion of old fat lowers the surface tension of water a little.\n"
    plain = choices_for("Surfactant", set_of(tmp_path, SOAP).questions)
    also = choices_for("Surfactant", set_of(tmp_path, text).questions)
    assert "Emulsion" in plain
    assert "Emulsion" not in also


def choices_for(right: str, questions: tuple[Question, ...]) -> tuple[str, ...]:
    """The choices of the question that this answers."""
    return next((one.choices for one in questions if one.choices[one.answer] == right), ())


def test_wrong_figures_are_near_in_size(tmp_path: Path) -> None:
    """Of those that the lesson has; of a share none is over a hundred."""
    text = (
        "# Canals\n\nThe old canal slashed the cost of shipping goods to the coast by 90 percent. "
        "The builders of the canal dug 83 locks through the hills of stone. "
        "A crew of the first summer had 60 men, the next one 45, and 363 of them fell ill."
    )
    told = [one.choices for one in set_of(tmp_path, text).questions]
    shares = [{*one} for one in told if "By 90 percent" in one]
    figures = [{*one} for one in told if "83" in one]
    assert shares
    assert all(one <= {f"By {share} percent" for share in range(100)} for one in shares)
    assert all(one <= {"45", "60", "83", "90"} for one in figures)


@pytest.mark.parametrize(
    ("text", "ask", "value"),
    [
        (
            "Modern ferries, such as Ada and Ben, are double-ended, meaning that they need no room for a turn.",
            "What does it mean that modern ferries such as Ada and Ben are double-ended?",
            "they need no room for a turn",
        ),
        (
            "Many ports still use derelict docks (i.e., abandoned) as a store.",
            "What does “derelict” mean in “derelict docks”?",
            "abandoned",
        ),
    ],
)
def test_what_a_sentence_tells_beside(tmp_path: Path, text: str, ask: str, value: str) -> None:
    """Since when, what makes something possible, what a word means, and what for, behind all that is between."""
    assert (ask, value) in {
        (one.ask, one.value) for one in facts_in(tmp_path, f"# The yard\n\n{text}\n")
    }


@pytest.mark.parametrize(
    "text",
    [
        "They have been in port since the storm broke.",
        "This is a rule that allows them to leave.",
        "The dock (i.e., the old one) is full.",
        "The yard is built by people who want to repair wooden ships.",
    ],
)
def test_what_is_not_told_beside(tmp_path: Path, text: str) -> None:
    """A clause is no time; nothing is asked of "they", and the aim of somebody else is none."""
    kinds = {"time", "agent", "asked", "reason"}
    assert [] == [one for one in facts_in(tmp_path, f"# The yard\n\n{text}\n") if one.kind in kinds]
