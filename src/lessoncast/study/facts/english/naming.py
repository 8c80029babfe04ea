"""``Choosing among many models is called model selection.``: what something is called."""

from __future__ import annotations

from collections.abc import Iterator

from lessoncast._later import re
from lessoncast.study.facts.english.trimming import points_away
from lessoncast.study.facts.english.yours import yours
from lessoncast.study.facts.fact import Fact
from lessoncast.study.facts.writing import fact_of
from lessoncast.study.material import Material
from lessoncast.study.statement import Statement
from lessoncast.tongue import lint
from lessoncast.tongue.english.clauses import is_clause
from lessoncast.tongue.english.finite import bare
from lessoncast.tongue.english.lexis import english
from lessoncast.tongue.words import content_stems, count

GLOSS_WORDS = range(3, 17)
TERM_WORDS = range(1, 5)
LEAST_TOLD = 2
_CALLED = re.compile(
    r"^(?P<gloss>[A-Z].{6,100}?),? (?:is|are|was|were) (?:\w+ly |often |also |sometimes )?(?:called|known as|termed|referred to as|named)"
    r" (?:an? |the )?[\"“']?(?P<term>[\w' –-]{3,40}?)[\"”']?[.,;]"
)
_TERM_FOR = re.compile(
    r"^(?:an?|the) (?:[\w-]+ )?(?:term|name|word|phrase) (?:used )?(?:for|to describe|to mean|given to) "
)
_USED = re.compile(
    r" (?:used|made|needed) (?:to|for|of|by|in)\b.*"
)  # "the crane used for it", which is no clause
_ADVERB = re.compile(r"[a-z]+, (?:the|an?) ")  # "together, the layers …", which sums up
_TWO_SENTENCES = re.compile(r"[a-z][.!?],? ")
_YOURS = re.compile(r"\byour?\b")
_ASIDE = re.compile(r",? that is,? [^,]+,?|, (?:or|i\.e\.) [^,]+,")


def naming(material: Material) -> Iterator[Fact]:
    """Terms for what is described before them."""
    for statement in material.clauses:
        found = None if statement.leans else _CALLED.match(statement.text)
        if found and re.search(
            r"\brespectively\b|\b(?<!that call )(?<!that )(?:itself|themselves)$",
            f"{statement.text} {found['gloss']}",
        ):
            continue  # several names, or what was told before
        if not found or not yours(found["gloss"]):
            continue
        told = yours(found["gloss"])
        gloss = material.vocabulary.lower_first(_ASIDE.sub("", told).strip(" ,"))
        gloss = _TERM_FOR.sub("", gloss)
        term = material.vocabulary.lower_first(found["term"])
        if is_sound(gloss, term):
            yield called_so(statement, term, gloss)


def called_so(statement: Statement, term: str, told: str, ask: str = "") -> Fact:
    """That what is ``told`` is called by a term."""
    return fact_of(
        statement, kind="called", subject=term, value=told, family="terms", shape="name", ask=ask, worth=0.85,
    )  # fmt: skip


def is_sound(gloss: str, term: str) -> bool:
    """Whether a gloss says by itself what a term is the name of."""
    known, first = english(), bare(gloss.split(maxsplit=1)[0])
    if _ADVERB.match(gloss) or _TWO_SENTENCES.search(gloss):
        return False
    told = content_stems(gloss) - content_stems(term)
    closed = (
        {"each", "every"}
        | known.pronouns
        | known.conjunctions
        | known.subordinators
        | known.prepositions
    )
    named = (
        len(term) > 2
        and count(gloss) in GLOSS_WORDS
        and count(term) in TERM_WORDS
        and first not in closed
    )
    plain = (
        named
        and not points_away(_YOURS.sub("", gloss))
        and not points_away(term)
        and not is_clause(_USED.sub("", gloss))
    )
    return (
        plain
        and len(told) >= LEAST_TOLD
        and lint.balanced(gloss)
        and not lint.debris(f"X {gloss}.")
    )
