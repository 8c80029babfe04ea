"""What the author of a lesson asks to be said: ``<!-- say: … -->``; and whether it is."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from lessoncast._sentences import sentences
from lessoncast.model import Lesson, Request, Span
from lessoncast.tongue import lint
from lessoncast.tongue.words import capital, content_stems, words

SAID = 0.75  # of the words asked for, or of what is said, from which it is the same
END_MARKS = ".!?。！？"
Line = tuple[str, Span]


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A sentence that the author asks to be said; ``whole`` unless it completes one of the page.

    ``held`` are its content words, or all of its words where it has none of content: "Let go."
    """

    text: str
    span: Span
    held: frozenset[str]
    is_empty: bool
    whole: bool

    def is_in(self, text: str, language: str) -> bool:
        """Whether what is said of its lines is this sentence, a part of it, or holds it."""
        said = self._words(text, language)
        return len(said & self.held) >= SAID * max(min(len(said), len(self.held)), 1)

    def is_said(self, lines: Iterable[Line], language: str) -> bool:
        """Whether what is said of its lines, all together, says it."""
        near = (text for text, span in lines if _meet(span, self.span))
        said = (self._words(text, language) for text in near if self.is_in(text, language))
        return len(self.held & frozenset[str]().union(*said)) >= SAID * len(self.held)

    def _words(self, text: str, language: str) -> frozenset[str]:
        return _all_words(text) if self.is_empty else content_stems(text, language)

    @property
    def obstacle(self) -> str:
        """Why it cannot be said as it stands; "" when it can."""
        if not self.whole:
            return "it is no whole sentence, and the one around it cannot be said"
        return lint.what_debris(self.text)


def asked_of(lesson: Lesson) -> tuple[Asked, ...]:
    """The sentences that a lesson's author asks to be said, in order."""
    language = lesson.language.partition("-")[0].lower()
    around: list[list[str]] = [[] for _ in lesson.requests]
    for block in lesson.blocks if lesson.requests else ():
        for place in near(block.span, lesson.requests):
            around[place].append(block.text)
    return tuple(
        Asked(
            text=capital(text) if text[-1] in END_MARKS else f"{capital(text)}.",
            span=request.span,
            held=content_stems(text, language) or _all_words(text),
            is_empty=not content_stems(text, language),
            whole=_is_written_whole(text) or _is_alone(request.text, beside),
        )
        for request, beside in zip(lesson.requests, around, strict=True)
        for text in sentences(request.text, lesson.language)
        if _all_words(text)
    )


def near(span: Span, placed: Sequence[Request] | Sequence[Asked]) -> Iterator[int]:
    """The places of those, in the order of their lines, that share a line with ``span``."""
    place = bisect_left(placed, span.first, key=lambda one: one.span.last)
    while place < len(placed) and placed[place].span.first <= span.last:
        yield place
        place += 1


def _is_written_whole(text: str) -> bool:
    return text[-1] in END_MARKS and text[:1] == text[:1].upper()


def _is_alone(text: str, blocks: Sequence[str]) -> bool:
    """Whether words stand where no others are."""
    return all(block == text for block in blocks if text in block)


def _meet(one: Span, other: Span) -> bool:
    return one.first <= other.last and other.first <= one.last


def _all_words(text: str) -> frozenset[str]:
    return frozenset(word.lower() for word in words(text))
