"""The hostile show, made once for a whole run of the tests, and served."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from hostile_mother import HostileShow, build_once, serving


@pytest.fixture(scope="session")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> HostileShow:
    """The show of 300 lessons; the workers of a run share it."""
    own = tmp_path_factory.getbasetemp()
    shared = own.parent if os.environ.get("PYTEST_XDIST_WORKER") else own
    os.environ.setdefault("SOURCE_DATE_EPOCH", "1793880000")
    return build_once(shared / "hostile")


@pytest.fixture(scope="session")
def address(hostile: HostileShow) -> Iterator[str]:
    """Where the show is served, by a process of its own."""
    with serving(hostile.root) as found:
        yield found


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A home for programs that keep things in one."""
    folder = tmp_path / "home"
    folder.mkdir()
    return folder
