"""The lesson as it was read, and what its author asks for."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal, NamedTuple, TypeAlias

from lessoncast.model.problem import Problem

BlockKind: TypeAlias = Literal[
    "heading", "paragraph", "item", "table", "code", "math", "quote", "aside"
]
Origin: TypeAlias = Literal["author", "generated"]


class Span(NamedTuple):
    """Lines of a lesson, 1-based and inclusive; JSON ``[first, last]``."""

    first: int
    last: int


How: TypeAlias = Literal["emphasis", "bold", "code", "glossary", "link"]


class Marked(NamedTuple):
    """Words of a block that its author set apart, and how; ``glossary`` is a link to where they are explained, ``link`` any other."""

    text: str
    how: How


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """One piece of a lesson, as plain text without markup.

    ``level`` is a heading's depth (1-6) or a list item's nesting (1 = top); ``number`` an ordered
    item's; ``term`` the label of ``Term: gloss`` or ``**Term** - gloss``, whose gloss is ``text``;
    ``rows`` a table's cells, the head first; ``info`` a code block's language or an aside's kind;
    ``marked`` the words of ``text`` that are set apart, each once, and what of ``term`` is code.
    """

    kind: BlockKind
    text: str
    span: Span
    level: int = 0
    number: int | None = None
    term: str = ""
    rows: tuple[tuple[str, ...], ...] = ()
    info: str = ""
    marked: tuple[Marked, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A resource the lesson points to."""

    title: str
    url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """A flashcard. ``id`` survives an edit of the answer; ``line`` is where it stands in the cards file."""

    id: str
    front: str
    back: str
    source: Span | None = None
    origin: Origin = "author"
    line: int | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A multiple-choice question; ``answer`` is the index of the right choice, ``line`` as of a card."""

    id: str
    question: str
    choices: tuple[str, ...]
    answer: int
    explanation: str = ""
    source: Span | None = None
    origin: Origin = "author"
    line: int | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftOut:
    """Words of a lesson that are not heard; ``reason`` says why: "a list of links"."""

    span: Span
    text: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """Words of a lesson that its author asks to be said: ``<!-- say: … -->``."""

    span: Span
    text: str


class Foreign(NamedTuple):
    """Text of a lesson that its author marked as another language (BCP 47), and where it stands."""

    text: str
    language: str
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Lesson:
    """A lesson text, read: its blocks in order, and what the author wrote about it.

    ``cards`` and ``questions`` are the author's own; they are no blocks and are not narrated.
    ``minutes`` is the length that the lesson itself asks for, ``pronunciations`` its words with
    the way they are said, ``foreign`` what of it is in another language. ``requests`` are what the
    author asks to be said, and it is text of the blocks too; ``left_out`` is what the reader passed
    over, in order. ``cards_wanted`` and ``questions_wanted`` are how many the lesson asks for, 0 for
    none. ``digest`` is the SHA-256 of the file's bytes, in hex. What ``is_untitled`` has no title but the name
    of its file.
    """

    slug: str
    title: str
    language: str
    blocks: tuple[Block, ...]
    digest: str
    is_untitled: bool = False
    summary: str = ""
    published: datetime | None = None
    authors: tuple[str, ...] = ()
    minutes: float | None = None
    pronunciations: tuple[tuple[str, str], ...] = ()
    foreign: tuple[Foreign, ...] = ()
    requests: tuple[Request, ...] = ()
    links: tuple[Link, ...] = ()
    cards: tuple[Card, ...] = ()
    questions: tuple[Question, ...] = ()
    cards_wanted: int | None = None
    questions_wanted: int | None = None
    left_out: tuple[LeftOut, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A stretch of a long lesson that would make an episode of its own."""

    title: str
    lines: Span
    minutes: float


class Heard(NamedTuple):
    """The lines of the lesson that something said rests on, and when that begins."""

    lines: Span
    start_ms: int


class Picture(NamedTuple):
    """A picture beside an article: its file, how wide and how high it is shown."""

    name: str
    width: int
    height: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """A lesson as HTML, to be read.

    ``lessons`` and ``pictures`` are the other lessons and the files that it names, as it writes them;
    ``remarks`` are what its author should know. ``sections`` are the lines of those sections that may have a
    time, in order.
    """

    html: str
    sections: tuple[Span, ...] = ()
    lessons: tuple[str, ...] = ()
    pictures: tuple[str, ...] = ()
    remarks: tuple[Problem, ...] = ()
