"""The lessons of ``tests/lessons``, written once for each length, and what is wrong with a script."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path

from lessoncast import lesson as lessons
from lessoncast import script as scripts
from lessoncast.model import Direction, Lesson, Script, Turn, Wish
from lessoncast.script.checks.coverage import top_sections
from lessoncast.script.plan.timing import estimate_ms

LESSONS = tuple(sorted((Path(__file__).parent / "lessons").iterdir()))
SEED_MINUTES = 3 + 13 / 60  # the length that the first lesson was asked for


@lru_cache(maxsize=64)
def lesson_at(path: Path) -> Lesson:
    """The lesson in a file."""
    return lessons.read(path, slug=path.stem)


@lru_cache(maxsize=128)
def script_at(path: Path, minutes: float | None = None) -> Script:
    """Its script, of its own length or of this one."""
    return scripts.compose(lesson_at(path), Wish(minutes=minutes))


def minutes_of(script: Script) -> float:
    """How long it will sound, as far as text can tell."""
    return estimate_ms(script) / 60_000


def found(path: Path, checks: Iterable[str], minutes: float | None = None) -> list[str]:
    """What these checks find in the script of a lesson, with the turn that it is about."""
    wanted = set(checks)
    script = script_at(path, minutes)
    every = scripts.judge(script, lesson_at(path))
    return [f"{name}: {finding.message}" for name, finding in every if name in wanted]


def moves_of(script: Script) -> list[str]:
    """What the turns do, in order."""
    return [turn.move for turn in script.turns]


def pauses_of(script: Script) -> list[tuple[float, Turn, Turn]]:
    """Each pause with its place from 0 to 1 among the turns, the turn before it and the one behind."""
    turns = script.turns
    found: list[tuple[float, Turn, Turn]] = []
    for chapter in script.chapters:
        for before, part, after in zip(
            chapter.parts, chapter.parts[1:], chapter.parts[2:], strict=False
        ):
            if isinstance(part, Direction) and part.kind == "pause":
                assert isinstance(before, Turn)
                assert isinstance(after, Turn)
                place = next(n for n, turn in enumerate(turns) if turn is before)
                found.append((place / len(turns), before, after))
    return found


def unheard(path: Path, minutes: float) -> list[str]:
    """The top sections of a lesson that a script of this length leaves out."""
    told = [turn.source for turn in script_at(path, minutes).turns if turn.source]
    lesson = lesson_at(path)
    return [
        section.title
        for section in top_sections(lesson, lesson.language.partition("-")[0])
        if not any(span.first <= section.last and span.last >= section.first for span in told)
    ]
