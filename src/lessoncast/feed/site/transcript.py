"""transcript.json → what is said, by turns and sentences, each with its second.

The file is input like any other: what in it is not as the podcast namespace says is passed over.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import Any, NamedTuple

from lessoncast import _files
from lessoncast._later import re
from lessoncast.errors import FeedError
from lessoncast.feed import text
from lessoncast.feed.site.listing import seconds_of

_SENTENCE_END = re.compile(r"[.?!…。？！؟]['\")\]”’»]*$")


class Sentence(NamedTuple):
    """A sentence and where it starts, in seconds as media fragments have them.

    ``words`` tells when each word of it starts, in hundredths of a second from there; it is empty
    where that is not known of every word.
    """

    seconds: str
    text: str
    words: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """What one speaker says before the other one does."""

    speaker: str
    sentences: tuple[Sentence, ...]


class _Cue(NamedTuple):
    speaker: str
    start_ms: int
    text: str
    word_starts_ms: tuple[int, ...]


def turns(path: Path) -> tuple[Turn, ...]:
    """Return the turns of a transcript; none when the file holds none."""
    found = groupby(_cues(path), key=lambda cue: cue.speaker)
    return tuple(
        Turn(speaker=speaker, sentences=tuple(_sentences(cues))) for speaker, cues in found
    )


def _cues(path: Path) -> Iterator[_Cue]:
    try:
        segments = json.loads(_files.read_bytes(path, FeedError))["segments"]
        for segment in segments:
            said = text.one_line(str(segment["body"]))
            if said:
                start_ms = round(float(segment["startTime"]) * 1000)
                speaker = text.one_line(str(segment.get("speaker", "")))
                yield _Cue(speaker, start_ms, said, _word_starts(segment, said))
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError, OverflowError):
        return


def _word_starts(segment: dict[str, Any], said: str) -> tuple[int, ...]:
    """When its words start, if these are the words that the text shows."""
    words = segment.get("words") or []
    if [text.one_line(str(word["body"])) for word in words] != said.split(" "):
        return ()
    return tuple(round(float(word["startTime"]) * 1000) for word in words)


def _sentences(cues: Iterable[_Cue]) -> Iterator[Sentence]:
    """Captions are cut to be read in time; a sentence goes on until it ends."""
    held: list[_Cue] = []
    for cue in cues:
        held.append(cue)
        if _SENTENCE_END.search(cue.text):
            yield _sentence(held)
            held = []
    if held:
        yield _sentence(held)


def _sentence(cues: Sequence[_Cue]) -> Sentence:
    start_ms = cues[0].start_ms
    starts = [(at - start_ms) // 10 for cue in cues for at in cue.word_starts_ms]
    is_whole = all(cue.word_starts_ms for cue in cues)
    return Sentence(
        seconds_of(start_ms),
        " ".join(cue.text for cue in cues),
        " ".join(map(str, starts)) if is_whole else "",
    )
