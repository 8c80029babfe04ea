"""Tables of two columns that are lists in disguise: glossaries, timelines, and what speaks for and against a thing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lessoncast._later import re
from lessoncast.tongue.english import grammar
from lessoncast.tongue.english.clauses import is_clause
from lessoncast.tongue.english.lexis import english
from lessoncast.tongue.words import Vocabulary
from lessoncast.units import labels
from lessoncast.units.dates import dated, is_date
from lessoncast.units.parts import is_gerund, is_thing

_WORDS = frozenset(
    {"term", "word", "expression", "key term", "technical term", "concept", "key word", "keyword"}
)
_MEANINGS = frozenset(
    {"meaning", "definition", "explanation", "what it means", "in plain words", "description"}
)
_WHEN = frozenset({"year", "date", "when", "time", "period", "decade", "years"})
_EVENTS = frozenset(
    ["event", "events", "milestone", "what happened", "what happens", "development", "achievement"]
)
_FOR = {
    "pros": "advantage",
    "pro": "advantage",
    "advantages": "advantage",
    "benefits": "benefit",
    "strengths": "strength",
    "reasons for": "reason for it",
    "arguments for": "argument for it",
}
_AGAINST = {
    "cons": "drawback",
    "con": "drawback",
    "disadvantages": "disadvantage",
    "drawbacks": "drawback",
    "downsides": "downside",
    "risks": "risk",
    "weaknesses": "weakness",
    "limitations": "limitation",
    "reasons against": "reason against it",
    "arguments against": "argument against it",
}
_FORMS = ("One {one} is {said}", "Another {one} is {said}", "Another is {said}")
_ABOUT = re.compile(r"(?:about|around|circa|ca\.|c\.) ?(?=\d)", re.IGNORECASE)
COLUMNS = 2


def is_glossary(header: Sequence[str]) -> bool:
    """``| Term | Meaning |``: the rows are words and what they mean."""
    return len(header) == COLUMNS and _low(header[0]) in _WORDS and _low(header[1]) in _MEANINGS


def is_timeline(header: Sequence[str]) -> bool:
    """``| Year | Event |``: the rows are what happened, in order."""
    return len(header) == COLUMNS and _low(header[0]) in _WHEN and _low(header[1]) in _EVENTS


def are_sides(header: Sequence[str]) -> bool:
    """``| Pros | Cons |``: cells of one row have nothing to do with each other."""
    return len(header) == COLUMNS and _low(header[0]) in _FOR and _low(header[1]) in _AGAINST


def is_list(header: Sequence[str]) -> bool:
    """Whether the rows of a table are told as the items of a list are."""
    return is_glossary(header) or is_timeline(header) or are_sides(header)


def entry(cells: Sequence[str], vocabulary: Vocabulary) -> str:
    """A row of a glossary: ``A slab is a layer of snow.``."""
    return labels.labelled(cells[0].strip(), cells[1].strip(" ."), vocabulary, noun="terms")


def event(cells: Sequence[str], vocabulary: Vocabulary) -> str:
    """A row of a timeline: ``In 1501, Aldus prints small books.``; "" where its date is none."""
    when = cells[0].strip()
    dates = is_date(_ABOUT.sub("", when))
    return dated(when[:1].lower() + when[1:], cells[1].strip(" ."), vocabulary) if dates else ""


def sides(
    header: Sequence[str], rows: Sequence[Sequence[str]], vocabulary: Vocabulary
) -> Iterator[tuple[str, str]]:
    """What each cell is told as, behind the words that it is made of: what speaks for a thing first, then what speaks against it."""
    names = (_FOR[_low(header[0])], _AGAINST[_low(header[1])])
    for column, one in enumerate(names):
        place = 0
        for cells in rows:
            cell = cells[column].strip(" .") if len(cells) > column else ""
            if said := _said(cell, vocabulary):
                form = _FORMS[min(place, len(_FORMS) - 1)]
                yield f"{one} {cell}", grammar.ended(form.format(one=one, said=said))
                place += 1


def _said(cell: str, vocabulary: Vocabulary) -> str:
    """What a side is: that something is so, or a thing; "" for half a sentence."""
    if not cell:
        return ""
    low = vocabulary.lower_first(cell)
    if is_clause(cell) and ": " not in cell and ";" not in cell:
        return f"that {low}"
    first = low.split(maxsplit=1)[0]
    acts = any(form in {"s", "base"} for _, form in english().verbs.get(first, ()))
    return low if is_gerund(first) or (is_thing(low) and not acts) else ""


def _low(head: str) -> str:
    return head.strip().lower()
