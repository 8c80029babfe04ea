"""``… ask for higher pay. Economists call this the wage spiral.``: the name of what the sentence before tells, at the end of its own."""

from __future__ import annotations

from lessoncast._later import re
from lessoncast.tongue.english.lexis import english

_OFTEN = r"(?:\w+ly |often |also |sometimes )?"
_NAME = r"(?:an? |the )?(?P<name>(?!so\b|that\b|what\b)[A-Za-z][\w'’-]*(?: [\w'’-]+){0,3})\.$"
_BEHIND = (
    re.compile(
        rf"^(?:This|These|That|Those|Such|Such an?) (?:[a-z-]+ )?[a-z]+ (?:is|are) {_OFTEN}(?:called|known as|termed|referred to as) {_NAME}"
    ),
    re.compile(rf"^[A-Z][a-z]+(?: [a-z]+)? {_OFTEN}calls? (?:this|that) {_NAME}"),
    re.compile(
        rf"^(?:This|These|That)(?: [a-z]+)? (?:is|are) what (?:[a-z]+ ){{1,2}}calls? {_NAME}"
    ),
)


def calls_so(text: str) -> bool:
    """Whether a sentence only gives a name to what was told before it."""
    return bool(name_behind(text))


def name_behind(text: str) -> str:
    """The name, as it stands there without its article; "" for none."""
    found = next((one for one in (each.match(text) for each in _BEHIND) if one), None)
    name = found["name"] if found else ""
    return "" if name.split(maxsplit=1)[:1] and name.split()[0] in english().prepositions else name
