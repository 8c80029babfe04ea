"""``serve`` as a process of its own under many clients, slow ones and greedy ones, over real sockets."""

from __future__ import annotations

import asyncio
import gzip
import http.client
import random
import re
import socket
from contextlib import ExitStack, closing
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from hostile_mother import HostileShow, serving

pytestmark = pytest.mark.slow

EVERY = 500
STALLED = 200
PATIENCE_S = 60
TRICKS = (
    "/../lessoncast.toml", "/%2e%2e/lessoncast.toml", "/..%2flessoncast.toml", "/%2e%2e%2flessoncast.toml",
    "/..%5clessoncast.toml", "/.%2e/.%2e/.%2e/etc/passwd", "//etc/passwd", "/etc/passwd", "/%2fetc/passwd",
    "/....//lessoncast.toml", "/./feed.xml", "/feed.xml/", "/feed.xml/.", "/.public.json", "/%2epublic.json",
    "/feed.xml%00", "/feed.xml%00.html", "/%00", "/%c0%ae%c0%ae/lessoncast.toml", "/%ff%fe", "/feed.xml%0a",
    "/feeds/feed.xml", "/feed.xml;x", "/*", "/cover", "/C:/feed.xml", "/~root", "/" + "a" * 5000, "/" + "../" * 500,
)  # fmt: skip


def ask(address: str, path: str, method: str = "GET", **headers: str) -> http.client.HTTPResponse:
    """One request whose path is sent as it is; the body is read and kept in ``body``."""
    connection = http.client.HTTPConnection(urlsplit(address).netloc, timeout=PATIENCE_S)
    with closing(connection):
        connection.putrequest(method, path, skip_accept_encoding=True)
        for name, value in headers.items():
            connection.putheader(name.replace("_", "-"), value)
        connection.endheaders()
        answer = connection.getresponse()
        answer.body = answer.read()  # type: ignore[attr-defined]
        return answer


def body_of(answer: http.client.HTTPResponse) -> bytes:
    return bytes(answer.body)  # type: ignore[attr-defined]


# ── many, slow and greedy ─────────────────────────────────────────────────────────────────────


def test_five_hundred_parallel_ranges_are_byte_exact(hostile: HostileShow, address: str) -> None:
    """Every connection is open before the first one asks."""
    files = sorted(hostile.public.glob("*.mp3"))
    chance = random.Random(7)
    wanted = []
    for _ in range(EVERY):
        path = chance.choice(files)
        first = chance.randrange(path.stat().st_size)
        wanted.append((path, first, chance.randrange(first, path.stat().st_size)))
    answers = asyncio.run(_all_at_once(address, wanted))
    for (path, first, last), answer in zip(wanted, answers, strict=True):
        head, _, body = answer.partition(b"\r\n\r\n")
        assert head.startswith(b"HTTP/1.1 206 "), head
        size = path.stat().st_size
        assert f"content-range: bytes {first}-{last}/{size}".encode() in head.lower()
        assert path.read_bytes()[first : last + 1] == body


async def _all_at_once(address: str, wanted: list[tuple[Path, int, int]]) -> list[bytes]:
    host, port = urlsplit(address).hostname, urlsplit(address).port
    streams = [await asyncio.open_connection(host, port) for _ in wanted]

    async def download(place: int) -> bytes:
        reader, writer = streams[place]
        path, first, last = wanted[place]
        writer.write(
            f"GET /{path.name} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n"
            f"Range: bytes={first}-{last}\r\n\r\n".encode()
        )
        received = await reader.read()
        writer.close()
        return received

    downloads = asyncio.gather(*map(download, range(len(wanted))))
    return await asyncio.wait_for(downloads, PATIENCE_S)


def test_two_hundred_stalled_clients_stop_nobody(hostile: HostileShow, address: str) -> None:
    """Half never finish their request, half never read the answer; everybody else is served."""
    host, port = urlsplit(address).hostname, urlsplit(address).port
    audio = max(hostile.public.glob("*.mp3"), key=lambda path: path.stat().st_size)
    with ExitStack() as stack:
        for place in range(STALLED):
            client = stack.enter_context(socket.socket())
            client.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
            client.connect((host, port))
            request = f"GET /{audio.name} HTTP/1.1\r\nHost: x\r\n\r\n".encode()
            client.sendall(request * 20 if place % 2 else request[:-3])
        for path in (audio, hostile.public / "index.html"):
            for _ in range(10):
                answer = ask(address, f"/{path.name}")
                assert 200 == answer.status
                if path == audio:
                    assert audio.read_bytes() == body_of(answer)


