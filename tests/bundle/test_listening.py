"""A bare feed gives a copy to listen to, and says so; it cannot do harm either."""

from __future__ import annotations

import re
from collections.abc import Callable
from html import escape
from pathlib import Path

import pytest

from lessoncast.bundle import podcast
from running import MakeWorkspace
from site_mother import Site

Call = Callable[..., tuple[int, str, str]]
SPACES = (
    'xmlns:podcast="https://podcastindex.org/namespace/1.0" '
    'xmlns:content="http://purl.org/rss/1.0/modules/content/" '
    'xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"'
)


def _feed(*items: str, before: str = "") -> bytes:
    inside = "".join(f"<item>{item}</item>" for item in items)
    head = "<title>Talks &amp; more</title><itunes:author>Ada</itunes:author>"
    return f'{before}<rss version="2.0" {SPACES}><channel>{head}{inside}</channel></rss>'.encode()


def _item(title: str, audio: str, *more: str, date: str = "") -> str:
    told = f"<pubDate>{date}</pubDate>" if date else ""
    enclosure = f'<enclosure url="{audio}" length="3" type="audio/mpeg"/>'
    return f"<title>{escape(title)}</title>{told}{enclosure}{''.join(more)}"


def test_a_feed_of_ours_is_kept_from_its_folder(
    make_workspace: MakeWorkspace, call: Call, tmp_path: Path
) -> None:
    """Audio, chapters and transcripts as they were published, and the notes on a page."""
    root = make_workspace()
    assert 0 == call("build", "-w", root, "--jobs", 1)[0]
    code, out, err = call("clone", root / "feeds", tmp_path / "kept")
    assert 0 == code, err
    assert "a feed holds no course: this is a copy to listen to, of 1 episode" in err
    assert f"{tmp_path / 'kept/index.html'}\n" == out
    names = sorted(path.name for path in (tmp_path / "kept").iterdir())
    endings = ("chapters.json", "mp3", "srt", "transcript.json", "txt", "vtt")
    assert [*(f"001-tides.{ending}" for ending in endings), "index.html"] == names
    (audio,) = (root / "feeds").glob("*.mp3")
    assert audio.read_bytes() == (tmp_path / "kept/001-tides.mp3").read_bytes()
    page = (tmp_path / "kept/index.html").read_text("utf-8")
    assert "A tide is the regular rise" in page
    assert not (tmp_path / "kept/lessoncast.toml").exists()


@pytest.mark.parametrize("ending", ["/show/feed.xml", "/show/", "/show"])
def test_a_feed_on_the_web_is_kept(ending: str, site: Site, call: Call, tmp_path: Path) -> None:
    """By its own address, or that of a site without a course; in the order of the dates."""
    captions = '<podcast:transcript url="two.vtt" type="text/vtt"/>'
    site.put(
        "/show/feed.xml",
        _feed(
            _item("Two", "two.mp3", captions, date="Tue, 03 Nov 2026 09:00:00 GMT"),
            _item("One", f"{site.address}/one.mp3", date="Mon, 02 Nov 2026 09:00:00 GMT"),
            "<title>Nothing to hear</title>",
        ),
    )
    site.put("/one.mp3", b"one")
    site.put("/show/two.mp3", b"two")
    site.put("/show/two.vtt", b"WEBVTT\n")
    code, _, err = call("clone", site.address + ending, tmp_path / "kept")
    assert 0 == code, err
    kept = {path.name: path.read_bytes() for path in (tmp_path / "kept").iterdir()}
    page = kept.pop("index.html").decode()
    assert {"001-one.mp3": b"one", "002-two.mp3": b"two", "002-two.vtt": b"WEBVTT\n"} == kept
    assert '<h1 dir="auto">Talks &amp; more</h1>' in page
    assert page.index("One") < page.index("Two")


