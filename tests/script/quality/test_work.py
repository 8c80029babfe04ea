"""The writer's work grows with the text, not with its square: counted in calls, not in seconds."""

import re
import sys
from collections.abc import Iterable
from typing import Any

import pytest

from lessoncast import script
from lessoncast.model import Block, Lesson, Span, Wish
from lessoncast.script import telling
from lessoncast.script.plan.timing import Fitted


def _headings(count: int) -> Iterable[Block]:
    for n in range(count):
        yield Block(kind="heading", text=f"Heading {count} {n}", span=Span(n + 1, n + 1), level=2)


def _sections(count: int) -> Iterable[Block]:
    for n in range(0, count, 2):
        yield Block(kind="heading", text=f"River {count} {n}", span=Span(n + 1, n + 1), level=2)
        told = f"The river {count} {n} feeds the lake because it rains."
        yield Block(kind="paragraph", text=told, span=Span(n + 2, n + 2))


def _nested(count: int) -> Iterable[Block]:
    for n in range(count):
        told = f"The river {count} {n} feeds the lake because it rains."
        yield Block(kind="item", text=told, span=Span(n + 1, n + 1), level=n + 1)


def _calls(blocks: Iterable[Block]) -> int:
    """How many Python calls it takes to write a short dialogue of these blocks."""
    lesson = Lesson(slug="x", title="Rivers", language="en", blocks=tuple(blocks), digest="")
    calls = 0

    def count(frame: Any, event: str, argument: Any) -> None:
        nonlocal calls
        calls += event == "call"

    sys.setprofile(count)
    try:
        script.compose(lesson, Wish(minutes=2))
    finally:
        sys.setprofile(None)
    return calls


@pytest.mark.parametrize("kind", [_headings, _sections, _nested], ids=lambda kind: kind.__name__)
def test_work_grows_linearly(kind: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """Eight times the text takes at most twelve times the calls; with its square it would be 64."""
    words = 300  # at once: or the length is met sooner in the one than in the other
    monkeypatch.setattr(
        telling, "fit", lambda write, **_: Fitted(chapters=write(words), words=words)
    )
    few, many = (300, 2400) if kind is _headings else (100, 800)
    _calls(kind(10))  # reads the word lists
    assert _calls(kind(many)) <= 12 * _calls(kind(few))


def test_no_telling_is_tried_twice(monkeypatch: pytest.MonkeyPatch) -> None:
    """The searches for a length and for a manner come to the same passages again and again."""
    asked, told = _Noting(telling._told_once), _Noting(telling._tell)
    monkeypatch.setattr(telling, "_told_once", asked)
    monkeypatch.setattr(telling, "_tell", told)
    blocks = (*_sections(120),)
    lesson = Lesson(slug="x", title="Rivers", language="en", blocks=blocks, digest="")
    script.compose(lesson, Wish(minutes=4))
    assert len(asked.given) > len(told.given)
    assert all(one not in told.given[:place] for place, one in enumerate(told.given))


def test_hardly_a_pattern_is_made_for_the_words_of_a_lesson() -> None:
    """To make one costs more than to look for it in a whole lesson."""
    told = [
        "A badger digs a sett because it sleeps by day.",
        "The badger shares its sett with other badgers.",
        "Badgers often means trouble for a badger keeper.",
        "An otter is an animal that hunts fish.",
        "The otter usually hunts alone, so that each otter needs a river of its own.",
        "If an otter meets another otter, it swims away.",
        "The river has two otters.",
        "The otter needs the river when it raises its young.",
    ]
    blocks = tuple(
        Block(kind="paragraph", text=text, span=Span(line, line))
        for line, text in enumerate(told, start=1)
    )
    lesson = Lesson(slug="x", title="Badgers and otters", language="en", blocks=blocks, digest="")
    made: list[str] = []

    def note(frame: Any, event: str, argument: Any) -> None:
        if event == "call" and frame.f_code.co_filename.endswith("_compiler.py"):
            made.append(str(frame.f_locals.get("p")))

    re.purge()  # nothing was made for another lesson
    sys.setprofile(note)
    try:
        script.compose(lesson)
    finally:
        sys.setprofile(None)
    assert sum("otter" in one or "badger" in one for one in made) <= len(told) // 2


class _Noting:
    """Does what a function does, and notes what it was given beside the lesson."""

    def __init__(self, does: Any) -> None:
        self.does = does
        self.given: list[Any] = []

    def __call__(self, material: Any, *given: Any) -> Any:
        self.given.append(given)
        return self.does(material, *given)
