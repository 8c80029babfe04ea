"""The command voices: which there are, how they sound, and how a new one comes here."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from lessoncast.cli import options
from lessoncast.cli.progress import Bar, quiet
from lessoncast.cli.terminal import counted, result, results, say

if TYPE_CHECKING:
    from lessoncast._steps.auditions import Tried
    from lessoncast.speech.piper.catalogue import Offered

_MB = 1_000_000


@click.command()
@options.workspace
@click.option("--engine", metavar="NAME", help="Only the voices of one engine.")
@click.option("--language", metavar="TAG", help="Only the voices of one language.")
@click.option(
    "--get",
    "names",
    multiple=True,
    metavar="NAME",
    help="Get a natural voice from the web (the one command that uses it), or, given a language,"
    " show which there are.",
)
@click.option(
    "--from",
    "address",
    default="",
    metavar="URL",
    help="Where to get voices from, if not from Piper's own catalogue.",
)
@click.option(
    "--try",
    "listen",
    is_flag=True,
    help="Have each voice of the language (default: the show's) say a sentence into a file.",
)
@click.option(
    "-o",
    "--out",
    type=click.Path(path_type=Path),
    metavar="DIR",
    help="The folder for --try, new or empty. Default: voices-tried.",
)
@options.as_json
def voices(
    root: Path | None,
    engine: str | None,
    language: str | None,
    names: tuple[str, ...],
    address: str,
    listen: bool,
    out: Path | None,
    as_json: bool,
) -> None:
    """List the voices here: engine, language, kind and name; hear them, or get new ones."""
    from lessoncast import authoring, pipeline

    if (listen and names) or (out and not listen):
        raise click.UsageError("give either --get NAME, or --try with or without --out DIR")
    if listen:
        workspace = pipeline.find_or_none(root)
        tried = authoring.try_voices(workspace, engine=engine, language=language, out=out)
        _tell_tried(tried, as_json=as_json)
        return
    if names:
        _get(names, address, as_json=as_json)
        return
    found = authoring.list_voices(engine, language)
    if as_json:
        results([
            {"engine": one.voice.engine, "id": one.voice.id, "language": one.voice.language,
             "kind": one.kind}
            for one in found
        ])  # fmt: skip
        return
    for one in found:
        result(f"{one.voice.engine}\t{one.voice.language}\t{one.kind}\t{one.voice.id}")
    for line in authoring.unusable_engines():
        say(line)


def _tell_tried(tried: Iterator[Tried], *, as_json: bool) -> None:
    """Print each file and its voice as soon as it can be heard; end with 1 if a voice failed."""
    done = []
    for one in tried:
        done.append(one)
        if one.path and not as_json:
            result(f"{one.path}\t{one.voice.id}")
        elif not one.path:
            say(f"{one.voice.engine} {one.voice.id}: {one.problem}")
    heard = [one for one in done if one.path]
    if as_json:
        results([
            {"engine": one.voice.engine, "id": one.voice.id, "path": str(one.path)}
            for one in heard
        ])  # fmt: skip
    if heard and heard[0].path:
        say(f"{counted(len(heard), 'voices')} can be heard in {heard[0].path.parent}")
    if len(heard) < len(done):
        click.get_current_context().exit(1)


def _get(names: tuple[str, ...], address: str, *, as_json: bool) -> None:
    from lessoncast import authoring

    catalogue = authoring.voices_on_the_web(address)
    bar = quiet if as_json else Bar()

    def show(name: str, there: int, whole: int) -> None:
        bar(there // _MB, whole // _MB, f"MB of {name}")

    got = []
    for name in names:
        if offered := authoring.voices_of_language(catalogue, name):
            _offer(offered, as_json=as_json)
            continue
        found = authoring.get_voice(catalogue, name, show)
        terms = f"; its license: {found.license}" if found.license else ""
        say(f"{found.name} {'is here now' if found.is_new else 'was here already'}{terms}")
        got.append({"id": found.name, "path": str(found.model), "license": found.license})
        if not as_json:
            result(found.name)
    if as_json and got:
        results(got)


def _offer(offered: tuple[Offered, ...], *, as_json: bool) -> None:
    if as_json:
        results([
            {"id": one.name, "language": one.language, "quality": one.quality,
             "speakers": one.speakers, "size_bytes": one.size_bytes}
            for one in offered
        ])  # fmt: skip
        return
    for one in offered:
        speakers = f"{one.speakers} speakers" if one.speakers > 1 else "1 speaker"
        result(
            f"{one.language}\t{one.quality}\t{one.size_bytes / _MB:.0f} MB\t{speakers}\t{one.name}"
        )
    say(f"choose one or two: lessoncast voices --get {offered[0].name}")


COMMANDS: tuple[click.Command, ...] = (voices,)
