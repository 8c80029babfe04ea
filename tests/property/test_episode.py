"""What must hold of any episode: hypothesis looks for one of which it does not."""

from __future__ import annotations

import io
import json
import re
from collections.abc import Iterable
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import srt
import webvtt
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from episode_mother import part, timeline_of, written
from lessoncast import episode
from lessoncast.episode import (
    chapters,
    clock,
    cues,
    encode,
    loudness,
    master,
    mp3,
    notes,
    transcript,
)
from lessoncast.episode.artwork_type import spelled
from lessoncast.episode.cues import Heard
from lessoncast.episode.manifest import VERSION
from lessoncast.episode.plan import Part, SpokenSentence, SpokenTake, Timeline
from lessoncast.episode.samples import linear, trim
from lessoncast.model import ChapterMark, SaidWord

pytestmark = pytest.mark.property

# Control characters, surrogates and non-characters never get past the reading of a file.
TEXT = st.text(st.characters(exclude_categories=("Cc", "Cs", "Cn", "Co")), max_size=300)
SPEAKERS = st.sampled_from(["Alex", "Sam", "Dr. Mary-Jane Öztürk", "A & <b>"])


LANGUAGES = st.sampled_from(["en", "de", "fr-CA", "es", "zh", ""])


STARTS = st.lists(st.none() | st.integers(-100, 10_000), max_size=8)


