"""How an episode ends: the sentence kept for the end."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from lessoncast._later import re
from lessoncast.script.plan.by_itself import (
    ADDS,
    BEGINS_AFTER,
    DID,
    LOCAL,
    PASSING,
    TAKES_UP,
    lacks_antecedent,
    tells_at_once,
)
from lessoncast.script.plan.last_thought import (
    AGAIN,
    CASES,
    LEAST,
    LONG_BETWEEN,
    TELLING,
    TWICE,
    is_general,
    is_one_of,
    last_thought,
    may_be_announced,
    subject_of,
)
from lessoncast.script.plan.passages import Passage, cover
from lessoncast.tongue.english.claims import point
from lessoncast.tongue.english.clauses import is_clause, is_imperative
from lessoncast.tongue.english.leaning import reaches_back
from lessoncast.tongue.kinds import Role
from lessoncast.tongue.seam import packed, tongue_of
from lessoncast.tongue.words import Vocabulary, content_stems
from lessoncast.units.pieces import Section, Unit

UNNAMED = frozenset({"opening", "vocabulary", "recap"})  # headings that name no subject
_NOTES: frozenset[Role] = frozenset({"member", "advice", "label", "risk", "number", "contrast"})
AT_LAST_UNITS = 8  # of an episode, from which on anything may be said again
FEW_BETWEEN = 2  # sentences that lie behind one of a short episode that is said again
AT_LAST_WORDS = range(5, 31)  # of a sentence that is said again for want of another
MINOR = 1.0  # by which something has to be worth more than a summary to end instead of it
CENTRAL = 2.0  # what it is worth then
WHOLE = 5  # words under which a sentence may live on the one before it: "A jibe isn't."
SAME = 0.6  # of the content words of two sentences, from which they say the same
# ── the expert's last sentence ────────────────────────────────────────────────────────────────


def takeaway(
    sections: Sequence[Section],
    passages: Sequence[Passage],
    chosen: Sequence[Passage],
    vocabulary: Vocabulary,
    topic: str = "",
) -> Unit | None:
    """The sentence to end on: from the lesson's own summary, or a strong one not said before."""
    english = packed(vocabulary.language) is None
    subject = subject_of(sections, vocabulary, topic)
    told = [unit for passage in chosen for unit in passage.units]
    summary = [unit for unit in _summary(sections) if not _is_said(unit, told, vocabulary)]
    if english:
        summary = [one for one in summary if _is_whole(one.text)]
    telling = _of_telling(passages, chosen, vocabulary, subject.worth)
    if english and not (telling and is_general(telling, subject)):
        telling = last_thought(telling, [*_free(passages, chosen, vocabulary)], told, subject)
    if summary:
        best = max(summary, key=lambda unit: (subject.worth_in_summary(unit), unit.span))
        most = max(subject.worth_in_summary(best) + MINOR, CENTRAL)
        if english and telling and subject.worth_in_summary(telling) > most:
            return telling
        return _with_next(best, sections, english=english)
    every = [unit for unit in _free(passages, chosen, vocabulary) if _may_end(unit, vocabulary)]
    kept = max(every, key=lambda unit: (subject.worth(unit), -unit.span.first), default=None)
    twice = telling is not None and telling.group == TWICE  # though sure of what it is about
    if telling and not (twice and kept and subject.worth(kept) > subject.worth(telling)):
        return telling
    return kept or _at_last(chosen, vocabulary, subject.worth)


def _of_telling(
    passages: Sequence[Passage],
    chosen: Sequence[Passage],
    vocabulary: Vocabulary,
    worth: Callable[[Unit], float],
) -> Unit | None:
    """The strongest sentence of what a lesson tells, rather one that was not said before; a note of a list only where all is lists."""
    for roles in (TELLING, TELLING | _NOTES):
        free = [
            unit
            for unit in _free(passages, chosen, vocabulary)
            if _stands_alone(unit, vocabulary, roles)
        ]
        again = _said_again(chosen, vocabulary, worth, roles)
        if free:
            best = max(free, key=lambda unit: (worth(unit), -unit.span.first))
            central = again is not None and worth(again) > worth(best) + AGAIN
            return again if central and packed(vocabulary.language) is None else best
        if again and worth(again) > LEAST:
            return again
    return None


