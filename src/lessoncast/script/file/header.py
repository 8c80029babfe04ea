"""The header of a script file, by its keys; ``chapters`` lists each chapter as it was generated."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import cast, get_args

from lessoncast._editable import header
from lessoncast._editable.header import FENCE, Header, quoted
from lessoncast._later import re
from lessoncast.errors import ScriptError
from lessoncast.model import EpisodeKind, Original, Script, Span, Style

FORM = header.Form(
    keys=(
        "title",
        "lesson",
        "language",
        "guid",
        "published",
        "kind",
        "minutes",
        "style",
        "written",
        "basis",
        "titled",
        "chapters",
    ),
    list_key="chapters",
    error=ScriptError,
)
_ORIGINAL = re.compile(
    r"(?P<digest>[0-9a-f]{12}) (?:-|(?P<first>\d{1,7})-(?P<last>\d{1,7})) (?P<title>.+)", re.DOTALL
)


def read(rows: Sequence[str], where: str) -> Header:
    """Read the header at the top of a script's lines. Raises ScriptError with its line."""
    return FORM.read(rows, where)


def published(head: Header, where: str) -> datetime | None:
    """Return the date of publication; a date without time is midnight UTC."""
    return FORM.moment(head, "published", where)


def minutes(head: Header, where: str) -> float | None:
    """Return the length that was asked for."""
    if not (text := head.values.get("minutes", "")):
        return None
    match = re.fullmatch(r"(\d{1,3}(?:\.\d+)?)|(\d{1,3}):([0-5]\d)", text)
    length = (float(match[1]) if match[1] else int(match[2]) + int(match[3]) / 60) if match else 0
    if not length:
        raise ScriptError(
            f"'{text[:60]}' is no length",
            where=f"{where}:{head.lines['minutes']}",
            hint="write minutes as 4, 3.5 or 3:13",
        )
    return length


def kind(head: Header, where: str) -> EpisodeKind | None:
    """Return the kind of episode that a script of one's own makes."""
    text = head.values.get("kind", "").lower()
    if text and text not in get_args(EpisodeKind):
        raise ScriptError(
            f"there is no kind '{text[:60]}' of episode",
            where=f"{where}:{head.lines['kind']}",
            hint=f"there are: {', '.join(get_args(EpisodeKind))}",
        )
    return cast("EpisodeKind | None", text or None)


def style(head: Header, where: str) -> Style | None:
    """Return the style that was asked for."""
    text = head.values.get("style", "")
    if text and text not in get_args(Style):
        raise ScriptError(
            f"there is no style '{text[:60]}'",
            where=f"{where}:{head.lines['style']}",
            hint=f"there are: {', '.join(get_args(Style))}",
        )
    return cast("Style | None", text or None)


def originals(head: Header, where: str) -> tuple[Original, ...]:
    """Return the chapters as they were generated."""
    return tuple(_original(text, f"{where}:{line}") for text, line in head.listed)


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


def dump(script: Script) -> str:
    """Return the header of a script, with the keys that are not empty, ending in a newline."""
    published = script.published.astimezone(UTC) if script.published else None
    values = {
        "title": script.title,
        "lesson": script.lesson,
        "language": script.language,
        "guid": script.guid,
        "published": published.isoformat().replace("+00:00", "Z") if published else "",
        "kind": script.kind or "",
        "minutes": _length(script.minutes) if script.minutes else "",
        "style": script.style or "",
        "written": script.written,
        "basis": script.basis,
        "titled": script.titled,
    }
    plain = {"published", "minutes"}
    shown = {
        key: value if key in plain or not value else quoted(value) for key, value in values.items()
    }
    listed = [f"{one.digest} {_range(one.source)} {one.title}" for one in script.originals]
    return FORM.dump(shown, listed)


def renewed(rows: Sequence[str], script: Script, *, title: str = "") -> list[str]:
    """Return the lines of a header with what a script was generated from brought up to date.

    The author's own lines, comments included, stay as they are; only a ``title`` that is given takes
    the place of the one there. ``rows`` are those between the fences, which are given back too.
    """
    fresh = dump(
        replace(script, title="", lesson="", language="", guid="", published=None, kind=None)
    )
    kept = [_retitled(row, title) if title else row for row in rows if not _is_ours(row)]
    return [FENCE, *kept, *fresh.splitlines()[1:-1], FENCE]


def _is_ours(row: str) -> bool:
    return bool(
        re.match(r"(?:minutes|style|written|basis|titled|chapters)[ \t]*:", row)
        or header.is_item(row)
    )


def _retitled(row: str, title: str) -> str:
    """The title's line with another title, and with the comment that stands behind it."""
    key, _, written = row.partition(":")
    if key.strip() != "title":
        return row
    remark = FORM.parted(written.strip(), "")[1].strip()
    return f"title: {quoted(title)}{remark and f' {remark}'}"


def _range(source: Span | None) -> str:
    return f"{source.first}-{source.last}" if source else "-"


def _length(minutes: float) -> str:
    """Return minutes as people write them, ``3:13``, where that is exact."""
    whole = int(minutes)
    seconds = round((minutes - whole) * 60)
    if minutes == whole:
        return str(whole)
    return f"{whole}:{seconds:02}" if whole + seconds / 60 == minutes else repr(float(minutes))
