"""Signs that are words, slashes, and all that is not spoken at all."""

from __future__ import annotations

import functools
import re
import tomllib
import unicodedata
from collections.abc import Mapping
from importlib import resources

from lessoncast.speech.verbalise.language import GLUE, Language, any_of

_HASHTAG = re.compile(r"(?<![\w&])#(?=\w)")
_EMOTICON = re.compile(r"(?<!\S)(?:[:;]-?[()DPp|/]|<3)(?=\s|[.,!?]|$)")
_AND_OR = re.compile(r"\b([^\W\d_]+)/([^\W\d_]+)\b")
_WORD_SLASH = re.compile(r"(?<=[^\W\d_])/(?=[^\W\d_])")
_SPARED = frozenset(".,;:!?'\"()-–—%¿¡ ")
_SPOKEN_KINDS = frozenset({"Lu", "Ll", "Lt", "Lm", "Lo", "Mn", "Mc", "Nd", "Nl", "No", "Zs", "Co"})


def apply(text: str, language: Language) -> str:
    """Say symbols by name, "or" for a slash between words; drop emoji and everything mute."""
    symbols = language.table("symbols")
    if language.is_known:
        for written, said in language.table("inclusive").items():
            text = re.sub(written, said, text)
        text = _slashes(_HASHTAG.sub("", _EMOTICON.sub("", text)), language)
        text = _symbol(language).sub(lambda found: f" {symbols[found[0]]} ", text)
        text = "".join(char if _is_spoken(char) else " " for char in text)
        return _euphonic(text, language)
    # Which marks are pauses in a language without tables, its voice knows.
    names = others(language.code)
    if names:
        named = re.compile("|".join(map(re.escape, sorted(names, key=len, reverse=True))))
        text = named.sub(lambda found: f" {names[found[0]]} ", text)
    return "".join(" " if _is_ornament(char) else char for char in text)


@functools.cache
def others(code: str) -> Mapping[str, str]:
    """Return what a language without tables calls the common symbols."""
    file = resources.files(__package__) / "symbols.toml"
    found: dict[str, dict[str, str]] = tomllib.loads(file.read_text("utf-8"))
    return found.get(code, {})


def _euphonic(text: str, language: Language) -> str:
    """Spanish: García e Hijos, siete u ocho."""
    for old, new in language.table("euphony").items():
        text = re.sub(old, new, text)
    return text


def _slashes(text: str, language: Language) -> str:
    alternative = language.word("or")
    text = _AND_OR.sub(
        lambda found: f"{found[1]} {found[2]}" if alternative in found.groups() else found[0], text
    )
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
    text = text.replace(GLUE, " ")
    text = re.sub(r"\(\s*\)|\"\s*\"(?!\w)", " ", text)
    text = re.sub(r"\s+([.,;:!?)])", r"\1", text)
    text = re.sub(r"\(\s+", "(", text)
    text = re.sub(r"(?<=[^\W\d_])\s-(?=[^\W\d_])", "-", text)
    text = re.sub(r"([,;:])(?:\s*[,;:])+", r"\1", text)
    return " ".join(text.split()).lstrip(",;:.) ") if text.strip() else ""
