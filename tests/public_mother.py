"""A small course as the publishing half meets it: episode folders with all their companions."""

from __future__ import annotations

import json
import struct
import zlib
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from pathlib import Path
from typing import Any

import lameenc

from lessoncast import _files, feed
from lessoncast.feed.site import page_names
from lessoncast.model import ChapterMark, Cue, Episode, Loudness, Problem, Show

SHOW_GUID = "9b024349-ccf0-5f69-a609-6b82873eab3c"
BASE_URL = "https://example.org/course/"
FIRST_DAY = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)
NOW = FIRST_DAY + timedelta(days=300)
DURATION_MS = 3000
MARKS = (
    ChapterMark(start_ms=0, end_ms=1000, title="In short"),
    ChapterMark(start_ms=1000, end_ms=2250, title="How & why it <works>"),
    ChapterMark(start_ms=2250, end_ms=DURATION_MS, title="Über „Quellen“ 🎧"),
)


@dataclass(frozen=True, kw_only=True)
class Course:
    """A show, its episodes with their folders, and the public folder they go to."""

    show: Show
    episodes: tuple[tuple[Episode, Path], ...]
    out: Path

    def build(self) -> tuple[Path, ...]:
        return feed.build(self.show, self.episodes, self.out)

    def check(self) -> list[Problem]:
        return feed.check(self.show, self.episodes, self.out, now=NOW)

    def with_show(self, **changes: Any) -> Course:
        return replace(self, show=replace(self.show, **changes))

    def with_episode(self, place: int, **changes: Any) -> Course:
        """The same course with one episode's manifest changed."""
        episodes = list(self.episodes)
        episode, folder = episodes[place]
        episodes[place] = (replace(episode, **changes), folder)
        return replace(self, episodes=tuple(episodes))

    @property
    def feed(self) -> str:
        return (self.out / "feed.xml").read_text(encoding="utf-8")

    @property
    def page(self) -> str:
        return (self.out / "index.html").read_text(encoding="utf-8")

    def lesson_page(self, place: int) -> str:
        """The page of the lesson at that place."""
        names = page_names(made.slug for made, _ in self.episodes)
        name = names[self.episodes[place][0].slug]
        return (self.out / name).read_text(encoding="utf-8")

    def public(self, pattern: str) -> Path:
        """The one public file that matches."""
        (found,) = self.out.glob(pattern)
        return found


def a_course(root: Path, *, modules: tuple[int, ...] = (2, 1), base_url: str = BASE_URL) -> Course:
    """A course of as many lessons a module as ``modules`` says; 0 modules: lessons without one."""
    root.mkdir(parents=True, exist_ok=True)
    cover = root / "cover.png"
    cover.write_bytes(a_png(1400))
    show = a_show(image=cover, base_url=base_url)
    places = [
        (season, number)
        for season, count in enumerate(modules, 1)
        for number in range(1, count + 1)
    ]
    episodes = tuple(
        an_episode(root / "episodes", season=season, number=number, day=day)
        for day, (season, number) in enumerate(places)
    )
    return Course(show=show, episodes=episodes, out=root / "feeds")


def a_show(**changes: Any) -> Show:
    whole = Show(
        title="Generative AI & friends",
        guid=SHOW_GUID,
        language="en",
        description="What models learn, and how.",
        author="Ada Example",
        email="ada@example.org",
        base_url=BASE_URL,
        copyright="© 2026 Ada Example",
        license="CC-BY-4.0",
    )
    return replace(whole, **changes)


def an_episode(
    root: Path, *, season: int | None = 1, number: int = 1, day: int = 0, **changes: Any
) -> tuple[Episode, Path]:
    """An episode rendered into its folder below ``root``."""
    name = f"{number:02d}-lesson-{'abcdefgh'[number - 1]}"
    slug = f"{season:02d}-module/{name}" if season else name
    folder = root / slug
    folder.mkdir(parents=True)
    audio = an_mp3(tone=day % 40)
    made = Episode(
        slug=slug,
        guid=f"3f0c9a52-1111-5222-8333-{season or 0:06d}{number:06d}",
        season=season,
        season_name=f"Module {season}: Basics" if season else "",
        number=number,
        title=f"Lesson {number} of module {season}",
        summary="What it is about.\n\nAnd what follows.",
        language="en",
        published=FIRST_DAY + timedelta(days=day),
        audio="episode.mp3",
        cover="cover.png",
        size_bytes=len(audio),
        duration_ms=DURATION_MS,
        marks=MARKS,
        cues=(Cue(start_ms=0, end_ms=900, speaker="Host", text="Welcome."),),
        loudness=Loudness(integrated_lufs=-16.0, true_peak_dbtp=-1.5),
    )
    (folder / "episode.mp3").write_bytes(audio)
    (folder / "cover.png").write_bytes(a_png(1400, shade=(10 * day + 1) % 256))
    for file, text in companions(made.marks).items():
        (folder / file).write_text(text, encoding="utf-8")
    names = sorted(path.name for path in folder.iterdir())
    digests = tuple((file, _files.file_digest(folder / file)) for file in names)
    return replace(made, files=digests, **changes), folder


def companions(marks: tuple[ChapterMark, ...] = MARKS) -> dict[str, str]:
    """Chapters, captions, transcripts and notes, each by its file's name."""
    chapters = [{"startTime": mark.start_ms / 1000, "title": mark.title} for mark in marks]
    segments = [{"speaker": "Host", "startTime": 0.0, "endTime": 0.9, "body": "Welcome."}]
    return {
        "chapters.json": json.dumps({"version": "1.2.0", "chapters": chapters}),
        "transcript.vtt": "WEBVTT\n\n00:00:00.000 --> 00:00:00.900\n<v Host>Welcome.\n\n"
        "00:00:01.000 --> 00:00:02.000\n<v Expert>Hello &amp; thanks.\n",
        "transcript.srt": "1\n00:00:00,000 --> 00:00:00,900\nHost: Welcome.\n",
        "transcript.json": json.dumps({"version": "1.0.0", "segments": segments}),
        "transcript.txt": "Host: Welcome.\n",
        "transcript.html": "<cite>Host:</cite>\n<time>0:00</time>\n<p>Welcome.</p>\n",
        "notes.html": "<!DOCTYPE html><html lang='en'><head><title>Notes</title></head><body>"
        "<h1>Notes</h1><p>Read <a href='https://example.org/more?a=1&amp;b=2'>more</a>.</p>"
        "</body></html>",
    }


@lru_cache
def an_mp3(*, tone: int = 0) -> bytes:
    """Three seconds that a decoder takes; another ``tone``, other bytes."""
    encoder = lameenc.Encoder()
    encoder.set_bit_rate(32)
    encoder.set_in_sample_rate(44100)
    encoder.set_channels(1)
    encoder.silence()
    wave = b"".join(
        struct.pack("<h", 3000 if place // (50 + tone) % 2 else -3000) for place in range(3 * 44100)
    )
    return bytes(encoder.encode(wave)) + bytes(encoder.flush())


@lru_cache
def a_png(width: int, height: int = 0, *, shade: int = 0, colour: int = 2) -> bytes:
    """A plain picture; ``colour`` is PNG's type: 0 grey, 2 RGB, 6 RGB with alpha."""
    height = height or width
    pixel = {0: 1, 2: 3, 6: 4}[colour] * bytes([shade])
    row = b"\0" + pixel * width
    head = struct.pack(">IIBBBBB", width, height, 8, colour, 0, 0, 0)
    data = zlib.compress(row * height, 1)
    chunks = ((b"IHDR", head), (b"IDAT", data), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))
        for kind, body in chunks
    )
