"""What a noun behind "is" tells: where a thing came from, how likely or how good it is, and not what it is."""

from __future__ import annotations

from lessoncast._later import re

_CAME_OF = re.compile(
    r"(?:an?|the) (?:direct |natural |inevitable |long-term )?(?:result|consequence|outcome) of ([^,;:]+)$"
)
_HANGS_ON = re.compile(r"(?:an?|the) function of ([^,;:]+)$")
_NO_NATURE = re.compile(
    r"(?:an?|the|one|another) (?:[\w-]+ ){0,2}(?:results?|consequences?|outcomes?|matter|question|function|reflection|reminder|sign|victim|case)(?: not only)? of\b"
    r"|(?:more|less|most|least|just as|equally|very|so|too) (?:\w+ly )?(?:\w+ )(?:to|than|in|for|when)\b",
    re.IGNORECASE,
)


def came_of(told: str) -> str:
    """``a result of the flood`` → ``the flood``; "" where no origin is told."""
    found = _CAME_OF.match(told)
    return found[1] if found else ""


def depends_on(told: str) -> str:
    """``a function of the tide`` → ``the tide``; "" where nothing is told that it hangs on."""
    found = _HANGS_ON.match(told)
    return found[1] if found else ""


def tells_no_nature(told: str) -> bool:
    """Whether what is ``told`` behind "is" answers no ``What is it?``: ``the result of a flood``, ``more likely to leak``."""
    return _NO_NATURE.match(told) is not None
