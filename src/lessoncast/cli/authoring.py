"""Commands between two builds: new."""

from __future__ import annotations

import shlex
from pathlib import Path

import click

from lessoncast.cli import options
from lessoncast.cli.terminal import result, results, say


@click.command()
@click.argument("title")
@click.option(
    "--module",
    metavar="MODULE",
    help="The module that it belongs to; a new one gets a folder. Default: that of the last lesson.",
)
@click.option(
    "--after",
    metavar="LESSON",
    help="Put it right behind this lesson. Default: behind the last one of its module.",
)
@click.option(
    "--template",
    metavar="NAME",
    help="Begin with templates/NAME.md, or with our lesson or bare. Default: lesson.",
)
@options.workspace
@options.as_json
def new(
    title: str,
    module: str | None,
    after: str | None,
    template: str | None,
    root: Path | None,
    as_json: bool,
) -> None:
    """Begin a lesson: a file in lessons/, named after TITLE, with an example of what can be written.

    No other file gets another name: between 01-… and 02-… it is called 01b-….
    """
    from lessoncast import authoring, pipeline
    from lessoncast.workspace import NewLesson

    asked = NewLesson(title=title, module=module, after=after)
    begun = authoring.begin(pipeline.find(root), asked, template)
    if as_json:
        results({"lesson": str(begun.path)})
        return
    result(begun.name)
    if begun.note:
        say(begun.note)
    say(f"next: write it, then: lessoncast build {shlex.quote(begun.name)}")


COMMANDS: tuple[click.Command, ...] = (new,)
