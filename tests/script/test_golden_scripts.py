"""Golden cases: a lesson in a folder, and the script that it gives."""

from collections.abc import Callable
from pathlib import Path

import pytest

from lessoncast import lesson
from lessoncast.script import writer
from writer_mother import as_text

CASES = sorted((Path(__file__).parents[1] / "golden" / "script").glob("*/lesson.md"))


@pytest.mark.parametrize("path", CASES, ids=lambda path: str(path.parent.name))
def test_script(path: Path, golden: Callable[[Path, str], None]) -> None:
    """The script of each case is the one that a person has read and found good."""
    read = lesson.read(path, slug=path.parent.name, name=f"{path.parent.name}/lesson.md")
    golden(path.with_name("script.txt"), as_text(writer.compose(read)))
