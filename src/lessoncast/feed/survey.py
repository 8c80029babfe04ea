"""Look at the episodes' folders, and decide what becomes public under which name.

Nothing is written here. A manifest is input like any other: it names files of its own folder, or
the build stops.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, NamedTuple

from lessoncast import _files
from lessoncast.errors import FeedError
from lessoncast.feed import article, notes, site, text
from lessoncast.feed.address import base_of
from lessoncast.feed.place import AGAIN, Place, artwork, public_file
from lessoncast.feed.public import (
    COMPANIONS,
    Listed,
    PublicEpisode,
    PublicFile,
    PublicShow,
)
from lessoncast.feed.repeating import without_resources
from lessoncast.model import Episode, Show

_PAGES = ("notes", "html")
_ARTICLE = "article.html"


def survey(
    show: Show,
    episodes: Sequence[tuple[Episode, Path]] = (),
    pages: Mapping[str, str] | None = None,
    there: Mapping[str, str] | None = None,
    look: site.Look | None = None,
) -> PublicShow:
    """Look at the episodes' folders and name what is to become public.

    ``pages`` are the files of the site that show them, by slug, where these are not all episodes, and
    ``there`` those that an article may lead to. ``look`` is that of their pages.
    Raises FeedError when the show or an episode has no title or guid, audio is missing or is not
    what ``episode.json`` says, or a picture is neither JPEG nor PNG.
    """
    if not text.line(show.title):
        hint = "set it below [show]"
        raise FeedError("the show has no title", where="lessoncast.toml", hint=hint)
    base_url = base_of(show)
    cover = artwork(show.image, "cover", where=str(show.image)) if show.image else None
    alone = PublicShow(show=show, base_url=base_url, cover=cover, episodes=())
    return with_episodes(alone, episodes, pages, there, look)


def with_episodes(
    alone: PublicShow,
    episodes: Sequence[tuple[Episode, Path]],
    pages: Mapping[str, str] | None = None,
    there: Mapping[str, str] | None = None,
    look: site.Look | None = None,
) -> PublicShow:
    """Return a show that was surveyed with these episodes, and no others."""
    pages = pages or site.page_names(episode.slug for episode, _ in episodes)
    known = pages if there is None else there
    frame = _Frame(alone.show, alone.base_url, known, look or site.plain_look())
    named = tuple(
        _survey_episode(frame, Place(episode=made, folder=folder), pages[made.slug])
        for made, folder in episodes
    )
    return replace(alone, episodes=named)


def public_name(episode: Episode) -> str:
    """Return an episode's public name: module and lesson numbers, then the lesson's own name.

    What has no number says what it is instead, and a bonus to a lesson has its own name behind.
    """
    own = (episode.bonus_of or episode.slug).rpartition("/")[2]
    words = site.plain(site.without_number(own))
    numbers = [f"{number:02d}" for number in (episode.season, episode.number) if number is not None]
    kind = episode.kind if episode.number is None else ""
    bonus = episode.slug.rpartition("/")[2] if episode.bonus_of else ""
    return "-".join(filter(None, [*numbers, kind, words, site.plain(bonus)]))


class _Frame(NamedTuple):
    """What all episodes have in common; ``there`` are the pages that articles may lead to."""

    show: Show
    base_url: str
    there: Mapping[str, str]
    look: site.Look


def _survey_episode(frame: _Frame, place: Place, page: str) -> PublicEpisode:
    episode = place.episode
    _refuse_unidentified(episode)
    name = public_name(episode)
    files = {"audio": place.audio(name)}
    if episode.cover:
        files["cover"] = artwork(place.path(episode.cover), name, where=place.where(episode.cover))
    images = {
        mark.image: artwork(place.path(mark.image), name, where=place.where(mark.image))
        for mark in episode.marks
        if mark.image
    }
    beside = {kind: row for kind, row in COMPANIONS.items() if place.has(row[0])}
    texts = {
        kind: notes.sanitised(place.text(beside[kind][0])) for kind in _PAGES if kind in beside
    }
    for kind, (source, suffix) in beside.items():
        content = None
        if kind == "chapters" and images:
            content = _chapters(place, source, images, frame.base_url)
        if kind in texts:
            content = site.text_page(frame.look, frame.show, episode, home=page, html=texts[kind])
        files[kind] = public_file(place.folder / source, name, suffix, content=content)
    told, pictures = _article(frame, place, name, files["audio"].name)
    return PublicEpisode(
        episode=episode,
        name=name,
        page=page,
        files=files,
        images=images | pictures,
        notes=texts.get("notes", ""),
        article=told,
    )


def _article(
    frame: _Frame, place: Place, name: str, audio: str
) -> tuple[article.Article, dict[str, PublicFile]]:
    """The lesson as an article, with the pictures that it shows."""
    if not place.has(_ARTICLE):
        return article.NONE, {}
    found: dict[str, PublicFile] = {}

    def picture(file: str) -> str:
        if file not in found and (public := place.article_picture(file, name)):
            found[file] = public
        return found[file].name if file in found else ""

    words = site.tongue(place.episode.language, frame.show.language).words
    told = article.shown(
        place.text(_ARTICLE), pages=frame.there, picture=picture, words=words, audio=audio
    )
    return without_resources(told, (link.url for link in place.episode.links)), found


def _chapters(place: Place, name: str, images: Mapping[str, PublicFile], base_url: str) -> bytes:
    """Return the chapters with the URLs of their pictures in place of the names."""
    document = _json_object(place, name)
    for chapter in document.get("chapters", ()):
        if isinstance(chapter, dict) and chapter.get("img") in images:
            chapter["img"] = base_url + images[chapter["img"]].name
    return (json.dumps(document, ensure_ascii=False, indent=1) + "\n").encode()


def _json_object(place: Place, name: str) -> dict[str, Any]:
    where = place.where(name)
    data = _files.read_bytes(place.path(name), FeedError, name=where)
    try:
        document = json.loads(data)
    except (ValueError, RecursionError) as problem:
        raise FeedError("this is no JSON", where=where, hint=AGAIN) from problem
    if not isinstance(document, dict):
        raise FeedError("this holds no chapters", where=where, hint=AGAIN)
    return document


def _refuse_unidentified(episode: Episode) -> None:
    if not episode.guid or not text.line(episode.title):
        what = "title" if episode.guid else "guid"
        raise FeedError(
            f"this episode has no {what}", where=episode.slug, hint=f"give its script a {what}"
        )


def refuse_twins(episodes: Iterable[Listed]) -> None:
    """Raise FeedError when two episodes share a public name or a guid."""
    names: dict[str, str] = {}
    guids: dict[str, str] = {}
    for item in episodes:
        if item.name in names:
            raise FeedError(
                f"this and '{names[item.name]}' would both be called {item.name}",
                where=item.slug,
                hint="give one of the two lessons another number or name",
            )
        names[item.name] = item.slug
        if item.guid in guids:
            raise FeedError(
                f"this has the guid of '{guids[item.guid]}'",
                where=item.slug,
                hint="take the guid out of the script that was copied",
            )
        guids[item.guid] = item.slug
