"""Commands that copy courses: export, clone."""

from __future__ import annotations

import shlex
from pathlib import Path
from typing import TYPE_CHECKING

import click

from lessoncast.cli import options
from lessoncast.cli.progress import Bar, quiet
from lessoncast.cli.terminal import counted, result, results, say, sized

if TYPE_CHECKING:
    from lessoncast._steps.cloning import Cloned
    from lessoncast._steps.keeping import Kept

_MOST_TOLD = 20
_PATH = click.Path(path_type=Path)


@click.command()
@click.option(
    "-o",
    "--out",
    type=_PATH,
    metavar="ZIP",
    default=Path("course.zip"),
    show_default=True,
    help="The file to write; only a copy of a course is replaced.",
)
@click.option("--with-audio", is_flag=True, help="Take the episodes along that there are.")
@options.workspace
@options.as_json
def export(out: Path, with_audio: bool, root: Path | None, as_json: bool) -> None:
    """Write the course as one file that others can make their own with 'lessoncast clone'.

    Settings, lessons, scripts, cards, and the sounds and pictures that they name go along; where you
    publish, your address, and drafts do not.
    """
    from lessoncast import copying, pipeline

    done = copying.export(pipeline.find(root), out, with_audio=with_audio)
    manifest = done.members.manifest
    if as_json:
        files = [file.path for file in manifest.files]
        results({"bundle": str(out), "bytes": out.stat().st_size, "files": files})
    else:
        result(str(out))
    for key in done.commands:
        say(f"{key} is a command line of this computer and stays here")
    if done.silent:
        say(
            f"{counted(len(done.silent), 'lessons')} without an episode: 'lessoncast build' makes it"
        )
    if not manifest.license:
        say(
            "the show names no license, so nobody knows what they may do with it; set license in [show]"
        )
    say(f"{counted(len(manifest.files), 'files')}, {sized(out.stat().st_size)}")


@click.command()
@click.argument("source")
@click.argument("folder", type=_PATH, metavar="DIR")
@options.as_json
def clone(source: str, folder: Path, as_json: bool) -> None:
    """Make a course of your own in DIR out of SOURCE: a new show that names where it came from.

    SOURCE is a file that 'lessoncast export' wrote, a workspace, a published folder, or the address of a
    site whose course may be copied. Only for an address is the network used. Of a bare feed you get
    what there is to listen to.
    """
    from lessoncast import copying
    from lessoncast._steps.keeping import Kept

    done = copying.clone(source, folder, progress=quiet if as_json else Bar())
    if isinstance(done, Kept):
        _tell_kept(done, as_json=as_json)
    else:
        _tell_cloned(done, as_json=as_json)


def _tell_cloned(done: Cloned, *, as_json: bool) -> None:
    """Say what came, and what did not."""
    title = done.manifest.title
    if as_json:
        left_out = [f"{one.where}: {one.message}" for one in done.left_out]
        results(
            {"folder": str(done.folder), "kind": "course", "title": title, "left_out": left_out}
        )
    else:
        result(str(done.folder))
    for one in done.left_out[:_MOST_TOLD]:
        say(f"left out: {one.where}: {one.message}" if one.where else f"left out: {one.message}")
    if len(done.left_out) > _MOST_TOLD:
        say(f"left out: {len(done.left_out) - _MOST_TOLD} settings more")
    if not done.manifest.license:
        say(f"'{title}' names no license: ask its author before you publish")
    say(f"next: cd {shlex.quote(str(done.folder))} && lessoncast build")


def _tell_kept(done: Kept, *, as_json: bool) -> None:
    """Say plainly that this is no course."""
    title, count = done.podcast.title, len(done.podcast.recordings)
    if as_json:
        told = {"folder": str(done.folder), "kind": "listening", "title": title, "episodes": count}
        results(told | {"missing": list(done.missing)})
    else:
        result(str(done.folder / "index.html"))
    say(f"a feed holds no course: this is a copy to listen to, of {counted(count, 'episodes')}")
    for url in done.missing:
        say(f"not there, so it is left out: {url}")


COMMANDS: tuple[click.Command, ...] = (export, clone)
