"""Labels that name a part of the text and not a thing: ``Example``, ``Solution``, ``Warning``, ``Problem 2``.

Such a label is never said, asked about or defined: an example is told as one, anything else as what it says.
"""

from __future__ import annotations

from collections.abc import Sequence

from lessoncast._later import re
from lessoncast.tongue.english import grammar
from lessoncast.tongue.english.clauses import is_clause, is_imperative
from lessoncast.tongue.english.finite import bare
from lessoncast.tongue.english.lexis import english
from lessoncast.tongue.words import Vocabulary, capital
from lessoncast.units.parts import enumerate_items, is_thing, listed
from lessoncast.units.pieces import Section
from lessoncast.units.signs import GUIDING

CLOSING = frozenset(
    {"conclusion", "summary", "takeaway", "recap", "in short", "in summary", "bottom line"}
)
_NUMBERED = re.compile(r" (?:\d+|[A-Z]|one|two|three)$")
_EXAMPLES = frozenset({"example", "examples"})
_TASKS = frozenset({"exercise", "exercises"})  # what they order is for the page
_HELPS = frozenset({"solution", "solutions", "fix", "remedy", "workaround"})
_AS_EXAMPLE = re.compile(
    r"(?:For (?:example|instance)|As an example|Imagine|Suppose|Consider|Picture|Say,?|Take|Think of)\b"
)
_KIND = re.compile(
    r"(?:an?|any) (?:[\w-]+ ){1,3}(?:of|that|which|who|(?:in|by|for|from|to) which|between)\b",
    re.IGNORECASE,
)
_NEVER = re.compile(r"(?:Never|Always|Please|Just) (?=\w)")
_WAYS_OUT = ("What can I do about it?", "How do I get around that?")


AFTER = 4  # sentences told, behind which bare questions ask for what was told


def guides(sections: Sequence[Section]) -> bool:
    """Whether the questions of the last of some sections ask for what is to come, not for what was told."""
    title, told = sections[-1].title, sum(len(one.units) for one in sections)
    return GUIDING.search(title) is not None and (told < AFTER or title.lower() != "questions")


def is_signpost(term: str, note: str) -> bool:
    """Whether a label only says which part of the text stands behind it, and ``note`` is not what such a thing is."""
    return _part(term) in english().signposts and not _defines(term, note)


def way_out(term: str, kept: Sequence[str], before: Sequence[str]) -> str:
    """What the host asks before an order that gets one out of the trouble told before; "" before anything else."""
    helps = _part(term) in _HELPS and kept and before and _is_order(kept[0])
    return _WAYS_OUT[len(before[-1].split()) % len(_WAYS_OUT)] if helps else ""


def told(term: str, note: str, vocabulary: Vocabulary) -> str:
    """What stands behind such a label, as a sentence; "" for what is half of one, or an exercise."""
    part = _part(term)
    text = capital(note.strip().rstrip("."))
    if part in _EXAMPLES:
        return _as_example(text, vocabulary)
    if part in _TASKS and _is_order(text):
        return ""
    return grammar.ended(text) if is_clause(text) or _is_order(text) else ""


def _part(term: str) -> str:
    return _NUMBERED.sub("", term.strip().rstrip(":")).lower()


def _defines(term: str, note: str) -> bool:
    """Whether a note says what its label is, as in chemistry: ``a mixture of …``, ``a liquid in which …``."""
    return _part(term) not in _EXAMPLES and _KIND.match(note) is not None


def _is_order(text: str) -> bool:
    return is_imperative(text) or is_imperative(capital(_NEVER.sub("", text)))


def _as_example(text: str, vocabulary: Vocabulary) -> str:
    """``merging cells`` → ``For example, think of merging cells.``; a clause or an order goes on from there."""
    if _AS_EXAMPLE.match(text):
        return grammar.ended(text)
    low = vocabulary.lower_first(text)
    doing = bare(low.split(maxsplit=1)[0]).endswith("ing")
    if not doing and (is_clause(text) or _is_order(text)):
        if "for example" not in low:
            return grammar.ended(f"For example, {low}")
        return grammar.ended(f"Say {low}" if low.startswith("you ") else text)
    if not (doing or is_thing(low)):
        return ""
    items = listed(low)
    return grammar.ended(f"For example, think of {enumerate_items(items) if items else low}")
