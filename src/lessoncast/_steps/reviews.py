"""Cards of several lessons → a review: an episode of the show's own, brought up to date with its lessons."""

from __future__ import annotations

import shutil
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from lessoncast import _files, episode, script, study
from lessoncast._steps import (
    about,
    audible,
    cards,
    cast,
    course,
    episodes,
    giving,
    practice,
    reviewed,
    scripts,
)
from lessoncast._steps.crew import Crew
from lessoncast._steps.episodes import Rendered
from lessoncast._steps.scripts import ScriptFile
from lessoncast.errors import LessoncastError, StudyError, WorkspaceError
from lessoncast.model import Chapter, Episode, Script
from lessoncast.study import Wanted
from lessoncast.workspace import LessonFile, Workspace, bonus_guid, reviews, slug_of
from lessoncast.workspace.identity import readable
from lessoncast.workspace.reviews import Review

NAME = "course"
"""What a review is called that nobody names."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What somebody asks of a review; what is None stays as its file has it."""

    name: str = NAME
    lessons: tuple[LessonFile, ...] | None = None
    minutes: float | None = None
    missed: tuple[str, ...] | None = None


def read_missed(path: Path) -> tuple[str, ...]:
    """Return the ids in a file of what somebody missed. Raises StudyError."""
    return study.read_missed(_files.read_text(path, StudyError, name=str(path)), where=str(path))


def plan(workspace: Workspace, wish: Wish) -> Path:
    """Write the file of a review, or put what is asked into the one that is there; return its path."""
    path = reviewed.path_of(workspace, wish.name)
    where = workspace.name_of(path)
    _check_name(workspace, wish.name)
    values = _values(wish)
    if path.exists():
        reviews.load(path, where)
        old = _files.read_text(path, WorkspaceError, name=where)
        text = reviews.changed(old, values, where=where) if values else old
    else:
        new = {"minutes": reviews.MINUTES, **values}
        guid = bonus_guid(workspace.show.guid, reviewed.slug_of(wish.name))
        published = giving.first_published(_entry(workspace, wish.name))
        text = reviews.dumps(new, guid=guid, published=published)
    _files.write_if_changed(path, text)
    return path


def _check_name(workspace: Workspace, name: str) -> None:
    if name != slug_of(name) or not name:
        raise WorkspaceError(
            f"no review can be called '{name[:40]}'", hint=f"try --name {slug_of(name) or 'course'}"
        )
    slug = reviewed.slug_of(name)
    if taken := next((one for one in course.entries(workspace) if one.slug == slug), None):
        raise WorkspaceError(
            "a review cannot be called as a lesson is", where=taken.name, hint="give it a --name"
        )


def _values(wish: Wish) -> Mapping[str, reviews.Value]:
    values: dict[str, reviews.Value] = {}
    if wish.lessons is not None:
        values["lessons"] = list(dict.fromkeys(one.name for one in wish.lessons))
    if wish.minutes is not None:
        values["minutes"] = wish.minutes
    if wish.missed is not None:
        values["missed"] = list(wish.missed)
    return values


def refresh(workspace: Workspace, paths: Sequence[Path], crew: Crew) -> tuple[Rendered, ...]:
    """Bring the episodes of these reviews up to date; one that fails does not stop the others."""
    return tuple(_refresh(workspace, path, crew) for path in paths)


def _refresh(workspace: Workspace, path: Path, crew: Crew) -> Rendered:
    slug = reviewed.slug_of(path.stem)
    folder = workspace.episode_folder(slug)
    try:
        review = reviews.load(path, workspace.name_of(path))
        wanted = _composed(workspace, review)
        made = reviewed.load(workspace, review.name)
        inputs = _inputs(workspace, review, wanted)
        note = "; ".join(_remarks(workspace, review))
        if made and made.inputs == inputs and episode.is_intact(folder, made):
            return Rendered(slug=slug, folder=folder, state="unchanged", episode=made.without_cues)
        sounds = about.sounds_of_practice(workspace)

        def make() -> Episode:
            heard = episodes.sounding(workspace, wanted, crew, sounds=sounds)
            told = _plan(workspace, review, wanted, heard.timeline, inputs)
            return episode.produce(told, heard.parts, folder=folder, cache=workspace.cache)

        new = episodes.undamaged(make)
        return Rendered(
            slug=slug, folder=folder, state="rendered", episode=new.without_cues, note=note
        )
    except LessoncastError as problem:
        return Rendered(slug=slug, folder=folder, state="failed", problem=problem)


