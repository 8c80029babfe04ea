"""The header of a lesson: ``key: value`` lines between ``---``, or TOML between ``+++``.

Our own reader of the few things people write there, because YAML proper brings aliases, tags and
surprises. What it does not understand is nobody's setting and is passed over.
"""

from __future__ import annotations

import html
import re
import tomllib
from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime
from typing import NamedTuple

from lessoncast.errors import LessonError
from lessoncast.lesson.cleaning import plain
from lessoncast.lesson.pieces import Page, Piece

MAX_LINES = 500
_KEY = re.compile(r"([A-Za-z_][\w .-]{0,60}?)\s*:(?:\s+(.*))?$")
_COMMENT = re.compile(r"(?:^|\s)#.*$")
_BLOCK_STYLE = re.compile(r"[|>][+-]?\d?[+-]?\s*(?:#.*)?$")
_EMPHASISED = re.compile(r"<([a-z][a-z0-9]{0,9})(?:\s[^<>]{0,200})?>([^<>]*)</\1>", re.IGNORECASE)
_ESCAPES = {"n": "\n", "t": "\t", '"': '"', "\\": "\\", "/": "/"}
_NOTHING = frozenset({"", "~", "null", "Null", "NULL"})
LONGEST_MINUTES = 600
MOST_ITEMS = 200
_OFF = frozenset({"off", "no", "none", "false", "0"})
_NUMBER = re.compile(r"[+-]?\d+(?:[.,]\d+)?$", re.ASCII)
_LENGTH = re.compile(r"(\d{1,3}(?:\.\d+)?)(?::([0-5]\d))?$", re.ASCII)
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_DAY_OF_MONTH = re.compile(
    r"(?:(?P<m1>[A-Za-z]{3,9})\.? (?P<d1>\d{1,2})|(?P<d2>\d{1,2})\.? (?P<m2>[A-Za-z]{3,9})),? (?P<y>\d{4})$"
)


class FrontMatter(NamedTuple):
    """``settings`` by lower-case key, the ``lines`` they stand on, and the text without them."""

    settings: Mapping[str, str]
    lines: Mapping[str, int]
    text: str


def split(text: str, *, name: str) -> FrontMatter:
    """Separate the header from ``text``; its lines become empty ones, so that lines keep count.

    Raises LessonError with ``name:line`` for TOML that is none.
    """
    lines = text.split("\n")
    fence = lines[0].strip()
    last = _last_line(lines, fence)
    if not last:
        return FrontMatter({}, {}, text)
    header = lines[1:last]
    if fence == "+++":
        found = _toml("\n".join(header), name)
        where = dict.fromkeys(found, 1)
    else:
        found, where = _plain_settings(header)
    return FrontMatter(found, where, "\n".join([""] * (last + 1) + lines[last + 1 :]))


def _last_line(lines: list[str], fence: str) -> int:
    """Index of the line that ends the header, or 0 when there is none."""
    ends = {"---": ("---", "..."), "+++": ("+++",)}.get(fence)
    if not ends:
        return 0
    for index, line in enumerate(lines[1:MAX_LINES], start=1):
        if line.rstrip() in ends:
            return index if fence == "+++" or _looks_like_settings(lines[1:index]) else 0
    return 0


def _looks_like_settings(header: list[str]) -> bool:
    """Whether it is a header rather than a paragraph between two rules."""
    written = [line for line in header if line.strip() and not line.startswith("#")]
    return not written or bool(_KEY.match(written[0].rstrip()))


def page(header: FrontMatter, pieces: tuple[Piece, ...], *, name: str) -> Page:
    """Put a text's header and pieces together. Raises LessonError for a date that is none."""
    found = header.settings
    return Page(
        pieces=pieces,
        title=_shown(found.get("title", "")),
        language=found.get("lang") or found.get("language") or "",
        summary=_shown(found.get("summary") or found.get("description") or ""),
        published=_date(header, name),
        minutes=_minutes(header, name),
        cards_wanted=_wanted(header, "cards", name),
        questions_wanted=0 if _is_off(found.get("cards", "")) else _wanted(header, "quiz", name),
    )


def _shown(value: str) -> str:
    """A setting as plain text: people write entities, tags and emphasis there too.

    A tag that nothing closes is what the setting speaks of: ``title: What is <b>?``.
    """
    while (bare := _EMPHASISED.sub(r"\2", value)) != value:
        value = bare
    value = re.sub(r"<br\s*/?>", " ", value, flags=re.IGNORECASE)
    return plain(html.unescape(re.sub(r"(?<!\s)\*+|\*+(?!\s)|`+", "", value)))


def _date(header: FrontMatter, name: str) -> datetime | None:
    value = header.settings.get("date", "")
    if not value or (found := published(value)):
        return found if value else None
    raise LessonError(
        f"'{value}' is not a date",
        where=f"{name}:{header.lines['date']}",
        hint="write it as 2026-11-23 or 2026-11-23T09:00:00Z",
    )


