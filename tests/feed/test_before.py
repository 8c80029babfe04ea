"""What a feed remembers of itself: that it has moved, and which show it is."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from lessoncast import feed
from lessoncast.feed import before
from public_mother import BASE_URL, SHOW_GUID, Course, a_course

ELSEWHERE = "https://new.example/a&b/"


@pytest.fixture
def course(tmp_path: Path) -> Course:
    whole = a_course(tmp_path, modules=(1,))
    whole.build()
    return whole


def moved(course: Course) -> str:
    course.build()
    return before.read(course.out).new_address


def test_a_feed_says_of_itself_what_it_said_when_it_was_built(course: Course) -> None:
    """Its address and its show, though the one was escaped."""
    assert (f"{BASE_URL}feed.xml", SHOW_GUID, "") == before.read(course.out)
    course.with_show(base_url=ELSEWHERE).build()
    assert before.read(course.out).address == f"{ELSEWHERE}feed.xml"
    assert feed.known_guid(course.out) == SHOW_GUID


def test_a_feed_that_got_another_address_says_so_from_then_on(course: Course) -> None:
    """Apple: in the feed at the new address. Guids and dates are as they were."""
    old = course.feed
    there = course.with_show(base_url=ELSEWHERE)
    assert moved(there) == f"{ELSEWHERE}feed.xml"
    retitled = there.with_episode(0, title="Another")
    assert moved(retitled) == f"{ELSEWHERE}feed.xml"
    assert course.feed.count("new-feed-url") == 2
    for line in old.splitlines():
        if "<guid" in line or "<pubDate" in line or "podcast:guid" in line:
            assert line in course.feed
    assert retitled.check() == []
    assert moved(course) == f"{BASE_URL}feed.xml"  # and back again


def test_the_settings_know_better(course: Course) -> None:
    """An author who names another host's feed means that one."""
    assert moved(course.with_show(base_url=ELSEWHERE, new_feed_url="https://b.example/f")) == (
        "https://b.example/f"
    )


@pytest.mark.parametrize(
    "changes",
    [
        {"base_url": ""},
        {"base_url": ELSEWHERE, "guid": "00000000-0000-5000-8000-000000000000"},
    ],
    ids=["this machine", "another show"],
)
def test_what_is_no_move_is_none(course: Course, changes: dict[str, str]) -> None:
    """A show tried out on this machine only, and one that took over another's folder."""
    assert moved(course.with_show(**changes)) == ""


def test_a_first_address_is_no_move(tmp_path: Path) -> None:
    """Before it the feed named this machine, where nobody subscribed."""
    course = a_course(tmp_path, modules=(1,), base_url="")
    assert moved(course) == ""
    assert moved(course.with_show(base_url=BASE_URL)) == ""


@pytest.mark.parametrize(
    "data",
    [b"", b"\xff\xfe<", b"<rss>", b'<atom:link rel="self"/><podcast:guid>x</podcast:guid>'],
)
def test_what_is_no_feed_of_ours_says_nothing(course: Course, data: bytes) -> None:
    """Damaged, foreign or empty: a guid is one or none."""
    (course.out / "feed.xml").write_bytes(data)
    assert before.read(course.out) == ("", "", "")
    assert moved(course) == ""


def test_text_in_an_item_is_not_taken_for_the_channels(course: Course) -> None:
    """A lesson about feeds may hold the very tags."""
    told = "<itunes:new-feed-url>https://evil.example/</itunes:new-feed-url>"
    named = replace(course.show, description=told, title=told)
    assert moved(replace(course, show=named).with_episode(0, title=told)) == ""
