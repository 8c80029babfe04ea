"""What cards are made of: sentences that stand by themselves, each with the few lines where it is written."""

from __future__ import annotations

from pathlib import Path

import pytest

from lessoncast.model import Block, Span
from lessoncast.study.freed import by_itself, restored, without_asides
from lessoncast.study.places import MOST_LINES, Places
from study_mother import material_in


@pytest.mark.parametrize(
    ("said", "before", "found"),
    [
        ("However, cork floats on water.", "", "Cork floats on water."),
        ("Moreover, of course, cork floats.", "", "Of course, cork floats."),
        ("For instance, rafts float on barrels.", "", "Rafts float on barrels."),
        ("It melts in the sun.", "Ice is water.", "Ice melts in the sun."),
        ("But it melts in the sun.", "Ice is water.", "Ice melts in the sun."),
        ("However, p5.js draws circles.", "", "p5.js draws circles."),
        ("Finally, the mix is stirred.", "", ""),
        ("However, cork is even lighter.", "", ""),
        ("However, the keeper was old.", "There lived a keeper.", ""),
        ("This breaks the ice.", "Salt is cheap.", ""),
        ("Some gases are lighter than air.", "", "Some gases are lighter than air."),
        ("These desert plants need water.", "", "Desert plants need water."),
        ("These gases glow in lamps.", "", ""),
    ],
)
def test_a_sentence_stands_by_itself(said: str, before: str, found: str) -> None:
    """Without its connective and with its noun; no step, no comparison with what was said before."""
    assert found == by_itself(said, before)


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("We saw that the valve stays open.", "The valve stays open."),
        ("The valve also opens the gate.", "The valve opens the gate."),
        ("The valve, however, stays open.", "The valve stays open."),
        ("Crucially, the valve stays open.", "The valve stays open."),
        ("In short, we need more air.", "We need more air."),
        ("Often, the valve stays open.", "Often, the valve stays open."),
    ],
)
def test_what_only_comments_goes(said: str, found: str) -> None:
    """How often something is so belongs to what is said, how the author likes it does not."""
    assert found == without_asides(said)


def test_sentences_with_a_connective_are_material(tmp_path: Path) -> None:
    """The statements of a lesson are freed of what ties them."""
    found = material_in(
        tmp_path, "# X\n\nCork is bark. It floats on water. However, stones sink in water.\n"
    )
    assert [("Cork floats on water.", False), ("Stones sink in water.", False)] == [
        (one.text, one.leans) for one in found.statements[1:]
    ]


def test_the_first_sentence_of_a_long_paragraph_has_its_lines(tmp_path: Path) -> None:
    """It is material although its paragraph has more lines than an item may rest on."""
    lines = "\n".join(f"The {name} gate holds\nthe water back." for name in ("upper", "lower") * 5)
    found = material_in(tmp_path, f"# X\n\nA lock lifts boats.\n{lines}\n").statements[0]
    assert ("A lock lifts boats.", True) == (
        found.text,
        found.span.last - found.span.first < MOST_LINES,
    )


def test_a_sentence_of_many_lines_rests_on_the_first_of_them() -> None:
    """Its margin goes first, then what is too much of itself."""
    text = " ".join(["word"] * 100)
    block = Block(kind="paragraph", text=f"{text}. {text}.", span=Span(1, 20))
    found = Places([block]).of(f" {text}.", block.span)
    assert Span(1, MOST_LINES) == found


def test_an_item_with_a_full_stop_is_a_sentence() -> None:
    """What the dialogue makes of a thing in a list is not said of a sentence in it."""
    written = "A lock spares you from climbing the hill again."
    assert written == restored(f"There's {written[0].lower()}{written[1:]}", written)
    assert "Close the gate when the boat is in." == restored(
        "Add to that close the gate when the boat is in.", "Close the gate when the boat is in."
    )
    assert "There are two gates that keep the water out." == restored(
        "There are two gates that keep the water out.",
        "There are two gates that keep the water out.",
    )
    assert "There's a long rope." == restored("There's a long rope.", "A long rope.")
    assert "There's a gate that is shut." == restored(
        "There's a gate that is shut.", "a gate that is shut"
    )
