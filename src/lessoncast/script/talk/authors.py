"""Questions in the text itself: which of them a listener could ask, and how."""

from __future__ import annotations

from lessoncast._later import re
from lessoncast.tongue.english.clauses import is_imperative
from lessoncast.tongue.english.questions.grammar.inversion import as_listener
from lessoncast.tongue.words import capital, content_stems
from lessoncast.units.author_questions import SCENE

_AUXILIARY = r"(?:is|are|was|were|am|do|does|did|has|have|had|can|could|may|might|must|shall|should|will|would)(?:n't)?"
_POLAR = re.compile(rf"(?:(?:But|And|So),? )?{_AUXILIARY}\b", re.IGNORECASE)
_ASKS = re.compile(
    rf"(?:(?:But|And|So|Now|Then|Well|OK|Okay|First)(?: then)?,? )?(?:(?:what|why|how|who|whose|when|where|which|{_AUXILIARY})\b|(?:in|on|by|to|for|with|at|under) (?:what|which|whom)\b)",
    re.IGNORECASE,
)
_SUPPOSES = re.compile(
    rf"(?:If|When|Since|Given) [^,]+, (?:what|why|how|who|when|where|which|{_AUXILIARY})\b"
)
_OF_READER = re.compile(
    r"Or |How \w+ are you\b|[Ww]ho (?:are you|you are)\?|(?:How|What|Where) (?:can|could|do|might|would) you (?:imagine|picture)\b|Why do you think\b|Can you (?:spot|see|guess|think|find|explain|figure)\b"
    r"|(?:And )?(?:Did you know|Do you know|(?:Do|Did|Can) you (?:see|notice|remember|recall|recogni[sz]e))\b|.*\b(?:do|did|would|can|could|will|have) you (?:think|notice|see|know (?:what|how|why)|expect|find|prefer|feel|guess|remember|say|spot|agree|recogni[sz]e|predict|ever)\b"
    r"|.*\b(?:your (?:score|answers?|guess|own experience)|that you are|of (?:these|the following)|above|below|in (?:this|the) (?:image|figure|picture|plot|exercise|listing))\b"
    r"|.*, (?:is|are|was|do|does|did|has|have|can|wo|would|should|could)(?:n't|n’t)? (?:it|they|you|we|he|she|that)\?$|.*\bright\?$"
)
_ON_QUESTIONS = re.compile(
    r"(?:Answering|Asking) |(?:These|This|The answers?|Such) (?:questions?|to)\b|In reviewing "
)
_POINTS = re.compile(
    rf"\b(?:{_AUXILIARY}|if|when|that|because) (?:it|they|them|this|these|those)\b|\b(?:the (?:two|three|four|five|first|second|third|last|latter|former|other)|which one|these|those)\b",
    re.IGNORECASE,
)
_OF_CODE = re.compile(r"[a-z][A-Z]|[A-Za-z]\d|\d{4,}|\w[_.(]\w|\w\(\)")
_HOW = re.compile(r"(?:(?:But|And|So),? )?(?:how|what (?:can|should|do|must))\b", re.IGNORECASE)
_WHAT_IT_IS = re.compile(
    r"What (?:exactly )?(?:is|are) (?:an? )?(?:[\w-]+ ){0,3}[\w-]+(?:\?|, and )"
)
_TALKS = re.compile(r"(?:Think|Imagine|Consider|Suppose|Remember|Recall|Take|Picture|Let)\b")
_REPLIES = re.compile(
    r"(?:Yes|No|Not|Because|Well|Sure|(?:Almost c|C)ertainly|Hardly|Absolutely|Of course|In fact|The (?:short |simple |best )?answer|By|To|Probably|Perhaps|Maybe|It depends)\b"
)


def is_for_readers(question: str) -> bool:
    """Whether readers are asked what they think, see or know: a listener would not ask that."""
    return _OF_READER.match(question) is not None


_SPEAKS_OF_IT = re.compile(r"(?:It|They|He|She|These|Those)\b")
"""What the question names, and nobody else has: without the question it would be something else."""


def can_be_asked(question: str, told: str) -> bool:
    """Whether an author's question is one for the expert, whose next words answer it.

    No half one, no riddle or exercise for readers, nothing that points at what only the page shows.
    """
    question = SCENE.sub("", question)
    opens = _ASKS.match(question) or _SUPPOSES.match(question)
    if not opens or is_for_readers(question) or _ON_QUESTIONS.match(told):
        return False
    if _POINTS.search(question) or _OF_CODE.search(question) or is_imperative(question):
        return False
    ordered = is_imperative(told) and not _TALKS.match(told)
    if ordered or _WHAT_IT_IS.match(question):
        return not ordered or bool(_HOW.match(question))
    named = content_stems(question)
    taken_up = len(named & content_stems(told))
    if _POLAR.match(question) and not _REPLIES.match(told):
        return 2 * taken_up > len(named)  # "Are the gates too heavy?" - "Heavy gates are slow."
    return bool(_REPLIES.match(told) or taken_up or _SPEAKS_OF_IT.match(told))


def as_asked(question: str) -> str:
    """An author's question as a listener puts it: ``How to choose a boat?`` → ``How do I choose a boat?``."""
    aside = re.search(r", ((?:why|how|what|who|when|where)\b.+\?)$", question)
    if aside and not re.match(
        r"(?:If|But|And|So|Wh|How|When|In|[A-Z]\w* (?:is|are|can|do|does))", question
    ):
        question = capital(aside[1])
    if found := re.match(r"Do you (?!know\b|remember\b|see\b|need\b|have to\b)(.+)\?$", question):
        return f"What if you {found[1]}?"
    question = re.sub(r"\b(do|did|can) I (mean|say|call)\b", r"\1 you \2", question)
    found = re.match(r"How to (.+)\?$", question)
    return f"{as_listener(f'How do you {found[1]}')}?" if found else question
