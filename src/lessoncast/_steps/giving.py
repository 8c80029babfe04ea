"""What an episode is given once and keeps: its guid and its date."""

from __future__ import annotations

import itertools
import os
from datetime import UTC, datetime, timedelta

from lessoncast import _files
from lessoncast._steps.following import Taken
from lessoncast.model import Episode, Script
from lessoncast.workspace import LessonFile, Workspace, episode_guid


def once(
    workspace: Workspace,
    entry: LessonFile,
    dated: datetime | None,
    old: Script | None,
    taken: Taken | None = None,
) -> tuple[str, datetime]:
    """Guid and publication date: what was given before, wherever it survived, else a first one.

    ``dated`` is what the lesson says. One that is ``taken`` went to another lesson's script, which was at this lesson's place before.
    """
    if old and old.guid and old.published:
        return old.guid, old.published
    made = _made(workspace, entry)
    if made and taken and made.guid in taken.by_others(entry.slug):
        made = None
    guid = (old and old.guid) or (made and made.guid)
    published = (old and old.published) or (made and made.published)
    return (
        guid or _first_guid(workspace, entry, taken),
        published or dated or first_published(entry),
    )


def _made(workspace: Workspace, entry: LessonFile) -> Episode | None:
    """The episode that there is; a first script of a lesson doesn't wait for the stage to load that knows it."""
    folder = workspace.episode_folder(entry.slug)
    if not folder.exists():
        return None
    from lessoncast import episode  # noqa: PLC0415 - see above

    return episode.load(folder)


def _first_guid(workspace: Workspace, entry: LessonFile, taken: Taken | None) -> str:
    given = taken.by_others(entry.slug) if taken else frozenset[str]()
    names = itertools.chain([entry.identity], (f"{entry.identity} {n}" for n in itertools.count(2)))
    guids = (episode_guid(workspace.show.guid, name) for name in names)
    return next(guid for guid in guids if guid not in given)


def first_published(entry: LessonFile) -> datetime:
    """The only clock there is, read once in an episode's life, to the day.

    ``SOURCE_DATE_EPOCH`` stands in for it. Lessons of one day are half a minute apart, so that apps
    show them in the order of the course, and a few seconds more by their identity, so that one
    inserted later is not dated like the one whose number it got; the last of the thirty seconds is
    for a bonus behind a lesson. The day is yesterday, since apps
    hide what is dated in the future.
    """
    if epoch := os.environ.get("SOURCE_DATE_EPOCH"):
        day = datetime.fromtimestamp(int(epoch), UTC)
    else:
        now = datetime.now(UTC).replace(hour=0, minute=0, second=0, microsecond=0)
        day = now - timedelta(days=1)
    place = (entry.season or 0) * 100 + entry.place
    return day + timedelta(seconds=30 * place + int(_files.digest(entry.identity)[:8], 16) % 29)
