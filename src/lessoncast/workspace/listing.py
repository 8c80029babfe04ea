"""The order that the settings list: which module or lesson each of its words means."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import PurePosixPath

from lessoncast.errors import SettingsError
from lessoncast.workspace.identity import Name, named
from lessoncast.workspace.rules import nearest
from lessoncast.workspace.survey import LESSON_SUFFIXES, Found


@dataclass(frozen=True, slots=True, kw_only=True)
class Ranks:
    """Where modules and lessons are listed, by their slugs; what isn't comes behind those."""

    modules: Mapping[str, int] = field(default_factory=dict)
    lessons: Mapping[str, int] = field(default_factory=dict)


NO_RANKS = Ranks()


def ranked(order: Sequence[str], found: Sequence[Found], *, where: str) -> Ranks:
    """Return the ranks of what ``order`` lists.

    Modules also come in the order in which lessons of several are listed. Raises SettingsError for a
    word that means nothing here, or more than one thing.
    """
    modules: dict[str, int] = {}
    lessons: dict[str, int] = {}
    are_named = False
    for rank, entry in enumerate(order):
        lesson, module = _meant(entry, found, where)
        if lesson:
            lessons.setdefault(lesson, rank)
        if module:
            are_named = are_named or not lesson
            modules.setdefault(module, rank)
    return Ranks(modules=modules if are_named or len(modules) > 1 else {}, lessons=lessons)


def _meant(entry: str, found: Sequence[Found], where: str) -> tuple[str, str]:
    """Return the slugs of the lesson, if it is one, and of the module, if it is in one or one itself."""
    meant = meanings(entry, found)
    if len(meant) == 1:
        return meant[0]
    if meant:
        one, other = (lesson or module for lesson, module in meant[:2])
        raise SettingsError(
            f"'{entry}' in order may be {one} or {other}", where=where, hint=f"write '{one}'"
        )
    raise SettingsError(
        f"'{entry}' in order is no lesson and no module", where=where, hint=suggestion(entry, found)
    )


def meanings(entry: str, found: Sequence[Found]) -> list[tuple[str, str]]:
    """Return what a name may mean, as slugs of a lesson and its module; either may be empty.

    Whole names go before those without their numbers.
    """
    folder, own = _names(entry)
    for candidates in _candidates(folder, own, found):
        if candidates:
            return sorted(set(candidates))
    return []


def suggestion(entry: str, found: Sequence[Found]) -> str:
    """Say what may be meant by a name that means nothing."""
    folder, own = _names(entry)
    known = [one.lesson or one.slug for one in found]
    for one in found:
        known += [one.bare, one.own.bare, *filter(None, (one.folder.slug, one.folder.bare))]
    close = nearest("/".join(filter(None, (folder and folder.slug, own.slug))), known)
    return f"did you mean '{close}'?" if close else "name what lies in lessons/"


def _names(entry: str) -> tuple[Name | None, Name]:
    path = PurePosixPath(entry.strip().removeprefix("./").removeprefix("lessons/"))
    own = path.stem if path.suffix.casefold() in LESSON_SUFFIXES else path.name
    folder = path.parent.as_posix()
    return (None if folder == "." else named(folder)), named(own)


def _candidates(
    folder: Name | None, own: Name, found: Sequence[Found]
) -> Iterator[list[tuple[str, str]]]:
    """Yield what may be meant, surest first: by the whole names, then by those without numbers."""
    inside = [one for one in found if folder is None or _is(folder, one.folder)]
    if folder is None:
        for is_same in (_is_just, _is):
            yield [
                *(("", one.folder.slug) for one in found if is_same(own, one.folder)),
                *(
                    (_lesson(one), "")
                    for one in found
                    if _is_outside(one) and is_same(own, one.own)
                ),
            ]
    for is_same in (_is_just, _is):
        yield [(_lesson(one), one.folder.slug) for one in inside if is_same(own, one.own)]


def _lesson(one: Found) -> str:
    return one.lesson or one.slug


def _is_outside(one: Found) -> bool:
    return not one.folder.slug


def _is_just(wanted: Name, there: Name) -> bool:
    return bool(there.slug) and wanted.slug == there.slug


def _is(wanted: Name, there: Name) -> bool:
    return _is_just(wanted, there) or (bool(there.slug) and wanted.slug == there.bare)
