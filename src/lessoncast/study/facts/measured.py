"""Gaps for the figure or the year of a sentence."""

from __future__ import annotations

from collections.abc import Iterator

from lessoncast._later import re
from lessoncast.study.facts.fact import Fact
from lessoncast.study.facts.gaps import gap
from lessoncast.study.facts.names import FIGURE, GERMAN_FIGURE
from lessoncast.study.near import amounts_near
from lessoncast.study.statement import Statement

_MONTH = re.compile(
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December) $"
)
_DATED = re.compile(r"\b(?:war|waren|um|ab|bis|seit|anno) $")
_RANGE = re.compile(r"\d ?(?:–|-|to|and|or|bis|à|et|a|y) ?(?:\w+ )?\d")
_BOUND = re.compile(r"(?:more|less|fewer) than $|at (?:least|most) $|(?:over|under|up to) $")
_OF_HUNDRED = frozenset({"%", "percent", "per cent"})
_MOST_OF_IT = re.compile(r"[5-9]\d\b")  # of a hundred, where twice as much would be too much
MOST_NUMBERS = 2  # of which one may be asked for
_NUMBER = re.compile(r"\d[\d,.]*")
YEAR = re.compile(r"(?<![\d,.$€£–-])(?:1[0-9]{3}|20[0-9]{2})(?![\d,.]\d|[–-]\d|s\b)")
_YEARS = re.compile(r"(?<![\d,.])(?:1[0-9]{3}|20[0-9]{2})s?(?![\d,.])")
_IN_YEAR = re.compile(
    r"\b(?:[Ii]n|[Ss]ince|[Uu]ntil|[Ii]m Jahre?|[Ee]n|[Bb]is|[Aa]b|[Ss]eit|[Dd]esde|[Hh]asta|[Dd]epuis|[Dd]ès) $"
)
_MONTHS = {
    "de": "Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember",
    "fr": "janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre",
    "es": "enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre",
}
_BARE_YEAR = re.compile(
    rf"\b(?!(?:{_MONTHS['de']}|Artikel|Seite|Nummer|Paragraf|Absatz|Kapitel|Port)\b)\w+ (?:1[0-9]{{3}}|20[0-9]{{2}})(?= [a-zäöüß])"
)  # "wurde 1894 in …"
_DAY = {"de": r"\d{1,2}\. ?", "fr": r"\d{1,2}(?:er)? ", "es": r"\d{1,2} de "}


def measured(statement: Statement, language: str) -> Iterator[Fact]:
    """The sentence without its one figure, and without the one year in which something happened."""
    yield from _figures(statement, language)
    yield from _year(statement, language)
    yield from _date(statement, language)


def _figures(statement: Statement, language: str) -> Iterator[Fact]:
    """The one figure of a sentence, without what it counts."""
    found = [*(GERMAN_FIGURE if language == "de" else FIGURE).finditer(statement.text)]
    if found and re.match(
        r" (?:an?(?! (?:year|day|week|month|head|night|second|minute|hour|kilo)\b)|the|its|their)\b",
        statement.text[found[0].end() :],
    ):
        return  # "an offset of 40 gives a margin": it counts nothing
    if found and YEAR.fullmatch(found[0]["figure"]) and _IN_YEAR.search(_before(found[0])):
        return  # "In 1983 Ada Blum", "in February 1349 hundreds": a year, and what came then
    if found and language == "de" and _DATED.search(statement.text[: found[0].start()]):
        return  # "um 450 Tagegelder": a year, and what came then
    numbers = len(_NUMBER.findall(_YEARS.sub("", statement.text)))
    if len(found) == 1 and numbers <= MOST_NUMBERS and not _RANGE.search(statement.text):
        value = " ".join(filter(None, (found[0]["figure"], found[0]["power"])))
        yield from gap(
            statement, value, f"gap {found[0]['unit']}", language=language, worth=0.55,
            rivals=figures_near(value, found[0]["unit"], found[0].string[: found[0].start()])
            if language == "en"
            else (),
        )  # fmt: skip


def figures_near(value: str, unit: str, before: str = "") -> tuple[str, ...]:
    """Figures of the size of one, as it is written; behind "more than", none that is less."""
    bound = "".join(_BOUND.findall(before))
    tail = " percent" if unit in _OF_HUNDRED and _MOST_OF_IT.match(value) else ""
    tail = " degrees" if unit == "degrees" or unit.startswith("°") else tail
    near = (
        one.removeprefix(bound).removesuffix(tail) for one in amounts_near(f"{bound}{value}{tail}")
    )
    return tuple(one for one in dict.fromkeys(near) if not one.lower().startswith("ten-"))


def _before(found: re.Match[str]) -> str:
    """What stands before a figure, without the month of a date."""
    return _MONTH.sub("", found.string[: found.start()])


def _year(statement: Statement, language: str) -> Iterator[Fact]:
    """The one year of a sentence, in which something happened."""
    found = [*YEAR.finditer(statement.text)]
    bare = language == "de" and _BARE_YEAR.search(statement.text)
    if len(found) == 1 and (bare or _IN_YEAR.search(statement.text[: found[0].start()])):
        yield from gap(statement, found[0][0], "gap year", language=language, worth=0.5)


def _date(statement: Statement, language: str) -> Iterator[Fact]:
    """The one date of a sentence in another language than English, with its day or only its month."""
    if language not in _MONTHS or len(YEAR.findall(statement.text)) != 1:
        return
    of = "de " if language == "es" else ""
    date = re.compile(
        rf"\b(?:{_DAY[language]})?(?:{_MONTHS[language]}) {of}(?:1[0-9]{{3}}|20[0-9]{{2}})\b"
    )
    if found := date.search(statement.text):
        yield from gap(statement, found[0], "gap name", language=language, worth=0.52)
