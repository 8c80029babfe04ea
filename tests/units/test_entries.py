"""Entries of a glossary: a name as heading, what it means below."""

from __future__ import annotations

import pytest

from lessoncast.model import Block, Span
from lessoncast.units.entries import with_entries


def _blocks(heading: str, text: str) -> list[Block]:
    head = Block(kind="heading", text=heading, span=Span(1, 1), level=3)
    return [head, Block(kind="paragraph", text=text, span=Span(3, 3))]


@pytest.mark.parametrize(
    ("heading", "text", "gloss"),
    [
        ("Hopper", "a box that feeds the mill.", "a box that feeds the mill."),
        ("Hopper", "A box that feeds the mill.", "a box that feeds the mill."),
        ("Hopper", "is a box that feeds the mill.", "a box that feeds the mill."),
        ("Milling", "The act of grinding grain between stones.", "the act of grinding grain between stones."),
        ("Back flow", "When mills that grind wet grain stop simply because they are full.", "when mills that grind wet grain stop simply because they are full."),
        ("Sluice", "A gate in a channel. It is raised by hand.", "a gate in a channel. It is raised by hand."),
    ],
)  # fmt: skip
def test_a_gloss_below_its_name_is_an_item_labelled_so(heading: str, text: str, gloss: str) -> None:
    """Whether its author wrote it small, large or behind a verb."""
    entry = [*with_entries(_blocks(heading, text))][1]
    assert ("item", heading, gloss) == (entry.kind, entry.term, entry.text)


@pytest.mark.parametrize(
    ("heading", "text"),
    [
        ("Hopper", "A box feeds the mill."),
        ("Hopper", "The box is filled each morning, because the mill runs all day."),
        ("Back flow", "When the stream is high, the wheel turns against the water."),
        ("Hopper", "Thanks for that answer."),
        ("Hopper", "Grain falls through the box."),
        ("Hopper", "The drawing below shows the mill. Grain falls through the box."),
        ("How a mill is fed with its grain", "A box that feeds the mill."),
    ],
)
def test_a_sentence_below_a_heading_stays_what_it_is(heading: str, text: str) -> None:
    """And so does what stands below a heading that is too long for a name."""
    blocks = _blocks(heading, text)
    assert blocks == [*with_entries(blocks)]


def test_only_the_paragraph_right_below_is_an_entry() -> None:
    """What comes later in the section speaks for itself."""
    later = Block(kind="paragraph", text="A box of another kind.", span=Span(5, 5))
    blocks = [*_blocks("Hopper", "Grain falls through the box."), later]
    assert blocks == [*with_entries(blocks)]
