"""The cards ask only those rules of the dialogue's questions that can ask what a card does, and miss none."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from lessoncast import lesson
from lessoncast.study.facts.english import amounts, reasons
from lessoncast.study.material import material_of
from lessoncast.tongue.english.questions import counting, explaining, proposals
from lessoncast.tongue.proposal import Proposal

ROOT = Path(__file__).parents[2]
LESSONS = sorted([*ROOT.glob("tests/lessons/*.md"), *ROOT.glob("lessons/*/*.md")])


def _answered(found: Iterator[Proposal]) -> list[Proposal]:
    kinds = [pattern for _, pattern, _ in reasons._ASKS]
    whole = (one for one in found if one.ask and one.answer and not one.before)
    return [one for one in whole if any(kind.match(one.ask) for kind in kinds)]


def _counted(found: Iterator[Proposal]) -> list[Proposal]:
    return [one for one in found if amounts._HOW_MANY.match(one.ask)]


@pytest.mark.parametrize("path", LESSONS, ids=lambda path: path.stem)
def test_same_as_of_all_rules(path: Path) -> None:
    """Whatever all rules find of a lesson's sentences, these find, in the same order."""
    material = material_of(lesson.read(path, slug="lesson"))
    for one in material.clauses if material.language == "en" else ():
        every = [*proposals(one.text, material.vocabulary)]
        own = explaining(one.text, material.vocabulary)
        assert _answered(own) == _answered(iter(every))
        assert _counted(counting(one.text, material.vocabulary)) == _counted(iter(every))


def test_some_are_found() -> None:
    """What is compared isn't nothing."""
    vocabulary = material_of(lesson.read(LESSONS[0], slug="lesson")).vocabulary
    asked = "The old bridge closes when it rains, because the wood gets slippery."
    assert _answered(explaining(asked, vocabulary))
    assert _counted(counting("The old cherry bridge has twelve arches.", vocabulary))
