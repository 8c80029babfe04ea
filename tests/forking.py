"""The command line in a process of its own that has nothing left to import.

With a small lesson, most of a process's time goes into imports. So one process imports what commands
need, and forks for each call. A child has its own folder, environment, output and end, and knows
nothing of the calls before it but the modules that they loaded.
"""

from __future__ import annotations

import atexit
import gc
import json
import os
import runpy
import socket
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from contextlib import suppress
from importlib import import_module
from pathlib import Path
from typing import IO, Any, TypeAlias

from sharing import share

Done: TypeAlias = "subprocess.CompletedProcess[str]"
_OUTPUTS = (1, 2)
# These start loops and threads when they are imported, which no fork takes along.
_ALONE = ("dask", "distributed", "tornado")
# What Python and its libraries read of the environment before the first line of a program.
_READ_AT_START = ("PYTHON", "LANG", "LC_")


def in_new_process(
    arguments: Sequence[str],
    *,
    cwd: Path | None,
    env: Mapping[str, str],
    program: Path | None = None,
) -> Done:
    """Run ``python -m lessoncast ARGUMENT…``, or another program, to its end."""
    return subprocess.run(
        [sys.executable, *([program] if program else ["-m", "lessoncast"]), *arguments],
        cwd=cwd,
        env=env,
        capture_output=True,
        text=True,
        check=False,
        stdin=subprocess.DEVNULL,
    )


class Forks:
    """A process that forks for each call, on a computer of one core; it ends with this one."""

    def __init__(self, shared: Path) -> None:
        """``shared`` is a folder for what is made once; see sharing.py."""
        self._env = dict(os.environ)
        self._ours, theirs = socket.socketpair()
        self._answers = self._ours.makefile()
        with theirs:
            self._process = subprocess.Popen(
                [sys.executable, __file__, str(theirs.fileno()), str(shared)],
                pass_fds=[theirs.fileno()], stdin=subprocess.DEVNULL,
            )  # fmt: skip

    def run(
        self,
        arguments: Sequence[str],
        *,
        cwd: Path | None,
        env: Mapping[str, str],
        program: Path | None = None,
    ) -> Done:
        """The same as ``in_new_process``, sooner."""
        if _read_at_start(env) != _read_at_start(self._env) or "--executor" in arguments:
            return in_new_process(arguments, cwd=cwd, env=env, program=program)
        request = {
            "arguments": arguments,
            "cwd": str(cwd or Path.cwd()),
            "env": dict(env),
            "program": str(program or ""),
        }
        with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
            socket.send_fds(self._ours, [b"\n"], [out.fileno(), err.fileno()])
            self._ours.sendall(json.dumps(request).encode() + b"\n")
            code = int(self._answers.readline())
            return subprocess.CompletedProcess(list(arguments), code, _read(out), _read(err))

    def close(self) -> None:
        """End the process."""
        self._answers.close()
        self._ours.close()
        self._process.wait(60)


def _read_at_start(env: Mapping[str, str]) -> dict[str, str]:
    return {name: value for name, value in env.items() if name.startswith(_READ_AT_START)}


def _read(file: IO[bytes]) -> str:
    file.seek(0)
    return file.read().decode().replace("\r\n", "\n")


def _serve(line: socket.socket) -> dict[str, Any]:
    """Fork for each request and say how the child ended; in a child, return its request."""
    requests = line.makefile()
    while True:
        _, handles, *_ = socket.recv_fds(line, 1, len(_OUTPUTS))
        if not handles:
            sys.exit()
        request = json.loads(requests.readline())
        loaded, tell = os.pipe()
        gc.freeze()
        child = os.fork()
        if child == 0:
            for handle, output in zip(handles, _OUTPUTS, strict=True):
                os.dup2(handle, output)
            for handle in (*handles, loaded):
                os.close(handle)
            requests.close()
            line.close()
            atexit.register(_tell_modules, tell, set(sys.modules))
            return dict(request)
        for handle in (*handles, tell):
            os.close(handle)
        with os.fdopen(loaded) as names:
            modules = names.read().split()
        _, status = os.waitpid(child, 0)
        for name in modules if not any(one.startswith(_ALONE) for one in modules) else ():
            with suppress(ImportError):
                import_module(name)
        line.sendall(b"%d\n" % os.waitstatus_to_exitcode(status))


def _tell_modules(handle: int, known: set[str]) -> None:
    names = sorted(name for name in sys.modules.keys() - known if "__m" not in name)
    os.write(handle, "\n".join(names).encode())


def _become(request: dict[str, Any]) -> None:
    """Be as ``python -m lessoncast ARGUMENT…`` is at its start."""
    os.chdir(request["cwd"])
    os.environ.clear()
    os.environ.update(request["env"])
    os.cpu_count = lambda: 1  # tests that want more jobs ask for them
    os.fsync = lambda fd: None  # see conftest.py
    share(Path(sys.argv[2]))
    sys.path[0] = request["cwd"]
    sys.argv[1:] = request["arguments"]


def _main(request: dict[str, Any]) -> None:
    _become(request)
    if request["program"]:
        runpy.run_path(request["program"], run_name="__main__")
    else:
        runpy.run_module("lessoncast", run_name="__main__", alter_sys=True)


if __name__ == "__main__":
    _main(_serve(socket.socket(fileno=int(sys.argv[1]))))