def _composed(workspace: Workspace, review: Review) -> ScriptFile:
    """The review as a script; what its lessons say of words and phrases is marked in it."""
    language = workspace.show.language
    found = [
        (entry, there)
        for entry in _lessons(workspace, review)
        if (there := cards.there(workspace, entry))
        and there.sheet.items
        and _primary(there.sheet.language or language) == _primary(language)
    ]
    if not found:
        raise StudyError(
            "there is nothing to ask in these lessons",
            where=review.line_of("lessons"),
            hint="run 'lessoncast cards' to see what they hold",
        )
    made = study.review(
        [audible.only(workspace, there.sheet, language) for _, there in found],
        Wanted(pause_s=workspace.study.pause),
        minutes=review.minutes,
        show=workspace.show.title,
        title=_title(review),
        language=language,
        missed=review.missed,
    )
    told = practice.without_lines(_marked(workspace, made, [entry for entry, _ in found]))
    told = replace(told, guid=review.guid, published=review.published)
    return ScriptFile(
        path=review.path,
        name=review.where,
        entry=_entry(workspace, review.name),
        script=told,
        text=script.dumps(told, names=scripts.names_of(workspace)),
        state="written",
    )


def _title(review: Review) -> str:
    return review.title or ("" if review.name == NAME else readable(review.name))


def _primary(language: str) -> str:
    return language.partition("-")[0].lower()


def _marked(workspace: Workspace, made: study.Review, entries: Sequence[LessonFile]) -> Script:
    """Each chapter with what its own lesson says of words and phrases."""
    chapters: list[Chapter] = list(made.script.chapters)
    for number, entry in enumerate(entries):
        places = [at for at, lesson in enumerate(made.lessons) if lesson == number]
        if not places or not scripts.has_lesson(entry):
            continue
        own = replace(made.script, chapters=tuple(chapters[at] for at in places))
        lesson = scripts.read_lesson(workspace, entry)
        for at, chapter in zip(places, script.marked(own, lesson).chapters, strict=True):
            chapters[at] = chapter
    return replace(made.script, chapters=tuple(chapters))


def _lessons(workspace: Workspace, review: Review) -> tuple[LessonFile, ...]:
    """The lessons of a review in the order of the course, whatever numbers they have now."""
    known = course.entries(workspace)
    if not review.lessons:
        return known
    wanted = {_identity(name) for name in review.lessons}
    return tuple(one for one in known if _identity(one.name) in wanted)


def _remarks(workspace: Workspace, review: Review) -> list[str]:
    """What of a review's file cannot be followed, in plain words."""
    lessons = _lessons(workspace, review)
    there = {_identity(one.name) for one in lessons}
    told = [
        f"{review.line_of('lessons')}: there is no {name} any more"
        for name in review.lessons
        if _identity(name) not in there
    ]
    asked = [(entry, one.sheet) for entry in lessons if (one := cards.there(workspace, entry))]
    language = workspace.show.language
    told += [
        f"{entry.name} is in '{sheet.language}' and the show in '{language}', so it is not in the review"
        for entry, sheet in asked
        if _primary(sheet.language or language) != _primary(language)
    ]
    ids = {item.id for _, sheet in asked for item in sheet.items}
    if strange := sum(one not in ids for one in review.missed):
        told.append(f"{review.line_of('missed')}: {strange} of the ids are no items of its lessons")
    return told


def _identity(name: str) -> str:
    """A lesson's file without what may change when the course gets another order."""
    return reviews.identity_of(name)


def _entry(workspace: Workspace, name: str) -> LessonFile:
    """The place of a review beside the course: behind all lessons, in no season, with no number."""
    slug = reviewed.slug_of(name)
    places = [100 * (one.season or 0) + one.place for one in course.entries(workspace)]
    return LessonFile(
        path=workspace.root / "lessons" / f"{slug}.md",  # where a lesson of this name would be
        slug=slug,
        name=f"{slug}.md",
        number=None,
        place=max(places, default=0) + 1,
        identity=slug,
        kind="bonus",
    )


def _inputs(workspace: Workspace, review: Review, wanted: ScriptFile) -> str:
    own = about.inputs(workspace, wanted, cast.of(workspace, wanted.script))
    return _files.digest(
        own, review.guid, review.published, study.PRACTICE_VERSION, study.REVIEW_VERSION
    )


def _plan(
    workspace: Workspace,
    review: Review,
    wanted: ScriptFile,
    timeline: episode.Timeline,
    inputs: str,
) -> episode.Plan:
    show, made = workspace.show, wanted.script
    return episode.Plan(
        slug=wanted.entry.slug,
        guid=review.guid,
        season=None,
        season_name="",
        number=None,
        title=made.title,
        summary=study.review_summary(title=_title(review) or show.title, language=made.language),
        language=made.language,
        published=review.published,
        show_title=show.title,
        author=show.author,
        timeline=timeline,
        cover=show.image,
        inputs=inputs,
        kind="bonus",
        copyright=show.copyright,
        license=show.license,
    )


def sweep(workspace: Workspace) -> None:
    """Take away the episodes of reviews whose files are gone."""
    home = workspace.episodes / reviews.FOLDER
    known = {path.stem for path in reviewed.paths(workspace)}
    lessons = {one.slug for one in course.entries(workspace)}
    for folder in sorted(home.iterdir()) if home.is_dir() else ():
        made = episode.load(folder)
        is_review = made and made.slug == reviewed.slug_of(folder.name) and made.kind == "bonus"
        if is_review and folder.name not in known and made and made.slug not in lessons:
            shutil.rmtree(folder)
