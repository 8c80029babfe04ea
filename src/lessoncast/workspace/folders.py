"""The workspace: where everything of a course lies, and what it's called."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from lessoncast._device_names import RESERVED_NAMES
from lessoncast.errors import WorkspaceError
from lessoncast.model import Naming, Problem, Role, Show, Style
from lessoncast.workspace.audio import AudioSettings
from lessoncast.workspace.identity import named, readable
from lessoncast.workspace.listing import ranked
from lessoncast.workspace.ordering import arrange
from lessoncast.workspace.parts import divided, kind_of
from lessoncast.workspace.placing import NewLesson, Place, place
from lessoncast.workspace.publishing import PublishSettings
from lessoncast.workspace.settings import (
    CACHE_MB,
    SETTINGS_NAME,
    SpeakerSettings,
)
from lessoncast.workspace.sharing import SiteSettings
from lessoncast.workspace.studying import StudySettings
from lessoncast.workspace.survey import (
    LESSON_SUFFIXES,
    NOWHERE,
    SCRIPT_SUFFIXES,
    Found,
    LessonFile,
    Survey,
)

CARDS_SUFFIX = ".cards.md"

__all__ = ["LessonFile", "Workspace", "raise_first"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Workspace:
    """A folder with its settings, all of them valid.

    ``single`` is the one lesson of a build without a workspace: then ``root`` is the folder for
    the outputs, the show has no title and no language, and ``base`` is what names begin with.
    ``places`` gives the ``file:line`` of each key that is set; ``lexicons``
    the pronunciations of single languages, by their tags in lower case.
    """

    root: Path
    show: Show
    speakers: Mapping[Role, SpeakerSettings]
    audio: AudioSettings
    guid_is_given: bool = False
    order: tuple[str, ...] = ()
    minutes: float | None = None
    style: Style = "standard"
    naming: Naming = "rarely"
    writer: str = "rules"
    lexicon: Mapping[str, str] = field(default_factory=dict)
    lexicons: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    study: StudySettings = field(default_factory=StudySettings)
    publishing: PublishSettings = field(default_factory=PublishSettings)
    cache_mb: int = CACHE_MB
    site: SiteSettings = field(default_factory=SiteSettings)
    single: Path | None = None
    base: str = ""
    places: Mapping[tuple[str, ...], str] = field(default_factory=dict, repr=False)

    def lexicon_for(self, language: str) -> Mapping[str, str]:
        """Return the pronunciations that count in a language: its own before those of all."""
        tag = language.lower()
        primary = tag.partition("-")[0]
        own = dict(self.lexicons.get(primary, {}))
        return {**self.lexicon, **own, **self.lexicons.get(tag, {})}

    # ── places ────────────────────────────────────────────────────────────────────────────────

    @property
    def scripts(self) -> Path:
        """The folder of the dialogues."""
        return self.root / "scripts"

    @property
    def episodes(self) -> Path:
        """The folder of the episodes' folders."""
        return self.root / "episodes"

    @property
    def feeds(self) -> Path:
        """The public folder."""
        return self.root / "feeds"

    @property
    def theme(self) -> Path:
        """The folder of what the author changes about the pages."""
        return self.root / "theme"

    @property
    def cache(self) -> Path:
        """The folder that may be deleted at any time."""
        return self.root / ".lessoncast"

    @property
    def generated(self) -> tuple[Path, ...]:
        """The folders that are written to, but for the cache."""
        return (self.scripts, self.episodes, self.feeds)

    def script_path(self, slug: str) -> Path:
        """Return where the script of a lesson lies, or will."""
        return self.scripts / f"{slug}.md"

    def cards_path(self, slug: str) -> Path:
        """Return where the cards and questions of a lesson lie, or will."""
        return self.scripts / f"{slug}{CARDS_SUFFIX}"

    def episode_folder(self, slug: str) -> Path:
        """Return the folder of a lesson's episode."""
        return self.episodes / slug

    def name_of(self, path: Path) -> str:
        """Return what results and errors call a file: seen from the workspace, where it's inside."""
        if not path.is_relative_to(self.root):
            return str(path)
        inside = path.relative_to(self.root)
        return (Path(self.base) / inside).as_posix() if self.base else inside.as_posix()

    def line_of(self, *keys: str) -> str:
        """Return the ``file:line`` of a setting: ``line_of("audio", "engine")``."""
        return self.places.get(keys, SETTINGS_NAME)

    def slug_at(self, path: Path) -> str:
        """Return the slug of the lesson whose file this is, "" for what is no lesson of this workspace."""
        return Survey(self.root, "lessons", LESSON_SUFFIXES).slug_at(path)

    # ── the course ────────────────────────────────────────────────────────────────────────────

    def lessons(self) -> tuple[LessonFile, ...]:
        """Return the lessons in the order of the course. Raises WorkspaceError for bad names."""
        return self.course(self.script_slugs() if self.order else ())

    def course(
        self, scripts: Iterable[str] = (), stands: Callable[[str], bool] = lambda _: True
    ) -> tuple[LessonFile, ...]:
        """Return the lessons and the scripts without a lesson, by their slugs, in one order.

        ``stands`` tells of such a script whether it belongs to the course.
        """
        lessons = self._lesson_files()
        there = {one.slug for one in lessons}
        alone = [self._found_script(slug) for slug in scripts if slug not in there and stands(slug)]
        found = [*lessons, *alone]
        where = self.line_of("course", "order")
        return arrange(found, ranked(self.order, found, where=where))

    def place_for(self, asked: NewLesson, scripts: Iterable[str] = ()) -> Place:
        """Return where a new lesson goes among the lessons and the scripts without one."""
        files = {one.slug: one for one in self._lesson_files()}
        files |= {slug: self._found_script(slug) for slug in scripts if slug not in files}
        ordered = (files[entry.slug] for entry in self.course(scripts))
        return place(asked, [one for one in ordered if one.part == 1])

    def script_slugs(self) -> tuple[str, ...]:
        """Return the slugs of all files in scripts/, sorted. Raises WorkspaceError for bad names."""
        survey = Survey(self.root, "scripts", SCRIPT_SUFFIXES)
        found = [one for one in survey.files() if not one.path.name.endswith(CARDS_SUFFIX)]
        problems = [*survey.problems, *(_misnamed(self, one) for one in found if _is_misnamed(one))]
        raise_first(problems, WorkspaceError)
        return tuple(sorted(one.slug for one in found))

    def cards_slugs(self) -> tuple[str, ...]:
        """Return the slugs of the lessons and scripts that the cards files in scripts/ are named after."""
        found = Survey(self.root, "scripts", SCRIPT_SUFFIXES).files()
        named = (one.path for one in found if one.path.name.endswith(CARDS_SUFFIX))
        inside = (path.relative_to(self.scripts).as_posix() for path in named)
        return tuple(sorted(name.removesuffix(CARDS_SUFFIX) for name in inside))

    def _lesson_files(self) -> tuple[Found, ...]:
        if self.single:
            return tuple(divided([single_file(self.single)]))
        survey = Survey(self.root, "lessons", LESSON_SUFFIXES)
        found = survey.files()
        raise_first(survey.problems, WorkspaceError)
        parts = tuple(divided(found))
        _refuse_twins(parts)
        return parts

    def _found_script(self, slug: str) -> Found:
        module, _, own = slug.rpartition("/")
        path = self.root / "lessons" / f"{slug}.md"
        name = f"lessons/{slug}.md"
        return Found(
            path=path,
            slug=slug,
            name=name,
            own=named(own),
            folder=named(module) if module else NOWHERE,
            module=readable(module) if module else "",
            kind=kind_of(self.script_path(slug)),
        )


