"""Signs that are words, slashes, and all that is not spoken at all."""

from __future__ import annotations

import functools
import re
import unicodedata

from lessoncast.speech.verbalise.language import Language, any_of

_HASHTAG = re.compile(r"(?<![\w&])#(?=\w)")
_WORD_SLASH = re.compile(r"(?<=[^\W\d_])/(?=[^\W\d_])")
_SPARED = frozenset(".,;:!?'\"()-–—%¿¡ ")
_SPOKEN_KINDS = frozenset({"Lu", "Ll", "Lt", "Lm", "Lo", "Mn", "Mc", "Nd", "Nl", "No", "Zs", "Co"})


def apply(text: str, language: Language) -> str:
    """Say symbols by name, "or" for a slash between words; drop emoji and everything mute."""
    if language.is_known:
        text = _slashes(_HASHTAG.sub("", text), language)
        symbols = language.table("symbols")
        text = _symbol(language).sub(lambda found: f" {symbols[found[0]]} ", text)
        return "".join(char if _is_spoken(char) else " " for char in text)
    # What a language calls its symbols, and which marks are pauses, its voice knows.
    return "".join(" " if _is_ornament(char) else char for char in text)


def _slashes(text: str, language: Language) -> str:
    text = re.sub(r"\b(\w+)/or\b", r"\1 or", text)
    text = re.sub(r"\s/\s", f" {language.word('or')} ", text)
    return _WORD_SLASH.sub(f" {language.word('or')} ", text)


# "<" and ">" relate things, a number or a letter; anywhere else they are quotation marks or tags.
# A dot in the middle multiplies between spaces or letters; inside a name it is none of ours.
_ASIDE = "<>·"
_BETWEEN_THINGS = (
    r"(?<=\d\s)[<>](?=\s)|(?<=[\s(]\w\s)[<>](?=\s)|(?<=^\w\s)[<>](?=\s)"
    r"|(?<=\s)[<>](?=\s(?:\d|\w\b))|(?<=\w)[<>](?=\d)"
    r"|(?<=\s)·(?=\s)|(?<=\b\w)·(?=\w\b)"
)


@functools.cache
def _symbol(language: Language) -> re.Pattern[str]:
    free = [mark for mark in language.table("symbols") if mark not in _ASIDE]
    return re.compile(f"{any_of(free)}|{_BETWEEN_THINGS}")


def _is_spoken(char: str) -> bool:
    if char.isascii():
        return char.isalnum() or char in _SPARED
    return char in _SPARED or unicodedata.category(char) in _SPOKEN_KINDS


def _is_ornament(char: str) -> bool:
    """Whether it is an emoji, a modifier, or a mark of Markdown."""
    return char in "*_`#|" or unicodedata.category(char) in {"So", "Sk", "Cn", "Cf", "Cc"}


def tidy(text: str) -> str:
    """Close the gaps that the rules have left."""
    text = re.sub(r"\(\s*\)|\"\s*\"(?!\w)", " ", text)
    text = re.sub(r"\s+([.,;:!?)])", r"\1", text)
    text = re.sub(r"\(\s+", "(", text)
    text = re.sub(r"(?<=[^\W\d_])\s-(?=[^\W\d_])", "-", text)
    text = re.sub(r"([,;:])(?:\s*[,;:])+", r"\1", text)
    return " ".join(text.split()).lstrip(",;:.) ") if text.strip() else ""
