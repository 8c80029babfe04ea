"""What pages say of an episode, ready to be shown: texts of one line, times for people."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from lessoncast.feed import stamps, text
from lessoncast.feed.public import PublicEpisode
from lessoncast.feed.site.words import Words
from lessoncast.model import ChapterMark, Episode

_READ_IN_PLACE = frozenset({"notes", "html", "txt"})


@dataclass(frozen=True, slots=True, kw_only=True)
class FileLink:
    """A link to a companion of the audio."""

    label: str
    href: str
    is_download: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Chapter:
    """A chapter; ``seconds`` is its start as media fragments have it."""

    stamp: str
    seconds: str
    title: str
    link: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """An episode as pages show it."""

    name: str
    guid: str
    page: str
    module: str
    number: str
    place: str
    title: str
    authors: str
    summary: str
    language: str
    date: str
    day: str
    seconds: int
    minutes: str
    audio: str
    cover: str
    chapters: tuple[Chapter, ...]
    files: tuple[FileLink, ...]


def listing(item: PublicEpisode, words: Words) -> Listing:
    """Return what pages say of an episode."""
    episode = item.episode
    seconds = round(episode.duration_ms / 1000)
    cover = item.files.get("cover")
    return Listing(
        name=item.name,
        guid=episode.guid,
        page=item.page,
        module=text.one_line(episode.season_name),
        number=str(episode.number) if episode.kind == "full" and episode.number else "",
        place=_place(episode, words),
        title=text.one_line(episode.title),
        authors=text.one_line(", ".join(episode.authors)),
        summary=text.one_line(episode.summary),
        language=episode.language,
        date=episode.published.date().isoformat(),
        day=day_of(episode.published, words),
        seconds=seconds,
        minutes=minutes_of(seconds, words),
        audio=item.audio.name,
        cover=cover.name if cover else "",
        chapters=tuple(map(_chapter, episode.marks)),
        files=tuple(_files(item, words)),
    )


def minutes_of(seconds: int, words: Words) -> str:
    """Return a length as people say it: "4 min", "1 h 5 min"."""
    hours, minutes = divmod(max(1, round(seconds / 60)), 60)
    return words["hours" if hours else "minutes"].format(hours=hours, minutes=minutes)


def day_of(moment: datetime, words: Words) -> str:
    """Return a day as people write it: "26 November 2026"."""
    month = words["months"].split()[moment.month - 1]
    day = words["first"] if moment.day == 1 else moment.day
    return words["day"].format(day=day, month=month, year=moment.year)


def seconds_of(time_ms: int) -> str:
    """Return a time as media fragments have it, without needless zeros: ``94.2``."""
    return f"{time_ms / 1000:.3f}".rstrip("0").rstrip(".")


def _place(episode: Episode, words: Words) -> str:
    """What it is, and which: "Lesson 3", "Lesson 3 · Bonus", "Trailer"."""
    lesson = [f"{words['lesson']} {episode.number}"] if episode.number is not None else []
    return " · ".join(lesson if episode.kind == "full" else [*lesson, words[episode.kind]])


def _chapter(mark: ChapterMark) -> Chapter:
    return Chapter(
        stamp=stamps.short(mark.start_ms // 1000),
        seconds=seconds_of(mark.start_ms),
        title=text.one_line(mark.title),
        link=mark.link,
    )


def _files(item: PublicEpisode, words: Words) -> Iterator[FileLink]:
    size = f"{item.audio.size_bytes / 1_000_000:.1f}".replace(".", words["decimal"])
    label = words["audio"].format(size=size)
    yield FileLink(label=label, href=item.audio.name, is_download=True)
    labels = {
        "html": words["transcript"],
        "txt": f"{words['transcript']} (TXT)",
        "vtt": f"{words['captions']} (VTT)",
        "srt": f"{words['captions']} (SRT)",
        "notes": words["notes"],
        "anki": f"{words['cards']} (Anki)",
        "cards": f"{words['cards']} (TSV)",
        "quiz": f"{words['quiz']} (Moodle)",
        "cards_json": f"{words['cards']} (JSON)",
        "quiz_json": f"{words['quiz']} (JSON)",
    }
    for kind, label in labels.items():
        if file := item.files.get(kind):
            yield FileLink(label=label, href=file.name, is_download=kind not in _READ_IN_PLACE)
