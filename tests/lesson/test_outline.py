"""A page pasted as one paragraph gets its headings, labels and points back."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from lessoncast.model import Lesson

Reader = Callable[..., Lesson]

FLAT = (
    "Steam Power — Short Notes Definition: A steam engine turns heat into motion. It needs a boiler. "
    "Key dates 1698: Savery's pump. 1712: Newcomen's engine. 1769: Watt's condenser. "
    "Main parts & their work Boiler: makes steam from water. Pistons wear. Cylinder (cast iron): "
    "holds the piston; seals it. Practical tips Measure the pressure every day. Never close the valve. "
    "Conclusion: Steam changed work. It also changed towns."
)


def shapes(lesson: Lesson) -> list[tuple[str, str, str]]:
    return [(block.kind, block.term, block.text) for block in lesson.blocks]


@pytest.mark.parametrize("suffix", [".md", ".txt"])
def test_a_flattened_page(read: Reader, suffix: str) -> None:
    """Buried headings, date and word labels with what follows them, and single points."""
    found = read(FLAT, suffix)
    assert "Steam Power — Short Notes" == found.title
    assert [
        ("heading", "", "Definition"),
        ("paragraph", "", "A steam engine turns heat into motion. It needs a boiler."),
        ("heading", "", "Key dates"),
        ("item", "1698", "Savery's pump."),
        ("item", "1712", "Newcomen's engine."),
        ("item", "1769", "Watt's condenser."),
        ("heading", "", "Main parts & their work"),
        ("item", "Boiler", "makes steam from water. Pistons wear."),
        ("item", "Cylinder (cast iron)", "holds the piston; seals it."),
        ("heading", "", "Practical tips"),
        ("item", "", "Measure the pressure every day."),
        ("item", "", "Never close the valve."),
        ("heading", "", "Conclusion"),
        ("paragraph", "", "Steam changed work. It also changed towns."),
    ] == shapes(found)
    assert {(1, 1)} == {block.span for block in found.blocks}


def test_lines_of_a_wrapped_one(read: Reader) -> None:
    """Each piece knows the lines of its sentence."""
    found = read(
        "Base: turns litmus\nblue. Acid: turns\nit red. Salt: does\nneither of them.", ".txt"
    )
    assert [("Base", (1, 2)), ("Acid", (2, 3)), ("Salt", (3, 4))] == [
        (block.term, block.span) for block in found.blocks
    ]


def test_short_headings_and_labels_within_a_gloss(read: Reader) -> None:
    """One word heads dates, a part's name heads a sentence, and a second label gets its own item."""
    found = read(
        "Overview Canals join two seas. Milestones 1859: Digging begins. 1869: Ships pass. "
        "Judgement Pros: it is short; Cons: it silts up. Tolls: by weight; wars: two."
    )
    assert [
        ("heading", "", "Overview"),
        ("paragraph", "", "Canals join two seas."),
        ("heading", "", "Milestones"),
        ("item", "1859", "Digging begins."),
        ("item", "1869", "Ships pass."),
        ("item", "Judgement Pros", "it is short"),
        ("item", "Cons", "it silts up."),
        ("item", "Tolls", "by weight; wars: two."),
    ] == shapes(found)


@pytest.mark.parametrize(
    "text",
    [
        "One thing is sure: it works. There is a second thing: it lasts. Nobody knows why.",
        "He said: come. " + "She stayed where she was and did not move for a long time. " * 20,
        "Large engines Newcomen built were slow, and James Watt said so in Glasgow.",
    ],
)
def test_prose_is_left_alone(read: Reader, text: str) -> None:
    """Where labels are few, a colon or a capital means nothing."""
    assert ["paragraph"] == [block.kind for block in read(text).blocks]


def test_names_head_nothing(read: Reader) -> None:
    """A word that stands capitalised inside another sentence, or an acronym, begins none."""
    text = (
        "Early pumps Newcomen built were slow. Later pumps by Newcomen were better. Boiler: hot. "
        "Cylinder: round. Piston: moves. Modern plants use LED lamps. Valve: opens."
    )
    assert [] == [block.text for block in read(text).blocks if block.kind == "heading"]
