"""The whole noun phrases of an English sentence, as far as closed classes and word forms tell them.

What may be more or less than a noun phrase is left out: a gap must not cut one in two.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from lessoncast._later import re
from lessoncast._remembered import remembered
from lessoncast.study.wordlists import listed
from lessoncast.tongue.english import grammar
from lessoncast.tongue.english.finite import bare
from lessoncast.tongue.english.lexis import english

MOST_WORDS = 3
LEAST_LETTERS, LEAST_GERUND = 3, 8
_TOKEN = re.compile(r"\S+")
_POSSESSIVE = re.compile(r"['’]s?$")
_ACRONYM = re.compile(r"[A-Z]{2,6}s?")
_TO_DO = re.compile(r"(?:ify|i[sz]e|ate|en)$")  # verbs that no list has
_WORD = re.compile(r"[a-z][a-z]+(?:-[a-z]+)*")
_LIKE_ADJECTIVES = re.compile(
    r"(?:ous|ful|ive|able|ible|less|ish|ary|al|ic|ical|ant|ent|ular|ed|ing)$"
)


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase without its article; ``before`` is the word in front of it, in small letters.

    It ``is_sure`` where no word of it can be a verb: not ``fitting labels``, not ``the rate increases``.
    """

    text: str
    start: int
    before: str
    is_sure: bool

    @property
    def end(self) -> int:
        """Where it ends in its sentence."""
        return self.start + len(self.text)

    @property
    def head(self) -> str:
        """Its noun."""
        return self.text.rsplit(maxsplit=1)[-1]


@remembered(4096)
def phrases_of(sentence: str) -> tuple[Phrase, ...]:
    """The noun phrases of one to three words in small letters, each of them whole."""
    return tuple(_phrases(sentence))


def _phrases(sentence: str) -> Iterator[Phrase]:
    tokens = [(one[0], one.start()) for one in _TOKEN.finditer(sentence)]
    lows = [bare(token) for token, _ in tokens]
    for place, (token, _) in enumerate(tokens):
        acronym = _ACRONYM.fullmatch(token.strip(",.;:!?()"))
        if not acronym and (not _WORD.fullmatch(lows[place]) or (place and not token[0].islower())):
            continue
        ends = not token[-1].isalnum() or place + 1 == len(tokens)
        if not ends and not _is_over(lows[place], lows[place + 1]):
            continue
        first = _first(tokens, lows, place)
        before = lows[first - 1] if first else ""
        told = before in _classes().tells
        gerund = lows[place].endswith("ing") and lows[place] not in _classes().nouns
        owns = not ends and lows[place + 1] in _classes().tells
        if gerund and (owns or (told and first < place)):
            continue  # "keeps the bowl moving", "a company open sourcing a project"
        noun = acronym or is_noun(lows[place], sure=first < place or (told and not gerund))
        if place - first >= MOST_WORDS or not noun:
            continue
        if first and (not _opens(tokens, first - 1) or (first == place and _asks_for_verb(before))):
            continue
        start = tokens[first][1]
        text = sentence[start : tokens[place][1] + len(token)].rstrip(",.;:!?)\"'”’")
        if text and text[0].isalpha() and not re.search(r"[(),\"“”]", text):
            after = "" if ends else lows[place + 1]
            yield Phrase(text, start, before, _is_sure(text.split(), before, after))


@dataclass(frozen=True, slots=True)
class _Words:
    """Classes of words, several of the lists in one."""

    leads: frozenset[str]  # a thing: "the", "its", "of"
    tells: frozenset[str]  # that a thing is meant: "the", "its"
    closed: frozenset[str]  # no part of a phrase
    describes: frozenset[str]
    no_noun: frozenset[str]
    nouns: frozenset[str]
    opens: frozenset[str]  # a phrase behind it
    over: frozenset[str]  # a phrase in front of it is
    plain: frozenset[str]


@lru_cache(maxsize=1)
def _classes() -> _Words:
    known = english()
    plain = known.qualities | known.adjective_like
    closed = known.stop | known.determiners | known.prepositions | known.auxiliaries
    opens = known.prepositions | known.conjunctions | known.auxiliaries | known.subordinators
    return _Words(
        leads=(known.determiners | known.prepositions | _OWNERS) - {"to", "that"},
        tells=(known.determiners | _OWNERS) - {"that"},
        closed=closed | known.quantifiers | listed("number_words"),
        describes=known.noun_verbs | plain,
        no_noun=closed
        | known.adverbs
        | known.pronouns
        | plain
        | listed("of_any_noun")
        | listed("no_noun"),
        nouns=known.noun_verbs | listed("nouns_after_all"),
        opens=opens | known.determiners | known.quantifiers | {"to", "than", "not", "that"},
        over=opens | known.determiners | known.adverbs | {"to", "that", "which", "who", "whose"},
        plain=plain,
    )


