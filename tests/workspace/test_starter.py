"""``init`` makes a workspace that is valid as it stands, and touches nothing that was there."""

from __future__ import annotations

from pathlib import Path

import pytest

from lessoncast.errors import WorkspaceError
from lessoncast.workspace import create, open_workspace, problems
from lessoncast.workspace.starter import SAMPLE

GUID = "9b024349-ccf0-5f69-a609-6b82873eab3c"


def test_the_workspace_opens_without_a_problem(tmp_path: Path) -> None:
    """Settings, one lesson, and what git shall ignore; the title is the folder's name."""
    root = tmp_path / "our-course"
    written = create(root, guid=GUID)
    assert ["lessons/01-start/01-hello.md", ".gitignore", "lessoncast.toml"] == [
        path.relative_to(root).as_posix() for path in written
    ]
    there = open_workspace(root)
    assert ("Our course", GUID, True) == (there.show.title, there.show.guid, there.guid_is_given)
    assert ["01-start/01-hello"] == [one.slug for one in there.lessons()]
    assert not problems(root)


def test_the_sample_is_short_and_holds_cards() -> None:
    """A first episode of a minute or two."""
    assert 150 <= len(SAMPLE.split()) <= 260
    assert 2 == SAMPLE.count("\nQ: ") == SAMPLE.count("\nA: ")


def test_a_second_init_changes_nothing(tmp_path: Path) -> None:
    """The error names what is there."""
    create(tmp_path, guid=GUID)
    before = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    with pytest.raises(WorkspaceError, match="there is a workspace already") as caught:
        create(tmp_path, guid=GUID)
    assert str(tmp_path / "lessoncast.toml") == caught.value.where
    assert before == {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}


def test_lessons_that_are_there_become_the_course(tmp_path: Path) -> None:
    """In a folder of lessons nothing is added to them, and .gitignore stays as it is."""
    (tmp_path / "lessons").mkdir()
    (tmp_path / "lessons/mine.md").write_text("# Mine\n")
    (tmp_path / ".gitignore").write_text("*.bak\n")
    assert (tmp_path / "lessoncast.toml",) == create(tmp_path, guid=GUID)
    assert "*.bak\n" == (tmp_path / ".gitignore").read_text()
    assert ["mine"] == [one.slug for one in open_workspace(tmp_path).lessons()]


@pytest.mark.parametrize("name", ["file", "file/below", "x" * 300, "nul\0"])
def test_where_no_folder_can_be_there_is_no_workspace(tmp_path: Path, name: str) -> None:
    """A file, a name that is too long: an error that names the place."""
    (tmp_path / "file").touch()
    with pytest.raises(WorkspaceError) as caught:
        create(tmp_path / name, guid=GUID)
    assert str(tmp_path / name) in (caught.value.where or "")
    assert ["file"] == [path.name for path in tmp_path.iterdir()]


@pytest.mark.parametrize("name", ["a \"quoted\" 'name'", "ünï", "back\\slash", "#1", "\x1b[31m"])
def test_any_name_of_a_folder_gives_valid_settings(tmp_path: Path, name: str) -> None:
    """The folder's name is data."""
    create(tmp_path / name, guid=GUID)
    assert open_workspace(tmp_path / name).show.title
