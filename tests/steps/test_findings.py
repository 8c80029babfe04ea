"""Advice of ``check`` on scripts that people wrote or edited."""

import json
from pathlib import Path

from running import MakeWorkspace, Run

OWN = """\
# Hello

**Host:** Tell me more about tides.

**Expert:** See https://example.org.
"""


def test_an_untouched_script_gets_no_advice(workspace: Path, run: Run) -> None:
    """What the writer wrote is not held against the author."""
    assert run("script", cwd=workspace).returncode == 0
    assert json.loads(run("check", "--json", cwd=workspace).stdout)["advice"] == []


def test_an_edited_script_gets_advice_that_fails_nothing(workspace: Path, run: Run) -> None:
    """With file and line, a check's name and a hint; the exit status stays 0."""
    run("script", cwd=workspace)
    (path,) = (workspace / "scripts").rglob("*.md")
    lines = path.read_text(encoding="utf-8").splitlines()
    place = next(n for n, line in enumerate(lines) if line.startswith("**Expert:**"))
    lines[place] = "**Expert:** There Napoleon counted 77 fishermen. <!-- 8-8 -->"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    done = run("check", "--json", cwd=workspace)
    advice = json.loads(done.stdout)["advice"]
    assert done.returncode == 0
    found = {(one["check"], one["where"]) for one in advice}
    where = f"scripts/01-sea/01-tides.md:{place + 1}"
    assert {("words", where), ("numbers", where), ("names", where)} <= found
    assert all(one["message"] and one["hint"] for one in advice)


def test_a_script_without_a_lesson_gets_advice(make_workspace: MakeWorkspace, run: Run) -> None:
    """What needs no lesson is looked for; the advice is printed behind the problems."""
    root = make_workspace("own", {"scripts/01-own.md": OWN})
    done = run("check", cwd=root)
    assert done.returncode == 0
    assert "scripts/01-own.md:3: advice (questions):" in done.stdout
    assert "scripts/01-own.md:5: advice (page marks):" in done.stdout
    assert "no problems found; " in done.stderr
