"""A file → Lesson: the reader for its kind, then the same way for all."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from lessoncast import _files
from lessoncast._foreign import is_same
from lessoncast._later import re
from lessoncast.errors import LessonError
from lessoncast.lesson import (
    cards,
    documents,
    html,
    language,
    limits,
    markdown,
    outline,
    sources,
    terms,
    text,
)
from lessoncast.lesson.cleaning import plain
from lessoncast.lesson.furniture import without_chat, without_furniture
from lessoncast.lesson.leavings import Leavings
from lessoncast.lesson.loud import in_sentence_case, title_in_sentence_case
from lessoncast.lesson.names import names
from lessoncast.lesson.pieces import Page, Piece
from lessoncast.model import Block, Foreign, Lesson, Marked, Request

_READERS: dict[str, Callable[..., Page]] = {
    **dict.fromkeys((".md", ".markdown", ".mdown", ".mkd", ".qmd", ".rmd"), markdown.read),
    **dict.fromkeys((".html", ".htm", ".xhtml"), html.read),
    **dict.fromkeys((".txt", ".text"), text.read),
}
_DOCUMENTS = names(".doc .odt .rtf .ppt .odp .ipynb .tex")
_SAYABLE = frozenset({"paragraph", "item", "table", "quote", "aside"})
_INCLUDE = re.compile(r"^\s*\{\{#[a-z_]+ [^{}]*\}\}$", re.MULTILINE)
"""What mdBook puts into code from other files."""
_INCLUDED = "code"
_NUMBER_PREFIX = re.compile(r"^\d+[\s._-]+(?=\S)")


class Reading(NamedTuple):
    """A lesson, and how it came out of its page: what is left of the page's pieces, and those whole."""

    lesson: Lesson
    page: Page
    pieces: tuple[Piece, ...]
    whole: tuple[Piece, ...]
    """As they were before flattened paragraphs became several pieces."""


def read(path: Path, *, slug: str, name: str, language: str) -> Lesson:
    """See :func:`lessoncast.lesson.read`."""
    return reading(path, slug=slug, name=name, language=language).lesson


def reading(path: Path, *, slug: str, name: str, language: str) -> Reading:
    """Read a lesson and tell how it was read. Raises LessonError as :func:`read` does."""
    where = name or str(path)
    _check_kind(path, where)
    return _reading(sources.read_bytes(path, name=where), path, slug, where, language)


@lru_cache(
    maxsize=1
)  # what is made of a lesson is made right behind each other, and reads it each time
def _reading(data: bytes, path: Path, slug: str, where: str, language: str) -> Reading:
    page = _page(data, path.suffix.lower(), where)
    found = _lesson(page, slug=slug, name=where, given=language)
    lesson = replace(
        found.lesson,
        title=found.lesson.title or _readable(path.stem),
        is_untitled=not found.lesson.title,
        digest=hashlib.sha256(data).hexdigest(),
    )
    return found._replace(lesson=lesson)


def _page(data: bytes, suffix: str, where: str) -> Page:
    if suffix in sources.DOCUMENTS:
        return documents.read(data, suffix, name=where)
    source = _files.decode_text(data, LessonError, name=where)
    limits.check_length(source, name=where)
    return _READERS[suffix](source, name=where)


def _check_kind(path: Path, where: str) -> None:
    suffix = path.suffix.lower()
    if suffix in _READERS or suffix in sources.DOCUMENTS or not path.exists():
        return  # what is not there is told of when it is read
    kind = f"{suffix} files are" if suffix else "a file without a suffix is"
    yet = " yet" if suffix in _DOCUMENTS else ""
    advice = "export it as one of them" if yet else "rename it if it is one of them"
    raise LessonError(
        f"{kind} not read{yet}",
        where=where,
        hint="read are Markdown (.md), HTML (.html), text (.txt), Word (.docx), PowerPoint (.pptx), "
        f"PDF and EPUB: {advice}",
    )


