"""From a folder on disk to a Workspace, or to the list of what is wrong with it."""

from __future__ import annotations

import re
import stat
from dataclasses import asdict, replace
from pathlib import Path

from lessoncast.errors import SettingsError, WorkspaceError
from lessoncast.model import DerivedFrom, Problem, Show
from lessoncast.workspace.audio import AudioSettings
from lessoncast.workspace.folders import Workspace, raise_first, single_file
from lessoncast.workspace.identity import show_guid
from lessoncast.workspace.reading import ROLES, Reader
from lessoncast.workspace.settings import (
    SETTINGS_NAME,
    Settings,
    ShowSettings,
    SpeakerSettings,
)
from lessoncast.workspace.survey import LESSON_SUFFIXES, Survey, unread


def find(start: Path) -> Path:
    """Return the nearest folder with lessoncast.toml: ``start`` or one above it.

    Raises WorkspaceError if there is none.
    """
    here = start.absolute()
    for folder in (here, *here.parents):
        if (folder / SETTINGS_NAME).is_file():
            return folder
    raise WorkspaceError(
        f"there is no {SETTINGS_NAME} here or in a folder above",
        where=str(start),
        hint="make a workspace: lessoncast init DIR",
    )


def open_workspace(root: Path) -> Workspace:
    """Read the settings of the workspace in ``root``.

    Raises SettingsError for the first fault in them, naming the others too, and WorkspaceError if
    it is no workspace.
    """
    _refuse_other_folders(root)
    reader = Reader(root.absolute())
    settings = reader.read()
    raise_first(_in_order(reader.problems), SettingsError)
    return _workspace(reader, settings)


def problems(root: Path) -> list[Problem]:
    """Return everything that is wrong with the settings and with the names in lessons/."""
    _refuse_other_folders(root)
    reader = Reader(root.absolute())
    reader.read()
    survey = Survey(reader.root, "lessons", LESSON_SUFFIXES)
    survey.files()
    return [*_in_order(reader.problems), *survey.problems, *unread(reader.root)]


def from_single(lesson: Path, out: Path) -> Workspace:
    """Return what stands in for a workspace when one lesson is built into the folder ``out``.

    Everything is written below ``out``. The show has neither title nor language: they are the
    lesson's. Raises WorkspaceError for what is no file.
    """
    if "://" in str(lesson) or re.match(r"https?:/", str(lesson)):
        raise WorkspaceError(
            "this is an address, not a file", where=str(lesson), hint="save the page first"
        )
    try:
        is_file = stat.S_ISREG(lesson.stat().st_mode)
    except (OSError, ValueError):
        raise WorkspaceError("there is no such file", where=str(lesson)) from None
    if not is_file:
        raise WorkspaceError("this is no regular file", where=str(lesson))
    slug = single_file(lesson).slug
    return Workspace(
        root=out.absolute(),
        show=Show(title="", guid=show_guid(title=slug), language=""),
        speakers={role: SpeakerSettings(name=role.title()) for role in ROLES},
        audio=AudioSettings(),
        single=lesson.absolute(),
        base="" if out.is_absolute() else out.as_posix(),
    )


def _refuse_other_folders(root: Path) -> None:
    settings = root / SETTINGS_NAME
    try:
        settings.lstat()
    except (OSError, ValueError):
        raise WorkspaceError(
            f"there is no {SETTINGS_NAME} in this folder",
            where=str(root),
            hint=f"make a workspace: lessoncast init {root}",
        ) from None


def _workspace(reader: Reader, settings: Settings) -> Workspace:
    document = reader.document
    return Workspace(
        root=reader.root,
        show=replace(
            _show(settings.show, hub=settings.publish.hub),
            derived_from=tuple(DerivedFrom(**asdict(one)) for one in settings.derived_from),
        ),
        guid_is_given=bool(settings.show.guid),
        speakers=settings.speakers,
        audio=settings.audio,
        order=settings.course.order,
        minutes=settings.script.minutes,
        style=settings.script.style,
        naming=settings.script.names,
        writer=settings.script.writer or "rules",
        lexicon=settings.lexicon,
        lexicons=settings.lexicons,
        study=settings.study,
        publishing=settings.publish,
        cache_mb=settings.cache.size_mb,
        site=settings.site,
        places={keys: f"{document.name}:{line}" for keys, line in document.lines.items()},
    )


def _show(given: ShowSettings, *, hub: str) -> Show:
    return Show(
        title=given.title,
        guid=given.guid or show_guid(base_url=given.base_url, title=given.title),
        language=given.language,
        description=given.description,
        author=given.author,
        email=given.email,
        base_url=given.base_url,
        category=given.category,
        explicit=given.explicit,
        copyright=given.copyright,
        license=given.license,
        image=given.image,
        is_complete=given.complete,
        is_private=given.private,
        location=given.location,
        new_feed_url=given.new_feed_url,
        hub=hub,
    )


def _in_order(found: list[Problem]) -> list[Problem]:
    """As the files are read: line by line, lessoncast.toml first, what is missing last."""

    def place(problem: Problem) -> tuple[bool, float]:
        name, _, line = problem.where.partition(":")
        return (name != SETTINGS_NAME, int(line) if line else float("inf"))

    return sorted(found, key=place)
