"""The server as clients meet it: HTTP's rules, byte by byte, and no way out of the folder."""

import email.utils
import gzip
import os
import re
import socket
from pathlib import Path
from typing import Any
from urllib.parse import quote

import feedparser
import pytest

from lessoncast import publish
from lessoncast.errors import PublishError
from lessoncast.publish.server import run
from lessoncast.publish.server.address import authority, is_authority
from qr_mother import decoded


def test_the_page_the_feed_and_the_media_are_served_with_their_types(served: Any) -> None:
    """Types as podcast apps compare them; nothing is sniffed."""
    types = {
        "/": "text/html; charset=utf-8",
        "/index.html": "text/html; charset=utf-8",
        "/feed.xml": "application/rss+xml",
        "/subscribe.opml": "text/x-opml; charset=utf-8",
        "/lesson-a.html": "text/html; charset=utf-8",
        "/sw.js": "text/javascript; charset=utf-8",
    }
    (served.course.out / "sw.js").write_text("// made by lessoncast")
    for pattern, kind in {
        "*.mp3": "audio/mpeg",
        "*.vtt": "text/vtt",
        "*.srt": "application/x-subrip",
        "*.chapters.json": "application/json+chapters",
        "01-01-lesson-a.????????.json": "application/json",
        "*.txt": "text/plain; charset=utf-8",
        "*.notes.html": "text/html; charset=utf-8",
        "cover.*.png": "image/png",
    }.items():
        types[f"/{served.course.public(pattern).name}"] = kind
    for path, kind in types.items():
        answer = served.ask(path)
        assert (200, kind) == (answer.status, answer.headers["content-type"]), path
        assert answer.headers["x-content-type-options"] == "nosniff"
        assert ("access-control-allow-origin" in answer.headers) == ("html" not in kind), path
        assert "server" not in answer.headers


def test_files_arrive_byte_by_byte(served: Any) -> None:
    """And may be kept for ever, for their names tell their content."""
    answer = served.ask(f"/{served.audio.name}")
    assert served.audio.read_bytes() == answer.body
    assert answer.headers["accept-ranges"] == "bytes"
    assert answer.headers["cache-control"] == "max-age=31536000, immutable"
    (served.course.out / "sw.js").write_text("// made by lessoncast")
    for path in ("/feed.xml", "/", "/lesson-a.html", "/subscribe.opml", "/sw.js"):
        assert served.ask(path).headers["cache-control"] == "no-cache", path


def test_head_has_the_headers_of_get_and_no_body(served: Any) -> None:
    """For the page, the feed, audio, a range, a missing file, and a compressed feed."""
    path = f"/{served.audio.name}"
    for target, headers in (
        ("/", {}),
        ("/feed.xml", {}),
        ("/feed.xml", {"Accept_Encoding": "gzip"}),
        (path, {}),
        (path, {"Range": "bytes=5-10"}),
        (path, {"Range": "bytes=999999999-"}),
        ("/missing", {}),
    ):
        got, head = served.ask(target, **headers), served.ask(target, "HEAD", **headers)
        assert head.body == b""
        assert got.status == head.status
        for both in (got, head):
            both.headers.pop("date")
        assert got.headers == head.headers
        if got.status != 416:
            assert str(len(got.body)) == got.headers["content-length"]


# ── ranges and conditions ─────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("header", "first", "last"),
    [
        ("bytes=0-0", 0, 0),
        ("bytes=0-99", 0, 99),
        ("bytes=100-", 100, None),
        ("bytes=-50", -50, None),
        ("bytes=-99999999", 0, None),
        ("bytes=10-99999999", 10, None),
        ("bytes=5-9,0-6", 0, 9),
        ("bytes=99999999-,3-4", 3, 4),
    ],
)
@pytest.mark.parametrize("name", ["audio", "feed"])
def test_a_range_is_exact(
    served: Any, name: str, header: str, first: int, last: int | None
) -> None:
    """206 with the very bytes, for files and for what is made for the request."""
    path = f"/{served.audio.name}" if name == "audio" else "/feed.xml"
    whole = served.ask(path).body
    part = whole[first:] if last is None else whole[first : last + 1]
    answer = served.ask(path, Range=header)
    assert 206 == answer.status
    assert part == answer.body
    start = first % len(whole)
    span = f"bytes {start}-{start + len(part) - 1}/{len(whole)}"
    assert span == answer.headers["content-range"]


