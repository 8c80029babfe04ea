"""Writes docs/reference/cli.md, settings.md, checks.md and rewrites.md from the code (``make docs``)."""

from __future__ import annotations

import sys
import tomllib
from pathlib import Path
from typing import Any

import click

from lessoncast.cli import cli
from lessoncast.script.checks.registry import CHECKS
from lessoncast.tongue.english import grammar
from lessoncast.tongue.phrases import phrasebook
from lessoncast.workspace import settings_reference

ROOT = Path(__file__).parents[1]
REFERENCE = ROOT / "docs" / "reference"

CHECKS_INTRODUCTION = """\
`lessoncast check` tells you where a script that you wrote or edited breaks one of these rules: as advice, with
file and line. Advice never fails anything. You may know better; then leave the turn as it is.

A script without a lesson is judged by itself, so the checks marked ¹ are left out. Those marked ² know English
only. A script as it was generated gets no advice."""


REWRITES_INTRODUCTION = """\
What the English writer makes of a sentence, a bullet, a heading or a row, rule by rule. A rule that would lose a
"not", a number or a "may" is rejected, and the next one is tried; where none fits, the sentence is said as it is
written, or left out whole. `lessoncast script --explain` tells what is left out.

"·" parts what is put to a rule separately: a label and its note, a lead-in and its bullets, a sentence and the one
before it. The pairs are in `tests/rewrites.toml` and are run with the tests."""


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


def rewrites_reference() -> str:
    """The rewrite rules with what goes in and what comes out."""
    path = ROOT / "tests" / "rewrites.toml"
    parts = ["# Rewrites", "Written from the tests by `make docs`.", REWRITES_INTRODUCTION]
    for number, rule in enumerate(tomllib.loads(path.read_text(encoding="utf-8"))["rule"], 1):
        module, _, name = rule["by"].partition(":")
        rows = [f"| {_written(case)} | {_said(case['said'])} |" for case in rule["cases"]]
        table = "\n".join(["| Written | Becomes |", "| --- | --- |", *rows])
        where = f"`{module.replace('.', '/')}.py`: `{name}`"
        parts.append(f"## {number}. {rule['relation']}\n\n{rule['does']} {where}\n\n{table}")
    return "\n\n".join(parts) + "\n"


def _written(case: dict[str, Any]) -> str:
    texts = [case["was"]] if isinstance(case["was"], str) else [one for one in case["was"] if one]
    shown = [text.replace("|", "\\|") for text in texts if text != "alike"]
    return " · ".join(shown) + (
        " (beside one that says nearly the same)" if "alike" in texts else ""
    )


def _said(text: str) -> str:
    return " ".join(_form(part) for part in text.split(" | ")) or "*nothing*"


def _form(part: str) -> str:
    """What a host may say for the name of a form: ``ask.definition: a tide, singular``."""
    name, _, rest = part.partition(": ")
    book = phrasebook("en")
    if book is None or name not in book.forms:
        return f"**{part}**" if part.endswith("?") else part
    np = rest.partition(",")[0]
    number = grammar.number(np)
    slots = {"np": np, "Np": np, "is": grammar.be(number), "do": grammar.do(number), "it": "it"}
    return f"**{book.fill(book.forms[name][0], slots)}**"


def main() -> None:
    for name, text in (
        ("cli.md", cli_reference()),
        ("settings.md", settings_reference()),
        ("checks.md", checks_reference()),
        ("rewrites.md", rewrites_reference()),
    ):
        (REFERENCE / name).write_text(text, encoding="utf-8")
        sys.stdout.write(f"docs/reference/{name}\n")


if __name__ == "__main__":
    main()
