"""Mathematics in running text: ``p(x | y)``, ``O(n log n)``, ``x^2``, ``x_i``, Greek letters."""

from __future__ import annotations

import functools
import re

from lessoncast.speech.verbalise.language import Language

_ARGUMENTS = r"\(([^()\n]{1,40})\)|\[([^\[\]\n]{1,40})\]"
_NOT_A_CALL = {"a(n)", "I(s)"}
_ALONE = re.compile(r"[A-Za-zα-ωΑ-Ω]")
_POWER = re.compile(
    r"(?<![A-Za-z0-9])([A-Za-zα-ωΑ-Ω]|\d+(?:[.,]\d+)?|\))\^(?:\{([^{}]*)\}|([+-]?\w+))"
)
_SUBSCRIPT = re.compile(
    r"(?<![A-Za-z0-9])([A-Za-zα-ωΑ-Ω])_(?:\{([^{}]*)\}|([A-Za-z0-9]{1,2}))(?![A-Za-z0-9])"
)
_GREEK_WORD = re.compile(r"(?<![α-ωΑ-Ωά-ώ])[α-ωΑ-Ω](?![α-ωΑ-Ωά-ώ])")


def apply(text: str, language: Language) -> str:
    """Say calls as "p of x given y"."""
    if "(" not in text and "[" not in text:
        return text
    if not language.is_known:
        return text
    previous = ""
    while previous != text:  # from the inside out: f(g(x))
        previous = text
        text = _call(language).sub(lambda found: _said(found, language), text)
    return text


def powers(text: str, language: Language) -> str:
    """Say powers, indices and lone Greek letters."""
    if language.is_known:
        text = _SUBSCRIPT.sub(lambda found: _index(found, language), text)
        text = _POWER.sub(lambda found: _power(found, language), text)
        text = re.sub(r"(?<=\w)\^[\d+-]+", "", text)  # what is left is a footnote's number
        text = _GREEK_WORD.sub(lambda found: f" {_name(found[0], language)} ", text)
    return text.replace("^", " ")


@functools.cache
def _call(language: Language) -> re.Pattern[str]:
    functions = language.table("math").get("functions", "(?!)")
    return re.compile(rf"(?<![\w.'`])([A-Za-zα-ωΑ-Ω]|{functions})(?:{_ARGUMENTS})")


def _said(found: re.Match[str], language: Language) -> str:
    if found[0] in _NOT_A_CALL:
        return found[0][0]
    math = language.table("math")
    inner = found[2] or found[3]
    if found[3] and not re.fullmatch(r"[A-Za-z0-9α-ω^_|+ ,-]{1,12}", found[3]):
        return found[0]
    inner = inner.replace("||", ",").replace("‖", ",")
    conditions = [part.strip() for part in inner.split("|")]
    said = f" {math['given']} ".join(_list(part, math["and"], language) for part in conditions)
    return f"{_name(found[1], language)} {math['of']} {said}"


def _list(text: str, joined_by: str, language: Language) -> str:
    items = [_name(item.strip(), language) for item in text.split(",") if item.strip()]
    return ", ".join(items[:-1]) + f" {joined_by} " * (len(items) > 1) + "".join(items[-1:])


def _name(symbol: str, language: Language) -> str:
    """Name one letter, Greek or Latin; anything longer stays for the rules that follow."""
    if not _ALONE.fullmatch(symbol):
        return symbol
    lower = symbol.lower()
    return str(language.table("greek").get(lower) or language.table("letters").get(symbol, symbol))


def _power(found: re.Match[str], language: Language) -> str:
    math = language.table("math")
    exponent = found[2] or found[3] or ""
    base = "" if found[1] == ")" else _name(found[1], language)
    if exponent in ("2", "3"):
        return f"{base} {math['squared' if exponent == '2' else 'cubed']}"
    if exponent == "T":
        return f"{base} {math['transpose']}"
    minus = language.table("numbers")["minus"]
    return f"{base} {math['power']} {exponent.replace('-', f'{minus} ').lstrip('+')}"


def _index(found: re.Match[str], language: Language) -> str:
    sub = language.table("math")["sub"]
    return f"{_name(found[1], language)} {sub} {found[2] or found[3]}"
