"""The single nouns that a lesson comes back to, and what ends its sentences: what a gap may ask for."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from functools import lru_cache

from lessoncast.study.facts.nouns import OFTEN, Nouns
from lessoncast.study.material import Material
from lessoncast.study.persons import is_agent
from lessoncast.study.wordlists import listed
from lessoncast.tongue.english import grammar
from lessoncast.tongue.english.finite import bare
from lessoncast.tongue.english.lexis import english
from lessoncast.tongue.phrases import digest
from lessoncast.tongue.words import content_stems, stem

LEAST_LETTERS = 4
MOST_SHARE = 0.15  # of the sentences, above which a noun is what all is about
LEAST_TIMES = 2
MOST_RIVALS = 9
_DESCRIBES = re.compile(r"(?:ly|ing|est|ed|ous|ful|ive|able|ible|less|ish|ary|al|ic|ical|ant|ent)$")
_STAYS = frozenset(
    [
        "stay",
        "be",
        "become",
        "remain",
        "seem",
        "keep",
        "turn",
        "grow",
        "look",
        "feel",
        "sound",
        "get",
        "go",
        "make",
        "call",
    ]
)
_BEFORE = re.compile(
    r"(?:the|an?|its|their|his|her|every|each|no|some|any|this|that|these|those|our|your)$"
)


def nouns_of(material: Material) -> Nouns:
    """The nouns with their rivals: alike in number and kind, about as frequent; none outside English."""
    times = key_nouns(material) if material.language == "en" else {}
    alike: dict[tuple[object, ...], list[str]] = {}
    for noun in times:
        alike.setdefault(_kind(noun), []).append(noun)
    rivals = {}
    for noun, own in times.items():
        others = (
            one for one in alike[_kind(noun)] if stem(one) != stem(noun) and times[one] >= OFTEN
        )
        near = sorted(others, key=lambda one: (abs(times[one] - own), digest(one, noun)))
        rivals[noun] = tuple(near[:MOST_RIVALS])
    return Nouns(times, rivals)


def noun_phrases(material: Material) -> tuple[str, ...]:
    """The nouns that come often, with each article that they have, and without: ``a spindle``, ``the spindle``."""
    if material.language != "en":
        return ()
    often = [noun for noun, times in key_nouns(material).items() if times >= OFTEN]
    text = " ".join(one.text.lower() for one in material.statements)
    found = set(re.findall(rf"\b((?:an?|the) (?:{'|'.join(often)}))\b", text)) if often else set()
    return (*sorted(often), *sorted(found))


@lru_cache(maxsize=4096)
def _kind(noun: str) -> tuple[object, ...]:
    """What two nouns must share to be offered together."""
    return grammar.number(noun), grammar.is_mass(noun), is_agent(noun)


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
    known, low = english(), bare(word)
    closed = known.prepositions | known.conjunctions | known.auxiliaries | known.subordinators
    return low in closed | {"to", "that", "which", "who"}


def is_telling(word: str, written: str = "") -> bool:
    """Whether a noun says something by itself: no "thing", no "day", no quality."""
    known = english()
    closed = known.stop | known.qualities | known.adverbs | known.pronouns | known.quantifiers
    plain = word.isalpha() and len(word) >= LEAST_LETTERS and (written or word)[:1].islower()
    vague = {word, grammar.singular(word)} & (listed("ordinary") | listed("general") | closed)
    after_all = listed("nouns_after_all") | known.adjective_like | known.noun_verbs
    noun = not _DESCRIBES.search(word) or bool({word, grammar.singular(word)} & after_all)
    return plain and not vague and noun


def ending(text: str, material: Material) -> str:
    """What a sentence comes to: its last noun with what describes it; "" where that is not sure."""
    tokens = text.rstrip(".").split()
    last = bare(tokens[-1]) if tokens else ""
    if not last or not is_telling(last, tokens[-1]) or not _is_noun(last):
        return ""
    known = english()
    start = len(tokens) - 1
    while start > 0 and len(tokens) - start < 3 and _describes(tokens[start - 1]):
        start -= 1
    before = bare(tokens[start - 1]) if start else ""
    if start and tokens[start - 1][:1].isupper():
        return ""  # "Down syndrome"
    if before == "to" and last in known.verbs:
        return ""
    if before in {"a", "an"} and start > 1:
        start, before = start - 1, bare(tokens[start - 2])
    opens = known.prepositions | known.determiners - {"no", "some", "any"} | {"to", "than"}
    acts = any(form in {"s", "past", "base"} for _, form in known.verbs.get(before, ()))
    if _STAYS & {base for base, _ in known.verbs.get(before, ())} and start == len(tokens) - 1:
        return ""  # "stays flat"
    fits = before in opens or (acts and before not in known.noun_verbs)
    phrase = " ".join(tokens[start:])
    if last in known.verbs and " " in phrase.removeprefix("a ").removeprefix("an "):
        return ""  # "no time passes"
    heavy = max(
        (material.vocabulary.weights.get(one, 0.0) for one in content_stems(phrase)), default=0.0
    )
    listed_on = re.search(r"(?:,|\b(?:and|or)) (?:\S+ )?$", f"{' '.join(tokens[:start])} ")
    return phrase if fits and not listed_on and heavy < 1.0 else ""


def _is_noun(word: str) -> bool:
    forms = {form for _, form in english().verbs.get(word, ())}
    return (
        not forms
        or word in english().noun_verbs
        or (forms == {"s"} and grammar.singular(word) in english().noun_verbs)
    )


def _describes(token: str) -> bool:
    """Whether a word before a noun belongs to it."""
    low, known = bare(token), english()
    if (
        not token[-1].isalnum()
        or not token.replace("-", "").isalpha()
        or low in known.stop | known.determiners
    ):
        return False
    forms = {form for _, form in known.verbs.get(low, ())}
    noun = low in known.noun_verbs or low in known.qualities
    return noun or (not forms & {"base", "s", "past", "ing"} and not low.endswith("ly"))