@pytest.mark.parametrize(
    "header", ["bytes=5-2", "bytes=a-b", "bytes=+1-2", "lines=1-2", "bytes=0-1,500-501", "bytes=-"]
)
def test_a_range_that_makes_no_sense_is_ignored(served: Any, header: str) -> None:
    """The whole file, as if nothing had been asked."""
    answer = served.ask(f"/{served.audio.name}", Range=header)
    assert (200, served.audio.read_bytes()) == (answer.status, answer.body)


@pytest.mark.parametrize("path", ["audio", "/feed.xml"])
def test_a_range_past_the_end_says_how_long_the_file_is(served: Any, path: str) -> None:
    """416 with the size, so that a client can ask again."""
    path = f"/{served.audio.name}" if path == "audio" else path
    size = len(served.ask(path).body)
    answer = served.ask(path, Range=f"bytes={size}-")
    assert (416, f"bytes */{size}") == (answer.status, answer.headers["content-range"])


def test_a_flood_of_ranges_is_refused(served: Any) -> None:
    """And as many as are read never get more than the file itself."""
    for header in (
        "bytes=" + ",".join(f"{place}-{place + 100}" for place in range(1000)),
        "bytes=" + ",".join(f"{place}-{place}" for place in range(0, 4000, 2)),
    ):
        assert 416 == served.ask(f"/{served.audio.name}", Range=header).status
    answer = served.ask(f"/{served.audio.name}", Range="bytes=" + ",".join(["0-"] * 90))
    assert (206, served.audio.stat().st_size) == (answer.status, len(answer.body))


@pytest.mark.parametrize("path", ["audio", "/feed.xml", "/"])
def test_what_a_client_has_is_not_sent_again(served: Any, path: str) -> None:
    """304 for its ETag, weak or in a list, and for its date; the ETag wins over the date."""
    path = f"/{served.audio.name}" if path == "audio" else path
    first = served.ask(path)
    etag, modified = first.headers["etag"], first.headers["last-modified"]
    assert not etag.startswith("W/")
    for condition in (
        {"If_None_Match": etag},
        {"If_None_Match": f'"other", W/{etag}'},
        {"If_None_Match": "*"},
        {"If_Modified_Since": modified},
        {"If_None_Match": etag, "Range": "bytes=0-1"},
    ):
        answer = served.ask(path, **condition)
        assert (304, b"") == (answer.status, answer.body), condition
        assert etag == answer.headers["etag"]
    for condition in (
        {"If_None_Match": '"other"'},
        {"If_None_Match": '"other"', "If_Modified_Since": modified},
        {"If_Modified_Since": "Mon, 01 Jan 2001 00:00:00 GMT"},
        {"If_Modified_Since": "yesterday"},
    ):
        assert served.ask(path, **condition).status == 200, condition


def test_a_part_is_only_sent_of_the_file_that_the_client_knows(served: Any) -> None:
    """If-Range: with another ETag or date the whole file comes."""
    path = f"/{served.audio.name}"
    whole = served.ask(path)
    for known in (whole.headers["etag"], whole.headers["last-modified"]):
        assert served.ask(path, Range="bytes=0-9", If_Range=known).status == 206
    earlier = email.utils.formatdate(1, usegmt=True)
    for other in ('"other"', "W/" + whole.headers["etag"], earlier, "nonsense"):
        assert served.ask(path, Range="bytes=0-9", If_Range=other).body == whole.body


def test_a_new_version_has_another_etag(served: Any) -> None:
    """A rebuilt feed is fetched again, at once."""
    before = served.ask("/feed.xml").headers["etag"]
    served.course.with_show(title="Another title").build()
    after = served.ask("/feed.xml", If_None_Match=before)
    assert after.status == 200
    assert b"Another title" in after.body
    assert before != after.headers["etag"]


