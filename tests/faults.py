"""Runs the command line, and lets the n-th file event fail: ``python faults.py KIND N ARGUMENT…``.

KIND ``kill`` ends the process by SIGKILL right before the n-th rename, ``killed-after`` right after
it, ``full`` lets the n-th write find a full disk. Prints nothing of its own. With ``--jobs 1`` all
file events happen in this process, so that n counts every one of them.
"""

import errno
import os
import signal
import stat
import sys
from pathlib import Path
from typing import Any

from lessoncast.cli import main

_rename = Path.replace
_sync = os.fsync
_count = 0


def _reached(limit: int) -> bool:
    global _count  # noqa: PLW0603 - a counter of this process is the point
    _count += 1
    return _count == limit


def arm(kind: str, limit: int) -> None:
    """Let the ``limit``-th file event of this process fail as ``kind`` says."""

    def replace(self: Path, target: Any) -> Path:
        hit = _reached(limit)
        if hit and kind == "kill":
            os.kill(os.getpid(), signal.SIGKILL)
        done = _rename(self, target)
        if hit:
            os.kill(os.getpid(), signal.SIGKILL)
        return done

    def fsync(handle: int) -> None:
        # A folder's own fsync is no write: nothing of ours can be full there.
        if stat.S_ISREG(os.fstat(handle).st_mode) and _reached(limit):
            raise OSError(errno.ENOSPC, "No space left on device")
        _sync(handle)

    if kind == "full":
        setattr(os, "fsync", fsync)  # noqa: B010 - typed assignment would have to be exact
    else:
        setattr(Path, "replace", replace)  # noqa: B010 - as above


if __name__ == "__main__":
    arm(sys.argv[1], int(sys.argv[2]))
    sys.argv[1:] = sys.argv[3:]
    main()
