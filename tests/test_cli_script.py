"""``lessoncast script``: what goes to stdout, what to stderr, and what to the disk."""

from __future__ import annotations

import json
from pathlib import Path

from running import MakeWorkspace, Run

NOTES = """\
# Ice

Ice floats on water because it is lighter. If ice were heavier, lakes would freeze from below.

## Snow

Snow is ice that grew in a cloud. Each flake has six arms, because the molecules join in sixes.

## Hail

Hail is ice that rose and fell in a storm. The stronger the wind, the larger the stones grow.
"""


def test_a_lesson_outside_a_workspace_is_printed(run: Run, tmp_path: Path) -> None:
    """The script's text on stdout, ready for a file; nothing is written."""
    (tmp_path / "notes.md").write_text(NOTES)
    done = run("script", "notes.md", cwd=tmp_path)
    assert done.returncode == 0
    assert done.stdout.startswith("---\ntitle: Ice\nlanguage: en\n---\n\n# ")
    assert "**Expert:** Ice floats on water" in done.stdout
    assert ["notes.md"] == [path.name for path in tmp_path.iterdir()]


def test_without_lesson_and_workspace_there_is_nothing_to_print(run: Run, tmp_path: Path) -> None:
    """The error names what would be a workspace."""
    done = run("script", cwd=tmp_path)
    assert (1, "") == (done.returncode, done.stdout)
    assert "lessoncast.toml" in done.stderr


def test_the_diff_goes_to_stdout_and_nothing_is_written(
    run: Run, make_workspace: MakeWorkspace
) -> None:
    """With --json it is a list of scripts with the states of their chapters."""
    root = make_workspace(files={"lessons/01-ice.md": NOTES})
    shown = run("script", "--diff", cwd=root)
    assert shown.returncode == 0
    assert "+++ scripts/01-ice.md" in shown.stdout
    assert "nothing is written" in shown.stderr
    assert not (root / "scripts").exists()
    listed = json.loads(run("script", "--diff", "--json", cwd=root).stdout)
    assert ["new"] * 3 == [one["state"] for one in listed[0]["chapters"]]
    assert run("script", cwd=root).returncode == 0
    again = run("script", "--diff", cwd=root)
    assert ("", "lessoncast: nothing would change\n") == (again.stdout, again.stderr)


def test_what_became_of_each_chapter_is_said(run: Run, make_workspace: MakeWorkspace) -> None:
    """One line for each that changed or was kept from changing."""
    root = make_workspace(files={"lessons/01-ice.md": NOTES})
    run("script", cwd=root)
    path = root / "scripts/01-ice.md"
    path.write_text(path.read_text().replace("grew in a cloud", "grew in a grey cloud"))
    (root / "lessons/01-ice.md").write_text(NOTES.replace("in a storm", "in a black storm"))
    done = run("script", cwd=root)
    assert "scripts/01-ice.md\n" == done.stdout
    assert "'Snow': kept, since you edited it" in done.stderr
    assert "'Hail': written anew" in done.stderr
    assert "grey cloud" in path.read_text()
    assert "black storm" in path.read_text()
