"""``check`` finds what apps and directories would refuse: one planted fault, one finding."""

import hashlib
import html
import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from lessoncast.model import ChapterMark, Loudness, Problem
from public_mother import Course, a_course, a_png

Plant = Callable[[Course], "Course | None"]


@pytest.fixture
def course(tmp_path: Path) -> Course:
    whole = a_course(tmp_path, modules=(2,))
    whole.build()
    return whole


def test_a_feed_that_was_just_built_has_no_fault(course: Course) -> None:
    """Everything that we write passes our own rules."""
    assert [] == course.check()


def test_check_writes_nothing(course: Course) -> None:
    """It works on read-only media."""
    before = {path: path.stat().st_mtime_ns for path in course.out.iterdir()}
    course.check()
    assert before == {path: path.stat().st_mtime_ns for path in course.out.iterdir()}


def feed(old: str, new: str, count: int = 1) -> Plant:
    """Plant a fault in feed.xml: the first ``count`` matches of a pattern become ``new``."""

    def plant(course: Course) -> None:
        text, done = re.subn(old, new, course.feed, count=count, flags=re.DOTALL)
        assert done, old
        (course.out / "feed.xml").write_text(text, encoding="utf-8")

    return plant


def page(old: str, new: str) -> Plant:
    """Plant a fault in index.html."""

    def plant(course: Course) -> None:
        assert old in course.page
        (course.out / "index.html").write_text(course.page.replace(old, new, 1), encoding="utf-8")

    return plant


def lesson(old: str, new: str) -> Plant:
    """Plant a fault in index.html."""

    def plant(course: Course) -> None:
        assert old in course.lesson_page(0)
        (course.out / "lesson-a.html").write_text(
            course.lesson_page(0).replace(old, new, 1), encoding="utf-8"
        )

    return plant


def companion(kind: str, content: str | bytes) -> Plant:
    """Publish another content for a companion of the first lesson, under an honest name."""

    def plant(course: Course) -> None:
        old = course.public(f"01-01-lesson-a.????????.{kind}")
        data = content if isinstance(content, bytes) else content.encode()
        digest = hashlib.sha256(data).hexdigest()[:8]
        new = old.with_name(f"01-01-lesson-a.{digest}.{kind}")
        old.unlink()
        new.write_bytes(data)
        for file in ("feed.xml", "index.html"):
            path = course.out / file
            path.write_text(path.read_text().replace(old.name, new.name))

    return plant


def gone(pattern: str) -> Plant:
    """Remove a public file."""
    return lambda course: course.public(pattern).unlink()


def settings(**changes: object) -> Plant:
    """Change what the settings say, not the feed."""
    return lambda course: course.with_show(**changes)


def manifest(**changes: object) -> Plant:
    """Change what the first lesson's manifest says, not the feed."""
    return lambda course: course.with_episode(0, **changes)


def retitled(written: str) -> Plant:
    """Call the first lesson something else, in the manifest and so in the feed."""
    title = html.unescape(written)

    def plant(course: Course) -> Course:
        changed = course.with_episode(0, title=title)
        changed.build()
        return changed

    return plant


def _vtt(body: str) -> Plant:
    return companion("vtt", f"WEBVTT\n\n{body}\n")


