"""Terms whose sentences hold more than the term and its meaning, and their places among cards and choices."""

from __future__ import annotations

from pathlib import Path

import pytest

from lessoncast.study.choosing import Chooser
from lessoncast.study.facts.fact import Fact, Kind
from lessoncast.study.facts.gaps import KNOWN_GAP
from lessoncast.study.gate import Gate
from lessoncast.study.item import seen_card
from lessoncast.study.shapes import is_of_several
from lessoncast.study.sorts import LessonSorts
from lessoncast.study.wording.drafts import CardDraft
from study_mother import facts_in, material_in, set_of

ABOUT = "# How a clock keeps time\n\nA clock counts the swings of a weight.\n\n"
GLOSSARY = """# How a clock keeps time

A clock counts the swings of a weight on a rod of steel. A pallet stops the wheel for a moment, and the bob swings on.

## Glossary

escapement
: a device that lets the wheel of a clock turn by one tooth at a time

pallet
: the small arm of steel that catches a tooth of the wheel

bob
: the heavy weight at the lower end of a rod

fusee
: a cone with a groove that evens out the pull of a spring
"""


@pytest.mark.parametrize(
    ("text", "term", "told"),
    [
        ("Toothed discs are called cogs.", "cogs", "toothed discs"),
        (
            "The time between two ticks of a clock remains constant and is called the period.",
            "period",
            "the time between two ticks of a clock",
        ),
        (
            "The upper end of a pendulum, where it hangs on a thin spring, is called the crutch.",
            "crutch",
            "the upper end of a pendulum, where it hangs on a thin spring",
        ),
        (
            "Brass that has hardened for at least one winter is called latten.",
            "latten",
            "brass that has hardened for at least one winter",
        ),
    ],
)
def test_what_is_called_so_is_told_by_the_tree(
    tmp_path: Path, text: str, term: str, told: str
) -> None:
    """In two words, and by the subject of an earlier verb."""
    found = facts_in(tmp_path, f"{ABOUT}{text}\n", "called")
    assert (term, told) in [(one.subject, one.value) for one in found]


@pytest.mark.parametrize(
    "text",
    [
        "The motion itself is called beating.",
        "The 12 cogs stand still and are called idlers.",
    ],
)
def test_what_only_another_sentence_tells_has_no_name(tmp_path: Path, text: str) -> None:
    """What is named itself, and so many of something."""
    assert not facts_in(tmp_path, f"{ABOUT}{text}\n", "called")


@pytest.mark.parametrize(
    ("text", "term", "gloss"),
    [
        (
            "The term *backlash* refers to the narrow gap between the teeth of two wheels.",
            "backlash",
            "the narrow gap between the teeth of two wheels",
        ),
        (
            "Isochrony is defined most simply as the ability to swing in equal times.",
            "isochrony",
            "the ability to swing in equal times",
        ),
    ],
)
def test_what_a_term_refers_to(tmp_path: Path, text: str, term: str, gloss: str) -> None:
    """By itself, or as a term, and however simply."""
    found = facts_in(tmp_path, f"{ABOUT}{text}\n", "gloss")
    assert (term, gloss) in [(one.subject.lower(), one.value) for one in found]


def test_what_somebody_did_is_no_gloss_but_the_largest_of_all_is_one(tmp_path: Path) -> None:
    """``who …`` tells a deed; there is only one largest bell."""
    text = (
        "Tompion, who came from a village of smiths, built the first of these clocks.\n\n"
        "Gabriel, the largest bell of the northern town, rings at noon.\n"
    )
    found = [one.value for one in facts_in(tmp_path, f"{ABOUT}{text}", "gloss")]
    assert ["the largest bell of the northern town"] == found


@pytest.mark.parametrize(
    ("text", "ask"),
    [
        (
            "The movement consists of three parts: the spring, the train, and the escapement.",
            "Which three parts does the movement consist of?",
        ),
        (
            "The movement is divided into two trains: the going train and the striking train.",
            "Which two trains is the movement divided into?",
        ),
    ],
)
def test_the_parts_of_a_whole_keep_their_preposition(tmp_path: Path, text: str, ask: str) -> None:
    """``consists of``, ``is divided into``: at the end of the question."""
    assert ask in [
        one.ask for one in facts_in(tmp_path, f"{ABOUT}## The movement\n\n{text}\n", "object")
    ]


def test_an_aim_may_stand_in_front(tmp_path: Path) -> None:
    """``To keep the oil clean, makers …``: why makers do so; who is told to do something is another matter."""
    text = "To keep dust out of the oil, old clockmakers covered the brass train with thin glass.\n"
    found = facts_in(tmp_path, f"{ABOUT}{text}", "reason")
    assert ["to keep dust out of the oil"] == [one.value.lower() for one in found]


