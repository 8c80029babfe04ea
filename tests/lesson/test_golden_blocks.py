"""What the readers make of whole lessons: each case is a folder, and no code."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from lessoncast import lesson
from lessoncast.model import Lesson

SHELF = Path(__file__).parents[1] / "golden" / "lesson"


@pytest.mark.parametrize("case", sorted(SHELF.iterdir()), ids=lambda case: case.name)
def test_a_lesson_becomes_these_blocks(case: Path, golden: Callable[[Path, str], None]) -> None:
    """Blocks with their lines, links, cards and questions are those of ``expected.txt``."""
    (source,) = case.glob("lesson.*")
    read = lesson.read(source, slug=case.name, name=source.name)
    golden(case / "expected.txt", "\n".join(_shown(read)) + "\n")


def _shown(read: Lesson) -> Iterator[str]:
    yield f"title: {read.title}"
    yield f"language: {read.language}"
    if read.summary:
        yield f"summary: {read.summary}"
    if read.published:
        yield f"published: {read.published.isoformat()}"
    for block in read.blocks:
        first, last = block.span
        marks = [block.kind, f"{first}-{last}"]
        marks += [f"level={block.level}"] if block.level else []
        marks += [f"number={block.number}"] if block.number is not None else []
        marks += [f"info={block.info}"] if block.info else []
        term = f"<{block.term}> " if block.term else ""
        rows = f" {block.rows}" if block.rows else ""
        yield f"[{' '.join(marks)}] {term}{block.text}{rows}"
    for left in read.left_out:
        yield f"left out: {left.span[0]}-{left.span[1]} {left.text} ({left.reason})"
    for link in read.links:
        yield f"link: {link.title} -> {link.url}"
    for card in read.cards:
        yield f"card: {card.front} -> {card.back} {tuple(card.source or ())}"
    for asked in read.questions:
        yield f"question: {asked.question} {asked.choices} {asked.answer} {asked.explanation}"
