"""Roman numerals, only where something says that they are: World War II, Louis XIV, siglo XXI."""

from __future__ import annotations

import functools
import re

from lessoncast.speech.verbalise.language import Language

_VALUES = {"M": 1000, "D": 500, "C": 100, "L": 50, "X": 10, "V": 5, "I": 1}
_NUMERAL = r"(?=[MDCLXVI])M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})"


def apply(text: str, language: Language) -> str:
    """Say a numeral as a number after a chapter or a war, as an ordinal after a ruler's name."""
    style = language.table("roman")
    if not style:
        return text

    def cardinal(found: re.Match[str]) -> str:
        return f"{found[1]} {language.cardinal(str(value(found[2])))}"

    def ordinal(found: re.Match[str]) -> str:
        number = value(found[2])
        if number > style.get("ordinal_up_to", 99):
            return f"{found[1]} {language.cardinal(str(number))}"
        spoken = language.ordinal(str(number))
        return f"{found[1]} {style['ordinal'].format(ordinal=spoken, title=spoken.capitalize())}"

    text = _after(style["cardinal_after"]).sub(cardinal, text)
    text = _after(style["ordinal_after"], style.get("mark", "")).sub(ordinal, text)
    if "suffixes" in style:
        text = _suffixed(style["suffixes"]).sub(
            lambda found: language.ordinal(str(value(found[1]))), text
        )
    return text


@functools.cache
def _after(words: str, mark: str = "") -> re.Pattern[str]:
    return re.compile(rf"\b({words}) ({_NUMERAL})\b{mark}")


@functools.cache
def _suffixed(suffixes: str) -> re.Pattern[str]:
    return re.compile(rf"\b({_NUMERAL})(?:{suffixes})\b")


def value(numeral: str) -> int:
    """Return what a Roman numeral counts."""
    total = 0
    for letter, following in zip(numeral, [*numeral[1:], "I"], strict=True):
        step = _VALUES[letter]
        total += -step if step < _VALUES[following] else step
    return total