def single_file(path: Path) -> Found:
    """Return a lesson outside of any workspace. Raises WorkspaceError for a name of no use."""
    own = named(path.stem)
    if not own.slug or own.slug in RESERVED_NAMES:
        raise WorkspaceError("no episode can have this name", where=str(path), hint="rename it")
    return Found(path=path, slug=own.slug, name=path.name, own=own)


def _refuse_twins(found: Iterable[Found]) -> None:
    """A part may not have the slug of another lesson: they would share a script."""
    seen: dict[str, Found] = {}
    for one in found:
        other = seen.setdefault(one.slug, one)
        if other is not one:
            raise WorkspaceError(
                f"has the same short name as a part of {other.name if other.lesson else one.name}",
                where=one.name if other.lesson else other.name,
                hint="rename one of them",
            )


def _is_misnamed(script: Found) -> bool:
    *module, _ = script.slug.split("/")
    return script.path.stem != script.slug.rpartition("/")[2] or (
        bool(module) and script.path.parent.name != module[0]
    )


def _misnamed(workspace: Workspace, script: Found) -> Problem:
    return Problem(
        where=script.name,
        message="a script is named by small letters, digits and hyphens",
        hint=f"rename it to {workspace.name_of(workspace.script_path(script.slug))}",
    )


def raise_first(problems: list[Problem], error: type[WorkspaceError]) -> None:
    """Raise the first problem, if there is one, and name the others in a second line."""
    if not problems:
        return
    first, *others = problems
    message = first.message
    if others:
        count = len(others)
        also = "; ".join(f"{one.where}: {one.message}" for one in others[:3])
        message += f" (and {count} more problem{'s'[: count > 1]})\nalso {also}"
        message += "; …" if count > 3 else ""
    raise error(message, where=first.where, hint=first.hint or None)
