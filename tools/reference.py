"""Writes docs/reference/cli.md and docs/reference/settings.md from the code (``make docs``)."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from lessoncast.cli import cli
from lessoncast.workspace import settings_reference

REFERENCE = Path(__file__).parents[1] / "docs" / "reference"


def cli_reference() -> str:
    """Every command as ``--help`` shows it, at 80 columns."""
    pages = ["# Command line", "Written from the code by `make docs`.", _help(cli, "lessoncast")]
    for name in sorted(cli.commands):
        pages += [f"## {name}", _help(cli.commands[name], f"lessoncast {name}")]
    return "\n\n".join(pages) + "\n"


def _help(command: click.Command, path: str) -> str:
    context = click.Context(command, info_name=path, terminal_width=80, max_content_width=80)
    return f"```\n{command.get_help(context)}\n```"


def main() -> None:
    for name, text in (("cli.md", cli_reference()), ("settings.md", settings_reference())):
        (REFERENCE / name).write_text(text, encoding="utf-8")
        sys.stdout.write(f"docs/reference/{name}\n")


if __name__ == "__main__":
    main()
