"""How an episode ends: the sentence kept for the end, and what the host looks back on."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from lessoncast._sentences import sentences
from lessoncast.model import Span
from lessoncast.script.plan.chapters import Stretch
from lessoncast.script.plan.passages import Passage, cover
from lessoncast.script.plan.titles import topic_of
from lessoncast.tongue.english.claims import point
from lessoncast.tongue.english.clauses import is_imperative
from lessoncast.tongue.kinds import Role
from lessoncast.tongue.seam import packed, tongue_of
from lessoncast.tongue.words import Vocabulary, content_stems, count
from lessoncast.units.pieces import Section, Unit

UNNAMED = frozenset({"opening", "vocabulary", "recap"})  # headings that name no subject
_TELLING: frozenset[Role] = frozenset({"plain", "definition", "cause", "condition", "consequence"})
_NOTES: frozenset[Role] = frozenset({"member", "advice", "label", "risk", "number", "contrast"})
_CASES = frozenset({"example", "step", "quote", "row", "question"})
EASY_WORDS = range(6, 12)  # in a claim that is easily kept in mind
RECAP_ROOM = 16  # words of the points that a host looks back on in one turn
AT_LAST_UNITS = 8  # of an episode, from which on something may be said again
AT_LAST_WORDS = range(5, 31)  # of a sentence that is said again for want of another
WHOLE = 5  # words under which a sentence may live on the one before it: "A jibe isn't."
SAME = 0.6  # of the content words of two sentences, from which they say the same
_TALKS = re.compile(
    r"(?:I|Say|Add|Imagine|Suppose|Consider|Note|Let|Luckily|Once|Recall|Assume|Perhaps|Here|Keep in mind|Think|Bear in mind|Be sure|Make sure)\b"
)
_BEGINS_AFTER = re.compile(
    r"(?:Since|As|Because|Given|This|That|These|Those|It) "
)  # lives on others
_PASSING = re.compile(
    r"\bfor (?:example|instance)\b|\b[Ff]or (?:more|further) (?:\w+ )?(?:options|information|details|examples|reading)\b|\bwrote (?:a|the) (?:guide|book|post)\b|\b[Ww]e (?:implement|define|expected|construct|create|saw|used|added|made|will|'ll|now)\b"
    r"|\b(?:prints?|printed|compiles?|runs) (?:out|it)\b|\b[a-z] (?:remains|is|equals)\b|\$|\bfigure\b"
)  # a case, or what is done on the way


# ── the expert's last sentence ────────────────────────────────────────────────────────────────


def takeaway(
    sections: Sequence[Section],
    passages: Sequence[Passage],
    chosen: Sequence[Passage],
    vocabulary: Vocabulary,
    topic: str = "",
) -> Unit | None:
    """The sentence to end on: from the lesson's own summary, or a strong one not said before."""
    about = content_stems(topic, vocabulary.language)

    def worth(unit: Unit) -> float:
        return _worth(unit, about, vocabulary)

    told = [unit for passage in chosen for unit in passage.units]
    summary = [unit for unit in _summary(sections) if not _is_said(unit, told, vocabulary)]
    if summary:
        return _with_next(max(summary, key=lambda unit: (worth(unit), unit.span)), sections)
    for roles in (_TELLING, _TELLING | _NOTES):  # a note of a list only where all is lists
        free = [unit for unit in _free(passages, chosen) if _stands_alone(unit, vocabulary, roles)]
        if free:
            return max(free, key=lambda unit: (worth(unit), -unit.span.first))
        if again := _said_again(chosen, vocabulary, worth, roles):
            return again
    every = [unit for unit in _free(passages, chosen) if _may_end(unit, vocabulary)]
    if every:
        return max(every, key=lambda unit: (worth(unit), -unit.span.first))
    return _at_last(chosen, vocabulary, worth)


def _at_last(
    chosen: Sequence[Passage], vocabulary: Vocabulary, worth: Callable[[Unit], float]
) -> Unit | None:
    """Where nothing else can end an English episode, any sentence that stands alone, once more."""
    units = [] if packed(vocabulary.language) else [u for one in chosen for u in one.units]
    alone = tongue_of(vocabulary.language).stands_alone
    if len(units) < AT_LAST_UNITS:
        return None  # so short that it would be heard as a slip
    free = [
        u
        for u in units[1:]
        if u.words in AT_LAST_WORDS and not (u.leans or u.ask or u.lead) and alone(u.text)
    ]
    return replace(max(free, key=worth), group=-1) if free else None


def _summary(sections: Sequence[Section]) -> list[Unit]:
    return [
        unit
        for section in sections
        if section.kind == "recap"
        for unit in section.units
        if not unit.leans
        and 5 <= unit.words <= 30
        and "," not in unit.text[:12]
        and not _BEGINS_AFTER.match(unit.text)
    ]


