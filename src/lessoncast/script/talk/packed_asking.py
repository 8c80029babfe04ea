"""Questions in a packed language from what stands around a passage and from its own sentences."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from lessoncast._later import re
from lessoncast.script.plan.passages import Passage
from lessoncast.script.talk.scene import Scene
from lessoncast.tongue.proposal import Proposal
from lessoncast.tongue.seam import Packed
from lessoncast.tongue.words import Vocabulary, capital, content_stems, count
from lessoncast.units.pieces import Unit

_ROLE_FORMS: dict[str, tuple[str, float, bool]] = {
    # role: form, worth, whether it needs something said before
    "example": ("ask.example", 72, True),
    "consequence": ("ask.consequence", 73, True),
    "risk": ("ask.risk", 42, False),
    "number": ("ask.number", 50, False),
    "quote": ("ask.quote", 70, False),
    "advice": ("ask.advice", 42, False),
    "condition": ("ask.depends", 50, True),
}
_TERM_WORDS = 13  # of a label that the host names
_KIND_WORDS = 4  # of a heading that is no more than its kind
_QUESTION_WORDS = 18
LEAST_FIGURES = 2  # in a sentence that answers a question for figures
_FIGURE = re.compile(r"\d[\d.,]*")


def packed_proposals(
    passage: Passage,
    told: Sequence[str],
    scene: Scene,
    vocabulary: Vocabulary,
    tongue: Packed,
    *,
    said: str,
) -> Iterator[Proposal]:
    """Every question that the sentences ``told`` could answer, in no order; never nothing.

    ``said`` is the sentence that the expert has just said, if any.
    """
    unit, first = passage.units[0], told[0]
    if unit.ask and (asked := tongue.as_asked(unit.ask, first)):
        yield Proposal(ask=asked, worth=100, deep=tongue.is_deep(asked))
    if scene.opens_episode:
        yield from _opening(first, scene, vocabulary, tongue)
    elif scene.opens_chapter or scene.opens_section:
        yield from _from_heading(scene, passage, vocabulary, tongue)
    yield from _from_list(passage, told, scene, vocabulary, tongue)
    before = "" if scene.opens_chapter or scene.opens_section else said
    for one in tongue.proposals(first, vocabulary, before):
        past = one.form == "ask.afterwards" and _is_past(first, tongue)
        yield replace(one, form="ask.later") if past else one
    yield from _from_role(passage, first, before, tongue)
    yield from _of_named(passage, first, before, vocabulary, tongue)
    yield from _advised(passage, scene, vocabulary, tongue)
    yield from _named_before(first, before, vocabulary, tongue)
    if before:
        yield from _on_topic(first, scene, vocabulary, tongue)
    if scene.opens_chapter:
        yield from _turning(scene, vocabulary, tongue)
    if scene.opens_chapter and scene.lead:  # else nobody knows what is begun with
        yield Proposal(form="frame.opening", worth=46)
    yield Proposal(form="ask.plain", worth=12)


def _is_past(sentence: str, tongue: Packed) -> bool:
    """Whether a sentence tells of what was, as far as the ends of its verbs tell."""
    past, verbs = tongue.pack.past, tongue.pack.verbs
    found = (word.strip(",.;:") for word in sentence.split())
    return past is not None and any(word in verbs and past.search(word) for word in found)


def _opening(
    first: str, scene: Scene, vocabulary: Vocabulary, tongue: Packed
) -> Iterator[Proposal]:
    """The first question: the author's own, what the subject is, or where to begin."""
    if scene.question:
        yield Proposal(ask=scene.question, worth=99)
    if scene.asked_heading:
        yield Proposal(ask=scene.asked_heading, worth=90)
    for asked in scene.questions:
        yield Proposal(ask=asked, worth=80, deep=tongue.is_deep(asked))
    for asked in tongue.heading_questions(scene.heading):
        yield Proposal(ask=asked, worth=88, deep=tongue.is_deep(asked))
    named = tongue.subject_of(first, vocabulary)
    language = vocabulary.language
    topic = content_stems(scene.topic, language)
    about = content_stems(named.phrase, language) if named else frozenset()
    if named and tongue.defines(named) and about and about <= topic:
        low = vocabulary.lower_first(named.phrase)
        yield Proposal(form="frame.what", np=low, kind=named.kind, worth=84)
    yield Proposal(form="frame.opening", worth=65)


