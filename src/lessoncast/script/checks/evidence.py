"""A script laid out for the checks: each turn as it is heard, with the lesson lines it rests on."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from lessoncast._foreign import unmarked
from lessoncast._later import re
from lessoncast._sentences import sentences
from lessoncast.model import Block, Lesson, Script, Span, Turn
from lessoncast.tongue.words import content_stems

MARGIN_LINES = 2  # an author's line comment may be off by this much
_SAID = re.compile(r"\[([^\[\]]*)\]\([^()\s]*\)")  # [SQL](say:sequel), and links
_EMPHASIS = re.compile(r"(?<![\w*])(\*{1,3})(?=[^\s*])([^*\n]*[^\s*])\1(?![\w*])")


@dataclass(frozen=True, kw_only=True)
class Said:
    """One turn: ``text`` without the marks that are not spoken, in at least one sentence."""

    turn: Turn
    text: str
    chapter: int
    opens_chapter: bool
    sentences: tuple[str, ...]

    @property
    def line(self) -> int | None:
        """Where it stands in the script file."""
        return self.turn.line

    @property
    def is_host(self) -> bool:
        """Whether the host speaks."""
        return self.turn.speaker == "host"

    @property
    def asks(self) -> bool:
        """Whether the turn ends by asking."""
        return self.text.rstrip("\"”»'").endswith(("?", "？", "؟"))


class Evidence:
    """A script and, if there is one, its lesson; ``names`` are those of the speakers."""

    def __init__(
        self, script: Script, lesson: Lesson | None = None, names: Iterable[str] = ()
    ) -> None:
        self.script = script
        self.lesson = lesson
        self.names = frozenset(part.lower() for name in names for part in name.split())
        self.language = script.language.partition("-")[0].lower()

    @cached_property
    def turns(self) -> tuple[Said, ...]:
        """All turns, in order."""
        return tuple(self._turns())

    def _turns(self) -> Iterator[Said]:
        for number, chapter in enumerate(self.script.chapters):
            for place, turn in enumerate(chapter.turns):
                text = visible(turn.text)
                yield Said(
                    turn=turn,
                    text=text,
                    chapter=number,
                    opens_chapter=place == 0,
                    sentences=sentences(text, self.language) or ("",),
                )

    @cached_property
    def lesson_text(self) -> str:
        """All words of the lesson, its title and summary too."""
        if self.lesson is None:
            return ""
        told = (text_of(block) for block in self.lesson.blocks)
        return "\n".join([self.lesson.title, self.lesson.summary, *told])

    @cached_property
    def lesson_stems(self) -> frozenset[str]:
        """The stems of all that the lesson is about."""
        return content_stems(self.lesson_text, self.language)

    @cached_property
    def _lasts(self) -> list[int]:
        """Up to which line each block and all before it reach: increasing, for a binary search."""
        reach, lasts = 0, []
        for block in self.lesson.blocks if self.lesson else ():
            reach = max(reach, block.span.last)
            lasts.append(reach)
        return lasts

    def cited(self, span: Span, margin: int = MARGIN_LINES) -> str:
        """The text of the lesson lines that a turn names, and of those next to them."""
        blocks = self.lesson.blocks if self.lesson else ()
        found = []
        for block in blocks[bisect_left(self._lasts, span.first - margin) :]:
            if block.span.first > span.last + margin:
                break
            found.append(text_of(block))
        return "\n".join(found)


def text_of(block: Block) -> str:
    """All words of a block: label, text and cells."""
    cells = (cell for row in block.rows for cell in row)
    return " ".join(part for part in (block.term, block.text, *cells) if part)


def visible(text: str) -> str:
    """A turn as captions show it: links, pronunciations and foreign phrases by their words, no emphasis."""
    return _EMPHASIS.sub(r"\2", _SAID.sub(r"\1", unmarked(text)))
