"""The subject itself, as the next thing to turn to: where nothing better can be asked."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lessoncast.tongue.english import grammar
from lessoncast.tongue.english.clauses import is_imperative
from lessoncast.tongue.english.finite import bare
from lessoncast.tongue.english.lexis import english
from lessoncast.tongue.english.questions.doing import EXPLAINED, is_gerund, is_someone, weighs
from lessoncast.tongue.english.questions.sight import Sight
from lessoncast.tongue.english.questions.wordlists import listed
from lessoncast.tongue.proposal import Proposal
from lessoncast.tongue.words import content_stems, count

NAMED = 0.1  # weight in a lesson from which a subject is worth turning to
_INDEFINITE = listed("indefinite")
_SLOTS = listed("slots")
_MATTERS = frozenset(
    {"equation", "lever", "following", "above", "former", "latter", "author", "reader", "text"}
)


def abouts(sight: Sight) -> Iterator[Proposal]:
    """The subject itself, as the next thing to turn to: ``And what about the stack?``."""
    clause = sight.clause
    if clause is None and (name := _leading_name(sight)):
        yield Proposal(form="ask.about", np=name, number=grammar.number(name), worth=38)
    if clause is None or not sight.np or count(sight.subject) > 5 or is_gerund(sight.subject):
        return
    lows = [bare(word) for word in sight.subject.split()]
    if (
        lows[0] in _INDEFINITE
        or lows[-1] in english().adverbs
        or {"this", "that", "these"} & set(lows)
    ):
        return
    if lows[0] in {"your", "our", "my", "their", "his", "her", "its"} or lows[:2] == [
        "the",
        "only",
    ]:
        return
    if _is_passing(sight.subject, lows):
        return
    named = content_stems(sight.subject)
    known = bool(named & content_stems(sight.previous))
    weights = sight.vocabulary.weights
    generic = lows[0] in {"a", "an"}
    worth = 36 + 14 * known - 4 * generic - 10 * (not weighs(sight, NAMED))
    heavy = all(weights.get(one, 0.0) >= EXPLAINED for one in named) and not is_someone(
        sight.subject
    )
    heavy = heavy and not generic and not {"better", "more", "new", "good", "other"} & set(lows)
    idea = heavy and clause.tense == "present" and not sight.np[:1].isupper()
    form = "ask.topic" if idea else "ask.about"
    yield Proposal(form=form, np=sight.subject, number=clause.number, worth=worth, deep=idea)


def _is_passing(subject: str, lows: list[str]) -> bool:
    """Whether nobody turns to a subject: a number, any reader, a lone abstract such as "the fear"."""
    counted = (
        re.search(
            r"\d|^(?:lots|plenty|dozens|hundreds|thousands|millions|a million|a thousand)\b",
            subject,
        )
        is not None
    )
    anybody = lows[0] in {"a", "an"} and is_someone(subject)
    lone = lows[0] == "the" and len(lows) == 2 and (lows[1] in _SLOTS or lows[1] in _MATTERS)
    return counted or anybody or lone


def _leading_name(sight: Sight) -> str:
    """What a sentence opens with before a gloss: ``Pilots, called "birds", …`` → ``pilots``; "" if unsure."""
    found = re.match(r"^((?:The |An? )?[\w'-]+(?: [\w'-]+){1,3}), ", sight.plain)
    if not found or is_imperative(sight.plain):
        return ""
    known = english()
    lows = [bare(word) for word in found[1].split()]
    if lows[0] == "the" and (lows[1] in {"more", "less"} or lows[1].endswith("er")):
        return ""  # "The more bits, the better"
    if len(lows) > 1 and "base" in {form for _, form in known.verbs.get(lows[-1], ())}:
        return ""
    closed = (
        known.subordinators
        | known.prepositions
        | known.adverbs
        | known.pronouns
        | known.auxiliaries
    )
    if (
        closed & set(lows)
        or any(low.endswith(("ly", "ing", "ed")) for low in lows)
        or lows[0] in _INDEFINITE
    ):
        return ""
    return sight.vocabulary.lower_first(found[1])
