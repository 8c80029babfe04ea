"""What a finished script costs to render: ``make benchmark``, or ``sound.py --minutes 10 60 180``.

One dialogue is made into an MP3 (44.1 kHz, mono, CBR 96 kbit/s, LAME quality 5) in four ways, by turns:

- **bare**: the least that is possible. eSpeak NG by ctypes, soxr, LAME, streaming, one process. No
  loudness, no tags, no chapters, no transcript, nothing kept.
- **lessoncast**: ``lessoncast render`` with one job and with two: everything. Then again with one line
  edited, and with nothing changed.
- **pydub**: the usual script. pyttsx3 writes a file for each turn, pydub adds them up, levels, exports.
- **shell**: the shell user's. ``espeak-ng`` for each turn, ffmpeg joins, ``loudnorm``, encodes.

Seconds are those of the processor, user and system, of the process and all its children, start and
imports included; memory is the most that one process held. The least of the rounds counts.
With ``--write`` the table and the picture in docs/ are replaced.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import shutil
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

import sound_report

from speech import RATE_WPM, VOICES, Said
from speech import script as sentences

ROOT = Path(__file__).parents[1]
WAYS = ("bare", "lessoncast", "lessoncast -j 2", "pydub", "shell")
EDITS = 3
SPEECH = 0.89  # of an episode; the rest is pauses
TURNS_A_CHAPTER = 28
SENTENCE_S, TURN_S, CHAPTER_S = 0.3, 0.5, 1.3
BITRATE_KBPS, RATE_HZ, QUALITY = 96, 44_100, 5

SETTINGS = """\
[show]
title = "A benchmark"
guid = "6f7c1c0e-6f0e-5d5e-9b57-0d6c7a3c5a11"

[speakers.host]
voice = "{}"

[speakers.expert]
voice = "{}"

[study]
practice = "off"

[audio]
engine = "pyttsx3"
rate_wpm = {}
"""


class Turn(NamedTuple):
    """What one speaker says in a row."""

    voice: str
    texts: tuple[str, ...]


def dialogue(minutes: float) -> list[Turn]:
    """The turns of an episode of about so many minutes."""
    found = groupby(sentences(minutes * SPEECH), key=lambda said: said.voice)
    return [Turn(voice, tuple(said.text for said in its)) for voice, its in found]


def pause_s(place: int) -> float:
    """The silence behind a turn: all ways have as much of it, since it is encoded too."""
    return TURN_S if (place + 1) % TURNS_A_CHAPTER else CHAPTER_S


# ── the ways; each makes an MP3 in its folder ─────────────────────────────────────────────────


def bare(turns: list[Turn], folder: Path) -> None:
    """The libraries alone, and one sentence in memory."""
    import lameenc
    import numpy as np
    import soxr

    from speech import Bare

    library = Bare()
    resampler = soxr.ResampleStream(library.rate_hz, RATE_HZ, 1, dtype="int16")
    encoder = lameenc.Encoder()
    encoder.silence()
    encoder.set_bit_rate(BITRATE_KBPS)
    encoder.set_in_sample_rate(RATE_HZ)
    encoder.set_out_sample_rate(RATE_HZ)
    encoder.set_channels(1)
    encoder.set_quality(QUALITY)
    with (folder / "bare.mp3").open("wb") as stream:
        for place, turn in enumerate(turns):
            for text in turn.texts:
                library.speak(Said(turn.voice, text))
                gap_s = pause_s(place) if text is turn.texts[-1] else SENTENCE_S
                silence = np.zeros(round(library.rate_hz * gap_s), dtype="<i2")
                sound = np.frombuffer(library.spoken, dtype="<i2")
                heard = resampler.resample_chunk(np.concatenate([sound, silence]))
                stream.write(encoder.encode(heard.tobytes()))
        rest = resampler.resample_chunk(np.zeros(0, dtype="<i2"), last=True)
        stream.write(encoder.encode(rest.tobytes()) + encoder.flush())


def pydub(turns: list[Turn], folder: Path) -> None:
    """As it stands in many a blog, with what it needs to work at all."""
    import ctypes

    import espeakng_loader

    os.environ["ESPEAK_DATA_PATH"] = espeakng_loader.get_data_path()
    ctypes.CDLL(espeakng_loader.get_library_path())  # pyttsx3 finds what is loaded already
    import pyttsx3
    from pydub import AudioSegment
    from pydub.effects import normalize

    engine = pyttsx3.init("espeak")
    engine.runAndWait()  # the first one does not wait for its text
    engine.setProperty("rate", RATE_WPM)
    episode = AudioSegment.empty()
    for place, turn in enumerate(turns):
        path = folder / f"{place}.wav"
        engine.setProperty("voice", turn.voice)
        engine.save_to_file(" ".join(turn.texts), str(path))
        engine.runAndWait()
        episode += AudioSegment.from_wav(path) + AudioSegment.silent(round(1000 * pause_s(place)))
    normalize(episode).export(
        folder / "pydub.mp3", format="mp3", bitrate=f"{BITRATE_KBPS}k",
        parameters=["-ar", str(RATE_HZ), "-compression_level", str(QUALITY)],
    )  # fmt: skip


SHELL = """\
set -eu
ffmpeg -v error -f lavfi -i anullsrc=r=22050:cl=mono -t {turn_s} -c:a pcm_s16le gap.wav
while IFS='|' read -r number voice text; do
  espeak-ng -v "$voice" -s {rate} -w "$number.wav" -- "$text"
  printf "file '%s.wav'\\nfile 'gap.wav'\\n" "$number" >> list.txt