def _from_heading(
    scene: Scene, passage: Passage, vocabulary: Vocabulary, tongue: Packed
) -> Iterator[Proposal]:
    """The author's heading as a question, by its form, its kind, or its subject."""
    high = 10 if scene.opens_chapter else 0
    if scene.heading.endswith("?") and count(scene.heading) <= _QUESTION_WORDS:
        asked = tongue.as_asked(capital(scene.heading.rpartition(": ")[2]), "")
        yield Proposal(ask=asked, worth=86 + high, deep=tongue.is_deep(asked))
    for asked in tongue.heading_questions(scene.heading):
        yield Proposal(ask=asked, worth=80 + high, deep=tongue.is_deep(asked))
    pair = (
        f" {tongue.pack.about['and']} " in scene.heading
    )  # "Risks and benefits" is not about risks
    short = count(scene.heading) <= _KIND_WORDS and not pair
    listed = passage.units[0].role == "row"  # "How does it work?" is no question for a table
    for asked in scene.kind.ask if scene.kind and short and not listed else ():
        yield Proposal(ask=asked, worth=78 + high, deep=tongue.is_deep(asked))
    topic = tongue.topic(scene.heading, vocabulary)
    named = content_stems(topic, vocabulary.language)
    told = content_stems(passage.text, vocabulary.language)
    if scene.kind is None and named and 2 * len(named & told) >= len(named):
        yield Proposal(form="ask.topic", more=(("topic", topic),), worth=57 + high)


def _turning(scene: Scene, vocabulary: Vocabulary, tongue: Packed) -> Iterator[Proposal]:
    """The host turns to a chapter by its name, and the expert begins."""
    topic = tongue.topic(scene.heading, vocabulary)
    if topic and scene.kind is None and not scene.lead:
        yield Proposal(form="bridge.next", more=(("topic", topic),), worth=72)


def _named(first: str, term: str, worth: float, tongue: Packed) -> Proposal:
    """The host names the term of a label, so that the expert need not say it again.

    "It eats the wood" tells what the term does, and not what it is; "the licence of your project" is no term.
    """
    label, colon, gloss = first.partition(": ")
    said = bool(colon) and label.lower() == term.lower() and count(gloss) > 3
    answer = capital(gloss) if said else ""
    deed = re.search(tongue.pack.about.get("deed", "(?!)"), term)
    does = deed is not None or _is_clause(gloss, tongue)
    named, told = (re.split(r"[\s'’]", one)[0].lower() for one in (term, gloss))
    thing = said and named in tongue.pack.determiners and told not in tongue.pack.determiners
    form = "ask.member_does" if does else "ask.member_thing" if thing else "ask.member"
    return Proposal(form=form, more=(("term", term),), point=term, answer=answer, worth=worth)


def _is_clause(gloss: str, tongue: Packed) -> bool:
    """Whether a gloss begins with a pronoun, a verb or what ties a clause, so that it tells of its term and not what that is."""
    first, words = gloss.split(" ", maxsplit=1)[0].lower(), tongue.pack.words
    tied = first in words["pointing"] | words["subordinators"] | words["prepositions"]
    return tied or first.endswith(",") or tongue.is_verb_first(gloss)


def _told_apart(told: Sequence[str], term: str) -> Iterator[Proposal]:
    """A label that is a sentence is said by the host, and the expert begins with what explains it."""
    if told[0].rstrip(".!").lower() == term.lower() and len(told) > 1:
        more = (("term", capital(term)),)
        yield Proposal(
            form="ask.tip", more=more, point=term, answer=told[1], spends=2, worth=78, apart=True
        )


def _labelled(
    unit: Unit, told: Sequence[str], vocabulary: Vocabulary, tongue: Packed
) -> Iterator[Proposal]:
    """The label of an item: asked as it stands where it is a question, told apart, or named."""
    if unit.term.endswith("?") and _is_for_readers(unit.term, told[0], tongue):
        return
    if unit.term.endswith("?"):
        asked = tongue.as_asked(capital(unit.term), told[0])
        yield Proposal(ask=asked, worth=84, deep=tongue.is_deep(asked))
        return
    yield from _told_apart(told, unit.term)
    named = _named(told[0], vocabulary.lower_title(unit.term), 84 if unit.apart else 62, tongue)
    label, colon, cells = told[0].partition(": ")
    if unit.role == "row" and colon and label.lower() == unit.term.lower():
        named = replace(named, form="ask.row", answer=capital(cells))
    yield named


def _is_for_readers(question: str, first: str, tongue: Packed) -> bool:
    """``Soll Ihr Projekt wachsen?``: a question that readers are to answer for themselves, and no yes or no does."""
    opens, answer = (one.split(maxsplit=1)[0].strip("¿,.:").lower() for one in (question, first))
    opens = opens.partition("-")[0]
    asks = opens in tongue.pack.verbs or opens in tongue.pack.words["modals"]
    return asks and answer not in tongue.pack.words["replies"]


