"""Words that are set apart are known with their block, and its text is as it was."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from lessoncast.model import Lesson, Marked

Reader = Callable[..., Lesson]


@pytest.mark.parametrize(
    ("source", "marked"),
    [
        ("The sea *falls* at **ebb tide**.", [("falls", "emphasis"), ("ebb tide", "bold")]),
        ("A [seiche](../glossary.md#seiche) rocks.", [("seiche", "glossary")]),
        ("A [seiche](../learners/reference.md#seiche) rocks.", [("seiche", "glossary")]),
        ("The [Severn](https://en.wikipedia.org/wiki/Severn) has a bore.", [("Severn", "glossary")]),
        ("Call `high_water()` *twice*.", [("high_water()", "code"), ("twice", "emphasis")]),
        ("It is a **[bore](https://x.example/y)**.", [("bore", "bold"), ("bore", "link")]),
        ("See [the tables](https://x.example/y) of *the\nyear*.", [("the tables", "link"), ("the year", "emphasis")]),
        ("*Ebb* and *ebb*, and *Ebb* again.", [("Ebb", "emphasis"), ("ebb", "emphasis")]),
        ("- **Ebb**: the sea *falls*", [("falls", "emphasis")]),
        ("- `ebb()`: the sea *falls*", [("ebb()", "code"), ("falls", "emphasis")]),
        ("<p>A <dfn>seiche</dfn> is a <i>standing wave</i>.</p>", [("seiche", "emphasis"), ("standing wave", "emphasis")]),
    ],
)  # fmt: skip
def test_what_is_set_apart(read: Reader, source: str, marked: list[tuple[str, str]]) -> None:
    """Italics, bold, code and links, each once, those to a glossary as such; a label is none."""
    (block,) = read(f"{source}\n").blocks
    assert marked == [tuple(one) for one in block.marked]


def test_marks_stay_with_their_block(read: Reader) -> None:
    """A heading's are not those of the text below it, nor are one item's those of the next."""
    first, second, third = read("# The *bore*\n\n- A *wave*\n- A river\n\nA *sea*\n").blocks
    assert (Marked("wave", "emphasis"),) == first.marked
    assert () == second.marked
    assert (Marked("sea", "emphasis"),) == third.marked


def test_a_page_full_of_marks_sets_little_apart(read: Reader) -> None:
    """No more than some hundreds are kept, and no passages."""
    (block,) = read(
        " ".join(f"*wave {one}*" for one in range(500)) + f" **{'sea ' * 80}end**\n"
    ).blocks
    assert 200 == len(block.marked)
