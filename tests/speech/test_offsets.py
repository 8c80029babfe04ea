"""From spoken words back to the written ones."""

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from lessoncast.speech import offsets
from lessoncast.speech.sentences import Sentence, spoken_sentences

PIECES = [
    "plain", "words", "In 1907,", "5%", "$4bn", "p(x|y)", "e.g.", "CPUs", "`x == 1`", "x²", "10–20",
    "[SQL](say:sequel)", "*great*", "🎉", "(Smith, 2020)", "[2]", "$x^2$", "3.", "z. B.", "€", "fun",
    "https://example.org/a", "H₂O", "40° 26′ N", "…", "don’t", "naïve", "-", "A.", "½", "the 1980s",
]  # fmt: skip


def pairs(text: str, language: str = "en", **lexicon: str) -> list[tuple[str, str]]:
    return [
        (sentence.spoken[word.start : word.end], sentence.written[word.first : word.last])
        for sentence in spoken_sentences(text, language=language, lexicon=lexicon)
        for word in sentence.words
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It cost $4bn.", [("It", "It"), ("cost", "cost"), ("four", "$4bn"), ("billion", "$4bn"),
                           ("dollars.", "$4bn.")]),
        ("Now x² is", [("Now", "Now"), ("x", "x²"), ("squared", "x²"), ("is", "is")]),
        ("a [SQL](say:my sequel) b", [("a", "a"), ("my", "SQL"), ("sequel", "SQL"), ("b", "b")]),
        ("🎉 *Great* fun", [("Great", "Great"), ("phun", "fun")]),
        ("say it (Smith, 2020) now", [("say", "say"), ("it", "it"), ("now", "now")]),
    ],
)  # fmt: skip
def test_each_spoken_word_has_its_written_ones(text: str, found: list[tuple[str, str]]) -> None:
    """What a rule replaced is said for all that it replaced."""
    assert found == pairs(text, fun="phun")


def test_a_text_without_words_has_none() -> None:
    """Nothing said, nothing to find."""
    assert () == offsets.words(["", ""])
    assert [] == pairs("…")


def check(sentence: Sentence) -> None:
    spoken, written = sentence.spoken, sentence.written
    heard = [found.span() for found in re.finditer(r"\S*\w\S*", spoken)]
    assert heard == [(word.start, word.end) for word in sentence.words]
    places = [(word.first, word.last) for word in sentence.words]
    assert all(0 <= first < last <= len(written) for first, last in places)
    assert places == sorted(places)
    assert [last for _, last in places] == sorted(last for _, last in places)


@given(
    st.lists(st.sampled_from(PIECES), min_size=1, max_size=12),
    st.sampled_from(["en", "de", "fr", "es", "it"]),
)
def test_places_are_inside_and_never_run_backwards(parts: list[str], language: str) -> None:
    """Every spoken word stands for something written, in order."""
    for sentence in spoken_sentences(" ".join(parts), language=language, lexicon={"fun": "phun"}):
        check(sentence)


@given(st.text(max_size=60))
def test_any_text_can_be_traced(text: str) -> None:
    """Whatever an author writes."""
    for sentence in spoken_sentences(text, language="en", lexicon={}):
        check(sentence)


@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=8))
@example(["🎉", "🎉", "(Smith, 2020)", "🎉"])
def test_every_word_that_is_heard_as_written_is_covered(parts: list[str]) -> None:
    """No word of the caption that is spoken is without its place."""
    text = " so ".join([*parts, "end"])
    for sentence in spoken_sentences(text, language="en", lexicon={}):
        covered = {place for word in sentence.words for place in range(word.first, word.last)}
        for found in re.finditer(r"\bso\b|\bend\b", sentence.written):
            assert found.start() in covered