def _is_whole(text: str) -> bool:
    """Whether a sentence of an English summary tells something by itself: not what "we" did, no half of a list."""
    local = LOCAL.search(text) or PASSING.search(text) or DID.search(text) or _OTHERS.match(text)
    return local is None and tells_at_once(text) and (is_clause(text) or is_imperative(text))


_OTHERS = re.compile(
    r"The (?:rest|others?|latter|former)\b|(?:Both|Neither) (?:are|is|have|can|do|need)\b"
)
"""What is left over from the sentence before."""


def _at_last(
    chosen: Sequence[Passage], vocabulary: Vocabulary, worth: Callable[[Unit], float]
) -> Unit | None:
    """Where nothing else can end an English episode, any sentence that stands alone, else one that at least points at no other.

    It is said once more; of a short episode, which would be heard as a slip, it is rather kept for the end.
    """
    units = [] if packed(vocabulary.language) else [u for one in chosen for u in one.units]
    alone = tongue_of(vocabulary.language).stands_alone
    for stands in (alone, _points_at_none):
        fits = [
            place
            for place, u in enumerate(units)
            if u.words in AT_LAST_WORDS
            and not (u.leans or u.ask or u.lead)
            and stands(u.text)
            and not lacks_antecedent(u.text)
        ]
        if len(units) < AT_LAST_UNITS:
            found = _of_few(units, fits, worth, moves=stands is alone)
        else:
            early = [place for place in fits if place + LONG_BETWEEN < len(units)]
            again = [units[place] for place in (early or fits) if place]
            found = replace(max(again, key=worth), group=-1) if again else None
        if found:
            return found
    return None


def _of_few(
    units: Sequence[Unit], fits: Sequence[int], worth: Callable[[Unit], float], *, moves: bool
) -> Unit | None:
    """One of a few sentences that nothing behind it would miss; else the first, once more, where others are told since."""
    free = [
        units[place]
        for place in fits
        if place and moves and not any(map(_leans_back, units[place + 1 : place + 2]))
    ]
    if free:
        return max(free, key=worth)
    again = [units[place] for place in fits if place + FEW_BETWEEN < len(units)]
    again.sort(key=lambda unit: unit is units[0])  # the host may open with that
    return replace(again[0], group=-1) if again else None


def _leans_back(unit: Unit) -> bool:
    return unit.leans or unit.words < WHOLE or not _points_at_none(unit.text)


def _points_at_none(text: str) -> bool:
    """Whether an English sentence tells something or what to do, and points at no other."""
    points = TAKES_UP.match(text) or BEGINS_AFTER.match(text) or _POINTS.search(text)
    return points is None and (is_clause(text) or is_imperative(text))


_POINTS = re.compile(
    r"\b(?:this|these|those|such|above|below|following|here|there|also|however|therefore|thus|then|instead|another|others?|same)\b"
    r"|^(?:It|He|She|They|We|And|But|Or|So|Yet|Now|Next|Finally|Do)\b|\b(?:do|does) (?:this|that|it)\b",
    re.IGNORECASE,
)


def _summary(sections: Sequence[Section]) -> list[Unit]:
    return [
        unit
        for section in sections
        if section.kind == "recap"
        for unit in section.units
        if not unit.leans
        and 5 <= unit.words <= 30
        and "," not in unit.text[:12]
        and not BEGINS_AFTER.match(unit.text)
    ]


def _with_next(best: Unit, sections: Sequence[Section], *, english: bool) -> Unit:
    """A short last sentence with the one behind it, where both are short and of one thing."""
    closing = [unit for section in sections if section.kind == "recap" for unit in section.units]
    after = closing[closing.index(best) + 1 :][:1]
    if after and english and not _goes_on(best.text, after[0].text):
        return best
    if after and best.words + after[0].words <= 26 and not LOCAL.search(after[0].text):
        both = f"{best.text} {after[0].text}"
        return replace(best, text=both, span=cover(best.span, after[0].span))
    return best


def _goes_on(first: str, second: str) -> bool:
    """Whether an English sentence is about what the one before it names."""
    taken_up = not content_stems(first).isdisjoint(content_stems(second))
    return taken_up or re.match(r"(?:It|Its|They|Their)\b", second) is not None


