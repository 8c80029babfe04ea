"""How long the writer takes, beside a named baseline: ``make benchmark``.

The baseline is markdown-it-py parsing the same text, in the same run on the same machine: a ratio
travels between machines, seconds do not. Seconds are those of the processor, so that other work on
the machine does not count. What is aimed at: 1,000 words in under 0.5 s, 12,000 in
under 3 s, and eight times the text in about eight times the time. Chapters that people wrote are the measure; prose and
notes are made, of sentences that are all different and that each give a reason to ask for.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from time import process_time
from typing import TypeVar

from markdown_it import MarkdownIt
from texts import IN_ENGLISH, Kind, chapters, notes, prose, sentence

from lessoncast import _heap, _remembered, lesson, script
from lessoncast.model import Block, BlockKind, Lesson, Span

SIZES = (1_000, 12_000, 24_000, 48_000, 96_000)  # words; no lesson may have more than 100,000
RUNS = 3
T = TypeVar("T")


def seconds(work: Callable[[], T]) -> tuple[float, T]:
    """How long some work takes, and what it makes."""
    before = process_time()
    made = work()
    return process_time() - before, made


def times(kind: Kind, words: int, run: int, path: Path) -> tuple[float, ...]:
    """The seconds of markdown-it, reading, writing and judging, each run with what no run before has left behind."""
    text = kind(words, run * 1_000_000)
    path.write_text(text, encoding="utf-8")
    base, _ = seconds(partial(MarkdownIt().parse, text))
    read, source = seconds(partial(lesson.read, path, slug="lesson"))
    _remembered.forget()
    write, written = seconds(partial(script.compose, source))
    judge, _ = seconds(lambda: list(script.judge(written, source)))
    return base, read, write, judge


def growth(kind: Kind, folder: Path) -> Iterator[str]:
    """One line a size: seconds, how often the baseline would fit in, what a word costs beside the first size."""
    first = 0.0
    sizes = SIZES[:2] if kind is chapters else SIZES  # nobody has written more
    for number, words in enumerate(sizes):
        runs = [times(kind, words, 10 * number + run, folder / "lesson.md") for run in range(RUNS)]
        base, read, write, judge = map(min, zip(*runs, strict=True))
        first = first or (read + write) / words
        costs = (read + write) / words / first
        yield (
            f"{kind.__name__:6} {words:7,} words: read {read:5.2f} s ({read / base:4.1f} x markdown-it),"
            f" write {write:5.2f} s ({write / base:5.1f} x), judge {judge:5.2f} s ({judge / base:4.1f} x),"
            f" a word {costs:4.2f} x"
        )


def blocks(count: int, kind: BlockKind) -> Lesson:
    """A lesson that no reader would let through: so many headings, or lists as deep as that."""
    made = tuple(
        Block(
            kind=kind,
            text=sentence(n),
            span=Span(n + 1, n + 1),
            level=2 if kind == "heading" else n,
        )
        for n in range(count)
    )
    return Lesson(slug="huge", title="Things", language="en", blocks=made, digest="")


def main() -> None:
    _heap.look_for_cycles_rarely()  # as the command does
    for warm in (lesson.read(IN_ENGLISH[0], slug="lesson"), blocks(10, "item")):
        script.compose(warm)  # reads the word lists and compiles the rules, once in a process
    with tempfile.TemporaryDirectory() as folder:
        for kind in (chapters, prose, notes):
            for line in growth(kind, Path(folder)):
                sys.stdout.write(f"{line}\n")
    huge: tuple[tuple[int, BlockKind, str], ...] = (
        (100_000, "heading", "headings"),
        (10_000, "item", "nested lists"),
    )
    for count, kind_of_block, name in huge:
        source = blocks(count, kind_of_block)
        before = process_time()
        turns = len(script.compose(source).turns)
        sys.stdout.write(f"{count:,} {name}: {turns} turns in {process_time() - before:.1f} s\n")


if __name__ == "__main__":
    main()
