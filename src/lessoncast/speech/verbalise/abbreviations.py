"""Abbreviations, and signs that mean a word before a number (``No. 5``, ``Fig. 3``, ``§ 2``)."""

from __future__ import annotations

import functools
import re

from lessoncast.speech.verbalise.language import Language, any_of


def apply(text: str, language: Language) -> str:
    """Write abbreviations out; a full stop that also ends the sentence is kept."""
    for written, said in language.table("abbreviations_in_context").items():
        text = re.sub(written, said, text)
    text = _days(_unit(language).sub(r"\1", text), language)
    before = language.table("abbreviations_before_number")
    after = language.table("abbreviations_after_name")
    text = _after_name(language).sub(lambda found: after[found[1]] + found[2], text)
    names = language.table("abbreviations_before_name")
    text = _before_name(language).sub(lambda found: f"{names[found[1]]} ", text)
    text = _before_number(language).sub(lambda found: before[found[1]] + " ", text)
    return _anywhere(language).sub(lambda found: _said(found, language), text)


@functools.cache
def _unit(language: Language) -> re.Pattern[str]:
    """Match a unit whose full stop is its own: 45 min. lang. At the end it is the sentence's too."""
    units = [unit for unit in language.table("units") if unit.isalpha()]
    dotted = [unit for unit in units if f"{unit}." in language.table("abbreviations")]
    return re.compile(
        rf"(?<![\w.,])(\d[\d.,]*\s?(?:{any_of(units)}(?=\.(?:\s?[^\s\w)\"']|\s[a-zà-ÿ(]))"
        rf"|{any_of(dotted)}(?=\.\s\S)))\."
    )


def _days(text: str, language: Language) -> str:
    """Say short days of the week: where there are two of them, or one behind an article."""
    short = language.table("dates").get("short_days", {})
    pattern = _day(language)
    is_sure = len(pattern.findall(text)) > 1
    return pattern.sub(
        lambda found: (
            f"{found['article'] or ''}{short[found['name']]}"
            if is_sure or found["article"]
            else found[0]
        ),
        text,
    )


@functools.cache
def _day(language: Language) -> re.Pattern[str]:
    dates = language.table("dates")
    if "short_days" not in dates:
        return re.compile(r"(?!)")
    article = dates.get("day_after", "(?!)")
    return re.compile(
        rf"(?<![\w.])(?P<article>\b(?:{article}) )?(?P<name>{any_of(dates['short_days'])})\.(?!\w)"
    )


@functools.cache
def _before_number(language: Language) -> re.Pattern[str]:
    written = any_of(language.table("abbreviations_before_number"))
    return re.compile(rf"(?<!\w)(?<!p\. )(?<!p\.)({written})\s?(?=\(?\d|[IVX]{{2,}}\b|[VX]\b)")


@functools.cache
def _after_name(language: Language) -> re.Pattern[str]:
    """Match "Main St." where no name follows: there it is a saint."""
    written = any_of(language.table("abbreviations_after_name"))
    return re.compile(rf"(?<=[a-z] )({written})(?=(?: [a-z]|[,;)]|$))()")


@functools.cache
def _before_name(language: Language) -> re.Pattern[str]:
    written = any_of(language.table("abbreviations_before_name"))
    return re.compile(rf"(?<!\w)({written})\s(?=[^\W\d_a-z][a-zà-ÿ])")


@functools.cache
def _anywhere(language: Language) -> re.Pattern[str]:
    # "z. B." and "z.B." are the same: a space inside may be missing.
    known = language.table("abbreviations")
    capitalised = [_capital(form) for form in known]  # at the start of a sentence
    forms = [re.escape(form).replace(r"\ ", r"\s?") for form in {*known, *capitalised}]
    ordered = sorted(forms, key=lambda form: (-len(form), form))
    return re.compile(rf"(?<![\w.-])({'|'.join(ordered) or '(?!)'})(?![\w-])")


@functools.cache
def _by_letters(language: Language) -> dict[str, str]:
    known = language.table("abbreviations")
    capitalised = {_capital(form): _capital(said) for form, said in known.items()}
    return {_tight(form): said for form, said in (capitalised | dict(known)).items()}


def _capital(text: str) -> str:
    return text[0].upper() + text[1:]


def _tight(form: str) -> str:
    return re.sub(r"\s", "", form)


def _said(found: re.Match[str], language: Language) -> str:
    if found[1].endswith(".") and _is_unit(found, language):
        return found[0]  # 45 min. at the end: units know it
    spoken = _by_letters(language)[_tight(found[1])]
    ends = found[1].endswith(".") and re.fullmatch(r"[\s)\"']*", found.string[found.end() :])
    return spoken + "." if ends and not spoken.endswith(".") else spoken


def _is_unit(found: re.Match[str], language: Language) -> bool:
    before = found.string[: found.end() - 1]
    return re.search(rf"\d[\s/]?{any_of(language.table('units'))}$", before) is not None
