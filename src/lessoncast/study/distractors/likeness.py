"""Whether something in a lesson proves that a wrong choice is of the right one's kind, so that it may tempt."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from lessoncast._later import re
from lessoncast.study.facts.fact import Fact
from lessoncast.study.material import Material
from lessoncast.study.sorts import CODE, Sorts, bare, genus_of, head_of, sorts_of
from lessoncast.study.wordlists import listed
from lessoncast.tongue.english import grammar
from lessoncast.tongue.english.lexis import english
from lessoncast.tongue.words import content_stems, count

MOST_LABELS = 8  # of one list: a longer one has things of all kinds
MOST_TERMS = 5  # of a glossary, which has so sooner
MUCH = 0.6  # of the words of the shorter of two definitions, from which both may be meant
WORDS_LISTED = 3  # of a thing that a sentence lists
_NARROW = frozenset(
    {
        "substance",
        "ailment",
        "particle",
        "creature",
        "law",
        "text",
        "music",
        "weather",
        "event",
        "goods",
    }
)
_OF_NAMES = frozenset({"person", "place", "time"})
_GLOSSARY = "vocabulary"
_SAYS = frozenset({"gloss", "called", "meaning"})
_ENDINGS = re.compile(
    r"\w{2}(ase|itis|oma|osis|emia|ectomy|ology|phobia|cyte|i[sz]ation|blast|philia)$"
)
_SHORT = re.compile(r"[A-Z][A-Z0-9]+s?|-\w+")  # an abbreviation, or an ending of words
_COMMAS = re.compile(r",? (?:and|or|nor) (?:the |an? )?|, (?:the |an? )?")
_BETWEEN = re.compile(r"(?:,? (?:and|or|nor) |, )")
_JOINT = re.compile(r" (?:and|or|nor) ")
_GOES_ON = re.compile(r"(?:, [\w’'-]+(?: [\w’'-]+){0,3}){0,6},? (?:and|or|nor) ")
_SET_AGAINST = re.compile(
    r"[^.;\n]*\b(?:whereas|unlike|than|versus|vs\.?|as opposed to|instead of|differs? from) (?:the |an? |those of )?"
)
_OPENS = re.compile(r"(?:^|\n|[,;] )(?:the |an? |in (?:the |an? )?)?$")  # what tells of its subject
_FAR = 160  # characters between two things of one sentence


class Likeness:
    """The things of a lesson by what they are told to be, and by what they are listed with."""

    def __init__(self, facts: Iterable[Fact], material: Material) -> None:
        told = (*material.statements, *material.tasks)
        self._text = "\n".join(one.text.lower() for one in told)
        self._glosses: dict[str, list[str]] = defaultdict(list)
        for fact in facts:
            if fact.kind in _SAYS:
                self._glosses[bare(fact.subject)].append(fact.value)
        groups: dict[int, list[str]] = defaultdict(list)
        for one in material.statements:
            if one.term and bare(one.term) not in groups[one.group]:
                groups[one.group].append(bare(one.term))
        glossaries = {one.group for one in material.statements if one.section == _GLOSSARY}
        self._groups = [
            frozenset(labels)
            for group, labels in groups.items()
            if len(labels) <= (MOST_TERMS if group in glossaries else MOST_LABELS)
        ]
        self._known: dict[tuple[str, str], bool] = {}
        self._starts: dict[str, tuple[int, ...]] = {}

    def is_proven(self, right: str, text: str) -> bool:
        """Whether a list, a definition, or their last word shows that two things are of one kind."""
        pair = bare(right), bare(text)
        if pair not in self._known:
            alike = _reads_like(right, text) or self._is_told_like(*pair)
            self._known[pair] = alike and not self._are_mixed(*pair)
        return self._known[pair]

    def are_terms(self, right: str, text: str) -> bool:
        """Whether the lesson says of two things what each is, and neither by the other: to tell them apart is to know them."""
        pair = bare(right), bare(text)
        return all(one in self._glosses for one in pair) and not self._are_mixed(*pair)

    def _are_mixed(self, one: str, other: str) -> bool:
        """Whether one may be meant by the other: it is told by it, or means nearly the same."""
        if grammar.number(one) != grammar.number(other):
            return True
        return self._names(one, other) or self._names(other, one) or self._mean_one(one, other)

    def _names(self, one: str, other: str) -> bool:
        """Whether what a thing is told to be has the other for its kind: ``the act of …, as in other``."""
        genera = (genus_of(gloss) for gloss in self._glosses.get(one, ()))
        own = content_stems(other)
        return any(own and own <= content_stems(genus) for genus in genera)

    def _mean_one(self, one: str, other: str) -> bool:
        for first in map(content_stems, self._glosses.get(one, ())):
            for second in map(content_stems, self._glosses.get(other, ())):
                shorter = min(len(first), len(second))
                if shorter and len(first & second) > MUCH * shorter:
                    return True
        return False

    def _is_told_like(self, one: str, other: str) -> bool:
        """Whether both are told to be one kind of thing, or stand in one list."""
        genera = self._genera(one), self._genera(other)
        if genera[0] & genera[1] or _rows(genera[0]) & _rows(genera[1]):
            return True
        return self._are_labels(one, other) or self._are_listed(one, other)

    def _genera(self, one: str) -> frozenset[str]:
        found = (head_of(genus_of(gloss)) for gloss in self._glosses.get(one, ()))
        return frozenset(found) - _general()

    def _are_labels(self, one: str, other: str) -> bool:
        return any(one in group and other in group for group in self._groups)

    def _are_listed(self, one: str, other: str) -> bool:
        single = map(grammar.singular, (one, other))
        several = map(grammar.plural, (one, other))
        pairs = dict.fromkeys(((one, other), tuple(single), tuple(several)))
        both = ((first, last) for pair in pairs for first, last in (pair, pair[::-1]))
        return any(
            _lists(self._text, self._places(first), first, last)
            for first, last in both
            if self._places(last)
        )

    def _places(self, phrase: str) -> tuple[int, ...]:
        """Where the lesson has a phrase: one is compared with many others."""
        if phrase not in self._starts:
            self._starts[phrase] = tuple(_starts(self._text, phrase))
        return self._starts[phrase]


def _reads_like(right: str, text: str) -> bool:
    """Whether two have one last word or ending, or both are short for something."""
    if _SHORT.fullmatch(right) and _SHORT.fullmatch(text):
        return True
    one, other = head_of(right), head_of(text)
    if one == other and one not in _general():
        return True
    ends = _ENDINGS.search(one), _ENDINGS.search(other)
    return bool(ends[0] and ends[1] and ends[0][1] == ends[1][1])


def _starts(text: str, phrase: str) -> Iterator[int]:
    start = text.find(phrase)
    while start >= 0:
        yield start
        start = text.find(phrase, start + len(phrase))


def _lists(text: str, starts: Iterable[int], first: str, last: str) -> bool:
    """``spirals, ellipticals, and irregulars``: whether a sentence has two things in one list, or sets them against each other."""
    for start in starts:  # of the first
        behind = start + len(first)
        end = text.find(last, behind, behind + len(last) + _FAR)
        if end >= 0 and _is_edge(text, start - 1) and _is_edge(text, end + len(last)):
            between = text[behind:end]
            rest = text[end + len(last) : end + len(last) + _FAR]
            listed_so = (
                _BETWEEN.match(between)
                and _is_list(_COMMAS.split(between))
                and _is_over(rest)
                and (_JOINT.search(between) or _GOES_ON.match(rest))
            )
            against = _SET_AGAINST.fullmatch(between) and _OPENS.search(text[:start])
            if listed_so or against:
                return True
    return False


def _is_list(parts: Sequence[str]) -> bool:
    """Whether what stands between two commas is short, and nothing of it a verb or preposition."""
    known = english()
    no_thing = known.prepositions | known.auxiliaries | known.subordinators
    return (
        parts[0] == ""
        and parts[-1] in {"", " "}
        and all(
            count(one) <= WORDS_LISTED and not no_thing.intersection(one.split()) for one in parts
        )
    )


def _is_over(rest: str) -> bool:
    """Whether a noun ends here: not ``a disk, and spiral | arms``."""
    word = re.match(r" ([\w'’-]+)", rest)
    known = english()
    ties = known.prepositions | known.auxiliaries | known.subordinators | known.conjunctions
    return word is None or word[1] in ties | {"that", "which", "who"}


def _is_edge(text: str, place: int) -> bool:
    return not 0 <= place < len(text) or not (text[place].isalnum() or text[place] in "-'’")


def _rows(genera: Iterable[str]) -> frozenset[str]:
    """The narrow kinds of what definitions name: a solution and a pigment are both substances."""
    return frozenset[str]().union(*map(sorts_of, genera)) & _NARROW


def _general() -> frozenset[str]:
    return listed("no_kind")


def are_named(right: str, text: str, sorts: Sorts) -> bool:
    """Whether two are names, and both of persons, or of places."""
    names = all(re.search(r"(?:^|\s)[A-ZÀ-Þ]", one) for one in (right, text))
    return (names and bool(sorts & _OF_NAMES)) or CODE in sorts
