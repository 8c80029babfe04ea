"""What a lesson tells of its episode is found out once for each text of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from lessoncast import lesson, script
from lessoncast._steps import course, scripts, told
from lessoncast._steps.scripts import ScriptFile
from lessoncast.model import Lesson, Link, Part, Span
from lessoncast.workspace import Workspace, open_workspace
from running import MakeWorkspace

LESSON = """\
---
author: Ann Author
---
# Salt

Salt keeps food from going bad. It draws water out of it.

[About salt](https://example.org/salt) tells more.
"""


@pytest.fixture
def workspace(make_workspace: MakeWorkspace) -> Workspace:
    return open_workspace(
        make_workspace(
            files={
                "lessons/salt.md": LESSON,
                "scripts/salt.md": "**Host:** What does salt do?\n\n**Expert:** It draws water.\n",
            }
        )
    )


def of(workspace: Workspace) -> told.Told:
    (entry,) = course.entries(workspace)
    return told.of(workspace, entry)


def loaded(workspace: Workspace) -> ScriptFile:
    (entry,) = course.entries(workspace)
    return scripts.load(workspace, entry)


def test_a_lesson_is_read_once(workspace: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    """Summary, links and authors are the same when nobody reads it again."""
    first = of(workspace)
    assert first.summary.startswith("Salt keeps food from going bad.")
    assert (Link(title="About salt", url="https://example.org/salt"),) == first.links
    assert ("Ann Author",) == first.authors
    monkeypatch.setattr(lesson, "read", lambda *_, **__: pytest.fail("it was read"))
    assert first == of(workspace)


@pytest.mark.parametrize(
    ("old", "new"),
    [("keeps food", "preserves food"), ("author: Ann", "date: 2026-03-02\nauthor: Bo"), ("/salt)", "/sea)")],
)  # fmt: skip
def test_a_lesson_that_changed_is_read_again(workspace: Workspace, old: str, new: str) -> None:
    """By its text, whenever it was written."""
    first = of(workspace)
    path: Path = workspace.root / "lessons/salt.md"
    path.write_text(LESSON.replace(old, new))
    assert first != of(workspace)
    path.write_text(LESSON)
    assert first == of(workspace)


def test_where_it_could_be_divided_is_looked_for_once(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    """But anew where another length or style is asked for, and never where there is no lesson."""
    parts = (
        Part(title="Salt", lines=Span(1, 5), minutes=9.5),
        Part(title="B", lines=Span(6, 9), minutes=8),
    )
    looks: list[str] = []

    def looked(source: Lesson) -> tuple[Part, ...]:
        looks.append(source.title)
        return parts

    monkeypatch.setattr(script, "parts", looked)
    current = loaded(workspace)
    assert parts == told.proposed(workspace, current)
    assert parts == told.proposed(workspace, current)
    assert ["Salt"] == looks
    text = "---\nminutes: 4\n---\n" + current.text
    workspace.script_path("salt").write_text(text)
    assert () == told.proposed(workspace, loaded(workspace))
    (workspace.root / "lessons/salt.md").unlink()
    assert () == told.proposed(workspace, current)
