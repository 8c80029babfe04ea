"""Phrases in another language than the text around them, as an author marks them.

``[déjà vu](lang:fr)`` is how scripts have it; ``[déjà vu]{lang=fr}``, as Pandoc and kramdown write it,
and ``<span lang="fr">déjà vu</span>`` mean the same.
"""

from __future__ import annotations

from collections.abc import Iterator

from lessoncast._later import re

_TAG = r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}"  # BCP 47
_LONGEST = 1000
_ELEMENTS = "(?:span|i|em|b|strong|q|cite|dfn|bdi)"
PATTERN = (
    rf"(?:\[(?P<phrase>(?:[^\[\]\n]|\[[^\[\]\n]{{0,80}}\]\(say:[^()\n]{{0,80}}\)){{1,{_LONGEST}}})\]"
    rf"(?:\(lang:(?P<tag>{_TAG})\)|\{{:?\s*lang\s*=\s*[\"']?(?P<listed_tag>{_TAG})[\"']?\s*\}})"
    rf"|<{_ELEMENTS}\s+(?:xml:)?lang\s*=\s*[\"']?(?P<element_tag>{_TAG})[\"']?\s*>"
    rf"(?P<element>[^<>\n]{{1,{_LONGEST}}})</{_ELEMENTS}\s*>)"
)
"""Regular expression, with groups that have names, of a marked phrase."""

_MARKED = re.compile(PATTERN)


def split(text: str, language: str) -> Iterator[tuple[str, str]]:
    """Yield the stretches of a text, each with its language (BCP 47); none is empty.

    A phrase marked with the language that is spoken anyway is part of the text around it.
    """
    at = 0
    plain = ""
    for found in _MARKED.finditer(text):
        tag, phrase = _parts(found)
        plain += text[at : found.start()]
        at = found.end()
        if is_same(tag, language) or not phrase.strip():
            plain += phrase
            continue
        if plain:
            yield language, plain
        yield tag, phrase
        plain = ""
    if rest := plain + text[at:]:
        yield language, rest


def unmarked(text: str) -> str:
    """Return the text as it is read: phrases without their marks."""
    return _MARKED.sub(lambda found: _parts(found)[1], text)


def languages(text: str, language: str) -> set[str]:
    """Return the languages of the phrases marked in a text that is in ``language`` otherwise."""
    if "lang" not in text:
        return set()
    return {tag for tag, _ in split(text, language)} - {language}


def is_same(tag: str, other: str) -> bool:
    """Whether two tags name one language, of whatever country: who speaks one speaks the other."""
    return tag.partition("-")[0].lower() == other.partition("-")[0].lower()


def _parts(found: re.Match[str]) -> tuple[str, str]:
    tag = found["tag"] or found["listed_tag"] or found["element_tag"]
    return tag, found["phrase"] or found["element"]
