"""The cards ask only those rules of the dialogue's questions that can ask what a card does, and miss none."""

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from lessoncast import lesson
from lessoncast.study.facts.english import amounts, reasons
from lessoncast.study.facts.labels import labels
from lessoncast.study.material import material_of
from lessoncast.tongue.english.clauses import is_clause
from lessoncast.tongue.english.parsed import main_verb
from lessoncast.tongue.english.questions import counting, explaining, proposals
from lessoncast.tongue.proposal import Proposal
from lessoncast.tongue.trees import Tree, parsing, tree_of
from study_mother import material_in

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


def test_only_what_is_asked_and_answered_is_explained() -> None:
    """What the host would ask between two halves of a sentence is no card, and isn't weighed as one."""
    vocabulary = material_of(lesson.read(LESSONS[0], slug="lesson")).vocabulary
    asked = "The old bridge closes when it rains, because the wood gets slippery."
    found = [*explaining(asked, vocabulary)]
    assert found
    assert all(one.ask and one.answer and not one.before for one in found)


def test_what_a_reason_needs_is_read_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever waits for one tree after the other is looked at once more for each of them."""
    vocabulary = material_of(lesson.read(LESSONS[0], slug="lesson")).vocabulary
    asked = "The grey ferry waits beside the pier because the narrow harbour is full."
    parsing._known.clear()
    tree_of(asked)
    rounds: list[int] = []
    read = parsing._read

    def reading(texts: Sequence[str]) -> Iterator[tuple[str, Tree | None]]:
        rounds.append(len(texts))
        return read(texts)

    monkeypatch.setattr(parsing, "_read", reading)
    assert [*explaining(asked, vocabulary)]
    assert len(rounds) == 1


def test_what_labels_stand_for_is_read_together(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Alone each sentence takes several times as long as among others."""
    told = "\n".join(
        f"- {name}: {made} of oak, {made} of ash, and {made} of fine old elm"
        for name, made in (
            ("Gates", "leaves"),
            ("Boats", "planks"),
            ("Mills", "wheels"),
            ("Oars", "blades"),
        )
    )
    material = material_in(tmp_path, f"# Wood\n\n{told}")
    parsing._known.clear()
    is_clause.cache_clear()
    main_verb.cache_clear()
    sizes: list[int] = []
    read = parsing._read

    def reading(texts: Sequence[str]) -> Iterator[tuple[str, Tree | None]]:
        sizes.append(len(texts))
        return read(texts)

    monkeypatch.setattr(parsing, "_read", reading)
    [*labels(material)]
    assert sizes
    assert 1 not in sizes
