"""Years and decades, alone or in a range: ``1907``, ``1760–1840``, ``the 1980s``."""

from __future__ import annotations

import functools
import re

from lessoncast.speech.verbalise.language import Language

_RANGE = re.compile(r"(?<![\w.,-])(1\d{3}|20\d\d)\s?[–/-]\s?(1\d{3}|20\d\d|\d\d)(?![\w-]|[.,]\d)")

_PREFIXED = re.compile(r"\b([Pp]re|[Pp]ost|[Mm]id)-(?=(?:1\d{3}|20\d\d)(?!\w))")
_SHORT = re.compile(r"(?<!\w)'(?=\d\d(?![\w']))")  # the class of '98


def apply(text: str, language: Language) -> str:
    """Say years the way the language does: "nineteen oh-seven" is no thousand."""
    if not language.is_known:
        return text
    text = _PREFIXED.sub(r"\1 ", _SHORT.sub("", text))
    text = _RANGE.sub(lambda found: _range(found, language), text)
    text = _invariable(text, language)
    if not (style := language.table("years")):
        return text
    not_before = re.compile(rf" (?:{style['not_before']})\b")

    def said(found: re.Match[str]) -> str:
        clue, digits = found["clue"] or "", found["year"]
        counts_things = not_before.match(text, found.end()) and not digits.endswith("00")
        if not clue and (counts_things or digits < "1100"):
            return found[0]
        return f"{clue}{language.year(digits)}"

    return _year(language).sub(said, text)


def _invariable(text: str, language: Language) -> str:
    """French: no plural in a year, nor in the number of a page: l'an mil huit cent, page deux cent."""
    style = language.table("invariable")
    if not style:
        return text

    def said(found: re.Match[str]) -> str:
        return f"{found[1]}{re.sub(style['plural'], '', language.cardinal(found[2]))}"

    text = re.sub(rf"\b((?:{style['after']}) )(\d{{1,4}})(?!\w|[.,:/]\d|\s?[°%–-])", said, text)
    return re.sub(r"(?<![\w.,:/-])()(1\d{3}|20\d\d)(?![\w.,:/%°-]\d|[\w/%-]| [^\W\d_])", said, text)


def _range(found: re.Match[str], language: Language) -> str:
    first, last = found[1], found[2]
    if len(last) == 2:
        if int(last) <= int(first[2:]) or ("/" in found[0] and int(last) != int(first[2:]) + 1):
            return found[0]
        said = language.cardinal(last.lstrip("0"))
    else:
        said = language.year(last)
    return f"{language.year(first)} {language.word('to')} {said}"


@functools.cache
def _year(language: Language) -> re.Pattern[str]:
    style = language.table("years")
    return re.compile(
        rf"(?P<clue>\b(?i:{style['clues']})[.,]? )?(?<![\w.,:/#-])(?P<year>1\d\d\d|20\d\d)"
        r"(?![\w/%]|-\d|[.,:]\d)"
    )


def decades(text: str, language: Language) -> str:
    """Say decades, before "s" is taken for seconds: "the 80s", but "in 80s" is a duration."""
    style = language.table("decades")
    if not style:
        return text

    def said(found: re.Match[str]) -> str:
        digits = found[1] or found[2]
        suffix = found["suffix"]
        spoken = language.year(digits) if len(digits) == 4 else language.cardinal(digits)
        for old, new in style["ending"]:
            if spoken.endswith(old):
                return spoken.removesuffix(old) + str(new).format(suffix=suffix)
        return spoken

    decade = _decade(language)
    between = rf" {language.word('to')} "
    text = re.sub(rf"(?<=\d{style['last']})[–-](?=\d{{4}}{style['suffix']})", between, text)
    return decade.sub(said, text)


@functools.cache
def _decade(language: Language) -> re.Pattern[str]:
    style = language.table("decades")
    short, digits = style.get("short_after", ""), style.get("short_digits", "[2-9]0")
    return re.compile(
        rf"(?<![\w.,])(?:(1[0-9]\d0|20\d0)|(?:'|(?<={short}))({digits}))(?P<suffix>{style['suffix']})\b"
    )
