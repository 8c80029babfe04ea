"""Every program that reads chapters out of the audio lists those of the manifest, the first at 0."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import eyed3
import mutagen.id3
import pytest
import taglib

from client_mother import node, run
from hostile_mother import TITLES, HostileShow

pytestmark = pytest.mark.slow
Chapters = list[tuple[int, str]]

_LUA = """
local utils = require "mp.utils"
mp.observe_property("chapter-list", "native", function(_, found)
  if found and #found > 0 then
    print("chapters: " .. utils.format_json(found))
    mp.command("quit")
  end
end)
"""
_LEAD_MS = 26
"""What an encoder puts before the sound (LAME: 1105 samples): mpv counts from where the sound begins."""


def by_ffprobe(path: Path, home: Path) -> Chapters:
    found = run("ffprobe", "-v", "error", "-show_chapters", "-of", "json", path, home=home)
    return [
        (round(float(one["start_time"]) * 1000), one["tags"]["title"])
        for one in json.loads(found)["chapters"]
    ]


def by_mpv(path: Path, home: Path) -> Chapters:
    script = home / "chapters.lua"
    script.write_text(_LUA)
    said = run(
        "mpv", "--no-config", "--no-video", "--ao=null", f"--script={script}", path, home=home
    )
    match = re.search(r"chapters: (\[.*\])", said)
    assert match, said
    return [(round(one["time"] * 1000), one["title"]) for one in json.loads(match[1])]


def by_mutagen(path: Path, home: Path) -> Chapters:
    """In the order of the file, which some players show."""
    tags = mutagen.id3.ID3(path)
    return [(one.start_time, str(one.sub_frames["TIT2"])) for one in tags.getall("CHAP")]


def by_eyed3(path: Path, home: Path) -> Chapters:
    loaded = eyed3.load(path)
    assert loaded
    (contents,) = loaded.tag.table_of_contents
    chapters = {one.element_id: (one.times.start, one.title) for one in loaded.tag.chapters}
    return [chapters[name] for name in contents.child_ids]


def by_music_metadata(path: Path, home: Path) -> Chapters:
    (found,) = node("chapters", path)
    return [(start_ms, title) for start_ms, title in found]


READERS: dict[str, Callable[[Path, Path], Chapters]] = {
    name.removeprefix("by_").replace("_", "-"): reader
    for name, reader in list(globals().items())
    if name.startswith("by_")
}


@pytest.mark.parametrize("reader", READERS)
def test_every_reader_lists_the_same_chapters(
    hostile: HostileShow, home: Path, reader: str
) -> None:
    """One episode for each title: starts to the millisecond, titles letter by letter."""
    lead_ms = _LEAD_MS if reader == "mpv" else 0
    for path, marks in _episodes(hostile):
        found = READERS[reader](path, home)
        assert [title for _, title in marks] == [title for _, title in found]
        apart_ms = [start - told for (start, _), (told, _) in zip(marks, found, strict=True)]
        assert 0 == marks[0][0]
        assert all(0 <= one <= lead_ms for one in apart_ms), (path, apart_ms)


def test_taglib_knows_every_chapter_by_its_name(hostile: HostileShow) -> None:
    """In the order of time, behind their table of contents; title and length as they should be."""
    for path, marks in _episodes(hostile):
        with taglib.File(path) as found:
            names = [one for one in found.unsupported if one.startswith("C")]
            assert ["CTOC/toc", *(f"CHAP/chp{place}" for place in range(len(marks)))] == names
            assert [_manifest(path)["title"]] == found.tags["TITLE"]
            assert abs(found.length * 1000 - _manifest(path)["duration_ms"]) < 60


def _manifest(path: Path) -> dict[str, Any]:
    return dict(json.loads(path.with_name("episode.json").read_text("utf-8")))


def _episodes(hostile: HostileShow) -> list[tuple[Path, Chapters]]:
    """The audio of an episode for each title, with the marks of its manifest."""
    paths = sorted((hostile.root / "episodes").rglob("episode.mp3"))[: len(TITLES)]
    return [
        (path, [(mark["start_ms"], mark["title"]) for mark in _manifest(path)["marks"]])
        for path in paths
    ]
