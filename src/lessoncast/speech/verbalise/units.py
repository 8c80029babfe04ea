"""Quantities: a number, or a range of two, and its unit (``5 km/h``, ``10–20 %``, ``3 m²``)."""

from __future__ import annotations

import functools
import re

from lessoncast.speech.verbalise.language import Language, any_of


def apply(text: str, language: Language) -> str:
    """Say units in the singular or plural, "per" for the slash, square and cubic for powers."""
    if not language.table("units") or not any(char.isdigit() for char in text):
        return text
    return _quantity(language).sub(lambda found: _said(found, language), text)


@functools.cache
def _quantity(language: Language) -> re.Pattern[str]:
    unit, number = any_of(language.table("units")), language.number
    magnitude = language.table("magnitude_words")["forms"]
    return re.compile(
        rf"(?<![\w.,])(?<!\w-)(?P<first>{number})"
        rf"(?:\s?(?:–|-|{re.escape(language.word('to'))}\s)\s?(?P<last>{number}))?"
        rf"(?:\s(?P<magnitude>{magnitude})\b)?"
        rf"(?P<between>[\s-]?)(?P<unit>{unit})(?:(?:\^|(?<=m))(?P<power>[23])(?!\d))?"
        rf"(?:/(?P<per>{unit})(?:\^?(?P<per_power>[23])(?!\d))?)?(?![\w^/])(?!%)"
    )


def _said(found: re.Match[str], language: Language) -> str:
    one, many, per = _forms(found, language)
    attributive = found["between"] == "-" and language.table("unit_words").get("attributive")
    if attributive and not found["last"]:  # a 5-km run
        return f"{language.say_number(found['first'])}-{one.partition(' ')[2]}{per}"
    if found["first"] == "1" and not found["last"] and not found["magnitude"]:
        return one + per
    return f"{language.agree(_amount(found, language), one)} {many}{per}"


def _forms(found: re.Match[str], language: Language) -> tuple[str, str, str]:
    """Return "one metre", "metres", and " per second" if there is a slash."""
    units = language.table("units")
    if found["per"] and (own := units.get(f"{found['unit']}/{found['per']}")):
        return own[0], own[1], ""  # km/h may have a name of its own
    one, many = (_powered(form, found["power"], language) for form in units[found["unit"]])
    return one, many, _per(found, language)


def _amount(found: re.Match[str], language: Language) -> str:
    parts = [language.say_number(found["first"])]
    if found["last"]:
        parts += [language.word("to"), language.say_number(found["last"])]
    if found["magnitude"]:
        parts.append(found["magnitude"])
    return " ".join(parts)


def _per(found: re.Match[str], language: Language) -> str:
    if not found["per"]:
        return ""
    singular = language.table("units")[found["per"]][0].partition(" ")[2]
    if found["per_power"] == "2" and "per_square" in language.table("unit_words"):
        singular = language.table("unit_words")["per_square"].format(unit=singular)
        return f" {language.word('per')} {singular}"
    return f" {language.word('per')} {_powered(f'1 {singular}', found['per_power'], language)[2:]}"


def _powered(form: str, power: str | None, language: Language) -> str:
    """Put "square" or "cubic" where the language has it; ``form`` may begin with "one"."""
    if not power:
        return form
    words = language.table("unit_words")
    one, space, noun = form.partition(" ")
    is_one = bool(space) and one in words["ones"]
    name = "square" if power == "2" else "cubic"
    template = str(words[f"{name}_one" if is_one and f"{name}_one" in words else name])
    unit = noun if is_one else form
    said = template.format(unit=unit, lower=unit.lower())
    return f"{one} {said}" if is_one else said
