"""Cross-references: "in Fig. 3" is left out where the sentence allows, else it is "the figure"."""

from __future__ import annotations

from lessoncast._later import re
from lessoncast.lesson.pieces import DROPPED, REFERENCE, REFERENCE_END

_ONE = rf"{REFERENCE}(\w*){REFERENCE_END}"
_CHAIN = re.compile(rf"{_ONE}(?:\s*(?:,|and|or|und|y|et|–|--)+\s*{REFERENCE}\w*{REFERENCE_END})+")
_KIND_WORD = re.compile(
    rf"\b(?:sections?|sec\.|chapters?|figures?|figs?\.|tables?|equations?|eqs?\.|listings?)\s+(?={_ONE})",
    re.IGNORECASE,
)
_IN_BRACKETS = re.compile(rf"\s*\([^()]{{0,80}}{_ONE}[^()]{{0,80}}\)")
_POINTING = re.compile(
    r",?\s+(?:(?:such\s+)?as(?:\s+(?:shown|given|\w{2,20}ed))?\s+)?(?:in|see|from|of|by|with|at|under|per)\s+"
    rf"{_ONE}(?=\s*(?:[.,;:!?)]|\Z))",
    re.IGNORECASE,
)
_AFTER_NOUN = re.compile(
    r"\b((?:function|formula|rule|distribution|expression|definition|identity|problem|model)s?)\s+"
    rf"{REFERENCE}eq\w*{REFERENCE_END}(?=\s*(?:[.,;:!?)]|\Z))"
)
"""The formula's own noun stands before its number: "the density function (3)"."""
_WORDS = {
    "fig": "the figure",
    "tab": "the table",
    "tbl": "the table",
    "eq": "the equation",
    "lst": "the listing",
    "sec": "that section",
    "subsec": "that section",
    "chap": "that chapter",
    "ch": "that chapter",
}


def in_words(text: str) -> str:
    """Return ``text`` with its reference marks spelled out or gone."""
    if REFERENCE not in text:
        return text
    text = _KIND_WORD.sub("", _CHAIN.sub(rf"{REFERENCE}\1{REFERENCE_END}", text))
    text = _AFTER_NOUN.sub(r"\1", _POINTING.sub("", _IN_BRACKETS.sub(DROPPED, text)))
    return re.sub(_ONE, lambda match: _named(match, text), text)


def _named(match: re.Match[str], text: str) -> str:
    words = _WORDS.get(match[1], "that part")
    before = text[: match.start()].rstrip()
    starts = not before or before[-1] in ".!?:"
    return words[0].upper() + words[1:] if starts else words
