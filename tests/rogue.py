"""An engine of another package, and not a good one: its voices are the ways to misbehave.

``obeys`` does what its text says, as far as a text is one of the ways. Where ``ROGUE_LOG`` names a
file, each text that is spoken to its end is a line there.
"""

import ctypes
import os
import time
import wave
from collections.abc import Callable
from pathlib import Path

from lessoncast.errors import EngineError
from lessoncast.model import Role, Utterance, Voice

RATE_HZ = 16_000
VOICES = [
    "good",
    "abort",
    "segfault",
    "apostrophes",
    "hang",
    "exit",
    "talk",
    "stereo",
    "silent",
    "whisper",
    "clipped",
    "loud",
    "short",
    "hasty",
    "endless",
    "slow",
    "none",
    "text",
    "raise",
    "refuse",
    "count",
    "obeys",
]
SAMPLES = {
    "silent": b"\0\0",
    "whisper": b"\x40\0\xc0\xff",
    "clipped": b"\xff\x7f" * 9 + b"\0\x80" * 9,
    "loud": b"\xff\x7f\0\0",
}


def _abort_on_apostrophes(text: str) -> None:
    if "'" in text or len(text) > 200:
        os.abort()


def _exit(_text: str) -> None:
    os.write(1, b"last words\n")
    os._exit(3)


def _refuse(_text: str) -> None:
    raise EngineError("no such model", hint="download it")


def _raise(_text: str) -> None:
    raise ValueError("a bug of a stranger")


def _obey(text: str) -> None:
    time.sleep(0.01)
    for word in text.lower().replace(".", " ").split():
        if word in ("abort", "segfault", "hang"):
            _WAYS[word](text)


_WAYS: dict[str, Callable[[str], object]] = {
    "obeys": _obey,
    "abort": lambda _text: os.abort(),
    "segfault": lambda _text: ctypes.string_at(0),
    "apostrophes": _abort_on_apostrophes,
    "exit": _exit,
    "hang": lambda _text: time.sleep(1_000),
    "talk": lambda _text: os.write(1, b'{"message": "no answer"}\n'),
    "raise": _raise,
    "refuse": _refuse,
}


class RogueEngine:
    """Does what its voice says; ``good`` speaks 65 ms a character."""

    name = "rogue"
    version = "1"

    def __init__(self) -> None:
        self._count = 0

    def voices(self) -> tuple[Voice, ...]:
        return tuple(Voice(engine=self.name, id=name, language="en") for name in VOICES)

    def default_voice(self, role: Role, language: str) -> Voice:
        return Voice(engine=self.name, id="good", language=language)

    def describe(self) -> tuple[str, ...]:
        return ("rogue, for tests",)

    def speak(self, utterance: Utterance, out: Path) -> None:
        self._count += 1
        misbehave = _WAYS.get(utterance.voice.id)
        if misbehave is not None:
            misbehave(utterance.text)
        self._write(utterance, out)
        if log := os.environ.get("ROGUE_LOG"):
            with Path(log).open("a") as lines:
                lines.write(utterance.text + "\n")

    def _write(self, utterance: Utterance, out: Path) -> None:
        way = utterance.voice.id
        frames = RATE_HZ * 65 * len(utterance.text) // 1000
        if way in ("none", "text"):
            if way == "text":
                out.write_text("no sound")
            return
        if way == "count":  # one frame more each time: tells takes of one process apart
            frames += self._count
        frames = {
            "short": 10, "hasty": frames // 5, "slow": frames * 8 + RATE_HZ * 5,
            "endless": RATE_HZ * 600,
        }.get(way, frames)  # fmt: skip
        with wave.open(str(out), "wb") as writer:
            writer.setnchannels(2 if way == "stereo" else 1)
            writer.setsampwidth(2)
            writer.setframerate(RATE_HZ)
            sound = SAMPLES.get(way, b"\x01\x10")
            writer.writeframes((sound * frames)[: 2 * frames])
