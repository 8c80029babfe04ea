"""Labels that are typed behind a command: they name an option of it, whatever word they look like."""

from __future__ import annotations

from lessoncast._later import re
from lessoncast.tongue.english.finite import bare
from lessoncast.tongue.english.grammar import ended
from lessoncast.tongue.english.lexis import english

_FLAG = re.compile(r"--?([a-z][a-z0-9-]+)")
_OPTION = re.compile(r"[Tt]he \S+ option")
_ITSELF = re.compile(r"(?:This|It) (?=(?:will|can|may|also|only|then|tells|[a-z]+s) )")


def as_option(term: str) -> str:
    """``--no-ropes`` → ``the no-ropes option``, which is neither a denial nor an order; any other label as it is."""
    found = _FLAG.fullmatch(term)
    return f"the {found[1]} option" if found else term


def done_by_option(term: str, note: str) -> str:
    """``The quiet option``, ``Hides what is printed`` → ``The quiet option hides …``; "" for other labels and notes."""
    if not _OPTION.fullmatch(term):
        return ""
    if _ITSELF.match(note):
        return ended(_ITSELF.sub(f"{term} ", note))
    forms = {form for _, form in english().verbs.get(bare(note.split(maxsplit=1)[0]), ())}
    return ended(f"{term} {note[:1].lower()}{note[1:]}") if "s" in forms else ""
