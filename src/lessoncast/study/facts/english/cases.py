"""``Role conflict is when two roles clash.``, ``Trim is how a boat lies in the water.``: terms that are told as a case, or as a way."""

from __future__ import annotations

from collections.abc import Iterator

from lessoncast._later import re
from lessoncast.study.facts.english.definitions import is_subject
from lessoncast.study.facts.english.naming import called_so
from lessoncast.study.facts.english.trimming import before_addition, points_away
from lessoncast.study.facts.fact import Fact
from lessoncast.study.facts.writing import fact_of
from lessoncast.study.material import Material
from lessoncast.tongue.english.clauses import is_clause
from lessoncast.tongue.english.grammar import ended
from lessoncast.tongue.trees import tree_of
from lessoncast.tongue.trees.clause import clauses_of
from lessoncast.tongue.words import capital, content_stems, count

CASE_WORDS, TERM_WORDS = range(4, 21), range(1, 5)
LEAST_TOLD = 3
_TOLD = re.compile(
    r"^(?P<term>(?:An? )?[A-Z]?[\w'’-]+(?: [a-z][\w'’-]*){0,3}) is (?:simply |basically |just )?(?P<word>when|how|where) (?P<told>[^;:]+)\.$"
)
_OF_ITSELF = re.compile(
    r"(?<=\w )(?:it|its|they|them|their|his or her|he or she|you|your)\b"
)  # of what a case names itself
_ARTICLE = re.compile(r"^(?:an?|the) ")
_NO_TERM = re.compile(
    r"(?:this|that|it|here|there|the|what|one|another|now|today|timing|(?:an? )?(?:good|best|first|last|next|other|common)\b.*)\b",
    re.IGNORECASE,
)


def cases(material: Material) -> Iterator[Fact]:
    """What it is called when something is so, and what a term is that is told as "how" or "where"."""
    for statement in material.clauses:
        found = None if statement.leans or statement.term else _TOLD.match(statement.text)
        told = before_addition(found["told"]) if found else ""
        if not found or _NO_TERM.match(found["term"]) or not is_subject(found["term"]):
            continue
        plain = _OF_ITSELF.sub("", f" {told}")
        new = content_stems(told) - content_stems(found["term"])
        sized = count(told) in CASE_WORDS and count(found["term"]) in TERM_WORDS
        if not sized or len(new) < LEAST_TOLD or points_away(plain) or not _is_told(told):
            continue
        term = material.vocabulary.lower_first(found["term"])
        if found["word"] == "when":
            yield called_so(
                statement, _ARTICLE.sub("", term), told, f"What is it called when {told}?"
            )
        else:
            yield fact_of(
                statement, kind="asked", subject=term, value=f"{found['word']} {told}", family="asked",
                ask=f"What is {term}?", worth=0.8,
            )  # fmt: skip


def _is_told(text: str) -> bool:
    """Whether a text is a clause, be its subject as long as ``one or more of a sailor's duties``."""
    tree = tree_of(ended(capital(text)))
    return is_clause(capital(text)) or (tree is not None and bool(clauses_of(tree)))
