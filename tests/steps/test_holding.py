"""What is held while an episode is made: what is needed for a moment is let go, or ten hours would not fit."""

from __future__ import annotations

import gc
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from lessoncast import pipeline
from lessoncast._steps.takes import Reading
from lessoncast.episode import artwork_drawn, artwork_jpeg, parts
from lessoncast.episode.plan import Slot
from lessoncast.model import Take
from running import MakeWorkspace

TURNS = 12
FILES = {
    "lessoncast.toml": '[show]\ntitle = "T"\n[study]\npractice = "off"\n[audio]\nengine = "tone"\n',
    "scripts/one.md": "# One\n\n"
    + "\n\n".join(f"**{('Host', 'Expert')[n % 2]}:** This is turn {n}." for n in range(TURNS)),
}


@pytest.fixture
def root(make_workspace: MakeWorkspace) -> Path:
    return make_workspace(files=FILES)


def alive(kind: type, besides: int = 0) -> int:
    """How many there are of a kind, whoever holds them; ``besides`` is how many other tests left."""
    return sum(isinstance(one, kind) for one in gc.get_objects()) - besides


def waiting() -> int:
    """How many turns hold the text that they are to be spoken from."""
    return sum(isinstance(one, Reading) and bool(one.waiting) for one in gc.get_objects())


def left(kind: type) -> int:
    """How many of a kind are held by what ran in this process before."""
    gc.collect()
    return alive(kind)


def test_a_turn_is_let_go_once_it_is_heard(root: Path) -> None:
    """Its takes, with the time of each word, and the text that it was spoken from."""
    takes: list[int] = []
    unspoken: list[int] = []
    there = left(Take)

    def look(_: int, __: int, label: str) -> None:
        assert label == "one: turns spoken"
        takes.append(alive(Take, there))
        unspoken.append(waiting())

    (done,) = pipeline.render(pipeline.find(root), jobs=1, progress=look)
    assert done.problem is None
    assert len(takes) == TURNS + 1  # and the lead-in
    assert max(takes) < 3
    assert unspoken[1] - unspoken[-1] == TURNS - 1


def test_the_room_of_parts_is_given_back_once_an_episode_has_all(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Before its transcripts and its cover are made; not after each part, which would cost time."""
    asked: list[str] = []
    turns: list[int] = []
    monkeypatch.setattr(parts, "_ask", lambda name, *_: asked.append(name))

    def look(done: int, _: int, __: str) -> None:
        turns.append(done)
        assert "malloc_trim" not in asked

    (done,) = pipeline.render(pipeline.find(root), jobs=1, progress=look)
    assert done.problem is None
    assert len(turns) == TURNS + 1
    assert 1 == asked.count("malloc_trim")


def test_the_cover_is_drawn_before_anything_of_the_episode_is_held(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It takes the most room; a second one, of another title, would be drawn at the end."""
    held: list[int] = []
    there = left(Slot)

    def watched(work: Callable[..., Any]) -> Callable[..., Any]:
        def watching(*args: Any, **named: Any) -> Any:
            held.append(alive(Slot, there))
            return work(*args, **named)

        return watching

    settings = root / "lessoncast.toml"
    settings.write_text(settings.read_text().replace('"T"', '"Room for a cover"'))
    monkeypatch.setattr(artwork_drawn, "drawn", watched(artwork_drawn.drawn))
    monkeypatch.setattr(artwork_jpeg, "small", watched(artwork_jpeg.small))
    (done,) = pipeline.render(pipeline.find(root), jobs=1, progress=lambda *_: None)
    assert done.problem is None
    assert [0, 0] == held
