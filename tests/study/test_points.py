"""Gaps ask for what a sentence is about: whole noun phrases of the lesson, in sentences that stand by themselves."""

from __future__ import annotations

from pathlib import Path

import pytest

from lessoncast.study.facts.english.phrases import phrases_of
from lessoncast.study.facts.english.points import Points
from lessoncast.study.facts.english.sound import is_sound, without_own
from lessoncast.study.facts.english.trimming import claim, points_away
from lessoncast.study.facts.gaps import gap, may_be_asked
from lessoncast.study.persons import invented_people
from study_mother import facts_in, material_in


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("The heat melts the copper wire.", ["heat", "copper wire"]),
        ("A kiln holds the heat of coal fires.", ["kiln", "heat", "coal fires"]),
        ("Potters can glaze a bowl twice.", ["Potters", "bowl"]),
        ("They met New England potters.", ["New England potters"]),
        ("The potter's wheel turns.", []),
        ("They tend to fire a kiln.", ["kiln"]),
        ("Clay dries when linear models are used.", ["Clay", "linear models"]),
        ("Glazes protect bowls from frost.", ["Glazes", "bowls", "frost"]),
    ],
)
def test_noun_phrases_are_whole(sentence: str, found: list[str]) -> None:
    """Neither a part of one nor a verb with its object, and nothing behind an owner."""
    assert found == [one.text for one in phrases_of(sentence)]


def test_a_gerund_with_its_object_is_no_sure_phrase() -> None:
    """``firing clay bowls`` may be a deed, ``the firing chamber`` is a thing."""
    deed = phrases_of("They learn by firing clay bowls.")
    thing = phrases_of("They sit in the firing chamber.")
    assert [False, True] == [deed[-1].is_sure, thing[-1].is_sure]


POTTERY = """# Pottery

## Glazes

A tin glaze is a thin coat of glass. Potters make tin glaze from sand and metal.
Salt glaze comes from the smoke of a kiln. Potters burn wood for salt glaze.
"""


def test_a_gap_asks_for_a_term_and_offers_others_of_its_kind(tmp_path: Path) -> None:
    """``salt glaze`` beside ``tin glaze``, though both are glazes; the lesson's own title is no answer."""
    points = Points(material_in(tmp_path, POTTERY))
    found = {
        one.value: points.rivals(one) for one in points.of("Potters burn wood for salt glaze.")
    }
    assert ("tin glaze",) == found["salt glaze"]


@pytest.mark.parametrize(
    ("sentence", "fits"),
    [
        ("We should never open a hot kiln before it is cool.", True),
        ("The kilns of the north need old wood, for example, oak, and thus cost a lot.", True),
        ("You can dry the bowls in the sun for two days.", True),
        ("There is no way to glaze a bowl without a fire.", True),
        (
            "The kilns of the north come in two kinds: those with one chamber and those with three.",
            True,
        ),
        ("Potters move clay from one wheel to another wheel at noon.", True),
        ("Next we build a kiln out of two hundred bricks.", False),
        ("We've seen that kilns burn a lot of wood in winter.", False),
        ("You may have noticed the smoke above the village kilns.", False),
        ("The potter of that village never learned to glaze bowls.", False),
        ("Other topics that won't be covered include the trade in clay.", False),
        ("Even if the kiln fell in, the bowls might be sold.", False),
        ("What kilns do potters have around them in the villages.", False),
        ("A main reason is that the clay of the valley has no lime.", False),
        ("We're firing a bowl by heating a small kiln.", False),
        ("Our first step toward a bowl is to knead the clay.", False),
        ("Wood kilns for large bowls are nothing new in the valley.", False),
        ("There are a number of other kilns for large bowls.", False),
        ("Because whoever knows the glaze can paint bowls with it.", False),
        ("Because the glaze melts early, potters paint bowls before noon.", True),
        ("In the port two million were sold in 1897.", False),  # of what?
        ("In 1889, the racer won each race in the port on them.", False),  # on what?
        ("Traders did most of the hard work there by hand.", False),  # where?
        ("Traders came to the port and worked there by hand.", True),
        ("In the port two million hides were sold in 1897.", True),
    ],
)
def test_sentences_that_may_have_a_gap(tmp_path: Path, sentence: str, *, fits: bool) -> None:
    """What holds for all of us may be asked about; what the lesson just did, or named before, may not."""
    material = material_in(tmp_path, f"# X\n\n{sentence}\n")
    assert fits == any(may_be_asked(one, material) for one in material.statements)


