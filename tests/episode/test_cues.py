"""When each sentence is heard, and the captions that show it."""

from pathlib import Path

import pytest

from episode_mother import encoded, laid_out, part, timeline_of
from lessoncast.episode import clock, cues
from lessoncast.episode.cues import Heard
from lessoncast.episode.plan import SpokenSentence, SpokenTake
from lessoncast.model import SaidWord


def heard(text: str, *said: SaidWord, speaker: str = "Alex") -> Heard:
    """One sentence, audible from 1.0 s to 11.0 s; its take begins at 0.5 s."""
    take = SpokenTake(path=Path(), words=said)
    sentence = SpokenSentence(written=text, takes=(take,))
    timeline = timeline_of((speaker, (sentence,)))
    (found,) = cues.sentences(timeline, [part(882_000, (44_100, 485_100), origins=(22_050,))])
    return found


def shown(text: str, *said: SaidWord, language: str = "en") -> list[Heard]:
    return list(cues.captions(heard(text, *said), language))


def test_a_sentence_is_where_its_takes_are_audible() -> None:
    """Part by part, in whole milliseconds from the episode's start."""
    two = SpokenSentence(written="Two c'est deux.", takes=(SpokenTake(path=Path()),) * 2)
    timeline = timeline_of(("", ()), ("Alex", ("One.", two)), ("Sam", ("Three.",)))
    parts = [
        part(44_100),
        part(88_200, (4410, 22_050), (30_870, 44_100), (48_510, 66_150)),
        part(44_100, (0, 22_050)),
    ]
    found = list(cues.sentences(timeline, parts))
    assert [("Alex", 1100, 1500), ("Alex", 1700, 2500), ("Sam", 3000, 3500)] == [
        (one.speaker, one.start_ms, one.end_ms) for one in found
    ]
    assert ["One.", "Two c'est deux.", "Three."] == [one.text for one in found]


def test_a_sentence_the_engine_kept_silent_about_is_still_shown() -> None:
    """For a tenth of a second, in its gap."""
    (found,) = cues.sentences(timeline_of(("Alex", ("…",))), [part(44_100, (441, 441))])
    assert (10, 110) == (found.start_ms, found.end_ms)


def test_a_caption_begins_with_its_first_word() -> None:
    """And the one before it stays until then."""
    text = (
        "When the Moon stands over one side of the Earth, the water there is pulled a little more, "
        "and on the far side it stays behind; so two high tides come round every day."
    )
    places = {word: text.index(word) for word in ("When", "the water", "so")}
    told = {"When": 0, "the water": 4500, "so": 7250}
    said = [SaidWord(at, at + 3, 4, told[word]) for word, at in places.items()]
    found = shown(text, *said)
    assert text == " ".join(caption.text for caption in found)
    assert ["When", "the", "so"] == [caption.words[0].text for caption in found]
    assert [1000, 5000, 7750] == [caption.start_ms for caption in found]
    assert [5000, 7750, 11_000] == [caption.end_ms for caption in found]
    assert all(len(line) <= cues.COLUMNS for caption in found for line in caption.lines)


def test_captions_stay_apart_whatever_an_engine_tells() -> None:
    """Words that all begin at the end still leave each caption its moment."""
    text = "word " * 60
    said = [SaidWord(at, at + 4, 5, 20_000) for at in range(5, 300, 5)]
    found = shown(text.strip(), *said)
    times = [time for one in found for time in (one.start_ms, one.end_ms)]
    assert times == sorted(times)
    assert all(one.start_ms < one.end_ms for one in found)
    assert (1000, 11_000) == (times[0], times[-1])


@pytest.mark.parametrize("taken", [0, 6])
def test_room_for_a_name_is_left_in_the_first_line(taken: int) -> None:
    """And in no other."""
    captions = list(cues.captions(heard("one two three " * 12), "en", columns=32, taken=taken))
    lines = [line for caption in captions for line in caption.lines]
    assert len(lines[0]) <= 32 - taken
    assert all(len(line) <= 32 for line in lines)
    assert max(len(line) for line in lines[1:]) > 32 - 6


def test_captions_lie_on_what_is_heard(tmp_path: Path) -> None:
    """In a real timeline captions are in order, apart, and inside the episode."""
    timeline = laid_out(tmp_path)
    parts = encoded(timeline)
    found = [
        caption
        for sentence in cues.sentences(timeline, parts)
        for caption in cues.captions(sentence, "en")
    ]
    times = [time for cue in found for time in (cue.start_ms, cue.end_ms)]
    assert times == sorted(times)
    assert 500 <= times[0]
    assert times[-1] < clock.milliseconds(clock.starts(parts)[-1]) - 1400
