"""Questions from what stands around a passage: headings, lead-ins, lists, the passage before."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from lessoncast._later import re
from lessoncast._sentences import sentences
from lessoncast.script.plan.furniture import is_furniture
from lessoncast.script.plan.passages import Passage
from lessoncast.script.talk.alike import ends_case
from lessoncast.script.talk.announcing import announced, goes_on_about, turned_to
from lessoncast.script.talk.authors import as_asked, can_be_asked, is_for_readers
from lessoncast.script.talk.evading import takes_up
from lessoncast.script.talk.heading_asking import (
    doing_of,
    heading_question,
    of_listener,
    stated_heading,
    stated_why,
)
from lessoncast.script.talk.lists import from_list
from lessoncast.script.talk.packed_asking import packed_proposals
from lessoncast.script.talk.qualities import is_quality
from lessoncast.script.talk.scene import Scene
from lessoncast.script.talk.subjects import (
    NO_TOPIC,
    is_doing,
    is_name,
    is_told,
    may_order,
    number_of,
    said_as,
)
from lessoncast.script.talk.topic_asking import of_topic
from lessoncast.tongue.english import grammar
from lessoncast.tongue.english.clauses import is_imperative, main_clause
from lessoncast.tongue.english.finite import bare
from lessoncast.tongue.english.lexis import english
from lessoncast.tongue.english.questions import role_forms
from lessoncast.tongue.english.questions.grammar.wordlists import listed
from lessoncast.tongue.english.roles import role_of
from lessoncast.tongue.phrases import HeadingKind, fill
from lessoncast.tongue.proposal import Proposal, is_deep
from lessoncast.tongue.seam import packed, tongue_of
from lessoncast.tongue.words import Vocabulary, capital, content_stems, count
from lessoncast.units.signs import is_reply

STATED = ("How so?", "In what way?", "How do you mean?")  # behind a heading that states something
TITLED_WORDS = 8  # of a heading that is named as what comes next
TOPIC_LESS = -18.0  # of a chapter's subject, rather than its heading, so named
MORE = -190.0  # worth of asking for more about a section's subject
ALIKE = 75.0  # worth of a name alone, where it is all that a heading adds to the one before
GOOD, OF_SUBJECT = 60.0, 14.0  # a worth, and what an episode's subject adds to it
ONWARD = -300.0  # worth of asking what comes next, where nobody was told what could
FILLER = -400.0  # worth of what could be asked anywhere
BRIDGE = "bridge"  # the lead alone, where no question is worth asking behind it


def all_proposals(
    passage: Passage, told: Sequence[str], scene: Scene, vocabulary: Vocabulary, said: str = ""
) -> Iterator[Proposal]:
    """Every question that the passage's sentences ``told`` could answer, in no order; never nothing.

    ``said`` is the sentence that the expert has just said, if any.
    """
    if pack := packed(vocabulary.language):
        yield from packed_proposals(passage, told, scene, vocabulary, pack, said=said)
        return
    unit = passage.units[0]
    asked = as_asked(unit.ask) if unit.ask else ""
    begins = scene.opens_episode or scene.opens_section
    answered = bool(asked) and can_be_asked(unit.ask, " ".join(told[:2]))
    if answered and (not begins or takes_up(asked, told, vocabulary.language)):
        yield Proposal(ask=asked, worth=100, deep=is_deep(asked))
    if asked and is_reply(sentences(told[0])[0]):
        yield Proposal(ask=asked, worth=100, deep=is_deep(asked))
        return  # "No.": nothing else may be asked before it
    yield from _beginning(passage, told[0], scene, vocabulary)
    yield from from_list(passage, scene, vocabulary)
    before = scene.said if scene.opens_chapter or scene.opens_section else said
    tongue = tongue_of(vocabulary.language)
    for one in tongue.proposals(told[0], vocabulary, before, "".join(told[1:2])):
        if scene.opens_episode and not scene.question:
            yield from _of_the_subject(one, scene)
        else:
            yield one
    yield from role_forms(unit.role, told[0], before, begins=begins)
    yield from _last_resorts(scene, passage.text, vocabulary)


def _beginning(
    passage: Passage, first: str, scene: Scene, vocabulary: Vocabulary
) -> Iterator[Proposal]:
    """What may be asked where an episode, a chapter or a section begins."""
    if scene.opens_episode:
        yield from _opening(first, scene)
        if scene.asked_heading:
            yield Proposal(ask=_as_said(scene.asked_heading, vocabulary), worth=90)
    elif scene.opens_chapter or scene.opens_section:
        yield from _from_heading(scene, vocabulary, passage.text)


def _of_the_subject(one: Proposal, scene: Scene) -> Iterator[Proposal]:
    """What an episode's subject is, or why and how: it goes before what could open any episode.

    Nobody opens with what anything else is: "Pipes and filters: what exactly is wc?".
    """
    defines = one.form == "ask.definition"
    real = one.deep or defines or one.ask.endswith(" refer to?")
    stems = content_stems(one.np or one.ask)
    if defines and stems.isdisjoint(content_stems(f"{scene.topic} {scene.lead}")):
        return
    real = real and not stems.isdisjoint(content_stems(scene.topic)) and one.worth >= GOOD
    yield replace(one, worth=one.worth + OF_SUBJECT) if real else one


def _last_resorts(scene: Scene, told: str, vocabulary: Vocabulary) -> Iterator[Proposal]:
    """What can be asked where the sentence itself gives nothing."""
    named = content_stems(scene.named or scene.topic)
    held = content_stems(scene.lead)
    names = bool(named) and named <= held
    if scene.opens_chapter and names:
        yield Proposal(form=BRIDGE, worth=38)
    if scene.opens_chapter and names:
        number = number_of(scene.named)
        yield Proposal(form="ask.chapter", number=number, worth=0)
    if (scene.opens_chapter or scene.opens_section) and named.isdisjoint(held):
        if scene.opens_chapter:
            yield Proposal(form="ask.onward", worth=ONWARD)
        spoken = 2 * len(named & content_stems(told)) >= len(named)
        at_once = named <= content_stems(sentences(told)[0])
        yield from _titled(scene, told, vocabulary) if at_once or not scene.goes_on else ()
        np = said_as(scene.topic, told) if scene.heading and is_name(scene.topic) else ""
        sure = spoken or scene.topic.partition(" ")[0] in english().determiners
        if named and sure and np and (np == scene.topic or np.startswith("the ")):
            form = turned_to(np)
            yield Proposal(form=form, np=np, number=number_of(scene.topic), worth=34)
    if not scene.opens_section and (np := _near_subject(scene, told)):
        yield Proposal(form="ask.more_on", np=np, number=number_of(scene.topic), worth=MORE)
    yield Proposal(form="ask.plain", worth=FILLER)


def _near_subject(scene: Scene, told: str) -> str:
    """The subject of a section, where more is told of it: rather than "What else is there?"."""
    named = bool(scene.topic) and is_name(scene.topic) and not may_order(scene.topic)
    np = said_as(scene.topic, told) if named else ""
    return "" if np.startswith(("a ", "an ")) else np


def _titled(scene: Scene, told: str, vocabulary: Vocabulary) -> Iterator[Proposal]:
    """A heading as what comes next, where it names something, is no question and not cut off."""
    heading = re.sub(r" ?\([^)]*\)", "", scene.heading).replace(" vs. ", " versus ")
    heading = _EXAMPLE.sub("", heading.rpartition(": ")[2])  # "Pillar 3: Types"
    plain = scene.topic and not is_furniture(scene.topic) and not ends_case(scene.topic, told)
    if scene.opens_chapter and plain and not scene.lead:
        yield from (
            replace(one, worth=one.worth + TOPIC_LESS)
            for one in announced(scene.topic, told, vocabulary)
        )
    if (
        heading
        and not (_UNTOLD.search(heading) or is_furniture(heading))
        and count(heading) <= TITLED_WORDS
        and not scene.lead
        and not ends_case(heading, told)
    ):
        yield from announced(heading, told, vocabulary)


_EXAMPLE = re.compile(r"^(?:example|case study) ?(?:\d+ ?)?[-–—] (?=\w)", re.IGNORECASE)
_UNTOLD = re.compile(r"[?!:;=_<>{}]|\.\.|^\W|\b(?:part|lesson|chapter|section) \d", re.IGNORECASE)


def _opening(first: str, scene: Scene) -> Iterator[Proposal]:
    """The first question: the author's own, what the subject is, or where to begin."""
    if scene.question:
        yield Proposal(ask=scene.question, worth=99)
    for ask in scene.questions:
        yield Proposal(ask=ask, worth=72, deep=is_deep(ask))
    clause = main_clause(first)
    about = content_stems(clause.subject) if clause else frozenset()
    topic = content_stems(scene.topic)
    opener = scene.topic.partition(" ")[0].lower()
    doing = opener.endswith("ing") or opener in _NO_THING  # nobody asks what "how to row" is
    if (
        clause
        and not doing
        and about
        and about <= topic | {"model"}
        and len(about) * 2 > len(topic)
    ):
        for ask in scene.defining:
            yield Proposal(ask=ask, worth=85)
        named = not topic.isdisjoint(content_stems(scene.lead))  # what "they" are
        if named and "plural" in {clause.number, grammar.number(scene.topic)}:
            yield Proposal(ask="What exactly are they?", worth=85)
        elif named:
            yield Proposal(form="frame.what", worth=84)
    behind = "frame.behind_past" if _is_past(scene.lead) else "frame.behind"
    form = behind if scene.claimed else "frame.opening"
    known = scene.claimed and bool(content_stems(scene.lead) & topic)
    worth = 74 if known else 65
    yield Proposal(form=form, number=grammar.number(scene.topic), worth=worth, deep=known)


