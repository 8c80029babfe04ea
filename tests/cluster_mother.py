"""A Dask cluster on this machine: a scheduler and workers, each a process of its own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from pathlib import Path
from typing import Self

PATIENCE_S = 120
_QUIET = {
    "DASK_DISTRIBUTED__WORKER__DAEMON": "False",
    "DASK_DISTRIBUTED__ADMIN__LOW_LEVEL_LOG_LENGTH": "0",
}


class Cluster:
    """The scheduler's ``address`` as users write it, and the workers by number."""

    def __init__(self, folder: Path, workers: int, **env: str) -> None:
        self._folder, self._env = folder, os.environ | _QUIET | env
        self._notes = folder / "scheduler.json"
        self.workers: list[subprocess.Popen[bytes]] = []
        self.scheduler = self._start(
            "scheduler",
            "--host",
            "127.0.0.1",
            "--port",
            "0",
            "--no-show",
            "--scheduler-file",
            self._notes,
        )
        place = self._told()["address"]
        self.address = f"dask://{place.removeprefix('tcp://')}"
        for number in range(workers):
            self.add_worker(place, number)

    def _told(self) -> dict[str, str]:
        until = time.monotonic() + PATIENCE_S
        while not self._notes.exists() or not self._notes.read_text():
            assert time.monotonic() < until, self.log("scheduler")
            time.sleep(0.05)
        told: dict[str, str] = json.loads(self._notes.read_text())
        return told

    def add_worker(self, place: str, number: int) -> None:
        """Start a worker of one thread, without a nanny that would start it again."""
        self.workers.append(
            self._start(
                "worker",
                place,
                "--no-nanny",
                "--nthreads",
                "1",
                "--no-dashboard",
                "--name",
                f"w{number}",
                "--local-directory",
                self._folder / f"w{number}",
            )
        )

    def _start(self, kind: str, *arguments: object) -> subprocess.Popen[bytes]:
        with (self._folder / f"{kind}.log").open("ab") as log:
            return subprocess.Popen(
                [sys.executable, "-m", f"distributed.cli.dask_{kind}", *map(str, arguments)],
                cwd=self._folder,
                env=self._env,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
            )

    def log(self, kind: str) -> str:
        """What a scheduler or its workers said."""
        return (self._folder / f"{kind}.log").read_text()[-3000:]

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_problem: object) -> None:
        for process in (*self.workers, self.scheduler):
            process.kill()
            process.wait()
