"""An item that waits for those below it."""

from __future__ import annotations

from lessoncast.model import Block, Span
from lessoncast.tongue.words import Vocabulary
from lessoncast.units.nested import folded

PLAIN = Vocabulary("en")


def _items(*told: tuple[int, str]) -> list[Block]:
    return [
        Block(kind="item", text=text, span=Span(line, line), level=level)
        for line, (level, text) in enumerate(told, start=3)
    ]


def test_parts_below_an_item_are_told_with_it() -> None:
    blocks = _items(
        (0, "Each pump has three parts:"), (1, "a cylinder"), (1, "a piston"), (1, "two valves"),
        (0, "They are cheap to mend."),
    )  # fmt: skip
    told = [*folded(blocks, PLAIN)]
    assert [one.text for one in told] == [
        "Each pump has three parts: a cylinder, a piston and two valves.",
        "They are cheap to mend.",
    ]
    assert told[0].span == Span(3, 6)


def test_deeds_below_an_item_are_told_with_it() -> None:
    blocks = _items(
        (0, "An engine enables villages to"),
        (1, "Water their fields"), (1, "Fill the pond"),
    )  # fmt: skip
    [told] = folded(blocks, PLAIN)
    assert told.text == "An engine enables villages to water their fields and fill the pond."


def test_what_a_sentence_cannot_hold_stays_below() -> None:
    below = "A cylinder is a tube in which the piston goes up and down all day long."
    blocks = _items((0, "Each pump has parts:"), (1, below), (1, "A valve opens one way only."))
    assert [*folded(blocks, PLAIN)] == blocks
    deep = _items((0, "Each pump has parts:"), (1, "a cylinder"), (2, "a lid"), (1, "a piston"))
    assert [*folded(deep, PLAIN)] == deep
    assert [*folded(blocks, Vocabulary("de"))] == blocks


def test_what_a_thing_does_is_told_of_it() -> None:
    """Below ``Tar:``, "keeps the seams dry" has no subject."""
    blocks = _items(
        (0, "Tar:"), (1, "keeps the seams dry;"), (1, "protects the wood."), (0, "Rope.")
    )
    assert [(one.term, one.text) for one in folded(blocks, PLAIN)] == [
        ("Tar", "keeps the seams dry"), ("Tar", "protects the wood"), ("", "Rope."),
    ]  # fmt: skip
