"""A script's sentences → takes, and each voice's gain from sentences that it always speaks."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from lessoncast import _cache, _files, episode, speech
from lessoncast._steps import voices
from lessoncast._steps.crew import Crew
from lessoncast._steps.scripts import ScriptFile
from lessoncast.errors import ScriptError
from lessoncast.model import Speaker, Take, Turn, Utterance
from lessoncast.workspace import Workspace

if TYPE_CHECKING:
    from lessoncast.speech.sentences import Sentence

LONGEST_WORD_CHARACTERS = 1000
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
    workspace: Workspace,
    current: ScriptFile,
    crew: Crew,
    speakers: Mapping[str, Speaker],
) -> tuple[episode.SpokenTurn, ...]:
    """Record every sentence, and the calibration sentences of both voices."""
    language = current.script.language
    lexicon = workspace.lexicon_for(language)
    said = [_sentences(turn, current.name, language, lexicon) for turn in current.script.turns]
    jobs = [
        _RecordJob(
            utterance=voices.utterance(speakers[turn.speaker], sentence.spoken, language),
            cache=workspace.cache,
            where=_place(turn, current.name),
        )
        for turn, its in zip(current.script.turns, said, strict=True)
        for sentence in its
    ]
    fixed = {role: _calibration(workspace, speaker, language) for role, speaker in speakers.items()}
    jobs += [job for its in fixed.values() for job in its]
    takes = iter(_recorded(jobs, crew, f"{current.entry.slug}: sentences spoken"))
    recorded = [tuple(islice(takes, len(its))) for its in said]
    gain_jobs = [
        _GainJob(
            takes=tuple(take.path for take in islice(takes, len(its))),
            target_lufs=workspace.audio.target_lufs,
            cache=workspace.cache,
        )
        for its in fixed.values()
    ]
    gains = dict(zip(fixed, crew.do("", _gain, gain_jobs), strict=True))
    return tuple(
        episode.SpokenTurn(
            speaker=speakers[turn.speaker].name,
            sentences=tuple(
                _spoken(sentence, take, gains[turn.speaker])
                for sentence, take in zip(its, its_takes, strict=True)
            ),
            rate_wpm=speakers[turn.speaker].rate_wpm,
            pan=speakers[turn.speaker].pan,
        )
        for turn, its, its_takes in zip(current.script.turns, said, recorded, strict=True)
    )


def _spoken(sentence: Sentence, take: Take, gain_db: float) -> episode.SpokenSentence:
    spoken = episode.SpokenTake(
        path=take.path,
        key=take.path.stem,
        gain_db=gain_db,
        words=speech.said_words(sentence, take),
    )
    return episode.SpokenSentence(written=sentence.written, takes=(spoken,))


def _sentences(
    turn: Turn, name: str, language: str, lexicon: Mapping[str, str]
) -> tuple[Sentence, ...]:
    """Return what a turn says. Raises ScriptError with its line if there is nothing to say in it."""
    if found := _ENDLESS_WORD.search(turn.text):
        raise ScriptError(
            f"this is no word: {found[0][:40]}…",
            where=_place(turn, name),
            hint=f"write words of less than {LONGEST_WORD_CHARACTERS} letters",
        )
    said = speech.spoken_sentences(turn.text, language=language, lexicon=lexicon)
    if not said:
        raise ScriptError(
            f"there is nothing to say here: {turn.text[:40]}",
            where=_place(turn, name),
            hint="write words, or remove the turn",
        )
    return said


def _place(turn: Turn, name: str) -> str:
    return f"{name}:{turn.line}" if turn.line else name


def _calibration(workspace: Workspace, speaker: Speaker, language: str) -> list[_RecordJob]:
    return [
        _RecordJob(
            utterance=voices.utterance(speaker, sentence, language),
            cache=workspace.cache,
            where=f"the voice {speaker.voice.id}",
        )
        for sentence in episode.calibration_sentences(language)
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
