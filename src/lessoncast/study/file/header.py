"""The header of a cards file, by its keys; ``items`` lists each item as it was generated."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import cast

from lessoncast._editable import header
from lessoncast._editable.header import Header, quoted
from lessoncast._later import re
from lessoncast.errors import StudyError
from lessoncast.model import Origin
from lessoncast.study.file.sheet import Kind, Remembered, Sheet

FORM = header.Form(
    keys=("lesson", "language", "guid", "changed", "written", "basis", "items"),
    list_key="items",
    error=StudyError,
)
_REMEMBERED = re.compile(
    r"(?P<digest>[0-9a-f]{12}) (?P<origin>author|generated) (?P<kind>card|question) (?P<front>.+)",
    re.DOTALL,
)


def dump(sheet: Sheet) -> str:
    """Return the header of a sheet, with the keys that are not empty, ending in a newline."""
    texts = ("lesson", "language", "guid", "changed", "written", "basis")
    values = {key: getattr(sheet, key) for key in texts}
    values["changed"] = _dumped(sheet.changed) if sheet.changed else ""
    shown = {
        key: text if key == "changed" else quoted(text) for key, text in values.items() if text
    }
    listed = [f"{one.digest} {one.origin} {one.kind} {one.front}" for one in sheet.remembered]
    return FORM.dump(shown, listed)


def changed(head: Header, where: str) -> datetime | None:
    """Return when the items were last made anew. Raises StudyError for what is no date."""
    return FORM.moment(head, "changed", where)


def _dumped(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat().replace("+00:00", "Z")


def remembered(head: Header, where: str) -> tuple[Remembered, ...]:
    """Return the items as they were generated. Raises StudyError with the line of what is none."""
    return tuple(_remembered(text, f"{where}:{line}") for text, line in head.listed)


def _remembered(text: str, where: str) -> Remembered:
    match = _REMEMBERED.fullmatch(text)
    if not match:
        raise StudyError(
            "this is no item as lessoncast writes it down",
            where=where,
            hint="restore the line, or delete 'items:' with all of its list",
        )
    return Remembered(
        kind=cast("Kind", match["kind"]),
        digest=match["digest"],
        origin=cast("Origin", match["origin"]),
        front=match["front"],
    )
