"""How an episode ends: the sentence kept for the end, and what the host looks back on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from lessoncast.script.plan.chapters import Stretch
from lessoncast.script.plan.passages import Passage, cover
from lessoncast.script.plan.titles import topic_of
from lessoncast.script.tongue.seam import Tongue, tongue_of
from lessoncast.script.tongue.words import Vocabulary, count
from lessoncast.script.units.pieces import Section, Unit

UNNAMED = frozenset({"opening", "vocabulary", "recap"})  # headings that name no subject
_TELLING = frozenset({"plain", "definition", "cause", "condition", "consequence"})


def takeaway(
    sections: Sequence[Section],
    passages: Sequence[Passage],
    chosen: Sequence[Passage],
    language: str = "en",
) -> Unit | None:
    """The sentence to end on: from the lesson's own summary, or a strong one not said before."""
    tongue = tongue_of(language)
    return (
        _from_summary(sections, tongue)
        or _unsaid(passages, chosen, tongue)
        or _last_word(chosen, tongue)
        or _first_word(chosen, tongue)
    )


def _from_summary(sections: Sequence[Section], tongue: Tongue) -> Unit | None:
    closing = [
        unit
        for section in sections
        if section.kind == "recap"
        for unit in section.units
        if not unit.leans and 5 <= unit.words <= 30 and "," not in unit.text[:12]
    ]
    if not closing:
        return None
    plain = [one for one in closing if not tongue.points_away(one.text)]
    best = min(plain or closing, key=lambda unit: (abs(unit.words - 16), unit.span))
    after = closing[closing.index(best) + 1 :][:1]
    if after and best.words + after[0].words <= 26:
        return replace(
            best, text=f"{best.text} {after[0].text}", span=cover(best.span, after[0].span)
        )
    return best


def _unsaid(passages: Sequence[Passage], chosen: Sequence[Passage], tongue: Tongue) -> Unit | None:
    told = {unit for passage in chosen for unit in passage.units}
    free = [
        (passage.score, unit)
        for passage in passages
        for unit in passage.units
        if unit not in told and _stands_alone(unit, tongue)
    ]
    return max(free, key=lambda pair: (pair[0], -pair[1].span.first))[1] if free else None


def _last_word(chosen: Sequence[Passage], tongue: Tongue) -> Unit | None:
    """A sentence out of the second half, which is then said at the end only."""
    later = chosen[len(chosen) // 2 :] if len(chosen) > 3 else ()
    units = [(passage.score, unit) for passage in later for unit in passage.units]
    after = [unit for _, unit in units[1:]]
    free = [
        pair
        for place, pair in enumerate(units)
        if _stands_alone(pair[1], tongue) and not (place < len(after) and after[place].leans)
    ]
    return max(free, key=lambda pair: (pair[0], pair[1].span.first))[1] if free else None


def _first_word(chosen: Sequence[Passage], tongue: Tongue) -> Unit | None:
    """What an episode began with, said once more at its end when there is nothing else."""
    early = chosen[: len(chosen) // 2] if len(chosen) > 3 else ()
    units = [unit for passage in early for unit in passage.units if _stands_alone(unit, tongue)]
    return replace(units[0], group=-1) if units else None


def _stands_alone(unit: Unit, tongue: Tongue) -> bool:
    """Whether a sentence can be understood by itself, and is worth remembering."""
    fits = unit.role in _TELLING and 8 <= unit.words <= 26 and not unit.leans and not unit.ask
    return fits and tongue.stands_alone(unit.text)


def without(kept: Unit | None, chosen: list[Passage]) -> list[Passage]:
    """The passages without the sentence that is kept for the end."""
    left = []
    for passage in chosen:
        units = tuple(unit for unit in passage.units if unit != kept)
        if units:
            left.append(replace(passage, units=units))
    return left or chosen


def recap_topics(
    stretches: Sequence[Stretch], sections: Sequence[Section], topic: str, vocabulary: Vocabulary
) -> list[str]:
    """Up to three subjects that were told, in the lesson's order: of chapters, else of sections."""
    named = [one.topic for one in stretches if one.topic and one.topic != topic]
    topics = list(dict.fromkeys(one for one in named if count(one) <= 5))
    if len(topics) < 3:
        told = dict.fromkeys(p.section for stretch in stretches for p in stretch.passages)
        every = [
            topic_of(sections[index].title, vocabulary)
            for index in told
            if sections[index].kind not in UNNAMED
        ]
        topics = list(
            dict.fromkeys(one for one in every if one and one != topic and count(one) <= 5)
        )
    return topics if len(topics) <= 3 else [topics[0], topics[len(topics) // 2], topics[-1]]
