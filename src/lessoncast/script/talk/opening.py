"""How an episode opens: a question of the author's, how the lesson begins, or its subject and a question."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType

from lessoncast._later import re
from lessoncast._sentences import sentences
from lessoncast.model import Span
from lessoncast.script.plan.chapters import Stretch
from lessoncast.script.plan.ending import same
from lessoncast.script.plan.passages import Passage, cover
from lessoncast.script.talk.announcing import name_of
from lessoncast.script.talk.evading import takes_up
from lessoncast.script.talk.heading_asking import (
    clause_question,
    heading_question,
    task_question,
    tells_how,
)
from lessoncast.script.talk.heard import HOOK_AND_QUESTION, Heard
from lessoncast.script.talk.leads import Lead, tells_what_to_do, worded
from lessoncast.script.talk.subjects import is_name
from lessoncast.tongue.english import grammar
from lessoncast.tongue.english.clauses import is_imperative
from lessoncast.tongue.english.hooks import Beginning, beginning
from lessoncast.tongue.kinds import Number
from lessoncast.tongue.phrases import digest
from lessoncast.tongue.seam import packed
from lessoncast.tongue.words import Vocabulary, capital, content_stems, count
from lessoncast.units.pieces import Section, Unit

TOPIC_WORDS = 7  # of a subject that is named inside a question
SPANNED_WORDS, END_WORDS, HOOK_NAMES = (
    5,
    4,
    12,
)  # of a subject, of where an episode begins or ends, of all three
SPANNED = 3  # chapters with names, of which the first and the last are named at once
UNNAMED_COST = 12.0  # of not saying what the lesson is about
UNHOOKED_COST = 20.0  # of opening with nothing but a question
CLAIM_COST = 200.0  # of not saying the beginning that the expert leaves to the host
_NO_HOOK = frozenset(
    {"example", "step", "quote", "row", "question", "definition", "label", "member"}
)
_CLAUSE = re.compile(r"^(?:how|why|what|when|where|who|which|whether)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """How the lesson begins, as the host says it, its lines, and the question behind it where that is fixed."""

    text: str
    span: Span
    ask: str = ""


def author_question(
    title: str, topic: str, questions: Sequence[str], vocabulary: Vocabulary, told: str
) -> str:
    """A question that the author sets over the lesson, if it is about its subject and what is ``told`` first takes it up."""
    if title.endswith("?"):
        asked = capital(vocabulary.lower_title(title))
        short = vocabulary.language == "en" and count(asked) < 4
        return re.sub(r"^(What|Who) (is|are) ", r"\1 exactly \2 ", asked) if short else asked
    about = content_stems(topic, vocabulary.language)
    near = [
        one
        for one in questions[:4]
        if content_stems(one, vocabulary.language) & about and 5 <= count(one) <= 14
        if vocabulary.language != "en" or takes_up(one, sentences(told), "en")
    ]
    return near[0] if near else ""


def title_question(title: str, vocabulary: Vocabulary, told: str) -> str:
    """A title that says how or why, asked: ``How Bees Find Food`` → ``How do bees find food?``.

    Only if ``told``, what is heard first, takes it up, and tells a way where one is asked for.
    """
    asked = _as_question(title, vocabulary)
    if not tells_how(asked, told):
        return ""
    named = content_stems(asked, vocabulary.language)
    begun = named & content_stems(told, vocabulary.language)
    return asked if named and 2 * len(begun) >= len(named) else ""


def _as_question(title: str, vocabulary: Vocabulary) -> str:
    if vocabulary.language == "en":
        done = heading_question(title, vocabulary) if is_imperative(title) else ""
        return clause_question(title, vocabulary) or task_question(title, vocabulary) or done
    pack = packed(vocabulary.language)
    first = title.split(maxsplit=1)[0].lower()
    asked = pack.heading_questions(title) if pack else ()
    return next((one for one in asked if one.lower().lstrip("¿").startswith(first)), "")


def without_beginning(
    chosen: list[Passage],
    sections: Sequence[Section],
    vocabulary: Vocabulary,
    kept: Unit | None,
    *,
    plain: bool = True,
) -> tuple[Claim | None, list[Passage]]:
    """How the lesson begins, for the host, and the passages that the expert goes on with.

    A ``plain`` statement will do, or it is one that makes curious. Only the first sentences under the first heading are tried, never the one ``kept`` for the end;
    what the expert goes on with stands right behind them.
    """
    if not chosen or not _is_first(chosen[0], sections):
        return None, chosen
    first = chosen[0]
    if vocabulary.language != "en":
        return _asked_behind(first, chosen[1:], sections, vocabulary.language)
    told = [one for unit in first.units[:2] for one in sentences(unit.text, "en")]
    plain = plain and _is_prose(first.units[0], told)
    found = beginning(told[: 1 if _is_apart(first) else 2], plain=plain)
    taken = told[: found.sentences if found else 2]
    if kept and any(same(one, kept.text, vocabulary) for one in taken):
        return None, chosen
    if found is None:
        return _asked_behind(first, chosen[1:], sections, vocabulary.language)
    left = _behind(first, found)
    if left is None and not _follows(first, chosen[1:2]):
        return None, chosen
    claim = Claim(text=found.said, span=_said_of(first, found), ask=found.ask)
    return claim, [left, *chosen[1:]] if left else chosen[1:]


def _is_prose(unit: Unit, told: Sequence[str]) -> bool:
    """Whether a unit ends in the author's own words: no item of a list made a sentence."""
    ends = " ".join(told[0].rstrip(".!").lower().split()[-3:]) if told else ""
    return ends in unit.source.replace("’", "'").lower()


