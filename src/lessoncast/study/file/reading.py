"""Lines of a cards file → cards and questions, each whole or an error with its line."""

from __future__ import annotations

from dataclasses import dataclass, field

from lessoncast._editable.comments import Line
from lessoncast._editable.escapes import joined
from lessoncast._later import re
from lessoncast.errors import StudyError
from lessoncast.model import Card, Question, Span
from lessoncast.study.file.sheet import Item

_HEADING = re.compile(r"(#{1,6})(?:[ \t]+(.*)|$)")
_QUIZ = re.compile(r"\bquiz(?:zes)?\b|\bself[- ]test\b|\btest yourself\b", re.IGNORECASE)
_RULE = re.compile(r"(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,}")
_ASKS = re.compile(r"Q\d{0,3}:(?:[ \t]+(.*))?$")
_ANSWERS = re.compile(r"A\d{0,3}:(?:[ \t]+(.*))?$")
_PAIR = re.compile(r"(\S.*?)[ \t]+::[ \t]+(\S.*)$")
_CHOICE = re.compile(r"(?:\d{1,3}[.)]|[-*+])[ \t]+\[([ xX])\](?:[ \t]+(.*))?$")
_LOOSE_HINT = (
    "a card is 'Q: …' with 'A: …' below it, or 'front :: back'; a question is '### …' below '## Quiz', "
    "with choices such as '1. [x] …'"
)


@dataclass(slots=True)
class _Text:
    """A text that may go on in the next line."""

    paragraphs: list[list[str]] = field(default_factory=list)

    def add(self, line: str, *, breaks: bool) -> None:
        if line and (breaks or not self.paragraphs):
            self.paragraphs.append([line])
        elif line:
            self.paragraphs[-1].append(line)

    def __str__(self) -> str:
        return joined(self.paragraphs)


@dataclass(slots=True)
class _Open:
    """An item being read; ``texts`` are its front, then its back or its choices."""

    kind: type[Item]
    line: int
    in_quiz: bool
    texts: list[_Text] = field(default_factory=lambda: [_Text()])
    right: list[int] = field(default_factory=list)
    explanation: _Text = field(default_factory=_Text)
    explains: bool = False
    sources: list[Span] = field(default_factory=list)

    @property
    def latest(self) -> _Text:
        """The text that a line without any sign goes on with."""
        return self.explanation if self.explains else self.texts[-1]


