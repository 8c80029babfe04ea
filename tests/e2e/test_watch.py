"""``render --watch``: what is saved is rendered, by the command as an author runs it."""

from __future__ import annotations

from pathlib import Path

import pytest

from running import Run
from watching_mother import Running, save

pytestmark = pytest.mark.slow
EPISODE = "episodes/01-sea/01-tides/episode.mp3"


@pytest.fixture
def script(workspace: Path, run: Run) -> Path:
    assert run("script", cwd=workspace).returncode == 0
    return workspace / "scripts/01-sea/01-tides.md"


def test_each_saved_edit_is_rendered(workspace: Path, script: Path) -> None:
    """By a rename, in place; a fault is told with its line and waited out; Ctrl-C ends it."""
    transcript = workspace / "episodes/01-sea/01-tides/transcript.txt"
    text = script.read_text()
    with Running("render", "--watch", "--jobs", "1", cwd=workspace) as running:
        assert EPISODE == running.printed("episode.mp3")
        running.said("Ctrl-C ends this")

        save(script, text.replace("**Host:** ", "**Host:** Ahoy there. ", 1))
        assert "saved: scripts/01-sea/01-tides.md" in running.said("saved")
        running.printed("episode.mp3")
        assert "Ahoy there." in transcript.read_text()

        save(script, text + "\n(pause for ever)\n")
        line = len(text.splitlines()) + 2
        assert f"error: scripts/01-sea/01-tides.md:{line}" in running.said("error")
        assert "Ahoy there." in transcript.read_text()

        script.write_text(text.replace("**Host:** ", "**Host:** Land in sight. ", 1))
        running.printed("episode.mp3")
        assert "Land in sight." in transcript.read_text()
        assert 130 == running.interrupt()
        assert "interrupted" in running.said("interrupted")


def test_settings_and_new_scripts_count_too(workspace: Path, script: Path) -> None:
    """A word in the lexicon is a longer episode; broken settings are told and waited out."""
    settings = workspace / "lessoncast.toml"
    plain = settings.read_text()
    audio = workspace / EPISODE
    with Running("render", "--watch", "--jobs", "1", cwd=workspace) as running:
        running.printed("episode.mp3")
        before = audio.stat().st_size
        save(settings, plain + '[lexicon]\ntide = "very very very long wave"\n')
        running.printed("episode.mp3")
        assert audio.stat().st_size > before

        save(settings, plain + "[audio\n")
        assert "lessoncast.toml" in running.said("error")
        save(settings, plain)
        running.printed("episode.mp3")
        assert before == audio.stat().st_size

        save(workspace / "scripts/welcome.md", "# Hello\n\n**Host:** Welcome aboard.\n")
        assert "episodes/welcome/episode.mp3" == running.printed("welcome")


def test_only_the_named_scripts_are_watched(workspace: Path, script: Path) -> None:
    """Another one that is saved is left alone; a name that is none ends it at once."""
    other = workspace / "scripts/welcome.md"
    save(other, "# Hello\n\n**Host:** Welcome aboard.\n")
    with Running("render", "--watch", "--jobs", "1", script, cwd=workspace) as running:
        running.printed("episode.mp3")
        save(other, "# Hello\n\n**Host:** Welcome back.\n")
        running.said("saved: scripts/welcome.md")
        save(script, script.read_text().replace("**Host:** ", "**Host:** Ahoy. ", 1))
        assert EPISODE == running.printed("episode.mp3")
    assert not (workspace / "episodes/welcome").exists()
    with Running("render", "--watch", "scripts/gone.md", cwd=workspace) as running:
        assert 1 == running.process.wait(60)
        running.said("there is no such file")


def test_watching_and_json_do_not_go_together(workspace: Path, run: Run) -> None:
    """Results for programs have an end."""
    assert 2 == run("render", "--watch", "--json", cwd=workspace).returncode