def test_a_thousand_overlapping_ranges_are_refused(hostile: HostileShow, address: str) -> None:
    """RFC 9110, 15.5.17: 416 is also for an excessive request of small or overlapping ranges."""
    audio = next(hostile.public.glob("*.mp3"))
    for header in (
        "bytes=" + ",".join(f"{place}-{place + 100}" for place in range(1000)),
        "bytes=" + ",".join(f"{place}-{place}" for place in range(0, 2000, 2)),
        "bytes=" + ",".join(["0-"] * 1000),
        "bytes=" + ",".join(["-5"] * 1000),
    ):
        for path in (f"/{audio.name}", "/feed.xml"):
            answer = ask(address, path, Range=header)
            assert 416 == answer.status
            assert len(body_of(answer)) < 100


def test_no_trick_leaves_the_folder(address: str) -> None:
    """Nor tells what lies beside it: every answer is a 4xx of one short line."""
    for trick in TRICKS:
        answer = ask(address, trick)
        assert 400 <= answer.status < 500, trick
        assert len(body_of(answer)) < 100, trick
    for line in ("GET ../lessoncast.toml HTTP/1.1", "GET http://x/../../etc/passwd HTTP/1.1", "GET /feed.xml",
                 "BREW /feed.xml HTTP/1.1", "GET  /feed.xml HTTP/1.1"):  # fmt: skip
        assert re.match(rb"HTTP/1\.1 4\d\d ", raw(address, f"{line}\r\nHost: x\r\n\r\n")), line


def raw(address: str, request: str) -> bytes:
    """Bytes as they are, and all that comes back."""
    place = urlsplit(address)
    with socket.create_connection((place.hostname, place.port), timeout=PATIENCE_S) as connection:
        connection.sendall(request.encode())
        connection.shutdown(socket.SHUT_WR)
        return b"".join(iter(lambda: connection.recv(65536), b""))


# ── every file ────────────────────────────────────────────────────────────────────────────────


def some_of_each(hostile: HostileShow) -> list[Path]:
    """The feed, the page, one of each kind, and one file in thirty-one, of lessons whose titles differ."""
    files = sorted(path for path in hostile.public.iterdir() if not path.name.startswith("."))
    pages = [hostile.public / "feed.xml", hostile.public / "index.html"]
    kinds = {path.suffix: path for path in files}
    return list(dict.fromkeys([*pages, *kinds.values(), *files[::31]]))


def test_head_says_what_get_does_and_nothing_is_sent_twice(
    hostile: HostileShow, address: str
) -> None:
    """The same headers, the length of the body; a player elsewhere may read it; 304 for its ETag."""
    for path in some_of_each(hostile):
        got, head = ask(address, f"/{path.name}"), ask(address, f"/{path.name}", "HEAD")
        facts = [
            {key.lower(): value for key, value in answer.getheaders() if key.lower() != "date"}
            for answer in (got, head)
        ]
        assert (200, facts[0], b"") == (head.status, facts[1], body_of(head))
        assert facts[0]["content-length"] == str(len(body_of(got)))
        assert ("*" if path.suffix != ".html" else None) == got.getheader(
            "access-control-allow-origin"
        )
        again = ask(address, f"/{path.name}", If_None_Match=got.getheader("etag") or "")
        assert (304, b"") == (again.status, body_of(again))


def test_the_feed_is_compressed_and_names_where_it_is_served(
    hostile: HostileShow, address: str
) -> None:
    """A tenth of its length on the wire, and in it no address but the server's own."""
    plain = body_of(ask(address, "/feed.xml"))
    zipped = ask(address, "/feed.xml", Accept_Encoding="gzip")
    assert "gzip" == zipped.getheader("content-encoding")
    assert plain == gzip.decompress(body_of(zipped))
    assert len(body_of(zipped)) < len(plain) / 5
    assert set(re.findall(rb'(?:url|href)="(https?://[^"]*/)', plain)) == {address.encode()}


def test_a_token_hides_everything(hostile: HostileShow) -> None:
    """Without it nothing is there; with it the feed names only what is below it."""
    with serving(hostile.root, "--token", "s3cret-course") as address:
        assert address.endswith("/s3cret-course/")
        feed = body_of(ask(address, "/s3cret-course/feed.xml"))
        named = re.findall(rb'url="([^"]+\.mp3)"', feed)
        assert len(hostile.items) == len(named)
        assert all(url.startswith(address.encode()) for url in named)
        for url in named[::50]:
            path = urlsplit(url.decode()).path
            audio = hostile.public / path.rpartition("/")[2]
            assert audio.read_bytes() == body_of(ask(address, path))
            for without in (
                f"/{audio.name}",
                path.replace("s3", "S3"),
                path.replace("/s3cret-", "/"),
            ):
                assert 404 == ask(address, without).status
        for path in ("/", "/feed.xml", "/s3cret-cours/feed.xml", "/s3cret-course/../feed.xml"):
            assert 404 == ask(address, path).status