@pytest.mark.parametrize(
    "sentence",
    [
        "If a potter sold 90 bowls, the guild would take a tenth.",
        "Even if 40 kilns burnt, the town would have bowls.",
    ],
)
def test_figures_that_are_made_up_are_not_asked_for(tmp_path: Path, sentence: str) -> None:
    """What is only supposed need not be known."""
    found = facts_in(tmp_path, f"# X\n\n{sentence}\n", "cloze")
    assert [] == [one.value for one in found if one.shape == "number"]


def test_a_part_of_a_long_sentence_is_asked_about(tmp_path: Path) -> None:
    """What it only adds is left out, so that the front of a card is short enough."""
    text = (
        "Potters of the northern villages dug their clay from the cold banks of the river valley, "
        "which was cold even in summer, such as in the famous year without a harvest. "
        "A *river valley* holds much clay."
    )
    found = facts_in(tmp_path, f"# X\n\n{text}\n", "cloze")
    assert any(
        one.ask.startswith("Potters")
        and one.ask.endswith("the _____.")
        and one.statement.endswith("harvest.")
        for one in found
    )


def test_a_sentence_that_leans_is_asked_about_behind_the_one_before(tmp_path: Path) -> None:
    """``This gas …`` is understood where the card says both."""
    text = "A charcoal kiln fills with wood gas within two hours. This gas burns the barley straw."
    more = "Farmers bring *barley straw*."
    found = {one.ask: one for one in facts_in(tmp_path, f"# X\n\n{text}\n\n{more}\n", "cloze")}
    both = text.replace("barley straw", "_____")
    assert ("barley straw", text) == (found[both].value, found[both].statement)


@pytest.mark.parametrize(
    ("sentence", "last"),
    [
        ("Potters sell about half a million bowls.", "million bowls"),
        ("They protect the kiln everywhere.", "kiln everywhere"),
        ("Kilns improve your clay supply chain.", "chain"),
        ("The kiln that holds fires burns.", "fires burns"),
        ("A second hand keeps the bowl moving.", "bowl moving"),
        ("A tide comes because the Moon pulls on the sea.", "Moon pulls"),
        ("She was part of a village open firing a kiln.", "village open firing"),
    ],
)
def test_what_is_no_phrase(sentence: str, last: str) -> None:
    """Neither with a number, nor an adverb behind it, nor a part of one whose word can act."""
    assert last not in [one.text for one in phrases_of(sentence) if one.is_sure]


def test_choices_can_stand_behind_the_same_article(tmp_path: Path) -> None:
    """``a bowl`` has no rival that is never counted, nor one that would need another article."""
    text = """# Pottery

A potter turns a wide bowl each day. A kiln burns a thick log. She sold a wide bowl.
An old kiln takes a thick log. Salt gives an even glaze. Lime gives an even glaze. He uses fine clay and fine clay.
"""
    points = Points(material_in(tmp_path, text))
    (found,) = [one for one in points.of("She sold a wide bowl.") if one.value == "wide bowl"]
    assert ("thick log", "kiln") == points.rivals(found)


def test_those_whom_a_lesson_imagines_are_not_asked_about() -> None:
    """Their names stand where the lesson brings them in."""
    texts = ["Imagine a potter, Patient Pia, at her wheel.", "Bernard Palissy burnt his chairs."]
    assert frozenset({"Patient", "Pia"}) == invented_people(texts)


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        (
            "Potters of the valley fire their bowls twice because the first fire drives out the water that would burst the glaze.",
            "Potters of the valley fire their bowls twice.",
        ),
        ("Potters can't fire a bowl without a kiln that holds the heat for many hours.", ""),
    ],
)
def test_a_claim_without_what_it_adds(sentence: str, found: str) -> None:
    """What is left is true by itself: a reason may go, a condition may not."""
    assert found == claim(sentence, 10)


