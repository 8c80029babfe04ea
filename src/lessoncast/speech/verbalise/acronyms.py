"""Capitals: said as a word (NASA), spelled (C P U), ordinary words in emphasis, names with humps."""

from __future__ import annotations

import functools
import re
import tomllib
from importlib import resources

from lessoncast.speech.verbalise.language import GLUE, Language

_LONGEST_SPELLED = 5
_WORD = re.compile(rf"(?:[^\W\d_{GLUE}])+(?:'s\b)?")
_PAIR = re.compile(r"\b([A-Z]{1,4})/([A-Z]{1,4})\b(?!/)")
_LAST_LETTER = re.compile(r"(?<=\b[A-Z]{2})-(?=[A-Z]\b(?!-))|(?<=\b[A-Z]{3})-(?=[A-Z]\b(?!-))")
_JOINED = re.compile(r"\b([A-Z]{1,3})&([A-Z]{1,3})\b")
_UPPER = "A-ZÀ-ÖØ-Þ"
_HUMP = re.compile(
    rf"(?<=[^\W\d_{_UPPER}])(?=[{_UPPER}])|(?<=[{_UPPER}])(?=[{_UPPER}][^\W\d_{_UPPER}])"
)
_SUFFIXED = re.compile(rf"([^\W\d_]*[{_UPPER}])(s|'s)")
_ROMAN = {"II": "2", "III": "3", "VII": "7", "VIII": "8", "XII": "12", "XIII": "13", "XVI": "16"}
_CLAN = ("Mc", "Mac", "O'")
_VOWELS = frozenset("AEIOUYÄÖÜÁÉÍÓÚÀÈÊÂ")
_SHOUTED = re.compile(r"[^\W\d_]{2,}")


def apply(text: str, language: Language) -> str:
    """Say every word that has two capitals or more."""
    if not language.is_known:
        return text
    text = _calmed(text)
    text = _JOINED.sub(lambda found: _with_and(found, language), text)
    text = _LAST_LETTER.sub(" ", _PAIR.sub(_pair, text))
    text = _WORD.sub(lambda found: _word(found[0], language), text)
    return re.sub(r"(?<=[A-Z]\.)\.(?!\.)", "", text)


def _pair(found: re.Match[str]) -> str:
    """Say I/O as one acronym, TCP/IP as two; GAN/VAE is the one or the other."""
    return f"{found[1]} {found[2]}" if found[0] in _lists()["joined"] else found[0]


def _with_and(found: re.Match[str], language: Language) -> str:
    """Say AT&T and S&P letter by letter: none of them is a word in emphasis."""
    first, last = (GLUE.join(letters) for letters in found.groups())
    return f"{first} {language.word('and')} {last}"


def _calmed(text: str) -> str:
    """Lower a whole sentence in capitals: it is a heading, no row of acronyms."""
    words = _SHOUTED.findall(text)
    if len(words) > 3 and all(word.isupper() for word in words):
        return text.capitalize()
    return text


def _word(word: str, language: Language) -> str:
    respelled = language.table("respelled")
    if word in respelled:
        return str(respelled[word])
    if is_said(word.upper(), language) and word[0].isupper():
        return word.capitalize()  # LoRA
    if sum(char.isupper() for char in word) < 2 or word.startswith(_CLAN):
        return word
    if word.isupper():
        return _capitals(word, "", language)
    if suffixed := _SUFFIXED.fullmatch(word):
        stem, suffix = suffixed.groups()
        is_initials = stem.isupper()
        return _capitals(stem, suffix, language) if is_initials else _word(stem, language) + suffix
    humps = _HUMP.split(word)
    return " ".join(_word(hump, language) for hump in humps) if len(humps) > 1 else word


def _capitals(word: str, suffix: str, language: Language) -> str:
    said = language.table("respelled").get(word)
    if said is not None:
        return f"{said}{suffix}"
    if is_said(word, language):
        return word.capitalize() + suffix
    if not suffix and word in _emphasis(language):
        return word.lower()
    if not suffix and word in _ROMAN:
        return language.cardinal(_ROMAN[word])
    if len(word) > _LONGEST_SPELLED and not _VOWELS.isdisjoint(word):
        return word.lower() + suffix
    return spelled(word, suffix, language)


def spelled(letters: str, suffix: str, language: Language) -> str:
    """Spell initials, ``C P U``; a plural keeps its ending where the language says it."""
    is_mute = suffix and language.table("acronyms").get("plural") == ""
    return " ".join(letters) + ("" if is_mute else suffix)


def is_said(capitals: str, language: Language) -> bool:
    """Whether these initials are a word, in any language or in this one."""
    return capitals in _lists()["said"] or capitals in _own_words(language)


def is_familiar(capitals: str, language: Language) -> bool:
    """Whether everybody knows how these capitals are said, or it is a word in emphasis."""
    lists = _lists()
    known = capitals in lists["in_code"] or capitals in lists["familiar"] or capitals in _ROMAN
    return known or is_said(capitals, language) or capitals in _emphasis(language)


def in_code(word: str, language: Language) -> str:
    """Return a part of an identifier as words or, to be spelled later on, in capitals."""
    if GLUE in word:
        return word
    capitals = word.upper()
    own = language.table("in_code").get(word, language.table("respelled").get(capitals))
    if own is not None:
        return str(own)
    if (said := language.table("abbreviations").get(word)) is not None:
        return str(said)
    if capitals in _lists()["in_code"] or _is_unsayable(word):
        return capitals
    return word.lower() if word.isupper() and len(word) > 1 else word


def ending(written: str, language: Language) -> str:
    """Return a file's ending: a word if it is one, else spelled."""
    capitals = written.upper()
    if capitals in _lists()["endings_said"]:
        return str(language.table("respelled").get(capitals, written.lower()))
    letters, figures = re.fullmatch(r"(\D*)(.*)", capitals).groups()  # type: ignore[union-attr]
    return GLUE.join(letters) + (f" {figures}" if figures else "")


def _is_unsayable(word: str) -> bool:
    """Whether a short word has no vowel; a "y" is one in "sys", but not in "py"."""
    capitals = word.upper()
    consonants = capitals.replace("Y", "") if len(capitals) == 2 else capitals
    return word.isalpha() and 1 < len(word) <= 4 and _VOWELS.isdisjoint(consonants)


@functools.cache
def _lists() -> dict[str, frozenset[str]]:
    file = resources.files(__package__) / "acronyms.toml"
    return {
        name: frozenset(words.split())
        for name, words in tomllib.loads(file.read_text("utf-8")).items()
    }


@functools.cache
def _own_words(language: Language) -> frozenset[str]:
    return frozenset(str(language.table("acronyms").get("said", "")).split())


@functools.cache
def _emphasis(language: Language) -> frozenset[str]:
    return frozenset(str(language.table("acronyms").get("emphasis", "")).split())
