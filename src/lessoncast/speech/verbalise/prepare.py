"""First of all: one way to write each character, so that the rules need to know only that one."""

from __future__ import annotations

import re
import unicodedata

from lessoncast._files import clean_text

_SAME = str.maketrans({
    "’": "'", "‘": "'", "‛": "'", "“": '"', "”": '"', "„": '"', "‟": '"',
    "‐": "-", "‑": "-", "‒": "–", "―": "—", "µ": "μ", "Ω": "Ω", "⁄": "/", "∕": "/", "…": "...",
    "ﬁ": "fi", "ﬂ": "fl", "ϕ": "φ", "ϵ": "ε", "ϑ": "θ", "⋅": "·", "∙": "·",
    "\u00ad": None, "\u200b": None, "\u200c": None, "\u200d": None, "\u2060": None, "\ufeff": None,
    "\ufe0e": None, "\ufe0f": None, "\u200e": None, "\u200f": None, "\u061c": None,
    **dict.fromkeys("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"),
})  # fmt: skip
_NARROW = "\u00a0\u202f\u2009\u2007"
_GROUP_SPACE = re.compile(rf"(?<=\d)[{_NARROW}](?=\d{{3}}(?!\d))")
_RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻ⁿⁱᵀˣ", "0123456789+-niTx")
_RAISED_RUN = re.compile(r"[⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻ⁿⁱᵀˣ]+")
_RAISED_ENDING = re.compile(r"(?<=[\dIVX])(?:ᵉʳᵉ|ᵉʳ|ᵉ|ᵈᵉ|ʳᵉ|ᵈ)")
_LOWERED = str.maketrans("₀₁₂₃₄₅₆₇₈₉₊₋ₐₑₒₓₕₖₗₘₙₚₛₜᵢⱼᵣᵤᵥ", "0123456789+-aeoxhklmnpstijruv")
_LOWERED_RUN = re.compile(r"(\blog|\blg|(?<![^\W\d_])\w)?([₀-₉₊₋ₐₑₒₓₕₖₗₘₙₚₛₜᵢⱼᵣᵤᵥ]+)")
_FORMULA_LETTERS = frozenset("ABDEGJLMQRTWXYZ")  # no chemical element, so a variable
_VULGAR = re.compile(r"(\d?)([¼-¾⅐-⅞])")
_PRIVATE = re.compile(r"[\ue000-\uf8ff\U000f0000-\U0010ffff]")


def strip_private(text: str) -> str:
    """Drop private-use characters: they say nothing, and mark kept text here."""
    return _PRIVATE.sub("", text)


def prepare(text: str) -> str:
    """Return the text in the one spelling that the rules expect, on one line."""
    text = unicodedata.normalize("NFC", clean_text(text))
    text = _GROUP_SPACE.sub("", text.translate(_SAME))
    text = _VULGAR.sub(_vulgar, text)
    text = _RAISED_ENDING.sub(lambda found: unicodedata.normalize("NFKC", found[0]), text)
    text = _LOWERED_RUN.sub(_lowered, text)
    text = _RAISED_RUN.sub(lambda run: "^" + run[0].translate(_RAISED), text)
    if not text.isascii():
        text = "".join(map(_plain_digit, text))
    return " ".join(text.split())


def _vulgar(found: re.Match[str]) -> str:
    fraction = unicodedata.normalize("NFKC", found[2]).replace("⁄", "/")
    return f"{found[1]} {fraction}".strip()


def _lowered(found: re.Match[str]) -> str:
    """Write ``x₁`` as ``x_1``, but ``H₂`` as ``H2``: what is no element is a variable."""
    before, index = found[1] or "", found[2].translate(_LOWERED)
    is_variable = before.islower() or before in _FORMULA_LETTERS  # log, x, W
    if not is_variable:
        return before + index
    return f"{before}_{index}" if len(index) == 1 else f"{before}_{{{index}}}"


def _plain_digit(char: str) -> str:
    """Write any script's digit as 0-9, a circled one with room around it."""
    if char.isascii() or not (char.isdigit() or char.isnumeric()):
        return char
    if char.isdecimal():
        return str(unicodedata.decimal(char))
    if char.isdigit():
        return f" {unicodedata.digit(char)} "
    plain = unicodedata.normalize("NFKC", char)  # ⑳, Ⅳ
    return f" {plain} " if plain.isascii() else char
