"""The transcript in five formats, with the same words in each: VTT, SRT, JSON, text.

VTT and JSON by the Podcasting 2.0 examples, SRT by its podcast profile: at most two lines of 32
characters, a new card and a name when the speaker changes.
"""

from __future__ import annotations

import json
import re
import textwrap
from collections.abc import Iterator, Sequence
from html import escape

from lessoncast.episode.cues import pieces, timed
from lessoncast.episode.plan import Timeline
from lessoncast.model import Cue

_SRT_CHARS, _SRT_LINES = 32, 2
_LINE_SPACE = re.compile(r"\s+")
_COLON_AT_END = re.compile(r":$")
_COLON_BEFORE_SPACE = re.compile(r":(?=\s)")
_RATIO = "\N{RATIO}"
_HELD = "\ue000"
"""Private use: it stands for a letter of the speaker's name, and occurs in no text."""


def stamp(time_ms: int, *, comma: bool = False) -> str:
    """Return ``HH:MM:SS.mmm``; SRT has a comma for the point."""
    seconds, rest_ms = divmod(time_ms, 1000)
    minutes, second = divmod(seconds, 60)
    point = "," if comma else "."
    return f"{minutes // 60:02}:{minutes % 60:02}:{second:02}{point}{rest_ms:03}"


def vtt(cues: Sequence[Cue]) -> str:
    """Return WebVTT with a voice tag on each cue; text is escaped, so it can end no cue."""
    blocks = [
        f"{stamp(cue.start_ms)} --> {stamp(cue.end_ms)}\n"
        f"<v {_voice(cue.speaker)}>{escape(_one_line(cue.text), quote=False)}\n"
        for cue in cues
    ]
    return "\n".join(["WEBVTT\n", *blocks])


def _voice(speaker: str) -> str:
    return escape(_one_line(speaker), quote=False)


def _one_line(text: str) -> str:
    return _LINE_SPACE.sub(" ", text).strip()


def srt(cues: Sequence[Cue]) -> str:
    """Return SubRip cards of the podcast profile, numbered from 1."""
    blocks = [
        f"{number}\n{stamp(card.start_ms, comma=True)} --> {stamp(card.end_ms, comma=True)}\n"
        f"{card.text}\n"
        for number, card in enumerate(_cards(cues), 1)
    ]
    return "\n".join(blocks)


def _cards(cues: Sequence[Cue]) -> Iterator[Cue]:
    speaking = ""
    for cue in cues:
        name = "" if cue.speaker == speaking else f"{_one_line(cue.speaker).replace(':', '')}: "
        speaking = cue.speaker
        said = _without_name_marks(_one_line(cue.text).replace("-->", "→"))
        # The name takes room on its card but is not to be split: so it is one word till then.
        held = _HELD * len(name)
        for card in timed(cue, pieces(held + said, _fits_card)):
            lines = "\n".join(_lines(card.text))
            if held and lines.startswith(held):
                lines = name + lines.removeprefix(held).replace(":", _RATIO)
            yield Cue(start_ms=card.start_ms, end_ms=card.end_ms, speaker="", text=lines)


def _fits_card(said: str) -> bool:
    return len(_lines(said)) <= _SRT_LINES


def _lines(text: str) -> list[str]:
    return textwrap.wrap(text, _SRT_CHARS, break_long_words=False, break_on_hyphens=False)


def _without_name_marks(text: str) -> str:
    """Keep a colon in what is said from being read as a speaker's name.

    AntennaPod takes everything before ``: `` for a name and drops what follows a second colon.
    """
    return _COLON_AT_END.sub(".", _COLON_BEFORE_SPACE.sub(",", text))


def as_json(cues: Sequence[Cue]) -> str:
    """Return the JSON transcript (1.0.0): segments in seconds."""
    segments = [
        {
            "speaker": cue.speaker,
            "startTime": cue.start_ms / 1000,
            "endTime": cue.end_ms / 1000,
            "body": _one_line(cue.text),
        }
        for cue in cues
    ]
    found = {"version": "1.0.0", "segments": segments}
    return json.dumps(found, ensure_ascii=False, indent=1) + "\n"


def text(timeline: Timeline) -> str:
    """Return one paragraph for each turn, its speaker's name in front."""
    turns = [
        f"{_one_line(slot.speaker)}: {_one_line(' '.join(slot.sentences))}\n"
        for slot in timeline.slots
        if slot.speaker
    ]
    return "\n".join(turns)
