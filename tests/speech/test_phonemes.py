"""IPA, from the lexicon to the engines."""

import pytest

from lessoncast.speech import phonemes
from lessoncast.speech.espeak import phonemes as espeak_phonemes
from lessoncast.speech.sentences import spoken_sentences


@pytest.mark.parametrize(
    ("ipa", "letters"),
    [
        ("ˈsiːkwəl", "'si:kw@l"),
        ("dʒɪf", "dZIf"),
        ("d͡ʒɪf", "dZIf"),
        ("ˈʃtʁuːdəl", "'StRu:d@l"),
        ("bɔ̃", "bO~"),
        ("ka.ˈsa", "ka'sa"),
        ("ǃxóõ", ""),
        ("", ""),
    ],
)
def test_ipa_is_written_in_the_letters_of_espeak(ipa: str, letters: str) -> None:
    """A sound that it has no letters for makes none of the word."""
    assert letters == espeak_phonemes.written(ipa)


@pytest.mark.parametrize(
    ("value", "shown", "respelled"),
    [
        ("/dʒɪf/ jif", "a /dʒɪf/ now", "a jif now"),
        ("/dʒɪf/", "a /dʒɪf/ now", "a Gif now"),
        ("jif", "a jif now", "a jif now"),
        ("a/b or c/d", "a a/b or c/d now", "a a/b or c/d now"),
    ],
)
def test_a_respelling_stands_beside_the_sounds(value: str, shown: str, respelled: str) -> None:
    """People read the IPA; engines without phonemes get the respelling, or the word as it is said."""
    (sentence,) = spoken_sentences("a GIF now", language="en", lexicon={"GIF": value})
    assert shown == phonemes.shown(sentence.spoken)
    assert respelled == phonemes.respelled(sentence.spoken)
