"""The page on which authors see how an episode sounds."""

from __future__ import annotations

import re
import subprocess
import xml.etree.ElementTree as ET
from collections.abc import Sequence
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import numpy as np
import pytest

import episode_mother
from lessoncast import episode
from lessoncast.episode.plan import Part, Timeline
from lessoncast.episode.reporting import page
from lessoncast.episode.reporting.drawing import HEIGHT, WIDTH, clock, svg
from lessoncast.episode.reporting.measures import measure
from lessoncast.model import ChapterMark, Episode

Made = tuple[Episode, Timeline, Sequence[Part], Path]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Made:
    """The small episode with all that it was made of."""
    tmp_path = tmp_path_factory.mktemp("made")
    timeline = episode_mother.laid_out(tmp_path)
    parts = episode_mother.encoded(timeline)
    folder = tmp_path / "episode"
    plan = episode_mother.planned(timeline)
    done = episode.produce(plan, parts, folder=folder, cache=tmp_path / "cache")
    return done, timeline, parts, folder


class _Page(HTMLParser):
    """Every element with its attributes, and all text outside of style and picture."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.text += data


def written(made: Made) -> str:
    done, timeline, parts, folder = made
    path = episode.report(done, timeline, parts, target_lufs=-16.0, folder=folder)
    assert folder / "report.html" == path
    return path.read_text(encoding="utf-8")


def test_the_page_asks_nothing_of_anybody(made: Made) -> None:
    """No script, no image, no font, no style from elsewhere; links lead to the audio beside it."""
    text = written(made)
    found = _Page(text)
    loading = {"src", "srcset", "data", "action", "background", "poster", "xlink:href"}
    assert not [tag for tag, facts in found.elements if loading & facts.keys()]
    assert not {tag for tag, _ in found.elements} & {
        "script",
        "link",
        "img",
        "iframe",
        "object",
        "base",
    }
    assert not re.search(r"url\(|@import|https?:|//", text)
    hrefs = {str(facts["href"]) for _, facts in found.elements if "href" in facts}
    assert hrefs
    assert all(re.fullmatch(r"episode\.mp3#t=[\d.]+", href) for href in hrefs)


def test_the_same_episode_gives_the_same_bytes_and_nobody_publishes_them(made: Made) -> None:
    """The manifest does not name the report, so the feed does not know it."""
    assert written(made) == written(made)
    done, _, _, folder = made
    assert "report.html" not in dict(done.files)
    loaded = episode.load(folder)
    assert loaded
    assert "report.html" not in dict(loaded.files)


def test_the_figures_are_the_episode_s(made: Made) -> None:
    """Length, loudness, peak, chapters, turns with their lines; what is written is escaped."""
    done, timeline, _, _ = made
    text = written(made)
    found = _Page(text)
    assert clock(done.duration_ms) in found.text
    assert f"{done.loudness.integrated_lufs:.1f} LUFS".replace("-", "−") in found.text
    assert f"{done.loudness.true_peak_dbtp:.1f} dBTP".replace("-", "−") in found.text
    for mark in done.marks:
        assert mark.title in found.text
        assert f'href="episode.mp3#t={mark.start_ms / 1000:g}"' in text
    spoken = [slot for slot in timeline.slots if slot.speaker]
    assert f"All {len(spoken)} turns" in found.text
    for slot in spoken:
        assert slot.text in found.text
    assert "<harder>" not in text


def test_what_is_off_is_said(made: Made) -> None:
    """Another target is not met, by how much; a peak above the ceiling may distort."""
    done, timeline, parts, _ = made
    measured = measure(timeline, parts, language="en")
    loud = replace(done, loudness=replace(done.loudness, integrated_lufs=-12.0, true_peak_dbtp=0.3))
    text = page.html(loud, measured, target_lufs=-16.0)
    assert "+4.0 LU off" in text
    assert "above −1" in text
    assert 2 == text.count('class="off"')


def test_turns_are_measured_where_they_are_heard(made: Made) -> None:
    """Their times are those of the captions, their pace counts the words between them."""
    done, timeline, parts, _ = made
    turns = measure(timeline, parts, language="en").turns
    assert [8, 10, 14, 18, 20, 24] == [turn.line for turn in turns]
    assert [0, 0, 1, 1, 1, 2] == [turn.chapter for turn in turns]
    for turn in turns:
        own = [cue for cue in done.cues if turn.start_ms - 2 <= cue.start_ms < turn.end_ms]
        assert own[0].start_ms == pytest.approx(turn.start_ms, abs=2)
        assert own[-1].end_ms == pytest.approx(turn.end_ms, abs=2)
        minutes = (turn.end_ms - turn.start_ms) / 60_000
        assert turn.pace == round(len(turn.text.split()) / minutes)
    assert "characters" == measure(timeline, parts, language="zh-CN").unit


@pytest.mark.slow
def test_the_curve_is_what_another_meter_shows(made: Made) -> None:
    """ffmpeg's short-term loudness, within 0.6 LU all along; a mono file counts as dual mono."""
    _, timeline, parts, folder = made
    measured = measure(timeline, parts, language="en")
    told = subprocess.run(
        ["ffmpeg", "-nostdin", "-i", folder / "episode.mp3", "-af", "ebur128=dualmono=true", "-f", "null", "-"],
        capture_output=True, text=True, check=True,
    ).stderr  # fmt: skip
    series = re.findall(r"t: *([\d.]+) .*? S: *(-[\d.]+)", told)
    theirs = {round(float(t) * 10): float(s) for t, s in series if float(t) >= 3.1}
    ours = {at: float(measured.short_term[at - 15]) for at in theirs}  # theirs ends at t
    off = np.array([ours[at] - theirs[at] for at in theirs if theirs[at] > -40])
    assert len(off) > 50
    assert np.abs(off).max() < 0.6


