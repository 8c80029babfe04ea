"""Capitals: said as a word (NASA), spelled (C.P.U.), ordinary words in emphasis, names with humps.

Letters are spelled with full stops between them: of the ways to write them it is the one that
voices read with every letter's name and an acronym's stress (``A P I`` becomes "a P I").
"""

from __future__ import annotations

import functools
import re
import tomllib
from importlib import resources

from lessoncast.speech.verbalise.language import Language

_LONGEST_SPELLED = 5
_WORD = re.compile(r"[^\W\d_]+(?:'s\b)?")
_PAIR = re.compile(r"\b([A-Z]{1,4})/([A-Z]{1,4})\b(?!/)")
_UPPER = "A-ZÀ-ÖØ-Þ"
_HUMP = re.compile(
    rf"(?<=[^\W\d_{_UPPER}])(?=[{_UPPER}])|(?<=[{_UPPER}])(?=[{_UPPER}][^\W\d_{_UPPER}])"
)
_SUFFIXED = re.compile(rf"([^\W\d_]*[{_UPPER}])(s|'s)")
_ROMAN = {"II": "2", "III": "3", "VII": "7", "VIII": "8", "XII": "12", "XIII": "13", "XVI": "16"}
_CLAN = ("Mc", "Mac", "O'")
_VOWELS = frozenset("AEIOUYÄÖÜÁÉÍÓÚÀÈÊÂ")
# Before a capital, voices take the last full stop for the sentence's, and pause: "the A-P-I Gateway".
_BEFORE_CAPITAL = re.compile(rf"\b(?:[{_UPPER}]\.){{2,}}(?=\s[{_UPPER}])")
_SHOUTED = re.compile(r"[^\W\d_]{2,}")


def apply(text: str, language: Language) -> str:
    """Say every word that has two capitals or more, and a lone letter A."""
    if not language.is_known:
        return text
    text = _calmed(text)
    text = _PAIR.sub(_pair, text)
    text = _WORD.sub(lambda found: _word(found[0], language), text)
    if letter := language.table("letters").get("A"):
        text = re.sub(r"(?<=[a-z] )A(?=[,;:!?]|\.(?!\w)| [a-z]|$)", letter, text)
    text = re.sub(r"(?<=[A-Z]\.)\.(?!\.)", "", text)
    return _BEFORE_CAPITAL.sub(lambda found: "-".join(found[0].split(".")[:-1]), text)


def _pair(found: re.Match[str]) -> str:
    """Say I/O as one acronym, TCP/IP as two; GAN/VAE is the one or the other."""
    if found[0] not in _lists()["joined"]:
        return found[0]
    between = "" if len(found[1]) == len(found[2]) == 1 else " "
    return found[1] + between + found[2]


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
    if word.upper() in _lists()["said"] and word[0].isupper():
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
    if word in _lists()["said"]:
        return word.capitalize() + suffix
    if not suffix and word in _emphasis(language):
        return word.lower()
    if not suffix and word in _ROMAN:
        return language.cardinal(_ROMAN[word])
    if len(word) > _LONGEST_SPELLED and not _VOWELS.isdisjoint(word):
        return word.lower() + suffix
    return spelled(word, suffix, language)


def spelled(letters: str, suffix: str, language: Language) -> str:
    """Spell initials: ``C.P.U.``; in the plural or possessive as the language's voices like it."""
    dotted, hyphened = ".".join(letters) + ".", "-".join(letters)
    if not suffix or len(letters) == 1:
        return (dotted if len(letters) > 1 else letters) + suffix
    form = str(language.table("acronyms").get("plural", "{dotted}"))
    return form.format(dotted=dotted, hyphened=hyphened)


def in_code(word: str, language: Language) -> str:
    """Return a part of an identifier as words or, to be spelled later on, in capitals."""
    capitals = word.upper()
    if (said := language.table("respelled").get(capitals)) is not None:
        return str(said)
    if (said := language.table("abbreviations").get(word)) is not None:
        return str(said)
    if capitals in _lists()["in_code"]:
        return capitals
    if word.isalpha() and 1 < len(word) <= 4 and _VOWELS.isdisjoint(_consonants(capitals)):
        return capitals
    return word.lower() if word.isupper() and len(word) > 1 else word


def _consonants(capitals: str) -> str:
    # A "y" is a vowel in "sys", but not in "py".
    return capitals.replace("Y", "") if len(capitals) == 2 else capitals


@functools.cache
def _lists() -> dict[str, frozenset[str]]:
    file = resources.files(__package__) / "acronyms.toml"
    return {
        name: frozenset(words.split())
        for name, words in tomllib.loads(file.read_text("utf-8")).items()
    }


@functools.cache
def _emphasis(language: Language) -> frozenset[str]:
    return frozenset(str(language.table("acronyms").get("emphasis", "")).split())