def test_what_is_missing_is_told(site: Site, call: Call, tmp_path: Path) -> None:
    """A transcript that is gone is left out; without its audio there is no copy."""
    gone = '<podcast:transcript url="gone.vtt" type="text/vtt"/>'
    site.put("/feed.xml", _feed(_item("One", "one.mp3", gone)))
    site.put("/one.mp3", b"one")
    code, _, err = call("clone", site.address, tmp_path / "kept")
    assert 0 == code
    assert "gone.vtt" in err
    site.put("/feed.xml", _feed(_item("One", "one.mp3"), _item("Two", "two.mp3")))
    code, _, err = call("clone", site.address, tmp_path / "other")
    assert 1 == code
    assert "two.mp3" in err
    assert ["kept"] == [path.name for path in tmp_path.iterdir()]


BOMB = '<!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;"><!ENTITY x SYSTEM "file:///etc/passwd">]>'


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (_feed(_item("&b;", "one.mp3"), before=BOMB), "declarations"),
        (_feed(_item("One", "file:///etc/passwd")), "no web address"),
        (_feed(_item("One", "ftp://127.0.0.1/x.mp3")), "no web address"),
        (b"<html><body>404</body></html>", "is no feed"),
        (b"<rss><channel>", "is no feed"),
        (b"\0\0\0", "is no feed"),
        (b"<a>" * 1_000, "nested too deeply"),
    ],
    ids=["entities", "a file", "ftp", "a page", "cut", "binary", "deep"],
)
def test_a_hostile_feed_is_refused(
    data: bytes, told: str, site: Site, call: Call, tmp_path: Path
) -> None:
    """One line, exit 2, nothing on the disk."""
    site.put("/feed.xml", data)
    code, out, err = call("clone", f"{site.address}/feed.xml", tmp_path / "kept")
    assert (2, "") == (code, out), err
    assert told in err
    assert 1 == err.count("\n")
    assert [] == list(tmp_path.iterdir())


def test_a_feed_on_a_disk_uses_no_network(site: Site, call: Call, tmp_path: Path) -> None:
    """What is not beside it is not fetched, whatever address it has; nor does a name lead out."""
    folder = tmp_path / "web"
    folder.mkdir()
    site.put("/one.mp3", b"one")
    for url in (f"{site.address}/one.mp3", "http://e.org/..%2f..%2fsecret.mp3", "http://e.org/"):
        (folder / "feed.xml").write_bytes(_feed(_item("One", url)))
        code, _, err = call("clone", folder, tmp_path / "kept")
        assert 1 == code
        assert "not beside the feed" in err
    assert [] == site.asked


def test_the_page_holds_nothing_that_runs(site: Site, call: Call, tmp_path: Path) -> None:
    """Titles are text, notes are built anew, and the page's own policy forbids the rest."""
    notes = escape('<p onclick="x()">Hi<script>x()</script><a href="javascript:x()">a</a></p>')
    evil = _item("<script>x()</script>", "one.mp3", f"<description>{notes}</description>")
    site.put("/feed.xml", _feed(evil))
    site.put("/one.mp3", b"one")
    assert 0 == call("clone", site.address, tmp_path / "kept")[0]
    page = (tmp_path / "kept/index.html").read_text("utf-8")
    assert not re.search(r"<script|onclick|javascript:", page)
    assert "<p>Hi" in page
    assert "default-src 'none'" in page


def test_feeds_of_other_programs_are_read() -> None:
    """Other types and suffixes of audio, other orders, texts with markup and entities."""
    item = (
        "<title><![CDATA[Q & A]]></title>"
        '<enclosure url="https://e.org/a.ogg?x=1" type=""/>'
        '<podcast:chapters url="c.json" type="application/json+chapters"/>'
        "<content:encoded><![CDATA[<p>Notes</p>]]></content:encoded>"
    )
    read = podcast.parse(_feed(item), where="feed.xml")
    (one,) = read.recordings
    assert ("Q & A", ".ogg", "<p>Notes</p>") == (one.title, one.audio.suffix, one.notes)
    assert [".chapters.json"] == [other.suffix for other in one.others]
    assert "Ada" == read.author
