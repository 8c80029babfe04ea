"""Tables of what goes wrong: why one gets it, and what one should do about it."""

from __future__ import annotations

from collections.abc import Iterator

from lessoncast._later import re
from lessoncast.model import Block
from lessoncast.study.facts.fact import Fact
from lessoncast.study.facts.tables import lines_of, named_tables
from lessoncast.study.material import Material
from lessoncast.tongue.english.clauses import is_clause, is_imperative
from lessoncast.tongue.english.grammar import ended
from lessoncast.tongue.words import count

NAME_WORDS, CELL_WORDS = range(1, 9), range(2, 19)
LEAST_ROWS = 2
_WHY = re.compile(
    r"(?:the )?(?:(?:likely|possible|probable|usual|common|main) )?(?:causes?|reasons?)|why|because",
    re.IGNORECASE,
)
_DO = re.compile(
    r"(?:the )?(?:remedy|fix|solution|cure|action)|what to do|what (?:helps|you do)|how to (?:fix|mend|solve) it",
    re.IGNORECASE,
)
_MARKS = re.compile(r"[<>{}\[\]`|$\\/]")


def troubles(material: Material) -> Iterator[Fact]:
    """``| A pale crust | The oven was cold |`` below ``Reason`` → why one gets a pale crust."""
    for block, part in named_tables(material):
        for column, head in enumerate(block.rows[0]):
            why = _WHY.fullmatch(head.strip()) is not None
            if column and (why or _DO.fullmatch(head.strip())):
                yield from _of_column(block, part, column, material, why=why)


def _of_column(
    block: Block, part: int, column: int, material: Material, *, why: bool
) -> Iterator[Fact]:
    """What a column tells of each trouble: ``why`` one gets it, else what to do about it."""
    told = [
        (at, one[0].strip(), one[column].strip().rstrip("."))
        for at, one in enumerate(block.rows[1:])
        if len(one) > column and _fits(one[0], one[column])
    ]
    for at, name, cell in told if len(told) >= LEAST_ROWS else ():
        named, said = map(material.vocabulary.lower_first, (name, cell))
        if is_clause(name) or is_imperative(name) or is_imperative(ended(cell)) is why:
            continue
        because = f"because {said}" if is_clause(cell) else f"because of {said}"
        yield Fact(
            kind="reason" if why else "asked", subject=named, value=because if why else said,
            ask=f"Why do you get {named}?" if why else f"What should you do about {named}?",
            statement=_told_of(name, material) or f"{name}: {cell}.", span=lines_of(block, at), part=part,
            family="reason because" if why else f"trouble {block.span.first} {column}", worth=0.7,
        )  # fmt: skip


def _fits(name: str, cell: str) -> bool:
    sized = count(name) in NAME_WORDS and count(cell) in CELL_WORDS
    return sized and not _MARKS.search(f"{name}{cell}")


def _told_of(name: str, material: Material) -> str:
    """The sentence in which the row of that name is told."""
    rows = (one for one in material.statements if one.role == "row" and one.term == name)
    return next((one.whole or one.text for one in rows), "")
