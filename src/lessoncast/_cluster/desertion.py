"""Notices that a cluster has lost all its workers: Dask itself would wait for one for ever."""

from __future__ import annotations

import threading
from collections.abc import Callable

DESERTED_S = 120.0
"""Some clusters end idle machines, and start one again when there is work: that takes a while."""

_LOOK_S = 2.0


class Watch:
    """Looks now and then, in a thread of its own, until it is closed.

    ``count`` tells how many workers there are; ``on_deserted`` is called, once, when there has been
    none for ``DESERTED_S``.
    """

    def __init__(self, count: Callable[[], int], on_deserted: Callable[[], None]) -> None:
        self._count, self._on_deserted = count, on_deserted
        self._closed = threading.Event()
        threading.Thread(target=self._look, daemon=True).start()

    def close(self) -> None:
        """Look no more."""
        self._closed.set()

    def _look(self) -> None:
        alone_s = 0.0
        while not self._closed.wait(_LOOK_S):
            try:
                alone_s = 0.0 if self._count() else alone_s + _LOOK_S
            except Exception:  # noqa: BLE001 - the scheduler is gone, which whoever waits is told
                return
            if alone_s >= DESERTED_S:
                self._on_deserted()
                return
