"""Lessons → scripts: what is stale is written anew, what the author edited is kept.

Everything is read and composed before the first file is written, so that a refusal leaves the
workspace as it was.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Literal

from lessoncast import _files, lesson, script
from lessoncast._remembered import make_room
from lessoncast._steps import following, giving, remarks
from lessoncast._steps.following import NO_MOVES, Moves, Taken
from lessoncast._steps.remarks import Remarks
from lessoncast.errors import LessonError, ScriptError
from lessoncast.model import Lesson, Script, Wish
from lessoncast.script import Outcome
from lessoncast.workspace import LessonFile, Workspace

State = Literal["written", "merged", "unchanged", "edited", "outdated", "hand-written"]

Standing = Literal["generated", "edited", "stale", "merge", "conflict"]
"""As it was generated, or edited; ``stale``: to be made anew, ``merge``: edited, and to be brought up to
date where it was not; ``conflict``: nothing tells where that is."""

NO_WISH = Wish()


@dataclass(frozen=True, slots=True, kw_only=True)
class ScriptFile:
    """A script with its place in the course.

    ``state``: ``written`` anew just now; ``merged``: edited, and brought up to date where it was
    untouched; ``unchanged``; ``edited`` by the author, whose lesson is as it was; ``outdated``: edited,
    and nothing tells its untouched chapters from the others; ``hand-written``: no lesson.
    ``moved_from`` is where it lay before it followed its lesson. ``kept`` is where ``--force`` put the edited one that it replaced; ``before`` the text that lies
    there until this one is saved; ``outcomes`` what became of the chapters of a merged one,
    ``retitled`` its title if that is new; ``turns`` and ``chapters`` count those of one that was written. ``remarks`` are what the author may want to know of one that
    was written or merged; ``problem`` is why the lesson of an outdated one cannot be told any more.
    """

    path: Path
    name: str
    entry: LessonFile
    script: Script
    text: str
    state: State
    kept: Path | None = None
    moved_from: Path | None = None
    before: str = ""
    outcomes: tuple[Outcome, ...] = ()
    retitled: str = ""
    remarks: Remarks = field(default_factory=Remarks)
    problem: LessonError | ScriptError | None = None
    turns: int = 0
    chapters: int = 0

    @property
    def is_to_be_saved(self) -> bool:
        """Whether its file does not hold its text yet."""
        return self.state in {"written", "merged"} or self.text != self.before

    @property
    def lean(self) -> ScriptFile:
        """What is to be saved and told of it, without what its file will hold: of a thousand, nobody holds that."""
        return replace(
            self,
            script=replace(self.script, chapters=(), originals=()),
            text=self.text if self.is_to_be_saved else "",
            before="",
        )


def names_of(workspace: Workspace) -> Mapping[str, str]:
    """Role → the label that the script writes before a turn."""
    return {role: speaker.name for role, speaker in workspace.speakers.items()}


def labels_of(workspace: Workspace) -> Mapping[str, str]:
    """Label → role: the speakers' names, and the roles' own, which always work."""
    roles = {"Host": "host", "Expert": "expert"}
    return roles | {speaker.name: role for role, speaker in workspace.speakers.items()}


def load(workspace: Workspace, entry: LessonFile, *, state: State = "hand-written") -> ScriptFile:
    """Read a script as it lies there. Raises ScriptError with ``file:line``."""
    path = workspace.script_path(entry.slug)
    name = workspace.name_of(path)
    text = _files.read_text(path, ScriptError, name=name)
    loaded = parsed(workspace, text, name)
    return ScriptFile(
        path=path, name=name, entry=entry, script=loaded, text=text, state=state, before=text
    )


def is_edited(workspace: Workspace, there: Script, text: str) -> bool:
    """Whether somebody changed a generated script, be it by a comment only."""
    body = script.body_digest(there, names=names_of(workspace))
    return there.written != body or script.has_notes(text)


def parsed(workspace: Workspace, text: str, name: str) -> Script:
    """Read the text of a script of this workspace."""
    loaded = script.loads(text, where=name, speakers=labels_of(workspace))
    return replace(loaded, language=loaded.language or workspace.show.language or "en")


def refresh(
    workspace: Workspace,
    entries: Sequence[LessonFile],
    *,
    asked: Wish = NO_WISH,
    force: bool = False,
    moves: Moves = NO_MOVES,
) -> tuple[ScriptFile, ...]:
    """Bring the scripts of these lessons up to date; return them all, in the same order."""
    found = planned(workspace, entries, asked=asked, force=force, moves=moves)
    save(found)
    return found


def given(found: Sequence[ScriptFile]) -> dict[str, tuple[str, datetime]]:
    """Return the guids and dates that scripts hold, by slug."""
    each = ((one.entry.slug, one.script.guid, one.script.published) for one in found)
    return {slug: (guid, published) for slug, guid, published in each if guid and published}


def save(found: Sequence[ScriptFile]) -> None:
    """Write the scripts that were planned."""
    for current in found:
        _save(current)


def planned(
    workspace: Workspace,
    entries: Sequence[LessonFile],
    *,
    asked: Wish = NO_WISH,
    force: bool = False,
    moves: Moves = NO_MOVES,
) -> tuple[ScriptFile, ...]:
    """Return the scripts as :func:`refresh` would leave them; nothing is written.

    ``moves`` are those of scripts that follow their lessons, done or to be done.
    """
    return tuple(examined(workspace, entries, asked=asked, force=force, moves=moves))


def examined(
    workspace: Workspace,
    entries: Sequence[LessonFile],
    *,
    asked: Wish = NO_WISH,
    force: bool = False,
    moves: Moves = NO_MOVES,
) -> Iterator[ScriptFile]:
    """Yield what :func:`planned` returns, one after the other."""
    taken = Taken(workspace)
    for entry in entries:
        make_room()
        yield _examine(workspace, entry, asked, moves, taken, force=force)


def lying(workspace: Workspace, entries: Sequence[LessonFile]) -> Iterator[ScriptFile]:
    """Yield the scripts of these lessons as they lie there, each read when it is asked for."""
    return (load(workspace, entry) for entry in entries)


def has_lesson(entry: LessonFile) -> bool:
    """Whether there is a lesson; a script may stand for itself."""
    return entry.path.exists()


def read_lesson(workspace: Workspace, entry: LessonFile) -> Lesson:
    """Read a lesson in the show's language, unless it names its own."""
    language = workspace.show.language
    whole = lesson.read(entry.path, slug=entry.slug, name=entry.name, language=language)
    if entry.lines is None:
        return whole
    part = lesson.part_of(whole, entry.lines, entry.part, name=entry.name)
    if part.published is None:
        return part
    # Apps order what is of one date as they like, so each part has its own.
    later = timedelta(seconds=30 * (entry.part - 1))
    return replace(part, published=part.published + later)


