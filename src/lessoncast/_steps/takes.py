"""A script's sentences → takes, and each voice's gain from sentences that it always speaks."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from lessoncast import _cache, _files, episode, speech
from lessoncast._steps.cast import Cast, utterance
from lessoncast._steps.crew import Crew
from lessoncast._steps.scripts import ScriptFile
from lessoncast.errors import ScriptError
from lessoncast.model import Speaker, Take, Turn, Utterance
from lessoncast.workspace import Workspace

if TYPE_CHECKING:
    from lessoncast.speech.sentences import Phrase, Sentence

LONGEST_WORD_CHARACTERS = 1000
LONGEST_TURN_CHARACTERS = 20_000  # some 20 minutes; a turn is encoded in one piece
_ENDLESS_WORD = re.compile(rf"\w{{{LONGEST_WORD_CHARACTERS},}}")


@dataclass(frozen=True, slots=True, kw_only=True)
class _RecordJob:
    utterance: Utterance
    cache: Path
    where: str


@dataclass(frozen=True, slots=True, kw_only=True)
class _GainJob:
    takes: tuple[Path, ...]
    target_lufs: float
    cache: Path


def record(
    workspace: Workspace, current: ScriptFile, crew: Crew, cast: Cast
) -> tuple[episode.SpokenTurn, ...]:
    """Record every phrase, and the calibration sentences of all voices."""
    turns = current.script.turns
    said = [_sentences(workspace, turn, current.name, cast.language) for turn in turns]
    jobs = [
        _RecordJob(
            utterance=utterance(cast.speaker(turn.speaker, phrase.language), phrase.spoken),
            cache=workspace.cache,
            where=_place(turn, current.name),
        )
        for turn, its in zip(turns, said, strict=True)
        for sentence in its
        for phrase in sentence.phrases
    ]
    fixed = {speaker: _calibration(workspace, speaker) for speaker in cast.everyone}
    jobs += [job for its in fixed.values() for job in its]
    takes = iter(_recorded(jobs, crew, f"{current.entry.slug}: sentences spoken"))
    recorded = [[[next(takes) for _ in sentence.phrases] for sentence in its] for its in said]
    gain_jobs = [
        _GainJob(
            takes=tuple(take.path for take in islice(takes, len(its))),
            target_lufs=workspace.audio.target_lufs,
            cache=workspace.cache,
        )
        for its in fixed.values()
    ]
    gains = dict(zip(fixed, crew.do("", _gain, gain_jobs), strict=True))

    def spoken(role: str, sentence: Sentence, its: Sequence[Take]) -> episode.SpokenSentence:
        found = (
            _take(phrase, take, gains[cast.speaker(role, phrase.language)])
            for phrase, take in zip(sentence.phrases, its, strict=True)
        )
        return episode.SpokenSentence(written=sentence.written, takes=tuple(found))

    return tuple(
        episode.SpokenTurn(
            speaker=cast.speakers[turn.speaker].name,
            sentences=tuple(
                spoken(turn.speaker, sentence, one)
                for sentence, one in zip(its, its_takes, strict=True)
            ),
            rate_wpm=cast.speakers[turn.speaker].rate_wpm,
            pan=cast.speakers[turn.speaker].pan,
        )
        for turn, its, its_takes in zip(turns, said, recorded, strict=True)
    )


def _take(phrase: Phrase, take: Take, gain_db: float) -> episode.SpokenTake:
    return episode.SpokenTake(
        path=take.path, key=take.path.stem, gain_db=gain_db, words=speech.said_words(phrase, take)
    )


def _sentences(workspace: Workspace, turn: Turn, name: str, language: str) -> tuple[Sentence, ...]:
    """Return what a turn says. Raises ScriptError with its line if it cannot be said."""
    if found := _ENDLESS_WORD.search(turn.text):
        raise ScriptError(
            f"this is no word: {found[0][:40]}…",
            where=_place(turn, name),
            hint=f"write words of less than {LONGEST_WORD_CHARACTERS} letters",
        )
    if len(turn.text) > LONGEST_TURN_CHARACTERS:
        raise ScriptError(
            f"this turn has {len(turn.text):,} characters",
            where=_place(turn, name),
            hint=f"let the other one ask something in between: {LONGEST_TURN_CHARACTERS:,} are the limit",
        )
    said = speech.spoken_sentences(
        turn.text,
        language=language,
        lexicon=workspace.lexicon_for(language),
        lexicon_for=workspace.lexicon_for,
    )
    if not said:
        raise ScriptError(
            f"there is nothing to say here: {turn.text[:40]}",
            where=_place(turn, name),
            hint="write words, or remove the turn",
        )
    return said


def _place(turn: Turn, name: str) -> str:
    return f"{name}:{turn.line}" if turn.line else name


def _calibration(workspace: Workspace, speaker: Speaker) -> list[_RecordJob]:
    return [
        _RecordJob(
            utterance=utterance(speaker, sentence),
            cache=workspace.cache,
            where=f"the voice {speaker.voice.id}",
        )
        for sentence in episode.calibration_sentences(speaker.voice.language)
    ]


def _recorded(jobs: Sequence[_RecordJob], crew: Crew, label: str) -> list[Take]:
    """Return the take of each job; what is said twice is recorded once."""
    firsts: dict[Utterance, _RecordJob] = {}
    for job in jobs:
        firsts.setdefault(job.utterance, job)
    made = crew.do(label, _record_one, list(firsts.values()))
    takes = dict(zip(firsts, made, strict=True))
    return [takes[job.utterance] for job in jobs]


def _record_one(job: _RecordJob) -> Take:
    return speech.record(job.utterance, cache=job.cache, where=job.where)


def _gain(job: _GainJob) -> float:
    """Return the gain of a voice; it depends on the voice alone, so it is measured once."""
    names = [take.stem for take in job.takes]
    key = _files.digest(episode.PART_VERSION, names, job.target_lufs)
    path = job.cache / "gains" / f"{key}.txt"
    if known := _cache.read(path):
        return float(known)
    gain_db = episode.calibrate(job.takes, target_lufs=job.target_lufs)
    _cache.write(path, str(gain_db).encode())
    return gain_db
