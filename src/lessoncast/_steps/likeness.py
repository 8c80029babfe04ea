"""Whether listeners can tell the two voices apart."""

from __future__ import annotations

import math
from collections.abc import Mapping

from lessoncast import _cache, _files, episode, speech
from lessoncast._steps import voices
from lessoncast._steps.cast import Cast, utterance
from lessoncast.model import Speaker
from lessoncast.workspace import Workspace

CLOSE_SEMITONES = 2.5
"""Voices of one sex are mostly nearer to each other, a woman's and a man's eight apart or more."""


def identical(speakers: Mapping[str, Speaker]) -> str:
    """Say so if both speakers have the very same voice; else nothing."""
    host, expert = (speakers[role] for role in voices.ROLES)
    if (host.voice, host.pitch) != (expert.voice, expert.pitch):
        return ""
    return (
        f"both speakers have the voice {host.voice.id}: nobody will know who speaks; "
        "`lessoncast voices` lists others, and `pitch` moves one up or down"
    )


def note(workspace: Workspace, cast: Cast) -> str:
    """Say so if both voices are the same, or about equally high; else nothing.

    They are listened to in a sentence that they have spoken already, to be levelled.
    """
    if found := identical(cast.speakers):
        return found
    host, expert = (_pitch_hz(workspace, cast.speakers[role]) for role in voices.ROLES)
    if not (host and expert) or abs(12 * math.log2(host / expert)) >= CLOSE_SEMITONES:
        return ""
    return (
        f"the voices are about equally high ({host:.0f} and {expert:.0f} Hz), so that listeners may "
        "confuse them; `lessoncast voices --try` lets you hear others"
    )


def _pitch_hz(workspace: Workspace, speaker: Speaker) -> float:
    sentence = episode.calibration_sentences(speaker.voice.language)[0]
    said = utterance(speaker, sentence)
    name = speech.unheard_take(said, cache=workspace.cache).path.stem
    path = workspace.cache / "pitches" / f"{_files.digest(name)}.txt"
    if known := _cache.read(path):
        return float(known)
    where = f"the voice {speaker.voice.id}"
    pitch_hz = speech.pitch_hz(speech.record(said, cache=workspace.cache, where=where))
    _cache.write(path, str(round(pitch_hz, 1)).encode())
    return pitch_hz
