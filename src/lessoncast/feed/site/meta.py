"""What a page says of itself to search engines and to those who show a link to it; nothing is loaded for it."""

from __future__ import annotations

from dataclasses import dataclass

from lessoncast.feed import text
from lessoncast.feed.address import base_of
from lessoncast.model import Show

_DESCRIPTION_BYTES = 300


@dataclass(frozen=True, slots=True, kw_only=True)
class Meta:
    """For a page's head. ``url`` and ``image`` are absolute, and empty where the show has no address."""

    title: str
    description: str
    kind: str
    url: str
    image: str
    is_private: bool


def meta(
    show: Show,
    *,
    page: str,
    title: str,
    description: str = "",
    kind: str = "article",
    image: str = "",
) -> dict[str, object]:
    """Return the value that the template of the head asks for; ``page`` is the canonical one."""
    base = base_of(show) if show.base_url.strip() else ""
    said = Meta(
        title=title,
        description=text.shortened(text.one_line(description), _DESCRIPTION_BYTES),
        kind=kind,
        url=base and base + page.removesuffix("index.html"),
        image=base + image if base and image else "",
        is_private=show.is_private,
    )
    return {"meta": said, "site_name": text.line(show.title)}
