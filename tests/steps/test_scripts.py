"""Lessons to scripts: what is written anew, what is kept, and what is given once."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from lessoncast import script
from lessoncast._steps import course, scripts
from lessoncast.model import Lesson, Script, Wish
from lessoncast.workspace import Workspace, episode_guid, open_workspace
from running import MakeWorkspace

LESSON = "# Salt\n\nSalt is a mineral. It dissolves in water because water is polar.\n"


@pytest.fixture
def there(make_workspace: MakeWorkspace) -> Workspace:
    files = {"lessons/01-kitchen/01-salt.md": LESSON, "lessons/01-kitchen/02-tea.md": LESSON}
    return open_workspace(make_workspace(files=files))


def refreshed(there: Workspace, **kwargs: bool) -> list[scripts.ScriptFile]:
    """Bring all scripts of the course up to date."""
    return list(scripts.refresh(there, course.entries(there), **kwargs))


def test_a_script_is_written_once(there: Workspace) -> None:
    """The second time nothing is written, and the file is not touched."""
    assert ["written", "written"] == [one.state for one in refreshed(there)]
    path = there.script_path("01-kitchen/01-salt")
    before = path.stat().st_mtime_ns
    assert ["unchanged", "unchanged"] == [one.state for one in refreshed(there)]
    assert before == path.stat().st_mtime_ns


def test_a_comment_makes_a_script_the_authors(there: Workspace) -> None:
    """A note in it is reason enough to keep it when the lesson changes."""
    refreshed(there)
    path = there.script_path("01-kitchen/01-salt")
    path.write_text(path.read_text() + "\n<!-- ask Ada about this -->\n")
    assert "edited" == refreshed(there)[0].state
    (there.root / "lessons/01-kitchen/01-salt.md").write_text(LESSON + "\nIt tastes salty.\n")
    assert "outdated" == refreshed(there)[0].state
    assert "ask Ada" in path.read_text()


def test_force_keeps_every_edited_script_beside_the_new_one(there: Workspace) -> None:
    """A second force finds another free name."""
    path = there.script_path("01-kitchen/01-salt")
    for text in ("first", "second"):
        refreshed(there)
        path.write_text(path.read_text() + f"\n<!-- {text} -->\n")
        (there.root / "lessons/01-kitchen/01-salt.md").write_text(f"{LESSON}\nSo it is {text}.\n")
        assert "written" == refreshed(there, force=True)[0].state
    kept = [old.read_text() for old in sorted(path.parent.glob("*.old"))]
    assert ["first" in kept[0], "second" in kept[1], 2] == [True, True, len(kept)]


def test_a_refusal_leaves_every_script_as_it_was(there: Workspace) -> None:
    """One bad lesson, and no script of the others is written either."""
    (there.root / "lessons/01-kitchen/02-tea.md").write_bytes(b"\x00")
    with pytest.raises(Exception, match="binary"):
        refreshed(there)
    assert not there.scripts.exists()


def test_guid_and_date_are_those_of_the_lessons_place(there: Workspace) -> None:
    """The guid has no numbers in it; dates of one day are in the course's order."""
    salt, tea = refreshed(there)
    assert salt.script.guid == episode_guid(there.show.guid, "kitchen/salt")
    assert salt.script.published
    assert tea.script.published
    assert salt.script.published < tea.script.published


def test_a_first_date_is_never_in_the_future(
    there: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Apps hide what is dated ahead of them, so even the last of a long course is past."""
    monkeypatch.delenv("SOURCE_DATE_EPOCH")
    last = replace(course.entries(there)[0], season=20, number=99)
    now = datetime.now(UTC)
    assert now - timedelta(days=2) <= scripts.first_published(last) < now


def test_two_lessons_that_had_one_number_have_two_dates(there: Workspace) -> None:
    """A lesson inserted later gets the number of another one, but not its second."""
    entry = course.entries(there)[0]
    other = replace(entry, identity="kitchen/pepper")
    assert scripts.first_published(entry) != scripts.first_published(other)


def test_a_script_as_values_is_what_programs_are_promised(there: Workspace, tmp_path: Path) -> None:
    """``script --json``: speakers, texts, source lines or null, moves."""
    path = tmp_path / "notes.md"
    path.write_text(LESSON)
    shown = scripts.dialogue(path, None, None)
    assert ["chapters", "language", "title"] == sorted(shown)
    chapters = shown["chapters"]
    assert isinstance(chapters, list)
    turns = [turn for chapter in chapters for turn in chapter["turns"]]
    assert {"speaker", "text", "source", "move"} == set(turns[0])
    assert [3, 3] in [turn["source"] for turn in turns]


@pytest.mark.parametrize(
    ("asked", "minutes"),
    [
        ((3.0, "2", 1.0), 3.0),
        ((None, "2", 1.0), 2.0),
        ((None, "", 1.0), 1.0),
        ((None, "", None), None),
    ],
)
def test_who_asks_for_a_length(
    make_workspace: MakeWorkspace,
    monkeypatch: pytest.MonkeyPatch,
    asked: tuple[float | None, str, float | None],
    minutes: float | None,
) -> None:
    """The command line goes before the lesson, and the lesson before the settings."""
    in_command, in_lesson, in_settings = asked
    header = f"---\nminutes: {in_lesson}\n---\n"
    there = open_workspace(make_workspace(files={"lessons/01-salt.md": header + LESSON}))
    there = replace(there, minutes=in_settings)
    wishes: list[Wish] = []
    compose = script.compose

    def noting(lesson: Lesson, wish: Wish, *, writer: str) -> Script:
        wishes.append(wish)
        return compose(lesson, wish, writer=writer)

    monkeypatch.setattr(script, "compose", noting)
    scripts.refresh(there, course.entries(there), minutes=in_command)
    scripts.dialogue(there.root / "lessons/01-salt.md", there, in_command)
    assert [minutes, minutes] == [wish.minutes for wish in wishes]


def test_a_dialogue_explained(tmp_path: Path) -> None:
    """With its values comes what is not heard, and without being asked nothing does."""
    path = tmp_path / "salt.md"
    path.write_text(f"{LESSON}\n![A grain](g.png)\n")
    left = {"source": [5, 5], "text": "A grain", "reason": "a picture"}
    assert [left] == scripts.dialogue(path, None, None, explain=True)["left_out"]
    assert "left_out" not in scripts.dialogue(path, None, None)
