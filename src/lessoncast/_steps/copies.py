"""Episodes once more in other formats, for people who take files to a player of their own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from lessoncast import episode
from lessoncast._steps import about, episodes
from lessoncast._steps.crew import Crew
from lessoncast._steps.episodes import Rendered
from lessoncast._steps.scripts import ScriptFile
from lessoncast.errors import LessoncastError
from lessoncast.workspace import Workspace


def write(
    workspace: Workspace,
    found: Sequence[ScriptFile],
    rendered: Sequence[Rendered],
    kinds: Sequence[episode.CopyFormat],
    crew: Crew,
) -> tuple[Rendered, ...]:
    """Write the copies that are not there yet; one that fails does not stop the others."""
    return tuple(
        _written(workspace, current, done, kinds, crew) if done.episode else done
        for current, done in zip(found, rendered, strict=True)
    )


def _written(
    workspace: Workspace,
    current: ScriptFile,
    done: Rendered,
    kinds: Sequence[episode.CopyFormat],
    crew: Crew,
) -> Rendered:
    made, paths = done.episode, tuple(done.folder / f"episode.{kind}" for kind in kinds)
    missing = [k for k in kinds if made and not episode.has_copy(made, kind=k, folder=done.folder)]
    try:
        if made and missing:
            heard = episodes.sounding(workspace, current, crew, needs_takes=True)
            plan = about.plan(workspace, current, heard.timeline, made.inputs)
            for kind in missing:
                episode.copy(plan, made, kind=kind, folder=done.folder)
    except LessoncastError as problem:
        return replace(done, state="failed", problem=problem)
    return replace(done, copies=paths)
