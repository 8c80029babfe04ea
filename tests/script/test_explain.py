"""Whatever a listener does not hear of a lesson is told, with its lines and the rule behind it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from lessoncast import lesson, script
from lessoncast.model import Lesson, Wish

Told = list[tuple[int, str, str]]
PROSE = (
    "A tide is the slow rise and fall of the sea. The Moon causes tides because its gravity pulls on "
    "the water. Sailors plan their trips around the tides."
)


@pytest.fixture
def explain(tmp_path: Path) -> Callable[..., Told]:
    def call(text: str, *, minutes: float | None = None) -> Told:
        read = _read(tmp_path, text)
        left = script.left_out(read, script.compose(read, Wish(minutes=minutes)))
        return [(one.span.first, one.text, one.reason) for one in left]

    return call


def _read(folder: Path, text: str) -> Lesson:
    path = folder / "tides.md"
    path.write_text(text, encoding="utf-8")
    return lesson.read(path, slug="tides", name="tides.md")


@pytest.mark.parametrize(
    ("source", "text", "reason"),
    [
        ("```python\nx = 1\n```", "x = 1", "code"),
        ("$$\na^2\n$$", "a^2", "a formula"),
        ("The figure below shows the bay.", "The figure below shows the bay.",
         "it points at something on the page"),
        ("Why do you think that is?", "Why do you think that is?", "a question to the reader"),
        ("Set `x_1 = {y}` in the file.", "Set x_1 = {y} in the file.", "it holds a formula or code"),
        ("The bay of Fundy.", "The bay of Fundy.", "no whole sentence"),
        ("The Moon causes tides, because its gravity pulls on the water.",
         "The Moon causes tides, because its gravity pulls on the water.", "it is said already"),
        ("![A map](m.png)", "A map", "a picture"),
        (":::{objectives}\n- Learn the tides\n:::", "Learn the tides", "a box for the reader: objectives"),
    ],
)  # fmt: skip
def test_reasons(explain: Callable[..., Told], source: str, text: str, reason: str) -> None:
    """What the reader and what the writer left out, in one list."""
    assert [(3, text, reason)] == [
        (3, said, why) for line, said, why in explain(f"{PROSE}\n\n{source}\n") if line >= 3
    ]


def test_what_is_heard_is_not_listed(explain: Callable[..., Told]) -> None:
    """A lesson that is told whole has nothing to explain."""
    assert not explain(PROSE)


def test_no_room(explain: Callable[..., Told]) -> None:
    """In a short episode, what did not fit says so, and for which length."""
    more = "".join(
        f"## Bay number {word}\n\nBay {word} has a harbour of stone, because {word} families of sailors "
        f"live there. Its water is {word} metres deep at high tide, and the pilots know every rock.\n\n"
        for word in ("one", "two", "three", "four", "five", "six", "seven", "eight")
    )
    told = explain(f"# Tides\n\n{PROSE}\n\n{more}", minutes=1.25)
    assert "no room in 1.25 minutes" in {why for _, _, why in told}
    assert sorted(told) == told


def test_a_language_without_rules(explain: Callable[..., Told]) -> None:
    """A language that is told sentence by sentence is explained as well."""
    told = explain("De zee is diep. Het water is koud. De vis is groot.\n\n```\nx\n```\n")
    assert [(4, "x", "code")] == told


def test_a_glossary_behind_its_lesson(explain: Callable[..., Told]) -> None:
    """It is passed over, and that is the reason given, unless the length asked for takes it."""
    text = f"# Tides\n\n## The sea\n\n{PROSE}\n\n## Glossary\n\n- Ebb: the fall of the water in a bay\n"
    why = "a glossary behind its lesson, kept for the cards"
    assert [why] == [why for line, _, why in explain(text) if line > 6]
    assert why not in {why for _, _, why in explain(text, minutes=2)}
