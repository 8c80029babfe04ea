"""When an episode tells what is asked."""

from __future__ import annotations

import pytest

from lessoncast import study
from lessoncast.model import Card, Span
from lessoncast.study import Said

SAID = (
    Said(text="Today it is about tides.", start_ms=1000),
    Said(text="What is the tide, then?", start_ms=4000, source=Span(3, 4)),
    Said(text="The sea rises and falls, twice a day.", start_ms=6000, source=Span(3, 4)),
    Said(text="A spring tide has the largest range of all.", start_ms=9000, source=Span(8, 8)),
    Said(text="So the sea falls and rises, twice a day.", start_ms=20000, source=Span(3, 4)),
)


def heard(front: str, back: str, source: Span | None = None) -> int | None:
    card = Card(id="c", front=front, back=back, source=source)
    return study.heard_ms([card], SAID, language="en").get("c")


@pytest.mark.parametrize(
    ("front", "back", "source", "expected"),
    [
        ("What is a tide?", "The rise and fall of the sea", Span(3, 4), 6000),
        (
            "What is a tide?",
            "The sea's regular rise",
            Span(3, 4),
            6000,
        ),  # most of it, and lines that meet
        ("Which tide has the largest range?", "The spring tide", None, 9000),  # by words alone
        (
            "Which tide has the largest range?",
            "The spring tide",
            Span(90, 91),
            9000,
        ),  # a card of the author's
        ("Who first explained the sea?", "Isaac Newton", Span(3, 4), None),
        (
            "Which tide is small?",
            "The neap tide",
            None,
            None,
        ),  # half of an answer elsewhere is no answer
        ("Where does bread rise?", "In the oven", Span(3, 4), None),
    ],
)
def test_the_sentence_that_holds_the_answer(
    front: str, back: str, source: Span | None, expected: int | None
) -> None:
    """Words decide, lesson lines help, and of equals the first one counts."""
    assert expected == heard(front, back, source)
