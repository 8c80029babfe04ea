"""A small web server with voices on it, and ways to misbehave."""

from __future__ import annotations

import hashlib
import json
import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from piper_mother import make_voice

CARD = "# Model card for {name}\n\n* License: CC0\n"


class Shelf:
    """Files by their paths, the requests that were made, and what goes wrong.

    ``cuts`` are for each of the next requests of a model the bytes after which the connection
    breaks, after ``stall_s`` without a byte; without ``ranges`` everything is sent from the beginning.
    What is asked for below ``/moved/`` is elsewhere.
    """

    def __init__(self) -> None:
        self.files: dict[str, bytes] = {}
        self.catalogue: dict[str, Any] = {}
        self.requests: list[tuple[str, str]] = []
        self.cuts: list[int] = []
        self.ranges = True
        self.status = 200
        self.address = ""
        self.stall_s = 0.0
        self.done = threading.Event()

    def add(self, folder: Path, name: str, **about: Any) -> None:
        """Put a voice on it, as Piper's catalogue describes one."""
        model = make_voice(folder, name, **about)
        code, person, quality = name.split("-")
        place = f"{code[:2]}/{code}/{person}/{quality}/"
        files = {
            f"{place}{name}.onnx": model.read_bytes(),
            f"{place}{name}.onnx.json": model.with_suffix(".onnx.json").read_bytes(),
            f"{place}MODEL_CARD": CARD.format(name=name).encode(),
        }
        self.files |= files
        english = {"de": "German", "en": "English", "pt": "Portuguese"}[code[:2]]
        self.catalogue[name] = {
            "key": name,
            "name": person,
            "language": {"code": code, "family": code[:2], "name_english": english,
                         "name_native": "Deutsch" if code[:2] == "de" else english},
            "quality": quality,
            "num_speakers": 1,
            "files": {
                path: {"size_bytes": len(data), "md5_digest": hashlib.md5(data).hexdigest()}
                for path, data in files.items()
            },
            "aliases": [f"{code[:2]}-{person}"],
        }  # fmt: skip

    def path_of(self, suffix: str) -> str:
        """The one path that ends so."""
        (path,) = [path for path in self.files if path.endswith(suffix)]
        return path

    def content(self, path: str) -> bytes | None:
        if path == "voices.json":
            return self.files.get(path, json.dumps(self.catalogue).encode())
        return self.files.get(path)


@contextmanager
def served(shelf: Shelf) -> Iterator[Shelf]:
    """Serve a shelf on this machine."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), _handler(shelf))
    thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    shelf.address = f"http://127.0.0.1:{server.server_port}/voices/"
    try:
        yield shelf
    finally:
        shelf.done.set()
        server.shutdown()
        server.server_close()
        thread.join()


def _handler(shelf: Shelf) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            from urllib.parse import unquote

            if self.path.startswith("/moved/"):
                self.send_response(302)
                self.send_header("Location", self.path.replace("/moved/", "/voices/", 1))
                self.end_headers()
                return
            path = unquote(self.path).removeprefix("/voices/")
            asked = self.headers.get("Range", "")
            shelf.requests.append((path, asked))
            data = shelf.content(path)
            if shelf.status != 200 or data is None:
                self.send_error(404 if data is None else shelf.status)
                return
            first = int(found[1]) if (found := re.match(r"bytes=(\d+)-", asked)) else 0
            if first and shelf.ranges and first >= len(data):
                self.send_error(416)
                return
            is_part = bool(first) and shelf.ranges
            rest = data[first:] if is_part else data
            self.send_response(206 if is_part else 200)
            if is_part:
                self.send_header("Content-Range", f"bytes {first}-{len(data) - 1}/{len(data)}")
            self.send_header("Content-Length", str(len(rest)))
            self.end_headers()
            cut = shelf.cuts.pop(0) if shelf.cuts and path.endswith(".onnx") else len(rest)
            self.wfile.write(rest[:cut])
            if cut < len(rest):
                shelf.done.wait(shelf.stall_s)

        def log_message(self, *_: object) -> None:
            return

    return Handler
