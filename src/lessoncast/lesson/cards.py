"""The cards that an author wrote into a lesson: ``Q:``/``A:``, ``front :: back``, ``<details>``.

They are taken out of the text, for they are to be asked and not told.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from lessoncast._files import digest
from lessoncast._later import re
from lessoncast.errors import LessonError
from lessoncast.lesson import boxes, quiz
from lessoncast.lesson.cleaning import plain
from lessoncast.lesson.pieces import Line, Piece
from lessoncast.model import Card, Question, Span

ID_CHARACTERS = 12
MIN_COUNTED = 3
"""So many other letters in front of lines, and "A:" and "Q:" are letters like them."""

MAX_FOLD_WORDS = 80
"""A fold that hides more than this is a part of the lesson, no answer."""

_QUESTION = re.compile(r"(?:\[[ xX]\]\s+)?Q(?P<number>\d{0,3}):(?:\s+(?P<text>.*))?$", re.DOTALL)
_ANSWER = re.compile(r"A\d{0,3}:(?:\s+(?P<text>.*))?$", re.DOTALL)
_COUNTED = re.compile(r"([B-P]): \S")
_PAIR = re.compile(r"(?P<front>\S.*?)\s+::\s+(?P<back>\S.*)$", re.DOTALL)
_MARKS = re.compile(r"[\x01-\x04]")
_SECTION = re.compile(
    r"(?:flash ?cards?|cards|review cards|karteikarten|lernkarten|tarjetas(?: de memoria)?|flashcards?"
    r"|cartes(?: mémoire)?|fiches)\W*",
    re.IGNORECASE,
)
_BACKS = frozenset({"paragraph", "item", "quote"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """The author's cards and questions, and the pieces of the lesson that remain."""

    pieces: tuple[Piece, ...]
    cards: tuple[Card, ...]
    questions: tuple[Question, ...]


def take(pieces: Sequence[Piece], *, slug: str, name: str, strict: bool = True) -> Taken:
    """Take out the author's items. Raises LessonError with ``name:line`` for a broken one.

    Not ``strict``: what is broken is ordinary text.
    """
    left, questions = quiz.take(pieces, slug=slug, name=name, strict=strict)
    taker = _Taker(name=name, strict=strict, asks=_asked(left))
    kept: list[Piece] = []
    for section, is_cards in _sections(left):
        count = len(taker.cards)
        rest = taker.take(section)
        if not (is_cards and len(taker.cards) > count):
            kept.extend(rest)
    return Taken(pieces=tuple(kept), cards=_with_ids(taker.cards, slug), questions=questions)


def _asked(pieces: Sequence[Piece]) -> Callable[[re.Match[str]], bool]:
    """Which of the lines with a "Q" ask here.

    None where letters count a list ("A: a missing stop", "B: …", and so on to "Q:"); and where nothing is
    answered, "Q1: Sorting (30 points)" names a task.
    """
    lines = [_MARKS.sub("", line.text) for piece in pieces for line in piece.lines]
    counted = {found[1] for one in lines if (found := _COUNTED.match(one))}
    answered = any(map(_ANSWER.match, lines))
    return lambda line: len(counted) < MIN_COUNTED and (answered or not line["number"])


def _sections(pieces: Sequence[Piece]) -> Iterator[tuple[list[Piece], bool]]:
    """Stretches under a "Flashcards" heading, and those between."""
    section: list[Piece] = []
    level = 0
    for piece in pieces:
        heads = piece.kind == "heading"
        opens = heads and bool(_SECTION.fullmatch(plain(piece.text)))
        if opens or (level and heads and piece.level <= level):
            yield section, bool(level)
            section = []
            level = piece.level if opens else 0
        section.append(piece)
    yield section, bool(level)


def _with_ids(cards: Sequence[Card], slug: str) -> tuple[Card, ...]:
    """Ids from slug and front, so that an edited answer keeps its history; twins get a number."""
    seen: dict[str, int] = {}
    named = []
    for card in cards:
        base = digest(slug, card.front)[:ID_CHARACTERS]
        seen[base] = seen.get(base, 0) + 1
        named.append(replace(card, id=base if seen[base] == 1 else f"{base}-{seen[base]}"))
    return tuple(named)


@dataclass(slots=True)
class _Open:
    """A card being read."""

    front: list[str]
    back: list[str]
    first: int
    last: int
    answered: bool
    piece: Piece


