"""Settings that came from another computer → voices that are here, so that the course builds at once."""

from __future__ import annotations

from pathlib import Path

from lessoncast import workspace as workspaces
from lessoncast._steps import findings, voices
from lessoncast.errors import LessoncastError
from lessoncast.model import Problem
from lessoncast.workspace import Workspace

_MOST_TRIES = 50


def fit(root: Path) -> tuple[Problem, ...]:
    """Leave out voices and engines that are not here; return what was, and what is still wrong if so."""
    left_out: list[Problem] = []
    for _ in range(_MOST_TRIES):
        workspace = workspaces.open_workspace(root)
        try:
            voices.check(workspace)
        except LessoncastError as problem:
            left_out.append(findings.as_problem(problem))
            keys = _blamed(workspace, problem)
            if not keys:
                break
            workspaces.leave_out(root, keys)
        else:
            break
    return tuple(left_out)


def _blamed(workspace: Workspace, problem: LessoncastError) -> tuple[str, ...]:
    """The key of the voice that is not there, or else of an engine, that of the whole show last."""
    named = [keys for keys, place in workspace.places.items() if place == problem.where]
    of_voices = [keys for keys in named if keys[-1] == "voice"]
    engines = sorted(
        (
            keys
            for keys in workspace.places
            if keys[0] in {"speakers", "audio"} and keys[-1] == "engine"
        ),
        reverse=True,  # speakers before audio
    )
    return next(iter([*of_voices, *engines]), ())