done < turns.txt
ffmpeg -v error -f concat -i list.txt -af loudnorm=I=-19:TP=-1 \\
  -ar {hz} -ac 1 -b:a {kbps}k -compression_level {quality} shell.mp3
"""


def shell(turns: list[Turn], folder: Path) -> None:
    """A dozen lines of shell."""
    lines = (f"{place}|{turn.voice}|{' '.join(turn.texts)}\n" for place, turn in enumerate(turns))
    (folder / "turns.txt").write_text("".join(lines))
    command = SHELL.format(
        turn_s=TURN_S, rate=RATE_WPM, hz=RATE_HZ, kbps=BITRATE_KBPS, quality=QUALITY
    )
    os.chdir(folder)
    os.execvp("sh", ["sh", "-c", command])


def workspace(turns: list[Turn], folder: Path) -> None:
    """A folder that ``lessoncast render`` makes an episode of."""
    names = dict(zip(VOICES, ("Host", "Expert"), strict=True))
    lines = ["---\ntitle: A benchmark\nlanguage: en\n---"]
    for place, turn in enumerate(turns):
        if place % TURNS_A_CHAPTER == 0:
            lines.append(f"# Chapter {place // TURNS_A_CHAPTER + 1}")
        lines.append(f"**{names[turn.voice]}:** {' '.join(turn.texts)}")
    (folder / "scripts").mkdir(parents=True)
    (folder / "lessons").mkdir()
    (folder / "scripts/one.md").write_text("\n\n".join(lines) + "\n")
    (folder / "lessoncast.toml").write_text(SETTINGS.format(*VOICES, RATE_WPM))


def edit(folder: Path, number: int) -> None:
    """Say something else in one of the turns, near the middle."""
    path = folder / "scripts/one.md"
    lines = path.read_text().split("\n\n")
    turns = [place for place, line in enumerate(lines) if line.startswith("**")]
    place = turns[(len(turns) // 2 + number) % len(turns)]
    lines[place] = re.sub(r"(\w+)([.?])$", rf"\1 of number {number + 1}\2", lines[place])
    path.write_text("\n\n".join(lines))


# ── how they are measured ─────────────────────────────────────────────────────────────────────


class Cost(NamedTuple):
    """Seconds of the processor and of the clock, and the megabytes of the largest process."""

    cpu_s: float
    wall_s: float
    memory_mb: float


def measured(command: list[str], folder: Path) -> Cost:
    """Run a command, and count what it and all its children used."""
    environment = {
        name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"
    }
    with (folder / "output.txt").open("w") as output:
        began = time.perf_counter()
        pid = os.posix_spawnp(
            command[0], command, environment,
            file_actions=[(os.POSIX_SPAWN_DUP2, output.fileno(), 1), (os.POSIX_SPAWN_DUP2, output.fileno(), 2)],
        )  # fmt: skip
        _, status, used = os.wait4(pid, 0)
        wall_s = time.perf_counter() - began
    if status:
        raise SystemExit(f"{' '.join(command)} failed:\n{(folder / 'output.txt').read_text()}")
    return Cost(used.ru_utime + used.ru_stime, wall_s, used.ru_maxrss / 1024)


def costs(way: str, minutes: float) -> Iterator[tuple[str, Cost]]:
    """Run one way in a new folder; what is named is the whole, an edit, or nothing."""
    with tempfile.TemporaryDirectory(prefix="lessoncast-benchmark-") as name:
        folder = Path(name)
        if not way.startswith("lessoncast"):
            itself = [sys.executable, __file__, "--minutes", str(minutes)]
            yield "all", measured([*itself, "--part", way, "--folder", name], folder)
            return
        jobs = "2" if way.endswith("2") else "1"
        course = folder / "course"
        workspace(dialogue(minutes), course)
        render = [sys.executable, "-m", "lessoncast", "render", "-w", str(course), "-j", jobs]
        yield "all", measured(render, folder)
        for number in range(EDITS):
            edit(course, number)
            yield "one line", measured(render, folder)
            yield "nothing", measured(render, folder)


def is_possible(way: str) -> bool:
    """Whether the programs are there that a way needs."""
    needed = {"pydub": ("ffmpeg",), "shell": ("ffmpeg", "espeak-ng")}.get(way, ())
    return all(map(shutil.which, needed))


def least(known: dict[str, Cost], what: str, cost: Cost) -> None:
    """Keep the least of each figure, but the most memory."""
    before = known.get(what, cost)
    known[what] = Cost(
        min(before.cpu_s, cost.cpu_s),
        min(before.wall_s, cost.wall_s),
        max(before.memory_mb, cost.memory_mb),
    )


def compared(minutes: float, rounds: int, say: Callable[[str], None]) -> dict[str, dict[str, Cost]]:
    """Run all ways by turns, each in each round."""
    found: dict[str, dict[str, Cost]] = {way: {} for way in WAYS if is_possible(way)}
    for turn in range(rounds):
        for way, known in found.items():
            for what, cost in costs(way, minutes):
                least(known, what, cost)
                say(
                    f"{minutes:g} min, round {turn + 1}: {way:16} {what:8} {cost.cpu_s:7.2f} s of CPU"
                    f" {cost.wall_s:7.2f} s {cost.memory_mb:5.0f} MB"
                )
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--minutes", type=float, nargs="+", default=[10.0])
    parser.add_argument("--rounds", type=int, default=1)
    parser.add_argument("--write", action="store_true", help="replace the figures in docs/")
    parser.add_argument("--keep", type=Path, help="a JSON file for the figures; those in it stay")
    parser.add_argument("--part", choices=("bare", "pydub", "shell"), help="run one way only")
    parser.add_argument("--folder", type=Path, help="where that writes")
    wanted = parser.parse_args()
    if wanted.part:
        ways = {"bare": bare, "pydub": pydub, "shell": shell}
        ways[wanted.part](dialogue(wanted.minutes[0]), wanted.folder)
        return

    def say(line: str) -> None:
        sys.stdout.write(f"{line}\n")
        sys.stdout.flush()

    kept = json.loads(wanted.keep.read_text()) if wanted.keep and wanted.keep.exists() else {}
    for _ in costs("lessoncast", 0.5):
        pass  # so that all modules are compiled
    for minutes in wanted.minutes:
        kept[f"{minutes:g}"] = compared(minutes, wanted.rounds, say)
        if wanted.keep:
            wanted.keep.write_text(json.dumps(kept, indent=1))
    say("\n" + sound_report.table(kept))
    if wanted.write:
        sound_report.write(kept, ROOT / "docs")


if __name__ == "__main__":
    main()
