"""The figures of sound.py as a table and as a picture."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from html import escape
from math import log10
from pathlib import Path
from typing import TypeAlias

Found: TypeAlias = Mapping[str, Mapping[str, Mapping[str, Sequence[float]]]]
"""Minutes, way, what was made: CPU seconds, seconds by the clock, megabytes."""

ROWS = (
    ("bare", "all", "the bare libraries: eSpeak NG, soxr and LAME, streaming"),
    ("lessoncast", "all", "`lessoncast render -j 1`"),
    ("lessoncast -j 2", "all", "`lessoncast render -j 2`"),
    ("pydub", "all", "pyttsx3, a file for each turn, and pydub"),
    ("shell", "all", "`espeak-ng`, ffmpeg with `loudnorm`"),
    ("lessoncast -j 2", "one line", "`lessoncast render`, one line edited"),
    ("lessoncast -j 2", "nothing", "`lessoncast render`, nothing changed"),
)
BEGIN, END = "<!-- figures of benchmarks/sound.py -->", "<!-- end of the figures -->"
_PLOT = {"left": 70, "right": 560, "top": 46, "bottom": 300, "width": 760, "height": 350}
_COLOURS = {"bare": "#6b7280", "lessoncast": "#0f766e", "pydub": "#c2410c", "shell": "#7c3aed"}


def table(found: Found) -> str:
    """Markdown: CPU as a multiple of the bare libraries' for as many minutes, and megabytes."""
    lengths = sorted(found, key=float)
    lines = [
        "| | " + " | ".join(f"{length} minutes" for length in lengths) + " |",
        "| --- |" + " --- |" * len(lengths),
    ]
    for way, what, label in ROWS:
        cells = [_cell(found[length], way, what) for length in lengths]
        if any(cells):
            lines.append(f"| {label} | " + " | ".join(cells) + " |")
    return "\n".join(lines)


def _cell(ways: Mapping[str, Mapping[str, Sequence[float]]], way: str, what: str) -> str:
    if what not in ways.get(way, {}):
        return ""
    cpu_s, _, memory_mb = ways[way][what]
    return f"{_times(cpu_s / ways['bare']['all'][0])}, {memory_mb:.0f} MB"


def _times(ratio: float) -> str:
    return f"{ratio:.2f}" if ratio >= 0.1 else f"{ratio:.3f}"


def picture(found: Found) -> str:
    """SVG: seconds of CPU for each length, both logarithmic, a line for each way."""
    lengths = sorted(map(float, found))
    seconds = [cost[0] for ways in found.values() for its in ways.values() for cost in its.values()]
    low, high = log10(min(seconds) / 1.5), log10(max(seconds) * 1.5)
    first, last = log10(lengths[0] / 1.2), log10(lengths[-1] * 1.2)

    def x(minutes: float) -> float:
        return _PLOT["left"] + (log10(minutes) - first) / (last - first) * (
            _PLOT["right"] - _PLOT["left"]
        )

    def y(cpu_s: float) -> float:
        share = (log10(cpu_s) - low) / (high - low)
        return _PLOT["bottom"] - share * (_PLOT["bottom"] - _PLOT["top"])

    def line(way: str, what: str, label: str, dash: str = "") -> Iterator[str]:
        dots = [
            (x(length), y(found[f"{length:g}"][way][what][0]))
            for length in lengths
            if what in found[f"{length:g}"].get(way, {})
        ]
        if not dots:
            return
        colour = _COLOURS[way.partition(" ")[0]]
        path = " ".join(f"{across:.1f},{down:.1f}" for across, down in dots)
        yield (
            f'<polyline points="{path}" fill="none" stroke="{colour}" stroke-width="2.5"'
            f' stroke-dasharray="{dash}"/>'
        )
        for across, down in dots:
            yield f'<circle cx="{across:.1f}" cy="{down:.1f}" r="3.5" fill="{colour}"/>'
        yield (
            f'<text x="{dots[-1][0] + 10:.1f}" y="{dots[-1][1] + 4:.1f}" fill="{colour}">'
            f"{escape(label)}</text>"
        )

    marks = [
        *line("shell", "all", "espeak-ng, ffmpeg"),
        *line("pydub", "all", "pyttsx3, pydub"),
        *line("lessoncast", "all", "lessoncast"),
        *line("bare", "all", "bare libraries"),
        *line("lessoncast -j 2", "one line", "one line edited", "6 4"),
        *line("lessoncast -j 2", "nothing", "nothing changed", "2 4"),
    ]
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_PLOT["width"]} {_PLOT["height"]}"'
        ' font-family="system-ui, sans-serif" font-size="13">'
        '<rect width="100%" height="100%" fill="#fff"/>'
        '<text x="20" y="26" fill="#111" font-size="15">Seconds of CPU to render an episode,'
        " by its minutes (both logarithmic)</text>"
    )
    return "\n".join([head, *_axes(lengths, x, y, (low, high)), *marks, "</svg>\n"])


def _axes(lengths: Sequence[float], x, y, span: tuple[float, float]) -> Iterator[str]:  # type: ignore[no-untyped-def]
    for power in range(-2, 5):
        if span[0] <= power <= span[1]:
            down = y(10.0**power)
            yield (
                f'<line x1="{_PLOT["left"]}" x2="{_PLOT["right"]}" y1="{down:.1f}" y2="{down:.1f}"'
                ' stroke="#e5e7eb"/>'
                f'<text x="{_PLOT["left"] - 8}" y="{down + 4:.1f}" text-anchor="end" fill="#555">'
                f"{10.0**power:g} s</text>"
            )
    for length in lengths:
        yield (
            f'<text x="{x(length):.1f}" y="{_PLOT["bottom"] + 22}" text-anchor="middle" fill="#555">'
            f"{length:g} min</text>"
        )


def write(found: Found, docs: Path) -> None:
    """Replace the table in performance.md, and the picture beside it."""
    page = docs / "performance.md"
    text = page.read_text()
    between = re.compile(rf"(?<={re.escape(BEGIN)}\n).*(?={re.escape(END)})", re.DOTALL)
    if not between.search(text):
        raise SystemExit(f"{page} has no place for the figures")
    page.write_text(between.sub(lambda _: f"\n{table(found)}\n\n", text))
    (docs / "performance.svg").write_text(picture(found))
