"""episode.json, written and read back; and what is none."""

import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest

from lessoncast import episode
from lessoncast.episode import manifest
from lessoncast.model import ChapterMark, Cue, Episode, Link, Loudness

MADE = Episode(
    slug="01-sea/01-tides",
    guid="3b6f5f0e",
    season=None,
    season_name="",
    number=1,
    title="Ä & <b>",
    summary="x\n\ny",
    language="en",
    published=datetime(2026, 3, 2, 8, 15, tzinfo=UTC),
    audio="episode.mp3",
    cover="cover.jpg",
    size_bytes=1234,
    duration_ms=5000,
    marks=(
        ChapterMark(start_ms=0, end_ms=2000, title="A"),
        ChapterMark(start_ms=2000, end_ms=5000, title="B", image="chapter-002.jpg"),
    ),
    cues=(Cue(start_ms=500, end_ms=1000, speaker="Alex", text="Hi."),),
    loudness=Loudness(integrated_lufs=-16.02, true_peak_dbtp=-1.9),
    links=(Link(title="t", url="https://example.org"),),
    files=(("episode.mp3", "a" * 64), ("chapter-002.jpg", "b" * 64), ("cover.jpg", "c" * 64)),
    sizes=(("episode.mp3", 1234), ("chapter-002.jpg", 5), ("cover.jpg", 6)),
    inputs="sha256:x",
)  # fmt: skip


def stored(folder: Path, text: str) -> Episode | None:
    (folder / "episode.json").write_text(text, encoding="utf-8")
    return episode.load(folder)


@pytest.mark.parametrize("made", [MADE, replace(MADE, season=2, season_name="Größe", cues=(), links=(), inputs=""), replace(MADE, kind="trailer", number=None), replace(MADE, kind="bonus", bonus_of="01-sea/01-tides"), replace(MADE, authors=("Ann", "Bo"), marks=(replace(MADE.marks[0], end_ms=5000, link="https://a.b/c?d#e"),))], ids=["full", "bare", "trailer", "bonus", "linked"])  # fmt: skip
def test_what_is_written_is_read(tmp_path: Path, made: Episode) -> None:
    """Every field, exactly."""
    assert made == stored(tmp_path, episode.dumps(made))


@pytest.mark.parametrize("title", ["Tides", '\n "inputs": "sha256:x",', "\\"])
@pytest.mark.parametrize("indent", [1, 3, None])
def test_a_manifest_is_withdrawn_with_all_that_it_says(
    tmp_path: Path, title: str, indent: int | None
) -> None:
    """Nothing but its inputs is gone, whoever wrote it."""
    made = replace(MADE, title=title)
    text = episode.dumps(made)
    stored(tmp_path, text if indent == 1 else json.dumps(json.loads(text), indent=indent))
    bare = replace(made, inputs="")
    assert episode.dumps(bare) == manifest.withdrawn(tmp_path, made)
    assert bare == stored(tmp_path, manifest.withdrawn(tmp_path, made))


def test_the_same_episode_gives_the_same_text() -> None:
    """A time is written in UTC, whatever zone it came in; the version comes first."""
    east = MADE.published.astimezone(timezone(timedelta(hours=5)))
    assert episode.dumps(MADE) == episode.dumps(replace(MADE, published=east))
    fields = json.loads(episode.dumps(MADE))
    assert "version" == next(iter(fields))
    assert "2026-03-02T08:15:00Z" == fields["published"]
    assert {"sha256": "c" * 64, "bytes": 6} == fields["files"]["cover.jpg"]


def test_a_title_may_look_like_the_manifest(tmp_path: Path) -> None:
    """Captions are put in their place, whatever else is said before and behind it."""
    tricky = '\n "cues": []\n'
    found = replace(MADE, title=tricky, summary=tricky, cues=(replace(MADE.cues[0], text=tricky),))
    assert found == stored(tmp_path, episode.dumps(found))
    assert found.without_cues == stored(tmp_path, episode.dumps(found.without_cues))


def test_no_manifest_is_none(tmp_path: Path) -> None:
    """A missing folder, a missing file, a folder of that name."""
    assert episode.load(tmp_path / "none") is None
    assert episode.load(tmp_path) is None
    (tmp_path / "episode.json").mkdir()
    assert episode.load(tmp_path) is None


@pytest.mark.parametrize("text", [
    "", "{", "null", "[]", "1", '"x"', "{}", '{"version": 1}', "[" * 100_000,
    '{"a":' * 50_000, "\ufeff{}", "NaN", "\x00", '{"version": 1e999}',
], ids=lambda text: repr(text[:20]))  # fmt: skip
def test_what_is_no_manifest_is_none(tmp_path: Path, text: str) -> None:
    """Empty, cut off, of another kind, too deep, not numbers."""
    assert stored(tmp_path, text) is None


