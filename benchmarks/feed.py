"""What building a feed costs, beside the bare libraries: ``feed.py``, or ``feed.py --episodes 1000``.

A course of many episodes lies there, made by nobody's voice: the feed never opens audio. By turns

- **the bare libraries** write the same feed: feedgen is told every value, all of them at hand and as
  they are to be, and lxml writes it; nothing is looked for, compared, copied or put on a disk;
- **lessoncast** builds it after one episode was rendered again, from the folders to the feed, its
  page and its files;
- **lessoncast** builds it when nothing changed;
- **lessoncast** builds it with its memory gone.

Seconds are those of the processor; the least of the rounds counts. It's checked that the bytes are
the same.
"""

from __future__ import annotations

import argparse
import gc
import hashlib
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from itertools import pairwise
from pathlib import Path
from time import process_time
from typing import Any

from feedgen.feed import FeedGenerator
from lxml import etree

from lessoncast import episode
from lessoncast._steps import feeds
from lessoncast.feed import podcast_ns, text
from lessoncast.feed.namespaces import BY_PREFIX as NS
from lessoncast.model import ChapterMark, Cue, Episode, Link, Loudness
from lessoncast.workspace import LessonFile, Workspace, open_workspace

LESSONS_A_MODULE = 100
FIRST_DAY = datetime(2020, 1, 1, tzinfo=UTC)
CHAPTERS, CUES = 6, 40
SETTINGS = """[show]
title = "Catalogue"
description = "Everything there is to learn."
author = "Ann Author"
email = "ann@example.org"
language = "en"
guid = "2f1f6f0c-3f1e-5d0e-8c57-0d6c7a3c5a11"
base_url = "https://example.org/catalogue/"
"""
SUMMARY = (
    "How the sea rises & falls twice a day, what the Moon has to do with it, and why a bay can turn "
    "a foot of water into forty. With a look at how tide tables came to be."
)


def make_course(root: Path, episodes: int) -> Workspace:
    """Write a workspace with so many episodes, each with all that goes along with audio."""
    (root / "lessons").mkdir(parents=True)
    (root / "lessoncast.toml").write_text(SETTINGS, encoding="utf-8")
    for number in range(episodes):
        module = root / f"lessons/{number // LESSONS_A_MODULE + 1:02}-module"
        module.mkdir(exist_ok=True)
        place = number % LESSONS_A_MODULE + 1
        (module / f"{place:02}-lesson-{number}.md").write_text("A lesson.\n", encoding="utf-8")
    workspace = open_workspace(root)
    for at, entry in enumerate(workspace.lessons()):
        put(workspace, entry, at)
    return workspace


def put(workspace: Workspace, entry: LessonFile, at: int, edition: int = 1) -> None:
    """Write the folder of an episode, as rendering would."""
    folder = workspace.episode_folder(entry.slug)
    folder.mkdir(parents=True, exist_ok=True)
    made = described(entry, at, edition)
    files = companions(made)
    for name, data in files.items():
        (folder / name).write_bytes(data)
    listed = {name: (hashlib.sha256(data).hexdigest(), len(data)) for name, data in files.items()}
    whole = replace(
        made,
        size_bytes=len(files["episode.mp3"]),
        files=tuple((name, digest) for name, (digest, _) in listed.items()),
        sizes=tuple((name, size) for name, (_, size) in listed.items()),
    )
    (folder / "episode.json").write_text(episode.dumps(whole), encoding="utf-8")