def test_terms_are_choices_without_their_articles(tmp_path: Path) -> None:
    """Which of them is counted would tell; beside each stand other terms of the lesson."""
    named = [
        one
        for one in set_of(tmp_path, GLOSSARY).questions
        if one.question.startswith(("What do we call", "Which term", "Which of these"))
    ]
    assert named
    assert {"Escapement", "Pallet", "Bob", "Fusee"} >= {
        text for one in named for text in one.choices
    }


def test_what_nobody_knows_the_kind_of_may_stand_beside_a_gas() -> None:
    """Only two kinds that are known clash, or a person beside whatever else."""
    sorts = LessonSorts()
    assert not sorts.clash("a gas that glows in a tube", "a gizmo that rings at noon")
    assert sorts.clash("a poet from the north", "a gizmo that rings at noon")


@pytest.mark.parametrize(
    ("gloss", "several"),
    [
        ("wheels that turn together", True),
        ("a spring and weight of one maker", False),
        ("the arm of a wheel", False),
    ],
)
def test_what_several_things_are_stands_apart(gloss: str, *, several: bool) -> None:
    """Else the verb of the question would tell: ``What are cogs? – A wheel that …``."""
    assert several == is_of_several(gloss)


@pytest.mark.parametrize(
    ("kind", "item", "sign"),
    [
        ("doer", ("What stops the wheel?", "A pallet", "A pallet stops the wheel."), "doer is a term"),
        (
            "reason",
            ("Why does the bob swing on?", "Because the air hardly slows a heavy weight", "The bob swings on because the air hardly slows a heavy weight."),
            "reason told whole",
        ),
        ("object", ("What does a fusee lead to?", "A steady pull", "A fusee leads to a steady pull."), "asks for what comes of it"),
        (
            "doer",
            ("What prevents a sudden turn?", "An escapement", "An escapement prevents a sudden turn."),
            "asks for what brings it about",
        ),
        ("object", ("Which two rings is the dial divided into?", "Hours and minutes", "The dial has two rings."), "asks for so many things"),
        ("doer", ("What slows the hand, while springs drive it?", "Dust", "Dust slows it."), "sets two things against each other"),
    ],
)  # fmt: skip
def test_signs_of_causes_and_terms(
    tmp_path: Path, kind: Kind, item: tuple[str, str, str], sign: str
) -> None:
    """What brings something about is a point, and so is a term that does something."""
    material = material_in(tmp_path, GLOSSARY)
    asked, answer, statement = item
    span = material.statements[0].span
    fact = Fact(
        kind=kind, subject=asked, value=answer, statement=statement, span=span, part=0, family=""
    )
    assert sign in {*Gate(material).signs(asked, answer, fact)}


def test_a_term_that_only_a_fact_names_is_one(tmp_path: Path) -> None:
    """``TFPI`` of a bracket, "the period" of running text."""
    material = material_in(tmp_path, ABOUT)
    span = material.statements[0].span
    named = Fact(
        kind="called",
        subject="verge",
        value="the rod of a crown wheel",
        statement="",
        span=span,
        part=0,
        family="terms",
    )
    does = Fact(
        kind="doer", subject="the verge", value="x", statement="", span=span, part=0, family="doer"
    )
    sign = "doer is a term"
    assert sign in {*Gate(material, [named]).signs("What stops the wheel?", "The verge", does)}
    assert sign not in {*Gate(material).signs("What stops the wheel?", "The verge", does)}


def test_a_term_may_be_missing_from_a_sentence_beside_its_meaning(tmp_path: Path) -> None:
    """Two gaps for one term, or two meanings, are too many."""
    span = material_in(tmp_path, ABOUT).statements[0].span

    def a_draft(kind: Kind, front: str, part: int) -> CardDraft:
        family = "terms" if kind == "gloss" else f"{KNOWN_GAP} singular term"
        fact = Fact(
            kind=kind,
            subject="pallet",
            value="pallet",
            statement=front,
            span=span,
            part=part,
            family=family,
        )
        return CardDraft(front=front, back="Pallet", fact=fact, worth=1.0)

    drafts = [
        a_draft("gloss", "What do we call the arm that catches a tooth?", 0),
        a_draft("cloze", "Each swing frees the wheel from the _____ for a moment.", 1),
        a_draft("cloze", "Old smiths polished every _____ with fine red powder.", 2),
    ]
    chooser = Chooser(drafts, lambda one: seen_card(one, "en"), parts=1)
    assert 2 == len(chooser.choose(3))
