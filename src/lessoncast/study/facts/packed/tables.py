"""Cells of a table in a packed language: what of each kind goes with the thing that its row is of."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from lessoncast._later import re
from lessoncast.model import Block
from lessoncast.study.facts.fact import Fact
from lessoncast.study.facts.packed.data import told_of
from lessoncast.study.facts.tables import CELL_WORDS, LEAST_ROWS, NAME_WORDS, lines_of, named_tables
from lessoncast.study.material import Material
from lessoncast.tongue.packs.vocabulary import PackedVocabulary
from lessoncast.tongue.seam import packed
from lessoncast.tongue.words import count

HEAD_WORDS = range(1, 4)
CELL = "cell of "  # how the families of columns begin, whose cells each belong to one row
WORTH = 0.62
_SIGNS = re.compile(r"[<>{}\[\]`|$\\*_=/]|https?:|^\W*$|[^\W\d_]\d|\d[^\W\d_]{2}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Cells:
    """How a language asks for a cell: see ``tables.toml``."""

    ask: Mapping[str, str]
    said: str
    compares: frozenset[str]
    none: frozenset[str]
    empty: frozenset[str]
    classes: Mapping[str, str]


@lru_cache(maxsize=8)
def _cells_of(language: str) -> Cells | None:
    """How a language asks for cells; None where nobody has said."""
    found = told_of(language, "tables.toml")
    if found is None:
        return None
    classes = {
        noun: name for name, nouns in found.get("classes", {}).items() for noun in nouns.split()
    }
    compares, none, empty = (
        frozenset(found[name].split()) for name in ("compares", "none", "empty")
    )
    ask, said = found["ask"], found["said"]
    return Cells(ask=ask, said=said, compares=compares, none=none, empty=empty, classes=classes)


def packed_tables(material: Material) -> Iterator[Fact]:
    """``Welche Verwendung gehört zu „Tiefdruck“?``: each cell whose row and column can be named."""
    cells = _cells_of(material.language)
    for block, part in named_tables(material) if cells else ():
        head, *rows = ([cell.strip() for cell in one] for one in block.rows)
        names = [one[0] for one in rows]
        compared = not head[0] or head[0].lower() in cells.compares if cells else True
        if cells and not compared and len({*names}) == len(names):
            for column in range(1, len(head)):
                yield from _Column(block, part, head, rows, column).facts(material, cells)


@dataclass(frozen=True, slots=True)
class _Column:
    """A column of a table, in a part of the lesson."""

    block: Block
    part: int
    head: Sequence[str]
    rows: Sequence[Sequence[str]]
    place: int

    def facts(self, material: Material, cells: Cells) -> Iterator[Fact]:
        """The cells, where the head is a noun whose class is known and most of the rows tell something."""
        noun = _noun(self.head[self.place], material)
        form = _form(noun, material, cells)
        told = [at for at, one in enumerate(self.rows) if _tells(one, self.place, cells)]
        for at in told if form and len(told) >= LEAST_ROWS else ():
            row, cell = self.rows[at][0], self.rows[at][self.place]
            ask = form.replace("{noun}", noun).replace("{row}", row)
            said = cells.said.replace("{noun}", self.head[self.place]).replace("{row}", row)
            yield Fact(
                kind="asked", subject=ask.rstrip("? "), value=cell, ask=ask,
                statement=said.replace("{cell}", cell),
                span=lines_of(self.block, at), part=self.part,
                family=f"{CELL}{self.block.span.first} {self.place}", worth=WORTH,
                shape="number" if cell[:1].isdigit() else "words",
            )  # fmt: skip


def _noun(head: str, material: Material) -> str:
    """The head of a column as it stands inside a sentence: ``Explosividad`` → ``explosividad``."""
    tongue = packed(material.language)
    capitals = tongue is not None and tongue.pack.about.get("capital_nouns", False)
    return head if capitals or not head[1:2].islower() else head[0].lower() + head[1:]


def _form(noun: str, material: Material, cells: Cells) -> str:
    """How a column is asked for; "" where its head names nothing, or nobody knows of which class."""
    first = noun.split(maxsplit=1)[0] if noun else ""
    plain = count(noun) in HEAD_WORDS and noun.replace(" ", "").isalpha()
    if not plain or first.lower() in cells.none:
        return ""
    vocabulary = material.vocabulary
    known = vocabulary.noun_class(first) if isinstance(vocabulary, PackedVocabulary) else ""
    kind = cells.classes.get(first.lower(), known)
    one = "" if kind.endswith("p") or (not kind and first.endswith("s")) else "s"
    return cells.ask.get(kind, cells.ask.get(one, ""))


def _tells(row: Sequence[str], column: int, cells: Cells) -> bool:
    """Whether a row's name and a cell are words or figures that say something."""
    if len(row) <= column:
        return False
    name, cell = row[0], row[column]
    sized = count(name) in NAME_WORDS and count(cell) in CELL_WORDS
    return (
        sized
        and cell.lower() not in cells.empty
        and not _SIGNS.search(name)
        and not _SIGNS.search(cell)
    )
