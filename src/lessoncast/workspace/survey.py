"""What lies in lessons/ and scripts/: which files count, in what order, under which names.

Modules are the folders of lessons/, one level deep. Names that begin with a dot or an underscore,
READMEs and other kinds of files are passed over.
"""

from __future__ import annotations

import stat
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from lessoncast._device_names import RESERVED_NAMES
from lessoncast.model import EpisodeKind, Problem, Span
from lessoncast.workspace.identity import (
    LESSON_NAME_BYTES,
    MODULE_NAME_BYTES,
    Name,
    named,
    readable,
)
from lessoncast.workspace.places import objection

LESSON_SUFFIXES = frozenset(
    {".md", ".markdown", ".html", ".htm", ".txt", ".docx", ".pptx", ".pdf", ".epub"}
)
SCRIPT_SUFFIXES = frozenset({".md"})
UNREAD_SUFFIXES = frozenset({".doc", ".odt", ".ppt", ".rtf"})

_UNSEEN = {"Cc", "Cs", "Zl", "Zp"}  # controls, bytes that are no UTF-8, line separators


NOWHERE = Name("", (), "")
"""The module of what is in none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LessonFile:
    """A lesson's place in the course.

    ``path`` is where its text is, or would be for a script without a lesson; ``name`` what errors
    call it. ``season`` is None outside of modules. ``number`` counts the lessons within the season:
    what is of another ``kind`` has none; ``place`` counts everything. ``identity`` is the slug without number prefixes, or the slug where two would be the same.
    ``lines`` are those of a part, the ``part``-th of its file; None for a lesson as a whole.
    """

    path: Path
    slug: str
    name: str
    number: int | None
    place: int
    identity: str
    season: int | None = None
    season_name: str = ""
    part: int = 1
    lines: Span | None = None
    kind: EpisodeKind = "full"


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A file that counts, or a part of one, before the course is put in order.

    ``own`` is the file's name and ``folder`` its module's, with their numbers; ``module`` is what
    people call the module. ``lesson`` is the slug of the lesson that it is a part of, if it is one.
    """

    path: Path
    slug: str
    name: str
    own: Name
    folder: Name = NOWHERE
    module: str = ""
    lesson: str = ""
    part: int = 1
    lines: Span | None = None
    kind: EpisodeKind = "full"

    @property
    def bare(self) -> str:
        """The slug without numbers; that of a part with its number among the parts."""
        bare = f"{self.folder.bare}/{self.own.bare}" if self.folder.slug else self.own.bare
        return f"{bare}-part-{self.part}" if self.part > 1 else bare


