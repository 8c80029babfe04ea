"""An engine of another package, and not a good one: its voices are the ways to misbehave."""

import ctypes
import os
import time
import wave
from pathlib import Path

from lessoncast.errors import EngineError
from lessoncast.model import Role, Utterance, Voice

RATE_HZ = 16_000
VOICES = ("good", "abort", "segfault", "apostrophes", "hang", "exit", "talk", "stereo", "silent",
          "whisper", "clipped", "loud", "short", "hasty", "endless", "slow", "none", "text", "raise",
          "refuse", "count")
SAMPLES = {"silent": b"\0\0", "whisper": b"\x40\0\xc0\xff", "clipped": b"\xff\x7f" * 9 + b"\0\x80" * 9,
           "loud": b"\xff\x7f\0\0"}  # fmt: skip


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
        match utterance.voice.id:
            case "abort":
                os.abort()
            case "segfault":
                ctypes.string_at(0)
            case "apostrophes" if "'" in utterance.text or len(utterance.text) > 200:
                os.abort()
            case "exit":
                os.write(1, b"last words\n")
                os._exit(3)
            case "hang":
                time.sleep(1_000)
            case "talk":
                os.write(1, b'{"message": "no answer"}\n')
            case "raise":
                raise ValueError("a bug of a stranger")
            case "refuse":
                raise EngineError("no such model", hint="download it")
            case _:
                pass
        self._write(utterance, out)

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
