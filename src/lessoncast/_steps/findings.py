"""``check``: what is in use and why, and what is wrong, stage by stage. Writes nothing.

Advice is what people would wince at in scripts and cards that others wrote or edited. They may know
better: it never fails a build, nor this command.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from platform import platform, python_version

from lessoncast import __version__, _ffmpeg, episode, feed, lesson, script, speech, study
from lessoncast import workspace as workspaces
from lessoncast._steps import (
    articles,
    audible,
    cards,
    course,
    feeds,
    identifying,
    likeness,
    reviewed,
    scripts,
    sharing,
    voices,
)
from lessoncast._steps.cards import CardsFile
from lessoncast.errors import LessoncastError, PublishError, StudyError
from lessoncast.model import Problem
from lessoncast.workspace import LessonFile, Workspace, reviews

_PAGED = frozenset({".docx", ".pptx", ".pdf", ".epub"})
"""What has lines only as we count them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Advice:
    """What one of the writer's own checks says about a turn; the check is described in the docs."""

    check: str
    where: str
    message: str
    hint: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Findings:
    """Facts for whoever asks what is in use, problems for whoever mends, advice for whoever edits."""

    facts: tuple[str, ...]
    problems: tuple[Problem, ...]
    advice: tuple[Advice, ...] = ()

    def as_json(self) -> dict[str, object]:
        """The same for programs."""
        return {
            "facts": self.facts,
            "problems": [asdict(found) for found in self.problems],
            "advice": [asdict(given) for given in self.advice],
        }

    def verdict(self) -> str:
        """One line: how many problems, and how much advice."""
        count, hints = len(self.problems), len(self.advice)
        found = "no problems found" if not count else f"{count} problem{'s'[: count > 1]} found"
        given = f"; {hints} piece{'s'[: hints > 1]} of advice on edited files" if hints else ""
        return found + given


def facts() -> tuple[str, ...]:
    """Which program, Python, engines and ffmpeg are in use, and why."""
    own = f"lessoncast {__version__} on Python {python_version()}, {platform()}"
    return (own, *speech.describe(), _ffmpeg.describe())


def speakers(root: Path) -> tuple[str, ...]:
    """Which voices the show has, and why; nothing while its settings are broken."""
    try:
        workspace = workspaces.open_workspace(root)
        speakers = voices.speakers_for(workspace, workspace.show.language)
        alike = likeness.identical(speakers)
        told = (voices.explain(workspace, role) for role in voices.ROLES)
        return (*told, alike) if alike else tuple(told)
    except LessoncastError:
        return ()


def problems(root: Path) -> tuple[Problem, ...]:
    """Everything that is wrong from the settings to the feed.

    What is wrong with the settings or with names hides the rest, which depends on them.
    """
    if found := workspaces.problems(root):
        return tuple(found)
    workspace = identifying.identified(workspaces.open_workspace(root))
    try:
        entries = course.entries(workspace)
    except LessoncastError as problem:
        return (as_problem(problem),)
    if workspace.publishing.target and not workspace.show.base_url:
        found.append(as_problem(unaddressed(workspace)))
    found += _of_voices(workspace)
    found += _of_sharing(workspace)
    for entry in entries:
        found += _of_script(workspace, entry)
        found += _of_cards(workspace, entry)
    found += _unclaimed(workspace, entries)
    found += _of_reviews(workspace)
    if workspace.theme.is_dir():
        found += feed.check_theme(feed.Theme(folder=workspace.theme))
    made = feeds.episodes_of(workspace, entries)
    for _, folder in made:
        found += episode.check(folder)
    if made and (workspace.feeds / feed.FEED_NAME).exists():
        found += feed.check(feeds.show_of(workspace, made[0][0]), made, workspace.feeds)
    return tuple(found)


def advice(root: Path) -> tuple[Advice, ...]:
    """What our own checks say about scripts and cards that people wrote or edited, and about pictures.

    Nothing while the workspace is broken, nor about a script that cannot be read: those are problems.
    """
    try:
        workspace = workspaces.open_workspace(root)
        entries = course.entries(workspace)
    except LessoncastError:
        return ()
    return tuple(
        given
        for entry in entries
        for given in (
            *_on_script(workspace, entry),
            *_on_cards(workspace, entry),
            *_on_article(workspace, entry),
        )
    )


