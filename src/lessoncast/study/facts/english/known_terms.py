"""Which words a learner is to know by name: the terms that a lesson explains or sets apart, and what its headings name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lessoncast.study.facts.fact import Fact
from lessoncast.study.material import Material
from lessoncast.tongue.trees.everyday import told_by
from lessoncast.tongue.words import content_stems

OFTEN = 4  # sentences in which a term comes that nobody has defined
TELLING = 10.5  # bits of one that isn't everybody's: "short-term memory", not "social media"
NAMING = frozenset({"gloss", "called", "meaning", "acronym"})


class KnownTerms:
    """The terms of a lesson, and the words of its title and headings; ``facts`` are what it was found to say."""

    def __init__(self, material: Material, facts: Sequence[Fact]) -> None:
        self._terms = frozenset(map(content_stems, _terms(material, facts)))
        headings = dict.fromkeys(one.heading for one in material.statements)
        self._named = frozenset(map(content_stems, (material.lesson.title, *headings)))
        self._told = tuple(content_stems(one.text) for one in material.statements)

    def has(self, value: str) -> bool:
        """Whether the lesson explains what a text names, or sets it apart."""
        return content_stems(value) in self._terms

    def comes_again(self, value: str) -> bool:
        """Whether a text of several words is one that the lesson goes on about, and not of everyday speech."""
        own = content_stems(value)
        if len(own) < 2 or told_by(value) < TELLING:
            return False
        return sum(own <= one for one in self._told) >= OFTEN

    def names(self, value: str) -> bool:
        """Whether a text is a term of the lesson, or what one of its headings says."""
        return self.has(value) or content_stems(value) in self._named - {frozenset()}

    def are_of_heading(self, value: str) -> bool:
        """Whether a heading has all words of a text that tell something."""
        own = content_stems(value)
        return bool(own) and any(own <= one for one in self._named)


def _terms(material: Material, facts: Sequence[Fact]) -> Iterator[str]:
    for one in (*material.statements, *material.tasks):
        yield from (term for term in (one.term, *one.terms) if content_stems(term))
    yield from (one.subject for one in facts if one.kind in NAMING and content_stems(one.subject))
