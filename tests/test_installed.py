"""What is installed is found as importlib.metadata finds it, and where that is not sure, it is asked."""

from __future__ import annotations

import subprocess
import sys
from importlib import metadata
from pathlib import Path

import pytest

from lessoncast import _installed


@pytest.mark.parametrize("package", ["lameenc", "numpy", "soxr", "pillow", "Click"])
def test_versions_are_those_of_the_standard_library(package: str) -> None:
    """They are in the names of all that is encoded, so no other spelling will do."""
    assert metadata.version(package) == _installed.version(package)


def test_what_is_not_installed_has_no_version() -> None:
    """The standard library says so."""
    with pytest.raises(metadata.PackageNotFoundError):
        _installed.version("lessoncast-of-tomorrow")


@pytest.mark.parametrize("group", ["lessoncast.engines", "lessoncast.writers", "pytest11"])
def test_doors_are_those_of_the_standard_library(group: str) -> None:
    """Each by its name, and nothing under a name that there is not."""
    known = {door.name: door.value for door in metadata.entry_points(group=group)}
    assert known
    plain = {name: value for name, value in known.items() if ":" in value}
    assert plain == {name: _installed.door(group, name) for name in plain}
    assert "" == _installed.door(group, "nobody")


def _install(site: Path, package: str, doors: str) -> None:
    facts = site / f"{package}-1.0.dist-info"
    facts.mkdir(parents=True)
    (facts / "entry_points.txt").write_text(doors)


@pytest.mark.parametrize(
    ("doors", "found"),
    [
        ("[a.b]\nx = m.n:C\n", "m.n:C"),
        ("[other]\nx = m:D\n\n[a.b]\nx=m:C\n[later]\nx = m:E", "m:C"),
        ("[a.b]\nx = m:C [extra]\n", ""),
        ("[a.b]\nx = m\n", ""),
        ("[a.b]\n# x = m:C\n", ""),
        ("[a.b.c]\nx = m:C\n", ""),
    ],
)
def test_a_door_that_says_more_is_left_to_others(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, doors: str, found: str
) -> None:
    """What is not plainly ``module:Class`` in just this group is no answer."""
    _install(tmp_path, "one", doors)
    monkeypatch.syspath_prepend(tmp_path)
    assert found == _installed.door("a.b", "x")


def test_two_doors_of_one_name_are_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Which of two packages wins is not ours to say; a package that hides another of its name does win."""
    _install(tmp_path / "first", "one", "[a.b]\nx = m:C\n")
    _install(tmp_path / "second", "one", "[a.b]\nx = m:Hidden\n")
    for folder in ("second", "first"):
        monkeypatch.syspath_prepend(tmp_path / folder)
    assert "m:C" == _installed.door("a.b", "x")
    _install(tmp_path / "third", "two", "[a.b]\nx = m:D\n")
    monkeypatch.syspath_prepend(tmp_path / "third")
    assert "" == _installed.door("a.b", "x")


def test_a_look_at_a_voice_parses_no_package() -> None:
    """It would cost as much as all the rest of a look at an unchanged episode."""
    code = (
        "import sys; from lessoncast import episode; from lessoncast.speech import engine; "
        "from lessoncast.workspace import identifiers; from pathlib import Path; engine.load('tone'); "
        "identifiers.engine().read('tone', Path()); print('importlib.metadata' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert "False" == done.stdout.strip()
