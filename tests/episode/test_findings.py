"""Is a folder what its manifest says?"""

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from episode_mother import produced
from lessoncast import _files, episode
from lessoncast.model import Episode


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> tuple[Episode, Path]:
    return produced(tmp_path_factory.mktemp("whole"))


@pytest.fixture
def made(whole: tuple[Episode, Path], tmp_path: Path) -> tuple[Episode, Path]:
    """A copy to damage."""
    for path in whole[1].iterdir():
        _files.copy(path, tmp_path / path.name)
    return whole[0], tmp_path


def _remove(path: Path) -> None:
    path.unlink()


def _cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-1])


def _folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


def _flip(path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 1
    path.write_bytes(data)


@pytest.mark.parametrize("name", ["episode.mp3", "cover.jpg", "transcript.vtt", "cards.json"])
@pytest.mark.parametrize("damage", [_remove, _cut, _folder])
def test_a_quick_look_sees_what_is_missing_or_cut(
    made: tuple[Episode, Path], damage: Callable[[Path], None], name: str
) -> None:
    """And the thorough one names the file."""
    found, folder = made
    damage(folder / name)
    assert not episode.is_intact(folder, found)
    (problem,) = episode.check(folder)
    assert str(folder / name) == problem.where
    assert problem.hint


@pytest.mark.parametrize("name", ["episode.mp3", "cover.jpg", "transcript.vtt"])
def test_a_flipped_bit_is_found_by_the_thorough_look(made: tuple[Episode, Path], name: str) -> None:
    """Same size, same date: only the digest tells."""
    found, folder = made
    _flip(folder / name)
    assert episode.is_intact(folder, found)
    assert [str(folder / name)] == [problem.where for problem in episode.check(folder)]


def test_a_folder_without_a_manifest_is_a_finding(tmp_path: Path) -> None:
    """Missing, or planted."""
    assert 1 == len(episode.check(tmp_path))
    (tmp_path / "episode.json").write_text("[]")
    assert 1 == len(episode.check(tmp_path))


def _rename_chapter(folder: Path) -> None:
    text = (folder / "chapters.json").read_text()
    (folder / "chapters.json").write_text(text.replace("In short", "In shirt"))


def _no_json(folder: Path) -> None:
    (folder / "chapters.json").write_text("[1]")


def _no_audio(folder: Path) -> None:
    (folder / "episode.mp3").write_bytes(b"text " * 100)


@pytest.mark.parametrize(
    ("change", "message"),
    [(_rename_chapter, "other chapters"), (_no_json, "other chapters"), (_no_audio, "no MP3")],
)
def test_carriers_that_disagree_are_found_even_when_digests_fit(
    made: tuple[Episode, Path], change: Callable[[Path], None], message: str
) -> None:
    """A manifest rewritten around a wrong file does not hide it."""
    found, folder = made
    change(folder)
    files = tuple((name, _files.file_digest(folder / name)) for name, _ in found.files)
    _files.write(folder / "episode.json", episode.dumps(replace(found, files=files)))
    (problem,) = episode.check(folder)
    assert message in problem.message


def test_a_wrong_length_is_found(made: tuple[Episode, Path]) -> None:
    """The manifest's against mutagen's."""
    found, folder = made
    last = replace(found.marks[-1], end_ms=found.duration_ms + 1000)
    wrong = replace(found, duration_ms=found.duration_ms + 1000, marks=(*found.marks[:-1], last))
    _files.write(folder / "episode.json", episode.dumps(wrong))
    messages = [problem.message for problem in episode.check(folder)]
    assert any("lasts" in message for message in messages)
    assert json.loads((folder / "episode.json").read_text())["duration_ms"] == wrong.duration_ms
