"""What a lesson file makes: an episode of which kind, or several where the author's marks divide it.

A line with nothing but ``<!-- part -->`` begins the next part. The first part is the lesson itself,
with its slug and identity; the others have the part's number behind the lesson's name.

``kind: trailer`` or ``kind: bonus`` in its header makes it one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

from lessoncast import _front_matter
from lessoncast._files import TEXT_LIMIT_BYTES
from lessoncast.errors import LessonError
from lessoncast.model import EpisodeKind, Span
from lessoncast.workspace.survey import Found

PART_MARK = "<!-- part -->"
PROSE_SUFFIXES = frozenset({".md", ".markdown", ".txt"})
MARKED_SUFFIXES = PROSE_SUFFIXES | {".html", ".htm"}
_MARK = re.compile(r"[ \t]*<!--[ \t]*part[ \t]*-->[ \t]*", re.IGNORECASE)
_TELLING = re.compile(rb"(?i)<!--[ \t]*part\b|^kind\s*[:=]", re.MULTILINE)
_FENCE = re.compile(r" {0,3}(```|~~~)")


def divided(found: Iterable[Found]) -> Iterator[Found]:
    """Give each lesson with its kind, or its parts where it has some."""
    for lesson in found:
        text = _text(lesson.path)
        one, parts = replace(lesson, kind=_kind(text)), stretches(text)
        if len(parts) < 2:
            yield one
            continue
        for number, lines in enumerate(parts, 1):
            slug = one.slug if number == 1 else f"{one.slug}-part-{number}"
            yield replace(one, slug=slug, lesson=one.slug, part=number, lines=lines)


def kind_of(path: Path) -> EpisodeKind:
    """Return which kind of episode a lesson or script makes."""
    return _kind(_text(path))


def _kind(text: str) -> EpisodeKind:
    try:
        header = _front_matter.split(re.sub(r"\r\n?", "\n", text), name="")
    except LessonError:
        return "full"  # its reader refuses it
    return _front_matter.kind(header) or "full"


def lines_of_parts(path: Path) -> tuple[Span, ...]:
    """Return the lines of each part of a lesson's file; none where it is not divided."""
    parts = stretches(_text(path))
    return parts if len(parts) > 1 else ()


def stretches(text: str) -> tuple[Span, ...]:
    """Return the lines of each part, without those of the marks and without parts that are empty."""
    rows = re.split(r"\r\n|\r|\n", text)
    marks = [0, *_marks(rows), len(rows) + 1]
    spans = [Span(mark + 1, after - 1) for mark, after in pairwise(marks)]
    return tuple(
        span for span in spans if any(row.strip() for row in rows[span.first - 1 : span.last])
    )


def _marks(rows: Iterable[str]) -> Iterator[int]:
    """The numbers of the lines that are marks; in a block of code there are none."""
    fence = ""
    for number, row in enumerate(rows, 1):
        if found := _FENCE.match(row):
            fence = "" if fence == found[1] else fence or found[1]
        elif not fence and _MARK.fullmatch(row):
            yield number


def _text(path: Path) -> str:
    """The text of a file that may say something; what is wrong with it, its reader will tell."""
    if path.suffix.casefold() not in MARKED_SUFFIXES:
        return ""
    try:
        data = path.read_bytes() if path.stat().st_size <= TEXT_LIMIT_BYTES else b""
    except OSError:
        return ""
    return data.decode("utf-8-sig", "replace") if _TELLING.search(data) else ""