def test_the_picture_is_drawn_to_scale(made: Made) -> None:
    """Chapters begin at their share of the width, nothing lies outside, each turn can be pointed at."""
    done, timeline, parts, _ = made
    measured = measure(timeline, parts, language="en")
    picture = svg(measured, done.marks, target_lufs=-16.0, integrated_lufs=-16.0)
    root = ET.fromstring(picture)
    chapters = [rect for rect in root.iter("rect") if rect.get("class") == "chapter"]
    lefts = [float(str(rect.get("x"))) for rect in chapters]
    scale = (lefts[1] - lefts[0]) / done.marks[1].start_ms
    for mark, left in zip(done.marks, lefts, strict=True):
        assert left == pytest.approx(lefts[0] + mark.start_ms * scale, abs=0.2)
    for rect in root.iter("rect"):
        x, y, width, height = (float(str(rect.get(name))) for name in ("x", "y", "width", "height"))
        assert x >= 0
        assert y >= 0
        assert x + width <= WIDTH
        assert y + height <= HEIGHT
    hints = [title.text for title in root.iter("title")]
    assert 6 == len(hints)
    assert any("Alex, line 14: Why do we get two?" in str(hint) for hint in hints)


def test_a_long_episode_is_no_long_page(made: Made) -> None:
    """Ten hours of chapters and sound are drawn in the same width; names give way to numbers."""
    _, timeline, parts, _ = made
    measured = measure(timeline, parts, language="en")
    hours = replace(
        measured,
        duration_ms=36_000_000,
        envelope=np.ones(1_378_000, dtype=np.float32),
        short_term=np.full(360_000, -16.0),
    )
    marks = [
        ChapterMark(start_ms=n * 360_000, end_ms=(n + 1) * 360_000, title=f"Chapter {n}")
        for n in range(100)
    ]
    assert len(svg(hours, marks, target_lufs=-16.0, integrated_lufs=-16.0)) < 80_000


def test_an_episode_in_which_nobody_speaks_has_a_page(made: Made) -> None:
    """A pause alone: no turn, no pace, no division by nothing."""
    done, timeline, parts, _ = made
    place = next(at for at, slot in enumerate(timeline.slots) if slot.job.where.endswith(":16"))
    alone = Timeline(slots=(timeline.slots[place],))
    measured = measure(alone, [parts[place]], language="en")
    assert () == measured.turns
    assert "0 turns" in page.html(replace(done, marks=()), measured, target_lufs=-16.0)
