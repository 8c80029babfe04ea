"""Tables whose rows name things and whose columns tell something of each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from lessoncast._later import re
from lessoncast.model import Block, Span
from lessoncast.study.facts.fact import Fact
from lessoncast.study.material import Material
from lessoncast.study.places import MOST_LINES
from lessoncast.study.statement import Statement
from lessoncast.tongue.english import grammar
from lessoncast.tongue.english.lexis import english
from lessoncast.tongue.words import capital, count
from lessoncast.units.rows import BY_WHAT, DEEDS, definite, row
from lessoncast.units.table_lists import is_list

NEAR_LINES = 10  # above a table, in which the text that it belongs to ends
LEAST_ROWS = 3  # with a name and a value each
CELL_WORDS = range(1, 13)
HEAD_WORDS = range(1, 4)
NAME_WORDS = range(1, 5)
# Heads that want a noun behind "of" that no table gives: "What is the kind of Bay of Fundy?".
_SORTING = frozenset(
    {"kind", "type", "sort", "class", "category", "note", "notes", "comment", "remarks"}
)
_SIGNS = frozenset(
    [
        "command",
        "option",
        "flag",
        "function",
        "method",
        "key",
        "signal",
        "shortcut",
        "keyword",
        "operator",
        "property",
        "attribute",
        "parameter",
        "class",
        "module",
        "file",
        "variable",
        "tag",
        "header",
        "pin",
        "field",
        "code",
        "symbol",
        "macro",
    ]
)
_CODE = re.compile(r"^`([\w.:/-]{1,24})`$")
_DEEDS = frozenset(
    {"purpose", "function", "description", "effect", "action", "role", "use", "usage", "meaning"}
)
_LONG_FORMS = frozenset({"name", "full name", "long form", "stands for"})
_EMPTY = frozenset({"", "-", "–", "—", "n/a", "N/A", "?"})


class _Place(NamedTuple):
    """Where a cell stands, and which others are of its kind."""

    span: Span
    part: int
    family: str


def tables(material: Material) -> Iterator[Fact]:
    """Each cell of a table small enough to be named by its lines."""
    for block, part in named_tables(material):
        yield from _cells(block, part, material)


def named_tables(material: Material) -> Iterator[tuple[Block, int]]:
    """The tables whose rows can be named by their lines, each with the part of the lesson that it stands in."""
    rows = [one for one in material.statements if one.role == "row"]
    for block in material.lesson.blocks:
        part = _part_of(block, rows, material) if block.kind == "table" else None
        if part is not None and (_is_short(block) or _is_plain(block)):
            yield block, part


def _part_of(block: Block, rows: Sequence[Statement], material: Material) -> int | None:
    """The part of the lesson that a table stands in: of its rows, else of the text right above it; the only one of a page that tells nothing else."""
    inside = (one.part for one in rows if block.span.first <= one.span.first <= block.span.last)
    near = range(block.span.first - NEAR_LINES, block.span.first)
    above = [one.part for one in material.statements if one.span.last in near]
    alone = None if material.statements else 0
    return next(inside, above[-1] if above else alone)


def _lines(block: Block) -> int:
    return block.span.last - block.span.first + 1


def _is_short(block: Block) -> bool:
    return _lines(block) <= MOST_LINES


def _is_plain(block: Block) -> bool:
    """Whether each row is a line, with one below the head: as Markdown has it."""
    return _lines(block) == len(block.rows) + 1


def lines_of(block: Block, place: int) -> Span:
    """The lines of a row: those of a short table, or its own."""
    line = block.span.first + 2 + place
    return block.span if _is_short(block) else Span(line, line)


def _cells(block: Block, part: int, material: Material) -> Iterator[Fact]:
    head, *rows = ([_CODE.sub(r"\1", cell.strip()) for cell in cells] for cells in block.rows)
    if head[0].strip().lower() in BY_WHAT or is_list(head):
        return  # the rows tell by what the columns are compared, or are told as sentences
    for column in range(1, len(head)):
        noun = material.vocabulary.lower_title(head[column].strip())
        told = [
            (at, one)
            for at, one in enumerate(rows)
            if len(one) > column and _tells(one[0], one[column])
        ]
        if len(told) < LEAST_ROWS or not (_is_named(noun) or noun.lower() in DEEDS):
            continue
        if _is_begun(noun, [one[column] for _, one in told]):
            continue
        for at, cells in told:
            place = _Place(lines_of(block, at), part, f"cell {block.span.first} {column}")
            if noun in _LONG_FORMS:
                yield from _spelled_out(cells[0], cells[column], place)
                continue
            if noun.lower() in _DEEDS | DEEDS:
                yield from _does(_called(head[0], cells[0], material), cells[column], place)
                continue
            said = row((head[0], head[column]), (cells[0], cells[column]), material.vocabulary)
            yield Fact(
                kind="cell", subject=definite(head[0], material.vocabulary.lower_first(cells[0])), value=cells[column],
                statement=said or f"{cells[0]}: {head[column]} {cells[column]}.", span=place.span, part=part,
                family=place.family, number=grammar.number(noun), noun=noun,
                shape="number" if re.match(r"[\d~≈]", cells[column]) else "words", worth=0.75,
            )  # fmt: skip


def _is_begun(noun: str, cells: Sequence[str]) -> bool:
    """Whether a head is a clause that its cells end: ``| Water moves |`` above ``into the cell``."""
    _, _, last = noun.rpartition(" ")
    if last == noun or not any(form == "s" for _, form in english().verbs.get(last, ())):
        return False
    placed = sum(one.split(maxsplit=1)[0].lower() in english().prepositions for one in cells)
    return placed * 2 > len(cells)


def _spelled_out(short: str, long: str, place: _Place) -> Iterator[Fact]:
    """``SCL`` with its name ``Serial Clock``: what it stands for; a name that is none of it is not asked for."""
    initials = "".join(word[0] for word in re.split(r"[ -]", long) if word)
    if (
        short.isupper()
        and len(short) > 1
        and initials.upper().startswith(short[0])
        and set(short) <= set(long.upper())
    ):
        yield Fact(
            kind="acronym", subject=short, value=long, statement=f"{short} stands for {long}.",
            span=place.span, part=place.part, family="acronym", worth=0.75,
        )  # fmt: skip


def _called(head: str, name: str, material: Material) -> str:
    """``the command ps``: what kind of sign a name is, as the head of its column says; ``a spade``."""
    kind = material.vocabulary.lower_title(head)
    if (one := definite(head, name)) != name:
        return one
    if kind in _SIGNS:
        return f"the {kind} {name}"
    plain = name.isalpha() and name.islower() and grammar.number(name) == "singular"
    return f"{grammar.article(name)} {name}" if plain and not grammar.is_mass(name) else name


def _does(name: str, deed: str, place: _Place) -> Iterator[Fact]:
    """``ps`` with its purpose ``lists the processes``: what it does; ``a list …`` is what it is."""
    first, _, rest = deed.rstrip(".").partition(" ")
    forms = {form: base for base, form in english().verbs.get(first.lower(), ())}
    base = forms.get("s") or forms.get("base", "")
    if base and rest:
        said = f"{grammar.agree(base, 'singular')} {rest}"
        yield Fact(
            kind="object", subject=name, value=f"it {said}", ask=f"What does {name} do?",
            statement=f"{capital(name)} {said}.", span=place.span, part=place.part, family=place.family, worth=0.75,
        )  # fmt: skip
    elif re.match(r"(?:an?|the) ", deed.lower()):
        gloss = f"{deed[0].lower()}{deed[1:]}".rstrip(".")
        yield Fact(
            kind="asked", subject=f"What is {name}", value=gloss, ask=f"What is {name}?",
            statement=f"{capital(name)} is {gloss}.", span=place.span, part=place.part, family="asked cell", worth=0.75,
        )  # fmt: skip


def _tells(name: str, cell: str) -> bool:
    plain = not re.search(r"[<>{}\[\]`|$\\]", f"{name}{cell}")
    return (
        plain
        and count(name) in NAME_WORDS
        and count(cell) in CELL_WORDS
        and cell.strip() not in _EMPTY
    )


def _is_named(noun: str) -> bool:
    """Whether a column's head is a noun: ``melting point``, and not ``melts at`` or ``you can``."""
    known = english()
    closed = known.prepositions | known.pronouns | known.auxiliaries | known.conjunctions
    tokens = noun.lower().split()
    acts = {form for _, form in known.verbs.get(tokens[0], ())} & {"s", "past"} if tokens else {"s"}
    return (
        count(noun) in HEAD_WORDS
        and not closed & set(tokens)
        and not acts
        and noun.lower() not in _SORTING
        and noun.replace(" ", "").isalpha()
    )
