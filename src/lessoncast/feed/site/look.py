"""What the pages of one show look like: style, script, templates, and the files that they load.

Of an author's theme everything is taken as it lies in ``theme/``, and nothing from elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from pathlib import Path

from jinja2 import Environment

from lessoncast import _files
from lessoncast._later import re
from lessoncast.errors import FeedError
from lessoncast.feed import theme as themes
from lessoncast.feed.public import DIGEST_DIGITS, THEME_STEM, PublicFile
from lessoncast.feed.site import assets, palette
from lessoncast.feed.site.environment import environment
from lessoncast.feed.site.names import plain
from lessoncast.feed.theme import ASSETS_NAME, STYLE_NAME, Theme

SUFFIXES = frozenset(
    {".png", ".jpg", ".jpeg", ".webp", ".gif", ".svg", ".avif", ".woff2", ".woff", ".ttf", ".otf"}
)
_LIMIT_BYTES = 10_000_000
_ASSET = re.compile(r"asset\(\s*(?P<quote>[\"'])(?P<name>[^\"'\n]*)(?P=quote)\s*\)")


@dataclass(frozen=True, kw_only=True)
class Look:
    """What the pages of a show look like. Nothing is read before it is asked for.

    Each of its parts raises FeedError for what is wrong in the author's theme.
    """

    theme: Theme = field(default_factory=Theme)

    @cached_property
    def environment(self) -> Environment:
        """The templates, ours and the author's."""
        return environment(self.theme.folder, self.asset)

    @cached_property
    def style(self) -> PublicFile:
        """What the pages look like: our own style, the cover's colours, the author's style."""
        colours = palette.css(self.theme.colour) if self.theme.colour else ""
        return assets.style(colours, self._own_style())

    @property
    def script(self) -> PublicFile:
        """What the pages do."""
        return assets.script()

    def files(self) -> Iterator[PublicFile]:
        """Every file that pages load beside their pictures and sounds."""
        yield self.style
        yield self.script
        if self._small_cover:
            yield self._small_cover
        yield from self._assets.values()

    def asset(self, name: str) -> str:
        """Return the public name of a file in ``theme/assets/``. Raises FeedError."""
        if found := self._assets.get(name):
            return found.name
        there = ", ".join(sorted(self._assets)) or "none"
        raise FeedError(
            f"there is no file '{name}' in theme/assets/",
            where="theme/assets/",
            hint=f"there are: {there}",
        )

    @property
    def small_cover(self) -> str:
        """The public name of the show's cover in the size that pages show; "" where there is none."""
        return self._small_cover.name if self._small_cover else ""

    @cached_property
    def _small_cover(self) -> PublicFile | None:
        path = self.theme.small_cover
        if path is None:
            return None
        digest = _files.known_digest(path)[:DIGEST_DIGITS]
        return PublicFile(
            name=f"cover-small.{digest}.jpg", source=path, size_bytes=path.stat().st_size
        )

    @cached_property
    def _assets(self) -> Mapping[str, PublicFile]:
        return {path.name: self._public(path) for path in self._asset_paths()}

    def _asset_paths(self) -> Iterator[Path]:
        folder = (self.theme.folder or Path()) / ASSETS_NAME
        yield from (path for path in self.theme.files() if path.parent == folder)

    def _public(self, path: Path) -> PublicFile:
        suffix = path.suffix.lower()
        where = self.theme.where(path)
        if suffix not in SUFFIXES:
            hint = f"these may be there: {' '.join(sorted(SUFFIXES))}"
            raise FeedError("neither a picture nor a face", where=where, hint=hint)
        size_bytes = path.stat().st_size
        if size_bytes > _LIMIT_BYTES:
            limit_mb = _LIMIT_BYTES // 1_000_000
            raise FeedError(f"longer than the limit of {limit_mb} MB", where=where)
        digest = _files.known_digest(path)[:DIGEST_DIGITS]
        stem = plain(path.stem) or "file"
        return PublicFile(
            name=f"{THEME_STEM}-{stem}.{digest}{suffix}", source=path, size_bytes=size_bytes
        )

    def _own_style(self) -> str:
        path = (self.theme.folder or Path()) / STYLE_NAME
        if path not in set(self.theme.files()):
            return ""
        where = self.theme.where(path)
        text = _files.read_text(path, FeedError, name=where)

        def public(found: re.Match[str]) -> str:
            try:
                return f'url("{self.asset(found["name"])}")'
            except FeedError as problem:
                line = text.count("\n", 0, found.start()) + 1
                raise FeedError(
                    problem.message, where=f"{where}:{line}", hint=problem.hint
                ) from None

        return f"/* theme/{STYLE_NAME} */\n{_ASSET.sub(public, text)}"


@lru_cache
def plain_look() -> Look:
    """The look of a show that has no theme."""
    return Look(theme=themes.NONE)
