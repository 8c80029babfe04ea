"""What a lesson tells of the episode of its script, found out once for each text of the lesson.

To read an hour's lesson, and to look where it could be divided, takes longer than all the rest of an edited
line, which changes nothing of it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from lessoncast import __version__, _files, lesson, script
from lessoncast._memory import Memory
from lessoncast._sentences import sentences
from lessoncast._steps import remarks, scripts
from lessoncast._steps.scripts import ScriptFile
from lessoncast.errors import LessonError
from lessoncast.model import Lesson, Link, Part, Span, Wish
from lessoncast.workspace import LessonFile, Workspace

TOLD_VERSION = 1
"""Part of every key: raise it when the same lesson is to tell something else."""

SUMMARY_CHARACTERS = 300


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What an episode says of the lesson beside its dialogue."""

    summary: str = ""
    links: tuple[Link, ...] = ()
    authors: tuple[str, ...] = ()
    published: datetime | None = None


def of(workspace: Workspace, entry: LessonFile) -> Told:
    """Return what a lesson tells; nothing where there is none. Raises LessonError as its reader does."""
    if not scripts.has_lesson(entry):
        return Told()

    def find() -> list[Any]:
        source = scripts.read_lesson(workspace, entry)
        links = [[link.title, link.url] for link in source.links]
        date = source.published.isoformat() if source.published else ""
        return [_summary(source), links, source.authors, date]

    summary, links, authors, date = _known(workspace, entry, "told", find)
    return Told(
        summary=summary,
        links=tuple(Link(title=title, url=url) for title, url in links),
        authors=tuple(authors),
        published=datetime.fromisoformat(date) if date else None,
    )


def proposed(workspace: Workspace, current: ScriptFile) -> tuple[Part, ...]:
    """The parts to propose for the lesson of a script as it lies there."""
    entry = current.entry
    if not scripts.has_lesson(entry) or entry.lines:
        return ()
    asked = scripts.asked_before(Wish(), current.script)

    def find() -> list[Any]:
        source = scripts.read_lesson(workspace, entry)
        found = remarks.proposed(source, scripts.wish_of(workspace, source, asked))
        return [[part.title, part.lines, part.minutes] for part in found]

    try:
        wanted = (asked.minutes or workspace.minutes, asked.style or workspace.style)
        known = _known(workspace, entry, "parts", find, *wanted)
    except LessonError:
        return ()  # its script can be spoken all the same
    return tuple(
        Part(title=title, lines=Span(*lines), minutes=minutes) for title, lines, minutes in known
    )


def _known(
    workspace: Workspace,
    entry: LessonFile,
    what: str,
    find: Callable[[], list[Any]],
    *asked: object,
) -> list[Any]:
    """Return what is known of a lesson as it is, or found out now."""
    key = _files.digest(
        *(TOLD_VERSION, __version__, script.writer_version(workspace.writer), *asked),
        lesson.read_bytes(entry.path, name=entry.name),
        *(entry.name, entry.lines, entry.part, workspace.show.language),
    )
    name = _files.digest(entry.slug, what)
    memory = Memory(workspace.cache / "lessons" / f"{name}.txt")
    found: list[Any] | None = memory.get(key)
    if found is None:
        found = find()
        memory.put(key, found)
        memory.save()
    return found


def _summary(source: Lesson) -> str:
    """The author's own summary, else the lesson's first sentences."""
    if source.summary:
        return source.summary
    opening = next((block for block in source.blocks if block.kind == "paragraph"), None)
    summary = ""
    for sentence in sentences(opening.text, source.language) if opening else ():
        if summary and len(summary) + len(sentence) > SUMMARY_CHARACTERS:
            break
        summary = f"{summary} {sentence}".strip()
    return summary