SRT = "1\n00:00:00,000 --> 00:00:01,000\n"
JSON = json.dumps({"version": "1.0.0", "segments": [
    {"speaker": "Host", "startTime": 0.0, "endTime": 0.9, "body": "Hi."}
]})  # fmt: skip
CUE = "00:00:00.000 --> 00:00:01.000\n<v Host>Hi\n"
FAULTS: dict[str, tuple[Plant, str, str]] = {
    # the document
    "no feed": (gone("feed.xml"), "no feed yet", "feeds/feed.xml"),
    "cut off": (feed("</channel>.*", ""), "not well-formed", "feeds/feed.xml:"),
    "dtd": (feed(r"\?>\n", '?>\n<!DOCTYPE rss [<!ENTITY a "b">]>\n'), "document type", ":2"),
    "latin": (feed("UTF-8", "ISO-8859-1"), "declare that it is UTF-8", "feeds/feed.xml:"),
    "no declaration": (feed(r"<\?xml.*?\?>\n", ""), "declare that it is UTF-8", "feed.xml:1"),
    "no channel": (feed("<channel>.*</channel>", ""), "exactly one channel", "feeds/feed.xml:2"),
    "atom": (feed('<rss (.*?)version="2.0"', r'<rss \1version="0.91"'), "root is not <rss", ":2"),
    "itunes namespace": (
        feed("dtds/podcast-1.0.dtd", "DTDs/Podcast-1.0.dtd"),
        "'itunes' is 'http://www.itunes.com/DTDs",
        "feed.xml:2",
    ),
    "psc namespace": (feed("simple-chapters\"", "simple-chapters/\""), "'psc' is", "feed.xml:2"),
    "podcast namespace": (feed("https://podcastindex", "http://podcastindex"), "'podcast' is", ":2"),
    # the channel
    "no title": (feed("<title>[^<]*</title>\n    <link>", "<link>"), "no title", "feed.xml"),
    "no description": (feed("<description>[^<]*</description>", ""), "no description", "feed.xml"),
    "no language": (feed("<language>en</language>", ""), "no language", "feeds/feed.xml"),
    "bad language": (feed(">en<", ">english_uk<"), "no language code", "feed.xml:"),
    "no category": (feed('<itunes:category text="E.*?</itunes:category>', ""), "category", "feed"),
    "bad category": (feed('"Education"', '"education"'), "no category 'education'", "feed.xml:"),
    "bad subcategory": (feed('"Courses"', '"Lessons"'), "no subcategory", "feed.xml:"),
    "no explicit": (feed("<itunes:explicit>false</itunes:explicit>", ""), "explicit", "feed.xml"),
    "explicit no": (feed(">false</itunes:exp", ">no</itunes:exp"), "explicit is 'no'", "feed.xml:"),
    "no cover": (feed("<itunes:image [^>]*>", ""), "no itunes:image", "feeds/feed.xml"),
    "episodic": (feed(">serial<", ">episodic<"), "not serial", "feed.xml:"),
    "no self link": (feed("<atom:link [^>]*>", ""), "its own address", "feeds/feed.xml"),
    "self type": (feed('type="application/rss.xml"', 'type="text/xml"'), "own link is 'text/xml", ":"),
    "complete": (
        feed("</channel>", "<itunes:complete>true</itunes:complete></channel>"), "complete is 'true'", ":"
    ),
    "block": (feed("</channel>", "<itunes:block>yes</itunes:block></channel>"), "block is 'yes'", ":"),
    "locked": (feed(">yes</podcast:locked", ">true</podcast:locked"), "locked is 'true'", "feed.xml:"),
    "medium": (feed(">course<", ">Course<"), "medium is 'Course'", "feed.xml:"),
    "moves nowhere": (
        feed("</channel>", "<itunes:new-feed-url>feed.xml</itunes:new-feed-url></channel>"),
        "no absolute URL", "feed.xml:",
    ),
    "long author": (feed("(<itunes:author>)", r"\1" + "x" * 256), "itunes:author is too long", "xml:"),
    "long about": (feed("What models learn", "x" * 4001), "description is too long", "feed.xml:"),
    "moved": (settings(base_url="https://other.example/"), "the settings say", "feed.xml:"),
    "no guid": (feed("<podcast:guid>[^<]*</podcast:guid>", ""), "no podcast:guid", "feed.xml"),
    "other guid": (
        settings(guid="00000000-0000-5000-8000-000000000000"), "not the show's", "feed.xml:"
    ),
    "relative link": (feed("<link>https://example.org/course/", "<link>/"), "no absolute", "xml:"),
    "relative picture": (
        feed('(<itunes:image href=")https://example.org/course/', r"\1"), "no absolute", "feed.xml:"
    ),
    "bad base url": (settings(base_url="ftp://x/"), "no http or https", "lessoncast.toml"),
    # the items
    "item missing": (feed("<item>.*?</item>", ""), "is not in the feed", "feeds/feed.xml"),
    "stranger": (manifest(guid="another"), "no episode of this show", "feed.xml:"),
    "no item title": (feed("(<item>\\s*)<title>[^<]*</title>", r"\1"), "without a title", "xml:"),
    "escaped twice": (
        manifest(title="Q&A"), "the title is 'Lesson 1 of module 1', the episode's is 'Q&A'", "feed.xml:"
    ),
    "numbered": (retitled("Lesson 1: Tides"), "begins with its number", "feed.xml:"),
    "numbered short": (retitled("#1 - Tides"), "begins with its number", "feed.xml:"),
    "show in title": (
        retitled("Generative AI &amp; friends: Tides"), "holds the show's name", "feed.xml:"
    ),
    "long title": (feed("<title>Lesson 2", "<title>" + "x" * 300), "too long", "feed.xml:"),
    "no item guid": (feed("<guid [^>]*>[^<]*</guid>", ""), "has no guid", "feed.xml:"),
    "guid twice": (feed("-000001000002", "-000001000001"), "used twice", "feed.xml:"),
    "permalink": (feed(' isPermaLink="false"', ""), "does not say so", "feed.xml:"),
    "bad date": (feed("<pubDate>[^<]*<", "<pubDate>2026-03-02<"), "'2026-03-02'", "feed.xml:"),
    "no date": (feed("<pubDate>[^<]*</pubDate>", ""), "is missing", "feed.xml:"),
    "future date": (
        feed("<pubDate>[^<]*<", "<pubDate>Fri, 02 Mar 2035 08:00:00 +0000<"), "in the future", ":"
    ),
    "same date": (feed("<pubDate>Tue, 03", "<pubDate>Mon, 02"), "same date", "xml:"),
    "no number": (feed("<itunes:episode>2</itunes:episode>", ""), "no itunes:episode", "xml:"),
    "zero": (feed("<itunes:episode>2<", "<itunes:episode>0<"), "is '0'", "feed.xml:"),
    "number twice": (feed("<itunes:episode>2<", "<itunes:episode>1<"), "the number 1", "xml:"),
    "bonus to nothing": (
        feed("<itunes:episode>2<(.*?)>full<", r"<itunes:episode>7<\1>bonus<"),
        "no lesson has the number 7", "feed.xml:",
    ),
    "duration": (feed("duration>3<", "duration>0:03<"), "no duration in seconds", "feed.xml:"),
    "wrong duration": (feed("duration>3<", "duration>9<"), "the duration is 9 s", "feed.xml:"),
    "episode type": (feed(">full<", ">whole<"), "type is 'whole'", "feed.xml:"),
    "no notes": (feed("(<item>.*?)<description>[^<]*</description>", r"\1"), "no description", ":"),
    "long description": (feed("What it is about", "x" * 4001), "too long", "feed.xml:"),
    "notes first": (
        feed("(<description>[^<]*</description>)\\s*(<content:encoded>[^<]*</content:encoded>)",
             r"\2\n\1"), "before description", "feed.xml:"
    ),
    "script in notes": (feed("&lt;h2&gt;", "&lt;script&gt;"), "a <script> element", "feed.xml:"),
    "handler": (feed("&lt;h2&gt;", "&lt;h2 onclick=x&gt;"), "attribute 'onclick'", "feed.xml:"),
    "relative in notes": (feed("https://example.org/more", "more"), "is not absolute", "xml:"),
    # the files
    "no enclosure": (feed("<enclosure [^>]*>", ""), "0 enclosures", "feed.xml:"),
    "two enclosures": (feed("(<enclosure [^>]*>)", r"\1<enclosure/>"), "2 enclosures", "feed.xml:"),
    "no audio": (gone("01-01-*.mp3"), "is missing", "feed.xml:"),
    "length": (feed(' length="\\d+"', ' length="0"'), "length is '0'", "feed.xml:"),
    "type": (feed('type="audio/mpeg"', 'type="audio/mp3"'), "type is 'audio/mp3'", "feed.xml:"),
    "no picture": (gone("01-01-*.png"), "<itunes:image> is missing", "feed.xml:"),
    "no captions": (gone("01-01-*.vtt"), "<podcast:transcript> is missing", "feed.xml:"),
    "no mp3": (feed('(<enclosure url="[^"]*)\\.mp3"', r'\1.m4a"'), "not end in .mp3", "feed.xml:"),
    # chapters
    "chapters type": (feed("application/json.chapters", "application/json"), "'application/json'", ":"),
    "no version": (
        companion("chapters.json", '{"chapters": []}'), "names no version", "chapters.json"
    ),
    "no chapters": (feed("<podcast:chapters [^>]*>", ""), "has no podcast:chapters", "feed.xml:"),
    "psc differs": (feed('"00:00:01.000"', '"00:00:01.400"'), "differ in psc:chapters", "xml:"),
    "psc title": (feed('title="In short"', 'title="Short"'), "differ in psc:chapters", "feed.xml:"),
    "stamps differ": (feed("00:00:02 Ü", "00:00:09 Ü"), "differ in the description", "feed.xml:"),
    "file differs": (
        companion("chapters.json", '{"chapters": [{"startTime": 0, "title": "In short"}]}'),
        "differ in the chapters file", "feed.xml:",
    ),
    "file broken": (companion("chapters.json", "{"), "differ in the chapters file", "feed.xml:"),
    # transcripts
    "only srt": (
        feed('<podcast:transcript url="[^"]*" type="text/vtt"[^>]*>', ""), "no WebVTT", "feed.xml:"
    ),
    "charset": (feed('"text/vtt"', '"text/vtt; charset=utf-8"'), "", "feed.xml:"),
    "no header": (companion("vtt", CUE), "starts with WEBVTT", ".vtt:1"),
    "comma": (_vtt(CUE.replace("00.000", "00,000", 1)), "do not parse", ".vtt:3"),
    "overlap": (_vtt(f"{CUE}\n{CUE}"), "overlap or go back", ".vtt:6"),
    "no speaker": (_vtt(CUE.replace("<v Host>", "")), "without a speaker", ".vtt:3"),
    "arrow": (_vtt(CUE + "a --> b"), "an arrow", ".vtt:3"),
    "empty cue": (_vtt("00:00:00.000 --> 00:00:01.000"), "without text", ".vtt:3"),
    "ampersand": (_vtt(CUE + "Q&A"), "not escaped", ".vtt:3"),
    "less": (_vtt(CUE + "a <b>? 2 < 3"), "not escaped", ".vtt:3"),
    "no cues": (companion("vtt", "WEBVTT\n"), "no cues", ".vtt:1"),
    "srt number": (companion("srt", "7\n00:00:00,000 --> 00:00:01,000\nA\n"), "numbered", ".srt:1"),
    "srt dot": (companion("srt", "1\n00:00:00.000 --> 00:00:01.000\nA\n"), "not parse", ".srt:1"),
    "srt lines": (companion("srt", SRT + "A\nB\nC\n"), "more than 2 lines", ".srt:1"),
    "srt long": (companion("srt", SRT + "word " * 9 + "\n"), "more than 32 characters", ".srt:1"),
    "srt colon": (companion("srt", SRT + "Host: Last step: now\n"), "a colon", ".srt:1"),
    "srt colon below": (companion("srt", SRT + "Host: Last\nstep: now\n"), "a colon", ".srt:1"),
    "json version": (companion("json", JSON.replace("1.0.0", "one")), "its version", ".json:1"),
    "json speaker": (companion("json", JSON.replace("Host", "")), "without speakers", ".json:1"),
    "json order": (companion("json", JSON.replace("0.9", "-1")), "without order", ".json:1"),
    "json": (companion("json", '{"segments": [{}]}'), "no transcript in JSON", ".json:1"),
    # the page
    "no page": (gone("index.html"), "no page yet", "feeds/index.html"),
    "script": (page("</body>", "<script>1</script></body>"), "a <script> element", "index.html:"),
    "tracker": (page("</body>", "<img src='//t.example/'></body>"), "from elsewhere", "index.html:"),
    "dead link": (page('href="lesson-b', 'href="elsewhere'), "a missing file", "index.html:"),
    "no lang": (page('<html lang="en">', "<html>"), "no language", "feeds/index.html"),
    "no policy": (page("Content-Security-Policy", "x-policy"), "no policy", "feeds/index.html"),
    "pressed": (lesson("<main>", '<main onclick="x()">'), "an attribute 'onclick'", "lesson-a.html:"),
    "inline style": (lesson("<main>", '<main style="x">'), "an attribute 'style'", "lesson-a.html:"),
    "frame": (lesson("</main>", "<iframe></iframe></main>"), "a <iframe> element", "lesson-a.html:"),
    "twice": (lesson("</main>", '<p id="listen"></p></main>'), "the id 'listen'", "lesson-a.html:"),
    "nowhere": (lesson("</main>", '<a href="#x">x</a></main>'), "no place on the page", "lesson-a.html:"),
    "set": (lesson("</main>", '<img srcset="x.png 2x"></main>'), "missing file: x.png", "lesson-a.html:"),
    "app": (page('"podcast://', '"foo://'), "from elsewhere", "index.html:"),
    "item link": (feed("<link>[^<]*lesson-a.html</link>", ""), "has no link", "feed.xml:"),
    "item page": (feed("lesson-a.html</link>", "gone.html</link>"), "not there", "feed.xml:"),
    "js link": (page('href="feed.xml">', 'href="javascript:1">'), "from elsewhere", "index.html:"),
}  # fmt: skip


