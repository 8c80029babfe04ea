"""Episodes → what somebody wants to hear of them, brought up to date first."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from lessoncast import _files, episode
from lessoncast._steps import (
    about,
    bonuses,
    course,
    episodes,
    playing,
    positions,
    practice,
    scripts,
    watching,
)
from lessoncast._steps.crew import Crew
from lessoncast._steps.episodes import Sounding
from lessoncast._steps.watching import Seen
from lessoncast.episode import Place
from lessoncast.errors import LessoncastError, ScriptError, WorkspaceError
from lessoncast.model import Episode
from lessoncast.workspace import LessonFile, Workspace
from lessoncast.workspace.folders import CARDS_SUFFIX


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """What is to be heard: a stretch of an episode, and what its listener sees of it."""

    slug: str
    title: str
    audio: Path
    from_ms: int
    to_ms: int
    first: Place | None = None

    def start(self) -> playing.Playing:
        """Begin to play it. Raises EngineError without a player."""
        return playing.start(self.audio, from_ms=self.from_ms, to_ms=self.to_ms)


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What somebody wants to hear: of one episode from and up to somewhere, or all episodes.

    Who ``follows`` hears what is edited from then on; without a ``path`` only that.
    """

    path: Path | None = None
    begin: str = ""
    end: str = ""
    follows: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """What was brought up to date, and what of it is to be heard."""

    seen: Seen
    stretches: tuple[Stretch, ...] = ()


Render: TypeAlias = Callable[
    [Workspace, Sequence[Path], episodes.OnMade], tuple[episodes.Rendered, ...]
]


def heard(
    find: Callable[[], Workspace], render: Render, crew: Crew, asked: Asked
) -> Iterator[Heard]:
    """Yield what is to be heard first, and for who follows whatever is edited, for ever.

    Raises WorkspaceError and ScriptError for what is asked for and is not there.
    """
    workspace = find()
    chosen = (choose(workspace, asked.path),) if asked.path else ()
    if not asked.follows:
        rendered = render(workspace, chosen, episodes.unobserved)
        yield _first(Seen(workspace=workspace, rendered=rendered), chosen, crew, asked)
        return
    edits = Edits(workspace, course.choose(workspace, chosen))

    def again(workspace: Workspace, meant: Sequence[Path]) -> tuple[episodes.Rendered, ...]:
        return render(workspace, meant, edits.note)

    for seen in watching.follow(find, again, chosen):
        edited = edits.latest(seen.workspace, crew)
        if seen.saved or seen.problem or not chosen:
            yield Heard(seen=seen, stretches=(edited,) if edited and seen.saved else ())
        else:
            yield _first(seen, chosen, crew, asked)


def _first(seen: Seen, chosen: Sequence[Path], crew: Crew, asked: Asked) -> Heard:
    made = {done.slug for done in seen.rendered if done.episode}
    entries = [one for one in course.choose(seen.workspace, chosen) if one.slug in made]
    if len(seen.rendered) > 1 and (asked.begin or asked.end):
        raise WorkspaceError(
            f"there are {len(seen.rendered)} episodes", hint="say which one: listen SCRIPT --from …"
        )
    place = practised if _means_practice(seen.workspace, chosen) else stretch
    found = (place(seen.workspace, one, crew, begin=asked.begin, end=asked.end) for one in entries)
    return Heard(seen=seen, stretches=tuple(found))


def _means_practice(workspace: Workspace, chosen: Sequence[Path]) -> bool:
    """Whether the cards of a lesson are meant, and they are asked in an episode of their own."""
    are_cards = [path.name.endswith(CARDS_SUFFIX) for path in chosen]
    return workspace.study.practice == "bonus" and are_cards == [True]


def choose(workspace: Workspace, path: Path) -> Path:
    """Return what somebody means by a script, a lesson, or what an episode is made of: a script, or of a practice the cards."""
    whole = path.resolve()
    home = workspace.episodes.resolve()
    if whole.is_relative_to(home) and whole != home:
        folder = whole if whole.is_dir() else whole.parent
        slug = folder.relative_to(home).as_posix()
        lesson, _, last = slug.rpartition("/")
        if last == bonuses.PRACTICE and workspace.cards_path(lesson).exists():
            return workspace.cards_path(lesson)
        return workspace.script_path(slug)
    return path


