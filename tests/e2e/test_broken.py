"""Every fault on the shelf gives an error that a person can act on."""

from __future__ import annotations

import shlex
import shutil
from pathlib import Path

import pytest

from running import Run

SHELF = Path(__file__).parents[1] / "broken"
CASES = sorted(path.parent for path in SHELF.glob("*/command.txt"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_broken_workspace_is_refused(case: Path, tmp_path: Path, run: Run) -> None:
    """One to three lines on stderr, the exit code, nothing on stdout, and nothing written."""
    root = tmp_path / case.name
    shutil.copytree(case, root)
    before = {path.relative_to(root) for path in root.rglob("*")}
    command = (case / "command.txt").read_text().strip()
    done = run(*shlex.split(command), cwd=root)
    assert (case / "expected-stderr.txt").read_text().strip() == done.stderr.strip()
    assert int((case / "expected-exit.txt").read_text()) == done.returncode
    assert len(done.stderr.splitlines()) <= 3
    after = {path.relative_to(root) for path in root.rglob("*")}
    assert before == {path for path in after if ".lessoncast" not in path.parts}
