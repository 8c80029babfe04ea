"""The server's life: from a free port to the signal that ends it."""

from __future__ import annotations

import errno
import socket
from collections.abc import Callable
from pathlib import Path

import uvicorn

from lessoncast._later import re
from lessoncast.errors import PublishError
from lessoncast.publish.server.address import authority
from lessoncast.publish.server.app import Site
from lessoncast.publish.server.protocol import DeadlineProtocol
from lessoncast.publish.server.store import FEED

CONNECTION_LIMIT = 1000
_SEND_BUFFER_BYTES = 256 * 1024  # bounds memory, and what "the client has read" can hide
_BACKLOG = 1024
_KEEP_ALIVE_S, _LAST_WORDS_S = 15, 2
_TOKEN = re.compile(r"[A-Za-z0-9_~-][A-Za-z0-9._~-]*")


def serve(
    folder: Path, *, host: str, port: int, token: str, on_ready: Callable[[str], None]
) -> None:
    """Do what :func:`lessoncast.publish.serve` promises."""
    listener = open_listener(folder, host=host, port=port, token=token)
    with listener:
        server_for(folder, listener, host=host, token=token, on_ready=on_ready).run([listener])


class Server(uvicorn.Server):
    """A uvicorn server that says when it is ready."""

    def __init__(self, config: uvicorn.Config, on_ready: Callable[[], None]) -> None:
        super().__init__(config)
        self._on_ready = on_ready

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Start listening, then say so."""
        await super().startup(sockets)
        self._on_ready()


def open_listener(folder: Path, *, host: str, port: int, token: str) -> socket.socket:
    """Check everything that can be wrong, and take the port. Raises PublishError."""
    if not (folder / FEED).is_file():
        hint = "run 'lessoncast build'"
        raise PublishError("there is no feed to serve", where=f"{folder.name}/{FEED}", hint=hint)
    if token and not _TOKEN.fullmatch(token):
        raise PublishError("a token is made of letters, digits, '-', '_', '.' and '~'")
    if port not in range(65536):
        raise PublishError(f"cannot listen on port {port}: there is none above 65535")
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        listener = socket.create_server((host, port), family=family, backlog=_BACKLOG)
    except OSError as problem:
        raise _refusal(problem, host, port) from problem
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, _SEND_BUFFER_BYTES)
    return listener


def _refusal(problem: OSError, host: str, port: int) -> PublishError:
    number = problem.errno
    if number == errno.EADDRINUSE:
        return PublishError(f"port {port} is in use", hint="choose another one, or 0 for any")
    if number in {errno.EACCES, errno.EPERM}:
        return PublishError(f"port {port} needs more rights", hint="choose one above 1023")
    what = problem.strerror or str(problem)
    return PublishError(f"cannot listen on {host}, port {port}: {what.lower()}")


def server_for(
    folder: Path,
    listener: socket.socket,
    *,
    host: str,
    token: str,
    on_ready: Callable[[str], None],
) -> Server:
    """Return a server that is ready to run on ``listener``."""
    _allow_many_connections()
    place = authority(host, listener.getsockname()[1])
    address = f"http://{place}/{token}/" if token else f"http://{place}/"
    config = uvicorn.Config(
        Site(folder, authority=place, token=token),
        http=DeadlineProtocol,
        ws="none",
        loop="asyncio",
        lifespan="off",
        interface="asgi3",
        # Nothing is logged: a request's path may hold the token.
        log_config=None,
        log_level="critical",
        access_log=False,
        server_header=False,
        proxy_headers=False,
        backlog=_BACKLOG,
        limit_concurrency=CONNECTION_LIMIT,
        timeout_keep_alive=_KEEP_ALIVE_S,
        timeout_graceful_shutdown=_LAST_WORDS_S,
    )
    return Server(config, lambda: on_ready(address))


def _allow_many_connections() -> None:
    """Raise the soft limit of open files: a download takes two."""
    try:
        import resource  # noqa: PLC0415 - exists on Unix only
    except ImportError:
        return
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = 2 * CONNECTION_LIMIT + 100
    if soft != resource.RLIM_INFINITY and soft < wanted:
        most = wanted if hard == resource.RLIM_INFINITY else min(wanted, hard)
        resource.setrlimit(resource.RLIMIT_NOFILE, (max(soft, most), hard))
