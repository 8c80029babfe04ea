"""Find the finite verb of an English clause, by closed classes, verb forms and position.

Where the grammar of a sentence (`trees/`) is not sure, this decides: what is not certain is reported as not found, and the caller says less.
"""

from __future__ import annotations

from lessoncast._remembered import remembered
from lessoncast.tongue.english.grammar import head, is_plural_word
from lessoncast.tongue.english.lexis import Form, english
from lessoncast.tongue.english.particles import ends_subject

FINITE_AUX = frozenset([
    "is", "are", "was", "were", "has", "have", "had", "do", "does", "did", "can", "could", "may", "might",
    "must", "shall", "should", "will", "would", "cannot", "isn't", "aren't", "wasn't", "weren't", "hasn't",
    "haven't", "hadn't", "don't", "doesn't", "didn't", "couldn't", "mustn't", "shouldn't", "wouldn't",
    "can't", "won't", "it's", "that's", "there's", "he's", "she's", "we're", "you're", "they're", "i'm",
    "we've", "you've", "they've", "we'll", "you'll", "they'll", "it'll", "i've",
])  # fmt: skip
_QUANTITIES = frozenset({"at least", "at most", "up to"})
_STOPS = frozenset(
    {"when", "if", "because", "although", "while", "unless", "whereas", "whether", "where"}
)
RELATIVES = frozenset({"that", "which", "who", "whom", "whose"})
_PLURAL_SUBJECTS = frozenset({"we", "you", "they", "i", "people", "these", "those", "both", "most"})
_MANY = frozenset(
    {
        "many",
        "most",
        "some",
        "all",
        "few",
        "several",
        "these",
        "those",
        "other",
        "two",
        "three",
        "both",
    }
)
_ARTICLES = frozenset({"a", "an", "the", "my", "your", "his", "her", "its", "our", "their"})
_SINGULAR_SUBJECTS = frozenset({"it", "he", "she", "this", "that", "which", "who", "one", "nobody"})


@remembered(10_000)
def bare(word: str) -> str:
    """A word in lower case without the marks around it."""
    return word.lower().replace("’", "'").strip(',.;:!?"“”()[]')


def find_verb(tokens: list[str], start: int = 0) -> int | None:
    """The place of the first finite verb of the clause that begins at ``start``."""
    relative = False
    owed = 0  # verbs that belong to relative clauses inside the subject
    for place in range(start, len(tokens)):
        low = bare(tokens[place])
        if place > start and low in _STOPS:
            return None
        inner = low in {"how", "whether", "what"} or low in RELATIVES
        if place > start and inner and _is_relative(tokens, place):
            owed += 1
            continue
        if not _is_finite(tokens, place, start):
            continue
        if owed:
            owed -= 1
            relative = True
            continue
        if relative and bare(tokens[place - 1]) in {"and", "or"}:
            continue  # "that are rare and are hard to find" has two verbs
        return place
    return None


def _is_relative(tokens: list[str], place: int) -> bool:
    """Not ``of that data``, where "that" points at a noun."""
    return bare(tokens[place]) != "that" or bare(tokens[place - 1]) not in english().prepositions


def _is_finite(tokens: list[str], place: int, start: int) -> bool:
    low = bare(tokens[place])
    if len(low) > 1 and tokens[place].strip(",.;:").isupper():
        return False  # FID / IS: an acronym
    if low in FINITE_AUX:
        return place > start or "'" in low
    forms: set[Form] = {form for _, form in english().verbs.get(low, ())}
    if not forms and low.endswith("ed") and len(low) > 4 and _is_unknown_past(tokens, place, start):
        forms = {"past", "participle"}  # a verb that the list lacks
    if place == start or not forms or not _may_follow(tokens, place):
        return False
    return _agrees(tokens, place, start, forms)


def _is_unknown_past(tokens: list[str], place: int, start: int) -> bool:
    """Behind a noun or a name, or at the end: ``no uprising materialized``."""
    before = tokens[place - 1] if place > start else ""
    named = before[:1].isupper() and place - 1 > start
    last = place + 1 == len(tokens) or bare(tokens[place + 1]).endswith("ly")
    ends = last and place > start and bare(before) not in english().determiners
    if "-" in tokens[place] and not last:
        return False  # "one hand-painted sign": it tells what the sign is
    return named or ends or _noun_before(tokens, place, start)


def _noun_before(tokens: list[str], place: int, start: int) -> bool:
    """Whether the word before is a noun for certain: plural, a pronoun, or with its article."""
    if place == start:
        return False
    before, first = bare(tokens[place - 1]), bare(tokens[start])
    known = before in _SINGULAR_SUBJECTS | _PLURAL_SUBJECTS or is_plural_word(before)
    return known or (place - start == 2 and first in _ARTICLES)


def _may_follow(tokens: list[str], place: int) -> bool:
    """Whether the word before lets a verb stand here: not an article, a preposition, a verb."""
    known = english()
    before, low = bare(tokens[place - 1]), bare(tokens[place])
    if tokens[place - 1].endswith((",", ":", ";")) or before.endswith("'s") or before == "to":
        return False
    if before in _SINGULAR_SUBJECTS or before in _PLURAL_SUBJECTS:
        return True
    if before in known.determiners and low.endswith("ed") and before not in _ARTICLES:
        return True
    closed = known.determiners, known.prepositions, known.auxiliaries, known.conjunctions
    return (
        not any(before in one for one in closed) or ends_subject(tokens, place)
    ) and low not in {
        "like",
        "base",
    }


