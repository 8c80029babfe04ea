"""Two sentences told as one: ``It rains here often. That is why roofs are steep.`` – roofs are steep because it rains here often."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from lessoncast._later import re
from lessoncast.model import Span
from lessoncast.study.freed import by_itself
from lessoncast.study.places import MOST_LINES
from lessoncast.study.statement import Statement
from lessoncast.tongue.english.clauses import is_clause, is_imperative, main_clause, noun_phrase
from lessoncast.tongue.english.grammar import ended, number
from lessoncast.tongue.english.roles import leans
from lessoncast.tongue.words import Vocabulary, capital, count

REASON_WORDS, RESULT_WORDS = range(4, 18), range(4, 21)
_FOLLOWS = re.compile(
    r"(?:(?:For (?:this|that) reason|Because of (?:this|that)|Therefore|Thus|Hence|Consequently|As a (?:result|consequence)),? "
    r"|(?:This|That)(?: is| was|['’]s) (?:also )?why |So (?!far\b|that\b|much\b|many\b|long\b))(?=\w)"
)
_MEANS = re.compile(
    r"This means (?:that )?(?=[^.]*\b(?:must|need|needs|has to|have to|had to|can(?:'t|not)|never|always)\b)"
)
_INSIDE = re.compile(r"^(?P<who>[^,;:]{3,60}?) (?:therefore|thus|hence|consequently) (?=[a-z])")
_WHICH_IS_WHY = re.compile(
    r"^(?P<reason>[^;:]+?),? (?:[–—-] )?which (?:is|was) why (?P<result>[^;:]+)$"
)
_TELLS_WHY = re.compile(
    r"\b(?:because|since|so that|due to|thanks to|in order to|[Ii]f|[Uu]nless)\b"
)
_LED = re.compile(
    r"(?:As|While|When|Whenever|Since|Although|Though|After|Before|Once|Until|Whereas) ",
    re.IGNORECASE,
)  # "because as the earth turns, …"
_OTHER_NAME = re.compile(r", (?:also |or )?(?:called|known as|named|termed) [^,]+$")
_SPEAKS = re.compile(r"\b(?:we|us|our|let's|I|my)\b", re.IGNORECASE)
_STANDS_FOR = re.compile(r"\b(?:it|them)\b")  # in a result, of something in its reason
_NOT_STATED = frozenset({"quote", "question", "example", "step", "row"})


def concluded(statements: Sequence[Statement], vocabulary: Vocabulary) -> Iterator[Statement]:
    """The sentences that say what follows from the one before, or from their own first clause, with its reason."""
    for one in statements:
        found = _WHICH_IS_WHY.match(one.text.rstrip("."))
        if found and not one.leans:
            result = _named(found["result"], found["reason"], vocabulary)
            yield from _because(one, result, found["reason"], vocabulary)
    for before, one in pairwise(statements):
        result = _result(one, before) if _may_follow(one, before) else ""
        lines = Span(before.span.first, one.span.last)
        if result and lines.last - lines.first < MOST_LINES:
            both = replace(one, text=f"{before.text} {one.text}", span=lines)
            yield from _because(both, result, before.text, vocabulary)


def _named(result: str, reason: str, vocabulary: Vocabulary) -> str:
    """``which is why bakers add it last``: with what the reason is told of; as it is where that may be another thing."""
    pointing = _STANDS_FOR.findall(result)
    clause = main_clause(ended(reason)) if len(pointing) == 1 else None
    thing = noun_phrase(clause) if clause and not clause.lead else ""
    several = number(thing) == "plural" if thing else False
    if not thing or several != (pointing[0] == "them") or leans(f"{capital(thing)} ends."):
        return result
    return _STANDS_FOR.sub(vocabulary.lower_first(thing), result)


def _may_follow(one: Statement, before: Statement) -> bool:
    """Whether the sentence before is of the same paragraph, and can be understood by itself."""
    near = one.group == before.group and not before.leans
    return near and not {one.role, before.role} & _NOT_STATED and not one.term


def _result(one: Statement, before: Statement) -> str:
    """What a sentence concludes, without the words that say so; "" where it concludes nothing."""
    written = one.source.strip()
    if _FOLLOWS.match(written) or _MEANS.match(written):
        opens = _FOLLOWS.match(one.text) or _MEANS.match(one.text)
        told = capital(one.text[opens.end() :]) if opens else one.text
    elif inside := _INSIDE.match(one.text):
        told = f"{inside['who']} {one.text[inside.end() :]}"
    else:
        return ""
    return by_itself(told, before.text) if leans(told) else told


def _because(
    one: Statement, result: str, reason: str, vocabulary: Vocabulary
) -> Iterator[Statement]:
    """The result and its reason in one sentence, if each is one clause that tells something by itself."""
    told, why = result.rstrip(".!"), reason.rstrip(".!")
    plain = not _STANDS_FOR.search(told) and not _TELLS_WHY.search(f"{told} {why}")
    plain = plain and not _LED.match(why) and ":" not in why
    plain = plain and not _OTHER_NAME.search(told)
    plain = plain and not _SPEAKS.search(f"{told} {why}")
    sized = count(told) in RESULT_WORDS and count(why) in REASON_WORDS
    if plain and sized and _is_told(told) and _is_told(why):
        yield replace(
            one, text=ended(f"{capital(told)} because {vocabulary.lower_first(why)}"), whole=one.text,
            leans=False, role="cause", term="", lead="", ask="",
        )  # fmt: skip


def _is_told(text: str) -> bool:
    """Whether a text says something by itself."""
    sentence = ended(capital(text))
    return is_clause(sentence) and not is_imperative(sentence) and not leans(sentence)
