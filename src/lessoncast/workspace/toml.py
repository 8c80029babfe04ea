"""TOML with line numbers: tomllib says what a file holds, a scanner where each key stands.

The scanner goes first and keeps what tomllib would take too long for (it is quadratic in the
depth of keys, recursive in that of values) out of it.
"""

from __future__ import annotations

import tomllib
from bisect import bisect_right
from collections.abc import Generator, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from lessoncast import _files
from lessoncast._later import re
from lessoncast.errors import SettingsError
from lessoncast.workspace.places import objection

LIMIT_BYTES = 250_000
LIMIT_DEPTH = 16

Keys = tuple[str, ...]

_PART = r"""(?:[A-Za-z0-9_-]+|"(?:[^"\\\n]|\\.)*"|'[^'\n]*')"""
_DOT = r"[ \t]*\.[ \t]*"
_PATH = re.compile(rf"[ \t]*({_PART}(?:{_DOT}{_PART})*)[ \t]*")
_OPENING = re.compile(r"\[\[?")
_BLANK = re.compile(r"(?:[ \t\n]|#[^\n]*)*")
_TEXT = re.compile(
    r'''"""(?:[^\\]|\\.)*?"{3,5}|\'\'\'.*?'{3,5}|"(?:[^"\\\n]|\\.)*"|'[^'\n]*\'''', re.DOTALL
)
_PLAIN = re.compile(r"""[^"'#\[\]{},\n]+|#[^\n]*""")
_PLACE = re.compile(r" \(at (?:line (\d+), column \d+|end of document)\)$")
_HINTS = {
    "Invalid value": 'text stands in quotes: key = "value"',
    "Cannot overwrite a value": "this key is set twice",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """What a TOML file says, and the line of each key and table."""

    name: str
    values: Mapping[str, object]
    lines: Mapping[Keys, int]

    def where(self, *keys: str) -> str:
        """Return ``file:line`` of a key, or of the nearest table around it, or the file."""
        for end in range(len(keys), 0, -1):
            if line := self.lines.get(keys[:end]):
                return f"{self.name}:{line}"
        return self.name


def read(path: Path, root: Path) -> Document:
    """Read a TOML file of the workspace ``root``; raise SettingsError with its line."""
    name = path.name
    if why := objection(path, root):
        raise SettingsError(f"the settings file {why}", where=name)
    data = _files.read_bytes(path, SettingsError, name=name)
    if len(data) > LIMIT_BYTES:
        raise SettingsError(f"longer than the limit of {LIMIT_BYTES // 1000} kB", where=name)
    return parse(_files.decode_text(data, SettingsError, name=name), name)


def parse(text: str, name: str) -> Document:
    """Read TOML text; raise SettingsError with the line, whatever is wrong with it."""
    lines: dict[Keys, int] = {}
    for keys, line in _Scanner(text, name).found():
        for end in range(1, len(keys) + 1):
            lines.setdefault(keys[:end], line)
    try:
        values = tomllib.loads(text)
    except tomllib.TOMLDecodeError as problem:
        raise _syntax_error(str(problem), text, name) from None
    except ValueError:
        # Not by tomllib: Python refuses to read numbers of thousands of digits.
        raise SettingsError("a number has too many digits", where=name) from None
    return Document(name=name, values=values, lines=lines)


def _syntax_error(message: str, text: str, name: str) -> SettingsError:
    place = _PLACE.search(message)
    line = int(place[1]) if place and place[1] else text.rstrip("\n").count("\n") + 1
    what = _PLACE.sub("", message)
    return SettingsError(
        f"this is not TOML: {what[:1].lower()}{what[1:]}",
        where=f"{name}:{line}",
        hint=_HINTS.get(what),
    )


class _Scanner:
    """Walks over TOML text and finds where keys are set.

    It trusts the text to be TOML, and ends where it isn't: there tomllib will say why.
    """

    def __init__(self, text: str, name: str) -> None:
        self._text = text
        self._name = name
        self._newlines = [match.start() for match in re.finditer("\n", text)]

    def found(self) -> Iterator[tuple[Keys, int]]:
        """Give each key path with its line, in the order of the file."""
        table: Keys = ()
        pos = self._skip_blank(0)
        while pos < len(self._text):
            brackets = _OPENING.match(self._text, pos)
            path = _PATH.match(self._text, brackets.end() if brackets else pos)
            if not path:
                return
            keys = self._parts(path, () if brackets else table)
            yield keys, self._line(path.start(1))
            pos = path.end()
            if brackets:
                table = keys
                pos += len(brackets[0])
            else:
                pos = yield from self._value(pos, keys)
            pos = self._skip_blank(pos)

    def _value(self, pos: int, owner: Keys) -> Generator[tuple[Keys, int], None, int]:
        """Pass over a value, giving the keys of the inline tables in it; return its end."""
        around: list[tuple[str, Keys]] = []
        while pos < len(self._text):
            char = self._text[pos]
            if char == "\n" and not around:
                break
            if skipped := _TEXT.match(self._text, pos) or _PLAIN.match(self._text, pos):
                pos = skipped.end()
                continue
            if char in "\"'":
                return len(self._text)  # a text that has no end
            pos += 1
            self._nest(around, char, owner, pos)
            begins = around and char in "{," and around[-1][0] == "{"
            if begins and (path := _PATH.match(self._text, pos)):
                owner = self._parts(path, around[-1][1])
                yield owner, self._line(path.start(1))
                pos = path.end()
        return pos

    def _nest(self, around: list[tuple[str, Keys]], char: str, owner: Keys, pos: int) -> None:
        if char in "[{":
            around.append((char, owner))
            self._check_depth(len(around), pos)
        elif char in "]}" and around:
            around.pop()

    def _parts(self, path: re.Match[str], before: Keys) -> Keys:
        found = re.findall(_PART, path[1])
        self._check_depth(len(before) + len(found), path.start())
        return before + tuple(map(_bare, found))

    def _check_depth(self, depth: int, pos: int) -> None:
        if depth > LIMIT_DEPTH:
            where = f"{self._name}:{self._line(pos)}"
            raise SettingsError("nested too deeply", where=where)

    def _skip_blank(self, pos: int) -> int:
        blank = _BLANK.match(self._text, pos)
        return blank.end() if blank else pos

    def _line(self, pos: int) -> int:
        return bisect_right(self._newlines, pos - 1) + 1


def _bare(part: str) -> str:
    """Return a key without its quotes."""
    if part[0] == "'":
        return part[1:-1]
    if part[0] != '"':
        return part
    try:
        return str(tomllib.loads(f"key = {part}")["key"])
    except tomllib.TOMLDecodeError:
        return part[1:-1]
