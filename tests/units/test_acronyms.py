"""What acronyms stand for."""

import pytest

from lessoncast.units.acronyms import expansions


@pytest.mark.parametrize(
    ("text", "acronym", "words"),
    [
        ("We use Random Access Memory (RAM) here.", "RAM", "Random Access Memory"),
        ("We use Random-Access Memory (RAM) here.", "RAM", "Random-Access Memory"),
        ("We use the random-access (RA) way.", "RA", "random-access"),
        ("4K Random Access Memory (RAM).", "RAM", "Random Access Memory"),
        ("Some variational autoencoders (VAEs) learn.", "", ""),
        ("The RAM (random access memory) is fast.", "RAM", "random access memory"),
        ("It has random access memory, or RAM.", "RAM", "random access memory"),
        ("It has a light-emitting diode, or LED, or a lamp.", "LED", "light-emitting diode"),
        ("It has a lamp, or LEDs.", "", ""),
        ("There is a house (EU) in it.", "", ""),
    ],
)
def test_an_acronym_stands_for_the_words_beside_it(text: str, acronym: str, words: str) -> None:
    """Before its brackets or in them, with and without hyphens."""
    assert ({acronym: words} if acronym else {}) == expansions([text])


@pytest.mark.timeout(20)
@pytest.mark.parametrize(
    "word", ["abcdefghi-" * 99, "ab-" * 300 + " ", "a'b " * 5_000, "-a" * 4_000]
)
def test_no_text_keeps_it_busy(word: str) -> None:
    """A word of a hundred hyphens took hours."""
    assert {} == expansions([word * 20 + "(RAM)", word * 20 + ", or RAM"])
