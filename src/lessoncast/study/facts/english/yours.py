"""What an author says of "us", said to a learner: ``we take a slice`` → ``you take a slice``."""

from __future__ import annotations

from lessoncast._later import re
from lessoncast._remembered import remembered

_TALKS = re.compile(
    r"\b(?:we|let's) (?:\w+ly |also |first |then |now |just )*(?:'ll|will|'ve|have|discuss(?:ed)?|saw|seen|defined?|introduced?|described?"
    r"|look(?:ed)?|looking|start(?:ed)?|begin|began|leave|see|mention(?:ed)?|note|noted|learned|covered?|said|talk(?:ed)?|return|turn|focus|know|knew|call|show"
    r"|showed|assumed?|noticed?|hope|think|thought|wrote|discovered|created|used|made|did|were|had|went|got|found|took|came|became|left|gave|recommend|suggest|encourage|advise|ask|want|expect|believe|prefer|chose|choose|offer|provide)\b"
    r"|\bwe(?:'ll|'ve|'d)\b|\b(?:our|my) (?:lesson|chapter|section|book|example|discussion|story|code|program|journey|text)\b|\bI\b|\bmy\b",
    re.IGNORECASE,
)
_SAID: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"\bwe(['’])re\b"), r"you\1re"),
    (re.compile(r"\bWe(['’])re\b"), r"You\1re"),
    (re.compile(r"\bwe\b"), "you"),
    (re.compile(r"\bWe\b"), "You"),
    (re.compile(r"\bours?elves\b"), "yourself"),
    (re.compile(r"\bour\b"), "your"),
    (re.compile(r"\bOur\b"), "Your"),
    (re.compile(r"\bus\b"), "you"),
)
_OURS = re.compile(r"\b(?:we|our|us)\b", re.IGNORECASE)


@remembered(8192)  # every rule asks it of every sentence
def yours(text: str) -> str:
    """The text with "you" for "we"; "" where the author tells what the lesson does, or what was."""
    if not _OURS.search(text):
        return text
    return "" if _TALKS.search(text) else of_anybody(text)


def of_anybody(text: str) -> str:
    """The text with "you" for "we", where it is known to be told of anybody: ``the more data we have, …``."""
    for pattern, plain in _SAID:
        text = pattern.sub(plain, text)
    return text
