"""What was found is found once, until it has become much, and then nothing of it is kept."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from lessoncast import _remembered, pipeline
from lessoncast._remembered import make_room, remembered, remembered_in
from lessoncast._steps import course
from lessoncast.tongue.words import count
from running import MakeWorkspace

SUBJECTS = ("salt", "basalt", "amber", "slate")
looked: list[str] = []
trees: dict[str, int] = remembered_in({})


@remembered(512)
def shouted(text: str) -> str:
    looked.append(text)
    return text.upper()


@pytest.fixture(autouse=True)
def _nothing_yet(monkeypatch: pytest.MonkeyPatch) -> None:
    """Other tests leave what they found."""
    monkeypatch.setattr(_remembered, "MOST", -1)
    make_room()
    looked.clear()


@pytest.mark.parametrize(("most", "times"), [(2, 1), (1, 2)])
def test_it_is_kept_as_long_as_it_is_not_much(
    most: int, times: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Two results are what there is, and the one below has no room for them."""
    monkeypatch.setattr(_remembered, "MOST", most)
    assert ("TIDE", "REEF") == (shouted("tide"), shouted("reef"))
    make_room()
    assert "TIDE" == shouted("tide")
    assert times == looked.count("tide")


def test_what_all_functions_found_counts_together(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each has its own bound, and there are dozens of them; a module may keep its own, too."""
    monkeypatch.setattr(_remembered, "MOST", 2)
    shouted("tide")
    count("The tide turns twice a day.")
    make_room()
    assert shouted.cache_info().currsize
    trees["The tide turns."] = 3
    make_room()
    assert 0 == shouted.cache_info().currsize == count.cache_info().currsize == len(trees)


def test_nothing_of_the_lessons_is_held_while_episodes_are_made(
    make_workspace: MakeWorkspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    """To draw the covers of a thousand lessons takes the room that their sentences took."""
    from lessoncast._steps import episodes

    root = make_workspace("course", {"lessons/amber.md": "# Amber\n\nAmber is old resin.\n"})
    held: list[int] = []

    def watched(*_: object) -> tuple[()]:
        held.append(remembered_now())
        return ()

    monkeypatch.setattr(episodes, "rendered", watched)
    monkeypatch.setattr(_remembered, "MOST", 1_000_000)
    pipeline.build(pipeline.find(root), progress=lambda *_: None)
    assert held == [0]


def test_an_episode_begins_with_nothing_that_was_found_for_the_one_before(
    make_workspace: MakeWorkspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its cards ask for other words; what one alone has found waits for its next edit."""
    from lessoncast._steps import crew, episodes

    workspace = pipeline.find(make_workspace("course", {"lessons/amber.md": "# Amber\n\nResin.\n"}))
    begun: list[int] = []

    def watched(*_: object) -> episodes.Rendered:
        begun.append(remembered_now())
        shouted("tide")
        return episodes.Rendered(slug="amber", folder=workspace.root, state="unchanged")

    monkeypatch.setattr(episodes, "_render", watched)
    monkeypatch.setattr(_remembered, "MOST", 1_000_000)
    with crew.opened(workspace, lambda *_: None, jobs=1) as hands:
        scripts: list[Any] = [None, None, None]
        episodes.render(workspace, scripts, hands)
    assert begun == [0, 0, 0]
    assert remembered_now()


def test_a_course_is_the_same_without_memory_between_its_lessons(
    make_workspace: MakeWorkspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its scripts and cards, byte for byte; and no lesson begins with what was found for another."""
    files = {
        f"lessons/{place}-{subject}.md": f"# {subject.title()}\n\n**{subject.title()}** is a mineral that "
        f"miners dig out of old sea beds. Rivers carry {subject} into the ground, and then it lies still.\n"
        for place, subject in enumerate(SUBJECTS, 1)
    }
    made: list[dict[str, bytes]] = []
    for name, most in (("forgetting", -1), ("remembering", 1_000_000)):
        monkeypatch.setattr(_remembered, "MOST", most)
        root = make_workspace(name, files)
        begun: list[int] = []
        made.append(written(root, begun, monkeypatch))
        assert (most < 0) == (max(begun[1:]) == 0)
        assert len(begun) == 2 * len(SUBJECTS)
    assert made[0] == made[1]
    assert len(made[0]) == 2 * len(SUBJECTS)


def written(root: Path, begun: list[int], monkeypatch: pytest.MonkeyPatch) -> dict[str, bytes]:
    """Write the scripts and cards of a course; count what is remembered when each of them begins."""
    from lessoncast._steps import cards, scripts

    for stage in (scripts, cards):
        real = stage._examine

        def watched(*args: object, real: object = real, **named: object) -> object:
            begun.append(remembered_now())
            return real(*args, **named)  # type: ignore[operator]

        with monkeypatch.context() as patched:
            patched.setattr(stage, "_examine", watched)
            workspace = pipeline.find(root)
            stage.refresh(workspace, course.entries(workspace))
    return {path.name: path.read_bytes() for path in sorted((root / "scripts").iterdir())}


def remembered_now() -> int:
    """Count what is remembered everywhere."""
    found = sum(kept.cache_info().currsize for kept in _remembered._everywhere)
    return found + sum(map(len, _remembered._stores))
