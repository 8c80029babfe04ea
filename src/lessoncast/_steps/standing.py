"""Where a course stands: of each lesson what there is, what is stale, and what a build would do.

Nothing is written, composed or spoken. What is stale is decided by what decides it in a build.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from lessoncast import episode, feed, lesson, script
from lessoncast._steps import (
    about,
    cards,
    cast,
    course,
    episodes,
    moving,
    published,
    scripts,
)
from lessoncast._steps.findings import as_problem
from lessoncast._steps.following import Moves
from lessoncast._steps.scripts import ScriptFile
from lessoncast._steps.standings import TO_MAKE, CourseStanding, FileState, LessonStanding, Listing
from lessoncast.errors import LessoncastError
from lessoncast.model import Episode, Lesson, Problem
from lessoncast.workspace import LessonFile, Workspace, is_example

WORDS_A_MINUTE = 150
"""Of a lesson without a script, whose dialogue is about as long."""


def of(workspace: Workspace) -> CourseStanding:
    """Return where the course stands; only what hides all of it is an error."""
    surveyor = _Surveyor(
        workspace=workspace,
        moves=moving.found(workspace),
        listed={guid: frozenset({name}) for guid, name in feed.listed(workspace.feeds).items()},
        published=published.known(workspace),
    )
    away = set(surveyor.moves.scripts.values())
    entries = [
        entry
        for entry in course.entries(workspace)
        if scripts.has_lesson(entry) or entry.slug not in away
    ]
    return CourseStanding(
        show=workspace.show.title,
        lessons=tuple(map(surveyor.look, entries)),
        moves=tuple(sorted({**surveyor.moves.cards, **surveyor.moves.scripts}.items())),
        has_target=bool(workspace.publishing.target),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Surveyor:
    """Looks at one lesson after the other; what is one for all was read before."""

    workspace: Workspace
    moves: Moves
    listed: Mapping[str, frozenset[str]]
    published: Mapping[str, frozenset[str]]

    def look(self, entry: LessonFile) -> LessonStanding:
        """Return where a lesson stands; what cannot be read is a warning."""
        warnings: list[Problem] = []
        current, of_script = self._script(entry, warnings)
        of_cards = self._cards(entry, current, warnings)
        made = episode.load(self.workspace.episode_folder(entry.slug))
        is_kept = not {of_script, of_cards} & {*TO_MAKE, "broken"}
        is_fresh = bool(made and current and is_kept and self._is_fresh(current, made, warnings))
        source = (
            self._source(entry, warnings) if current is None and of_script == "missing" else None
        )
        warnings += self._of_text(entry, current, of_script)
        words, minutes = _length(current, source)
        title = current.script.title if current else source.title if source else ""
        return LessonStanding(
            entry=entry,
            title=title or entry.slug.rpartition("/")[2],
            script=of_script,
            cards=of_cards,
            episode="none" if made is None else "fresh" if is_fresh else "stale",
            in_feed=self._listing(made, self.listed),
            published=self._listing(made, self.published),
            words=words,
            minutes=minutes,
            duration_ms=made.duration_ms if made else None,
            warnings=tuple(warnings),
        )

    def _script(
        self, entry: LessonFile, warnings: list[Problem]
    ) -> tuple[ScriptFile | None, FileState]:
        try:
            if not scripts.has_lesson(entry):
                return scripts.load(self.workspace, entry), "hand-written"
            old = scripts.there(self.workspace, entry, self.moves)
            if old is None:
                return None, "missing"
            asked = scripts.asked_before(scripts.NO_WISH, old.script)
            return old, scripts.standing_of(self.workspace, old, asked)
        except LessoncastError as problem:
            warnings.append(as_problem(problem))
            return None, "broken"

    def _cards(
        self, entry: LessonFile, current: ScriptFile | None, warnings: list[Problem]
    ) -> FileState:
        if not self.workspace.study.cards:
            return "off"
        guid = current.script.guid if current else ""
        try:
            old = cards.lying(self.workspace, entry, self.moves, guid or "-")
            if not scripts.has_lesson(entry):
                return "hand-written" if old else "none"
            if old is None:
                return "none" if cards.has_nothing(self.workspace, entry) else "missing"
            return cards.standing_of(self.workspace, old)
        except LessoncastError as problem:
            warnings.append(as_problem(problem))
            return "broken"

    def _is_fresh(self, current: ScriptFile, made: Episode, warnings: list[Problem]) -> bool:
        try:
            speakers = cast.of(self.workspace, current.script)
            inputs = about.inputs(self.workspace, current, speakers)
            return episodes.is_current(self.workspace, current, made, inputs)
        except LessoncastError as problem:
            warnings.append(as_problem(problem))
            return False

    def _source(self, entry: LessonFile, warnings: list[Problem]) -> Lesson | None:
        """The lesson, where there is nothing else to tell its length and whether it can be read."""
        try:
            return scripts.read_lesson(self.workspace, entry)
        except LessoncastError as problem:
            warnings.append(as_problem(problem))
            return None

    def _of_text(
        self, entry: LessonFile, current: ScriptFile | None, of_script: FileState
    ) -> list[Problem]:
        """What the author should know of a lesson and of what was edited in its script."""
        found: list[Problem] = []
        if current and of_script == "conflict":
            message = "edited, and its lesson has changed: nothing tells what to bring up to date"
            hint = "lessoncast script --force writes it anew and keeps the edited one beside it"
            found.append(Problem(where=current.name, message=message, hint=hint))
        try:
            text = lesson.read_bytes(entry.path) if scripts.has_lesson(entry) else b""
        except LessoncastError:
            return found  # told already
        if is_example(text):
            message = "still the example that it began with"
            found.append(Problem(where=entry.name, message=message, hint="write your own lesson"))
        return found

    def _listing(self, made: Episode | None, known: Mapping[str, frozenset[str]]) -> Listing:
        if made is None or made.guid not in known:
            return "no"
        name = feed.audio_url(self.workspace.show, made).rpartition("/")[2]
        return "yes" if name in known[made.guid] else "older"


def _length(current: ScriptFile | None, source: Lesson | None) -> tuple[int, float]:
    """Words and minutes: of the script, or else of the lesson, as far as one can tell."""
    if current:
        words = sum(len(turn.text.split()) for turn in current.script.turns)
        return words, script.minutes_of(current.script)
    words = sum(len(block.text.split()) for block in source.blocks) if source else 0
    return words, words / WORDS_A_MINUTE
