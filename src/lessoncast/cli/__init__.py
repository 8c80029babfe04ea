"""The words on the terminal: parse, call one function of the pipeline, print.

The law: stdout carries results only; everything else goes to stderr as ``lessoncast: …``, without
a capital or a full stop. No prompts. Exit 0 done, 1 our error or a finding of ``check``, 2 usage or a copy of a course that is refused,
130 or 143 when interrupted. Stages are imported inside commands, so that ``--help`` is quick.
"""

from __future__ import annotations

import signal
import sys
from types import FrameType
from typing import NoReturn

import click

from lessoncast import __version__
from lessoncast.cli import (
    authoring,
    copying,
    listening,
    looking,
    making,
    playing,
    practising,
    scripting,
    standing,
    studying,
    voices,
)
from lessoncast.cli.terminal import fail, of_system
from lessoncast.errors import LessoncastError, RefusedError


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="lessoncast", message="%(prog)s %(version)s")
def cli() -> None:
    """Turn the lessons you have into a podcast your learners can subscribe to, offline."""


for command in (
    *making.COMMANDS,
    *authoring.COMMANDS,
    *standing.COMMANDS,
    *scripting.COMMANDS,
    *studying.COMMANDS,
    *practising.COMMANDS,
    *listening.COMMANDS,
    *playing.COMMANDS,
    *voices.COMMANDS,
    *copying.COMMANDS,
    *looking.COMMANDS,
):
    cli.add_command(command)


def main() -> NoReturn:
    """Run the command line and end the process with its exit code."""
    signal.signal(signal.SIGTERM, _terminated)
    try:
        code = cli.main(prog_name="lessoncast", standalone_mode=False)
        sys.stdout.flush()
    except click.UsageError as problem:
        fail(problem.format_message(), hint=_usage_hint(problem))
        code = 2
    except click.ClickException as problem:
        fail(problem.format_message())
        code = 1
    except LessoncastError as problem:
        fail(problem.message, where=problem.where, hint=problem.hint)
        code = 2 if isinstance(problem, RefusedError) else 1
    except (KeyboardInterrupt, click.Abort):
        fail("interrupted; what is done stays done")
        code = 130
    except BrokenPipeError:
        # Whoever read our output has gone: stop quietly, and keep the interpreter from flushing.
        sys.stdout = None
        code = 1
    except OSError as problem:
        fail(of_system(problem), where=str(problem.filename) if problem.filename else None)
        code = 1
    except (MemoryError, RecursionError) as problem:
        fail(f"the input is too large or too deeply nested ({type(problem).__name__})")
        code = 1
    sys.exit(code if isinstance(code, int) else 0)


def _usage_hint(problem: click.UsageError) -> str:
    path = problem.ctx.command_path if problem.ctx else "lessoncast"
    return f"see '{path} --help'"


def _terminated(_signal: int, _frame: FrameType | None) -> None:
    fail("terminated; what is done stays done")
    sys.exit(143)
