"""How far the work is, and how long it will still take."""

import os
import pty
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from lessoncast.cli.progress import Bar
from running import Run


def test_what_is_left_is_told_from_what_was_measured() -> None:
    """Four jobs in two seconds, six to go: three more seconds; at the end nothing is left."""
    lines: list[str] = []
    now_s = iter([0.0, 0.5, 1.0, 1.5, 2.0, 5.0])
    bar = Bar(now_s=lambda: next(now_s), draw=lines.append)
    for done in (1, 2, 3, 4, 5, 10):
        bar(done, 10, "turns")
    assert "lessoncast: [##......................] 1/10 turns" == lines[0]
    assert "left" not in lines[1]
    assert lines[4].endswith("5/10 turns, 0:02 left")
    assert lines[-1].endswith("] 10/10 turns")


def test_other_work_is_measured_anew() -> None:
    """What took long before says nothing of what comes now."""
    lines: list[str] = []
    now_s = iter([0.0, 100.0, 200.0, 200.5, 202.0])
    bar = Bar(now_s=lambda: next(now_s), draw=lines.append)
    for done, label in ((1, "a"), (2, "a"), (1, "b"), (2, "b"), (5, "b")):
        bar(done, 9, label)
    assert lines[-1].endswith("5/9 b, 0:02 left")


def test_a_thousand_jobs_are_not_a_thousand_lines() -> None:
    """It is drawn ten times a second, and once at the end."""
    lines: list[str] = []
    now_s = iter(range(1000))
    bar = Bar(now_s=lambda: next(now_s) / 1000, draw=lines.append)
    for done in range(1, 1001):
        bar(done, 1000, "x")
    assert 11 == len(lines)
    assert "1000/1000 x" in lines[-1]


@pytest.mark.slow
def test_there_is_a_bar_on_a_terminal_and_none_for_programs(workspace: Path, run: Run) -> None:
    """A terminal sees it drawn; a pipe sees no line of it, nor does who asked for JSON."""
    command = [sys.executable, "-m", "lessoncast", "render"]
    assert run("script", cwd=workspace).returncode == 0
    for arguments, is_drawn in ((["--json"], False), ([], True)):
        for made in (".lessoncast", "episodes"):
            shutil.rmtree(workspace / made, ignore_errors=True)
        ours, theirs = pty.openpty()
        subprocess.run(
            [*command, *arguments], cwd=workspace, stderr=theirs, stdout=subprocess.DEVNULL, check=True,
        )  # fmt: skip
        os.close(theirs)
        told = _all_of(ours)
        assert is_drawn == ("[####" in told), told
    (workspace / "lessoncast.toml").write_text(
        (workspace / "lessoncast.toml").read_text() + "\n[lexicon]\ntide = 'wave'\n"
    )
    assert "" == run("render", cwd=workspace).stderr


def _all_of(handle: int) -> str:
    found = b""
    while True:
        try:
            piece = os.read(handle, 4096)
        except OSError:  # the other end is closed
            piece = b""
        if not piece:
            os.close(handle)
            return found.decode()
        found += piece
