"""Which of an author's questions a host can ask of a listener who has not seen the page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from lessoncast._later import re
from lessoncast.model import Block
from lessoncast.tongue.english.clauses import is_clause
from lessoncast.tongue.english.roles import leans
from lessoncast.tongue.words import count
from lessoncast.units import signs

_POINTS = (
    r"(?:it|this|that|they|these|those|he|she|his|her|its|their|them)"
    r"(?= (?:is|are|was|were|do|does|did|have|has|can|could|will|would|work|mean|happen|matter|do|be|go|come|look|help|make|get)\b"
    r"|n't\b|[?,])"
)
_LEANS = re.compile(
    rf"^(?:So |But |And |Now |Then )?(?:(?:Why|How|What|When|Where|Who) )?(?:else )?"
    rf"(?:is|are|was|were|do|does|did|can|could|will|would|should|has|have)(?:n't| not)? {_POINTS}"
    r"|^(?:So |But |And )?(?:Why|How|When|Where|What) (?:is|are|was|were|do|does|did|can|could|will|would|should|has|have)n't"
    r" (?:it|this|that|they|these|those|he|she)\b"
    r"|^(?:Is|Are|Was|Were|Does|Do|Did|Can|Could|Will|Would|Has|Have|Isn't|Aren't|Doesn't|Don't|Didn't|Won't|Can't)"
    r" (?:it|this|that|they|these|those|he|she) (?!possible|easy|hard|difficult|better|worth|true|necessary|safe)",
    re.IGNORECASE,
)
_ON_THE_PAGE = re.compile(
    r"\b(?:below|above|listed|following|shown|figure|diagram|option|the (?:code|table|output|list|picture|image|graph|file)"
    r"|this (?!mean|matter|happen)\w+|these \w+|those \w+|your (?:code|answer|output|screen|result|group|partner))\b",
    re.IGNORECASE,
)


def asks_of_what_was_said(question: str) -> bool:
    """Whether a question's subject is a pronoun: ``Why isn't it doing anything?``."""
    return _LEANS.search(question) is not None


def stands_alone(question: str) -> bool:
    """Whether an exercise's question can be asked without the page: ``Which command below works?`` cannot."""
    return not _LEANS.search(question) and not _ON_THE_PAGE.search(question)


def is_short_question(said: str) -> bool:
    """Whether a question is one that a host can ask in a turn, and an expert can answer: not ``Have you ever …?``."""
    fits = said.endswith("?") and count(said) in signs.QUESTION_WORDS
    return fits and not signs.OF_EXPERIENCE.match(said)


def own_question(item: Block, kept: list[str]) -> tuple[Block, list[str], str]:
    """An item that asks and answers, without its question; that is the host's if it asks not of "you"."""
    if is_clause(item.term) and (asked := re.match(r"[^.!?]*\?", item.text)):
        return item, [asked[0]], ""  # "The crew would like to know: does it leak?"
    first, rest = kept[0] if kept else "", kept[1:]
    answered = rest and not any(said.endswith("?") for said in rest)
    if not (first.endswith("?") and answered):
        return item, kept, ""
    if ": " in first and leans(rest[0]):
        return item, kept, ""  # "The crew would like to know: does it leak?"
    if _OF_QUESTION.search(rest[0]):
        return item, [], ""
    fits = is_short_question(first) and stands_alone(first) and not signs.OF_YOU.match(first)
    text = item.text.partition("? ")[2] or item.text
    return replace(item, text=text), rest, first if fits else ""


_OF_QUESTION = re.compile(
    r"\b(?:asked?|answers?|hear|put) (?:\w+ )?(?:this|that) question\b|^(?:This|That) question\b"
)
"""What tells who asks a question answers none: ``What did you mend today?`` – ``You are asked this question at night.``."""


SCENE = re.compile(r"(?:Imagine|Suppose|Picture|Say)(?:,| that)? [^.?!]+\. ")
"""What an author has one imagine, before what is asked of it: ``Imagine you have five boats. …?``."""


def questions_in(kept: Sequence[str]) -> list[str]:
    """The questions of an exercise that a listener can be asked, with the scene that one of them is set in where both are short."""
    found = []
    for before, said in pairwise(["", *kept]):
        if is_short_question(said) and stands_alone(said):
            whole = f"{before} {said}"
            found.append(whole if SCENE.match(whole) and is_short_question(whole) else said)
    return found


def asks_well(question: str) -> tuple[bool, int]:
    """The best of an exercise's questions for the host: deep ones, then the fuller."""
    words = count(SCENE.sub("", question))
    return words <= 16, words
