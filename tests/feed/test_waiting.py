"""What waits until all is drawn lies on the disk, and nothing of it stays."""

from __future__ import annotations

from pathlib import Path

import pytest

from lessoncast import feed
from lessoncast.errors import FeedError
from lessoncast.feed.waiting import Store
from public_mother import a_course


def test_everything_comes_back_as_it_was_kept(tmp_path: Path) -> None:
    """Also when something is kept between two looks, and when it is nothing at all."""
    with Store(tmp_path / "cache") as store:
        first, none = store.keep(b"one"), store.keep(b"")
        assert b"one" == first.read()
        rows = store.keep_rows([["ein Wörtchen", 2]])
        assert [["ein Wörtchen", 2]] == rows.rows()
        assert (b"one", b"", 3) == (first.read(), none.read(), first.size_bytes)


def test_nothing_of_it_is_seen_nor_stays(tmp_path: Path) -> None:
    """Whoever is killed leaves nothing to be swept."""
    with Store(tmp_path) as store:
        store.keep(b"x" * 100_000)
        assert [] == list(tmp_path.iterdir())


def test_a_folder_that_cannot_be_written_is_an_error_that_names_it(tmp_path: Path) -> None:
    """Before anything is drawn."""
    (tmp_path / "cache").write_bytes(b"")
    with pytest.raises(FeedError) as caught:
        Store(tmp_path / "cache")
    assert str(tmp_path / "cache") == caught.value.where


def test_a_build_that_is_refused_late_leaves_the_folder_as_it_was(tmp_path: Path) -> None:
    """Nothing is written before the last episode is read."""
    course = a_course(tmp_path, modules=(2, 1))
    course.build()
    before = {path: path.read_bytes() for path in course.out.iterdir()}
    changed = course.with_episode(0, title="Another title").with_episode(2, guid="")
    with pytest.raises(FeedError):
        feed.build(changed.show, changed.episodes, changed.out)
    assert before == {path: path.read_bytes() for path in course.out.iterdir()}
