"""Cards and questions → the practice: an episode beside that of the lesson, or the end of it."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Sequence
from dataclasses import replace

from lessoncast import _files, episode, script, study
from lessoncast._steps import about, audible, bonuses, cards, cast, scripts
from lessoncast._steps.scripts import ScriptFile
from lessoncast.errors import SettingsError
from lessoncast.model import Script
from lessoncast.workspace import Workspace

Speak = Callable[[ScriptFile], tuple[episode.Timeline, Sequence[episode.Part]]]
"""Has a script spoken and encoded."""


def check(workspace: Workspace) -> None:
    """Raise SettingsError where lessons have no practice of their own."""
    wanted = workspace.study.practice
    if wanted != "bonus":
        told = "is switched off" if wanted == "off" else "is the end of each episode"
        raise SettingsError(
            f"here the practice {told}",
            where=workspace.line_of("study", "practice"),
            hint='with practice = "bonus" it is an episode of its own',
        )


def with_practice(workspace: Workspace, current: ScriptFile) -> ScriptFile:
    """Return a script with the practice behind it, where the settings want it at the end."""
    made = _composed(workspace, current) if workspace.study.practice == "end" else None
    if made is None:
        return current
    spoken = _marked(workspace, current, without_lines(made))
    chapters = (*current.script.chapters, *spoken.chapters)
    return replace(current, script=replace(current.script, chapters=chapters))


def is_current(workspace: Workspace, current: ScriptFile) -> bool:
    """Whether the bonus to an episode is as it must be: there and whole, or not there."""
    folder = bonuses.folder_of(workspace, current.entry.slug)
    wanted = _bonus(workspace, current)
    made = bonuses.load(workspace, current.entry.slug)
    if wanted is None:
        return not folder.exists()
    return bool(
        made and made.inputs == _inputs(workspace, wanted) and episode.is_intact(folder, made)
    )


def refresh(workspace: Workspace, current: ScriptFile, main: episode.Plan, speak: Speak) -> None:
    """Bring the bonus to the episode that ``main`` plans up to date, or take it away."""
    if is_current(workspace, current):
        return
    folder = bonuses.folder_of(workspace, current.entry.slug)
    wanted = _bonus(workspace, current)
    if wanted is None:
        shutil.rmtree(folder)
        return
    timeline, parts = speak(_as_spoken(workspace, current, wanted))
    plan = bonuses.plan(
        main,
        title=wanted.script.title,
        summary=study.practice_summary(title=main.title, language=main.language),
        timeline=timeline,
        inputs=_inputs(workspace, wanted),
    )
    episode.produce(plan, parts, folder=folder, cache=workspace.cache)


def spoken(workspace: Workspace, current: ScriptFile) -> ScriptFile | None:
    """Return the practice beside the episode of a script as it is spoken, if there is one."""
    wanted = _bonus(workspace, current)
    return wanted and _as_spoken(workspace, current, wanted)


def _as_spoken(workspace: Workspace, current: ScriptFile, wanted: ScriptFile) -> ScriptFile:
    return replace(wanted, script=_marked(workspace, current, wanted.script))


def _bonus(workspace: Workspace, current: ScriptFile) -> ScriptFile | None:
    """The practice as a script of its own; only a lesson's episode has one."""
    if workspace.study.practice != "bonus" or current.entry.kind != "full":
        return None
    made = _composed(workspace, current)
    if made is None:
        return None
    entry = replace(current.entry, slug=f"{current.entry.slug}/{bonuses.PRACTICE}")
    path = workspace.cards_path(current.entry.slug)
    return replace(
        current,
        path=path,
        name=workspace.name_of(path),
        entry=entry,
        script=replace(made, guid=current.script.guid, published=current.script.published),
        text=script.dumps(made, names=scripts.names_of(workspace)),
    )


def _composed(workspace: Workspace, current: ScriptFile) -> Script | None:
    found = cards.there(workspace, current.entry)
    sheet = audible.only(workspace, found.sheet, current.script.language) if found else None
    if sheet is None or not sheet.items:
        return None
    wanted = study.Wanted(pause_s=workspace.study.pause, rounds=workspace.study.rounds)
    return study.practice(
        sheet, wanted, title=current.script.title, language=current.script.language
    )


def _marked(workspace: Workspace, current: ScriptFile, made: Script) -> Script:
    """The script with what its lesson says of words and phrases: how they are said, in which language."""
    if not scripts.has_lesson(current.entry):
        return made
    return script.marked(made, scripts.read_lesson(workspace, current.entry))


def _inputs(workspace: Workspace, wanted: ScriptFile) -> str:
    """Digest of all that a practice depends on; no turn of the lesson's script is."""
    own = about.inputs(workspace, wanted, cast.of(workspace, wanted.script))
    made = wanted.script
    return _files.digest(own, made.guid, made.published, study.PRACTICE_VERSION)


def without_lines(made: Script) -> Script:
    """The script without places in the cards file, which are none in the script's file."""
    chapters = tuple(
        replace(chapter, parts=tuple(replace(part, line=None) for part in chapter.parts))
        for chapter in made.chapters
    )
    return replace(made, chapters=chapters)