class Reader:
    """Reads the body of a cards file line by line. Raises StudyError with ``where:line``."""

    def __init__(self, where: str) -> None:
        self._where = where
        self._items: list[Item] = []
        self._open: _Open | None = None
        self._in_quiz = False
        self._is_broken = True

    def read(self, line: Line) -> None:
        """Take the next line."""
        if line.text:
            self._read(line)
        if self._open:
            self._open.sources += line.sources
        if line.text or not line.noted:
            self._is_broken = not line.text

    def finished(self) -> tuple[Item, ...]:
        """Return the items, in the order of the file."""
        self._close()
        return tuple(self._items)

    def _read(self, line: Line) -> None:
        text = line.text
        if heading := _HEADING.fullmatch(text):
            self._head(line, len(heading[1]), heading[2] or "")
        elif _RULE.fullmatch(text):
            self._close()
        elif asks := _ASKS.match(text):
            self._begin(line, Card, asks[1] or "")
        elif answers := _ANSWERS.match(text):
            self._answer(line, answers[1] or "")
        elif choice := _CHOICE.match(text):
            self._choose(line, choice[1] != " ", choice[2] or "")
        elif text.startswith(">"):
            self._explain(line, text[1:].strip(" \t"))
        elif (pair := _PAIR.match(text)) and self._may_pair():
            self._begin(line, Card, pair[1])
            self._answer(line, pair[2])
        else:
            self._go_on(line)

    def _may_pair(self) -> bool:
        """Whether ``front :: back`` can be a card here, and no question that goes on."""
        return self._is_broken or self._open is None or len(self._open.texts) > 1

    def _head(self, line: Line, level: int, title: str) -> None:
        self._close()
        if level <= 2:
            self._in_quiz = bool(_QUIZ.search(title))
        else:
            self._begin(line, Question, title)

    def _begin(self, line: Line, kind: type[Item], text: str) -> None:
        self._close()
        self._open = _Open(kind, line.number, self._in_quiz)
        self._open.latest.add(text, breaks=True)

    def _answer(self, line: Line, text: str) -> None:
        there = self._open
        if there is None or there.kind is not Card or len(there.texts) > 1:
            raise self._error("A: without Q:", line, "write the question above it, behind Q:")
        there.texts.append(_Text())
        there.latest.add(text, breaks=True)

    def _choose(self, line: Line, is_right: bool, text: str) -> None:  # noqa: FBT001
        there = self._open
        if there is None or there.kind is not Question:
            hint = "write the question above them, as a heading: ### …"
            raise self._error("choices without a question", line, hint)
        if not text:
            raise self._error("a choice that says nothing", line, "write it behind the brackets")
        if is_right:
            there.right.append(len(there.texts) - 1)
        there.explains = False
        there.texts.append(_Text())
        there.latest.add(text, breaks=True)

    def _explain(self, line: Line, text: str) -> None:
        there = self._open
        if there is None or there.kind is not Question or len(there.texts) == 1:
            hint = "it stands below the choices of a question"
            raise self._error("an explanation of nothing", line, hint)
        there.explanation.add(text, breaks=not there.explains)
        there.explains = True

    def _go_on(self, line: Line) -> None:
        there = self._open
        if there is None or (self._is_broken and (there.kind is Card or len(there.texts) > 1)):
            raise self._error("this belongs to no card and to no question", line, _LOOSE_HINT)
        there.latest.add(line.text, breaks=False)

    # ── whole items ───────────────────────────────────────────────────────────────────────────

    def _close(self) -> None:
        there, self._open = self._open, None
        if there and (there.kind is Card or there.in_quiz or len(there.texts) > 1):
            self._items.append(self._card(there) if there.kind is Card else self._question(there))

    def _card(self, there: _Open) -> Card:
        front, *backs = map(str, there.texts)
        if not front:
            raise self._fault(there, "a card without a question", "write it behind Q:")
        if not backs:
            hint = "write the answer below it, on a line with A:"
            raise self._fault(there, "Q: without A:", hint)
        if not backs[0]:
            raise self._fault(there, "a card without an answer", "write the answer behind A:")
        return Card(id="", front=front, back=backs[0], source=_span(there), line=there.line)

    def _question(self, there: _Open) -> Question:
        question, *choices = map(str, there.texts)
        if not question:
            raise self._fault(there, "choices without a question", "write it behind ###")
        if len(choices) < 2:
            count = "one choice only" if choices else "no choices"
            hint = "give it at least two: 1. [ ] wrong, 2. [x] right"
            raise self._fault(there, f"a question with {count}", hint)
        if len(there.right) != 1:
            count = "several right choices" if there.right else "no right choice"
            raise self._fault(there, f"a question with {count}", "mark exactly one choice with [x]")
        return Question(
            id="",
            question=question,
            choices=tuple(choices),
            answer=there.right[0],
            explanation=str(there.explanation) if there.explanation.paragraphs else "",
            source=_span(there),
            line=there.line,
        )

    def _fault(self, there: _Open, message: str, hint: str) -> StudyError:
        return StudyError(message, where=f"{self._where}:{there.line}", hint=hint)

    def _error(self, message: str, line: Line, hint: str) -> StudyError:
        return StudyError(message, where=f"{self._where}:{line.number}", hint=hint)


def _span(there: _Open) -> Span | None:
    if not there.sources:
        return None
    return Span(min(one.first for one in there.sources), max(one.last for one in there.sources))
