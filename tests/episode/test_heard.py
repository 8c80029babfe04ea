"""What is heard in the finished file is what the timeline, the marks and the captions say."""

from __future__ import annotations

import subprocess
from itertools import pairwise
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pytest

from episode_mother import encoded, planned, said, sentences_of, tone, write_wav
from lessoncast import episode
from lessoncast.episode.plan import (
    Pause,
    PlainSound,
    ShowSounds,
    Speech,
    SpokenTurn,
    Timeline,
    Tune,
)
from lessoncast.model import Chapter, Direction, Episode, Script, Turn

pytestmark = pytest.mark.slow

RATE_HZ = 44_100
_LOUD = 10 ** (-20 / 20)  # above the bed of a pause, below the takes


def _turn(speaker: str, text: str) -> Turn:
    return Turn(speaker=speaker, text=text)


SCRIPT = Script(
    title="T",
    language="en",
    chapters=(
        Chapter(
            title="One",
            parts=(
                _turn("host", "What is it?"),
                _turn("expert", "It is this. It is that. It is more."),
                _turn("host", "And then?"),
                Direction(kind="pause", value="4000"),
                _turn("expert", "So it goes."),
                _turn("expert", "A new paragraph."),
            ),
        ),
        Chapter(title="Two", parts=(_turn("host", "Here we are."), _turn("expert", "Yes."))),
        Chapter(title="Three", parts=(_turn("host", "Is it over?"), _turn("expert", "It is."))),
    ),
)


def _laid(folder: Path, sounds: ShowSounds) -> Timeline:
    """Takes that begin and end at once, with more or less silence around them, as engines have it."""
    spoken = []
    for number, turn in enumerate(SCRIPT.turns):
        each = []
        for place, text in enumerate(sentences_of(turn)):
            sound = tone(0.35 + 0.031 * len(text), hz=900)
            around = (np.zeros(number * 700), sound, np.zeros(place * 1500))
            take = write_wav(folder / f"{number}-{place}.wav", np.concatenate(around))
            each.append((text, take))
        spoken.append(SpokenTurn(speaker=turn.speaker, sentences=said(*each)))
    timeline = episode.lay_out(
        SCRIPT,
        spoken,
        cache=folder / "cache",
        files=episode.AuthorFiles(root=folder),
        sounds=sounds,
    )
    return episode.underscore(timeline, sounds)


def _produced(
    folder: Path, sounds: ShowSounds
) -> tuple[Timeline, Episode, npt.NDArray[np.float64]]:
    timeline = _laid(folder, sounds)
    made = episode.produce(
        planned(timeline), encoded(timeline), folder=folder / "x", cache=folder / "cache"
    )
    raw = subprocess.run(
        ["ffmpeg", "-nostdin", "-v", "error", "-i", folder / "x/episode.mp3", "-f", "s16le", "-"],
        capture_output=True, check=True,
    ).stdout  # fmt: skip
    return timeline, made, np.frombuffer(raw, "<i2") / 32768


def _stretches(sound: npt.NDArray[np.float64], least_ms: int = 60) -> list[tuple[float, float]]:
    """Where it is loud, in ms; silence shorter than ``least_ms`` does not count."""
    loud = np.flatnonzero(np.abs(sound) > _LOUD)
    breaks = np.flatnonzero(np.diff(loud) > least_ms * RATE_HZ / 1000)
    begins = [loud[0], *loud[breaks + 1]]
    ends = [*loud[breaks], loud[-1]]
    return [(a / RATE_HZ * 1000, b / RATE_HZ * 1000) for a, b in zip(begins, ends, strict=True)]


def test_gaps_are_those_of_the_timeline(tmp_path: Path) -> None:
    """Between sentences, turns, paragraphs, chapters: within 15 ms in what ffmpeg decodes."""
    timeline, _, sound = _produced(tmp_path, ShowSounds())
    heard = _stretches(sound)
    told: list[int] = []
    for slot in timeline.slots:
        content = slot.job.content
        told += content.gaps_ms if isinstance(content, Speech) else ()
        if isinstance(content, Pause) and content.bed:  # too soft to be heard here
            told[-1] += content.length_ms + content.gap_ms
    measured = [begin - end for (_, end), (begin, _) in pairwise(heard)]
    assert len(measured) == len(told) - 1 == 10
    assert measured == pytest.approx(told[:-1], abs=15)


def test_captions_and_chapter_marks_are_where_they_are_heard(tmp_path: Path) -> None:
    """Within 25 ms; a chapter begins with its first word."""
    _, made, sound = _produced(tmp_path, ShowSounds())
    heard = _stretches(sound)
    assert [cue.start_ms for cue in made.cues] == pytest.approx([a for a, _ in heard], abs=25)
    assert [cue.end_ms for cue in made.cues] == pytest.approx([b for _, b in heard], abs=25)
    begins = [begin for begin, _ in heard]
    for mark in made.marks[1:]:
        assert min(abs(mark.start_ms - begin) for begin in begins) <= 25


def test_with_a_chime_a_chapter_begins_where_the_chime_does(tmp_path: Path) -> None:
    """Within 25 ms too; and the words keep their times."""
    sounds = ShowSounds(chapter=Tune(source=PlainSound.CHAPTER))
    _, made, sound = _produced(tmp_path, sounds)
    begins = [begin for begin, _ in _stretches(sound, least_ms=200)]
    for mark in made.marks[1:]:
        assert min(abs(mark.start_ms - begin) for begin in begins) <= 25
    for cue in made.cues:
        piece = sound[round(cue.start_ms * 44.1) - 1102 :][:2205]
        assert np.abs(piece[-500:]).max() > _LOUD > np.abs(piece[:300]).max()


@pytest.mark.parametrize("has_music", [False, True])
def test_no_silence_is_long_and_none_is_under_a_pause(tmp_path: Path, has_music: bool) -> None:
    """Nothing is silent for 3.5 s, the pause of four seconds included, whose every 100 ms are heard."""
    sounds = ShowSounds(bed=Tune(source=PlainSound.BED) if has_music else None, bed_under="all")
    _, made, sound = _produced(tmp_path, sounds)
    levels = np.abs(sound[: len(sound) // 4410 * 4410].reshape(-1, 4410)).max(1)
    silent = levels < 10 ** (-60 / 20)
    longest = max(len(run) for run in "".join("s" if one else " " for one in silent).split())
    assert longest <= 20
    pause = next(
        (before.end_ms, after.start_ms)
        for before, after in pairwise(made.cues)
        if after.start_ms - before.end_ms > 3500
    )
    assert pause[1] - pause[0] == pytest.approx(4000, abs=30)
    inside = levels[pause[0] // 100 + 3 : pause[1] // 100 - 3]
    assert 20 * np.log10(inside.min()) > -36