def test_bytes_that_are_no_text_are_none(tmp_path: Path) -> None:
    """Damaged in the middle of a character."""
    (tmp_path / "episode.json").write_bytes(episode.dumps(MADE).encode()[:-40] + b"\xff\xfe")
    assert episode.load(tmp_path) is None


WRONG: tuple[tuple[tuple[str | int, ...], object], ...] = (
    (("version",), 2), (("version",), "1"), (("version",), True), (("version",), None),
    (("slug",), ""), (("guid",), ""), (("guid",), 1), (("title",), None),
    (("number",), "1"), (("number",), -1), (("number",), 1.5), (("number",), True),
    (("season",), "x"), (("duration_ms",), 10**30), (("size_bytes",), -1),
    (("published",), "yesterday"), (("published",), "2026-03-02T08:15:00"), (("published",), 0),
    (("audio",), "../episode.mp3"), (("audio",), "other.mp3"), (("audio",), ""),
    (("cover",), "/etc/passwd"), (("cover",), ["cover.jpg"]),
    (("marks", 1, "image"), "../x.jpg"), (("marks", 1, "image"), None),
    (("marks", 1, "start_ms"), 1999), (("marks", 1, "end_ms"), 5001), (("marks", 0, "end_ms"), 0),
    (("marks",), {}), (("marks", 0), "x"),
    (("cues", 0, "start_ms"), -1), (("cues", 0, "end_ms"), "1000"), (("cues", 0, "text"), 5),
    (("cues", 0, "start_ms"), True), (("cues", 0, "end_ms"), 1000.0), (("cues", 0, "speaker"), None),
    (("cues",), None),
    (("loudness",), None), (("loudness", "integrated_lufs"), "x"),
    (("loudness", "integrated_lufs"), float("nan")), (("loudness", "true_peak_dbtp"), float("inf")),
    (("loudness", "true_peak_dbtp"), 10**400),
    (("links",), [{}]), (("links",), [[]]), (("links", 0, "url"), None),
    (("files",), []), (("files", "cover.jpg"), "x"), (("files", "cover.jpg", "sha256"), "x"),
    (("files", "cover.jpg", "bytes"), None),
    *(
        (("files", name), {"sha256": "a" * 64, "bytes": 1})
        for name in ("../x", "a/b", "a\\b", "..", ".hidden", "", "a" * 101, "C:x", "ä.txt", "a\n")
    ),
)  # fmt: skip


@pytest.mark.parametrize(("path", "value"), WRONG, ids=[str(n) for n, _ in enumerate(WRONG)])
def test_one_wrong_value_is_no_manifest(
    tmp_path: Path, path: tuple[str | int, ...], value: object
) -> None:
    """Types, ranges, times out of order, names that lead elsewhere: nothing is half believed."""
    fields = place = json.loads(episode.dumps(MADE))
    for key in path[:-1]:
        place = place[key]
    place[path[-1]] = value
    assert stored(tmp_path, json.dumps(fields)) is None


@pytest.mark.parametrize("name", ["version", "guid", "published", "files", "inputs", "marks"])
def test_a_missing_field_is_no_manifest(tmp_path: Path, name: str) -> None:
    """It was not written by this version."""
    fields = json.loads(episode.dumps(MADE))
    del fields[name]
    assert stored(tmp_path, json.dumps(fields)) is None


def test_unknown_fields_are_ignored(tmp_path: Path) -> None:
    """Another tool may add its own."""
    fields = json.loads(episode.dumps(MADE)) | {"extra": {"deep": [1, 2]}}
    assert MADE == stored(tmp_path, json.dumps(fields))


def test_a_manifest_from_before_there_were_kinds_is_a_lessons(tmp_path: Path) -> None:
    """It says nothing of its kind."""
    fields = json.loads(episode.dumps(MADE))
    del fields["kind"], fields["bonus_of"]
    assert MADE == stored(tmp_path, json.dumps(fields))
    assert stored(tmp_path, json.dumps(fields | {"kind": "teaser"})) is None


@pytest.mark.parametrize("link", ["javascript:alert(1)", "/a", "https://user:pw@a.b/", 7, None])
def test_a_chapter_leads_to_the_web_or_nowhere(tmp_path: Path, link: object) -> None:
    """A planted link never reaches a feed."""
    fields = json.loads(episode.dumps(MADE))
    fields["marks"][0]["link"] = link
    assert stored(tmp_path, json.dumps(fields)) is None