class _Taker:
    def __init__(self, *, name: str, strict: bool, asks: Callable[[re.Match[str]], bool]) -> None:
        self._name = name
        self._asks = asks
        self._strict = strict
        self._open: _Open | None = None
        self._kept: list[Piece] = []
        self.cards: list[Card] = []

    def take(self, pieces: Sequence[Piece]) -> list[Piece]:
        self._kept = []
        at = 0
        while at < len(pieces):
            fold = _fold(pieces, at)
            if self._open and not (pieces[at].kind in _BACKS and self._goes_on(pieces[at])):
                self._close()
            if fold:
                self._add([fold[0].text], [piece.text for piece in fold[1:]], _span(fold))
            elif pieces[at].kind in _BACKS and not pieces[at].term and not _points(pieces[at]):
                self._read(pieces[at])
            else:
                self._kept.append(pieces[at])
            at += len(fold) or 1
        self._close()
        return self._kept

    def _goes_on(self, piece: Piece) -> bool:
        """Whether ``piece`` holds the answer to the question before it."""
        first = _MARKS.sub("", piece.lines[0].text)
        return bool(self._open and not self._open.answered and _ANSWER.match(first))

    def _read(self, piece: Piece) -> None:
        prose: list[Line] = []
        for line in piece.lines:
            if not self._line(piece, Line(line.number, _MARKS.sub("", line.text)), bool(prose)):
                prose.append(line)
        if prose:
            self._kept.append(replace(piece, lines=tuple(prose)))
        if self._open and self._open.answered:
            self._close()

    def _line(self, piece: Piece, line: Line, prose: bool) -> bool:  # noqa: FBT001
        """Take a line if it belongs to a card; ``prose`` when the piece began with something else."""
        question = _QUESTION.match(line.text)
        if question and self._asks(question):
            self._begin(piece, line, [question["text"] or ""], [], answered=False)
        elif self._open and not self._open.answered and (answer := _ANSWER.match(line.text)):
            self._open.answered = True
            self._go_on(line, answer["text"] or "")
        elif (pair := _PAIR.match(line.text)) and not prose and self._may_pair():
            self._begin(piece, line, [pair["front"]], [pair["back"]], answered=True)
        elif self._open:
            self._go_on(line, line.text)
        else:
            return False
        return True

    def _may_pair(self) -> bool:
        return self._open is None or self._open.answered

    def _begin(
        self, piece: Piece, line: Line, front: list[str], back: list[str], *, answered: bool
    ) -> None:
        self._close()
        self._open = _Open(front, back, line.number, line.number, answered, piece)

    def _go_on(self, line: Line, text: str) -> None:
        if self._open:
            (self._open.back if self._open.answered else self._open.front).append(text)
            self._open.last = line.number

    def _close(self) -> None:
        found, self._open = self._open, None
        if found:
            self._add(found.front, found.back, Span(found.first, found.last), found)

    def _add(
        self, front: Sequence[str], back: Sequence[str], span: Span, source: _Open | None = None
    ) -> None:
        asked, answer = plain(" ".join(front)), plain(" ".join(back))
        if asked and answer:
            self.cards.append(Card(id="", front=asked, back=answer, source=span))
        elif self._strict:
            raise _incomplete(asked, source, where=f"{self._name}:{span.first}")
        elif source:
            lines = (Line(span.first, " ".join((*front, *back))), Line(span.last, ""))
            self._kept.append(replace(source.piece, lines=lines))


def _incomplete(asked: str, source: _Open | None, *, where: str) -> LessonError:
    if not asked:
        return LessonError("a card without a question", where=where, hint="write it behind Q:")
    if source and not source.answered:
        return LessonError(
            "Q: without A:", where=where, hint="write the answer below it, on a line with A:"
        )
    return LessonError("a card without an answer", where=where, hint="write the answer behind A:")


def _points(piece: Piece) -> bool:
    """Whether a piece is nothing but a link to a place on its page: ``[Q1: The lock](#q1)`` in a table of contents."""
    text = _MARKS.sub("", piece.text).strip()
    return any(one.url.startswith("#") and one.title.strip() == text for one in piece.links)


def _fold(pieces: Sequence[Piece], at: int) -> list[Piece]:
    """The pieces of a fold that is a card: a summary that asks, and a short text behind it."""
    if pieces[at].kind != "summary" or boxes.says_nothing(pieces[at].text):
        return []
    found = [pieces[at]]
    for piece in pieces[at + 1 :]:
        if piece.box != pieces[at].box:
            break
        found.append(piece)
    text = " ".join(plain(piece.text) for piece in found[1:])
    plain_text = all(piece.kind in _BACKS for piece in found[1:])
    return found if text and plain_text and len(text.split()) <= MAX_FOLD_WORDS else []


def _span(pieces: Sequence[Piece]) -> Span:
    return Span(pieces[0].span.first, pieces[-1].span.last)
