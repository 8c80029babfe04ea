"""Each voice's gain, from sentences that it always speaks."""

from __future__ import annotations

from lessoncast import _cache, episode, speech
from lessoncast._steps import about, working
from lessoncast._steps.cast import Cast, utterance
from lessoncast._steps.crew import Crew
from lessoncast._steps.working import GainJob, SpeechJob
from lessoncast.model import Speaker
from lessoncast.workspace import Workspace


def measure(workspace: Workspace, cast: Cast, crew: Crew) -> dict[Speaker, float]:
    """Return everyone's gain in dB; a voice is measured once, and then known."""
    jobs = {speaker: _job(workspace, speaker) for speaker in cast.everyone}
    known = {speaker: _cache.read(job.path) for speaker, job in jobs.items()}
    missing = [speaker for speaker, found in known.items() if not found]
    # Two speakers may have one voice, which then says all this only once.
    said = {job.utterance: job for speaker in missing for job in _sentences(workspace, speaker)}
    crew.do("", working.speak, list(said.values()))
    made = crew.do("", working.gain, [jobs[speaker] for speaker in missing])
    return {speaker: float(found) for speaker, found in known.items() if found} | dict(
        zip(missing, made, strict=True)
    )


def _sentences(workspace: Workspace, speaker: Speaker) -> list[SpeechJob]:
    return [
        SpeechJob(
            utterance=utterance(speaker, sentence),
            cache=workspace.cache,
            where=f"the voice {speaker.voice.id}",
        )
        for sentence in episode.calibration_sentences(speaker.voice.language)
    ]


def _job(workspace: Workspace, speaker: Speaker) -> GainJob:
    said = (job.utterance for job in _sentences(workspace, speaker))
    return GainJob(
        takes=tuple(speech.unheard_take(one, cache=workspace.cache).path for one in said),
        target_lufs=workspace.audio.target_lufs,
        audio=about.audio_format(workspace),
        position=speaker.pan if workspace.audio.channels == 2 else 0.0,
        cache=workspace.cache,
    )
