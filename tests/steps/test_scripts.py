"""Lessons to scripts: what is written anew, what is kept, and what is given once."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from lessoncast import script
from lessoncast._steps import course, giving, scripts, values
from lessoncast.model import Lesson, Script, Wish
from lessoncast.workspace import Workspace, episode_guid, open_workspace
from running import MakeWorkspace

LESSON = "# Salt\n\nSalt is a mineral. It dissolves in water because water is polar.\n"


@pytest.fixture
def there(make_workspace: MakeWorkspace) -> Workspace:
    files = {"lessons/01-kitchen/01-salt.md": LESSON, "lessons/01-kitchen/02-tea.md": LESSON}
    return open_workspace(make_workspace(files=files))


def refreshed(there: Workspace, *, force: bool = False) -> list[scripts.ScriptFile]:
    """Bring all scripts of the course up to date."""
    return list(scripts.refresh(there, course.entries(there), force=force))


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
    assert "merged" == refreshed(there)[0].state
    assert "ask Ada" in path.read_text()
    assert "edited" == refreshed(there)[0].state


LONGER = """\
# Salt

Salt is a mineral that people have traded for ages. It dissolves in water because water is polar.

## Taste

Salt makes bread taste of bread. Without it, the loaf is flat, because the tongue expects salt.

## Keeping food

Salt draws the water out of meat. Therefore bacteria starve, and the ham keeps for a year.

## Roads in winter

Salt lowers the freezing point of water. If it is spread in time, the road stays wet and safe.
"""


def _edit(there: Workspace, old: str, new: str) -> Path:
    """Change some words of the first script."""
    path = there.script_path("01-kitchen/01-salt")
    assert old in path.read_text()
    path.write_text(path.read_text().replace(old, new))
    return path


def test_in_an_edited_script_the_untouched_chapters_are_written_anew(there: Workspace) -> None:
    """The lesson gets a section and loses a word; the author's chapter stays, its lines follow."""
    lesson = there.root / "lessons/01-kitchen/01-salt.md"
    lesson.write_text(LONGER)
    refreshed(there)
    path = _edit(there, "the ham keeps for a year", "the ham keeps for ever")
    water = (
        "## Water\n\nSea water holds salt, because rivers wash it out of the rocks.\n\n## Keeping"
    )
    lesson.write_text(LONGER.replace("## Keeping", water).replace("wet and safe", "wet"))
    done = refreshed(there)[0]
    text = path.read_text()
    assert "merged" == done.state
    assert "the ham keeps for ever. <!-- 15 -->" in text
    assert "rivers wash it out" in text
    assert "wet and safe" not in text
    assert done.script == scripts.load(there, done.entry).script
    before = path.read_bytes()
    assert "edited" == refreshed(there)[0].state
    assert before == path.read_bytes()


def test_an_edited_script_of_an_older_lessoncast_is_kept_whole(there: Workspace) -> None:
    """Without the list of chapters nothing tells which are untouched."""
    refreshed(there)
    path = there.script_path("01-kitchen/01-salt")
    text = path.read_text()
    head, _, rest = text.partition("chapters:\n")
    path.write_text(f"{head}---\n{rest.partition('---')[2]}\n<!-- mine -->\n")
    before = path.read_bytes()
    (there.root / "lessons/01-kitchen/01-salt.md").write_text(LONGER)
    assert "outdated" == refreshed(there)[0].state
    assert before == path.read_bytes()


def test_a_lesson_that_says_nothing_any_more_leaves_an_edited_script(there: Workspace) -> None:
    """The script can still be spoken."""
    refreshed(there)
    path = there.script_path("01-kitchen/01-salt")
    path.write_text(path.read_text() + "\n<!-- mine -->\n")
    (there.root / "lessons/01-kitchen/01-salt.md").write_text("---\ntitle: Salt\n---\n")
    done = refreshed(there)[0]
    assert "outdated" == done.state
    assert "no text to say" in str(done.problem)


