"""The ID3 tag, byte by byte where order counts, and as mutagen reads it back."""

import io
import struct
from dataclasses import replace
from pathlib import Path

import pytest
from mutagen.id3 import ID3

from episode_mother import planned, timeline_of
from lessoncast.episode import mp3, tags
from lessoncast.model import ChapterMark

TITLES = (
    "Introduction to everything that follows",
    "B",
    "A title of middling length",
    "Ende: Größe",
)
MARKS = tuple(
    ChapterMark(start_ms=1000 * place, end_ms=1000 * (place + 1), title=title)
    for place, title in enumerate(TITLES)
)
PLAN = planned(timeline_of(("Alex", ("x",))))
COVER = b"\xff\xd8 cover \xff\xd9"


def made(**facts: object) -> bytes:
    given: dict[str, object] = {"marks": MARKS, "duration_ms": 4000, "cover": COVER}
    return tags.tag(PLAN, **(given | facts))  # type: ignore[arg-type]


def frames(tag: bytes) -> list[tuple[str, bytes]]:
    """Walk an ID3v2.3 tag by its plain big-endian sizes."""
    found, place = [], 10
    while place < len(tag):
        name, size, flags = struct.unpack_from(">4sIH", tag, place)
        assert flags == 0
        found.append((name.decode(), tag[place + 10 : place + 10 + size]))
        place += 10 + size
    return found


def read(tag: bytes) -> ID3:
    return ID3(io.BytesIO(tag + mp3.silent_frame(b"\xff\xfb\x70\xc4") * 3), translate=False)


def test_the_tag_is_v2_3_and_as_long_as_it_says() -> None:
    """No unsynchronisation, no extended header, a syncsafe size, no padding."""
    tag = made()
    assert b"ID3\x03\x00\x00" == tag[:6]
    size = sum(byte << shift for byte, shift in zip(tag[6:10], (21, 14, 7, 0), strict=True))
    assert size == len(tag) - 10


def test_frames_are_in_order_whatever_their_size() -> None:
    """Titles first, the table of contents, chapters by time, the picture last."""
    names = [name for name, _ in frames(made(lyrics="Alex: x"))]
    assert ["CTOC", "CHAP", "CHAP", "CHAP", "CHAP", "APIC"] == names[-6:]
    assert "TIT2" == names[0]
    chapters = [body for name, body in frames(made()) if name == "CHAP"]
    assert [b"chp0", b"chp1", b"chp2", b"chp3"] == [body.split(b"\0")[0] for body in chapters]
    starts = [struct.unpack_from(">I", body, 5)[0] for body in chapters]
    assert [0, 1000, 2000, 3000] == starts


def test_the_table_of_contents_lists_every_chapter_once() -> None:
    """Top-level and ordered, with a child count that is right."""
    (body,) = [body for name, body in frames(made()) if name == "CTOC"]
    assert b"toc\0\x03\x04chp0\0chp1\0chp2\0chp3\0" == body


def test_mutagen_reads_what_was_told() -> None:
    """Titles, numbers, date in v2.3's pieces, language, comment, chapters, cover."""
    tag = read(made(lyrics="Alex: x\n"))
    assert (2, 3, 0) == tag.version
    texts = {name: str(tag[name]) for name in tag if name.startswith("T")}
    expected = {
        "TIT2": "Tides & <moons>: why the sea never rests",
        "TALB": "Small talks",
        "TPE1": "Ann Ä. Author",
        "TRCK": "3",
        "TPOS": "1",
        "TYER": "2026",
        "TDAT": "0203",
        "TIME": "0815",
        "TLAN": "eng",
        "TLEN": "4000",
        "TCON": "Podcast",
    }
    assert expected == texts
    assert all(tag[name].encoding == 1 for name in texts)
    assert PLAN.summary == str(tag.getall("COMM")[0])
    assert "Alex: x\n" == str(tag.getall("USLT")[0])
    chapters = sorted(tag.getall("CHAP"), key=lambda frame: int(frame.start_time))
    assert list(TITLES) == [str(frame.sub_frames["TIT2"]) for frame in chapters]
    assert [1000, 2000, 3000, 4000] == [frame.end_time for frame in chapters]
    assert {0xFFFFFFFF} == {frame.start_offset for frame in chapters}
    (cover,) = tag.getall("APIC")
    assert ("image/jpeg", 3, COVER) == (cover.mime, cover.type, cover.data)


def test_a_lesson_s_own_authors_are_its_artists() -> None:
    """Where it names none, the show's author is."""
    named = replace(PLAN, authors=("Bo", "Cy"))
    tag = read(tags.tag(named, marks=(), duration_ms=1, cover=COVER))
    assert "Bo, Cy" == str(tag["TPE1"])


def test_what_is_not_known_is_left_out() -> None:
    """No empty frames; without an author the show speaks."""
    bare = replace(PLAN, season=None, author="", summary="", language="x-klingon")
    tag = read(tags.tag(bare, marks=(), duration_ms=1, cover=COVER))
    assert "Small talks" == str(tag["TPE1"])
    assert not {"TPOS", "TLAN", "COMM", "USLT", "CTOC", "CHAP"} & {name[:4] for name in tag}


def test_chapter_pictures_travel_inside_their_chapters() -> None:
    """A chapter without one has only its title."""
    tag = read(made(pictures=[b"", b"\xff\xd8 two"]))
    chapters = {frame.element_id: frame for frame in tag.getall("CHAP")}
    assert b"\xff\xd8 two" == chapters["chp1"].sub_frames.getall("APIC")[0].data
    assert not chapters["chp0"].sub_frames.getall("APIC")
    assert not chapters["chp3"].sub_frames.getall("APIC")


def test_255_chapters_fit() -> None:
    """As many as the one-byte count can tell."""
    many = tuple(
        ChapterMark(start_ms=n, end_ms=n + 1, title=f"Chapter {n} of a very long day")
        for n in range(255)
    )
    tag = made(marks=many, duration_ms=255)
    (body,) = [body for name, body in frames(tag) if name == "CTOC"]
    assert 255 == body[5]
    assert [f"chp{n}" for n in range(255)] == read(tag).getall("CTOC")[0].child_element_ids


def test_a_transcript_too_long_for_a_streamed_tag_is_left_out() -> None:
    """Apps read the tag before the first sound."""
    assert len(made(lyrics="x" * 150_001)) < 10_000 < len(made(lyrics="x" * 150_000))


@pytest.mark.parametrize(
    ("language", "code"),
    [("en", "eng"), ("de-AT", "deu"), ("PT-BR", "por"), ("fil", "fil"), ("x-private", None), ("", None), ("qq", None)],
)  # fmt: skip
def test_language_codes_are_three_letters(language: str, code: str | None) -> None:
    """ISO 639-2, or nothing at all."""
    assert code == tags.language_code(language)


def test_what_is_no_mp3_has_no_facts(tmp_path: Path) -> None:
    """Missing, empty, text."""
    assert tags.read(tmp_path / "none.mp3") is None
    for content in (b"", b"ID3", b"text " * 1000):
        (tmp_path / "a.mp3").write_bytes(content)
        assert tags.read(tmp_path / "a.mp3") is None
