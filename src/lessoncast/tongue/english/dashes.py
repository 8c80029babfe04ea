"""Dashes of a sentence as an ear takes them: a comma, a colon before a list, a semicolon before a second thought."""

from __future__ import annotations

from lessoncast._later import re
from lessoncast.tongue.english.clauses import is_clause
from lessoncast.tongue.english.lexis import english
from lessoncast.tongue.english.parsed import only_names

_LISTS_NOTHING = re.compile(
    r"(?:like|such as|including|especially|particularly|for example|for instance|but|and|or|not|[a-z]+ing (?!and\b|or\b)[a-z]+)\b"
)
"""How what goes on behind a dash begins: ``—but also of old boats``, ``—mending nets, boats and sails``."""


_AWAITS = re.compile(r",? (?:and|but|or)$")


_TIGHT = re.compile(r"(?<=[a-z])–([a-z]+)")


def _compounds(text: str) -> str:
    """``the salt–water balance`` → ``the salt-water balance``; not ``it is old–and it leaks``, where a dash is a pause."""
    known = english()
    closed = known.prepositions | known.determiners | known.conjunctions | known.pronouns
    closed |= known.auxiliaries | known.subordinators | known.adverbs
    if any(found[1] in closed for found in _TIGHT.finditer(text)):
        return text
    return _TIGHT.sub(r"-\1", text)


def without_dashes(text: str) -> str:
    """``A - b - c`` → ``A, b, c``; one dash before a list → a colon, before a clause → a semicolon."""
    parts = re.split(
        r"\s*(?:—|–{2,3}|---|(?<!\s)--|--(?=\s))\s*|\s+[–-]\s+|(?<=[a-z\"'])–(?=[a-z\"'])",
        _compounds(text),
    )
    if len(parts) == 1:
        return parts[0]
    if len(parts) == 3 and "?" in parts[1]:
        return f"{parts[0]} {parts[2]}"  # a question thrown in
    if len(parts) == 3 and parts[2] and not parts[2][0].isupper():
        middle = parts[1].rstrip(",")
        return f"{parts[0].rstrip(',')}, {middle}, {parts[2]}".replace(",,", ",")
    if len(parts) > 3 and _are_thrown_in(parts):
        return ", ".join(part.strip(",") for part in parts)
    said = parts[0]
    for part in parts[1:]:
        apart = not _is_when(part)
        lists = part.count(",") >= 2 and ":" not in said and not _LISTS_NOTHING.match(part)
        thought = is_clause(part) and is_clause(said) and not only_names(part)
        thought = thought and not _GOES_WITH.match(part)
        if _AWAITS.search(said):
            said += f" {part}"  # "It's short, and—you can read it."
            continue
        said += ("; " if thought and apart else ": " if lists and apart else ", ") + part
    return said


THROWN_IN = 8  # words between two dashes that only add to what stands around them
_GOES_WITH = re.compile(
    r"(?:for (?:example|instance), )?(?:\w+ly )?[a-z]+ing (?:the|an?|that|its|their|his|her|all|any|some|no)\b"
)
"""``The salt is damp—lowering its price``: what that does, and no second thought."""


_WHEN = re.compile(r"(?:when|if|because|until|unless|so that|as long as|even (?:if|when|though))\b")


def _is_when(part: str) -> bool:
    """Whether a part only tells when or why, and what then comes stands before it: ``You may row—when it is calm, or you must``."""
    pieces = part.split(", ")[1:]
    return bool(_WHEN.match(part)) and not any(
        is_clause(piece) and not _JOINED.match(piece) for piece in pieces
    )


_JOINED = re.compile(r"(?:and|or|but)\b")


def _are_thrown_in(parts: list[str]) -> bool:
    """Whether every second part of a sentence is thrown in between dashes: ``Half—that is ten—leak, and two—the old ones—sink``."""
    inner, around = parts[1::2], parts[2::2]
    short = all(0 < len(part.split()) <= THROWN_IN and "?" not in part for part in inner)
    return len(inner) == len(around) and short and all(part[:1].islower() for part in around)