def _from_heading(scene: Scene, vocabulary: Vocabulary, answer: str) -> Iterator[Proposal]:
    high = 10 if scene.opens_chapter else 0
    if scene.mistaken:
        yield _of_mistake(scene, vocabulary, sentences(answer)[0])
        return
    if scene.alike and not scene.lead and scene.alike in sentences(answer)[0]:
        yield Proposal(form="ask.alike", np=scene.alike, number="singular", worth=ALIKE)
    if ends_case(scene.heading, answer) and not scene.lead:
        yield Proposal(form="ask.ended", worth=ALIKE)
    yield from _of_heading(scene, vocabulary, high, answer)
    if scene.kind and (scene.kind.name != "history" or scene.first_of_section):
        topic = scene.topic or vocabulary.lower_title(scene.heading)
        yield from _from_kind(scene.kind, topic, high, answer)
    if scene.kind is None:
        first = sentences(answer)[0]
        yield from _from_topic(scene, answer, high, past=_is_past(first))
        if not scene.goes_on:
            begins = scene.opens_chapter and scene.first_of_section
            yield from of_topic(scene.topic, sentences(answer), begins=begins)


def _of_heading(scene: Scene, vocabulary: Vocabulary, high: int, answer: str) -> Iterator[Proposal]:
    """What a heading asks by its own words, or why it is as it states."""
    heading = re.sub(r"[\"“”]", "", scene.heading)
    if heading.endswith("?") and count(heading) <= 16:
        yield from _from_question(heading, vocabulary, high)
    elif asked := _heading_asked(scene, vocabulary):
        own = _ASKING_HEADING.match(scene.heading)  # its author's question, but for its mark
        yield Proposal(ask=asked, worth=(86 if own else 80) + high, deep=True)
    elif told := stated_heading(scene.heading, vocabulary):
        why = stated_why(told, vocabulary)
        if why and _REASON.search(answer):
            yield Proposal(ask=why, worth=72 + high, deep=True)
        taken_up = goes_on_about(told, sentences(answer)[0])
        for place, ask in enumerate(STATED if taken_up else ()):
            yield Proposal(ask=f"{told}? {ask}", worth=64 + high - place, deep=True)


