"""What stands at the end of each page: whose the course is, what it was made from, where a copy of it is."""

from __future__ import annotations

from dataclasses import dataclass

from lessoncast import _credits
from lessoncast.feed.public import PublicShow


@dataclass(frozen=True, slots=True, kw_only=True)
class _Copy:
    """The course as a file that others can make their own."""

    href: str
    size: str


def footer(there: PublicShow, *, with_copy: bool) -> dict[str, object]:
    """Return the values that the footer's template asks for, but for words and show.

    Only a page that is rendered in every build can lead to the copy, whose name changes with each edit.
    """
    show, copy = there.show, there.copy if with_copy else None
    return {
        "licence": _credits.licence(show.license) if show.license else None,
        "based_on": tuple(_credits.based_on(show.derived_from, show.language)),
        "copy": _Copy(href=copy.name, size=_size(copy.size_bytes)) if copy else None,
    }


def _size(size_bytes: int) -> str:
    """A size as people read it: ``85 kB``, ``1.2 MB``."""
    if size_bytes < 1_000_000:
        return f"{max(round(size_bytes / 1000), 1)} kB"
    return f"{size_bytes / 1_000_000:.1f} MB"
