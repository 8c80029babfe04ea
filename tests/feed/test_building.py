"""What did not change is neither read nor rendered again, and the public folder is the same."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lessoncast import _cache, _files, feed
from lessoncast.feed import memory
from lessoncast.feed.waiting import Store
from lessoncast.model import Episode
from public_mother import Course, a_course


class Asked:
    """The sources of a course, and which of them were read."""

    def __init__(self) -> None:
        self.slugs: list[str] = []

    def of(self, course: Course) -> list[feed.Source]:
        return [self._source(made, folder) for made, folder in course.episodes]

    def _source(self, made: Episode, folder: Path) -> feed.Source:
        def read() -> Episode:
            self.slugs.append(made.slug)
            return made

        held = [_files.file_digest(path) for path in sorted(folder.iterdir())]
        stamp = _files.digest(repr(made), held)
        return feed.Source(slug=made.slug, folder=str(folder), stamp=stamp, read=read)


def build(course: Course) -> list[str]:
    """Build with a memory beside the course; return the slugs of the episodes that were read, be it twice."""
    asked = Asked()
    feed.rebuild(course.show, asked.of(course), course.out, cache=cache_of(course))
    return list(dict.fromkeys(asked.slugs))


def cache_of(course: Course) -> Path:
    return course.out.parent / "cache"


def held(out: Path) -> dict[str, bytes]:
    """What listeners can reach."""
    return {path.name: path.read_bytes() for path in out.iterdir() if path.name[0] != "."}


@pytest.fixture
def course(tmp_path: Path) -> Course:
    whole = a_course(tmp_path, modules=(2, 1))
    assert 3 == len(build(whole))
    return whole


def test_an_unchanged_show_is_not_read_at_all(course: Course) -> None:
    """Neither episodes nor the memory of them, and nothing is written."""
    before = {path: path.stat().st_mtime_ns for path in course.out.iterdir()}
    (cache_of(course) / "memory/feed.bin").unlink()
    assert [] == build(course)
    assert before == {path: path.stat().st_mtime_ns for path in course.out.iterdir()}


def test_of_a_changed_show_only_what_changed_is_read(course: Course) -> None:
    """The rest of feed and page is as it was, and new files are public."""
    changed = course.with_episode(1, summary="Another & better summary")
    assert [course.episodes[1][0].slug] == build(changed)
    assert "Another &amp; better summary" in changed.page
    assert changed.check() == []
    assert [] == build(changed)


def test_a_title_is_also_read_on_the_pages_beside_it(course: Course) -> None:
    """They lead there, so they are made again, and no others."""
    changed = course.with_episode(0, title="Another & better title")
    assert [course.episodes[at][0].slug for at in (0, 1)] == sorted(build(changed))
    assert "<title>Another &#x26; better title</title>" in changed.feed
    assert "Another &amp; better title" in changed.page
    assert "Another &amp; better title" in changed.lesson_page(1)


def test_an_episode_that_goes_or_comes_back_leaves_the_others_alone(course: Course) -> None:
    """Also where it was the newest, by which the feed is dated."""
    fewer = replace(course, episodes=course.episodes[:-1])
    beside = course.episodes[-2][0].slug
    assert [beside] == build(fewer)
    assert "Tue, 03 Mar 2026 08:00:00 +0000</lastBuildDate>" in fewer.feed
    assert [course.episodes[-1][0].slug, beside] == build(course)


@pytest.mark.parametrize(
    "pattern",
    [
        "01-01-*.mp3",
        "01-01-*.notes.html",
        "01-02-*.vtt",
        "*lesson-b.html",
        "lessoncast.*.css",
        "feed.xml",
        "index.html",
    ],
)
def test_a_public_file_that_is_gone_or_cut_off_comes_back(course: Course, pattern: str) -> None:
    """Whatever is remembered."""
    whole = held(course.out)
    path = course.public(pattern)
    path.unlink()
    build(course)
    assert whole == held(course.out)
    path.write_bytes(b"")
    (course.out / "feed.xml").unlink(missing_ok=True)
    build(course)
    assert whole == held(course.out)


@pytest.mark.parametrize(
    "spoil",
    [
        lambda path: path.unlink(),
        lambda path: path.write_bytes(b""),
        lambda path: path.write_bytes(path.read_bytes()[:-40]),
        lambda path: path.write_bytes(b"x" + path.read_bytes()),
    ],
    ids=["gone", "empty", "cut off", "other"],
)
def test_a_damaged_memory_is_a_missing_one(course: Course, spoil: Callable[[Path], object]) -> None:
    """Everything is read again, and the bytes are the same."""
    whole = held(course.out)
    for path in (cache_of(course) / "memory").iterdir():
        spoil(path)
    assert 3 == len(build(course))
    assert whole == held(course.out)


def test_a_sealed_memory_of_another_shape_is_none(course: Course) -> None:
    """What another version wrote is never taken for ours."""
    with Store() as store:
        assert 3 == len(memory.load(cache_of(course), memory.frame(course.show), store))
    for text in ("[]", "{}", '{"frame": 1}', "x", '{"episodes": [[]], "frame": "f"}'):
        _cache.write(cache_of(course) / "memory/feed.bin", text.encode())
        with Store() as store:
            assert memory.load(cache_of(course), "f", store) == {}


def test_what_all_episodes_hang_on_is_noticed(
    course: Course, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The show's settings, its picture, and the code that renders."""
    other = course.with_show(base_url="https://elsewhere.example/")
    assert 3 == len(build(other))
    assert "example.org/course" not in other.feed
    cover = course.out.parent / "cover.png"
    cover.write_bytes((course.episodes[0][1] / "cover.png").read_bytes())
    assert 3 == len(build(other))
    monkeypatch.setattr(memory, "_code", lambda: "another")
    assert 3 == len(build(other))
    assert [] == build(other)


