"""Whether a subject is named with "the": as its lesson names it."""

from __future__ import annotations

from lessoncast._later import re
from lessoncast._remembered import remembered
from lessoncast.tongue.english.clauses import is_imperative
from lessoncast.tongue.english.finite import bare
from lessoncast.tongue.english.grammar import article, number
from lessoncast.tongue.english.lexis import english
from lessoncast.tongue.english.questions.grammar.wordlists import listed
from lessoncast.tongue.seam import packed
from lessoncast.tongue.words import Vocabulary


def as_told(name: str, text: str, vocabulary: Vocabulary, heading: str = "") -> str:
    """A subject with "the", where an English text never names it without: ``the Jacksonian era``.

    What a ``heading`` seems to tell one to do is a thing where the text speaks of it so: ``cover letters``.
    """
    if packed(vocabulary.language):
        return name
    return _as_told(as_spoken_of(name, heading, text, vocabulary), text)


def as_spoken_of(name: str, heading: str, text: str, vocabulary: Vocabulary) -> str:
    """What a heading seems to tell one to do as a thing, where an English text speaks of it so: ``scatter plots``, not ``scattering plots``."""
    if packed(vocabulary.language) or not is_imperative(heading):
        return name
    thing = vocabulary.lower_title(heading)
    named = _BEHIND.split(thing, maxsplit=1)[0]  # "power cuts | in winter"
    first = " ".join(named.split()[:2])  # "pull request | guidelines"
    meant = thing != name and any(
        _is_spoken_of(one, text) for one in {named, first} if " " in one or one == named
    )
    return thing if meant else name


_BEHIND = re.compile(r" (?:in|of|for|with|on|at|from|and|by|under|between) ")


@remembered(512)
def _is_spoken_of(thing: str, text: str) -> bool:
    """Whether a text has some words as the name of a thing: behind an article or a preposition."""
    if not (_may_hold(text, f" {thing.removesuffix('s')}") or _is_noun(thing, text)):
        return False
    before = r"\b(?:an?|the|these|of|in|for|with|by|on|as|about|called|from|and|or)"
    one = re.escape(thing.removesuffix("s"))
    return re.search(rf"{before} {one}s?\b", text, re.IGNORECASE) is not None or _is_noun(
        thing, text
    )


def _is_noun(thing: str, text: str) -> bool:
    """Whether the first of two words that seem an order is a noun in a text: ``your resume``, of ``resume versions``."""
    first, *rest = thing.split()
    if len(rest) != 1 or first in listed("tasks") or not _may_hold(text, f" {first}"):
        return False
    named = rf"\b(?:an?|your|my|our|their|his|her|this|that|every) (?:[\w-]+ )?{re.escape(first)}\b"
    return re.search(named, text, re.IGNORECASE) is not None


@remembered(8)
def _folded(text: str) -> str:
    return text.casefold()


def _may_hold(text: str, phrase: str) -> bool:
    """Whether a text has a phrase anywhere, capitals or not: mostly it hasn't, and no pattern is needed."""
    return phrase.casefold() in _folded(text)


@remembered(512)
def _as_told(name: str, text: str) -> str:
    if not _may_hold(text, name):
        return name
    named = rf"(\bthe )?(?<![\w-]){re.escape(name)}(?![\w-])( [\w-]+)?"
    met = re.findall(named, text, re.IGNORECASE)
    if name.endswith("ing"):  # "the old lettering" of "the old lettering style" is of another thing
        met = [one for one in met if not _goes_on(bare(one[1].strip()))]
    sure = len(met) > (number(name) == "plural")  # "for the oars" once may be some of them
    if sure and all(held for held, _ in met):
        return f"the {name}"
    return f"{article(name)} {name}" if _is_one(name, text) else name


def _is_one(name: str, text: str) -> bool:
    """Whether a text has a name of several words as one of many, and never bare: ``a new lock``, ``our new lock``."""
    if " " not in name or name != name.lower() or number(name) == "plural":
        return False
    found = re.findall(rf"(\b[\w'’]+ )?(?<![\w-]){re.escape(name)}(?![\w-])", text)
    before = [bare(one.strip()) for one in found]
    return bool({"a", "an"} & {*before}) and english().determiners.issuperset(before)


def _goes_on(word: str) -> bool:
    """Whether a word behind a name goes on with it, as a noun does: ``style``, but not ``is`` or ``of``."""
    known = english()
    closed = known.prepositions | known.conjunctions | known.auxiliaries | known.pronouns
    closed |= known.determiners | known.adverbs | known.subordinators
    return (
        bool(word) and word not in closed and (word in known.noun_verbs or word not in known.verbs)
    )
