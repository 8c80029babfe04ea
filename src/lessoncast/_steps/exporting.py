"""A workspace → the files of a copy that others can make their own.

What the course is made of goes along: settings, lessons, scripts, cards, and what they name. What is the
author's own does not: where it is published, who answers for it, drafts, what nobody reads.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC
from pathlib import Path
from urllib.parse import unquote

from lessoncast import _files, bundle, episode, feed
from lessoncast import workspace as workspaces
from lessoncast._later import re
from lessoncast._steps import about, bonuses, course, reviewed, scripts
from lessoncast._steps.scripts import ScriptFile
from lessoncast.bundle import Member, Members, Origin
from lessoncast.errors import BundleError, LessonError, SettingsError
from lessoncast.model import Direction
from lessoncast.workspace import LessonFile, Workspace, reviews

_LEXICON = "lexicon.toml"
_SHOWN = re.compile(r"!\[[^\]]*\]\(<?([^)>\s]+)|<img\b[^>]*\bsrc=[\"']([^\"']+)")
_MADE = ("episodes/", "feeds/")
_MEDIA = bundle.PICTURE_SUFFIXES | bundle.SOUND_SUFFIXES


@dataclass(frozen=True, slots=True, kw_only=True)
class Exported:
    """The files of a copy; ``commands`` are settings that stay here, since they run programs.

    ``silent`` are the names of lessons that have no episode, where episodes go along.
    """

    members: Members
    commands: tuple[str, ...]
    silent: tuple[str, ...]


def members(workspace: Workspace, *, with_audio: bool = False) -> Exported:
    """Return the files of a copy of a course. Raises LessoncastError for what cannot go along."""
    settings = workspaces.handed_on(workspaces.read_settings(workspace.root), workspace.root)
    entries = course.choose(workspace, ())
    written = {
        entry.slug: scripts.load(workspace, entry)
        for entry in entries
        if workspace.script_path(entry.slug).exists()
    }
    found = [
        Member(bundle.SETTINGS_NAME, "settings", settings.text.encode()),
        *_named_by_settings(workspace, settings.files),
        *_of_course(workspace, entries, written),
        *(_of_episodes(workspace, entries) if with_audio else ()),
    ]
    silent = [entry.name for entry in entries if not _has_episode(workspace, entry)]
    return Exported(
        members=Members(
            {member.path: member for member in reversed(found)}.values(),
            title=workspace.show.title,
            language=workspace.show.language,
            license=workspace.show.license,
            origin=_origin(workspace, written.values()),
            where=workspace.root.name,
        ),
        commands=settings.commands,
        silent=tuple(silent) if with_audio else (),
    )


def refuse_names(workspace: Workspace) -> None:
    """Raise BundleError for a file that could not go along since it's called as it is; nothing is read."""
    paths = [entry.path for entry in course.entries(workspace) if scripts.has_lesson(entry)]
    found = [member.path for member in _media(workspace, workspace.root / "lessons")]
    for name in (*(_name(workspace, path) for path in paths), *found):
        if why := bundle.objection(name):
            raise BundleError(
                f"{why}, so nobody could copy the course",
                where=bundle.shown(name),
                hint="rename it, or leave share_course out of the settings",
            )


def _origin(workspace: Workspace, written: Iterable[ScriptFile]) -> Origin:
    dates = [one.script.published for one in written if one.script.published]
    show = workspace.show
    return Origin(
        feed=feed.feed_address(show) if show.base_url else "",
        guid=show.guid,
        date=max(dates).astimezone(UTC).isoformat().replace("+00:00", "Z") if dates else "",
    )


def _named_by_settings(workspace: Workspace, files: Iterable[str]) -> Iterator[Member]:
    cover = workspace.show.image
    for name in files:
        path = workspace.root / name
        is_cover = cover is not None and path.resolve() == cover.resolve()
        yield Member(name, "art" if is_cover else "media", path)
    if (workspace.root / _LEXICON).is_file():
        yield Member(_LEXICON, "settings", workspace.root / _LEXICON)