def test_what_would_change_is_shown_and_nothing_is_written(there: Workspace) -> None:
    """A diff and a state for each chapter, for a new script, an unchanged and a merged one."""
    entries = course.entries(there)
    first = values.change(there, scripts.planned(there, entries)[0])
    assert first.text.startswith("--- /dev/null\n+++ scripts/01-kitchen/01-salt.md\n")
    assert {"new"} == {state for _, state in first.chapters}
    assert not there.scripts.exists()
    (there.root / "lessons/01-kitchen/01-salt.md").write_text(LONGER)
    refreshed(there)
    same = values.change(there, scripts.planned(there, entries)[0])
    assert ("", {"same"}) == (same.text, {state for _, state in same.chapters})
    path = _edit(there, "the ham keeps for a year", "the ham keeps for ever")
    (there.root / "lessons/01-kitchen/01-salt.md").write_text(LONGER.replace("bread is", "loaf is"))
    (there.root / "lessons/01-kitchen/01-salt.md").write_text(LONGER.replace("wet and safe", "wet"))
    before = path.read_bytes()
    merged = values.change(there, scripts.planned(there, entries)[0])
    assert merged.as_json()["state"] == "merged"
    assert {"kept", "anew", "same"} == {state for _, state in merged.chapters}
    assert "-safe" not in merged.text
    assert before == path.read_bytes()


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
    assert now - timedelta(days=2) <= giving.first_published(last) < now


def test_two_lessons_that_had_one_number_have_two_dates(there: Workspace) -> None:
    """A lesson inserted later gets the number of another one, but not its second."""
    entry = course.entries(there)[0]
    other = replace(entry, identity="kitchen/pepper")
    assert giving.first_published(entry) != giving.first_published(other)


def test_a_script_as_values_is_what_programs_are_promised(there: Workspace, tmp_path: Path) -> None:
    """``script --json``: speakers, texts, source lines or null, moves."""
    path = tmp_path / "notes.md"
    path.write_text(LESSON)
    shown = values.shown(values.dialogues(path, None, Wish())[0])
    assert ["chapters", "language", "title"] == sorted(shown)
    chapters = shown["chapters"]
    assert isinstance(chapters, list)
    turns = [turn for chapter in chapters for turn in chapter["turns"]]
    assert {"speaker", "text", "source", "move"} == set(turns[0])
    assert [3, 3] in [turn["source"] for turn in turns]


@pytest.mark.parametrize(
    ("lengths", "minutes"),
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
    lengths: tuple[float | None, str, float | None],
    minutes: float | None,
) -> None:
    """The command line goes before the lesson, and the lesson before the settings."""
    in_command, in_lesson, in_settings = lengths
    header = f"---\nminutes: {in_lesson}\n---\n"
    there = open_workspace(make_workspace(files={"lessons/01-salt.md": header + LESSON}))
    there = replace(there, minutes=in_settings)
    wishes: list[Wish] = []
    compose = script.compose

    def noting(lesson: Lesson, wish: Wish, *, writer: str) -> Script:
        wishes.append(wish)
        return compose(lesson, wish, writer=writer)

    monkeypatch.setattr(script, "compose", noting)
    asked = Wish(minutes=in_command)
    scripts.refresh(there, course.entries(there), asked=asked)
    values.dialogues(there.root / "lessons/01-salt.md", there, asked)
    assert [minutes, minutes] == [wish.minutes for wish in wishes]


def test_a_style_that_was_asked_for_stays(there: Workspace) -> None:
    """It is in the header, and counts when the script is written anew; another one makes it stale."""
    entries = course.entries(there)
    (there.root / "lessons/01-kitchen/01-salt.md").write_text(LONGER)
    brief = scripts.refresh(there, entries, asked=Wish(style="brief"))[0]
    assert "\nstyle: brief\n" in brief.text
    assert "unchanged" == refreshed(there)[0].state
    usual = scripts.refresh(there, entries, asked=Wish(style="standard"))[0]
    assert "written" == usual.state
    assert len(usual.script.turns) > len(brief.script.turns)


def test_a_dialogue_explained(tmp_path: Path) -> None:
    """What is not heard comes with its lines and the reason."""
    path = tmp_path / "salt.md"
    path.write_text(f"{LESSON}\n![A grain](g.png)\n")
    left = {"source": [5, 5], "text": "A grain", "reason": "a picture"}
    made = values.dialogues(path, None, Wish())[0]
    assert {"left_out": [left]} == values.left_out(made.source, made.made)


def test_a_lesson_from_elsewhere_tells_its_own_language(there: Workspace, tmp_path: Path) -> None:
    """A Spanish text looked at from within an English course stays Spanish."""
    english = replace(there, show=replace(there.show, language="en"))
    path = tmp_path / "sal.md"
    path.write_text("# La sal\n\nLa sal es un mineral que se encuentra en el agua del mar.\n")
    assert not path.is_relative_to(there.root)
    assert "es" == values.dialogues(path, english, Wish())[0].made.language