def _heading_asked(scene: Scene, vocabulary: Vocabulary) -> str:
    """A heading as a question; not "How do I cover letters?" where its words name a thing."""
    named = scene.topic.lower() == scene.heading.lower() and is_imperative(scene.heading)
    return "" if named else heading_question(scene.heading, vocabulary)


_REASON = re.compile(
    r"\b(?:because|since|so that|therefore|reasons?|why|thus|due to)\b|\bto (?:avoid|keep|prevent|make|help)\b",
    re.IGNORECASE,
)
_NO_THING = frozenset({"how", "why", "when", "where", "what", "who"})
_ASKING_HEADING = re.compile(r"(?:What|Why|How|Where|When|Who) (?!to\b)")


def _from_question(heading: str, vocabulary: Vocabulary, high: int) -> Iterator[Proposal]:
    """A heading that asks, and what its readers are asked as a listener says it."""
    asked = _as_said(heading.rpartition(": ")[2], vocabulary)
    if is_for_readers(asked):
        return
    yield Proposal(ask=asked, worth=86 + high, deep=is_deep(asked))
    for place, one in enumerate(of_listener(asked)):
        yield Proposal(ask=one, worth=88 + high - place, deep=True)


def _of_mistake(scene: Scene, vocabulary: Vocabulary, first: str) -> Proposal:
    """``Using one brush``, a mistake: what's wrong with it, how that looks, or what to do instead."""
    form = "ask.pitfall"
    if role_of(first) == "example":
        form = "ask.pitfall_case"
    elif is_imperative(first):
        form = "ask.pitfall_avoid"
    low = vocabulary.lower_title(scene.heading[:1].lower() + scene.heading[1:])
    np = re.sub(r"\byour\b", "my", low)
    return Proposal(form=form, np=np, worth=99 if scene.first_of_section else 45, deep=True)


def _from_topic(scene: Scene, answer: str, high: int, *, past: bool) -> Iterator[Proposal]:
    """A section's subject, more gladly where the answer names it."""
    named = content_stems(scene.topic)
    topic = said_as(scene.topic, answer)
    most = 7 if scene.opens_chapter else 5
    plain = count(scene.topic) <= most and not NO_TOPIC.search(scene.topic)
    if not named or not topic or not plain or is_told(scene.topic) or is_quality(scene.topic):
        return
    if may_order(scene.topic) and scene.topic.lower() not in answer.lower():
        return  # "change rows" is no thing, unless the answer speaks of it as of one
    number = number_of(scene.topic)
    if past and scene.topic != scene.topic.lower():  # a name, in a history
        yield Proposal(form="ask.story", np=scene.topic, number=number, worth=56 + high)
    if not past and is_doing(scene.topic, scene.heading) and named <= content_stems(answer):
        yield Proposal(form="ask.doing", np=topic, number=number, worth=40 + high)


