"""The questions that an author wrote: task lists below the questions of a "Quiz" section.

### When was the canal opened?
1. [ ] 1815
2. [x] 1825
   > It took eight years to dig.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from lessoncast._files import digest
from lessoncast._later import re
from lessoncast.errors import LessonError
from lessoncast.lesson.cleaning import plain
from lessoncast.lesson.pieces import Piece
from lessoncast.model import Question, Span

ID_CHARACTERS = 12

_SECTION = re.compile(r"\bquiz(?:zes)?\b|\bself[- ]test\b|\btest yourself\b", re.IGNORECASE)
_CHOICE = re.compile(r"\s*\[(?P<mark>[ xX])\]\s+(?P<text>\S.*)$", re.DOTALL)
_MARKS = re.compile(r"[\x01-\x04]")


def take(
    pieces: Sequence[Piece], *, slug: str, name: str, strict: bool
) -> tuple[list[Piece], tuple[Question, ...]]:
    """Take out the quiz sections that hold choices. Raises LessonError with ``name:line``.

    Not ``strict``: broken questions are passed over.
    """
    kept: list[Piece] = []
    questions: list[Question] = []
    for section, is_quiz in _sections(pieces):
        if is_quiz and any(_is_choice(piece) for piece in section):
            questions += _questions(section, name=name, strict=strict)
            kept += [piece for piece in section[1:] if _may_hold_cards(piece)]
        else:
            kept += section
    return kept, _with_ids(questions, slug)


def _sections(pieces: Sequence[Piece]) -> Iterator[tuple[list[Piece], bool]]:
    """Stretches under a "Quiz" heading, up to the next one of its level, and those between."""
    section: list[Piece] = []
    level = 0
    for piece in pieces:
        heads = piece.kind == "heading" and not (level and piece.level > level)
        if heads:
            opens = bool(_SECTION.search(plain(piece.text)))
            if opens or level:
                yield section, bool(level)
                section = []
                level = piece.level if opens else 0
        section.append(piece)
    yield section, bool(level)


def _is_choice(piece: Piece) -> bool:
    return piece.kind == "item" and bool(_CHOICE.match(_MARKS.sub("", piece.text)))


def _may_hold_cards(piece: Piece) -> bool:
    """Cards among the questions are left for the cards to find; all else of a quiz is not told."""
    return any(re.match(r"[QA]\d{0,3}:|.+ :: ", _MARKS.sub("", line.text)) for line in piece.lines)


@dataclass(slots=True)
class _Open:
    """A question being read."""

    first: int
    last: int
    headed: bool
    text: list[str] = field(default_factory=list)
    choices: list[str] = field(default_factory=list)
    right: list[int] = field(default_factory=list)
    explanation: list[str] = field(default_factory=list)


def _questions(section: Sequence[Piece], *, name: str, strict: bool) -> list[Question]:
    found: list[Question] = []
    for asked in _read(section[1:]):
        problem = _problem(asked)
        if not problem:
            found.append(_finished(asked))
        elif strict and (asked.headed or asked.choices):
            message, hint = problem
            raise LessonError(message, where=f"{name}:{asked.first}", hint=hint)
    return found


def _read(pieces: Sequence[Piece]) -> Iterator[_Open]:
    asked: _Open | None = None
    for piece in pieces:
        starts = piece.kind == "heading" or (
            piece.kind == "paragraph" and piece.aside is None and (not asked or bool(asked.choices))
        )
        if starts or asked is None:
            if asked:
                yield asked
            asked = _Open(*piece.span, headed=piece.kind == "heading")
        _add(asked, piece)
    if asked:
        yield asked


def _add(asked: _Open, piece: Piece) -> None:
    text = plain(piece.text)
    if piece.kind == "item" and piece.aside is None:
        choice = _CHOICE.match(_MARKS.sub("", piece.text))
        if choice and choice["mark"] != " ":
            asked.right.append(len(asked.choices))
        asked.choices.append(text)
    elif piece.kind == "quote" or piece.aside is not None:
        asked.explanation.append(text)
    elif piece.kind in {"heading", "paragraph"}:
        asked.text.append(text)
    asked.last = max(asked.last, piece.span.last)


def _problem(asked: _Open) -> tuple[str, str] | None:
    """What is wrong with a question, and how to mend it."""
    if not " ".join(asked.text).strip():
        return "choices without a question", "write the question above them, as a heading"
    if len(asked.choices) < 2:
        count = "one choice only" if asked.choices else "no choices"
        return f"a question with {count}", "give it at least two: 1. [ ] wrong, 2. [x] right"
    if len(asked.right) != 1:
        count = "several right choices" if asked.right else "no right choice"
        return f"a question with {count}", "mark exactly one choice with [x]"
    return None


def _finished(asked: _Open) -> Question:
    return Question(
        id="",
        question=" ".join(asked.text),
        choices=tuple(asked.choices),
        answer=asked.right[0],
        explanation=" ".join(asked.explanation),
        source=Span(asked.first, asked.last),
    )


def _with_ids(questions: Sequence[Question], slug: str) -> tuple[Question, ...]:
    """Ids from slug and question, so that an edited choice keeps its history."""
    seen: dict[str, int] = {}
    named = []
    for question in questions:
        base = digest(slug, question.question)[:ID_CHARACTERS]
        seen[base] = seen.get(base, 0) + 1
        named.append(replace(question, id=base if seen[base] == 1 else f"{base}-{seen[base]}"))
    return tuple(named)
