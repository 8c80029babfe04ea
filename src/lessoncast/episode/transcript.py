"""The transcript in four formats, with the same words in each: VTT, SRT, JSON, text.

VTT and JSON by the Podcasting 2.0 examples, SRT by its podcast profile: at most two lines of 32
characters, a new card and a name when the speaker changes.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from html import escape

from lessoncast.episode.cues import Heard, captions
from lessoncast.episode.plan import Timeline
from lessoncast.episode.words import TimedWord

_SRT_COLUMNS = 32
_LINE_SPACE = re.compile(r"\s+")
_RATIO = "\N{RATIO}"


def stamp(time_ms: int, *, comma: bool = False) -> str:
    """Return ``HH:MM:SS.mmm``; SRT has a comma for the point."""
    seconds, rest_ms = divmod(time_ms, 1000)
    minutes, second = divmod(seconds, 60)
    point = "," if comma else "."
    return f"{minutes // 60:02}:{minutes % 60:02}:{second:02}{point}{rest_ms:03}"


def vtt(shown: Sequence[Heard]) -> str:
    """Return WebVTT with a voice tag on each cue; text is escaped, so it can end no cue."""
    blocks = [
        f"{stamp(cue.start_ms)} --> {stamp(cue.end_ms)}\n"
        f"<v {_voice(cue.speaker)}>{escape(_shown(cue), quote=False)}\n"
        for cue in shown
    ]
    return "\n".join(["WEBVTT\n", *blocks])


def _voice(speaker: str) -> str:
    return escape(_one_line(speaker), quote=False)


def _shown(card: Heard) -> str:
    return "\n".join(card.lines)


def _one_line(text: str) -> str:
    return _LINE_SPACE.sub(" ", text).strip()


def srt(sentences: Sequence[Heard], language: str) -> str:
    """Return SubRip cards of the podcast profile, numbered from 1."""
    blocks = [
        f"{number}\n{stamp(card.start_ms, comma=True)} --> {stamp(card.end_ms, comma=True)}\n"
        f"{name}{_shown(card)}\n"
        for number, (name, card) in enumerate(_cards(sentences, language), 1)
    ]
    return "\n".join(blocks)


def _cards(sentences: Sequence[Heard], language: str) -> Iterator[tuple[str, Heard]]:
    """Yield cards with the name that each begins with: a speaker's first card has one."""
    speaking = ""
    for sentence in sentences:
        said_by = _one_line(sentence.speaker).replace(":", "")
        name = "" if sentence.speaker == speaking else f"{said_by}: "
        speaking = sentence.speaker
        safe = replace(sentence, words=tuple(_without_name_marks(sentence.words)))
        for card in captions(safe, language, columns=_SRT_COLUMNS, taken=len(name)):
            yield name, _without_colons(card) if name else card
            name = ""


def _without_name_marks(words: Sequence[TimedWord]) -> Iterator[TimedWord]:
    """Keep a colon in what is said from being read as a speaker's name, an arrow from being one.

    AntennaPod takes everything before ``: `` for a name and drops what follows a second colon.
    """
    for at, word in enumerate(words):
        text = word.text.replace("-->", "→")
        if text.endswith(":"):
            text = text[:-1] + ("," if at < len(words) - 1 else ".")
        yield word if text == word.text else replace(word, text=text)


def _without_colons(card: Heard) -> Heard:
    """Leave a card with a name no colon at all: what follows a second one is lost."""
    return replace(
        card,
        words=tuple(replace(word, text=word.text.replace(":", _RATIO)) for word in card.words),
    )


def as_json(shown: Sequence[Heard]) -> str:
    """Return the JSON transcript (1.0.0), a segment a line, with its words; times in seconds.

    A word that has ``interpolated`` begins about there: the voice did not tell.
    """
    segments = ",\n".join(json.dumps(_segment(cue), ensure_ascii=False) for cue in shown)
    return f'{{"version": "1.0.0", "segments": [\n{segments}\n]}}\n'


def _segment(cue: Heard) -> dict[str, object]:
    return {
        "speaker": cue.speaker,
        "startTime": cue.start_ms / 1000,
        "endTime": cue.end_ms / 1000,
        "body": cue.text,
        "words": [
            {"startTime": word.start_ms / 1000, "endTime": word.end_ms / 1000, "body": word.text}
            | ({} if word.is_told else {"interpolated": True})
            for word in cue.words
        ],
    }


def text(timeline: Timeline) -> str:
    """Return one paragraph for each turn, its speaker's name in front."""
    turns = [
        f"{_one_line(slot.speaker)}: {_one_line(slot.text)}\n"
        for slot in timeline.slots
        if slot.speaker
    ]
    return "\n".join(turns)
