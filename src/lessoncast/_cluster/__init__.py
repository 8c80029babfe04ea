"""Jobs on other machines: an executor that hands them to the workers of a Dask cluster.

Nothing is shared but the network. A job takes along the files that it names, works in a folder of
its worker's, and brings back what it made in the cache; so the workers need no common disk, no common
path and no rights on ours. What they do need is the same code and the same voices, or their bytes
would be others than ours: who has others is refused. This package is Dask's home.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from lessoncast.errors import LessoncastError

if TYPE_CHECKING:
    from lessoncast._cluster.executor import ClusterExecutor

SCHEME = "dask://"
INSTALL_HINT = "pip install 'lessoncast[cluster]'"
ANSWER_S = 10


def connect(
    address: str,
    *,
    folder: Path,
    needs: Callable[[Any], tuple[str, ...]],
    stays: tuple[str, ...] = (),
) -> ClusterExecutor:
    """Return an executor on the cluster whose scheduler is at ``dask://host:port``.

    ``folder`` is the cache that jobs know; entries of the kinds that ``stays`` names are made by each
    worker for itself and kept there, all others come back. ``needs`` tells of a job what a worker
    must have in the very same version, and is asked there too. Raises LessoncastError when nobody
    answers, there is no worker, or one has another lessoncast.
    """
    try:
        from distributed import Client  # noqa: PLC0415 - an extra, and a second to import
    except ImportError:
        raise LessoncastError("Dask is not installed here", hint=INSTALL_HINT) from None
    from lessoncast._cluster.executor import ClusterExecutor  # noqa: PLC0415 - brings Dask

    _silence()
    place = address.removeprefix(SCHEME)
    try:
        client = Client(
            f"{_transport()}://{place}", timeout=ANSWER_S, set_as_default=False, name="lessoncast"
        )
    except (OSError, TimeoutError, ValueError):
        raise LessoncastError(
            f"no Dask scheduler answers at {place}",
            hint="start one with 'dask scheduler', and see docs/how-to/catalogue.md",
        ) from None
    try:
        return ClusterExecutor(client, place=place, folder=folder, needs=needs, stays=stays)
    except BaseException:
        client.close(timeout=ANSWER_S)
        raise


def _transport() -> str:
    """Return ``tls`` where Dask's own settings ask for it."""
    import dask  # noqa: PLC0415 - an extra

    return "tls" if dask.config.get("distributed.comm.require-encryption", None) else "tcp"


def _silence() -> None:
    """Keep Dask from logging to our standard error: what matters comes as exceptions."""
    for name in list(logging.root.manager.loggerDict):
        if name.partition(".")[0] in {"distributed", "tornado"}:
            logging.getLogger(name).setLevel(logging.CRITICAL + 1)