def _said_of(first: Passage, found: Beginning) -> Span:
    """The lines of the sentences that the host takes over from a passage."""
    unit = first.units[0]
    inside = len(sentences(unit.text, "en")) >= found.sentences
    return unit.span if inside else cover(unit.span, first.units[1].span)


def _asked_behind(
    first: Passage, behind: list[Passage], sections: Sequence[Section], language: str
) -> tuple[Claim | None, list[Passage]]:
    """A short beginning behind which the author asks: both are the host's, the expert answers."""
    following = behind[0] if _follows(first, behind[:1]) else None
    heading = sections[following.section].title if following else ""
    asks = heading.endswith("?") and following and following.section != first.section
    asks = asks and len(sentences(first.text, language)) == 1
    asked = heading if asks else following.units[0].ask if following else ""
    if not asked or count(first.text) + count(asked) > HOOK_AND_QUESTION:
        return None, [first, *behind]
    return Claim(text=first.text, span=first.span, ask="" if asks else asked), behind


def _is_first(passage: Passage, sections: Sequence[Section]) -> bool:
    """Whether a passage begins the first section that tells anything, with a sentence to open with."""
    first = next((place for place, one in enumerate(sections) if one.units), -1)
    unit = passage.units[0]
    opens = passage.section == first and unit == sections[first].units[0]
    return opens and unit.role not in _NO_HOOK and not unit.lead and not unit.ask


def _is_apart(passage: Passage) -> bool:
    """Whether the second unit begins something else than prose that goes on."""
    return len(passage.units) > 1 and bool(passage.units[1].lead or passage.units[1].ask)


def _behind(passage: Passage, found: Beginning) -> Passage | None:
    """A passage from behind its beginning; None where nothing is left."""
    units, gone = list(passage.units), found.sentences
    while units and gone:
        told = sentences(units[0].text, "en")
        if len(told) > gone:
            units[0] = replace(units[0], text=" ".join(told[gone:]), alone="")
            break
        gone -= len(told)
        units.pop(0)
    if units:
        units[0] = replace(units[0], alone="")  # its pronoun was named by the host
    return replace(passage, units=tuple(units), needs=False) if units else None


def _follows(first: Passage, behind: Sequence[Passage]) -> bool:
    """Whether what is told next stands right behind a passage, or begins the next section."""
    goes_on = [one.place == first.place + 1 for one in behind if one.section == first.section]
    return goes_on == [True] or any(
        one.section == first.section + 1 and not one.place for one in behind
    )


