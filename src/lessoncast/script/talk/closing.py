"""The end of an episode: the host looks back as a listener would, the expert leaves one sentence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lessoncast.model import Span, Turn
from lessoncast.script.plan.chapters import Stretch
from lessoncast.script.plan.looking_back import recap_points, recap_topics
from lessoncast.script.plan.passages import cover
from lessoncast.script.talk.heard import Heard
from lessoncast.tongue import lint
from lessoncast.tongue.seam import packed
from lessoncast.tongue.words import Vocabulary
from lessoncast.units.pieces import Section, Unit

RECAP_WORDS = 20
STATED = 0.2  # of the host's turns: where fewer ask nothing, the last does


def closing(
    takeaway: Unit,
    stretches: Sequence[Stretch],
    sections: Sequence[Section],
    vocabulary: Vocabulary,
    heard: Heard,
    *,
    asked: Span | None,
) -> tuple[Turn, Turn]:
    """The host's recap and the expert's takeaway; ``asked`` are the lines of the recall question."""
    form = heard.memory.ordered(heard.book.forms["frame.takeaway"], takeaway.text)[0]
    point = vocabulary.lower_first(takeaway.text)
    said = heard.book.fill(form, {"point": point})
    last = Turn(speaker="expert", text=said, source=takeaway.span, move="takeaway")
    for text, span in _looking_back(
        takeaway, stretches, sections, vocabulary, heard=heard, asked=asked
    ):
        if lint.host_fits(text, most=RECAP_WORDS) and not heard.repeats(text):
            return Turn(speaker="host", text=text, source=span, move="recap"), last
    question = heard.memory.ordered(_last_questions(heard), takeaway.text)[0]
    return Turn(speaker="host", text=question, move="recap"), last


def _last_questions(heard: Heard) -> tuple[str, ...]:
    """What the host says before the takeaway; where much was asked, what has no question mark."""
    forms = heard.book.forms["frame.last_question"]
    stated = tuple(one for one in forms if "?" not in one)
    asked_much = heard.stated < STATED * len(heard.turns)
    return stated if stated and asked_much else forms


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
    for points in recap_points(
        stretches, sections, heard.topic, vocabulary, kept=takeaway, asked=asked
    ):
        span = cover(points[0].span, points[-1].span)
        for text in _worded("frame.learned", [one.text for one in points], heard):
            yield text, span
    if not packed(vocabulary.language):
        return  # subjects in a row tell nothing that was learned
    topics = recap_topics(stretches, sections, heard.topic, vocabulary)
    if len(topics) > 1:
        for text in _worded("frame.recap", topics, heard):
            yield text, None


def _worded(form: str, parts: Sequence[str], heard: Heard) -> Iterator[str]:
    name = form + ("_one", "_two", "")[len(parts) - 1]
    slots = dict(zip(("a", "ac", "abc")[len(parts) - 1], parts, strict=True))
    for one in heard.memory.ordered(heard.book.forms.get(name, ()), " ".join(parts)):
        yield heard.book.fill(one, slots)
