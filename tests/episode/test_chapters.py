"""Chapter marks and chapters.json."""

import json
from dataclasses import replace

from episode_mother import part, timeline_of
from lessoncast.episode import chapters
from lessoncast.episode.plan import Timeline
from lessoncast.model import ChapterMark


def opening(*titles: str | None) -> Timeline:
    slots = timeline_of(*[("Alex", ("x",))] * len(titles)).slots
    return Timeline(slots=tuple(replace(s, opens=t) for s, t in zip(slots, titles, strict=True)))


SECOND = part(44_100, (4410, 22_050))
SILENT = part(44_100)


def test_a_chapter_begins_where_its_first_sound_does() -> None:
    """The first at 0, each ends where the next begins, the last with the episode."""
    found = chapters.marks(opening(None, "A", None, "B", "C"), [SILENT, *[SECOND] * 4], title="T")
    expected = (
        ChapterMark(start_ms=0, end_ms=3100, title="A"),
        ChapterMark(start_ms=3100, end_ms=4100, title="B"),
        ChapterMark(start_ms=4100, end_ms=5000, title="C"),
    )
    assert expected == found


def test_a_chapter_of_silence_begins_with_it() -> None:
    """There is nothing audible to wait for."""
    found = chapters.marks(opening("A", "B"), [SECOND, SILENT], title="T")
    assert 1000 == found[1].start_ms


def test_an_untitled_chapter_takes_the_episode_s_title() -> None:
    """Players show no nameless chapters."""
    assert "T" == chapters.marks(opening(""), [SECOND], title="T")[0].title


def test_more_chapters_than_a_table_of_contents_can_count_are_left_out() -> None:
    """255 in every carrier alike; the last one runs to the end."""
    found = chapters.marks(opening(*["x"] * 300), [SECOND] * 300, title="T")
    assert 255 == len(found)
    assert 300_000 == found[-1].end_ms


def test_pictures_belong_to_their_chapters() -> None:
    """By place; "" means none."""
    found = chapters.marks(
        opening("A", None, "B"), [SECOND] * 3, title="T", images=["", "chapter-002.jpg"]
    )
    assert ["", "chapter-002.jpg"] == [mark.image for mark in found]


def test_the_file_is_json_chapters_1_2_0() -> None:
    """Seconds, titles as they are, pictures by name; empty facts are left out."""
    marks = (
        ChapterMark(start_ms=0, end_ms=1234, title="A & <b>"),
        ChapterMark(start_ms=1234, end_ms=2000, title="Ä", image="chapter-002.jpg"),
    )
    text = chapters.dumps(marks, title="T", show_title="S", author="")
    expected = {
        "version": "1.2.0",
        "title": "T",
        "podcastName": "S",
        "chapters": [
            {"startTime": 0.0, "endTime": 1.234, "title": "A & <b>"},
            {"startTime": 1.234, "endTime": 2.0, "title": "Ä", "img": "chapter-002.jpg"},
        ],
    }
    assert expected == json.loads(text)
