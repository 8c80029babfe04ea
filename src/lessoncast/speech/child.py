"""The parent's end of the worker: started at the first take, kept, replaced when it dies.

An engine is native code fed with strangers' text: it may abort, hang, or print. Here that is an
exception.
"""

from __future__ import annotations

import atexit
import contextlib
import json
import os
import queue
import signal
import subprocess
import sys
import tempfile
import threading
from collections import Counter
from dataclasses import asdict
from pathlib import Path
from typing import IO, cast

from lessoncast.errors import EngineError
from lessoncast.model import Utterance
from lessoncast.speech.engine import door_of

# An engine that answers nothing at all would take a minute for each sentence of a course.
HANGS_IN_A_ROW = 6
# A neural voice's model is loaded, then it needs 1.5 x real time on a slow machine.
PATIENCE_S, PATIENCE_S_PER_CHARACTER = 20.0, 0.1
START_PATIENCE_S = 30.0
_STARTS = 6
_PARTING_S = 2.0
_KILLED_FROM_OUTSIDE = (9, 15)  # SIGKILL, SIGTERM: by a person, or for want of memory
# -P: the working folder may be a stranger's course, and its ``json.py`` must not be ours.
_COMMAND = (sys.executable, "-P", "-m", "lessoncast.speech.worker")


class WorkerLostError(Exception):
    """The worker crashed or hung; the message says which, as the end of a sentence."""


class WorkerHungError(WorkerLostError):
    """The worker did not answer in time."""


class WorkerCrashedError(WorkerLostError):
    """The worker ended by itself, so what it was given is to blame."""


class Child:
    """One worker at a time, replaced after each crash. Use it from one thread at a time."""

    def __init__(self) -> None:
        self._worker: _Worker | None = None
        self._expected: _Worker | None = None
        self._hangs: Counter[str] = Counter()

    def speak(self, utterance: Utterance, out: Path) -> None:
        """Have the utterance spoken into ``out``.

        Raises EngineError as the engine did, WorkerLostError if it crashed or hung.
        """
        engine = utterance.voice.engine
        if self._hangs[engine] >= HANGS_IN_A_ROW:
            raise EngineError(
                f"the engine {engine!r} has not answered {HANGS_IN_A_ROW} times in a row,"
                " and is not asked again",
                hint="see what `lessoncast say TEXT` does, or choose another engine",
            )
        request = json.dumps({**asdict(utterance), "out": str(out), "door": door_of(engine)})
        patience_s = PATIENCE_S + PATIENCE_S_PER_CHARACTER * len(utterance.text)
        try:
            answer = json.loads(self._running().ask(request, patience_s))
        except BaseException as problem:
            # Crashed, hung, or interrupted: its next answer would be a late one.
            self.close(at_once=True)
            self._hangs[engine] += isinstance(problem, WorkerHungError)
            raise
        self._hangs[engine] = 0
        if message := answer.get("message"):
            raise EngineError(message, hint=answer.get("hint") or None)

    def expect(self) -> None:
        """Have a worker start while the caller does something else."""
        if self._worker is None and self._expected is None:
            self._expected = _Worker()

    def _running(self) -> _Worker:
        if any(one is not None and not one.is_usable for one in (self._worker, self._expected)):
            self.close()
        if self._worker is None:
            expected, self._expected = self._expected, None
            self._worker = _started(expected)
        return self._worker

    def close(self, *, at_once: bool = False) -> None:
        """End the worker and all that it started; the next take starts a new one."""
        workers = (self._worker, self._expected)
        self._worker = self._expected = None
        for worker in workers:
            if worker is not None:
                worker.end(at_once=at_once)


def _started(expected: _Worker | None) -> _Worker:
    """Return a worker that is ready: one that is killed before has had no text to be blamed on."""
    for start in range(1, _STARTS + 1):
        worker, expected = expected or _Worker(), None
        try:
            worker.answer(START_PATIENCE_S)
        except BaseException as problem:
            worker.end(at_once=True)
            if start == _STARTS or not isinstance(problem, WorkerLostError):
                raise
        else:
            return worker
    raise AssertionError("the last start returns or raises")


class _Worker:
    """One process that runs ``worker.main``."""

    def __init__(self) -> None:
        self._owner = os.getpid()
        self._errors = tempfile.TemporaryFile()  # noqa: SIM115 - lives as long as the process
        self._process = subprocess.Popen(  # noqa: S603 - our own module
            _COMMAND,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self._errors,
            encoding="utf-8",
            process_group=0,  # so that it can be killed with whatever it started
        )
        self._requests = cast("IO[str]", self._process.stdin)
        self._answers = cast("IO[str]", self._process.stdout)
        self._lines: queue.SimpleQueue[str] = queue.SimpleQueue()
        self._listener = threading.Thread(target=self._listen, daemon=True)
        self._listener.start()

    def _listen(self) -> None:
        """Pass answers on; an empty one is the end."""
        with contextlib.suppress(OSError, ValueError):
            for line in self._answers:
                self._lines.put(line)
        self._lines.put("")

    @property
    def is_usable(self) -> bool:
        """Whether it lives and is ours: after a fork it is still the parent's."""
        return self._owner == os.getpid() and self._process.poll() is None

    def ask(self, request: str, patience_s: float) -> str:
        """Return the answer's line, or raise WorkerLostError."""
        with contextlib.suppress(OSError):  # a broken pipe: it is gone
            self._requests.write(request + "\n")
            self._requests.flush()
        return self.answer(patience_s)

    def answer(self, patience_s: float) -> str:
        """Return the next line that it says, or raise WorkerLostError."""
        try:
            answer = self._lines.get(timeout=patience_s)
        except queue.Empty:
            self._kill()
            raise WorkerHungError(f"did not answer within {patience_s:.0f} s") from None
        if not answer.endswith("\n"):
            raise self._post_mortem()
        return answer

    def _post_mortem(self) -> WorkerLostError:
        """Say how the process died, and what it said last."""
        with contextlib.suppress(subprocess.TimeoutExpired):
            self._process.wait(_PARTING_S)
        code = self._process.poll() or 0
        cause = f"was ended by {signal.Signals(-code).name}" if code < 0 else "ended"
        self._errors.seek(0)
        said = self._errors.read().decode(errors="replace").strip().splitlines()
        crashed = -code not in _KILLED_FROM_OUTSIDE
        problem = WorkerCrashedError if crashed else WorkerLostError
        return problem(f"{cause} ({said[-1][:200]})" if said else cause)

    def end(self, *, at_once: bool) -> None:
        """Close its stdin, which ends it, or kill it; reap it and close everything."""
        if self._owner == os.getpid():
            if at_once:
                self._kill()
            with contextlib.suppress(OSError):
                self._requests.close()
            try:
                self._process.wait(_PARTING_S)
            except subprocess.TimeoutExpired:
                self._kill()
                self._process.wait()
            self._listener.join(_PARTING_S)
            self._answers.close()
        self._errors.close()

    def _kill(self) -> None:
        with contextlib.suppress(OSError):
            if os.name == "posix":
                os.killpg(self._process.pid, signal.SIGKILL)
            else:
                self._process.kill()


def _own() -> Child:
    child = Child()
    atexit.register(child.close)
    return child


CHILD = _own()
"""The child of this process."""
