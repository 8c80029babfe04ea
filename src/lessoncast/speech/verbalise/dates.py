"""Dates: ISO (``2026-11-23``), with slashes or dots, and with the name of the month."""

from __future__ import annotations

import functools
import re

from lessoncast.speech.verbalise.language import Language, any_of

_ISO = re.compile(
    r"(?<![\d-])(\d{4})-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])(?!\d|-\d)(?:T[\d:.]+Z?)?"
)


def apply(text: str, language: Language) -> str:
    """Say dates as the language says them."""
    if not (dates := language.table("dates")):
        return text

    def iso(found: re.Match[str]) -> str:
        return _said(found[1], found[2], found[3], language)

    def numeric(found: re.Match[str]) -> str:
        first, second = found[1], found[2]
        month, day = (first, second) if dates["numeric"] == "mdy" else (second, first)
        if not (1 <= int(month) <= 12 and 1 <= int(day) <= 31):
            return found[0]
        return _said(found[3], month, day, language)

    text = _ISO.sub(iso, text)
    text = _numeric(language).sub(numeric, text)
    if "named" in dates:
        text = _named(language).sub(lambda found: _named_said(found, language), text)
    return text


def _said(year: str, month: str, day: str, language: Language) -> str:
    dates = language.table("dates")
    return str(dates["iso"]).format(
        month=dates["months"][int(month) - 1],
        ordinal=language.ordinal(day),
        digits=int(day),
        day=dates["first"]
        if int(day) == 1 and "first" in dates
        else language.cardinal(str(int(day))),
        year=language.year(year),
    )


@functools.cache
def _numeric(language: Language) -> re.Pattern[str]:
    between = re.escape(language.table("dates")["numeric_separator"]) + r"\s?"
    return re.compile(
        rf"(?<![\w.,/-])(\d{{1,2}}){between}(\d{{1,2}}){between}(\d{{4}})(?![\w/]|[.,]\d)"
    )


@functools.cache
def _named(language: Language) -> re.Pattern[str]:
    """Match "July 4th, 1776", "4 July 1776", "the 4th of July"."""
    dates = language.table("dates")
    month = rf"(?:{any_of(dates['months'])}|{any_of(dates['short_months'])}\.?)"
    day = r"(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?"
    year = r"(?:,? (?P<{}>\d{{4}})(?![\d-]))?"
    return re.compile(
        rf"\b(?P<month>{month}) (?P<day>{day})(?![\w:%])(?!-\d|[.,]\d){year.format('year')}"
        rf"|(?:\b[Tt]he )?(?<![\d.,:$€£-])\b(?P<day2>{day}) (?:of )?(?P<month2>{month})\b{year.format('year2')}"
    )


def _named_said(found: re.Match[str], language: Language) -> str:
    dates = language.table("dates")
    written = (found["month"] or found["month2"]).rstrip(".")
    names = [*dates["months"], *dates["short_months"]]
    month = dates["months"][names.index(written) % 12 if written != "Sept" else 8]
    day = language.ordinal(re.sub(r"\D", "", found["day"] or found["day2"]))
    year = found["year"] or found["year2"]
    said = f"{month} {day}" if found["month"] else f"the {day} of {month}"
    return f"{said}, {language.year(year)}" if year else said