def _lesson(page: Page, *, slug: str, name: str, given: str) -> Reading:
    taken = cards.take(page.pieces, slug=slug, name=name, strict=page.cards_wanted != 0)
    spoken = _spoken(page, given, " ".join(piece.text for piece in taken.pieces))
    left = _taken_out(page, taken)
    own = without_chat(taken.pieces, spoken, left)
    pieces, resources = without_furniture(list(outline.unflattened(own, spoken)), left)
    _check_headings(pieces, name)
    read = list(_blocks(terms.with_terms(pieces), left))
    title, blocks = _titled(page.title, read, Path(name).stem)
    if any(one.kind == "heading" and one.text == title for one in read):
        title = title_in_sentence_case(title, blocks)
    blocks = _without_empty_headings(in_sentence_case(blocks), left)
    limits.check_words(blocks, name=name)
    if not any(block.kind in _SAYABLE for block in blocks):
        raise LessonError("holds no text to say", where=name, hint="write at least one sentence")
    lesson = Lesson(
        slug=slug,
        title=title,
        language=spoken,
        blocks=tuple(blocks),
        digest="",
        summary=page.summary,
        published=page.published,
        authors=page.authors,
        minutes=page.minutes,
        pronunciations=page.pronunciations,
        foreign=tuple(_foreign(page, spoken)),
        requests=tuple(_requests(page, name)),
        links=resources.links(),
        cards=() if page.cards_wanted == 0 else taken.cards,
        questions=() if page.questions_wanted == 0 else taken.questions,
        cards_wanted=page.cards_wanted,
        questions_wanted=page.questions_wanted,
        left_out=left.in_order(),
    )
    return Reading(lesson, page, tuple(pieces), tuple(own))


def _spoken(page: Page, given: str, text: str) -> str:
    """The language of a lesson: what it says itself, else that of its workspace, unless it is plainly none of it."""
    if own := language.canonical(page.language):
        return own
    asked = language.canonical(given)
    return (language.instead(text, asked) or asked) if asked else language.guess(text)


def _taken_out(page: Page, taken: cards.Taken) -> Leavings:
    """What the page's reader left out, and what is asked instead of told."""
    left = Leavings(page.left_out)
    for card in taken.cards:
        if card.source:
            left.add_text(card.source, f"{card.front} {card.back}", "a card: asked, not told")
    for asked in taken.questions:
        if asked.source:
            left.add_text(asked.source, asked.question, "a quiz question: asked, not told")
    return left


def _foreign(page: Page, spoken: str) -> Iterator[Foreign]:
    """What is marked as another language than the lesson's, as its blocks have it."""
    for one in page.foreign:
        tag = language.canonical(one.language)
        if tag and not is_same(tag, spoken) and (text := plain(one.text)):
            yield Foreign(text, tag, one.span)


def _requests(page: Page, name: str) -> Iterator[Request]:
    """What the author asks to be said, in the words that the blocks have for it."""
    for one in page.requests[limits.MAX_REQUESTS :]:
        raise limits.too_many_requests(one.span.first, name=name)
    for one in page.requests:
        if text := plain(one.text):
            yield replace(one, text=text)


def _check_headings(pieces: Sequence[Piece], name: str) -> None:
    headings = [piece for piece in pieces if piece.kind == "heading"]
    if len(headings) > limits.MAX_HEADINGS:
        raise limits.too_many_headings(headings[limits.MAX_HEADINGS].span.first, name=name)


def _blocks(pieces: Iterable[Piece], left: Leavings) -> Iterator[Block]:
    for piece in pieces:
        block = _block(piece)
        if block.text or block.rows:
            yield block
        else:
            left.add(piece, _INCLUDED if piece.kind == "code" else "nothing that can be said")


