"""A command that goes on until it is interrupted, and a player that notes what it is to play."""

from __future__ import annotations

import os
import queue
import signal
import stat
import subprocess
import sys
import threading
from pathlib import Path
from typing import Self

PATIENCE_S = 60
_END = "(the end)"
_CODE = """
import signal
signal.signal(signal.SIGINT, signal.default_int_handler)  # a background job inherits "ignore"
from lessoncast.cli import main
main()
"""
_PLAYER = """#!{python}
import os, shutil, sys, time
folder = os.environ["PLAYED"]
number = len(os.listdir(folder))
shutil.copyfile(sys.argv[-1], os.path.join(folder, ".part"))
os.replace(os.path.join(folder, ".part"), os.path.join(folder, f"{{number}}-{{os.getpid()}}.mp3"))
time.sleep(float(os.environ.get("PLAYS_S", "0")))
"""


class Running:
    """The command line at work; its lines can be waited for."""

    def __init__(self, *arguments: object, cwd: Path, **env: str) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-c", _CODE, *map(str, arguments)],
            cwd=cwd,
            env=os.environ | env,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        self._listeners: list[threading.Thread] = []
        self.out, self.err = (self._read(name) for name in ("stdout", "stderr"))

    def _read(self, name: str) -> queue.SimpleQueue[str]:
        lines: queue.SimpleQueue[str] = queue.SimpleQueue()
        stream = getattr(self.process, name)

        def listen() -> None:
            for line in stream:
                lines.put(line.rstrip("\n"))
            lines.put(_END)

        thread = threading.Thread(target=listen, daemon=True)
        thread.start()
        self._listeners.append(thread)
        return lines

    def said(self, words: str) -> str:
        """Wait for a line on stderr with these words; return it."""
        return _awaited(self.err, words)

    def printed(self, words: str) -> str:
        """Wait for a line on stdout with these words; return it."""
        return _awaited(self.out, words)

    def interrupt(self) -> int:
        """Press Ctrl-C; return the exit code."""
        self.process.send_signal(signal.SIGINT)
        return self.process.wait(PATIENCE_S)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_problem: object) -> None:
        self.process.kill()
        self.process.wait()
        for thread in self._listeners:
            thread.join(PATIENCE_S)
        for stream in (self.process.stdout, self.process.stderr):
            if stream:
                stream.close()


def _awaited(lines: queue.SimpleQueue[str], words: str) -> str:
    seen = []
    while True:
        try:
            seen.append(lines.get(timeout=PATIENCE_S))
        except queue.Empty:
            seen.append(_END)
        assert _END != seen[-1], f"nobody said {words!r}, but {seen}"
        if words in seen[-1]:
            return seen[-1]


def save(path: Path, text: str) -> None:
    """Save as many editors do: a new file, renamed onto the old one."""
    temporary = path.with_name(f".{path.name}.swp")
    temporary.write_text(text, encoding="utf-8")
    temporary.replace(path)


def install_player(folder: Path, name: str = "ffplay") -> dict[str, str]:
    """Install a player that copies what it is given to ``folder``/played; return the environment."""
    programs, played = folder / "programs", folder / "played"
    programs.mkdir(parents=True)
    played.mkdir()
    path = programs / name
    path.write_text(_PLAYER.format(python=sys.executable))
    path.chmod(path.stat().st_mode | stat.S_IXUSR)
    return {"PATH": str(programs), "PLAYED": str(played)}
