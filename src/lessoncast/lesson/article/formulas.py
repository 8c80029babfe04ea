"""Formulas in TeX → running text: letters in italics, what is raised and lowered, signs.

Fractions and roots are written on one line. A formula that holds what is not known here, such as a
matrix, stays TeX, as code: it is never shown wrong.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field

from lessoncast._later import re
from lessoncast.lesson.article.nodes import Node, Part, Words, text_of
from lessoncast.lesson.article.shape import trimmed
from lessoncast.lesson.article.signs import (
    ACCENTS,
    BOLD,
    DOUBLE,
    FACES,
    NAMES,
    SIGNS,
    SPACES,
    UPRIGHT,
)

MOST_CHARACTERS = 2_000
_DEEPEST = 20
_TOKEN = re.compile(r"\\(?:[A-Za-z]+\*?|.)|[A-Za-z]|[0-9]+(?:[.,][0-9]+)*|\s+|.", re.DOTALL)
_ENVIRONMENTS = re.compile(
    r"\\(?:begin|end)\{(?:equation|align|aligned|alignat|gather|gathered|split|multline|displaymath|eqnarray)\*?\}"
    r"(?:\{[0-9]{1,2}\})?"
)
_NOTHING = re.compile(
    r"\\(?:label|tag|eqlabel)\*?\{[^{}]*\}|\\(?:left|right|middle|[bB]igg?[lrm]?)(?![A-Za-z])\.?|\\(?:limits|nolimits|displaystyle"
    r"|textstyle|scriptstyle|nonumber|notag|hfill|centering|rm|bf|it)(?![A-Za-z])|(?<!\\)%[^\n]*"
)
_RELATIONS = frozenset("=<>≤≥≠≈≡∼≃≅∝∈∉∋⊂⊆⊃⊇→←↔⇒⇐⇔↦∣≪≫:≔⊢⊨⟶⟹⟺")
_BINARY = frozenset("+−±∓×÷·∗∘⊕⊗⊙∪∩∧∨∖")
_LARGE = frozenset("∑∏∐∫∬∮⋃⋂")
_OPENING = frozenset("([{|,;⟨⌊⌈")
_NO_ROOM_BEHIND = _OPENING | _RELATIONS | _BINARY | _LARGE


class Unknown(Exception):  # noqa: N818 - nothing went wrong: a formula is shown in another way
    """A formula holds what cannot be written as running text."""


def shown(tex: str, line: int) -> list[Part]:
    """Return a formula as running text, or as code where it is not known how."""
    try:
        parts = _Reader(_prepared(tex), line).all()
    except Unknown:
        parts = []
    return parts or [Node("code", [Words(tex.strip(), line)], line=line)]


def _prepared(tex: str) -> str:
    if len(tex) > MOST_CHARACTERS:
        raise Unknown
    return (
        _NOTHING.sub("", _ENVIRONMENTS.sub("", tex))
        .strip()
        .removesuffix("\\\\")
        .replace("{,}", ",")
    )


@dataclass(slots=True)
class _Reader:
    """Reads mark by mark; ``_parts`` is what is written so far on this level."""

    tex: str
    line: int
    _marks: list[str] = field(default_factory=list)
    _at: int = 0
    _depth: int = 0

    def all(self) -> list[Part]:
        self._marks = _TOKEN.findall(self.tex)
        return trimmed(_joined(self._until(""), self.line))

    def _until(self, end: str) -> list[Part]:
        self._depth += 1
        if self._depth > _DEEPEST:
            raise Unknown
        parts: list[Part] = []
        while self._at < len(self._marks):
            mark = self._take()
            if mark == end:
                self._depth -= 1
                return parts
            self._add(parts, mark)
        if end:
            raise Unknown
        self._depth -= 1
        return parts

    def _take(self) -> str:
        mark = self._marks[self._at]
        self._at += 1
        return mark

    def _add(self, parts: list[Part], mark: str) -> None:
        if mark.isspace() or mark == "&":
            return
        if mark in {"^", "_"}:
            parts.append(Node("sup" if mark == "^" else "sub", self._argument(), line=self.line))
        elif mark == "'":
            parts.append(Words("′", self.line))
        elif mark == "{":
            parts += self._until("}")
        elif mark in {"}", "$", "#", "\\"}:
            raise Unknown
        elif mark.startswith("\\"):
            self._command(parts, mark[1:].removesuffix("*"))
        elif mark.isalpha():
            parts.append(Node("i", [Words(mark, self.line)], line=self.line))
        else:
            self._sign(parts, "−" if mark == "-" else "∗" if mark == "*" else mark)

    def _sign(self, parts: list[Part], sign: str) -> None:
        """A sign with the room around it that it has in print."""
        before = text_of(parts[-1:])
        spaced = sign in _RELATIONS or (
            sign in _BINARY and bool(before) and before[-1] not in _OPENING | _RELATIONS | _BINARY
        )
        apart = sign in _LARGE and bool(before) and before[-1] not in _NO_ROOM_BEHIND
        room = f" {sign} " if spaced else f" {sign}" if apart else f"{sign} " * (sign in {",", ";"})
        parts.append(Words(room or sign, self.line))

    def _argument(self) -> list[Part]:
        """What the next mark is, or the group that it opens."""
        while self._at < len(self._marks) and self._marks[self._at].isspace():
            self._at += 1
        if self._at >= len(self._marks):
            raise Unknown
        mark = self._take()
        if mark[0].isdigit() and len(mark) > 1:  # x^12 is x^1 2, as TeX has it
            self._at -= 1
            self._marks[self._at] = mark[1:]
        parts: list[Part] = []
        self._add(parts, mark[0] if mark[0].isdigit() else mark)
        return trimmed(_joined(parts, self.line))

    def _raw_argument(self) -> str:
        """The letters of the next group, as they are written: words in a formula."""
        if self._at >= len(self._marks):
            raise Unknown
        if (mark := self._take()) != "{":
            return mark
        taken: list[str] = []
        while self._at < len(self._marks) and (mark := self._take()) != "}":
            if mark in {"{", "^", "_"} or (mark.startswith("\\") and mark[1:] not in SPACES):
                raise Unknown
            taken.append(" " if mark.startswith("\\") else mark)
        return "".join(taken)

    def _command(self, parts: list[Part], name: str) -> None:
        if name in SIGNS:
            self._sign(parts, SIGNS[name])
        elif name in NAMES:
            room = " " if text_of(parts[-1:])[-1:].isalnum() else ""
            parts.append(Words(f"{room}{name} ", self.line))
        elif name in SPACES:
            parts.append(Words(" " * SPACES[name], self.line))
        elif name == "\\":
            parts.append(Node("br", line=self.line))
        else:
            parts += self._styled(name)

    def _styled(self, name: str) -> list[Part]:
        if name in UPRIGHT:
            return [Words(self._raw_argument(), self.line)]
        if name in BOLD:
            return [Node("b", _upright(self._argument(), self.line), line=self.line)]
        if name in FACES:
            letters = self._raw_argument()
            if name not in DOUBLE:
                return [Node("i", [Words(letters, self.line)], line=self.line)]
            return [Words("".join(DOUBLE[name].get(one, one) for one in letters), self.line)]
        if name in ACCENTS:
            return [Words(_accented(text_of(self._argument()), ACCENTS[name]), self.line)]
        return self._built(name)

    def _built(self, name: str) -> list[Part]:
        if name in {"frac", "dfrac", "tfrac"}:
            above, below = self._argument(), self._argument()
            room, slash = Words(" ", self.line), Words("/", self.line)
            fraction = [*_bracketed(above, self.line), slash, *_bracketed(below, self.line)]
            return [room, *fraction, room]
        if name == "sqrt" and self._marks[self._at : self._at + 1] != ["["]:
            return [Words("√", self.line), *_bracketed(self._argument(), self.line)]
        if name in {"mod", "bmod"}:
            return [Words(" mod ", self.line)]
        if name == "pmod":
            return [Words(" (mod ", self.line), *self._argument(), Words(")", self.line)]
        if name == "binom":
            above, below = self._argument(), self._argument()
            room = Words(" over ", self.line)
            return [Words("(", self.line), *above, room, *below, Words(")", self.line)]
        raise Unknown


def _bracketed(parts: list[Part], line: int) -> list[Part]:
    """In brackets, unless it is one thing."""
    text = text_of(parts)
    has_mark = (
        len(parts) == 2 and isinstance(mark := parts[1], Node) and mark.name in {"sub", "sup"}
    )
    if len(text) == 1 or text.isdigit() or (has_mark and len(text_of(parts[:1])) == 1):
        return parts
    return [Words("(", line), *parts, Words(")", line)]


def _upright(parts: list[Part], line: int) -> list[Part]:
    """Letters without their italics, where there are only letters."""
    if all(isinstance(part, Words) or part.name == "i" for part in parts):
        return [Words(text_of(parts), line)]
    return parts


def _accented(letters: str, accent: str) -> str:
    if len(letters) != 1:
        raise Unknown
    return unicodedata.normalize("NFC", letters + accent)


def _joined(parts: list[Part], line: int) -> list[Part]:
    """Neighbours of one kind as one: ``<i>a</i><i>b</i>`` → ``<i>ab</i>``; no room twice."""
    found: list[Part] = []
    for part in _apart(_merged(parts), line):
        last = found[-1] if found else None
        if isinstance(part, Words) and isinstance(last, Words):
            found[-1] = Words(_tidied(last.text + part.text), line)
        else:
            found.append(part)
    return found


def _apart(parts: Iterator[Part], line: int) -> Iterator[Part]:
    """With room behind a large sign and its bounds."""
    large = False
    for part in parts:
        is_bound = isinstance(part, Node) and part.name in {"sub", "sup"}
        if large and not is_bound and isinstance(part, Node):
            yield Words(" ", line)
        large = text_of([part])[-1:] in _LARGE if isinstance(part, Words) else large and is_bound
        yield part


def _tidied(text: str) -> str:
    """One space for several, and none inside of brackets."""
    return re.sub(r" +(?=[)\]},.;])", "", re.sub(r"(?<=[(\[{]) +", "", re.sub(r" {2,}", " ", text)))


def _merged(parts: list[Part]) -> Iterator[Part]:
    held: Node | None = None
    for part in parts:
        if held and isinstance(part, Node) and part.name == held.name == "i":
            held.children = [Words(text_of(held.children) + text_of(part.children), held.line)]
            continue
        if held:
            yield held
        held = part if isinstance(part, Node) and part.name == "i" else None
        if held is None:
            yield part
    if held:
        yield held
