"""Engines that crash, hang or are killed in the middle of a build, in real processes."""

from __future__ import annotations

import contextlib
import os
import random
import re
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

from lessoncast.cli import cli
from lessoncast.speech import child
from running import MakeWorkspace

SETTINGS = """\
[show]
title = "Rogues"
guid = "6f7c1c0e-6f0e-5d5e-9b57-0d6c7a3c5a11"

[study]
practice = "off"

[audio]
engine = "rogue"

[speakers.host]
voice = "obeys"

[speakers.expert]
voice = "obeys"
"""
WORDS = [
    "river",
    "canal",
    "engine",
    "market",
    "harbour",
    "valley",
    "teacher",
    "garden",
    "library",
    "signal",
]


WEAPONS = (signal.SIGKILL, signal.SIGSEGV)


def dialogue(turns: int, first: str = "Good morning to all of you.") -> str:
    """A script whose sentences are all different."""
    said = (
        f"The {WORDS[n % 10]} is near the {WORDS[n // 10 % 10]}, and that is sentence {n}."
        for n in range(turns)
    )
    lines = [f"**{('Host', 'Expert')[n % 2]}:** {text}" for n, text in enumerate([first, *said])]
    return "# One\n\n" + "\n\n".join(lines) + "\n"


def descendants(pid: int) -> Iterator[int]:
    """The processes below this one, as far as they still live."""
    with contextlib.suppress(OSError):
        for children in Path(f"/proc/{pid}/task").glob("*/children"):
            for one in map(int, children.read_text().split()):
                yield one
                yield from descendants(one)


def workers_of(build: int) -> list[int]:
    """The workers of a build and the processes in which engines speak."""
    found = []
    for pid in descendants(build):
        with contextlib.suppress(OSError):
            command = Path(f"/proc/{pid}/cmdline").read_text()
            if "speech.worker" in command or "spawn_main" in command:
                found.append(pid)
    return found


def outputs(root: Path) -> dict[str, bytes]:
    """The audio and the captions of a workspace."""
    folders = (root / "episodes", root / "feeds")
    paths = (path for folder in folders for path in folder.rglob("*") if path.is_file())
    return {str(path.relative_to(root)): path.read_bytes() for path in paths}


@pytest.mark.slow
@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="finds processes in /proc")
def test_killing_workers_loses_no_more_than_what_they_had_in_hand(
    make_workspace: MakeWorkspace, rogue: str, tmp_path: Path
) -> None:
    """Again and again, at random, the workers and their engines: all is made, and the same bytes."""
    files = {"lessoncast.toml": SETTINGS, "scripts/one.md": dialogue(80)}
    calm, harried = make_workspace("calm", files), make_workspace("harried", files)
    command = [sys.executable, "-m", "lessoncast", "render", "-j", "2"]
    log = tmp_path / "spoken"
    environment = os.environ | {"ROGUE_LOG": str(log)}
    subprocess.run(command, cwd=calm, env=environment, check=True, capture_output=True)
    needed = _sentences(log)
    log.unlink()
    chance, kills = random.Random(8), 0
    with subprocess.Popen(
        command, cwd=harried, env=environment, stderr=subprocess.PIPE, text=True
    ) as build:
        while build.poll() is None and kills < 6:
            # Whoever is killed before it gets to speak, again and again, is rightly given up.
            _await_sentences(log, _sentences(log) + chance.randint(3, 8), build)
            time.sleep(chance.uniform(0, 0.1))
            if victims := workers_of(build.pid):
                with contextlib.suppress(ProcessLookupError):
                    os.kill(chance.choice(victims), chance.choice(WEAPONS))
                    kills += 1
        _, said = build.communicate()
    assert (0, 6) == (build.returncode, kills), said
    assert outputs(calm) == outputs(harried)
    # Each kill costs at most what the two workers had in hand.
    assert needed <= _sentences(log) <= needed + 2 * kills


def _sentences(log: Path) -> int:
    return len(log.read_text().splitlines()) if log.exists() else 0


