"""Recall questions about people: who somebody was, and who did it.

Histories are full of "they" and "his", and few of their sentences can be asked as a whole. Each rule
yields its rank (less is better), the question and the answer.
"""

from __future__ import annotations

from collections.abc import Iterator

from lessoncast._later import re
from lessoncast.tongue.english import grammar
from lessoncast.tongue.english.clauses import main_clause
from lessoncast.tongue.english.finite import bare
from lessoncast.tongue.english.lexis import english
from lessoncast.tongue.english.questions.grammar.inversion import short
from lessoncast.tongue.english.questions.grammar.wordlists import listed
from lessoncast.tongue.english.questions.things.facts import is_person
from lessoncast.tongue.english.questions.things.naming import told_beside
from lessoncast.tongue.words import capital, content_stems, count

_POINTS = re.compile(
    r"\b(?:it|its|them|they|their|this|that|these|those|he|she|his|her|such|here|so|not|again|then|now|also|we|our|I|my|me)\b",
    re.IGNORECASE,
)
_DEEDS = (
    english().object_verbs
    | listed("making")
    | {
        "lead",
        "write",
        "kill",
        "shoot",
        "sign",
        "win",
        "paint",
        "compose",
        "defeat",
        "marry",
        "draft",
    }
)


def people_recalls(sentence: str) -> Iterator[tuple[float, str, str]]:
    """Every question of this kind that a sentence answers."""
    if found := told_beside(sentence):
        name, gloss, be = found
        if not _POINTS.search(gloss) and count(gloss) <= 10:
            yield 1.1, f"Who {be} {name}?", grammar.ended(capital(gloss))
    clause = main_clause(sentence)
    if clause is None or clause.lead or clause.tense != "past" or clause.base not in _DEEDS:
        return
    if not is_person(clause.subject):
        return
    deed = short(clause.rest.rstrip("."), 9)
    first = bare(deed.split()[0]) if deed else ""
    whole = first in english().determiners or grammar.is_plural_word(first)
    if deed and whole and len(content_stems(deed)) > 1 and not _POINTS.search(deed):
        yield 1.3, f"Who {clause.verb} {deed}?", f"That was {clause.subject}."
