"""transcript.json → what is said, by turns and sentences, each with its second.

The file is input like any other: what in it is not as the podcast namespace says is passed over.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

from lessoncast import _files
from lessoncast.errors import FeedError
from lessoncast.feed import text
from lessoncast.feed.site.listing import seconds_of

_SENTENCE_END = re.compile(r"[.?!…。？！؟]['\")\]”’»]*$")


class Sentence(NamedTuple):
    """A sentence and where it starts, in seconds as media fragments have them."""

    seconds: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """What one speaker says before the other one does."""

    speaker: str
    sentences: tuple[Sentence, ...]


class _Cue(NamedTuple):
    speaker: str
    start_ms: int
    text: str


def turns(path: Path) -> tuple[Turn, ...]:
    """Return the turns of a transcript; none when the file holds none."""
    found = groupby(_cues(path), key=lambda cue: cue.speaker)
    return tuple(
        Turn(speaker=speaker, sentences=tuple(_sentences(list(cues)))) for speaker, cues in found
    )


def _cues(path: Path) -> Iterator[_Cue]:
    try:
        segments = json.loads(_files.read_bytes(path, FeedError))["segments"]
        for segment in segments:
            said = text.one_line(str(segment["body"]))
            if said:
                start_ms = round(float(segment["startTime"]) * 1000)
                yield _Cue(text.one_line(str(segment.get("speaker", ""))), start_ms, said)
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError, OverflowError):
        return


def _sentences(cues: Sequence[_Cue]) -> Iterator[Sentence]:
    """Captions are cut to be read in time; a sentence goes on until it ends."""
    start_ms, words = 0, list[str]()
    for cue in cues:
        start_ms = start_ms if words else cue.start_ms
        words.append(cue.text)
        if _SENTENCE_END.search(cue.text):
            yield Sentence(seconds_of(start_ms), " ".join(words))
            words = []
    if words:
        yield Sentence(seconds_of(start_ms), " ".join(words))
