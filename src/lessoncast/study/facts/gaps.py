"""Gaps in sentences: which sentence may have one, and what must be left of it."""

from __future__ import annotations

from collections.abc import Iterator

from lessoncast._later import re
from lessoncast.study.facts.english.standing import FIRST_WORDS, stands
from lessoncast.study.facts.fact import Fact
from lessoncast.study.facts.names import is_noun_by_itself
from lessoncast.study.facts.packed.whole import is_fragment, is_of_somebody
from lessoncast.study.facts.writing import fact_of
from lessoncast.study.material import Material
from lessoncast.study.statement import Statement
from lessoncast.tongue import lint
from lessoncast.tongue.english import grammar
from lessoncast.tongue.seam import packed
from lessoncast.tongue.words import capital, content_stems, count

BLANK = "_____"
_ARTICLE = re.compile(r"\b(a|an) $", re.IGNORECASE)  # which tells how the answer begins
_NOT_WHOLE = re.compile(
    r"\bgiv\w+ that _____|[:;] an? _____ [a-z]+s\b|_____ (?:the|an?|its|their|his|her|this|these|those)\b",
    re.IGNORECASE,
)  # "the shell exits the loop", "gives that class more methods": the gap took a verb or half of a pair
_CALLED = re.compile(
    r"(?<!is )(?<!are )(?<!was )(?<!were )\b(?:called|calls?|named) (?!(?:this|that) (?:the |an? )?_____\.)(?:the|his|her|its|their|this|that) (?:[a-z-]+ ){0,3}_____"
)  # "called the new | method vaccination": where the thing ends and its name begins
_PARTICLE = re.compile(r"(?:back|up|down|out|away|off|over)\b", re.IGNORECASE)
_NAME_GOES_ON = re.compile(
    r"[(\[]| (?:for|of|de|von|van) [A-Z]"
)  # "Defender for Cloud", "Na3(CO3)"
SENTENCE_WORDS, PACKED_WORDS = range(6, 29), range(5, 29)
CARDS_ONLY = "gap ending"  # family of gaps that too much could fill
KNOWN_GAP = (
    "gap known"  # how the families of those open that ask for a term which the lesson explains
)
LEAST_PACKED_STEMS = 3  # compounds tell more
LEAST_STEMS = 4  # content words that tell what the gap is
PACKED_PRONOUN = re.compile(
    r"\b(?:er|sie|es|ihm|ihn|ihnen|ihre?[nmrs]?|sein(?:e[nmrs]?)?|ils?|elles?|leurs?|lui|ell[oa]s?|él|ella)\b"
)


def may_be_asked(statement: Statement, material: Material) -> bool:
    """Whether a sentence can be understood by itself and states something."""
    text = statement.text
    sized = count(text) in (SENTENCE_WORDS if material.language == "en" else PACKED_WORDS)
    plain = not statement.leans and sized and not lint.debris(text)
    if not plain or statement.role in {"quote", "question", "row"}:
        return False
    if material.language != "en":
        tongue = packed(material.language)
        alone = tongue is not None and not statement.term and not tongue.points_away(text)
        first = " ".join(text.split()[:FIRST_WORDS])
        named = not PACKED_PRONOUN.search(first) and not is_of_somebody(text, material.language)
        whole = not is_fragment(text, material.language) and text[:1].isupper()
        return alone and named and whole and ":" not in text
    return stands(statement)


def _is_inside_word(text: str, start: int, end: int) -> bool:
    """Whether a stretch of a text is only a part of a word or of a compound."""
    sides = text[max(start - 1, 0) : start], text[end : end + 1]
    return any(one.isalnum() or one in {"-", "_"} for one in sides if one)


def _as_typed(asked: str, statement: Statement) -> str:
    """A sentence that begins with code begins as that is typed: ``res.send will …``."""
    named = (one for one in statement.code if asked.startswith(f"{capital(one)} "))
    written = f" {statement.source}"
    first = next((one for one in named if re.search(rf"[\s(]{re.escape(one)}\b", written)), "")
    return f"{first}{asked[len(first) :]}"


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
    named = (one for one in statement.terms if " " in one and value.endswith(f" {one}"))
    if not _ARTICLE.match(f"{value.partition(' ')[0]} ") and any(named):
        return  # "the problem multiclass classification": where the term ends, its author tells
    before = text[:start].rstrip()
    if any((value in one and value != one) or before.endswith(f" {one}") for one in statement.code):
        return  # "average" of "update average", "field" of "the average field": half of a name
    asked = _as_typed(f"{text[:start]}{BLANK}{text[end:]}", statement)
    if language == "en" and (
        _NOT_WHOLE.search(asked)
        or _CALLED.search(asked)
        or _PARTICLE.match(value)
        or (_NAME_GOES_ON.match(text, end) and value[:1].isupper())
    ):
        return
    article = _ARTICLE.search(text[:start])
    if article and (not partly or grammar.article(value) != article[1].lower()):
        return
    owner = re.search(
        r"_____['’]s|^_____ (?:\w+n't|(?:is|are|was|were|do|does|did) not)\b|^(?:If|When) _____",
        asked,
        re.IGNORECASE,
    )
    left = content_stems(asked.replace(BLANK, " "), language)
    least = LEAST_STEMS - partly if language == "en" else LEAST_PACKED_STEMS
    own = content_stems(value, language)
    told = own <= left if partly else bool(left & own)
    if len(left) >= least and not told and not owner:
        yield fact_of(
            statement, kind="cloze", subject=asked, value=value, family=family, ask=asked,
            shape="number" if value[:1].isdigit() else "name", worth=worth, rivals=rivals,
        )  # fmt: skip
