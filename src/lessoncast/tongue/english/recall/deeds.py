"""Recall questions of what one does: what happens if one does it, and by which means one gets there.

Tutorials say little else. Each rule yields its rank (less is better), the question and the answer.
"""

from __future__ import annotations

from collections.abc import Iterator

from lessoncast._later import re
from lessoncast.tongue.english import grammar
from lessoncast.tongue.english.clauses import is_imperative
from lessoncast.tongue.english.lexis import english
from lessoncast.tongue.english.questions import proposals
from lessoncast.tongue.words import Vocabulary, content_stems, count

ASK_STEMS = 2  # content words without which a question could be about anything
ANSWER_WORDS = 14
_POINTS = re.compile(
    r"\b(?:it|its|them|they|their|this|that|these|those|he|she|his|her|such|here|above|below|following|previous|so|not"
    r"|again|now|I|my|me)\b",
    re.IGNORECASE,
)
_POINTS_BACK = re.compile(r"\b(?:instead|our|other|another)\b| and [a-z]+\?$")
_HAPPENS = re.compile(
    r"What (?:happens|would happen|should you do) (?:if|when|once|before|after) (?!(?:left|given|not|\w+ed)\b)"
)
_HOW = re.compile(r"(?:How|Why) (?:do|does|did|can|is|are|was|were) ")
_TURNS = re.compile(r"(?:However|But|Yet|Still)\b")
_CASE = re.compile(r"\bfor (?:example|instance)\b|^(?:Say|Imagine|Suppose)\b", re.IGNORECASE)
_MEANS = re.compile(
    r"^(?:You|We) (?P<may>can|could|may|might)(?: also| then)? (?P<deed>[a-z]+ [^,;:]{6,60}?)"
    r" (?P<means>(?:using|by \w+ing|with the help of|with|through) [^,;:]{4,60})[.!]$"
)
_USED = re.compile(
    r"^To (?P<deed>[a-z]+ [^,;:]{6,60}), (?:you |we )?(?:can |will |should )?use (?P<tool>[^,;:]{3,60})[.!]$"
)
_NEEDED = re.compile(
    r"^(?:You|We)(?:'ll)? (?:can |will |should |must |need to |have to )?(?P<verb>use|call|run|need) (?P<tool>(?:an? |the )[^,;:]{3,50}?)"
    r" to (?P<deed>[a-z]+ [^,;:]{6,60})[.!]$"
)
_OF_THE_TALK = re.compile(r"\b(?:answer|question|lesson|section|chapter|example)\b")
_HALF = re.compile(r"(?:or|and|of|to) ")  # behind what a page shows as code


def deed_recalls(sentence: str, vocabulary: Vocabulary) -> Iterator[tuple[float, str, str]]:
    """Every question of this kind that a sentence answers."""
    for rank, ask, answer in _all(sentence, vocabulary):
        plain = (
            not _POINTS.search(ask)
            and not _POINTS_BACK.search(ask)
            and not _OF_THE_TALK.search(ask)
            and len(content_stems(ask)) >= ASK_STEMS
        )
        if plain and count(answer) <= ANSWER_WORDS and content_stems(answer) - content_stems(ask):
            yield rank, ask, answer


def _all(sentence: str, vocabulary: Vocabulary) -> Iterator[tuple[float, str, str]]:
    yield from _happens(sentence, vocabulary)
    yield from _ordered(sentence)
    if found := _MEANS.match(sentence):
        means = grammar.ended(found["means"][0].upper() + found["means"][1:])
        if _is_deed(found["deed"]):
            yield 1.8, f"How can you {found['deed']}?", means
    if (
        (found := _USED.match(sentence))
        and _is_deed(found["deed"])
        and not _HALF.match(found["tool"])
    ):
        yield 1.8, f"What do you use to {found['deed']}?", f"You use {found['tool']}."
    if (found := _NEEDED.match(sentence)) and _is_deed(found["deed"]):
        verb = found["verb"]
        yield 1.8, f"What do you {verb} to {found['deed']}?", f"You {verb} {found['tool']}."


def _happens(sentence: str, vocabulary: Vocabulary) -> Iterator[tuple[float, str, str]]:
    """``If the gate is wet, the lock rusts`` → ``What happens if the gate is wet?``; how and why; of no mere case."""
    if _CASE.search(sentence):
        return
    for found in proposals(sentence, vocabulary):
        if not found.answer or found.before:
            continue
        if _HAPPENS.match(found.ask) and not _TURNS.match(found.answer):
            yield 2.1, found.ask, found.answer
        elif _HOW.match(found.ask) and not _POINTS.search(found.answer):
            yield 2.4, found.ask, found.answer


_ORDERED = re.compile(
    r"^(?P<deed>[A-Z][a-z]+ [^,;:]{6,60}?),? (?P<when>(?:before|after|when|while) (?:you |\w+ing )[^,;:]{6,60})[.!]$"
)


def _ordered(sentence: str) -> Iterator[tuple[float, str, str]]:
    """``Close the lid before you leave`` → ``What should you do before you leave?``."""
    found = _ORDERED.match(sentence)
    if found and is_imperative(found["deed"]) and not _CASE.search(sentence):
        yield 2.0, f"What should you do {found['when']}?", grammar.ended(found["deed"])


def _is_deed(deed: str) -> bool:
    """Whether words begin with a verb as a dictionary has it."""
    return any(form == "base" for _, form in english().verbs.get(deed.partition(" ")[0], ()))
