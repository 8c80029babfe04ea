"""The server as a process: it starts, says so, and ends when it is told to."""

import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from public_mother import Course

CODE = """
import signal, sys
from pathlib import Path
signal.signal(signal.SIGINT, signal.default_int_handler)  # a background job inherits "ignore"
from lessoncast import publish
publish.serve(Path(sys.argv[1]), host="127.0.0.1", port=0, token="t0ken",
              on_ready=lambda address: print(address, flush=True))
"""


@pytest.fixture
def process(course: Course) -> Iterator["subprocess.Popen[str]"]:
    command = [sys.executable, "-c", CODE, str(course.out)]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as running:
        yield running
        running.kill()


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_signal_ends_it_with_clients_still_connected(
    process: "subprocess.Popen[str]", course: Course, number: signal.Signals
) -> None:
    """Twenty open connections, half of them in the middle of a download that they do not read."""
    with (course.out / "big.bin").open("wb") as stream:
        stream.truncate(50_000_000)
    assert process.stdout
    assert process.stderr
    address = process.stdout.readline().strip()
    port = int(address.split(":")[2].partition("/")[0])
    clients = [socket.create_connection(("127.0.0.1", port), timeout=20) for _ in range(20)]
    try:
        for place, client in enumerate(clients):
            request = b"GET /t0ken/big.bin HTTP/1.1\r\nHost: x\r\n\r\n"
            client.sendall(request if place % 2 else request[:20])
        assert clients[1].recv(12) == b"HTTP/1.1 200"
        os.kill(process.pid, number)
        # A time-out here is the failure: uvicorn by itself would wait for ever.
        out, err = process.communicate(timeout=30)
    finally:
        for client in clients:
            client.close()
    if number == signal.SIGTERM:
        assert process.returncode == -signal.SIGTERM
        assert err == ""
    else:
        assert process.returncode in {1, -signal.SIGINT}
        assert err.strip().endswith("KeyboardInterrupt")
    assert out == ""
    assert "t0ken" not in err


def test_importing_the_stages_loads_no_server_and_no_xml(tmp_path: Path) -> None:
    """Light commands stay light: libraries come with the work."""
    code = (
        "import sys, lessoncast.feed, lessoncast.publish; lessoncast.publish.lan_address(); "
        "print(sorted({'starlette', 'uvicorn', 'lxml', 'feedgen', 'jinja2', 'anyio'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
