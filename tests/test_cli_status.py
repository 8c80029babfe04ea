"""The command ``status``: each state as a build sees it, in a table that fits, and nothing written."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from conftest import LESSON, TONE_SETTINGS
from lessoncast.cli.standing import _cells, _cut
from running import MakeWorkspace, Run

WAVES = """\
# Waves

A wave carries energy, not water. Wind makes waves, because it drags the surface.

Q: What does a wave carry?
A: Energy
"""
SETTINGS = TONE_SETTINGS.replace("[audio]", '[publish]\ntarget = "../www"\n\n[audio]').replace(
    'language = "en"\n', 'language = "en"\nbase_url = "https://example.org/sea/"\n'
)


def status(run: Run, root: Path) -> dict[str, Any]:
    """What ``status --json`` says."""
    asked = run("status", "--json", cwd=root)
    assert asked.returncode == 0, asked.stderr
    return dict(json.loads(asked.stdout))


def states(found: dict[str, Any]) -> dict[str, tuple[str, ...]]:
    """Script, cards, episode, feed and publication of each lesson, by title."""
    keys = ("script", "cards", "episode", "in_feed", "published")
    return {one["title"]: tuple(one[key] for key in keys) for one in found["lessons"]}


def snapshot(root: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in root.rglob("*") if path.is_file()}


@pytest.fixture
def root(make_workspace: MakeWorkspace) -> Path:
    """A course of two lessons."""
    return make_workspace(
        files={
            "lessoncast.toml": SETTINGS,
            "lessons/01-sea/01-tides.md": LESSON,
            "lessons/01-sea/02-waves.md": WAVES,
        }
    )


def test_a_lesson_goes_from_missing_to_published(root: Path, run: Run) -> None:
    """At each step ``next`` is what the build then does, and nothing is written by looking."""
    before = snapshot(root)
    found = status(run, root)
    missing = ("missing", "missing", "none", "no", "no")
    assert {"Tides": missing, "Waves": missing} == states(found)
    assert {"follow": 0, "script": 2, "cards": 2, "episode": 2, "feed": 0} == found["next"]
    assert before == snapshot(root)
    assert run("build", cwd=root).returncode == 0
    found = status(run, root)
    made = ("generated", "generated", "fresh", "yes", "no")
    assert {"Tides": made, "Waves": made} == states(found)
    assert not any(found["next"].values())
    manifest = json.loads((root / "episodes/01-sea/01-tides/episode.json").read_text())
    assert round(manifest["duration_ms"] / 60_000, 2) == found["lessons"][0]["minutes"]
    assert "next: lessoncast publish brings 2 episodes" in run("status", cwd=root).stdout
    assert run("publish", cwd=root).returncode == 0
    assert "yes" == status(run, root)["lessons"][1]["published"]
    assert run("status", cwd=root).stdout.endswith("all is up to date\n")
    edit(root / "lessons/01-sea/02-waves.md", "not water", "no water")
    assert ("stale", "stale", "stale", "yes", "yes") == states(status(run, root))["Waves"]
    assert run("build", cwd=root).returncode == 0
    assert ("generated", "generated", "fresh", "yes", "older") == states(status(run, root))["Waves"]


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text()
    assert old in text
    path.write_text(text.replace(old, new, 1))


def test_what_was_edited_is_told_from_what_will_be_made(root: Path, run: Run) -> None:
    """Edited, to merge, a conflict, by hand, broken; and the first warning of each."""
    assert run("script", cwd=root).returncode == 0
    assert run("cards", cwd=root).returncode == 0
    tides, waves = (root / f"scripts/01-sea/{name}.md" for name in ("01-tides", "02-waves"))
    for path in (tides, waves):
        edit(path, "**Host:** ", "**Host:** Ahoy. ")
    edit(root / "scripts/01-sea/02-waves.cards.md", "A: Energy", "A: Energy alone")
    assert {("edited", "generated"), ("edited", "edited")} == {
        one[:2] for one in states(status(run, root)).values()
    }
    edit(root / "lessons/01-sea/02-waves.md", "not water", "no water")
    assert ("merge", "merge", "none") == states(status(run, root))["Waves"][:3]
    head, _, body = waves.read_text().partition("chapters:\n")
    waves.write_text(head + "---" + body.partition("---")[2])
    (root / "scripts/03-by-hand.md").write_text("Host: Hello.\n\nExpert: Goodbye.\n")
    (root / "lessons/01-sea/04-salt.md").write_text("# Salt\n\nSalt.\n\nQ: What?\n")
    tides.write_text(tides.read_text().replace("guid:", "giud:"))
    found = status(run, root)
    lessons = {one["slug"]: one for one in found["lessons"]}
    assert "conflict" == lessons["01-sea/02-waves"]["script"]
    assert "broken" == lessons["01-sea/01-tides"]["script"]
    assert ("hand-written", "none") == (
        lessons["03-by-hand"]["script"],
        lessons["03-by-hand"]["cards"],
    )
    assert ["lessons/01-sea/04-salt.md:5"] == [
        one["where"] for one in lessons["01-sea/04-salt"]["warnings"]
    ]
    shown = run("status", cwd=root).stdout
    assert "! scripts/01-sea/01-tides.md:" in shown
    assert "! scripts/01-sea/02-waves.md: edited, and its lesson has changed" in shown


def test_files_that_will_follow_their_lesson_are_told(root: Path, run: Run) -> None:
    """They count for the lesson where it is now, before they are moved."""
    assert run("script", cwd=root).returncode == 0
    edit(root / "scripts/01-sea/02-waves.md", "**Host:** ", "**Host:** Ahoy. ")
    (root / "lessons/02-wind").mkdir()
    (root / "lessons/01-sea/02-waves.md").rename(root / "lessons/02-wind/01-waves.md")
    found = status(run, root)
    assert [{"from": "01-sea/02-waves", "to": "02-wind/01-waves"}] == found["moves"]
    assert ["01-sea/01-tides", "02-wind/01-waves"] == [one["slug"] for one in found["lessons"]]
    assert "edited" == found["lessons"][1]["script"]
    assert "moves 1 file with the lessons" in run("status", cwd=root).stdout


def test_the_table_fits_eighty_columns_without_colours(root: Path, run: Run) -> None:
    """Whatever the titles; a control character in one moves no cursor."""
    long = "深" * 60
    (root / "lessons/01-sea/03-long.md").write_text(f"# {long}\n\nThe sea is deep.\n")
    (root / "lessons/02-x.md").write_text("# A b\u200bc\n\nA sentence of no use.\n")
    shown = run("status", cwd=root, COLUMNS="80").stdout
    assert "\x1b" not in shown
    assert max(map(_cells, shown.splitlines())) <= 80
    assert "Small talks · 4 lessons" in shown
    assert "  1 Sea" in shown
    assert not [row for row in shown.splitlines() if row != row.rstrip()]


def test_an_example_that_nobody_replaced_is_a_warning(root: Path, run: Run) -> None:
    """So that it is not published."""
    assert run("new", "Salt", cwd=root).returncode == 0
    assert "01-sea/03-salt.md: still the example" in run("status", cwd=root).stdout


def test_an_empty_course_is_told_how_to_begin(make_workspace: MakeWorkspace, run: Run) -> None:
    """Exit 0: there is nothing wrong."""
    root = make_workspace(files={"lessoncast.toml": TONE_SETTINGS})
    asked = run("status", cwd=root)
    assert (0, True) == (asked.returncode, "lessoncast new TITLE" in asked.stdout)
    assert [] == status(run, root)["lessons"]


def test_a_text_is_cut_by_the_cells_that_it_takes() -> None:
    """Letters of East Asia take two, marks above letters none."""
    assert "abc" == _cut("abc", 3)
    assert "ab…" == _cut("abcd", 3)
    assert "深…" == _cut("深度学习", 4)
    assert 4 == _cells("e\u0301abc")
