"""The single nouns that a lesson comes back to."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from functools import lru_cache

from lessoncast._later import re
from lessoncast.study.material import Material
from lessoncast.study.wordlists import listed
from lessoncast.tongue.english import grammar
from lessoncast.tongue.english.finite import bare
from lessoncast.tongue.english.lexis import english
from lessoncast.tongue.words import content_stems, stem

LEAST_LETTERS = 4
MOST_SHARE = 0.15  # of the sentences, above which a noun is what all is about
LEAST_TIMES = 2
OFTEN = 3  # times that a noun comes that may be offered with others
_DESCRIBES = re.compile(r"(?:ly|ing|est|ed|ous|ful|ive|able|ible|less|ish|ary|al|ic|ical|ant|ent)$")
_BEFORE = re.compile(r"(?:the|an?|its|their|his|her|every|each|no|some|any|this|these|our|your)$")


def noun_phrases(material: Material) -> tuple[str, ...]:
    """The nouns that come often, with each article that they have, and without: ``a spindle``, ``the spindle``."""
    if material.language != "en":
        return ()
    often = [noun for noun, times in key_nouns(material).items() if times >= OFTEN]
    text = " ".join(one.text.lower() for one in material.statements)
    found = set(re.findall(rf"\b((?:an?|the) (?:{'|'.join(often)}))\b", text)) if often else set()
    return (*sorted(often), *sorted(found))


def key_nouns(material: Material) -> Mapping[str, int]:
    """Nouns that come in several sentences, but not in most, as they stand there, with how often they do."""
    seen: Counter[str] = Counter()
    nouns: dict[str, Counter[str]] = {}
    texts = [one.text for one in material.statements]
    title = content_stems(material.lesson.title)
    for text in texts:
        held = {stem(word): word for word in _nouns(text)}
        for one, word in held.items():
            nouns.setdefault(one, Counter())[word] += 1
        seen.update({stem(bare(word)) for word in text.split()})
    most = max(MOST_SHARE * len(texts), 4)
    found = (one for one in nouns if LEAST_TIMES <= seen[one] <= most and not {one} & title)
    return {word: seen[one] for one in sorted(found) for word in sorted(nouns[one])}


def _nouns(text: str) -> Iterator[str]:
    """The words that are nouns for certain: an article before them, the end of a noun phrase behind."""
    tokens = text.split()
    for before, token, after in zip(tokens, tokens[1:], [*tokens[2:], "."], strict=False):
        ends = not token[-1].isalnum() or _surely_ends(after)
        if (
            _BEFORE.match(bare(before)) is not None
            and ends
            and before[-1].isalnum()
            and is_telling(bare(token), token)
            and _is_noun(bare(token))
        ):
            yield bare(token)


def _surely_ends(word: str) -> bool:
    """Whether a noun is over before a word, whatever it is: not "scales", which may be a noun itself."""
    return bare(word) in _ending()


@lru_cache(maxsize=1)  # as the other two: every word of a lesson is looked for in them
def _ending() -> frozenset[str]:
    known = english()
    closed = known.prepositions | known.conjunctions | known.auxiliaries | known.subordinators
    return closed | {"to", "that", "which", "who"}


def is_telling(word: str, written: str = "") -> bool:
    """Whether a noun says something by itself: no "thing", no "day", no quality."""
    plain = word.isalpha() and len(word) >= LEAST_LETTERS and (written or word)[:1].islower()
    forms = {word, grammar.singular(word)} if plain else set[str]()
    described = _DESCRIBES.search(word) is not None and forms.isdisjoint(_after_all())
    return plain and forms.isdisjoint(_vague()) and not described


@lru_cache(maxsize=1)
def _vague() -> frozenset[str]:
    known = english()
    closed = known.stop | known.qualities | known.adverbs | known.pronouns | known.quantifiers
    return listed("ordinary") | listed("general") | closed


@lru_cache(maxsize=1)
def _after_all() -> frozenset[str]:
    known = english()
    return listed("nouns_after_all") | known.adjective_like | known.noun_verbs


def _is_noun(word: str) -> bool:
    forms = {form for _, form in english().verbs.get(word, ())}
    return (
        not forms
        or word in english().noun_verbs
        or (forms == {"s"} and grammar.singular(word) in english().noun_verbs)
    )
