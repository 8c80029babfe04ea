"""One of several, named as such: an example, a thing of that kind, a thing that something is done with."""

from __future__ import annotations

from collections.abc import Iterator

from lessoncast._later import re
from lessoncast.tongue.english import grammar
from lessoncast.tongue.english.clauses import is_clause
from lessoncast.tongue.english.finite import bare
from lessoncast.tongue.english.lexis import english
from lessoncast.tongue.english.questions.grammar.sight import Sight
from lessoncast.tongue.proposal import Proposal, asked
from lessoncast.tongue.words import capital, content_stems, count

WITH_WORDS = 3  # of a thing that something is done with
_EXAMPLE = re.compile(
    r"(?:One|A (?:good|common|simple|typical|classic)) (?:such )?example (?:of \w+ )?is\b"
)
_INSIDE = re.compile(r"([^;:]{8,90}), for (?:example|instance), ")
_SUCH = re.compile(r"One such ([a-z-]+(?: [a-z-]+)?) (?:is|was)\b")
_WITH = re.compile(r"With ((?:[\w'-]+ ){0,2}[\w'-]+), (.{8,})$")


def instances(sight: Sight) -> Iterator[Proposal]:
    """Every question that such a sentence answers behind another one."""
    if not sight.previous:
        return
    if _EXAMPLE.match(sight.plain):
        yield Proposal(form="ask.example", worth=74)
    elif (found := _INSIDE.match(sight.plain)) and not is_clause(f"{found[1]}."):
        yield Proposal(form="ask.example", worth=56)
    if found := _SUCH.match(sight.plain):
        yield Proposal(ask=asked(f"Is there such {_one(found[1])}"), worth=66)
    yield from _with(sight)


def _one(noun: str) -> str:
    return f"{grammar.article(noun)} {noun}"


def _with(sight: Sight) -> Iterator[Proposal]:
    """``With tar, the seam stays dry`` → ``And with tar?``."""
    found = _WITH.match(sight.plain)
    if not found or not is_clause(capital(found[2])) or count(found[1]) > WITH_WORDS:
        return
    first = bare(found[1].split()[0])
    if content_stems(found[1]) and first not in english().determiners - {"a", "an", "the"}:
        yield Proposal(ask=asked(f"And with {found[1]}"), np=found[1], worth=50)
