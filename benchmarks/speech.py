"""What speaking costs, beside the bare C library: ``make benchmark``, or ``speech.py --minutes 10``.

An hour-long script of two voices is spoken three ways, by turns, and the least of each is compared:

- **bare**: one C program's worth of ctypes. eSpeak NG is loaded once and speaks each utterance into
  memory; nothing is checked, nothing written.
- **fresh**: the same, but the library is loaded and seeded anew for each utterance, which is what
  the same bytes need.
- **lessoncast**: ``speech.record`` for each utterance: through pyttsx3, in a worker process, with
  the times of words, checked, written, sealed, in a cache.

Seconds are those of the processor, user and system, of the process and its children, interpreter
and imports included. What is aimed at: at most twice the bare library.
"""

from __future__ import annotations

import argparse
import ctypes
import json
import os
import random
import sys
import tempfile
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import NamedTuple

from lessoncast import speech
from lessoncast._executor import open_executor, run_each
from lessoncast.model import Take, Utterance, Voice
from lessoncast.speech.espeak import library as espeak_library

VOICES = ("gmw/en-us+f2", "gmw/en-us+edward")
RATE_WPM = 155
VOLUME = 80
CHARACTERS_A_MINUTE = 1050
RUNS = 3
PARTS = ("bare", "fresh", "lessoncast")

SUBJECTS = (
    "A sampler", "The encoder", "Every layer of the network", "A good teacher", "The moon",
    "This kind of model", "The first experiment", "A market", "The library of a village",
    "The engine of the old ferry", "Whoever reads the map", "A distribution",
)  # fmt: skip
DOES = (
    "carries what it has learned to", "depends more than most people expect on", "is compared with",
    "says little about", "turns into a picture of", "keeps its distance from", "explains",
    "is measured again and again against", "borrows its structure from", "slowly changes",
)  # fmt: skip
OBJECTS = (
    "the data behind it", "a smaller problem", "the words that came before", "the water in the bay",
    "an answer that can be checked", "the noise of a single day", "the rules of the game",
    "a long list of examples", "the shape of the valley", "what was seen in training",
)  # fmt: skip
WHY = (
    "because nothing else is cheap enough", "so that the next step becomes easier", "and that is all",
    "although nobody had planned it", "which is why the order matters",
    "as long as there is somebody who counts", "even when the light is poor",
    "if the two of them are close to each other", "and the difference grows with every round",
)  # fmt: skip


class Said(NamedTuple):
    """An utterance: who speaks, and what."""

    voice: str
    text: str


TRIES = 1000


def script(minutes: float) -> list[Said]:
    """Turns of one to four sentences for two voices in turn; no sentence comes twice."""
    chance = random.Random(1)
    said: list[Said] = []
    seen: set[str] = set()
    turn, rest = 0, minutes * CHARACTERS_A_MINUTE
    while rest > 0:
        for _ in range(1 if turn % 2 == 0 else chance.randint(1, 4)):
            text = sentence(chance, is_question=turn % 2 == 0)
            for _ in range(TRIES):
                if text not in seen:
                    break
                text = sentence(chance, is_question=turn % 2 == 0)
            while text in seen:  # after some hours; figures would load rules that an hour does not
                text = f"{text[:-1]}, {chance.choice(WHY)}{text[-1]}"
            seen.add(text)
            said.append(Said(VOICES[turn % 2], text))
            rest -= len(text)
        turn += 1
    return said


def sentence(chance: random.Random, *, is_question: bool) -> str:
    """A sentence of nine to twenty-five words, or a question of about ten."""
    pick = chance.choice
    if is_question:
        return f"And is it so that {pick(SUBJECTS).lower()} {pick(DOES)} {pick(OBJECTS)}?"
    told = f"{pick(SUBJECTS)} {pick(DOES)} {pick(OBJECTS)}"
    for _ in range(chance.randint(0, 2)):
        told += f", {pick(WHY)}"
    return f"{told}."


# ── the three ways; each returns how many milliseconds of sound it made ───────────────────────


