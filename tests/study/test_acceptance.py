"""The sets of our own lessons meet what an excellent set meets."""

from __future__ import annotations

from pathlib import Path

import pytest

from lessoncast import lesson as lessons
from lessoncast import study
from lessoncast.study.checks import findings

ROOT = Path(__file__).parents[2]
LESSONS = sorted([*ROOT.glob("tests/lessons/*.*"), *ROOT.glob("lessons/*/*.md")])


@pytest.mark.parametrize("path", LESSONS, ids=lambda path: path.stem)
def test_every_rule_holds(path: Path) -> None:
    """No check finds anything, and what is missing is said."""
    lesson = lessons.read(path, slug=path.stem)
    found = study.compose(lesson)
    assert () == findings(found.cards, found.questions, lesson)
    assert len(found.remarks) == (len(found.cards) < 16) + (len(found.questions) < 12)


def test_the_same_lesson_gives_the_same_bytes() -> None:
    """Twice read, twice composed."""
    written = set()
    for _ in range(2):
        found = study.compose(lessons.read(LESSONS[0], slug="lesson"))
        written.add(study.dumps_cards(found.cards) + study.dumps_questions(found.questions))
    assert 1 == len(written)
