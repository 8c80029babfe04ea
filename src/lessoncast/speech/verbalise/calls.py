"""Functions and their arguments in running text: ``p(x | y)``, ``O(n log n)``, ``f'(x)``."""

from __future__ import annotations

import functools
import re

from lessoncast.speech.verbalise import maths
from lessoncast.speech.verbalise.language import GLUE, Language, any_of

_ARGUMENTS = r"\(([^()\n]{1,40})\)|\[([^\[\]\n]{1,40})\]"
_NOT_A_CALL = {"a(n)", "I(s)"}
_LOG = re.compile(r"\blog(2|10)\(")
_QUOTIENT = re.compile(r"(?<=[\w\])])(?<=\)) ?/ ?(?=[A-Za-zα-ωΑ-Ω]\()")  # P(A)/P(B)
_WORDS = {"es": ("sin", "tan")}
_NEED_NO_BRACKETS = frozenset(
    ["sin", "sen", "cos", "tan", "tg", "cot", "sinh", "cosh", "tanh", "ln"]
)
_COEFFICIENT = re.compile(r"(?<![\w.])(\d+)(?=[a-zα-ω](?![a-z]))")


def apply(text: str, language: Language) -> str:
    """Say calls as "p of x given y"."""
    if not language.is_known:
        return text
    text = _bare(language).sub(lambda found: _bare_said(found, language), text)
    if "(" not in text and "[" not in text:
        return text
    text = _LOG.sub(r"log_\1(", text)
    text = _QUOTIENT.sub(f" {language.word('over')} ", text)
    previous = ""
    while previous != text:  # from the inside out: f(g(x))
        previous = text
        text = _call(language).sub(lambda found: _said(found, language), text)
    return text


@functools.cache
def _call(language: Language) -> re.Pattern[str]:
    functions = any_of(language.table("functions"))
    return re.compile(
        rf"(?<![\w.`])(?<!\w')([A-Za-zα-ωΑ-Ω]|{functions})(['′]{{0,2}})(?:\^\{{?(?P<power>[+−-]?\w+)\}}?)?(?:{_ARGUMENTS})(?=(\w?))"
    )


@functools.cache
def _bare(language: Language) -> re.Pattern[str]:
    """Match a function of one letter that needs no brackets: sin²θ, cos x, ln 2."""
    words = _WORDS.get(language.code, ())
    known = [name for name in language.table("functions") if name in _NEED_NO_BRACKETS]
    names = any_of(name for name in known if name not in words)
    return re.compile(
        rf"(?<![\w.`])({names})(?:\^\{{?(?P<power>[+−-]?\d+)\}}?)?(?:\s|(?=[\dα-ω])|(?<=\^\d))(?P<count>\d{{0,2}})(?=[α-ω](?!\w)|[tw-z](?![\w']))"
    )


def _bare_said(found: re.Match[str], language: Language) -> str:
    power = f" {_raised(found['power'], language)}" if found["power"] else ""
    count = f"{found['count']}{GLUE}" if found["count"] else ""
    return f"{_function(found[1], language)}{power} {count}"


def _said(found: re.Match[str], language: Language) -> str:
    if found[0] in _NOT_A_CALL:
        return found[0][0]
    math = language.table("math")
    inner = found[4] or found[5]
    if found[5] and not re.fullmatch(r"[A-Za-z0-9α-ω^_|+ ,-]{1,12}", found[5]):
        return found[0]
    inner = inner.replace("||", ",").replace("‖", ",")
    inner = _COEFFICIENT.sub(rf"\1{GLUE}", inner)
    conditions = [part.strip() for part in inner.split("|")]
    said = f" {math['given']} ".join(_list(part, math["and"], language) for part in conditions)
    primes = f" {math['prime']}" * len(found[2])
    space = " " if found[6] else ""  # p(x|z)p(z)
    power = f" {_raised(found['power'], language)}" if found["power"] else ""
    return f"{_function(found[1], language)}{primes}{power} {math['of']} {said}{space}"


def _raised(power: str, language: Language) -> str:
    """Say the inverse of a function, or its power."""
    if power.replace("−", "-") == "-1":
        return str(language.table("math")["inverse"])
    return maths.raised(power, "", language)


def _function(written: str, language: Language) -> str:
    own = language.table("functions").get(written)
    return str(own) if own else maths.name(written, language)


def _list(text: str, joined_by: str, language: Language) -> str:
    items = [maths.name(item.strip(), language) for item in text.split(",") if item.strip()]
    return ", ".join(items[:-1]) + f" {joined_by} " * (len(items) > 1) + "".join(items[-1:])
