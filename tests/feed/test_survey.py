"""Public names: flat, safe, unique, and telling their content."""

import hashlib
from dataclasses import replace
from pathlib import Path

import pytest

from lessoncast.errors import FeedError
from lessoncast.feed.survey import public_name
from public_mother import Course, a_course, an_episode


@pytest.mark.parametrize(
    ("slug", "season", "number", "expected"),
    [
        ("01-intro/02-what-is", 1, 2, "01-02-what-is"),
        ("03-what-is", None, 3, "03-what-is"),
        ("2-b/10_Über Größe", 2, 10, "02-10-uber-groe"),
        ("01-a/07-深度", 1, 7, "01-07"),
        ("12", None, 12, "12"),
        ("01-a/02b-what-is", 1, 3, "01-03-what-is"),
        ("01-a/01-..%2f$(rm -rf) <b>", 1, 1, "01-01-2f-rm-rf-b"),
        ("01-a/01-" + "long-" * 40, 1, 1, "01-01-" + ("long-" * 12)[:-1]),
    ],
)
def test_a_name_is_the_place_in_the_course_and_a_few_plain_words(
    tmp_path: Path, slug: str, season: int | None, number: int, expected: str
) -> None:
    """Letters, digits and hyphens only: no path, no percent sign, no surprise in a shell."""
    episode, _ = an_episode(tmp_path)
    changed = {"slug": slug, "season": season, "number": number}
    course = Course(show=None, episodes=((episode, tmp_path),), out=tmp_path)  # type: ignore[arg-type]
    assert expected == public_name(course.with_episode(0, **changed).episodes[0][0])


def test_every_public_name_holds_eight_digits_of_its_content(tmp_path: Path) -> None:
    """A name never changes its content, so caches and half-done downloads never mix versions."""
    course = a_course(tmp_path)
    course.build()
    media = [
        path for path in course.out.iterdir() if path.name[0] != "." and path.name.count(".") > 1
    ]
    assert len(media) == 1 + 2 + 3 * 9
    for path in media:
        assert path.name.split(".")[1] == hashlib.sha256(path.read_bytes()).hexdigest()[:8]


def test_no_two_files_of_a_show_share_a_name(tmp_path: Path) -> None:
    """Apps that save by the last part of the URL keep every episode."""
    course = a_course(tmp_path, modules=(3, 3))
    course.build()
    assert 6 == len({path.name.split(".")[0] for path in course.out.glob("*.mp3")})


@pytest.mark.parametrize(
    "name", ["../episode.mp3", "/etc/hostname", "", "..", "a/b.mp3", "x\0.mp3"]
)
def test_a_manifest_cannot_name_files_outside_its_folder(tmp_path: Path, name: str) -> None:
    """episode.json is input too."""
    course = a_course(tmp_path, modules=(1,)).with_episode(0, audio=name)
    with pytest.raises(FeedError):
        course.build()
    assert not course.out.exists()


def test_links_are_not_followed(tmp_path: Path) -> None:
    """A link in an episode's folder publishes nothing."""
    course = a_course(tmp_path, modules=(1,))
    folder = course.episodes[0][1]
    secret = tmp_path / "secret.txt"
    secret.write_text("secret")
    (folder / "notes.html").unlink()
    (folder / "notes.html").symlink_to(secret)
    course.build()
    assert not list(course.out.glob("*.notes.html"))
    (folder / "episode.mp3").unlink()
    (folder / "episode.mp3").symlink_to(secret)
    with pytest.raises(FeedError, match="no regular file"):
        course.build()


def test_the_picture_of_an_episode_follows_its_real_type(tmp_path: Path) -> None:
    """Apple wants the extension to tell what the bytes are."""
    course = a_course(tmp_path, modules=(1,))
    (course.episodes[0][1] / "cover.png").write_bytes(b"\xff\xd8\xff\xe0 not really")
    course.build()
    assert course.public("01-01-*.jpg").read_bytes().startswith(b"\xff\xd8")


def test_a_digest_that_is_none_gets_into_no_name(tmp_path: Path) -> None:
    """What a manifest says of a file is believed only where it can be true."""
    course = a_course(tmp_path, modules=(1,))
    expected = hashlib.sha256((course.episodes[0][1] / "episode.mp3").read_bytes()).hexdigest()
    course.with_episode(0, files=(("episode.mp3", "../../evil"),)).build()
    assert f"01-01-lesson-a.{expected[:8]}.mp3" == course.public("*.mp3").name


def test_what_is_no_lesson_says_what_it_is(tmp_path: Path) -> None:
    """So a trailer never has the name of a lesson, nor a bonus that of the lesson it belongs to."""
    episode, _ = an_episode(tmp_path)
    for expected, changed in {
        "trailer-hello": {"slug": "00-hello", "season": None, "number": None, "kind": "trailer"},
        "01-bonus-talk": {"slug": "01-m/02-talk", "number": None, "kind": "bonus"},
        "01-01-a-practice": {
            "slug": "01-m/01-a/practice",
            "kind": "bonus",
            "bonus_of": "01-m/01-a",
        },
    }.items():
        assert expected == public_name(replace(episode, **changed))  # type: ignore[arg-type]
