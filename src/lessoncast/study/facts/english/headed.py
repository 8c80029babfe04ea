"""``## What is a lock?``: the author's own questions, with the sentence that answers each."""

from __future__ import annotations

from collections.abc import Iterator

from lessoncast._later import re
from lessoncast.study.facts.english.trimming import points_away
from lessoncast.study.facts.fact import Fact
from lessoncast.study.facts.writing import fact_of
from lessoncast.study.material import Material
from lessoncast.study.statement import Statement
from lessoncast.tongue import lint
from lessoncast.tongue.english.clauses import is_clause, is_imperative, main_clause
from lessoncast.tongue.words import capital, content_stems, count
from lessoncast.units.author_questions import stands_alone

ASK_WORDS = range(3, 16)
ANSWER_WORDS = range(4, 29)
LEAST_TOLD = 2
_WORTH = 0.9
_DEFINED = re.compile(r"^What(?:'s| is| are| was| were) |^What (?:do|does) .* (?:mean|do)\?$")
_CAUSE = re.compile(
    r"\b(?:because|so that|since|due to|thanks to|otherwise|lets?|allows?|helps?|makes?|means?|protects?|avoids?|prevents?|saves?)\b|\bto [a-z]+"
)
_WAY = re.compile(r"\b(?:by|with|through|using|via|first|you|use)\b")
_SAYS_NOTHING = re.compile(
    r"^(?:There (?:is|are)|Let|Here|Now|It depends|In this|We|I|As we|As you|Before we|Many|Some|Several|One of|This is a|That is a|Good|Great|To answer)\b"
    r"|\b(?:question|answer|chapter|lesson|section|tutorial|below|above)\b"
)
# The opening of a question, how many of its words its answer has to take up, and what else it has to have.
_MEANS_THAT = re.compile(
    r"^(?:When|If) [^,]+, (?:that|it|this) means (?:that )?(?P<told>.+)$"
)  # "When a lock is full, that means …"
_LEADS = re.compile(
    r"^(?:Before|After|While|As|In order|To|Now|Once|(?:In|During|By|Since|Until) (?:the )?(?:\w+ )?\d\w*)\b"
)  # to what is told later, or what was
_DOES = re.compile(r"^What (?:do|does) .* do\?$")
_IS = re.compile(r"^(?!.{0,60} (?:is|are) )")
_ANSWERS: tuple[tuple[re.Pattern[str], float, re.Pattern[str]], ...] = (
    (_DOES, 0.6, _IS),
    (_DEFINED, 0.6, re.compile("")),
    (re.compile(r"^Why (?:is|are|do|does|did|was|were|should|can|can't|doesn't|don't) "), 0.4, _CAUSE),
    (re.compile(r"^How (?:do|does|did|can|could|should|is|are) "), 0.4, _WAY),
    (re.compile(r"^What (?:should|can|must|happens|happened|makes|causes) "), 0.4, re.compile("")),
    (re.compile(r"^Where "), 0.5, re.compile(r"\b(?:in|at|on|from|near|under|inside|where)\b")),
    (re.compile(r"^(?:When|Who|What (?:do|does|did|has|have)) "), 0.5, re.compile("")),
)  # fmt: skip


def headed(material: Material) -> Iterator[Fact]:
    """The questions that stand in the lesson, where the sentence behind one surely answers it."""
    for statement in material.statements:
        ask = _question(statement, material) if statement.ask else ""
        if ask and _answers(ask, statement):
            yield fact_of(
                statement, kind="asked", subject=ask.rstrip("?"), value=_told(ask, statement.text),
                family="asked heading", ask=ask, worth=_WORTH,
            )  # fmt: skip


def _question(statement: Statement, material: Material) -> str:
    """A question that is understood by itself; a heading loses the capitals of its nouns."""
    ask = capital(material.vocabulary.lower_title(statement.ask.strip()))
    plain = re.sub(r"\b(?:you|your|we|our|it|its|they|their|them|I|my)\b", "", ask.rstrip("?"))
    alone = stands_alone(ask) and not points_away(plain) and not lint.debris(ask)
    return ask if alone and count(ask) in ASK_WORDS and content_stems(ask) else ""


def _told(ask: str, text: str) -> str:
    """What a sentence answers, without what the question has said: the cause, or what a thing is."""
    because = re.search(r"\bbecause [^,;:]{8,}[^;:]*$", text.rstrip("."))
    if ask.startswith("Why ") and because:
        return because[0]
    clause = main_clause(text)
    defines = (
        clause and clause.base == "be" and not clause.lead and re.match(r"What (?:is|are) ", ask)
    )
    same = defines and clause and content_stems(ask) <= content_stems(clause.subject)
    meant = _MEANS_THAT.match(text.rstrip(".")) if " mean" in ask else None
    if meant:
        return meant["told"]
    return clause.rest.rstrip(".") if clause and same else text.rstrip(".")


def _answers(ask: str, statement: Statement) -> bool:
    """Whether the sentence takes the question up, and tells more than it."""
    text = statement.text
    if statement.role in {"example", "quote"} or text.endswith(("?", ":")):
        return False
    asked, told = content_stems(ask), content_stems(text)
    if _DEFINED.match(ask) and _LEADS.match(text):
        return False
    if _SAYS_NOTHING.search(text) or count(text) not in ANSWER_WORDS:
        return False
    if len(told - asked) < LEAST_TOLD or not (is_clause(text) or is_imperative(text)):
        return False
    for opening, share, sign in _ANSWERS:
        if opening.match(ask):
            return len(asked & told) >= share * len(asked) and sign.search(text) is not None
    return False
