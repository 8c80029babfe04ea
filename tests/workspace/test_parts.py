"""Marks in a lesson make several episodes of one file."""

from __future__ import annotations

from pathlib import Path

import pytest

from lessoncast.errors import WorkspaceError
from lessoncast.model import Span
from lessoncast.workspace import open_workspace
from lessoncast.workspace.parts import stretches
from running import MakeWorkspace

TEXT = "# A\n\nOne.\n\n<!-- part -->\n\n## B\n\nTwo.\n"


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("", []),
        ("One.\n", [(1, 2)]),
        (TEXT, [(1, 4), (6, 10)]),
        (TEXT.replace("\n", "\r\n"), [(1, 4), (6, 10)]),
        (TEXT.replace("<!-- part -->", "  <!--PART-->  "), [(1, 4), (6, 10)]),
        (TEXT.replace("<!-- part -->", "Here is <!-- part -->."), [(1, 10)]),
        (f"```\n{TEXT}```\n", [(1, 12)]),
        ("One.\n<!-- part -->\n\n<!-- part -->\nTwo.", [(1, 1), (5, 5)]),
        ("One.\n<!-- part -->\n", [(1, 1)]),
    ],
)
def test_a_mark_alone_on_its_line_begins_a_part(text: str, lines: list[tuple[int, int]]) -> None:
    """The mark itself is in none; empty parts are none; in code there are no marks."""
    assert [Span(*one) for one in lines] == list(stretches(text))


def test_the_first_part_is_the_lesson_and_the_others_stand_behind_it(
    make_workspace: MakeWorkspace,
) -> None:
    """It keeps slug and identity, so its guid; a lesson whose name goes on comes after all parts."""
    files = {
        "git.md": TEXT + TEXT.replace("# A", "<!-- part -->"),
        "git-branch.md": TEXT.split("<", maxsplit=1)[0],
        "a.md": "A.",
    }
    root = make_workspace(files={f"lessons/01-m/{name}": text for name, text in files.items()})
    entries = open_workspace(root).lessons()
    assert [
        ("01-m/a", 1, 1), ("01-m/git", 1, 2), ("01-m/git-part-2", 2, 3), ("01-m/git-part-3", 3, 4),
        ("01-m/git-part-4", 4, 5), ("01-m/git-branch", 1, 6),
    ] == [(one.slug, one.part, one.number) for one in entries]  # fmt: skip
    assert ("m/git", Span(1, 4)) == (entries[1].identity, entries[1].lines)
    assert {"lessons/01-m/git.md"} == {one.name for one in entries[1:5]}
    assert entries[5].lines is None


def test_a_part_may_not_have_the_name_of_another_lesson(make_workspace: MakeWorkspace) -> None:
    """They would share a script."""
    root = make_workspace(files={"lessons/git.md": TEXT, "lessons/git-part-2.md": "Hm."})
    with pytest.raises(WorkspaceError, match=r"as a part of lessons/git\.md") as caught:
        open_workspace(root).lessons()
    assert "lessons/git-part-2.md" == caught.value.where


def test_a_file_that_cannot_be_read_is_left_to_its_reader(make_workspace: MakeWorkspace) -> None:
    """The survey does not stop at it."""
    root = make_workspace(files={"lessons/a.md": TEXT})
    Path(root / "lessons/a.md").write_bytes(b"\xff<!-- part -->\n\xfe")
    assert 1 == len(open_workspace(root).lessons())


def test_trailers_and_bonuses_take_no_number_from_the_lessons(
    make_workspace: MakeWorkspace,
) -> None:
    """Apple: the first lesson is episode 1. Everything has its place, by which it is dated."""
    files = {
        "lessons/00-hello.md": "---\nkind: Trailer\n---\nHello.",
        "lessons/01-m/00-soon.md": '\ufeff---\r\nkind: "trailer" # of the season\r\n---\r\nSoon.',
        "lessons/01-m/01-a.md": "---\nkind: full\n---\nA.",
        "lessons/01-m/02-talk.txt": '+++\nkind = "bonus"\n+++\nTalk.',
        "lessons/01-m/03-b.md": "B.\n\nkind: trailer\n",
        "scripts/01-m/04-own.md": "---\nkind: bonus\n---\nHost: Hi.\n",
    }
    workspace = open_workspace(make_workspace(files=files))
    assert [
        ("00-hello", "trailer", None, 1), ("01-m/00-soon", "trailer", None, 1),
        ("01-m/01-a", "full", 1, 2), ("01-m/02-talk", "bonus", None, 3),
        ("01-m/03-b", "full", 3, 4), ("01-m/04-own", "bonus", None, 5),
    ] == [
        (one.slug, one.kind, one.number, one.place)
        for one in workspace.course(workspace.script_slugs())
    ]  # fmt: skip


@pytest.mark.parametrize("text", ["---\nkind: teaser\n---\nA.", "+++\nkind =\n+++\nA."])
def test_a_kind_that_is_none_is_left_to_the_lessons_reader(
    make_workspace: MakeWorkspace, text: str
) -> None:
    """The survey does not stop at it."""
    root = make_workspace(files={"lessons/a.md": text})
    assert ["full"] == [one.kind for one in open_workspace(root).lessons()]
