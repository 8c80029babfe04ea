"""Which lessons and scripts make the course, and which of them somebody means."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from lessoncast import _files, script
from lessoncast._steps import scripts
from lessoncast.errors import ScriptError, WorkspaceError
from lessoncast.workspace import LessonFile, Workspace


def entries(workspace: Workspace) -> tuple[LessonFile, ...]:
    """Return the lessons, and the scripts that stand for themselves, in the course's order."""
    return workspace.course(workspace.script_slugs(), lambda slug: _stands(workspace, slug))


def left_out(workspace: Workspace) -> tuple[str, ...]:
    """Return the names of generated scripts whose lessons are gone: they are in no feed."""
    there = {entry.slug for entry in entries(workspace)}
    gone = [slug for slug in workspace.script_slugs() if slug not in there]
    return tuple(workspace.name_of(workspace.script_path(slug)) for slug in gone)


def choose(workspace: Workspace, paths: Sequence[Path]) -> tuple[LessonFile, ...]:
    """Return the entries that these files are the lessons, scripts or cards of; all for no files.

    Raises WorkspaceError for a file that is no part of the course, and for an empty course.
    """
    known = entries(workspace)
    if not known:
        raise WorkspaceError(
            "there is no lesson yet",
            where=workspace.name_of(workspace.root / "lessons"),
            hint="put a Markdown, HTML or text file there",
        )
    places: dict[Path, list[LessonFile]] = {}
    for entry in known:
        for place in _places(workspace, entry):
            places.setdefault(place, []).append(entry)
    wanted = [entry for path in paths for entry in _wanted(workspace, places, path)]
    return tuple(entry for entry in known if entry in wanted) if paths else known


def _places(workspace: Workspace, entry: LessonFile) -> Iterator[Path]:
    """Where the files of an entry are, or would be: its lesson, its script, its cards."""
    slug = entry.slug
    for path in (entry.path, workspace.script_path(slug), workspace.cards_path(slug)):
        yield path.resolve()


def _wanted(
    workspace: Workspace, places: Mapping[Path, list[LessonFile]], path: Path
) -> list[LessonFile]:
    """The entry that a file is the script or the cards of, or the lesson: then with all of its parts."""
    found = places.get(path.resolve())
    if found is None:
        what = "this is no lesson or script of this workspace"
        near = _alike(path, places)
        raise WorkspaceError(
            what if path.exists() else "there is no such file",
            where=str(path),
            hint=f"did you mean {workspace.name_of(near)}?"
            if near
            else "for a lesson outside a workspace: lessoncast build LESSON -o DIR",
        )
    return found


def _alike(path: Path, places: Iterable[Path]) -> Path | None:
    """Return the file that somebody may mean who names one by a part of its path, or nearly so."""
    import difflib  # noqa: PLC0415 - who names what is there needs it not

    known: dict[str, Path] = {}
    for place in places:
        known.setdefault(place.stem.casefold(), place)  # the lesson comes before its script
    near = difflib.get_close_matches(path.stem.casefold(), known, n=1)
    return known[near[0]] if near else None


def _stands(workspace: Workspace, slug: str) -> bool:
    """Whether a script without its lesson is somebody's work: hand-written, or edited."""
    path = workspace.script_path(slug)
    if workspace.single:
        return True
    name = workspace.name_of(path)
    text = _files.read_text(path, ScriptError, name=name)
    if not script.loads_header(text, where=name).lesson:
        return True
    there = script.loads(text, where=name, speakers=scripts.labels_of(workspace))
    return scripts.is_edited(workspace, there, text)
