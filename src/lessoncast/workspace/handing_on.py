"""Settings that go to somebody else, or come from somebody: what is one's own stays, what is unsafe goes."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

from lessoncast import _files
from lessoncast.errors import SettingsError
from lessoncast.model import DerivedFrom, Problem
from lessoncast.workspace import toml
from lessoncast.workspace.declaring import about
from lessoncast.workspace.reading import Reader
from lessoncast.workspace.settings import SETTINGS_NAME, TABLES, keys_of
from lessoncast.workspace.sharing import MOST_ANCESTORS
from lessoncast.workspace.toml import Document
from lessoncast.workspace.writing import toml_text

Values = Mapping[str, Any]

_OWN_TABLES = frozenset({"publish", "cache", "site"})
_OWN_KEYS = frozenset({"base_url", "guid", "email", "new_feed_url", "complete"})
"""Of [show]: where it is, who it is to apps, and who answers for it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HandedOn:
    """Settings without what is one's own; ``files`` are those that they name, seen from the workspace.

    ``commands`` are the keys of voices that were command lines, which nobody should get from others.
    """

    values: Values
    files: tuple[str, ...]
    commands: tuple[str, ...]

    @property
    def text(self) -> str:
        """The same as lessoncast.toml."""
        return toml_text(self.values)


def parse(text: str) -> Values:
    """Return what the text of a lessoncast.toml says. Raises SettingsError if it is no TOML."""
    return toml.parse(text, SETTINGS_NAME).values


def read(root: Path) -> Values:
    """Return what the lessoncast.toml of a workspace says. Raises SettingsError."""
    return toml.read(root / SETTINGS_NAME, root).values


def handed_on(values: Values, root: Path) -> HandedOn:
    """Return settings as others may have them; those of a workspace that opens."""
    kept = {key: _copied(value) for key, value in values.items() if key not in _OWN_TABLES}
    if isinstance(show := kept.get("show"), dict):
        kept["show"] = {key: value for key, value in show.items() if key not in _OWN_KEYS}
    commands = tuple(_without_commands(kept))
    files = []
    for table, key, value in files_named(kept):
        # However it is written, the same file gets the same name: "./a/../b.mp3" is b.mp3.
        plain = (root / value.strip()).resolve().relative_to(root.resolve()).as_posix()
        _inside(kept, table)[key] = plain
        files.append(plain)
    return HandedOn(values=kept, files=tuple(dict.fromkeys(files)), commands=commands)


def files_named(values: Values) -> Iterator[tuple[str, str, str]]:
    """Give each setting that names a file: its table, its key, and the name."""
    for table in TABLES:
        inside = _inside(values, table)
        for key, declared in keys_of(table).items():
            value = inside.get(key)
            if about(declared).rule.is_file and isinstance(value, str) and value.strip():
                yield table, key, value


def _inside(values: Values, table: str) -> dict[str, Any]:
    """The table of a dotted name; an empty one where there is none."""
    found: Any = values
    for key in table.split("."):
        found = found.get(key) if isinstance(found, dict) else None
    return found if isinstance(found, dict) else {}


def _copied(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _copied(inner) for key, inner in value.items()}
    return [_copied(inner) for inner in value] if isinstance(value, list) else value


def _without_commands(values: dict[str, Any]) -> Iterator[str]:
    """Take out voices that are command lines: a stranger's would run when the course is built."""
    speakers = _inside(values, "speakers")
    default = _inside(values, "audio").get("engine", "")
    for role, speaker in speakers.items():
        tables = {f"speakers.{role}": speaker}
        if isinstance(speaker, dict):
            tables |= {f"speakers.{role}.{key}": inner for key, inner in speaker.items()}
        own = speaker.get("engine", default) if isinstance(speaker, dict) else default
        for name, table in tables.items():
            if not isinstance(table, dict) or not isinstance(voice := table.get("voice"), str):
                continue
            if table.get("engine", own) == "command" or "{" in voice:
                del table["voice"]
                yield f"{name}.voice"


# ── what came from somebody ───────────────────────────────────────────────────────────────────


def adopt(
    root: Path, text: str, *, guid: str, ancestor: Callable[[Values], DerivedFrom]
) -> tuple[Problem, ...]:
    """Write settings that came from somebody as those of a new show; return what was left out, and why.

    ``ancestor`` tells from the settings which course they are of. What is no setting, or breaks its
    rule, is left out. Raises SettingsError if no workspace can be made of the rest.
    """
    document = toml.parse(text, SETTINGS_NAME)
    given = handed_on(document.values, root)
    values, left_out = _sifted(root, replace(document, values=given.values))
    origin = {key: told for key, told in asdict(ancestor(values)).items() if told}
    older = values.get("derived_from", [])[: MOST_ANCESTORS - 1]
    new = values | {"show": values["show"] | {"guid": guid}, "derived_from": [origin, *older]}
    _files.write(root / SETTINGS_NAME, toml_text(new))
    return (*(_command_left_out(document, keys) for keys in given.commands), *left_out)


def leave_out(root: Path, keys: Sequence[str]) -> None:
    """Take a key out of settings that :func:`adopt` wrote."""
    values = _copied(dict(read(root)))
    _take_out(values, keys)
    _files.write(root / SETTINGS_NAME, toml_text(values))


def _command_left_out(document: Document, keys: str) -> Problem:
    return Problem(
        where=document.where(*keys.split(".")),
        message=f"{keys} is a command line of another computer, so it is left out",
        hint="set a voice of yours",
    )


def _sifted(root: Path, document: Document) -> tuple[dict[str, Any], tuple[Problem, ...]]:
    """Return settings without what is no setting or breaks its rule, and what was wrong with that."""
    values = dict(document.values)
    left_out: list[Problem] = []
    while True:
        reader = Reader(root)
        reader.read_document(replace(document, values=values))
        if not reader.problems:
            return values, tuple(left_out)
        taken = [keys for keys in dict.fromkeys(reader.faults) if _take_out(values, keys)]
        if not taken:
            first = reader.problems[0]
            raise SettingsError(first.message, where=first.where, hint=first.hint)
        left_out += reader.problems


def _take_out(values: Any, keys: Sequence[str]) -> bool:
    """Remove a key, from each table where there are several; return whether it was there."""
    if isinstance(values, list):
        return sum(_take_out(one, keys) for one in values) > 0  # each of them, not the first alone
    if not isinstance(values, dict) or keys[0] not in values:
        return False
    if len(keys) > 1:
        return _take_out(values[keys[0]], keys[1:])
    del values[keys[0]]
    return True
