"""A workspace is found from anywhere inside it, and missed with a hint."""

from __future__ import annotations

from pathlib import Path

import pytest

from lessoncast.errors import WorkspaceError
from lessoncast.workspace import find, open_workspace, problems, show_guid


def test_it_is_found_from_any_folder_below(tmp_path: Path) -> None:
    """And from a file, even one that is not there yet."""
    (tmp_path / "lessoncast.toml").touch()
    (tmp_path / "lessons/01").mkdir(parents=True)
    for start in (".", "lessons/01", "lessons/01/x.md", "lessoncast.toml"):
        assert tmp_path == find(tmp_path / start)


def test_what_is_no_workspace_is_told_how_to_become_one(tmp_path: Path) -> None:
    """The hint is the command."""
    with pytest.raises(WorkspaceError) as caught:
        find(tmp_path)
    assert "lessoncast init" in (caught.value.hint or "")
    for opened in (open_workspace, problems):
        for root in (tmp_path, tmp_path / "none", tmp_path / ("x" * 300)):
            with pytest.raises(
                WorkspaceError, match=r"there is no lessoncast\.toml in this folder"
            ):
                opened(root)


def test_a_show_without_guid_gets_one_that_stays(tmp_path: Path) -> None:
    """From its address, else from its title; not from the folder, which may move."""
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "lessoncast.toml").write_text('[show]\ntitle = "T"\n')
    one, two = (open_workspace(tmp_path / name) for name in ("one", "two"))
    assert one.show.guid == two.show.guid == show_guid(title="T")
    (tmp_path / "one/lessoncast.toml").write_text(
        '[show]\ntitle = "U"\nbase_url = "https://example.org/c"\n'
    )
    there = open_workspace(tmp_path / "one")
    assert show_guid(base_url="https://example.org/c/") == there.show.guid
    assert not there.guid_is_given
