"""What a language says for what is written: its tables, and its numbers in words.

The tables are ``languages/<code>.toml``. Languages without one have empty tables;
then numbers are all that is put into words, if num2words knows how.
"""

from __future__ import annotations

import functools
import re
import tomllib
from collections.abc import Iterable, Mapping
from importlib import resources
from typing import Any

GLUE = "\u02d1"
"""Joins the letters of what is spelled until the end: a letter, so that no rule cuts there."""

_LONGEST_NUMBER_DIGITS = 15  # beyond, nobody follows: digit by digit


class Language:
    """One language; :func:`load` gives it, always the same object."""

    def __init__(self, code: str, tables: Mapping[str, Any]) -> None:
        self.code = code
        self._tables = tables

    @property
    def is_known(self) -> bool:
        """Whether there are tables for it."""
        return bool(self._tables)

    def table(self, name: str) -> Mapping[str, Any]:
        """Return a table, empty where the language has none."""
        found: Mapping[str, Any] = self._tables.get(name, {})
        return found

    def word(self, name: str) -> str:
        """Return one of ``[words]``, or nothing."""
        return str(self.table("words").get(name, ""))

    @functools.cached_property
    def number(self) -> str:
        """Regular expression, without named groups, of a written number: ``1,234.5``."""
        style = self.table("numbers")
        group, point = style.get("group", ""), style.get("decimal", ".,")
        grouped = rf"\d{{1,3}}(?:[{re.escape(group)}]\d{{3}})+(?!\d)|" if group else ""
        return rf"(?:(?:{grouped}\d+)(?:[{re.escape(point)}]\d+)?)"

    def say_number(self, written: str) -> str:
        """Put what :attr:`number` matches into words; in an unknown language stay as written."""
        if not self.is_known:
            return self._convert(written.replace(",", "."), "cardinal", otherwise=written)
        style = self.table("numbers")
        group, point = re.escape(style["group"]), re.escape(style["decimal"])
        split = re.fullmatch(
            rf"(\d{{1,3}}(?:[{group}]\d{{3}})+(?!\d)|\d+)(?:[{point}](\d+))?", written
        )
        if split is None:
            return self.digits(written)
        whole = self.cardinal(re.sub(r"\D", "", split[1]))
        return f"{whole} {style['point']} {self._fraction(split[2])}" if split[2] else whole

    def _fraction(self, digits: str) -> str:
        as_number = self.table("numbers").get("fraction") == "number"
        if as_number and len(digits) <= 2 and not digits.startswith("0"):
            return self.cardinal(digits)
        return self.digits(digits)

    def cardinal(self, digits: str) -> str:
        """Put a whole number, given in digits, into words; ``007`` digit by digit."""
        if len(digits) > _LONGEST_NUMBER_DIGITS or (digits.startswith("0") and len(digits) > 1):
            return self.digits(digits)
        return self._first.get(digits) or self._convert(digits, "cardinal")

    @functools.cached_property
    def _first(self) -> Mapping[str, str]:
        """The numbers that most texts do with, so that an edited line need not load num2words for them."""
        words = str(self.table("numbers").get("first", "")).split()
        return {str(number): word for number, word in enumerate(words)}

    def digits(self, text: str) -> str:
        """Say the digits of a text one by one, and nothing else of it."""
        return " ".join(self.cardinal(char) for char in text if char.isdecimal())

    def ordinal(self, digits: str) -> str:
        """Put a place in a row into words: ``21`` is "twenty-first"."""
        if len(digits) > _LONGEST_NUMBER_DIGITS:
            return self.digits(digits)
        return self._convert(digits, "ordinal")

    def year(self, digits: str) -> str:
        """Put a year into words: 1907 is "nineteen oh-seven" where years go in pairs."""
        number = int(digits)
        first, last = self.table("years").get("pairs", (0, -1))
        if first <= number <= last:
            return self._convert(digits, "year").replace("oh-", "oh ")  # nineteen oh seven
        return self.cardinal(digits)

    def agree(self, words: str, one: str) -> str:
        """Bend a number before the noun of ``one`` ("una hora"): veintiuno → veintiuna."""
        for start, changes in self.table("agreement").items():
            if one.startswith(start):
                for old, new in changes:
                    words = re.sub(old, new, words)
                return words
        return words

    def _convert(self, written: str, to: str, *, otherwise: str = "") -> str:
        """Let num2words speak; what it cannot say stays as it is."""
        from num2words import num2words  # noqa: PLC0415 - 50 ms that plain sentences need not wait

        number = float(written) if "." in written else int(written)
        try:
            spoken = str(num2words(number, lang=self.code, to=to))
        except (NotImplementedError, ArithmeticError, TypeError, LookupError):
            return otherwise or written
        drop = self.table("numbers").get("drop")
        return (spoken.replace(drop, "") if drop else spoken) or otherwise or written


@functools.cache
def load(tag: str) -> Language:
    """Return the language of a BCP 47 tag."""
    code = tag.partition("-")[0].lower()
    file = resources.files(__package__) / "languages" / f"{code}.toml"
    # A tag is a stranger's text: only letters may become a file name.
    tables = tomllib.loads(file.read_text("utf-8")) if code.isalpha() and file.is_file() else {}
    return Language(code, tables)


def any_of(written: Iterable[str]) -> str:
    """Regular expression, without groups, of any of these strings, the longest first."""
    ordered = sorted(written, key=lambda item: (-len(item), item))
    return "(?:" + ("|".join(map(re.escape, ordered)) or r"(?!)") + ")"
