"""Numbers that are dialled or looked up: digit by digit, with a rest where one is written."""

from __future__ import annotations

import functools
import re

from lessoncast.speech.verbalise.language import Language

_INTERNATIONAL = r"\+\d{1,3}(?:[ .-]?\(?\d{1,12}\)?){1,6}"
_CODE_NUMBER = r"\d+(?:-\d+){2,}"  # an ISBN, or a number of North America
_AREA = r"\(0?\d{2,5}\) ?\d{3,}(?:[ -]\d{2,})*"
_EXCHANGE = r"555-\d{4}"
_SHORTEST_DIGITS = 5


def apply(text: str, language: Language) -> str:
    """Say telephone numbers and the like."""
    if not language.is_known or not any(char.isdigit() for char in text):
        return text
    return _number(language).sub(lambda found: _said(found, language), text)


@functools.cache
def _number(language: Language) -> re.Pattern[str]:
    style = language.table("phones")
    clues, local = style.get("clues", "(?!)"), style.get("local", "(?!)")
    return re.compile(
        rf"(?<![\w.,/-])(?:(?P<written>{_INTERNATIONAL}|{_AREA}|{local}|{_EXCHANGE}|{_CODE_NUMBER})"
        r"(?![\w/%-]|[.,]\d)"
        rf"|(?P<clue>{clues})(?P<dialled> \d[\d -]*\d)(?![\w/%-]|[.,:]\d))"
    )


def _said(found: re.Match[str], language: Language) -> str:
    if found["clue"]:
        return f"{found['clue']} {_one_by_one(found['dialled'], language)}"
    written = found["written"]
    if len(re.sub(r"\D", "", written)) < _SHORTEST_DIGITS:
        return written
    return _one_by_one(written, language)


def _one_by_one(written: str, language: Language) -> str:
    plus = f"{language.table('numbers')['plus']} " if "+" in written else ""
    groups = re.findall(r"\d+", written)
    if language.table("phones").get("groups") == "numbers":
        return plus + ", ".join(_grouped(group, language) for group in groups)
    return plus + ", ".join(language.digits(group) for group in groups)


def _grouped(digits: str, language: Language) -> str:
    """Say a group as the number it is, its leading noughts one by one: zéro un, vingt-trois."""
    number = digits.lstrip("0")
    noughts = [language.cardinal("0")] * (len(digits) - len(number))
    return " ".join([*noughts, language.cardinal(number)] if number else noughts)
