"""The command: ``lessoncast``, or ``python -m lessoncast``.

Worker processes import the module that their parent began with. They need no command line, so that
is loaded only here, when there is one to run.
"""

from __future__ import annotations

import os
from typing import NoReturn

from lessoncast import _heap


def main() -> NoReturn:
    """Run the command line and end the process with its exit code."""
    # numpy would start a thread a core for matrices, here and in each worker; ours are small.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    _heap.look_for_cycles_rarely()
    from lessoncast import cli  # noqa: PLC0415 - see above

    cli.main()


if __name__ == "__main__":
    main()
