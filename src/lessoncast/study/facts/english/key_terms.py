"""The words of a lesson: noun phrases that its headings name or that come again and again."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from lessoncast.study.material import Material
from lessoncast.study.wordlists import listed
from lessoncast.tongue.english import grammar
from lessoncast.tongue.english.finite import bare
from lessoncast.tongue.english.lexis import NOUNISH, english
from lessoncast.tongue.words import content_stems, count, words

LEAST_TIMES = 3  # that a phrase of several words comes
LEAST_LETTERS = 5
COMMON = 0.35  # weight from which a word is what a lesson is about
PHRASE_WORDS = (2, 3)
_DEFINES = re.compile(r"(?:An? )?(?P<noun>[A-Za-z]+) (?:is|means) (?:an?|the) ")


def key_terms(material: Material) -> tuple[str, ...]:
    """The phrases, as they stand inside a sentence, the longest first."""
    texts = [one.text for one in material.statements]
    whole = " ".join(texts).lower()
    found = [
        one for one in _named(material) if len(re.findall(rf"\b{re.escape(one)}\b", whole)) > 1
    ]
    times = Counter(phrase for text in texts for phrase in _phrases(text))
    heads = _about(material)
    often = (phrase for phrase, seen in times.items() if seen >= LEAST_TIMES)
    found += [phrase for phrase in often if content_stems(phrase) & heads]
    found += _defined(texts, content_stems(material.lesson.title))
    written = " ".join(texts)
    found = [one for one in found if one in written and not _is_inside(one, found, whole)]
    return tuple(sorted(dict.fromkeys(found), key=lambda one: (-len(one), one)))


def _about(material: Material) -> frozenset[str]:
    """The stems of what a lesson is about: of its title, its headings, and its commonest words."""
    weights = material.vocabulary.weights
    common = {stem for stem, weight in weights.items() if weight >= COMMON}
    titles = (material.lesson.title, *(one.heading for one in material.statements))
    return frozenset(common).union(*map(content_stems, titles))


def _named(material: Material) -> Iterator[str]:
    """What headings and labels name."""
    vocabulary = material.vocabulary
    titles = dict.fromkeys(one.heading for one in material.statements)
    words_of = {one.term for one in material.statements if one.section == "vocabulary"}
    for title in (*titles, *(one.term for one in material.statements)):
        low = re.sub(r"^(?:the|an?) ", "", vocabulary.lower_title(title).lower())
        least = 1 if title in words_of else 2  # a heading of one word may be any word
        if least <= count(low) <= 3 and _is_noun_phrase(low.split()):
            yield low


def _defined(texts: list[str], title: frozenset[str]) -> Iterator[str]:
    """Single nouns that a sentence defines: ``Inheritance is a mechanism …``; not what it is all about."""
    for text in texts:
        found = _DEFINES.match(text)
        if (
            found
            and not content_stems(found["noun"]) <= title
            and len(found["noun"]) >= LEAST_LETTERS
            and _is_noun_phrase([found["noun"].lower()])
        ):
            yield found["noun"].lower()


def _is_inside(phrase: str, others: list[str], whole: str) -> bool:
    """Whether a phrase comes only as a part of a longer one."""
    longer = [one for one in others if one != phrase and f" {phrase} " in f" {one} "]
    times = whole.count(phrase)
    return any(whole.count(one) == times for one in longer)


def _phrases(text: str) -> Iterator[str]:
    """The runs of two or three words of a sentence that could be one noun."""
    tokens = [bare(word) if word[-1].isalnum() else f"{bare(word)}," for word in text.split()]
    for size in PHRASE_WORDS:
        for start in range(len(tokens) - size + 1):
            run = tokens[start : start + size]
            if not any("," in word for word in run[:-1]):
                phrase = [word.rstrip(",") for word in run]
                if _is_noun_phrase(phrase):
                    yield " ".join(phrase)


def is_noun(word: str) -> bool:
    """Whether a word may be the last of a noun phrase: not "helps", not "arrives"."""
    known = english()
    names = known.noun_verbs | NOUNISH
    forms = {form for _, form in known.verbs.get(word, ())}
    return bool({word, grammar.singular(word)} & names) or not forms & {"s", "past"}


def _is_noun_phrase(phrase: list[str]) -> bool:
    """Whether all words could belong to one noun, the last being it."""
    known = english()
    closed = known.stop | known.prepositions | known.determiners | known.auxiliaries | known.adverbs
    if any(
        not word.replace("-", "").isalpha() or word in closed or len(word) < 3 for word in phrase
    ):
        return False
    if any(word.endswith("ly") or set(words(word)) & listed("ordinary") for word in phrase):
        return False
    last, first = phrase[-1], phrase[0]
    nounish = (
        is_noun(last)
        and not last.endswith("ed")
        and (last not in known.verbs or last.endswith(("s", "ing")))
    )
    opens = {form for _, form in known.verbs.get(first, ())}
    acts = len(phrase) > 1 and bool(opens & {"base", "s", "past"}) and first not in known.noun_verbs
    return (
        nounish
        and not acts
        and bool(content_stems(" ".join(phrase)))
        and last not in known.qualities | {"using"}
    )
