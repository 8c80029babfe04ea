"""Comments in a file that people edit: lesson lines, ``<!-- 12-14 -->``, and the author's notes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lessoncast._later import re
from lessoncast.errors import LessoncastError
from lessoncast.model import Span

_COMMENT_OR_ESCAPE = re.compile(r"\\[\s\S]|<!--")
_LINES_COMMENT = re.compile(r"(\d{1,7})(?:\s*[-–]\s*(\d{1,7}))?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A line of the body without its comments; ``sources`` are the lesson lines they name.

    ``noted`` tells that a comment stood here, so that an empty line is none of the author's.
    """

    number: int
    text: str
    sources: tuple[Span, ...] = ()
    noted: bool = False


def without_comments(
    body: str, first_line: int, where: str, error: type[LessoncastError]
) -> Iterator[Line]:
    """Give the lines of a body, numbered from ``first_line``.

    Raises ``error`` for a comment without end, or one that names lines which cannot be.
    """
    pieces: list[str] = []
    sources: dict[int, list[Span]] = {}
    noted: set[int] = set()
    done, number = 0, first_line
    for start, end in _comments(body):
        number += body.count("\n", done, start)
        if end < 0:
            raise error(
                "this comment has no end", where=f"{where}:{number}", hint="close it with -->"
            )
        comment = body[start:end]
        pieces += [body[done:start].rstrip(" \t"), "\n" * comment.count("\n")]
        sources.setdefault(number, []).extend(
            _sources(comment[4:-3].strip(), f"{where}:{number}", error)
        )
        noted.update(range(number, number + comment.count("\n") + 1))
        number += comment.count("\n")
        done = end
    pieces.append(body[done:])
    for at, text in enumerate("".join(pieces).split("\n"), first_line):
        yield Line(
            number=at,
            text=text.strip(" \t"),
            sources=tuple(sources.get(at, ())),
            noted=at in noted,
        )


def has_notes(body: str) -> bool:
    """Whether the author left comments of another kind than lesson lines."""
    return not all(
        _LINES_COMMENT.fullmatch(body[start + 4 : end - 3].strip())
        for start, end in _comments(body)
    )


def citations(body: str) -> Iterator[tuple[int, int, Span]]:
    """Give where each comment with lesson lines begins and ends, and the lines."""
    for start, end in _comments(body):
        if match := _LINES_COMMENT.fullmatch(body[start + 4 : end - 3].strip()):
            yield start, end, Span(int(match[1]), int(match[2] or match[1]))


def citation(source: Span) -> str:
    """Return the comment that names these lines."""
    first, last = source
    return f"<!-- {first} -->" if first == last else f"<!-- {first}-{last} -->"


def _comments(body: str) -> Iterator[tuple[int, int]]:
    """Give where each comment begins and ends; the end is -1, and all is over, if it has none."""
    end = 0
    for token in _COMMENT_OR_ESCAPE.finditer(body):
        if token[0] != "<!--" or token.start() < end:
            continue
        found = body.find("-->", token.end())
        end = found + len("-->") if found >= 0 else -1
        yield token.start(), end
        if end < 0:
            return


def _sources(comment: str, where: str, error: type[LessoncastError]) -> list[Span]:
    match = _LINES_COMMENT.fullmatch(comment)
    if not match:
        return []
    first, last = int(match[1]), int(match[2] or match[1])
    if not 1 <= first <= last:
        raise error(
            f"there are no lesson lines {comment}", where=where, hint="write the first line first"
        )
    return [Span(first, last)]