def described(entry: LessonFile, at: int, edition: int) -> Episode:
    """Say of an episode what a lesson of three minutes says."""
    length_ms = 180_000 + at % 1000
    starts = [length_ms * place // CHAPTERS for place in range(CHAPTERS + 1)]
    said = [length_ms * place // CUES for place in range(CUES + 1)]
    return Episode(
        slug=entry.slug,
        guid=f"2f1f6f0c-0000-5d0e-8c57-{at:012}",
        season=entry.season,
        season_name=entry.season_name,
        number=entry.number,
        title=f"Why the tide of day {at} is <late> & high, told {edition} times",
        summary=SUMMARY,
        language="en",
        published=FIRST_DAY + timedelta(seconds=30 * at),
        audio="episode.mp3",
        cover="cover.jpg",
        size_bytes=0,
        duration_ms=length_ms,
        marks=tuple(
            ChapterMark(start_ms=start, end_ms=end, title=f"What happens at hour {place} & after")
            for place, (start, end) in enumerate(pairwise(starts))
        ),
        cues=tuple(
            Cue(start_ms=start, end_ms=end, speaker="Ann", text="The water on the far side bulges.")
            for start, end in pairwise(said)
        ),
        loudness=Loudness(integrated_lufs=-16.0, true_peak_dbtp=-1.5),
        links=(Link(title="Tide tables", url="https://example.org/tables?a=1&b=2"),),
    )


def companions(made: Episode) -> dict[str, bytes]:
    """Return the files of an episode's folder, none of them with a sound in it."""
    words = "".join(f"{cue.speaker}: {cue.text}\n" for cue in made.cues) + made.title
    times = "".join(f"<li>00:00:00 {mark.title}</li>" for mark in made.marks).replace("&", "&amp;")
    notes = (
        f"<p>{made.summary.replace('&', '&amp;')}</p><ul>{times}</ul>"
        '<ul><li><a href="https://example.org/tables?a=1&amp;b=2">Tide tables</a></li></ul>'
    )
    texts = {
        "episode.mp3": words,
        "cover.jpg": f"\xff\xd8\xff{made.title}",
        "chapters.json": '{"version": "1.2.0", "chapters": []}' + " " * len(made.title),
        "notes.html": notes,
        **{f"transcript.{kind}": f"{kind}\n{words}" for kind in ("vtt", "srt", "json", "txt")},
    }
    return {
        name: text.encode("latin-1" if name == "cover.jpg" else "utf-8")
        for name, text in texts.items()
    }


# ── the bare libraries ────────────────────────────────────────────────────────────────────────

Values = dict[str, Any]


def values_of(feed: bytes) -> tuple[Values, list[Values]]:
    """Return what a feed says of its channel and items, ready to be said again."""
    channel = etree.fromstring(feed).find("channel")
    assert channel is not None
    return _channel(channel), [_item(item) for item in reversed(channel.findall("item"))]


def _channel(node: Any) -> Values:
    image = node.find("image")
    return {
        "title": node.findtext("title"),
        "link": node.findtext("link"),
        "description": node.findtext("description"),
        "self": node.find("atom:link", NS).get("href"),
        "cover": image.findtext("url"),
        "author": node.findtext("itunes:author", None, NS),
        "email": node.findtext("itunes:owner/itunes:email", None, NS),
        "date": parsedate_to_datetime(node.findtext("lastBuildDate")),
        "tags": tuple(_tags(node)),
    }


def _item(node: Any) -> Values:
    return {
        "title": node.findtext("title"),
        "link": node.findtext("link"),
        "description": node.findtext("description"),
        "content": node.findtext("content:encoded", None, NS),
        "guid": node.findtext("guid"),
        "enclosure": dict(node.find("enclosure").attrib),
        "date": parsedate_to_datetime(node.findtext("pubDate")),
        "seconds": int(node.findtext("itunes:duration", "", NS)),
        "season": int(node.findtext("itunes:season", "", NS)),
        "number": int(node.findtext("itunes:episode", "", NS)),
        "kind": node.findtext("itunes:episodeType", None, NS),
        "cover": node.find("itunes:image", NS).get("href"),
        "tags": tuple(_tags(node)),
    }


def _tags(node: Any) -> Iterator[podcast_ns.Tag]:
    """The tags that feedgen has no words for."""
    own = (f"{{{NS['podcast']}}}", f"{{{NS['psc']}}}", f"{{{NS['itunes']}}}explicit")
    for child in node:
        if str(child.tag).startswith(own):
            yield _tag(child)


def _tag(node: Any) -> podcast_ns.Tag:
    return podcast_ns.Tag(
        name=node.tag,
        text=(node.text or "").strip(),
        attributes=tuple(node.attrib.items()),
        children=tuple(map(_tag, node)),
    )


def bare(channel: Values, items: Sequence[Values]) -> bytes:
    """Write the feed with feedgen and lxml, and nothing else."""
    feed = FeedGenerator()
    feed.load_extension("podcast", atom=False)
    feed.register_extension(
        "more", podcast_ns.ShowExtension, podcast_ns.EpisodeExtension, atom=False
    )
    feed.title(channel["title"])
    feed.link(href=channel["self"], rel="self", type="application/rss+xml")
    feed.link(href=channel["link"], rel="alternate")
    feed.description(channel["description"])
    feed.language("en")
    feed.generator("lessoncast")
    feed.docs("https://www.rssboard.org/rss-specification")
    feed.podcast.itunes_type("serial")
    feed.podcast.itunes_category([{"cat": "Education", "sub": "Courses"}])
    feed.image(url=channel["cover"], title=channel["title"], link=channel["link"])
    feed.podcast.itunes_image(channel["cover"])
    feed.podcast.itunes_author(channel["author"])
    feed.podcast.itunes_owner(name=channel["author"], email=channel["email"])
    feed.lastBuildDate(channel["date"])
    feed.more.tags = channel["tags"]
    for item in items:
        _bare_item(feed.add_entry(order="prepend"), item)
    return bytes(feed.rss_str(pretty=True))


def _bare_item(entry: Any, item: Values) -> None:
    entry.title(item["title"])
    entry.link(href=item["link"])
    entry.description(item["description"])
    entry.content(item["content"])
    entry.guid(item["guid"], permalink=False)
    entry.enclosure(**item["enclosure"])
    entry.pubDate(item["date"])
    entry.podcast.itunes_duration(item["seconds"])
    entry.podcast.itunes_season(item["season"])
    entry.podcast.itunes_episode(item["number"])
    entry.podcast.itunes_episode_type(item["kind"])
    entry.podcast.itunes_image(item["cover"])
    entry.more.tags = item["tags"]


# ── the measuring ─────────────────────────────────────────────────────────────────────────────


def spent_s(what: Callable[[], object]) -> float:
    """Return the seconds of the processor that a call takes, garbage of other calls not counted."""
    gc.collect()
    gc.freeze()
    began = process_time()
    what()
    return process_time() - began


def measured(workspace: Workspace, rounds: int) -> dict[str, list[float]]:
    """Measure each way by turns; return the seconds of every round."""
    entries = workspace.lessons()
    path = workspace.feeds / "feed.xml"
    costs: dict[str, list[float]] = {}

    def build() -> None:
        feeds.build(workspace, entries)

    def note(way: str, what: Callable[[], object]) -> None:
        costs.setdefault(way, []).append(spent_s(what))

    for edition in range(2, rounds + 2):
        channel, items = values_of(path.read_bytes())
        if text.hexadecimal(bare(channel, items)) != path.read_bytes():
            raise SystemExit("the bare libraries wrote another feed")
        note("bare", lambda: bare(channel, items))  # noqa: B023 - called at once
        place = len(entries) * edition // (rounds + 3)
        put(workspace, entries[place], place, edition)
        note("one change", build)
        after = path.read_bytes()
        note("nothing", build)
        shutil.rmtree(workspace.cache / "memory", ignore_errors=True)
        note("memory gone", build)
        if path.read_bytes() != after:
            raise SystemExit("without its memory, the feed has other bytes")
    return costs


def table(costs: dict[str, list[float]], episodes: int) -> str:
    """Return the least of each way as a multiple of the bare libraries' least."""
    least = {way: min(seconds) for way, seconds in costs.items()}
    ways = {
        "bare": "the bare libraries: feedgen and lxml, every value at hand",
        "one change": "lessoncast, one episode changed",
        "nothing": "lessoncast, nothing changed",
        "memory gone": "lessoncast, its cache deleted",
    }
    rows = [f"| {name} | {least[way] / least['bare']:.3g} |" for way, name in ways.items()]
    return "\n".join([f"| a feed of {episodes:,} episodes | CPU |", "| --- | --- |", *rows])


def main() -> None:
    """Measure, and print a table."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--episodes", type=int, default=10_000)
    arguments.add_argument("--rounds", type=int, default=3)
    options = arguments.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        workspace = make_course(Path(folder) / "course", options.episodes)
        feeds.build(workspace, workspace.lessons())
        costs = measured(workspace, options.rounds)
    print(table(costs, options.episodes))
    for way, seconds in costs.items():
        print(way, " ".join(f"{one:.2f}" for one in seconds), "s", file=sys.stderr)


if __name__ == "__main__":
    main()
