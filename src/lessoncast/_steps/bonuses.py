"""A second episode of a lesson: in a folder inside its own, with a manifest like any other.

It has the lesson's season and number, which Apple reads as "bonus to this episode"; its guid follows
from the lesson's guid and its date from the lesson's date, so both survive whatever those survive.
It's in the feed as long as its folder is there.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from lessoncast import episode
from lessoncast.model import Episode
from lessoncast.workspace import Workspace, bonus_guid

PRACTICE = "practice"
"""The name of the only bonus there is: questions of the lesson, with time to answer."""

_BEHIND = timedelta(seconds=1)


def folder_of(workspace: Workspace, slug: str, name: str = PRACTICE) -> Path:
    """Return where the bonus to a lesson's episode lies, or will."""
    return workspace.episode_folder(slug) / name


def plan(
    main: episode.Plan,
    *,
    title: str,
    summary: str,
    timeline: episode.Timeline,
    inputs: str,
    name: str = PRACTICE,
) -> episode.Plan:
    """Plan the bonus to the episode that ``main`` plans, to be produced into :func:`folder_of`."""
    return replace(
        main,
        slug=f"{main.slug}/{name}",
        guid=bonus_guid(main.guid, name),
        published=main.published + _BEHIND,
        title=title,
        summary=summary,
        timeline=timeline,
        inputs=inputs,
        links=(),
        kind="bonus",
        bonus_of=main.slug,
    )


def audio_of(workspace: Workspace, slug: str, name: str = PRACTICE) -> Path | None:
    """Return the audio of the bonus to a lesson's episode, if it is there."""
    audio = folder_of(workspace, slug, name) / "episode.mp3"
    return audio if audio.exists() else None


def load(workspace: Workspace, slug: str, name: str = PRACTICE) -> Episode | None:
    """Return the bonus to a lesson's episode if there is one that belongs to it."""
    made = episode.load(folder_of(workspace, slug, name))
    return made if made and made.bonus_of == slug else None
