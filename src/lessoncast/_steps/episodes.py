"""Scripts → episodes/: turns are spoken and encoded, and all of it joined in one folder.

One fan-out: a turn's takes are recorded and its part is encoded by the same job. What was made before
is found in the cache, so an edited line costs one take and one part.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal, TypeVar

from lessoncast import _files, episode
from lessoncast._memory import Memory
from lessoncast._remembered import forget
from lessoncast._steps import (
    about,
    articles,
    bonuses,
    bounding,
    cast,
    deck,
    gains,
    likeness,
    practice,
    slots,
    takes,
)
from lessoncast._steps.crew import Crew
from lessoncast._steps.scripts import ScriptFile
from lessoncast.errors import DamagedPartError, LessoncastError
from lessoncast.model import Episode, Part, Problem
from lessoncast.workspace import Workspace


@dataclass(frozen=True, slots=True, kw_only=True)
class Rendered:
    """What became of a script: an episode in its folder, or the problem that prevented it.

    The episode is without its captions. ``parts`` are those that the file ``lesson`` could better be divided into, where that was looked for;
    ``copies`` the same episode in other formats; ``bonus`` is the audio of its practice; ``note`` is what its author should
    know about its voices, ``remarks`` about the lesson as an article.
    """

    slug: str
    folder: Path
    state: Literal["rendered", "unchanged", "failed"]
    episode: Episode | None = None
    problem: LessoncastError | None = None
    lesson: str = ""
    parts: tuple[Part, ...] = ()
    copies: tuple[Path, ...] = ()
    bonus: Path | None = None
    note: str = ""
    remarks: tuple[Problem, ...] = ()

    @property
    def lean(self) -> Rendered:
        """What is told of it, without what its manifest holds of its files."""
        return replace(self, episode=self.episode and replace(self.episode, files=(), sizes=()))


@dataclass(frozen=True, slots=True, kw_only=True)
class Sounding:
    """An episode as it sounds: its timeline, and the encoded part of each slot."""

    script: ScriptFile
    timeline: episode.Timeline
    parts: Sequence[episode.Part]


Made = TypeVar("Made")
OnMade = Callable[[Sounding, Episode], None]
"""Told of each episode that was made anew, while what it sounds like is at hand."""


def unobserved(_sounding: Sounding, _made: Episode) -> None:
    """Nobody wants to know."""


def render(
    workspace: Workspace, found: Sequence[ScriptFile], crew: Crew, on_made: OnMade = unobserved
) -> tuple[Rendered, ...]:
    """Bring the episodes of these scripts up to date; one that fails does not stop the others."""
    return tuple(rendered(workspace, found, crew, on_made))


def rendered(
    workspace: Workspace, found: Iterable[ScriptFile], crew: Crew, on_made: OnMade = unobserved
) -> Iterator[Rendered]:
    """Yield what :func:`render` returns, one after the other, each script asked for when it is its turn."""
    room_bytes = 0

    def noted(heard: Sounding, made: Episode) -> None:
        nonlocal room_bytes
        room_bytes -= bounding.growth_bytes(heard.timeline, heard.parts)
        on_made(heard, made)

    for place, current in enumerate(found):
        if place:
            forget()  # each looks for its cards' answers among its own sentences
        if room_bytes < 0:
            room_bytes = bounding.trim(workspace, goes_on=True)
        done = _render(workspace, current, crew, noted)
        if done.state == "failed":
            room_bytes = -1  # nobody knows what it left there
        yield done
    bounding.trim(workspace)


def _render(workspace: Workspace, current: ScriptFile, crew: Crew, on_made: OnMade) -> Rendered:
    slug, folder = current.entry.slug, workspace.episode_folder(current.entry.slug)
    try:
        speakers = cast.of(workspace, current.script)
        inputs = about.inputs(workspace, current, speakers)
        made = episode.load(folder)
        if made and is_current(workspace, current, made, inputs):
            return Rendered(
                slug=slug,
                folder=folder,
                state="unchanged",
                episode=made.without_cues,
                bonus=bonuses.audio_of(workspace, slug),
            )
        made = None  # its captions need not be held while the new ones are made
        about.draw_cover(workspace, current)
        told = practice.with_practice(workspace, current)

        def make() -> tuple[Sounding, Episode, articles.Writer]:
            heard = sounding(workspace, told, crew, speakers)
            writer = articles.Writer(workspace, heard.script, heard.timeline, heard.parts)
            return heard, _produce(workspace, heard, inputs, crew, writer), writer

        new, remarks = _observed(*undamaged(make), on_made)
        return Rendered(
            slug=slug,
            folder=folder,
            state="rendered",
            episode=new,
            bonus=bonuses.audio_of(workspace, slug),
            note=likeness.note(workspace, speakers),
            remarks=remarks,
        )
    except LessoncastError as problem:
        return Rendered(slug=slug, folder=folder, state="failed", problem=problem)


def _observed(
    heard: Sounding, new: Episode, writer: articles.Writer, on_made: OnMade
) -> tuple[Episode, tuple[Problem, ...]]:
    """Have it told what was made; return what is still asked for, so that the rest is let go."""
    on_made(heard, new)
    return new.without_cues, writer.remarks


def undamaged(make: Callable[[], Made]) -> Made:
    """Make something of encoded parts; once more if some are found damaged, which are then gone.

    To read them all beforehand would cost an edited line as much as all its transcripts.
    """
    try:
        return make()
    except DamagedPartError:
        return make()


def is_current(workspace: Workspace, current: ScriptFile, made: Episode, inputs: str) -> bool:
    """Whether an episode is as it must be: made from these inputs and whole, and its bonus, too."""
    folder = workspace.episode_folder(current.entry.slug)
    intact = made.inputs == inputs and episode.is_intact(folder, made)
    return intact and practice.is_current(workspace, current)


def _produce(
    workspace: Workspace, heard: Sounding, inputs: str, crew: Crew, writer: articles.Writer
) -> Episode:
    current = heard.script
    plan = about.plan(workspace, current, heard.timeline, inputs)
    practice.refresh(workspace, current, plan, _speaker(workspace, crew))
    folder = workspace.episode_folder(current.entry.slug)
    return episode.produce(
        plan,
        heard.parts,
        folder=folder,
        cache=workspace.cache,
        companions=_companions(workspace, heard, writer),
    )


def _companions(
    workspace: Workspace, heard: Sounding, writer: articles.Writer
) -> episode.Companions:
    """The maker of what lies beside the episode: the lesson to read, and what can be asked about it."""
    asked = deck.companions(workspace, heard.script, heard.timeline, heard.parts)

    def make(made: Episode) -> dict[str, bytes]:
        return writer.write() | dict(asked(made) if asked else {})

    return make


def _speaker(workspace: Workspace, crew: Crew) -> practice.Speak:
    def speak(asked: ScriptFile) -> tuple[episode.Timeline, Sequence[episode.Part]]:
        spoken = sounding(workspace, asked, crew, sounds=about.sounds_of_practice(workspace))
        return spoken.timeline, spoken.parts

    return speak


def practise(workspace: Workspace, found: Sequence[ScriptFile], crew: Crew) -> tuple[Rendered, ...]:
    """Bring the practices of these scripts up to date, and leave their episodes alone."""
    return tuple(_practise(workspace, current, crew) for current in found)


def _practise(workspace: Workspace, current: ScriptFile, crew: Crew) -> Rendered:
    slug = current.entry.slug
    folder = bonuses.folder_of(workspace, slug)
    try:
        is_current = practice.is_current(workspace, current)
        main = about.plan(workspace, current, episode.Timeline(slots=()), "")
        speak = _speaker(workspace, crew)
        undamaged(lambda: practice.refresh(workspace, current, main, speak))
        made = bonuses.load(workspace, slug)
        return Rendered(
            slug=f"{slug}/{bonuses.PRACTICE}",
            folder=folder,
            state="unchanged" if is_current else "rendered",
            episode=made and made.without_cues,
            note="" if made else f"{current.entry.name}: nothing to ask, so it has no practice",
        )
    except LessoncastError as problem:
        return Rendered(slug=slug, folder=folder, state="failed", problem=problem)


def sounding(
    workspace: Workspace,
    current: ScriptFile,
    crew: Crew,
    speakers: cast.Cast | None = None,
    *,
    needs_takes: bool = False,
    sounds: episode.ShowSounds | None = None,
) -> Sounding:
    """Speak and encode what is not in the cache; nothing is written but there.

    ``sounds`` are those of the show, unless they are given.

    Takes of parts that are there may be gone, unless they are needed.
    """
    speakers = speakers or cast.of(workspace, current.script)
    sounds, target_lufs = sounds or about.sounds(workspace), workspace.audio.target_lufs
    memory = Memory(workspace.cache / "memory" / f"{_files.digest(current.entry.slug)}.txt")
    reader = takes.reader(workspace, current.name, speakers, memory)
    readings = reader.read(current.script.turns)
    gains_db = gains.measure(workspace, speakers, crew)

    timeline = episode.lay_out(
        current.script,
        [reader.spoken(reading, gains_db) for reading in readings],
        cache=workspace.cache,
        files=about.author_files(workspace, current),
        where=current.name,
        sounds=sounds,
        audio=about.audio_format(workspace),
        target_lufs=target_lufs,
    )
    readings = [reading.laid_out for reading in readings]
    label = f"{current.entry.slug}: turns spoken"
    if needs_takes:
        slots.speak(readings, reader, crew, label)
    if wanted := episode.measured(timeline, sounds):
        slots.measure(timeline, readings, reader, crew, label, wanted=wanted)
        label = f"{current.entry.slug}: turns encoded"
        timeline = episode.underscore(timeline, sounds, target_lufs=target_lufs)
    parts, words = slots.make(timeline, readings, reader, crew, label)
    memory.save()
    timeline = episode.heard(timeline, dict(words))
    return Sounding(script=current, timeline=timeline, parts=parts)