def _minutes(header: FrontMatter, name: str) -> float | None:
    value = header.settings.get("minutes", "")
    if not value:
        return None
    match = _LENGTH.match(value)
    minutes = float(match[1]) + int(match[2] or 0) / 60 if match else 0.0
    if not 0 < minutes <= LONGEST_MINUTES:
        raise LessonError(
            f"'{value}' is no length",
            where=f"{name}:{header.lines['minutes']}",
            hint="write minutes as 4, 3.5 or 3:13",
        )
    return minutes


def _wanted(header: FrontMatter, key: str, name: str) -> int | None:
    """How many cards or questions are asked for; what is no number is some other program's key."""
    value = header.settings.get(key, "")
    if _is_off(value):
        return 0
    if not _NUMBER.match(value):
        return None
    if value.isdigit() and int(value) <= MOST_ITEMS:
        return int(value)
    raise LessonError(
        f"'{value}' is no number of {'cards' if key == 'cards' else 'questions'}",
        where=f"{name}:{header.lines[key]}",
        hint=f"write a whole number up to {MOST_ITEMS}, or {key}: off",
    )


def _is_off(value: str) -> bool:
    return value.lower() in _OFF


# ── key: value ────────────────────────────────────────────────────────────────────────────────


def _plain_settings(header: list[str]) -> tuple[dict[str, str], dict[str, int]]:
    found: dict[str, str] = {}
    where: dict[str, int] = {}
    for index, key, value in _entries(header):
        following = list(_indented(header[index + 1 :]))
        read = _value(value, following)
        if read is not None:
            found[key] = read
            where[key] = index + 2
    return found, where


def _entries(header: list[str]) -> Iterator[tuple[int, str, str]]:
    for index, line in enumerate(header):
        if match := _KEY.match(line.rstrip()):
            yield index, match[1].strip().lower(), (match[2] or "").strip()


def _indented(lines: list[str]) -> Iterator[str]:
    for line in lines:
        if line.strip() and not line.startswith((" ", "\t")):
            return
        yield line


def _value(value: str, following: list[str]) -> str | None:
    """Return a text, or None for lists, tables, anchors and tags."""
    if _BLOCK_STYLE.match(value):
        return _block(following, keep_lines=value[0] == "|")
    if value[:1] in {"[", "{", "&", "*", "!", "`", "@", "%"}:
        return None
    more = [line.strip() for line in following if line.strip()]
    if value[:1] in {'"', "'"}:
        return _quoted(" ".join([value, *more]))
    plain = _COMMENT.sub("", value).strip()
    if plain in _NOTHING:
        return None if more else ""
    return " ".join([plain, *more])


def _block(lines: list[str], *, keep_lines: bool) -> str:
    text = "\n".join(line.strip() for line in lines).strip()
    return text if keep_lines else " ".join(text.split())


def _quoted(value: str) -> str:
    quote = value[0]
    if quote == "'":
        inner = re.match(r"'((?:[^']|'')*)'", value)
        return inner[1].replace("''", "'") if inner else value[1:]
    inner = re.match(r'"((?:[^"\\]|\\.)*)"', value)
    if not inner:
        return value[1:]
    return re.sub(r"\\(.)", lambda match: _ESCAPES.get(match[1], match[0]), inner[1])


# ── TOML ──────────────────────────────────────────────────────────────────────────────────────


def _toml(header: str, name: str) -> dict[str, str]:
    try:
        found = tomllib.loads(header)
    except tomllib.TOMLDecodeError as problem:
        line = re.search(r"at line (\d+)", str(problem))
        where = f"{name}:{int(line[1]) + 1}" if line else f"{name}:1"
        raise LessonError("the header is not valid TOML", where=where) from problem
    except RecursionError:
        raise LessonError("the header nests too deeply", where=f"{name}:1") from None
    return {key.lower(): text for key, value in found.items() if (text := _as_text(value))}


def _as_text(value: object) -> str:
    match value:
        case bool():
            return "true" if value else "false"
        case str() | int() | float():
            return str(value)
        case datetime() | date():
            return value.isoformat()
        case _:
            return ""


# ── dates ─────────────────────────────────────────────────────────────────────────────────────


def published(value: str) -> datetime | None:
    """Read a date in UTC: ISO 8601, or a day like "April 19, 2021"; a day alone begins at 00:00.

    None when it is neither.
    """
    text = re.sub(r"\s+([+-]\d{2}:?\d{2}|Z|UTC)$", r"\1", value.strip()).replace("UTC", "Z")
    try:
        found = datetime.fromisoformat(text.replace("/", "-"))
        return found.replace(tzinfo=UTC) if found.tzinfo is None else found.astimezone(UTC)
    except (ValueError, OverflowError):
        return _named_day(text)


def _named_day(text: str) -> datetime | None:
    match = _DAY_OF_MONTH.match(text)
    month = (match["m1"] or match["m2"])[:3].lower() if match else ""
    if not match or month not in _MONTHS:
        return None
    day = int(match["d1"] or match["d2"])
    try:
        return datetime(int(match["y"]), _MONTHS.index(month) + 1, day, tzinfo=UTC)
    except ValueError:
        return None
