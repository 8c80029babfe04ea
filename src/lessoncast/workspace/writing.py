"""Settings → lessoncast.toml: every table in the order of the documents, text that reads back the same."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping

from lessoncast._later import re
from lessoncast.workspace.reading import TOP

_BARE = re.compile(r"[A-Za-z0-9_-]+")
_INTRODUCTION = (
    "# The settings of this workspace; `lessoncast init` makes one that explains each key.\n"
)


def toml_text(values: Mapping[str, object]) -> str:
    """Return settings as TOML; the same values give the same text. They must be valid ones."""
    tables = [key for key in TOP if key in values]
    parts = ["\n".join(_table((key,), values[key])) for key in tables]
    return "\n\n".join([_INTRODUCTION.rstrip("\n"), *filter(None, parts)]) + "\n"


def _table(path: tuple[str, ...], value: object) -> Iterator[str]:
    if isinstance(value, list):
        for one in value:
            yield from _rows(f"[[{_name(path)}]]", path, one)
    elif isinstance(value, Mapping):
        yield from _rows(f"[{_name(path)}]", path, value)


def _rows(opening: str, path: tuple[str, ...], table: Mapping[str, object]) -> Iterator[str]:
    plain = {key: value for key, value in table.items() if not isinstance(value, Mapping)}
    inner = {key: value for key, value in table.items() if isinstance(value, Mapping)}
    if plain or not inner:
        yield opening
    for key, value in plain.items():
        yield f"{_key(key)} = {_value(value)}"
    for place, (key, value) in enumerate(inner.items()):
        yield from ([""] if plain or place else [])
        yield from _table((*path, key), value)


def _name(path: tuple[str, ...]) -> str:
    return ".".join(map(_key, path))


def _key(key: str) -> str:
    return key if _BARE.fullmatch(key) else _quoted(key)


def _value(value: object) -> str:
    if isinstance(value, str):
        return _quoted(value)
    if isinstance(value, list | tuple):
        return f"[{', '.join(map(_value, value))}]"
    return json.dumps(value)  # numbers and switches are written as in TOML


def _quoted(text: str) -> str:
    """Text between quotes; JSON's way is TOML's too, but for one character that TOML wants escaped."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
