"""The time to answer in a finished MP3: how long it is, and what is heard in it."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import numpy as np
import numpy.typing as npt

from lessoncast import episode

RATE_HZ = 44_100


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """From the last sample of a question to the first of its answer, as an app plays it."""

    told_s: float
    seconds: float
    sound: npt.NDArray[np.float64]

    def peaks_dbfs(self) -> npt.NDArray[np.float64]:
        """The peak of every 100 ms, wherever they begin."""
        tenth, step = RATE_HZ // 10, RATE_HZ // 100
        starts = range(0, len(self.sound) - tenth + 1, step)
        peaks = np.array([np.abs(self.sound[at : at + tenth]).max() for at in starts])
        levels: npt.NDArray[np.float64] = 20 * np.log10(np.maximum(peaks, 1e-9))
        return levels

    def longest_silence_ms(self) -> float:
        """The longest stretch of samples that are as good as zero."""
        heard = np.flatnonzero(np.abs(self.sound) > 2 / 32768)
        edges = [-1, *heard.tolist(), len(self.sound)]
        return max(after - before - 1 for before, after in pairwise(edges)) * 1000 / RATE_HZ


def gaps_in(folder: Path, *, channels: int = 1) -> Iterator[Gap]:
    """Yield each time to answer in an episode's folder; transcripts show it in brackets."""
    made = episode.load(folder)
    assert made
    sound = decoded(folder / made.audio, channels)
    for before, pause, after in zip(made.cues, made.cues[1:], made.cues[2:], strict=False):
        if found := re.match(r"\[([\d.,]+) ", pause.text):
            first, last = (round(at * RATE_HZ / 1000) for at in (before.end_ms, after.start_ms))
            yield Gap(
                told_s=float(found[1].replace(",", ".")),
                seconds=(after.start_ms - before.end_ms) / 1000,
                sound=sound[first:last],
            )


def decoded(path: Path, channels: int) -> npt.NDArray[np.float64]:
    """What ffmpeg makes of an MP3: the louder of its channels, sample by sample."""
    raw = subprocess.run(
        ["ffmpeg", "-nostdin", "-v", "error", "-i", path, "-ac", str(channels), "-f", "s16le", "-"],
        capture_output=True, check=True,
    ).stdout  # fmt: skip
    samples: npt.NDArray[np.float64] = np.frombuffer(raw, "<i2").reshape(-1, channels) / 32768
    louder: npt.NDArray[np.float64] = np.abs(samples).max(1)
    return louder
