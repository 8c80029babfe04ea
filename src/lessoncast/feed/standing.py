"""Files of the public folder that keep their names while they change: pages, lists, the worker.

Their names are such as people give to files of their own. So each of ours says that it is ours, and what
does not say so is never written over and never removed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from pathlib import Path

from lessoncast.errors import FeedError

MADE_BY = "made by lessoncast"
"""What a file of ours has in a comment, unless it is a page that says so to browsers."""

_OURS = re.compile(
    rb'<meta name="generator" content="lessoncast">|made by lessoncast|"lessoncast-course/'
)


def refuse_strangers(names: Iterable[str], out: Path, public: Mapping[str, int]) -> None:
    """Raise FeedError if one of these files is there and somebody else's; ``public`` are the sizes."""
    for name in names:
        if public.get(name) and not is_ours(out / name):
            raise FeedError(
                "is in the way: this file did not come from lessoncast",
                where=f"{out.name}/{name}",
                hint="move it away, or give the lesson another file name",
            )


def is_ours(path: Path) -> bool:
    """Whether a file says that it was made here."""
    try:
        return _OURS.search(path.read_bytes()) is not None
    except OSError:
        return False


def marked(page: bytes) -> bytes:
    """Return a page that says where it is from, also where an author's template does not."""
    return page if _OURS.search(page) else page.rstrip() + f"\n<!-- {MADE_BY} -->\n".encode()
