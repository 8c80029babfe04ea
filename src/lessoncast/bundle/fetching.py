"""Files from the web, as far as one may trust a stranger's server: bounded, never downgraded, never for ever.

This is all of lessoncast that reads a course from the network, and only when it is given an address.
"""

from __future__ import annotations

import http.client
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from typing import IO, Any, NamedTuple
from urllib.error import HTTPError, URLError
from urllib.parse import urljoin, urlsplit
from urllib.request import (
    HTTPDefaultErrorHandler,
    HTTPErrorProcessor,
    HTTPHandler,
    HTTPSHandler,
    OpenerDirector,
    ProxyHandler,
    Request,
)

from lessoncast import __version__, _addresses
from lessoncast.errors import BundleError, RefusedError

MOST_REDIRECTS = 5
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_GONE = frozenset({404, 410})
_PIECE_BYTES = 1 << 16
_AGAIN = "try again later"


class Patience(NamedTuple):
    """How long to wait: without a single byte, and altogether before it must have become fast enough."""

    silence_s: float = 20
    slow_s: float = 60
    least_bytes_per_s: int = 2_000


PATIENCE = Patience()


class NotThereError(BundleError):
    """The server says that there is no such file."""


class Answer:
    """A file that is being sent; ``address`` is where it was found in the end."""

    def __init__(self, stream: Any, address: str, patience: Patience) -> None:
        self.address = address
        self._stream = stream
        self._patience = patience

    def copy(self, out: IO[bytes], *, limit_bytes: int) -> int:
        """Write what comes into ``out``; return how much it was. Raises RefusedError beyond the limit."""
        told = self._stream.headers.get("Content-Length", "")
        if told.isdigit() and int(told) > limit_bytes:
            raise self._too_long(limit_bytes)
        there_bytes, began_s = 0, time.monotonic()
        while piece := self._piece(limit_bytes - there_bytes):
            there_bytes += len(piece)
            if there_bytes > limit_bytes:
                raise self._too_long(limit_bytes)
            out.write(piece)
            self._refuse_slowness(there_bytes, time.monotonic() - began_s)
        if told.isdigit() and there_bytes < int(told):
            raise BundleError("the connection was cut", where=self.address, hint=_AGAIN)
        return there_bytes

    def _piece(self, left_bytes: int) -> bytes:
        try:
            return bytes(self._stream.read1(min(_PIECE_BYTES, left_bytes + 1)))
        except (OSError, http.client.HTTPException) as problem:
            raise _unreachable(self.address, problem) from problem

    def _refuse_slowness(self, there_bytes: int, since_s: float) -> None:
        allowed = self._patience
        if since_s > allowed.slow_s and there_bytes < since_s * allowed.least_bytes_per_s:
            raise BundleError("sends too slowly", where=self.address, hint=_AGAIN)

    def _too_long(self, limit_bytes: int) -> RefusedError:
        most = (
            f"{limit_bytes / 1_000_000:.1f} MB" if limit_bytes > 99_999 else f"{limit_bytes} bytes"
        )
        return RefusedError(f"sends more than {most}, which is all it may be", where=self.address)


@contextmanager
def opened(address: str) -> Iterator[Answer]:
    """Ask for a file. Raises NotThereError, RefusedError for where one may not be led, else BundleError."""
    found = _web(address)
    for _ in range(MOST_REDIRECTS + 1):
        answer = _asked(found)
        if answer.status not in _REDIRECTS:
            with closing(answer):
                _refuse_packed(answer, found)
                yield Answer(answer, found, PATIENCE)
            return
        with closing(answer):
            found = _led(found, str(answer.headers.get("Location", "")))
    raise RefusedError(f"is led on more than {MOST_REDIRECTS} times", where=address)


def _led(here: str, onward: str) -> str:
    found = _addresses.web(urljoin(here, onward)) if onward else ""
    if not found:
        raise RefusedError("is led to what is no web address", where=here)
    if here.startswith("https:") and not found.startswith("https:"):
        raise RefusedError(f"is led from https to {found[:80]}", where=here)
    return found


def _web(address: str) -> str:
    found = _addresses.web(address)
    if not found:
        raise RefusedError(
            "this is no web address such as https://example.org/course/, without a password",
            where=_addresses.without_password(address),
        )
    return found


def _refuse_packed(answer: Any, address: str) -> None:
    """What is packed on the way may be of any size; nobody asked for it."""
    if answer.headers.get("Content-Encoding", "identity").lower() not in {"", "identity"}:
        raise RefusedError("is packed on the way, though not asked for", where=address)


def _asked(address: str) -> Any:
    """Return the answer to one question, whatever its status. Raises BundleError for a failure."""
    headers = {"User-Agent": f"lessoncast/{__version__}", "Accept-Encoding": "identity"}
    request = Request(address, headers=headers)  # noqa: S310 - http and https only, see _web
    try:
        return _opener().open(request, timeout=PATIENCE.silence_s)
    except HTTPError as problem:
        if problem.code in _REDIRECTS:
            return problem
        problem.close()
        if problem.code in _GONE:
            raise NotThereError("there is no such file", where=address) from problem
        why = f"the server answers {problem.code} {problem.reason}"
        raise BundleError(why, where=address, hint=_AGAIN) from problem
    except (OSError, http.client.HTTPException, ValueError) as problem:
        raise _unreachable(address, problem) from problem


def _opener() -> OpenerDirector:
    """Knows http and https and no other way, and follows nothing by itself."""
    opener = OpenerDirector()
    for handler in (
        ProxyHandler(),
        HTTPHandler(),
        HTTPSHandler(),
        HTTPDefaultErrorHandler(),
        HTTPErrorProcessor(),
    ):
        opener.add_handler(handler)
    return opener


def _unreachable(address: str, problem: Exception) -> BundleError:
    reason = problem.reason if isinstance(problem, URLError) else problem
    why = getattr(reason, "strerror", None) or str(reason) or type(reason).__name__
    host = urlsplit(address).hostname
    return BundleError(f"{host} cannot be reached: {why}", where=address, hint=_AGAIN)
