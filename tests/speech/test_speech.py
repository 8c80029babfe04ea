"""The stage's door."""

import subprocess
import sys

import pytest

from lessoncast import speech
from lessoncast.errors import EngineError
from lessoncast.model import Voice


def test_importing_the_stage_brings_no_library() -> None:
    """Nothing of sound, numbers or entry points is loaded before there is work."""
    heavy = {"numpy", "pyttsx3", "num2words", "espeakng_loader", "sentencex", "importlib.metadata",
             "subprocess", "ctypes"}  # fmt: skip
    code = f"import sys, lessoncast.speech; print(sorted({heavy!r} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert "[]" == done.stdout.strip()


def test_the_verbs_reach_the_engine() -> None:
    """Voices, defaults, checks and versions by the engine's name."""
    chosen = speech.default_voice("host", "en", "tone")
    speech.check_voice(chosen)
    assert chosen.id in {voice.id for voice in speech.voices("tone")}
    with pytest.raises(EngineError):
        speech.check_voice(Voice(engine="tone", id="tone-loud", language="en"))
    with pytest.raises(EngineError):
        speech.voices("tonne")


def test_the_version_names_all_that_changes_the_sound(monkeypatch: pytest.MonkeyPatch) -> None:
    """The engine, its version, and the rules of the spoken form."""
    voice = Voice(engine="tone", id="tone-low", language="en")
    before = speech.voice_version(voice)
    monkeypatch.setattr(speech, "SPOKEN_FORM", speech.SPOKEN_FORM + 1)
    assert before.startswith("tone 1")
    assert before != speech.voice_version(voice)


def test_every_engine_is_described(rogue: str) -> None:
    """A line each at least, with the engine's name in front."""
    lines = speech.describe()
    assert {"command", "pyttsx3", "tone", rogue} <= {line.partition(":")[0] for line in lines}
