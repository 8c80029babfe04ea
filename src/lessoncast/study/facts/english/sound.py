"""Whether a question and its answer can be understood by themselves, and the answer is news."""

from __future__ import annotations

from collections.abc import Iterator

from lessoncast._later import re
from lessoncast.study.facts.english.trimming import points_away, whole, without_harmless
from lessoncast.study.facts.fact import Fact, Kind
from lessoncast.study.facts.writing import fact_of
from lessoncast.study.statement import Statement
from lessoncast.tongue import lint
from lessoncast.tongue.english.questions.events.doing import is_someone
from lessoncast.tongue.trees import tree_of
from lessoncast.tongue.words import content_stems, count

ASKED_WORDS = range(4, 21)
ANSWER_WORDS = range(1, 26)
LEAST_ASKED, LEAST_TOLD = 2, 1  # content words of a question, and of what its answer adds
_LOOSE = re.anywhere(
    r"\b(?:this|these|those|here|(?<!from )(?:above|below)(?! (?:the|an?|its|their|your|zero|freezing|\d)\b)|following|i|my|we|our|us|he|she|his|her|him|let's|chapters?|lessons?|(?:the|next|previous) sections?|tutorials?|exercises?|figure \d+|listings?)\b"
    r"|[\"“”]|(?<![\w'’-])(?:[a-z]\d|[b-z])(?![\w'’+#-])"
)  # what the author does, what stands elsewhere, and symbols
_OF_ONE = re.compile(
    r"\b(?:at|by|for|from|in|into|of|on|to|with) (?:another|both|each|one|some)\?$"
)
"""``What did he hang in one?``: nobody knows of which."""
_ITS_OWN = re.compile(
    r"\b(?:you|your|yourself|it|itself|its|they|their|them|themselves)\b"
)  # said of what the question names
_LEARNERS = re.compile(r"\b(?:you|your|yourself)\b")
_NOBODYS = re.compile(
    r"\b(is|does|can|could|may) it\b(?= (?:mean|lead to|cause|called|to|good|best|better|wise|important|crucial|essential|necessary|recommended|advisable|vital|safer|easier|faster)\b)"
)  # "what does it mean that"
_SINCE = re.compile(r"^(?:since|as) ")  # an answer by itself begins with "because"
_TOO = re.compile(r"(?<!, )\btoo (?=[a-z])")  # "too late", not "also"
_LATER = re.compile(r"(?<=\w )(?:it|its|they|their|them|itself|themselves)\b")
_OF_SOMEBODY = re.compile(r"(?<=\w )(?:he|she|his|her|him|himself|herself)\b")
_HIS = re.compile(r"\b(?:he|she|his|her|him|himself|herself)\b")
_SOMEBODY = re.compile(r"\b(?:an?|the|each|every) ([a-z-]+)(?: ([a-z]+))?\b")
_NAME = re.compile(r"\b(?:did|does|could|would|was|had) [A-ZÀ-Þ][\w’'-]+(?: [A-ZÀ-Þ][\w’'-]+)*\b")
_NAMES = re.compile(r"(?<=[a-z] )[A-ZÀ-Þ][\w’'-]+(?: [A-ZÀ-Þ][\w’'-]+)*")
_CUT = re.compile(
    r"\b(?:an?|the|its|your|their) \w+(?:ive|al|ous|ful|ic|able|ible|less)$"
)  # of "an active, growing project"
_NOUN = re.compile(r"\b(?:the|an?|its|your) \w+$")  # "the past", whatever else it may be
_PARTICLE = re.compile(
    r" (?:up|out|off|down|away|back|apart|over|each other|one another|enough|from (?:above|below|inside|outside|behind))$"
)
_MONTH = re.compile(r"\b(?:in|of|since|until|till|to|by|from) May$")
_MANY = re.compile(
    r"\b(?!is\b|was\b|has\b|does\b|its\b|this\b)[a-z]{2,}s\b|\b(?:people|children|data|men|women|teeth|feet|mice)\b|\band\b|\b(?:some|any|every|no)(?:one|body)\b|\ban? \w+(?:er|or|ist|ian|ent|ant)\b|\b(?:an? |the |each |every )(?:\w+ )?(?:person|user|learner|reader|child)\b",
    re.IGNORECASE,
)  # who or what "they" may be
NOUN_BEFORE = 2  # content words of a question behind which a pronoun stands for one of them


