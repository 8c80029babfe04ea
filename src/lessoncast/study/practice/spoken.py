"""Items as they are spoken: a bare term becomes a question, an answer a sentence.

The text of a card stays as its author wrote it; only what surrounds it is added.
"""

from __future__ import annotations

from lessoncast._later import re
from lessoncast.study.practice.words import Words

_ENDS = (".", "!", "?", "…", "。", "？", "！", ":", ";")
_GAP = re.compile(r"_{3,}")
_CLOSING = "\"'”’»)]"
_MOST_TERM_WORDS = 6
_FEW_WORDS = 2
_CODE = re.compile(r"[-_/\\=<>(){}\[\]|&;`$~^*#@]|\.\w")
"""What stands in commands, names of files and formulas, whose capitals mean something."""


def question(front: str, back: str, words: Words) -> str:
    """Return what is asked as it's said: with a word for a gap, and a question around a bare term."""
    if _GAP.search(front):
        return ended(_GAP.sub(lambda _: words.gap, front) if words.gap else front)
    if not is_bare(front, words):
        return sentence(front)
    is_led = re.split(r"\W", front.casefold(), maxsplit=1)[0] in words.determiners
    front = front[:1].lower() + front[1:] if is_led else front
    for pattern, form in words.articles:
        if re.match(pattern, front):
            return form.format(term=front)
    form = words.pair if len(back.split()) <= _FEW_WORDS else words.term
    return form.format(term=front) if form else ended(front)


def is_bare(front: str, words: Words) -> bool:
    """Whether a front is a term alone: neither a question, a sentence, an order, nor a pair."""
    text = front.rstrip(_CLOSING)
    first = re.split(r"\W", text.casefold(), maxsplit=1)[0]
    is_whole = text.endswith(_ENDS) or ":" in text or len(text.split()) > _MOST_TERM_WORDS
    return not is_whole and first not in words.openers


def sentence(text: str) -> str:
    """Return a text with a capital at its beginning and an end; a command's first letter means something."""
    first = text.split(maxsplit=1)[0] if text else ""
    is_word = first.isalpha() and first.islower() and not _CODE.search(text)
    return ended(text[:1].upper() + text[1:] if is_word else text)


def ended(text: str) -> str:
    """Return a text with an end, or a voice would go on as if there was more to come."""
    return text if text.rstrip(_CLOSING).endswith(_ENDS) else f"{text}."
