"""Labels that name something done, in a list of such things: ``One mistake is sailing at night: nobody sees the rocks``."""

from __future__ import annotations

from lessoncast.tongue.english import grammar
from lessoncast.tongue.english.lexis import english
from lessoncast.units.parts import is_gerund, says

_FORMS = ("One {one} is {doing}", "Another {one} is {doing}")
_LATER = ("Then there's {doing}", "There's also {doing}")


def is_doing(text: str) -> bool:
    """Whether a text begins with what somebody does, in -ing, and tells more of it: ``Sailing at night``."""
    first, *more = text.lower().split()
    return bool(more) and is_gerund(first)


def as_one_of(doing: str, clause: str, noun: str, place: int) -> str:
    """The item at a ``place`` of a list of ``noun``: ``Sailing at night: nobody sees …``; "" for another kind of label or note.

    Its clause alone would not tell what it follows from.
    """
    named = is_doing(doing) and noun.lower() in english().gathering
    if not named or not says(clause):
        return ""
    form = _FORMS[place] if place < len(_FORMS) else _LATER[place % len(_LATER)]
    return f"{form.format(one=grammar.singular(noun), doing=doing)}: {clause}"
