"""A folder as the target: complete at every moment, and only what came from here is touched."""

import contextlib
import errno
import os
import re
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from lessoncast import _files, publish
from lessoncast.errors import PublishError
from lessoncast.publish import kinds
from lessoncast.publish.record import RECORD_NAME
from lessoncast.publish.sending import Sent
from public_mother import Course, a_course, an_mp3


@pytest.fixture
def course(tmp_path: Path) -> Course:
    whole = a_course(tmp_path / "workspace", modules=(2,))
    whole.build()
    return whole


@pytest.fixture
def target(tmp_path: Path) -> Path:
    return tmp_path / "srv" / "course"


def send(source: Path, target: Path, *, grace_days: float = 0) -> tuple[str, ...]:
    """The names that went to a folder, where nothing old is kept any longer than needed."""
    return publish.send(source, str(target), grace_days=grace_days).names


def contents(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and not path.name.startswith(".")
    }


def change_audio(course: Course) -> None:
    folder = course.episodes[0][1]
    audio = an_mp3(tone=9)
    (folder / "episode.mp3").write_bytes(audio)
    course.with_episode(0, size_bytes=len(audio), files=()).build()


def test_the_target_holds_what_the_public_folder_holds(course: Course, target: Path) -> None:
    """Everything but dot-files arrives, byte by byte; a second time there is nothing to do."""
    (course.out / "more").mkdir()
    (course.out / "more" / "page.html").write_text("<p>more</p>")
    (course.out / ".secret").write_text("no")
    sent = send(course.out, target)
    assert contents(course.out) == contents(target)
    assert set(sent) == set(contents(target))
    before = {path: path.stat().st_mtime_ns for path in target.rglob("*")}
    assert () == send(course.out, target)
    assert before == {path: path.stat().st_mtime_ns for path in target.rglob("*")}


def test_media_goes_before_pages_and_the_feed_last(course: Course, target: Path) -> None:
    """Whoever reads the target in between finds a feed all of whose files are there."""
    names = send(course.out, target)
    pages = ("lesson-a.html", "lesson-b.html", "subscribe.opml")
    assert (*pages, "index.html", "sw.js", "feed.xml") == names[-6:]
    assert all(kinds.is_kept(name) for name in names[:-6])


