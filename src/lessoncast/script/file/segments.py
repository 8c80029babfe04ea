"""A script file cut at its headings, so that a chapter can be replaced and the rest stay as it is."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from lessoncast._editable import comments
from lessoncast.errors import ScriptError
from lessoncast.model import Chapter, Script, Span, Turn
from lessoncast.script.file import header, lines


@dataclass(frozen=True, slots=True, kw_only=True)
class Segment:
    """A stretch of the file as the author left it, from one heading to before the next.

    ``chapter`` is what is said in it; None where nothing is, or more than one chapter. ``own`` tells
    that it holds what no writer puts there: notes, a heading over a heading.
    """

    text: str
    first_line: int
    chapter: Chapter | None = None
    own: bool = False

    def cited(self) -> Iterator[tuple[Span, str]]:
        """Give the lesson lines that its turns name, with what those say."""
        for start, _, source in comments.citations(self.text):
            if turn := self._turn_at(self.first_line + self.text.count("\n", 0, start)):
                yield source, turn.text

    def _turn_at(self, line: int) -> Turn | None:
        parts = self.chapter.parts if self.chapter else ()
        before = [part for part in parts if (part.line or 0) <= line]
        return before[-1] if before and isinstance(before[-1], Turn) else None

    def citing(self, moved: Callable[[Span], Span]) -> str:
        """Return its text with other lesson lines, and nothing else changed."""
        pieces, done = [], 0
        for start, end, source in comments.citations(self.text):
            if (there := moved(source)) != source:
                pieces += [self.text[done:start], comments.citation(there)]
                done = end
        return "".join([*pieces, self.text[done:]])


def split(text: str, script: Script, where: str) -> tuple[list[str], list[Segment]]:
    """Return the lines inside the header, and the segments; ``script`` is what ``text`` was read as."""
    rows = text.removeprefix("\ufeff").replace("\r\n", "\n").split("\n")
    body_line = header.read(rows, where).body_line
    inside = [row for row in rows[: body_line - 1] if row.strip()][1:-1]
    starts = [body_line, *_headings(rows, body_line, where)]
    ends = [*starts[1:], len(rows) + 1]
    cut = [(first, rows[first - 1 : end - 1]) for first, end in zip(starts, ends, strict=True)]
    return inside, _joined(cut, script)


def _headings(rows: Sequence[str], body_line: int, where: str) -> Iterator[int]:
    body = "\n".join(rows[body_line - 1 :])
    for line in comments.without_comments(body, body_line, where, ScriptError):
        row = rows[line.number - 1].lstrip(" \t")
        # Where a comment ends before the heading, cutting would leave it open.
        if lines.heading(line.text) and row[:1] == "#" and "-->" not in row.partition("<!--")[0]:
            yield line.number


def _joined(cut: list[tuple[int, list[str]]], script: Script) -> list[Segment]:
    """Segments of what was cut; a heading under which nothing is said goes with the next one."""
    made: list[Segment] = []
    waiting: list[tuple[int, list[str]]] = []
    for first, rows in cut:
        stretch = (first, rows)
        chapters = [one for one in script.chapters if _begins_in(one, stretch)]
        if not chapters and rows and rows[0].lstrip(" \t")[:1] == "#":
            waiting.append(stretch)
            continue
        text = "\n".join("\n".join(held) for _, held in [*waiting, stretch]).strip("\n")
        if text.strip():
            begins = waiting[0][0] if waiting else first
            made.append(_segment(text, begins, rows, chapters, own=bool(waiting)))
        waiting = []
    return made


def _segment(
    text: str, first: int, rows: list[str], chapters: list[Chapter], *, own: bool
) -> Segment:
    blank = next((at for at, row in enumerate(rows) if row), 0) if not own else 0
    return Segment(
        text=text,
        first_line=first + blank,
        chapter=chapters[0] if len(chapters) == 1 else None,
        own=own or len(chapters) != 1 or comments.has_notes(text),
    )


def _begins_in(chapter: Chapter, stretch: tuple[int, list[str]]) -> bool:
    first, rows = stretch
    return first <= (chapter.parts[0].line or 0) < first + len(rows)
