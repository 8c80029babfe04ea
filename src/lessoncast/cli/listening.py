"""Commands that reach ears: say, serve, publish."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from lessoncast.cli import options
from lessoncast.cli.terminal import picture, result, results, say

if TYPE_CHECKING:
    from lessoncast._steps.saying import Line, Proposal
    from lessoncast.model import Role
    from lessoncast.publish.sending import Sent


@click.command("say")
@click.argument("text", required=False)
@options.workspace
@click.option(
    "--script",
    "script",
    type=click.Path(path_type=Path),
    metavar="SCRIPT",
    help="Show a whole script as it will be said, and what voices may misread in it.",
)
@click.option(
    "--spoken",
    "only_spoken",
    is_flag=True,
    help="Only print the spoken form; TEXT '-' reads standard input line by line.",
)
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
@click.option(
    "--play/--no-play",
    default=None,
    help="Whether to let it be heard. Default: on a terminal without --out.",
)
def say_text(
    text: str | None,
    root: Path | None,
    script: Path | None,
    only_spoken: bool,
    speaker: Role,
    language: str | None,
    out: Path | None,
    play: bool | None,
) -> None:
    """Print what will be said for TEXT, and play it or write it to a WAV file."""
    from lessoncast import authoring, pipeline

    if (text is None) == (script is None):
        raise click.UsageError("give a text, or a script with --script")
    if script is not None:
        _show_script(*authoring.say_script(pipeline.find(root), script))
        return
    workspace = pipeline.find_or_none(root)
    lines = [line.rstrip("\n") for line in sys.stdin] if text == "-" else [text or ""]
    if only_spoken:
        for line in lines:
            result(authoring.spoken(workspace, line, language))
        return
    if play is None:
        play = out is None and sys.stdout.isatty() and authoring.can_play()
    whole = "\n".join(lines)
    for said in authoring.say(
        workspace, whole, role=speaker, language=language, out=out, play=play
    ):
        result(said)


def _show_script(lines: Sequence[Line], proposals: Sequence[Proposal]) -> None:
    """Print the spoken form below each sentence, then the words to listen to, as a lexicon."""
    where = ""
    for line in lines:
        if line.where != where:
            where = line.where
            result(where)
        result(f"  {line.written}")
        if line.spoken != line.written:
            result(f"  = {line.spoken}")
    if proposals:
        result("")
        result(
            "# Voices may misread these. Keep what is wrong in lessoncast.toml, and mend it there."
        )
        result("[lexicon]")
    for one in proposals:
        word, said = (json.dumps(text, ensure_ascii=False) for text in (one.word, one.said))
        result(f"{word} = {said}  # {one.why}, {one.where}")


@click.command()
@options.workspace
@click.option("-p", "--port", type=click.IntRange(0, 65535), default=8000, show_default=True)
@click.option("--lan", is_flag=True, help="Let the phones and computers of this network listen.")
@click.option("--token", metavar="T", default="", help="Serve below /T/ only: a private show.")
def serve(root: Path | None, port: int, lan: bool, token: str) -> None:
    """Serve feeds/ over HTTP, so that a podcast app on this network can subscribe."""
    from lessoncast import _qr, pipeline

    def ready(address: str) -> None:
        result(f"{address}feed.xml")
        if lan:
            picture(_qr.lines(f"{address}feed.xml"))
        say(f"the page is {address}")
        say("subscribe to the feed in any podcast app; Ctrl-C ends this")

    pipeline.serve(pipeline.find(root), port=port, lan=lan, token=token, on_ready=ready)


@click.command()
@click.argument("target", required=False)
@options.workspace
@click.option(
    "-n", "--dry-run", "is_dry", is_flag=True, help="Tell what would be done; do nothing."
)
@click.option("--notify", is_flag=True, help="Tell hub and podping even if nothing is new.")
@options.as_json
def publish(
    target: str | None, root: Path | None, is_dry: bool, notify: bool, as_json: bool
) -> None:
    """Bring feeds/ to TARGET (default: [publish] target): audio first, feed last.

    TARGET is a folder, me@host:path (rsync), or an address such as sftp://host/path or s3://bucket/path.
    """
    from lessoncast import copying, pipeline

    workspace = pipeline.find(root)
    for doubt in copying.doubts(workspace):
        say(f"warning: {doubt}")
    sent = pipeline.publish_to(workspace, target, is_dry=is_dry)
    if as_json:
        results({"sent": sent.names, "removed": sent.removed, "waiting": sent.waiting})
    else:
        for name in sent.names:
            result(name)
        _tell(sent, is_dry=is_dry)
    if not is_dry and (sent.has_feed or notify):
        for failure in pipeline.announce(workspace):
            say(f"{failure}; 'lessoncast publish --notify' tries again")


def _tell(sent: Sent, *, is_dry: bool) -> None:
    """Say what became of the place."""
    if not sent.names and not sent.removed:
        say(f"nothing to do: {sent.place} is up to date")
    if sent.names:
        say(f"{len(sent.names)} files {'would go' if is_dry else 'went'} to {sent.place}")
    if sent.removed:
        say(f"{len(sent.removed)} old files {'would be' if is_dry else 'were'} removed there")
    if sent.waiting:
        say(f"{len(sent.waiting)} old files stay there for those who have the feed from before")


COMMANDS: tuple[click.Command, ...] = (publish, serve, say_text)
