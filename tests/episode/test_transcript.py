"""Transcripts, read back by webvtt-py, srt, and a reader as credulous as AntennaPod's."""

import io
import json
import re
from typing import Any

import pytest
import srt
import webvtt

from episode_mother import timeline_of, written
from lessoncast.episode import transcript
from lessoncast.episode.cues import Heard, captions
from lessoncast.episode.words import Stretch, timed
from lessoncast.model import SaidWord


def sentence(start_ms: int, speaker: str, text: str, *, length_ms: int = 2000) -> Heard:
    end_ms = start_ms + length_ms
    words = timed(text, [Stretch([SaidWord(0, 1, 9, 0)], start_ms, start_ms, end_ms)])
    return Heard(speaker=speaker, start_ms=start_ms, end_ms=end_ms, words=words)


SENTENCES = (
    sentence(500, "Alex", "What is a tide?"),
    sentence(3000, "Alex", "Is it when water & land <meet>?"),
    sentence(
        6000, "Sam", "Here is the reason: the Moon pulls harder on the near side of the Earth."
    ),
    sentence(9000, "Sam", "At 10:30 it turns: see https://example.org for more."),
    sentence(12_000, "Alex", "Remember this:"),
    sentence(3_725_000, "Sam", "5 --> 4 is no arrow.", length_ms=1001),
)
CUES = tuple(caption for one in SENTENCES for caption in captions(one, "en"))


def words(text: str) -> list[str]:
    return re.findall(r"\w+", text)


SAID = [words(cue.text) for cue in CUES]


def vtt(*sentences: Heard) -> str:
    return written(sentences, "en")[0].decode()


def srt_of(*sentences: Heard, language: str = "en") -> str:
    return written(sentences, language)[1].decode()


def json_of(*sentences: Heard) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(written(sentences, "en")[2])
    return found


def test_vtt_says_what_the_cues_say() -> None:
    """webvtt-py reads the same times, voices and words; nothing in a text ends its cue."""
    text = vtt(*SENTENCES)
    read = webvtt.from_buffer(io.StringIO(text)).captions
    assert [transcript.stamp(cue.start_ms) for cue in CUES] == [one.start for one in read]
    assert [transcript.stamp(cue.end_ms) for cue in CUES] == [one.end for one in read]
    assert [cue.speaker for cue in CUES] == [one.voice for one in read]
    assert text.startswith("WEBVTT\n\n00:00:00.500 --> 00:00:02.500\n<v Alex>What")
    assert "&lt;meet&gt;" in text
    assert text.count("-->") == len(CUES)


def test_a_voice_that_is_markup_stays_a_name() -> None:
    """A speaker called like a tag opens none."""
    text = vtt(sentence(0, "A <i> & B\nC", "x"))
    assert "<v A &lt;i&gt; &amp; B C>x" in text


@pytest.fixture
def cards() -> list[srt.Subtitle]:
    return list(srt.parse(srt_of(*SENTENCES)))


def test_srt_cards_are_numbered_ordered_and_apart(cards: list[srt.Subtitle]) -> None:
    """From 1, without overlap, inside their sentence's time."""
    assert list(range(1, len(cards) + 1)) == [card.index for card in cards]
    times = [time for card in cards for time in (card.start, card.end)]
    assert times == sorted(times)
    assert {round(card.end.total_seconds() * 1000) for card in cards} > {c.end_ms for c in CUES}


def test_srt_cards_have_two_lines_of_thirty_two(cards: list[srt.Subtitle]) -> None:
    """The podcast profile, name included."""
    assert all(len(card.content.splitlines()) <= 2 for card in cards)
    assert all(len(line) <= 32 for card in cards for line in card.content.splitlines())


def test_srt_names_a_speaker_when_it_changes(cards: list[srt.Subtitle]) -> None:
    """And only then."""
    named = [card.content.partition(":")[0] for card in cards if ": " in card.content]
    assert ["Alex", "Sam", "Alex", "Sam"] == named


def test_srt_says_the_same_words(cards: list[srt.Subtitle]) -> None:
    """Without the names, card after card."""
    said = " ".join(re.sub(r"^(Alex|Sam): ", "", card.content) for card in cards)
    assert [word for one in SAID for word in one] == words(said)