@pytest.mark.parametrize("name", FAULTS)
def test_a_planted_fault_is_found_where_it_is(course: Course, name: str) -> None:
    """Each fault is named with its file, its line where there is one, and a way to mend it."""
    plant, message, where = FAULTS[name]
    found = (plant(course) or course).check()
    hits = [one for one in found if message in one.message and where in one.where]
    assert hits, found
    assert all(one.hint for one in hits)


def test_a_fault_in_line_n_is_reported_in_line_n(course: Course) -> None:
    """The line of a finding is the element's own."""
    feed(">full<", ">whole<")(course)
    (found,) = course.check()
    line = int(found.where.rpartition(":")[2])
    assert "whole" in course.feed.splitlines()[line - 1]


@pytest.mark.parametrize(
    ("picture", "message"),
    [
        (a_png(1400, 1500), "not square"),
        (a_png(1399), "wrong size: 1399 x 1399"),
        (a_png(3001), "wrong size"),
        (a_png(1400, colour=6), "alpha"),
        (a_png(1400, colour=0), "not RGB"),
        (a_png(1400)[:20], "no JPEG or PNG"),
    ],
    ids=["not square", "small", "large", "alpha", "grey", "cut off"],
)
def test_artwork_is_what_apple_takes(tmp_path: Path, picture: bytes, message: str) -> None:
    """Square, 1400 to 3000 pixels, RGB, no alpha: for the show and for each episode."""
    course = a_course(tmp_path, modules=(1,))
    cover = tmp_path / "other.png"
    cover.write_bytes(picture)
    course = course.with_show(image=cover)
    course.build()
    (found,) = course.check()
    assert message in found.message
    assert found.where.startswith("feeds/cover.")
    assert "[Apple: artwork]" in found.hint