@st.composite
def sentences(draw: st.DrawFn) -> SpokenSentence:
    """Any text in one or two takes, whose engine says anything at all of when words begin."""
    text = draw(TEXT.filter(lambda text: text.strip()))
    starts = draw(STARTS)
    overlap = draw(st.integers(0, 3))
    step = max(len(text) // max(len(starts), 1), 1)
    said = [
        SaidWord(at, min(at + step + overlap, len(text)), at % 7, start_ms)
        for at, start_ms in zip(range(0, len(text), step), starts, strict=False)
    ]
    cut = draw(st.integers(0, len(said)))
    stretches = [said[:cut], said[cut:]][: draw(st.integers(1, 2))]
    takes = tuple(SpokenTake(path=Path(), words=tuple(words)) for words in stretches)
    return SpokenSentence(written=text, takes=takes)


@st.composite
def episodes(draw: st.DrawFn) -> tuple[Timeline, list[Part]]:
    """Turns of any text, with spans as long as speech would be, and gaps."""
    slots, parts = [], []
    for _ in range(draw(st.integers(1, 4))):
        spoken = draw(st.lists(sentences(), min_size=1, max_size=3))
        slots.append((draw(SPEAKERS), tuple(spoken)))
        place, spans = 3456, []
        for sentence in spoken:
            for _ in sentence.takes:
                length = draw(st.integers(0, 1)) and len(sentence.written) * 2500 + 2205
                spans.append((place, place + length))
                place += length + draw(st.integers(11_000, 20_000))
        parts.append(part((place // 1152 + 2) * 1152, *spans))
    return timeline_of(*slots), parts


def _words(text: str) -> list[str]:
    return text.split()


def _captions(heard: Iterable[Heard], language: str) -> list[Heard]:
    return [shown for one in heard for shown in cues.captions(one, language)]


@given(episodes(), LANGUAGES)
def test_captions_are_in_order_apart_and_complete(
    made: tuple[Timeline, list[Part]], language: str
) -> None:
    """Whatever is said: times never overlap or leave the episode, and no word is lost."""
    timeline, parts = made
    found = _captions(cues.sentences(timeline, parts), language)
    times = [time for cue in found for time in (cue.start_ms, cue.end_ms)]
    assert times == sorted(times)
    assert all(cue.start_ms < cue.end_ms for cue in found)
    assert times[-1] <= clock.milliseconds(clock.starts(parts)[-1])
    said = "".join(slot.text for slot in timeline.slots)
    assert "".join(said.split()) == "".join("".join(cue.text for cue in found).split())
    lines = [line for cue in found for line in cue.lines]
    assert all(len(line) <= cues.COLUMNS or not re.search(r"\s", line) for line in lines)


@given(episodes())
def test_words_are_in_order_apart_and_complete(made: tuple[Timeline, list[Part]]) -> None:
    """Whatever an engine tells of them."""
    timeline, parts = made
    for sentence in cues.sentences(timeline, parts):
        times = [time for word in sentence.words for time in (word.start_ms, word.end_ms)]
        assert times == sorted(times)
        assert sentence.start_ms <= times[0]
        assert times[-1] <= sentence.end_ms
        pairs = pairwise(sentence.words)
        assert all(before.end_ms == after.start_ms for before, after in pairs)


@given(episodes())
def test_a_sentence_is_told_where_it_is_shown(made: tuple[Timeline, list[Part]]) -> None:
    """What an article and the cards are told, without its words, is what captions say with them."""
    shown = [(sentence.text, sentence.start_ms) for sentence in cues.sentences(*made)]
    assert shown == [told[1:] for told in episode.sentence_places(*made)]


@given(episodes(), LANGUAGES)
def test_other_libraries_read_every_transcript(
    made: tuple[Timeline, list[Part]], language: str
) -> None:
    """No text breaks out of its cue, in any format."""
    heard = list(cues.sentences(*made))
    vtt, subrip, json_ = written(heard, language)
    found = _captions(heard, language)
    shown = webvtt.from_buffer(io.StringIO(vtt.decode())).captions
    assert [transcript.stamp(cue.start_ms) for cue in found] == [one.start for one in shown]
    cards = list(srt.parse(subrip.decode()))
    assert list(range(1, len(cards) + 1)) == [card.index for card in cards]
    times = [time for card in cards for time in (card.start, card.end)]
    assert times == sorted(times)
    assert all(len(card.content.splitlines()) <= 2 for card in cards)
    segments = json.loads(json_)["segments"]
    assert [cue.text for cue in found] == [segment["body"] for segment in segments]


@given(st.lists(st.booleans(), min_size=1, max_size=300))
def test_chapters_tile_the_episode(opening: list[bool]) -> None:
    """From 0 to the end, without gap or overlap, however many there are."""
    from dataclasses import replace

    base = timeline_of(*[("Alex", ("x",))] * len(opening)).slots
    slots = tuple(
        replace(slot, opens=str(place) if opens or place == 0 else None)
        for place, (slot, opens) in enumerate(zip(base, opening, strict=True))
    )
    parts = [part(44_100, (100, 200)) for _ in slots]
    marks = chapters.marks(Timeline(slots=slots), parts, title="T")
    assert 0 == marks[0].start_ms
    assert 1000 * len(slots) == marks[-1].end_ms
    assert [mark.end_ms for mark in marks[:-1]] == [mark.start_ms for mark in marks[1:]]
    assert all(mark.start_ms < mark.end_ms for mark in marks)
    assert len(marks) <= 255


@given(TEXT, TEXT)
def test_notes_hold_no_tag_but_ours(title: str, summary: str) -> None:
    """Whatever title and summary say."""
    marks = [ChapterMark(start_ms=0, end_ms=1, title=title)]
    found = notes.html(summary=summary, marks=marks)
    assert set(re.findall(r"</?([^>\s]*)", found)) <= {"p", "ul", "li"}


@given(st.binary(max_size=3000), st.integers(0, 3000))
def test_checksums_join(data: bytes, place: int) -> None:
    """Wherever the bytes are cut."""
    first, second = data[:place], data[place:]
    joined = mp3.joined_crc(mp3.crc16(first), mp3.crc16(second), len(second))
    assert mp3.crc16(data) == joined


SOUNDS = st.tuples(
    st.integers(0, 2**32 - 1), st.integers(1, 9000), st.floats(0.001, 20), st.sampled_from([8000, 22_050, 44_100])
)  # fmt: skip


def _sound(seed: int, length: int, level: float) -> Any:
    chance = np.random.default_rng(seed)
    shape = chance.standard_normal(length) * (chance.random(length) > 0.9)
    return (shape * level).astype(np.float32)


@given(SOUNDS)
def test_the_limiter_keeps_its_ceiling_and_never_adds(facts: tuple[int, int, float, int]) -> None:
    """For any sound at any rate: below -2 dBFS, no sample louder than before, none turned round."""
    seed, length, level, rate_hz = facts
    sound = _sound(seed, length, level)
    limited = master.limit(sound, rate_hz)
    assert float(np.abs(limited).max(initial=0)) <= linear(-2) * 1.0001
    assert (np.abs(limited) <= np.abs(sound) * 1.0001).all()
    assert (limited * sound >= 0).all()


@given(SOUNDS)
def test_trimming_loses_nothing_audible(facts: tuple[int, int, float, int]) -> None:
    """Between the first and the last audible sample everything stays."""
    seed, length, level, rate_hz = facts
    sound = _sound(seed, length, level)
    clip = trim(sound, rate_hz)
    audible = np.flatnonzero(np.abs(sound) > linear(-50))
    expected = audible[-1] - audible[0] + 1 if len(audible) else 0
    assert expected == clip.last - clip.first
    assert 0 <= clip.first <= clip.last <= len(clip.samples)


@given(st.integers(0, 500_000), st.integers(0, 100_000))
def test_every_part_has_room_to_be_joined(audible: int, gap: int) -> None:
    """Lead, sound and 1,105 silent samples fit, and what a gap lacks is shared by both its parts."""
    frames, lead = encode.room_for(audible, gap)
    behind = frames * 1152 - lead - audible
    assert behind >= 1105
    assert abs(lead - 3 * 1152) <= 288
    if gap > 3 * 1152 + 1105 + 1152:
        assert abs(behind + 3 * 1152 - gap) <= 288


@given(st.lists(st.floats(0, 1e4, width=32), max_size=400))
def test_loudness_is_a_number(energies: list[float]) -> None:
    """Never NaN, never below the gate; louder sound is never measured softer."""
    kept = np.array(energies, dtype=np.float32)
    found = loudness.integrated_lufs(kept)
    assert loudness.SILENCE_LUFS <= found < 200
    assert loudness.integrated_lufs(kept * np.float32(2)) >= found - 1e-3


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
        lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=10), inner, max_size=4),
        max_leaves=20,
    )
)  # fmt: skip
def test_no_manifest_makes_the_reader_fall_over(tmp_path: Path, value: Any) -> None:
    """Any JSON at all is an episode or None."""
    whole = value | {"version": VERSION} if isinstance(value, dict) else value
    (tmp_path / "episode.json").write_text(json.dumps(whole))
    assert episode.load(tmp_path) is None


@given(TEXT)
def test_any_title_is_spelled_or_not_at_all(title: str) -> None:
    """Never half."""
    found = spelled(title)
    assert found == spelled(found)
