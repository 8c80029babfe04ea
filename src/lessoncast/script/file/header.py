"""The header of a script file: ``key: value`` lines between two ``---``, a small part of YAML.

One key, ``chapters``, has a list below it: each chapter as it was generated.
"""

from __future__ import annotations

import difflib
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from typing import cast, get_args

from lessoncast.errors import ScriptError
from lessoncast.model import Original, Script, Span, Style

KEYS = (
    "title",
    "lesson",
    "language",
    "guid",
    "published",
    "minutes",
    "style",
    "written",
    "basis",
    "titled",
    "chapters",
)
_FENCE = "---"
_ITEM = re.compile(r"[ \t]*-[ \t]+(.*)")
_ORIGINAL = re.compile(
    r"(?P<digest>[0-9a-f]{12}) (?:-|(?P<first>\d{1,7})-(?P<last>\d{1,7})) (?P<title>.+)", re.DOTALL
)
_COMMENT = re.compile(r"(?:^|(?<=\s))#.*$")
# What YAML would read as something else than this text (YAML 1.2, 7.3.3 and 10.3).
_NEEDS_QUOTES = re.compile(
    r"^[\s\-?:,\[\]{}#&*!|>'\"%@`]|: | #|[:\s]$|^(?:~|null|true|false|yes|no|on|off)$"
    r"|^[-+.]?\d[\d_.,:]*(?:e[-+]?\d+)?$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Header:
    """What the header says: text by key, the line of each, and where the body begins."""

    values: Mapping[str, str] = field(default_factory=dict)
    lines: Mapping[str, int] = field(default_factory=dict)
    originals: tuple[Original, ...] = ()
    body_line: int = 1

    def published(self, where: str) -> datetime | None:
        """Return the date of publication; a date without time is midnight UTC."""
        if not (text := self.values.get("published", "")):
            return None
        try:
            moment = datetime.fromisoformat(text)
            return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).astimezone(UTC)
        except (ValueError, OverflowError):
            raise ScriptError(
                f"'{text[:60]}' is no date",
                where=f"{where}:{self.lines['published']}",
                hint="write it as 2026-11-23T09:00:00Z",
            ) from None

    def minutes(self, where: str) -> float | None:
        """Return the length that was asked for."""
        if not (text := self.values.get("minutes", "")):
            return None
        match = re.fullmatch(r"(\d{1,3}(?:\.\d+)?)|(\d{1,3}):([0-5]\d)", text)
        length = (
            (float(match[1]) if match[1] else int(match[2]) + int(match[3]) / 60) if match else 0
        )
        if not length:
            raise ScriptError(
                f"'{text[:60]}' is no length",
                where=f"{where}:{self.lines['minutes']}",
                hint="write minutes as 4, 3.5 or 3:13",
            )
        return length

    def style(self, where: str) -> Style | None:
        """Return the style that was asked for."""
        text = self.values.get("style", "")
        if text and text not in get_args(Style):
            raise ScriptError(
                f"there is no style '{text[:60]}'",
                where=f"{where}:{self.lines['style']}",
                hint=f"there are: {', '.join(get_args(Style))}",
            )
        return cast("Style | None", text or None)


def read(lines: list[str], where: str) -> Header:
    """Read the header at the top of a file's lines; one without a header has an empty one.

    Raises ScriptError with its line for a header without end, an unknown key, one set twice.
    """
    start = next((at for at, line in enumerate(lines) if line.strip()), 0)
    if not lines or lines[start].rstrip() != _FENCE:
        return Header()
    values: dict[str, str] = {}
    places: dict[str, int] = {}
    originals: list[Original] = []
    for number, line in enumerate(lines[start + 1 :], start + 2):
        if line.rstrip() in {_FENCE, "..."}:
            return Header(
                values=values, lines=places, originals=tuple(originals), body_line=number + 1
            )
        if "chapters" in values and (item := _ITEM.fullmatch(line.rstrip())):
            originals.append(_original(_value(item[1], f"{where}:{number}"), f"{where}:{number}"))
        elif _COMMENT.sub("", line).strip():
            key, value = _entry(line, f"{where}:{number}", values)
            values[key], places[key] = value, number
    raise ScriptError(
        "the header has no end", where=f"{where}:{start + 1}", hint="close it with a line '---'"
    )