def test_two_items_with_one_enclosure_are_found(course: Course) -> None:
    """Apple ignores the second one."""
    first, second = re.findall(r'url="([^"]+\.mp3)"', course.feed)
    feed(re.escape(second), first)(course)
    assert any("used twice" in one.message for one in course.check())


def test_bytes_that_are_not_those_of_the_name_are_found(course: Course) -> None:
    """A silent flip on the disk, same size and time."""
    audio = course.public("01-01-*.mp3")
    data = bytearray(audio.read_bytes())
    data[100] ^= 1
    audio.write_bytes(data)
    assert [Problem(
        where=f"feeds/{audio.name}",
        message="these are not the bytes that its name promises",
        hint="delete it and run 'lessoncast build'",
    )] == course.check()  # fmt: skip


@pytest.mark.parametrize(
    ("starts", "message"),
    [((500, 1000), "do not start at 0"), ((0, 0), "not in order"), ((0, 9000), "after the end")],
)
def test_chapters_that_no_app_could_use_are_found(
    tmp_path: Path, starts: tuple[int, ...], message: str
) -> None:
    """First at 0, going up, within the audio."""
    marks = tuple(ChapterMark(start_ms=ms, end_ms=ms + 1, title=f"At {ms}") for ms in starts)
    course = a_course(tmp_path, modules=(1,)).with_episode(0, marks=marks)
    listed = [{"startTime": mark.start_ms / 1000, "title": mark.title} for mark in marks]
    (course.episodes[0][1] / "chapters.json").write_text(
        json.dumps({"version": "1.2.0", "chapters": listed})
    )
    course.build()
    assert [message in one.message for one in course.check()] == [True]


