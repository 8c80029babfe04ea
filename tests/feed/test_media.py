"""The public folder on disk: media first, feed last, nothing written twice, nothing torn away."""

import contextlib
import errno
import json
import os
import re
from dataclasses import replace
from pathlib import Path

import pytest

from lessoncast import _files
from lessoncast.errors import FeedError
from public_mother import Course, a_course, an_mp3


@pytest.fixture
def course(tmp_path: Path) -> Course:
    return a_course(tmp_path)


def snapshot(folder: Path) -> dict[str, tuple[int, bytes]]:
    return {path.name: (path.stat().st_mtime_ns, path.read_bytes()) for path in folder.iterdir()}


def names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


def edited(course: Course, text: bytes = b"") -> Course:
    """The course with other audio and notes in its first lesson."""
    folder = course.episodes[0][1]
    audio = an_mp3(tone=7) + text
    (folder / "episode.mp3").write_bytes(audio)
    (folder / "notes.html").write_text(f"<p>Other notes{text.decode()}.</p>")
    return course.with_episode(0, size_bytes=len(audio), files=())


def test_a_second_build_writes_nothing(course: Course) -> None:
    """Not a byte, not a time; and it says so."""
    assert len(course.build()) == 1 + 2 + 3 * 10 + 4
    before = snapshot(course.out)
    assert () == course.build()
    assert before == snapshot(course.out)


def test_only_what_changed_is_written(course: Course) -> None:
    """One lesson's new audio and notes: two files, the page and the feed."""
    course.build()
    written = [path.name for path in edited(course).build()]
    assert ["mp3", "notes.html", "lesson-a.html", "feed.xml"] == [
        name if name.count(".") == 1 else name.split(".", 2)[2] for name in written
    ]


def test_media_comes_first_and_the_feed_last_and_removal_after_it(
    course: Course, monkeypatch: pytest.MonkeyPatch
) -> None:
    """At no moment does feed.xml name a file that is not there whole."""
    course.build()
    edited(course).build()
    order: list[str] = []
    replace, unlink = Path.replace, Path.unlink

    def noting_replace(self: Path, target: Path) -> Path:
        order.append(Path(target).name)
        return replace(self, target)

    def noting_unlink(self: Path, missing_ok: bool = False) -> None:
        if not self.name.startswith("."):
            order.append(f"-{self.name}")
        unlink(self, missing_ok)

    monkeypatch.setattr(Path, "replace", noting_replace)
    monkeypatch.setattr(Path, "unlink", noting_unlink)
    edited(course, b"!").build()
    kinds = [name if name[0] in "-." or name.count(".") == 1 else "media" for name in order]
    assert ["media", "media", ".public.json", "lesson-a.html"] == kinds[:4]
    assert ["feed.xml", ".public.json"] == kinds[4:6]
    assert 2 == len(kinds[6:])
    assert all(kind.startswith("-") for kind in kinds[6:])


def test_the_version_before_stays_until_the_next_change(course: Course) -> None:
    """An app with yesterday's feed still finds its files; the day before's are gone."""
    course.build()
    first = names(course.out)
    edited(course).build()
    second = names(course.out)
    assert first < second
    edited(course).build()
    assert second == names(course.out)
    edited(course, b"!").build()
    third = names(course.out)
    assert 2 == len(first - third)
    assert 2 == len(list(course.out.glob("01-01-*.mp3")))


def test_a_removed_lesson_leaves_feed_and_page_at_once_and_its_files_with_the_next_change(
    course: Course,
) -> None:
    """No dead link, and no file of a lesson that is gone for ever."""
    course.build()
    shorter = Course(show=course.show, episodes=course.episodes[:2], out=course.out)
    shorter.build()
    assert "02-01-lesson-a" not in shorter.feed + shorter.page
    assert list(course.out.glob("02-01-*.mp3"))
    before = snapshot(course.out)
    assert () == shorter.build()
    assert before == snapshot(course.out)
    edited(shorter).build()
    assert not list(course.out.glob("02-01-*"))


def test_what_is_not_ours_is_never_removed(course: Course) -> None:
    """Only names that we could have given are ever taken away."""
    strangers = ("README.md", "CNAME", "jquery.1f3a9c2b.js", "photo.jpg", "Notes.12345678.txt.bak")
    course.out.mkdir()
    for name in strangers:
        (course.out / name).write_text(name)
    (course.out / "old.0123abcd.mp3").mkdir()
    course.build()
    edited(course).build()
    edited(course, b"!").build()
    assert set(strangers) | {"old.0123abcd.mp3"} <= names(course.out)


