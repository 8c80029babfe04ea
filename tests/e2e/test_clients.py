"""Every podcast program that runs here reads the hostile show alike, and fetches its very bytes."""

from __future__ import annotations

import json
import os
import subprocess
import threading
import time
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import asdict
from pathlib import Path

import pytest

import client_mother
from client_mother import gpo, newsboat, program, run, watched
from hostile_mother import EVERY, HostileShow

pytestmark = pytest.mark.slow


@pytest.mark.parametrize("reader", client_mother.READERS)
def test_every_reader_finds_the_same_episodes(
    hostile: HostileShow, address: str, home: Path, reader: str
) -> None:
    """Titles letter by letter, guids, files, lengths, dates and durations, as far as it tells them."""
    found = client_mother.READERS[reader](address, home)
    assert EVERY == len(found)
    told = {key for key, value in asdict(found[0]).items() if value is not None}
    assert {"title", "name"} <= told
    expected = [{key: asdict(item)[key] for key in told} for item in hostile.items]
    assert _counted(expected) == _counted(
        [{key: asdict(item)[key] for key in told} for item in found]
    )


def _counted(rows: list[dict[str, object]]) -> Counter[tuple[tuple[str, object], ...]]:
    return Counter(tuple(sorted(row.items())) for row in rows)


def test_a_poll_of_an_unchanged_feed_costs_304_and_no_more(address: str, home: Path) -> None:
    """gPodder's second update; newsboat's third, for it keeps an ETag of feeds that it knows only."""
    with watched(address) as (passing, answers):
        gpo("subscribe", f"{passing}feed.xml", home=home)
        gpo("update", home=home)
        assert [200, 304] == answers
        answers.clear()
        for _ in range(3):
            newsboat(passing, home)
        assert [200, 200, 304] == answers


# ── downloads ─────────────────────────────────────────────────────────────────────────────────


def test_gpodder_downloads_the_very_bytes(hostile: HostileShow, address: str, home: Path) -> None:
    """All of the newest module, whose titles become names of files."""
    (home / "Settings.json").write_text(json.dumps({"limit": {"episodes": 40}}))
    gpo("subscribe", f"{address}feed.xml", home=home)
    gpo("download", home=home)
    assert _newest(hostile, 40) == _contents((home / "got").rglob("*.mp3"))


def test_podget_downloads_the_very_bytes(hostile: HostileShow, address: str, home: Path) -> None:
    """It saves by the name in the URL, in one folder for the show, and fetches nothing twice."""
    settings = home / "podget"
    run("podget", "--dir_config", settings, "--create-config", "podgetrc", home=home)
    (settings / "serverlist").write_text(f"{address}feed.xml COURSE Course\n")
    for _ in range(2):
        run("podget", "--dir_config", settings, "--recent", 18, "--silent", home=home)
        assert _newest(hostile, 18) == _contents(home.rglob("*.mp3"))


def test_yt_dlp_downloads_the_very_bytes(hostile: HostileShow, address: str, home: Path) -> None:
    """Titles with slashes, quotes and placeholders are names of files in the folder asked for."""
    got = home / "got"
    run("yt-dlp", "-P", got, "-o", "%(autonumber)s %(title).80B.%(ext)s", "-I", "1:18",
        "--no-mtime", f"{address}feed.xml", home=home)  # fmt: skip
    assert _newest(hostile, 18) == _contents(got.iterdir())


def test_podboat_downloads_the_very_bytes(hostile: HostileShow, address: str, home: Path) -> None:
    """newsboat's downloader, which wants a terminal and is told to begin by itself."""
    (home / "config").touch()
    names = [item.name for item in hostile.items[:4] if item.name]
    queue = home / "queue"
    queue.write_text("".join(f'{address}{name} "{home}/got/{name}"\n' for name in names))
    (home / "got").mkdir()
    command = [program("podboat"), "-C", str(home / "config"), "-q", str(queue), "-a"]
    with on_a_terminal(command, home):
        wanted = sorted((hostile.public / name).stat().st_size for name in names)
        until = time.monotonic() + client_mother.PATIENCE_S
        while wanted != sorted(path.stat().st_size for path in (home / "got").iterdir()):
            assert time.monotonic() < until
            time.sleep(0.05)
    assert Counter((hostile.public / name).read_bytes() for name in names) == _contents(
        (home / "got").iterdir()
    )


def _newest(hostile: HostileShow, count: int) -> Counter[bytes]:
    newest = sorted(hostile.items, key=lambda item: -(item.published_s or 0))[:count]
    return _contents(hostile.public / (item.name or "") for item in newest)


def _contents(paths: Iterable[Path]) -> Counter[bytes]:
    return Counter(path.read_bytes() for path in paths)


@contextmanager
def on_a_terminal(command: list[str], home: Path) -> Iterator[None]:
    """Run a program that draws on a terminal until the block ends."""
    ours, theirs = os.openpty()
    reader = threading.Thread(target=_drain, args=(ours,), daemon=True)
    reader.start()
    env = os.environ | {"HOME": str(home), "TERM": "xterm"}
    with subprocess.Popen(command, env=env, stdin=theirs, stdout=theirs, stderr=theirs) as process:
        os.close(theirs)
        try:
            yield
        finally:
            process.kill()
    reader.join(20)
    os.close(ours)


def _drain(terminal: int) -> None:
    with suppress(OSError):  # the other side is gone
        while os.read(terminal, 65536):
            pass
