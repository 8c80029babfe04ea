"""The command line: words, letters, exit codes."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from types import ModuleType

import click
import pytest

from lessoncast import __version__
from lessoncast.cli import cli
from lessoncast.cli.options import read_minutes
from running import Run

ROOT = Path(__file__).parents[1]


def _reference() -> ModuleType:
    spec = importlib.util.spec_from_file_location("reference", ROOT / "tools/reference.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_reference_is_what_the_commands_say() -> None:
    """docs/reference/cli.md is written from ``--help``; run ``make docs`` after a change."""
    committed = (ROOT / "docs/reference/cli.md").read_text(encoding="utf-8")
    assert _reference().cli_reference() == committed


@pytest.mark.parametrize("name", sorted(cli.commands))
def test_every_command_and_option_says_what_it_does(name: str) -> None:
    """No command and no option is without a sentence."""
    command = cli.commands[name]
    assert command.help
    options = [option for option in command.params if isinstance(option, click.Option)]
    assert not [option.name for option in options if not option.help and option.name != "port"]


def test_the_version_is_one_word_and_a_number(run: Run) -> None:
    """``--version`` goes to stdout."""
    done = run("--version")
    assert (0, f"lessoncast {__version__}") == (done.returncode, done.stdout.strip())


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["bild"], "No such command"),
        (["build", "--jobs", "0"], "--jobs"),
        (["build", "--minutes", "long"], "is no length"),
        (["build", "-o", "out"], "--out takes one LESSON"),
    ],
)
def test_a_wrong_call_is_a_usage_error(
    run: Run, tmp_path: Path, arguments: list[str], message: str
) -> None:
    """Exit 2, the reason and the way to help, nothing else."""
    done = run(*arguments, cwd=tmp_path)
    assert done.returncode == 2
    assert message in done.stderr
    assert "--help" in done.stderr
    assert not done.stdout
    assert len(done.stderr.splitlines()) <= 3


@pytest.mark.parametrize(("text", "minutes"), [("4", 4), ("3.5", 3.5), ("3:13", 3 + 13 / 60)])
def test_a_length_is_read_as_people_write_it(text: str, minutes: float) -> None:
    """Minutes, or minutes and seconds."""
    assert minutes == pytest.approx(read_minutes(None, None, text))


def test_a_folder_without_workspace_is_told_how_to_make_one(run: Run, tmp_path: Path) -> None:
    """No workspace: exit 1 and the command that makes one."""
    done = run("build", cwd=tmp_path)
    assert done.returncode == 1
    assert "lessoncast.toml" in done.stderr
    assert "lessoncast init" in done.stderr


def test_init_makes_a_workspace_that_builds_at_once(run: Run, tmp_path: Path) -> None:
    """The starter builds with nothing changed but the engine; a second init overwrites nothing."""
    assert run("init", "course", cwd=tmp_path).returncode == 0
    root = tmp_path / "course"
    settings = root / "lessoncast.toml"
    built = run("build", cwd=root)
    assert built.returncode == 0, built.stderr
    assert "feeds/feed.xml" in built.stdout
    text = settings.read_text()
    again = run("init", "course", cwd=tmp_path)
    assert again.returncode == 1
    assert text == settings.read_text()


def test_a_name_cannot_steer_the_terminal(run: Run, tmp_path: Path) -> None:
    """Control characters of a file's name are not printed raw."""
    done = run("build", tmp_path / "x\x1b[31m.md", "-o", tmp_path / "out", cwd=tmp_path)
    assert done.returncode == 1
    assert "\x1b" not in done.stderr


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_is_printed_for_each_shell(run: Run, shell: str) -> None:
    """The script names our command and where to put it."""
    done = run("completion", shell)
    assert done.returncode == 0
    assert "_LESSONCAST_COMPLETE" in done.stdout
    assert "save this as" in done.stdout


def test_what_is_not_heard_is_explained(run: Run, tmp_path: Path) -> None:
    """``script --explain`` prints file, lines, reason and words, and writes nothing."""
    lesson = tmp_path / "salt.md"
    lesson.write_text("# Salt\n\nSalt is a mineral. It dissolves in water.\n\n![A grain](g.png)\n")
    done = run("script", "salt.md", "--explain", cwd=tmp_path)
    assert (0, "salt.md:5: a picture: A grain\n") == (done.returncode, done.stdout)
    assert [lesson] == list(tmp_path.iterdir())
    assert '"left_out": [' in run("script", "salt.md", "--explain", "--json", cwd=tmp_path).stdout
