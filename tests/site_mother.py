"""A web server of a test's own, which answers as it is told."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

Answer = Callable[["Handler"], None]


class Handler(BaseHTTPRequestHandler):
    routes: dict[str, Answer]
    asked: list[str]

    def do_GET(self) -> None:
        self.asked.append(self.path)
        answer = self.routes.get(self.path)
        if answer:
            answer(self)
        else:
            self.send_error(404)

    def log_message(self, *_: object) -> None:
        pass


@dataclass
class Site:
    """A web server of a test's own; ``routes`` are what it answers, by paths."""

    address: str
    routes: dict[str, Answer] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)

    def put(self, path: str, data: bytes, **headers: str) -> None:
        self.routes[path] = _sends(data, headers)

    def lead(self, path: str, onward: str, code: int = 302) -> None:
        def answer(handler: Handler) -> None:
            handler.send_response(code)
            handler.send_header("Location", onward)
            handler.send_header("Content-Length", "0")
            handler.end_headers()

        self.routes[path] = answer


def _sends(data: bytes, headers: dict[str, str]) -> Answer:
    def answer(handler: Handler) -> None:
        handler.send_response(200)
        told = {"Content-Length": str(len(data))} | {
            name.replace("_", "-"): value for name, value in headers.items()
        }
        for name, value in told.items():
            if value:
                handler.send_header(name, value)
        handler.end_headers()
        with contextlib.suppress(OSError):
            handler.wfile.write(data)

    return answer


@contextlib.contextmanager
def serving() -> Iterator[Site]:
    """A server on this machine, as long as it is needed."""
    made = Site(address="")
    handler = type("Handler", (Handler,), {"routes": made.routes, "asked": made.asked})
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    server.daemon_threads = True
    made.address = f"http://127.0.0.1:{server.server_address[1]}"
    thread = Thread(target=server.serve_forever, args=(0.01,), daemon=True)
    thread.start()
    yield made
    server.shutdown()
    server.server_close()
