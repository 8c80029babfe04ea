"""References to sources and notes: ``[12]``, ``(Smith et al., 2020)``, a raised figure: not spoken."""

from __future__ import annotations

import functools
import re
import tomllib
from importlib import resources

from lessoncast.speech.verbalise import markup
from lessoncast.speech.verbalise.language import Language

_NUMBERED = re.compile(
    r"(?<![∈=])\s*(?<![∈=] )(?:\[\^[^\]\s]+\]|\[\d{1,3}(?:\s?[,–-]\s?\d{1,3})*\])"
)
_KEYED = re.compile(r"\s*\[-?@[\w:.-]+(?:[;,][^\]]*)?\]|\s*\[[A-Z]\w+,? (?:1[5-9]|20)\d\d[a-z]?\]")
_RAISED = re.compile(r"(?:(?<=[.!?,;:])|^)\^\d{1,3}(?!\w)")
_NAME = r"[A-ZÀ-Þ][\w'-]+"
_AND = r"(?:,? (?:and|und|et|y|e|&) |, )"
_PAGES = r"(?:, ?(?:pp?|SS?|págs?)\. ?\d+(?:[–-]\d+)?)?"
_SOURCE = (
    rf"(?:(?:see|e\.g\.|cf\.|vgl\.|siehe|voir|véase) )?{_NAME}(?:{_AND}{_NAME})*(?:,? et al\.?)?,?"
    rf" (?:1[5-9]|20)\d\d[a-z]?{_PAGES}"
)
_NAMED = re.compile(rf"\s*\({_SOURCE}(?:; {_SOURCE})*\)")
# A name and a year may as well be a place or a work: the fair (Paris, 1900), Metropolis (Lang, 1927).
_ONE_NAME = re.compile(rf"\s*\((?P<name>{_NAME}),? (?P<year>\d{{4}})\)")
_JOINTS = frozenset(["and", "und", "et", "y", "e"])
_OLDEST_SOURCE = 1930
_TITLE_BEFORE = re.compile(r"\w[ \w]* [A-ZÀ-Þ][a-zà-ÿ]+$|[\"'»)]$")


def apply(text: str, language: Language) -> str:
    """Drop references; a year beside a month, a place or a work is no reference."""
    return markup.outside_code(text, lambda part: _dropped(part, language))


def _dropped(text: str, language: Language) -> str:
    if "[" in text:
        text = _KEYED.sub("", _NUMBERED.sub("", text))
    if "(" in text:
        text = _NAMED.sub(lambda found: "" if _is_source(found, language) else found[0], text)
    return _RAISED.sub("", text)


def _is_source(found: re.Match[str], language: Language) -> bool:
    words = _words(found[0])
    if words & _times(language):
        return False
    names = {word for word in words if word not in _JOINTS}
    if names <= _places():
        return False
    one = _ONE_NAME.fullmatch(found[0])
    if one is None:
        return True
    before = found.string[: found.start()]
    # German writes every noun with a capital.
    is_title = before.endswith(('"', "'", "»")) or (
        language.code != "de" and _TITLE_BEFORE.search(before) is not None
    )
    return int(one["year"]) >= _OLDEST_SOURCE and not is_title


@functools.cache
def _places() -> frozenset[str]:
    file = resources.files(__package__) / "places.toml"
    return frozenset(tomllib.loads(file.read_text("utf-8"))["names"].lower().split())


def _times(language: Language) -> set[str]:
    dates = language.table("dates")
    named = [*dates.get("months", ()), *dates.get("short_months", ())]
    return {name.lower() for name in [*named, *str(dates.get("seasons", "")).split()]}


def _words(text: str) -> set[str]:
    return set(re.findall(r"[^\W\d_]+", text.lower()))