def _free(
    passages: Sequence[Passage], chosen: Sequence[Passage], vocabulary: Vocabulary
) -> Iterator[Unit]:
    """Sentences that can be kept for the end: unsaid ones, and later ones that nothing would miss."""
    told = {unit for passage in chosen for unit in passage.units}
    yield from (unit for passage in passages for unit in passage.units if unit not in told)
    units = [(passage.section, unit) for passage in chosen for unit in passage.units]
    heard = [section for section, _ in units]
    later = range(len(units) // 2 if len(chosen) > 3 else len(units), len(units))
    for place in later:
        section, unit = units[place]
        after = [unit for _, unit in units[place + 1 : place + 2]]
        leaned_on = any(unit.leans or unit.words < WHOLE for unit in after)
        if packed(vocabulary.language) is None:
            leaned_on = leaned_on or any(map(_goes_back, after)) or _opens(place, units)
        if heard.count(section) > 1 and not leaned_on:
            yield unit


def _goes_back(after: Unit) -> bool:
    """Whether an English sentence is set against, or follows from, the one before it."""
    return _SET_AGAINST.match(after.text) is not None or reaches_back(after.text)


_SET_AGAINST = re.compile(
    r"[^.!?;:]{2,50}?,? (?:however|therefore|though|by contrast|in contrast|on the other hand|in turn|too|instead),"
)  # "In shallow water, however, …"


def _opens(place: int, units: Sequence[tuple[int, Unit]]) -> bool:
    """Whether a section begins with a unit: what is told behind it is told of that."""
    return not place or units[place - 1][0] != units[place][0]


def _said_again(
    chosen: Sequence[Passage],
    vocabulary: Vocabulary,
    worth: Callable[[Unit], float],
    roles: frozenset[Role],
) -> Unit | None:
    """What was said in the first half, once more at the end when there is nothing else."""
    early = chosen[: len(chosen) // 2] if len(chosen) > 3 else ()
    told = [u for one in early for u in one.units]
    units = [u for u in told if _stands_alone(u, vocabulary, roles) and not is_one_of(u, told)]
    units = [u for u in units if may_be_announced(u, vocabulary)]
    return replace(max(units, key=worth), group=-1) if units else None


def _is_said(unit: Unit, told: Sequence[Unit], vocabulary: Vocabulary) -> bool:
    return any(same(unit.text, one.text, vocabulary) for one in told)


def same(one: str, other: str, vocabulary: Vocabulary) -> bool:
    """Whether two sentences share most of their content words."""
    left, right = (content_stems(text, vocabulary.language) for text in (one, other))
    return len(left & right) >= SAME * max(min(len(left), len(right)), 1)


def _stands_alone(unit: Unit, vocabulary: Vocabulary, roles: frozenset[Role]) -> bool:
    """Whether a sentence can be understood by itself, and is worth remembering."""
    fits = unit.role in roles and 8 <= unit.words <= 26 and not unit.leans and not unit.ask
    told = fits and not (unit.lead and packed(vocabulary.language))
    if packed(vocabulary.language) is None and (
        TAKES_UP.match(unit.text)
        or ADDS.search(unit.text)
        or not tells_at_once(unit.text)
        or lacks_antecedent(unit.text)
    ):
        return False
    return told and tongue_of(vocabulary.language).stands_alone(unit.text)


def _may_end(unit: Unit, vocabulary: Vocabulary) -> bool:
    """Whether a sentence of a packed language points at no other, though its subject is not certain."""
    pack = packed(vocabulary.language)
    if pack is None or unit.lead or unit.leans or unit.ask or unit.role in CASES:
        return False
    return 8 <= unit.words <= 26 and not pack.points_away(unit.text)


def without(kept: Unit | None, chosen: list[Passage]) -> list[Passage]:
    """The passages without the sentence that is kept for the end."""
    left = []
    for passage in chosen:
        units = tuple(unit for unit in passage.units if unit != kept)
        if units:
            left.append(passage if units == passage.units else replace(passage, units=units))
    return left or chosen


def in_short(sentence: str, vocabulary: Vocabulary) -> str:
    """What a sentence claims, as it stands behind "so"; "" when it cannot be told in short."""
    if vocabulary.language == "en":
        return "" if is_imperative(sentence) else point(sentence, vocabulary)
    pack = packed(vocabulary.language)
    return pack.point(sentence, vocabulary) if pack else ""
