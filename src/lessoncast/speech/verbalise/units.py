"""Quantities: a number, or a range of two, and its unit (``5 km/h``, ``10–20 %``, ``3 m²``)."""

from __future__ import annotations

import functools
import re

from lessoncast.speech.verbalise.language import Language, any_of

_SHORTEST_RATE = 4  # km/h, but not W/h
_SHORT_RATES = ("m/s", "g/l", "g/L", "N/m", "V/m")
_MEASURES = frozenset(
    ["s", "min", "Min", "h", "Std", "ms", "ml", "mL", "l", "L", "dl", "km", "kg", "ha", "μl", "cm"]
)
_TWO_SCALES = re.compile(r"(?<=\d)(\s?°[CF])\s?/\s?(?=[−-]?\d)")  # 200 °C/400 °F
_BARE_AREA = re.compile(r"(?<![\w/])(?<!\d )(?<!million )([kcmd]m)\^([23])(?![\w/])")
_BARE_DEGREE = re.compile(r"(?<!\d)(?<!\d )°[CF]\b")


def apply(text: str, language: Language) -> str:
    """Say units in the singular or plural, "per" for the slash, square and cubic for powers."""
    if not language.table("units"):
        return text
    text = _TWO_SCALES.sub(rf"\1 {language.word('or')} ", text)
    text = _both(language).sub(rf"\g<unit> {language.word('to')} ", text)
    text = _BARE_DEGREE.sub(lambda found: language.table("units").get(found[0], [""] * 2)[1], text)
    text = _BARE_AREA.sub(lambda found: _area(found, language), text)
    text = _count(language).sub(lambda found: _count_said(found, language), text)
    text = _rate(language).sub(lambda found: _rate_said(found, language), text)
    return _quantity(language).sub(lambda found: _said(found, language), text)


def _area(found: re.Match[str], language: Language) -> str:
    """Say km² without a number."""
    known = language.table("units").get(found[1])
    return _powered(str(known[1]), found[2], language) if known else found[0]


@functools.cache
def _count(language: Language) -> re.Pattern[str]:
    """Match what is counted by time or measure alone: 72/min, 500/ml."""
    measures = [unit for unit in language.table("units") if unit in _MEASURES]
    return re.compile(
        rf"(?<![\w.,/])(?P<number>{language.number})/(?P<per>{any_of(measures)})(?![\w/^])"
    )


def _count_said(found: re.Match[str], language: Language) -> str:
    per = str(language.table("units")[found["per"]][0]).partition(" ")[2]
    return f"{language.say_number(found['number'])} {language.word('per')} {per}"


@functools.cache
def _rate(language: Language) -> re.Pattern[str]:
    """Match a rate without its number, such as km/h; single letters may be anything."""
    unit = any_of(language.table("units"))
    return re.compile(rf"(?<![\w/°)])(?<!\d )(?P<unit>{unit})/(?P<per>{unit})(?![\w/^])")


def _rate_said(found: re.Match[str], language: Language) -> str:
    units = language.table("units")
    if len(found[0]) < _SHORTEST_RATE and found[0] not in _SHORT_RATES:
        return found[0]
    if own := units.get(found[0]):
        return str(own[1])
    per = str(units[found["per"]][0]).partition(" ")[2]
    return f"{units[found['unit']][1]} {language.word('per')} {per}"


@functools.cache
def _both(language: Language) -> re.Pattern[str]:
    """Match the first unit of a range that has it twice: 14h-16h."""
    unit = any_of(language.table("units"))
    return re.compile(rf"(?<=\d)(?P<unit>\s?{unit})\s?[–-]\s?(?=\d+(?:[.,]\d+)?(?P=unit)(?!\w))")


@functools.cache
def _quantity(language: Language) -> re.Pattern[str]:
    unit, number = any_of(language.table("units")), language.number
    magnitude = language.table("magnitude_words")["forms"]
    return re.compile(
        rf"(?P<article>\b(?:[Aa]n?|[Tt]he|[Tt]his|[Tt]hat|[Ee]ach|[Ee]very) )?(?<![\w.,])(?<!\w-)(?P<first>{number})"
        rf"(?:\s?(?:–|-|{re.escape(language.word('to'))}\s)\s?(?P<last>{number}))?"
        rf"(?:\s(?P<magnitude>{magnitude})\b)?"
        rf"(?P<between>[\s-]?)(?P<unit>{unit})(?:(?:\^|(?<=m))(?P<power>[23])(?!\d))?"
        rf"(?:/(?P<per_number>\d{{2,4}}\s?(?=[a-z]))?(?P<per>{unit})(?:\^?(?P<per_power>[23])(?!\d))?)?(?![\w^/])(?!%)"
        r"(?P<noun>(?= [a-z]{3}))?"
    )


def _said(found: re.Match[str], language: Language) -> str:
    if _is_no_unit(found):
        return found[0]
    article = found["article"] or ""
    one, many, per = _forms(found, language)
    if _describes(found, language):
        between = "-" if found["between"] == "-" else " "
        number = language.say_number(found["first"])
        return f"{article}{number}{between}{one.partition(' ')[2]}{per}"
    if found["first"] == "1" and not found["last"] and not found["magnitude"]:
        return article + one + per
    if _is_below_two(found, language):
        many = one.partition(" ")[2]
    return f"{article}{language.agree(_amount(found, language), one)} {many}{per}"


def _is_no_unit(found: re.Match[str]) -> bool:
    """Whether it is "4K" or a letter of its own: kelvin and ampere stand apart from the number."""
    if found["unit"] == "A" and found["noun"] is not None:
        return True
    return found["unit"] in ("K", "A", "C", "F") and found["between"] != " "


def _describes(found: re.Match[str], language: Language) -> bool:
    """Whether it describes what follows, in the singular: a 5-km run, a 90° angle, a 180° turn."""
    words = language.table("unit_words")
    if not words.get("attributive") or found["last"] or found["magnitude"]:
        return False
    following = found.string[found.end() :]
    if re.match(rf" (?:{words['attributive_before']})\b", following):
        return True
    if found["noun"] is None or re.match(rf" (?:{words['no_noun']})\b", following):
        return found["between"] == "-"
    return found["between"] == "-" or bool(found["article"])


def _is_below_two(found: re.Match[str], language: Language) -> bool:
    """Whether the unit stays in the singular: French does up to two."""
    if not language.table("unit_words").get("singular_below_two") or found["last"]:
        return False
    return bool(re.match(r"[01](?:[.,]|$)", found["first"])) and not found["magnitude"]


def _forms(found: re.Match[str], language: Language) -> tuple[str, str, str]:
    """Return "one metre", "metres", and " per second" if there is a slash."""
    units = language.table("units")
    if (
        found["per"]
        and not found["per_number"]
        and (own := units.get(f"{found['unit']}/{found['per']}"))
    ):
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
    if found["per_number"]:
        many = language.table("units")[found["per"]][1]
        word = language.table("unit_words").get("per_many", language.word("per"))
        return f" {word} {language.cardinal(found['per_number'].strip())} {many}"
    singular = language.table("units")[found["per"]][0].partition(" ")[2]
    is_time = found["per"] in ("s", "min", "h", "Min", "Std")
    if found["per_power"] == "2" and is_time and "per_square" in language.table("unit_words"):
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
