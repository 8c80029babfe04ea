"""Music: ``F♯ minor``, ``B♭``, a ``3/4`` bar, ``♩ = 120``."""

from __future__ import annotations

import functools
import re

from lessoncast.speech.verbalise.language import Language

_SIGNS = {"♯": "sharp", "♭": "flat", "♮": "natural"}
_CHORD = re.compile(r"(?<!\w)([A-H])([♯♭♮])(maj|m(?![a-zé]))?(\d{1,2})?(?!\w)")
_SIGN = re.compile(r"(?<=\w)([♯♭♮])")
_NOTE_LENGTHS = {"♩": "quarter", "♪": "eighth"}


def apply(text: str, language: Language) -> str:
    """Say notes, chords, bars and note lengths."""
    style = language.table("music")
    if not style:
        return text
    if any(sign in text for sign in _SIGNS):
        text = _CHORD.sub(lambda found: _chord(found, language), text)
        text = _SIGN.sub(lambda found: f" {style[_SIGNS[found[1]]]} ", text)
    for sign, name in _NOTE_LENGTHS.items():
        text = text.replace(sign, str(style[name]))
    return _bar(language).sub(lambda found: _metre(found, language), text)


def _chord(found: re.Match[str], language: Language) -> str:
    style = language.table("music")
    letter, sign, mode, figure = found.groups()
    note = style.get("notes", {}).get(letter + sign)
    if note is None:
        note = f"{style.get('letters', {}).get(letter, letter)} {style[_SIGNS[sign]]}"
    words = [str(note)]
    if mode:
        words.append(str(style["minor" if mode == "m" else "major"]))
    return " ".join([*words, figure] if figure else words)


@functools.cache
def _bar(language: Language) -> re.Pattern[str]:
    style = language.table("music")
    before, after = style.get("bar_before", "(?!)"), style.get("bar_after", "(?!)")
    return re.compile(
        rf"(?P<before>\b(?:{before}) )(?P<beats>\d{{1,2}})/(?P<unit>2|4|8|16)(?![\w/]|\.\d)"
        rf"|(?<![\w.,/])(?P<beats2>\d{{1,2}})/(?P<unit2>2|4|8|16)(?P<after>{after})"
    )


def _metre(found: re.Match[str], language: Language) -> str:
    style = language.table("music")
    beats = language.cardinal(found["beats"] or found["beats2"])
    unit = found["unit"] or found["unit2"]
    said = str(style["bar"]).format(
        beats=beats,
        unit=language.cardinal(unit),
        title=beats.capitalize(),
        part=style.get("parts", {}).get(unit, ""),
    )
    after = "" if style.get("bar_takes_word") else found["after"] or ""
    return f"{found['before'] or ''}{said}{after}"
