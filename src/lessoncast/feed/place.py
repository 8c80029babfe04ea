"""An episode's folder, whose files become public under names that tell what they hold.

A manifest and what lies beside it are input like any other: only regular files of the folder itself
are taken, and a picture is what its first bytes say.
"""

from __future__ import annotations

import hashlib
import re
import stat
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from lessoncast import _drawings, _files
from lessoncast.errors import FeedError
from lessoncast.feed.folding import fold
from lessoncast.feed.public import DIGEST_DIGITS, PublicFile
from lessoncast.model import Episode

AGAIN = "render the episode again"
_ARTWORK = ((b"\xff\xd8\xff", ".jpg"), (b"\x89PNG\r\n\x1a\n", ".png"))
"""Apple takes these and no others, and wants the extension to tell the real type."""

_IN_ARTICLES: Mapping[str, re.Pattern[bytes]] = {
    ".png": re.compile(rb"\x89PNG\r\n\x1a\n"),
    ".jpg": re.compile(rb"\xff\xd8\xff"),
    ".gif": re.compile(rb"GIF8[79]a"),
    ".webp": re.compile(rb"RIFF....WEBP", re.DOTALL),
}
_PICTURE_NAME = re.compile(r"picture-[0-9a-f]{8}(?:\.png|\.jpg|\.gif|\.webp|\.svg)")
_PICTURE_LIMIT_BYTES = 20_000_000
_HEAD_BYTES = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """An episode's folder, which a manifest's names cannot leave."""

    episode: Episode
    folder: Path

    def where(self, name: str = "") -> str:
        """What errors call a file of this folder."""
        return f"episodes/{self.episode.slug}/{name}"

    def has(self, name: str) -> bool:
        """Whether there is a regular file of that name."""
        return is_file(self.folder / name)

    def path(self, name: str) -> Path:
        """Return the regular file of that name; raises FeedError when there is none."""
        if name in {"", ".", ".."} or Path(name).name != name or "\0" in name:
            raise FeedError(
                f"names '{name}', which is no file of its folder", where=self.where("episode.json")
            )
        if not self.has(name):
            raise FeedError("missing, or no regular file", where=self.where(name), hint=AGAIN)
        return self.folder / name

    def text(self, name: str) -> str:
        """Return the text of a file. Raises FeedError."""
        return _files.read_text(self.path(name), FeedError, name=self.where(name))

    def audio(self, name: str) -> PublicFile:
        """The audio that the manifest names. Raises FeedError unless it is as long as told there."""
        episode = self.episode
        path = self.path(episode.audio)
        size_bytes = path.stat().st_size
        if size_bytes != episode.size_bytes:
            raise FeedError(
                f"{size_bytes} bytes, where episode.json says {episode.size_bytes}",
                where=self.where(episode.audio),
                hint=AGAIN,
            )
        # What is large is not read again on every build: the manifest was written from its bytes.
        digest = dict(episode.files).get(episode.audio, "")
        if not re.fullmatch(r"[0-9a-f]{64}", digest):
            digest = _files.file_digest(path)
        return PublicFile(name=audio_name(name, digest), source=path, size_bytes=size_bytes)

    def article_picture(self, file: str, name: str) -> PublicFile | None:
        """A picture that an article shows; None for what is none, or too large to be shown."""
        if not _PICTURE_NAME.fullmatch(file) or not self.has(file):
            return None
        path = self.folder / file
        suffix = path.suffix
        is_small = path.stat().st_size <= _PICTURE_LIMIT_BYTES
        if is_small and self._is_picture(file, suffix):
            return public_file(path, f"{name}-picture", suffix)
        return None

    def _is_picture(self, file: str, suffix: str) -> bool:
        """Whether a file is what its suffix says, and no drawing that runs or fetches something."""
        if suffix != ".svg":
            return bool(_IN_ARTICLES[suffix].match(_head(self.folder / file, self.where(file))))
        look = _drawings.Look()
        look.feed(_files.read_bytes(self.folder / file, FeedError, name=self.where(file)))
        return not look.objection()


def audio_name(name: str, digest: str) -> str:
    """Return the public name of an episode's audio; ``digest`` is that of its bytes."""
    return f"{name}.{digest[:DIGEST_DIGITS]}.mp3"


def is_file(path: Path) -> bool:
    """Whether this is a regular file, and no link to one."""
    try:
        return stat.S_ISREG(path.lstat().st_mode)
    except OSError:
        return False


def artwork(path: Path, name: str, *, where: str) -> PublicFile:
    """Name a cover or a chapter's picture after what it is. Raises FeedError."""
    head = _head(path, where)
    for magic, suffix in _ARTWORK:
        if head.startswith(magic):
            return public_file(path, name, suffix)
    raise FeedError("neither a JPEG nor a PNG picture", where=where)


def public_file(path: Path, name: str, suffix: str, *, content: bytes | None = None) -> PublicFile:
    """Name a file, or ``content`` in its place, by a digest of its bytes."""
    if content is None:
        digest, size_bytes = _files.file_digest(path), path.stat().st_size
    else:
        digest, size_bytes = hashlib.sha256(content).hexdigest(), len(content)
    return PublicFile(
        name=f"{name}.{digest[:DIGEST_DIGITS]}{suffix}",
        source=path,
        size_bytes=size_bytes,
        content=None if content is None else fold(content),
    )


def _head(path: Path, where: str) -> bytes:
    try:
        with path.open("rb") as stream:
            return stream.read(_HEAD_BYTES)
    except OSError as problem:
        what = (problem.strerror or str(problem)).lower()
        raise FeedError(f"cannot be read: {what}", where=where) from problem
