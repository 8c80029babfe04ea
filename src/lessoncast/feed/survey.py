"""Look at the episodes' folders, and decide what becomes public under which name.

Nothing is written here. A manifest is input like any other: it names files of its own folder, or
the build stops.
"""

from __future__ import annotations

import hashlib
import json
import re
import stat
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from lessoncast import _files
from lessoncast.errors import FeedError
from lessoncast.feed import notes, site, text
from lessoncast.feed.address import base_of
from lessoncast.feed.public import (
    COMPANIONS,
    DIGEST_DIGITS,
    Listed,
    PublicEpisode,
    PublicFile,
    PublicShow,
)
from lessoncast.model import Episode, Show

_IMAGE_SUFFIXES = ((b"\xff\xd8\xff", ".jpg"), (b"\x89PNG\r\n\x1a\n", ".png"))
_PAGES = ("notes", "html")
_ARTICLE = "article.html"
_AGAIN = "render the episode again"


def survey(
    show: Show,
    episodes: Sequence[tuple[Episode, Path]] = (),
    pages: Mapping[str, str] | None = None,
) -> PublicShow:
    """Look at the episodes' folders and name what is to become public.

    ``pages`` are the files of the site that show them, by slug, where these are not all episodes.
    Raises FeedError when the show or an episode has no title or guid, audio is missing or is not
    what ``episode.json`` says, or a picture is neither JPEG nor PNG.
    """
    if not text.line(show.title):
        hint = "set it below [show]"
        raise FeedError("the show has no title", where="lessoncast.toml", hint=hint)
    base_url = base_of(show)
    cover = _picture(show.image, "cover", where=str(show.image)) if show.image else None
    pages = pages or site.page_names(episode.slug for episode, _ in episodes)
    named = tuple(
        _survey_episode(show, episode, folder, base_url, pages[episode.slug])
        for episode, folder in episodes
    )
    return PublicShow(show=show, base_url=base_url, cover=cover, episodes=named)


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


def audio_name(name: str, digest: str) -> str:
    """Return the public name of an episode's audio; ``digest`` is that of its bytes."""
    return f"{name}.{digest[:DIGEST_DIGITS]}.mp3"


def _survey_episode(
    show: Show, episode: Episode, folder: Path, base_url: str, page: str
) -> PublicEpisode:
    _refuse_unidentified(episode)
    name = public_name(episode)
    place = _Place(episode=episode, folder=folder)
    files = {"audio": _audio(place, name)}
    if episode.cover:
        files["cover"] = _picture(place.path(episode.cover), name, where=place.where(episode.cover))
    images = {
        mark.image: _picture(place.path(mark.image), name, where=place.where(mark.image))
        for mark in episode.marks
        if mark.image
    }
    there = {kind: row for kind, row in COMPANIONS.items() if _is_file(folder / row[0])}
    pages = {kind: _html(place, there[kind][0]) for kind in _PAGES if kind in there}
    for kind, (source, suffix) in there.items():
        content = None
        if kind == "chapters" and images:
            content = _chapters(place, source, images, base_url)
        if kind in pages:
            content = site.text_page(show, episode, home=page, html=pages[kind])
        files[kind] = _public_file(folder / source, name, suffix, content=content)
    return PublicEpisode(
        episode=episode,
        name=name,
        page=page,
        files=files,
        images=images,
        notes=pages.get("notes", ""),
        article=_html(place, _ARTICLE) if _is_file(folder / _ARTICLE) else "",
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Place:
    """An episode's folder, which a manifest's names cannot leave."""

    episode: Episode
    folder: Path

    def where(self, name: str = "") -> str:
        """What errors call a file of this folder."""
        return f"episodes/{self.episode.slug}/{name}"

    def path(self, name: str) -> Path:
        """Return the regular file of that name; raises FeedError when there is none."""
        if name in {"", ".", ".."} or Path(name).name != name or "\0" in name:
            raise FeedError(
                f"names '{name}', which is no file of its folder", where=self.where("episode.json")
            )
        if not _is_file(self.folder / name):
            raise FeedError("missing, or no regular file", where=self.where(name), hint=_AGAIN)
        return self.folder / name


def _is_file(path: Path) -> bool:
    try:
        return stat.S_ISREG(path.lstat().st_mode)
    except OSError:
        return False


def _audio(place: _Place, name: str) -> PublicFile:
    episode = place.episode
    path = place.path(episode.audio)
    size_bytes = path.stat().st_size
    if size_bytes != episode.size_bytes:
        raise FeedError(
            f"{size_bytes} bytes, where episode.json says {episode.size_bytes}",
            where=place.where(episode.audio),
            hint=_AGAIN,
        )
    # What is large is not read again on every build: the manifest was written from its bytes.
    digest = dict(episode.files).get(episode.audio, "")
    if not re.fullmatch(r"[0-9a-f]{64}", digest):
        digest = _files.file_digest(path)
    return PublicFile(name=audio_name(name, digest), source=path, size_bytes=size_bytes)


def _picture(path: Path, name: str, *, where: str) -> PublicFile:
    """Name a picture after what it is: Apple wants the extension to tell the real type."""
    try:
        with path.open("rb") as stream:
            head = stream.read(8)
    except OSError as problem:
        what = (problem.strerror or str(problem)).lower()
        raise FeedError(f"cannot be read: {what}", where=where) from problem
    for magic, suffix in _IMAGE_SUFFIXES:
        if head.startswith(magic):
            return _public_file(path, name, suffix)
    raise FeedError("neither a JPEG nor a PNG picture", where=where)


def _public_file(path: Path, name: str, suffix: str, *, content: bytes | None = None) -> PublicFile:
    if content is None:
        digest, size_bytes = _files.file_digest(path), path.stat().st_size
    else:
        digest, size_bytes = hashlib.sha256(content).hexdigest(), len(content)
    return PublicFile(
        name=f"{name}.{digest[:DIGEST_DIGITS]}{suffix}",
        source=path,
        size_bytes=size_bytes,
        content=content,
    )


def _html(place: _Place, name: str) -> str:
    return notes.sanitised(_files.read_text(place.path(name), FeedError, name=place.where(name)))


def _chapters(place: _Place, name: str, images: Mapping[str, PublicFile], base_url: str) -> bytes:
    """Return the chapters with the URLs of their pictures in place of the names."""
    document = _json_object(place, name)
    for chapter in document.get("chapters", ()):
        if isinstance(chapter, dict) and chapter.get("img") in images:
            chapter["img"] = base_url + images[chapter["img"]].name
    return (json.dumps(document, ensure_ascii=False, indent=1) + "\n").encode()


def _json_object(place: _Place, name: str) -> dict[str, Any]:
    where = place.where(name)
    data = _files.read_bytes(place.path(name), FeedError, name=where)
    try:
        document = json.loads(data)
    except (ValueError, RecursionError) as problem:
        raise FeedError("this is no JSON", where=where, hint=_AGAIN) from problem
    if not isinstance(document, dict):
        raise FeedError("this holds no chapters", where=where, hint=_AGAIN)
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
