"""The pages on which authors see how their episodes sound: made when asked for, then kept true."""

from __future__ import annotations

from collections.abc import Sequence

from lessoncast import episode
from lessoncast._steps import episodes
from lessoncast._steps.crew import Crew
from lessoncast._steps.episodes import OnMade, Rendered, Sounding
from lessoncast._steps.scripts import ScriptFile
from lessoncast.model import Episode
from lessoncast.workspace import Workspace


def keeper(
    workspace: Workspace, *, wanted: bool = False, then: OnMade = episodes.unobserved
) -> OnMade:
    """Return who writes the report of an episode made anew, if ``wanted`` or there was one before."""

    def note(heard: Sounding, made: Episode) -> None:
        if wanted or (workspace.episode_folder(made.slug) / episode.REPORT).exists():
            _write(workspace, heard, made)
        then(heard, made)

    return note


def write(
    workspace: Workspace, found: Sequence[ScriptFile], rendered: Sequence[Rendered], crew: Crew
) -> None:
    """Write the reports of the episodes that were up to date already."""
    for current, done in zip(found, rendered, strict=True):
        if done.state == "unchanged" and done.episode:
            _write(workspace, episodes.sounding(workspace, current, crew), done.episode)


def _write(workspace: Workspace, heard: Sounding, made: Episode) -> None:
    episode.report(
        made,
        heard.timeline,
        heard.parts,
        target_lufs=workspace.audio.target_lufs,
        folder=workspace.episode_folder(made.slug),
    )
