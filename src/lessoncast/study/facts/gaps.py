"""Gaps in sentences: which sentence may have one, and what must be left of it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lessoncast.study.facts.english.definitions import VAGUE_SUBJECT
from lessoncast.study.facts.fact import Fact
from lessoncast.study.facts.names import is_noun_by_itself
from lessoncast.study.facts.writing import fact_of
from lessoncast.study.material import Material
from lessoncast.study.statement import Statement
from lessoncast.tongue import lint
from lessoncast.tongue.english.clauses import is_imperative
from lessoncast.tongue.seam import packed
from lessoncast.tongue.words import content_stems, count

BLANK = "_____"
SENTENCE_WORDS, PACKED_WORDS = range(7, 29), range(5, 29)
FIRST_WORDS = 4  # behind them a pronoun stands for something of its own sentence
CARDS_ONLY = "gap ending"  # family of gaps that too much could fill
_VAGUE = re.compile(
    r"(?:Each|Both|All|Some|Many|Most|Several|Few|Two|Three) (?:must|can|is|are|has|have|do|does|were|was|will|may)\b|The (?:name|method|means|game|example|text|author|technique|approach|trick|task|plan|list)\b"
)
_MANY = re.compile(
    r"(?:About|Some|Many|Most|Each|Every|Two|Three|Four|Five|All|Several|The first|Both)\b"
)
LEAST_PACKED_STEMS = 3  # compounds tell more
LEAST_STEMS = 4  # content words that tell what the gap is
_HEDGES = re.compile(
    r"(?:Maybe|Perhaps|Probably|Fortunately|Unfortunately|Arguably|Before long|Of course|Sadly|Luckily|In short|On the (?:one|other) hand|What(?:'s| is)|There(?:'s| is| are)?|Then|Only then|No|Not|Nobody|None|Because|First|Second|Third)\b"
)
_PRONOUN = re.compile(r"\b(?:it|its|they|them|their|he|she|his|her|him)\b", re.IGNORECASE)
PACKED_PRONOUN = re.compile(
    r"\b(?:er|sie|es|ihm|ihn|ihnen|ihre?[nmrs]?|sein(?:e[nmrs]?)?|ils?|elles?|leurs?|lui|ell[oa]s?|él|ella)\b"
)
_POINTS = re.compile(
    r"\b(?:this|these|those|such|here|above|below|following|previous|we|our|us|I|my"
    r"|another|other|also|former|latter|the same|the answer|however|therefore|later|earlier|now|that (?:winter|summer|year|night|day|time)|for example|let|see|worth \w+ing|mention\w*|(?:one|some|all|most|many|each) of them|you've|we've|thus|hence|then|so far|consider|imagine|suppose)\b|[\"“”:]",
    re.IGNORECASE,
)


def may_be_asked(statement: Statement, material: Material) -> bool:
    """Whether a sentence can be understood by itself and states something."""
    text = statement.text
    sized = count(text) in (SENTENCE_WORDS if material.language == "en" else PACKED_WORDS)
    plain = not statement.leans and sized and not lint.debris(text)
    if (
        not plain
        or _HEDGES.match(text)
        or statement.role in {"example", "quote", "question", "row"}
    ):
        return False
    if material.language != "en":
        tongue = packed(material.language)
        alone = tongue is not None and not statement.term and not tongue.points_away(text)
        first = " ".join(text.split()[:FIRST_WORDS])
        return alone and not PACKED_PRONOUN.search(first) and ":" not in text
    points = _POINTS.search(text) or _PRONOUN.search(" ".join(text.split()[:FIRST_WORDS]))
    vague = _VAGUE.match(text) or (VAGUE_SUBJECT.match(text) and not _MANY.match(text))
    named = statement.role == "label" and statement.term  # its label is asked for
    return not named and not points and not vague and not is_imperative(text)


def _is_inside_word(text: str, start: int, end: int) -> bool:
    """Whether a stretch of a text is only a part of a word or of a compound."""
    sides = text[max(start - 1, 0) : start], text[end : end + 1]
    return any(one.isalnum() or one in {"-", "_"} for one in sides if one)


def gap(
    statement: Statement,
    value: str,
    family: str,
    *,
    language: str,
    worth: float,
    rivals: tuple[str, ...] = (),
    whole: bool = False,
) -> Iterator[Fact]:
    """The sentence without the value, if it comes once and its other words tell enough.

    ``whole`` asks for a whole noun phrase.
    """
    text = statement.text
    start = text.find(value)
    end = start + len(value)
    if start < 0 or text.lower().count(value.lower()) != 1 or _is_inside_word(text, start, end):
        return
    if whole and not is_noun_by_itself(text, start, end):
        return
    asked = f"{text[:start]}{BLANK}{text[end:]}"
    article = re.search(
        r"\b(a|an) _____|_____['’]s|^_____ (?:\w+n't|(?:is|are|was|were|do|does|did) not)\b|^(?:If|When) _____",
        asked,
        re.IGNORECASE,
    )
    left = content_stems(asked.replace(BLANK, " "), language)
    least = LEAST_STEMS if language == "en" else LEAST_PACKED_STEMS
    if len(left) >= least and not left & content_stems(value, language) and not article:
        yield fact_of(
            statement, kind="cloze", subject=asked, value=value, family=family, ask=asked,
            shape="number" if value[:1].isdigit() else "name", worth=worth, rivals=rivals,
        )  # fmt: skip