class Survey:
    """Looks through one folder of a workspace, and collects what is wrong with names and kinds."""

    def __init__(self, root: Path, folder: str, suffixes: frozenset[str]) -> None:
        self.problems: list[Problem] = []
        self._root = root
        self._folder = root / folder
        self._suffixes = suffixes

    def files(self) -> tuple[Found, ...]:
        """Return the files that count."""
        if not self._folder.is_symlink() and not self._folder.exists():
            return ()
        found: list[Found] = []
        for path in self._listed(self._folder):
            if path.is_dir() and not self._suffix(path):
                found += self._module(path)
            else:
                found += self._file(path, NOWHERE)
        self._refuse_twins(found)
        return tuple(found)

    def slug_at(self, path: Path) -> str:
        """Return the slug of one file that counts, "" for any other; it must be named from the root."""
        inside = path.relative_to(self._folder).parts if path.is_relative_to(self._folder) else ()
        hidden = any(name[0] in "._" for name in inside)
        if not 1 <= len(inside) <= 2 or hidden or objection(path, self._root):
            return ""
        in_module = len(inside) > 1
        module = self._name_of(path.parent, inside[0], MODULE_NAME_BYTES) if in_module else NOWHERE
        return next((found.slug for found in self._file(path, module)), "")

    def _module(self, folder: Path) -> Iterator[Found]:
        module = self._name_of(folder, folder.name, MODULE_NAME_BYTES)
        for path in self._listed(folder):
            if path.is_dir() and not self._suffix(path):
                self._refuse_deeper(path)
            else:
                yield from self._file(path, module)

    def _file(self, path: Path, module: Name) -> Iterator[Found]:
        if not self._suffix(path) or path.stem.casefold() == "readme":
            return
        # A regular file needs no second look: its folder is inside, or it would not be listed.
        if not stat.S_ISREG(path.lstat().st_mode) and (why := objection(path, self._root)):
            self._complain(path, f"this {why}")
            return
        own = self._name_of(path, path.stem, LESSON_NAME_BYTES)
        if own.slug:
            yield Found(
                path=path,
                slug=f"{module.slug}/{own.slug}" if module.slug else own.slug,
                name=self._name(path),
                own=own,
                folder=module,
                module=readable(path.parent.name) if module.slug else "",
            )

    def _listed(self, folder: Path) -> list[Path]:
        """Return what is in a folder, sorted, but for what is hidden or nobody can name."""
        try:
            if not folder.resolve(strict=True).is_relative_to(self._root.resolve()):
                self._complain(folder, "this folder is a link that leads out of the workspace")
                return []
            listed = sorted(path for path in folder.iterdir() if path.name[0] not in "._")
        except (OSError, RuntimeError) as problem:
            self._complain(folder, f"this folder cannot be read: {_reason(problem)}")
            return []
        return [path for path in listed if self._has_plain_name(path)]

    def _has_plain_name(self, path: Path) -> bool:
        counts = path.is_dir() or self._suffix(path)
        if not counts or not _UNSEEN & set(map(unicodedata.category, path.name)):
            return True
        hint = "give it a name of letters, digits and hyphens"
        self._complain(path, "the name holds characters that nobody can see", hint)
        return False

    def _suffix(self, path: Path) -> bool:
        return path.suffix.casefold() in self._suffixes

    def _name_of(self, path: Path, text: str, most_bytes: int) -> Name:
        found = named(text, most_bytes=most_bytes)
        if not found.slug:
            self._complain(path, "the name holds no letter and no digit", "give it a name")
        elif found.slug in RESERVED_NAMES:
            self._complain(path, f"Windows keeps the name '{found.slug}' for itself", "rename it")
            return NOWHERE
        return found

    # ── faults ────────────────────────────────────────────────────────────────────────────────

    def _refuse_deeper(self, folder: Path) -> None:
        """A lesson two folders deep would be missed in silence, so it's named."""
        deeper = [
            path
            for path in self._listed(folder)
            if self._suffix(path) and path.stem.casefold() != "readme"
        ]
        for path in deeper[:1]:
            self._complain(
                path,
                "folders go one level deep: a module and its lessons",
                f"move it up, or rename the folder to '_{folder.name}' to leave it out",
            )

    def _refuse_twins(self, found: Sequence[Found]) -> None:
        """Two files may not share a slug, nor a file and a module: they'd share a folder."""
        seen: dict[str, Path] = {}
        for one in found:
            module, _, _ = one.slug.rpartition("/")
            if module:
                self._claim(seen, module, one.path.parent)
            self._claim(seen, one.slug, one.path)

    def _claim(self, seen: dict[str, Path], slug: str, path: Path) -> None:
        other = seen.setdefault(slug, path)
        if other != path:
            message = f"has the same short name as {self._name(other)}: '{slug}'"
            self._complain(path, message, "rename one of them")

    def _name(self, path: Path) -> str:
        return path.relative_to(self._root).as_posix()

    def _complain(self, path: Path, message: str, hint: str = "") -> None:
        name = self._name(path).encode("utf-8", "backslashreplace").decode()
        where = "".join(char if char.isprintable() else "�" for char in name)
        self.problems.append(Problem(where=where, message=message, hint=hint))


def unread(root: Path) -> list[Problem]:
    """Name the files in lessons/ that somebody may take for lessons."""
    folder = root / "lessons"
    return [
        Problem(
            where=path.relative_to(root).as_posix(),
            message=f"{path.suffix} files are not read",
            hint="save it as Markdown, HTML or text",
        )
        for path in sorted([*folder.glob("*.*"), *folder.glob("*/*.*")])
        if path.suffix.casefold() in UNREAD_SUFFIXES and path.name[0] not in "._"
    ]


def _reason(problem: Exception) -> str:
    return (
        problem.strerror or str(problem) if isinstance(problem, OSError) else "it leads in a circle"
    )
