"""Places on a map, angles and heights: ``40° 26′ N``, ``NW``, ``6′ 2″``."""

from __future__ import annotations

import functools
import re

from lessoncast.speech.verbalise.language import Language

_MINUTES = r"\s?(?P<minutes>\d{1,2}(?:[.,]\d+)?)\s?['′]"
_SECONDS = r"\s?(?P<seconds>\d{1,2}(?:[.,]\d+)?)\s?(?:[\"″]|'')"
_HEIGHT = re.compile(r"(?<![\w.,°])(\d{1,2})\s?['′]\s?(\d{1,2})\s?(?:[\"″]|'')(?!\w)")
_INCHES = re.compile(r"(?<![\w.,°'′])(\d+(?:[.,]\d+)?)\s?″(?P<noun>(?= [a-z]))?")
_FEET = re.compile(r"(?<![\w.,°])(\d+)\s?′(?!\w|\s?\d)")


def apply(text: str, language: Language) -> str:
    """Say degrees, minutes and seconds with their direction, and feet and inches."""
    if not (style := language.table("directions")):
        return text
    if "°" in text:
        text = _position(language).sub(lambda found: _said(found, language), text)
    if "compass" in style:
        winds = "|".join(style["compass"])
        text = re.sub(rf"\b({winds})\b", lambda found: str(style["compass"][found[1]]), text)
    return _imperial(text, language) if "feet" in style else text


@functools.cache
def _position(language: Language) -> re.Pattern[str]:
    letters = "".join(sorted(language.table("directions")["letters"]))
    return re.compile(
        rf"(?<![\w.,])(?P<degrees>{language.number})\s?°(?:{_MINUTES}(?:{_SECONDS})?)?"
        rf"(?:\s?(?P<direction>[{letters}])(?!\w))?"
    )


def _said(found: re.Match[str], language: Language) -> str:
    if not (found["minutes"] or found["direction"]):
        return found[0]  # an angle or a temperature: units know it
    units = language.table("units")
    parts = [("°", found["degrees"]), ("min", found["minutes"]), ("s", found["seconds"])]
    said = [_counted(number, units[unit], language) for unit, number in parts if number]
    if found["direction"]:
        said.append(str(language.table("directions")["letters"][found["direction"]]))
    return " ".join(said)


def _counted(number: str, forms: list[str], language: Language) -> str:
    one, many = forms[:2]
    number = (number.lstrip("0") or "0") if number.isdecimal() else number
    return one if number == "1" else f"{language.agree(language.say_number(number), one)} {many}"


def _imperial(text: str, language: Language) -> str:
    style = language.table("directions")

    def height(found: re.Match[str]) -> str:
        return " ".join(
            _counted(number, style[name], language)
            for number, name in zip(found.groups(), ("feet", "inches"), strict=True)
        )

    def inches(found: re.Match[str]) -> str:
        one = str(style["inches"][0]).partition(" ")[2]
        if found["noun"] is not None:
            return f"{language.say_number(found[1])} {one}"
        return _counted(found[1], style["inches"], language)

    if text.count('"') == 1:  # two of them quote
        text = re.sub(r"(?<=\d)\"(?= [a-z])", "″", text)
    text = _INCHES.sub(inches, _HEIGHT.sub(height, text))
    return _FEET.sub(lambda found: _counted(found[1], style["feet"], language), text)
