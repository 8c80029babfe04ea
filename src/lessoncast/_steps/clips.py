"""Questions and answers as sound for the cards of a deck: cut out of the practice, nothing is spoken again."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from lessoncast import _files, episode, study
from lessoncast._steps import bonuses
from lessoncast.model import Card, ChapterMark, Cue, Episode
from lessoncast.study import Sheet
from lessoncast.workspace import LessonFile, Workspace

_AHEAD_MS = 80
"""The silent frames that each turn begins with belong to it: a decoder starts clean there."""
_BEHIND_MS = 120


@dataclass(frozen=True, slots=True, kw_only=True)
class Clip:
    """A stretch of the practice, and the name of its file: other sound has another name."""

    name: str
    from_ms: int
    to_ms: int


def find(workspace: Workspace, entry: LessonFile, sheet: Sheet) -> Mapping[str, tuple[Clip, Clip]]:
    """Return by card where the practice asks it and answers it; nothing where there is no practice."""
    made = bonuses.load(workspace, entry)
    if made is None or workspace.study.practice != "bonus":
        return {}
    chapters = _chapters_of_cards(made, sheet, workspace.study.rounds)
    found = {}
    for card, mark in zip(sheet.cards, chapters, strict=False):
        if clips := _clips(made, card, mark, workspace.study.pause):
            found[card.id] = clips
    return found


def cut(
    workspace: Workspace, entry: LessonFile, clips: Mapping[str, tuple[Clip, Clip]]
) -> Mapping[str, bytes]:
    """Return the sound of clips by their names."""
    audio = bonuses.folder_of(workspace, entry.slug) / "episode.mp3"
    each = [clip for pair in clips.values() for clip in pair]
    return {clip.name: _cut(audio, clip, workspace.cache / "clip.mp3") for clip in each}


def _cut(audio: Path, clip: Clip, draft: Path) -> bytes:
    episode.excerpt(audio, draft, from_ms=clip.from_ms, to_ms=clip.to_ms)
    data = draft.read_bytes()
    draft.unlink()
    return data


def _chapters_of_cards(made: Episode, sheet: Sheet, rounds: int) -> Sequence[ChapterMark]:
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
    return _clip(made, card, asked, "front"), _clip(made, card, answered, "back")


def _clip(made: Episode, card: Card, cues: Sequence[Cue], side: str) -> Clip:
    from_ms, to_ms = max(cues[0].start_ms - _AHEAD_MS, 0), cues[-1].end_ms + _BEHIND_MS
    digest = _files.digest(dict(made.files)[made.audio], from_ms, to_ms)[:8]
    return Clip(name=f"{card.id}-{side}-{digest}.mp3", from_ms=from_ms, to_ms=to_ms)
