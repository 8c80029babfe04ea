"""Episodes → feeds/: the public folder holds what the course holds now, and no more."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from lessoncast import _files, episode, feed
from lessoncast._steps import bonuses
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
    """The episodes that are there, each with its folder, in course order, a bonus behind its own."""
    return tuple(found for entry in entries for found in _of_lesson(workspace, entry))


def _of_lesson(workspace: Workspace, entry: LessonFile) -> Iterator[tuple[Episode, Path]]:
    folder = workspace.episode_folder(entry.slug)
    if made := episode.load(folder):
        yield made.without_cues, folder
        if bonus := bonuses.load(workspace, entry):
            yield bonus, bonuses.folder_of(workspace, entry.slug)


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
