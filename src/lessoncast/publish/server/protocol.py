"""Deadlines: a client that neither asks nor reads loses its connection.

uvicorn limits how long a connection may idle between requests, but not how slowly a request may
arrive, nor how long an answer may wait for a client that does not read it.
"""

from __future__ import annotations

import asyncio
import contextlib
import socket
import struct
from typing import Any, cast

from uvicorn.protocols.http.h11_impl import H11Protocol, RequestResponseCycle

DEADLINE_S = 30.0
"""How long a connection may make no progress."""

_LOOK_EVERY_S = 5.0


class DeadlineProtocol(H11Protocol):
    """HTTP/1.1 that looks every few seconds whether its client still makes progress.

    Progress is a request that has arrived, or bytes that the client has taken.
    """

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._moved_s = self.loop.time()
        self._seen_cycle: RequestResponseCycle | None = None
        self._seen_buffered = 0
        self._look: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Start looking."""
        super().connection_made(transport)
        self._look = self.loop.call_later(_LOOK_EVERY_S, self._examine)

    def connection_lost(self, exc: Exception | None) -> None:
        """Stop looking."""
        if self._look:
            self._look.cancel()
        super().connection_lost(exc)

    def resume_writing(self) -> None:
        """Note that the client has read."""
        self._moved_s = self.loop.time()
        super().resume_writing()

    def _examine(self) -> None:
        buffered = self.transport.get_write_buffer_size()
        cycle = cast("RequestResponseCycle | None", self.cycle)
        is_busy = cycle is not None and not cycle.response_complete and not buffered
        if cycle is not self._seen_cycle or buffered < self._seen_buffered or is_busy:
            self._moved_s = self.loop.time()
        self._seen_cycle, self._seen_buffered = cycle, buffered
        if self.loop.time() - self._moved_s >= DEADLINE_S:
            self._cut_off()
        else:
            self._look = self.loop.call_later(_LOOK_EVERY_S, self._examine)

    def _cut_off(self) -> None:
        # close() would wait until the client takes what is buffered here, and the system until it
        # takes what is buffered there: no lingering drops both.
        endpoint = self.transport.get_extra_info("socket")
        with contextlib.suppress(OSError):
            endpoint.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self.transport.abort()