def test_the_feed_is_compressed_for_who_reads_it_so(served: Any) -> None:
    """Another ETag, the same content; never for audio, never for a range."""
    plain = served.ask("/feed.xml")
    assert plain.headers["vary"] == "Accept-Encoding"
    for accepted in ("gzip", "br, GZIP;q=0.5", "deflate, gzip ; q=1.0"):
        answer = served.ask("/feed.xml", Accept_Encoding=accepted)
        assert answer.headers["content-encoding"] == "gzip"
        assert plain.body == gzip.decompress(answer.body)
        assert len(answer.body) < len(plain.body)
        assert answer.headers["etag"] != plain.headers["etag"]
        again = served.ask(
            "/feed.xml", Accept_Encoding=accepted, If_None_Match=answer.headers["etag"]
        )
        assert again.status == 304
    for refused in ("", "gzip;q=0", "gzip;q=0.0", "br", "xgzip"):
        assert "content-encoding" not in served.ask("/feed.xml", Accept_Encoding=refused).headers
    audio = served.ask(f"/{served.audio.name}", Accept_Encoding="gzip")
    assert "content-encoding" not in audio.headers
    part = served.ask("/feed.xml", Accept_Encoding="gzip", Range="bytes=0-9")
    assert (206, plain.body[:10]) == (part.status, part.body)


# ── the address that files name ───────────────────────────────────────────────────────────────


def test_every_address_in_the_feed_is_one_that_this_client_can_reach(served: Any) -> None:
    """Whatever base URL is in the file, the feed names the host that was asked."""
    body = served.ask("/feed.xml").body
    base = f"http://127.0.0.1:{served.port}/"
    assert b"example.org/course" not in body
    found = feedparser.parse(body)
    assert not found.bozo
    for entry in found.entries:
        audio = served.ask(entry.enclosures[0].href.removeprefix(base[:-1]))
        assert str(len(audio.body)) == entry.enclosures[0].length
    assert f'<atom:link href="{base}feed.xml" rel="self"'.encode() in body
    assert f"{base}feed.xml".encode() in served.ask("/").body
    assert [f"{base}feed.xml"] == decoded(served.ask("/").body.decode())
    assert f'xmlUrl="{base}feed.xml"'.encode() in served.ask("/subscribe.opml").body


def test_another_host_is_answered_with_its_own_name(served: Any) -> None:
    """A phone that asks for laptop.local is told laptop.local."""
    for host in ("laptop.local:8000", "192.168.1.5", "[fe80::1]:8000"):
        assert f'"http://{host}/feed.xml"'.encode() in served.ask("/feed.xml", Host=host).body


@pytest.mark.parametrize(
    "host",
    ['x"><script>', "a b", "a/b", "user@host", "a..b", "host:port", "host:99999", "-", "x" * 300],
)
def test_a_host_that_is_none_never_gets_into_the_feed(served: Any, host: str) -> None:
    """The server's own address stands in."""
    body = served.ask("/feed.xml", Host=host).body
    assert f'"http://127.0.0.1:{served.port}/feed.xml"'.encode() in body
    assert host.encode() + b"/feed.xml" not in body


def test_a_client_of_http_1_0_is_served(served: Any) -> None:
    """It names no host."""
    answer = served.raw(b"GET /feed.xml HTTP/1.0\r\n\r\n")
    assert answer.startswith(b"HTTP/1.1 200 ")
    assert f'"http://127.0.0.1:{served.port}/feed.xml"'.encode() in answer


# ── no way out ────────────────────────────────────────────────────────────────────────────────

