"""Episodes → feeds/: the public folder holds what the course holds now, and no more."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from lessoncast import _files, episode, feed
from lessoncast._steps import bonuses, reviewed, sharing
from lessoncast.errors import FeedError
from lessoncast.model import Episode, Show
from lessoncast.workspace import LessonFile, Workspace


def build(workspace: Workspace, entries: Sequence[LessonFile]) -> tuple[str, ...]:
    """Bring feed.xml, its page and the public media up to date; return the names of files that were written."""
    sources = list(_sources(workspace, (entry.slug for entry in entries)))
    first = next((made for found in sources if (made := found.read())), None)
    if first is None:
        raise FeedError(
            "there is no episode to publish",
            where=workspace.name_of(workspace.feeds),
            hint="run 'lessoncast build'",
        )
    show = show_of(workspace, first)
    shared = sharing.shared(workspace)
    theme = theme_of(workspace, show)
    return feed.rebuild(
        show, sources, workspace.feeds, cache=workspace.cache, shared=shared, theme=theme
    )


def _sources(workspace: Workspace, slugs: Iterable[str]) -> Iterator[feed.Source]:
    """Where episodes may be: the folder of each lesson that has one, the bonus's in it, those of reviews."""
    home = str(workspace.episodes)
    for slug in slugs:
        folder = f"{home}/{slug}"
        if not (stamp := _stamp(folder)):
            continue
        yield feed.Source(slug=slug, folder=folder, stamp=stamp, read=partial(_load, folder))
        bonus = f"{folder}/{bonuses.PRACTICE}"
        if stamp := _stamp(bonus):
            read = partial(bonuses.load, workspace, slug)
            own = f"{slug}/{bonuses.PRACTICE}"
            yield feed.Source(slug=own, folder=bonus, stamp=stamp, read=read)
    for path in reviewed.paths(workspace):
        slug = reviewed.slug_of(path.stem)
        folder = f"{home}/{slug}"
        if stamp := _stamp(folder):
            read = partial(reviewed.load, workspace, path.stem)
            yield feed.Source(slug=slug, folder=folder, stamp=stamp, read=read)


def _load(folder: str) -> Episode | None:
    made = episode.load(Path(folder))
    return made and made.without_cues


def _stamp(folder: str) -> str:
    """What tells that an episode's folder changed: files are replaced in it, never written over."""
    manifest = _files.stamp(f"{folder}/{episode.MANIFEST}")
    return manifest and f"{_files.stamp(folder)} {manifest}"


def episodes_of(
    workspace: Workspace, entries: Sequence[LessonFile]
) -> tuple[tuple[Episode, Path], ...]:
    """The episodes that are there, each with its folder, in course order, a bonus behind its own, reviews last."""
    lessons = [found for entry in entries for found in _of_lesson(workspace, entry)]
    names = [path.stem for path in reviewed.paths(workspace)]
    found = ((reviewed.load(workspace, name), reviewed.slug_of(name)) for name in names)
    own = [(made.without_cues, workspace.episode_folder(slug)) for made, slug in found if made]
    return (*lessons, *own)


def _of_lesson(workspace: Workspace, entry: LessonFile) -> Iterator[tuple[Episode, Path]]:
    folder = workspace.episode_folder(entry.slug)
    if made := episode.load(folder):
        yield made.without_cues, folder
        if bonus := bonuses.load(workspace, entry.slug):
            yield bonus, bonuses.folder_of(workspace, entry.slug)


def show_of(workspace: Workspace, first: Episode) -> Show:
    """The show with its cover; one with no workspace is named after its lesson."""
    show = workspace.show
    if not show.title:
        show = replace(show, title=first.title, language=first.language)
    return replace(show, image=cover_of(workspace, show))


def address(workspace: Workspace) -> str:
    """The address that listeners subscribe to."""
    return feed.feed_address(workspace.show)


def theme_of(workspace: Workspace, show: Show) -> feed.Theme:
    """How the pages look: in the colour of the cover, and as the author's own theme says."""
    folder = workspace.theme if workspace.theme.is_dir() else None
    if show.image is None:
        return feed.Theme(folder=folder)
    return feed.Theme(
        colour=episode.colour(show.image, cache=workspace.cache),
        small_cover=_small_cover(workspace, show.image),
        folder=folder,
    )


def _small_cover(workspace: Workspace, cover: Path) -> Path:
    """The cover as pages show it: a small JPEG beside it in the cache."""
    path = cover.with_suffix(".small.jpg")
    if not path.exists():
        _files.write(path, episode.thumbnail(cover.read_bytes(), cache=workspace.cache))
    return path


def cover_of(workspace: Workspace, show: Show) -> Path:
    """The author's picture made ready, or a drawn one: a JPEG in the cache, named by its bytes."""
    picture = episode.cover(show.title, label=show.author, image=show.image, cache=workspace.cache)
    path = workspace.cache / "covers" / f"{_files.digest(picture)[:16]}.jpg"
    _files.write_if_changed(path, picture)
    return path
