"""A lesson's file → the lesson as an article: a fragment of HTML in which nothing can be executed.

It is built from the tree that the reader walks, so both agree on what belongs to the lesson.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from lessoncast.lesson import seconds
from lessoncast.lesson.article import headings
from lessoncast.lesson.article.building import build, folded
from lessoncast.lesson.article.links import Links
from lessoncast.lesson.article.nodes import Part
from lessoncast.lesson.article.pictures import Find, Pictures
from lessoncast.lesson.article.running import Told
from lessoncast.lesson.article.typed import parts_of
from lessoncast.lesson.article.writing import dumps
from lessoncast.lesson.cleaning import plain
from lessoncast.lesson.part import part_of
from lessoncast.lesson.pieces import Piece
from lessoncast.lesson.reading import Reading, reading
from lessoncast.model import Article, Heard, Problem, Span

__all__ = ["make"]

MOST_CHARACTERS = 8_000_000
"""Twenty times what the longest lesson has in words; only markup makes more."""

_READ = frozenset(
    {
        "a list of links",
        "only a link",
        "a quiz link",
        "who said it",
        "a credit",
        "a caption",
        "a table drawn with signs",
        "a line of the page: licence",
        "it leads to a list that is left out",
    }
)
"""What is passed over for listeners, and yet is there for readers."""


def make(
    path: Path,
    *,
    slug: str,
    name: str,
    language: str,
    lines: Span | None = None,
    part: int = 1,
    heard: Sequence[Heard] | None = (),
    lesson: Callable[[str], str] = lambda _: "",
    picture: Find = lambda *_: "",
) -> Article:
    """See :func:`lessoncast.lesson.as_article`."""
    found = reading(path, slug=slug, name=name, language=language)
    told = part_of(found.lesson, lines, part, name=name) if lines else found.lesson
    links = Links(lesson)
    pictures = Pictures(picture, links, found.page.pictures, name)
    blocks = headings.without_title(_blocks(found, lines, links, pictures), told.title, folded)
    blocks = headings.without_empty(blocks)
    headings.number(blocks)
    headings.link(blocks)
    sections = _numbered(blocks)
    html = dumps(blocks)
    if len(html) > MOST_CHARACTERS:
        most = f"{MOST_CHARACTERS:,} characters"
        why = f"the article is longer than {most}, so there is none"
        return Article(html="", remarks=(Problem(where=name, message=why),))
    return Article(
        html=html if heard is None else seconds.filled(html, sections, heard),
        sections=sections,
        lessons=links.lessons,
        pictures=pictures.names,
        remarks=tuple(pictures.remarks),
    )


def _blocks(found: Reading, lines: Span | None, links: Links, pictures: Pictures) -> list[Part]:
    gone = _gone(found)

    def is_gone(line: int) -> bool:
        return line in gone or (lines is not None and not lines.first <= line <= lines.last)

    if found.page.tree is None:
        return parts_of([piece for piece in found.pieces if not is_gone(piece.span.first)])
    told = Told(
        language=found.lesson.language,
        is_gone=is_gone,
        headings={
            (piece.span.first, folded(plain(piece.text))): piece.level
            for piece in found.pieces
            if piece.kind == "heading"
        },
        flattened=dict(_flattened(found)),
    )
    return build(found.page.tree, told, links, pictures)


def _gone(found: Reading) -> frozenset[int]:
    """The lines that are left out: cards, quizzes, what a site or a chat program says around the text."""
    there, kept = _lines(found.page.pieces), _lines(found.pieces)
    read = {
        line
        for one in found.lesson.left_out
        if one.reason in _READ
        for line in range(one.span.first, one.span.last + 1)
    }
    return frozenset(there - kept - read)


def _lines(pieces: Sequence[Piece]) -> set[int]:
    return {line.number for piece in pieces for line in piece.lines}


def _flattened(found: Reading) -> Iterator[tuple[int, list[Part]]]:
    """The paragraphs that were whole pages, by their first lines, as what they were made of."""
    kept = set(map(id, found.pieces))
    left = [piece for piece in found.whole if id(piece) not in kept and piece.kind == "paragraph"]
    whole = set(map(id, found.whole))
    for paragraph in left:
        first, last = paragraph.span
        made = [
            piece
            for piece in found.pieces
            if id(piece) not in whole and first <= piece.span.first <= last
        ]
        if made:
            yield first, parts_of(made)


def _numbered(blocks: Sequence[Part]) -> tuple[Span, ...]:
    """Number the sections where their times will stand; return their lines."""
    found: list[Span] = []
    for heading, lines in headings.spans(blocks):
        heading.attributes["data-t"] = str(len(found))
        found.append(lines)
    return tuple(found)
