"""The end of an episode: the host looks back as a listener would or asks for what to keep, the expert leaves one sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from lessoncast._sentences import sentences
from lessoncast.model import Span, Turn
from lessoncast.script.checks.lengths import EXPERT_LEAST, SENTENCE_MOST
from lessoncast.script.plan.chapters import Stretch
from lessoncast.script.plan.looking_back import recap_points, recap_topics
from lessoncast.script.plan.passages import cover
from lessoncast.script.talk.heard import Heard
from lessoncast.script.talk.leads import tells_what_to_do
from lessoncast.script.talk.opening import is_nameable
from lessoncast.script.talk.subjects import is_free, is_told
from lessoncast.tongue import lint
from lessoncast.tongue.seam import packed
from lessoncast.tongue.words import Vocabulary, capital, content_stems, count
from lessoncast.units.pieces import Section, Unit

RECAP_WORDS = 20
LAST_WORDS = 4  # of a subject that is named once more
NEAR = 4  # turns of the host before the last
STATED = 0.12  # of the host's turns: where fewer ask nothing, the last does


def closing(
    takeaway: Unit,
    stretches: Sequence[Stretch],
    sections: Sequence[Section],
    vocabulary: Vocabulary,
    heard: Heard,
    *,
    asked: Span | None,
) -> tuple[Turn, Turn]:
    """The host's recap and the expert's takeaway; ``asked`` are the lines of the recall question.

    In English the host asks for that sentence: a thought of its own beside it would be another.
    """
    said = _announced(takeaway.text, vocabulary, heard)
    last = Turn(speaker="expert", text=said, source=takeaway.span, move="takeaway")
    looks_back = packed(vocabulary.language) is not None
    for text, span in (
        _looking_back(takeaway, stretches, sections, vocabulary, heard=heard, asked=asked)
        if looks_back
        else ()
    ):
        if lint.host_fits(text, most=RECAP_WORDS) and not heard.repeats(text):
            return Turn(speaker="host", text=text, source=span, move="recap"), last
    return Turn(speaker="host", text=_last_question(said, heard), move="recap"), last


def _announced(text: str, vocabulary: Vocabulary, heard: Heard) -> str:
    """The last sentence behind what announces it, rather at such length that both are a turn.

    By itself where both together are too long to follow; behind a sentence where both have a colon.
    """
    slots = {"point": vocabulary.lower_first(text), "Point": capital(text)}
    forms = heard.memory.ordered(heard.book.forms["frame.takeaway"], text)
    forms += heard.memory.ordered(heard.book.forms.get("frame.takeaway_apart", ()), text)
    every = [heard.book.fill(form, slots) for form in forms]
    fits = [said for said in every if _can_be_followed(said, vocabulary.language)]
    whole = (said for said in fits if count(said) >= EXPERT_LEAST)
    return next(whole, next(iter(fits), text))


def _can_be_followed(said: str, language: str) -> bool:
    """Whether no sentence is too long, nor has two colons."""
    told = sentences(said, language)
    return said.count(": ") < 2 and all(count(one) <= SENTENCE_MOST for one in told)


def _last_question(takeaway: str, heard: Heard) -> str:
    """What the host says before the takeaway, with the episode's subject where that has a short name; begun as none near it."""
    topic = re.sub(
        r"\byour\b", "my", heard.topic
    )  # named only as a thing: no "about from door to door"
    named_so = is_free(topic) and not (tells_what_to_do(topic) or is_told(topic))
    slots = {"topic": topic} if is_nameable(topic, LAST_WORDS) and named_so else {}
    language = heard.book.language
    taken_up = content_stems(topic, language) & content_stems(takeaway, language)
    named = _last_questions(heard, "frame.last_of_topic") if slots else ()
    if named and not taken_up and all("?" in one for one in named):
        named = ()  # a question that names what its answer has no word of
    forms = named or _last_questions(heard, "frame.last_question")
    every = [heard.book.fill(one, slots) for one in heard.memory.ordered(forms, takeaway)]
    near = {*map(lint.opener, (*heard.turns[-NEAR:], takeaway))}
    fresh = [one for one in every if not heard.repeats(one)]
    return next((one for one in fresh if lint.opener(one) not in near), next(iter(fresh), every[0]))


def _last_questions(heard: Heard, move: str) -> tuple[str, ...]:
    """The forms of what the host says at the end: a question, but where next to nothing else was asked for none."""
    forms = heard.book.forms.get(move, ())
    asks = 0 < heard.stated >= STATED * len(heard.turns)
    return tuple(one for one in forms if ("?" in one) is asks) or forms


def _looking_back(
    takeaway: Unit,
    stretches: Sequence[Stretch],
    sections: Sequence[Section],
    vocabulary: Vocabulary,
    *,
    heard: Heard,
    asked: Span | None,
) -> Iterator[tuple[str, Span | None]]:
    """What was learned, in short; where nothing can be told in short, what it was about."""
    for points in recap_points(stretches, vocabulary, kept=takeaway, asked=asked):
        span = cover(points[0].span, points[-1].span)
        for text in _worded("frame.learned", [one.text for one in points], heard):
            yield text, span
    topics = recap_topics(stretches, sections, heard.topic, vocabulary)
    if len(topics) > 1:
        for text in _worded("frame.recap", topics, heard):
            yield text, None


def _worded(form: str, parts: Sequence[str], heard: Heard) -> Iterator[str]:
    name = form + ("_one", "_two", "")[len(parts) - 1]
    slots = dict(zip(("a", "ac", "abc")[len(parts) - 1], parts, strict=True))
    for one in heard.memory.ordered(heard.book.forms.get(name, ()), " ".join(parts)):
        yield heard.book.fill(one, slots)
