"""``scripts/reviews/x.toml``: over which lessons a review goes, how long it is, what was missed.

The command writes the file, and then it is the author's: of one that is there, only the values that
somebody asks for are put in, and all else stays as it is.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TypeAlias

from lessoncast import _files
from lessoncast.errors import SettingsError
from lessoncast.workspace import toml
from lessoncast.workspace.identity import identity, slug_of
from lessoncast.workspace.rules import RuleError, nearest, number, text

FOLDER = "reviews"
MINUTES, LONGEST_MINUTES = 20.0, 60
_KEYS = ("title", "lessons", "minutes", "missed", "guid", "published")
_HEAD = """\
# A review: questions of several lessons in one episode. 'lessoncast build' makes it anew when they change.
# lessons: by their files; without this line, all of the course. missed: ids of what is asked first, and returns.
"""

Value: TypeAlias = str | float | Sequence[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """A review as its file tells it; ``lessons`` are empty for all, and ``where`` is its name in errors."""

    name: str
    path: Path
    where: str
    guid: str
    published: datetime
    title: str = ""
    lessons: tuple[str, ...] = ()
    minutes: float = MINUTES
    missed: tuple[str, ...] = ()
    lines: Mapping[str, str]

    def line_of(self, key: str) -> str:
        """Return the ``file:line`` of a key."""
        return self.lines.get(key, self.where)


def load(path: Path, where: str) -> Review:
    """Read a review's file. Raises SettingsError with its line."""
    document = toml.parse(_files.read_text(path, SettingsError, name=where), where)
    values = document.values
    for key in values:
        if key not in _KEYS:
            close = nearest(key, _KEYS)
            hint = f"did you mean '{close}'?" if close else f"there are: {', '.join(_KEYS)}"
            raise SettingsError(f"unknown key '{key}'", where=document.where(key), hint=hint)
    published = values.get("published")
    if not isinstance(published, datetime):
        raise SettingsError(
            "a review has a date and time of publication",
            where=document.where("published"),
            hint="published = 2026-11-23T09:00:00Z",
        )
    return Review(
        name=path.stem,
        path=path,
        where=where,
        guid=str(_read(document, "guid", "")),
        published=published if published.tzinfo else published.replace(tzinfo=UTC),
        title=str(_read(document, "title", "")),
        lessons=_list(document, "lessons"),
        minutes=float(str(_read(document, "minutes", MINUTES))),
        missed=_list(document, "missed"),
        lines={key: document.where(key) for key in _KEYS},
    )


def _read(document: toml.Document, key: str, default: object) -> object:
    rule = number(1, LONGEST_MINUTES) if key == "minutes" else text(255)
    try:
        return rule.read(document.values.get(key, default), Path())
    except RuleError as problem:
        why = f"{key} {problem.why or f'must be {rule.words}'}"
        raise SettingsError(why, where=document.where(key), hint=problem.hint or None) from None


def _list(document: toml.Document, key: str) -> tuple[str, ...]:
    found = document.values.get(key, [])
    if not isinstance(found, list) or not all(isinstance(one, str) for one in found):
        raise SettingsError(f"{key} must be a list of texts", where=document.where(key))
    return tuple(found)


def dumps(values: Mapping[str, Value], *, guid: str, published: datetime) -> str:
    """Return the file of a new review."""
    rows = [f"{key} = {_toml(value)}" for key, value in values.items()]
    rows += [f"guid = {_toml(guid)}", f"published = {published:%Y-%m-%dT%H:%M:%SZ}"]
    return "\n".join([_HEAD.rstrip(), *rows, ""])


def changed(old: str, values: Mapping[str, Value], *, where: str) -> str:
    """Return the text of a file with other values; all else stays as it was written.

    Raises SettingsError for a value that is written over several lines.
    """
    rows = old.splitlines()
    for key, value in values.items():
        row = f"{key} = {_toml(value)}"
        known = next((n for n, one in enumerate(rows) if re.match(rf"{key}\s*=", one)), None)
        if known is None:
            rows.insert(_first_key(rows), row)
        else:
            rows[known] = row
    new = "\n".join([*rows, ""])
    before = dict(toml.parse(old, where).values)
    try:
        is_so = dict(toml.parse(new, where).values) == before | dict(values)
    except SettingsError:
        is_so = False
    if not is_so:
        raise SettingsError("this cannot be put in", where=where, hint="edit the file itself")
    return new


def identity_of(name: str) -> str:
    """Return a lesson's identity by the name of its file: without number prefixes and suffix."""
    parts = [part for part in Path(name).with_suffix("").parts if part not in {"lessons", "."}]
    return identity("/".join(slug_of(part) for part in parts))


def _first_key(rows: Sequence[str]) -> int:
    return next((n for n, row in enumerate(rows) if re.match(r"\w+\s*=", row)), len(rows))


def _toml(value: Value) -> str:
    # JSON writes texts, numbers and lists of texts as TOML does.
    return json.dumps(value, ensure_ascii=False)