def _of_course(
    workspace: Workspace, entries: Sequence[LessonFile], written: Mapping[str, ScriptFile]
) -> Iterator[Member]:
    for entry in entries:
        if scripts.has_lesson(entry):
            yield Member(_name(workspace, entry.path), "lesson", entry.path)
            yield from _named_by_lesson(workspace, entry)
        if script := written.get(entry.slug):
            yield Member(_name(workspace, script.path), "script", script.path)
            yield from _named_by_script(workspace, script)
        cards = workspace.cards_path(entry.slug)
        if cards.exists():
            yield Member(_name(workspace, cards), "cards", cards)
    yield from _reviews(workspace)
    for folder in ("lessons", "scripts"):
        yield from _media(workspace, workspace.root / folder)


def _reviews(workspace: Workspace) -> Iterator[Member]:
    """The files of reviews, without what somebody missed: that is a learner's."""
    for path in reviewed.paths(workspace):
        name = _name(workspace, path)
        text = _files.read_text(path, SettingsError, name=name)
        if reviews.load(path, name).missed:
            text = reviews.changed(text, {"missed": []}, where=name)
        yield Member(name, "script", text.encode())


def _named_by_lesson(workspace: Workspace, entry: LessonFile) -> Iterator[Member]:
    """The pictures that a lesson shows from other folders of the workspace; those beside it go along anyway."""
    if entry.path.suffix.lower() not in workspaces.MARKED_SUFFIXES:
        return
    root = workspace.root.resolve()
    for shown in map(
        "".join, _SHOWN.findall(_files.read_text(entry.path, LessonError, name=entry.name))
    ):
        with suppress(OSError, RuntimeError, ValueError):
            path = (entry.path.parent / unquote(shown)).resolve()
            is_drawn = path.suffix.lower() in bundle.PICTURE_SUFFIXES
            if is_drawn and path.is_file() and path.is_relative_to(root):
                name = _name(workspace, path)
                yield from () if _is_draft(name) else (Member(name, "media", path),)


def _is_draft(name: str) -> bool:
    return any(part[0] in "._" for part in name.split("/")) or name.startswith(_MADE)


def _named_by_script(workspace: Workspace, current: ScriptFile) -> Iterator[Member]:
    """The sounds and pictures of a script. Raises ScriptError for one that is not there."""
    files = about.author_files(workspace, current)
    for chapter in current.script.chapters:
        for part in chapter.parts:
            if isinstance(part, Direction) and part.kind in {"sound", "image"}:
                path = files.find(part.value, where=f"{current.name}:{part.line}")
                yield Member(_name(workspace, path), "media", path)


def _media(workspace: Workspace, folder: Path) -> Iterator[Member]:
    """Pictures and sounds that lie beside the texts; what begins with a dot or an underscore is a draft."""
    for place, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if name[0] not in "._")
        for name in sorted(names):
            path = Path(place, name)
            if name[0] not in "._" and path.suffix.lower() in _MEDIA and not path.is_symlink():
                yield Member(_name(workspace, path), "media", path)


def _has_episode(workspace: Workspace, entry: LessonFile) -> bool:
    return episode.load(workspace.episode_folder(entry.slug)) is not None


def _of_episodes(workspace: Workspace, entries: Iterable[LessonFile]) -> Iterator[Member]:
    """What is in the manifests of the episodes that are there, and of their bonuses."""
    for entry in entries:
        yield from _of_episode(workspace, workspace.episode_folder(entry.slug))
        if bonuses.load(workspace, entry.slug):
            yield from _of_episode(workspace, bonuses.folder_of(workspace, entry.slug))
    for path in reviewed.paths(workspace):
        if reviewed.load(workspace, path.stem):
            yield from _of_episode(workspace, workspace.episode_folder(reviewed.slug_of(path.stem)))


def _of_episode(workspace: Workspace, folder: Path) -> Iterator[Member]:
    if made := episode.load(folder):
        for name in (episode.MANIFEST, *(name for name, _ in made.files)):
            yield Member(_name(workspace, folder / name), "episode", folder / name)


def _name(workspace: Workspace, path: Path) -> str:
    """A file's place in the workspace, also where a link within it leads there."""
    root = workspace.root if path.is_relative_to(workspace.root) else workspace.root.resolve()
    return path.relative_to(root).as_posix()
