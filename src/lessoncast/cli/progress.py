"""How far the work is, and how long it will still take: for people who look at a terminal."""

from __future__ import annotations

import shutil
import sys
import time
from collections.abc import Callable

import click

from lessoncast.cli.terminal import clock

_WIDTH = 24
_REDRAWN_S = 0.1
_TOLD_FROM_S = 1.0
"""Before that, what is left is a guess."""


class Bar:
    """A line on standard error that is drawn anew as the work goes on; nothing elsewhere.

    ``now_s`` is the clock, and ``draw`` what puts a line on the terminal.
    """

    def __init__(
        self,
        *,
        now_s: Callable[[], float] = time.monotonic,
        draw: Callable[[str], None] | None = None,
    ) -> None:
        self._now_s = now_s
        self._draw = draw or (_drawn if sys.stderr.isatty() else None)
        self._label = ""
        self._done, self._first = 0, 0
        self._began_s, self._drawn_s = 0.0, 0.0

    def __call__(self, done: int, total: int, label: str) -> None:
        """Tell of ``done`` jobs of ``total``; another label, or fewer jobs done, is other work."""
        if self._draw is None:
            return
        now_s = self._now_s()
        if label != self._label or done < self._done:
            self._label, self._began_s, self._first = label, now_s, done
            self._drawn_s = now_s - _REDRAWN_S
        self._done = done
        if now_s - self._drawn_s >= _REDRAWN_S or done == total:
            self._drawn_s = now_s
            self._draw(self._line(done, total, now_s - self._began_s))

    def _line(self, done: int, total: int, spent_s: float) -> str:
        full = _WIDTH * done // max(total, 1)
        line = f"lessoncast: [{'#' * full}{'.' * (_WIDTH - full)}] {done}/{total} {self._label}"
        measured = done - self._first
        if not measured or spent_s < _TOLD_FROM_S or done == total:
            return line
        left_s = spent_s / measured * (total - done)
        return f"{line}, {clock(round(left_s * 1000))} left"


def quiet(_done: int, _total: int, _label: str) -> None:
    """Tell nobody: the results are read by a program."""


def _drawn(line: str) -> None:
    columns = shutil.get_terminal_size().columns
    click.echo(f"\r\x1b[K{line[: columns - 1]}", err=True, nl=False)
