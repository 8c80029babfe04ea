"""Scripts and cards files follow lessons that got another name, number or module.

A file belongs to the lesson whose text it was made from, wherever that is now; else, where its own
lesson is gone, to the one of its name. What may belong to two lessons stays where it is.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Collection, Mapping
from dataclasses import replace
from pathlib import Path

from lessoncast import _files, lesson, study
from lessoncast._steps import cards, following, matching, scripts
from lessoncast._steps.following import Moves
from lessoncast._steps.matching import Made
from lessoncast.errors import LessoncastError, StudyError
from lessoncast.workspace import MARKED_SUFFIXES, LessonFile, Workspace


def follow(workspace: Workspace) -> Moves:
    """Bring scripts and cards files behind their lessons; return what was done."""
    moves = found(workspace)
    if not moves.scripts and not moves.cards:
        return moves
    names = {entry.slug: entry.name for entry in workspace.lessons()}
    for files, path_of in (
        (moves.scripts, workspace.script_path),
        (moves.cards, workspace.cards_path),
    ):
        _move({path_of(new): path_of(old) for new, old in files.items()})
        for slug in files:
            path = path_of(slug)
            text = _files.read_text(path, LessoncastError, name=workspace.name_of(path))
            _files.write_if_changed(path, following.renamed(text, names[slug]))
    return replace(moves, are_done=True)


def _move(sources: dict[Path, Path]) -> None:
    """Rename files, each into a place that is free by then; a kill on the way loses none of them."""
    while sources:
        free = [target for target in sources if target not in sources.values()]
        for target in free:
            _files.move(sources.pop(target), target)
        if not free:  # they go round in a circle
            target, source = next(iter(sources.items()))
            aside = scripts.free_name(source)
            _files.move(source, aside)
            sources[target] = aside


def found(workspace: Workspace) -> Moves:
    """Return which files shall follow their lessons; nothing is written."""
    if workspace.single:
        return following.NO_MOVES
    lessons = {entry.slug: entry for entry in workspace.lessons() if scripts.has_lesson(entry)}
    written = workspace.script_slugs()
    moved = _among(workspace, lessons, written, _script)
    asked = workspace.cards_slugs()
    scripted = lessons.keys() & set(written)
    if not moved and scripted.issuperset(asked):
        return following.NO_MOVES  # each lies beside the script of its lesson, which is at home
    return Moves(scripts=moved, cards=_of_cards(workspace, lessons, asked, written, moved))


def _of_cards(
    workspace: Workspace,
    lessons: Mapping[str, LessonFile],
    asked: Collection[str],
    written: Collection[str],
    moved: Mapping[str, str],
) -> dict[str, str]:
    """Cards go where the script of their episode goes; those without one by themselves."""
    there = {old: new for new, old in moved.items()}
    heads = {slug: following.header(workspace, slug) for slug in written}
    counts = Counter(head.guid for head in heads.values() if head)
    homes = {
        head.guid: there.get(slug, slug)
        for slug, head in heads.items()
        if head and head.guid and counts[head.guid] == 1
    }
    goals: dict[str, str] = {}
    for slug in asked:
        guid = _guid_of_cards(workspace, slug)
        goal = homes.get(guid, slug) if guid else there.get(slug, slug)
        if goal != slug and goal in lessons:
            goals[goal] = slug
    left = [slug for slug in asked if slug not in goals.values()]
    alone = {slug: entry for slug, entry in lessons.items() if slug not in goals}
    return matching.without_collisions(goals | _among(workspace, alone, left, _cards), asked)


def _among(
    workspace: Workspace,
    lessons: Mapping[str, LessonFile],
    slugs: Collection[str],
    read: Callable[[Workspace, str], Made | None],
) -> dict[str, str]:
    """Return which files go to which lessons, by their slugs."""
    doubtful = _may_move(lessons, slugs)
    files = [made for slug in slugs if slug in doubtful and (made := read(workspace, slug))]
    away = [made for made in files if not matching.is_at_home(made, lessons)]
    if not away:
        return {}
    at_home = {*slugs} - {made.slug for made in away}
    waiting = [entry for slug, entry in lessons.items() if slug not in at_home]
    moves = matching.matched(away, waiting, lambda entry: _text(workspace, entry))
    return matching.without_collisions(moves, slugs)


def _may_move(lessons: Mapping[str, LessonFile], slugs: Collection[str]) -> set[str]:
    """Return the slugs of files whose lesson is gone, or that differ from others by figures only.

    The latter are looked at, since one may have got the number of the other.
    """
    twins = Counter(map(matching.without_figures, {*lessons, *slugs}))
    return {
        slug for slug in slugs if slug not in lessons or twins[matching.without_figures(slug)] > 1
    }


def _text(workspace: Workspace, entry: LessonFile) -> str:
    """The words of a lesson, for a look at them; a text's markup does no harm."""
    try:
        if entry.path.suffix.lower() in MARKED_SUFFIXES:
            return lesson.read_bytes(entry.path).decode("utf-8", "replace")
        return "\n".join(block.text for block in scripts.read_lesson(workspace, entry).blocks)
    except LessoncastError:
        return ""  # its reader will tell


# ── what a file was made from ─────────────────────────────────────────────────────────────────


def _script(workspace: Workspace, slug: str) -> Made | None:
    head = following.header(workspace, slug)
    if not head or not head.lesson:
        return None  # nobody can tell, or it was written by hand
    asked = scripts.asked_before(scripts.NO_WISH, head)
    return Made(
        slug=slug,
        lesson=head.lesson,
        text=_files.read_text(workspace.script_path(slug), LessoncastError),
        basis=head.basis,
        wishes=(asked.minutes, asked.style),
        basis_of=lambda entry: scripts.basis_of(workspace, entry, asked),
    )


def _cards(workspace: Workspace, slug: str) -> Made | None:
    path = workspace.cards_path(slug)
    try:
        text = _files.read_text(path, StudyError)
        sheet = study.loads(text, where=workspace.name_of(path), guid="-")
    except StudyError:
        return None
    return Made(
        slug=slug,
        lesson=sheet.lesson,
        text=text,
        basis=sheet.basis,
        wishes=None,
        basis_of=lambda entry: cards.basis_of(workspace, entry),
    )


def _guid_of_cards(workspace: Workspace, slug: str) -> str:
    try:
        text = _files.read_text(workspace.cards_path(slug), StudyError)
    except StudyError:
        return ""
    head = re.search(r"(?m)^guid:[ \t]*(\S+)[ \t]*$", text.partition("\n---\n")[0])
    return head[1].strip("\"'") if head else ""
