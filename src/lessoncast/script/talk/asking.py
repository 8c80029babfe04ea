"""Questions from what stands around a passage: headings, lead-ins, lists, the passage before."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lessoncast._sentences import sentences
from lessoncast.script.plan.passages import Passage
from lessoncast.script.tongue import grammar
from lessoncast.script.tongue.clauses import is_imperative, main_clause, noun_phrase
from lessoncast.script.tongue.english import NOUNISH, english
from lessoncast.script.tongue.phrases import HeadingKind, fill
from lessoncast.script.tongue.questions import Proposal, invert, is_deep, proposals, role_forms
from lessoncast.script.tongue.words import Vocabulary, capital, content_stems, count


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """Where a passage stands: first of its chapter or section, what came before.

    ``lead`` is what the host says before the question (a hook, a bridge); ``question`` the author's
    own for the whole lesson; ``asked_heading`` the first heading, when that is a question.
    """

    heading: str = ""
    topic: str = ""
    kind: HeadingKind | None = None
    opens_episode: bool = False
    opens_chapter: bool = False
    opens_section: bool = False
    first_of_section: bool = False
    last_step: bool = False
    previous: Passage | None = None
    lead: str = ""
    question: str = ""
    asked_heading: str = ""


def all_proposals(passage: Passage, scene: Scene, vocabulary: Vocabulary) -> Iterator[Proposal]:
    """Every question that the passage could answer, in no order; never nothing."""
    unit = passage.units[0]
    first = sentences(unit.text)[0]
    if unit.ask:
        yield Proposal(ask=unit.ask, worth=100, deep=is_deep(unit.ask))
    if scene.opens_episode:
        yield from _opening(first, scene)
        if scene.asked_heading:
            yield Proposal(ask=scene.asked_heading, worth=90)
    elif scene.opens_chapter or scene.opens_section:
        yield from _from_heading(scene, vocabulary, passage.text)
    yield from _from_list(passage, scene, vocabulary)
    yield from proposals(first, vocabulary)
    yield from role_forms(unit.role, first, scene.previous.text if scene.previous else "")
    yield from _shared(passage, scene, vocabulary)
    if scene.opens_chapter:
        yield Proposal(form="frame.opening", number=grammar.number(scene.topic), worth=46)
    yield Proposal(form="ask.plain", worth=12)


def _opening(first: str, scene: Scene) -> Iterator[Proposal]:
    """The first question: the author's own, what the subject is, or where to begin."""
    if scene.question:
        yield Proposal(ask=scene.question, worth=99)
    clause = main_clause(first)
    about = content_stems(clause.subject) if clause else frozenset()
    topic = content_stems(scene.topic)
    if clause and about and about <= topic | {"model"} and len(about) * 2 > len(topic):
        if "plural" in {clause.number, grammar.number(scene.topic)}:
            yield Proposal(ask="What exactly are they?", worth=85)
        else:
            yield Proposal(form="frame.what", worth=84)
    yield Proposal(form="frame.opening", number=grammar.number(scene.topic), worth=65)


def _from_heading(scene: Scene, vocabulary: Vocabulary, answer: str) -> Iterator[Proposal]:
    high = 10 if scene.opens_chapter else 0
    if scene.heading.endswith("?") and count(scene.heading) <= 16:
        asked = capital(vocabulary.lower_title(scene.heading.rpartition(": ")[2]))
        yield Proposal(ask=asked, worth=86 + high, deep=is_deep(asked))
    elif asked := heading_question(scene.heading, vocabulary):
        yield Proposal(ask=asked, worth=80 + high, deep=True)
    if scene.kind and (scene.kind.name != "history" or scene.first_of_section):
        yield from _from_kind(
            scene.kind, scene.topic or vocabulary.lower_title(scene.heading), high
        )
    named = content_stems(scene.topic)
    if scene.kind is None and 2 * len(named & content_stems(answer)) >= len(named) > 0:
        plural = grammar.number(scene.topic)
        yield Proposal(form="ask.about", np=scene.topic, number=plural, worth=57 + high)


def _from_kind(kind: HeadingKind, topic: str, high: int) -> Iterator[Proposal]:
    """What hosts ask under "Risks" or "History"; lists are asked for in the plural only."""
    if kind.name == "kinds" and grammar.number(topic) != "plural":
        return
    for form in kind.ask:
        if text := fill(form, {"heading": topic.removeprefix("the ")}):
            yield Proposal(ask=text, worth=78 + high, deep=is_deep(text))


