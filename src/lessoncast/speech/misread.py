"""Words of a sentence that voices are likely to misread, with what is said for each now."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from lessoncast.speech import phonemes
from lessoncast.speech.verbalise import acronyms
from lessoncast.speech.verbalise.language import Language, load

if TYPE_CHECKING:
    from lessoncast.speech.sentences import Sentence

_CODE = re.compile(
    r"\b[A-Za-z]\w*(?:_\w+)+|\b[a-z]+(?:[A-Z][a-z0-9]+)+\b|\b\w+(?:::\w+)+|\b\w+\(\)"
)
_INITIALS = re.compile(r"\b[A-Z]{2,}s?\b")
_HUMPED = re.compile(r"\b[A-Z][a-z]*(?:[A-Z][a-z]+)+\b|\b[A-Z][a-z]+[A-Z]+\b")
_FIGURED = re.compile(r"\b(?=\w*[a-z])(?=\w*\d)[A-Za-z][A-Za-z0-9]+\b")
_WORD = re.compile(r"[^\W\d_]{2,}")
_ALPHABETS = {
    "en": "éè", "de": "äöüßé", "fr": "àâæçéèêëîïôœùûüÿ", "es": "áéíñóúü",
}  # fmt: skip
_LATIN = "ca cs cy da de en es et eu fi fr ga gl hr hu id is it lt lv ms nb nl nn no pl pt ro sk sl sv tr vi"


class Suspect(NamedTuple):
    """A written word, why it may be misread, and what is said for it now."""

    word: str
    why: str
    said: str


def suspects(sentence: Sentence, language: str) -> tuple[Suspect, ...]:
    """Return the words of a sentence that an author should listen to, in order."""
    tables = load(language)
    found: dict[tuple[int, int], Suspect] = {}
    for start, end, why in _places(sentence.written, tables):
        if any(start < last and first < end for first, last in found):
            continue
        if _is_marked(sentence, start, language):
            continue
        word = sentence.written[start:end]
        found[start, end] = Suspect(word, why, said_for(sentence, start, end))
    return tuple(found[place] for place in sorted(found))


def _is_marked(sentence: Sentence, place: int, language: str) -> bool:
    """Whether the author has said which other language a word is in."""
    return any(
        word.first <= place < word.last
        for phrase in sentence.phrases
        if phrase.language != language
        for word in phrase.words
    )


def said_for(sentence: Sentence, start: int, end: int) -> str:
    """Return what is said for ``written[start:end]``."""
    said = [
        sentence.spoken[word.start : word.end]
        for word in sentence.words
        if word.first < end and start < word.last
    ]
    return phonemes.shown(" ".join(said)).strip(".,;:!?\"'()")


def _places(written: str, language: Language) -> Iterator[tuple[int, int, str]]:
    for pattern, why in ((_CODE, "code"), (_HUMPED, "a name"), (_FIGURED, "letters and figures")):
        for found in pattern.finditer(written):
            yield *found.span(), why
    for found in _INITIALS.finditer(written):
        if not acronyms.is_familiar(found[0].removesuffix("s"), language):
            yield *found.span(), "initials"
    for found in _WORD.finditer(written):
        if is_foreign(found[0], language.code):
            yield *found.span(), "foreign"


def is_foreign(word: str, code: str) -> bool:
    """Whether a word has letters that the language does not write."""
    own = _ALPHABETS.get(code)
    if own is None:
        return is_unreadable(word, code)
    return any(not (char.isascii() or char.lower() in own) for char in word)


def is_unreadable(text: str, code: str) -> bool:
    """Whether most of a text is in a script that voices of the language cannot read."""
    if text.isascii() or code not in _LATIN.split():
        return False
    letters = [char for char in text if char.isalpha()]
    other = [char for char in letters if not unicodedata.name(char, "").startswith("LATIN")]
    return len(other) * 2 > len(letters)
