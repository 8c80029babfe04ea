"""What stands between two numbers: ``10–20``, ``3:1``, ``3x4``, ``10x``, ``A–Z``."""

from __future__ import annotations

import functools
import re

from lessoncast.speech.verbalise.language import Language, any_of

_LETTERS = re.compile(r"(?<![\w–-])([A-Z])\s?[–-]\s?(?=[A-Z](?![\w–-]))")


def apply(text: str, language: Language) -> str:
    """Say "to" for a dash between two numbers, and fractions by name."""
    if not language.is_known:
        return text
    text = _LETTERS.sub(rf"\1 {language.word('to')} ", text)
    text = _named(language).sub(lambda found: _names_said(found, language), text)
    if not any(char.isdigit() for char in text):
        return text
    number = language.number
    text = _dimensions(text, language)
    text = _scores(text, language)
    text = re.sub(
        rf"(?<![\w.,])({number})\s?[x×](?![\w])(?!\s?\d)",
        lambda found: str(language.word("fold")).format(language.say_number(found[1])),
        text,
    )
    text = _numbered(text, language)
    for marks, word in (
        (r"\s?–\s?|-", language.word("to")),
        (r"\s:\s|:", language.word("ratio") or language.word("to")),
        (r"\s?x\s?", language.word("by") or language.word("times")),
        (r"\s?×\s?", language.word("times")),
    ):
        between = rf"(?<![\w.,:-])({number})(?:{marks})(?={number}(?![\w:-]|[.,]\d))"
        text = re.sub(between, rf"\1 {word} ", text)
    return text


@functools.cache
def _named(language: Language) -> re.Pattern[str]:
    """Match the first of two days or months: Monday–Friday."""
    dates = language.table("dates")
    short = [*dates.get("short_months", ()), *dates.get("short_days", {})]
    names = any_of([*dates.get("months", ()), *str(dates.get("days", "")).split(), *short])
    return re.compile(rf"\b({names})\s?[–-]\s?({names})\b")


def _names_said(found: re.Match[str], language: Language) -> str:
    return f"{_name(found[1], language)} {language.word('to')} {_name(found[2], language)}"


def _name(written: str, language: Language) -> str:
    dates = language.table("dates")
    if day := dates.get("short_days", {}).get(written):
        return str(day)
    short = list(dates.get("short_months", ()))
    return str(dates["months"][short.index(written) % 12]) if written in short else written


def _dimensions(text: str, language: Language) -> str:
    """Say 3×3, written without spaces, as a size; with spaces, or before a power, it multiplies."""
    if not language.word("by"):
        return text
    math = language.table("math")
    no_power = rf"(?!{language.number} (?:{math['power']}|{math['squared']}|{math['cubed']}))"
    size = (
        rf"(?<![\w.,])({language.number})×{no_power}"
        rf"(?={language.number}(?:×|(?![\w^]|\s?=|[.,]\d)))"
    )
    return re.sub(size, rf"\1 {language.word('by')} ", text)


def _scores(text: str, language: Language) -> str:
    """Say "to" for the hyphen of a score, where a text tells of one: they won 3-1."""
    words = language.table("numbered").get("scores")
    if not words or not re.search(rf"\b(?i:{words})\b", text):
        return text
    to = language.table("numbered")["score_to"]
    return re.sub(
        r"(?<![\w.,:-])(\d{1,3})[-–](?=\d{1,3}(?![\w:-]|[.,]\d|\s?%))", rf"\1 {to} ", text
    )


def _numbered(text: str, language: Language) -> str:
    """Say the hyphen of "Listing 18-1" as one: there is no range from a number down."""

    def said(found: re.Match[str]) -> str:
        name, first, last = found.groups()
        if name is None and int(first) < int(last):
            return found[0]
        return f"{name or ''}{first} {language.word('dash')} {last}"

    names = language.table("numbered").get("names", "(?!)")
    return re.sub(
        rf"(\b(?:{names}) )?(?<![\w.,:-])(\d{{1,4}})-(\d{{1,4}})(?![\w:-]|[.,]\d)", said, text
    )
