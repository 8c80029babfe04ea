"""What is held while an episode is made: what is needed for a moment is let go, or ten hours would not fit."""

from __future__ import annotations

import gc
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from lessoncast import _heap, pipeline
from lessoncast._steps.takes import Said
from lessoncast.episode import artwork, artwork_drawn, artwork_jpeg
from lessoncast.episode.plan import Part, Slot, SpokenTake
from lessoncast.model import SaidWords, Take
from lessoncast.speech.sentences import Sentence
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


def left(kind: type) -> int:
    """How many of a kind are held by what ran in this process before."""
    gc.collect()
    return alive(kind)


def test_a_turn_is_let_go_once_it_is_heard(root: Path) -> None:
    """Its takes, what each says, the sentences that it was spoken from, which lie on the disk until then, and its part."""
    held: list[list[int]] = []
    kinds = (Take, Said, Sentence, SaidWords, SpokenTake, Part)
    there = [left(kind) for kind in kinds]

    def look(_: int, __: int, label: str) -> None:
        assert label == "one: turns spoken"
        held.append([alive(kind, besides) for kind, besides in zip(kinds, there, strict=True)])

    (done,) = pipeline.render(pipeline.find(root), jobs=1, progress=look)
    assert done.problem is None
    assert len(held) == TURNS + 1  # and the lead-in
    assert max(map(max, held)) < 3


def test_room_is_given_back_when_the_cover_is_drawn_and_when_all_parts_are_there(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Before the takes are made, and before the transcripts; not after each part, which would cost time."""
    asked: list[str] = []
    turns: list[int] = []
    monkeypatch.setattr(_heap, "_ask", lambda name, *_: asked.append(name))
    monkeypatch.setattr(artwork, "_cached", observed(artwork._cached, asked, "a picture"))

    def look(done: int, _: int, __: str) -> None:
        turns.append(done)
        asked.append("a turn")

    (done,) = pipeline.render(pipeline.find(root), jobs=1, progress=look)
    assert done.problem is None
    assert len(turns) == TURNS + 1
    told = [one for one in asked if one != "mallopt"]
    assert told[:3] == ["malloc_trim", "a picture", "malloc_trim"]  # as large, and as in the tag
    first, last = told.index("a turn"), len(told) - told[::-1].index("a turn")
    assert set(told[first:last]) == {"a turn"}
    assert told[last] == "malloc_trim"


def observed(find: Callable[..., Any], seen: list[str], name: str) -> Callable[..., Any]:
    """The same, and each time it is over that is ``seen``."""

    def found(*args: Any) -> Any:
        result = find(*args)
        seen.append(name)
        return result

    return found


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
