"""What a thing does is asked whole, and what the lesson's other things do is wrong."""

from __future__ import annotations

from pathlib import Path

import pytest

from study_mother import facts_in, set_of

LESSON = """# Baking with sourdough

A sourdough bread needs no bought yeast.

## The dough

Salt slows the yeast and tightens the gluten. Gluten holds the gas in the dough.

## The oven

Steam keeps the crust soft. The lid keeps the moist air in the pot.
"""


def _asked(folder: Path, text: str) -> dict[str, str]:
    return {
        f"In … {one.ask}" if one.in_topic else one.ask: one.value
        for one in facts_in(folder, text, "doing")
    }


def test_what_a_thing_does_is_asked_in_the_topic_that_tells_which_one(tmp_path: Path) -> None:
    """A short name, or one with "the", stands behind what the whole lesson is of; both verbs are told."""
    asked = _asked(tmp_path, LESSON)
    topic = "In … What does"
    assert asked[f"{topic} salt do?"] == "it slows the yeast and tightens the gluten"
    assert asked[f"{topic} the lid do?"] == "it keeps the moist air in the pot"
    clay = "\nTerracotta pots protect the loaf from dry heat.\n"
    assert "What do terracotta pots do?" in _asked(tmp_path, LESSON + clay)


def test_what_other_things_do_is_wrong(tmp_path: Path) -> None:
    """Of several they stand in the plural, each verb of theirs."""
    text = f"{LESSON}\nTerracotta pots protect the loaf from dry heat.\n"
    found = {one.subject: one.rivals for one in facts_in(tmp_path, text, "doing")}
    assert "they slow the yeast and tighten the gluten" in found["terracotta pots"]
    assert "it holds the gas in the dough" in found["steam"]
    assert not any("gluten" in one for one in found["gluten"])


def test_a_quiz_comes_of_it(tmp_path: Path) -> None:
    """One of its questions asks what a thing does, with deeds to choose from."""
    asked = [one for one in set_of(tmp_path, LESSON).questions if one.question.endswith(" do?")]
    assert asked
    assert all(choice.startswith("It ") for one in asked for choice in one.choices)


@pytest.mark.parametrize(
    "text",
    [
        "Kilns warmed the whole yard.",
        "Skilled potters shape the wet clay on a wheel.",
        "Kiln records suggest that potters lived here.",
        "Undisputed fossils place the oldest kiln in the Bronze Age.",
        "Potash gives it a green shine in the fire.",
        "Kiln shelves carry the weight and Potash glazes the bowls.",
        "Kiln 2 heats the whole yard in winter.",
        "Three kilns fill the yard with heavy smoke.",
        "The kiln fills the yard with heavy smoke.",
        "Firing chambers cool for about 12 hours and 25 minutes.",
    ],
)
def test_what_is_no_deed_of_a_kind_of_thing(tmp_path: Path, text: str) -> None:
    """Not what was, what people do or what evidence says; no deed that leans, of two, of some, or of one that nothing tells apart."""
    assert not _asked(tmp_path, f"# Notes\n\n## Work\n\n{text}\n")


def test_what_is_done_to_something_told_before_is_no_answer(tmp_path: Path) -> None:
    """``It lowers that to about 1,000 degrees``: nobody knows what."""
    text = (
        "# How pots are made\n\n## What goes in\n\nPots are made of clay, potash and lime. Clay alone melts at about 1,700 degrees. "
        "Potash lowers {} to about 1,000 degrees. But pots of clay and potash dissolve in water, so lime is added.\n"
    )
    asked = [_asked(tmp_path, text.format(what)) for what in ("that", "the melting point")]
    assert [any(ask.endswith("does potash do?") for ask in one) for one in asked] == [False, True]


CODER = """# Encoders and decoders

The encoder takes a sentence of any length and turns it into a list of figures. The decoder maps the list of figures to a new sentence.

## Training

A trainer compares many sentences. The loss falls when the decoder learns.
Each layer passes its figures on to the next one. The optimizer changes the weights in small steps.
"""


def test_a_thing_of_the_lesson_is_known_by_its_article(tmp_path: Path) -> None:
    """What a title names beside another, or a heading or the text sets apart, needs no topic in front."""
    asked = _asked(tmp_path, CODER)
    told = "it maps the list of figures to a new sentence"
    assert asked["What does the decoder do?"] == told
    grep = "# Searching\n\n## The gauge\n\nThe gauge selects boards of an even thickness.\n"
    assert "What does the gauge do?" in _asked(tmp_path, grep)
    assert "What does the gauge do?" not in _asked(
        tmp_path, grep.replace("## The gauge", "## Work")
    )


@pytest.mark.parametrize(
    "text",
    [
        "Terracotta pots form from wet clay on a wheel.",
        "Terracotta pots arise from wet clay on a wheel.",
        "Terracotta pots treat names starting with, as marks of the yard.",
        "Terracotta pots protect a seed that gives rise, in the spring, to a small tree.",
    ],
)
def test_how_a_thing_comes_to_be_is_no_deed(tmp_path: Path, text: str) -> None:
    """Nor is what is torn: where a sign is missing, or a phrase is set between a verb and what belongs to it."""
    assert not _asked(tmp_path, f"# Notes\n\n## Work\n\n{text}\n")


def test_what_anybody_does_is_not_wrong(tmp_path: Path) -> None:
    """``Each layer …`` may be the right thing too; "we" and "it" are no other things."""
    text = (
        LESSON
        + "\nEach dough needs salt. No crust survives a cold oven. We bake a small loaf every week.\n"
    )
    wrong = " ".join(wrong for one in facts_in(tmp_path, text, "doing") for wrong in one.rivals)
    assert wrong
    assert not any(word in wrong for word in ("survive", "bake"))


def test_a_thing_that_looks_like_several_is_not_asked_for_as_such(tmp_path: Path) -> None:
    """``Measles leaves a memory``: nobody asks what measles do; nor for what happens "in the meantime"."""
    text = f"{LESSON}\nMeasles leaves a lasting memory in the body. Sour milk changes its taste in the meantime.\n"
    assert not any("measles" in ask or "milk" in ask for ask in _asked(tmp_path, text))
