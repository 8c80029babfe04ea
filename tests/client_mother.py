"""Real podcast programs, each as a function that tells what the program read of a feed.

A function gets the address that the feed is served at and a home for what the program keeps.
"""

from __future__ import annotations

import http.client
import http.server
import json
import os
import shutil
import socket
import sqlite3
import subprocess
import sys
import threading
import time
import urllib.request
from calendar import timegm
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

import feedparser
import podcastparser
import pytest

from hostile_mother import Item, is_ci

Read = Callable[[str, Path], "list[Item]"]
NODE = Path(__file__).parent / "e2e/node"
PATIENCE_S = 60


def program(name: str) -> str:
    """The program's path. At a desk a test without it is skipped; CI installs them all."""
    own = Path(sys.executable).parent
    found = shutil.which(name, path=f"{own}{os.pathsep}{os.environ['PATH']}")
    if not found and not is_ci():
        pytest.skip(f"{name} is not installed: tools/test-programs.sh")
    assert found, f"{name} is not installed"
    return found


def run(name: str, *arguments: object, home: Path, **env: str) -> str:
    """Run a program to its end and return what it prints."""
    done = subprocess.run(
        [program(name), *map(str, arguments)],
        env=os.environ | {"HOME": str(home), "NO_COLOR": "1"} | env,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=PATIENCE_S,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def node(reader: str, *paths: Path) -> list[Any]:
    """What a library of npm's reads of some files."""
    if not (NODE / "node_modules").is_dir():
        assert not is_ci(), "the libraries of npm are not installed"
        pytest.skip("the libraries of npm are not installed: tools/test-programs.sh")
    found = run("node", NODE / "read.mjs", reader, *paths, home=NODE)
    return list(json.loads(found))


def fetched(address: str) -> bytes:
    """The feed as a client without any wish gets it."""
    with urllib.request.urlopen(f"{address}feed.xml", timeout=PATIENCE_S) as answer:
        return bytes(answer.read())


def name_of(url: str) -> str:
    """The file that an enclosure names."""
    return unquote(urlsplit(url).path.rpartition("/")[2])


def _item(url: str, **facts: Any) -> Item:
    return Item(name=name_of(url), **facts)


# ── who reads what ────────────────────────────────────────────────────────────────────────────


def by_feedparser(address: str, home: Path) -> list[Item]:
    found = feedparser.parse(fetched(address))
    assert not found.bozo
    return [
        _item(
            entry.enclosures[0].href,
            title=entry.title,
            guid=entry.id,
            size_bytes=int(entry.enclosures[0].length),
            published_s=timegm(entry.published_parsed),
            seconds=int(entry.itunes_duration),
        )
        for entry in found.entries
    ]


def by_podcastparser(address: str, home: Path) -> list[Item]:
    with urllib.request.urlopen(f"{address}feed.xml", timeout=PATIENCE_S) as stream:
        found = podcastparser.parse(f"{address}feed.xml", stream)
    return [
        _item(
            entry["enclosures"][0]["url"],
            title=entry["title"],
            guid=entry["guid"],
            size_bytes=entry["enclosures"][0]["file_size"],
            published_s=entry["published"],
            seconds=entry["total_time"],
        )
        for entry in found["episodes"]
    ]


def by_partytime(address: str, home: Path) -> list[Item]:
    return _by_node("partytime", address, home)


def by_rss_parser(address: str, home: Path) -> list[Item]:
    return _by_node("rss-parser", address, home)


def _by_node(reader: str, address: str, home: Path) -> list[Item]:
    path = home / "feed.xml"
    path.write_bytes(fetched(address))
    (found,) = node(reader, path)
    return [_item(one.pop("url"), **one) for one in found]


def by_gpodder(address: str, home: Path) -> list[Item]:
    """Subscribe and look into its database; by itself it keeps 200 episodes of a feed."""
    (home / "Settings.json").write_text(json.dumps({"limit": {"episodes": 1000}}))
    gpo("subscribe", f"{address}feed.xml", home=home)
    with closing(sqlite3.connect(home / "Database")) as database:
        rows = database.execute(
            "select url, title, guid, file_size, published, total_time from episode"
        ).fetchall()
    return [
        _item(url, title=title, guid=guid, size_bytes=size, published_s=published, seconds=seconds)
        for url, title, guid, size, published, seconds in rows
    ]


def gpo(*arguments: str, home: Path) -> str:
    """gPodder's command line, with a home of its own."""
    return run(
        "gpo", *arguments, home=home, GPODDER_HOME=str(home), GPODDER_DOWNLOAD_DIR=str(home / "got")
    )


def by_newsboat(address: str, home: Path) -> list[Item]:
    newsboat(address, home)
    with closing(sqlite3.connect(home / "cache.db")) as database:
        rows = database.execute("select enclosure_url, title, guid, pubDate from rss_item")
        return [
            _item(url, title=title, guid=guid, published_s=published)
            for url, title, guid, published in rows
        ]


def newsboat(address: str, home: Path) -> None:
    """Reload the feed, as a timer would have it do."""
    (home / "urls").write_text(f"{address}feed.xml\n")
    (home / "config").touch()
    places = ("-u", home / "urls", "-c", home / "cache.db", "-C", home / "config")
    run("newsboat", *places, "-x", "reload", home=home)


def by_yt_dlp(address: str, home: Path) -> list[Item]:
    told = json.loads(run("yt-dlp", "--flat-playlist", "-J", f"{address}feed.xml", home=home))
    return [
        _item(
            urlsplit(entry["url"])._replace(fragment="").geturl(),
            title=entry["title"],
            published_s=entry["timestamp"],
            seconds=entry["duration"],
        )
        for entry in told["entries"]
    ]


def by_mpd(address: str, home: Path) -> list[Item]:
    """Load the feed as a playlist. MPD gives a title in pieces where the XML has references."""
    (home / "music").mkdir()
    (home / "mpd.conf").write_text(
        f'music_directory "{home}/music"\nbind_to_address "{home}/sock"\nlog_file "{home}/log"\n'
        'max_playlist_length "1000"\nzeroconf_enabled "no"\n'
        'audio_output {\n type "null"\n name "none"\n}\n'
    )
    command = [program("mpd"), "--no-daemon", str(home / "mpd.conf")]
    with subprocess.Popen(command, env=os.environ | {"HOME": str(home)}) as daemon:
        try:
            return list(_by_mpd(_until_there(home / "sock"), f"{address}feed.xml"))
        finally:
            daemon.terminate()


def _until_there(path: Path) -> Path:
    until = time.monotonic() + PATIENCE_S
    while not path.exists():
        assert time.monotonic() < until, path
        time.sleep(0.02)
    return path


def _by_mpd(path: Path, feed: str) -> Iterator[Item]:
    with (
        socket.socket(socket.AF_UNIX) as connection,
        connection.makefile("rw", encoding="utf-8", newline="\n") as stream,
    ):
        connection.settimeout(PATIENCE_S)
        connection.connect(str(path))
        stream.write(f'load "{feed}"\nplaylistinfo\n')
        stream.flush()
        assert stream.readline().startswith("OK MPD")
        assert "OK\n" == stream.readline()
        url, title = "", ""
        while (said := stream.readline()) != "OK\n":
            key, _, value = said.removesuffix("\n").partition(": ")
            if key == "file":
                url, title = value, ""
            title += value if key == "Title" else ""
            if key == "Id":
                yield _item(url, title=title)


# ── what passes on the wire ───────────────────────────────────────────────────────────────────


@contextmanager
def watched(address: str) -> Iterator[tuple[str, list[int]]]:
    """An address that passes requests on to ``address``, and the status of each answer so far."""
    server = urlsplit(address)
    answers: list[int] = []

    class Passing(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            onward = http.client.HTTPConnection(server.netloc, timeout=PATIENCE_S)
            onward.request("GET", self.path, headers=dict(self.headers))
            answer = onward.getresponse()
            body = answer.read()
            onward.close()
            answers.append(answer.status)
            self.send_response_only(answer.status)
            for name, value in answer.getheaders():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *arguments: object) -> None:
            """Say nothing."""

    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Passing) as relay:
        thread = threading.Thread(target=relay.serve_forever)
        thread.start()
        try:
            yield f"http://127.0.0.1:{relay.server_port}/", answers
        finally:
            relay.shutdown()
            thread.join()


READERS: dict[str, Read] = {
    name.removeprefix("by_").replace("_", "-"): reader
    for name, reader in list(globals().items())
    if name.startswith("by_")
}
