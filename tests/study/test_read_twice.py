"""What a second look at the cards of new lessons found: misread orders, odd wrong choices, half definitions."""

from __future__ import annotations

from pathlib import Path

import pytest

from lessoncast.study.claims import claims
from lessoncast.study.facts.measured import figures_near
from study_mother import facts_in, material_in, set_of

ABOUT = "# Kilns\n\n"


def _asks(folder: Path, text: str, *kinds: str) -> list[str]:
    return [one.ask for one in facts_in(folder, f"{ABOUT}{text}\n", *kinds)]


def test_a_statement_that_begins_like_an_order_is_none(tmp_path: Path) -> None:
    """``Sound waves in a kiln are long``: nobody is told to sound them."""
    told = (
        "Sound waves in brick and most stone are longitudinal, because brick has little strength."
    )
    assert not [one for one in _asks(tmp_path, told) if "should you" in one]
    order = "Check that the vents of the kiln are open, because smoke stains the glaze."
    assert [one for one in _asks(tmp_path, order) if "should you" in one]


@pytest.mark.parametrize(
    ("text", "ask"),
    [
        (
            "When the clay pots are dry, the pots must be cooled for two days, otherwise the glaze cracks.",
            "What must happen when the clay pots are dry?",
        ),
        (
            "When the clay pots are dry, the pots cool for two days under a lid.",
            "What happens when the clay pots are dry?",
        ),
    ],
)
def test_what_must_be_done_then_does_not_just_happen(tmp_path: Path, text: str, ask: str) -> None:
    """Somebody does it."""
    assert ask in _asks(tmp_path, text, "outcome")


def test_what_must_happen_may_be_asked_behind_its_condition(tmp_path: Path) -> None:
    """``When the clay pots are dry, what must happen?``."""
    text = "When the clay pots are dry, the pots must be cooled for two days, otherwise the glaze cracks.\n"
    fronts = [one.front for one in set_of(tmp_path, f"{ABOUT}{text}").cards]
    assert {*fronts} & {
        "When the clay pots are dry, what must happen?",
        "What must happen when the clay pots are dry?",
    }


def test_degrees_are_not_taken_for_twice_as_many() -> None:
    """Wrong ones are near; small ones may be farther."""
    assert figures_near("196", "°C") == ("176", "216", "157", "245")
    assert figures_near("40", "pots")[:2] == ("20", "60")
    assert figures_near("6", "degrees")[:2] == ("3", "9")


def test_the_name_of_a_thing_is_no_reason(tmp_path: Path) -> None:
    """As a wrong choice it would be silly, and so would half a sentence."""
    text = f"{ABOUT}The floor of the kiln is called the hearth. A good draught feeds a hot fire, and that heat lasts. Dry wood burns with a long flame.\n"
    told = [one.text for one in claims(material_in(tmp_path, text))]
    assert "dry wood burns with a long flame" in told
    assert not [one for one in told if "called" in one or one.endswith("and that heat")]


def test_any_example_behind_a_colon_is_not_missing(tmp_path: Path) -> None:
    """Of what fills a shelf, a dozen things would do."""
    text = "Pot by pot, a kiln takes days to fill: a dinner set fills seven long shelves of it."
    asked = [one for one in _asks(tmp_path, text, "cloze") if ": a _____" in one]
    assert not asked


def test_a_term_that_is_set_apart_is_defined_without_the_next_clause(tmp_path: Path) -> None:
    """``…, and the fires burn``: which tells nothing of what it is."""
    text = "In a tall kiln, *draught* is a steady pull of hot air, and the fires undergo a slow change of colour.\n"
    found = [one.value for one in facts_in(tmp_path, f"{ABOUT}{text}", "gloss")]
    assert found == ["a steady pull of hot air"]
