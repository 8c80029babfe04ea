"""The grammar of what will be told is read together, before the first chapter is worded."""

from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from lessoncast import lesson, script
from lessoncast._remembered import forget
from lessoncast.script.talk.beats import Beat
from lessoncast.script.talk.choosing import Chooser
from lessoncast.tongue.trees import Tree, parsing

LESSON = Path(__file__).parents[2] / "lessons/01-foundations/02-how-it-came-about.md"
FEW = 0.1  # of all sentences that the rules come to


def test_all_chapters_are_read_before_the_first_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """Read a chapter at a time, few sentences would come together; alone each takes three times as long."""
    read: Counter[str] = Counter()
    at = "elsewhere"
    trees_of, begin = parsing._read, Chooser.begin

    def counted(sentences: Sequence[str]) -> Iterator[tuple[str, Tree | None]]:
        read[at] += len(sentences)
        return trees_of(sentences)

    def begun(chooser: Chooser, beats: Sequence[Beat]) -> None:
        nonlocal at
        at = "at a chapter"
        begin(chooser, beats)
        at = "elsewhere"

    forget()
    monkeypatch.setattr(parsing, "_read", counted)
    monkeypatch.setattr(Chooser, "begin", begun)
    script.compose(lesson.read(LESSON, slug="lesson"))
    assert read["at a chapter"] < FEW * read.total()