def stretch(
    workspace: Workspace,
    entry: LessonFile,
    crew: Crew,
    *,
    begin: str = "",
    end: str = "",
    heard: Sounding | None = None,
) -> Stretch:
    """Return what is meant of an episode that is up to date; ``heard`` is how it sounds, if known.

    Raises ScriptError for words that are not found, WorkspaceError for an end before the beginning.
    """
    folder = workspace.episode_folder(entry.slug)
    made = episode.load(folder)
    if made is None:
        raise WorkspaceError("there is no episode", where=workspace.name_of(folder))
    places: tuple[Place, ...] = ()
    text, name = "", workspace.name_of(workspace.script_path(entry.slug))
    if begin or end:
        heard = heard or episodes.sounding(workspace, scripts.load(workspace, entry), crew)
        places, text = episode.places(heard.timeline, heard.parts), heard.script.text
    from_ms = positions.begin_ms(begin, places, text, name=name) if begin else 0
    to_ms = positions.end_ms(end, places, text, name=name) if end else made.duration_ms
    return _stretch(workspace, made, from_ms, to_ms, places)


def practised(
    workspace: Workspace, entry: LessonFile, crew: Crew, *, begin: str = "", end: str = ""
) -> Stretch:
    """Return what is meant of the practice of a lesson that is up to date, likewise."""
    made = bonuses.load(workspace, entry.slug)
    asked = practice.spoken(workspace, scripts.load(workspace, entry))
    if made is None or asked is None:
        raise WorkspaceError("there is nothing to ask, so there is no practice", where=entry.name)
    places: tuple[Place, ...] = ()
    if begin or end:
        sounds = about.sounds_of_practice(workspace)
        heard = episodes.sounding(workspace, asked, crew, sounds=sounds)
        places = episode.places(heard.timeline, heard.parts)
    text = _files.read_text(asked.path, ScriptError)
    from_ms = positions.begin_ms(begin, places, text, name=asked.name) if begin else 0
    to_ms = positions.end_ms(end, places, text, name=asked.name) if end else made.duration_ms
    return _stretch(workspace, made, from_ms, to_ms, places)


def _stretch(
    workspace: Workspace, made: Episode, from_ms: int, to_ms: int, places: Sequence[Place]
) -> Stretch:
    to_ms = min(to_ms, made.duration_ms)
    if from_ms >= to_ms:
        raise WorkspaceError(
            "there is nothing to hear from there to there",
            where=workspace.name_of(workspace.episode_folder(made.slug)),
            hint=f"the episode lasts {made.duration_ms // 60_000}:{made.duration_ms // 1000 % 60:02}",
        )
    return Stretch(
        slug=made.slug,
        title=made.title,
        audio=workspace.episode_folder(made.slug) / made.audio,
        from_ms=from_ms,
        to_ms=to_ms,
        first=next((place for place in places if place.end_ms > from_ms), None),
    )


class Edits:
    """Remembers how scripts were written and how they sounded, to tell what was edited since."""

    def __init__(self, workspace: Workspace, entries: Sequence[LessonFile]) -> None:
        self._texts: dict[str, str] = {}
        self._parts: dict[str, frozenset[Path]] = {}
        self._made: list[Sounding] = []
        for entry in entries:
            with suppress(LessoncastError):
                path = workspace.script_path(entry.slug)
                self._texts[entry.slug] = _files.read_text(path, ScriptError)

    def note(self, heard: Sounding, _made: Episode) -> None:
        """Be told of an episode that was made anew."""
        self._made.append(heard)

    def latest(self, workspace: Workspace, crew: Crew) -> Stretch | None:
        """Return the first of the episodes made since the last call, from where it was edited on."""
        found: Stretch | None = None
        for heard in self._made:
            if found is None:
                begin = self._edited_at(heard)
                found = stretch(workspace, heard.script.entry, crew, begin=begin, heard=heard)
            slug = heard.script.entry.slug
            self._texts[slug] = heard.script.text
            self._parts[slug] = frozenset(part.path for part in heard.parts)
        self._made.clear()
        return found

    def _edited_at(self, heard: Sounding) -> str:
        """Return the line of what was edited; empty where nothing tells, which is the beginning."""
        slug, text = heard.script.entry.slug, heard.script.text
        if line := positions.first_difference(self._texts.get(slug, text), text):
            return str(line)
        # The script is as it was, so it's the lexicon, a voice, or a sound.
        known = self._parts.get(slug, frozenset())
        lines = (
            place.line
            for place, part in zip(
                episode.places(heard.timeline, heard.parts), _placed(heard), strict=True
            )
            if known and part.path not in known
        )
        return str(next(lines, "") or "")


def _placed(heard: Sounding) -> tuple[episode.Part, ...]:
    slots = zip(heard.timeline.slots, heard.parts, strict=True)
    return tuple(part for slot, part in slots if slot.job.where)
