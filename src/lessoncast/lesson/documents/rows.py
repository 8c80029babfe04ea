"""What a page shows → its lines: runs of type put together, each with its place and its size."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import NamedTuple

from lessoncast._later import re

SMALL = 0.85
"""Times the size of the type before it: at most so large is the number of a note."""

_BOLD = re.compile(r"bold|black|heavy|semibold|demi|cmbx|-bd\b|no9l-medi")
_NARROW, _USUAL, _WIDE = 0.3, 0.54, 0.85
"""Widths of letters in ems."""

_BULLET = re.compile(r"[•▪▫◦‣■□➢➤·*–-]|\(?\d{1,3}[.)]|\(?[a-z][.)]")
MONO = re.compile(r"mono|nimbusmon|courier|consol|menlo|cmtt|typewriter|inconsolata|sourcecode")
_NUMBERS = re.compile(r"\s*\d{1,3}(?:\s?[,–-]\s?\d{1,3}){0,6}\s*")
_NOTED = re.compile(r"(?:[^\W\d_]{4}|[.,;:!?)\]”’\"'])\s?$")
_NOTE = re.compile(
    r"(?<=[^\W\d_]{3}[.,;:!?”])\d{1,2}(?:[,–-]\d{1,2}){0,6}(?=\s|$)|(?<=[^\W\d_]{4}) \d{1,2} (?=[,.;:])"
)
"""The number of a note that the library shows like the type around it."""
_TIGHT = re.compile(r"^([•▪▫◦‣■□➢➤])(?=\S)")


class Run(NamedTuple):
    """A stretch of type: where it stands on its page (points, from the lower left), how large."""

    text: str
    page: int
    x: float
    y: float
    size: float
    face: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A line of a page."""

    number: int
    page: int
    x: float
    y: float
    size: float
    bold: bool
    mono: bool
    cells: tuple[str, ...]
    columns: tuple[float, ...]

    @property
    def text(self) -> str:
        """What the whole line says."""
        return " ".join(self.cells)

    def begins(self, row: Row) -> bool:
        """Whether this is one large letter at the left of a row's first word, and goes down beside it."""
        large = len(self.text) == 1 and self.text.isupper() and self.size >= 2 * row.size
        beside = self.page == row.page and self.x < row.x
        level = self.y <= row.y + row.size <= self.y + 1.2 * self.size
        torn = row.text[:1].isalpha() and row.text[0].upper() != self.text
        return large and beside and level and torn


def rows_of(runs: Sequence[Run]) -> Iterator[Row]:
    """The lines of the pages, the numbers of notes left out, a large first letter put in front of its word."""
    rows = [_row(number, line) for number, line in enumerate(_lines(runs), start=1)]
    initial = ""
    for at, row in enumerate(rows):
        if at + 1 < len(rows) and row.begins(rows[at + 1]):
            initial = row.text
            continue
        yield replace(row, cells=(initial + row.cells[0], *row.cells[1:])) if initial else row
        initial = ""


def _lines(runs: Sequence[Run]) -> Iterator[list[Run]]:
    line: list[Run] = []
    for run in runs:
        if line and not _beside(line[-1], run):
            yield line
            line = []
        line.append(run)
    if line:
        yield line


def _beside(one: Run, other: Run) -> bool:
    level = abs(one.y - other.y) <= 0.4 * max(one.size, other.size)
    return one.page == other.page and level and other.x >= one.x


def _row(number: int, line: Sequence[Run]) -> Row:
    cells, columns = [line[0].text.strip()], [line[0].x]
    for before, run in pairwise(line):
        if _is_note(before, run):
            cells[-1] += " " * run.text.endswith((" ", "\n"))
        elif _is_apart(before, run) and not _BULLET.fullmatch(cells[-1]):
            cells.append(run.text.strip())
            columns.append(run.x)
        else:
            # Within a line the library has put the spaces; a line of its own may go on this one.
            spaced = run.text.startswith(" ") or before.text.endswith((" ", "\n"))
            cells[-1] += f"{' ' * spaced}{run.text.strip()}"
    most = max(line, key=lambda run: len(run.text))
    return Row(
        number=number,
        page=most.page,
        x=line[0].x,
        y=most.y,
        size=round(most.size, 1),
        bold=all(_BOLD.search(run.face) for run in line),
        mono=all(MONO.search(run.face) for run in line),
        cells=tuple(_NOTE.sub("", _TIGHT.sub(r"\1 ", " ".join(cell.split()))) for cell in cells),
        columns=tuple(columns),
    )


def _is_note(before: Run, run: Run) -> bool:
    """Whether a run is the number of a note, small and raised; behind a number or a unit it is an exponent."""
    raised = run.size <= SMALL * before.size and run.y > before.y
    return raised and bool(_NUMBERS.fullmatch(run.text) and _NOTED.search(before.text))


def _is_apart(before: Run, run: Run) -> bool:
    """Whether the gap between two runs of a line is that of columns."""
    gap = run.x - before.x - _width(before)
    return gap > (1 if before.text.endswith("\n") else 3) * run.size


def _width(run: Run) -> float:
    """How wide a run is in an ordinary face."""
    ems = sum(
        _NARROW if char in "fijlrtI.,:;'|! " else _WIDE if char in "mwMW" else _USUAL
        for char in run.text.strip()
    )
    return ems * run.size
