"""The nouns: what every stage reads and writes, and nothing about disk, XML or sound formats.

Values are frozen; times are whole milliseconds and say so in their names.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Literal, NamedTuple, TypeAlias

BlockKind: TypeAlias = Literal[
    "heading", "paragraph", "item", "table", "code", "math", "quote", "aside"
]
Role: TypeAlias = Literal["host", "expert"]
Style: TypeAlias = Literal["brief", "standard", "deep"]
Naming: TypeAlias = Literal["never", "rarely", "often"]
Quality: TypeAlias = Literal["standard", "draft"]
BedUnder: TypeAlias = Literal["nothing", "opening", "chapters", "all"]
Origin: TypeAlias = Literal["author", "generated"]


class Span(NamedTuple):
    """Lines of a lesson, 1-based and inclusive; JSON ``[first, last]``."""

    first: int
    last: int


# ── the lesson ────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """One piece of a lesson, as plain text without markup.

    ``level`` is a heading's depth (1-6) or a list item's nesting (1 = top); ``number`` an ordered
    item's; ``term`` the label of ``Term: gloss`` or ``**Term** - gloss``, whose gloss is ``text``;
    ``rows`` a table's cells, the head first; ``info`` a code block's language or an aside's kind.
    """

    kind: BlockKind
    text: str
    span: Span
    level: int = 0
    number: int | None = None
    term: str = ""
    rows: tuple[tuple[str, ...], ...] = ()
    info: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A resource the lesson points to."""

    title: str
    url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """A flashcard. ``id`` survives an edit of the answer."""

    id: str
    front: str
    back: str
    source: Span | None = None
    origin: Origin = "author"


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A multiple-choice question; ``answer`` is the index of the right choice."""

    id: str
    question: str
    choices: tuple[str, ...]
    answer: int
    explanation: str = ""
    source: Span | None = None
    origin: Origin = "author"


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
    over, in order. ``digest`` is the SHA-256 of the file's bytes, in hex.
    """

    slug: str
    title: str
    language: str
    blocks: tuple[Block, ...]
    digest: str
    summary: str = ""
    published: datetime | None = None
    minutes: float | None = None
    pronunciations: tuple[tuple[str, str], ...] = ()
    foreign: tuple[Foreign, ...] = ()
    requests: tuple[Request, ...] = ()
    links: tuple[Link, ...] = ()
    cards: tuple[Card, ...] = ()
    questions: tuple[Question, ...] = ()
    left_out: tuple[LeftOut, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A stretch of a long lesson that would make an episode of its own."""

    title: str
    lines: Span
    minutes: float


# ── the script ────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """One speaker's uninterrupted speech, as written (not as spoken).

    ``source`` names the lesson lines it rests on; ``move`` what it does in the dialogue (ask,
    explain, restate, recap, bridge, recall …); ``line`` where it stands in the script file.
    """

    speaker: str
    text: str
    source: Span | None = None
    move: str = field(default="", compare=False)
    line: int | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Direction:
    """A stage direction between turns: ``pause`` (``value`` in ms), ``sound`` or ``image``."""

    kind: Literal["pause", "sound", "image"]
    value: str
    line: int | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Chapter:
    """A titled stretch of the dialogue: turns, with stage directions between them."""

    title: str
    parts: tuple[Turn | Direction, ...]

    @property
    def turns(self) -> tuple[Turn, ...]:
        """The turns alone."""
        return tuple(part for part in self.parts if isinstance(part, Turn))


@dataclass(frozen=True, slots=True, kw_only=True)
class Original:
    """A chapter as it was generated, whatever became of it since.

    ``digest`` tells whether it is still that; ``source`` the lesson lines that it told.
    """

    title: str
    digest: str
    source: Span | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What an author asks of a writer beside the lesson; the defaults ask for nothing.

    ``minutes`` is the length to aim at; without it the length follows the lesson. ``style`` is how
    much is told: brief keeps to the thread, deep dwells on examples; under a length it decides what
    is selected. ``host`` and ``expert`` are the speakers' names, empty where they have none, and
    ``names`` how often they call each other by them.
    """

    minutes: float | None = None
    style: Style | None = None
    host: str = ""
    expert: str = ""
    names: Naming = "rarely"


@dataclass(frozen=True, slots=True, kw_only=True)
class Script:
    """The dialogue of one episode.

    ``lesson`` is the lesson's path from the workspace. ``guid`` and ``published`` are given once
    and kept for ever. ``written`` is the digest of the body as generated, ``basis`` the digest of
    everything it was generated from: together they tell an edited script and a stale one.
    ``originals`` are the chapters as generated: they tell which of an edited script's are untouched,
    and ``titled``, the digest of the title as generated, whether the title is.
    ``minutes`` is the length asked for when it was written, if one was, and ``style`` the style.
    """

    title: str
    language: str
    chapters: tuple[Chapter, ...]
    lesson: str = ""
    guid: str = ""
    published: datetime | None = None
    minutes: float | None = None
    style: Style | None = None
    written: str = ""
    basis: str = ""
    titled: str = ""
    originals: tuple[Original, ...] = ()

    @property
    def turns(self) -> tuple[Turn, ...]:
        """All turns, in order."""
        return tuple(turn for chapter in self.chapters for turn in chapter.turns)


# ── speech ────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """What an engine offers: its name there, and the languages it speaks best (BCP 47)."""

    engine: str
    id: str
    language: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Speaker:
    """A role at the table; ``pitch``: semitones above its own, ``pan``: from -1 (left) to 1 (right)."""

    role: Role
    name: str
    voice: Voice
    rate_wpm: int = 155
    pitch: float = 0.0
    pan: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Utterance:
    """Text as it is to be spoken, with all that an engine needs; ``pitch`` as a speaker's."""

    text: str
    voice: Voice
    rate_wpm: int
    language: str
    pitch: float = 0.0


class WordStart(NamedTuple):
    """The word that begins at ``place`` in an utterance's text is heard from ``start_ms`` on."""

    place: int
    start_ms: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Take:
    """A recording of an utterance: a mono 16-bit WAV file.

    ``starts`` are those words, in order, whose beginning the engine told: all, some, or none.
    """

    utterance: Utterance
    path: Path
    duration_ms: int
    starts: tuple[WordStart, ...] = ()


class SaidWord(NamedTuple):
    """One spoken word, said for ``written[first:last]`` of its sentence.

    ``weight`` is how much of its take it probably fills, compared with the take's other words;
    ``start_ms`` counts from the take's start, and is None where the engine did not tell.
    """

    first: int
    last: int
    weight: int
    start_ms: int | None = None


# ── the episode ───────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True, kw_only=True)
class Cue:
    """A timed caption."""

    start_ms: int
    end_ms: int
    speaker: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ChapterMark:
    """Where a chapter begins and ends in the audio; ``end_ms`` is the next one's start."""

    start_ms: int
    end_ms: int
    title: str
    image: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Loudness:
    """ITU-R BS.1770-4, a mono file counted as heard on two speakers (dual mono)."""

    integrated_lufs: float
    true_peak_dbtp: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Episode:
    """One lesson's audio with all its companions: what ``episode.json`` holds.

    Paths are names inside the episode's folder. ``files`` maps each of them to its SHA-256,
    ``sizes`` to its bytes; ``inputs`` is the digest of all that it was made from.
    """

    slug: str
    guid: str
    season: int | None
    season_name: str
    number: int
    title: str
    summary: str
    language: str
    published: datetime
    audio: str
    cover: str
    size_bytes: int
    duration_ms: int
    marks: tuple[ChapterMark, ...]
    cues: tuple[Cue, ...]
    loudness: Loudness
    links: tuple[Link, ...] = ()
    files: tuple[tuple[str, str], ...] = ()
    sizes: tuple[tuple[str, int], ...] = ()
    inputs: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Show:
    """The podcast of a course, as its author describes it; empty means "not given"."""

    title: str
    guid: str
    language: str
    description: str = ""
    author: str = ""
    email: str = ""
    base_url: str = ""
    category: tuple[str, ...] = ("Education", "Courses")
    explicit: bool = False
    copyright: str = ""
    license: str = ""
    image: Path | None = None
    hub: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """One finding of ``check``."""

    where: str
    message: str
    hint: str = ""
