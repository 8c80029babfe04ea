"""What a line of a script file is: a heading, somebody's words, a direction, or plain text."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass

from lessoncast import _addresses
from lessoncast._editable.escapes import unescape
from lessoncast._later import re
from lessoncast.errors import ScriptError
from lessoncast.model import Direction

LONGEST_PAUSE_MS = 60_000

_HEADING = re.compile(r"(#{1,6})(?:[ \t]+(.*)|$)")
_BOLD_LABEL = re.compile(r"\*\*([^*:\\]{1,80})(?::\*\*|\*\*[ \t]?:)[ \t]*(.*)")
_LABEL = re.compile(r"([^\W\d_][^:*<>#()\[\]\\]{0,79}):([ \t]*)(.*)")
_RULE = re.compile(r"(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,}")
_DIRECTION = re.compile(
    r"\((pause|sound|image|link)(?!\w)((?:\\.|[^()\\]|\([^()]*\))*)\)[ \t]*", re.IGNORECASE
)
_PAUSE = re.compile(r"(\d{1,6}(?:[.,]\d{1,6})?)[ \t]*(ms|s|sec|seconds?|)", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """The title of a chapter; ``level`` is the number of its hashes."""

    title: str
    level: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """Who speaks, and what stands behind the colon."""

    role: str
    rest: str


# ── kinds of lines ────────────────────────────────────────────────────────────────────────────


def heading(line: str) -> Heading | None:
    """Read a line as a heading."""
    match = _HEADING.fullmatch(line)
    return (
        Heading(title=unescape((match[2] or "").strip(" \t")), level=len(match[1]))
        if match
        else None
    )


def is_rule(line: str) -> bool:
    """Whether a line is a mere rule across the page."""
    return bool(_RULE.fullmatch(line))


def label(line: str, speakers: Mapping[str, str], where: str) -> Label | None:
    """Read a line as the beginning of a turn; ``speakers`` gives the roles by name, in any case.

    Raises ScriptError for somebody who is no speaker.
    """
    if match := _BOLD_LABEL.fullmatch(line):
        name, gap, rest = match[1], " ", match[2]
    elif match := _LABEL.fullmatch(line):
        name, gap, rest = match[1], match[2], match[3]
    else:
        return None
    for known, role in speakers.items():
        if _folded(known) == _folded(name):
            return Label(role=role, rest=rest)
    if line.startswith("**") or ((gap or not rest) and _is_name(name)):
        raise ScriptError(
            f"speaker '{name.strip()}' has no voice",
            where=where,
            hint=f"use one of: {', '.join(speakers)}; if it is no speaker, write '\\:' for ':'",
        )
    return None


def _folded(name: str) -> str:
    """Return a name as it is compared: composed, without case, each gap one blank."""
    return " ".join(unicodedata.normalize("NFC", name).split()).casefold()


def _is_name(name: str) -> bool:
    words = name.split()
    return len(words) <= 3 and all(word[0].isupper() for word in words)


def directions(line: str, number: int, where: str) -> list[Direction]:
    """Read a line as stage directions; it is one if it begins and ends as one.

    Raises ScriptError for a direction that is unknown, or not alone on its line.
    """
    found: list[Direction] = []
    end = 0
    while match := _DIRECTION.match(line, end):
        end = match.end()
        kind = match[1].lower()
        value = unescape(match[2].strip(" \t").removeprefix(":").strip(" \t"))
        found.append(_direction(kind, value, number, where))
    if end == len(line):
        return found
    if found or re.fullmatch(r"\([^()]*\)", line):
        raise ScriptError(
            "this is no direction" if not found else "a direction stands on a line of its own",
            where=f"{where}:{number}",
            hint="there are (pause 1.5s), (sound: x.wav), (image: x.png) and (link: https://…); "
            "begin with '\\(' what shall be said",
        )
    return []


def _direction(kind: str, value: str, number: int, where: str) -> Direction:
    place = f"{where}:{number}"
    if kind == "pause":
        return Direction(kind="pause", value=str(_pause_ms(value, place)), line=number)
    if kind == "link":
        return Direction(kind="link", value=_link(value, place), line=number)
    if not value:
        raise ScriptError(f"this {kind} names no file", where=place)
    if kind == "sound":
        return Direction(kind="sound", value=value, line=number)
    return Direction(kind="image", value=value, line=number)


def _link(value: str, where: str) -> str:
    if address := _addresses.web(value):
        return address
    raise ScriptError(
        "this link is no web address", where=where, hint="write it as (link: https://example.org/)"
    )


def _pause_ms(value: str, where: str) -> int:
    match = _PAUSE.fullmatch(value)
    amount = float(match[1].replace(",", ".")) if match else 0.0
    length_ms = round(amount * (1 if match and match[2].lower() == "ms" else 1000))
    if not 0 < length_ms <= LONGEST_PAUSE_MS:
        raise ScriptError(
            f"'{value[:40]}' is no length of a pause",
            where=where,
            hint=f"write (pause 1.5s) or (pause 800ms), at most {LONGEST_PAUSE_MS // 1000}s",
        )
    return length_ms


def guard(line: str) -> str:
    """Return an escaped line so that it is plain text where a line begins."""
    if heading(line) or is_rule(line) or line[:1] == "(" or _BOLD_LABEL.fullmatch(line):
        return f"\\{line}"
    if match := _LABEL.fullmatch(line):
        return f"{match[1]}\\:{line[match.end(1) + 1 :]}"
    return line
