"""The page around the picture: figures, chapters, turns. Text from scripts is escaped."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape
from importlib.resources import files

from lessoncast.episode.reporting.drawing import clock, svg
from lessoncast.episode.reporting.measures import Measures, Spoken
from lessoncast.model import ChapterMark, Episode

_TOLERATED_LU = 0.5
_CEILING_DBTP = -1.0


def html(episode: Episode, measured: Measures, *, target_lufs: float) -> str:
    """Return the page of an episode."""
    style = files("lessoncast.episode.reporting").joinpath("page.css").read_text(encoding="utf-8")
    heard = episode.loudness.integrated_lufs
    picture = svg(measured, episode.marks, target_lufs=target_lufs, integrated_lufs=heard)
    parts = (
        "<!DOCTYPE html>",
        f'<html lang="en"><head><meta charset="utf-8"><title>{escape(episode.title)}: how it sounds</title>',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f"<style>\n{style}</style></head><body>",
        f"<h1>{escape(episode.title)}</h1>",
        f'<p class="slug">{escape(episode.slug)}</p>',
        *_tiles(episode, measured, target_lufs),
        f'<figure>\n{"".join(_legend(measured))}\n<div class="wide">{picture}</div></figure>',
        *_chapters(measured, episode.marks, episode.audio),
        *_turns(measured, episode.audio),
        "</body></html>\n",
    )
    return "\n".join(parts)


def _tiles(episode: Episode, measured: Measures, target_lufs: float) -> Iterator[str]:
    """Yield the figures of the whole episode, with a word on whether they are as they should be."""
    heard = episode.loudness
    off_lu = heard.integrated_lufs - target_lufs
    is_near = abs(off_lu) <= _TOLERATED_LU
    silent_ms = measured.duration_ms - sum(turn.end_ms - turn.start_ms for turn in measured.turns)
    pace = _pace(measured.turns)
    yield '<dl class="tiles">'
    yield _tile("Length", clock(measured.duration_ms), f"{len(measured.turns)} turns")
    yield _tile(
        "Loudness",
        f"{_signed(heard.integrated_lufs)} LUFS",
        f"target {_signed(target_lufs)}: {'met' if is_near else f'{off_lu:+.1f} LU off'}",
        is_well=is_near,
    )
    is_below = heard.true_peak_dbtp <= _CEILING_DBTP
    yield _tile(
        "True peak",
        f"{_signed(heard.true_peak_dbtp)} dBTP",
        "below −1" if is_below else "above −1: it may distort",
        is_well=is_below,
    )
    yield _tile("Pace", str(pace), f"{measured.unit} a minute")
    share = 100 * silent_ms / max(measured.duration_ms, 1)
    yield _tile("Between turns", f"{share:.0f} %", "silence and sounds")
    yield "</dl>"


def _tile(name: str, value: str, note: str, *, is_well: bool | None = None) -> str:
    mark = {None: "", True: "✓ ", False: "! "}[is_well]
    kind = {None: "", True: ' class="well"', False: ' class="off"'}[is_well]
    return (
        f"<div><dt>{escape(name)}</dt><dd>{escape(value)}</dd>"
        f"<dd{kind}>{mark}{escape(note)}</dd></div>"
    )


def _signed(value: float) -> str:
    return f"{value:.1f}".replace("-", "−")


def _pace(turns: Sequence[Spoken]) -> int:
    spoken_ms = sum(turn.end_ms - turn.start_ms for turn in turns)
    return round(sum(turn.units for turn in turns) * 60_000 / max(spoken_ms, 1))


def _legend(measured: Measures) -> Iterator[str]:
    """Yield who speaks, in whose colour, how much of the speech, and how fast."""
    whole_ms = sum(turn.end_ms - turn.start_ms for turn in measured.turns)
    yield '<figcaption class="legend">'
    for number, name in enumerate(measured.speakers, 1):
        own = [turn for turn in measured.turns if turn.speaker == name]
        share = 100 * sum(turn.end_ms - turn.start_ms for turn in own) / max(whole_ms, 1)
        yield (
            f'<span><i class="voice{number}"></i><b>{escape(name)}</b> {share:.0f} % of the speech, '
            f"{_pace(own)} {measured.unit} a minute</span>"
        )
    yield '<span><i class="voice0"></i>nobody speaks</span></figcaption>'


def _chapters(measured: Measures, marks: Sequence[ChapterMark], audio: str) -> Iterator[str]:
    rows = [
        (
            _at(mark.start_ms, audio),
            escape(mark.title),
            clock(mark.end_ms - mark.start_ms),
            str(len(own)),
            str(_pace(own)) if own else "",
        )
        for number, mark in enumerate(marks)
        for own in ([turn for turn in measured.turns if turn.chapter == number],)
    ]
    yield "<h2>Chapters</h2>"
    yield from _table(("Begins", "Title", "Length", "Turns", f"{measured.unit.title()}/min"), rows)


def _turns(measured: Measures, audio: str) -> Iterator[str]:
    rows = [
        (
            _at(turn.start_ms, audio),
            f'<i class="voice{measured.speakers.index(turn.speaker) + 1}"></i>{escape(turn.speaker)}',
            str(turn.line or ""),
            f"{(turn.end_ms - turn.start_ms) / 1000:.1f} s",
            str(turn.pace),
            "" if turn.lufs is None else _signed(turn.lufs),
            escape(turn.text),
        )
        for turn in measured.turns
    ]
    heads = ("Begins", "Who", "Line", "Lasts", f"{measured.unit.title()}/min", "LUFS", "Says")
    yield f"<details><summary>All {len(rows)} turns</summary>"
    yield from _table(heads, rows)
    yield "</details>"


def _at(time_ms: int, audio: str) -> str:
    """Return a time that leads to this place in the audio, which lies beside the page."""
    return f'<a href="{escape(audio)}#t={time_ms / 1000:g}">{clock(time_ms)}</a>'


def _table(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> Iterator[str]:
    """Yield a table; cells are HTML already."""
    yield '<div class="wide"><table><thead><tr>'
    yield "".join(f"<th>{escape(head)}</th>" for head in heads)
    yield "</tr></thead><tbody>"
    for row in rows:
        yield f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>"
    yield "</tbody></table></div>"
