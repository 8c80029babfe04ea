"""Paths, kept small."""

import pickle
from pathlib import Path

import pytest

from lessoncast.model import FilePath


@pytest.mark.parametrize(
    "path", ["", "a", "a.wav", "/x/a.b.wav", "/x/.hidden", "x/y/none", "/a", "/x.y/z", "x/"]
)
def test_a_path_comes_back_as_it_was(path: str) -> None:
    """As text, as a path, and from another process."""
    kept = FilePath(path)
    assert path == str(kept)
    assert Path(path) == Path(kept)
    assert (kept, hash(kept)) == (pickle.loads(pickle.dumps(kept)), hash(FilePath(path)))
    assert kept != FilePath(f"{path}x")


def test_a_path_may_be_given_in_pieces() -> None:
    """Its name then is held where it came from."""
    assert FilePath(Path("/x/abc.wav")) == FilePath.of(
        "/x".replace("/", str(Path("/"))), "abc", ".wav"
    )
