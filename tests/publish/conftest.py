"""A served public folder, on a free port of this machine."""

from __future__ import annotations

import http.client
import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from lessoncast.publish.server import run
from public_mother import Course, a_course


@dataclass(kw_only=True)
class Answer:
    """A response, read whole."""

    status: int
    headers: dict[str, str]
    body: bytes


@dataclass(kw_only=True)
class Served:
    """A running server and how to ask it."""

    course: Course
    port: int
    address: str = ""
    said: list[str] = field(default_factory=list)

    def ask(self, path: str, method: str = "GET", **headers: str) -> Answer:
        """One request by an ordinary client; ``if_range`` stands for ``If-Range``."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=20)
        try:
            named = {name.replace("_", "-"): value for name, value in headers.items()}
            connection.request(method, path, headers=named)
            response = connection.getresponse()
            found = {name.lower(): value for name, value in response.getheaders()}
            return Answer(status=response.status, headers=found, body=response.read())
        finally:
            connection.close()

    def raw(self, request: bytes) -> bytes:
        """Bytes as they are; returns everything up to the end of the connection.

        A server that refuses a request before it has read all of it may reset the connection (RFC 9112, 9.6).
        """
        received = b""
        address = "127.0.0.1", self.port
        with suppress(ConnectionError), socket.create_connection(address, timeout=20) as connection:
            connection.sendall(request)
            connection.shutdown(socket.SHUT_WR)
            while chunk := connection.recv(65536):
                received += chunk
        return received

    @property
    def audio(self) -> Path:
        return self.course.public("01-01-*.mp3")


@pytest.fixture
def course(tmp_path: Path) -> Course:
    whole = a_course(tmp_path / "workspace", modules=(1,))
    whole.build()
    return whole


Start = Callable[..., Served]


@pytest.fixture
def start(course: Course) -> Iterator[Start]:
    """Start servers of the course; all are stopped at the end."""
    running: list[tuple[run.Server, threading.Thread, socket.socket]] = []

    def start_one(token: str = "", host: str = "127.0.0.1") -> Served:
        listener = run.open_listener(course.out, host=host, port=0, token=token)
        served = Served(course=course, port=listener.getsockname()[1])
        ready = threading.Event()

        def on_ready(address: str) -> None:
            served.address = address
            ready.set()

        server = run.server_for(course.out, listener, host=host, token=token, on_ready=on_ready)
        thread = threading.Thread(target=server.run, args=([listener],))
        thread.start()
        running.append((server, thread, listener))
        assert ready.wait(20)
        return served

    yield start_one
    for server, thread, listener in running:
        server.should_exit = True
        thread.join(20)
        listener.close()
        assert not thread.is_alive()


@pytest.fixture
def served(start: Start) -> Served:
    return start()
