"""Which lessons and scripts are the course."""

from __future__ import annotations

import pytest

from lessoncast._steps import course, scripts
from lessoncast.errors import WorkspaceError
from lessoncast.workspace import open_workspace
from running import MakeWorkspace

LESSON = "# Salt\n\nSalt is a mineral. It dissolves in water because water is polar.\n"
BY_HAND = "Host: Is this a script?\n\nExpert: It is, and nobody generated it.\n"


def test_a_hand_written_script_is_an_episode_in_its_place(make_workspace: MakeWorkspace) -> None:
    """It stands between the lessons by its name, and needs none of its own."""
    there = open_workspace(
        make_workspace(
            files={
                "lessons/01-salt.md": LESSON,
                "lessons/03-tea.md": LESSON,
                "scripts/02-by-hand.md": BY_HAND,
            }
        )
    )
    assert ["01-salt", "02-by-hand", "03-tea"] == [one.slug for one in course.entries(there)]


def test_a_script_whose_lesson_is_gone_leaves_the_course_unless_edited(
    make_workspace: MakeWorkspace,
) -> None:
    """What nobody touched goes with its lesson; the file itself stays."""
    root = make_workspace(files={"lessons/01-salt.md": LESSON, "lessons/02-tea.md": LESSON})
    there = open_workspace(root)
    scripts.refresh(there, course.entries(there))
    edited = there.script_path("02-tea")
    edited.write_text(edited.read_text().replace("**Host:** ", "**Host:** Well. ", 1))
    for name in ("01-salt", "02-tea"):
        (root / f"lessons/{name}.md").unlink()
    assert ["02-tea"] == [one.slug for one in course.entries(there)]
    assert ("scripts/01-salt.md",) == course.left_out(there)
    assert there.script_path("01-salt").exists()


def test_a_lesson_can_be_chosen_by_itself_or_by_its_script(make_workspace: MakeWorkspace) -> None:
    """Both files mean the same entry; the order is the course's."""
    root = make_workspace(files={"lessons/01-salt.md": LESSON, "lessons/02-tea.md": LESSON})
    there = open_workspace(root)
    by_both = course.choose(there, [root / "scripts/02-tea.md", root / "lessons/01-salt.md"])
    assert ["01-salt", "02-tea"] == [one.slug for one in by_both]


@pytest.mark.parametrize("name", ["01-salt", "salt.md", "scripts/01-salt", "lesson/01-sal.md"])
def test_a_name_that_is_nearly_a_lesson_s_is_answered_with_the_lesson(
    make_workspace: MakeWorkspace, name: str
) -> None:
    """Authors name a lesson as its episode is named; a script that is not written yet has no file."""
    root = make_workspace(files={"lessons/01-salt.md": LESSON, "lessons/02-tea.md": LESSON})
    with pytest.raises(WorkspaceError) as caught:
        course.choose(open_workspace(root), [root / name])
    assert "did you mean lessons/01-salt.md?" == caught.value.hint


@pytest.mark.parametrize(
    ("name", "message"), [("missing.md", "no such file"), ("lessoncast.toml", "no lesson")]
)
def test_what_is_no_part_of_the_course_is_refused(
    make_workspace: MakeWorkspace, name: str, message: str
) -> None:
    """The error tells a missing file from one that is something else."""
    root = make_workspace(files={"lessons/01-salt.md": LESSON})
    with pytest.raises(WorkspaceError, match=message):
        course.choose(open_workspace(root), [root / name])
