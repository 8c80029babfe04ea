"""The header of a file that people edit: ``key: value`` lines between two ``---``, a small part of YAML.

One key may have a list below it: what the file remembers of how it was generated.
"""

from __future__ import annotations

import difflib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime

from lessoncast._later import re
from lessoncast.errors import LessoncastError

FENCE = "---"
_ITEM = re.compile(r"[ \t]*-[ \t]+(.*)")
_COMMENT = re.compile(r"(?:^|(?<=\s))#.*$")
# What YAML would read as something else than this text (YAML 1.2, 7.3.3 and 10.3).
_NEEDS_QUOTES = re.compile(
    r"^[\s\-?:,\[\]{}#&*!|>'\"%@`]|: | #|[:\s]$|^(?:~|null|true|false|yes|no|on|off)$"
    r"|^[-+.]?\d[\d_.,:]*(?:e[-+]?\d+)?$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Header:
    """What the header says: text by key, the line of each, and where the body begins.

    ``listed`` are the items of the list, each with its line.
    """

    values: Mapping[str, str] = field(default_factory=dict)
    lines: Mapping[str, int] = field(default_factory=dict)
    listed: tuple[tuple[str, int], ...] = ()
    body_line: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """How the header of one kind of file looks: its ``keys``, the one with a list, its errors."""

    keys: Sequence[str]
    list_key: str
    error: type[LessoncastError]

    def moment(self, head: Header, key: str, where: str) -> datetime | None:
        """Return the moment under a key; a date without time is midnight UTC. Raises the form's error."""
        if not (text := head.values.get(key, "")):
            return None
        try:
            found = datetime.fromisoformat(text)
            return (found if found.tzinfo else found.replace(tzinfo=UTC)).astimezone(UTC)
        except (ValueError, OverflowError):
            raise self.error(
                f"'{text[:60]}' is no date",
                where=f"{where}:{head.lines[key]}",
                hint="write it as 2026-11-23T09:00:00Z",
            ) from None

    def read(self, rows: Sequence[str], where: str) -> Header:
        """Read the header at the top of a file's lines; one without a header has an empty one.

        Raises the form's error with its line for a header without end, an unknown key, one set twice.
        """
        start = next((at for at, row in enumerate(rows) if row.strip()), 0)
        if not rows or rows[start].rstrip() != FENCE:
            return Header()
        values: dict[str, str] = {}
        places: dict[str, int] = {}
        listed: list[tuple[str, int]] = []
        for number, row in enumerate(rows[start + 1 :], start + 2):
            if row.rstrip() in {FENCE, "..."}:
                return Header(
                    values=values, lines=places, listed=tuple(listed), body_line=number + 1
                )
            if self.list_key in values and (item := _ITEM.fullmatch(row.rstrip())):
                listed.append((self._value(item[1], f"{where}:{number}"), number))
            elif _COMMENT.sub("", row).strip():
                key, value = self._entry(row, f"{where}:{number}", values)
                values[key], places[key] = value, number
        raise self.error(
            "the header has no end",
            where=f"{where}:{start + 1}",
            hint="close it with a line '---'",
        )

    def _entry(self, row: str, where: str, known: Mapping[str, str]) -> tuple[str, str]:
        name, colon, written = row.partition(":")
        if not colon:
            raise self.error("this is no 'key: value' line of the header", where=where)
        key = name.strip()
        if key not in self.keys:
            close = difflib.get_close_matches(key.lower(), self.keys, n=1)
            hint = f"did you mean '{close[0]}'?" if close else f"there are: {', '.join(self.keys)}"
            raise self.error(f"there is no key '{key[:60]}' in the header", where=where, hint=hint)
        if key in known:
            raise self.error(f"'{key}' is set twice", where=where)
        return key, self._value(written.strip(), where)

    def _value(self, written: str, where: str) -> str:
        text, rest = self.parted(written, where)
        if _COMMENT.sub("", rest).strip():
            raise self.error("there is something behind the quotes", where=where)
        return text

    def parted(self, written: str, where: str) -> tuple[str, str]:
        """Return a value, and what stands behind it: a comment, if all is well."""
        if written[:1] == '"':
            try:
                value, end = json.JSONDecoder().raw_decode(written)
            except json.JSONDecodeError:
                raise self.error(
                    "the quotes are not closed, or hold a bare \\", where=where
                ) from None
            return str(value), written[end:]
        if written[:1] == "'":
            match = re.match(r"'((?:[^']|'')*)'(?!')", written)
            if not match:
                raise self.error("the quotes are not closed", where=where)
            return match[1].replace("''", "'"), written[match.end() :]
        text = _COMMENT.sub("", written)
        return text.strip(), written[len(text) :]

    def dump(self, values: Mapping[str, str], listed: Sequence[str] = ()) -> str:
        """Return a header with the values that are not empty and the list, ending in a newline."""
        rows = [f"{key}: {value}" for key, value in values.items() if value]
        rows += [f"{self.list_key}:", *(f"  - {quoted(one)}" for one in listed)] if listed else []
        return "\n".join([FENCE, *rows, FENCE]) + "\n"


def is_item(row: str) -> bool:
    """Whether a line of a header is an item of its list."""
    return bool(_ITEM.fullmatch(row))


def quoted(value: str) -> str:
    """Return a value as it stands in a header, in quotes where YAML wants them."""
    if value.isprintable() and not _NEEDS_QUOTES.search(value):
        return value
    # JSON's text in quotes is YAML's too; what cannot be seen is escaped in it.
    return json.dumps(value, ensure_ascii=not value.isprintable())