def made(
    statement: Statement,
    kind: Kind,
    ask: str,
    answer: str,
    *,
    family: str = "",
    worth: float = 0.75,
    least: int = LEAST_ASKED,
) -> Iterator[Fact]:
    """The fact of a question and its answer, where both are sound."""
    value = answer.strip(" .,")
    if kind == "reason" and _SINCE.match(value):
        value, family = _SINCE.sub("because ", value), "reason because"
    if ask and value and is_sound(ask, value, least):
        yield fact_of(
            statement, kind=kind, subject=ask.rstrip("?"), value=value, family=family or kind, ask=ask,
            worth=worth,
        )  # fmt: skip


def is_sound(ask: str, value: str, least: int = LEAST_ASKED) -> bool:
    """Whether nothing in them stands for something else, and the answer adds to the question.

    ``least`` is how many content words tell what is asked for.
    """
    told = content_stems(value) - content_stems(ask)
    sized = count(ask) in ASKED_WORDS and count(value) in ANSWER_WORDS
    alone = not points_away(without_own(ask.rstrip("?"))) and not points_away(
        _TOO.sub("", _ITS_OWN.sub("", _of_named(ask, value)))
    )
    value_alone = without_harmless(_of_named(ask, value))
    plain = not _LOOSE(without_harmless(without_own(ask))) and not _LOOSE(value_alone)
    plain = plain and not _OF_ONE.search(ask)
    enough = len(content_stems(ask)) >= least and len(told) >= LEAST_TOLD
    clean = (
        not _ends_on_quality(value)
        and lint.balanced(value)
        and not lint.debris(ask)
        and ends(value)
    )
    return sized and alone and plain and enough and clean


def _of_named(ask: str, value: str) -> str:
    """An answer without the "his" of somebody whom the question names: ``Why did Reed leave Boston?``."""
    named = len(_NAMES.findall(ask)) == 1
    return _HIS.sub("", value) if named else value


def ends(value: str) -> bool:
    """Whether a text ends as a phrase does, be it with the second half of its verb: ``mixes them up``."""
    ending = (_PARTICLE, _NOUN, _MONTH)
    return whole(value) or any(one.search(value) for one in ending)


def _ends_on_quality(value: str) -> bool:
    """``with the vertical``: a quality without its noun; not ``of the canal``, which is one."""
    tree = tree_of(value) if _CUT.search(value) else None
    return tree is not None and not tree.words[-1].tag.startswith("NN")


def without_own(ask: str) -> str:
    """A text without the pronouns that stand for a noun which it has said by then."""
    plain = _NOBODYS.sub(r"\1", ask) if " it" in ask else ask
    plain = _LEARNERS.sub("", _TOO.sub("", plain))
    found = next(_LATER.finditer(plain), None)
    before = plain[: found.start()] if found else ""
    several = found and (not found[0].startswith("the") or _MANY.search(before))
    named = several and len(content_stems(before)) >= NOUN_BEFORE
    plain = _LATER.sub("", plain) if named else plain
    person = next(_OF_SOMEBODY.finditer(plain), None)
    return _OF_SOMEBODY.sub("", plain) if person and names_one(plain[: person.start()]) else plain


def names_one(text: str) -> bool:
    """Whether somebody is named whom "he" or "she" can stand for: ``a captain``, ``did Reed``."""
    nouns = (one for found in _SOMEBODY.finditer(text) for one in found.groups(""))
    return any(is_someone(one) for one in nouns if one) or _NAME.search(text) is not None
