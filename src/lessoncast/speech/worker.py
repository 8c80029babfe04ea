"""The child process in which engines speak: ``python -m lessoncast.speech.worker``.

It reads one JSON request a line from stdin and answers each with one JSON line on what was stdout;
a line before the first request says that it is ready.
It lives as long as its stdin is open, whatever the engine is doing, and takes with it whatever
program the engine had started.
"""

from __future__ import annotations

import json
import os
import queue
import signal
import sys
import threading
from pathlib import Path
from typing import Any, TextIO

from lessoncast.errors import EngineError
from lessoncast.model import Utterance, Voice
from lessoncast.speech import engine

_ROOM = "look whether the disk is full, or the cache is not yours to write"
_BUG = "this is a fault of the engine: tell those who make it"


def main() -> None:
    """Answer requests until the parent closes stdin, or is gone."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the parent's to deal with
    _leave_no_core()
    with _taken_stdout() as replies:
        requests: queue.SimpleQueue[str] = queue.SimpleQueue()
        threading.Thread(target=_listen, args=(requests,), daemon=True).start()
        answer: dict[str, str] = {}
        while True:
            replies.write(json.dumps(answer) + "\n")
            replies.flush()
            answer = _answer(json.loads(requests.get()))


def _listen(requests: queue.SimpleQueue[str]) -> None:
    """Pass requests on; when there will be no more, end, even in the middle of one."""
    for line in sys.stdin:
        requests.put(line)
    if os.name == "posix" and os.getpgrp() == os.getpid():
        os.killpg(0, signal.SIGKILL)
    os._exit(0)


def _taken_stdout() -> TextIO:
    """Keep stdout for answers; what libraries print there goes to stderr."""
    own = os.dup(1)
    os.dup2(2, 1)
    return os.fdopen(own, "w", encoding="utf-8")


def _leave_no_core() -> None:
    if os.name == "posix":
        import resource  # noqa: PLC0415 - exists there only

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _answer(request: dict[str, Any]) -> dict[str, str]:
    """Speak as asked; return nothing, or what went wrong."""
    try:
        voice = Voice(**request["voice"])
        utterance = Utterance(
            text=request["text"],
            voice=voice,
            rate_wpm=request["rate_wpm"],
            language=request["language"],
            pitch=request["pitch"],
        )
        door = request.get("door")
        speaker = engine.load_by(voice.engine, door) if door else engine.load(voice.engine)
        speaker.speak(utterance, Path(request["out"]))
    except EngineError as problem:
        return {"message": problem.message, "hint": problem.hint or ""}
    except OSError as problem:
        return {"message": f"the take cannot be written: {problem}", "hint": _ROOM}
    except Exception as problem:  # noqa: BLE001 - a stranger's engine may raise anything
        return {"message": f"{type(problem).__name__}: {problem}", "hint": _BUG}
    return {}


if __name__ == "__main__":
    main()
