"""Sentences that lean on one that is not said: mended where that is sure, otherwise given up."""

from __future__ import annotations

from lessoncast._later import re
from lessoncast.tongue.english.connectives import without_connective
from lessoncast.tongue.english.leaning import acts_on_another, reaches_back
from lessoncast.tongue.english.roles import leans, role_of
from lessoncast.tongue.words import capital, content_stems
from lessoncast.units.antecedents import standing
from lessoncast.units.signs import UNSEEN

_HANGS = re.compile(
    r"(?:This|That|These|Those|It|They|He|She|Such|Both|Its|Their|His|Her|The (?:former|latter|other|same)|But|And|Or|So"
    r"|Another|Others|Otherwise|Instead(?! of)|Then|Nor|Likewise|Similarly|For the same reason|In (?:just |much |exactly )?(?:the same|a similar) (?:way|manner|vein|fashion|sense)|In this|In that|In these|In such|In each case|In either case|In both cases|With this|After that|To this|If so|If not|That way|This way|Even so|Even then|As such)\b"
)
_INSIDE = re.compile(
    r"Without (?:it|them|this|that|these),|(?:While|If|When|Although|Since|Because|As|Once|Unless|Though|Even if|Even though|After|Before|Until|Whether)"
    r" (?:they|these|those|this|both|he|she|it (?:does|doesn't|did|didn't))\b(?! (?:is|are|was|were) (?:an?|the|no)\b)"
)  # "If it doesn't, …": what it is about was told before
_OPENS = re.compile(r"Another|One of|Some|Others|Not all|Even\b")
_LATER = re.compile(
    r"(?:(?:Later(?: on)?|Subsequently|Remember|As an? (?:added )?(?:plus|bonus)),|In particular,?) (?=[a-z\d\"'A-Z])"
)  # than what is left out
_ALSO = re.compile(
    r"^(?P<subject>(?:(?:In|On|At) [\w' -]{2,30}, )?(?!.*\bonly\b)(?:[\w'-]+ ){1,4}?)(?<!but )also (?=[a-z])"
)  # beside what is left out
_POINTS = re.compile(
    r"^(?:\w+,? ){0,9}?(?:this|these|those|such(?! as\b))\b(?!(?: \w+)?:)", re.IGNORECASE
)  # not "Picture this: …", which points ahead

_OF_SOMEBODY = re.compile(
    r"(?:On|In|At|During|After|Before|By|Upon|Within|Over|Until) (?:(?!an?\b|the\b|one\b|each\b|every\b|any\b|who\b)[a-z\d-]+,? ){1,4}?(?:he|she|his|her|him)\b"
)  # "On examination, his pulse is weak."


def mended(said: str, before: str, told: str, known: frozenset[str] = frozenset()) -> str:
    """The sentence as it may follow ``told``, when ``before`` was left out; "" when it may not.

    ``known`` are the stems of all that the lesson has told so far.
    """
    gap = re.search(r"[.!?]", before) is not None
    said = said if told or gap else _as_first(said)
    said = _untied(_ALSO.sub(r"\g<subject>", said), gap=gap)
    if not told and _OPENS.match(said) and not gap:
        return said  # the section before it is heard
    symbols = before == UNSEEN and _SYMBOLS.match(said)
    if (
        symbols
        or _INSIDE.match(said)
        or (gap and (_AIM_OF.match(said) or (not told and _OTHER.match(said))))
    ):
        return ""
    if not told and _OF_SOMEBODY.match(said):
        return ""
    lost = gap and not told and _takes_up(said)
    if not (lost or leans(said) or _is_orphan(said, before, told, known)):
        return said
    hangs = (
        lost
        or _HANGS.match(said)
        or _POINTS.match(said)
        or role_of(said) in {"example", "consequence", "contrast"}
        or reaches_back(said)
    )
    alone = standing(said, before)
    if alone and not _is_orphan(alone, before, told, known):
        return alone
    return "" if hangs or _is_orphan(said, before, told, known) else said


def _as_first(said: str) -> str:
    """``In this lab you melt lead.``, ``This policy applies to all.``: what a lesson says of itself, as one says it who has no page."""
    return capital(_HERE.sub("", _THIS_PAPER.sub("The", said)))


_SYMBOLS = re.compile(
    r"(?:Here|Where|In it|In this formula),? (?:the )?(?:[A-Za-z]|\\?[a-z]{2,7}) (?:is|stands|means|denotes|gives)\b"
)  # of a formula that nobody hears
_HERE = re.compile(r"In this (?:lab|experiment|activity|recipe|project),? (?=(?:you|we) )")
_THIS_PAPER = re.compile(
    r"This(?= (?:policy|guideline|agreement|code of conduct|regulation|procedure|charter|directive) (?!that\b|was\b|is (?:not|also)\b)[a-z]+s\b)"
)


def _takes_up(said: str) -> bool:
    """``Researchers use them``: whether a sentence is told of what nobody has heard of."""
    return reaches_back(said) or acts_on_another(said)


_AIM_OF = re.compile(
    r"(?:The|Our|My|One) (?:\w+ )?(?:goals?|aims?|purpose|intent|intention|hope|focus|objectives?) (?:here )?(?:is|are|was|were)(?: also| simply)? (?:to|on|not|that)\b"
)  # of a book or an exercise that is left out
_OTHER = re.compile(
    r"Other (?!than\b|.*\b(?:that|which|such as|like|including)\b)[a-z]"
)  # than those that are left out
_AIM = re.compile(
    r"To (?=[^,;:]*\b(?:this|that|these|those|the)\b)[^,;:]{3,90}, (?=(?:consider|imagine|picture|suppose|think of) (?:an?|two|three|some|the following|that)\b)"
)  # of what is left out


def _untied(said: str, *, gap: bool) -> str:
    """``Later, roads, however, were built.`` → ``Roads were built.``: set against what nobody has heard, or counted from it."""
    later = _LATER.match(said) or _AIM.match(said)
    said = capital(said[later.end() :]) if later else said
    inner = without_connective(said, "contrast") if gap else said
    return inner if inner[:2] == said[:2] else said


def _is_orphan(said: str, before: str, told: str, known: frozenset[str]) -> bool:
    """``The box is red.``, where only what was left out had told of a box."""
    found = re.match(
        r"^The ((?:[\w-]+ ){0,2}?[\w-]+) (?:is|are|was|were|has|have|can|will|does|do|[\w]+s|[\w]+ed)\b",
        said,
    )
    if not found:
        return False
    stems = content_stems(found[1])
    lost = content_stems(before) - content_stems(told) - known
    return bool(stems) and stems <= lost and bool(told or before)
