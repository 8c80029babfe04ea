"""The pages: the course on one, and each episode's notes, for those who have no podcast app.

Everything on them is escaped by Jinja2; they need no script, ask nothing of other hosts, and work
from a disk. This module is Jinja2's home.
"""

from __future__ import annotations

import base64
import hashlib
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from itertools import groupby

from jinja2 import Environment, StrictUndefined, Template
from markupsafe import Markup

from lessoncast import _credits
from lessoncast.feed import stamps, text
from lessoncast.feed.address import FEED_NAME, PAGE_NAME
from lessoncast.feed.public import Listed, PublicEpisode, PublicShow
from lessoncast.model import ChapterMark, Episode, Show

Words = dict[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class _File:
    """A link to a companion of the audio."""

    label: str
    href: str
    is_download: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class _Chapter:
    stamp: str
    seconds: str
    title: str
    link: str


@dataclass(frozen=True, slots=True, kw_only=True)
class _Lesson:
    """An episode as the page shows it."""

    name: str
    place: str
    title: str
    authors: str
    summary: str
    language: str
    date: str
    seconds: int
    length: str
    audio: str
    chapters: tuple[_Chapter, ...]
    links: tuple[_File, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Module:
    """Lessons of one season, under its name."""

    title: str
    articles: tuple[Markup, ...]


def article(show: Show, item: PublicEpisode) -> str:
    """Return an episode's part of the course page."""
    words, episode = _words(show.language), item.episode
    return _template("article.html.j2").render(
        language=show.language,
        lesson=_lesson(item, words),
        level=3 if episode.season is not None or text.one_line(episode.season_name) else 2,
        words=words,
    )


def render(there: PublicShow, listed: Iterable[Listed]) -> bytes:
    """Return index.html with these episodes, in course order; the same give the same bytes."""
    show, words = there.show, _words(there.show.language)
    return _page(
        "index.html.j2",
        show=show,
        title=text.line(show.title),
        description=[part for part in map(text.one_line, show.description.split("\n\n")) if part],
        cover=there.cover.name if there.cover else "",
        licence=_credits.licence(show.license) if show.license else None,
        feed_url=there.base_url + FEED_NAME,
        modules=tuple(_modules(listed, words)),
        words=words,
    )


def text_page(show: Show, episode: Episode, *, anchor: str, html: str) -> bytes:
    """Return an episode's notes or transcript as a page; ``html`` must be sanitised already.

    ``anchor`` is where the course page has the episode.
    """
    return _page(
        "text.html.j2",
        language=episode.language,
        show_title=text.line(show.title),
        title=text.line(episode.title),
        home=f"{PAGE_NAME}#{anchor}",
        text=Markup(html),  # noqa: S704 - built anew from a list of tags, see feed/notes
    )


def _page(template: str, **values: object) -> bytes:
    style = _resource("page.css")
    page = _template(template).render(
        **values,
        style=Markup(style),  # noqa: S704 - our own file, not the author's
        style_hash=_hash(style),
    )
    return page.encode()


@lru_cache
def _template(name: str) -> Template:
    return Environment(
        autoescape=True, undefined=StrictUndefined, keep_trailing_newline=True
    ).from_string(_resource(name))


@lru_cache
def _resource(name: str) -> str:
    return (files("lessoncast.feed") / "templates" / name).read_text(encoding="utf-8")


@lru_cache
def _words(language: str) -> Words:
    table: dict[str, Words] = tomllib.loads(_resource("words.toml"))
    return table.get(language.partition("-")[0].lower(), table["en"])


def _hash(style: str) -> str:
    """The style's hash, by which the page's policy allows it and no other."""
    digest = hashlib.sha256(style.encode()).digest()
    return f"sha256-{base64.b64encode(digest).decode()}"


def _modules(listed: Iterable[Listed], words: Words) -> Iterator[_Module]:
    for season, items in groupby(listed, key=lambda item: item.season):
        lessons = tuple(items)
        name = text.one_line(lessons[0].season_name)
        numbered = f"{words['module']} {season}" if season is not None else ""
        yield _Module(
            title=name or numbered,
            articles=tuple(Markup(item.article) for item in lessons),  # noqa: S704 - ours, escaped
        )


def _lesson(item: PublicEpisode, words: Words) -> _Lesson:
    episode = item.episode
    seconds = round(episode.duration_ms / 1000)
    return _Lesson(
        name=item.name,
        place=_place(episode, words),
        title=text.one_line(episode.title),
        authors=text.one_line(", ".join(episode.authors)),
        summary=text.one_line(episode.summary),
        language=episode.language,
        date=episode.published.date().isoformat(),
        seconds=seconds,
        length=stamps.short(seconds),
        audio=item.audio.name,
        chapters=tuple(map(_chapter, episode.marks)),
        links=tuple(_links(item, words)),
    )


def _place(episode: Episode, words: Words) -> str:
    """What it is, and which: "Lesson 3", "Lesson 3 · Bonus", "Trailer"."""
    lesson = [f"{words['lesson']} {episode.number}"] if episode.number is not None else []
    return " · ".join(lesson if episode.kind == "full" else [*lesson, words[episode.kind]])


def _chapter(mark: ChapterMark) -> _Chapter:
    return _Chapter(
        stamp=stamps.short(mark.start_ms // 1000),
        seconds=f"{mark.start_ms / 1000:.3f}".rstrip("0").rstrip("."),
        title=text.one_line(mark.title),
        link=mark.link,
    )


def _links(item: PublicEpisode, words: Words) -> Iterator[_File]:
    labels = {
        "notes": words["notes"],
        "html": words["transcript"],
        "txt": f"{words['transcript']} (TXT)",
        "vtt": f"{words['captions']} (VTT)",
        "srt": f"{words['captions']} (SRT)",
        "anki": f"{words['cards']} (Anki)",
        "cards": f"{words['cards']} (TSV)",
        "quiz": f"{words['quiz']} (Moodle)",
        "cards_json": f"{words['cards']} (JSON)",
        "quiz_json": f"{words['quiz']} (JSON)",
    }
    for kind, label in labels.items():
        if file := item.files.get(kind):
            yield _File(
                label=label, href=file.name, is_download=kind not in {"notes", "html", "txt"}
            )
    yield _File(label=f"{words['download']} (MP3)", href=item.audio.name, is_download=True)
