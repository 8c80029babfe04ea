"""Scripts as they lie there → episodes, with a word on lessons that are too long for one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from lessoncast import episode
from lessoncast._steps import copies, course, episodes, reports, scripts, told
from lessoncast._steps.crew import Crew
from lessoncast._steps.episodes import OnMade, Rendered
from lessoncast.workspace import Workspace


def render(
    workspace: Workspace,
    chosen: Sequence[Path],
    crew: Crew,
    on_made: OnMade = episodes.unobserved,
    *,
    with_reports: bool = False,
    kinds: Sequence[episode.CopyFormat] = (),
) -> tuple[Rendered, ...]:
    """Make the episodes of the scripts (all, or the chosen ones) as they lie there."""
    if kinds:
        episode.check_copies(kinds)
    note = reports.keeper(workspace, wanted=with_reports, then=on_made)
    loaded = tuple(scripts.load(workspace, entry) for entry in course.choose(workspace, chosen))
    rendered = episodes.render(workspace, loaded, crew, note)
    if with_reports:
        reports.write(workspace, loaded, rendered, crew)
    if kinds:
        rendered = copies.write(workspace, loaded, rendered, kinds, crew)
    return tuple(
        replace(done, lesson=one.entry.name, parts=told.proposed(workspace, one))
        if done.state == "rendered"
        else done
        for one, done in zip(loaded, rendered, strict=True)
    )
