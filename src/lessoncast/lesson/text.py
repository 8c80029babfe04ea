"""Plain text → page: paragraphs, lists and headings that only their shape gives away."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from lessoncast import _front_matter
from lessoncast._later import re
from lessoncast.lesson import front_matter
from lessoncast.lesson.headings import is_title, with_bare
from lessoncast.lesson.pieces import Line, Page, Piece

_BULLET = re.compile(r"(?P<indent>\s*)(?P<mark>[•▪▫◦‣●○■□➢➤·*+–-])\s+(?P<text>\S.*)$")
_NUMBER = re.compile(r"(?P<indent>\s*)\(?(?P<number>\d{1,3})[.)]\s+(?P<text>\S.*)$")
_NUMBERED_TITLE = re.compile(r"\s*(?P<number>\d{1,2}(?:\.\d{1,2}){0,4})\s+(?P<title>\S.*)$")
_LETTERS = re.compile(r"[^\W\d_]")
_UNDERLINE = re.compile(r"\s*(?:={3,}|-{3,}|~{3,})\s*$")
_RULE = re.compile(r"\s*(?:[-*_=~#•.]\s*){3,}$")
_SIGNED = re.compile(r"\s*(?:BY|VON|PAR|POR) ")
_SURE_BULLETS = frozenset("•▪▫◦‣●○■□➢➤")
_TAB = "    "


def read(text: str, *, name: str) -> Page:
    """Read plain text; front matter counts here too. Raises LessonError with ``name:line``."""
    header = _front_matter.split(text, name=name)
    blocks = tuple(map(_as_title, _blocks(header.text.split("\n"))))
    numbered = _are_numbered(blocks)
    parts = [part for block in blocks for part in _parted(block, numbered=numbered)]
    pieces = tuple(_nested([piece for part in parts for piece in part]))
    return front_matter.page(header, tuple(with_bare(pieces)), name=name)


def pieces_of_block(lines: Sequence[Line]) -> tuple[Piece, ...]:
    """What some lines without a blank one between them are: a paragraph, or the items of a list."""
    return tuple(_Block(tuple(lines)).pieces())


def _blocks(lines: Sequence[str]) -> Iterator[tuple[Line, ...]]:
    """Stretches of lines between blank ones."""
    block: list[Line] = []
    for number, line in enumerate(lines, start=1):
        if line.strip():
            block.append(Line(number, line.replace("\t", _TAB).rstrip()))
        elif block:
            yield tuple(block)
            block = []
    if block:
        yield tuple(block)


def _as_title(block: tuple[Line, ...]) -> tuple[Line, ...]:
    """``THE OLD LOCK.`` alone between blank lines is a title, as old books set it: its stop goes."""
    first, text = block[0], block[0].text.rstrip()
    stopped = len(block) == 1 and text.isupper() and text.endswith(".") and not text.endswith("..")
    title = stopped and len(_LETTERS.findall(text)) > 3 and not _SIGNED.match(text)
    return (Line(first.number, text[:-1]),) if title and is_title(text[:-1]) else block


def _are_numbered(blocks: Sequence[Sequence[Line]]) -> bool:
    """Whether the text heads its parts by numbers: one such line could be anything."""
    return sum(bool(_numbered_title(block[0])) and len(block) > 1 for block in blocks) > 1


def _numbered_title(line: Line) -> re.Match[str] | None:
    found = _NUMBERED_TITLE.match(line.text)
    return found if found and is_title(found["title"]) else None


def _parted(block: Sequence[Line], *, numbered: bool) -> Iterator[Sequence[Piece]]:
    """A block's pieces, where titles stand right above their text too."""
    rest = tuple(block)
    while rest:
        if level := _title_level(rest, numbered=numbered):
            underlined = _is_underlined(rest)
            yield [_piece("heading", rest[:1], level=level)]
            rest = rest[2:] if underlined else rest[1:]
            continue
        end = next((at for at in range(1, len(rest)) if _is_underlined(rest[at:])), len(rest))
        yield tuple(_Block(rest[:end]).pieces())
        rest = rest[end:]


def _title_level(lines: Sequence[Line], *, numbered: bool) -> int:
    """The level of the title that some lines begin with, 0 where they begin with none."""
    first = lines[0]
    if _is_underlined(lines):
        return 2 if first.number > 1 else 1
    if len(lines) < 2:
        return 0
    if numbered and (found := _numbered_title(first)):
        return min(found["number"].count(".") + 2, 6)
    loud = first.text.isupper() and len(_LETTERS.findall(first.text)) > 3 and is_title(first.text)
    return 2 if loud and not lines[1].text.isupper() else 0


@dataclass(frozen=True, slots=True)
class _Block:
    lines: tuple[Line, ...]

    def pieces(self) -> Iterator[Piece]:
        current: list[Line] = []
        opening: Piece | None = None
        for line in self.lines:
            if _RULE.match(line.text):
                continue
            item = self._item(line, bool(opening) or not current)
            if item is None:
                if current and not opening and _sets_in(current[-1], line):
                    yield from _finished(None, current)
                    current = []
                current.append(Line(line.number, line.text.strip()))
                continue
            yield from _finished(opening, current)
            opening, current = item, list(item.lines)
        yield from _finished(opening, current)

    def _item(self, line: Line, listing: bool) -> Piece | None:  # noqa: FBT001
        """The item that ``line`` begins; ``listing`` where a list may begin or go on."""
        if bullet := _BULLET.match(line.text):
            if not (listing or bullet["mark"] in _SURE_BULLETS or self._bullets() > 1):
                return None
            return _piece("item", [Line(line.number, bullet["text"])], level=len(bullet["indent"]))
        numbered = _NUMBER.match(line.text)
        if numbered and (listing or int(numbered["number"]) == 1):
            found = _piece(
                "item", [Line(line.number, numbered["text"])], level=len(numbered["indent"])
            )
            return replace(found, number=int(numbered["number"]))
        return None

    def _bullets(self) -> int:
        return sum(bool(_BULLET.match(line.text)) for line in self.lines)


def _nested(pieces: Sequence[Piece]) -> Iterator[Piece]:
    """Items come with the columns of their indent as level; return them with their nesting."""
    indents: list[int] = []
    for piece in pieces:
        if piece.kind != "item":
            indents = []
            yield piece
            continue
        while indents and piece.level < indents[-1]:
            indents.pop()
        if not indents or piece.level > indents[-1] + 1:
            indents.append(piece.level)
        yield replace(piece, level=len(indents))


def _finished(opening: Piece | None, lines: Sequence[Line]) -> Iterator[Piece]:
    if opening:
        yield replace(opening, lines=tuple(lines))
    elif lines:
        yield _piece("paragraph", lines)


def _piece(kind: str, lines: Sequence[Line], *, level: int = 0) -> Piece:
    stripped = tuple(Line(line.number, line.text.strip()) for line in lines)
    return Piece(kind=kind, lines=stripped, level=level)  # type: ignore[arg-type]


def _sets_in(before: Line, line: Line) -> bool:
    """Whether a line is set in behind a sentence's end: so begins a paragraph without a gap."""
    return line.text.startswith("  ") and before.text.rstrip(" \"'”»)")[-1:] in ".!?:"


def _is_underlined(lines: Sequence[Line]) -> bool:
    return len(lines) > 1 and bool(_UNDERLINE.match(lines[1].text)) and is_title(lines[0].text)
