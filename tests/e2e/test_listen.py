"""``listen``: what is asked for is handed to a player, by the command as an author runs it."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest

from episode_mother import seconds
from running import Run
from watching_mother import PATIENCE_S, Running, install_player, save

pytestmark = pytest.mark.slow
SCRIPT = """\
---
title: Welcome
---
# In short

**Host:** What is a tide?

**Expert:** The regular rise and fall of the sea.

# Why two

**Host:** Why do we get two of them?

**Expert:** The Moon pulls harder on the near side.
"""


@pytest.fixture
def course(workspace: Path) -> Path:
    script = workspace / "scripts/welcome.md"
    script.parent.mkdir()
    script.write_text(SCRIPT)
    return workspace


def played(env: dict[str, str]) -> list[Path]:
    return sorted(Path(env["PLAYED"]).glob("*.mp3"), key=lambda path: int(path.name.split("-")[0]))


def test_an_episode_is_rendered_and_played_from_where_one_likes(
    course: Path, run: Run, tmp_path: Path
) -> None:
    """Whole, from a line, to a line, a chapter, a time: parts that add up to the whole."""
    env = install_player(tmp_path)

    def heard(*arguments: str) -> float:
        done = run("listen", *arguments, cwd=course, **env)
        assert done.returncode == 0, done.stderr
        return seconds(played(env)[-1])

    whole = heard("scripts/welcome.md")
    audio = course / "episodes/welcome/episode.mp3"
    assert whole == pytest.approx(seconds(audio), abs=0.1)
    second = heard("scripts/welcome.md", "--from", "why two")
    assert whole == pytest.approx(second + heard("episodes/welcome", "--to", "8"), abs=0.2)
    assert second == pytest.approx(heard(str(audio), "--from", "12"), abs=0.01)
    turn = heard("scripts/welcome.md", "--from", "12", "--to", "12")
    assert second == pytest.approx(turn + heard("scripts/welcome.md", "--from", "14"), abs=0.2)
    assert 2 == pytest.approx(
        heard("scripts/welcome.md", "--from", "0:01", "--to", "0:03"), abs=0.1
    )
    done = run("listen", "scripts/welcome.md", "--from", "near side", cwd=course, **env)
    assert "playing Welcome, from 0:0" in done.stderr
    assert "The Moon pulls harder" in done.stderr


def test_the_course_is_played_in_its_order(course: Path, run: Run, tmp_path: Path) -> None:
    """Without a name, every episode; a place in it needs one."""
    env = install_player(tmp_path, "mpv")
    assert run("script", cwd=course).returncode == 0
    done = run("listen", cwd=course, **env)
    assert done.returncode == 0, done.stderr
    assert ["playing Tides", "playing Welcome"] == [
        line.removeprefix("lessoncast: ") for line in done.stderr.splitlines()
    ]
    assert 2 == len(played(env))
    refused = run("listen", "--from", "12", cwd=course, **env)
    assert 1 == refused.returncode
    assert "there are 2 episodes" in refused.stderr


def test_what_cannot_be_heard_is_told(course: Path, run: Run, tmp_path: Path) -> None:
    """No player, a player that fails, a place that is none, a script that is broken."""
    env = install_player(tmp_path)
    without = run("listen", "scripts/welcome.md", cwd=course, PATH=str(tmp_path))
    assert 1 == without.returncode
    assert "there is no program here that plays MP3 files" in without.stderr
    assert "mpv, ffplay" in without.stderr
    failing = tmp_path / "failing"
    failing.mkdir()
    (failing / "mpv").symlink_to("/bin/false")
    done = run("listen", "scripts/welcome.md", cwd=course, PATH=str(failing))
    assert (1, True) == (done.returncode, "mpv could not play this" in done.stderr)
    for place, message in (
        ("spring", "no chapter is called 'spring'"),
        ("9:59", "nothing to hear"),
    ):
        done = run("listen", "scripts/welcome.md", "--from", place, cwd=course, **env)
        assert (1, True) == (done.returncode, message in done.stderr), done.stderr
    (course / "scripts/welcome.md").write_text("# One\n\n**Host:** \n")
    done = run("listen", "scripts/welcome.md", cwd=course, **env)
    assert (1, True) == (done.returncode, "scripts/welcome.md:3" in done.stderr), done.stderr
    assert not played(env)


def test_a_player_of_wav_files_gets_one(course: Path, run: Run, tmp_path: Path) -> None:
    """Where nothing plays MP3, ffmpeg decodes."""
    env = install_player(tmp_path, "aplay")
    real = next(
        Path(folder) / "ffmpeg"
        for folder in os.environ["PATH"].split(os.pathsep)
        if (Path(folder) / "ffmpeg").exists()
    )
    (Path(env["PATH"]) / "ffmpeg").symlink_to(real)
    done = run("listen", "scripts/welcome.md", cwd=course, **env)
    assert done.returncode == 0, done.stderr
    (wav,) = played(env)
    assert b"RIFF" == wav.read_bytes()[:4]


def test_an_edited_turn_is_heard_once_it_is_saved(course: Path, tmp_path: Path) -> None:
    """The episode begins to play; an edit silences it, and plays from the edited turn."""
    env = install_player(tmp_path)
    script = course / "scripts/welcome.md"
    arguments = ("listen", script, "--watch", "--jobs", "1")
    with Running(*arguments, cwd=course, PLAYS_S="600", **env) as running:
        running.said("playing Welcome")
        running.said("Ctrl-C ends this")
        (first,) = awaited(env, 1)
        save(script, SCRIPT.replace("two of them", "two of them each day"))
        assert "Why do we get two of them each day?" in running.said("playing Welcome, from")
        _, second = awaited(env, 2)
        assert is_gone(pid_of(first))
        assert seconds(first) - 4 > seconds(second) > 3

        save(course / "lessoncast.toml", (course / "lessoncast.toml").read_text() + LEXICON)
        assert "The Moon pulls harder" in running.said("playing Welcome, from")
        *_, third = awaited(env, 3)
        assert 130 == running.interrupt()
        assert is_gone(pid_of(third))


def test_without_a_name_whatever_is_edited_is_heard(course: Path, tmp_path: Path) -> None:
    """Nothing plays before."""
    env = install_player(tmp_path)
    script = course / "scripts/welcome.md"
    with Running("listen", "--watch", "--jobs", "1", cwd=course, **env) as running:
        running.said("Ctrl-C ends this")
        assert not played(env)
        save(script, SCRIPT.replace("regular", "daily"))
        assert "The daily rise and fall" in running.said("playing Welcome, from")


LEXICON = '[lexicon]\nharder = "with more force"\n'


def awaited(env: dict[str, str], count: int) -> list[Path]:
    """Wait until so many files were handed to the player."""
    until = time.monotonic() + PATIENCE_S
    while len(found := played(env)) < count:
        assert time.monotonic() < until, found
        time.sleep(0.05)
    return found


def pid_of(path: Path) -> int:
    return int(path.stem.split("-")[1])


def is_gone(pid: int) -> bool:
    until = time.monotonic() + PATIENCE_S
    while time.monotonic() < until:
        try:
            os.kill(pid, 0)
        except ProcessLookupError:
            return True
        time.sleep(0.05)
    return False


def test_a_practice_is_heard_by_its_cards_or_by_its_folder(
    workspace: Path, run: Run, tmp_path: Path
) -> None:
    """Whole, or one question of it, the first time that it is asked."""
    env = install_player(tmp_path)
    settings = workspace / "lessoncast.toml"
    settings.write_text(settings.read_text().replace('practice = "off"', 'practice = "bonus"'))
    assert run("build", cwd=workspace).returncode == 0
    folder = "episodes/01-sea/01-tides/practice"
    audio = workspace / folder / "episode.mp3"
    for path in ("scripts/01-sea/01-tides.cards.md", folder):
        done = run("listen", path, cwd=workspace, **env)
        assert done.returncode == 0, done.stderr
        assert seconds(played(env)[-1]) == pytest.approx(seconds(audio), abs=0.1)
    question = "What causes a spring tide?"
    done = run("listen", folder, "--from", question, "--to", "spring tide?", cwd=workspace, **env)
    assert done.returncode == 0, done.stderr
    assert 2 < seconds(played(env)[-1]) < seconds(audio) / 2
    done = run("listen", folder, "--from", "no such question", cwd=workspace, **env)
    assert "no chapter is called 'no such question'" in done.stderr
