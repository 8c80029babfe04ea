"""Somebody's own words: who said them, and how they are said in a dialogue."""

from __future__ import annotations

from lessoncast._later import re
from lessoncast._sentences import sentences
from lessoncast.model import Block
from lessoncast.tongue.english.clean import spoken
from lessoncast.tongue.english.questions.events.doing import is_someone
from lessoncast.tongue.words import count
from lessoncast.units.notes import Note

QUOTE_WORDS = 30
_ATTRIBUTION = re.compile(
    r"(?:^|\s|[.\"”])(?:—|–|--|―)\s*@?((?:[A-Z][\w.'-]+)(?: (?:[A-Z][\w.'-]*|de|von|van|al)){0,3})\b"
    r"[^.!?]*[.]?[^.!?]*$"
)
_OF_SOMETHING = re.compile(r" (?:from|of|to|by|in|on|for)\b")


def credited(text: str) -> tuple[str, str]:
    """The words and the name behind them: ``The sea burns. — Ada Lind`` → both; no name is ""."""
    plain = text.strip()
    name = _ATTRIBUTION.search(plain)
    if name and " " not in name[1] and _OF_SOMETHING.match(plain[name.end(1) :]):
        return plain, ""  # "Letter from a sailor": nobody's name
    return (plain[: name.start()].strip(), name[1]) if name else (plain, "")


def is_in_quotes(text: str) -> bool:
    """Whether a whole text stands in quotation marks."""
    return re.match(r"[\"“].*[\"”]\s*$", text.strip()) is not None


def cited(block: Block, name: str, language: str) -> Note | None:
    """``As Ada Lind put it: …``, the first sentence only; None when it cannot be said or is too long."""
    if name.rpartition(" ")[2].islower() and not is_someone(name):
        return None  # "Mexican perspective": nobody
    plain = block.text.strip().strip('"“”') if is_in_quotes(block.text) else block.text
    first = next(iter(sentences(plain, language)), "")
    said = spoken(first).replace('"', "")
    if not said or count(said) > QUOTE_WORDS:
        return None
    return Note(
        text=f"As {name} put it: {said}",
        span=block.span,
        source=f"{block.text} {name}",
        role="quote",
    )
