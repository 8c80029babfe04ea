"""What lies on a shelf comes back as it was, and nothing of it stays."""

import gc
from pathlib import Path

from lessoncast._shelf import Shelf
from lessoncast.errors import ScriptError


def test_values_come_back_in_order(tmp_path: Path) -> None:
    """One by one, from the end, in part, and between two that are put there."""
    shelf = Shelf(tmp_path, ["one", "two"])
    assert "one" == shelf[0]
    shelf.append("three" * 10_000)
    shelf.extend(iter(["four"]))
    assert ["one", "two", "three" * 10_000, "four"] == list(shelf)
    assert ("four", ("two",), 4) == (shelf[-1], shelf[1:2], len(shelf))
    assert list(shelf) == list(shelf)
    assert not Shelf(tmp_path)


def test_a_problem_still_says_where_and_how(tmp_path: Path) -> None:
    """It is told long after it came."""
    (problem,) = Shelf(tmp_path, [ScriptError("no", where="x.md:2", hint="yes")])
    assert ("no", "x.md:2", "yes") == (problem.message, problem.where, problem.hint)


def test_nothing_of_it_is_seen_nor_stays(tmp_path: Path) -> None:
    """Nobody has to close it."""
    folder = tmp_path / "folder"
    shelf: Shelf[int] = Shelf(folder)
    assert not folder.exists()  # nothing is there until there is something
    shelf.extend(range(1000))
    assert [] == list(folder.iterdir())
    file = shelf._file
    del shelf
    gc.collect()
    assert file.closed
