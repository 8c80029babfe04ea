"""Where a new lesson goes: its module, its number, the name of its file. No other file changes."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from lessoncast._device_names import RESERVED_NAMES
from lessoncast.errors import WorkspaceError
from lessoncast.workspace.identity import (
    LESSON_NAME_BYTES,
    MODULE_NAME_BYTES,
    named,
    number_of,
    readable,
)
from lessoncast.workspace.listing import meanings, suggestion
from lessoncast.workspace.numbers import between, shown
from lessoncast.workspace.survey import Found

HIGHEST = 999


@dataclass(frozen=True, slots=True, kw_only=True)
class NewLesson:
    """A lesson that is asked for: its title, and a module and the lesson before it, if somebody says."""

    title: str
    module: str | None = None
    after: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where a lesson goes: the ``folder`` in lessons/, empty for none, and the file's ``name``.

    ``before`` is the lesson that it was asked to come behind.
    """

    folder: str
    name: str
    before: Found | None = None


def place(asked: NewLesson, course: Sequence[Found]) -> Place:
    """Return where a new lesson goes; ``course`` is what there is, in order, a divided lesson once.

    Raises WorkspaceError for a title or module of no use, a name that is taken, and a place that no
    number gives.
    """
    before = _before(asked, course)
    folder = _folder(asked, course, before)
    module = named(folder, most_bytes=MODULE_NAME_BYTES).slug if folder else ""
    inside = [one for one in course if one.folder.slug == module]
    words = file_name(asked.title, most_bytes=LESSON_NAME_BYTES)
    number = _number(inside, before)
    _refuse_twins(words, module, course, inside)
    return Place(folder=folder, name=f"{number}-{words}" if number else words, before=before)


def file_name(title: str, *, most_bytes: int) -> str:
    """Return a title as a file's name: small letters of any alphabet, digits and hyphens.

    Raises WorkspaceError for one that leaves nothing, or what Windows keeps for itself.
    """
    whole = unicodedata.normalize("NFC", title).casefold()
    words = re.sub(r"[\W_]+", "-", re.sub(r"['’ʼ]", "", whole)).strip("-")
    latin = named(words, most_bytes=len(whole) * 4 + 1).slug
    if re.fullmatch(r"[\u0000-\u024f\u1e00-\u1eff]*", words):
        words = latin  # accents go, as they do in addresses
    while len(words.encode()) > most_bytes:
        words = (words.rpartition("-")[0] or words[:-1]).strip("-")
    if not named(words).slug or named(words).slug in {*RESERVED_NAMES, "readme"}:
        raise WorkspaceError(
            f"no file can be named after '{title}'", hint="give it a title with letters in it"
        )
    return words


# ── the module ────────────────────────────────────────────────────────────────────────────────


def _before(asked: NewLesson, course: Sequence[Found]) -> Found | None:
    if asked.after is None:
        return None
    meant = [lesson for lesson, _ in meanings(asked.after, course) if lesson]
    if len(meant) == 1:
        return next(one for one in course if one.slug == meant[0])
    if meant:
        raise WorkspaceError(
            f"'{asked.after}' may be {' or '.join(meant[:2])}", hint=f"write '{meant[0]}'"
        )
    raise WorkspaceError(
        f"there is no lesson '{asked.after}'", hint=suggestion(asked.after, course)
    )


def _folder(asked: NewLesson, course: Sequence[Found], before: Found | None) -> str:
    """The folder of the module that is asked for, else of the lesson before, else of the last one."""
    folders: dict[str, str] = {}
    for one in course:
        if one.folder.slug and (one.path.exists() or one.folder.slug not in folders):
            folders[one.folder.slug] = one.path.parent.name
    last = before or (course[-1] if course else None)
    if asked.module is None:
        return folders.get(last.folder.slug, "") if last else ""
    folder = _known(asked.module, folders) or _new_folder(asked.module, list(folders.values()))
    if before and folders.get(before.folder.slug, "") != folder:
        raise WorkspaceError(
            f"{before.name} is not in the module '{readable(folder)}'",
            hint="leave out --module, or name a lesson of it",
        )
    return folder


def _known(module: str, folders: dict[str, str]) -> str:
    """The folder of a module by its name, with or without the number, or by what people call it."""
    wanted = named(module.strip("/").removeprefix("lessons/"), most_bytes=MODULE_NAME_BYTES)
    for slug, folder in folders.items():
        names = (slug, named(slug).bare, readable(folder).casefold())
        if wanted.slug in names or module.casefold() in names:
            return folder
    return ""


def _new_folder(module: str, folders: Sequence[str]) -> str:
    """The name of a module that is not there yet: behind the others, where they have numbers."""
    written = [number_of(folder) for folder in folders]
    number = number_of(module)
    words = file_name(module.strip()[len(number) :], most_bytes=MODULE_NAME_BYTES)
    if not number and (any(written) or not folders):
        given = [numbers[0] for folder in folders if (numbers := named(folder).numbers)]
        number = shown((max(given, default=0) + 1,), written)
    return f"{number}-{words}" if number else words


# ── the number ────────────────────────────────────────────────────────────────────────────────


def _number(inside: Sequence[Found], before: Found | None) -> str:
    """The number for a lesson of a module; empty where the others have none."""
    written = [number_of(one.path.stem) for one in inside]
    given = [one.own.numbers for one in inside if one.own.numbers]
    if before:
        numbers = _behind(inside, before, written)
    elif given or not inside:
        numbers = (max((one[0] for one in given), default=0) + 1,)
    else:
        return ""
    if numbers[0] > HIGHEST:
        raise WorkspaceError(
            f"there is no number behind {HIGHEST}", hint="begin another module: --module NAME"
        )
    return shown(numbers, written)


def _behind(inside: Sequence[Found], before: Found, written: Sequence[str]) -> tuple[int, ...]:
    at = [one.slug for one in inside].index(before.slug)
    low = before.own.numbers
    high = inside[at + 1].own.numbers if at + 1 < len(inside) else ()
    if low and (not high or low < high) and (numbers := between(low, high, written)):
        return numbers
    raise WorkspaceError(
        f"no number stands right behind {before.name}",
        hint="give the module's files numbers in their order, or list it as order in [course]",
    )


def _refuse_twins(
    words: str, module: str, course: Sequence[Found], inside: Sequence[Found]
) -> None:
    """A lesson may not be called as another one of its module, whatever their numbers."""
    bare = named(words).slug
    if twin := next((one for one in inside if bare in {one.own.bare, one.own.slug}), None):
        raise WorkspaceError(
            f"there is a lesson '{bare}' already: {twin.name}",
            hint="give it another title, or another module: --module NAME",
        )
    if not module and bare in {one.folder.slug for one in course}:
        raise WorkspaceError(f"there is a module '{bare}' already", hint="give it another title")
