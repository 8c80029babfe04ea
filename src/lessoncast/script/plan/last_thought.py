"""The last thought of an English episode: of all that a lesson tells what is about its subject and holds in general."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from lessoncast._later import re
from lessoncast.script.plan.by_itself import (
    ADDS,
    DID,
    TAKES_UP,
    speaks_for_itself,
    stands_for_clause,
    tells_at_once,
)
from lessoncast.script.plan.worth_keeping import defines, detail, is_about, share_about, worth
from lessoncast.tongue.kinds import Role
from lessoncast.tongue.seam import packed, tongue_of
from lessoncast.tongue.words import Vocabulary, content_stems
from lessoncast.units.pieces import Section, Unit

TELLING: frozenset[Role] = frozenset({"plain", "definition", "cause", "condition", "consequence"})
CASES = frozenset({"example", "step", "quote", "row", "question"})
LISTED = frozenset({"label", "member"})
LONG_BETWEEN = 4  # sentences that had better lie behind one of a longer episode
LEAST = -0.5  # what a sentence is worth that is said again by choice
AGAIN = 0.25  # by which what was said before has to be worth more than what was not
OPENS = 2  # sentences that the host may say first
EDGE = 0.3  # what it is worth to be one of the first or last things that a lesson says
BEGINS, ENDS = 4, 3  # of these
UNCLEAR = 0.6  # what a sentence is worth less that is about something it takes for known
NOTE = 0.3  # what a note, or what happened once, is worth less
TWICE = -1  # the group of what is said once more
WORDS = range(6, 29)
DETAIL = 0.3  # from which on what a sentence tells is one


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """What a lesson is ``about``, by its title; what it says ``first`` and ``last``."""

    vocabulary: Vocabulary
    about: frozenset[str]
    first: frozenset[str]
    last: frozenset[str]

    def worth(self, unit: Unit) -> float:
        """How much a sentence is worth remembering, where in the lesson it stands included."""
        if packed(self.vocabulary.language):
            return self.worth_in_summary(unit)
        unclear = UNCLEAR * (not speaks_for_itself(unit.text, self.about))
        return self.worth_in_summary(unit) - unclear - detail(unit.text, self.about)

    def worth_in_summary(self, unit: Unit) -> float:
        """How much it is worth where the author has left out the details."""
        text, about = unit.text, self.about
        thesis = text in self.first and share_about(text, about) > 0.0
        concludes = text in self.last and not about.isdisjoint(content_stems(text))
        return worth(text, self.vocabulary, unit.words, about) + EDGE * (thesis or concludes)

    def is_thesis(self, unit: Unit) -> bool:
        """Whether the lesson begins with what a sentence says of its subject."""
        whole = len(self.about) > 1  # a word may be named by the way
        return whole and unit.text in self.first and self.about <= content_stems(unit.text)


def subject_of(sections: Sequence[Section], vocabulary: Vocabulary, topic: str) -> Subject:
    """What a lesson is about; of an English one also where its thesis and its conclusion stand."""
    about = content_stems(topic, vocabulary.language)
    english = packed(vocabulary.language) is None
    told = [unit.text for one in sections if one.kind != "recap" for unit in one.units if english]
    return Subject(
        vocabulary=vocabulary,
        about=about,
        first=frozenset(told[:BEGINS]),
        last=frozenset(told[-ENDS:]),
    )


def is_general(unit: Unit, subject: Subject) -> bool:
    """Whether a sentence tells of the lesson's subject, and no detail."""
    text, about = unit.text, subject.about
    named = not about.isdisjoint(content_stems(text))
    return named and detail(text, about) < DETAIL and speaks_for_itself(text, about)


def last_thought(
    telling: Unit | None, free: Sequence[Unit], told: Sequence[Unit], subject: Subject
) -> Unit | None:
    """The strongest sentence understood by itself: a free one, or what the subject is or does, once more; none weaker than ``telling``."""
    early = [
        unit
        for unit in told[: min(len(told) // 2, max(len(told) - LONG_BETWEEN, 0))]
        if unit not in free
    ]
    found = [
        (_worth(one, subject) + AGAIN, one)
        for one in free
        if _may_be_last(one, subject) and not is_one_of(one, (*told, *free))
    ]
    early = [one for one in early if not is_one_of(one, told)]
    found += [(_worth(one, subject), one) for one in _said_again(early, subject)]
    best = max(found, key=lambda one: (one[0], -one[1].span.first), default=None)
    least = LEAST
    if telling and (telling.group != TWICE or is_about(telling.text, subject.about)):
        least = max(subject.worth(telling) + AGAIN, LEAST)  # no detail that was said before
    return best[1] if best and best[0] > least else telling


def is_one_of(unit: Unit, every: Sequence[Unit]) -> bool:
    """Whether a sentence is an item of a list that has others: told at the end, it would be missing there."""
    return unit.role in LISTED and any(one.group == unit.group and one is not unit for one in every)


def _worth(unit: Unit, subject: Subject) -> float:
    return subject.worth(unit) - NOTE * (unit.role not in TELLING)


def _said_again(early: Sequence[Unit], subject: Subject) -> Iterator[Unit]:
    """What may be said twice, with its noun where it leans on the sentence before."""
    for place, unit in enumerate(early):
        if place < OPENS and not defines(unit.text, subject.about):
            continue  # the host may open with that
        text = unit.alone if unit.leans else unit.text
        again = replace(unit, text=text, leans=False, group=TWICE)
        told = is_about(text, subject.about) or subject.is_thesis(again)
        told = told and detail(text, subject.about) < DETAIL
        announced = text and may_be_announced(again, subject.vocabulary)
        if told and announced and _may_be_last(again, subject):
            yield again


def may_be_announced(unit: Unit, vocabulary: Vocabulary) -> bool:
    """Whether what is said again can go on behind a colon, so that it is no sentence said twice."""
    return packed(vocabulary.language) is not None or ": " not in unit.text


def _may_be_last(unit: Unit, subject: Subject) -> bool:
    """Whether a sentence tells something that is understood wherever it is said."""
    text = unit.text
    if unit.leans or unit.ask or unit.words not in WORDS or unit.role in CASES:
        return False
    if TAKES_UP.match(text) or ADDS.search(text) or DID.search(text) or not tells_at_once(text):
        return False
    alone = tongue_of("en").stands_alone(_NUMBER.sub("many", text)) or stands_for_clause(text)
    return alone and speaks_for_itself(text, subject.about)


_NUMBER = re.compile(r"\d[\d.,]*(?<![.,])")  # points at nothing