def _from_list(
    passage: Passage, told: Sequence[str], scene: Scene, vocabulary: Vocabulary, tongue: Packed
) -> Iterator[Proposal]:
    unit, previous = passage.units[0], scene.previous
    near = previous is not None and previous.units[-1].group == unit.group
    same = near and previous is not None and previous.role == unit.role
    if unit.lead and not near:
        for asked in tongue.lead_questions(unit.lead):
            yield Proposal(ask=asked, worth=82, deep=tongue.is_deep(asked))
    match unit.role:
        case "label" | "row" if 0 < count(unit.term) <= _TERM_WORDS:
            yield from _labelled(unit, told, vocabulary, tongue)
        case "member" if same:
            yield Proposal(form="ask.more", worth=52 if unit.words <= 22 else 40)
        case "step":
            yield Proposal(form="ask.next_step" if same else "ask.first_step", worth=70)
        case "history" if same:
            yield Proposal(form="ask.later", worth=66)
        case "history":
            yield Proposal(form="ask.since_when", worth=52)
        case _:
            pass


def _from_role(passage: Passage, first: str, before: str, tongue: Packed) -> Iterator[Proposal]:
    """Questions from what the passage does, whatever its words."""
    role = passage.role
    if re.split(r"[\s'’]", first)[0].lower() in tongue.pack.words["subordinators"]:
        return  # "When is that true?" has no answer in "If it rains, …", nor the catch in "Although …"
    if role == "contrast" and before:
        bad = _has_drawback(first, passage.text, tongue)
        yield Proposal(form="ask.catch" if bad else "ask.turn", worth=76 if bad else 68, deep=bad)
    if role == "number" and len(_FIGURE.findall(first)) < LEAST_FIGURES:
        return  # a figure on the way is not what a sentence is about
    if role in _ROLE_FORMS:
        form, worth, follows = _ROLE_FORMS[role]
        if before or not follows:
            yield Proposal(form=form, worth=worth, deep=role in {"consequence", "risk", "cause"})


def _has_drawback(first: str, text: str, tongue: Packed) -> bool:
    """Whether something tells of a drawback: a word for one anywhere, or a denial at once."""
    words, bad = tongue.pack.words, tongue.pack.words["drawbacks"]
    at_once, in_all = (
        {word.strip(",.;:").lower() for word in one.split()} for one in (first, text)
    )
    return bool(at_once & bad or in_all & bad - words["negators"])


def _of_named(
    passage: Passage, first: str, before: str, vocabulary: Vocabulary, tongue: Packed
) -> Iterator[Proposal]:
    """What a contrast or a consequence means for the subject that it names."""
    named = tongue.named(first, vocabulary) if before else None
    if named is None:
        return
    low, language = vocabulary.lower_first(named.phrase), vocabulary.language
    known = content_stems(low, language) & content_stems(before, language)
    if passage.role == "contrast" and not known:
        yield Proposal(form="ask.contrast_np", np=low, kind=named.kind, worth=78)
    if passage.role == "consequence":
        form = "ask.consequence_np"
        yield Proposal(form=form, np=low, kind=named.kind, worth=76, deep=True)


def _advised(
    passage: Passage, scene: Scene, vocabulary: Vocabulary, tongue: Packed
) -> Iterator[Proposal]:
    """Advice under a heading that names a subject is advice on that."""
    topic = tongue.topic(scene.heading, vocabulary)
    if passage.role == "advice" and topic and scene.kind is None:
        yield Proposal(form="ask.advice_on", more=(("topic", topic),), worth=60)


def _on_topic(
    first: str, scene: Scene, vocabulary: Vocabulary, tongue: Packed
) -> Iterator[Proposal]:
    """More on the subject of the chapter, where a sentence has a word of it: rather than of anything."""
    topic, language = tongue.topic(scene.heading, vocabulary), vocabulary.language
    taken_up = content_stems(topic, language) & content_stems(first, language)
    if topic and taken_up and scene.kind is None:
        yield Proposal(form="ask.topic_more", np=topic, more=(("topic", topic),), worth=45)


def _named_before(
    first: str, said: str, vocabulary: Vocabulary, tongue: Packed
) -> Iterator[Proposal]:
    """A subject that was named before and is taken up here may be echoed."""
    named = tongue.subject_of(first, vocabulary)
    if not named or not said or count(named.phrase) > 4:
        return
    language = vocabulary.language
    if content_stems(named.phrase, language) & content_stems(said, language):
        low = vocabulary.lower_first(named.phrase)
        yield Proposal(form="ask.elaborate", np=low, kind=named.kind, worth=46)
