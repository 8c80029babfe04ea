"""Who is told of a new feed: a hub and podping, and only where the author named them."""

from __future__ import annotations

import threading
import urllib.parse
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from lessoncast.publish import notices

FEED = "https://example.org/course/feed.xml"


@dataclass(kw_only=True)
class Heard:
    """A server that notes what it is asked and answers with ``status``."""

    address: str = ""
    status: int = 202
    asked: list[tuple[str, str, str, dict[str, str]]] = field(default_factory=list)


@pytest.fixture
def hub() -> Iterator[Heard]:
    heard = Heard()

    class Handler(BaseHTTPRequestHandler):
        def _note(self) -> None:
            body = self.rfile.read(int(self.headers.get("Content-Length") or 0)).decode()
            heard.asked.append((self.command, self.path, body, dict(self.headers)))
            self.send_response(heard.status)
            self.end_headers()

        do_POST = do_GET = _note  # noqa: N815 - the server's names

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    heard.address = f"http://127.0.0.1:{server.server_port}/"
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield heard
    server.shutdown()
    server.server_close()


def test_a_hub_is_told_as_websub_says(hub: Heard) -> None:
    """A form with hub.mode and the feed's address, by POST (W3C WebSub, section 7)."""
    assert [] == [*notices.announce(FEED, hub=hub.address)]
    ((method, _, body, headers),) = hub.asked
    assert method == "POST"
    assert headers["Content-Type"] == "application/x-www-form-urlencoded"
    assert urllib.parse.parse_qs(body) == {"hub.mode": ["publish"], "hub.url": [FEED]}


def test_podping_is_told_with_the_token_of_the_environment(
    hub: Heard, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The token is a header, and never a part of the address."""
    monkeypatch.setenv(notices.TOKEN_VARIABLE, "geheim")
    assert [] == [*notices.announce(FEED, podping=hub.address)]
    ((method, path, _, headers),) = hub.asked
    assert (method, headers["Authorization"]) == ("GET", "geheim")
    query = urllib.parse.parse_qs(urllib.parse.urlsplit(path).query)
    assert query == {"url": [FEED], "reason": ["update"], "medium": ["course"]}


def test_nobody_is_told_unless_named(hub: Heard) -> None:
    """Without a hub and without podping nothing leaves this computer."""
    assert [] == [*notices.announce(FEED)]
    assert hub.asked == []


def test_without_a_token_podping_is_not_asked(hub: Heard, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is missing is named."""
    monkeypatch.delenv(notices.TOKEN_VARIABLE, raising=False)
    (told,) = notices.announce(FEED, podping=hub.address)
    assert notices.TOKEN_VARIABLE in told
    assert hub.asked == []


def test_what_cannot_be_told_is_a_sentence(hub: Heard) -> None:
    """A hub that refuses, one that is not there, one that is a file: publishing has happened all the same."""
    hub.status = 403
    assert "403" in next(notices.announce(FEED, hub=hub.address))
    assert "could not be told" in next(notices.announce(FEED, hub="http://127.0.0.1:9/"))
    assert "no web address" in next(notices.announce(FEED, hub="file:///etc/passwd"))
