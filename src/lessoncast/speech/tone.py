"""A beep for every voice: the engine of fast tests and instant drafts.

A sine whose pitch tells the voice and whose length tells the text, always the same bytes.
"""

from __future__ import annotations

import functools
import math
import re
import sys
from array import array
from pathlib import Path
from typing import ClassVar

from lessoncast.errors import EngineError
from lessoncast.model import Role, Utterance, Voice
from lessoncast.speech import wav
from lessoncast.speech.engine import nearest

RATE_HZ = 22_050
MS_PER_CHARACTER = 60
PITCHES_HZ = {"tone-low": 220, "tone-mid": 330, "tone-high": 440, "tone-top": 660}
_ROLES: dict[Role, str] = {"host": "tone-high", "expert": "tone-low"}
_PEAK = round(32_767 * math.sqrt(2) * 10 ** (-20 / 20))  # a sine of -20 dBFS RMS
_FADE_SAMPLES = RATE_HZ * 5 // 1000


class ToneEngine:
    """Speaks in sines, 60 ms a character."""

    name = "tone"
    version = "1"
    in_process: ClassVar[bool] = True
    sets_pitch: ClassVar[bool] = True

    def voices(self) -> tuple[Voice, ...]:
        """Return one voice for each pitch; they know every language (BCP 47 ``mul``)."""
        return tuple(Voice(engine=self.name, id=name, language="mul") for name in PITCHES_HZ)

    def default_voice(self, role: Role, language: str) -> Voice:
        """Return the high voice for the host, the low one for the expert."""
        return Voice(engine=self.name, id=_ROLES[role], language=language)

    def kind_of(self, voice: Voice) -> str:
        """Say what sort of voice it is."""
        del voice
        return "a beep"

    def speak(self, utterance: Utterance, out: Path) -> None:
        """Write a sine as long as the text, each word where its characters are."""
        if (pitch_hz := PITCHES_HZ.get(utterance.voice.id)) is None:
            hint = nearest(utterance.voice.id, PITCHES_HZ)
            raise EngineError(f"tone has no voice {utterance.voice.id!r}", hint=hint)
        raised_hz = round(pitch_hz * 2 ** (utterance.pitch / 12))
        sine = _sine(raised_hz, _samples(len(utterance.text)))
        places = (word.start() for word in re.finditer(r"\S+", utterance.text))
        cues = [(place, _samples(place)) for place in places]
        out.write_bytes(wav.dump(sine, RATE_HZ, cues))  # not a final file

    def describe(self) -> tuple[str, ...]:
        """Name the pitches."""
        return (
            "a beep for each voice: " + ", ".join(f"{n} {hz} Hz" for n, hz in PITCHES_HZ.items()),
        )


def _samples(characters: int) -> int:
    return RATE_HZ * MS_PER_CHARACTER * characters // 1000


def _sine(pitch_hz: int, count: int) -> bytes:
    second = _one_second(pitch_hz)
    samples = array("h", (second * (count // RATE_HZ + 1))[:count])
    fade = min(_FADE_SAMPLES, count // 2)
    for place in range(fade):
        samples[place] = samples[place] * place // fade
        samples[-1 - place] = samples[-1 - place] * place // fade
    return _little_endian(samples)


@functools.cache
def _one_second(pitch_hz: int) -> array[int]:
    # A whole number of periods, so that seconds join without a click.
    step = 2 * math.pi * pitch_hz / RATE_HZ
    return array("h", (round(_PEAK * math.sin(step * place)) for place in range(RATE_HZ)))


def _little_endian(samples: array[int]) -> bytes:
    if sys.byteorder == "big":
        samples.byteswap()
    return samples.tobytes()
