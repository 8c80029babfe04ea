"""References to sources and notes: ``[12]``, ``(Smith et al., 2020)``, a raised figure: not spoken."""

from __future__ import annotations

import re

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


def apply(text: str, language: Language) -> str:
    """Drop references; a year beside a month or a season is no reference."""
    return markup.outside_code(text, lambda part: _dropped(part, language))


def _dropped(text: str, language: Language) -> str:
    if "[" in text:
        text = _KEYED.sub("", _NUMBERED.sub("", text))
    if "(" in text:
        times = _times(language)
        text = _NAMED.sub(lambda found: found[0] if times & _words(found[0]) else "", text)
    return _RAISED.sub("", text)


def _times(language: Language) -> set[str]:
    dates = language.table("dates")
    named = [*dates.get("months", ()), *dates.get("short_months", ())]
    return {name.lower() for name in [*named, *str(dates.get("seasons", "")).split()]}


def _words(text: str) -> set[str]:
    return set(re.findall(r"[^\W\d_]+", text.lower()))
