"""What stands between two numbers: ``10–20``, ``3:1``, ``3x4``, ``3 × 4``, ``1/2``, ``2 1/2``."""

from __future__ import annotations

import re

from lessoncast.speech.verbalise.language import Language

_FRACTION = re.compile(
    r"(?:(?<![\w.,/])(\d+) |(\b[A-Z]\w+) )?(?<![\w.,/])(\d+)\s?/\s?(\d+)(?![\w/]|[.,]\d)"
)


def apply(text: str, language: Language) -> str:
    """Say "to" for a dash between two numbers, and fractions by name."""
    if not language.is_known or not any(char.isdigit() for char in text):
        return text
    text = _FRACTION.sub(lambda found: _fraction_said(found, language), text)
    number = language.number
    times = f" {language.word('times')}"
    text = re.sub(rf"(?<![\w.,])({number})\s?[x×](?![\w])(?!\s?\d)", rf"\1{times}", text)
    text = _numbered(text, language)
    for marks, word in (
        (r"\s?–\s?|-", language.word("to")),
        (r":", language.word("ratio") or language.word("to")),
        (r"\s?[x×]\s?", language.word("times")),
    ):
        between = rf"(?<![\w.,:-])({number})(?:{marks})(?={number}(?![\w:-]|[.,]\d))"
        text = re.sub(between, rf"\1 {word} ", text)
    return text


def _fraction_said(found: re.Match[str], language: Language) -> str:
    whole, name, above, below = found.groups()
    fraction = f"{above}/{below}"
    after = language.table("fractions_after_number").get(fraction)
    if whole and after:
        return f"{language.cardinal(whole)} {after}"
    before = f"{whole or name} " if whole or name else ""
    if alone := language.table("fractions").get(fraction):
        return f"{before}{alone}"
    if name:  # Windows 10/11
        return f"{before}{above} {language.word('or')} {below}"
    joined_by = "out_of" if int(above) <= int(below) else "over"
    return f"{before}{above} {language.word(joined_by)} {below}"


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