def _block(piece: Piece) -> Block:
    prose = piece.kind in {"paragraph", "item", "quote", "summary"}
    kind = "aside" if prose and piece.aside is not None else piece.kind
    if piece.kind == "code":
        shown = _INCLUDE.sub("", "\n".join(line.text.rstrip() for line in piece.lines)).strip("\n")
    else:
        shown = plain(piece.text)
    rows = tuple(tuple(plain(cell) for cell in row) for row in piece.rows)
    return Block(
        kind=kind,  # type: ignore[arg-type]
        text=shown,
        span=piece.span,
        level=piece.level,
        number=piece.number,
        term=plain(piece.term),
        rows=rows,
        info=piece.info if piece.kind == "code" else (piece.aside or ""),
        marked=tuple(dict.fromkeys(_marked(piece, shown))) if prose else (),
    )


def _marked(piece: Piece, shown: str) -> Iterator[Marked]:
    """What is set apart in the text of a piece, as the text has it; of its label only what is code."""
    for one in piece.marked:
        text = plain(one.text)
        if text and (text in shown or (one.how == "code" and text in plain(piece.term))):
            yield one._replace(text=text)


# ── headings and title ────────────────────────────────────────────────────────────────────────


def _titled(given: str, blocks: list[Block], stem: str) -> tuple[str, list[Block]]:
    """The lesson's title, and the blocks without the heading that only repeats it."""
    heading = _title_heading(blocks, stem)
    title = given or (heading.text if heading else "")
    tops = sum(block.kind == "heading" and block.level == 1 for block in blocks)
    if heading and heading.text == title and tops <= 1:
        blocks = [block for block in blocks if block is not heading]
    return title, blocks


def _title_heading(blocks: Sequence[Block], stem: str) -> Block | None:
    """The first ``h1``; else a heading that opens the text: the only one of its level, or what the file is called by.

    "Summary" at the end does not count; the pages of an mdBook begin with an ``h2``, and have others.
    """
    headings = [block for block in blocks if block.kind == "heading"]
    first = next((block for block in headings if block.level == 1), None)
    if first or not headings or blocks[0] is not headings[0]:
        return first
    peers = [block.text for block in headings[1:] if block.level <= headings[0].level]
    alone = all(_CLOSING.fullmatch(text) for text in peers)
    return headings[0] if alone or _is_named_by(stem, headings[0].text) else None


def _is_named_by(stem: str, heading: str) -> bool:
    """Whether half of a file's name says what a heading says: ``ch17-01-futures-and-syntax`` and "Futures and the Async Syntax"."""
    named = set(re.findall(r"[^\W\d_]{3,}", stem.lower())) - _JOINS
    held = set(re.findall(r"[^\W\d_]{3,}", heading.lower()))
    return bool(named) and 2 * len(named & held) >= len(named)


_JOINS = frozenset({"and", "the", "for", "with"})


_CLOSING = re.compile(
    r"(?:chapter )?summary|in summary|recap|conclusions?|wrap(?:ping)?[ -]up|key (?:points|takeaways)|takeaways"
    r"|exercises?|discussions?|review|quiz|further reading|references|next steps|what(?:'s|’s| is) next\??",
    re.IGNORECASE,
)


def _without_empty_headings(blocks: Sequence[Block], left: Leavings) -> list[Block]:
    """Drop the headings that nothing is left below."""
    kept: list[Block] = []
    deepest = 0
    for block in reversed(blocks):
        if block.kind != "heading":
            deepest = 7
        elif block.level >= deepest:
            left.add_text(block.span, block.text, "a heading with nothing to say below it")
            continue
        else:
            deepest = block.level
        kept.append(block)
    return kept[::-1]


def _readable(stem: str) -> str:
    """``02-why_two-tides`` → "Why two tides"."""
    words = re.sub(r"[\s_-]+", " ", _NUMBER_PREFIX.sub("", stem)).strip()
    return words[:1].upper() + words[1:] if words else "Lesson"
