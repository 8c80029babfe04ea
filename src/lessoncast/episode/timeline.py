"""What sounds when: turns with the gap that each one's place asks for, pauses, sounds.

A gap says how two turns belong together, so it depends on what follows: nearer after a statement
than after a question, wider where a chapter ends. Gaps shrink and grow with the speaking rate, and
differ a little from one turn to the next by a digest of its text, since nobody keeps time so well.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import count, pairwise
from pathlib import Path

from lessoncast import _files
from lessoncast.episode.author_files import AuthorFiles
from lessoncast.episode.plan import (
    LEAD_MS,
    TARGET_LUFS,
    AudioFormat,
    Content,
    PartJob,
    Pause,
    ShowSounds,
    Slot,
    Sound,
    Source,
    Speech,
    SpokenSentence,
    SpokenTake,
    SpokenTurn,
    Timeline,
    Tune,
)
from lessoncast.errors import ScriptError
from lessoncast.model import Chapter, Direction, FilePath, SaidWord, Script, Turn

LEAD_IN_MS = 500
LEAD_OUT_MS = 1500
VOICE_GAP_MS = 60
COMMA_GAP_MS = 180
SENTENCE_GAP_MS = 300
SPEAKER_GAP_MS = 450
ANSWER_GAP_MS = 550
PARAGRAPH_GAP_MS = 700
CHAPTER_GAP_MS = 1300
PAUSE_GAP_MS = 150
"""Silence before and behind a pause; both count towards its length."""

OPENING_MS, CHAPTER_OPENING_MS, CLOSING_MS = 3000, 1500, 5000
"""How long the show's music is heard alone, where no sound does that: before the first words of an
episode, before those of a chapter, behind the last."""

BED_FROM_MS = 1000
LONGEST_PAUSE_MS = 60_000
_GAPS_MEASURED_AT_WPM = 160
_VARIATION = 0.12
_QUESTION_MARKS = ("?", "？", "؟")
_CLOSING = " \n\"'”’»)]*_"
_PLAIN = AudioFormat()
_NO_SOUNDS = ShowSounds()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Item:
    """Something audible, in its chapter: a turn, a sound, a pause of ``pause_ms``, music alone.

    ``silence_ms`` is a short pause right behind it, which takes the place of its gap; ``caption`` what
    transcripts show of a pause, and ``speaker`` who asked before it.
    """

    chapter: int
    where: str
    turn: Turn | None = None
    spoken: SpokenTurn | None = None
    sound: Source | None = None
    pause_ms: int = 0
    alone_ms: int = 0
    silence_ms: int = 0
    caption: str = ""
    speaker: str = ""


def lay_out(
    script: Script,
    spoken: Sequence[SpokenTurn],
    *,
    cache: Path,
    files: AuthorFiles,
    where: str = "",
    sounds: ShowSounds = _NO_SOUNDS,
    audio: AudioFormat = _PLAIN,
    target_lufs: float = TARGET_LUFS,
    lead_in_ms: int = LEAD_IN_MS,
    lead_out_ms: int = LEAD_OUT_MS,
) -> Timeline:
    """Place a script's turns, pauses and sounds one behind the other; nothing is read or encoded.

    ``sounds`` are the show's, of which music is only given the moments where it is heard alone.
    ``spoken`` has one entry for each of the script's turns; ``files`` finds what directions name;
    ``where`` is the script's name in errors. Raises ScriptError, with the line, for a direction
    that cannot be followed, and for a script with nothing to hear.
    """
    items = tuple(_folded(_items(script, spoken, files, where)))
    if not items:
        raise ScriptError("there is nothing to hear in this script", where=where)
    items = tuple(_framed(items, sounds))
    images = _images(script, files, where)
    lead_in = Pause(length_ms=0, bed=False, gap_ms=lead_in_ms - LEAD_MS)
    slots = [Slot(job=PartJob(content=lead_in, audio=audio, cache=cache))]
    opened = -1
    for before, item, behind in zip((None, *items), items, (*items[1:], None), strict=False):
        gap_ms = lead_out_ms + LEAD_MS if behind is None else _gap_ms(item, behind)
        content = _content(item, before, gap_ms, audio, target_lufs)
        slot = Slot(
            job=PartJob(content=content, audio=audio, cache=cache, where=item.where),
            chapter=item.chapter,
            speaker=item.spoken.speaker if item.spoken else item.speaker,
            sentences=tuple(one.said for one in item.spoken.sentences) if item.spoken else (),
            caption=item.caption,
        )
        if item.chapter != opened:
            opened = item.chapter
            image, line = images.get(opened, (None, ""))
            title = script.chapters[opened].title
            link = _link(script.chapters[opened])
            slot = replace(slot, opens=title, image=image, image_where=line, link=link)
        slots.append(slot)
    return Timeline(slots=tuple(slots))


def heard(timeline: Timeline, words: Mapping[int, Sequence[Sequence[SaidWord]]]) -> Timeline:
    """Return the timeline now that some of its turns are heard: with the ``words`` of each of their takes.

    They go by the turn's place among those that are spoken. When each word begins is new, nothing else.
    """
    turns = count()
    told = [words.get(next(turns), ()) if slot.sentences else () for slot in timeline.slots]
    return Timeline(
        slots=tuple(
            _heard(slot, takes) if takes else slot
            for slot, takes in zip(timeline.slots, told, strict=True)
        )
    )


def _heard(slot: Slot, words: Sequence[Sequence[SaidWord]]) -> Slot:
    remaining = iter(words)
    sentences = (
        replace(sentence, takes=tuple(next(remaining) for _ in sentence.takes))
        for sentence in slot.sentences
    )
    return replace(slot, sentences=tuple(sentences))


def _items(
    script: Script, spoken: Sequence[SpokenTurn], files: AuthorFiles, where: str
) -> Iterator[_Item]:
    """Yield what can be heard; a turn without a sentence to speak cannot."""
    if len(spoken) != len(script.turns):
        raise ValueError(f"{len(script.turns)} turns, but {len(spoken)} were spoken")
    remaining = iter(spoken)
    speaker = ""
    for place, chapter in enumerate(script.chapters):
        for part in chapter.parts:
            line = f"{where}:{part.line}" if part.line else where
            if isinstance(part, Turn):
                turn = next(remaining)
                speaker = turn.speaker
                if turn.sentences:
                    yield _Item(chapter=place, where=line, turn=part, spoken=turn)
            elif part.kind == "sound":
                path = files.find(part.value, where=line)
                yield _Item(chapter=place, where=line, sound=path)
            elif part.kind == "pause":
                yield _Item(
                    chapter=place,
                    where=line,
                    pause_ms=_pause_ms(part, line),
                    caption=part.caption,
                    speaker=speaker if part.caption else "",
                )


def _folded(items: Iterable[_Item]) -> Iterator[_Item]:
    """Turn each short pause into the silence behind what precedes it in its chapter."""
    held: _Item | None = None
    for item in items:
        is_short = 0 < item.pause_ms < BED_FROM_MS
        if held and is_short and not held.pause_ms and held.chapter == item.chapter:
            held = replace(held, silence_ms=held.silence_ms + item.pause_ms)
            continue
        if held:
            yield held
        held = item
    if held:
        yield held


def _framed(items: Sequence[_Item], sounds: ShowSounds) -> Iterator[_Item]:
    """Yield everything audible with what the show plays before, between and behind it.

    A chapter that begins with a sound of its own needs none of the show's, nor does one that asks.
    """
    first, last = items[0], items[-1]
    asking = {item.chapter for item in items if item.caption}
    yield from _beside(first, sounds.intro, OPENING_MS if sounds.music else 0)
    opened = first.chapter
    for item in items:
        if item.chapter != opened:
            opened = item.chapter
            if not item.sound and opened not in asking:
                alone_ms = CHAPTER_OPENING_MS if sounds.is_music_in_chapters else 0
                yield from _beside(item, sounds.chapter, alone_ms)
        yield item
    yield from _beside(last, sounds.outro, CLOSING_MS if sounds.music else 0)


def _beside(item: _Item, tune: Tune | None, alone_ms: int) -> Iterator[_Item]:
    """Yield what is heard before or behind an item: a sound, or the music before or after words."""
    if tune:
        yield _Item(chapter=item.chapter, where=tune.where, sound=tune.source)
    elif alone_ms and item.spoken:
        yield _Item(chapter=item.chapter, where=item.where, alone_ms=alone_ms)


def _pause_ms(direction: Direction, where: str) -> int:
    try:
        length_ms = round(float(direction.value))
    except (ValueError, OverflowError):
        length_ms = 0
    if not 0 < length_ms <= LONGEST_PAUSE_MS:
        limit_s = LONGEST_PAUSE_MS // 1000
        raise ScriptError(f"a pause lasts from 1 ms to {limit_s} s", where=where)
    return length_ms


def _images(script: Script, files: AuthorFiles, where: str) -> dict[int, tuple[Path, str]]:
    """Return each chapter's picture, the first image that it names, with its line."""
    found: dict[int, tuple[Path, str]] = {}
    for place, chapter in enumerate(script.chapters):
        for part in chapter.parts:
            if isinstance(part, Direction) and part.kind == "image":
                line = f"{where}:{part.line}" if part.line else where
                found.setdefault(place, (files.find(part.value, where=line), line))
    return found


