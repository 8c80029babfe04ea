"""The header of a text: ``key: value`` lines between ``---``, or TOML between ``+++``.

Our own reader of the few things people write there, because YAML proper brings aliases, tags and
surprises. What it does not understand is nobody's setting and is passed over.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from datetime import date, datetime
from typing import NamedTuple, cast, get_args

from lessoncast._later import re
from lessoncast.errors import LessonError
from lessoncast.model import EpisodeKind

MAX_LINES = 500
_KEY = re.compile(r"([A-Za-z_][\w .-]{0,60}?)\s*:(?:\s+(.*))?$")
_COMMENT = re.compile(r"(?:^|\s)#.*$")
_BLOCK_STYLE = re.compile(r"[|>][+-]?\d?[+-]?\s*(?:#.*)?$")
_ESCAPES = {"n": "\n", "t": "\t", '"': '"', "\\": "\\", "/": "/"}
_NOTHING = frozenset({"", "~", "null", "Null", "NULL"})


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


def kind(header: FrontMatter) -> EpisodeKind | None:
    """Return which kind of episode a text makes: full unless it says; None for what is no kind."""
    said = header.settings.get("kind", "").lower() or "full"
    return cast("EpisodeKind", said) if said in get_args(EpisodeKind) else None


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