def _with_next(best: Unit, sections: Sequence[Section]) -> Unit:
    """A short last sentence with the one behind it, where both are short."""
    closing = [unit for section in sections if section.kind == "recap" for unit in section.units]
    after = closing[closing.index(best) + 1 :][:1]
    if after and best.words + after[0].words <= 26:
        both = f"{best.text} {after[0].text}"
        return replace(best, text=both, span=cover(best.span, after[0].span))
    return best


def _free(passages: Sequence[Passage], chosen: Sequence[Passage]) -> Iterator[Unit]:
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
        if heard.count(section) > 1 and not leaned_on:
            yield unit


def _said_again(
    chosen: Sequence[Passage],
    vocabulary: Vocabulary,
    worth: Callable[[Unit], float],
    roles: frozenset[Role],
) -> Unit | None:
    """What was said in the first half, once more at the end when there is nothing else."""
    early = chosen[: len(chosen) // 2] if len(chosen) > 3 else ()
    units = [u for one in early for u in one.units if _stands_alone(u, vocabulary, roles)]
    return replace(max(units, key=worth), group=-1) if units else None


def _worth(unit: Unit, about: frozenset[str], vocabulary: Vocabulary) -> float:
    """How much a sentence is worth remembering: about the subject, general, a judgement, not long."""
    stems = content_stems(unit.text, vocabulary.language)
    score = len(stems & about) / max(len(about), 1) + min(3 * _weight(unit.text, vocabulary), 0.6)
    score += 0.25 * tongue_of(vocabulary.language).judges(unit.text) - 0.02 * abs(unit.words - 15)
    local = unit.text.startswith("The ") and not about & content_stems(
        " ".join(unit.text.split()[1:3]), vocabulary.language
    )
    score -= 0.5 * bool(_PASSING.search(unit.text)) + 0.4 * bool(_BEGINS_AFTER.match(unit.text))
    score -= 0.8 * bool(_TALKS.match(unit.text)) + 0.4 * _names_strangers(
        unit.text, about, vocabulary
    )
    return score - 0.4 * local - 0.4 * tongue_of(vocabulary.language).points_away(unit.text)


def _names_strangers(text: str, about: frozenset[str], vocabulary: Vocabulary) -> bool:
    """Whether a sentence in a packed language is about something with a name that is not the subject."""
    first = text.split(maxsplit=1)[0]
    named = any(char.isupper() for char in first[1:]) and packed(vocabulary.language) is not None
    return named and not content_stems(first, vocabulary.language) & about


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
    return told and tongue_of(vocabulary.language).stands_alone(unit.text)


def _may_end(unit: Unit, vocabulary: Vocabulary) -> bool:
    """Whether a sentence of a packed language points at no other, though its subject is not certain."""
    pack = packed(vocabulary.language)
    if pack is None or unit.lead or unit.leans or unit.ask or unit.role in _CASES:
        return False
    return 8 <= unit.words <= 26 and not pack.points_away(unit.text)


def without(kept: Unit | None, chosen: list[Passage]) -> list[Passage]:
    """The passages without the sentence that is kept for the end."""
    left = []
    for passage in chosen:
        units = tuple(unit for unit in passage.units if unit != kept)
        if units:
            left.append(replace(passage, units=units))
    return left or chosen


# ── what the host looks back on ───────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """Something learned, in short, with its lines, its chapter's number, and its worth."""

    text: str
    span: Span
    chapter: int
    worth: float


def recap_points(
    stretches: Sequence[Stretch], vocabulary: Vocabulary, kept: Unit | None, asked: Span | None
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
                    worth = _weight(text, vocabulary) + 0.2 * (unit.role != "plain")
                    worth += 0.15 * (count(text) in EASY_WORDS)
                    yield Point(text=text, span=unit.span, chapter=chapter, worth=worth)


def _claims(unit: Unit, vocabulary: Vocabulary) -> Iterator[str]:
    """What the sentences of a unit claim; nothing of lists that complete a lead-in, of cases and steps."""
    if unit.lead or unit.role in _CASES:
        return
    for sentence in sentences(unit.text, vocabulary.language):
        if text := in_short(sentence, vocabulary):
            yield text


def _weight(text: str, vocabulary: Vocabulary) -> float:
    stems = content_stems(text, vocabulary.language)
    return sum(vocabulary.weights.get(stem, 0.0) for stem in stems) / max(len(stems), 1)


def in_short(sentence: str, vocabulary: Vocabulary) -> str:
    """What a sentence claims, as it stands behind "so"; "" when it cannot be told in short."""
    if vocabulary.language == "en":
        return "" if is_imperative(sentence) else point(sentence, vocabulary)
    pack = packed(vocabulary.language)
    return pack.point(sentence, vocabulary) if pack else ""


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
