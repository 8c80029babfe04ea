"""Mathematics in Unicode: ``x² ≤ 5``, ``n!``, ``|x|``, ``x₁``, ``log₂ n``, ``dy/dx``, Greek letters."""

from __future__ import annotations

import functools
import re
import unicodedata

from lessoncast.speech.verbalise.language import GLUE, Language

_GREEK = "α-ωΑ-Ω"
_POWER = re.compile(
    rf"(?<![A-Za-z0-9])([A-Za-z{_GREEK}]|\d+(?:[.,]\d+)?|\))\^(?:\{{([^{{}}]*)\}}|\(([^()]{{1,20}})\)|([+−-]?\w+))"
)
_BRACKETED = re.compile(r"\)\^(?:\{([^{}]*)\}|([+−-]?\w+))")
_HALF = re.compile(
    r"(?<![\w/])(?!y/o\b)(?:(\d+|[a-z])/([a-z])(?![\w/])|(\d?[α-ω]|[b-z])/(\d{1,2})(?![\w/]|[.,]\d))"
)
_ACCENTED = re.compile(r"(?<!\w)([A-Za-z])([\u0302\u0304])(?!\w)|(?<!\w)([ŷẑŵ])(?!\w)")
_JUXTAPOSED = re.compile(r"(?<![A-Za-z'])([a-z])([a-z])(?=\^\d)")  # mc²
_SUBSCRIPT = re.compile(
    rf"(?<![A-Za-z0-9])([A-Za-z{_GREEK}])_(?:\{{([^{{}}]*)\}}|([A-Za-z0-9]{{1,2}}))(?![A-Za-z0-9])"
)
_GREEK_WORD = re.compile(r"(?<![α-ωΑ-Ωά-ώ])[α-ωΑ-Ω](?![α-ωΑ-Ωά-ώ])")
_ABSOLUTE = re.compile(r"(?<![\w|)])\|([^|\s](?:[^|]{0,18}[^|\s])?)\|(?![\w|])")
_FACTORIAL = re.compile(
    r"(?<![\w'])([b-zB-HJ-Z]|\d{1,3}(?=!\s?[=+*/×)·]))!(?!\w)|(?<![\w'])\(([^()]{1,12})\)!"
)
_DERIVATIVE = re.compile(r"\bd([a-zA-Z]?)/d([a-z])\b")
_LOG = re.compile(r"\b(?:log|lg)_\{?(\w{1,3})\}?\s?(?:\(([^()]*)\)|(?=\w))")
_LETTERS = re.compile(
    r"(?:(?<=[=+−-] )|(?<=^))(?!of|is|if|to|in|on|at|or|an|as|be|by|do|it)([a-z])([a-z])(?=\^| [=+−-] |[,.;]?$)"
)
_PARTIAL = re.compile(r"∂(\w?)/∂(\w)")
_NORM = re.compile(r"‖([^‖]{1,20})‖")
_INTERVAL = re.compile(r"(?<=∈) ?[\[(]([^,\[\]()]{1,8}), ?([^,\[\]()]{1,8})[\])]")
_DIFFERENTIAL = re.compile(r"\bd([a-z])\b")
_SPREAD = re.compile(r"(?<=\b[A-Za-z]) ~ (?=[A-Z])")
_RATIO = re.compile(r"(?<=\b[a-z]) : (?=[a-z]\b)")
_TIMES_BRACKET = re.compile(r"(?<![\w.,])(\d+)(?=\([^()]*[+−=*/-][^()]*\))")
_MINUS = re.compile(r"(?<=[\w)]) [-−] (?=[\w(])")
_STAR = re.compile(r"(?:(?<=\d)|(?<=\b[a-zA-Z])|(?<=\))) ?\* ?(?=[\d(]|[a-zA-Z]\b)")
_MAPS = re.compile(r"\b([a-zA-Z]): ?([A-ZℝℕℤℚℂΑ-Ω][\w^]*) ?(?:→|->) ?(?=[A-ZℝℕℤℚℂΑ-Ω])")
_TENDS = re.compile(r"(?<=\b[a-z]) ?(?:→|->) ?(?=(?:[+−-]?∞|\d))")
_COEFFICIENT = re.compile(
    r"(?<![\w.,])(\d+(?:[.,]\d+)?)([a-z])(?=\s?[=+*/^)≤≥<>≠−]|\s-\s)|(?<=[=+−*/(-] )(\d+)([a-z])\b"
)
_RELATION = re.compile(
    rf"(?:(?<=\d)|(?<=\b[A-Za-z{_GREEK}])|(?<=\)))\s?([<>])\s?(?=[\w(+−-])"
    rf"|(?<=\w)\s([<>])\s(?=[+−-]?\d|[A-Za-z{_GREEK}]\b)"
)
_LONE_LETTER = r"(?:^|(?<=[\s(]))[A-Za-z]"


