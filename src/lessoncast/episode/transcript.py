"""The transcript in five formats, with the same words in each: VTT, SRT, JSON, text, HTML.

VTT, JSON and HTML by the Podcasting 2.0 examples, SRT by its podcast profile: at most two lines of 32
characters, a new card and a name when the speaker changes.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from html import escape
from typing import NamedTuple

from lessoncast.episode import phrases
from lessoncast.episode.clock import milliseconds, starts
from lessoncast.episode.cues import Heard, captions
from lessoncast.episode.phrases import Divide
from lessoncast.episode.plan import Part, Timeline
from lessoncast.episode.storing import Sink
from lessoncast.episode.words import TimedWord
from lessoncast.model import Cues

_SRT_COLUMNS = 32
_RATIO = "\N{RATIO}"
_quoted = json.JSONEncoder(ensure_ascii=False).encode


class Streams(NamedTuple):
    """The files that transcripts with times are written into."""

    vtt: Sink
    srt: Sink
    json: Sink


def write(
    sentences: Iterable[Heard], language: str, into: Streams, *, divide: Divide = phrases.cards
) -> Cues:
    """Write down what is heard, in order, and return its cues; ``divide`` lays captions out.

    Each sentence is let go when it is written: ten hours have a hundred thousand words.
    """
    cues = Cues()
    into.vtt.write(b"WEBVTT\n")
    into.json.write(b'{"version": "1.0.0", "segments": [')
    cards = _Cards(language, divide)
    for sentence in sentences:
        for caption in captions(sentence, language, divide=divide):
            into.vtt.write(f"\n{_vtt(caption)}".encode())
            into.json.write(f"{',' if cues else ''}\n{_json(caption)}".encode())
            cues.append(caption.cue)
        for card in cards.of(sentence):
            into.srt.write(card.encode())
    into.json.write(b"\n]}\n")
    return cues


def stamp(time_ms: int, *, comma: bool = False) -> str:
    """Return ``HH:MM:SS.mmm``; SRT has a comma for the point."""
    seconds, rest_ms = divmod(time_ms, 1000)
    minutes, second = divmod(seconds, 60)
    point = "," if comma else "."
    return f"{minutes // 60:02}:{minutes % 60:02}:{second:02}{point}{rest_ms:03}"


def _shown(card: Heard) -> str:
    return "\n".join(card.lines)


def _one_line(text: str) -> str:
    return " ".join(text.split())


# ── WebVTT ────────────────────────────────────────────────────────────────────────────────────


def _vtt(cue: Heard) -> str:
    """Return a cue with a voice tag; text is escaped, so it can end no cue."""
    voice = escape(_one_line(cue.speaker), quote=False)
    text = escape(_shown(cue), quote=False)
    return f"{stamp(cue.start_ms)} --> {stamp(cue.end_ms)}\n<v {voice}>{text}\n"


# ── SubRip, in the podcast profile ────────────────────────────────────────────────────────────


class _Cards:
    """Numbers cards from 1, and puts the name into the first one of each speaker."""

    def __init__(self, language: str, divide: Divide) -> None:
        self._language, self._divide = language, divide
        self._number = 0
        self._speaking = ""

    def of(self, sentence: Heard) -> Iterator[str]:
        """Yield the cards of the next sentence, each parted from the one before."""
        said_by = _one_line(sentence.speaker).replace(":", "")
        name = "" if sentence.speaker == self._speaking else f"{said_by}: "
        self._speaking = sentence.speaker
        for card in captions(
            _without_name_marks(sentence),
            self._language,
            columns=_SRT_COLUMNS,
            taken=len(name),
            divide=self._divide,
        ):
            between = "\n" if self._number else ""
            self._number += 1
            times = f"{stamp(card.start_ms, comma=True)} --> {stamp(card.end_ms, comma=True)}"
            shown = _shown(_without_colons(card) if name else card)
            yield f"{between}{self._number}\n{times}\n{name}{shown}\n"
            name = ""


def _without_name_marks(sentence: Heard) -> Heard:
    """Keep a colon in what is said from being read as a speaker's name, an arrow from being one.

    AntennaPod takes everything before ``: `` for a name and drops what follows a second colon.
    """
    if not any(":" in word.text or "-->" in word.text for word in sentence.words):
        return sentence
    words = []
    for at, word in enumerate(sentence.words):
        text = word.text.replace("-->", "→")
        if text.endswith(":"):
            text = text[:-1] + ("," if at < len(sentence.words) - 1 else ".")
        words.append(word._replace(text=text))
    return sentence._replace(words=tuple(words))


def _without_colons(card: Heard) -> Heard:
    """Leave a card with a name no colon at all: what follows a second one is lost."""
    if not any(":" in word.text for word in card.words):
        return card
    words = (word._replace(text=word.text.replace(":", _RATIO)) for word in card.words)
    return card._replace(words=tuple(words))


# ── JSON ──────────────────────────────────────────────────────────────────────────────────────


def _json(cue: Heard) -> str:
    """Return a segment (1.0.0) with its words on one line; times in seconds.

    A word that has ``interpolated`` begins about there: the voice did not tell.
    """
    words = ", ".join(map(_json_word, cue.words))
    return (
        f'{{"speaker": {_quoted(cue.speaker)}, {_json_times(cue)},'
        f' "body": {_quoted(cue.text)}, "words": [{words}]}}'
    )


def _json_word(word: TimedWord) -> str:
    # Written out, since to have it encoded takes twice as long, and an hour has ten thousand.
    told = "" if word.is_told else ', "interpolated": true'
    return f'{{{_json_times(word)}, "body": {_quoted(word.text)}{told}}}'


def _json_times(heard: Heard | TimedWord) -> str:
    return f'"startTime": {heard.start_ms / 1000}, "endTime": {heard.end_ms / 1000}'


# ── text ──────────────────────────────────────────────────────────────────────────────────────


def text(timeline: Timeline) -> Iterator[str]:
    """Yield one paragraph for each turn, its speaker's name in front."""
    between = ""
    for slot in timeline.slots:
        if slot.speaker:
            yield f"{between}{_one_line(slot.speaker)}: {_one_line(slot.text)}\n"
            between = "\n"


# ── HTML ──────────────────────────────────────────────────────────────────────────────────────


def html(timeline: Timeline, parts: Sequence[Part]) -> Iterator[str]:
    """Yield a fragment for each turn: its speaker, its time and its words."""
    for slot, part, start in zip(timeline.slots, parts, starts(parts), strict=False):
        if slot.speaker:
            heard = milliseconds(start + (part.spans[0][0] if part.spans else 0))
            yield (
                f"<cite>{escape(_one_line(slot.speaker), quote=False)}:</cite>\n"
                f"<time>{_clock(heard)}</time>\n"
                f"<p>{escape(_one_line(slot.text), quote=False)}</p>\n"
            )


def _clock(time_ms: int) -> str:
    minutes, second = divmod(time_ms // 1000, 60)
    hours, minute = divmod(minutes, 60)
    return f"{hours}:{minute:02}:{second:02}" if hours else f"{minute}:{second:02}"
