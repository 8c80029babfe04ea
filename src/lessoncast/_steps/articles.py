"""The lesson as an article, in the folder of its episode, with the second at which each section is heard."""

from __future__ import annotations

import os.path
from collections.abc import Mapping, Sequence
from pathlib import Path

from lessoncast import _files, episode, lesson, study
from lessoncast._memory import Memory
from lessoncast._steps import scripts
from lessoncast._steps.scripts import ScriptFile
from lessoncast.errors import LessonError
from lessoncast.model import Article, Episode, Heard
from lessoncast.workspace import LessonFile, Workspace

ARTICLE = "article.html"


def inputs(workspace: Workspace, entry: LessonFile) -> tuple[object, ...]:
    """What an article depends on beside its lesson's text and what is said of it."""
    if not scripts.has_lesson(entry):
        return ()
    lessons = [(name, _lesson_at(workspace, entry, name)) for name in _named(workspace, entry)]
    return (lesson.ARTICLE_VERSION, lessons)


def companions(
    workspace: Workspace,
    current: ScriptFile,
    timeline: episode.Timeline,
    parts: Sequence[episode.Part],
) -> episode.Companions:
    """Return the maker of the article; where the lesson is gone, what was made of it last stays."""
    folder = workspace.episode_folder(current.entry.slug)

    def make(_made: Episode) -> Mapping[str, bytes]:
        if not scripts.has_lesson(current.entry):
            return _last(folder)
        made = _article(workspace, current.entry, _heard(current, timeline, parts))
        return {ARTICLE: made.html.encode()}

    return make


def _article(workspace: Workspace, entry: LessonFile, heard: Sequence[Heard] = ()) -> Article:
    return lesson.as_article(
        entry.path,
        slug=entry.slug,
        name=entry.name,
        language=workspace.show.language,
        lines=entry.lines,
        part=entry.part,
        heard=heard,
        lesson=lambda name: _lesson_at(workspace, entry, name),
    )


def _last(folder: Path) -> dict[str, bytes]:
    """What the folder's manifest, which is withdrawn while it is filled, names of an article."""
    made = episode.load(folder)
    names = [name for name, _ in made.files if name == ARTICLE] if made else []
    return {name: (folder / name).read_bytes() for name in names if (folder / name).is_file()}


def _heard(
    current: ScriptFile, timeline: episode.Timeline, parts: Sequence[episode.Part]
) -> tuple[Heard, ...]:
    """When each turn begins that rests on lines of the lesson."""
    turns = current.script.turns
    begins: dict[int, int] = {}
    for turn, _, start_ms in episode.sentence_places(timeline, parts):
        begins.setdefault(turn, start_ms)
    return tuple(
        Heard(source, start_ms)
        for turn, start_ms in begins.items()
        if (source := turns[turn].source) and turns[turn].move != study.PRACTICE_MOVE
    )


# ── what an article names ─────────────────────────────────────────────────────────────────────


def _named(workspace: Workspace, entry: LessonFile) -> tuple[str, ...]:
    """The other lessons that the article leads to; found out once for each text of the lesson."""
    data = lesson.read_bytes(entry.path, name=entry.name)
    key = _files.digest(lesson.ARTICLE_VERSION, data, entry.path.suffix, entry.lines)
    memory = Memory(workspace.cache / "articles" / f"{_files.digest(entry.slug)}.txt")
    known = memory.get(key)
    if known is None:
        try:
            known = list(_article(workspace, entry).lessons)
        except LessonError:
            known = []  # who needs it as a lesson will say what is wrong with it
        memory.put(key, known)
        memory.save()
    return tuple(known)


def _lesson_at(workspace: Workspace, entry: LessonFile, name: str) -> str:
    """The slug of the lesson that a link in this one names, by its file or by its page on a site."""
    path = Path(os.path.normpath(entry.path.parent / name.rstrip("/")))
    ways = (path, *(path.with_suffix(suffix) for suffix in (".md", ".markdown", ".html", ".txt")))
    return next(filter(None, (workspace.slug_at(way) for way in ways)), "")