def test_what_goes_on_behind_an_example_is_made_up(tmp_path: Path) -> None:
    """A story in a paragraph has no gaps, what stands in the next one has."""
    text = (
        "Towns need bowls. For example, a potter opens a shop near the town gate. The customers buy *blue bowls* in the salt market.\n\n"
        "Potters sold their *blue bowls* in the winter months."
    )
    found = facts_in(tmp_path, f"# X\n\n{text}\n", "cloze")
    assert {"Potters sold their blue bowls in the winter months."} == {
        one.statement for one in found
    }


def test_tasks_state_things_as_well(tmp_path: Path) -> None:
    """What a task says on the way may have a gap; its steps may not."""
    text = (
        "# Bowls\n\nA *kiln* is an oven for clay.\n\n## Exercise\n\n"
        "Kilns burn dry beech logs for two days.\n\n- The second kiln needs larger beech logs.\n"
    )
    found = facts_in(tmp_path, text, "cloze")
    assert {"Kilns burn dry beech logs for two days."} == {one.statement for one in found}


@pytest.mark.parametrize(
    ("value", "away"),
    [
        ("the process of moving clay from one place to another", False),
        ("a way to take glaze from another bowl", False),
        ("another kind of clay", True),
        ("what this clay is made of", True),
        ("one bowl was glazed in blue and the other in green", False),  # both are told
        ("the other bowl was glazed in green", True),
        ("one of them was blue and the other was green", True),
    ],
)
def test_another_points_away_unless_the_first_is_said(value: str, *, away: bool) -> None:
    """``from one place to another`` says both, ``another kind`` does not."""
    assert away == points_away(value)


@pytest.mark.parametrize(
    ("sentence", "value"),
    [
        ("At noon the old master leaves the hot kiln to his sons.", "master leaves"),
        (
            "Every old potter of the guild must give back firing tools before the winter feast.",
            "back firing tools",
        ),
        (
            "The rich guild of the northern town will give that master extra clay in winter.",
            "master extra clay",
        ),
    ],
)
def test_no_gap_takes_a_verb_or_half_of_a_pair(tmp_path: Path, sentence: str, value: str) -> None:
    """What is left would be no sentence, whatever was put into it."""
    material = material_in(tmp_path, f"# X\n\n{sentence}\n")
    (statement,) = material.statements
    assert not [*gap(statement, value, "gap", language="en", worth=0.5)]
    assert [
        *gap(
            statement, sentence.rsplit(maxsplit=1)[-1].rstrip("."), "gap", language="en", worth=0.5
        )
    ]


@pytest.mark.parametrize(
    ("asked", "away"),
    [
        ("Why could a captain tell which light he saw", False),
        ("Why did Reed sell his boat", False),
        ("Why could the mast tell which light he saw", True),
        ("Why did he sell his boat", True),
    ],
)
def test_he_stands_for_whom_a_question_has_named(asked: str, *, away: bool) -> None:
    """A captain or a name before it; nothing that is no person."""
    assert away == points_away(without_own(asked))


def test_a_year_is_asked_with_what_is_its_subjects_own(tmp_path: Path) -> None:
    """``its lights`` are the council's, which the question has named by then."""
    told = "In 1819 the harbour council asked Martin Reed to improve its lights."
    asked = "In what year did the harbour council ask Martin Reed to improve its lights?"
    assert asked in {one.ask for one in facts_in(tmp_path, f"# Lights\n\n{told}\n")}


def test_nobody_is_asked_for_one_of_nobody_knows_what() -> None:
    """``Before 1656 a clock was late. Then he hung a pendulum in one.``: one what?"""
    assert is_sound("What did Ada Moor hang in the clock?", "A pendulum")
    assert not is_sound("What did Ada Moor hang in one?", "A pendulum")
