"""Text → phonemes as Piper's eSpeak NG says them, with those of the lexicon in their places.

What stands for a word whose sounds are known is phonemised in the sentence first, so that its
neighbours are said as they are beside it ("a" before a consonant, a falling end), and then swapped.
"""

from __future__ import annotations

import re
import unicodedata

from piper import PiperVoice
from piper.config import PhonemeType

from lessoncast.speech import phonemes

_NOT_SOUNDS = str.maketrans({"'": "ˈ", "͡": "", ".": "", "‿": "", "-": ""})
_PAUSES = ".,;:!?"


class Pronouncing(PiperVoice):
    """A Piper voice that reads the phonemes which ``speech.phonemes`` marked, and no others."""

    def phonemize(self, text: str) -> list[list[str]]:
        """Return the phonemes of each sentence; two brackets in a text are two brackets."""
        pieces = [
            (text[: at.start], text[: at.end], self._letters(at.ipa)) for at in phonemes.marks(text)
        ]
        sentences = super().phonemize(_plain(text))
        # From the last one back: what is swapped moves nothing that is still to be counted.
        for before, through, letters in reversed(pieces):
            if letters:
                _swap(sentences, self._words(before), self._words(through), letters)
        return sentences

    def _letters(self, ipa: str) -> list[str]:
        """Return IPA in the letters of the voice, or nothing if it has none for one of the sounds."""
        letters = list(unicodedata.normalize("NFD", ipa.translate(_NOT_SOUNDS)))
        is_known = all(letter in self.config.phoneme_id_map for letter in letters)
        return letters if is_known and self.config.phoneme_type is PhonemeType.ESPEAK else []

    def _words(self, text: str) -> int:
        return sum(len(_split(sentence)) for sentence in super().phonemize(_plain(text)))


def _plain(text: str) -> str:
    return re.sub(r"\[(?=\[)", "[ ", phonemes.respelled(text))


def _swap(sentences: list[list[str]], first: int, last: int, letters: list[str]) -> None:
    """Put letters in the place of the words from the ``first`` to the ``last``, counted overall."""
    for number, sentence in enumerate(sentences):
        words = _split(sentence)
        if first < len(words):
            gone = words[first:last]
            pause = [gone[-1][-1]] if gone and gone[-1][-1] in _PAUSES else []
            words[first:last] = [letters + pause]
            sentences[number] = _joined(words)
            return
        first, last = first - len(words), last - len(words)


def _split(sentence: list[str]) -> list[list[str]]:
    words: list[list[str]] = [[]]
    for phoneme in sentence:
        if phoneme == " ":
            words.append([])
        else:
            words[-1].append(phoneme)
    return [word for word in words if word]


def _joined(words: list[list[str]]) -> list[str]:
    sentence = list(words[0])
    for word in words[1:]:
        sentence += [" ", *word]
    return sentence