def _from_list(passage: Passage, scene: Scene, vocabulary: Vocabulary) -> Iterator[Proposal]:
    unit, previous = passage.units[0], scene.previous
    near = previous is not None and previous.units[-1].group == unit.group
    same = near and previous is not None and previous.role == unit.role
    if unit.lead and not same and (asked := lead_question(unit.lead, vocabulary)):
        yield Proposal(ask=asked, worth=82)
    match unit.role:
        case "label" | "row" if 0 < count(unit.term) <= 5:
            yield _labelled(unit.text, vocabulary.lower_title(unit.term), 64 if same else 60)
        case "member" if same:
            yield Proposal(form="ask.more", worth=56 if unit.words <= 22 else 40)
        case "step":
            yield Proposal(form="ask.next_step" if same else "ask.first_step", worth=70)
        case "history" if same:
            yield Proposal(form="ask.later", worth=66)
        case "history" if previous is None:
            yield Proposal(form="ask.since_when", worth=50)


def _labelled(text: str, term: str, worth: float) -> Proposal:
    defined = re.search(
        rf"^(?:An? )?{re.escape(term)} (?:is|are|means?)\b", text, flags=re.IGNORECASE
    )
    form = "ask.definition" if defined else "ask.member"
    return Proposal(form=form, np=term, number=grammar.number(term), worth=worth)


def _shared(passage: Passage, scene: Scene, vocabulary: Vocabulary) -> Iterator[Proposal]:
    """A subject that was named before and is taken up here may be echoed."""
    if not scene.previous:
        return
    before = content_stems(scene.previous.text, vocabulary.language)
    for unit in passage.units[:2]:
        clause = main_clause(sentences(unit.text)[0])
        name = noun_phrase(clause) if clause else ""
        if clause and name and count(name) <= 4 and content_stems(name) & before:
            low = vocabulary.lower_first(name)
            yield Proposal(form="ask.elaborate", np=low, number=clause.number, worth=30)


_IS_BASE = re.compile(r"^(?:How to|How do you|How we) (.+)$", re.IGNORECASE)


def heading_question(heading: str, vocabulary: Vocabulary) -> str:
    """A heading as a question, where a rule fits: "Choosing a licence" → "How do you choose a licence?"."""
    if not heading or count(heading) > 9 or ":" in heading:
        return ""
    how = _IS_BASE.match(heading)
    if how:
        return f"How do you {vocabulary.lower_title(how[1])}?"
    why = re.match(r"^Why (.+)$", heading)
    if why:
        clause = main_clause(capital(why[1]))
        inverted = invert(clause, vocabulary) if clause and not clause.lead else ""
        return f"Why {vocabulary.lower_title(inverted)}?" if inverted else ""
    return _verb_heading(heading, vocabulary)


def _verb_heading(heading: str, vocabulary: Vocabulary) -> str:
    first, _, rest = heading.partition(" ")
    found = english().verbs.get(first.lower(), ())
    second = rest.split()[0].lower() if rest else ""
    if not rest or second in {"and", "or", "of", "in", "is", "are", "to"} or " and " in rest:
        return ""
    base = next((base for base, form in found if form == "ing"), "")
    if is_imperative(heading) and first.lower() not in NOUNISH and count(heading) > 2:
        return f"How do you {vocabulary.lower_title(heading)}?"
    if base and second in english().determiners:
        return f"How do you {base} {vocabulary.lower_title(rest)}?"
    return ""


def lead_question(lead: str, vocabulary: Vocabulary) -> str:
    """A lead-in as a question: "Some techniques used are" → "What are some techniques used?"."""
    text = re.sub(r"\s+", " ", lead).strip(" .:")
    found = re.match(
        r"^(?:There are|Here are|These are) (?:the )?(?:following )?(.+)$", text, re.IGNORECASE
    )
    if found and count(found[1]) <= 10:
        return f"Which {re.sub(r'^(?:some|several|many|a few|two|three|four|five|six) ', '', found[1])} are there?"
    found = re.match(r"^(.{4,70}) (are|is|include|includes|were)(?: the following)?$", text)
    if found and count(found[1]) <= 10 and " that " not in found[1]:
        verb = {"include": "are", "includes": "is"}.get(found[2], found[2])
        return f"What {verb} {vocabulary.lower_first(found[1])}?"
    found = re.match(r"^(.{0,40}?),? ?(\w+) can$", text)
    if found and count(text) <= 10:
        tail = f" {vocabulary.lower_first(found[1])}" if found[1] else ""
        return f"What can {vocabulary.lower_first(found[2])} do{tail}?"
    return ""
