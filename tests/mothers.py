"""Values for tests: ``a_show()``, ``a_lesson()``, ``a_script()``, ``an_episode()``.

Each is complete and the same every time; name what the test is about, and leave the rest.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from lessoncast.model import (
    Block,
    Card,
    Chapter,
    ChapterMark,
    Cue,
    Direction,
    Episode,
    Lesson,
    Link,
    Loudness,
    Question,
    Script,
    Show,
    Span,
    Turn,
)

SHOW_GUID = "6f7c1c0e-6f0e-5d5e-9b57-0d6c7a3c5a11"
EPISODE_GUID = "0d5c2c5c-7b0a-5f1e-8a0e-3b6f0c9a4e21"
PUBLISHED = datetime(2026, 11, 2, 9, 0, tzinfo=UTC)
NAMES = {"host": "Host", "expert": "Expert"}
SPEAKERS = {"Host": "host", "Expert": "expert"}


def a_show(**changes: Any) -> Show:
    """A show with everything a directory asks for, but a cover."""
    show = Show(
        title="By the sea",
        guid=SHOW_GUID,
        language="en",
        description="How the sea moves, in short lessons.",
        author="The harbour school",
        email="school@example.org",
        base_url="https://example.org/by-the-sea/",
        copyright="2026 The harbour school",
        license="cc-by-4.0",
    )
    return replace(show, **changes)


def a_lesson(**changes: Any) -> Lesson:
    """A lesson of two headings, a list, a card and a question; its lines are those of a file."""
    lesson = Lesson(
        slug="01-sea/01-tides",
        title="Tides",
        language="en",
        digest="5" * 64,
        summary="Why the sea rises and falls.",
        published=PUBLISHED,
        blocks=(
            Block(kind="heading", text="Tides", span=Span(1, 1), level=1),
            Block(
                kind="paragraph",
                text="A tide is the regular rise and fall of the sea. Most coasts see two high "
                "tides every day, because the Moon pulls on the water nearest to it.",
                span=Span(3, 4),
            ),
            Block(kind="heading", text="Spring and neap", span=Span(6, 6), level=2),
            Block(
                kind="item",
                text="the Sun and the Moon pull in one line",
                span=Span(8, 8),
                level=1,
                term="Spring tide",
            ),
            Block(
                kind="item",
                text="the Sun and the Moon pull at right angles",
                span=Span(9, 9),
                level=1,
                term="Neap tide",
            ),
        ),
        links=(Link(title="Tide tables", url="https://example.org/tables"),),
        cards=(
            Card(
                id="card-1",
                front="What causes a spring tide?",
                back="The Sun and the Moon pulling in one line",
                source=Span(11, 12),
            ),
        ),
        questions=(
            Question(
                id="question-1",
                question="How many high tides does a day have on most coasts?",
                choices=("One", "Two", "Four"),
                answer=1,
                explanation="One on each side of the Earth.",
                source=Span(14, 18),
            ),
        ),
    )
    return replace(lesson, **changes)


def a_script(*, turns: int = 4, **changes: Any) -> Script:
    """A script of two chapters with ``turns`` turns in all (2 at least), and a pause between."""
    spoken = [
        Turn(
            speaker="expert" if number % 2 else "host",
            text=f"Wave number {number + 1} comes in." if number % 2 else "And then?",
            source=Span(number + 1, number + 2) if number % 2 else None,
        )
        for number in range(turns)
    ]
    half = max(1, turns // 2)
    pause = Direction(kind="pause", value="1500")
    script = Script(
        title="Tides",
        language="en",
        lesson="lessons/01-sea/01-tides.md",
        guid=EPISODE_GUID,
        published=PUBLISHED,
        chapters=(
            Chapter(title="Rise and fall", parts=tuple(spoken[:half])),
            Chapter(title="Spring and neap", parts=(pause, *spoken[half:])),
        ),
    )
    return replace(script, **changes)


def an_episode(**changes: Any) -> Episode:
    """A manifest of 20 seconds: two chapters, two cues, no file behind it."""
    episode = Episode(
        slug="01-sea/01-tides",
        guid=EPISODE_GUID,
        season=1,
        season_name="The sea",
        number=1,
        title="Tides",
        summary="Why the sea rises and falls.",
        language="en",
        published=PUBLISHED,
        audio="episode.mp3",
        cover="cover.jpg",
        size_bytes=240_000,
        duration_ms=20_000,
        marks=(
            ChapterMark(start_ms=0, end_ms=12_000, title="Rise and fall"),
            ChapterMark(start_ms=12_000, end_ms=20_000, title="Spring and neap"),
        ),
        cues=(
            Cue(start_ms=500, end_ms=3_000, speaker="Host", text="Why does the sea rise?"),
            Cue(start_ms=3_500, end_ms=11_000, speaker="Expert", text="The Moon pulls on it."),
        ),
        loudness=Loudness(integrated_lufs=-16.0, true_peak_dbtp=-1.5),
        links=(Link(title="Tide tables", url="https://example.org/tables"),),
        inputs="1" * 64,
    )
    return replace(episode, **changes)
