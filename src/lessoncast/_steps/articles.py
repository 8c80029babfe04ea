"""The lesson as an article, in the folder of its episode, with the second at which each section is heard."""

from __future__ import annotations

import os.path
from collections.abc import Callable, Sequence
from dataclasses import asdict
from pathlib import Path

from lessoncast import __version__, _files, episode, lesson, study
from lessoncast._memory import Memory
from lessoncast._steps import pictures, scripts
from lessoncast._steps.scripts import ScriptFile
from lessoncast.errors import LessonError
from lessoncast.model import Article, Heard, Picture, Problem, Span
from lessoncast.workspace import LessonFile, Workspace

ARTICLE = "article.html"


def inputs(workspace: Workspace, entry: LessonFile) -> tuple[object, ...]:
    """What an article depends on beside its lesson's text and what is said of it."""
    if not scripts.has_lesson(entry):
        return ()
    lessons, files = _named(workspace, entry)
    places = pictures.places(workspace, entry)
    return (
        lesson.ARTICLE_VERSION,
        [(name, _lesson_at(workspace, entry, name)) for name in lessons],
        [(name, places.digest(name)) for name in files],
    )


class Writer:
    """Makes the article of a script's lesson, and remembers the remarks on it."""

    def __init__(
        self,
        workspace: Workspace,
        current: ScriptFile,
        timeline: episode.Timeline,
        parts: Sequence[episode.Part],
    ) -> None:
        self._workspace = workspace
        self._current = current
        self._heard = _heard(current, timeline, parts)
        self.remarks: tuple[Problem, ...] = ()

    def write(self) -> dict[str, bytes]:
        """Return the article and its pictures; where the lesson is gone, those that are there stay."""
        entry = self._current.entry
        if not scripts.has_lesson(entry):
            return _last(self._workspace.episode_folder(entry.slug))
        shelf = pictures.Shelf(self._workspace, entry)
        made = _untimed(self._workspace, entry, shelf)
        self.remarks = made.remarks
        html = lesson.timed(made.html, made.sections, self._heard)
        return {ARTICLE: html.encode()} | shelf.files if html else {}


def remarks(workspace: Workspace, entry: LessonFile) -> tuple[Problem, ...]:
    """Return what cannot be shown in the article of a lesson. Raises LessonError as its reader does."""
    if not scripts.has_lesson(entry):
        return ()
    return _article(workspace, entry, picture=pictures.Shelf(workspace, entry).find).remarks


def _untimed(workspace: Workspace, entry: LessonFile, shelf: pictures.Shelf) -> Article:
    """Return the article of a lesson without its times, which are all that an edit of the script changes.

    It is remembered, unless there are pictures in the lesson's own file.
    """
    key = _files.digest(
        *(__version__, entry.name, entry.lines, entry.part, workspace.show.language),
        lesson.read_bytes(entry.path, name=entry.name),
        inputs(workspace, entry),
    )
    memory = Memory(workspace.cache / "articles" / f"{_files.digest(entry.slug, 'untimed')}.txt")
    if known := memory.get(key):
        html, sections, named, remarks = known
        for name in named:
            shelf.find(name, None)
        return Article(
            html=html,
            sections=tuple(Span(*lines) for lines in sections),
            remarks=tuple(Problem(**remark) for remark in remarks),
        )
    asked: list[str | None] = []

    def find(name: str, inside: bytes | None) -> Picture | str:
        asked.append(name if inside is None else None)
        return shelf.find(name, inside)

    made = _article(workspace, entry, None, find)
    if None not in asked:
        memory.put(key, [made.html, made.sections, asked, [asdict(one) for one in made.remarks]])
        memory.save()
    return made


def _article(
    workspace: Workspace,
    entry: LessonFile,
    heard: Sequence[Heard] | None = (),
    picture: Callable[[str, bytes | None], Picture | str] = lambda *_: "",
) -> Article:
    return lesson.as_article(
        entry.path,
        slug=entry.slug,
        name=entry.name,
        language=workspace.show.language,
        lines=entry.lines,
        part=entry.part,
        heard=heard,
        lesson=lambda name: _lesson_at(workspace, entry, name),
        picture=picture,
    )


def _last(folder: Path) -> dict[str, bytes]:
    """What the folder's manifest, which is withdrawn while it is filled, names of an article."""
    made = episode.load(folder)
    names = [name for name, _ in made.files] if made else []
    kept = [name for name in names if name == ARTICLE or name.startswith("picture-")]
    return {name: (folder / name).read_bytes() for name in kept if (folder / name).is_file()}


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


def _named(workspace: Workspace, entry: LessonFile) -> tuple[Sequence[str], Sequence[str]]:
    """The other lessons and the files that an article names; found out once for each text of the lesson."""
    data = lesson.read_bytes(entry.path, name=entry.name)
    key = _files.digest(lesson.ARTICLE_VERSION, data, entry.path.suffix, entry.lines)
    memory = Memory(workspace.cache / "articles" / f"{_files.digest(entry.slug)}.txt")
    known = memory.get(key)
    if known is None:
        try:
            made = _article(workspace, entry)
            known = [made.lessons, made.pictures]
        except LessonError:
            known = [(), ()]  # who needs it as a lesson will say what is wrong with it
        memory.put(key, known)
        memory.save()
    lessons, files = known
    return lessons, files


def _lesson_at(workspace: Workspace, entry: LessonFile, name: str) -> str:
    """The slug of the lesson that a link in this one names, by its file or by its page on a site."""
    path = Path(os.path.normpath(entry.path.parent / name.rstrip("/")))
    ways = (path, *(path.with_suffix(suffix) for suffix in (".md", ".markdown", ".html", ".txt")))
    return next(filter(None, (workspace.slug_at(way) for way in ways)), "")
