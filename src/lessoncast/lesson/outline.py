"""Flattened outlines: a page pasted as one paragraph gets its headings, labels and points back.

"Key dates 1804: first steam locomotive. 1825: first public line. Practical tips Measure twice."
The rule is sure only in such text, so it runs only where labels stand close together.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import accumulate
from typing import NamedTuple

from lessoncast._later import re
from lessoncast._sentences import sentences
from lessoncast.lesson.names import names
from lessoncast.lesson.pieces import Line, Piece

MIN_LABELS = 3
MAX_WORDS_PER_LABEL = 60
MAX_LABEL_WORDS = 4
MAX_HEADING_WORDS = 7

_MARKS = re.compile(r"[\x01-\x04]")
_LABEL = re.compile(r"(?P<label>[^\W_][^.:;!?\n]{0,70}?):\s+(?=\S)")
_DATE_LABEL = re.compile(r"\d{3,4}s?(?:\s?[–-]\s?\d{2,4}s?)?:\s")
_INNER_LABEL = re.compile(r";\s+(?=[^\W\d_a-z][\w -]{1,30}:\s)")
_INSIDE = re.compile(r"[a-z,]\s+(?=(\w+))")
_BRACKETS = re.compile(r"\s*\([^()]*\)")
_PART_NAMES = (
    "definition|overview|introduction|background|abstract|summary|conclusions?|takeaways?|outlook|"
    "einleitung|überblick|zusammenfassung|fazit|introducción|definición|resumen|conclusión|"
    "définition|résumé"
)
_PART = re.compile(rf"(?:{_PART_NAMES})\Z", re.IGNORECASE)
_TITLE = re.compile(rf"(?P<title>[^\W_].{{2,90}}?)\s+(?=(?:{_PART_NAMES}):\s)", re.IGNORECASE)
_NAMED_PART = re.compile(
    rf"(?P<part>(?:{_PART_NAMES.title()}))\s+(?=[^\W\d_a-z][\w-]*\s+[^\W\d_A-Z])"
)
_ACRONYM = re.compile(r"[A-Z][A-Z0-9]+s?\b|[A-Z]\w*[A-Z]")
_LOWER_WORD = re.compile(r"[^\W\d_A-Z][\w'’/-]*,?\Z")
_TOKEN = re.compile(r"\([^()]*\)|\S+")
_JOINING = names(
    "a an and are as at be by can for from has have in into is it its of on or per that the their "
    "these this to use uses via vs was were when which while will with und der die das von mit y e "
    "de del la el los las para con et des les du pour avec"
)


class _Sentence(NamedTuple):
    text: str
    lines: tuple[int, int]


def unflattened(pieces: Sequence[Piece], language: str) -> Iterator[Piece]:
    """Replace each flattened paragraph by the headings, items and sentences that it was made of."""
    level = 1
    for piece in pieces:
        if piece.kind == "heading":
            level = piece.level
        if piece.kind == "paragraph" and piece.aside is None and _is_flattened(piece, language):
            yield from _Outline(piece, language, min(level + 1, 6)).pieces()
        else:
            yield piece


def _is_flattened(piece: Piece, language: str) -> bool:
    text = _MARKS.sub("", piece.text)
    if text.count(": ") < MIN_LABELS:
        return False
    labels = sum(bool(_label(text)) for text in sentences(text, language))
    return labels >= MIN_LABELS and len(text.split()) < labels * MAX_WORDS_PER_LABEL


def _label(sentence: str, *, longest: int = MAX_LABEL_WORDS + 1) -> re.Match[str] | None:
    match = _LABEL.match(sentence)
    if not match or not (match["label"][0].isupper() or match["label"][0].isdigit()):
        return None
    return match if len(_BRACKETS.sub("", match["label"]).split()) <= longest else None


class _Outline:
    """Reads sentence by sentence; ``_prose`` says that the next one goes on where the last ended."""

    def __init__(self, piece: Piece, language: str, level: int) -> None:
        self._piece = piece
        self._text = _MARKS.sub("", " ".join(line.text for line in piece.lines))
        lengths = (len(_MARKS.sub("", line.text)) + 1 for line in piece.lines)
        self._ends = tuple(accumulate(lengths))
        self._inside = Counter(_INSIDE.findall(self._text))
        self._language = language
        self._level = level
        self._made: list[Piece] = []
        self._more: list[Line] = []  # of the last piece; joined to it at once, not one by one
        self._prose = True

    def pieces(self) -> list[Piece]:
        for sentence in self._sentences():
            self._add(sentence)
        self._close()
        if self._made:
            self._made[0] = replace(self._made[0], links=self._piece.links)
        return self._made

    def _sentences(self) -> Iterator[_Sentence]:
        position = 0
        for text in sentences(self._text, self._language):
            start = max(self._text.find(text, position), position)
            position = start + len(text)
            yield _Sentence(text, (self._line_at(start), self._line_at(position - 1)))

    def _line_at(self, offset: int) -> int:
        at = bisect_right(self._ends, offset)
        return self._piece.lines[min(at, len(self._piece.lines) - 1)].number

    def _add(self, sentence: _Sentence) -> None:
        rest = sentence.text
        if not self._made and (title := _TITLE.match(rest)) and len(title["title"].split()) <= 10:
            self._append("heading", title["title"], sentence, level=1)
            rest = rest[title.end() :]
        if part := _NAMED_PART.match(rest):
            self._append("heading", part["part"], sentence, level=self._level)
            rest = rest[part.end() :]
            self._prose = True
        if heading := self._run_in_heading(rest):
            self._append("heading", heading, sentence, level=self._level)
            rest = rest[len(heading) :].strip()
            self._prose = False
        if label := _label(rest, longest=MAX_LABEL_WORDS):
            for one in _INNER_LABEL.split(rest):
                inner = _label(one, longest=MAX_LABEL_WORDS) or label
                self._labelled(inner["label"], one[inner.end() :], sentence)
        elif self._prose and self._made and self._made[-1].kind != "heading":
            self._extend(rest, sentence)
        else:
            self._append("paragraph" if self._prose else "item", rest, sentence)

    def _labelled(self, label: str, gloss: str, sentence: _Sentence) -> None:
        if _PART.match(label):
            self._append("heading", label, sentence, level=self._level)
            self._append("paragraph", gloss, sentence)
        else:
            self._append("item", gloss, sentence, term=label)
        self._prose = True

    def _append(
        self, kind: str, text: str, sentence: _Sentence, *, level: int = 0, term: str = ""
    ) -> None:
        self._close()
        level = 1 if kind == "item" else level
        lines = tuple(Line(number, "") for number in dict.fromkeys(sentence.lines))
        lines = (Line(lines[0].number, text), *lines[1:])
        self._made.append(Piece(kind=kind, lines=lines, level=level, term=term))  # type: ignore[arg-type]

    def _extend(self, text: str, sentence: _Sentence) -> None:
        self._more += [Line(sentence.lines[0], text), Line(sentence.lines[1], "")]

    def _close(self) -> None:
        """Give the last piece all that was added to it."""
        if self._more:
            last = self._made[-1]
            self._made[-1] = replace(last, lines=(*last.lines, *self._more))
            self._more = []

    def _run_in_heading(self, sentence: str) -> str:
        """A phrase in lower case after its first word, with a new sentence right behind it."""
        words: list[str] = []
        for token in _TOKEN.finditer(sentence):
            word = token[0]
            if not words:
                if not word[0].isupper() or word.lower() in _JOINING or word[-1] in ".:;!?":
                    return ""
                words.append(word)
            elif word[0] == "(" or word == "&":
                continue
            elif _LOWER_WORD.match(word):
                words.append(word)
            else:
                return self._heading_before(sentence, token.start(), words)
        return ""

    def _heading_before(self, sentence: str, end: int, words: Sequence[str]) -> str:
        following = sentence[end:]
        last = words[-1]
        dated = len(words) == 1 and _DATE_LABEL.match(following) and last[0].isupper()
        fits = (
            2 <= len(words) <= MAX_HEADING_WORDS and last[-1] != "," and last not in _JOINING
        ) or bool(dated)
        begins = following[0].isupper() or (following[0].isdigit() and _label(following))
        if fits and begins and not _ACRONYM.match(following) and not self._is_name(following):
            return sentence[:end].strip()
        return ""

    def _is_name(self, following: str) -> bool:
        """Whether the word stands capitalised inside another sentence too."""
        word = re.match(r"\w+", following)
        return word is not None and self._inside[word[0]] > 1