def _on_script(workspace: Workspace, entry: LessonFile) -> Iterator[Advice]:
    if not workspace.script_path(entry.slug).exists():
        return
    try:
        there = scripts.load(workspace, entry)
        source = scripts.read_lesson(workspace, entry) if scripts.has_lesson(entry) else None
    except LessoncastError:
        return
    if source and not scripts.is_edited(workspace, there.script, there.text):
        return
    names = scripts.names_of(workspace).values()
    judged = script.judge(there.script, source, names=names)
    for name, found in sorted(judged, key=lambda pair: pair[1].line or 0):
        where = f"{there.name}:{found.line}" if found.line else there.name
        yield Advice(check=name, where=where, message=found.message, hint=found.hint)


def _on_cards(workspace: Workspace, entry: LessonFile) -> Iterator[Advice]:
    try:
        there = cards.there(workspace, entry)
        source = lesson.read_bytes(entry.path) if scripts.has_lesson(entry) else b""
        edited = there and (not source or study.is_edited(there.sheet, there.text))
        read = scripts.read_lesson(workspace, entry) if edited and source else None
    except LessoncastError:
        return
    if there and workspace.study.practice != "off":
        yield from _unsaid(workspace, there)
    if there and edited:
        is_text = entry.path.suffix.lower() not in _PAGED
        last_line = source.count(b"\n") + 1 if source and is_text else None
        for found in study.advise(there.sheet, read, last_line=last_line):
            where = f"{there.name}:{found.line}" if found.line else there.name
            yield Advice(check=found.check, where=where, message=found.message, hint=found.hint)


def _unsaid(workspace: Workspace, there: CardsFile) -> Iterator[Advice]:
    language = there.sheet.language or workspace.show.language
    for item in audible.left_out(workspace, there.sheet, language):
        yield Advice(
            check="speech",
            where=f"{there.name}:{item.line}" if item.line else there.name,
            message="no voice can say this, so the practice leaves it out",
            hint="write words; on the page and in the decks it stays as it is",
        )


def _on_article(workspace: Workspace, entry: LessonFile) -> Iterator[Advice]:
    try:
        found = articles.remarks(workspace, entry)
    except LessoncastError:
        return
    for one in found:
        yield Advice(check="pictures", where=one.where, message=one.message, hint=one.hint)


def unaddressed(workspace: Workspace) -> PublishError:
    """A feed's URLs are absolute, so one that is published must say where it will be reached."""
    return PublishError(
        "base_url is not set, so the published feed could be reached from this computer only",
        where=workspace.line_of("show"),
        hint='add the address of the public folder to [show]: base_url = "https://…/"',
    )


def _of_voices(workspace: Workspace) -> list[Problem]:
    try:
        voices.check(workspace)
    except LessoncastError as problem:
        return [as_problem(problem)]
    return []


def _of_sharing(workspace: Workspace) -> list[Problem]:
    try:
        sharing.check(workspace)
    except LessoncastError as problem:
        return [as_problem(problem)]
    return []


def _of_script(workspace: Workspace, entry: LessonFile) -> list[Problem]:
    """A lesson or script that cannot be read is a finding here, not an end."""
    try:
        if workspace.script_path(entry.slug).exists():
            scripts.load(workspace, entry)
        elif scripts.has_lesson(entry):
            scripts.read_lesson(workspace, entry)
    except LessoncastError as problem:
        return [as_problem(problem)]
    return []


def _of_cards(workspace: Workspace, entry: LessonFile) -> list[Problem]:
    """A cards file that cannot be read is a finding, too."""
    try:
        cards.there(workspace, entry)
    except StudyError as problem:
        return [as_problem(problem)]
    except LessoncastError:
        pass  # its script cannot be read, which is told of the script
    return []


def _of_reviews(workspace: Workspace) -> Iterator[Problem]:
    """Reviews whose files cannot be read."""
    for path in reviewed.paths(workspace):
        try:
            reviews.load(path, workspace.name_of(path))
        except LessoncastError as problem:
            yield as_problem(problem)


def _unclaimed(workspace: Workspace, entries: Sequence[LessonFile]) -> list[Problem]:
    """Cards files that nothing is asked from, since they are named after no lesson and no script."""
    known = {entry.slug for entry in entries}
    return [
        Problem(
            where=workspace.name_of(workspace.cards_path(slug)),
            message="these cards belong to no lesson and to no script",
            hint="name it as its lesson is named, or delete it",
        )
        for slug in workspace.cards_slugs()
        if slug not in known
    ]


def as_problem(error: LessoncastError) -> Problem:
    """An error as one finding."""
    return Problem(where=error.where or "", message=error.message, hint=error.hint or "")
