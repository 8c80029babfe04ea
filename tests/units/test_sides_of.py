"""What a list of pros and cons is about, where only its heading says it."""

from lessoncast.model import Block, BlockKind, Span
from lessoncast.units.sides_of import named_in_headings


def test_the_first_item_names_what_its_heading_names() -> None:
    """``It floats`` behind another section would be told of something else."""
    told: list[tuple[BlockKind, str]] = [
        ("heading", "Advantages and drawbacks of cork"), ("heading", "Advantages"),
        ("item", "It floats on water."), ("item", "It is cheap."),
        ("heading", "Drawbacks"), ("item", "It crumbles with age."),
        ("heading", "Harvest"), ("item", "It begins in May."),
    ]  # fmt: skip
    blocks = [Block(kind=kind, text=text, span=Span(3, 3)) for kind, text in told]
    assert [one.text for one in named_in_headings(blocks) if one.kind == "item"] == [
        "Cork floats on water.", "It is cheap.", "Cork crumbles with age.", "It begins in May.",
    ]  # fmt: skip
