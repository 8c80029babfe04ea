"""A fact that a lesson states, in parts that can be asked for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

from lessoncast.model import Span
from lessoncast.tongue.kinds import Number

Kind: TypeAlias = Literal[
    "gloss", "person", "deed", "gift", "group", "example", "instance", "pair", "event", "year", "acronym", "reason", "manner", "contrast", "amount",
    "advice", "occasion", "time", "date", "span", "site", "place", "asked", "outcome", "doer", "doing", "method", "cell", "meaning", "called", "object", "agent", "who", "sort", "cloze",
]  # fmt: skip
Shape: TypeAlias = Literal["words", "name", "number", "date"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """Something that a lesson states of a ``subject``, both as they stand inside a sentence.

    ``value`` is what is stated, ``verb`` the verb between them where the language needs it, ``items`` the
    value's parts where it is a list, ``ask`` a question that the value answers where its sentence gave one.
    ``statement`` says it in a sentence, on the lines ``span`` in the lesson's ``part``. Facts of one
    ``family`` are alike, so that the subjects and values of the others are wrong answers to this one.
    ``rivals`` are wrong values that no fact holds, ``worth`` is how much it tells, from 0 to 1. ``in_topic`` tells that
    the question opens with what the lesson is of, so that one knows which things are meant.
    """

    kind: Kind
    subject: str
    value: str
    statement: str
    span: Span
    part: int
    family: str
    number: Number = "singular"
    verb: str = ""
    noun: str = ""
    ask: str = ""
    items: tuple[str, ...] = ()
    rivals: tuple[str, ...] = ()
    shape: Shape = "words"
    in_topic: bool = False
    worth: float = 0.5
