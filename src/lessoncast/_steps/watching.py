"""What an author saves while we look: scripts, lessons, settings, and the sounds that they name.

We look at the files' sizes and times a few times a second, which costs nothing that could be
measured and works on every disk: the notices of operating systems come from a library each, and
never from a network folder. What is seen is only a reason to look closer; digests tell what is stale.
"""

from __future__ import annotations

import contextlib
import dataclasses
import os
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from lessoncast._steps import course
from lessoncast._steps.episodes import Rendered
from lessoncast.errors import LessoncastError, ScriptError
from lessoncast.workspace import Workspace

_LOOK_S = 0.2
_SETTLED_S = 0.05
"""A file that was the same for so long is written; editors that rename are done within it too."""

_FOLDERS = ("lessons", "scripts")
_Stamp: TypeAlias = tuple[int, int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """What came of files that were saved; nothing was at the first look.

    ``problem`` is why nothing was rendered: a fault that the next edit may mend.
    """

    workspace: Workspace
    saved: frozenset[Path] = frozenset()
    rendered: tuple[Rendered, ...] = ()
    problem: LessoncastError | OSError | None = None


class Watch:
    """The files of a workspace as they were when somebody last looked."""

    def __init__(self, workspace: Workspace) -> None:
        self.workspace = workspace
        self._known = self._stamps()

    def wait(self) -> frozenset[Path]:
        """Wait until files are saved, made or removed, and whole; return which."""
        while True:
            time.sleep(_LOOK_S)
            now = self._stamps()
            while now != self._known:
                time.sleep(_SETTLED_S)
                before, now = now, self._stamps()
                if now == before:
                    changed = now.items() ^ self._known.items()
                    self._known = now
                    return frozenset(Path(path) for path, _ in changed)

    def _stamps(self) -> dict[str, _Stamp]:
        found: dict[str, _Stamp] = {}
        for path in self._files():
            with contextlib.suppress(OSError):  # gone since it was listed, or about to be renamed
                facts = os.stat(path)  # noqa: PTH116 - thousands of them, a few times a second
                found[path] = (facts.st_mtime_ns, facts.st_size, facts.st_ino)
        return found

    def _files(self) -> Iterator[str]:
        root = self.workspace.root
        for folder in (root, *(root / name for name in _FOLDERS)):
            for place, inside, names in os.walk(folder):
                if folder == root:
                    inside.clear()
                inside[:] = [name for name in inside if not name.startswith(".")]
                yield from (os.path.join(place, name) for name in names if _is_saved(name))  # noqa: PTH118 - as above
        yield from map(str, _named(self.workspace))


def _is_saved(name: str) -> bool:
    """Whether this is no scratch file of an editor."""
    return not name.startswith((".", "#")) and not name.endswith(("~", ".swp", ".tmp"))


def _named(workspace: Workspace) -> Iterator[Path]:
    """Yield the files that the settings name, wherever they lie."""
    for settings in (workspace.show, workspace.audio):
        for field in dataclasses.fields(settings):
            value = getattr(settings, field.name)
            if isinstance(value, Path):
                yield value


Render: TypeAlias = Callable[[Workspace, Sequence[Path]], tuple[Rendered, ...]]


def follow(find: Callable[[], Workspace], render: Render, chosen: Sequence[Path]) -> Iterator[Seen]:
    """Render the chosen scripts (none: all), then whatever is saved, for ever.

    Raises WorkspaceError at once for a file that is no script; later faults are told, and looked at
    again when something is saved.
    """
    watch = Watch(find())
    with contextlib.suppress(ScriptError):  # which rendering will tell
        course.choose(watch.workspace, chosen)
    yield _seen(watch, find, render, chosen, frozenset())
    while True:
        yield _seen(watch, find, render, chosen, watch.wait())


def _seen(
    watch: Watch,
    find: Callable[[], Workspace],
    render: Render,
    chosen: Sequence[Path],
    saved: frozenset[Path],
) -> Seen:
    try:
        watch.workspace = find()
        meant = _meant(watch.workspace, chosen, saved)
        rendered = () if meant is None else render(watch.workspace, meant)
    except (LessoncastError, OSError) as problem:
        return Seen(workspace=watch.workspace, saved=saved, problem=problem)
    return Seen(workspace=watch.workspace, saved=saved, rendered=rendered)


def _meant(
    workspace: Workspace, chosen: Sequence[Path], saved: frozenset[Path]
) -> Sequence[Path] | None:
    """Return the scripts that saved files are, or belong to; None if none of the chosen ones.

    Settings, lexicons and sounds may belong to all of them.
    """
    files = {path.resolve() for path in saved}
    own = {
        script: {script, entry.path.resolve(), workspace.cards_path(entry.slug).resolve()}
        for entry in course.choose(workspace, ())
        for script in (workspace.script_path(entry.slug).resolve(),)
    }
    if not files or files - set().union(*own.values()):
        return chosen
    wanted = {
        workspace.script_path(entry.slug).resolve() for entry in course.choose(workspace, chosen)
    }
    return [script for script, its in own.items() if script in wanted and its & files] or None
