"""Higher and lower voices."""

import math
from pathlib import Path

import pytest

from lessoncast.model import Utterance, Voice
from lessoncast.speech import pitched, record, wav
from lessoncast.speech.child import CHILD
from lessoncast.speech.pitch import median_hz
from piper_mother import make_voice

TEXT = "They read the chapter twice, and then they close the book."


def take(folder: Path, engine: str, voice: str, pitch: float) -> tuple[wav.Sound, tuple[int, ...]]:
    said = Utterance(
        text=TEXT, voice=Voice(engine=engine, id=voice, language="en"), rate_wpm=155,
        language="en", pitch=pitch,
    )  # fmt: skip
    found = record(said, cache=folder)
    return wav.parse(found.path.read_bytes()), tuple(start.start_ms for start in found.starts)


@pytest.mark.parametrize(
    ("engine", "voice"),
    [("pyttsx3", "gmw/en-us+f2"), ("pyttsx3", "gmw/en-us+edward"), ("tone", "tone-low"),
     ("piper", "en_US-anna-low")],
)  # fmt: skip
@pytest.mark.parametrize("pitch", [-4, 3])
def test_a_pitch_is_in_semitones_and_takes_no_time(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, engine: str, voice: str, pitch: float
) -> None:
    """For engines that set it themselves and for those that cannot; word times move along."""
    monkeypatch.setenv("LESSONCAST_VOICES", str(tmp_path / "voices"))
    CHILD.close()  # the one there is looks for voices elsewhere
    make_voice(tmp_path / "voices", inference={"noise_scale": 0, "length_scale": 0.6, "noise_w": 0})
    own, own_starts = take(tmp_path, engine, voice, 0)
    moved, starts = take(tmp_path, engine, voice, pitch)
    semitones = 12 * math.log2(median_hz(moved) / median_hz(own))
    assert semitones == pytest.approx(pitch, abs=0.9)
    assert moved.duration_ms == pytest.approx(own.duration_ms, rel=0.05)
    assert starts == pytest.approx(own_starts, rel=0.05, abs=30)


def test_what_is_raised_is_shorter_with_its_cues() -> None:
    """An octave is half the samples."""
    sound = wav.Sound(data=bytes(2 * 22_050), rate_hz=22_050, cues=((0, 0), (5, 11_025)))
    higher = pitched.raised(sound, 12)
    assert (11_025 * 2, ((0, 0), (5, 5512))) == (len(higher.data), higher.cues)
    assert 22_050 == higher.rate_hz
