"""``check``: what is in use and why, and what is wrong, stage by stage. Writes nothing."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from pathlib import Path
from platform import platform, python_version

from lessoncast import __version__, _ffmpeg, episode, feed, speech
from lessoncast import workspace as workspaces
from lessoncast._steps import course, feeds, scripts, voices
from lessoncast.errors import LessoncastError, PublishError
from lessoncast.model import Problem
from lessoncast.workspace import LessonFile, Workspace


@dataclass(frozen=True, slots=True, kw_only=True)
class Findings:
    """Facts for whoever asks what is in use, and problems for whoever mends."""

    facts: tuple[str, ...]
    problems: tuple[Problem, ...]

    def as_json(self) -> dict[str, object]:
        """The same for programs."""
        return {"facts": self.facts, "problems": [asdict(found) for found in self.problems]}

    def verdict(self) -> str:
        """One line: how many problems."""
        count = len(self.problems)
        return "no problems found" if not count else f"{count} problem{'s'[: count > 1]} found"


def facts() -> tuple[str, ...]:
    """Which program, Python, engines and ffmpeg are in use, and why."""
    own = f"lessoncast {__version__} on Python {python_version()}, {platform()}"
    return (own, *speech.describe(), _ffmpeg.describe())


def speakers(root: Path) -> tuple[str, ...]:
    """Which voices the show has, and why; nothing while its settings are broken."""
    try:
        workspace = workspaces.open_workspace(root)
        return tuple(voices.explain(workspace, role) for role in voices.ROLES)
    except LessoncastError:
        return ()


def problems(root: Path) -> tuple[Problem, ...]:
    """Everything that is wrong from the settings to the feed.

    What is wrong with the settings or with names hides the rest, which depends on them.
    """
    if found := workspaces.problems(root):
        return tuple(found)
    workspace = workspaces.open_workspace(root)
    try:
        entries = course.entries(workspace)
    except LessoncastError as problem:
        return (as_problem(problem),)
    if workspace.target and not workspace.show.base_url:
        found.append(as_problem(unaddressed(workspace)))
    found += _of_voices(workspace)
    for entry in entries:
        found += _of_script(workspace, entry)
        folder = workspace.episode_folder(entry.slug)
        if episode.load(folder):
            found += episode.check(folder)
    made = feeds.episodes_of(workspace, entries)
    if made and (workspace.feeds / feed.FEED_NAME).exists():
        found += feed.check(feeds.show_of(workspace, made), made, workspace.feeds)
    return tuple(found)


def unaddressed(workspace: Workspace) -> PublishError:
    """A feed's URLs are absolute, so one that is published must say where it will be reached."""
    return PublishError(
        "base_url is not set, so the published feed could be reached from this computer only",
        where=workspace.line_of("show"),
        hint='add the address of the public folder to [show]: base_url = "https://…/"',
    )


def _of_voices(workspace: Workspace) -> list[Problem]:
    try:
        voices.speakers_for(workspace, workspace.show.language)
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


def as_problem(error: LessoncastError) -> Problem:
    """An error as one finding."""
    return Problem(where=error.where or "", message=error.message, hint=error.hint or "")
