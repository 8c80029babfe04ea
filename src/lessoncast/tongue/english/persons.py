"""Which names of a lesson are "he" and which "she", by what its own sentences call them next."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise

from lessoncast._later import re
from lessoncast.tongue.english.grammar import is_plural_word
from lessoncast.tongue.english.lexis import english
from lessoncast.tongue.trees import Tree, trees_of
from lessoncast.tongue.trees.weights import is_known
from lessoncast.tongue.words import capital, words

_WORD = r"[A-ZÀ-Þ][\w'’-]*[\wß-ÿ]"
_NAME = rf"(?:(?:Mrs|Ms|Mr|Dr)\. )?{_WORD}(?: (?:[A-Z]\.|de|van|von|da|{_WORD}))*"
_SUBJECT = re.compile(
    r"(?:(?:In|On|By|At|After|Before|During|Since|From|Until|As|For|Born) [^,;:]{2,60}, )?"
    rf"(?P<name>{_NAME})(?=[ ,])(?! and )(?!,? (?:\w+, )*and {_WORD})"
)
_CALLED = re.compile(r"\b(?:(?P<she>she|her|herself)|he|his|him|himself)\b", re.IGNORECASE)
_CALLED_FIRST = re.compile(
    r"(?:(?P<she>She|Her)|He|His)\b"
    r"|(?:In|On|By|At|After|Before|During|Since|From|Until|As|For|With|Born|[A-Z][a-z]+(?:ing|ed)) [^;:]{2,120}?, (?:(?P<her>she|her)|he|his)\b"
)
_LADY = re.compile(r"(?:Mrs|Ms|Miss|Queen|Princess|Lady|Sister|Madame|Empress)\b")
_LORD = re.compile(r"(?:Mr|King|Prince|Lord|Sir|Emperor|Pope|Father|Tsar)\b")
_OWNS = re.compile(r"([A-ZÀ-Þ][a-zß-ÿ]+)['’]s ")
_OTHER = re.compile(_WORD)
_DOES = frozenset({"nsubj", "nsubj:pass"})


def called(sentences: Iterable[str]) -> Mapping[str, str]:
    """The last name of each person whom a lesson calls only "he" or only "she": ``Moor`` → ``she``."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for sentence, following in pairwise([*sentences, ""]):
        subject = _SUBJECT.match(sentence)
        if not subject or subject["name"].partition(" ")[0].lower() in english().stop:
            continue
        name = subject["name"]
        if not name.endswith(("'s", "’s")):
            last = name.rpartition(" ")[2]
            found[last].update(_by_title(name))
            found[last].update(_behind(sentence[subject.end() :], following))
    return {name: next(iter(ways)) for name, ways in found.items() if len(ways) == 1}


_FIRST = re.compile(r"([A-ZÀ-Þ][a-zß-ÿ]+) ([a-z]+s)\b")


def begin_only(sentences: Iterable[str]) -> Iterator[str]:
    """Single words that begin a sentence before what somebody does now, and may be names, where somebody is "he" or "she": ``Ben saves …``, ``Bread rises``."""
    told = [*sentences]
    for found in map(_FIRST.match, told if any(map(_CALLED.search, told)) else ()):
        low = found[1].lower() if found else ""
        known = low and (low in english().stop | english().adverbs or is_plural_word(low))
        acts = found and "s" in {form for _, form in english().verbs.get(found[2], ())}
        if found and acts and not known and low not in english().verbs:
            yield found[1]


def named_first(sentences: Iterable[str], persons: Iterable[str]) -> frozenset[str]:
    """Of those who are "he" or "she", whoever a sentence begins with by the last name alone: ``Galileo saw it when he …``."""
    begun = {sentence.partition(" ")[0]: sentence for sentence in sentences}
    first = [one for one in persons if one in begun]
    read = trees_of([begun[one] for one in first])
    return frozenset(one for one, tree in zip(first, read, strict=True) if _is_name(tree))


def owners_first(sentences: Iterable[str]) -> frozenset[str]:
    """Whoever a sentence begins with as the owner of something, by a name that nobody writes small: ``Bahdanau's attention …``."""
    told = [*sentences]
    begun = {found[1] for found in map(_OWNS.match, told) if found}
    small = {word for one in told for word in words(one) if word.islower()}
    return frozenset(one for one in begun - {*map(capital, small)} if not is_known(one.lower()))


def _is_name(read: Tree | None) -> bool:
    return read is not None and read.words[0].tag == "NNP" and read.words[0].relation in _DOES


def _by_title(name: str) -> Iterator[str]:
    if _LADY.match(name):
        yield "she"
    elif _LORD.match(name):
        yield "he"


def _behind(rest: str, following: str) -> Iterator[str]:
    """What a person is called behind the name, where nobody else was named in between."""
    own = _CALLED.search(rest)
    after = None if own else _CALLED_FIRST.match(following)
    if own and not _OTHER.search(rest[: own.start()]):
        yield "she" if own["she"] else "he"
    elif after:
        yield "she" if after["she"] or after["her"] else "he"
