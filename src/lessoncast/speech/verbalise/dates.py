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
        if _is_day(month, day):
            return _said(found[3], month, day, language)
        if "day_first" in dates and _is_day(day, month):
            return _said(found[3], day, month, language, form="day_first")
        return found[0]

    text = _ISO.sub(iso, text)
    text = _numeric(language).sub(numeric, text)
    text = _shorter_forms(text, language)
    if "named" in dates:
        text = _named(language).sub(lambda found: _named_said(found, language), text)
    return text


def _is_day(month: str, day: str) -> bool:
    return 1 <= int(month) <= 12 and 1 <= int(day) <= 31


def _shorter_forms(text: str, language: Language) -> str:
    """Say the first of a month, a month's short name, and a day without its year."""
    dates = language.table("dates")
    months = any_of(dates["months"])
    if "short_months" in dates and "named" not in dates:
        names = {name: dates["months"][at % 12] for at, name in enumerate(dates["short_months"])}
        text = re.sub(
            rf"(?<!\w)({any_of(names)})\.(?=,? ?[\w–-])", lambda found: names[found[1]], text
        )
    if "first" in dates and "first_of" in dates:
        text = re.sub(rf"(?<![\d.,/])\b1 (?={months}\b)", f"{dates['first']} ", text)
    if "date_after" in dates:
        text = _slashed(text, language)
    if "day_and_month" in dates:

        def alone(found: re.Match[str]) -> str:
            if not _is_day(found[2], found[1]):
                return found[0]
            end = "" if found[3] else "."
            return f"{int(found[1])}. {dates['months'][int(found[2]) - 1]}{end}"

        text = re.sub(r"(?<![\d.,])(\d{1,2})\.(\d{1,2})\.(?=( ?\w| ?[–-]))?(?!\d)", alone, text)
    if "from_to" in dates:
        text = re.sub(
            rf"(?:(?P<before>\w+) )?(?<![\d.,])(\d{{1,2}})\.(?: {language.word('to')} |\s?[–-]\s?)(\d{{1,2}})\. (?={months}\b)",
            lambda found: _from_to(found, language),
            text,
        )
    return text


def _slashed(text: str, language: Language) -> str:
    """Say a day and a month behind what belongs to dates: le 25/12, el lunes 3/4."""
    dates = language.table("dates")

    def said(found: re.Match[str]) -> str:
        if not _is_day(found[3], found[2]):
            return found[0]
        day = dates["first"] if int(found[2]) == 1 else language.cardinal(str(int(found[2])))
        return f"{found[1]}{day}{dates.get('of', ' ')}{dates['months'][int(found[3]) - 1]}"

    before = rf"(\b(?:{dates['date_after']}) )"
    return re.sub(rf"{before}(\d{{1,2}})/(\d{{1,2}})(?![\w/%]|[.,]\d)", said, text)


def _from_to(found: re.Match[str], language: Language) -> str:
    """German: vom dritten bis fünften Mai, but dritter bis fünfter Mai."""
    before = found["before"]
    bent = language.table("ordinals")["endings"]["n"].split()
    ending = "n" if before and before.lower() in bent else "r"
    first, last = (language.ordinal(day) + ending for day in (found[2], found[3]))
    return f"{before + ' ' if before else ''}{first} {language.word('to')} {last} "


def _said(year: str, month: str, day: str, language: Language, *, form: str = "iso") -> str:
    dates = language.table("dates")
    return str(dates[form]).format(
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
    between = str(language.table("dates")["numeric_separator"]) + r"\s?"
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
        rf"\b(?P<month>{month}) (?P<day>{day})(?:[–-](?P<last>{day}))?(?![\w:%])(?!-\d|[.,]\d)(?! (?!is|was|has|as|this|its|does)[a-z]{{3,}}s\b){year.format('year')}"
        rf"|(?:\b[Tt]he )?(?<![\d.,:$€£-])\b(?P<day2>{day}) (?:of )?(?P<month2>{month})\b{year.format('year2')}"
    )


def _named_said(found: re.Match[str], language: Language) -> str:
    dates = language.table("dates")
    written = (found["month"] or found["month2"]).rstrip(".")
    names = [*dates["months"], *dates["short_months"]]
    month = dates["months"][names.index(written) % 12 if written != "Sept" else 8]
    day = language.ordinal(re.sub(r"\D", "", found["day"] or found["day2"]))
    year = found["year"] or found["year2"]
    if found["last"]:
        day += f" {language.word('to')} {language.ordinal(re.sub(r'[^0-9]', '', found['last']))}"
    said = f"{month} {day}" if found["month"] else f"the {day} of {month}"
    return f"{said}, {language.year(year)}" if year else said
