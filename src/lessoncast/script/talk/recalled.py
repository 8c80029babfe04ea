"""What the expert says on behind the answer to the recall question: more of what it names.

Rather what nobody has told yet; else what was told behind it, once more, tied to the answer.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from lessoncast._later import re
from lessoncast._sentences import sentences
from lessoncast.model import Span
from lessoncast.script.checks.lengths import EXPERT_LEAST, EXPERT_MOST
from lessoncast.script.plan.chapters import Stretch
from lessoncast.script.plan.passages import cover
from lessoncast.script.talk.recall import Recall
from lessoncast.script.talk.retelling import retold
from lessoncast.tongue.english.clauses import Clause, main_clause
from lessoncast.tongue.seam import packed
from lessoncast.tongue.words import Vocabulary, capital, content_stems, count
from lessoncast.units.pieces import Section, Unit

NEW_MOST, AGAIN_MOST = 30, 20  # words of what is said on, and of what is said once more
REACH = 40  # units before and behind the one that a question was drawn from
NEWS = 3  # content words that it adds to the question and its answer at least
SPARED = 2  # content words of the first half of a sentence that were neither asked for nor answered at most


@dataclass(frozen=True, slots=True, kw_only=True)
class Ear:
    """What the listener has heard by the recall question, and what is kept for later."""

    said: Sequence[Unit]
    later: Sequence[Unit]


def ear_of(stretches: Sequence[Stretch], place: int, kept: Unit | None) -> Ear:
    """What was told by the end of a chapter, and what is told behind it or ``kept`` for the end."""
    said, later = (
        [unit for one in part for passage in one.passages for unit in passage.units]
        for part in (stretches[: place + 1], stretches[place + 1 :])
    )
    return Ear(said=said, later=[*later, kept] if kept else later)


@dataclass(frozen=True, slots=True, kw_only=True)
class _More:
    """A sentence that could be said on."""

    text: str
    unit: Unit
    follows: bool  # right behind the one that the question was drawn from
    heard: bool


def said_on(found: Recall, sections: Sequence[Section], ear: Ear, vocabulary: Vocabulary) -> Recall:
    """A recall question whose short answer in English goes on; as it is, where the lesson says nothing that could."""
    if packed(vocabulary.language) or count(found.answer) >= EXPERT_LEAST:
        return found
    for text, span in _every(found, sections, ear, vocabulary):
        answer = f"{found.answer} {text}"
        if EXPERT_LEAST <= count(answer) <= EXPERT_MOST:
            return replace(found, answer=answer, span=cover(found.span, span))
    return found


def _every(
    found: Recall, sections: Sequence[Section], ear: Ear, vocabulary: Vocabulary
) -> Iterator[tuple[str, Span]]:
    """All that could be said on, the best first: what is new, the rest of a sentence, what followed it."""
    every = [*_all_more(found, sections, ear)]
    every.sort(key=lambda one: not one.follows)
    worded = [(one, _worded(one, found, vocabulary)) for one in every]
    yield from ((text, one.unit.span) for one, text in worded if text and not one.heard)
    if rest := _rest(found):
        yield rest, found.span
    yield from ((text, one.unit.span) for one, text in worded if text and one.heard)


def _rest(found: Recall) -> str:
    """The second half of the sentence that a question was drawn from, where it asked for the first: ``But it …``."""
    asked = content_stems(f"{found.ask} {found.answer}")
    for joint in _JOINT.finditer(found.told):
        first, rest = found.told[: joint.start()], found.told[joint.end() :]
        clause, told = main_clause(capital(rest)), content_stems(rest)
        whole = clause is not None and main_clause(f"{first}.") is not None and "," not in first
        if whole and len(content_stems(first) - asked) <= SPARED and len(told - asked) >= NEWS:
            apart = not _POINTS.match(capital(rest)) or _is_spoken_of(capital(rest), found)
            return f"{capital(joint[1])} {rest}" if apart else ""
    return ""


def _all_more(found: Recall, sections: Sequence[Section], ear: Ear) -> Iterator[_More]:
    """The sentences of the section that a question was drawn from, but for those that come later."""
    said, later = {one.text for one in ear.said}, {one.text for one in ear.later}
    before, last = "", None
    for unit in _around(found, sections):
        for text in sentences(unit.text, "en"):
            joined = last is None or (not unit.parted and unit.group == last.group)
            follows = before == found.told and joined
            free = follows or not (unit.leans or unit.lead or unit.announces)
            if text != found.told and unit.text not in later and free:
                yield _More(text=text, unit=unit, follows=follows, heard=unit.text in said)
            before, last = text, unit


def _around(found: Recall, sections: Sequence[Section]) -> Sequence[Unit]:
    """The units of the section that a question was drawn from; of a very long one, those near by."""
    for section in sections:
        for place, unit in enumerate(section.units):
            if unit.span == found.span and found.told in sentences(unit.text, "en"):
                return section.units[max(place - REACH, 0) : place + REACH + 1]
    return ()


def _worded(one: _More, found: Recall, vocabulary: Vocabulary) -> str:
    """A sentence as it follows the answer; "" where it cannot."""
    so = _SO.match(one.text) if one.follows else None
    text = capital(one.text[so.end() :]) if so else one.text
    news = content_stems(text) - content_stems(f"{found.ask} {found.answer}")
    clause = main_clause(text)
    most = AGAIN_MOST if one.heard else NEW_MOST
    if count(text) > most or len(news) < NEWS or _TIED.match(text):
        return ""
    if clause is None or text.endswith("?"):
        return ""
    if not so and not (one.follows and _follows_on(text, clause, found)):
        text = _of_what_was_named(text, clause, found, vocabulary)
    tie = "So" if so else "And" if one.heard else ""
    return f"{tie} {vocabulary.lower_first(text)}" if tie and text else text


def _follows_on(text: str, clause: Clause, found: Recall) -> bool:
    """Whether the sentence behind takes up what question and answer say together, or what the answer ends with."""
    if _POINTS.match(text):
        return bool(_POINTS_BACK.match(text)) or _is_spoken_of(text, found)
    named = content_stems(clause.subject)
    return not clause.lead and bool(named) and named <= content_stems(found.answer)


def _of_what_was_named(text: str, clause: Clause, found: Recall, vocabulary: Vocabulary) -> str:
    """A sentence about just what the answer names, with a pronoun for it; "" where that cannot be."""
    named = _NAMES.sub("", found.answer).rstrip(".")
    if content_stems(clause.subject) != content_stems(named):
        return ""
    short = retold(text, f"What is {vocabulary.lower_first(named)}?", vocabulary)
    return short if short != text else ""


def _is_spoken_of(text: str, found: Recall) -> bool:
    """Whether "it" or "they" is what the answer speaks of, or names where its sentence speaks of it."""
    who = text.partition(" ")[0].partition("'")[0]
    first = found.answer.partition(" ")[0].partition("'")[0]
    clause = main_clause(found.told)
    if clause is None:
        return False
    plural = clause.number == "plural"
    if (who == "They") != plural:
        return False
    if first == who or (plural and _OF_THEM.match(found.answer)):
        return True
    named = content_stems(_NAMES.sub("", found.answer))
    return bool(named) and content_stems(clause.subject) == named


_JOINT = re.compile(r",? (but|and) ")
_SO = re.compile(r"(?:Thus|Therefore|Hence|So), ")
_TIED = re.compile(
    r"(?:but|however|also|for example|for instance|so|thus|therefore|hence|and|or|then|yet|instead|first(?:ly)?|second(?:ly)?|similarly)\b",
    re.IGNORECASE,
)
_POINTS = re.compile(r"(?:It|They|This|That|These|Those|He|She)\b")
_POINTS_BACK = re.compile(r"(?:This|That)(?:'s)? (?!\w+ (?:is|are|was|were|has|can)\b)")
_NAMES = re.compile(r"^(?:That(?:'s| is| was)|Those (?:are|were)|It(?:'s| is| was)) ")
_OF_THEM = re.compile(r"(?:To|By|Because they) ")
