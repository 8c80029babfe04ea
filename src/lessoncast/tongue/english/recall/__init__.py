"""Recall questions in English: each rule takes a sentence that was said and asks it another way.

A rule yields its rank (less is better), the question and the answer; a sentence that points at
others, or whose answer would be no surprise, yields nothing.
"""

from __future__ import annotations

from collections.abc import Iterator

from lessoncast._later import re
from lessoncast.tongue.english.clauses import is_imperative, main_clause
from lessoncast.tongue.english.questions.fitness import is_wrongly_asked
from lessoncast.tongue.english.recall.abouts import about_recalls
from lessoncast.tongue.english.recall.by_subject import subject_recalls
from lessoncast.tongue.english.recall.by_tree import tree_recalls
from lessoncast.tongue.english.recall.deeds import deed_recalls
from lessoncast.tongue.english.recall.details import detail_recalls
from lessoncast.tongue.english.recall.fitness import ORPHAN
from lessoncast.tongue.english.recall.last import last_recalls
from lessoncast.tongue.english.recall.meanings import meaning_recalls
from lessoncast.tongue.english.recall.people import people_recalls
from lessoncast.tongue.english.recall.suggested import suggested_recalls
from lessoncast.tongue.english.recall.terms import named_recalls, term_recalls
from lessoncast.tongue.words import Vocabulary

__all__ = ["recalls"]

_TEAM = re.compile(r" and (?:his|her|their) (?:colleagues|team|students|friends|co-workers)\b")
_BESIDE = re.compile(
    r" as (?:expected|usual|shown|noted|described)\?$| (?:unlike|although|whereas|while there (?:is|are)) [^?]+\?$"
)
"""What a sentence compared with first or granted first: its question is the same without."""
_ITSELF = re.compile(r" (?:itself|themselves)(?= (?:is|are|was|were|has|have|can)\b)")


def recalls(sentence: str, vocabulary: Vocabulary) -> Iterator[tuple[float, str, str]]:
    """Every recall question that a sentence answers, and does not misread: rank, question, answer."""
    found = _all(_ITSELF.sub("", _TEAM.sub(" and others", sentence)), vocabulary)
    every = ((rank, _BESIDE.sub("?", ask), answer) for rank, ask, answer in found)
    return (one for one in every if not is_wrongly_asked(one[1], sentence))


def _all(sentence: str, vocabulary: Vocabulary) -> Iterator[tuple[float, str, str]]:
    yield from term_recalls(sentence, vocabulary)
    yield from named_recalls(sentence, vocabulary)
    yield from meaning_recalls(sentence, vocabulary)
    yield from deed_recalls(sentence, vocabulary)
    yield from people_recalls(sentence)
    yield from tree_recalls(sentence, vocabulary)
    yield from subject_recalls(sentence, vocabulary)
    if ORPHAN.search(sentence) or '"' in sentence or is_imperative(sentence):
        return
    if clause := main_clause(sentence):
        yield from about_recalls(clause, sentence, vocabulary)
        yield from detail_recalls(clause, sentence, vocabulary)
        yield from last_recalls(clause, sentence, vocabulary)
        yield from suggested_recalls(clause, sentence, vocabulary)
