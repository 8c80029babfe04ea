"""What is said on stderr, and what is printed on stdout."""

from __future__ import annotations

import json
import sys

import click

_LINE_LIMIT = 600
_MOST_SHOWN = 120  # characters of a lesson's words


def fail(message: str, *, where: str | None = None, hint: str | None = None) -> None:
    """Print an error, and how to mend it."""
    say(f"error: {where}: {message}" if where else f"error: {message}")
    if hint:
        say(f"hint: {hint}")


def say(message: str) -> None:
    """Print one line about the work to stderr; a file's name cannot move the cursor."""
    _clear_bar()
    for line in message.splitlines() or [""]:
        safe = "".join(char if char.isprintable() else "�" for char in line)
        click.echo(f"lessoncast: {safe[:_LINE_LIMIT]}", err=True)


def result(text: str) -> None:
    """Print one result to stdout."""
    _clear_bar()
    click.echo(text)


def results(value: object) -> None:
    """Print results for programs, as JSON."""
    result(json.dumps(value, ensure_ascii=False, indent=2))


def picture(lines: list[str]) -> None:
    """Show a picture of block characters on stderr, light on dark whatever the terminal's colours."""
    for line in lines:
        click.echo(click.style(line, fg="bright_white", bg="black"), err=True)


def shortened(text: str) -> str:
    """Return words of a lesson on one line, cut where they are too many to be recognised by."""
    line = " ".join(text.split())
    return line if len(line) <= _MOST_SHOWN else f"{line[:_MOST_SHOWN]}…"


def clock(time_ms: int) -> str:
    """Return a time as players show it: ``3:07``, ``1:03:07``."""
    minutes, seconds = divmod(time_ms // 1000, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{seconds:02}" if hours else f"{minutes}:{seconds:02}"


def of_system(problem: OSError) -> str:
    """Say what the operating system refused: ``no space left on device``."""
    return (problem.strerror or str(problem)).lower()


def counted(count: int, plural: str) -> str:
    """Return ``3 turns``, or ``1 turn``."""
    return f"{count} {plural if count != 1 else plural.removesuffix('s')}"


def sized(size_bytes: int) -> str:
    """Return a size as people read it: ``85 kB``, ``1.2 MB``."""
    kilobytes = max(round(size_bytes / 1000), 1)
    return f"{kilobytes} kB" if kilobytes < 1000 else f"{size_bytes / 1_000_000:.1f} MB"


def _clear_bar() -> None:
    if sys.stderr.isatty():
        click.echo("\r\x1b[K", err=True, nl=False)
