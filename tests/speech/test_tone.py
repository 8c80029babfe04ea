"""A beep for every voice."""

import math
import wave
from pathlib import Path

import numpy as np
import pytest

from lessoncast.errors import EngineError
from lessoncast.model import Utterance, Voice
from lessoncast.speech.tone import PITCHES_HZ, ToneEngine

ENGINE = ToneEngine()


def spoken(text: str, voice: str, folder: Path) -> np.ndarray:
    utterance = Utterance(
        text=text,
        voice=Voice(engine="tone", id=voice, language="en"),
        rate_wpm=155,
        language="en",
    )
    ENGINE.speak(utterance, folder / "out.wav")
    with wave.open(str(folder / "out.wav")) as reader:
        assert (1, 2, 22_050) == reader.getparams()[:3]
        return np.frombuffer(reader.readframes(reader.getnframes()), "<i2").astype(float)


@pytest.mark.parametrize("voice", PITCHES_HZ)
def test_a_voice_is_its_pitch(voice: str, tmp_path: Path) -> None:
    """The strongest frequency is the one that the voice's table names."""
    samples = spoken("x" * 50, voice, tmp_path)
    spectrum = np.abs(np.fft.rfft(samples))
    assert PITCHES_HZ[voice] == pytest.approx(spectrum.argmax() * 22_050 / len(samples), abs=1)


def test_length_tells_the_text(tmp_path: Path) -> None:
    """Each character lasts 60 ms, beyond one second too."""
    assert [22_050 * 60 * n // 1000 for n in (1, 10, 40)] == [
        len(spoken("x" * n, "tone-low", tmp_path)) for n in (1, 10, 40)
    ]


def test_it_is_as_loud_as_speech_and_starts_from_silence(tmp_path: Path) -> None:
    """-20 dBFS RMS, no clicks at the edges, no jump where the seconds of the table meet."""
    samples = spoken("x" * 50, "tone-high", tmp_path)
    rms = math.sqrt(np.mean((samples[500:-500] / 32_768) ** 2))
    assert -20 == pytest.approx(20 * math.log10(rms), abs=0.2)
    assert samples[0] == samples[-1] == 0
    assert np.abs(np.diff(samples)).max() < 4_700 * 2 * math.pi * 440 / 22_050 + 2


def test_the_two_roles_sound_different() -> None:
    """Host and expert get different voices, both of them listed."""
    chosen = {ENGINE.default_voice(role, "en").id for role in ("host", "expert")}
    assert len(chosen) == 2
    assert chosen <= {voice.id for voice in ENGINE.voices()}


def test_an_unknown_voice_is_refused(tmp_path: Path) -> None:
    """The nearest names are the hint."""
    with pytest.raises(EngineError, match="tone-lo") as caught:
        spoken("x", "tone-lo", tmp_path)
    assert "tone-low" in (caught.value.hint or "")