def hooks(
    claim: Claim | None,
    topic: str,
    stretches: Sequence[Stretch],
    vocabulary: Vocabulary,
    heard: Heard,
    *,
    asked: bool,
) -> list[Lead]:
    """What the host may say before the first question: how the lesson begins, or its subject.

    ``asked`` tells whether the episode opens with a question of its own.
    """
    if claim is not None:
        return [Lead(text=claim.text)]
    topic = re.sub(r"\byour\b", "my", topic)
    slots = {"topic": topic, "topic_cap": capital(topic), "is": grammar.be(_number(topic))}
    asks = (
        asked
        and vocabulary.language == "en"
        and _CLAUSE.match(topic)
        and clause_question(capital(topic), vocabulary)
    )
    if vocabulary.language == "en" and (asks or tells_what_to_do(topic)):
        return []  # "how it came about": the question says all of it
    if vocabulary.language == "en":
        move = "frame.hook_clause" if _CLAUSE.match(topic) else "frame.hook_one"
        cost = float(int(digest(topic)[:2], 16) % 2 * 4)
        return list(worded(move, slots, heard, cost, most=4))
    two = slots | _two(stretches, topic, heard)
    named = worded("frame.hook_one", two, heard, 12.0, most=3)
    return [*worded("frame.hook_two", two, heard, 11.0, most=2), *named]


def bare_cost(claim: Claim | None, question: str, topic: str, language: str) -> float:
    """What it costs to open with nothing but a question.

    A subject that is a clause, "how a lock works", is named by what stands before a question or not at all.
    """
    if claim is not None:
        return CLAIM_COST
    if language == "en":
        return -8.0 if question else UNNAMED_COST if _CLAUSE.match(topic) else 2.0
    return 4.0 if question else UNHOOKED_COST


def is_nameable(topic: str, most: int = TOPIC_WORDS) -> bool:
    """Whether a subject can stand inside a question, and has no more than so many words."""
    return bool(topic) and count(topic) <= most and not _CLAUSE.match(topic)


def _two(stretches: Sequence[Stretch], topic: str, heard: Heard) -> dict[str, str]:
    """Two of the subjects to come, where they have short names."""
    named = [one.topic for one in stretches[1:] if one.topic and one.topic != topic]
    short = [one for one in named if count(one) <= 4 and heard.tongue.both(one, one)]
    return {"one": short[0], "two": short[-1]} if len(short) > 1 else {}


def topic_questions(
    topic: str,
    heard: Heard,
    move: str = "frame.hook_ask",
    beside: Mapping[str, str] = MappingProxyType({}),
) -> list[str]:
    """Questions that name the subject and that any first sentence answers."""
    if not is_nameable(topic) or (heard.book.language == "en" and tells_what_to_do(topic)):
        return []
    number = _number(topic)
    topic = re.sub(r"\byour\b", "my", topic)
    slots = {
        "topic": topic,
        "is": grammar.be(number),
        "do": grammar.do(number),
        "it": "they" if number == "plural" else "it",
        **beside,
    }
    forms = heard.memory.ordered(heard.book.forms.get(move, ()), topic)
    return [text for form in forms if (text := capital(heard.book.fill(form, slots)))]


def span_questions(
    topic: str, stretches: Sequence[Stretch], vocabulary: Vocabulary, heard: Heard
) -> list[str]:
    """Questions that name the subject and what the episode leads from and to, where its chapters have names."""
    if vocabulary.language != "en" or count(topic) > SPANNED_WORDS:
        return []
    about, named = content_stems(topic), list[str]()
    for one in stretches:
        told = " ".join(passage.text for passage in one.passages)
        own = is_name(one.topic) and heard.book.heading_kind(one.topic) is None  # no "from risks"
        name = name_of(one.topic, told, vocabulary) if own else ""
        stems = content_stems(name)
        new = stems and stems.isdisjoint(content_stems(" ".join(named))) and not stems <= about
        if new and count(name) <= END_WORDS:
            named.append(name)
    if len(named) < SPANNED or sum(map(count, (topic, named[0], named[-1]))) > HOOK_NAMES:
        return []
    return topic_questions(topic, heard, "frame.hook_span", {"one": named[0], "two": named[-1]})


def _number(topic: str) -> Number:
    """The number of a subject; what somebody does is one thing."""
    return "singular" if topic.partition(" ")[0].endswith("ing") else grammar.number(topic)
