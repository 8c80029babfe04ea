"""How an episode opens: a claim of the lesson that makes one listen, its subject, a first question."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from lessoncast._sentences import sentences
from lessoncast.model import Span
from lessoncast.script.plan.chapters import Stretch
from lessoncast.script.plan.ending import same
from lessoncast.script.plan.passages import Passage
from lessoncast.script.talk.heard import Heard
from lessoncast.script.talk.leads import Lead, worded
from lessoncast.script.tongue import grammar
from lessoncast.script.tongue.english_hooks import hook_claim, pull
from lessoncast.script.tongue.words import Vocabulary, capital, content_stems, count
from lessoncast.script.units.pieces import Section, Unit

PULLS = 0.45  # from which worth on a claim opens an episode
CLAIMS = 5  # that are tried
PART = 0.6  # of a sentence, up to which a claim may be heard before it
_NO_HOOK = frozenset({"example", "step", "quote", "row", "question", "definition", "label"})
_UNTOLD = frozenset({"skip", "exercise"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """A sentence of the lesson as the host opens with it: its unit, its lines, how much it pulls."""

    text: str
    unit: Unit
    worth: float

    @property
    def span(self) -> Span:
        """The lesson lines that it rests on."""
        return self.unit.span


def claims(
    sections: Sequence[Section], vocabulary: Vocabulary, topic: str, kept: Unit | None
) -> list[Claim]:
    """The claims that pull most, the best first; not the sentence ``kept`` for the end."""
    if vocabulary.language != "en":
        return []
    units = [
        unit
        for section in sections
        if section.kind not in _UNTOLD
        for unit in section.units
        if unit.role not in _NO_HOOK and not unit.lead and not unit.ask
    ]
    found = []
    for place, unit in enumerate(units):
        for text in _said(unit, vocabulary):
            early = 0.2 * (1 - place / len(units))
            worth = pull(text) + _about(text, vocabulary, topic) + early
            if worth >= PULLS and not (kept and same(text, kept.text, vocabulary)):
                found.append(Claim(text=text, unit=unit, worth=worth))
    return sorted(found, key=lambda one: (-one.worth, one.span, one.text))


def _said(unit: Unit, vocabulary: Vocabulary) -> Iterator[str]:
    for sentence in sentences(unit.text, vocabulary.language):
        if text := hook_claim(sentence, vocabulary):
            yield text


def _about(text: str, vocabulary: Vocabulary, topic: str) -> float:
    """How much a claim is about the lesson's subject; less than nothing for one about a detail."""
    stems = content_stems(text, vocabulary.language)
    about = content_stems(topic, vocabulary.language)
    weight = sum(vocabulary.weights.get(stem, 0.0) for stem in stems) / max(len(stems), 1)
    first = content_stems(" ".join(text.split()[:3]), vocabulary.language)
    local = text.startswith(("The ", "Your ", "Its ")) and not first & about
    return min(1.5 * weight, 0.4) + 0.35 * len(stems & about) / max(len(about), 1) - 0.5 * local


def without_claim(
    found: Sequence[Claim], chosen: list[Passage]
) -> tuple[Claim | None, list[Passage]]:
    """The best claim that the expert need not say too, and the passages without it.

    It is a sentence that is not told anyway, or one that neither its section nor the sentence
    behind it would miss.
    """
    told = {unit: passage for passage in chosen for unit in passage.units}
    for claim in found[:CLAIMS]:
        holder = told.get(claim.unit)
        if holder is None or _is_part(claim, chosen):
            return claim, chosen
        if len(holder.units) > 1 and not _is_missed(claim.unit, holder):
            left = tuple(unit for unit in holder.units if unit != claim.unit)
            return claim, [replace(one, units=left) if one is holder else one for one in chosen]
    return None, chosen


def _is_part(claim: Claim, chosen: list[Passage]) -> bool:
    """Whether the expert says clearly more later on than the claim that is heard first."""
    later = claim.unit not in chosen[0].units
    return later and count(claim.text) <= PART * claim.unit.words


def _is_missed(unit: Unit, holder: Passage) -> bool:
    """Whether more of a unit than its claim is told, or the next unit leans on it."""
    place = holder.units.index(unit)
    behind = holder.units[place + 1 : place + 2]
    return any(one.leans for one in behind) or len(sentences(unit.text)) > 1


def hooks(
    claim: Claim | None,
    topic: str,
    stretches: Sequence[Stretch],
    vocabulary: Vocabulary,
    heard: Heard,
) -> list[Lead]:
    """What the host may open with: the claim and the subject, the claim alone, the subject alone."""
    slots = {"topic": topic, "topic_cap": capital(topic), "is": grammar.be(_number(topic))}
    named = list(
        worded("frame.hook_one", slots | _two(stretches, topic, heard), heard, 12.0, most=3)
    )
    if claim is None or vocabulary.language != "en":
        two = slots | _two(stretches, topic, heard)
        return [*worded("frame.hook_two", two, heard, 11.0, most=2), *named]
    held = content_stems(claim.text, vocabulary.language)
    known = content_stems(topic, vocabulary.language) <= held
    leads = [Lead(text=claim.text, cost=0.0 if known else 3.0)]
    naming = () if known else worded("frame.hook_name", slots, heard, 1.0, most=3)
    both = [replace(lead, text=f"{claim.text} {lead.text}") for lead in naming]
    return [*leads, *both, *named]


def _two(stretches: Sequence[Stretch], topic: str, heard: Heard) -> dict[str, str]:
    """Two of the subjects to come, where they have short names."""
    named = [one.topic for one in stretches[1:] if one.topic and one.topic != topic]
    short = [one for one in named if count(one) <= 4 and heard.tongue.both(one, one)]
    return {"one": short[0], "two": short[-1]} if len(short) > 1 else {}


def topic_questions(topic: str, heard: Heard) -> list[str]:
    """Questions that name the subject and that any first sentence answers."""
    number = _number(topic)
    slots = {
        "topic": topic,
        "is": grammar.be(number),
        "do": grammar.do(number),
        "it": "they" if number == "plural" else "it",
    }
    forms = heard.memory.ordered(heard.book.forms.get("frame.hook_ask", ()), topic)
    return [text for form in forms if (text := capital(heard.book.fill(form, slots)))]


def _number(topic: str) -> grammar.Number:
    """The number of a subject; what somebody does is one thing."""
    return "singular" if topic.partition(" ")[0].endswith("ing") else grammar.number(topic)
