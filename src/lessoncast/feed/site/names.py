"""Where each lesson has its page: names that outlive a change of title or number.

They are the lesson's own words, so that inserting a lesson moves no page. Another lesson of the
same words has those of its module in front.
"""

from __future__ import annotations

import hashlib
import unicodedata
from collections.abc import Iterable, Iterator

from lessoncast._later import re

_RESERVED = frozenset({"", "index", "feed", "offline"})
_LENGTH_LIMIT = 60
_NUMBER = re.compile(r"^(?:\d{2,3}[a-j](?=-)|\d+)[-_. ]*")


def plain(name: str) -> str:
    """Return a name as lower-case ASCII words with hyphens between them; empty where it has none."""
    latin = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", latin).strip("-")[:_LENGTH_LIMIT].strip("-")


def without_number(name: str) -> str:
    """Return a lesson's name without what says its place: ``01-``, ``01b-``."""
    return _NUMBER.sub("", name)


def page_names(slugs: Iterable[str]) -> dict[str, str]:
    """Return the file name of the page that shows each episode, in the order of the slugs.

    A bonus is shown on the page of the lesson below which it lies.
    """
    found = list(slugs)
    there = set(found)
    homes = {slug: home for slug in found if (home := slug.rpartition("/")[0]) in there}
    own = _unique([slug for slug in found if slug not in homes])
    return {slug: own[homes.get(slug, slug)] for slug in found}


def _unique(slugs: list[str]) -> dict[str, str]:
    """The first lesson of a name keeps it, so that another of the same words moves no page."""
    taken: dict[str, str] = {}
    used = set(_RESERVED)
    for slug in slugs:
        name = next(name for name in _candidates(slug) if name not in used)
        taken[slug] = f"{name}.html"
        used.add(name)
    return taken


def _candidates(slug: str) -> Iterator[str]:
    """From the shortest name to one that no other slug has."""
    words = [plain(without_number(part)) for part in slug.split("/")]
    yield words[-1]
    yield "-".join(filter(None, words))
    yield plain(slug)
    yield f"lesson-{hashlib.sha256(slug.encode()).hexdigest()[:12]}"
