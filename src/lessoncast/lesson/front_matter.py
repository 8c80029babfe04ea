"""What the header of a lesson says of it: title, date, length, kind."""

from __future__ import annotations

import html
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import get_args

from lessoncast import _front_matter
from lessoncast._front_matter import FrontMatter
from lessoncast._later import re
from lessoncast.errors import LessonError
from lessoncast.lesson.cleaning import plain
from lessoncast.lesson.pieces import Page, Piece
from lessoncast.model import EpisodeKind

_EMPHASISED = re.compile(r"<([a-z][a-z0-9]{0,9})(?:\s[^<>]{0,200})?>([^<>]*)</\1>", re.IGNORECASE)
LONGEST_MINUTES = 600
MOST_ITEMS = 200
_OFF = frozenset({"off", "no", "none", "false", "0"})
_NUMBER = re.compile(r"[+-]?\d+(?:[.,]\d+)?$", re.ASCII)
_LENGTH = re.compile(r"(\d{1,3}(?:\.\d+)?)(?::([0-5]\d))?$", re.ASCII)
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_DAY_OF_MONTH = re.compile(
    r"(?:(?P<m1>[A-Za-z]{3,9})\.? (?P<d1>\d{1,2})|(?P<d2>\d{1,2})\.? (?P<m2>[A-Za-z]{3,9})),? (?P<y>\d{4})$"
)


def page(header: FrontMatter, pieces: tuple[Piece, ...], *, name: str) -> Page:
    """Put a text's header and pieces together.

    Raises LessonError for a date, a length or a kind that is none.
    """
    _check_kind(header, name)
    found = header.settings
    return Page(
        pieces=pieces,
        title=_shown(found.get("title", "")),
        language=found.get("lang") or found.get("language") or "",
        summary=_shown(found.get("summary") or found.get("description") or ""),
        published=_date(header, name),
        authors=_authors(found),
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


def _authors(settings: Mapping[str, str]) -> tuple[str, ...]:
    """One name under ``author``, or several under ``authors``, with commas between them."""
    one, several = _shown(settings.get("author", "")), _shown(settings.get("authors", ""))
    names = (one,) if one else (name.strip() for name in several.split(","))
    return tuple(dict.fromkeys(filter(None, names)))


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


def _check_kind(header: FrontMatter, name: str) -> None:
    if _front_matter.kind(header) is None:
        raise LessonError(
            f"there is no kind '{header.settings['kind'][:60]}' of episode",
            where=f"{name}:{header.lines['kind']}",
            hint=f"there are: {', '.join(get_args(EpisodeKind))}",
        )


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
