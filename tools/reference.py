"""Writes docs/reference/cli.md, settings.md and checks.md from the code (``make docs``)."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from lessoncast.cli import cli
from lessoncast.script.checks.registry import CHECKS
from lessoncast.workspace import settings_reference

REFERENCE = Path(__file__).parents[1] / "docs" / "reference"

CHECKS_INTRODUCTION = """\
`lessoncast check` tells you where a script that you wrote or edited breaks one of these rules: as advice, with
file and line. Advice never fails anything. You may know better; then leave the turn as it is.

A script without a lesson is judged by itself, so the checks marked ¹ are left out. Those marked ² know English
only. A script as it was generated gets no advice."""


def cli_reference() -> str:
    """Every command as ``--help`` shows it, at 80 columns."""
    pages = ["# Command line", "Written from the code by `make docs`.", _help(cli, "lessoncast")]
    for name in sorted(cli.commands):
        pages += [f"## {name}", _help(cli.commands[name], f"lessoncast {name}")]
    return "\n\n".join(pages) + "\n"


def _help(command: click.Command, path: str) -> str:
    context = click.Context(
        command,
        info_name=path,
        terminal_width=80,
        max_content_width=80,
        help_option_names=cli.context_settings["help_option_names"],
    )
    return f"```\n{command.get_help(context)}\n```"


def checks_reference() -> str:
    """Every check of scripts: what it looks for, and why."""
    parts = [
        "# Checks of scripts",
        "Written from the code by `make docs`.",
        CHECKS_INTRODUCTION,
    ]
    for check in CHECKS:
        marks = "¹" * check.needs_lesson + "²" * bool(check.languages)
        looks = check.looks[:1].upper() + check.looks[1:]
        parts.append(
            f"## {check.name}\n\n{looks}.{marks and f' {marks}'}\n\n{check.why} *Source: {check.source}.*"
        )
    return "\n\n".join(parts) + "\n"


def main() -> None:
    for name, text in (
        ("cli.md", cli_reference()),
        ("settings.md", settings_reference()),
        ("checks.md", checks_reference()),
    ):
        (REFERENCE / name).write_text(text, encoding="utf-8")
        sys.stdout.write(f"docs/reference/{name}\n")


if __name__ == "__main__":
    main()