def _examine(
    workspace: Workspace, entry: LessonFile, asked: Wish, moves: Moves, taken: Taken, *, force: bool
) -> ScriptFile:
    path = workspace.script_path(entry.slug)
    if not has_lesson(entry):
        return load(workspace, entry)
    old = there(workspace, entry, moves)
    if old is None:
        return _compose(workspace, entry, asked, None, taken)
    asked = asked_before(asked, old.script)
    standing = standing_of(workspace, old, asked)
    edited = standing in {"edited", "merge", "conflict"}
    if (force and edited) or standing == "stale":
        new = _compose(workspace, entry, asked, old.script)
        kept = free_name(path) if edited else None
        return replace(new, kept=kept, moved_from=old.moved_from, before=old.before)
    if standing == "merge":
        return _merged(workspace, old, asked)
    states: dict[Standing, State] = {"edited": "edited", "conflict": "outdated"}
    return replace(old, state=states.get(standing, "unchanged"))


def standing_of(workspace: Workspace, old: ScriptFile, asked: Wish) -> Standing:
    """Return how a script stands to its lesson and the settings, which decides what becomes of it."""
    stale = old.script.basis != basis_of(workspace, old.entry, asked)
    if not is_edited(workspace, old.script, old.text):
        return "stale" if stale else "generated"
    if not stale:
        return "edited"
    return "merge" if old.script.originals else "conflict"


def _merged(workspace: Workspace, old: ScriptFile, asked: Wish) -> ScriptFile:
    """The edited script with its untouched chapters written anew."""
    try:
        new = _compose(workspace, old.entry, asked, old.script)
    except (LessonError, ScriptError) as problem:
        # The script can still be spoken, whatever its lesson is now.
        return replace(old, state="outdated", problem=problem)
    source = read_lesson(workspace, old.entry)
    made = script.merge(
        old.text,
        old.script,
        new.script,
        source,
        names=names_of(workspace),
        where=old.name,
    )
    merged = parsed(workspace, made.text, old.name)
    unsaid = script.unsaid(source, merged)
    return replace(
        old,
        script=merged,
        text=made.text,
        state="merged",
        outcomes=made.outcomes,
        retitled=made.title,
        remarks=Remarks(parts=new.remarks.parts, unsaid=unsaid),
    )


