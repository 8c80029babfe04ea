"""Times of day: ``9:05``, ``2 pm``, ``14:30 Uhr``, ``14h30``."""

from __future__ import annotations

import functools
import re
from collections.abc import Mapping
from typing import Any

from lessoncast.speech.verbalise.language import Language

_HALVES = r"[AaPp]\.?\s?[Mm]\b\.?"
_HOUR = re.compile(
    rf"(?<![\w:.,])(?:(?P<from>1[0-2]|[1-9])\s?[–-]\s?)?(?P<hour>1[0-2]|[1-9])\s?(?P<half>{_HALVES})"
)
_HALF_RANGE = re.compile(rf"(?<=\d)(\s?{_HALVES})\s?[–-]\s?(?=\d{{1,2}}(?::\d\d)?\s?{_HALVES})")
_COUNTED_HOURS = re.compile(r"(?<=\b\d:\d\d:\d\d) (?:hours?|h|Stunden|Std\.?|heures?|horas?)(?!\w)")
_LONGER_DURATION = r"(?!\s?min)"


def apply(text: str, language: Language) -> str:
    """Say times as the language says them; anything else with a colon is left alone."""
    times = language.table("times")
    if not times or not any(char.isdigit() for char in text):
        return text
    if "half_days" in times:
        text = re.sub(rf"(?<![\d.])(\d{{1,2}})\.([0-5]\d)(?=\s?{_HALVES})", r"\1:\2", text)
    text = _COUNTED_HOURS.sub("", text)
    text = _until(language).sub(f" {language.word('to')} ", text)
    text = _clock(language).sub(lambda found: _said(found, language), text)
    if "half_days" in times:
        text = _HALF_RANGE.sub(rf"\1 {language.word('to')} ", text)
        text = _HOUR.sub(lambda found: _hour_said(found, language), text)
    return text


@functools.cache
def _until(language: Language) -> re.Pattern[str]:
    separator = language.table("times")["separators"]
    return re.compile(rf"(?<=\d(?:{separator})\d\d)\s?[–-]\s?(?=\d{{1,2}}(?:{separator})\d\d)")


@functools.cache
def _clock(language: Language) -> re.Pattern[str]:
    times = language.table("times")
    after = rf"(?:\s?(?P<half>{_HALVES}))" if "half_days" in times else "(?P<half>(?!))"
    word = rf"(?:\s?{times['word']}\b)?" if "word" in times else ""
    separator = times["separators"]
    return re.compile(
        rf"(?<![\w:.,])(?P<hour>[01]?\d|2[0-4])\s?(?:{separator})\s?(?P<minute>[0-5]\d)"
        rf"(?::(?P<second>[0-5]\d))?(?![\d:]|[.,]\d|[ \u202f]\d{{3}}(?!\d)){_LONGER_DURATION}{after}?{word}"
        + _with_word(times)
    )


def _with_word(times: Mapping[str, Any]) -> str:
    """German: 14.30 is a time only before "Uhr"."""
    if "dotted_before" not in times:
        return "(?P<hour2>(?!))?(?P<minute2>(?!))?"
    return rf"|(?<![\w:.,])(?P<hour2>[01]?\d|2[0-4])\.(?P<minute2>[0-5]\d)\s?(?:{times['dotted_before']})\b"


def _half(found: re.Match[str], language: Language) -> str:
    letters = re.sub(r"\W", "", found["half"]).lower()
    said = _half_of(letters, int(found["hour"]), language.table("times"))
    ends = found["half"].endswith(".") and not re.match(r"\s*\w|[,;:]", found.string[found.end() :])
    return f"{said}." if ends else said


def _half_of(letters: str, hour: int, times: Mapping[str, Any]) -> str:
    """Say "p m", or "de la tarde" where a language tells evening from afternoon."""
    for until, said in times.get("half_days_by_hour", {}).get(letters, {}).items():
        if hour % 12 < int(until):
            return str(said)
    return str(times["half_days"][letters])


def _hour_said(found: re.Match[str], language: Language) -> str:
    times = language.table("times")
    hour = language.cardinal(found["hour"])
    if "one" in times and found["hour"] == "1":
        hour = str(times["one"])
    since = f"{language.cardinal(found['from'])} {language.word('to')} " if found["from"] else ""
    return f"{since}{hour} {_half(found, language)}"


def _said(found: re.Match[str], language: Language) -> str:
    times = language.table("times")
    if found["second"] and _is_duration(found, times):
        return _duration(found, language)
    if re.search(rf"\b(?:{times.get('ratio_after', '(?!)')}) $", found.string[: found.start()]):
        return found[0]
    number = int(found["hour"] or found["hour2"])
    spoken = times["one"] if number == 1 and "one" in times else language.cardinal(str(number))
    hour = language.agree(spoken, times.get("gender", ""))
    if found["second"]:
        parts = (_minute(found["minute"], language), _minute(found["second"], language))
        said = " ".join([hour, *(part or language.cardinal("0") for part in parts)])
    elif minute := _minute(found["minute"] or found["minute2"], language):
        form = _form(number, times)
        minute = _quarter(found["minute"] or found["minute2"], number, times) or minute
        said = str(times[form]).format(hour=hour, minute=minute)
    else:
        said = hour if found["half"] else _sharp(number, hour, language)
    return f"{said} {_half(found, language)}" if found["half"] else said


def _is_duration(found: re.Match[str], times: Mapping[str, Any]) -> bool:
    """Whether h:mm:ss is how long something took: the text says so, and no time has one figure."""
    before = found.string[: found.start()]
    is_at = re.search(rf"\b(?:{times.get('at', '(?!)')}) $", before)
    is_told = re.search(rf"\b(?:{times.get('lasts', '(?!)')})\b", before)
    return bool(is_told) and not (found["half"] or is_at or len(found["hour"]) > 1)


def _duration(found: re.Match[str], language: Language) -> str:
    units = language.table("units")
    parts = [("h", found["hour"]), ("min", found["minute"]), ("s", found["second"])]
    said = []
    for unit, digits in parts:
        one, many = units[unit][:2]
        number = str(int(digits))
        if number == "1":
            said.append(str(one))
        elif number != "0":
            said.append(f"{language.agree(language.cardinal(number), one)} {many}")
    if len(said) < 2:
        return " ".join(said)
    return f"{', '.join(said[:-1])} {language.word('and')} {said[-1]}"


def _form(hour: int, times: Mapping[str, Any]) -> str:
    if hour == 1 and "one_full" in times:
        return "one_full"
    return "late_full" if hour > 12 and "late_full" in times else "full"


def _quarter(minute: str, hour: int, times: Mapping[str, Any]) -> str:
    """Spanish: nine and a half, up to noon."""
    return str(times.get("quarters", {}).get(minute, "")) if hour <= 12 else ""


def _sharp(number: int, hour: str, language: Language) -> str:
    times = language.table("times")
    name = "sharp"
    if number > 12 and "late_sharp" in times:
        name = "late_sharp"
    elif number == 1 and "one_sharp" in times:
        name = "one_sharp"
    return str(times[name]).format(hour=hour)


def _minute(digits: str, language: Language) -> str:
    number = int(digits)
    if number == 0:
        return ""
    spoken = language.cardinal(str(number))
    small = language.table("times").get("small_minute", "{minute}")
    return str(small).format(minute=spoken) if number < 10 else spoken
