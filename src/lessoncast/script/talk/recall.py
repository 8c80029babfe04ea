"""The recall question: something said earlier, asked again from another side, with its answer."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lessoncast._sentences import sentences
from lessoncast.model import Span
from lessoncast.script.plan.passages import Passage
from lessoncast.script.tongue import grammar
from lessoncast.script.tongue.clauses import main_clause, noun_phrase
from lessoncast.script.tongue.questions import invert
from lessoncast.script.tongue.seam import Packed, packed
from lessoncast.script.tongue.words import Vocabulary, count

GLOSS_WORDS = 11
_DEFINES = re.compile(
    r"^(?P<term>(?:An? |The )?[\w\-'/]+(?: [\w\-'/]+){0,3}),?(?: or [\w\- ]+,)? (?:is|are|means?|refers? to) (?P<gloss>(?:an?|the|any|one|how)\b .+)$"
)
_CALLED = re.compile(
    r"^(?P<gloss>(?:The|An?) .{10,90}?),? (?:is|are) (?:often |commonly |also )?(?:called|known as) (?:an? |the )?(?P<term>[\w\- ]{3,40})[.,]"
)
_ORPHAN = re.compile(r"\b(?:it|them|they|their|these|this|those|he|she|his|her)\b", re.IGNORECASE)
_YEAR_LEAD = re.compile(r"^In (\d{4})$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Recall:
    """A question about what was said, its answer, and the lines of both."""

    ask: str
    answer: str
    span: Span


def find_recall(told: Sequence[Passage], vocabulary: Vocabulary) -> Recall | None:
    """The best recall question about the passages told so far; older ones first."""
    older = told[1 : max(len(told) * 2 // 3, 2)] if len(told) > 2 else told
    if pack := packed(vocabulary.language):
        return _in_pack(older, pack, vocabulary)
    for rule in (_definitions, _years, _points):
        found = next(rule(older, vocabulary), None)
        if found:
            return found
    return None


def _in_pack(told: Sequence[Passage], pack: Packed, vocabulary: Vocabulary) -> Recall | None:
    """The best by the rules of a pack: a term for its gloss, a year, a point."""
    found = [
        (rank, Recall(ask=ask, answer=answer, span=unit.span))
        for passage in told
        for unit in passage.units
        for sentence in sentences(unit.text, vocabulary.language)
        for rank, ask, answer in pack.recalls(sentence, vocabulary)
    ]
    return min(found, key=lambda pair: pair[0])[1] if found else None


def _units(told: Sequence[Passage]) -> Iterator[tuple[str, Span]]:
    for passage in told:
        for unit in passage.units:
            for sentence in sentences(unit.text):
                yield sentence, unit.span


def _definitions(told: Sequence[Passage], vocabulary: Vocabulary) -> Iterator[Recall]:
    for sentence, span in _units(told):
        found = _DEFINES.match(sentence) or _CALLED.match(sentence)
        if not found:
            continue
        gloss = _trim(
            re.sub(
                r"\b(?:these|those) (?=\w+s\b)",
                "",
                vocabulary.lower_first(found["gloss"]),
            )
        )
        term = vocabulary.with_article(vocabulary.lower_first(found["term"]))
        vague = re.match(
            r"(?:it|this|that|these|those|they|there|one|each|some|most|all|what|he|she|we|you)\b",
            term,
            re.IGNORECASE,
        )
        if not gloss or vague or term.split()[-1].lower() in gloss.lower():
            continue
        yield Recall(
            ask=f"What do we call {gloss}?", answer=grammar.ended(f"That's {term}"), span=span
        )  # fmt: skip


def _trim(gloss: str) -> str:
    """A gloss of at most eleven words, cut where a phrase ends; "" when it cannot be."""
    gloss = re.split(r"[,;:.]", gloss)[0].strip()
    if count(gloss) <= GLOSS_WORDS:
        return gloss if count(gloss) >= 3 else ""
    for cut in (r" (?=and )", r" (?=(?:in|for|with|by|from|on|to) )"):
        parts = re.split(cut, gloss)
        for kept in range(len(parts) - 1, 0, -1):
            short = "".join(f"{part} " for part in parts[:kept]).strip()
            if 5 <= count(short) <= GLOSS_WORDS and not short.endswith(("that", "which", "and")):
                return short
    return ""


def _years(told: Sequence[Passage], vocabulary: Vocabulary) -> Iterator[Recall]:
    for sentence, span in _units(told):
        clause = main_clause(sentence)
        year = _YEAR_LEAD.match(clause.lead) if clause else None
        if not clause or not year or not noun_phrase(clause):
            continue
        asked = re.split(r"[,:;]", invert(clause, vocabulary))[0]
        if asked and 3 <= count(asked) <= GLOSS_WORDS:
            yield Recall(ask=f"In what year {asked}?", answer=f"It was in {year[1]}.", span=span)


def _points(told: Sequence[Passage], vocabulary: Vocabulary) -> Iterator[Recall]:
    for sentence, span in _units(told):
        clause = main_clause(sentence)
        if (
            not clause
            or clause.lead
            or not 6 <= count(sentence) <= 16
            or clause.verb.endswith("n't")
        ):
            continue
        name = noun_phrase(clause)
        if not name or count(name) > 4 or '"' in sentence:
            continue
        low = vocabulary.lower_first(name)
        yield Recall(
            ask=f"What did we say about {low}?",
            answer=f"We said that {vocabulary.lower_first(sentence)}", span=span,
        )  # fmt: skip