def _link(chapter: Chapter) -> str:
    """Return the first link that a chapter names, or nothing."""
    named = (
        part.value for part in chapter.parts if isinstance(part, Direction) and part.kind == "link"
    )
    return next(named, "")


def _content(
    item: _Item, before: _Item | None, gap_ms: int, audio: AudioFormat, target_lufs: float
) -> Content:
    if item.spoken:
        return _speech(item.spoken, gap_ms, audio)
    if item.sound:
        return Sound(source=item.sound, gap_ms=gap_ms, target_lufs=target_lufs)
    if item.alone_ms:
        return Pause(length_ms=item.alone_ms, bed=False, gap_ms=gap_ms, alone=True)
    has_gap_before = before and before.chapter == item.chapter and not before.silence_ms
    silent_ms = PAUSE_GAP_MS * (2 if has_gap_before else 1)
    return Pause(
        length_ms=max(item.pause_ms - silent_ms, 0),
        bed=item.pause_ms >= BED_FROM_MS,
        gap_ms=gap_ms,
    )


def _speech(spoken: SpokenTurn, gap_ms: int, audio: AudioFormat) -> Speech:
    takes = [take for sentence in spoken.sentences for take in sentence.takes]
    return Speech(
        takes=tuple(_file(take.path) for take in takes),
        keys=tuple(take.key for take in takes),
        gaps_ms=(*_inner_gaps_ms(spoken), gap_ms),
        gains_db=_once(tuple(take.gain_db for take in takes)),
        pan=spoken.pan if audio.channels == 2 else 0.0,
    )


