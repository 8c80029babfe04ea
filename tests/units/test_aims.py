"""What an author says that a lesson is for."""

import pytest

from lessoncast.model import Block, Span
from lessoncast.units.aims import aims_of
from writer_mother import a_block, blocks_of

_LIST = "- Explain how a sail pulls.\n- Name the sheets of a boat"


@pytest.mark.parametrize(
    "before",
    [
        "### Learning Objectives\n\n",
        "## Chapter objectives\n\n",
        "By the end of this section, you will be able to:\n\n",
        "### Objectives\n\nBy the end of this section, you will be able to:\n\n",
    ],
)
def test_the_items_under_aims_are_aims(before: str) -> None:
    """With their lines, without an end mark; a later list is none."""
    blocks = blocks_of(f"{before}{_LIST}\n\nA sail pulls.\n\n- A rope\n- A plank")
    assert [*aims_of(blocks)] == ["Explain how a sail pulls", "Name the sheets of a boat"]


def test_a_box_of_objectives_holds_aims() -> None:
    """But for the line that leads to them."""
    texts = ["By the end you will be able to:", "Explain the sail’s pull (in knots)."]
    box = [_boxed(text, line) for line, text in enumerate(texts, start=3)]
    assert aims_of(box) == {"Explain the sail's pull": Span(4, 4)}


def _boxed(text: str, line: int) -> Block:
    block = a_block("aside", text, Span(line, line))
    return Block(kind="aside", text=text, span=block.span, info="objectives")


def test_a_list_that_says_nothing_of_aims_is_none() -> None:
    """Such as the parts of a thing."""
    assert not aims_of(blocks_of("A boat has:\n\n- A sail\n- A keel"))