OUTSIDE = "secret.txt"
TRAVERSALS = [
    f"{prefix}{OUTSIDE}"
    for prefix in (
        "/../", "/./../", "/%2e%2e/", "/%2E%2E/", "/.%2e/", "/..%2f", "/..%2F", "/%2e%2e%2f",
        "/..%252f", "/%252e%252e%252f", "/%252e%252e/", "/..%c0%af", "/%c0%ae%c0%ae/",
        "/%c0%ae%c0%ae%c0%af", "/%e0%80%ae%e0%80%ae/", "/..%5c", "/%5c..%5c", "/..\\", "/\\..\\",
        "/....//", "/..;/", "/..%00/", "/%00../", "//../", "///../", "/x/../../", "/x/%2e%2e/%2e%2e/",
        "/index.html/../../", "/..%ef%bc%8f", "/%uff0e%uff0e/", "/.../", "/%2e%2e%5c", "/..%09/",
        "/C:/", "/C:\\", "/file:///", "/~/", "//127.0.0.1/",
    )
]  # fmt: skip


@pytest.mark.parametrize("path", TRAVERSALS)
def test_no_spelling_of_a_path_leaves_the_folder(served: Any, path: str) -> None:
    """Encoded, doubly encoded, overlong, with backslashes or NUL: nothing outside exists."""
    (served.course.out.parent / OUTSIDE).write_text("top secret")
    request = f"GET {path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n".encode()
    answer = served.raw(request)
    assert re.match(rb"HTTP/1\.1 (404|400) ", answer), answer[:100]
    assert b"top secret" not in answer


def test_absolute_paths_and_long_ones_are_not_found(served: Any) -> None:
    """Neither the system's files nor names that no system takes."""
    outside = served.course.out.parent / OUTSIDE
    outside.write_text("top secret")
    for path in (
        str(outside),
        f"/{outside}",
        quote(str(outside), safe=""),
        "/etc/hostname",
        "/" + "a" * 5000,
    ):
        assert served.ask(f"/{path}" if path[0] != "/" else path).status == 404


def test_dot_files_folders_and_links_do_not_exist(served: Any) -> None:
    """No listing, no hidden file, no link out of the folder or within it, no pipe."""
    out: Path = served.course.out
    (out / ".env").write_text("top secret")
    (out / "sub" / ".git").mkdir(parents=True)
    (out / "sub" / ".git" / "config").write_text("top secret")
    (out / "sub" / "page.html").write_text("<p>fine</p>")
    (out.parent / OUTSIDE).write_text("top secret")
    (out / "link.txt").symlink_to(out.parent / OUTSIDE)
    (out / "parent").symlink_to(out.parent)
    (out / "again.html").symlink_to(out / "index.html")
    os.mkfifo(out / "pipe.txt")
    assert served.ask("/sub/page.html").body == b"<p>fine</p>"
    for path in (
        "/.env", "/.public.json", "/sub", "/sub/", "/sub/.git/config", "/link.txt", "/pipe.txt",
        f"/parent/{OUTSIDE}", "/again.html", "/feed.xml/", "/INDEX.HTML/x", "/index.html/..",
    ):  # fmt: skip
        answer = served.ask(path)
        assert answer.status == 404, path
        assert b"top secret" not in answer.body


