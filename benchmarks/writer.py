"""How long the writer takes, beside a named baseline: ``make benchmark``.

The baseline is markdown-it-py parsing the same text, in the same run on the same machine: a ratio
travels between machines, seconds do not. Seconds are those of the processor, so that other work on
the machine does not count. What is aimed at: 1,000 words in under 0.5 s, 12,000 in
under 3 s, and eight times the text in about eight times the time.
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

from lessoncast import _heap, lesson, script
from lessoncast.model import Block, BlockKind, Lesson, Span

THINGS = (
    "river", "canal", "engine", "market", "harbour", "valley", "teacher", "garden", "library", "signal",
    "crystal", "forest", "bridge", "winter", "copper", "mirror", "planet", "window", "kettle", "island",
)  # fmt: skip
DOES = (
    "carries",
    "feeds",
    "warms",
    "changes",
    "reaches",
    "shapes",
    "moves",
    "holds",
    "needs",
    "joins",
)
SIZES = (1_000, 12_000, 24_000, 48_000, 96_000)  # words; no lesson may have more than 100,000
RUNS = 3
T = TypeVar("T")
Kind = Callable[[int, int], str]


def sentence(place: int) -> str:
    """One of many sentences that are all different."""
    one, two, three = (THINGS[place * step % 20] for step in (1, 7, 3))
    return f"The {one} number {place} {DOES[place % 10]} the {two} because {three} {place + 1} is near."


def prose(words: int, first: int) -> str:
    """Sections of eight sentences, from this one on."""
    sections = words // 110 + 1
    told = (
        f"## The {THINGS[n % 20]} and the {THINGS[n * 3 % 20]}, part {n}\n\n"
        + " ".join(sentence(first + 8 * n + k) for k in range(8))
        for n in range(sections)
    )
    return "# Things and what they do\n\n" + "\n\n".join(told)


def notes(words: int, first: int) -> str:
    """A list of labels with their glosses, from this one on."""
    items = (f"- {THINGS[n % 20].title()} {n}: {sentence(first + n)}" for n in range(words // 16))
    return "# Things and what they do\n\n" + "\n".join(items)


def seconds(work: Callable[[], T]) -> tuple[float, T]:
    """How long some work takes, and what it makes."""
    before = process_time()
    made = work()
    return process_time() - before, made


def times(kind: Kind, words: int, run: int, path: Path) -> tuple[float, ...]:
    """The seconds of markdown-it, reading, writing and judging, each run with other sentences.

    Were they the same, a run would profit from what the one before it remembered.
    """
    text = kind(words, run * 1_000_000)
    path.write_text(text, encoding="utf-8")
    base, _ = seconds(partial(MarkdownIt().parse, text))
    read, source = seconds(partial(lesson.read, path, slug="lesson"))
    write, written = seconds(partial(script.compose, source))
    judge, _ = seconds(lambda: list(script.judge(written, source)))
    return base, read, write, judge


def growth(kind: Kind, folder: Path) -> Iterator[str]:
    """One line a size: seconds, how often the baseline would fit in, what a word costs beside the first size."""
    first = 0.0
    for number, words in enumerate(SIZES):
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
    script.compose(blocks(10, "item"))  # reads the word lists, once in a process
    with tempfile.TemporaryDirectory() as folder:
        for kind in (prose, notes):
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
