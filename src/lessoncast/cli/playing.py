"""The command that lets an author hear episodes: listen."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from lessoncast.cli import options
from lessoncast.cli.progress import Bar
from lessoncast.cli.seeing import tell_rendered, tell_seen
from lessoncast.cli.terminal import clock, say, shortened

if TYPE_CHECKING:
    from lessoncast._steps.listening import Heard, Stretch
    from lessoncast._steps.playing import Playing


@click.command()
@click.argument("path", required=False, type=click.Path(path_type=Path), metavar="[SCRIPT]")
@click.option(
    "--from",
    "begin",
    default="",
    metavar="PLACE",
    help="Where to begin: 3:12, a line of the script, a chapter's title, or words that are said.",
)
@click.option(
    "--to", "end", default="", metavar="PLACE", help="Where to end, that turn or chapter included."
)
@click.option(
    "--watch",
    is_flag=True,
    help="Go on: play each saved edit from the turn that was edited. Ctrl-C ends it.",
)
@options.workspace
@options.jobs
def listen(
    path: Path | None, begin: str, end: str, watch: bool, root: Path | None, jobs: int | None
) -> None:
    """Play the episode of SCRIPT (or a lesson, a cards file for its practice, or an episode's folder; default: all).

    What was edited is rendered first.
    """
    from lessoncast import authoring
    from lessoncast._steps.listening import Asked

    if watch and not path and (begin or end):
        raise click.UsageError("--from and --to need a SCRIPT")
    asked = Asked(path=path, begin=begin, end=end, follows=watch)
    heard = authoring.listen(root, asked, jobs=jobs, progress=Bar())
    if watch:
        _play_on(heard)
    else:
        failed = [_play_all(one) for one in heard]
        click.get_current_context().exit(int(any(failed)))


def _play_all(heard: Heard) -> bool:
    """Play everything to its end; return whether something could not be rendered."""
    whole = tell_rendered(heard.seen.rendered)
    for stretch in heard.stretches:
        with _started(stretch) as playing:
            playing.wait()
    return not whole


def _play_on(looks: Iterable[Heard]) -> None:
    """Play what was edited, until something else is."""
    playing: Playing | None = None
    try:
        for heard in looks:
            tell_seen(heard.seen)
            if heard.stretches:
                if playing:
                    playing.stop()
                playing = _started(heard.stretches[0])
            if not heard.seen.saved:
                say("watching; save a script, and it is played from there; Ctrl-C ends this")
    finally:
        if playing:
            playing.stop()


def _started(stretch: Stretch) -> Playing:
    playing = stretch.start()
    begins = f", from {clock(stretch.from_ms)}" if stretch.from_ms else ""
    words = f": {shortened(stretch.first.text)}" if stretch.first and stretch.first.text else ""
    say(f"playing {stretch.title}{begins}{words}")
    return playing


COMMANDS: tuple[click.Command, ...] = (listen,)
