"""A question about a subject and the sentence that answers it."""

from __future__ import annotations

from collections.abc import Iterator

from lessoncast._later import re
from lessoncast.tongue.english import grammar
from lessoncast.tongue.english.clauses import Clause, is_clause, noun_phrase
from lessoncast.tongue.words import Vocabulary, capital, count

ANSWER_WORDS = 12  # from which on an answer is long
_ANOTHER = re.compile(r", (?:and|but|while|whereas) (?=(?:an?|the|its?|they|this) )")
_BEGINS = re.compile(r"(?:and )?(?:the|an?|its|their|his|her|they|it|we|you) ")


def answered(
    rank: float, ask: str, clause: Clause, vocabulary: Vocabulary, *, thing: bool = False
) -> Iterator[tuple[float, str, str]]:
    """A question about a subject, answered by the sentence: ``It carries the rain``; what is a ``thing`` is "it"."""
    subject = vocabulary.lower_first(noun_phrase(clause))
    named = (
        not thing
        and subject[:1].isupper()
        and not subject.isupper()
        and clause.number == "singular"
    )
    if subject and not clause.lead:  # of a name nobody knows whether it is he, she or it
        it = "They" if clause.number == "plural" else "It"
        rest = _up_to_a_clause(_up_to_another(clause.rest))
        whole = rest if named else f"{it} {clause.verb} {rest}"
        said = grammar.contract(grammar.ended(whole))
        yield rank + 0.05 * max(count(said) - ANSWER_WORDS, 0), ask, said


def _up_to_another(rest: str) -> str:
    """``carries salt, and the oars are long`` → ``carries salt``; the last of a list stays: ``driven by wind, rain, and the tide``."""
    other = (one for one in _ANOTHER.finditer(rest) if is_clause(capital(rest[one.end() :])))
    first = next(other, None)
    return rest[: first.start()] if first else rest


def _up_to_a_clause(rest: str) -> str:
    """``produces slow waves, the heart beats quietly, and …`` → ``produces slow waves``."""
    parts = rest.split(", ")
    own = (
        place for place, part in enumerate(parts)
        if place and _BEGINS.match(part) and is_clause(capital(part.removeprefix("and ")))
    )  # fmt: skip
    return ", ".join(parts[: next(own, len(parts))])