@lru_cache(maxsize=64)
def _once(gains_db: tuple[float, ...]) -> tuple[float, ...]:
    """Have gains, which are those of a few voices, held once for all turns."""
    return gains_db


def _file(path: Path | FilePath) -> FilePath:
    return path if isinstance(path, FilePath) else FilePath(path)


def _inner_gaps_ms(spoken: SpokenTurn) -> tuple[int, ...]:
    """Return the silences between a turn's takes: a breath between sentences, less inside one."""
    gaps_ms: list[int] = []
    for sentence in spoken.sentences:
        plain_ms = [_voice_gap_ms(sentence, *two) for two in pairwise(sentence.takes)]
        gaps_ms += [round(gap * _GAPS_MEASURED_AT_WPM / spoken.rate_wpm) for gap in plain_ms]
        gaps_ms.append(_varied_ms(SENTENCE_GAP_MS, spoken.rate_wpm, sentence.written))
    return tuple(gaps_ms[:-1])


def _voice_gap_ms(sentence: SpokenSentence, take: SpokenTake, following: SpokenTake) -> int:
    """Return the silence where another voice takes over: a comma's, or as good as none."""
    if not take.words or not following.words:
        return VOICE_GAP_MS
    between = sentence.written[max(take.words[-1].last - 1, 0) : following.words[0].first + 1]
    return COMMA_GAP_MS if any(mark in between for mark in ",;:.!?—–…") else VOICE_GAP_MS


def _gap_ms(item: _Item, behind: _Item) -> int:
    """Return the silence between two things heard in a row."""
    if item.silence_ms:
        return item.silence_ms
    if item.alone_ms or (behind.alone_ms and behind.chapter == item.chapter):
        return PAUSE_GAP_MS
    if item.pause_ms or (behind.pause_ms and behind.chapter == item.chapter):
        return PAUSE_GAP_MS
    if item.turn is None or item.spoken is None:
        return _chapter_gap_ms(behind) if item.chapter != behind.chapter else SPEAKER_GAP_MS
    plain_ms = _plain_gap_ms(item, item.turn, behind)
    return _varied_ms(plain_ms, item.spoken.rate_wpm, item.turn.text)


def _plain_gap_ms(item: _Item, turn: Turn, behind: _Item) -> int:
    if behind.chapter != item.chapter:
        return _chapter_gap_ms(behind)
    if behind.turn and behind.turn.speaker == turn.speaker:
        return PARAGRAPH_GAP_MS
    is_question = turn.text.rstrip(_CLOSING).endswith(_QUESTION_MARKS)
    return ANSWER_GAP_MS if is_question and behind.turn else SPEAKER_GAP_MS


def _chapter_gap_ms(opening: _Item) -> int:
    """Return the silence before a chapter: less where something other than speech opens it."""
    return PARAGRAPH_GAP_MS if opening.sound or opening.alone_ms else CHAPTER_GAP_MS


def _varied_ms(plain_ms: int, rate_wpm: int, text: str) -> int:
    """Scale a gap with the speaking rate, and vary it by up to 12 % by the text before it."""
    chance = int(_files.digest("gap", text)[:8], 16) / 0xFFFFFFFF
    factor = 1 + _VARIATION * (2 * chance - 1)
    return round(plain_ms * factor * _GAPS_MEASURED_AT_WPM / rate_wpm)
