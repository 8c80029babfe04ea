"""Anki's notes as text, and any table of fronts and backs: https://docs.ankiweb.net/importing/text-files.html.

Lines such as ``#separator:tab`` at the top say how the rest is to be read.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping, Sequence

from lessoncast._later import re
from lessoncast.errors import StudyError
from lessoncast.model import Card
from lessoncast.study.imports.imported import Imported, plain

_SEPARATORS = {"tab": "\t", "comma": ",", "semicolon": ";", "space": " ", "pipe": "|", "colon": ":"}
_SPECIAL = ("guid column", "tags column", "notetype column", "deck column")
_CLOZE = re.compile(r"\{\{c\d+::(.*?)(?:::.*?)?\}\}", re.DOTALL)
_GAP = "____"


def read(text: str, *, name: str, separator: str) -> Imported:
    """Read a card from each row: its first two fields. Raises StudyError with ``name:line``."""
    settings, first, body = _settings(text)
    given = settings.get("separator", "")
    delimiter = _SEPARATORS.get(given.lower(), given[:1]) or separator
    is_html = settings.get("html", "").lower() == "true"
    special = {int(settings[key]) - 1 for key in _SPECIAL if settings.get(key, "").isdecimal()}
    cards = []
    for line, row in _rows(body, delimiter, first, name):
        fields = [plain(one, is_html=is_html) for at, one in enumerate(row) if at not in special]
        if any(fields):
            cards.append(_card(fields, line, name))
    return Imported(items=tuple(cards))


def _settings(text: str) -> tuple[Mapping[str, str], int, str]:
    """What the lines at the top say, the number of the first line below them, and the rest."""
    rows = text.split("\n")
    found: dict[str, str] = {}
    for at, row in enumerate(rows):
        key, colon, value = row.removeprefix("#").partition(":")
        if not row.startswith("#"):
            return found, at + 1, "\n".join(rows[at:])
        if colon:
            found[key.strip().lower()] = value.strip()
    return found, len(rows) + 1, ""


def _rows(body: str, delimiter: str, first: int, name: str) -> Iterator[tuple[int, list[str]]]:
    """The rows with the lines on which they begin; a field in quotes may have several."""
    reader = csv.reader(io.StringIO(body, newline=""), delimiter=delimiter, strict=True)
    line = first
    try:
        for row in reader:
            if row and not row[0].startswith("#"):
                yield line, row
            line = first + reader.line_num
    except csv.Error as problem:
        raise StudyError(
            "the quotes of this row are not closed, or something stands behind them",
            where=f"{name}:{line}",
            hint='write a quotation mark in a field as ""',
        ) from problem


def _card(fields: Sequence[str], line: int, name: str) -> Card:
    front, back, *_ = (*fields, "", "")
    if gaps := _CLOZE.findall(front):
        back = "; ".join(dict.fromkeys(gaps))
        front = _CLOZE.sub(_GAP, front)
    if not front or not back:
        message = "a card without an answer" if front else "a card without a question"
        raise StudyError(
            message, where=f"{name}:{line}", hint="a row is the front, a tab and the back"
        )
    return Card(id="", front=front, back=back, line=line)