@pytest.mark.parametrize(
    "method", ["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "PROPFIND", "X"]
)
def test_only_get_and_head_are_answered(served: Any, method: str) -> None:
    """405, with what would be allowed."""
    answer = served.ask("/feed.xml", method)
    assert (405, "GET, HEAD") == (answer.status, answer.headers["allow"])


@pytest.mark.parametrize(
    "request_bytes",
    [
        b"\r\n\r\n",
        b"GET\r\n\r\n",
        b"GET / HTTP/9.9\r\n\r\n",
        b"GET / HTTP/1.1\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost: a\r\nContent-Length: -1\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost: a\r\nX: " + b"y" * 100_000 + b"\r\n\r\n",
        b"GET \xff\xfe HTTP/1.1\r\nHost: a\r\n\r\n",
        b"GET /\x00 HTTP/1.1\r\nHost: a\r\n\r\n",
        b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03",
        b"GET ?x HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
        b"GET http://evil/feed.xml HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
        b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
    ],
)  # fmt: skip
def test_garbage_is_refused_and_the_server_lives(served: Any, request_bytes: bytes) -> None:
    """No 500, and the next client is served."""
    answer = served.raw(request_bytes)
    assert not answer.startswith(b"HTTP/1.1 5")
    assert served.ask("/feed.xml").status == 200


# ── the token ─────────────────────────────────────────────────────────────────────────────────


def test_with_a_token_nothing_exists_elsewhere(start: Any, capfd: Any, caplog: Any) -> None:
    """Feed and media are below it; the token is in no log, and the feed names it."""
    token = "s3cret-Token_9"
    served = start(token=token)
    assert served.address == f"http://127.0.0.1:{served.port}/{token}/"
    for path in ("/", "/feed.xml", f"/{served.audio.name}", "/index.html", "/s3cret/feed.xml",
                 f"/{token.upper()}/feed.xml", f"/x/{token}/feed.xml", f"//{token}/feed.xml"):  # fmt: skip
        assert served.ask(path).status == 404, path
    moved = served.ask(f"/{token}")
    assert (308, f"/{token}/") == (moved.status, moved.headers["location"])
    feed = served.ask(f"/{token}/feed.xml")
    assert served.ask(f"/{token}/").status == 200
    assert f'"{served.address}feed.xml"'.encode() in feed.body
    (audio,) = re.findall(rb'<enclosure url="([^"]+)"', feed.body)
    assert served.ask(audio.decode().removeprefix(f"http://127.0.0.1:{served.port}")).status == 200
    assert feed.headers["referrer-policy"] == "no-referrer"
    served.raw(b"nonsense\r\n\r\n")
    out, err = capfd.readouterr()
    assert token not in out + err + caplog.text


@pytest.mark.parametrize("token", ["a/b", "..", ".x", "a b", "ü", "a?b", "%2e"])
def test_a_token_that_is_no_path_is_refused(course: Any, token: str) -> None:
    """And is not repeated in the error."""
    with pytest.raises(PublishError) as caught:
        run.open_listener(course.out, host="127.0.0.1", port=0, token=token)
    assert token not in str(caught.value).split("'")[0]


# ── addresses and ports ───────────────────────────────────────────────────────────────────────


def test_a_port_in_use_is_one_line(served: Any) -> None:
    """It says which, and what to do."""
    with pytest.raises(PublishError, match=f"port {served.port} is in use") as caught:
        publish.serve(served.course.out, host="127.0.0.1", port=served.port, on_ready=print)
    assert caught.value.hint


@pytest.mark.parametrize(("host", "port"), [("127.0.0.1", 70000), ("192.0.2.77", 0), ("::zz", 0)])
def test_an_address_that_is_not_ours_is_one_line(course: Any, host: str, port: int) -> None:
    """No traceback for what the system refuses."""
    with pytest.raises(PublishError, match="cannot listen"):
        run.open_listener(course.out, host=host, port=port, token="")


def test_a_folder_without_a_feed_is_refused(tmp_path: Path) -> None:
    """Before the port is taken."""
    with pytest.raises(PublishError, match="no feed"):
        publish.serve(tmp_path, host="127.0.0.1", port=0, on_ready=print)


def test_ipv6_addresses_stand_in_brackets() -> None:
    """As URLs write them."""
    assert "[::1]:8000" == authority("::1", 8000)


def test_the_address_for_phones_is_one_of_this_machine() -> None:
    """An IPv4 address, and it can be bound here."""
    address = publish.lan_address()
    with socket.create_server((address, 0)) as listener:
        assert listener.getsockname()[0] == address
    assert f"{address}:8000" == authority("0.0.0.0", 8000)
    assert "127.0.0.1" == authority("127.0.0.1", 80)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("example.org", True), ("a:1", True), ("10.0.0.1:65535", True), ("[::1]:80", True),
        ("", False), ("a:0", False), ("a:65536", False), ("a:", False), (".a", False), ("a.", False),
        ("a\n", False), ("ä", False), ("[::1", False), ("a:b", False), ("a,b", False),
    ],
)  # fmt: skip
def test_a_host_header_is_a_host_and_a_port(text: str, expected: bool) -> None:
    """Letters, digits, dots and hyphens, or an address in brackets."""
    assert expected == is_authority(text)
