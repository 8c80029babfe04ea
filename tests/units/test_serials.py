"""Stories that run through a book in boxes."""

import pytest

from lessoncast.model import Block, Span
from lessoncast.units.serials import begun_elsewhere


def _box(line: int, title: str, *texts: str) -> list[Block]:
    return [
        Block(
            kind="aside",
            info="note",
            text=text,
            span=Span(line + at, line + at),
            term="" if at else title,
        )
        for at, text in enumerate(texts)
    ]


STORY = ("Given her illness, Nora\u2019s doctor waits.", "Swelling is common.")


@pytest.mark.parametrize(
    "title", ["Resolution", "Part 2", "Case Study: Part 3", "Nora (continued)"]
)
def test_a_part_whose_beginning_is_elsewhere_is_passed_over(title: str) -> None:
    """Of its people nobody has heard."""
    assert begun_elsewhere(_box(4, title, *STORY)) == {4, 5}


@pytest.mark.parametrize(
    ("before", "title", "texts"),
    [
        (_box(1, "Part 1", "A woman is ill."), "Part 2", STORY),
        (_box(1, "", "Nora is a sailor."), "Resolution", STORY),
        ([], "Part 1", STORY),
        ([], "A Hard Case", STORY),
        ([], "Resolution", ("A lens tells two points apart.",)),
    ],
)
def test_a_story_that_is_told_here_is_heard(
    before: list[Block], title: str, texts: tuple[str, ...]
) -> None:
    """It began in this lesson, begins there, or is none."""
    assert begun_elsewhere([*before, *_box(4, title, *texts)]) == frozenset()


def test_what_stands_behind_such_a_box_is_heard() -> None:
    """A box ends with the text around it, and with the next title."""
    behind = Block(kind="paragraph", text="Ice floats.", span=Span(8, 8))
    blocks = [*_box(4, "Resolution", *STORY), *_box(6, "Salt", "It is white."), behind]
    assert begun_elsewhere(blocks) == {4, 5}
