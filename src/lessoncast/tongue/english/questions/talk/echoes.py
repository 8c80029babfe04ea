"""What was just said in a few words, asked back: ``Not everybody gained? How so?``."""

from __future__ import annotations

from collections.abc import Iterator

from lessoncast._later import re
from lessoncast.tongue.english import grammar
from lessoncast.tongue.english.clauses import BE, is_imperative, main_clause
from lessoncast.tongue.english.lexis import english
from lessoncast.tongue.english.questions.grammar.points import point_of
from lessoncast.tongue.english.questions.grammar.sight import Sight
from lessoncast.tongue.english.questions.talk.announced import asked_for
from lessoncast.tongue.proposal import VAGUE, Proposal, asked
from lessoncast.tongue.words import content_stems, count

ECHO_WORDS = range(3, 9)
_TURNS = re.compile(
    r"^(?:But|However|Yet|Still|Then|Between|From|Around|Since|Until|During|Later|After|Before|By|In \d+|In (?:January|February|March|April|May|June|July|August|September|October|November"
    r"|December|the)|On|For example|For instance|Also|Another|In addition|Moreover|Finally|Next|Today|If|When|Once|The (?:second|third|other|next|last)"
    r"|One|Some|Other|Others|Meanwhile|Eventually|Instead|So|Therefore|Thus)\b"
)
_PLAIN = re.compile(
    r"\d|\b(?:is|are|was|were) (?:an?|the|called|known)\b|\b(?:we|you|I|they|it)\b", re.IGNORECASE
)


_LAST_THING = re.compile(
    r"\b(?:by|with|of|into|to|called|uses?|needs?|has|have|is|in|for|from|on|through|as|make|makes|call|create|creates)"
    r" (an? (?:[a-z-]+ ){0,2}([a-z-]{4,}))[.!]$"
)


def _taken_up(sight: Sight) -> Iterator[Proposal]:
    """``… is done by a gate. A gate has …`` → ``A gate?``: what was named last is what comes now."""
    found = _LAST_THING.search(sight.previous)
    if not found or not sight.np or grammar.head(found[1]) != found[2]:
        return
    if content_stems(found[1]) <= content_stems(sight.np) and count(sight.np) <= 5:
        yield Proposal(ask=asked(found[1]), worth=57)


def _spelled_out(sight: Sight) -> Iterator[Proposal]:
    """``It was chaos. Boots trampled the carpets.`` → ``How do you mean?``: a few words, then what stands behind them."""
    said = sight.previous
    short = 3 <= count(said) <= 9 and not re.search(r"[\d?!:\"]", said)
    if not short or _TURNS.match(sight.sentence) or count(sight.sentence) <= count(said):
        return
    shared = content_stems(said) & content_stems(sight.sentence)
    if _ASKS_FOR.match(said):
        return
    goes_on = shared or _ON.match(sight.sentence)
    if goes_on and not is_imperative(said) and not is_imperative(sight.sentence):
        ask = asked_for(said)
        yield Proposal(ask=ask, form="" if ask else "ask.spell_out", worth=VAGUE)


_ASKS_FOR = re.compile(
    r"(?:We|I) (?:\w+ )?(?:ask|expect|want|recommend|encourage|advise|suggest|require)\b"
)
"""What is to be done, whoever says it, is not spelled out by what comes next: ``We ask that you mend your nets.``."""


def _stays_with_it(sight: Sight) -> bool:
    """Whether a sentence goes on about the subject of the one before: what follows next to it explains nothing."""
    before = main_clause(sight.previous)
    about = content_stems(grammar.head(before.subject)) if before else frozenset()
    return bool(about & content_stems(sight.sentence)) or _ON.match(sight.sentence) is not None


_ON = re.compile(r"(?:This|That|These|They|It|Its|Their|His|Her|He|She) ")


_PERSON = re.compile(r"(?:He|She|His|Her) ")


def _happened(said: str) -> bool:
    """``The keeper fell ill``: of what happened once, what came next is told behind it, and not how so."""
    clause = main_clause(said)
    still = {*BE, "have", "has", "had", *english().modals}
    return clause is not None and clause.tense == "past" and clause.verb not in still


def echoes(sight: Sight) -> Iterator[Proposal]:
    """A short claim, or a thing just named, is asked back where the next sentence goes into it."""
    yield from _taken_up(sight)
    yield from _spelled_out(sight)
    said = sight.previous.rstrip(".")
    if count(said) not in ECHO_WORDS or _TURNS.match(sight.sentence) or _PLAIN.search(said):
        return
    if _PERSON.match(sight.sentence) and _happened(sight.previous):
        return
    point = point_of(sight.previous, sight.vocabulary)
    whole = bool(point) and count(point) == count(said)
    if whole and _stays_with_it(sight) and not is_imperative(sight.sentence):
        yield Proposal(form="ask.echo", point=point, worth=20, deep=True)