def _entry(line: str, where: str, known: Mapping[str, str]) -> tuple[str, str]:
    name, colon, written = line.partition(":")
    if not colon:
        raise ScriptError("this is no 'key: value' line of the header", where=where)
    key = name.strip()
    if key not in KEYS:
        close = difflib.get_close_matches(key.lower(), KEYS, n=1)
        hint = f"did you mean '{close[0]}'?" if close else f"there are: {', '.join(KEYS)}"
        raise ScriptError(f"there is no key '{key[:60]}' in the header", where=where, hint=hint)
    if key in known:
        raise ScriptError(f"'{key}' is set twice", where=where)
    return key, _value(written.strip(), where)


def _original(text: str, where: str) -> Original:
    match = _ORIGINAL.fullmatch(text)
    if not match:
        raise ScriptError(
            "this is no chapter as lessoncast writes it down",
            where=where,
            hint="restore the line, or delete 'chapters:' with all of its list",
        )
    source = Span(int(match["first"]), int(match["last"])) if match["first"] else None
    return Original(title=match["title"], digest=match["digest"], source=source)


def _value(written: str, where: str) -> str:
    text, rest = _parted(written, where)
    if _COMMENT.sub("", rest).strip():
        raise ScriptError("there is something behind the quotes", where=where)
    return text


def _parted(written: str, where: str) -> tuple[str, str]:
    """A value, and what stands behind it: a comment, if all is well."""
    if written[:1] == '"':
        try:
            value, end = json.JSONDecoder().raw_decode(written)
        except json.JSONDecodeError:
            raise ScriptError("the quotes are not closed, or hold a bare \\", where=where) from None
        return str(value), written[end:]
    if written[:1] == "'":
        match = re.match(r"'((?:[^']|'')*)'(?!')", written)
        if not match:
            raise ScriptError("the quotes are not closed", where=where)
        return match[1].replace("''", "'"), written[match.end() :]
    text = _COMMENT.sub("", written)
    return text.strip(), written[len(text) :]


def dump(script: Script) -> str:
    """Return the header of a script, with the keys that are not empty, ending in a newline."""
    published = script.published.astimezone(UTC) if script.published else None
    values = {
        "title": script.title,
        "lesson": script.lesson,
        "language": script.language,
        "guid": script.guid,
        "published": published.isoformat().replace("+00:00", "Z") if published else "",
        "minutes": _length(script.minutes) if script.minutes else "",
        "style": script.style or "",
        "written": script.written,
        "basis": script.basis,
        "titled": script.titled,
    }
    plain = {"published", "minutes"}
    lines = [
        f"{key}: {value if key in plain else _quoted(value)}"
        for key, value in values.items()
        if value
    ]
    return "\n".join([_FENCE, *lines, *_list(script.originals), _FENCE]) + "\n"


def renewed(rows: list[str], script: Script, *, title: str = "") -> list[str]:
    """Return the lines of a header with what a script was generated from brought up to date.

    The author's own lines, comments included, stay as they are; only a ``title`` that is given takes
    the place of the one there. ``rows`` are those between the fences, which are given back too.
    """
    fresh = dump(replace(script, title="", lesson="", language="", guid="", published=None))
    kept = [_retitled(row, title) if title else row for row in rows if not _is_ours(row)]
    return [_FENCE, *kept, *fresh.splitlines()[1:-1], _FENCE]


def _is_ours(row: str) -> bool:
    return bool(
        re.match(r"(?:minutes|style|written|basis|titled|chapters)[ \t]*:", row)
        or _ITEM.fullmatch(row)
    )


def _retitled(row: str, title: str) -> str:
    """The title's line with another title, and with the comment that stands behind it."""
    key, _, written = row.partition(":")
    if key.strip() != "title":
        return row
    remark = _parted(written.strip(), "")[1].strip()
    return f"title: {_quoted(title)}{remark and f' {remark}'}"


def _list(originals: tuple[Original, ...]) -> list[str]:
    rows = [f"{one.digest} {_range(one.source)} {one.title}" for one in originals]
    return ["chapters:", *(f"  - {_quoted(row)}" for row in rows)] if rows else []


def _range(source: Span | None) -> str:
    return f"{source.first}-{source.last}" if source else "-"


def _quoted(value: str) -> str:
    if value.isprintable() and not _NEEDS_QUOTES.search(value):
        return value
    # JSON's text in quotes is YAML's too; what cannot be seen is escaped in it.
    return json.dumps(value, ensure_ascii=not value.isprintable())


def _length(minutes: float) -> str:
    """Return minutes as people write them, ``3:13``, where that is exact."""
    whole = int(minutes)
    seconds = round((minutes - whole) * 60)
    if minutes == whole:
        return str(whole)
    return f"{whole}:{seconds:02}" if whole + seconds / 60 == minutes else repr(float(minutes))
