"""When each sentence is heard."""

from pathlib import Path

import pytest

from episode_mother import encoded, laid_out, part, timeline_of
from lessoncast.episode import cues
from lessoncast.model import Cue


def test_a_cue_is_where_its_sentence_is_audible() -> None:
    """Part by part, in whole milliseconds from the episode's start."""
    found = cues.cues(
        timeline_of(("", ()), ("Alex", ("One.", " Two\n words. ")), ("Sam", ("Three.",))),
        [part(44_100), part(88_200, (4410, 22_050), (30_870, 66_150)), part(44_100, (0, 22_050))],
    )
    expected = (
        Cue(start_ms=1100, end_ms=1500, speaker="Alex", text="One."),
        Cue(start_ms=1700, end_ms=2500, speaker="Alex", text="Two words."),
        Cue(start_ms=3000, end_ms=3500, speaker="Sam", text="Three."),
    )
    assert expected == found


def test_a_sentence_the_engine_kept_silent_about_is_still_shown() -> None:
    """For a tenth of a second, in its gap."""
    (found,) = cues.cues(timeline_of(("Alex", ("…",))), [part(44_100, (441, 441))])
    assert (10, 110) == (found.start_ms, found.end_ms)


def test_a_long_sentence_is_shown_in_pieces_split_at_clauses() -> None:
    """No piece over 84 characters, no word lost, time shared by length."""
    said = (
        "When the Moon stands over one side of the Earth, the water there is pulled a little more, "
        "and on the far side it stays behind; so two high tides come round every day."
    )
    found = cues.cues(timeline_of(("Alex", (said,))), [part(882_000, (44_100, 485_100))])
    assert said == " ".join(cue.text for cue in found)
    assert all(len(cue.text) <= 84 for cue in found)
    assert all(cue.text[-1] in ",;." for cue in found)
    assert (1000, 11_000) == (found[0].start_ms, found[-1].end_ms)
    assert [cue.end_ms for cue in found[:-1]] == [cue.start_ms for cue in found[1:]]
    rates = [(cue.end_ms - cue.start_ms) / len(cue.text) for cue in found]
    assert max(rates) < 1.05 * min(rates)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("x" * 200, ("x" * 200,)),
        ("1,000 10:30 " * 10, None),
        ("word " * 40, None),
        ("一二三四五六七八九十" * 5 + "，" + "一二三四五六七八九十" * 5, 2),
    ],
)
def test_text_without_clauses_is_split_where_it_can_be(text: str, expected: object) -> None:
    """At spaces, at full-width commas; never inside a number or a word."""
    found = cues.pieces(text.strip(), lambda piece: len(piece) <= 84)
    assert "".join(text.split()) == "".join("".join(found).split())
    if isinstance(expected, tuple):
        assert expected == found
    elif expected:
        assert expected == len(found)
    else:
        assert all(len(piece) <= 84 for piece in found)
        assert text.split() == " ".join(found).split()


def test_captions_lie_on_what_is_heard(tmp_path: Path) -> None:
    """In a real timeline cues are in order, apart, and inside the episode."""
    timeline = laid_out(tmp_path)
    parts = encoded(timeline)
    found = cues.cues(timeline, parts)
    times = [time for cue in found for time in (cue.start_ms, cue.end_ms)]
    assert times == sorted(times)
    assert 500 <= times[0]
    assert times[-1] < cues.milliseconds(cues.starts(parts)[-1]) - 1400
