"""Lessons → cards files: what is stale is made anew, what the author edited is kept.

The life of a cards file is that of a script; see :mod:`lessoncast._steps.scripts`.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Literal, TypeAlias

from lessoncast import _cache, _files, lesson, study
from lessoncast._remembered import make_room
from lessoncast._steps import following, giving, scripts
from lessoncast._steps.following import NO_MOVES, Moves
from lessoncast._steps.scripts import Standing
from lessoncast.errors import LessonError, StudyError
from lessoncast.model import Lesson
from lessoncast.workspace import LessonFile, Workspace

Given: TypeAlias = tuple[str, datetime]
"""An episode's guid and date, which are given once."""

State = Literal[
    "written",
    "merged",
    "imported",
    "removed",
    "unchanged",
    "edited",
    "outdated",
    "hand-written",
    "none",
]
SAVED: frozenset[State] = frozenset({"written", "merged", "imported", "removed"})


@dataclass(frozen=True, slots=True, kw_only=True)
class CardsFile:
    """A cards file with its place in the course.

    The states are those of a script, and ``imported``: items were added; ``none``: there is nothing to
    ask, so there is no file; ``removed``: there is nothing any more. ``merged`` counts what became of an edited one,
    ``added`` what was imported. ``nothing`` is where it shall be remembered that there is nothing to ask.
    """

    path: Path
    name: str
    entry: LessonFile
    sheet: study.Sheet
    text: str
    state: State
    kept: Path | None = None
    moved_from: Path | None = None
    merged: study.Merged | None = None
    added: int = 0
    remarks: tuple[str, ...] = ()
    problem: LessonError | None = None
    nothing: Path | None = None
    counted: tuple[int, int] | None = None

    @property
    def counts(self) -> tuple[int, int]:
        """How many cards and questions there are."""
        return self.counted or (len(self.sheet.cards), len(self.sheet.questions))

    @property
    def lean(self) -> CardsFile:
        """What is to be saved and told of it, without what its file will hold: of a thousand, nobody holds that."""
        text = self.text if self.state in SAVED else ""
        return replace(
            self,
            sheet=study.Sheet(guid=self.sheet.guid),
            text=text,
            counted=self.counts,
            merged=self.merged and replace(self.merged, text=""),
        )


def load(
    workspace: Workspace, entry: LessonFile, *, path: Path | None = None, guid: str = ""
) -> CardsFile:
    """Read a cards file as it lies there. Raises StudyError with ``file:line``."""
    path = path or workspace.cards_path(entry.slug)
    name = workspace.name_of(path)
    text = _files.read_text(path, StudyError, name=name)
    sheet = study.loads(text, where=name)
    if not sheet.guid:  # nobody else knows it, so it takes a script to be read
        sheet = study.loads(text, where=name, guid=guid or given_once(workspace, entry)[0])
    return CardsFile(
        path=path, name=name, entry=entry, sheet=sheet, text=text, state="hand-written"
    )


def there(workspace: Workspace, entry: LessonFile) -> CardsFile | None:
    """Return the cards file as it lies there, if there is one and it counts."""
    counts = workspace.study.cards and workspace.cards_path(entry.slug).exists()
    return load(workspace, entry) if counts else None


def refresh(
    workspace: Workspace,
    entries: Sequence[LessonFile],
    *,
    force: bool = False,
    moves: Moves = NO_MOVES,
) -> tuple[CardsFile, ...]:
    """Bring the cards files of these lessons up to date; return them all, in the same order."""
    found = planned(workspace, entries, force=force, moves=moves)
    save(found)
    return found


def planned(
    workspace: Workspace,
    entries: Sequence[LessonFile],
    *,
    force: bool = False,
    given: Mapping[str, Given] | None = None,
    moves: Moves = NO_MOVES,
) -> tuple[CardsFile, ...]:
    """Return the cards files as :func:`refresh` would leave them; nothing is written.

    ``moves`` are those of files that follow their lessons, done or to be done; ``given`` is what the episodes were given once, by slug, where somebody knows it already.
    """
    return tuple(examined(workspace, entries, force=force, given=given, moves=moves))


def examined(
    workspace: Workspace,
    entries: Sequence[LessonFile],
    *,
    force: bool = False,
    given: Mapping[str, Given] | None = None,
    moves: Moves = NO_MOVES,
) -> Iterator[CardsFile]:
    """Yield what :func:`planned` returns, one after the other."""
    known = given or {}
    for entry in entries if workspace.study.cards else ():
        make_room()
        yield _examine(workspace, entry, known.get(entry.slug), moves, force=force)


def given_once(workspace: Workspace, entry: LessonFile, source: Lesson | None = None) -> Given:
    """Return guid and date of the episode that a cards file belongs to, as its script has them."""
    path = workspace.script_path(entry.slug)
    old = scripts.load(workspace, entry).script if path.exists() else None
    return giving.once(workspace, entry, source.published if source else None, old)


def _examine(
    workspace: Workspace, entry: LessonFile, given: Given | None, moves: Moves, *, force: bool
) -> CardsFile:
    guid = given[0] if given else ""
    path = workspace.cards_path(entry.slug)
    if not scripts.has_lesson(entry):
        return load(workspace, entry, guid=guid) if path.exists() else _none(workspace, entry, "")
    old = lying(workspace, entry, moves, guid)
    if old is None:
        if has_nothing(workspace, entry):
            return _none(workspace, entry, guid)
        return composed(workspace, entry, given)
    standing = standing_of(workspace, old)
    edited = standing in {"edited", "merge"}
    if (force and edited) or standing == "stale":
        return _anew(workspace, old, is_edited=edited)
    if standing == "merge":
        return _merged(workspace, old)
    return replace(old, state="edited" if edited else "unchanged")


