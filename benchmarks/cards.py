"""How long a lesson's cards and quiz take, beside a named baseline: ``make benchmark``.

The baseline is that of the writer, markdown-it-py parsing the same text. What is aimed at: a lesson of 12,000 words in
under 3 s. Chapters that people wrote are the measure; prose and notes are made, of sentences that are all different and that each
give a reason to ask for.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

from markdown_it import MarkdownIt
from texts import IN_ENGLISH, Kind, chapters, notes, prose
from writer import RUNS, seconds

from lessoncast import _heap, _remembered, lesson, study

SIZES = (1_000, 12_000)


def times(kind: Kind, words: int, run: int, path: Path) -> tuple[float, float]:
    """The seconds of markdown-it and of the cards, all of them made, of a text that nobody has seen before."""
    text = kind(words, run * 1_000_000)
    path.write_text(text, encoding="utf-8")
    base, _ = seconds(partial(MarkdownIt().parse, text))
    source = replace(lesson.read(path, slug="lesson"), cards=(), questions=())
    _remembered.forget()
    cards, _ = seconds(partial(study.compose, source))
    return base, cards


def told(kind: Kind, folder: Path) -> Iterator[str]:
    """One line a size: the least seconds, and how often the baseline would fit in."""
    for words in SIZES:
        runs = [times(kind, words, run, folder / "lesson.md") for run in range(RUNS)]
        base, cards = map(min, zip(*runs, strict=True))
        yield f"{kind.__name__:8} {words:6,} words: cards {cards:5.2f} s ({cards / base:4.1f} x markdown-it)"


def main() -> None:
    _heap.look_for_cycles_rarely()  # as the command does
    study.compose(
        lesson.read(IN_ENGLISH[0], slug="lesson")
    )  # reads the word lists, once in a process
    with tempfile.TemporaryDirectory() as folder:
        for kind in (chapters, prose, notes):
            for line in told(kind, Path(folder)):
                sys.stdout.write(f"{line}\n")


if __name__ == "__main__":
    main()
