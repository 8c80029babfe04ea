"""Files that scripts name."""

import os
from pathlib import Path

import pytest

from lessoncast.episode.author_files import AuthorFiles
from lessoncast.errors import ScriptError


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A workspace with a sound, beside a file that is not in it."""
    (tmp_path / "secret.wav").touch()
    root = tmp_path / "course"
    (root / "lessons").mkdir(parents=True)
    (root / "lessons/near.wav").touch()
    (root / "both.wav").touch()
    (root / "lessons/both.wav").touch()
    return root


def test_names_are_looked_up_beside_the_lesson_first(root: Path) -> None:
    """Then from the workspace."""
    files = AuthorFiles(root=root, beside=(root / "lessons",))
    assert root / "lessons/near.wav" == files.find("near.wav")
    assert root / "lessons/both.wav" == files.find("both.wav")
    assert root / "lessons/near.wav" == files.find("lessons/near.wav")


@pytest.mark.parametrize("name", [
    "", " ", ".", "..", "/etc/passwd", "../secret.wav", "lessons/../../secret.wav", "lessons",
    "none.wav", "http://example.org/a.wav", "file:///etc/passwd", "a\0.wav", "concat:a|b",
])  # fmt: skip
def test_what_is_no_file_in_the_workspace_is_refused(root: Path, name: str) -> None:
    """Neither folders, nor other places, nor addresses; the error names the line."""
    with pytest.raises(ScriptError) as caught:
        AuthorFiles(root=root, beside=(root / "lessons",)).find(name, where="scripts/x.md:4")
    assert caught.value.where == "scripts/x.md:4"
    assert caught.value.hint


@pytest.mark.skipif(os.name == "nt", reason="no such files there")
def test_links_that_lead_out_and_devices_are_refused(root: Path) -> None:
    """A link is where it leads; a pipe would never end."""
    (root / "link.wav").symlink_to(root.parent / "secret.wav")
    (root / "inner.wav").symlink_to(root / "lessons/near.wav")
    (root / "loop.wav").symlink_to(root / "loop.wav")
    (root / "zero.wav").symlink_to("/dev/zero")
    os.mkfifo(root / "pipe.wav")
    files = AuthorFiles(root=root)
    assert root / "lessons/near.wav" == files.find("inner.wav")
    for name in ("link.wav", "loop.wav", "zero.wav", "pipe.wav"):
        with pytest.raises(ScriptError):
            files.find(name)