@pytest.mark.parametrize("name", ["index.html", "lesson-b.html", "subscribe.opml"])
def test_a_file_of_the_authors_that_a_page_would_replace_stops_the_build(
    course: Course, name: str
) -> None:
    """Before anything is written, and with a way out; his other pages stay where they are."""
    course.out.mkdir()
    (course.out / "about.html").write_text("<p>About us</p>")
    (course.out / name).write_text("<p>By hand</p>")
    with pytest.raises(FeedError) as caught:
        course.build()
    assert f"feeds/{name}" == caught.value.where
    assert "move it away" in str(caught.value.hint)
    assert {"about.html", name} == names(course.out)
    (course.out / name).unlink()
    course.build()
    assert "<p>About us</p>" == (course.out / "about.html").read_text()


def test_a_page_that_was_ours_goes_with_its_lesson_unless_somebody_put_his_own_there(
    course: Course,
) -> None:
    """A file under the name that a page had is not taken for that page."""
    course.build()
    shorter = replace(course, episodes=course.episodes[:2])
    shorter.build()
    assert (course.out / "module-lesson-a.html").exists()  # for those who have the feed before
    edited(shorter).build()
    assert not (course.out / "module-lesson-a.html").exists()
    course.build()
    shorter.build()
    (course.out / "module-lesson-a.html").write_text("<p>By hand</p>")
    edited(shorter).build()
    edited(shorter, b"!").build()
    assert "<p>By hand</p>" == (course.out / "module-lesson-a.html").read_text()


class Killed(BaseException):
    """What a SIGKILL is to the code: nothing after it runs."""


def die_after(patch: pytest.MonkeyPatch, events: int) -> None:
    """Let the file event after the first ``events`` never happen."""
    left = iter(range(events))
    replace, unlink = Path.replace, Path.unlink

    def count() -> None:
        if next(left, None) is None:
            raise Killed

    def dying_replace(self: Path, target: Path) -> Path:
        count()
        return replace(self, target)

    def dying_unlink(self: Path, missing_ok: bool = False) -> None:
        if not self.name.startswith("."):
            count()
        unlink(self, missing_ok)

    patch.setattr(Path, "replace", dying_replace)
    patch.setattr(Path, "unlink", dying_unlink)


@pytest.mark.parametrize(
    ("is_first", "events"),
    [
        *((False, events) for events in range(10)),
        *((True, events) for events in (0, 1, 12, 25, 26, 27, 28, 29)),
    ],
)
def test_a_build_killed_anywhere_is_finished_by_the_next(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, is_first: bool, events: int
) -> None:
    """Whichever write was the last, the feed was whole, and the next build gives the same folder."""
    reference, course = a_course(tmp_path / "a"), a_course(tmp_path / "b")
    for one in () if is_first else (reference, course):
        one.build()
        edited(one).build()
    edited(reference, b"!").build()
    with monkeypatch.context() as patch:
        die_after(patch, events)
        with contextlib.suppress(Killed):
            edited(course, b"!").build()
    if (course.out / "feed.xml").exists():
        assert all((course.out / name).is_file() for name in _urls(course.feed))
    edited(course, b"!").build()
    _files.sweep(course.out)
    assert names(reference.out) == names(course.out)
    assert reference.feed == course.feed


@pytest.mark.parametrize("events", range(10))
def test_what_a_feed_names_outlives_the_next_one_even_if_its_build_was_killed(
    course: Course, monkeypatch: pytest.MonkeyPatch, events: int
) -> None:
    """An app has read the feed that a killed build left, and asks after the next build."""
    course.build()
    edited(course).build()
    with monkeypatch.context() as patch:
        die_after(patch, events)
        with contextlib.suppress(Killed):
            edited(course, b"!").build()
    read = course.feed
    edited(course, b"?").build()
    assert read != course.feed
    assert all((course.out / name).is_file() for name in _urls(read))


def _urls(feed: str) -> list[str]:
    return re.findall(r'(?:url|href)="https://example\.org/course/([^"#]+)"', feed)


def test_a_full_disk_is_one_error_and_keeps_the_old_feed(
    course: Course, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The folder that could not be written is named; nothing half-written is left."""
    course.build()
    before = snapshot(course.out)

    def full(_handle: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(FeedError, match="no space left on device") as caught:
        edited(course).build()
    assert caught.value.where == "feeds/"
    assert before == snapshot(course.out)


@pytest.mark.parametrize(
    "state",
    ["", "{", "[]", '{"current": 5, "previous": []}', '{"current": ["../x"], "previous": [{}]}'],
)
def test_a_damaged_memory_of_the_last_build_is_as_good_as_none(course: Course, state: str) -> None:
    """Nothing in it is ever taken for a path."""
    course.build()
    (course.out / ".public.json").write_text(state)
    (course.out.parent / "x").write_text("not ours")
    course.build()
    assert (course.out.parent / "x").exists()
    assert set(json.loads((course.out / ".public.json").read_text())["current"]) <= names(
        course.out
    )


def test_a_half_copied_file_is_copied_again(course: Course) -> None:
    """A target of the right name and another size is not taken for done."""
    course.build()
    target = course.public("01-01-*.mp3")
    whole = target.read_bytes()
    target.write_bytes(whole[:-5])
    assert (target,) == course.build()
    assert whole == target.read_bytes()