def _await_sentences(log: Path, count: int, build: subprocess.Popen[str]) -> None:
    while _sentences(log) < count and build.poll() is None:
        time.sleep(0.02)


@pytest.mark.parametrize(
    ("word", "reason"),
    [("segfault", "was ended by SIGSEGV"), ("hang", "did not answer"), ("abort", "by SIGABRT")],
)
def test_a_fault_is_one_error_with_its_line(
    make_workspace: MakeWorkspace,
    rogue: str,
    monkeypatch: pytest.MonkeyPatch,
    word: str,
    reason: str,
) -> None:
    """The other episodes are made, and the sentence is named once."""
    root = make_workspace(
        files={
            "lessoncast.toml": SETTINGS,
            "scripts/bad.md": dialogue(3) + f"\n**Host:** Then say {word}.\n",
            "scripts/good.md": dialogue(3),
        }
    )
    monkeypatch.setattr(child, "PATIENCE_S", 0.8)
    done = CliRunner().invoke(cli, ["render", "-w", str(root), "-j", "1"])
    assert 1 == done.exit_code
    (error,) = re.findall(r"^lessoncast: error: .*", done.stderr, re.MULTILINE)
    assert error.startswith("lessoncast: error: scripts/bad.md:11: the engine 'rogue' ")
    assert reason in error
    assert f"say {word}" in error
    assert "hint:" in done.stderr
    assert (root / "episodes/good/episode.mp3").exists()
    assert not (root / "episodes/bad/episode.mp3").exists()


def test_a_rebuilt_workspace_makes_no_take_twice(
    make_workspace: MakeWorkspace, rogue: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """All episodes share what was spoken; an edit costs the sentences that it changed."""
    log = tmp_path / "spoken"
    monkeypatch.setenv("ROGUE_LOG", str(log))
    script = dialogue(5)
    root = make_workspace(
        files={"lessoncast.toml": SETTINGS, "scripts/one.md": script, "scripts/two.md": script}
    )

    def render() -> list[str]:
        log.write_text("")
        done = CliRunner().invoke(cli, ["render", "-w", str(root), "-j", "1"])
        assert 0 == done.exit_code, done.stderr
        return log.read_text().splitlines()

    spoken = render()
    assert len(spoken) == len(set(spoken)) >= 6
    for folder in ("episodes", "feeds"):
        subprocess.run(["rm", "-rf", root / folder], check=True)
    assert [] == render()
    two = root / "scripts/two.md"
    two.write_text(two.read_text().replace("to all of you", "to everybody"))
    assert ["Good morning to everybody."] == render()


def test_the_cache_keeps_within_its_bound(
    make_workspace: MakeWorkspace, rogue: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each episode needs more than there is room for, and gets it; afterwards the newest is left."""
    log = tmp_path / "spoken"
    monkeypatch.setenv("ROGUE_LOG", str(log))
    names = ("one", "two", "three")
    scripts = {f"scripts/{n}.md": dialogue(12, f"Welcome to part {n}.") for n in names}
    roomy = make_workspace("roomy", {"lessoncast.toml": SETTINGS, **scripts})
    tight = make_workspace(
        "tight", {"lessoncast.toml": SETTINGS + "[cache]\nsize_mb = 1\n", **scripts}
    )
    for root in (roomy, tight):
        done = CliRunner().invoke(cli, ["render", "-w", str(root), "-j", "1"])
        assert 0 == done.exit_code, done.stderr
    assert outputs(roomy) == outputs(tight)

    def cached(root: Path) -> int:
        return sum(p.stat().st_size for p in (root / ".lessoncast").rglob("*") if p.is_file())

    assert cached(roomy) > 2_000_000
    assert 800_000 < cached(tight) < 1_100_000
    log.write_text("")
    settings = roomy / "lessoncast.toml"
    settings.write_text(settings.read_text() + "[cache]\nsize_mb = 2\n")
    done = CliRunner().invoke(cli, ["render", "-w", str(roomy), "-j", "1"])
    assert (0, "") == (done.exit_code, log.read_text())
    assert cached(roomy) < 2_100_000