def standing_of(workspace: Workspace, old: CardsFile) -> Standing:
    """Return how a cards file stands to its lesson, which decides what becomes of it."""
    stale = old.sheet.basis != basis_of(workspace, old.entry)
    if not study.is_edited(old.sheet, old.text):
        return "stale" if stale else "generated"
    # One without a basis was never generated, and is the author's as a whole.
    return "merge" if stale and old.sheet.basis else "edited"


def has_nothing(workspace: Workspace, entry: LessonFile) -> bool:
    """Whether it is known that there is nothing to ask about a lesson."""
    return _cache.read(_nothing(workspace, entry)) is not None


def lying(workspace: Workspace, entry: LessonFile, moves: Moves, guid: str) -> CardsFile | None:
    """Read a cards file, be it where its lesson was; None without one."""
    path, at = workspace.cards_path(entry.slug), moves.cards_of(workspace, entry.slug)
    if at is None or not at.exists():
        return None
    old = load(workspace, entry, path=at, guid=guid)
    if not (before := moves.cards.get(entry.slug)):
        return old
    old = replace(old, moved_from=workspace.cards_path(before))
    text = following.renamed(old.text, entry.name)
    return replace(old, path=path, name=workspace.name_of(path), text=text)


def _nothing(workspace: Workspace, entry: LessonFile) -> Path:
    """Where it is remembered that there is nothing to ask about a lesson, which no file can tell."""
    return workspace.cache / "decks" / f"nothing-{basis_of(workspace, entry)[-64:]}"


def composed(workspace: Workspace, entry: LessonFile, given: Given | None = None) -> CardsFile:
    """Return the cards file of a lesson as it would be written for the first time."""
    source = scripts.read_lesson(workspace, entry)
    guid, changed = given or given_once(workspace, entry, source)
    found = study.compose(source, name=entry.name)
    sheet = _sheet(workspace, entry, found, source.language, (guid, changed))
    none = replace(_none(workspace, entry, guid), sheet=sheet, remarks=found.remarks)
    if not sheet.items:
        return replace(none, nothing=_nothing(workspace, entry))
    return replace(none, text=study.dumps(sheet), state="written")


def _none(workspace: Workspace, entry: LessonFile, guid: str) -> CardsFile:
    path = workspace.cards_path(entry.slug)
    return CardsFile(
        path=path,
        name=workspace.name_of(path),
        entry=entry,
        sheet=study.Sheet(guid=guid),
        text="",
        state="none",
    )


def _sheet(
    workspace: Workspace, entry: LessonFile, found: study.StudySet, language: str, given: Given
) -> study.Sheet:
    guid, changed = given
    return study.sheet_of(
        found,
        language=language,
        lesson=entry.name,
        guid=guid,
        changed=changed,
        basis=basis_of(workspace, entry),
    )


def _anew(workspace: Workspace, old: CardsFile, *, is_edited: bool) -> CardsFile:
    new = composed(workspace, old.entry, _given_anew(workspace, old))
    return replace(
        new,
        state="removed" if new.state == "none" else new.state,
        kept=scripts.free_name(old.path) if is_edited else None,
        moved_from=old.moved_from,
    )


def _merged(workspace: Workspace, old: CardsFile) -> CardsFile:
    """The edited cards file with its untouched items made anew."""
    try:
        source = scripts.read_lesson(workspace, old.entry)
    except LessonError as problem:
        # The items can still be asked, whatever the lesson is now.
        return replace(old, state="outdated", problem=problem)
    if source.cards_wanted == source.questions_wanted == 0:
        return _anew(workspace, old, is_edited=True)  # the author switched them off
    found = study.compose(source, name=old.entry.name)
    given = _given_anew(workspace, old)
    new = _sheet(workspace, old.entry, found, source.language, given)
    made = study.merge(old.text, old.sheet, new, source, where=old.name)
    sheet = study.loads(made.text, where=old.name)
    return replace(old, sheet=sheet, text=made.text, state="merged", merged=made)


def _given_anew(workspace: Workspace, old: CardsFile) -> Given:
    """The same guid, and a time after any that a deck of the file so far can have had."""
    first = given_once(workspace, old.entry)[1]
    return old.sheet.guid, changed_at(old, first) + timedelta(seconds=1)


def changed_at(current: CardsFile, first: datetime) -> datetime:
    """Return when the items last changed: what the header says, and of an edited file when it was saved.

    ``first`` counts where the header says nothing. The time of the file is no later than
    ``SOURCE_DATE_EPOCH``, which is how builds are made the same anywhere (reproducible-builds.org).
    """
    made = current.sheet.changed or first
    path = current.path if current.path.exists() else current.moved_from
    if not study.is_edited(current.sheet, current.text) or not path or not path.exists():
        return made
    seconds = int(path.stat().st_mtime)
    if epoch := os.environ.get("SOURCE_DATE_EPOCH"):
        seconds = min(seconds, int(epoch))
    return max(made + timedelta(seconds=1), datetime.fromtimestamp(seconds, UTC))


def basis_of(workspace: Workspace, entry: LessonFile) -> str:
    """Digest of everything that a cards file is made from."""
    parts = (
        lesson.read_bytes(entry.path, name=entry.name),
        *([entry.lines] if entry.lines else []),
        workspace.show.language,
        study.VERSION,
    )
    return f"sha256:{_files.digest(*parts)}"


def save(found: Sequence[CardsFile]) -> None:
    """Write the cards files that were planned."""
    for current in found:
        _save(current)


def _save(current: CardsFile) -> None:
    if current.kept:
        _files.copy(current.path, current.kept)
    if current.state == "removed":
        current.path.unlink(missing_ok=True)
    elif current.state in SAVED:
        _files.write(current.path, current.text)
    elif current.nothing:
        _cache.write(current.nothing, b"")
