"""What a setting's value must be: each rule says it in words, and reads a value by it.

The words serve the errors, the starter file and the reference alike, so they cannot disagree.
"""

from __future__ import annotations

import difflib
import math
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from lessoncast._files import clean_text


class RuleError(ValueError):
    """A value that breaks its rule.

    ``why`` replaces "must be …" where the rule's words alone would not tell what is wrong.
    """

    def __init__(self, *, why: str = "", hint: str = "") -> None:
        super().__init__(why)
        self.why = why
        self.hint = hint


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """``words`` complete "it must be …"; ``read(value, root)`` returns the value or refuses it.

    ``is_file`` tells that the value names a file of the workspace.
    """

    words: str
    read: Callable[[object, Path], object]
    is_file: bool = False


def nearest(word: str, known: Iterable[str]) -> str:
    """Return the known word most like ``word``, or an empty string when none is like it."""
    folded = {name.casefold(): name for name in known}
    close = difflib.get_close_matches(word.casefold(), folded, n=1)
    return folded[close[0]] if close else ""


def text(most_bytes: int, *, lines: bool = False, needed: bool = False) -> Rule:
    """Text without control characters; on one line unless ``lines``, not blank if ``needed``."""

    def read(value: object, _root: Path) -> str:
        if not isinstance(value, str):
            raise RuleError(hint="put it in quotes")
        clean = clean_text(value).strip()
        clean = clean if lines else " ".join(clean.split())
        if needed and not clean:
            raise RuleError(why="is empty")
        if (length := len(clean.encode())) > most_bytes:
            raise RuleError(why=f"has {length} bytes; the limit is {most_bytes}")
        return clean

    return Rule(words=f"text of at most {most_bytes} bytes", read=read)


def texts(most: int, most_bytes: int) -> Rule:
    """A list of short texts, none of them twice."""

    def read(value: object, root: Path) -> tuple[str, ...]:
        if not isinstance(value, list) or len(value) > most:
            raise RuleError
        one = text(most_bytes, needed=True)
        found = [str(one.read(entry, root)) for entry in value]
        if twice := next((entry for entry in found if found.count(entry) > 1), ""):
            raise RuleError(why=f"has '{twice}' twice")
        return tuple(found)

    return Rule(words=f"a list of at most {most} texts", read=read)


def name() -> Rule:
    """A name that can stand before a colon in a script."""

    def read(value: object, root: Path) -> str:
        clean = text(80, needed=True).read(value, root)
        if not isinstance(clean, str) or re.search(r"[:*<>#()\[\]\\]", clean):
            raise RuleError
        return clean

    return Rule(words=r"a name without any of \ : * < > # ( ) [ ]", read=read)


def number(least: float, most: float, *, whole: bool = False) -> Rule:
    """A number between two limits, both included."""
    kind = "a whole number" if whole else "a number"

    def read(value: object, _root: Path) -> float:
        if isinstance(value, bool) or not isinstance(value, int if whole else int | float):
            raise RuleError
        if not least <= value <= most:
            raise RuleError
        return value if whole else float(value)

    return Rule(words=f"{kind} from {least:g} to {most:g}", read=read)


def choice(*values: int) -> Rule:
    """One of a few numbers."""
    *others, last = map(str, values)

    def read(value: object, _root: Path) -> object:
        if not isinstance(value, int) or isinstance(value, bool) or value not in values:
            raise RuleError
        return value

    return Rule(words=f"{', '.join(others)} or {last}", read=read)


def word(*values: str) -> Rule:
    """One of a few words."""
    *others, last = (f'"{value}"' for value in values)

    def read(value: object, _root: Path) -> str:
        if isinstance(value, str) and value in values:
            return value
        close = nearest(value, values) if isinstance(value, str) else ""
        raise RuleError(hint=f"did you mean '{close}'?" if close else "")

    return Rule(words=f"{', '.join(others)} or {last}", read=read)


def yes_or_no() -> Rule:
    """A switch."""

    def read(value: object, _root: Path) -> bool:
        if not isinstance(value, bool):
            raise RuleError(hint="without quotes")
        return value

    return Rule(words="true or false", read=read)


def length(most_minutes: int) -> Rule:
    """A length as people write it; read as minutes."""

    def read(value: object, _root: Path) -> float:
        minutes = math.nan
        if isinstance(value, str) and (match := re.fullmatch(r"(\d{1,3}):([0-5]\d)", value)):
            minutes = int(match[1]) + int(match[2]) / 60
        elif isinstance(value, int | float) and not isinstance(value, bool):
            minutes = value
        if not 0 < minutes <= most_minutes:
            raise RuleError
        return float(minutes)

    words = f'minutes as a number such as 4 or 3.5, or as "3:13"; at most {most_minutes}'
    return Rule(words=words, read=read)
