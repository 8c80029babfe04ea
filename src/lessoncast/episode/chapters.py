"""Chapter marks, and chapters.json (Podcasting 2.0, JSON chapters 1.2.0).

One list of marks feeds every carrier (ID3, this file, feed, notes), since apps that find two that
disagree show either. A chapter begins where its first sound does; the first one at 0.
"""

from __future__ import annotations

import json
from collections.abc import Sequence

from lessoncast.episode.clock import milliseconds, starts
from lessoncast.episode.plan import Part, Timeline
from lessoncast.model import ChapterMark

MOST_CHAPTERS = 255
"""An ID3 table of contents counts its chapters in one byte."""


def marks(
    timeline: Timeline, parts: Sequence[Part], *, title: str, images: Sequence[str] = ()
) -> tuple[ChapterMark, ...]:
    """Return the chapters of an episode; one without a title is called ``title``.

    ``images`` are the names of the chapters' pictures in the episode's folder, "" for none.
    """
    places = starts(parts)
    opened = [
        (milliseconds(start + (part.spans[0][0] if part.spans else 0)), slot)
        for slot, part, start in zip(timeline.slots, parts, places, strict=False)
        if slot.opens is not None
    ][:MOST_CHAPTERS]
    begins_ms = [0, *(start_ms for start_ms, _ in opened[1:])]
    ends_ms = [*begins_ms[1:], milliseconds(places[-1])]
    pictures = [*images, *[""] * len(opened)]
    return tuple(
        ChapterMark(
            start_ms=start_ms, end_ms=end_ms, title=slot.opens or title, image=image, link=slot.link
        )
        for (_, slot), start_ms, end_ms, image in zip(
            opened, begins_ms, ends_ms, pictures, strict=False
        )
    )


def dumps(found: Sequence[ChapterMark], *, title: str, show_title: str, author: str) -> str:
    """Return chapters.json; ``img`` is a name in the same folder, for the feed to make a URL of."""
    head = {"version": "1.2.0", "title": title, "podcastName": show_title, "author": author}
    chapters = [
        {"startTime": mark.start_ms / 1000, "endTime": mark.end_ms / 1000, "title": mark.title}
        | ({"img": mark.image} if mark.image else {})
        | ({"url": mark.link} if mark.link else {})
        for mark in found
    ]
    named = {name: value for name, value in head.items() if value}
    return json.dumps({**named, "chapters": chapters}, ensure_ascii=False, indent=1) + "\n"
