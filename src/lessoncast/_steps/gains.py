"""Each voice's gain, from sentences that it always speaks."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from lessoncast import _cache, _files, episode, speech
from lessoncast._steps import about
from lessoncast._steps.cast import Cast, utterance
from lessoncast._steps.crew import Crew
from lessoncast.model import Speaker, Utterance
from lessoncast.workspace import Workspace


@dataclass(frozen=True, slots=True, kw_only=True)
class _SentenceJob:
    utterance: Utterance
    cache: Path
    where: str


@dataclass(frozen=True, slots=True, kw_only=True)
class _GainJob:
    takes: tuple[Path, ...]
    target_lufs: float
    audio: episode.AudioFormat
    position: float
    cache: Path

    @property
    def path(self) -> Path:
        """Where the gain is kept: under the takes, by their names, and how they are to be heard."""
        names = [take.stem for take in self.takes]
        format_ = (self.audio.channels, self.audio.bitrate_kbps)
        key = _files.digest(episode.PART_VERSION, names, self.target_lufs, format_, self.position)
        return self.cache / "gains" / f"{key}.txt"


def measure(workspace: Workspace, cast: Cast, crew: Crew) -> dict[Speaker, float]:
    """Return everyone's gain in dB; a voice is measured once, and then known."""
    jobs = {speaker: _job(workspace, speaker) for speaker in cast.everyone}
    known = {speaker: _cache.read(job.path) for speaker, job in jobs.items()}
    missing = [speaker for speaker, found in known.items() if not found]
    # Two speakers may have one voice, which then says all this only once.
    said = {job.utterance: job for speaker in missing for job in _sentences(workspace, speaker)}
    crew.do("", _speak, list(said.values()))
    made = crew.do("", _measure, [jobs[speaker] for speaker in missing])
    return {speaker: float(found) for speaker, found in known.items() if found} | dict(
        zip(missing, made, strict=True)
    )


def _sentences(workspace: Workspace, speaker: Speaker) -> list[_SentenceJob]:
    return [
        _SentenceJob(
            utterance=utterance(speaker, sentence),
            cache=workspace.cache,
            where=f"the voice {speaker.voice.id}",
        )
        for sentence in episode.calibration_sentences(speaker.voice.language)
    ]


def _job(workspace: Workspace, speaker: Speaker) -> _GainJob:
    said = (job.utterance for job in _sentences(workspace, speaker))
    return _GainJob(
        takes=tuple(speech.unheard_take(one, cache=workspace.cache).path for one in said),
        target_lufs=workspace.audio.target_lufs,
        audio=about.audio_format(workspace),
        position=speaker.pan if workspace.audio.channels == 2 else 0.0,
        cache=workspace.cache,
    )


def _speak(job: _SentenceJob) -> None:
    speech.record(job.utterance, cache=job.cache, where=job.where)


def _measure(job: _GainJob) -> float:
    gain_db = episode.calibrate(
        job.takes, target_lufs=job.target_lufs, audio=job.audio, position=job.position
    )
    _cache.write(job.path, str(gain_db).encode())
    return gain_db
