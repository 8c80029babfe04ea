"""Chemical formulas: ``H₂SO₄``, ``NaCl``, ``Ca²⁺``, ``¹⁴C``, letter by letter with their figures."""

from __future__ import annotations

import functools
import re
import tomllib
from importlib import resources

from lessoncast.speech.verbalise.language import GLUE, Language

_ATOM = r"(?:[A-Z][a-z]?\d{0,3})"
_FORMULA = re.compile(
    rf"(?<![\w.^/(-])(?:\^(?P<mass>\d{{1,3}}))?(?P<body>(?:{_ATOM}|\({_ATOM}+\)\d{{0,2}})+)"
    r"(?:\^?(?P<times>(?<=\^)\d)?(?P<charge>(?<=[\^\d])[+−-]))?(?![\w^(/'])"
)
_PART = re.compile(r"([A-Z][a-z]?)(\d*)|[()](\d*)")
_UP_TO_ATOMS = 12


def apply(text: str, language: Language) -> str:
    """Say formulas; a word that only looks like one is left alone."""
    if not language.is_known:
        return text
    text = re.sub(r"\be\^[-−](?!\w)", f"e {language.table('numbers')['minus']}", text)
    return _FORMULA.sub(lambda found: _said(found, language), text)


def _said(found: re.Match[str], language: Language) -> str:
    body = found["body"]
    atoms = [part[1] for part in _PART.finditer(body) if part[1]]
    if not set(atoms) <= _lists()["symbols"] or len(atoms) > _UP_TO_ATOMS:
        return found[0]
    if found["mass"]:
        return _isotope(found["mass"], body, language) or found[0]
    has_charge = bool(found["charge"]) and "^" in found[0]
    if not (has_charge or _is_formula(body, atoms)):
        return found[0]
    said = [word for part in _PART.finditer(body) for word in _words(part, language)]
    if has_charge:
        said += _charge(found["times"], found["charge"], language)
    elif found["charge"]:
        return GLUE.join(said) + found["charge"]
    return GLUE.join(said)


def _is_formula(body: str, atoms: list[str]) -> bool:
    if body in _lists()["without_figures"]:
        return True
    if not any(char in "23456789" for char in body) or re.fullmatch(r"\(.*\)", body):
        return False
    return len(atoms) > 1 or (atoms[0] in _lists()["alone"] and body[-1] in "234")


def _words(part: re.Match[str], language: Language) -> list[str]:
    figures = part[2] or part[3] or ""
    return [*(part[1] or "").upper(), *([language.cardinal(figures)] if figures else [])]


def _charge(times: str | None, sign: str, language: Language) -> list[str]:
    numbers = language.table("numbers")
    word = str(numbers["plus"] if sign == "+" else numbers["minus"])
    return [language.cardinal(times), word] if times else [word]


def _isotope(mass: str, symbol: str, language: Language) -> str:
    name = language.table("elements").get(symbol)
    return f"{name} {language.cardinal(mass)}" if name else ""


@functools.cache
def _lists() -> dict[str, frozenset[str]]:
    file = resources.files(__package__) / "chemistry.toml"
    return {
        name: frozenset(symbols.split())
        for name, symbols in tomllib.loads(file.read_text("utf-8")).items()
    }
