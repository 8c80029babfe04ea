"""A small episode for tests: takes that sound like speech to a meter, and a script around them."""

from __future__ import annotations

import io
import wave
from collections.abc import Sequence
from datetime import UTC, datetime
from functools import lru_cache
from pathlib import Path

import numpy as np
import numpy.typing as npt
from mutagen.mp3 import MP3

from lessoncast import episode
from lessoncast.episode import transcript
from lessoncast.episode.cues import Heard
from lessoncast.episode.plan import (
    AudioFormat,
    Companions,
    Part,
    PartJob,
    Pause,
    Plan,
    Slot,
    Speech,
    SpokenSentence,
    SpokenTake,
    SpokenTurn,
    Timeline,
)
from lessoncast.model import Chapter, Direction, Episode, FilePath, Link, Script, Turn

RATE_HZ = 22_050
FIRST_DAY = datetime(2026, 3, 2, 8, 15, tzinfo=UTC)
NAMES = {"host": "Alex", "expert": "Sam"}


def write_wav(
    path: Path, samples: npt.NDArray[np.float64], rate_hz: int = RATE_HZ, channels: int = 1
) -> Path:
    """Write samples (1 = full scale) as a 16-bit WAV file."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with wave.open(str(path), "wb") as writer:
        writer.setnchannels(channels)
        writer.setsampwidth(2)
        writer.setframerate(rate_hz)
        writer.writeframes(np.clip(samples * 32767, -32768, 32767).astype("<i2").tobytes())
    return path


def tone(
    seconds: float, *, hz: float = 440, level: float = 0.25, rate_hz: int = RATE_HZ
) -> npt.NDArray[np.float64]:
    """A sine."""
    return level * np.sin(2 * np.pi * hz * np.arange(round(seconds * rate_hz)) / rate_hz)


@lru_cache(64)
def babble(
    seconds: float, *, seed: int, pitch_hz: float = 120, level: float = 0.1, rate_hz: int = RATE_HZ
) -> npt.NDArray[np.float64]:
    """Noise and harmonics with the spectrum, syllables and peaks of speech; -12 dB an octave."""
    chance = np.random.default_rng(seed)
    times = np.arange(round(seconds * rate_hz)) / rate_hz
    spectrum = np.fft.rfft(chance.standard_normal(len(times)))
    tilt = 1 / (1 + (np.fft.rfftfreq(len(times), 1 / rate_hz) / 500) ** 2)
    noise = np.fft.irfft(spectrum * tilt, len(times))
    voiced = sum(np.sin(2 * np.pi * pitch_hz * k * times + k) / k for k in range(1, 20))
    syllables = np.clip(np.sin(2 * np.pi * 4 * times + chance.uniform(0, 6)), 0, None) ** 0.5
    words = 0.6 + 0.4 * np.sin(2 * np.pi * 0.7 * times + chance.uniform(0, 6))
    mixed = (voiced + 3 * noise / noise.std() * 0.2) * syllables * words
    mixed *= level / np.sqrt(np.mean(mixed**2))
    silence = np.zeros(round(0.02 * rate_hz))
    made = np.concatenate([silence, mixed, silence])
    made.flags.writeable = False  # it is also given to whoever asks for the same
    return made


SCRIPT = Script(
    title="Tides",
    language="en",
    chapters=(
        Chapter(
            title="In short",
            parts=(
                Turn(speaker="host", text="What is a tide? We often see it.", line=8),
                Turn(speaker="expert", text="The regular rise and fall of the sea.", line=10),
            ),
        ),
        Chapter(
            title="Why two: the Moon & the Earth, and what their long dance does to every coast",
            parts=(
                Turn(speaker="host", text="Why do we get two?", line=14),
                Direction(kind="pause", value="1500", line=16),
                Turn(
                    speaker="expert",
                    text="Here is the reason: the Moon pulls <harder> on the near side, and the water on "
                    "the far side, where the pull is weaker than on the Earth itself, stays behind.",
                    line=18,
                ),
                Turn(speaker="expert", text="At 10:30 it turns.", line=20),
            ),
        ),
        Chapter(title="Größe und Maß", parts=(Turn(speaker="host", text="That was it.", line=24),)),
    ),
)  # fmt: skip


def sentences_of(turn: Turn) -> tuple[str, ...]:
    """Split at a mark before a space, which is enough for these texts."""
    marked = turn.text.replace("? ", "?|").replace(". ", ".|")
    return tuple(marked.split("|"))


def speech(
    takes: Sequence[Path], *, gaps_ms: tuple[int, ...], gain_db: float = 0, pan: float = 0
) -> Speech:
    """Takes that have no keys, all with one gain."""
    every = len(takes)
    return Speech(
        takes=tuple(map(FilePath, takes)),
        keys=("",) * every,
        gaps_ms=gaps_ms,
        gains_db=(gain_db,) * every,
        pan=pan,
    )


def said(*each: tuple[str, Path], gain_db: float = 0.0) -> tuple[SpokenSentence, ...]:
    """Sentences of one take each."""
    return tuple(
        SpokenSentence(written=text, takes=(SpokenTake(path=path, gain_db=gain_db),))
        for text, path in each
    )


def spoken(script: Script, folder: Path, *, gain_db: float = 0.0) -> tuple[SpokenTurn, ...]:
    """Record a script: babble for each sentence, as long as its text."""
    turns = []
    for place, turn in enumerate(script.turns):
        sentences = sentences_of(turn)
        takes = [
            write_wav(
                folder / f"{place}-{number}.wav",
                babble(
                    len(text) * 0.05 + 0.3,
                    seed=100 * place + number,
                    pitch_hz=200 if turn.speaker == "host" else 110,
                ),
            )
            for number, text in enumerate(sentences)
        ]
        turns.append(
            SpokenTurn(
                speaker=NAMES[turn.speaker],
                sentences=said(*zip(sentences, takes, strict=True), gain_db=gain_db),
                pan=-0.1 if turn.speaker == "host" else 0.1,
            )
        )
    return tuple(turns)


def laid_out(
    tmp_path: Path,
    script: Script = SCRIPT,
    *,
    audio: AudioFormat | None = None,
    gain_db: float = 0.0,
) -> Timeline:
    """Place a script whose takes lie in ``tmp_path``; its files are looked up there as well."""
    return episode.lay_out(
        script,
        spoken(script, tmp_path / "takes", gain_db=gain_db),
        cache=tmp_path / "cache",
        files=episode.AuthorFiles(root=tmp_path),
        where="scripts/tides.md",
        audio=audio or AudioFormat(),
    )


def encoded(timeline: Timeline) -> list[Part]:
    """Encode all parts, one after the other."""
    return [episode.encode_part(job) for job in timeline.jobs]


def planned(timeline: Timeline, **changes: object) -> Plan:
    """A plan with everything that can be told of an episode."""
    facts: dict[str, object] = {
        "slug": "01-sea/01-tides",
        "guid": "3b6f5f0e-6a53-5c6b-9f2b-7a51c27d9a11",
        "season": 1,
        "season_name": "The sea",
        "number": 3,
        "title": "Tides & <moons>: why the sea never rests",
        "summary": "Why the sea rises & falls.\n\nTwice <a> day.",
        "language": "en",
        "published": FIRST_DAY,
        "show_title": "Small talks",
        "author": "Ann Ä. Author",
        "timeline": timeline,
        "links": (Link(title="Tide <tables>", url="https://example.org/?a=1&b=2"),),
        "inputs": "sha256:abc",
    }
    return Plan(**(facts | changes))  # type: ignore[arg-type]


def cards_file(_made: Episode) -> dict[str, bytes]:
    """A companion that this stage knows nothing about."""
    return {"cards.json": b"[]\n"}


def produced(
    tmp_path: Path,
    script: Script = SCRIPT,
    *,
    companions: Companions | None = cards_file,
    **changes: object,
) -> tuple[Episode, Path]:
    """Run the whole stage; returns the episode and its folder."""
    timeline = laid_out(tmp_path, script)
    folder = tmp_path / "episodes/01-sea/01-tides"
    made = episode.produce(
        planned(timeline, **changes),
        encoded(timeline),
        folder=folder,
        cache=tmp_path / "cache",
        companions=companions,
    )
    return made, folder


def total_samples(parts: Sequence[Part]) -> int:
    """The exact length of the episode that the parts make."""
    return sum(part.samples for part in parts)


def timeline_of(*slots: tuple[str, Sequence[str | SpokenSentence]]) -> Timeline:
    """Slots that nobody will encode; a sentence is its text, or has takes of its own."""
    job = PartJob(content=Pause(length_ms=1, bed=False), audio=AudioFormat(), cache=Path())
    return Timeline(
        slots=tuple(
            Slot(
                job=job,
                speaker=who,
                sentences=tuple(
                    (said((text, Path()))[0] if isinstance(text, str) else text).said
                    for text in texts
                ),
            )
            for who, texts in slots
        )
    )


def written(sentences: Sequence[Heard], language: str) -> tuple[bytes, bytes, bytes]:
    """The transcripts with times: VTT, SRT and JSON."""
    files = io.BytesIO(), io.BytesIO(), io.BytesIO()
    transcript.write(sentences, language, transcript.Streams(*files))
    vtt, srt, json = (file.getvalue() for file in files)
    return vtt, srt, json


def part(samples: int, *spans: tuple[int, int], origins: tuple[int, ...] | None = None) -> Part:
    """A part that was never encoded."""
    return Part(
        file=FilePath(), samples=samples, spans=spans, true_peak=0, mp3_bytes=0, mp3_crc=0,
        origins=tuple(first for first, _ in spans) if origins is None else origins,
    )  # fmt: skip


def seconds(path: Path) -> float:
    """The length of an MP3 as another library tells it."""
    found: object = MP3(path)
    return float(found.info.length)  # type: ignore[attr-defined]
