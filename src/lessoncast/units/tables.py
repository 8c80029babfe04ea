"""The rows of a table that can be followed by ear, one sentence each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lessoncast._later import re
from lessoncast.model import Block
from lessoncast.tongue.english.clauses import is_imperative
from lessoncast.tongue.english.clean import spoken
from lessoncast.tongue.kinds import Role
from lessoncast.tongue.words import Vocabulary, count
from lessoncast.units import labels
from lessoncast.units import table_lists as lists
from lessoncast.units.notes import Note
from lessoncast.units.rows import row, tells_meaning
from lessoncast.units.splitting import LONGEST_SENTENCE

TABLE_ROWS = 5  # of a table that can be told whole: nobody follows more by ear, nor half of one
LIST_ROWS = 9  # of one that is a list: each row is heard by itself
FEW_ROWS = 3  # of figures in several columns
NAMED_COLUMNS = 2
CASE_WORDS = 4
_WIDE = re.compile(r"For .*, the .*(?:,| and) the ")
_OTHER_SIDE = re.compile(
    r"(?:weakness|drawback|disadvantage|downside|limitation|limit|risk|danger|cons?\b|but\b)",
    re.IGNORECASE,
)


def row_notes(block: Block, vocabulary: Vocabulary, *, whole: bool = False) -> Iterator[Note]:
    """The rows of a small table, one sentence each; none of records, whose first column names none of them.

    Several things said of one are for the eye, but for the figures of a few rows and for both sides of it. What
    compares two things is heard: ``For mitosis, the number of cells is two, and for meiosis it's four.``, and so are
    what to do in which case, and the table that is the ``whole`` of its section.
    """
    if not 1 < len(block.rows) <= LIST_ROWS + 1:
        return
    header = tuple(re.sub(r"\s+", " ", cell) for cell in block.rows[0])
    listed = [*_list_rows(header, block, vocabulary)]
    yield from listed
    if listed or len(block.rows) > TABLE_ROWS + 1 or _are_records(block.rows[1:]):
        return
    figures = len(block.rows) <= FEW_ROWS + 1 and _are_figures(block.rows[1:])
    heard = whole or figures or _are_cases(block.rows[1:]) or any(map(_OTHER_SIDE.match, header))
    for cells in block.rows[1:]:
        text = spoken(row(header, cells, vocabulary) or _meant(header, cells, vocabulary))
        if text and count(text) <= LONGEST_SENTENCE and (heard or not _WIDE.match(text)):
            source = " ".join((*header, *cells))
            yield Note(text=text, span=block.span, source=source, role="row", term=cells[0])


def _list_rows(header: Sequence[str], block: Block, vocabulary: Vocabulary) -> Iterator[Note]:
    """The rows of a table that is a list by its heads, as such a list is told."""
    rows = block.rows[1:]
    role: Role = "label"
    told: list[tuple[str, str]] = []
    if lists.is_glossary(header):
        told = [(" ".join(one), lists.entry(one, vocabulary)) for one in rows]
    elif lists.is_timeline(header):
        told, role = [(" ".join(one), lists.event(one, vocabulary)) for one in rows], "history"
    elif lists.are_sides(header):
        told, role = [*lists.sides(header, rows, vocabulary)], "member"
    for place, (source, said) in enumerate(told):
        term = rows[place][0] if role == "label" else ""
        if (text := spoken(said)) and count(text) <= LONGEST_SENTENCE:
            yield Note(text=text, span=block.span, source=source, role=role, term=term)


def _are_records(rows: Sequence[Sequence[str]]) -> bool:
    """Whether rows are data that a lesson shows, of one thing again and again: nobody follows them by ear."""
    return len({cells[0] for cells in rows if cells}) * 2 <= len(rows) and len(rows) > 1


def _are_cases(rows: Sequence[Sequence[str]]) -> bool:
    """Whether rows tell what holds in cases, and not of things by name: ``Water in the hold at night``."""
    return all(count(cells[0]) >= CASE_WORDS for cells in rows)


def _are_figures(rows: Sequence[Sequence[str]]) -> bool:
    """Whether all that rows tell of their names are figures: ``2 minutes``, ``75 °C``."""
    return all(re.search(r"\d", cell) for cells in rows for cell in cells[1:])


def _meant(header: Sequence[str], cells: Sequence[str], vocabulary: Vocabulary) -> str:
    """What a row of names and their meanings orders in a whole sentence: ``| half mast | Lower the flag by its height. |``."""
    if len(cells) != NAMED_COLUMNS or not (tells_meaning(header[1]) and cells[1].endswith(".")):
        return ""
    return labels.labelled(cells[0], cells[1], vocabulary) if is_imperative(cells[1]) else ""
