"""A table of what people say, with what is true of it: ``| Statement | True? | Why |``, ``| Myth | Fact |``."""

from __future__ import annotations

from collections.abc import Sequence

from lessoncast._later import re
from lessoncast.tongue.english import grammar
from lessoncast.tongue.english.clauses import is_clause
from lessoncast.tongue.words import Vocabulary

_JUDGES = re.compile(
    r"(?:is (?:it|this|that) )?(right|true|correct)(?: or (?:wrong|false))?\??$", re.IGNORECASE
)
_MYTHS = re.compile(r"(?:(?:common|popular) )?(myth|misconception)s?$", re.IGNORECASE)
_TRUE = frozenset({"yes", "true", "right", "correct"})
_FALSE = frozenset({"no", "false", "wrong", "incorrect", "not true"})


def judged(header: Sequence[str], cells: Sequence[str], vocabulary: Vocabulary) -> str:
    """What a row says of a statement: ``It's a myth that ice sinks: it is lighter than water.``; "" for any other row."""
    statement = cells[0].strip().strip('"“”').rstrip(".!")
    told = _verdict(header, cells)
    if not told or not is_clause(statement):
        return ""
    said = f"{told} that {vocabulary.lower_first(statement)}"
    why = vocabulary.lower_first(cells[-1].strip().rstrip("."))
    return grammar.ended(f"{said}: {why}" if is_clause(why) and "." not in why else said)


def _verdict(header: Sequence[str], cells: Sequence[str]) -> str:
    """How the first cell of a row is judged, in the words of the head; "" where nothing tells."""
    if myth := _MYTHS.match(header[0].strip()):
        return f"It's a {myth[1].lower()}"
    for head, cell in zip(header[1:], cells[1:], strict=False):
        judges, told = _JUDGES.match(head.strip()), cell.strip().rstrip(".").lower()
        if judges and told in _TRUE | _FALSE:
            return f"It's {judges[1].lower()}" if told in _TRUE else f"It isn't {judges[1].lower()}"
    return ""