def _is_sure(words: list[str], before: str, after: str) -> bool:
    """Whether no word of a phrase can be the verb of its clause."""
    if len(words) == 1:
        return True
    lows = [bare(word) for word in words]
    if _may_begin_with_verb(lows[0], before) or _may_end_with_verb(words, before, after):
        return False
    return not any(grammar.is_plural_word(low) and low != "data" for low in lows[:-1])


def _may_begin_with_verb(low: str, before: str) -> bool:
    """``cut wages``, ``firing bowls``: not behind an article."""
    classes = _classes()
    if english().verbs.get(low) and before and before not in classes.leads:
        return True
    gerund = low.endswith("ing") and len(low) > LEAST_GERUND - 3
    return gerund and before not in classes.tells


def _may_end_with_verb(words: list[str], before: str, after: str) -> bool:
    """``the rate increases``, ``as the program runs``, ``the Moon pulls``."""
    known = english()
    forms = {form for _, form in known.verbs.get(bare(words[-1]), ())}
    if not forms:
        return False
    if before and any(word[:1].isupper() for word in words[:-1]):
        return True
    described = bare(words[-2]) in _classes().plain or _LIKE_ADJECTIVES.search(words[-2])
    if not after:
        return "s" in forms and not described
    ends = known.auxiliaries | known.conjunctions
    return after not in ends and (bool(forms & {"s", "past"}) or after not in known.prepositions)


def _asks_for_verb(word: str) -> bool:
    """``can``, ``don't``: what stands behind it alone is no noun."""
    return word in english().modals | {"do", "does", "did"} or word.endswith("n't")


_OWNERS = frozenset({"its", "their", "his", "her", "our", "your", "my"})


def _first(tokens: list[tuple[str, int]], lows: list[str], place: int) -> int:
    """Where the phrase begins whose noun stands at ``place``."""
    first = place
    while first and place - first < MOST_WORDS and _describes(tokens, lows, first - 1):
        first -= 1
    return first


def _describes(tokens: list[tuple[str, int]], lows: list[str], place: int) -> bool:
    """Whether a word belongs to the noun behind it."""
    token, low, known = tokens[place][0], lows[place], english()
    classes = _classes()
    if not token[-1].isalnum() or not _WORD.fullmatch(low) or low in classes.closed:
        return False
    if len(low) < LEAST_LETTERS or (place == 0 and low in known.adverbs):
        return False
    if low in classes.describes:
        return True
    forms = {form for _, form in known.verbs.get(low, ())}
    before = lows[place - 1] if place else ""
    if forms & {"ing", "past", "participle"} and not forms & {"base", "s"}:
        return before in classes.leads or before in known.qualities
    to_do = before in known.modals or (before == "to" and _TO_DO.search(low) is not None)
    return not forms and not low.endswith("ly") and not to_do


@remembered(4096)
def is_noun(word: str, *, sure: bool = False) -> bool:
    """Whether a word is a noun; where an article or an adjective shows it, also one that can act."""
    classes = _classes()
    low = word.rpartition("-")[2] or word
    if low in classes.no_noun or low.endswith("ly"):
        return False
    forms = {form for _, form in english().verbs.get(low, ())}
    if {low, grammar.singular(low)} & classes.nouns:
        return sure or not forms
    if forms == {"ing"} and low == word:
        return sure  # "pattern matching"
    if forms:
        return False
    if low.endswith("ing") and len(low) >= LEAST_GERUND:
        return True  # a verb that no list has: "overfitting" is mostly what something is called
    return not _LIKE_ADJECTIVES.search(low) or low.endswith("s")


def _opens(tokens: list[tuple[str, int]], place: int) -> bool:
    """Whether a noun phrase can begin behind a word: a closed-class one, a verb, or one with a mark."""
    token = tokens[place][0]
    inside = token[:1].isupper() and place > 0  # "New England farms"
    if _POSSESSIVE.search(token) or inside or bare(token) in _classes().plain:
        return False
    before = bare(tokens[place - 1][0]) if place else ""
    return _opens_by_itself(bare(token), before) or not token[-1:].isalnum()


@remembered(8192)
def _opens_by_itself(low: str, before: str) -> bool:
    known, classes = english(), _classes()
    if low in classes.opens:
        return low not in listed("number_words")
    forms = {form for _, form in known.verbs.get(low, ())}
    if not forms or low in known.noun_verbs or before in classes.tells:
        return False
    if forms & {"s", "past", "ing"} or not before:
        return True
    doers = known.pronouns | known.auxiliaries | known.conjunctions | known.adverbs | {"to"}
    return before in doers or before.endswith("n't") or grammar.is_plural_word(before)


@remembered(8192)
def _is_over(low: str, after: str) -> bool:
    """Whether a noun phrase is over before the word behind it."""
    known = english()
    if after in _classes().over:
        return True
    forms = {form for _, form in known.verbs.get(after, ())}
    if after in known.noun_verbs or grammar.singular(after) in known.noun_verbs:
        return False
    plural = grammar.is_plural_word(low)
    return ("past" in forms and "base" not in forms) or ("base" if plural else "s") in forms
