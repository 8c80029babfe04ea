"""Recall questions that a host could have asked before the sentence, too."""

from __future__ import annotations

from collections.abc import Iterator

from lessoncast._later import re
from lessoncast.tongue.english import grammar
from lessoncast.tongue.english.clauses import Clause, noun_phrase
from lessoncast.tongue.english.finite import bare
from lessoncast.tongue.english.lexis import english
from lessoncast.tongue.english.questions import proposals
from lessoncast.tongue.english.recall.answering import answered
from lessoncast.tongue.words import Vocabulary, content_stems

_WIDE = re.compile(
    r"^(?:And|What if|Even|What (?:is|are|was|were) |What (?:can|could) |What happen|How (?:is|are|was|were) )"
    r"|\b(?:involve|include|mean|comprise|happen|need|do)\?$|\b(?:be done|like)\b"
)
_MANNER = re.compile(r"^(?:[\w'-]+ ){0,2}(?:very |more )?\w+ly\b")  # how it was done, not what to


def suggested_recalls(
    clause: Clause, sentence: str, vocabulary: Vocabulary
) -> Iterator[tuple[float, str, str]]:
    """The questions that a sentence suggests anyway, if one thing answers them."""
    for found in proposals(sentence, vocabulary):
        if found.ask.startswith("How ") and re.match(r"\w+ by (?:\w+ly )?\w+ing\b", clause.rest):
            yield from answered(2.3, found.ask, clause, vocabulary)
        if not found.ask or found.before or _WIDE.search(found.ask):
            continue
        maker = re.search(r" by ((?:[A-Z][\w.'-]*\s?)+)", sentence)
        if found.ask.startswith("Who") and maker:
            yield 1.0, found.ask, grammar.ended(f"That was {maker[1].strip()}")
        elif found.ask.startswith("Why") and found.answer:
            yield 1.2, found.ask, found.answer
        elif re.match(r"What (?:does|do|did) ", found.ask) and _has_whole_verb(clause):
            yield from answered(2.2, found.ask, clause, vocabulary)
        elif (
            found.ask.startswith("What ") and _is_one_deed(clause) and _asks_who(found.ask, clause)
        ):
            yield 2.0, found.ask, _that_does(clause)


def _has_whole_verb(clause: Clause) -> bool:
    """Whether a verb means the same without what follows: not ``dates back to``."""
    first = bare(clause.rest.partition(" ")[0])
    return not _MANNER.match(clause.rest) and first not in {
        "back",
        "up",
        "out",
        "off",
        "down",
        "away",
    }


def _asks_who(ask: str, clause: Clause) -> bool:
    """Whether the subject is what is asked for: no word of it stands in the question."""
    return content_stems(clause.subject).isdisjoint(content_stems(ask))


def _is_one_deed(clause: Clause) -> bool:
    """Whether a named subject does one thing, so that it can be asked for."""
    return bool(noun_phrase(clause)) and not clause.lead and " and " not in clause.rest


def _that_does(clause: Clause) -> str:
    """``Dry wind does.``: a subject as the answer."""
    plain = clause.base in english().modals | {"be"}
    verb = clause.verb if plain else grammar.do(clause.number, clause.tense)
    return grammar.ended(f"{clause.subject} {verb}")