def test_a_page_is_made_again_when_one_that_its_article_leads_to_comes_or_goes(
    course: Course,
) -> None:
    """The lesson that is linked to may lie far away; without it, the link is text."""
    (first, folder), _, (last, _) = course.episodes
    (folder / "article.html").write_text(f'<p><a data-lesson="{last.slug}">see</a></p>')
    assert [first.slug] == build(course)
    assert '<a href="module-lesson-a.html">see</a>' in course.lesson_page(0)
    shorter = replace(course, episodes=course.episodes[:2])
    assert [first.slug, course.episodes[1][0].slug] == build(shorter)
    assert "<p>see</p>" in course.lesson_page(0)
    assert 3 == len(build(course))
    assert '<a href="module-lesson-a.html">see</a>' in course.lesson_page(0)


def test_the_memory_holds_no_more_than_the_course(course: Course) -> None:
    """An episode that is gone is forgotten, so the entry grows with the show only."""
    path = cache_of(course) / "memory/feed.bin"
    whole_bytes = path.stat().st_size
    build(replace(course, episodes=course.episodes[:1]))
    assert path.stat().st_size < whole_bytes / 2


def test_what_has_no_stamp_is_read_each_time(course: Course) -> None:
    """And a manifest that turns out to be none is no episode."""
    asked = Asked()
    sources = [one._replace(stamp="") for one in asked.of(course)]
    nothing = sources[0]._replace(read=lambda: None)
    for _ in range(2):
        asked.slugs.clear()
        feed.rebuild(course.show, [nothing, *sources[1:]], course.out, cache=cache_of(course))
        assert {one.slug for one in sources[1:]} == set(asked.slugs)
    assert 2 == course.feed.count("<item>")


# ── the same bytes ────────────────────────────────────────────────────────────────────────────

EDITS = st.one_of(
    st.tuples(st.just("title"), st.integers(0, 2), st.text(min_size=1, max_size=8)),
    st.tuples(st.just("season_name"), st.integers(0, 2), st.text(max_size=8)),
    st.tuples(st.just("kind"), st.integers(0, 2), st.sampled_from(["full", "bonus", "trailer"])),
    st.tuples(st.just("language"), st.integers(0, 2), st.sampled_from(["en", "de", "ar"])),
    st.tuples(st.just("leave"), st.integers(0, 2), st.just("")),
    st.tuples(st.just("show"), st.just(0), st.sampled_from(["One", "Two & <three>"])),
    st.tuples(st.just("lose"), st.integers(0, 30), st.just("")),
    st.tuples(st.just("forget"), st.just(0), st.just("")),
)


@pytest.mark.property
@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(edits=st.lists(EDITS, min_size=1, max_size=6))
def test_with_and_without_a_memory_the_bytes_are_the_same(
    course: Course, edits: list[tuple[str, int, str]]
) -> None:
    """Whatever happens between builds, in whatever order."""
    current = course
    for edit, place, value in edits:
        current = _edited(course, current, edit, place, value)
        build(current)
        plain = replace(current, out=current.out.parent / "plain")
        shutil.rmtree(plain.out, ignore_errors=True)
        plain.build()
        remembered, anew = held(current.out), held(plain.out)
        assert anew == {name: remembered[name] for name in anew}


def _edited(whole: Course, current: Course, edit: str, place: int, value: str) -> Course:
    if edit == "show":
        return current.with_show(title=value)
    if edit == "forget":
        shutil.rmtree(cache_of(current), ignore_errors=True)
        return current
    if edit == "lose":
        there = sorted(current.out.iterdir())
        there[place % len(there)].unlink()
        return current
    episodes = list(current.episodes)
    place %= len(episodes)
    if edit == "leave":
        left = (*episodes[:place], *episodes[place + 1 :])
        return replace(current, episodes=left or whole.episodes)
    if edit == "title":
        value = f"T {value}"
    return current.with_episode(place, **{edit: value})