def _agrees(tokens: list[str], place: int, start: int, forms: set[Form]) -> bool:
    back = place - 1
    while back > start and is_adverb(tokens[back]):
        back -= 1
    before = bare(tokens[back])
    plural = is_plural_word(bare(head(" ".join(tokens[start : back + 1])))) or is_plural_word(
        before
    )
    coordinated = tokens[start:back]
    names = all(one[:1].isupper() or one == "and" for one in coordinated)
    commas = any(one.endswith(",") for one in coordinated)
    plural = plural or (before == "species" and bare(tokens[start]) in _MANY)
    plural = plural or ("and" in coordinated and (names or not commas))
    if {"past", "base"} <= forms and not plural and not _noun_before(tokens, place, start):
        return False  # cost, cut, set: nouns as well
    if "past" in forms and not ("base" in forms and plural):
        return not _is_reduced_relative(tokens, place, forms)
    if "s" in forms:
        named = back > start and tokens[back][:1].isupper()  # Bell Labs shows
        fits = (
            named
            or before in _SINGULAR_SUBJECTS
            or not is_plural_word(bare(head(" ".join(tokens[start : back + 1]))))
        )
        both = "and" in tokens[start:place] and "," not in " ".join(tokens[start:place])
        if both and before not in _SINGULAR_SUBJECTS:
            return False
        return (
            fits and before not in _PLURAL_SUBJECTS and not _noun_before_verb(tokens, place, start)
        )
    if "base" in forms:
        last = place == len(tokens) - 1 and bare(tokens[place]) not in english().intransitive
        return before in _PLURAL_SUBJECTS or (plural and not last)
    return False


def is_adverb(word: str) -> bool:
    """Whether a word can stand between subject and verb: ``often``, ``slowly``."""
    low = bare(word)
    return low in english().adverbs or low.endswith("ly")


def _is_reduced_relative(tokens: list[str], place: int, forms: set[Form]) -> bool:
    """``data collected from sensors shows``: a participle behind its noun, the verb still to come."""
    if "participle" not in forms:
        return False
    low, before = bare(tokens[place]), bare(tokens[place - 1])
    following = bare(tokens[place + 1]) if place + 1 < len(tokens) else ""
    if before in english().pronouns:
        return False
    if low in {"called", "named", "known", "based", "designed"} or following == "by":
        return True
    if following in english().prepositions or following == "to":
        return _verb_ahead(tokens, place + 1)
    return False


def _noun_before_verb(tokens: list[str], place: int, start: int) -> bool:
    """``its changes are``, ``large models require``, ``advances in``: a noun in -s after all."""
    if is_adverb(tokens[place - 1]):
        return False  # the brain now produces slow waves
    if _is_described(tokens, place):
        return True
    subject_before = bare(tokens[place - 1]) in _SINGULAR_SUBJECTS
    if tokens[place].endswith((",", ":", ";")) or place + 1 >= len(tokens):
        bases = {base for base, _ in english().verbs.get(bare(tokens[place]), ())}
        acts = subject_before or bool(bases & english().intransitive)
        return not acts or tokens[place].endswith((":", ";"))
    ahead = place + 1
    while ahead + 1 < len(tokens) and is_adverb(tokens[ahead]):
        ahead += 1
    following = bare(tokens[ahead])
    if following in FINITE_AUX or following in {"of", "and", "or"}:
        return not (following == "of" and bare(tokens[place]) == "consists")
    return not subject_before and _is_followed_as_noun(tokens, place, ahead, start)


def _is_described(tokens: list[str], place: int) -> bool:
    """``work on protected works needs a licence``: a participle before it, another verb in -s behind."""
    if place + 1 >= len(tokens):
        return False
    before, behind = (
        {form for _, form in english().verbs.get(bare(tokens[at]), ())}
        for at in (place - 1, place + 1)
    )
    return "participle" in before and "base" not in before and "s" in behind


def _is_followed_as_noun(tokens: list[str], place: int, ahead: int, start: int) -> bool:
    """Whether what comes behind a word in -s is a verb, or a preposition behind a short phrase."""
    following = bare(tokens[ahead])
    forms = {form for _, form in english().verbs.get(following, ())}
    if is_plural_word(bare(tokens[place])) and forms & {"base", "past"}:
        return place + 2 < len(tokens) or following in english().intransitive
    if following == "to" and ahead + 1 < len(tokens):
        after = {form for _, form in english().verbs.get(bare(tokens[ahead + 1]), ())}
        return "base" not in after
    if " ".join(map(bare, tokens[ahead : ahead + 2])) in _QUANTITIES:
        return False  # contains at least 10 percent: an object, and no place
    short = place - start <= 2 and bare(tokens[start]) not in english().determiners
    return short and following in english().prepositions


def _verb_ahead(tokens: list[str], start: int) -> bool:
    for place in range(start, min(start + 12, len(tokens))):
        low = bare(tokens[place])
        if low in english().subordinators or low in {"and", "but", "or"}:
            return False
        if low in FINITE_AUX:
            return True
        forms = {form for _, form in english().verbs.get(low, ())}
        if forms & {"past", "s"} and "base" not in forms and _may_follow(tokens, place):
            return True
        if tokens[place].endswith((",", ";", ":")):
            return False
    return False
