"""The picture of an episode as SVG: chapters, sound, loudness and pace above one time axis."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from html import escape

import numpy as np
import numpy.typing as npt

from lessoncast.episode.reporting.measures import FRAME_MS, Measures, Spoken
from lessoncast.model import ChapterMark

WIDTH, LEFT, RIGHT = 1120, 64, 8
_PLOT = WIDTH - LEFT - RIGHT
_BAR, _PITCH = 2, 3
_CHARACTER = 6.6
"""The width of a character of a chapter's title, at 12 units: enough to know what fits."""

_TICKS_S = (5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600)
_MOST_TICKS = 14
_BELOW_TARGET_LU, _ABOVE_TARGET_LU = 16, 4
_BAND_LU = 1.0
"""Apple asks for -16 LUFS within 1 LU."""

_PACE_STEP = 40


@dataclass(frozen=True, slots=True)
class _Lane:
    """A strip of the picture: from ``low`` at its lower edge to ``high`` at its upper one."""

    top: int
    height: int
    low: float = 0.0
    high: float = 1.0

    @property
    def bottom(self) -> int:
        return self.top + self.height

    def y(self, value: float) -> float:
        """Return where a value lies; what is outside lies at the edge."""
        share = (min(max(value, self.low), self.high) - self.low) / (self.high - self.low)
        return round(self.bottom - share * self.height, 1)


_CHAPTERS, _SOUND = _Lane(0, 26), _Lane(40, 92)
_LOUDNESS_TOP, _LOUDNESS_HEIGHT = 168, 104
_PACE_TOP, _PACE_HEIGHT = 308, 92
_AXIS = _PACE_TOP + _PACE_HEIGHT
HEIGHT = _AXIS + 26


def svg(
    measured: Measures, marks: Sequence[ChapterMark], *, target_lufs: float, integrated_lufs: float
) -> str:
    """Return the picture; colours come from the page's style, by class."""
    pieces = (
        _chapters(marks, measured.duration_ms),
        _time_axis(measured.duration_ms),
        _sound(measured),
        _loudness(measured, target_lufs, integrated_lufs),
        _pace(measured),
        _hints(measured),
    )
    inside = "\n".join(line for piece in pieces for line in piece)
    return (
        f'<svg viewBox="0 0 {WIDTH} {HEIGHT}" role="img" '
        f'aria-label="Chapters, sound, loudness and pace over time">\n{inside}\n</svg>'
    )


