"""lessoncast.toml → Settings: every value by its rule, every fault with its line."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import Field
from pathlib import Path
from typing import Any, TypeGuard

from lessoncast._files import clean_text
from lessoncast.errors import SettingsError
from lessoncast.model import Problem, Role
from lessoncast.workspace import settings as declared
from lessoncast.workspace import toml
from lessoncast.workspace.audio import AudioSettings
from lessoncast.workspace.declaring import about
from lessoncast.workspace.publishing import PublishSettings
from lessoncast.workspace.rules import RuleError, nearest
from lessoncast.workspace.settings import LEXICON_NAME, SETTINGS_NAME, Settings
from lessoncast.workspace.sharing import MOST_ANCESTORS, DerivedSettings, SiteSettings
from lessoncast.workspace.studying import StudySettings
from lessoncast.workspace.toml import Document

ROLES: tuple[Role, ...] = ("host", "expert")
TOP = (
    *(
        "show",
        "course",
        "speakers",
        "script",
        "audio",
        "study",
        "site",
        "publish",
        "cache",
        "lexicon",
    ),
    "derived_from",
)


class Reader:
    """Reads the settings of one workspace, and collects what is wrong instead of stopping."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.problems: list[Problem] = []
        self.faults: list[tuple[str, ...]] = []
        """The keys of lessoncast.toml that the problems are about, where they are about one."""
        self.document = Document(name=SETTINGS_NAME, values={}, lines={})

    def read(self) -> Settings:
        """Return the settings, with the default wherever a value is wrong."""
        try:
            document = toml.read(self.root / SETTINGS_NAME, self.root)
        except SettingsError as problem:
            self._blame(problem)
            return Settings(speakers=self._speakers({}))
        return self.read_document(document)

    def read_document(self, document: Document) -> Settings:
        """Return what a lessoncast.toml says, likewise."""
        self.document = document
        values = document.values
        self._reject_unknown(values, TOP, ())
        all_languages, single_languages = self._lexicons(values.get("lexicon", {}))
        script = declared.ScriptSettings(**self._table("script", values.get("script", {})))
        return Settings(
            show=declared.ShowSettings(**self._table("show", values.get("show", {}))),
            course=declared.CourseSettings(**self._table("course", values.get("course", {}))),
            speakers=self._speakers(
                values.get("speakers", {}), host=script.host, expert=script.expert
            ),
            script=script,
            audio=AudioSettings(**self._table("audio", values.get("audio", {}))),
            study=StudySettings(**self._table("study", values.get("study", {}))),
            publish=PublishSettings(**self._table("publish", values.get("publish", {}))),
            cache=declared.CacheSettings(**self._table("cache", values.get("cache", {}))),
            site=SiteSettings(**self._table("site", values.get("site", {}))),
            derived_from=self._ancestors(values.get("derived_from", [])),
            lexicon=all_languages,
            lexicons=single_languages,
        )

    # ── tables ────────────────────────────────────────────────────────────────────────────────

    def _table(self, table: str, values: object) -> dict[str, Any]:
        """Return what a table sets, by field name."""
        return self._keys(tuple(table.split(".")), table, values)

    def _keys(self, path: tuple[str, ...], table: str, values: object) -> dict[str, Any]:
        """Return what the table at ``path`` sets, of the keys that are declared for ``table``."""
        known = declared.keys_of(table)
        if not self._is_table(values, path):
            return {}
        self._reject_unknown(values, known, path)
        found: dict[str, Any] = {}
        for key, field in known.items():
            if key in values:
                self._value(found, field, values[key], path)
            elif about(field).needed and not _is_misspelt(key, values, known):
                self._complain(
                    path,
                    f"[{table}] has no {key}",
                    f'add {key} = "{about(field).example}" below [{table}]',
                )
        return found

    def _value(
        self, found: dict[str, Any], field: Field[Any], value: object, path: tuple[str, ...]
    ) -> None:
        rule = about(field).rule
        try:
            found[field.name] = rule.read(value, self.root)
        except RuleError as refusal:
            why = refusal.why or f"must be {rule.words}, not {_shown(value)}"
            message = f"{field.name} in [{'.'.join(path)}] {why}"
            self._complain((*path, field.name), message, refusal.hint)

    def _ancestors(self, values: object) -> tuple[DerivedSettings, ...]:
        """Return the courses that this one was made from, the nearest first."""
        path = ("derived_from",)
        if not isinstance(values, list) or len(values) > MOST_ANCESTORS:
            why = f"must be at most {MOST_ANCESTORS} tables"
            self._complain(path, f"'derived_from' {why}", "write each as [[derived_from]]")
            return ()
        return tuple(DerivedSettings(**self._keys(path, "derived_from", one)) for one in values)

    def _speakers(
        self, values: object, *, host: str = "", expert: str = ""
    ) -> dict[Role, declared.SpeakerSettings]:
        """Return the speakers; ``host`` and ``expert`` are their names as [script] gives them."""
        named = {"host": host, "expert": expert}
        tables = values if self._is_table(values, ("speakers",)) else {}
        for key in [key for key in tables if key not in ROLES]:
            hint = f'the roles are host and expert: write name = "{_plain(key)}" below one of them'
            self._complain(("speakers", key), f"there is no role '{_plain(key)}'", hint)
        speakers: dict[Role, declared.SpeakerSettings] = {}
        for role in ROLES:
            own, languages = self._parted(("speakers", role), tables.get(role, {}))
            given = self._table(f"speakers.{role}", own)
            self._tell_one(role, given.get("name", ""), named[role])
            name = given.get("name") or named[role] or role.title()
            speakers[role] = declared.SpeakerSettings(
                **given | {"name": name, "languages": languages}
            )
        self._tell_apart(speakers["host"].name, speakers["expert"].name)
        return speakers

    def _parted(
        self, path: tuple[str, ...], values: object
    ) -> tuple[object, dict[str, declared.VoiceSettings]]:
        """Return what a speaker's table sets for all languages, and for single ones by their tag."""
        if not isinstance(values, dict):
            return values, {}
        tables = {key: table for key, table in values.items() if _is_language(key, table)}
        languages = {
            key.lower(): declared.VoiceSettings(**self._keys((*path, key), "voice", table))
            for key, table in tables.items()
        }
        return {key: value for key, value in values.items() if key not in tables}, languages

    def _tell_one(self, role: Role, name: str, other: str) -> None:
        """A name may stand in either table, but not two of them."""
        if name and other and name != other:
            self._complain(
                ("script", role),
                f"the {role} has two names: '{name}' and '{other}'",
                f"keep one: name below [speakers.{role}], or {role} below [script]",
            )

    def _tell_apart(self, host: str, expert: str) -> None:
        """A script knows its speakers by their names, and by "Host" and "Expert"."""
        labels = (host.casefold(), expert.casefold())
        if labels[0] == labels[1] or labels[0] == "expert" or labels[1] == "host":
            role = "expert" if labels[0] != "expert" else "host"
            self._complain(
                ("speakers", role, "name"),
                f"two speakers cannot be told apart: '{host}' and '{expert}'",
                "give each a name of its own",
            )

    def _lexicons(self, values: object) -> tuple[dict[str, str], dict[str, dict[str, str]]]:
        """Return the pronunciations for all languages, and those of single ones by their tag."""
        sources = [self._larger_lexicon(), (self.document, ("lexicon",), values)]
        words: dict[str, str] = {}
        languages: dict[str, dict[str, str]] = {}
        for document, path, found in (source for source in sources if source):
            if not self._is_table(found, path):
                continue
            tables = {key: table for key, table in found.items() if _is_language(key, table)}
            rest = {key: said for key, said in found.items() if key not in tables}
            words |= self._lexicon(document, path, rest)
            for key, table in tables.items():
                own = languages.setdefault(key.lower(), {})
                own |= self._lexicon(document, (*path, key), table)
        return words, languages

    def _larger_lexicon(self) -> tuple[Document, tuple[str, ...], object] | None:
        """Return what lexicon.toml says, if there is one."""
        path = self.root / LEXICON_NAME
        if not path.is_symlink() and not path.exists():
            return None
        try:
            document = toml.read(path, self.root)
        except SettingsError as problem:
            self._blame(problem)
            return None
        return document, (), document.values

    def _lexicon(self, document: Document, path: tuple[str, ...], values: object) -> dict[str, str]:
        if not self._is_table(values, path):
            return {}
        if len(values) > declared.LEXICON_LIMIT:
            self._complain_at(
                document.where(*path), f"more than {declared.LEXICON_LIMIT} words in the lexicon"
            )
            return {}
        found: dict[str, str] = {}
        for word, respelling in values.items():
            try:
                said = declared.LEXICON_RULE.read(respelling, self.root)
            except RuleError as refusal:
                hint = (
                    f'put the word in quotes: "{_plain(word)}.…"'
                    if isinstance(respelling, dict)
                    else ""
                )
                why = refusal.why or f"must be {declared.LEXICON_RULE.words}"
                where = document.where(*path, word)
                self.faults += [(*path, word)] if document is self.document else []
                self._complain_at(where, f"the respelling of '{_plain(word)}' {why}", hint)
            else:
                found[word.strip()] = str(said)
        return found

    # ── faults ────────────────────────────────────────────────────────────────────────────────

    def _is_table(self, values: object, path: tuple[str, ...]) -> TypeGuard[dict[str, object]]:
        if isinstance(values, dict):
            return True
        name = ".".join(path)
        self._complain(path, f"'{name}' must be a table", f"write it as [{name}]")
        return False

    def _reject_unknown(
        self, values: Mapping[str, object], known: Iterable[str], path: tuple[str, ...]
    ) -> None:
        for key in values:
            if key not in known:
                message, hint = _unknown(key, list(known), path, values[key])
                self._complain((*path, key), message, hint)

    def _complain(self, keys: tuple[str, ...], message: str, hint: str = "") -> None:
        self.faults.append(keys)
        self._complain_at(self.document.where(*keys), message, hint)

    def _complain_at(self, where: str, message: str, hint: str = "") -> None:
        self.problems.append(Problem(where=where, message=message, hint=hint))

    def _blame(self, error: SettingsError) -> None:
        self._complain_at(error.where or SETTINGS_NAME, error.message, error.hint or "")


