"""Gaps in sentences: which sentence may have one, and what must be left of it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lessoncast.study.facts.fact import Fact
from lessoncast.study.facts.names import is_noun_by_itself
from lessoncast.study.facts.writing import fact_of
from lessoncast.study.material import Material
from lessoncast.study.statement import Statement
from lessoncast.tongue import lint
from lessoncast.tongue.english.clauses import is_clause, is_imperative, main_clause
from lessoncast.tongue.english.roles import IMPERSONAL
from lessoncast.tongue.english.wholeness import is_sentence, is_written_whole
from lessoncast.tongue.seam import packed
from lessoncast.tongue.words import content_stems, count

BLANK = "_____"
_ARTICLE = re.compile(r"\b(?:a|an) $", re.IGNORECASE)  # which tells how the answer begins
SENTENCE_WORDS, PACKED_WORDS = range(6, 29), range(5, 29)
FIRST_WORDS = 4  # behind them a pronoun stands for something of its own sentence
CARDS_ONLY = "gap ending"  # family of gaps that too much could fill
_VAGUE = re.compile(
    r"(?:Each|Both|All|Some|Many|Most|Several|Few|Two|Three|One|Any|Others?) (?:must|can|is|are|has|have|do|does|did|were|was|will|would|may|might)\b"
    r"|Our (?:first|next|last|final|second|goal here|task)\b"
    r"|The (?:name|method|means|game|example|text|author|technique|approach|trick|task|plan|list|first|second|third|next|last|other|same|answer|result|results"
    r"|reason|idea|goal|point|problem|book|figure|output|key|question|aim|purpose|difference|most|rest|others)\b(?! (?:of|that|between|to|in|for|behind|way|time)\b)"
)
LEAST_PACKED_STEMS = 3  # compounds tell more
LEAST_STEMS = 4  # content words that tell what the gap is
_HEDGES = re.compile(
    r"(?:Maybe|Perhaps|Regardless|Probably|Fortunately|Unfortunately|Arguably|Before long|Of course|Sadly|Luckily|In short|On the (?:one|other) hand|What(?:'s| is)|Then|Only then|No|Not|Nobody|None|First|Second|Third)\b"
)
_PRONOUN = re.compile(r"\b(?:it|its|they|them|their|he|she|his|her|him)\b", re.IGNORECASE)
PACKED_PRONOUN = re.compile(
    r"\b(?:er|sie|es|ihm|ihn|ihnen|ihre?[nmrs]?|sein(?:e[nmrs]?)?|ils?|elles?|leurs?|lui|ell[oa]s?|él|ella)\b"
)
_POINTS = re.compile(
    r"\b(?:this|these|those(?! (?:who|that|of|in|with|from)\b)|such(?! as\b)|here|(?:above|below)(?! (?:the|an?|its|their|zero|average|sea|\d\S*)\b)"
    r"|following|previous(?:ly)?|I|my|the other|the others|also(?! (?:called|known)\b)|former|latter|the same (?:thing|way|is|was|goes)|the answer|however|therefore|later|earlier|now"
    r"|that (?:winter|summer|year|night|day|time|way|point|case|question)|(?:of|with|in|for|by|from|to|on|at|answer|solve|use|run|call|do) that [a-z]+|for example|let|(?:we|you)(?: can| may| will)? see|worth \w+ing|mention\w*"
    r"|(?:one|some|all|most|many|each) of them|thus(?! \w+ing\b)|hence|(?:by|since|until) then|so far|consider|imagine|suppose)\b|[“”]",
    re.IGNORECASE,
)
_COLON = re.compile(
    r":(?!\d).*:|:(?: \S+){13,}|:$|^[^:]{1,30}:"
)  # behind which another sentence begins
_ANOTHER = re.compile(r"\banother\b(?<!one another)", re.IGNORECASE)
_ONE_BEFORE = re.compile(r"\b(?:an?|one|each)\b.*\banother\b", re.IGNORECASE)
_SHORT_QUOTE = re.compile(r"\"(?:[\w'-]+ ?){1,4}\"")
_SHOWN = re.compile(
    r"\b(?:we|you)(?:'ve|'d|'re (?:going|about)| just| already| now| then| (?!need)\w+ed| (?:did|saw|ran|made|wrote|got|compare|show|present|notice|wind))\b"
    r"|\b(?:may|might|must|will|should) have (?:noticed|seen|guessed|heard)\b|\bthe (?:code|sketch|snippet|listing|screenshot)\b|\bwe'll\b|\byou'll (?:see|learn|notice|find|use|need|start|look|get)\b"
    r"|^(?:\w+,? )?we (?:(?:can|must|need to|want to|have to|should|could|first|next) )*(?:declare|define|design|implement|initiali[sz]e|create|build|write|load|call|train|plot|print|instantiate|set|add)\b",
    re.IGNORECASE,
)  # what the lesson did with its reader


def may_be_asked(statement: Statement, material: Material) -> bool:
    """Whether a sentence can be understood by itself and states something."""
    text = statement.text
    sized = count(text) in (SENTENCE_WORDS if material.language == "en" else PACKED_WORDS)
    plain = not statement.leans and sized and not lint.debris(text)
    if not plain or _HEDGES.match(text) or statement.role in {"quote", "question", "row"}:
        return False
    if material.language != "en":
        tongue = packed(material.language)
        alone = tongue is not None and not statement.term and not tongue.points_away(text)
        first = " ".join(text.split()[:FIRST_WORDS])
        return alone and not PACKED_PRONOUN.search(first) and ":" not in text
    points = _points_away(text) or _SHOWN.search(text)
    named = statement.role == "label" and statement.term  # its label is asked for
    return not named and not points and not _VAGUE.match(text) and _is_told(statement)


def _is_told(statement: Statement) -> bool:
    """Whether a sentence tells something: no order, and of a list no mere thing."""
    text = statement.text
    in_list = statement.role in {"label", "member", "step"}
    if in_list:
        return main_clause(text) is not None
    whole = is_clause(text) or is_sentence(text) or is_written_whole(text)
    return whole and not is_imperative(text)


def _points_away(text: str) -> bool:
    """Whether a sentence holds a word that stands for something said elsewhere."""
    plain = _SHORT_QUOTE.sub("x", text)
    far = _ANOTHER.search(plain) and not _ONE_BEFORE.search(plain)
    opens = " ".join(text.split()[:FIRST_WORDS])
    names = _PRONOUN.search(opens) and not IMPERSONAL.match(text)
    return bool(_POINTS.search(plain) or _COLON.search(plain) or '"' in plain or far or names)


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
    partly: bool = False,
) -> Iterator[Fact]:
    """The sentence without the value, if it comes once and its other words tell enough.

    ``whole`` asks for a whole noun phrase; ``partly`` lets words of it stay in the sentence, but not all.
    """
    text = statement.text
    start = text.find(value)
    end = start + len(value)
    if start < 0 or text.lower().count(value.lower()) != 1 or _is_inside_word(text, start, end):
        return
    if whole and not is_noun_by_itself(text, start, end):
        return
    asked = f"{text[:start]}{BLANK}{text[end:]}"
    if _ARTICLE.search(text[:start]) and not partly:
        return
    article = re.search(
        r"_____['’]s|^_____ (?:\w+n't|(?:is|are|was|were|do|does|did) not)\b|^(?:If|When) _____",
        asked,
        re.IGNORECASE,
    )
    left = content_stems(asked.replace(BLANK, " "), language)
    least = LEAST_STEMS - partly if language == "en" else LEAST_PACKED_STEMS
    own = content_stems(value, language)
    told = own <= left if partly else bool(left & own)
    if len(left) >= least and not told and not article:
        yield fact_of(
            statement, kind="cloze", subject=asked, value=value, family=family, ask=asked,
            shape="number" if value[:1].isdigit() else "name", worth=worth, rivals=rivals,
        )  # fmt: skip
