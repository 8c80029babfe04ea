"""Which passages a passage rests on: those that brought in what it takes for granted."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from lessoncast._sentences import sentences
from lessoncast.script.plan.passages import Passage
from lessoncast.tongue.english.given import brought_in, taken_as_given
from lessoncast.tongue.trees import read_ahead
from lessoncast.tongue.words import Vocabulary, content_stems
from lessoncast.units.givenness import unique
from lessoncast.units.pieces import Section

AT_ONCE = 400  # passages whose sentences are read together
BACK = 12  # passages in which a thing may have been brought in
KNOWN_WEIGHT = 0.35  # of a word that the whole lesson is about


def resting(
    passages: list[Passage],
    section: Section,
    vocabulary: Vocabulary,
    heard: frozenset[str] = frozenset(),
) -> list[Passage]:
    """The passages of a section with the places of those that they take for told; English only.

    ``heard`` are the stems of what is told before the section.
    """
    if vocabulary.language != "en":
        return passages
    known = content_stems(section.title) | {
        one for one, weight in vocabulary.weights.items() if weight >= KNOWN_WEIGHT
    }
    brings: list[list[frozenset[str]]] = []
    rested, spoken = [], {*known, *heard}
    for at, one in enumerate(passages):
        if not at % AT_ONCE:  # later ones would be forgotten before their turn
            near = (passage.text for passage in passages[at : at + AT_ONCE])
            read_ahead(partial(taken_as_given, said) for text in near for said in sentences(text))
        brings.append([brought_in(said) for said in sentences(one.text)])
        given = {*_given(one, at, brings, known)}
        if one.inside and _comes_back(one, spoken):
            given.add(one.place - 1)
        rested.append(replace(one, given=tuple(sorted(given))))
        spoken |= content_stems(one.text)
    return rested


def _comes_back(passage: Passage, heard: set[str]) -> bool:
    """Whether a passage begins with "the crowd", and nobody has spoken of one: then the sentence before it tells who that is."""
    first = next(iter(sentences(passage.text)), "")
    return any(
        thing.isdisjoint(heard) and thing.isdisjoint(unique()) for thing in taken_as_given(first)
    )


def _given(
    passage: Passage, at: int, brings: list[list[frozenset[str]]], known: frozenset[str]
) -> list[int]:
    """The places of the nearest passages that brought in what this one comes back to."""
    found: set[int] = set()
    own: frozenset[str] = frozenset()
    for place, sentence in enumerate(sentences(passage.text)):
        for thing in taken_as_given(sentence):
            if thing & (known | own):
                continue
            before = range(at - 1, max(at - BACK, 0) - 1, -1)
            source = next((one for one in before if any(thing & new for new in brings[one])), None)
            if source is not None:
                found.add(passage.place - at + source)
        own |= brings[at][place]
    return sorted(found)
