"""The order of the course: as the settings list it, else by number, then by name."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import TypeAlias

from lessoncast.workspace.identity import Name, Numbers
from lessoncast.workspace.listing import NO_RANKS, Ranks
from lessoncast.workspace.survey import Found, LessonFile

_LAST = float("inf")

SortKey: TypeAlias = tuple[float, tuple[float, ...], tuple[str | int, ...]]


def arrange(found: Sequence[Found], ranks: Ranks = NO_RANKS) -> tuple[LessonFile, ...]:
    """Put files in the order of the course, a module as a whole.

    What is listed comes first, as ``ranks`` says; the others by number, then by name.
    """
    ordered = sorted(found, key=lambda one: _course_key(one, ranks))
    modules = {one.folder.slug: one.folder.numbers for one in ordered if one.folder.slug}
    by_rank = sorted(
        {one.folder for one in ordered if one.folder.slug},
        key=lambda folder: _sort_key(folder, ranks.modules.get(folder.slug)),
    )
    seasons = _numbers({folder.slug: modules[folder.slug] for folder in by_rank})
    places = _numbered(ordered)
    numbers = _numbered([one for one in ordered if one.kind == "full"])
    identities = _identities(found)
    return tuple(
        LessonFile(
            path=one.path,
            slug=one.slug,
            name=one.name,
            number=numbers.get(one.slug),
            place=places[one.slug],
            identity=identities[one.slug],
            season=seasons.get(one.folder.slug),
            season_name=one.module,
            part=one.part,
            lines=one.lines,
            kind=one.kind,
        )
        for one in ordered
    )


def _course_key(one: Found, ranks: Ranks) -> tuple[SortKey, bool, SortKey, int]:
    """A lesson outside of modules stands among them by its own number, before one of the same."""
    own = _sort_key(one.own, ranks.lessons.get(one.lesson or one.slug))
    folder = one.folder
    outer = _sort_key(folder, ranks.modules.get(folder.slug)) if folder.slug else own
    return (outer, bool(folder.slug), own, one.part)


def _sort_key(name: Name, rank: int | None) -> SortKey:
    runs = re.split(r"(\d+)", name.slug)
    natural = tuple(int(run) if at % 2 else run for at, run in enumerate(runs))
    return (_LAST if rank is None else rank, name.numbers or (_LAST,), natural)


def _numbered(ordered: Sequence[Found]) -> dict[str, int]:
    """Number what is in order, each module from its own beginning; by slug."""
    modules: dict[str, dict[str, Numbers]] = {}
    for one in ordered:
        modules.setdefault(one.folder.slug, {})[one.slug] = one.own.numbers
    return {
        slug: number for inside in modules.values() for slug, number in _numbers(inside).items()
    }


def _numbers(names: Mapping[str, Numbers]) -> dict[str, int]:
    """Number names that are in order: by the numbers before them, or else by their places.

    Theirs count if each has a whole one of its own, from 1 up, and in this order: then a lesson that
    is still missing leaves its number free.
    """
    given = [numbers[0] if len(numbers) == 1 else 0 for numbers in names.values()]
    if 0 in given or given != sorted(set(given)):
        given = list(range(1, len(names) + 1))
    return dict(zip(names, given, strict=True))


def _identities(found: Sequence[Found]) -> dict[str, str]:
    """Return identities by slug; where two lessons would be one, each keeps its whole slug."""
    bare = {one.slug: one.bare for one in found}
    shared = {name for name, count in Counter(bare.values()).items() if count > 1}
    return {slug: slug if name in shared else name for slug, name in bare.items()}
