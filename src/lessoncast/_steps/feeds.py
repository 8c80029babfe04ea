"""Episodes → feeds/: the public folder holds what the course holds now, and no more."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from lessoncast import _files, episode, feed
from lessoncast.errors import FeedError
from lessoncast.model import Episode, Show
from lessoncast.workspace import LessonFile, Workspace


def build(workspace: Workspace, entries: Sequence[LessonFile]) -> tuple[Path, ...]:
    """Bring feed.xml, its page and the public media up to date; return what was written."""
    made = episodes_of(workspace, entries)
    if not made:
        raise FeedError(
            "there is no episode to publish",
            where=workspace.name_of(workspace.feeds),
            hint="run 'lessoncast build'",
        )
    return feed.build(show_of(workspace, made), made, workspace.feeds)


def episodes_of(
    workspace: Workspace, entries: Sequence[LessonFile]
) -> tuple[tuple[Episode, Path], ...]:
    """The episodes that are there, each with its folder, in course order."""
    folders = [workspace.episode_folder(entry.slug) for entry in entries]
    loaded = [(episode.load(folder), folder) for folder in folders]
    return tuple((made, folder) for made, folder in loaded if made)


def show_of(workspace: Workspace, made: Sequence[tuple[Episode, Path]]) -> Show:
    """The show with its cover; one with no workspace is named after its lesson."""
    show = workspace.show
    if not show.title and made:
        show = replace(show, title=made[0][0].title, language=made[0][0].language)
    return replace(show, image=cover_of(workspace, show))


def address(workspace: Workspace) -> str:
    """The address that listeners subscribe to."""
    return feed.feed_address(workspace.show)


def cover_of(workspace: Workspace, show: Show) -> Path:
    """The author's picture made ready, or a drawn one: a JPEG in the cache, named by its bytes."""
    picture = episode.cover(show.title, label=show.author, image=show.image, cache=workspace.cache)
    path = workspace.cache / "covers" / f"{_files.digest(picture)[:16]}.jpg"
    _files.write_if_changed(path, picture)
    return path
