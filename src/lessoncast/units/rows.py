"""Table rows as sentences, by the names in the first column and the heads of the others."""

from __future__ import annotations

import re

from lessoncast.tongue.english import grammar
from lessoncast.tongue.english.clauses import is_clause
from lessoncast.tongue.english.finite import bare
from lessoncast.tongue.english.lexis import english
from lessoncast.tongue.words import Vocabulary, capital, content_stems

BY_WHAT = frozenset(
    [
        "feature",
        "aspect",
        "criterion",
        "property",
        "characteristic",
        "attribute",
        "point",
        "category",
        "quality",
        "dimension",
    ]
) | {""}  # heads of a column that says by what the others are compared


def row(header: tuple[str, ...], cells: tuple[str, ...], vocabulary: Vocabulary) -> str:
    """A table's row as a sentence: ``For bronze, the melting point is 950 °C.``."""
    first = cells[0].strip()
    known = content_stems(first, vocabulary.language) & vocabulary.weights.keys()
    name = vocabulary.lower_first(first) if known else first  # Nile: only the table has it
    pairs = [
        _unit_moved(head.strip(), cell.strip())
        for head, cell in zip(header[1:], cells[1:], strict=False)
        if head.strip() and cell.strip() and cell.strip() not in {"-", "–", "—", "n/a", "N/A"}
    ][:3]
    worded = re.search(r"[^\W\d_]{2}", name) and not any(head[-1].isdigit() for head, _ in pairs)
    if not worded or not pairs:
        return ""  # numbers by numbers are for the eye
    if len(pairs) == 1 and is_clause(pairs[0][1]):
        return grammar.ended(f"{capital(name)}: {vocabulary.lower_first(pairs[0][1].rstrip('.'))}")
    if header[0].strip().lower() in BY_WHAT and len(pairs) > 1:
        return _compared(name, pairs, vocabulary)
    said = [_pair(head, cell, vocabulary) for head, cell in pairs]
    if _is_verb(pairs[0][0]):
        return grammar.ended(f"{capital(name)} {', and '.join(said)}")
    return grammar.ended(f"For {name}, {grammar.join(said)}")


def _compared(name: str, pairs: list[tuple[str, str]], vocabulary: Vocabulary) -> str:
    """``| | Canals | Rivers |``: what the columns name is compared, and the row names by what."""
    count = grammar.number(name)
    (head, _), *more = pairs
    it = {"singular": "it's", "plural": "they're"}[count]
    low = [vocabulary.lower_first(one) for _, one in pairs]
    first = f"for {vocabulary.lower_title(head)}, the {vocabulary.lower_first(name)} {grammar.be(count)} {low[0]}"
    rest = [
        f"for {vocabulary.lower_title(one)} {it} {low[place]}"
        for place, (one, _) in enumerate(more, 1)
    ]
    return grammar.ended(f"{first}, and {', and '.join(rest)}")


def _is_verb(head: str) -> bool:
    """Whether a column's head tells what the row's name does: ``melts at``."""
    return any(
        form in {"s", "past"}
        for _, form in english().verbs.get(bare(head.split(maxsplit=1)[0]), ())
    )


def _pair(head: str, cell: str, vocabulary: Vocabulary) -> str:
    told = vocabulary.lower_first(cell.rstrip("."))
    if _is_verb(head):
        return f"{vocabulary.lower_first(head)} {told}"
    return f"the {vocabulary.lower_title(head)} {grammar.be(grammar.number(head))} {told}"


def _unit_moved(head: str, cell: str) -> tuple[str, str]:
    """``Temp °C | 16`` → ``temp``, ``16 °C``."""
    found = re.match(r"^(.+?)\s*[(\[]?(°[CF]|%|km|kg|cm|mm|ms|GB|MB|kW|Hz|kHz)[)\]]?$", head)
    return (found[1], f"{cell} {found[2]}") if found and cell[-1:].isdigit() else (head, cell)