def _is_language(key: str, value: object) -> bool:
    """Whether it is the table of a language, ``[lexicon.de]``, and no word with a full stop."""
    return (
        isinstance(value, dict) and re.fullmatch(r"[a-z]{2}(-[A-Za-z0-9]{2,8})*", key) is not None
    )


def _is_misspelt(key: str, values: Mapping[str, object], known: Iterable[str]) -> bool:
    """Whether a key that is missing was probably meant by one that nobody knows, which is told."""
    names = list(known)
    return any(nearest(one, names) == key for one in values if one not in names)


def _unknown(key: str, known: list[str], path: tuple[str, ...], value: object) -> tuple[str, str]:
    """Say what is unknown, and what was probably meant."""
    here = ".".join(path)
    if not path and isinstance(value, dict | list):
        message, close = f"there is no table [{_plain(key)}]", nearest(key, known)
        return message, f"did you mean [{close}]?" if close else f"there are: {', '.join(known)}"
    message = (
        f"there is no key '{_plain(key)}' in [{here}]"
        if here
        else f"'{_plain(key)}' is in no table"
    )
    if close := nearest(key, known) if path else "":
        return message, f"did you mean '{close}'?"
    homes = [table for table in declared.TABLES if key in declared.keys_of(table)]
    if homes:
        return message, f"it belongs below [{homes[0]}]"
    return (
        message,
        f"there are: {', '.join(known)}" if path else "put it below a table such as [show]",
    )


def _plain(key: str) -> str:
    """Return a key as an error may show it: short, on one line, without control characters."""
    clean = " ".join(clean_text(key).split())
    return clean if len(clean) <= 60 else f"{clean[:57]}…"


def _shown(value: object) -> str:
    """Return a value as it stands in the file, or what kind it is where that would be long."""
    if isinstance(value, dict):
        return "a table"
    if isinstance(value, list):
        return "a list"
    if isinstance(value, str | int | float):
        return _plain(json.dumps(value, ensure_ascii=False))
    return str(value)
