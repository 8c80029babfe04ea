"""Commands that reach ears: say, voices, serve, publish."""

from __future__ import annotations

from pathlib import Path

import click

from lessoncast.cli import options
from lessoncast.cli.terminal import result, results, say
from lessoncast.model import Role


@click.command("say")
@click.argument("text")
@options.workspace
@click.option(
    "--speaker",
    type=click.Choice(["host", "expert"]),
    default="expert",
    show_default=True,
    help="Whose voice.",
)
@click.option("--language", metavar="TAG", help="Default: the show's.")
@click.option(
    "-o", "--out", type=click.Path(path_type=Path), metavar="WAV", help="Write the recording here."
)
def say_text(
    text: str, root: Path | None, speaker: Role, language: str | None, out: Path | None
) -> None:
    """Print what will be said for TEXT, and write it to a WAV file."""
    from lessoncast import pipeline

    for spoken in pipeline.say(
        pipeline.find_or_none(root), text, role=speaker, language=language, out=out
    ):
        result(spoken)


@click.command()
@options.workspace
@click.option("--engine", metavar="NAME", help="Default: the one in the settings.")
@options.as_json
def voices(root: Path | None, engine: str | None, as_json: bool) -> None:
    """List the voices that the engine has."""
    from lessoncast import pipeline

    found = pipeline.list_voices(pipeline.find_or_none(root), engine)
    if as_json:
        results([{"engine": v.engine, "id": v.id, "language": v.language} for v in found])
        return
    for voice in found:
        result(f"{voice.language}\t{voice.id}")


@click.command()
@options.workspace
@click.option("-p", "--port", type=click.IntRange(0, 65535), default=8000, show_default=True)
@click.option("--lan", is_flag=True, help="Let the phones and computers of this network listen.")
@click.option("--token", metavar="T", default="", help="Serve below /T/ only: a private show.")
def serve(root: Path | None, port: int, lan: bool, token: str) -> None:
    """Serve feeds/ over HTTP, so that a podcast app on this network can subscribe."""
    from lessoncast import pipeline

    def ready(address: str) -> None:
        result(f"{address}feed.xml")
        say(f"the page is {address}")
        say("subscribe to the feed in any podcast app; Ctrl-C ends this")

    pipeline.serve(pipeline.find(root), port=port, lan=lan, token=token, on_ready=ready)


@click.command()
@click.argument("target", required=False, type=click.Path(path_type=Path))
@options.workspace
@options.as_json
def publish(target: Path | None, root: Path | None, as_json: bool) -> None:
    """Copy the public folder to TARGET (default: [publish] target): audio first, feed last."""
    from lessoncast import pipeline

    sent = pipeline.publish_to(pipeline.find(root), target)
    if as_json:
        results([str(path) for path in sent])
        return
    for path in sent:
        result(str(path))
    if not sent:
        say("nothing to do: the target is up to date")


COMMANDS: tuple[click.Command, ...] = (publish, serve, say_text, voices)
