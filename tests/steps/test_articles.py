"""The lesson to read, in the folder of its episode: when it is written, and when not."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from lessoncast import lesson, pipeline
from lessoncast._steps import articles
from lessoncast.episode import load
from picture_mother import a_picture
from running import MakeWorkspace

EPISODE = "episodes/01-sea/01-tides"
LESSON = "lessons/01-sea/01-tides.md"


def build(root: Path) -> str:
    built = pipeline.build(pipeline.find(root), jobs=1, progress=lambda *_: None)
    assert all(done.problem is None for done in built.episodes)
    return next(done.state for done in built.episodes if done.slug == "01-sea/01-tides")


def article(root: Path) -> str:
    return (root / EPISODE / articles.ARTICLE).read_text("utf-8")


def test_it_lies_beside_the_episode(workspace: Path) -> None:
    """With the second at which each section is heard, and in the manifest."""
    build(workspace)
    made = article(workspace)
    assert "<h1" not in made
    assert "Spring tide: the Sun" in made
    assert "Q:" not in made
    segments = json.loads((workspace / EPISODE / "transcript.json").read_text())["segments"]
    (second,) = re.findall(r'<h2 id="a-why-two" data-t="([^"]*)">', made)
    (begun,) = (one for one in segments if f"{int(one['startTime'] * 10) / 10:.1f}" == second)
    assert "weaker than on the Earth" in " ".join(
        one["body"]
        for one in segments[segments.index(begun) :][:5]  # the host takes two
    )
    there = load(workspace / EPISODE)
    assert there is not None
    assert articles.ARTICLE in dict(there.files)
    assert "unchanged" == build(workspace)


def test_it_follows_the_lesson_when_no_word_that_is_said_does(workspace: Path) -> None:
    """Then nothing else is written again, and nothing is spoken."""
    build(workspace)
    # The deck has the time of its cards file, which is made anew with the lesson.
    before = {
        path.name: path.stat().st_ino
        for path in (workspace / EPISODE).iterdir()
        if path.is_file() and path.name not in {"episode.json", "cards.apkg", articles.ARTICLE}
    }
    takes = set((workspace / ".lessoncast/takes").rglob("*.wav"))
    lesson = workspace / LESSON
    lesson.write_text(f"{lesson.read_text()}\n```\ncode\n```\n")
    assert "rendered" == build(workspace)
    assert "<pre><code>code</code></pre>" in article(workspace)
    assert takes == set((workspace / ".lessoncast/takes").rglob("*.wav"))
    after = {name: (workspace / EPISODE / name).stat().st_ino for name in before}
    assert before == after
    assert "unchanged" == build(workspace)


def test_an_edited_line_parses_no_lesson(workspace: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The article has other times then, and its pictures; what it says is as it was."""
    (workspace / "lessons/01-sea/moon.png").write_bytes(a_picture())
    lesson_file = workspace / LESSON
    lesson_file.write_text(
        f"{lesson_file.read_text()}\n![The Moon](moon.png) ![Nothing](gone.png)\n"
    )
    build(workspace)
    before, times = article(workspace), re.compile(' data-t="([0-9.]+)"')
    script = workspace / "scripts/01-sea/01-tides.md"
    text = script.read_text()
    line = next(line for line in text.splitlines() if line.startswith("**"))
    script.write_text(text.replace(line, line.replace(":** ", ":** Well, to begin with, now: ", 1)))
    parsed = lesson.as_article
    monkeypatch.setattr(lesson, "as_article", lambda *_, **__: pytest.fail("it was parsed"))
    (done,) = pipeline.render(pipeline.find(workspace), [script], jobs=1, progress=lambda *_: None)
    assert "rendered" == done.state
    assert any("gone.png" in remark.message for remark in done.remarks)
    assert times.sub("", before) == times.sub("", article(workspace))
    assert times.findall(before) != times.findall(article(workspace))
    made = load(workspace / EPISODE)
    assert made is not None
    assert 1 == sum(name.startswith("picture-") for name, _ in made.files)
    monkeypatch.setattr(lesson, "as_article", parsed)
    edited = article(workspace)
    for path in (workspace / ".lessoncast/articles").iterdir():
        path.unlink()
    (workspace / EPISODE / "transcript.txt").unlink()
    assert "rendered" == build(workspace)
    assert edited == article(workspace)


def test_where_the_lesson_is_gone_the_last_one_stays(workspace: Path) -> None:
    """A script stands for itself, and what was to be read remains."""
    build(workspace)
    made = article(workspace)
    script = workspace / "scripts/01-sea/01-tides.md"
    script.write_text(script.read_text().replace("two high tides", "two tides"))
    (workspace / LESSON).unlink()
    build(workspace)
    assert made == article(workspace)
    there = load(workspace / EPISODE)
    assert there is not None
    assert articles.ARTICLE in dict(there.files)


def test_a_script_without_a_lesson_has_none(make_workspace: MakeWorkspace) -> None:
    """There is nothing to read but what is said."""
    files = {"scripts/one.md": "# One\n\n**Host:** Hello. It is heard.\n"}
    root = make_workspace(files=files)
    pipeline.render(pipeline.find(root), jobs=1, progress=lambda *_: None)
    assert not (root / "episodes/one" / articles.ARTICLE).exists()


def test_it_leads_to_other_lessons_of_the_course(workspace: Path) -> None:
    """By their slugs, as soon as they are there; however the link is written."""
    lesson = workspace / LESSON
    lesson.write_text(
        f"{lesson.read_text()}\nRead on: [a](02-ebb.md#why), [b](./02-ebb.html), [c](../../secret.md), [d](02-ebb)\n"
    )
    build(workspace)
    assert "Read on: a, b, c, d" in article(workspace)
    (workspace / "lessons/01-sea/02-ebb.md").write_text("# Ebb\n\nThe sea falls.\n")
    (workspace / "secret.md").write_text("# Ebb\n\nThe sea falls.\n")
    assert "rendered" == build(workspace)
    made = article(workspace)
    assert '<a data-lesson="01-sea/02-ebb" data-section="a-why">a</a>' in made
    assert '<a data-lesson="01-sea/02-ebb">b</a>, c, <a data-lesson="01-sea/02-ebb">d</a>' in made
    assert "unchanged" == build(workspace)


def test_the_parts_of_a_lesson_share_it_out(workspace: Path) -> None:
    """Each part's article has the part's lines."""
    lesson = workspace / LESSON
    text = lesson.read_text()
    lesson.write_text(text.replace("## Spring and neap", "<!-- part -->\n\n## Spring and neap"))
    build(workspace)
    assert "Spring tide: the Sun" not in article(workspace)
    second = (workspace / f"{EPISODE}-part-2" / articles.ARTICLE).read_text("utf-8")
    assert "Spring tide: the Sun" in second
    assert "far side bulges" not in second


@pytest.mark.parametrize("gone", ["articles", "memory"])
def test_the_same_lesson_gives_the_same_article(workspace: Path, gone: str) -> None:
    """Whatever the cache has lost."""
    build(workspace)
    made = article(workspace)
    for path in (workspace / ".lessoncast" / gone).rglob("*.*"):
        path.unlink()
    (workspace / EPISODE / articles.ARTICLE).unlink()
    assert "rendered" == build(workspace)
    assert made == article(workspace)
