"""Questions and answers as sound for the cards of a deck: cut out of the practice, nothing is spoken again."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from lessoncast import _cache, _files, episode, study
from lessoncast._steps import bonuses
from lessoncast.model import Card, ChapterMark, Cue, Episode
from lessoncast.workspace import LessonFile, Workspace

_AHEAD_MS = 80
"""The silent frames that each turn begins with belong to it: a decoder starts clean there."""
_BEHIND_MS = 120


@dataclass(frozen=True, slots=True, kw_only=True)
class Clip:
    """A stretch of the practice, and the name of its file, which tells its sound from any other."""

    name: str
    from_ms: int
    to_ms: int


def find(
    workspace: Workspace, entry: LessonFile, sheet: study.Sheet
) -> Mapping[str, tuple[Clip, Clip]]:
    """Return by card where the practice asks it and answers it; nothing where there is no practice."""
    made = bonuses.load(workspace, entry.slug)
    if made is None or workspace.study.practice != "bonus":
        return {}
    chapters = _chapters_of_cards(made, sheet, workspace.study.rounds)
    found = {}
    for card, mark in zip(sheet.cards, chapters, strict=False):
        if clips := _clips(made, card, mark, workspace.study.pause):
            found[card.id] = clips
    return _named(workspace, entry, made, found)


def cut(
    workspace: Workspace, entry: LessonFile, clips: Mapping[str, tuple[Clip, Clip]]
) -> Mapping[str, bytes]:
    """Return the sound of clips by their names."""
    audio = bonuses.folder_of(workspace, entry.slug) / "episode.mp3"
    each = [clip for pair in clips.values() for clip in pair]
    return {clip.name: _cut(audio, clip, workspace.cache / "clip.mp3") for clip in each}


def _named(
    workspace: Workspace, entry: LessonFile, made: Episode, clips: Mapping[str, tuple[Clip, Clip]]
) -> Mapping[str, tuple[Clip, Clip]]:
    """The clips with a digest of their sound in their names, which is remembered with the practice.

    What a learner's program has already then keeps its name when another card was edited.
    """
    places = [(clip.name, clip.from_ms, clip.to_ms) for pair in clips.values() for clip in pair]
    key = _files.digest(dict(made.files)[made.audio], places)
    path = workspace.cache / "decks" / f"clips-{key}.txt"
    if (known := _cache.read(path)) is None:
        sounds = cut(workspace, entry, clips)
        known = "\n".join(_files.digest(sounds[name])[:12] for name, _, _ in places).encode()
        _cache.write(path, known)
    digests = iter(known.decode().split("\n"))
    return {
        card: (_with(asked, next(digests)), _with(answered, next(digests)))
        for card, (asked, answered) in clips.items()
    }


def _with(clip: Clip, digest: str) -> Clip:
    return replace(clip, name=clip.name.replace(".mp3", f"-{digest}.mp3"))


def _cut(audio: Path, clip: Clip, draft: Path) -> bytes:
    episode.excerpt(audio, draft, from_ms=clip.from_ms, to_ms=clip.to_ms)
    data = draft.read_bytes()
    draft.unlink()
    return data


def _chapters_of_cards(made: Episode, sheet: study.Sheet, rounds: int) -> Sequence[ChapterMark]:
    """The chapters of the first round; behind them come the quiz and the other rounds."""
    cards = len(sheet.cards)
    first = len(made.marks) - rounds * cards - len(sheet.questions)
    return made.marks[first : first + cards] if first >= 0 else ()


def _clips(
    made: Episode, card: Card, mark: ChapterMark, pause_s: float
) -> tuple[Clip, Clip] | None:
    cues = [cue for cue in made.cues if mark.start_ms <= cue.start_ms < mark.end_ms]
    caption = study.pause_caption(card.back, pause_s, language=made.language)
    pauses = [at for at, cue in enumerate(cues) if cue.text == caption]
    if not pauses or not cues[: pauses[0]] or not cues[pauses[-1] + 1 :]:
        return None
    asked, answered = cues[: pauses[0]], cues[pauses[-1] + 1 :]
    return _clip(card, asked, "front"), _clip(card, answered, "back")


def _clip(card: Card, cues: Sequence[Cue], side: str) -> Clip:
    from_ms, to_ms = max(cues[0].start_ms - _AHEAD_MS, 0), cues[-1].end_ms + _BEHIND_MS
    return Clip(name=f"{card.id}-{side}.mp3", from_ms=from_ms, to_ms=to_ms)
