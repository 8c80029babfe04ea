"""Commands that make things: init, render, feed, build."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from lessoncast.cli import options, seeing, studying
from lessoncast.cli.progress import Bar, quiet
from lessoncast.cli.scripting import tell
from lessoncast.cli.seeing import tell_rendered
from lessoncast.cli.terminal import result, results, say

if TYPE_CHECKING:
    from lessoncast._steps.episodes import Rendered
    from lessoncast.episode import CopyFormat
    from lessoncast.model import Style
    from lessoncast.workspace import Workspace

_PATH = click.Path(path_type=Path)


@click.command()
@click.argument("folder", type=_PATH, metavar="DIR")
def init(folder: Path) -> None:
    """Make a workspace in DIR that builds at once: settings, folders, a short sample lesson."""
    from lessoncast import pipeline

    for path in pipeline.init(folder):
        result(str(path))
    say(f"next: cd {folder} && lessoncast build")


@click.command()
@click.argument("scripts", nargs=-1, type=_PATH, metavar="[SCRIPT]...")
@click.option(
    "--draft", is_flag=True, help="Encode a third faster, to try out; the next build does better."
)
@click.option(
    "--format",
    "kinds",
    type=click.Choice(["m4a", "opus"]),
    multiple=True,
    metavar="FORMAT",
    help="Write the episode as m4a or opus too, for a player of your own; may be given twice.",
)
@click.option(
    "--report",
    is_flag=True,
    help="Write a page for authors too: waveform, who speaks, loudness, chapters, pace.",
)
@click.option(
    "--watch", is_flag=True, help="Go on: render each saved edit at once. Ctrl-C ends it."
)
@options.workspace
@options.jobs
@options.executor
@options.as_json
def render(
    scripts: tuple[Path, ...],
    draft: bool,
    kinds: tuple[CopyFormat, ...],
    report: bool,
    watch: bool,
    root: Path | None,
    jobs: int | None,
    cluster: str | None,
    as_json: bool,
) -> None:
    """Speak, mix, master and tag scripts (default: all) into episodes/."""
    from lessoncast import pipeline

    if watch and as_json:
        raise click.UsageError("--json has an end, --watch has none: leave out one of them")
    if watch and kinds:
        raise click.UsageError("--watch renders the MP3: leave out --format")
    if watch and cluster:
        raise click.UsageError("--watch renders an edit at once, here: leave out --executor")
    if watch:
        seeing.watch(
            pipeline.watch(
                root, scripts, draft=draft, with_reports=report, jobs=jobs, progress=Bar()
            )
        )
        return
    workspace = pipeline.find(root)
    rendered = pipeline.render(
        workspace,
        scripts,
        draft=draft,
        with_reports=report,
        kinds=tuple(dict.fromkeys(kinds)),
        jobs=jobs,
        cluster=options.cluster(cluster, jobs),
        progress=quiet if as_json else Bar(),
    )
    _finish(workspace, rendered, as_json=as_json, report=report)


@click.command()
@options.workspace
@options.as_json
def feed(root: Path | None, as_json: bool) -> None:
    """Build the public folder from the episodes there are: feed.xml, its page, the audio."""
    from lessoncast import pipeline

    workspace = pipeline.find(root)
    changed = pipeline.build_feed(workspace)
    if as_json:
        results(
            {
                "feed": str(workspace.feeds / "feed.xml"),
                "changed": [str(workspace.feeds / p) for p in changed],
            }
        )
        return
    result(workspace.name_of(workspace.feeds / "feed.xml"))
    if not changed:
        say("nothing to do: the feed is up to date")


@click.command()
@click.argument("lessons", nargs=-1, type=_PATH, metavar="[LESSON]...")
@click.option(
    "-o",
    "--out",
    type=_PATH,
    metavar="DIR",
    help="Build one LESSON with no workspace; everything goes into DIR.",
)
@options.workspace
@options.minutes
@options.style
@options.force
@options.jobs
@options.executor
@options.as_json
def build(
    lessons: tuple[Path, ...],
    out: Path | None,
    root: Path | None,
    minutes: float | None,
    style: Style | None,
    force: bool,
    jobs: int | None,
    cluster: str | None,
    as_json: bool,
) -> None:
    """Bring everything up to date, from lessons (default: all) to the feed."""
    from lessoncast import pipeline

    workspace = _workspace_for(lessons, out, root)
    built = pipeline.build(
        workspace,
        () if out else lessons,
        wish=options.wish(minutes, style),
        force=force,
        jobs=jobs,
        cluster=options.cluster(cluster, jobs),
        progress=quiet if as_json else Bar(),
    )
    for written in built.scripts:
        tell(written, lesson=str(lessons[0]) if out else "")
    for asked in built.cards:
        studying.tell(asked)
    for name in built.left_out:
        say(f"{name}: its lesson is gone, so it is left out; edit it to keep it, or delete it")
    if not built.is_new:
        say("nothing to do: everything is up to date")
    _finish(workspace, built.episodes, as_json=as_json, feed=True)


def _workspace_for(lessons: tuple[Path, ...], out: Path | None, root: Path | None) -> Workspace:
    from lessoncast import pipeline

    if out is None:
        return pipeline.find(root)
    if root is not None:
        raise click.UsageError("--out is for a lesson with no workspace: leave out --workspace")
    if len(lessons) != 1:
        raise click.UsageError("--out takes one LESSON; for several make a workspace: init DIR")
    return pipeline.single(lessons[0], out)


def _finish(
    workspace: Workspace,
    rendered: Sequence[Rendered],
    *,
    as_json: bool,
    feed: bool = False,
    report: bool = False,
) -> None:
    """Print the episodes, and how to divide their lessons; end with 1 when one could not be made."""
    from lessoncast.episode import REPORT

    made = [done for done in rendered if done.problem is None]
    outputs: dict[str, object] = {"episodes": [_described(done, report=report) for done in made]}
    outputs |= {"feed": str(workspace.feeds / "feed.xml")} if feed else {}
    if as_json:
        results(outputs)
    else:
        files = ("episode.mp3", REPORT) if report else ("episode.mp3",)
        names = [
            path
            for done in made
            for path in (*(done.folder / name for name in files), *done.copies, done.bonus)
            if path
        ]
        names += [workspace.feeds / "feed.xml"] if feed and made else []
        result("\n".join(map(workspace.name_of, names))) if names else None
    if not tell_rendered(rendered):
        click.get_current_context().exit(1)


def _described(done: Rendered, *, report: bool) -> dict[str, object]:
    from lessoncast.episode import REPORT

    made = done.episode
    if made is None:
        return {}
    return {
        "slug": made.slug,
        "title": made.title,
        "state": done.state,
        "audio": str(done.folder / made.audio),
        "duration_ms": made.duration_ms,
        "integrated_lufs": made.loudness.integrated_lufs,
        "true_peak_dbtp": made.loudness.true_peak_dbtp,
        "chapters": [[mark.start_ms, mark.title] for mark in made.marks],
        **({"copies": [str(path) for path in done.copies]} if done.copies else {}),
        **({"practice": str(done.bonus)} if done.bonus else {}),
    } | ({"report": str(done.folder / REPORT)} if report else {})


COMMANDS: tuple[click.Command, ...] = (init, render, feed, build)