class Bare:
    """eSpeak NG as its header offers it, by ctypes."""

    def __init__(self) -> None:
        found = espeak_library.find()
        self._library = ctypes.CDLL(found.library)
        self._samples: list[bytes] = []
        # Output mode 2 is synchronous, and 0x8000 keeps it from ending the process.
        self.rate_hz = self._library.espeak_Initialize(2, 1000, os.fsencode(found.data), 0x8000)
        self._callback = ctypes.CFUNCTYPE(
            ctypes.c_int, ctypes.c_void_p, ctypes.c_int, ctypes.c_void_p
        )(self._receive)
        self._library.espeak_SetSynthCallback(self._callback)

    def _receive(self, samples: int | None, count: int, _events: int) -> int:
        if samples and count > 0:
            self._samples.append(ctypes.string_at(samples, 2 * count))
        return 0

    @property
    def spoken(self) -> bytes:
        """The samples of what was spoken last, 16 bits each."""
        return b"".join(self._samples)

    def speak(self, said: Said) -> float:
        """Speak into memory."""
        self._samples.clear()
        self._library.espeak_SetVoiceByName(said.voice.encode())
        self._library.espeak_SetParameter(1, RATE_WPM, 0)
        self._library.espeak_SetParameter(2, VOLUME, 0)
        raw = said.text.encode()
        self._library.espeak_Synth(raw, ctypes.c_size_t(len(raw) + 1), 0, 1, 0, 1, None, None)
        return len(self.spoken) / 2 / self.rate_hz * 1000


def bare(utterances: list[Said]) -> float:
    """The library alone."""
    library = Bare()
    return sum(map(library.speak, utterances))


def fresh(utterances: list[Said]) -> float:
    """The library, loaded anew for each utterance."""
    made = 0.0
    for said in utterances:
        with espeak_library.opened(espeak_library.find()) as session:
            spoken = session.speak(
                said.text, voice=said.voice, rate_wpm=RATE_WPM, volume=VOLUME, pitch=50
            )
            made += sum(map(len, spoken.samples)) / 2 / session.rate_hz * 1000
    return made


def lessoncast(utterances: list[Said], *, jobs: int = 1) -> float:
    """The whole way of a take, into a new cache."""
    asked = [
        Utterance(
            text=said.text,
            voice=Voice(engine="pyttsx3", id=said.voice, language="en"),
            rate_wpm=RATE_WPM,
            language="en",
        )
        for said in utterances
    ]
    takes: dict[int, Take | Exception] = {}
    with tempfile.TemporaryDirectory() as cache, open_executor(jobs) as executor:
        run_each(executor, partial(speech.record, cache=Path(cache)), asked, takes.__setitem__)
    return float(sum(one.duration_ms for one in takes.values() if isinstance(one, Take)))


# ── how they are compared ─────────────────────────────────────────────────────────────────────


class Cost(NamedTuple):
    """Seconds of the processor, and milliseconds of sound."""

    cpu_s: float
    sound_ms: float


def measured(part: str, minutes: float) -> Cost:
    """Run one way in a process of its own, and count what it and all its children used."""
    reader, writer = os.pipe()
    command = [sys.executable, __file__, "--minutes", str(minutes), "--part", part]
    pid = os.posix_spawn(
        sys.executable, command, os.environ, file_actions=[(os.POSIX_SPAWN_DUP2, writer, 1)]
    )
    os.close(writer)
    with os.fdopen(reader) as stream:
        made = json.loads(stream.read())
    _, status, used = os.wait4(pid, 0)
    if status:
        raise SystemExit(f"{part} failed")
    return Cost(used.ru_utime + used.ru_stime, made)


def report(minutes: float) -> Iterator[str]:
    """Each way's least cost, and how often the bare library's fits into it."""
    runs: dict[str, list[Cost]] = {part: [] for part in PARTS}
    for _ in range(RUNS):
        for part in PARTS:
            runs[part].append(measured(part, minutes))
    least = {part: min(costs) for part, costs in runs.items()}
    count = len(script(minutes))
    yield f"{count} utterances, {least['bare'].sound_ms / 60_000:.1f} minutes of speech"
    for part, cost in least.items():
        times = cost.cpu_s / least["bare"].cpu_s
        real_time = cost.sound_ms / 1000 / cost.cpu_s
        yield f"{part:10} {cost.cpu_s:6.2f} s of CPU  {times:5.2f} x bare  {real_time:6.0f} x real time"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--minutes", type=float, default=60)
    parser.add_argument("--part", choices=PARTS, help="run one way only, and print milliseconds")
    wanted = parser.parse_args()
    if wanted.part:
        ways = {"bare": bare, "fresh": fresh, "lessoncast": lessoncast}
        sys.stdout.write(json.dumps(ways[wanted.part](script(wanted.minutes))))
        return
    for line in report(wanted.minutes):
        sys.stdout.write(f"{line}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
