"""The command: ``lessoncast``, or ``python -m lessoncast``.

Worker processes import the module that their parent began with. They need no command line, so that
is loaded only here, when there is one to run.
"""

from __future__ import annotations

import gc
import os
from typing import NoReturn

_OBJECTS = 200_000
"""So many more than before, and cycles are looked for: some tens of megabytes, more than a long lesson's script leaves."""


def main() -> NoReturn:
    """Run the command line and end the process with its exit code."""
    # numpy would start a thread a core for matrices, here and in each worker; ours are small.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    # To look for cycles each 700 objects takes 30 ms of a start, each 20,000 still 20 ms of a short lesson's script, and
    # finds none among what is imported.
    gc.set_threshold(_OBJECTS)
    from lessoncast import cli  # noqa: PLC0415 - see above

    cli.main()


if __name__ == "__main__":
    main()