def apply(text: str, language: Language) -> str:
    """Say powers, indices, factorials, absolute values and lone Greek letters."""
    if not language.is_known:
        return text.replace("^", " ")
    math, symbols = language.table("math"), language.table("symbols")
    text = _RELATION.sub(lambda found: f" {symbols[found[1] or found[2]]} ", text)
    text = _operations(text, language)
    text = _ACCENTED.sub(lambda found: _accented(found, language), text)
    text = _HALF.sub(
        lambda found: math["over"].format(found[1] or found[3], found[2] or found[4]), text
    )
    text = _NORM.sub(lambda found: math["norm"].format(found[1]), text)
    text = _ABSOLUTE.sub(lambda found: math["absolute"].format(found[1]), text)
    text = _FACTORIAL.sub(lambda found: math["factorial"].format(found[1] or found[2]), text)
    text = _PARTIAL.sub(lambda found: math["partial"].format(found[1], found[2]), text)
    text = _DERIVATIVE.sub(lambda found: math["derivative"].format(_d(found[1]), found[2]), text)
    text = _LOG.sub(lambda found: f"{math['log_base'].format(found[1])} {found[2] or ''}", text)
    text = _SUBSCRIPT.sub(lambda found: _index(found, language), text)
    text = _JUXTAPOSED.sub(r"\1 \2", text)
    text = _BRACKETED.sub(lambda found: _bracketed(found, language), text)
    text = _POWER.sub(lambda found: _power(found, language), text)
    text = re.sub(r"(?<=\w)\^[\d+-]+", "", text)  # what is left is a footnote's number
    text = _GREEK_WORD.sub(lambda found: f" {name(found[0], language)} ", text)
    return text.replace("^", " ")


def _d(variable: str) -> str:
    return f" {variable}" if variable else ""


def _operations(text: str, language: Language) -> str:
    """Say what stands between two things and would be taken for a dash, a bullet or an arrow."""
    math = language.table("math")
    text = _LETTERS.sub(r"\1 \2", _SPREAD.sub(" ∼ ", text))
    text = _RATIO.sub(f" {language.word('ratio') or language.word('to')} ", text)
    text = _INTERVAL.sub(lambda found: " " + math["interval"].format(found[1], found[2]), text)
    if "∫" in text:
        text = _DIFFERENTIAL.sub(r"d \1", text)
    text = re.sub(r"(?<=\d)√", f" {language.word('multiplied')} √", text)
    text = re.sub(r"(?<=\d) ?· ?(?=\d)", f" {language.word('multiplied')} ", text)
    text = _TIMES_BRACKET.sub(rf"\1 {language.word('multiplied')} ", text)
    text = _COEFFICIENT.sub(
        lambda found: f"{found[1] or found[3]}{GLUE}{found[2] or found[4]}", text
    )
    text = _MAPS.sub(rf"\1 {math['from']} \2 {math['to']} ", text)
    text = _TENDS.sub(f" {math['tends']} ", text)
    text = _STAR.sub(f" {language.word('multiplied')} ", text)
    if _is_sum(text):
        text = _MINUS.sub(f" {language.table('numbers')['minus']} ", text)
    return _divided(language).sub(f" {language.word('divided')} ", text)


def _is_sum(text: str) -> bool:
    """Whether a hyphen between spaces takes away: between numbers, or in an equation."""
    return bool(re.search(rf"(?:\d|{_LONE_LETTER}|\)) [-−] (?:\d|[A-Za-z](?!\w)|\()", text))


@functools.cache
def _divided(language: Language) -> re.Pattern[str]:
    """A colon between spaced numbers divides, where the language writes it so."""
    return re.compile(r"(?<=\d) : (?=\d[\d.,]* ?=)" if language.word("divided") else r"(?!)")


def name(symbol: str, language: Language) -> str:
    """Name a Greek letter; anything else stays for the rules that follow."""
    lower = symbol.lower()
    return str(language.table("greek").get(lower) or symbol) if len(symbol) == 1 else symbol


def _power(found: re.Match[str], language: Language) -> str:
    base = "" if found[1] == ")" else name(found[1], language)
    exponent = found[2] or found[3] or found[4] or ""
    is_scientific = found[1] == "10" and re.search(r"[×·] ?$", found.string[: found.start()])
    said = raised(exponent, base, language, as_power=bool(is_scientific))
    return f"{base} {said}" if base else f") {said}"


def _bracketed(found: re.Match[str], language: Language) -> str:
    return f") {raised(found[1] or found[2], '', language)}"


def _accented(found: re.Match[str], language: Language) -> str:
    """Say ŷ and x̄ as mathematicians do."""
    letter, accent = list(unicodedata.normalize("NFD", found[0]))
    word = "hat" if accent == "\u0302" else "bar"
    return f"{letter} {language.table('math')[word]}"


def raised(exponent: str, base: str, language: Language, *, as_power: bool = False) -> str:
    """Return "squared", "to the power of ten": what is said of a power behind its base."""
    math = language.table("math")
    exponent = exponent.replace("−", "-")
    if exponent in ("2", "3") and not as_power:
        return str(math["squared" if exponent == "2" else "cubed"])
    if exponent == "T":
        return str(math["transpose"])
    if exponent == "-1" and base.isalpha() and base.isupper():
        return str(math["inverse"])
    minus = language.table("numbers")["minus"]
    return f"{math['power']} {exponent.replace('-', f'{minus} ').lstrip('+')}"


def _index(found: re.Match[str], language: Language) -> str:
    index = found[2] or found[3]
    return f"{name(found[1], language)} {lowered(index, language)}"


def lowered(index: str, language: Language) -> str:
    """Return "sub i": what is said of an index behind its letter."""
    math = language.table("math")
    word = str(math["sub_number" if index.isdigit() else "sub"])
    return f"{word} {index}".strip()
