"""Commands that look: check, completion."""

from __future__ import annotations

from pathlib import Path

import click

from lessoncast.cli import options
from lessoncast.cli.terminal import result, results, say


@click.command()
@options.workspace
@options.as_json
def check(root: Path | None, as_json: bool) -> None:
    """Tell what is in use and why, and find what is wrong in the workspace and its feed.

    Scripts that you wrote or edited also get advice, which never fails the command.
    """
    from lessoncast import authoring

    report = authoring.check(root)
    if as_json:
        results(report.as_json())
    else:
        for fact in report.facts:
            result(fact)
        for problem in report.problems:
            result(f"{problem.where}: {problem.message}")
            if problem.hint:
                result(f"    hint: {problem.hint}")
        for given in report.advice:
            result(f"{given.where}: advice ({given.check}): {given.message}")
            result(f"    hint: {given.hint}")
        say(report.verdict())
    if report.problems:
        click.get_current_context().exit(1)


@click.command()
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
def completion(shell: str) -> None:
    """Print the completion script for SHELL; its first line says where to put it."""
    from click.shell_completion import get_completion_class

    from lessoncast.cli import cli

    kind = get_completion_class(shell)
    if kind is None:
        raise click.UsageError(f"click knows no completion for {shell}")
    place = {
        "bash": "~/.local/share/bash-completion/completions/lessoncast",
        "zsh": "a folder of your $fpath, as _lessoncast",
        "fish": "~/.config/fish/completions/lessoncast.fish",
    }[shell]
    first = "#compdef lessoncast\n" if shell == "zsh" else ""
    source = kind(cli, {}, "lessoncast", "_LESSONCAST_COMPLETE").source()
    result(f"{first}# save this as {place}\n{source.removeprefix('#compdef lessoncast').strip()}")


COMMANDS: tuple[click.Command, ...] = (check, completion)