def test_a_picture_ends_as_its_kind_does(course: Course) -> None:
    """Apple asks for the extension of the real type."""
    picture = course.public("cover.*.png")
    picture.rename(picture.with_suffix(".jpg"))
    feed(re.escape(picture.name), f"{picture.stem}.jpg", count=9)(course)
    page(picture.name, f"{picture.stem}.jpg")(course)
    assert any("ends as another kind" in one.message for one in course.check())


@pytest.mark.parametrize(
    ("lufs", "peak", "message"),
    [
        (-14.8, -1.5, "1.2 LU louder"),
        (-17.6, -1.5, "1.6 LU softer"),
        (-16.0, -0.7, "peak of 'Lesson 1 of module 1' is -0.7 dBTP"),
    ],
)
def test_an_episode_that_stands_out_is_found(
    tmp_path: Path, lufs: float, peak: float, message: str
) -> None:
    """Louder or softer than the others, or so that a decoder clips it."""
    course = a_course(tmp_path, modules=(3,))
    loudness = Loudness(integrated_lufs=lufs, true_peak_dbtp=peak)
    course = course.with_episode(0, loudness=loudness)
    course.build()
    (found,) = course.check()
    assert message in found.message
    assert "[Apple" in found.hint


@pytest.mark.parametrize(
    "bomb",
    [
        '<!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><rss>&b;</rss>',
        '<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/hostname">]><rss>&x;</rss>',
        '<!DOCTYPE rss SYSTEM "http://127.0.0.1:9/x.dtd"><rss/>',
    ],
    ids=["entities", "external entity", "external dtd"],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_entities_are_refused_before_they_are_read(
    course: Course, bomb: str, encoding: str
) -> None:
    """A feed with a DTD is one finding, in any encoding."""
    (course.out / "feed.xml").write_bytes(bomb.encode(encoding))
    assert ["a document type declaration, which a feed must not have"] == [
        one.message for one in course.check()
    ]


def test_deep_nesting_and_odd_bytes_are_findings_not_crashes(course: Course) -> None:
    """State is input too."""
    for data in (b"<a>" * 50_000, b"<a>" * 9000 + b"</a>" * 9000, b"", b"\xff\xfe", b"\0" * 100):
        (course.out / "feed.xml").write_bytes(data)
        assert course.check()
