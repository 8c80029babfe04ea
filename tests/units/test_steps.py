"""Steps that are numbered by a word, steps with what is typed behind them, and lists below what leads to them."""

from pathlib import Path

import pytest

from lessoncast import lesson as lessons
from lessoncast.tongue.words import learn
from lessoncast.units.pieces import Unit
from lessoncast.units.reading import SectionReader
from writer_mother import english_book, sections_of


def _told(text: str) -> list[str]:
    return [unit.text for section in sections_of(text) for unit in section.units]


def _units(text: str, folder: Path) -> list[Unit]:
    """What is told of a lesson as Markdown."""
    path = folder / "lamps.md"
    path.write_text(f"# Lamps\n\nA lamp burns oil.\n\n{text}", encoding="utf-8")
    lesson = lessons.read(path, slug="lamps")
    known = learn([one.text for one in lesson.blocks], [], "en")
    read = SectionReader(lesson, known, english_book()).read()
    return [unit for section in read for unit in section.units][1:]


def test_steps_that_are_numbered_by_a_word(tmp_path: Path) -> None:
    """``**Step 1.**`` in front of a paragraph is a number, and no name of it."""
    text = "## Glaze the pot\n\n**Step 1.** Warm the kiln to the heat of a hand.\n\n**Step 2.** Brush the glaze on in two thin coats.\n"
    units = _units(text, tmp_path)
    assert ["step", "step"] == [unit.role for unit in units]
    assert "Warm the kiln to the heat of a hand." == units[0].text


def test_an_order_without_the_code_that_carries_it_out(tmp_path: Path) -> None:
    """What is typed stands on the page; a label that is no order stays as it was."""
    text = "## Tides\n\nThe harbour has a gauge.\n\n1. Tell the gauge that the tide turned: `gauge --turn`.\n2. Check that the float still hangs on its chain.\n3. Look whether the lamp of the pier is lit.\n"
    assert "Tell the gauge that the tide turned." in [unit.text for unit in _units(text, tmp_path)]


def test_a_numbered_order_whose_verb_looks_like_a_noun() -> None:
    """It's a step as its neighbours are, though one of them begins with a condition."""
    text = "## What to do\n\n1. Pinch the wick just below the flame.\n2. Hold the lamp level until it cools.\n3. If the glass cracks, the lamp leaks oil.\n"
    roles = [unit.role for section in sections_of(text) for unit in section.units]
    assert ["step", "step"] == roles[:2]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("## Ice\n\nGo back to the shore at once if:\n\n- a wave runs over the shore;\n- water stands on the ice;\n- the fog hides the shore.\n",
         ["Go back to the shore at once if a wave runs over the shore, if water stands on the ice, or if the fog hides the shore."]),
        ("## Hulls\n\nA hull is past mending when:\n\n- the keel of the boat has come loose from all the ribs of its middle part;\n- the planks that carry the mast are soft to the point of a knife;\n- nobody can say any more where all the water comes from.\n",
         ["A hull is past mending when the keel of the boat has come loose from all the ribs of its middle part.",
          "The same holds when the planks that carry the mast are soft to the point of a knife, or when nobody can say any more where all the water comes from."]),
    ],
)  # fmt: skip
def test_cases_are_told_with_what_to_do_in_them(text: str, told: list[str]) -> None:
    """By itself, no item says what to do: ``Go back if:``."""
    assert told == _told(text)


def test_all_of_several_conditions_are_no_cases() -> None:
    """Where all have to hold, "or" would be wrong."""
    text = "## Ice\n\nWalk on it if all of this holds, and only when:\n\n- the ice is black;\n- the air is cold.\n"
    assert not any(" or " in one for one in _told(text))


@pytest.mark.parametrize(
    "head", ["## Before you begin\n\nYou need:", "## You will need", "## What you need"]
)
def test_what_is_needed_is_told_as_that(head: str, tmp_path: Path) -> None:
    """``There's a young vine`` would not say what for."""
    text = f"{head}\n\n- a young vine with a long, low stem of last year's growth\n- a pot of 15 cm, filled with two parts soil and one part sand\n"
    assert [
        "You need a young vine with a long, low stem of last year's growth.",
        "Then you need a pot of 15 cm, filled with two parts soil and one part sand.",
    ] == [unit.text for unit in _units(text, tmp_path)]


def test_what_is_so_without_something_goes_with_it() -> None:
    """``Without it, …`` behind a sentence that only the page shows."""
    text = "## Sails\n\nThe mast is high.\n\n```\nreef=2\n```\n\n`reef=2` ties two rows of the sail down. Without it, the boat heels over in any wind. The crew sits to windward.\n"
    told = _told(text)
    assert not any(one.startswith("Without") for one in told)
    assert "The crew sits to windward." in told
