"""The colour of a cover → the two accents of the pages, readable in light and in dark by computing.

The hue is the cover's; how light the accent is follows from what it must be read on. Lightness, chroma
and hue are those of Oklab (Ottosson 2020), contrast is that of WCAG 2.2.
"""

from __future__ import annotations

import math
from typing import NamedTuple

from lessoncast.feed.theme import Colour

CONTRAST = 4.5
"""WCAG 2.2, 1.4.3: text of any size."""

PAPERS = {"light": ((252, 251, 248), (255, 255, 255)), "dark": ((21, 23, 26), (29, 32, 36))}
"""``--paper`` and ``--raise`` of our own style, by scheme; a test holds them to it."""

SHARES = {"wash": 0.07, "mark": 0.16}
"""How much of the accent is in the grounds that are mixed with it."""

_MARGIN = 1.06  # for rounding, and for faces that are drawn thin
_CHROMA = {"light": (0.05, 0.13), "dark": (0.05, 0.11)}
_STEP = 0.005


class Accent(NamedTuple):
    """A colour for links and buttons, and the one of words on it."""

    accent: Colour
    ink: Colour


def accents(cover: Colour) -> dict[str, Accent]:
    """Return the accents of both schemes for a cover's colour."""
    _, a, b = _oklab(cover)
    hue, chroma = math.atan2(b, a), math.hypot(a, b)
    return {scheme: _accent(scheme, hue, chroma) for scheme in PAPERS}


def _accent(scheme: str, hue: float, chroma: float) -> Accent:
    least, most = _CHROMA[scheme]
    chroma = min(max(chroma, least), most)
    # From the middle outwards: as colourful as it can be while it is readable.
    lightness, step = (0.56, -_STEP) if scheme == "light" else (0.70, _STEP)
    while True:
        colour = _in_gamut(lightness, chroma, hue)
        if _is_readable(colour, scheme) or not 0 < lightness < 1:
            return Accent(colour, _ink(scheme, hue))
        lightness += step


def _is_readable(colour: Colour, scheme: str) -> bool:
    papers = PAPERS[scheme]
    grounds = (*papers, *(mixed(colour, papers[0], share) for share in SHARES.values()))
    return all(contrast(colour, ground) >= CONTRAST * _MARGIN for ground in grounds) and (
        contrast(colour, _ink(scheme, 0)) >= CONTRAST * _MARGIN
    )


def _ink(scheme: str, hue: float) -> Colour:
    """Words on the accent: white on the dark one, nearly black with a breath of its hue on the light one."""
    return (255, 255, 255) if scheme == "light" else _in_gamut(0.23, 0.03, hue)


def css(cover: Colour) -> str:
    """Return the accents as the variables of the style."""
    found = accents(cover)
    light, dark = (
        f"--accent: {_hex(one.accent)}; --accent-ink: {_hex(one.ink)};"
        for one in (found["light"], found["dark"])
    )
    return (
        "/* From the cover. */\n"
        f":root {{ {light} }}\n@media (prefers-color-scheme: dark) {{ :root {{ {dark} }} }}\n"
    )


def _hex(colour: Colour) -> str:
    return "#{:02x}{:02x}{:02x}".format(*colour)


# ── measures ──────────────────────────────────────────────────────────────────────────────────


def contrast(one: Colour, other: Colour) -> float:
    """The contrast ratio of two colours, 1 to 21."""
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: Colour) -> float:
    red, green, blue = map(_linear, colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def mixed(one: Colour, other: Colour, share: float) -> Colour:
    """``color-mix(in oklab, one share, other)``."""
    mixture = [
        share * first + (1 - share) * second
        for first, second in zip(_oklab(one), _oklab(other), strict=True)
    ]
    return _rounded(_from_oklab(mixture[0], mixture[1], mixture[2]))


def chroma_of(colour: Colour) -> float:
    """How far a colour is from grey: 0 to about 0.32."""
    _, a, b = _oklab(colour)
    return math.hypot(a, b)


def _linear(value: int) -> float:
    part = value / 255
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4


def _oklab(colour: Colour) -> tuple[float, float, float]:
    red, green, blue = map(_linear, colour)
    long = math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue)
    middle = math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue)
    short = math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue)
    return (
        0.2104542553 * long + 0.7936177850 * middle - 0.0040720468 * short,
        1.9779984951 * long - 2.4285922050 * middle + 0.4505937099 * short,
        0.0259040371 * long + 0.7827717662 * middle - 0.8086757660 * short,
    )


def _from_oklab(lightness: float, a: float, b: float) -> tuple[float, float, float]:
    long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
    middle = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
    short = (lightness - 0.0894841775 * a - 1.2914855480 * b) ** 3
    return (
        4.0767416621 * long - 3.3077115913 * middle + 0.2309699292 * short,
        -1.2684380046 * long + 2.6097574011 * middle - 0.3413193965 * short,
        -0.0041960863 * long - 0.7034186147 * middle + 1.7076147010 * short,
    )


def _in_gamut(lightness: float, chroma: float, hue: float) -> Colour:
    """The colour, with less chroma where screens have no such one."""
    while chroma > 0:
        linear = _from_oklab(lightness, chroma * math.cos(hue), chroma * math.sin(hue))
        if all(-0.0005 <= part <= 1.0005 for part in linear):
            return _rounded(linear)
        chroma -= _STEP
    return _rounded(_from_oklab(lightness, 0, 0))


def _rounded(linear: tuple[float, float, float]) -> Colour:
    red, green, blue = (_encoded(min(max(part, 0), 1)) for part in linear)
    return red, green, blue


def _encoded(part: float) -> int:
    value = 12.92 * part if part <= 0.0031308 else 1.055 * part ** (1 / 2.4) - 0.055
    return round(255 * value)
