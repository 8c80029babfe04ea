"""Slow clients lose their connection, others do not notice them."""

import socket
import threading
from typing import Any

import pytest

from lessoncast.publish.server import protocol


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(protocol, "DEADLINE_S", 0.4)
    monkeypatch.setattr(protocol, "_LOOK_EVERY_S", 0.1)


def connect(port: int) -> socket.socket:
    return socket.create_connection(("127.0.0.1", port), timeout=20)


def is_cut_off(connection: socket.socket) -> bool:
    """Wait for bytes or the end of a connection; a time-out fails the test."""
    try:
        return connection.recv(100) == b""
    except ConnectionError:
        return True


@pytest.mark.usefixtures("quick")
@pytest.mark.parametrize("beginning", [b"", b"GET /fe", b"GET / HTTP/1.1\r\nHost: x\r\nX-A: "])
def test_a_client_that_does_not_finish_its_request_is_cut_off(
    served: Any, beginning: bytes
) -> None:
    """Whether it says nothing or one byte now and then."""
    with connect(served.port) as connection:
        connection.sendall(beginning)
        stop = threading.Event()

        def drip() -> None:
            while not stop.wait(0.05):
                try:
                    connection.sendall(b"a" if beginning else b"")
                except OSError:
                    return

        dripping = threading.Thread(target=drip)
        dripping.start()
        try:
            assert is_cut_off(connection)
        finally:
            stop.set()
            dripping.join()


@pytest.mark.usefixtures("quick")
def test_a_body_that_drips_in_holds_no_connection(served: Any) -> None:
    """The request is refused at once, and the rest of it is not waited for."""
    with connect(served.port) as connection:
        connection.sendall(b"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1000000\r\n\r\nabc")
        assert connection.recv(12) == b"HTTP/1.1 405"
        while not is_cut_off(connection):
            pass


@pytest.mark.usefixtures("quick")
def test_a_client_that_does_not_read_is_cut_off_and_others_are_served(served: Any) -> None:
    """The answer is given up, not kept for ever."""
    big = served.course.out / "big.bin"
    with big.open("wb") as stream:
        stream.truncate(50_000_000)
    with connect(served.port) as connection:
        connection.sendall(b"GET /big.bin HTTP/1.1\r\nHost: x\r\n\r\n")
        for _ in range(10):
            assert served.ask("/feed.xml").status == 200
            threading.Event().wait(0.15)
        received = 0
        try:
            while chunk := connection.recv(1 << 20):
                received += len(chunk)
        except ConnectionError:
            pass
        assert received < 50_000_000


@pytest.mark.usefixtures("quick")
def test_a_client_that_reads_slowly_gets_everything(served: Any) -> None:
    """What counts is progress, not time."""
    big = served.course.out / "big.bin"
    with big.open("wb") as stream:
        stream.truncate(6_000_000)
    with connect(served.port) as connection:
        connection.sendall(b"GET /big.bin HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
        received = b""
        while chunk := connection.recv(1 << 19):
            received += chunk
            threading.Event().wait(0.05)
    assert len(received.partition(b"\r\n\r\n")[2]) == 6_000_000
