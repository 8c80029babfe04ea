"""The command ``practice``: what was learnt, asked aloud."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from lessoncast.cli import options
from lessoncast.cli.progress import Bar, quiet
from lessoncast.cli.seeing import tell_rendered
from lessoncast.cli.terminal import result, results, say

if TYPE_CHECKING:
    from lessoncast._steps.episodes import Rendered
    from lessoncast.workspace import Workspace

_PATH = click.Path(path_type=Path)


@click.command()
@click.argument("lessons", nargs=-1, type=_PATH, metavar="[LESSON]...")
@click.option(
    "--course",
    "as_review",
    is_flag=True,
    help="Make one review over all these lessons: what is new comes first and returns, what is old "
    "comes more rarely. 'lessoncast build' keeps it up to date.",
)
@click.option(
    "--name",
    metavar="NAME",
    help="Which review, where there are several. Default: course.",
)
@click.option(
    "--minutes",
    type=click.FloatRange(1, 60),
    metavar="M",
    help="How long the review may be. Default: 20.",
)
@click.option(
    "--missed",
    type=_PATH,
    metavar="FILE",
    help='Ask first, and again, what somebody missed: {"missed": ["id", ...]} as JSON.',
)
@options.workspace
@options.jobs
@options.as_json
def practice(
    lessons: tuple[Path, ...],
    as_review: bool,
    name: str | None,
    minutes: float | None,
    missed: Path | None,
    root: Path | None,
    jobs: int | None,
    as_json: bool,
) -> None:
    """Make the practices of lessons (default: all), in which cards and questions are asked aloud.

    With --course it is one episode over all of them.
    """
    from lessoncast import pipeline

    if not as_review and (name or minutes or missed):
        raise click.UsageError("--name, --minutes and --missed are for a review: add --course")
    workspace = pipeline.find(root)
    progress = quiet if as_json else Bar()
    if as_review:
        made = pipeline.review(
            workspace,
            lessons,
            name=name or "course",
            minutes=minutes,
            missed=missed,
            jobs=jobs,
            progress=progress,
        )
        _finish(workspace, (made,), as_json=as_json)
    else:
        done = pipeline.practise(workspace, lessons, jobs=jobs, progress=progress)
        _finish(workspace, done, as_json=as_json)


def _finish(workspace: Workspace, rendered: tuple[Rendered, ...], *, as_json: bool) -> None:
    """Print the files that there are; end with 1 when one could not be made."""
    made = [(done, done.episode) for done in rendered if done.problem is None and done.episode]
    if as_json:
        results([
            {
                "slug": done.slug,
                "title": made.title,
                "state": done.state,
                "audio": str(done.folder / made.audio),
                "duration_ms": made.duration_ms,
                "chapters": [[mark.start_ms, mark.title] for mark in made.marks],
            }
            for done, made in made
        ])  # fmt: skip
    else:
        for done, found in made:
            result(workspace.name_of(done.folder / found.audio))
    if made and all(done.state == "unchanged" for done, _ in made):
        say("nothing to do: everything is up to date")
    if not tell_rendered(rendered):
        click.get_current_context().exit(1)


COMMANDS: tuple[click.Command, ...] = (practice,)
