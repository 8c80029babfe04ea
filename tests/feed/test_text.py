"""Text within the limits of feeds."""

import pytest

from lessoncast.feed import stamps, text


@pytest.mark.parametrize(
    ("given", "limit", "expected"),
    [
        ("short", 10, "short"),
        ("exactly ten", 11, "exactly ten"),
        ("one two three", 12, "one two…"),
        ("unbreakable", 8, "unbre…"),
        ("äöü äöü", 9, "äöü…"),
        ("🎧🎧🎧", 11, "🎧🎧…"),
    ],
)
def test_text_is_cut_between_words_and_never_inside_a_character(
    given: str, limit: int, expected: str
) -> None:
    """The limit counts bytes of UTF-8, the mark that something is missing included."""
    cut = text.shortened(given, limit)
    assert expected == cut
    assert len(cut.encode()) <= limit


def test_paragraphs_are_escaped_and_stop_where_the_room_ends() -> None:
    """Blank lines divide; the last paragraph that fits in part is cut."""
    assert "<p>a &lt;b&gt; c</p><p>d &amp; e</p>" == text.paragraphs("a <b>\nc\n\n \nd & e\n")
    html = text.paragraphs("one two three four\n\n" * 50, 300)
    assert text.weight(html) <= 300
    assert html.endswith("</p>")


@pytest.mark.parametrize(
    ("time_ms", "precise", "short"),
    [
        (0, "00:00:00.000", "0:00"),
        (65_250, "00:01:05.250", "1:05"),
        (3_600_001, "01:00:00.001", "1:00:00"),
    ],
)
def test_times_are_written_for_each_reader(time_ms: int, precise: str, short: str) -> None:
    """Milliseconds for Podlove, hours and minutes for descriptions, as little as needed for people."""
    assert precise == stamps.precise(time_ms)
    assert precise.partition(".")[0] == stamps.whole(time_ms // 1000)
    assert short == stamps.short(time_ms // 1000)
