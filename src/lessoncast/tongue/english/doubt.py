"""How sure the parts of a sentence are: what tells that its verb was mistaken, or that something is missing."""

from __future__ import annotations

from collections.abc import Sequence

from lessoncast._later import re
from lessoncast.tongue.english.finite import FINITE_AUX, bare, is_adverb
from lessoncast.tongue.english.grammar import is_plural_word
from lessoncast.tongue.english.lexis import NOUNISH, Form, english

_SUBJECTS = frozenset(
    [
        "i",
        "you",
        "he",
        "she",
        "it",
        "we",
        "they",
        "one",
        "this",
        "there",
        "everyone",
        "everybody",
        "someone",
        "nobody",
    ]
)
_ALSO_ADVERBS = frozenset(["early", "late", "fast", "hard", "long", "high", "low", "deep", "short"])
_ADJECTIVE = re.compile(
    r"(?:[a-z]{2}(?:ous|ful|ive|able|ible|less|ical|erse|ular|ional)|[a-z]{3}(?:ic|al))$"
)
_ENDS = re.compile(r"[;:–—]$|^[–—-]+$")


def forms_of(word: str) -> set[Form]:
    """Which forms of a verb a word may be."""
    return {form for _, form in english().verbs.get(bare(word), ())}


def may_be_noun(word: str) -> bool:
    """Whether a verb's form in -s may be a plural: ``needs``, ``loads``."""
    bases = {base for base, _ in english().verbs.get(bare(word), ())}
    nouns = english().noun_verbs, NOUNISH, english().also_nouns
    return bare(word) in english().plurals or not all(map(bases.isdisjoint, nouns))


def is_adjective(word: str) -> bool:
    """Whether a word is an adjective for certain, so that its noun is still to come."""
    low, known = bare(word), english()
    named = known.adjective_like, known.noun_verbs, known.mass, _ALSO_ADVERBS
    return not any(low in one for one in named) and (
        low in known.qualities or _ADJECTIVE.search(low) is not None
    )


def is_sure_verb(tokens: Sequence[str], place: int) -> bool:
    """Whether a word can be nothing but a finite verb: ``is``, ``involves``, not ``loads`` or ``used``."""
    word = tokens[place]
    low = bare(word)
    if low in FINITE_AUX:
        return "'" not in low or low.endswith("n't")
    if word[:1].isupper() or not place:
        return False
    before = bare(tokens[place - 1])
    known = english()
    closed = known.determiners | known.prepositions | {"to"}
    if before in closed or is_adjective(before):
        return False
    forms = forms_of(word)
    alone = {base for base, _ in known.verbs.get(low, ())} & known.intransitive
    whole = place < len(tokens) - 1 or bool(alone)  # an object is there, or none needed
    sure = before in known.adverbs or not may_be_noun(word)  # "often leads"
    return whole and "s" in forms and "base" not in forms and sure


def second_verb(tokens: Sequence[str], start: int) -> int | None:
    """The place of a finite verb behind ``start`` that no word brings in; None where all are accounted for."""
    if start and _ENDS.search(tokens[start - 1]):
        return None
    open_clauses = int(_may_open(tokens[start - 1])) if start else 0
    for place in range(start, len(tokens)):
        if _ENDS.search(tokens[place]):
            return None
        if bare(tokens[place]) in english().brings_verb:
            open_clauses += 1
        elif not _counts(tokens, place):
            open_clauses += _may_open(tokens[place])
        elif open_clauses:
            open_clauses -= 1
        elif not _is_inner(tokens, place, start):
            return place
    return None


def _counts(tokens: Sequence[str], place: int) -> bool:
    """Whether a verb needs a word that brings it in: not in a list of deeds, ``sorts, names and files``, nor a month."""
    if tokens[place].strip(",") == "May" and place:
        return False
    low = bare(tokens[place])
    helps = low in {"do", "have"} and not _is_finite_here(tokens, place)
    listed = tokens[place - 1].endswith(",") and low not in FINITE_AUX
    return is_sure_verb(tokens, place) and not helps and not listed


def _may_open(word: str) -> bool:
    """Whether a clause may stand behind a word with nothing that brings it in: ``says it is``, ``sure it is``."""
    low = bare(word)
    bases = {base for base, _ in english().verbs.get(low, ())}
    return low in english().sure_clause or bool(bases & english().says_clause)


def _is_finite_here(tokens: Sequence[str], place: int) -> bool:
    """Not ``to do``, ``can have``: behind a plural or an auxiliary of its own."""
    before = bare(tokens[place - 1]) if place else ""
    return is_plural_word(before) and before not in english().auxiliaries


def _is_inner(tokens: Sequence[str], place: int, start: int) -> bool:
    """Whether a verb has a subject of its own right behind a noun: ``the images you have``, ``all the job needs``."""
    back = place - 1
    while back > start and is_adverb(tokens[back]):
        back -= 1
    if bare(tokens[back]) in _SUBJECTS:
        return True
    known = english()
    for at in range(back, max(start - 1, back - 4), -1):
        if bare(tokens[at]) in known.determiners:
            before = bare(tokens[at - 1]) if at > start else ""
            closed = known.prepositions | known.conjunctions | known.determiners | known.auxiliaries
            acts = forms_of(before) - {"participle"} and not may_be_noun(before)
            return (
                bool(before) and before not in closed and not acts and tokens[at - 1][-1:].isalnum()
            )
    return False


def is_doubtful(tokens: Sequence[str], place: int) -> bool:
    """Whether something tells that the verb at ``place`` is none, or not that of the main clause."""
    if '"' in " ".join(tokens):
        return False
    if second_verb(tokens, place + 1) is not None:
        return True
    verb = tokens[place]
    if bare(verb) in FINITE_AUX:
        return False
    described = may_be_noun(verb) and is_adjective(tokens[place - 1])
    return (
        verb[:1].isupper()
        or described
        or _has_verb_before(tokens, place)
        or _opens_with_order(tokens, place)
        or _is_followed_by_participle(tokens, place)
    )


def _has_verb_before(tokens: Sequence[str], place: int) -> bool:
    """``The pilot's error leaves control …``: behind one noun a verb in -s, and its object."""
    if place < 2 or "base" not in forms_of(tokens[place]) or not may_be_noun(tokens[place]):
        return False
    before, noun = bare(tokens[place - 1]), bare(tokens[place - 2])
    closed = english().determiners | english().prepositions | english().conjunctions
    nouns = english().noun_verbs | english().also_nouns | NOUNISH
    acts = any(form == "s" and base not in nouns for base, form in english().verbs.get(before, ()))
    return acts and noun not in closed and not is_plural_word(noun) and not is_adjective(noun)


def _opens_with_order(tokens: Sequence[str], place: int) -> bool:
    """``Make touch targets …``: the first word is the verb, and what follows its object."""
    first = tokens[0]
    verb = "base" in forms_of(first) and not may_be_noun(first) and not is_adjective(first)
    return place > 1 and verb


def _is_followed_by_participle(tokens: Sequence[str], place: int) -> bool:
    """``Development finished specified``: two past forms side by side, of which one belongs to a noun."""
    verb = tokens[place]
    if place + 1 >= len(tokens) or not verb[-1:].isalpha():
        return False
    bases = {base for base, _ in english().verbs.get(bare(verb), ())}
    behind = forms_of(tokens[place + 1])
    two = "past" in forms_of(verb) and "participle" in behind and "base" not in behind
    return two and not bases & english().takes_participle