def test_srt_survives_a_reader_that_takes_every_colon_for_a_name(cards: list[srt.Subtitle]) -> None:
    """Lines joined by spaces, ``: `` means a name, and what follows a second colon is lost."""
    heard, speakers = "", set()
    for card in cards:
        body = "".join(f"{line} " for line in card.content.splitlines())
        if ": " in body:
            speaker, *rest = body.strip().split(":")
            speakers.add(speaker)
            body = rest[0]
        heard += f" {body}"
    assert {"Alex", "Sam"} == speakers
    assert [word for one in SAID for word in one] == words(heard)


def test_a_colon_in_a_speaker_s_first_card_is_no_second_name() -> None:
    """The time is still readable."""
    text = srt_of(sentence(0, "Sam: PhD", "At 10:30 it turns."))
    assert "Sam PhD: At 10∶30 it turns." in text


def test_a_long_word_stays_whole() -> None:
    """No caption breaks a word, though the line then is longer than the profile's."""
    long = "Rindfleischetikettierungsüberwachungsaufgabe"
    (card,) = srt.parse(srt_of(sentence(0, "Sam", f"Die {long}."), language="de"))
    assert long in card.content


def test_the_json_transcript_has_the_cues_as_segments() -> None:
    """Version 1.0.0, seconds, names, words."""
    found = json_of(*SENTENCES)
    assert "1.0.0" == found["version"]
    first = dict(found["segments"][0])
    first.pop("words")
    assert {"speaker": "Alex", "startTime": 0.5, "endTime": 2.5, "body": "What is a tide?"} == first
    assert [cue.text for cue in CUES] == [segment["body"] for segment in found["segments"]]


def test_the_json_transcript_is_laid_out_as_json_is_by_its_module() -> None:
    """Whatever is said, and by whom: quotes, control characters, other scripts."""
    odd = sentence(500, 'A "B" \\ é\x00', 'Say "so", \\ and then \x7f 日本語 \u2028 100 %.')
    segments = written((odd,), "en")[2]
    (line,) = (line for line in segments.decode().split("\n") if line.startswith('{"speaker"'))
    assert json.dumps(json.loads(line), ensure_ascii=False) == line


def test_the_json_transcript_tells_of_every_word() -> None:
    """When it is heard, and whether the voice said so or somebody reckoned."""
    segments = json_of(*SENTENCES)["segments"]
    for segment in segments:
        assert segment["body"] == " ".join(word["body"] for word in segment["words"])
        times = [word[key] for word in segment["words"] for key in ("startTime", "endTime")]
        assert times == sorted(times)
        assert (segment["startTime"], segment["endTime"]) == (times[0], times[-1])
    assert "interpolated" not in segments[0]["words"][0]
    assert all(word["interpolated"] is True for word in segments[0]["words"][1:])


def test_vtt_breaks_a_cue_into_lines() -> None:
    """Two at most, where a phrase ends."""
    text = "The rotor turns the magnet inside the coil of copper wire."
    found = vtt(sentence(0, "Sam", text))
    assert "<v Sam>The rotor turns the magnet\ninside the coil of copper wire.\n" in found


def test_the_plain_transcript_has_a_paragraph_for_each_turn() -> None:
    """Name, colon, what was said; silence says nothing."""
    timeline = timeline_of(("", ()), ("Alex", ("One.", "Two?")), ("Sam", ("Three.",)))
    assert "Alex: One. Two?\n\nSam: Three.\n" == "".join(transcript.text(timeline))


@pytest.mark.parametrize(
    ("time_ms", "expected"), [(0, "00:00:00.000"), (3_599_999, "00:59:59.999"), (360_000_000, "100:00:00.000")]
)  # fmt: skip
def test_stamps(time_ms: int, expected: str) -> None:
    """Hours always, three digits of milliseconds."""
    assert expected == transcript.stamp(time_ms)


def test_an_episode_without_words_has_empty_transcripts() -> None:
    """Music alone: still files that can be read."""
    assert ("WEBVTT\n", "", []) == (vtt(), srt_of(), json_of()["segments"])
