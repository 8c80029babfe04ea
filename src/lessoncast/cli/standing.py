"""The command ``status``: the course as a table that fits the terminal."""

from __future__ import annotations

import os
import shutil
import textwrap
import unicodedata
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

import click

from lessoncast.cli import options
from lessoncast.cli.terminal import clock, counted, result, results

if TYPE_CHECKING:
    from lessoncast._steps.standings import CourseStanding, LessonStanding
    from lessoncast.model import Problem

_NARROWEST, _WIDEST = 72, 120
_NUMBER, _STATE, _EPISODE, _WORDS, _TIME, _PLACE = 4, 9, 7, 6, 8, 9
_FIXED = _NUMBER + 2 * _STATE + _EPISODE + _WORDS + _TIME + _PLACE + 7  # blanks between
_COLOURS = {
    "generated": "green",
    "edited": "cyan",
    "hand-written": "cyan",
    "fresh": "green",
    "stale": "yellow",
    "to merge": "yellow",
    "missing": "yellow",
    "older": "yellow",
    "conflict": "red",
    "broken": "red",
}
_WORDS_FOR = {"merge": "to merge", "hand-written": "by hand", "none": "-"}
_STEPS = {
    "follow": ("moves", "files", " with the lessons"),
    "script": ("writes", "scripts", ""),
    "cards": ("makes", "cards files", ""),
    "episode": ("renders", "episodes", ""),
    "feed": ("lists", "episodes", " anew in the feed"),
}


@click.command()
@options.workspace
@options.as_json
def status(root: Path | None, as_json: bool) -> None:
    """Show where each lesson stands: script, cards, episode, feed; and what a build would do next.

    "stale" will be made anew, "to merge" was edited and is brought up to date where it was not; a
    "conflict" is left as it is. Times with ~ are estimated. Nothing is written.
    """
    from lessoncast import authoring, pipeline

    found = authoring.status(pipeline.find(root))
    if as_json:
        results(found.as_json())
        return
    columns = max(_NARROWEST, min(shutil.get_terminal_size().columns, _WIDEST))
    for row in _rows(found, columns):
        result(row)


def _rows(found: CourseStanding, columns: int) -> Iterator[str]:
    room = columns - _FIXED
    count = counted(len(found.lessons), "lessons")
    yield _styled(f"{_cut(found.show, columns - len(count) - 3)} · {count}", bold=True)
    if not found.lessons:
        yield "there is no lesson yet; begin one: lessoncast new TITLE"
        return
    heads = _line("", "", room, "script", "cards", "episode", "words", "time", "published")
    yield _styled(heads, dim=True)
    for season, lessons in groupby(found.lessons, key=lambda one: one.entry.season):
        inside = list(lessons)
        if season is not None:
            yield _styled(_cut(f"{season:>3} {inside[0].entry.season_name}", columns), bold=True)
        for one in inside:
            yield _row(one, room)
            yield from _warnings(one.warnings, columns)
    yield ""
    yield _totals(found)
    yield from textwrap.wrap(_next(found), columns, subsequent_indent="      ")


def _row(one: LessonStanding, room: int) -> str:
    number = "" if one.entry.number is None else str(one.entry.number)
    time = f"~{clock(round(one.minutes * 60_000))}" if one.words else ""
    if one.duration_ms is not None and one.episode == "fresh":
        time = clock(one.duration_ms)
    return _line(
        number,
        one.title,
        room,
        one.script,
        one.cards,
        one.episode,
        str(one.words),
        time,
        _place(one),
    ).rstrip()


def _place(one: LessonStanding) -> str:
    if one.published == "yes":
        return "published"
    if one.published == "older":
        return "older"
    return "in feed" if one.in_feed != "no" else "-"


def _line(number: str, title: str, room: int, *cells: str) -> str:
    script, cards, episode, words, time, place = cells
    shown = _cut(title, room)
    return " ".join(
        (
            f"{number:>{_NUMBER}}",
            shown + " " * (room - _cells(shown)),
            _state(script, _STATE),
            _state(cards, _STATE),
            _state(episode, _EPISODE),
            f"{words:>{_WORDS}}",
            f"{time:>{_TIME}}",
            _state(place, 0),
        )
    )


def _state(word: str, width: int) -> str:
    shown = _WORDS_FOR.get(word, word)
    return _styled(f"{shown:<{width}}", fg=_COLOURS.get(shown) or _COLOURS.get(word))


def _warnings(found: tuple[Problem, ...], columns: int) -> Iterator[str]:
    if found:
        first = found[0]
        more = f" (and {len(found) - 1} more)" if len(found) > 1 else ""
        yield _styled(_cut(f"     ! {first.where}: {first.message}{more}", columns), fg="red")


def _totals(found: CourseStanding) -> str:
    made = clock(found.duration_ms)
    parts = [
        f"{found.words:,} words",
        f"{made} of about {clock(round(found.minutes * 60_000))} made",
    ]
    parts += [counted(found.warnings, "warnings")] if found.warnings else []
    return ", ".join(parts)


def _next(found: CourseStanding) -> str:
    steps = [
        f"{verb} {counted(count, things)}{tail}"
        for key, count in found.todo()
        if count
        for verb, things, tail in (_STEPS[key],)
    ]
    if steps:
        return f"next: lessoncast build {_listed(steps)}"
    unpublished = sum(one.published != "yes" for one in found.lessons)
    if unpublished and found.has_target:
        return (
            f"next: lessoncast publish brings {counted(unpublished, 'episodes')} to the listeners"
        )
    return "all is up to date"


def _listed(steps: list[str]) -> str:
    *others, last = steps
    return f"{', '.join(others)} and {last}" if others else last


def _cut(text: str, columns: int) -> str:
    """Return as much of a text as fits, on one line, without what would move the cursor."""
    line = "".join(char if char.isprintable() else " " for char in text)
    if _cells(line) <= columns:
        return line
    while line and _cells(line) >= columns:
        line = line[:-1]
    return f"{line}…"


def _cells(text: str) -> int:
    """Return how many cells of a terminal a text takes: letters of East Asia take two."""
    wide = sum(unicodedata.east_asian_width(char) in "WF" for char in text)
    none = sum(unicodedata.category(char) in {"Mn", "Me", "Cf"} for char in text)
    return len(text) + wide - none


def _styled(text: str, **style: object) -> str:
    """Return a text in colours, which click takes out where nobody sees them."""
    if os.environ.get("NO_COLOR"):
        return text
    return click.style(text, **style)  # type: ignore[arg-type]


COMMANDS: tuple[click.Command, ...] = (status,)
