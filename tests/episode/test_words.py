"""When each written word is heard."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lessoncast.episode import words as episode_words
from lessoncast.episode.words import Stretch, TimedWord, timed
from lessoncast.model import SaidWord


def times(words: tuple[TimedWord, ...]) -> list[tuple[str, int, bool]]:
    return [(word.text, word.start_ms, word.is_told) for word in words]


def test_a_word_begins_when_the_voice_says_so() -> None:
    """Counted from where the take's own beginning lies, though that was cut off."""
    said = [SaidWord(0, 3, 4, 13), SaidWord(4, 7, 4, 300), SaidWord(8, 14, 7, 700)]
    found = timed("One two three.", [Stretch(said, 90, 100, 1000)])
    assert [("One", 103, True), ("two", 390, True), ("three.", 790, True)] == times(found)
    assert [390, 790, 1000] == [word.end_ms for word in found]


def test_nothing_begins_before_it_is_heard() -> None:
    """A voice counts from its own silence, which is not in the episode."""
    found = timed(
        "One two", [Stretch([SaidWord(0, 3, 4, 0), SaidWord(4, 7, 4, 9000)], 90, 100, 1000)]
    )
    assert [("One", 100, True), ("two", 1000, True)] == times(found)


def test_what_nobody_told_is_shared_out_by_weight() -> None:
    """Between the words that are known, or over the whole take."""
    said = [SaidWord(0, 1, 1), SaidWord(2, 3, 3), SaidWord(4, 5, 6, 500), SaidWord(6, 7, 6)]
    found = timed("a b c d", [Stretch(said, 0, 100, 1000)])
    assert [("a", 100, False), ("b", 200, False), ("c", 500, True), ("d", 750, False)] == times(
        found
    )
    untold = [word._replace(start_ms=None) for word in said]
    found = timed("a b c d", [Stretch(untold, 0, 0, 1600)])
    assert [0, 100, 400, 1000] == [word.start_ms for word in found]
    assert not any(word.is_told for word in found)


def test_a_written_word_begins_with_the_first_that_is_said_for_it() -> None:
    """$4bn is four words; the next written word has its own time."""
    said = [
        SaidWord(0, 4, 5, 0), SaidWord(4, 8, 5, 200), SaidWord(4, 8, 8, 400),
        SaidWord(4, 8, 8, 600), SaidWord(9, 13, 5, 900),
    ]  # fmt: skip
    found = timed("Pay $4bn now.", [Stretch(said, 0, 0, 1200)])
    assert [("Pay", 0, True), ("$4bn", 200, True), ("now.", 900, True)] == times(found)


def test_words_that_are_said_together_share_their_time() -> None:
    """ "z. B." is said as two words: the second one begins somewhere in the middle."""
    said = [SaidWord(0, 5, 4, 0), SaidWord(0, 5, 9, 200), SaidWord(6, 11, 6, 600)]
    found = timed("z. B. Äpfel", [Stretch(said, 0, 0, 1000)])
    assert [("z.", 0, True), ("B.", 257, False), ("Äpfel", 600, True)] == times(found)


def test_a_written_word_that_is_not_said_takes_no_one_s_time() -> None:
    """It is somewhere between its neighbours, and nobody claims to know."""
    said = [SaidWord(0, 4, 5, 0), SaidWord(18, 22, 5, 900)]
    found = timed("This (Smith 2020) now.", [Stretch(said, 0, 0, 1200)])
    assert [("This", True), ("(Smith", False), ("2020)", False), ("now.", True)] == [
        (word.text, word.is_told) for word in found
    ]
    assert [0, 250, 600, 900] == [word.start_ms for word in found]


def test_another_voice_goes_on_where_its_take_begins() -> None:
    """A sentence of several takes counts each one's words from its own beginning."""
    found = timed(
        "Say c'est la vie now",
        [
            Stretch([SaidWord(0, 3, 4, 0)], 0, 10, 300),
            Stretch([SaidWord(4, 9, 5, 0), SaidWord(10, 12, 3, 250), SaidWord(13, 16, 4)], 350, 360, 900),
            Stretch([SaidWord(17, 20, 4, 5)], 950, 960, 1200),
        ],
    )  # fmt: skip
    assert [10, 360, 600, 729, 960] == [word.start_ms for word in found]
    assert [True, True, True, False, True] == [word.is_told for word in found]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("  one\n two ", ["one", "two"]),
        ("他说「好」，是吗？", ["他", "说", "「好」，", "是", "吗？"]),
        ("Das日本is", ["Das", "日", "本", "is"]),
        ("", []),
        ("…", ["…"]),
    ],
)
def test_words_are_what_a_line_may_be_broken_between(text: str, words: list[str]) -> None:
    """At spaces; in scripts without spaces at each character, its punctuation beside it."""
    found = timed(text, [Stretch([], 0, 0, 100)])
    assert words == [word.text for word in found]
    tied = [False, *(f"{a.text}{b.text}" in text for a, b in pairwise(found))]
    assert tied[: len(found)] == [word.is_tied for word in found]
    assert sum(word.width for word in found) == sum(
        len(word) + sum(char > "\u2fff" for char in word) for word in words
    )


@given(st.text(st.sampled_from("ab 9?!:;%—…»›«„“‹ \n\u00a0日本。「』（、ーé.,"), max_size=16))
def test_words_end_where_they_did_before_signs_were_looked_for(written: str) -> None:
    """Text without a character of Chinese or Japanese is parted by a quicker expression: in the same way."""
    stretches = [Stretch([], 0, 0, 100)]
    found = [word.text for word in timed(written, stretches)]
    slow = [" ".join(token[0].split()) for token in episode_words._TOKEN.finditer(written)]
    assert slow == found
