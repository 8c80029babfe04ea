"""Whoever polls the feed while builds and publishes go on, and are killed, finds all that it names.

An app fetches the feed, and a little later what it names. So what a feed names must be there until
the second change of the feed after it was read; after that an app asks for the feed again.
"""

from __future__ import annotations

import hashlib
import re
import signal
import threading
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit
from xml.etree import ElementTree as ET

import pytest

from hostile_mother import serving
from running import MakeWorkspace, Run, RunFailing

pytestmark = pytest.mark.slow

PAUSE_S = 0.02
FIRST_KILL = 5  # file events before it are those of the script
_NAMED = re.compile(r'(?:url|href)="https?://[^"]*/([^"/]+\.([0-9a-f]{8})\.[^"/]+)"')
SETTINGS = """\
[show]
title = "Polls"
language = "en"
base_url = "https://courses.example.org/polls/"

[study]
practice = "off"

[audio]
engine = "tone"
"""
Fetch = Callable[[str], bytes]


@dataclass
class Poller(threading.Thread):
    """Reads the feed and all that it names, again and again, and notes what is not as it should be."""

    fetch: Fetch
    began: Callable[[], int]
    """How many commands have begun so far."""
    polls: int = 0
    faults: list[tuple[str, int, str]] = field(default_factory=list)
    """The text of the feed, how many commands had begun when it was found, and what."""
    is_over: threading.Event = field(default_factory=threading.Event)

    def __post_init__(self) -> None:
        super().__init__()

    __hash__ = threading.Thread.__hash__

    def run(self) -> None:
        """Poll until it is over, at least once."""
        while not self.is_over.is_set() or not self.polls:
            feed = self.fetch("feed.xml").decode()
            for fault in self._faults(feed):
                self.faults.append((feed, self.began(), fault))
            self.polls += 1
            self.is_over.wait(PAUSE_S)

    def _faults(self, feed: str) -> Iterator[str]:
        for enclosure in ET.fromstring(feed).iter("enclosure"):
            name = urlsplit(enclosure.get("url", "")).path.rpartition("/")[2]
            if enclosure.get("length") != str(len(self._fetched(name))):
                yield f"{name} has another length"
        for name, digest in set(_NAMED.findall(feed)):
            if not hashlib.sha256(self._fetched(name)).hexdigest().startswith(digest):
                yield f"{name} is not whole"

    def _fetched(self, name: str) -> bytes:
        try:
            return self.fetch(name)
        except OSError as problem:
            return repr(problem).encode()


class Author:
    """Edits, builds and publishes, and knows every feed that there was."""

    def __init__(self, root: Path, target: Path, run: Run, run_failing: RunFailing) -> None:
        self.root, self.target = root, target
        self._run, self._run_failing = run, run_failing
        self.began = 0
        self.feeds: dict[Path, list[str]] = {root / "feeds": [], target: []}
        """The feed of each place after each command."""

    def edit(self, title: str) -> None:
        """Call the second lesson something else."""
        (self.root / "scripts/02-x.md").write_text(script(title), "utf-8")

    def run(self, *arguments: object, kill: int = 0) -> bool:
        """Run a command, killed after so many file events; tell whether it came to its end."""
        self.began += 1
        if kill:
            done = self._run_failing("killed-after", kill, *arguments, cwd=self.root)
        else:
            done = self._run(*arguments, cwd=self.root)
        assert done.returncode in {0, -signal.SIGKILL if kill else 0}, done.stderr
        for place, known in self.feeds.items():
            feed = place / "feed.xml"
            known.append(feed.read_text("utf-8") if feed.exists() else "")
        return done.returncode == 0

    def promised(self, place: Path, feed: str, began: int) -> bool:
        """Whether a feed was the last but one at most when this many commands had begun."""
        known = self.feeds[place][:began]
        return len(set(known[known.index(feed) :] if feed in known else known)) <= 2


def script(title: str) -> str:
    return f"---\ntitle: {title}\n---\n# One\n\n**Host:** What?\n\n**Expert:** A tide is it.\n"


@pytest.fixture
def author(
    make_workspace: MakeWorkspace, tmp_path: Path, run: Run, run_failing: RunFailing
) -> Author:
    files = {f"scripts/0{number}-x.md": script(f"Lesson {number}") for number in (1, 2, 3)}
    files["lessoncast.toml"] = SETTINGS
    return Author(make_workspace("course", files), tmp_path / "srv/course", run, run_failing)


def over_http(address: str) -> Fetch:
    def fetch(name: str) -> bytes:
        with urllib.request.urlopen(address + name, timeout=20) as answer:
            return bytes(answer.read())

    return fetch


@contextmanager
def polling(poller: Poller) -> Iterator[Poller]:
    poller.start()
    try:
        yield poller
    finally:
        poller.is_over.set()
        poller.join(60)


def test_what_a_polled_feed_names_is_there_and_whole(author: Author) -> None:
    """In feeds/, from the server, and where it is published; a kill falls on every second event."""
    author.run("build")
    author.run("publish", author.target)
    public, target = author.root / "feeds", author.target
    with ExitStack() as stack:
        address = stack.enter_context(serving(author.root))
        pollers = [
            (place, stack.enter_context(polling(Poller(fetch=fetch, began=lambda: author.began))))
            for place, fetch in (
                (public, over_http(address)),
                (target, lambda name: (target / name).read_bytes()),
            )
        ]
        killed = 0
        for event in range(FIRST_KILL, 100, 2):
            author.edit(f"Edit {event}")
            if author.run("build", kill=event):
                break
            author.edit(f"Edit {event} once more")
            author.run("build")
            author.run("publish", author.target, kill=event - FIRST_KILL + 1)
            author.run("publish", author.target)
            killed += 1
    assert killed > 4
    assert all(len(set(known)) > killed for known in author.feeds.values())
    for place, poller in pollers:
        assert poller.polls > 20
        assert [] == [
            (began, fault)
            for feed, began, fault in poller.faults
            if author.promised(place, _as_written(feed, author.feeds[place]), began)
        ]


def _as_written(feed: str, known: list[str]) -> str:
    """The feed as it lies on the disk, where a server put another address into it."""
    names = _NAMED.findall(feed)
    return next((one for one in known if _NAMED.findall(one) == names), feed)