def clock(time_ms: int) -> str:
    """Return a time as players show it: ``3:07``, ``1:03:07``."""
    minutes, seconds = divmod(time_ms // 1000, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{seconds:02}" if hours else f"{minutes}:{seconds:02}"


def _x(time_ms: float, duration_ms: int) -> float:
    return round(LEFT + _PLOT * time_ms / max(duration_ms, 1), 1)


def _text(x: float, y: float, words: str, kind: str = "", anchor: str = "start") -> str:
    return f'<text class="{kind}" x="{x}" y="{y}" text-anchor="{anchor}">{escape(words)}</text>'


def _line(x1: float, y1: float, x2: float, y2: float, kind: str) -> str:
    return f'<line class="{kind}" x1="{x1}" y1="{y1}" x2="{x2}" y2="{y2}"/>'


# ── the lanes ─────────────────────────────────────────────────────────────────────────────────


def _chapters(marks: Sequence[ChapterMark], duration_ms: int) -> Iterator[str]:
    """Yield the chapters' names, as far as there is room, and where each begins in all lanes."""
    yield _text(LEFT - 8, 17, "chapters", "lane", "end")
    for number, mark in enumerate(marks, 1):
        begin, end = _x(mark.start_ms, duration_ms), _x(mark.end_ms, duration_ms)
        width = round(max(end - begin - 1.5, 1), 1)
        yield f'<rect class="chapter" x="{begin}" y="0" width="{width}" height="{_CHAPTERS.height}" rx="3"/>'
        if number > 1:
            yield _line(begin, _CHAPTERS.bottom, begin, _AXIS, "border")
        if shown := _fitting(f"{number} {mark.title}", str(number), width - 8):
            yield _text(round(begin + 6, 1), 17, shown, "title")


def _fitting(words: str, least: str, width: float) -> str:
    """Return what there is room for: all, the beginning, the number alone, or nothing."""
    room = int(width / _CHARACTER)
    if len(words) <= room:
        return words
    if room > len(least) + 6:
        return f"{words[: room - 1].rstrip()}…"
    return least if room >= len(least) else ""


def _time_axis(duration_ms: int) -> Iterator[str]:
    fitting = (step for step in _TICKS_S if duration_ms / 1000 / step <= _MOST_TICKS)
    step_ms = 1000 * next(fitting, _TICKS_S[-1])
    yield _line(LEFT, _AXIS, WIDTH - RIGHT, _AXIS, "axis")
    for time_ms in range(0, duration_ms + 1, step_ms):
        x = _x(time_ms, duration_ms)
        yield _line(x, _AXIS, x, _AXIS + 5, "axis")
        anchor = "end" if x > WIDTH - RIGHT - 16 else "middle"
        yield _text(x, _AXIS + 19, clock(time_ms), "tick", anchor)


def _sound(measured: Measures) -> Iterator[str]:
    """Yield the envelope as bars in the colour of who speaks; the rest is grey."""
    yield _text(LEFT - 8, _SOUND.top + _SOUND.height / 2 + 4, "sound", "lane", "end")
    count = _PLOT // _PITCH
    levels = _binned(measured.envelope, count)
    highest = float(levels.max(initial=0.0)) or 1.0
    middle, half = _SOUND.top + _SOUND.height / 2, _SOUND.height / 2
    paths: dict[int, list[str]] = {}
    for at, level in enumerate(levels):
        who = _who(measured, (at + 0.5) * len(measured.envelope) / count * FRAME_MS)
        reach = round(max(float(level) / highest * half, 0.6), 1)
        x = LEFT + at * _PITCH + _BAR / 2
        paths.setdefault(who, []).append(f"M{x:g} {middle - reach:g}v{2 * reach:g}")
    for who, strokes in sorted(paths.items()):
        yield f'<path class="bars voice{who}" d="{"".join(strokes)}"/>'


def _binned(values: npt.NDArray[np.float32], count: int) -> npt.NDArray[np.float32]:
    """Return the root mean square of each of ``count`` stretches of equal length."""
    edges = np.linspace(0, len(values), count + 1).astype(np.int64)
    total = np.concatenate(([0.0], np.cumsum(np.square(values, dtype=np.float64))))
    widths = np.maximum(np.diff(edges), 1)
    return np.sqrt(np.maximum(np.diff(total[edges]), 0) / widths).astype(np.float32)


def _who(measured: Measures, time_ms: float) -> int:
    """Return the number of who speaks at a time, from 1; 0 for nobody."""
    for turn in measured.turns:
        if turn.start_ms <= time_ms <= turn.end_ms:
            return measured.speakers.index(turn.speaker) + 1
    return 0


def _loudness(measured: Measures, target_lufs: float, integrated_lufs: float) -> Iterator[str]:
    lane = _Lane(
        _LOUDNESS_TOP, _LOUDNESS_HEIGHT,
        low=target_lufs - _BELOW_TARGET_LU, high=target_lufs + _ABOVE_TARGET_LU,
    )  # fmt: skip
    yield _text(LEFT, lane.top - 8, "loudness around each moment (3 s), LUFS", "lane")
    upper, lower = lane.y(target_lufs + _BAND_LU), lane.y(target_lufs - _BAND_LU)
    yield f'<rect class="band" x="{LEFT}" y="{upper}" width="{_PLOT}" height="{lower - upper:g}"/>'
    for value in (target_lufs - 12, target_lufs - 6, target_lufs):
        kind = "target" if value == target_lufs else "grid"
        yield _line(LEFT, lane.y(value), WIDTH - RIGHT, lane.y(value), kind)
        yield _text(LEFT - 8, lane.y(value) + 4, _signed(value), "tick", "end")
    points = (
        f"{_x(at * measured.hop_ms, measured.duration_ms):g},{lane.y(float(value)):g}"
        for at, value in _thinned(measured.short_term)
    )
    yield f'<polyline class="loudness" points="{" ".join(points)}"/>'
    whole = f"whole episode {_signed(integrated_lufs, 1)}, target {_signed(target_lufs, 1)}"
    yield _text(WIDTH - RIGHT, lane.top - 8, whole, "tick", "end")


def _thinned(values: npt.NDArray[np.float64]) -> Iterable[tuple[int, float]]:
    step = max(len(values) // _PLOT, 1)
    return ((at, values[at]) for at in range(0, len(values), step))


def _signed(value: float, digits: int = 0) -> str:
    return f"{value:.{digits}f}".replace("-", "−")


def _pace(measured: Measures) -> Iterator[str]:
    """Yield a stroke for each turn, as long as it and as high as its pace."""
    paces = [turn.pace for turn in measured.turns] or [0]
    lane = _Lane(
        _PACE_TOP, _PACE_HEIGHT,
        low=min(paces) // _PACE_STEP * _PACE_STEP,
        high=-(-(max(paces) + 1) // _PACE_STEP) * _PACE_STEP,
    )  # fmt: skip
    yield _text(LEFT, lane.top - 8, f"pace of each turn, {measured.unit} a minute", "lane")
    step = _PACE_STEP * (1 + int(lane.high - lane.low) // (5 * _PACE_STEP))
    for value in range(int(lane.low), int(lane.high) + 1, step):
        if value > lane.low:
            yield _line(LEFT, lane.y(value), WIDTH - RIGHT, lane.y(value), "grid")
        yield _text(LEFT - 8, lane.y(value) + 4, str(value), "tick", "end")
    for turn in measured.turns:
        begin, width = _extent(turn, measured.duration_ms)
        who = measured.speakers.index(turn.speaker) + 1
        top = round(lane.y(turn.pace) - 2, 1)
        yield f'<rect class="voice{who}" x="{begin}" y="{top}" width="{width}" height="4" rx="1.5"/>'


def _extent(turn: Spoken, duration_ms: int) -> tuple[float, float]:
    begin = _x(turn.start_ms, duration_ms)
    return begin, round(max(_x(turn.end_ms, duration_ms) - begin, 1), 1)


def _hints(measured: Measures) -> Iterator[str]:
    """Yield what a pointer is told over each turn."""
    for turn in measured.turns:
        begin, width = _extent(turn, measured.duration_ms)
        told = f"{clock(turn.start_ms)} {turn.speaker}, line {turn.line}: {_opening(turn.text)}"
        yield (
            f'<rect class="hint" x="{begin}" y="{_SOUND.top}" width="{width}" '
            f'height="{_AXIS - _SOUND.top}"><title>{escape(told)}</title></rect>'
        )


def _opening(text: str, most: int = 90) -> str:
    return text if len(text) <= most else f"{text[:most].rstrip()}…"
