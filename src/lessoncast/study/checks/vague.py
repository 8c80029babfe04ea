"""Whether an English item can be answered from what it says: fronts that leave the one thing out that is asked about."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lessoncast.tongue.words import content_stems

_PARTICIPLE = r"(?:left|given|taken|kept|used|done|made|seen|found|built|put|\w{3,}ed)"
_FRONTS = (
    (
        "much happened then, and nothing says what is meant",
        re.compile(r"^What happened (?:in|on|during|around) (?:[A-Z]\w+ )?(?:\d{1,2}, )?\d{4}s?\?$"),
    ),
    (
        "what the condition is of, nothing says",
        re.compile(
            rf"^(?:If|When|Once|Unless) {_PARTICIPLE}\b[^,]*, what happens?\?$"
            rf"|^What happens? (?:if|when|once|unless) {_PARTICIPLE}\b(?! (?:is|are|was|were)\b)"
        ),
    ),
    (
        "what should be is no case that something follows from",
        re.compile(r"^(?:What happens? (?:if|when)|If|When) [^,?]*\b(?:should|ought to) be\b"),
    ),
    (
        "how to begin what, nothing says",
        re.compile(r"^How (?:can|could|do|does|should) (?:an? |the )?\w+ (?:start|begin|help|try)\?$"),
    ),
    (
        "what goes well, nothing says",
        re.compile(r"^(?:What happens? (?:when|if)|When|If) (?:all|everything|things|it all) (?:goes|go|went) (?:well|wrong|right)\b"),
    ),
    (
        "a name is asked for by what it is a name of, and that has one",
        re.compile(r"^What do we call (?:the )?(?:[A-Z][\w'’-]+|of|the|and)(?: (?:[A-Z][\w'’-]+|of|the|and))*\?$"),
    ),
    (
        "a second verb is not in the form of the question",
        re.compile(r"^(?:Why|How|When|Where|What|Who) (?:did|does|do) [^,]*[a-z] and [a-z]{3,}ed (?!by\b|(?:\w+ )?[a-z]+s\b)[a-z]"),
    ),
    ("its verb is a noun of a pair", re.compile(r"^(?:What|Who) \w+ (?:and|or) \w+['’]")),
)  # fmt: skip
_BOTH = (
    (
        "the answer belongs to the last word of the front",
        re.compile(
            r"\b(?:temptation|need|ability|chance|right|opportunity|time|desire|efforts?|attempts?|plans?|decision|permission|urge"
            r"|tendency|willingness|power|freedom|duty|(?:steps?|measures) (?:you|we|they) (?:take|took|need|use))\?→(?:In order )?[Tt]o "
        ),
    ),
    ("the answer goes on with another clause", re.compile(r"→By [^→]*, and that ")),
    (
        "the answer is what one must do, said by nobody",
        re.compile(r"→(?:Just|Only|Simply|Also|Still) (?:need|have|want)\b"),
    ),
    (
        "a definition tells what a thing is, and not what was done to it",
        re.compile(
            r"^(?:What (?:is|are|was|were)|How would you define) [^→]*\?→(?:First )?(?:Coined|Named|Called|Made|Used|Known|Designed|Created"
            r"|Developed|Built|Written|Based|Invented|Introduced|Located)\b"
        ),
    ),
    ("it asks for a deed, and the answer is none", re.compile(r"^What (?:can|could|may) [^→]* do\?→(?:Range|Vary|Depend)\b")),
    ("a name has no owner", re.compile(r"^What (?:do we call|is the name)[^→]*→\w+['’]s \w+$")),
)  # fmt: skip
_OF_COURSE = re.compile(
    r"\b(?:(?:all|the|each|every|your|later|subsequent|following|relevant|next) )?(?:assignments?|lessons?|exercises?|"
    r"(?:hardware|setup|installation|relevant|user) guides?)\b",
    re.IGNORECASE,
)  # of the teaching, and not of what is taught


def faults(asked: str, answer: str, title: str) -> Iterator[str]:
    """What a front, with its answer, leaves out, in words; ``title`` is that of the lesson."""
    whole = f"{asked}→{answer}"
    yield from (what for what, pattern in _FRONTS if pattern.search(asked))
    yield from (what for what, pattern in _BOTH if pattern.search(whole))
    own = content_stems(title)
    if any(not content_stems(found[0]) & own for found in _OF_COURSE.finditer(whole)):
        yield "it asks about the course, and not about what it teaches"
