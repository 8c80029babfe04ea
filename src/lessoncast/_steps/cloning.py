"""A copy of a course → a workspace of one's own: a new show, that says which course it was made from.

All that can be refused is refused before the first byte is written, and the folder appears as a whole.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from lessoncast import _files, bundle, episode
from lessoncast import workspace as workspaces
from lessoncast._later import re
from lessoncast._steps import bonuses, fitting, reviewed
from lessoncast._steps.taking import Taken
from lessoncast.bundle import Manifest, Shelf
from lessoncast.bundle.unpacking import unpack
from lessoncast.errors import BundleError, LessoncastError, RefusedError, SettingsError
from lessoncast.model import DerivedFrom, Problem
from lessoncast.workspace import Workspace, bonus_guid, episode_guid, reviews

_GUID_ROW = re.compile(r"guid[ \t]*:[ \t]*(?P<guid>\S.*?)[ \t]*")
_SETTINGS_BYTES = 250_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Cloned:
    """A workspace that was made of a copy; ``left_out`` are settings that were not taken over."""

    folder: Path
    manifest: Manifest
    left_out: tuple[Problem, ...]


def into(taken: Taken, target: Path, *, guid: str) -> Cloned:
    """Make a workspace in ``target``, whose show has this guid. Raises BundleError."""
    shelf, where = taken.shelf, taken.where
    settings = _settings(shelf, where)
    manifest = shelf.manifest
    with _files.new_folder(target.absolute(), BundleError) as folder:
        unpack(shelf, folder)
        with _refusing(where):
            left_out = workspaces.adopt(folder, settings, guid=guid, ancestor=_ancestor(manifest))
            _files.write(folder / ".gitignore", workspaces.IGNORED)
            left_out += fitting.fit(folder)
            _identify(workspaces.open_workspace(folder))
    stayed = tuple(Problem(where=key, message="is a command line there") for key in taken.commands)
    return Cloned(folder=target, manifest=manifest, left_out=stayed + left_out)


# ── settings ──────────────────────────────────────────────────────────────────────────────────


def _settings(shelf: Shelf, where: str) -> str:
    """The text of the settings. Raises RefusedError for what leads out of the workspace."""
    name = bundle.SETTINGS_NAME
    with shelf.open(name) as stream:
        data = stream.read(_SETTINGS_BYTES + 1)
    with _refusing(where):
        if len(data) > _SETTINGS_BYTES:
            raise SettingsError("longer than settings may be", where=name)
        text = _files.decode_text(data, SettingsError, name=name)
        for table, key, value in workspaces.files_named(workspaces.parse_settings(text)):
            if why := bundle.objection(value.strip()):
                what = f"'{bundle.shown(value)}' in [{table}] {key} {why}"
                raise SettingsError(what, where=name)
    return text


@contextmanager
def _refusing(where: str) -> Iterator[None]:
    """Refuse a copy for what is wrong in one of its files, which is named."""
    try:
        yield
    except LessoncastError as problem:
        entry = f"'{bundle.shown(problem.where)}': " if problem.where else ""
        raise RefusedError(f"{entry}{problem.message}", where=where) from problem


def _ancestor(manifest: Manifest) -> Callable[[Mapping[str, object]], DerivedFrom]:
    """Tell from its settings which course this is."""

    def told(values: Mapping[str, object]) -> DerivedFrom:
        show = values.get("show")
        said = show if isinstance(show, dict) else {}
        origin = manifest.origin
        return DerivedFrom(
            **{key: str(said.get(key, "")) for key in ("title", "author", "copyright", "license")},
            feed=origin.feed,
            guid=origin.guid,
            date=origin.date,
        )

    return told


# ── identities ────────────────────────────────────────────────────────────────────────────────


def _identify(workspace: Workspace) -> None:
    """Give each script, its cards and its episode a guid of the new show; apps may not take two for one."""
    known = {one.slug: one.identity for one in workspace.course(workspace.script_slugs())}
    slugs = dict.fromkeys([*known, *workspace.script_slugs(), *workspace.cards_slugs()])
    for slug in slugs:
        guid = episode_guid(workspace.show.guid, known.get(slug, slug))
        for path in (workspace.script_path(slug), workspace.cards_path(slug)):
            _renew(path, guid)
        _renew_episode(workspace.episode_folder(slug), guid)
        practice = bonuses.folder_of(workspace, slug)
        _renew_episode(practice, bonus_guid(guid, bonuses.PRACTICE))
    _renew_reviews(workspace)


def _renew_reviews(workspace: Workspace) -> None:
    """The same for the reviews. Raises SettingsError for a file that is none."""
    for path in reviewed.paths(workspace):
        name = workspace.name_of(path)
        reviews.load(path, name)
        guid = bonus_guid(workspace.show.guid, reviewed.slug_of(path.stem))
        text = _files.read_text(path, SettingsError, name=name)
        _files.write(path, reviews.changed(text, {"guid": guid}, where=name))
        _renew_episode(workspace.episode_folder(reviewed.slug_of(path.stem)), guid)


def _renew(path: Path, guid: str) -> None:
    """Put another guid into the header of a script or a cards file that has one; the rest stays as it is."""
    if not path.is_file() or path.stat().st_size > _files.TEXT_LIMIT_BYTES:
        return
    text = path.read_bytes().decode("utf-8", "surrogateescape")
    rows = text.splitlines(keepends=True)
    start = next((at for at, row in enumerate(rows) if row.strip()), 0)
    if not rows or rows[start].strip() != "---":
        return
    for at, row in enumerate(rows[start + 1 :], start + 1):
        bare = row.rstrip("\r\n")
        if bare.rstrip() in {"---", "..."}:
            return
        if _GUID_ROW.fullmatch(bare):
            rows[at] = f"guid: {guid}{row[len(bare) :]}"
            _files.write(path, "".join(rows).encode("utf-8", "surrogateescape"))
            return


def _renew_episode(folder: Path, guid: str) -> None:
    if made := episode.load(folder):
        _files.write(folder / episode.MANIFEST, episode.dumps(replace(made, guid=guid)))
