"""Labels that name something done, in a list of such things: ``One mistake is sailing at night: nobody sees the rocks``."""

from __future__ import annotations

from lessoncast._later import re
from lessoncast.tongue.english import grammar
from lessoncast.tongue.english.lexis import english
from lessoncast.tongue.english.parsed import only_names
from lessoncast.units.parts import is_gerund, says

_FORMS = ("One {one} is {doing}", "Another {one} is {doing}")
_LATER = ("Then there's {doing}", "There's also {doing}")


_TROUBLES = frozenset({"faults", "pitfalls", "traps"})
"""What may be a thing, too, and its cause does not tell it: ``Puckering: the thread was too tight``; a thing is no mistake."""


def is_doing(text: str) -> bool:
    """Whether a text begins with what somebody does, in -ing, and tells more of it: ``Sailing at night``."""
    first, *more = text.lower().split()
    return bool(more) and is_gerund(first)


_TOLD = re.compile(
    r"(?:(?:an?|the) )?[\w'’-]+ (?:that|which|who) (?:is|are|was|were|has|have|had|can)\b",
    re.IGNORECASE,
)


def is_told_thing(label: str) -> bool:
    """Whether a label is a thing and what tells of it, and no sentence: ``Water that is too hot``."""
    return _TOLD.match(label) is not None and only_names(label)


def happens(term: str, note: str) -> bool:
    """Whether a label of three words is a clause, though its verb looks like a noun: ``The rope snaps: it was too old``.

    Of many, its note would not say "it".
    """
    article, _, last = [*term.lower().split(), "", "", ""][:3]
    clause = article in {"the", "a", "an"} and term.count(" ") == 2
    acts = last.endswith("s") and not last.endswith("ss")
    return clause and acts and note.lower().startswith("it ") and says(note)


def as_one_of(doing: str, clause: str, noun: str, place: int) -> str:
    """The item at a ``place`` of a list of ``noun``: ``Sailing at night: nobody sees …``; "" for another kind of label or note.

    Its clause alone would not tell what it follows from.
    """
    if is_told_thing(doing) and says(clause):
        return f"With {doing}, {clause}"
    kind = noun.lower()
    named = is_doing(doing) and kind in english().gathering
    if not (named or kind in _TROUBLES) or not says(clause):
        return ""
    form = _FORMS[place] if place < len(_FORMS) else _LATER[place % len(_LATER)]
    return f"{form.format(one=grammar.singular(noun), doing=doing)}: {clause}"