def test_only_what_changed_is_sent_and_what_is_old_goes_after_the_feed(
    course: Course, target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The audio that the feed named before stays; the one before that is removed, last."""
    send(course.out, target)
    change_audio(course)
    sent = send(course.out, target)
    assert [".mp3", "lesson-a.html", "feed.xml"] == [sent[0][-4:], *sent[1:]]
    assert 3 == len(list(target.glob("*.mp3")))
    folder = course.episodes[0][1]
    (folder / "episode.mp3").write_bytes(b"\xff\xfb" * 100)
    course.with_episode(0, size_bytes=200, files=()).build()
    order: list[str] = []
    replace, unlink = Path.replace, Path.unlink

    def noting_replace(self: Path, to: Path) -> Path:
        order.append(Path(to).name)
        return replace(self, to)

    def noting_unlink(self: Path, missing_ok: bool = False) -> None:
        order.append(f"-{self.name}")
        unlink(self, missing_ok)

    monkeypatch.setattr(Path, "replace", noting_replace)
    monkeypatch.setattr(Path, "unlink", noting_unlink)
    send(course.out, target)
    order = [name for name in order if not name.startswith("-.")]
    assert order[0] == order[-1] == RECORD_NAME
    assert "lesson-a.html feed.xml" == " ".join(order[2:4])
    assert order[4].startswith("-01-01-")
    assert contents(course.out) == contents(target)


def test_what_others_put_there_stays(course: Course, target: Path) -> None:
    """Files and folders beside ours are neither removed nor touched."""
    target.mkdir(parents=True)
    (target / "CNAME").write_text("example.org")
    (target / "old.1234abcd.mp3").write_text("somebody's")
    (target / "blog").mkdir()
    send(course.out, target)
    change_audio(course)
    send(course.out, target)
    assert (target / "CNAME").read_text() == "example.org"
    assert (target / "old.1234abcd.mp3").exists()
    assert (target / "blog").is_dir()


@pytest.mark.parametrize("name", ["index.html", "feed.xml"])
def test_somebody_elses_page_is_not_replaced(course: Course, target: Path, name: str) -> None:
    """A first publication into a folder in use is refused before anything is written."""
    target.mkdir(parents=True)
    (target / name).write_text("my own")
    with pytest.raises(PublishError, match="did not come from lessoncast") as caught:
        send(course.out, target)
    assert caught.value.where == str(target / name)
    assert caught.value.hint
    assert {name: b"my own"} == contents(target)


def test_a_damaged_file_of_ours_is_mended(course: Course, target: Path) -> None:
    """What was cut or changed in the target is sent again."""
    send(course.out, target)
    (target / "feed.xml").write_text("broken")
    audio = next(target.glob("*.mp3"))
    audio.write_bytes(b"")
    assert {"feed.xml", audio.name} == set(send(course.out, target))
    assert contents(course.out) == contents(target)


@pytest.mark.parametrize("is_first", [True, False])
@pytest.mark.parametrize("events", [0, 1, 2, 3, 4, 5, 11, 12, 13])
def test_a_transfer_killed_anywhere_is_finished_by_the_next(
    course: Course, target: Path, monkeypatch: pytest.MonkeyPatch, is_first: bool, events: int
) -> None:
    """The feed in the target never names what is not there, and the next run forgets nothing."""
    if not is_first:
        send(course.out, target)
        change_audio(course)
    left = iter(range(events))
    replace = Path.replace

    class Killed(BaseException):
        pass

    def dying(self: Path, to: Path) -> Path:
        if next(left, None) is None:
            raise Killed
        return replace(self, to)

    with monkeypatch.context() as patch:
        patch.setattr(Path, "replace", dying)
        with contextlib.suppress(Killed):
            send(course.out, target)
    if (target / "feed.xml").exists():
        names = re.findall(r'url="[^"]*/([^"/]+)"', (target / "feed.xml").read_text())
        assert names
        assert all((target / name).is_file() for name in names)
    send(course.out, target)
    assert contents(course.out) == contents(target)


@pytest.mark.parametrize(
    "place",
    ["feeds", "feeds/public", "lessons", "lessons/x", "scripts", "episodes", ".lessoncast/x", "."],
)
def test_the_workspace_is_no_target(course: Course, place: str) -> None:
    """Neither the public folder, nor one that holds it, nor a folder of the author's."""
    root = course.out.parent
    (root / "lessons").mkdir()
    before = contents(root)
    with pytest.raises(PublishError):
        send(course.out, root / place)
    assert before == contents(root)


def test_a_link_into_the_workspace_is_no_way_round(course: Course, tmp_path: Path) -> None:
    """Places are compared by where they really are."""
    link = tmp_path / "elsewhere"
    link.symlink_to(course.out.parent / "episodes")
    with pytest.raises(PublishError):
        send(course.out, link / "x")


def test_a_folder_of_the_workspace_that_is_none_of_ours_is_a_target(course: Course) -> None:
    """GitHub Pages are published from docs/."""
    target = course.out.parent / "docs"
    send(course.out, target)
    assert contents(course.out) == contents(target)


def test_links_and_odd_files_are_not_sent(course: Course, target: Path) -> None:
    """A link in the public folder would publish what lies elsewhere."""
    (course.out / "passwd.txt").symlink_to("/etc/passwd")
    os.mkfifo(course.out / "pipe.txt")
    send(course.out, target)
    assert not (target / "passwd.txt").exists()
    assert not (target / "pipe.txt").exists()


def test_what_cannot_be_is_one_error(course: Course, target: Path, tmp_path: Path) -> None:
    """No public folder, no feed, a target that is a file or a link."""
    with pytest.raises(PublishError, match="no public folder"):
        send(tmp_path / "nothing", target)
    (tmp_path / "empty").mkdir()
    with pytest.raises(PublishError, match="no feed"):
        send(tmp_path / "empty", target)
    target.parent.mkdir()
    target.write_text("a file")
    with pytest.raises(PublishError, match="no folder"):
        send(course.out, target)
    other = tmp_path / "other"
    other.mkdir()
    (other / "feed.xml").symlink_to("/etc/hostname")
    with pytest.raises(PublishError, match="in the way"):
        send(course.out, other)


@pytest.mark.parametrize(
    "record",
    [
        "",
        "[]",
        "{",
        '{"files": ["../x", "/y", ".z", 5, "a\\\\b"]}',
        '{"files": {"../x": ""}, "gone": {".z": ""}}',
    ],
)
def test_a_damaged_list_of_what_was_sent_removes_nothing(
    course: Course, target: Path, record: str
) -> None:
    """Names in it are never paths out of the target."""
    send(course.out, target)
    (target.parent / "x").write_text("not ours")
    (target / ".z").write_text("not ours")
    (target / RECORD_NAME).write_text(record)
    send(course.out, target)
    assert (target.parent / "x").exists()
    assert (target / ".z").exists()


def test_a_system_that_refuses_is_named(
    course: Course, target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A full disk is a PublishError with the target, not a traceback."""

    def full(_handle: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(PublishError, match="no space left") as caught:
        send(course.out, target)
    assert caught.value.where == str(target)


def test_what_the_feed_does_not_name_any_more_stays_for_a_time(
    course: Course, target: Path
) -> None:
    """Who fetched the feed before still finds its audio; after the days of grace it goes."""

    def day(number: int) -> Sent:
        now = datetime(2026, 3, 1, tzinfo=UTC) + timedelta(days=number)
        return publish.send(course.out, str(target), grace_days=7, now=now)

    day(0)
    (old,) = target.glob("01-01-*.mp3")
    for path in course.out.glob("01-01-*.mp3"):
        path.rename(path.with_name("01-01-anew.0a1b2c3d.mp3"))
    assert day(1).waiting == (old.name,)
    assert day(7).removed == ()
    assert old.exists()
    assert day(8).removed == (old.name,)
    assert not old.exists()
    assert day(9).removed == day(9).waiting == day(9).names == ()


def test_what_comes_back_in_time_is_not_sent_again(course: Course, target: Path) -> None:
    """An edit that is taken back finds its old audio in the target."""
    send(course.out, target, grace_days=7)
    (new,) = course.out.glob("01-01-*.mp3")
    moved = new.rename(new.with_name("01-01-anew.0a1b2c3d.mp3"))
    send(course.out, target, grace_days=7)
    moved.rename(new)
    sent = publish.send(course.out, str(target))
    assert sent.names == ()
    assert sent.waiting == (moved.name,)


def test_a_dry_run_tells_and_does_nothing(course: Course, target: Path) -> None:
    """What would be sent is what is sent then."""
    told = publish.send(course.out, str(target), is_dry=True)
    assert not target.exists()
    assert told == publish.send(course.out, str(target))


def test_a_folder_in_a_repository_is_as_github_pages_wants_it(
    course: Course, tmp_path: Path
) -> None:
    """A site that is built is not built again by Jekyll."""
    (tmp_path / "site" / ".git").mkdir(parents=True)
    send(course.out, tmp_path / "site" / "docs")
    assert (tmp_path / "site" / "docs" / ".nojekyll").is_file()


def test_what_does_not_arrive_whole_is_an_error(
    course: Course, target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A target that loses bytes in silence is told, and the feed is never sent."""
    copy = _files.copy

    def losing(source: Path, to: Path) -> None:
        copy(source, to)
        if to.suffix == ".mp3":
            to.write_bytes(to.read_bytes()[:-1])

    monkeypatch.setattr(_files, "copy", losing)
    with pytest.raises(PublishError, match="did not arrive whole") as caught:
        send(course.out, target)
    assert "01-01-" in str(caught.value.where)
    assert not (target / "feed.xml").exists()
