"""Where somebody means to begin or to end: a time, a line of the script, a chapter, or words.

``3:12`` is a time; ``14`` and ``scripts/x.md:14`` are lines, as editors and errors name them; all
else is looked for in the titles of the chapters, then in what is said.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import dropwhile, takewhile

from lessoncast._later import re
from lessoncast.episode import Place
from lessoncast.errors import ScriptError

_TIME = re.compile(r"(?:(\d+):)?(\d{1,3}):(\d{2}(?:\.\d+)?)")
_LINE = re.compile(r"(?:.*\D:)?(\d+)", re.DOTALL)
_SHOWN_TITLES = 12


def begin_ms(wanted: str, places: Sequence[Place], text: str, *, name: str) -> int:
    """Return where to begin; ``text`` is the script's, ``name`` what errors call it.

    Raises ScriptError for words that are neither a chapter's title nor said.
    """
    time_ms = _time_ms(wanted)
    return _found(wanted, places, text, name)[0].start_ms if time_ms is None else time_ms


def end_ms(wanted: str, places: Sequence[Place], text: str, *, name: str) -> int:
    """Return where to end: at a time, or behind the turn or the chapter that is meant."""
    time_ms = _time_ms(wanted)
    return _found(wanted, places, text, name)[-1].end_ms if time_ms is None else time_ms


def at_line(line: int, places: Sequence[Place], text: str) -> Place:
    """Return the turn that a line belongs to; a heading belongs to what follows it."""
    rows = text.splitlines()
    if 0 < line <= len(rows) and rows[line - 1].startswith("#"):
        return next((place for place in places if place.line > line), places[-1])
    before = [place for place in places if place.line <= line]
    return before[-1] if before else places[0]


def first_difference(old: str, new: str) -> int:
    """Return the first line of ``new`` that is not as it was in ``old``, 0 if there is none."""
    rows, were = new.splitlines(), old.splitlines()
    for number, (row, was) in enumerate(zip(rows, were, strict=False), 1):
        if row != was:
            return number
    return min(len(rows), len(were)) + 1 if len(rows) != len(were) else 0


def _time_ms(wanted: str) -> int | None:
    found = _TIME.fullmatch(wanted.strip())
    if not found:
        return None
    hours, minutes, seconds = found.groups()
    return round((int(hours or 0) * 3600 + int(minutes) * 60 + float(seconds)) * 1000)


def _found(wanted: str, places: Sequence[Place], text: str, name: str) -> Sequence[Place]:
    """Return the places that are meant: one turn, or all of a chapter."""
    if line := _LINE.fullmatch(wanted.strip()):
        return [at_line(int(line[1]), places, text)]
    words = _plain(wanted)
    titles = list(dict.fromkeys(place.chapter for place in places))
    tests: tuple[Callable[[str], bool], ...] = (
        lambda found: found == words,
        lambda found: found.startswith(words),
        lambda found: words in found,
    )
    for fits in tests:
        for title in titles:
            if fits(_plain(title)):
                return _first_called(title, places)
    if said := next((place for place in places if words in _plain(place.text)), None):
        return [said]
    shown = "; ".join(titles[:_SHOWN_TITLES])
    raise ScriptError(
        f"no chapter is called '{wanted[:60]}', and nobody says so",
        where=name,
        hint=f"write a time as 3:12, a line as 14, or a chapter: {shown}",
    )


def _first_called(title: str, places: Sequence[Place]) -> Sequence[Place]:
    """Return the places of a chapter; of several with one title, as in a practice of two rounds, the first's."""
    behind = dropwhile(lambda place: place.chapter != title, places)
    return list(takewhile(lambda place: place.chapter == title, behind))


def _plain(text: str) -> str:
    return " ".join(text.casefold().split())
