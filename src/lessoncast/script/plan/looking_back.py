"""What the host looks back on at the end: the main claims of what was told, or its subjects."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from lessoncast._sentences import sentences
from lessoncast.model import Span
from lessoncast.script.plan.chapters import Stretch
from lessoncast.script.plan.ending import UNNAMED, in_short, same
from lessoncast.script.plan.last_thought import CASES
from lessoncast.script.plan.titles import topic_of
from lessoncast.script.plan.worth_keeping import weight
from lessoncast.tongue.seam import packed
from lessoncast.tongue.words import Vocabulary, count
from lessoncast.units.pieces import Section, Unit

EASY_WORDS = range(6, 12)  # in a claim that is easily kept in mind
RECAP_ROOM = 16  # words of the points that a host looks back on in one turn


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """Something learned, in short, with its lines, its chapter's number, and its worth."""

    text: str
    span: Span
    chapter: int
    worth: float


def recap_points(
    stretches: Sequence[Stretch],
    vocabulary: Vocabulary,
    *,
    kept: Unit | None = None,
    asked: Span | None = None,
) -> list[list[Point]]:
    """What the host may look back on: sets of points of different chapters, single points last.

    ``kept`` is the sentence still to come, ``asked`` the lines of the recall question, to which a
    listener's thoughts go back.
    """
    found = [
        replace(one, worth=one.worth + 0.3 * (one.span == asked))
        for one in _points(stretches, vocabulary)
        if kept is None or not same(one.text, kept.text, vocabulary)
    ]
    ranked = sorted(found, key=lambda one: (-one.worth, one.span, one.text))
    sets = []
    for first in range(min(len(ranked), 4)):
        for size in (3, 2, 1):
            picked = _picked(ranked[first:], size, vocabulary)
            if len(picked) == size and picked not in sets:
                sets.append(picked)
    return sorted(sets, key=lambda points: len(points) == 1)


def _points(stretches: Sequence[Stretch], vocabulary: Vocabulary) -> Iterator[Point]:
    for chapter, stretch in enumerate(stretches):
        for passage in stretch.passages:
            for unit in passage.units:
                for text in _claims(unit, vocabulary):
                    worth = weight(text, vocabulary) + 0.2 * (unit.role != "plain")
                    worth += 0.15 * (count(text) in EASY_WORDS)
                    yield Point(text=text, span=unit.span, chapter=chapter, worth=worth)


def _claims(unit: Unit, vocabulary: Vocabulary) -> Iterator[str]:
    """What the sentences of a unit claim; nothing of lists that complete a lead-in, of cases and steps."""
    if unit.lead or unit.role in CASES:
        return
    for sentence in sentences(unit.text, vocabulary.language):
        if text := in_short(sentence, vocabulary):
            yield text


def _picked(ranked: Sequence[Point], size: int, vocabulary: Vocabulary) -> list[Point]:
    """The best points that fit into a turn together, none of them twice, in the lesson's order."""
    picked: list[Point] = []
    for one in ranked:
        words = sum(count(held.text) for held in picked) + count(one.text)
        new = all(
            one.chapter != held.chapter and not same(one.text, held.text, vocabulary)
            for held in picked
        )
        if len(picked) < size and new and words <= RECAP_ROOM:
            picked.append(one)
    return sorted(picked, key=lambda one: (one.chapter, one.span))


def _is_named(topic: str, vocabulary: Vocabulary) -> bool:
    """Whether a subject of a packed language is a thing, and not a pair nor something to do."""
    pack = packed(vocabulary.language)
    if pack is None or not topic or not pack.both(topic, topic):
        return False
    if pack.pack.about.get("capital_nouns"):
        return topic.rsplit(maxsplit=1)[-1][:1].isupper()
    return bool(pack.fill("{np_the}", {"np": topic}, vocabulary))


def recap_topics(
    stretches: Sequence[Stretch], sections: Sequence[Section], topic: str, vocabulary: Vocabulary
) -> list[str]:
    """Up to three subjects that were told, in the lesson's order: of chapters, else of sections."""
    named = [one.topic for one in stretches if one.topic and one.topic != topic]
    if packed(vocabulary.language):  # a pair among things that are joined
        named = [one for one in named if _is_named(one, vocabulary)]
    topics = list(dict.fromkeys(one for one in named if count(one) <= 5))
    if len(topics) < 3:
        told = dict.fromkeys(p.section for stretch in stretches for p in stretch.passages)
        every = [
            topic_of(sections[index].title, vocabulary)
            for index in told
            if sections[index].kind not in UNNAMED
        ]
        if packed(vocabulary.language):
            every = [one for one in every if _is_named(one, vocabulary)]
        topics = list(
            dict.fromkeys(one for one in every if one and one != topic and count(one) <= 5)
        )
    return topics if len(topics) <= 3 else [topics[0], topics[len(topics) // 2], topics[-1]]
