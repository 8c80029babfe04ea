"""What every test may ask for: a workspace that builds in a blink, and the command line."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings

from forking import Forks
from running import MakeWorkspace, Run, RunFailing
from sharing import share

# How busy a computer is says nothing of an example. What could take for ever has a timeout.
settings.register_profile("any", deadline=None, suppress_health_check=[HealthCheck.too_slow])
# CI judges a change by the same examples each time; at a desk every run looks for new ones.
settings.register_profile("ci", settings.get_profile("any"), derandomize=True, print_blob=True)
settings.load_profile("ci" if os.environ.get("CI") else "any")

_FAULTS = Path(__file__).with_name("faults.py")
TONE_SETTINGS = """\
[show]
title = "Small talks"
description = "Short lessons for tests."
language = "en"
guid = "6f7c1c0e-6f0e-5d5e-9b57-0d6c7a3c5a11"

[study]
practice = "off" # to build in a blink

[audio]
engine = "tone"
"""

LESSON = """\
---
title: Tides
date: 2026-11-02
---
# Tides

A tide is the regular rise and fall of the sea. Most coasts see two high tides every day, because
the Moon pulls on the water nearest to it.

## Why two

The water on the far side bulges too. There the Moon's pull is weaker than on the Earth itself, so
the water stays behind. However, the shape of a bay can change this pattern.

## Spring and neap

- Spring tide: the Sun and the Moon pull in one line, and the range is largest.
- Neap tide: the Sun and the Moon pull at right angles, and the range is smallest.

Never walk out on a mud flat without a tide table. The water can return faster than you walk.

Q: What causes a spring tide?
A: The Sun and the Moon pulling in one line
"""


@pytest.fixture(scope="session", autouse=True)
def _no_waiting_for_the_disk() -> Iterator[None]:
    """No test can see what is on the disk when the power fails, and all would wait for it."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(os, "fsync", lambda handle: None)
        yield


@pytest.fixture(autouse=True)
def _no_clock(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1793880000")


@pytest.fixture(autouse=True)
def _nobodys_voices(
    monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """What is installed on this computer for its user changes no test."""
    nowhere = tmp_path_factory.getbasetemp() / "home"
    monkeypatch.setenv("LESSONCAST_VOICES", str(nowhere / "voices"))
    monkeypatch.setenv("XDG_CACHE_HOME", str(nowhere / "cache"))


@pytest.fixture(scope="session")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder for all workers of this run."""
    own = tmp_path_factory.getbasetemp()
    return (own.parent if os.environ.get("PYTEST_XDIST_WORKER") else own) / "shared"


@pytest.fixture(scope="session", autouse=True)
def _drawn_once(shared: Path) -> None:
    share(shared)


@pytest.fixture(scope="session")
def forks(shared: Path) -> Iterator[Forks]:
    """Where the processes come from that tests begin."""
    made = Forks(shared)
    yield made
    made.close()


@pytest.fixture(scope="session")
def run(forks: Forks) -> Run:
    """The command line in a process of its own, as a user has it."""

    def call(*arguments: object, cwd: Path | None = None, **kwargs: str) -> Any:
        return forks.run([*map(str, arguments)], cwd=cwd, env=os.environ | kwargs)

    return call


@pytest.fixture(scope="session")
def run_failing(forks: Forks) -> RunFailing:
    """The same, and its n-th file event fails: ``run_failing("kill", n, "build", cwd=…)``."""

    def call(kind: str, event: int, *arguments: object, cwd: Path) -> Any:
        told = [kind, str(event), *map(str, arguments)]
        return forks.run(told, cwd=cwd, env=os.environ, program=_FAULTS)

    return call


@pytest.fixture
def make_workspace(tmp_path: Path) -> MakeWorkspace:
    """Makes a workspace of the tone engine: ``make_workspace(name, {"lessons/x.md": text, …})``."""

    def make(name: str = "course", files: dict[str, str] | None = None) -> Path:
        root = tmp_path / name
        all_files = {"lessoncast.toml": TONE_SETTINGS} | (
            files or {"lessons/01-sea/01-tides.md": LESSON}
        )
        for place, text in all_files.items():
            (root / place).parent.mkdir(parents=True, exist_ok=True)
            (root / place).write_text(text, encoding="utf-8")
        return root

    return make


@pytest.fixture
def workspace(make_workspace: MakeWorkspace) -> Path:
    """A workspace of one lesson, in a folder that is the test's own."""
    return make_workspace()


@pytest.fixture
def rogue(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """Install the rogue engine, for this process and its children; return its name."""
    from lessoncast.speech import engine
    from lessoncast.speech.child import CHILD

    site = tmp_path / "site"
    facts = site / "rogue_engine-1.0.dist-info"
    facts.mkdir(parents=True)
    (facts / "METADATA").write_text("Metadata-Version: 2.1\nName: rogue-engine\nVersion: 1.0\n")
    (facts / "entry_points.txt").write_text("[lessoncast.engines]\nrogue = rogue:RogueEngine\n")
    source = Path(__file__).with_name("rogue.py").read_text("utf-8")
    (site / "rogue.py").write_text(source, "utf-8")
    monkeypatch.setenv("PYTHONPATH", str(site), prepend=os.pathsep)
    monkeypatch.syspath_prepend(site)
    engine.load.cache_clear()
    CHILD.close()
    CHILD._hangs.clear()
    yield "rogue"
    CHILD.close()
    CHILD._hangs.clear()
    engine.load.cache_clear()


def pytest_addoption(parser: pytest.Parser) -> None:
    """``--update-golden`` rewrites the expected files of the golden cases."""
    parser.addoption("--update-golden", action="store_true")


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[Path, str], None]:
    """Compares a text with an expected file, or rewrites the file when asked to."""

    def compare(path: Path, actual: str) -> None:
        if request.config.getoption("--update-golden"):
            path.write_text(actual, encoding="utf-8")
        assert path.read_text(encoding="utf-8") == actual

    return compare
