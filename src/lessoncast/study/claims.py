"""Plain statements of a lesson: true, but not the reason, and not what happens then."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from lessoncast._later import re
from lessoncast.study.facts.english.trimming import points_away, whole
from lessoncast.study.material import Material
from lessoncast.tongue.english.clauses import main_clause, noun_phrase
from lessoncast.tongue.english.finite import bare
from lessoncast.tongue.english.lexis import english
from lessoncast.tongue.kinds import Tense
from lessoncast.tongue.words import count

CLAIM_WORDS = range(4, 17)
_NOT_PLAIN = re.compile(
    r"\b(?:because|since|so|if|when|while|although|but|however|therefore|who|I|you|your|we|our|us|let|not|never|stands? for|short form|long form|abbreviation|licensed|example|lesson|chapter)\b|n['’]t\b"
    r"|[:;\"“”?!()]|(?<![\w'’-])(?:[a-z]\d|[b-zB-HJ-Z])(?![\w'’-])",
    re.IGNORECASE,
)
_VAGUE = re.compile(
    r"^(?:the (?:first|second|third|fourth|fifth|full name|last|next|other|same|answer|result|reason|idea|point|problem|figure|following|rest)|some|many|most|each|every|another|there|here"
    r"|one|two|three|four|five|both|all)\b",
    re.IGNORECASE,
)


_LEANS = re.compile(
    r"\b(?:is|are) (?:called|named|termed|known as)\b|, and (?:that|this) \w+$|\b(?:is|are|was|were) (?:one|it|so|not|both)$|\b(?:that|which) followed\b"
)
_DEFINES = re.compile(r"(?:an?|the) ")  # what something is, is no reason for anything
_LISTS = re.compile(r", (?:[^,]+, )*(?:and|or|an?|the) [^,]+$")


class Claim(NamedTuple):
    """A statement as it stands inside a sentence, its tense, and the part of the lesson that makes it."""

    text: str
    tense: Tense
    part: int


def claims(material: Material) -> Iterator[Claim]:
    """The short ones that can be understood by themselves."""
    if material.language != "en":
        return
    for statement in material.clauses:
        text = statement.text.rstrip(".")
        plain = (
            not statement.leans
            and not statement.term
            and statement.role not in {"quote", "example", "row"}
        )
        if (
            not plain
            or count(text) not in CLAIM_WORDS
            or _NOT_PLAIN.search(text)
            or _VAGUE.match(text)
            or _LEANS.search(text)
        ):
            continue
        clause = main_clause(f"{text}.")
        named = noun_phrase(clause) if clause else ""
        pronoun = bare(text.split(maxsplit=1)[0]) in english().pronouns
        cut = ", " in text and not _LISTS.search(text)
        defines = (
            clause is not None and clause.base == "be" and _DEFINES.match(clause.rest) is not None
        )
        if (
            clause
            and named
            and not (clause.lead or pronoun or cut or defines)
            and not points_away(text)
            and whole(text)
        ):
            yield Claim(material.vocabulary.lower_first(text), clause.tense, statement.part)
