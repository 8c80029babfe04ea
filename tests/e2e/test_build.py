"""A build, from the lesson to the feed, as a user runs it."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from running import MakeWorkspace, Run, RunFailing

# What a build is interrupted at again and again: all kinds of files, few of each.
SHORT = {
    "lessons/01-salt.md": (
        "---\ndate: 2026-11-02\n---\n# Salt\n\nSalt is a mineral. It dissolves in water, because "
        "water is polar.\n\nQ: What dissolves salt?\nA: Water\n"
    )
}
Files = dict[str, bytes]


def snapshot(root: Path, *folders: str) -> Files:
    """Every file below these folders of a workspace, by name."""
    return {
        str(path.relative_to(root)): path.read_bytes()
        for folder in folders or ("scripts", "episodes", "feeds")
        for path in sorted((root / folder).rglob("*"))
        if path.is_file()
    }


def test_a_build_makes_all_and_a_second_one_nothing(workspace: Path, run: Run) -> None:
    """The first prints the episode and the feed; the second touches no file and says so."""
    first = run("build", cwd=workspace)
    assert first.returncode == 0, first.stderr
    assert first.stdout.split() == ["episodes/01-sea/01-tides/episode.mp3", "feeds/feed.xml"]
    times = {path: path.stat().st_mtime_ns for path in workspace.rglob("*") if path.is_file()}
    second = run("build", cwd=workspace)
    assert second.returncode == 0
    assert "nothing to do" in second.stderr
    assert times == {p: p.stat().st_mtime_ns for p in workspace.rglob("*") if p.is_file()}


def test_the_episode_folder_holds_all_companions(workspace: Path, run: Run) -> None:
    """Everything that the design names for an episode is there, and the manifest says so."""
    assert run("build", cwd=workspace).returncode == 0
    folder = workspace / "episodes/01-sea/01-tides"
    expected = {
        "episode.mp3", "episode.json", "chapters.json", "transcript.vtt", "transcript.srt",
        "transcript.json", "transcript.txt", "notes.html", "cover.jpg", "cards.json",
    }  # fmt: skip
    assert expected <= {path.name for path in folder.iterdir()}
    cards = json.loads((folder / "cards.json").read_text())
    own, *more = [(card["front"], card["origin"]) for card in cards]
    assert ("What causes a spring tide?", "author") == own
    assert ("What is a tide?", "generated") in more


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_two_folders_give_the_same_bytes(
    make_workspace: MakeWorkspace, run: Run, jobs: str
) -> None:
    """Neither the folder nor the number of jobs is in the output."""
    one, two = make_workspace("one"), make_workspace("a longer name, with spaces")
    assert run("build", "--jobs", "1", cwd=one).returncode == 0
    assert run("build", "--jobs", jobs, cwd=two).returncode == 0
    assert snapshot(one) == snapshot(two)


@pytest.mark.slow
def test_copies_in_other_formats_lie_beside_the_mp3_and_outside_of_the_feed(
    workspace: Path, run: Run
) -> None:
    """Printed, made once, made anew with takes that are gone, and nothing that is published changes."""
    assert run("build", cwd=workspace).returncode == 0
    before = snapshot(workspace)
    folder = "episodes/01-sea/01-tides"
    formats = ("--format", "m4a", "--format", "opus")
    first = run("render", *formats, cwd=workspace)
    assert first.returncode == 0, first.stderr
    names = [f"{folder}/episode.{suffix}" for suffix in ("mp3", "m4a", "opus")]
    assert names == first.stdout.split()
    times = {name: (workspace / name).stat().st_mtime_ns for name in names}
    again = json.loads(run("render", *formats, "--json", cwd=workspace).stdout)
    assert [str(workspace / name) for name in names[1:]] == again["episodes"][0]["copies"]
    assert times == {name: (workspace / name).stat().st_mtime_ns for name in names}
    made = (workspace / names[1]).read_bytes()
    (workspace / names[1]).unlink()
    shutil.rmtree(workspace / ".lessoncast/takes")
    assert run("render", "--format", "m4a", cwd=workspace).returncode == 0
    assert made == (workspace / names[1]).read_bytes()
    assert "nothing to do" in run("build", cwd=workspace).stderr
    after = snapshot(workspace)
    assert before == {name: data for name, data in after.items() if name not in names[1:]}


def test_a_draft_is_as_long_and_the_next_build_does_better(workspace: Path, run: Run) -> None:
    """``render --draft`` changes nothing but the encoding, and only until the next build."""
    assert run("build", cwd=workspace).returncode == 0
    audio = workspace / "episodes/01-sea/01-tides/episode.mp3"
    before = snapshot(workspace)
    draft = run("render", "--draft", "--json", cwd=workspace)
    assert draft.returncode == 0, draft.stderr
    told = json.loads(draft.stdout)["episodes"][0]
    assert told["state"] == "rendered"
    rough = audio.read_bytes()
    again = run("build", "--json", cwd=workspace)
    facts = json.loads(again.stdout)["episodes"][0]
    assert [facts[key] for key in ("duration_ms", "chapters", "integrated_lufs")] == [
        told[key] for key in ("duration_ms", "chapters", "integrated_lufs")
    ]
    assert before == snapshot(workspace)
    assert rough != audio.read_bytes()


@pytest.mark.parametrize("kind", ["kill", "killed-after"])
def test_a_kill_at_any_file_event_loses_nothing(
    make_workspace: MakeWorkspace, run: Run, run_failing: RunFailing, kind: str
) -> None:
    """SIGKILL around the n-th rename, n = 1, 2, 4 …; the next build gives what an undisturbed one gives."""
    calm = make_workspace("calm", SHORT)
    assert run("build", "--jobs", "1", cwd=calm).returncode == 0
    expected = snapshot(calm)
    event, killed = 1, 0
    while True:
        root = make_workspace(f"{kind}-{event}", SHORT)
        done = run_failing(kind, event, "build", cwd=root)
        if done.returncode == 0:
            break
        assert done.returncode == -signal.SIGKILL
        again = run("build", cwd=root)
        assert again.returncode == 0, again.stderr
        assert snapshot(root) == expected
        assert not list(root.rglob(".lessoncast-tmp-*"))
        killed += 1
        event += max(1, event // 2)
    assert killed > 5


def test_a_full_disk_is_said_and_leaves_no_half_output(
    make_workspace: MakeWorkspace, run: Run, run_failing: RunFailing
) -> None:
    """Whichever write fails: one to three lines, exit 1, no litter, and later the same command finishes."""
    calm = make_workspace("calm", SHORT)
    assert run("build", "--jobs", "1", cwd=calm).returncode == 0
    expected = snapshot(calm)
    event = 1
    while True:
        root = make_workspace(f"full-{event}", SHORT)
        done = run_failing("full", event, "build", cwd=root)
        if done.returncode == 0:
            break
        assert done.returncode == 1, done.stderr
        assert "no space left" in done.stderr.lower()
        assert "Traceback" not in done.stderr
        assert not list(root.rglob(".lessoncast-tmp-*"))
        assert run("build", cwd=root).returncode == 0
        assert snapshot(root) == expected
        event += max(1, event // 2)
    assert event > 5


def test_an_edited_script_is_kept_and_spoken(workspace: Path, run: Run) -> None:
    """What the author wrote is in the transcript, and stays when the lesson changes."""
    assert run("build", cwd=workspace).returncode == 0
    script = workspace / "scripts/01-sea/01-tides.md"
    edited = script.read_text().replace("**Host:** ", "**Host:** Ahoy, sailors. ", 1)
    script.write_text(edited)
    assert run("build", cwd=workspace).returncode == 0
    folder = workspace / "episodes/01-sea/01-tides"
    assert "Ahoy, sailors." in (folder / "transcript.vtt").read_text()
    lesson = workspace / "lessons/01-sea/01-tides.md"
    lesson.write_text(lesson.read_text().replace("regular rise", "daily rise"))
    kept = run("build", cwd=workspace)
    assert "its lesson has changed" in kept.stderr
    mine = edited[edited.index("\n# ") :].partition("\n# ")[2].partition("\n# ")[0]
    assert "Ahoy, sailors." in mine
    merged = script.read_text()
    assert mine.strip() in merged
    forced = run("build", "--force", cwd=workspace)
    assert forced.returncode == 0
    assert "Ahoy" not in script.read_text()
    assert [merged] == [old.read_text() for old in script.parent.glob("*.old")]


def test_an_untouched_script_follows_its_lesson(workspace: Path, run: Run) -> None:
    """A changed lesson is written, spoken and published anew, with the same guid and date."""
    assert run("build", cwd=workspace).returncode == 0
    manifest = workspace / "episodes/01-sea/01-tides/episode.json"
    before = json.loads(manifest.read_text())
    lesson = workspace / "lessons/01-sea/01-tides.md"
    lesson.write_text(lesson.read_text().replace("A tide is the regular", "A tide is the steady"))
    assert run("build", cwd=workspace, SOURCE_DATE_EPOCH="1800000000").returncode == 0
    after = json.loads(manifest.read_text())
    assert before["guid"] == after["guid"]
    assert before["published"] == after["published"]
    assert before["files"] != after["files"]


def test_a_renumbered_lesson_keeps_its_script_and_guid(workspace: Path, run: Run) -> None:
    """A lesson that moves to another place in its module takes its edited script along."""
    assert run("build", cwd=workspace).returncode == 0
    script = workspace / "scripts/01-sea/01-tides.md"
    script.write_text(script.read_text().replace("**Host:** ", "**Host:** Ahoy, sailors. ", 1))
    guid = json.loads((workspace / "episodes/01-sea/01-tides/episode.json").read_text())["guid"]
    (workspace / "lessons/01-sea/01-tides.md").rename(workspace / "lessons/01-sea/02-tides.md")
    (workspace / "lessons/01-sea/01-waves.md").write_text(
        "# Waves\n\nA wave carries energy, not water.\n"
    )
    moved = run("build", cwd=workspace)
    assert moved.returncode == 0, moved.stderr
    assert not (script.exists() and "Ahoy" in script.read_text())
    assert "Ahoy" in (workspace / "scripts/01-sea/02-tides.md").read_text()
    there = json.loads((workspace / "episodes/01-sea/02-tides/episode.json").read_text())
    assert guid == there["guid"]


def test_deleted_generated_folders_come_back_the_same(workspace: Path, run: Run) -> None:
    """Scripts, episodes, feeds and cache are all made again, byte for byte."""
    assert run("build", cwd=workspace).returncode == 0
    expected = snapshot(workspace)
    for folders in (("scripts",), ("episodes",), ("feeds",), (".lessoncast", "episodes", "feeds")):
        for folder in folders:
            subprocess.run(["rm", "-rf", workspace / folder], check=True)
        assert run("build", cwd=workspace, SOURCE_DATE_EPOCH="1800000000").returncode == 0
        assert snapshot(workspace) == expected


def test_a_damaged_output_is_made_again(workspace: Path, run: Run) -> None:
    """A cut MP3, a missing transcript and a broken manifest are repaired by the next build."""
    assert run("build", cwd=workspace).returncode == 0
    expected = snapshot(workspace)
    folder = workspace / "episodes/01-sea/01-tides"
    for name, damage in (("episode.mp3", b"ID3"), ("transcript.vtt", None), ("episode.json", b"{")):
        if damage is None:
            (folder / name).unlink()
        else:
            (folder / name).write_bytes(damage)
        assert run("build", cwd=workspace).returncode == 0
        assert snapshot(workspace) == expected


def test_a_single_lesson_needs_no_workspace(tmp_path: Path, run: Run) -> None:
    """``build notes.md -o out/`` puts everything below out/, with tone or any engine."""
    notes = tmp_path / "notes.md"
    notes.write_text("# Salt\n\nSalt is a mineral. It dissolves in water because water is polar.\n")
    done = run("build", notes, "-o", tmp_path / "out", "--json", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    made = json.loads(done.stdout)
    assert Path(made["episodes"][0]["audio"]).stat().st_size > 10_000
    assert Path(made["feed"]).exists()
    assert sorted(p.name for p in tmp_path.iterdir()) == ["notes.md", "out"]


def test_a_terminated_build_ends_cleanly(make_workspace: MakeWorkspace) -> None:
    """SIGTERM gives 143 and no traceback, and leaves no worker behind."""
    long = "\n\n".join(
        f"## Part {n}\n\nThe number {n} follows {n - 1}. It is so because we count."
        for n in range(2, 80)
    )
    root = make_workspace("long", {"lessons/numbers.md": f"# Numbers\n\n{long}\n"})
    process = subprocess.Popen(
        [sys.executable, "-m", "lessoncast", "build", "-j", "2"],
        cwd=root, stderr=subprocess.PIPE, stdout=subprocess.DEVNULL, text=True,
    )  # fmt: skip
    while not (root / ".lessoncast/takes").exists() and process.poll() is None:
        os.sched_yield()
    process.terminate()
    _, stderr = process.communicate(timeout=30)
    assert process.returncode in {0, 143}
    assert "Traceback" not in stderr


def test_a_report_is_for_the_author_alone_and_stays_true(workspace: Path, run: Run) -> None:
    """It's written when asked for, also of what is up to date; an edit renews it; no feed has it."""
    assert run("build", cwd=workspace).returncode == 0
    public = snapshot(workspace, "feeds")
    report = workspace / "episodes/01-sea/01-tides/report.html"
    assert not report.exists()
    done = run("render", "--report", cwd=workspace)
    folder = "episodes/01-sea/01-tides"
    assert [f"{folder}/episode.mp3", f"{folder}/report.html"] == done.stdout.split()
    told = json.loads(run("render", "--report", "--json", cwd=workspace).stdout)
    assert str(report) == told["episodes"][0]["report"]
    assert "Ahoy" not in report.read_text()
    script = workspace / "scripts/01-sea/01-tides.md"
    script.write_text(script.read_text().replace("**Host:** ", "**Host:** Ahoy. ", 1))
    assert run("build", cwd=workspace).returncode == 0
    assert "Ahoy." in report.read_text()
    script.write_text(script.read_text().replace("Ahoy. ", ""))
    assert run("build", cwd=workspace).returncode == 0
    assert not list((workspace / "feeds").rglob("report*"))
    assert public.keys() <= snapshot(workspace, "feeds").keys()