_BORN = re.compile(r"\b(?:was|were) born\b")


def _is_past(sentence: str) -> bool:
    """Whether a sentence tells of what came about in the past: nobody asks how somebody came to be born."""
    if _BORN.search(sentence):
        return False
    clause = main_clause(sentence)
    dated = re.match(r"(?:In|On|By|Between|During) .*\b1[0-9]{3}", sentence) is not None
    return dated or (clause is not None and clause.tense == "past")


def _as_said(heading: str, vocabulary: Vocabulary) -> str:
    """A heading that is a question, in the case of a sentence."""
    return capital(vocabulary.lower_title(heading))


_YEAR = re.compile(r"\b(?:1[0-9]{3}|20[0-9]{2})s?\b|\bcentur")
_DEFINES = re.compile(r"[^.!?]{2,70}? (?:is|are|means?|refers? to) ")
_DIFFERS = re.compile(
    r"\b(?:differ\w*|unlike|whereas|while|but|than|only|instead|however)\b", re.IGNORECASE
)
_GOES_WRONG = re.compile(
    r"\b(?:risk|danger|harm|threat|wrong|fail|mistake|error|problem|trouble|careful|caution|warn|attack|vulnerab|los[est]|lost|break|broke|damage|injur|dead|death|kill"
    r"|bias|leak|bad|worse|worst|poor|unfair|unsafe|illegal|hurt|fire|burn|poison|toxic|concern|abuse|misuse)",
    re.IGNORECASE,
)
_ADVISES = re.compile(
    r"\b(?:should|must|need to|have to|ought to|better|best|recommend\w*|advis\w+|suggest\w*|helps?|(?:good|useful|wise) (?:to|idea|practice)|make sure|try to)\b",
    re.IGNORECASE,
)
KIND_WORDS = 6  # of a heading that a word such as "history" tells enough of


def _from_kind(kind: HeadingKind, topic: str, high: int, answer: str) -> Iterator[Proposal]:
    """What hosts ask under "Risks" or "History"; lists are asked for in the plural only."""
    if not _is_of(kind, topic, answer) or _SOME.match(topic):
        return
    for form in kind.ask:
        if "differ" in form and not (_are_alike(topic) and _DIFFERS.search(answer)):
            continue
        if "are the {" in form and grammar.number(topic) != "plural":
            continue
        if text := fill(form, {"heading": topic.removeprefix("the ")}):
            worth = 44 if kind.name == "vocabulary" else 78 + high  # rather what the word means
            yield Proposal(ask=text, worth=worth, deep=is_deep(text))


_SOME = re.compile(r"(?:an?|some|several|many|few) ")  # nobody goes through "the a few types"


def _are_alike(topic: str) -> bool:
    """Whether a heading names things of one sort, which can differ: its types, but not its features."""
    return grammar.singular(bare(grammar.head(topic)).lower()) in listed("sorts")


def _tells_of(kind: HeadingKind, near: Sequence[str]) -> bool:
    """Whether the first sentences name a danger, under "Risks", or say what to do, under "Tips"; of other kinds nothing is asked."""
    match kind.name:
        case "risks":  # "Not all work has implications"
            return any(map(_GOES_WRONG.search, near))
        case "tips":  # "The guidelines were written by sailors"
            return any(is_imperative(one) or _ADVISES.search(one) for one in near)
        case _:
            return True


def _is_of(kind: HeadingKind, topic: str, answer: str) -> bool:
    """Whether a heading with a word of a kind, and what is told under it, are of that kind."""
    if count(topic) > KIND_WORDS or not _tells_of(kind, sentences(answer)[:2]):
        return False  # "Limit the number of concepts" tells no theory
    match kind.name:
        case (
            "kinds"
        ):  # "Creating different types" is something to do, "Morphometrics: …" are no kinds
            named = bare(grammar.head(topic)).lower() in kind.words
            return (
                named
                and grammar.number(topic) == "plural"
                and not doing_of(topic.split(maxsplit=1)[0])
            )
        case "vocabulary":
            return _DEFINES.match(answer) is not None
        case "future":  # "Future floods" are told of, and no outlook
            return topic.rpartition(" ")[2].lower() in kind.words or "future of" in topic.lower()
        case "history":  # of a shell: it tells of no past
            return _is_past(sentences(answer)[0]) or _YEAR.search(answer) is not None
        case _:
            return True
