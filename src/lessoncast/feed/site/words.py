"""The pages' own words, and in which language and direction a page is read.

A language that has no file in words/ gets English.
"""

from __future__ import annotations

import tomllib
from functools import lru_cache
from importlib.resources import files
from typing import NamedTuple, TypeAlias

from markupsafe import Markup

Words: TypeAlias = dict[str, str]

_FOLDER = files("lessoncast.feed.site")
_RIGHT_TO_LEFT = frozenset(
    ["ar", "arc", "ckb", "dv", "fa", "he", "ks", "nqo", "ps", "sd", "syr", "ug", "ur", "yi"]
)
_RIGHT_TO_LEFT_SCRIPTS = frozenset({"arab", "hebr", "syrc", "thaa", "nkoo"})


class Tongue(NamedTuple):
    """How a page is read: its language and direction, its own words and the language of those."""

    language: str
    direction: str
    words: Words
    words_language: str

    def marked(self, language: str) -> Markup:
        """Return the attribute of an element in another language; none if it is the page's.

        Its direction is not told: what runs the other way is still set like the rest of the page.
        """
        same = language == self.language
        return Markup("") if same else Markup(' lang="{}"').format(language)

    @property
    def words_lang(self) -> Markup:
        """The attributes of an element that holds the page's own words."""
        is_same = _base(self.language) == self.words_language
        return Markup("") if is_same else self.marked(self.words_language)


def tongue(language: str, *others: str) -> Tongue:
    """Return how a page in a language (BCP 47) is read.

    Its words are in that language where we have them, or else in the first of ``others``.
    """
    told = next((one for one in (language, *others) if _base(one) in _table()), "en")
    return Tongue(language, direction(language), _table()[_base(told)], _base(told))


def words_of(language: str) -> Words:
    """Return the words for a language, by what they are for."""
    return tongue(language).words


def direction(language: str) -> str:
    """Return ``rtl`` or ``ltr``, as the language is written."""
    base, *subtags = language.lower().split("-")
    scripts = [tag for tag in subtags if len(tag) == 4 and tag.isalpha()]
    is_turned = set(scripts) <= _RIGHT_TO_LEFT_SCRIPTS if scripts else base in _RIGHT_TO_LEFT
    return "rtl" if is_turned else "ltr"


def _base(language: str) -> str:
    return language.partition("-")[0].lower()


@lru_cache
def _table() -> dict[str, Words]:
    files = sorted((one.name, one) for one in (_FOLDER / "words").iterdir())
    return {
        name.removesuffix(".toml"): tomllib.loads(file.read_text(encoding="utf-8"))
        for name, file in files
        if name.endswith(".toml")
    }