def there(workspace: Workspace, entry: LessonFile, moves: Moves = NO_MOVES) -> ScriptFile | None:
    """Return the script of a lesson as it lies there, be it where the lesson was; None without one."""
    path = workspace.script_path(entry.slug)
    at = moves.script_of(workspace, entry.slug)
    if at is None or not at.exists():
        return None
    before = moves.scripts.get(entry.slug)
    moved_from = workspace.script_path(before) if before else None
    if at == path:
        loaded = replace(load(workspace, entry), moved_from=moved_from)
        # Somebody renamed both, or was interrupted: a header names the lesson that there is.
        is_named = loaded.script.lesson in {"", entry.name}
        return (
            loaded if is_named else replace(loaded, text=following.renamed(loaded.text, entry.name))
        )
    name = workspace.name_of(at)
    text = _files.read_text(at, ScriptError, name=name)
    moved = following.renamed(text, entry.name)
    return ScriptFile(
        path=path,
        name=workspace.name_of(path),
        entry=entry,
        script=parsed(workspace, moved, name),
        text=moved,
        state="unchanged",
        moved_from=moved_from,
        before=text,
    )


def _compose(
    workspace: Workspace,
    entry: LessonFile,
    asked: Wish,
    old: Script | None,
    taken: Taken | None = None,
) -> ScriptFile:
    source = read_lesson(workspace, entry)
    names = names_of(workspace)
    wish = wish_of(workspace, source, asked)
    body = composed(source, wish, workspace.writer, name=entry.name)
    guid, published = giving.once(workspace, entry, source.published, old, taken)
    headed = replace(
        body,
        lesson=entry.name,
        guid=guid,
        published=published,
        minutes=asked.minutes,
        style=asked.style,
        written=script.body_digest(body, names=names),
        basis=basis_of(workspace, entry, asked),
        titled=script.title_digest(body.title),
        originals=script.originals_of(body, names=names),
    )
    path = workspace.script_path(entry.slug)
    return ScriptFile(
        path=path,
        name=workspace.name_of(path),
        entry=entry,
        script=headed,
        text=script.dumps(headed, names=names),
        state="written",
        remarks=remarks.on(source, headed, wish, is_part=entry.lines is not None),
        turns=len(headed.turns),
        chapters=len(headed.chapters),
    )


def wish_of(workspace: Workspace | None, source: Lesson, asked: Wish) -> Wish:
    """What is asked for: on the command line or in the script, in the lesson, in the settings."""
    if workspace is None:
        return replace(asked, minutes=asked.minutes or source.minutes)
    return Wish(
        minutes=asked.minutes or source.minutes or workspace.minutes,
        style=asked.style or workspace.style,
        host=workspace.speakers["host"].name,
        expert=workspace.speakers["expert"].name,
        names=workspace.naming,
    )


def asked_before(asked: Wish, old: Script) -> Wish:
    """What is asked for, and beside that what was when the script was first written."""
    return replace(asked, minutes=asked.minutes or old.minutes, style=asked.style or old.style)


def composed(source: Lesson, wish: Wish, writer: str, *, name: str) -> Script:
    """Compose; a writer knows no files, so what it refuses is named here."""
    try:
        return script.compose(source, wish, writer=writer)
    except ScriptError as problem:
        raise ScriptError(problem.message, where=name, hint=problem.hint) from problem


def basis_of(workspace: Workspace, entry: LessonFile, asked: Wish) -> str:
    """Digest of everything that a script is generated from."""
    data = lesson.read_bytes(entry.path, name=entry.name)
    parts = (
        data,
        asked.minutes or workspace.minutes,
        asked.style or workspace.style,
        workspace.naming,
        *([entry.lines] if entry.lines else []),
        workspace.show.language,
        sorted(names_of(workspace).items()),
        script.writer_version(workspace.writer),
    )
    return f"sha256:{_files.digest(*parts)}"


def free_name(path: Path) -> Path:
    """Return a name beside ``path`` that nothing has yet: ``x.edited-1.md.old``."""
    count = 1
    while (kept := path.with_name(f"{path.stem}.edited-{count}.md.old")).exists():
        count += 1
    return kept


def _save(current: ScriptFile) -> None:
    if current.kept:
        _files.copy(current.path, current.kept)
    if current.is_to_be_saved:
        _files.write(current.path, current.text)
