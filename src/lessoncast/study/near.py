"""Wrong dates and amounts beside a right one: of its own shape, and near enough to be thought right."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lessoncast._later import re

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
)  # fmt: skip
YEAR = re.compile(r"(?<!\d)(?:1\d{3}|20\d{2})(?=s?(?!\d))")
MONTH = re.compile("|".join(MONTHS))
YEARS_AWAY = (-3, 2, -1, 4)
DECADES_AWAY = (-20, 10, -10, 20)
CENTURIES_AWAY = (-100, 100, -200)  # of the 1700s, which are a century
CENTURY = 100
MONTHS_AWAY = (3, -2, 5, -4)
_WORDS = (
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen",
    "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
)  # fmt: skip
_TENS = ("ten", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_NUMBER_WORD = re.compile(rf"\b(?:{'|'.join(sorted({*_WORDS, *_TENS}, key=len, reverse=True))})\b")
_FRACTIONS = ("a tenth", "a fifth", "a quarter", "a third", "half", "two thirds", "three quarters")
_JOINED_FRACTIONS = (
    "one-tenth",
    "one-fifth",
    "one-quarter",
    "one-third",
    "one-half",
    "two-thirds",
    "three-quarters",
)
_UNITS = ("second", "minute", "hour", "day", "week", "month", "year", "decade", "century")
_ONE_UNIT = re.compile(rf"\b(?P<one>an?|each|every) (?P<unit>{'|'.join(_UNITS)})\b", re.IGNORECASE)
_LEAST = re.compile(r"\b(?:at least|more than|over|as many as)\b", re.IGNORECASE)
_MOST = re.compile(r"\b(?:at most|up to|less than|fewer than|under)\b", re.IGNORECASE)
_FIGURE = re.compile(r"\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?")
_END = rf"(?:{_FIGURE.pattern}|{_NUMBER_WORD.pattern})"
_RANGE = re.compile(rf"(?P<first>{_END})(?P<joint> (?:to|or|and) | ?[–-] ?)(?P<last>{_END})")
_DEGREES = re.compile(r"°|\bdegrees\b")
_GREAT = re.compile(r"\ba(?= (?:hundred|thousand|million|billion|trillion)\b)", re.IGNORECASE)
_TIMES = (0.5, 1.5, 2.0, 0.7, 3.0)
_NEARER = (0.9, 1.1, 0.8, 1.25)  # of degrees, which nobody takes for twice as many
MANY_DEGREES = 50
SHARES_AWAY = (-20, 15, -30, 25)
LEAST = 2  # of what is in the plural
WHOLE = 100  # per cent


def dates_near(told: str, latest: int) -> Iterator[str]:
    """Dates of the shape of ``told``, up to the year ``latest``: ``in May 1904`` → ``in May 1901``."""
    year, month = YEAR.search(told), MONTH.search(told)
    if year:
        decade = told[year.end() : year.end() + 1] == "s"
        ages = CENTURIES_AWAY if int(year[0]) % CENTURY == 0 else DECADES_AWAY
        for away in ages if decade else YEARS_AWAY:
            other = int(year[0]) + away
            if other <= latest + (10 if decade else 2):
                yield _moved(told, year, str(other), month)
    elif month:
        yield from (_with_month(told, month, away) for away in MONTHS_AWAY)


def _moved(told: str, year: re.Match[str], other: str, month: re.Match[str] | None) -> str:
    """Another year; of a day another month as well, as nobody learns the year alone."""
    text = f"{told[: year.start()]}{other}{told[year.end() :]}"
    return _with_month(text, month, MONTHS_AWAY[int(other) % 4]) if month else text


def _with_month(told: str, month: re.Match[str], away: int) -> str:
    other = MONTHS[(MONTHS.index(month[0]) + away) % len(MONTHS)]
    return f"{told[: month.start()]}{other}{told[month.end() :]}"


def shape_of(told: str) -> str:
    """How a date or an amount is written: those of one shape stand beside each other."""
    text = _NUMBER_WORD.sub("n", re.sub(r"\d[\d,.]*", "0", MONTH.sub("m", told)).lower())
    counted = "0" in text or re.search(r"\bn\b", text)
    return text if counted else _ONE_UNIT.sub("a unit", text)


def amounts_near(told: str) -> Iterator[str]:
    """Amounts of the shape of ``told``: ``about 32 years`` → ``about 16 years``, ``fifteen`` → ``thirteen``.

    What is more than 32 is more than 16 as well: of a bound only what it leaves out is given.
    """
    more, less = _LEAST.search(told) is not None, _MOST.search(told) is not None
    for one, is_greater in _around(told):
        if not (more and not is_greater) and not (less and is_greater):
            yield one


def _around(told: str) -> Iterator[tuple[str, bool]]:
    """Other amounts, and whether they are greater."""
    both = _RANGE.search(told.lower())
    yield from _ranges(told, both) if both else _single(told)


def _single(told: str) -> Iterator[tuple[str, bool]]:
    """The same of one amount."""
    low = told.lower()
    shares, fraction = _fraction_in(low)
    if fraction:
        yield from _in_row(told, shares, fraction)
        return
    great = _GREAT.search(told)
    if great:
        for word in ("two", "three", "half a"):
            yield f"{told[: great.start()]}{word}{told[great.end() :]}", word != "half a"
        return
    figure = _FIGURE.search(told)
    if figure:
        yield from _other_figures(told, figure)
        return
    for row in (_TENS, _WORDS):
        word = next((one for one in reversed(row) if re.search(rf"\b{one}\b", low)), "")
        if word:
            yield from _in_row(told, row, word)
            return
    if unit := _ONE_UNIT.search(told):
        yield from _other_units(told, unit)


def _other_figures(told: str, figure: re.Match[str]) -> Iterator[tuple[str, bool]]:
    """``14 litres`` → ``21 litres``."""
    low, number = told.lower(), float(figure[0].replace(",", ""))
    times = _NEARER if number >= MANY_DEGREES and _DEGREES.search(low) else _TIMES
    share = re.search(r"%|per ?cent", low) is not None
    for other in _scaled(figure[0], is_share=share, times=times):
        text = f"{told[: figure.start()]}{_written(other, figure[0])}{told[figure.end() :]}"
        yield text, other > number


def _other_units(told: str, found: re.Match[str]) -> Iterator[tuple[str, bool]]:
    """``for a week`` → ``for a month``, ``once a day`` → ``once a week``."""
    place = _UNITS.index(found["unit"].lower())
    for away in (1, -1, 2, -2):
        if 0 <= place + away < len(_UNITS):
            unit = _UNITS[place + away]
            plain = found["one"].lower() in {"a", "an"}
            one = ("an" if unit == "hour" else "a") if plain else found["one"].lower()
            yield f"{told[: found.start()]}{one} {unit}{told[found.end() :]}", away > 0


def _ranges(told: str, both: re.Match[str]) -> Iterator[tuple[str, bool]]:
    """Other ranges, both ends of which are less or greater: ``seven to nine hours`` → ``five to seven hours``."""
    first, last = both["first"], both["last"]

    def put(one: str, other: str) -> str:
        return f"{told[: both.start()]}{one}{both['joint']}{other}{told[both.end() :]}"

    if first in _WORDS and last in _WORDS:
        places = _WORDS.index(first), _WORDS.index(last)
        for away in (-2, 2, -1, 1, 3):
            here = [place + away for place in places]
            if min(here) > 0 and max(here) < len(_WORDS):
                yield put(_WORDS[here[0]], _WORDS[here[1]]), away > 0
    elif first[0].isdigit() and last[0].isdigit():
        share = re.search(r"%|per ?cent", told.lower()) is not None
        pairs = zip(_scaled(first, is_share=share), _scaled(last, is_share=share), strict=False)
        for one, other in pairs:
            if one < other:
                greater = one > float(first.replace(",", ""))
                yield put(_written(one, first), _written(other, last)), greater


def _fraction_in(low: str) -> tuple[Sequence[str], str]:
    """The fraction that a text names, and those of its form: ``two-thirds``, ``a third``."""
    for row in (_JOINED_FRACTIONS, _FRACTIONS):
        for one in row:
            if re.search(rf"\b{one}\b", low):
                return row, one
    return _FRACTIONS, ""


def _put(told: str, word: str, other: str) -> str:
    return re.sub(rf"\b{word}\b", other, told, count=1, flags=re.IGNORECASE)


def _in_row(told: str, row: Sequence[str], one: str) -> Iterator[tuple[str, bool]]:
    """The words beside one in its row, the farther first."""
    place = row.index(one)
    for away in (-2, 2, -1, 1, 3, -3):
        at = place + away
        if (1 if row is _WORDS else 0) <= at < len(row):  # "one years"
            yield _put(told, one, row[at]), away > 0


def _scaled(figure: str, *, is_share: bool, times: Sequence[float] = _TIMES) -> Iterator[float]:
    """A figure so many times as great, rounded as it is; of a share of a hundred, so much more or less."""
    number = float(figure.replace(",", ""))
    digits = len(figure.replace(",", "").rstrip("0").replace(".", "")) or 1
    others = (
        [number + away for away in SHARES_AWAY] if is_share else [number * one for one in times]
    )
    for other in (float(f"{one:.{max(digits, 2)}g}") for one in others):
        if (0 < other < WHOLE) if is_share else (other >= LEAST or "." in figure):
            yield other


def _written(number: float, like: str) -> str:
    """A number with the marks of another: ``1,500``, ``2.5``."""
    if "." in like:
        return f"{number:g}"
    return f"{round(number):,}" if "," in like else f"{round(number)}"
