"""What a lesson says of what: whether another choice would fit a question as well."""

from __future__ import annotations

from collections import defaultdict

from lessoncast._remembered import remembered
from lessoncast.study.facts.fact import Fact
from lessoncast.study.material import Material
from lessoncast.tongue.english.clauses import main_clause
from lessoncast.tongue.words import content_stems, holds

SHARE = 0.5  # of a question's content words, with which a choice stands in one sentence
LEAST = 2
_JOINED = frozenset({"cloze", "doer"})  # of which what stands beside "and" may do the same


class Said:
    """The sentences of a lesson by their content words."""

    def __init__(self, material: Material) -> None:
        self._language = material.language
        self._title = content_stems(material.lesson.title, material.language)
        self._of: dict[str, set[int]] = defaultdict(set)
        self._texts = [one.text.lower() for one in material.statements]
        self._stems = [content_stems(one.text, material.language) for one in material.statements]
        for place, stems in enumerate(self._stems):
            for stem in stems:
                self._of[stem].add(place)
        self._having: dict[frozenset[str], frozenset[int]] = {}

    def goes_with(self, text: str, asked: frozenset[str], *, but: str = "") -> bool:
        """Whether a sentence, ``but`` for one, says of a choice most of what a question asks for.

        Of what the lesson is about, anything may be so.
        """
        own = content_stems(text, self._language)
        if not own or not asked:
            return False
        if own <= self._title:
            return True
        places = self._places_but(text, but)
        least = min(max(SHARE * len(asked), LEAST), len(asked))
        return any(len(asked & self._stems[place]) >= least for place in places)

    def places(self, text: str) -> frozenset[int]:
        """The statements that have all content words of a text, by their number."""
        own = content_stems(text, self._language)
        if own not in self._having:  # of many notes, each is looked at beside each other
            every = (self._of.get(stem, set()) for stem in own)
            self._having[own] = frozenset(set.intersection(*every) if own else ())
        return self._having[own]

    def _places_but(self, text: str, but: str) -> frozenset[int]:
        places, low = self.places(text), but.lower()
        return frozenset(one for one in places if self._texts[one] != low) if low else places

    def does_so_too(self, fact: Fact, text: str, asked: frozenset[str], *, but: str = "") -> bool:
        """Whether an English lesson says of a text what a fact's sentence says, as far as its verb tells."""
        if self._language != "en":
            return False
        own = fact.value if fact.kind == "cloze" else fact.subject
        if fact.kind in _JOINED and self.joins(own, text):
            return True
        verb = _verb_of(fact.statement)
        return bool(verb) and self.tells_with(text, verb, asked - verb, but=but)

    def tells_with(
        self, text: str, verb: frozenset[str], asked: frozenset[str], *, but: str = ""
    ) -> bool:
        """Whether a sentence with the verb tells of a text, and of something that a question asks for."""
        every = (self._stems[place] for place in self._places_but(text, but))
        return any(not (verb.isdisjoint(one) or asked.isdisjoint(one)) for one in every)

    def joins(self, one: str, other: str) -> bool:
        """Whether a sentence has both side by side: ``terror and violence``."""
        both = self.places(one) & self.places(other)
        joined = [
            f"{first} {joint} {last}"
            for first, last in ((one, other), (other, one))
            for joint in ("and", "or")
        ]
        return any(holds(self._texts[place], pair) for place in both for pair in joined)


@remembered(4096)
def _verb_of(statement: str) -> frozenset[str]:
    """The stems of the verb of an English sentence; none where it has no main clause."""
    clause = main_clause(statement)
    return content_stems(f"{clause.base} {clause.verb}") if clause else frozenset()
