"""What was found out about an episode is there the next time, in a file that depends on nothing else."""

from __future__ import annotations

import itertools
from pathlib import Path

from lessoncast import _cache
from lessoncast._memory import Memory
from lessoncast.model import SaidWord

KEYS = ("ab", "cd", "ef")
VALUES = {"ab": [[1, 2]], "cd": "Flut — ebb", "ef": {"a b": None}}
TEXT = 'ab [[1,2]]\ncd "Flut — ebb"\nef {"a b":null}\n'


def text(path: Path) -> str:
    return (_cache.read(path) or b"").decode()


def test_in_whatever_order_it_is_given_the_file_is_the_same(tmp_path: Path) -> None:
    """Also what is given twice."""
    for number, keys in enumerate(itertools.permutations(KEYS)):
        memory = Memory(tmp_path / f"{number}.txt")
        for key in (*keys, keys[0]):
            memory.put(key, VALUES[key])
        memory.save()
        assert TEXT == text(tmp_path / f"{number}.txt")


def test_what_is_known_is_found_and_what_is_not_asked_for_is_forgotten(tmp_path: Path) -> None:
    path = tmp_path / "known.txt"
    first = Memory(path)
    for key in KEYS:
        first.put(key, VALUES[key])
    first.save()
    second = Memory(path)
    assert [True, False] == [second.knows("cd"), second.knows("gh")]
    assert [VALUES["cd"], VALUES["cd"], None] == [second.get(key) for key in ("cd", "cd", "gh")]
    second.put("aa", 1)
    second.save()
    assert 'aa 1\ncd "Flut — ebb"\n' == text(path)


def test_what_is_only_read_is_not_written_again(tmp_path: Path) -> None:
    """An edit of one line must not cost a file that would be the same."""
    path = tmp_path / "read.txt"
    first = Memory(path)
    first.put("ab", VALUES["ab"])
    first.save()
    path.write_bytes(path.read_bytes())
    before = path.stat().st_mtime_ns
    second = Memory(path)
    assert VALUES["ab"] == second.get("ab")
    second.save()
    assert before == path.stat().st_mtime_ns


def test_rows_of_values_are_kept_as_they_are_held(tmp_path: Path) -> None:
    """What a take says is unpacked for the file, and is the same when it is read."""
    memory = Memory(tmp_path / "rows.txt")
    memory.put("ab", (SaidWord(0, 4, 7, 120),))
    memory.save()
    assert [[0, 4, 7, 120]] == Memory(tmp_path / "rows.txt").get("ab")
