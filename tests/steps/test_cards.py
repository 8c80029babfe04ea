"""Lessons to cards files: what is made anew, what is kept, and what comes out beside the episode."""

from __future__ import annotations

import json
import os
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from lessoncast import pipeline
from lessoncast._steps import cards, course, importing, moving, watching
from lessoncast._steps.cards import CardsFile
from lessoncast.errors import LessonError, SettingsError, StudyError
from lessoncast.workspace import Workspace, open_workspace
from running import MakeWorkspace

LESSON = """\
---
date: 2026-01-02
---
# Salt

Salt is a mineral. It dissolves in water because water is polar.

Q: What is salt?
A: A mineral

## Quiz

### Why does salt dissolve?

1. [x] Water is polar
2. [ ] Water is wet
   > It is said in the first line.
"""
SLUG = "01-kitchen/01-salt"
FIRST = datetime(2026, 1, 2, tzinfo=UTC)


@pytest.fixture
def there(make_workspace: MakeWorkspace) -> Workspace:
    files = {
        "lessons/01-kitchen/01-salt.md": LESSON,
        "lessons/01-kitchen/02-tea.md": "# Tea\n\nTea is hot.\n",
    }
    return open_workspace(make_workspace(files=files))


def refreshed(there: Workspace, *, force: bool = False) -> CardsFile:
    """Bring the cards files up to date; that of the first lesson."""
    return cards.refresh(there, course.entries(there), force=force)[0]


def edit(there: Workspace, old: str, new: str) -> Path:
    path = there.cards_path(SLUG)
    assert old in path.read_text()
    path.write_text(path.read_text().replace(old, new))
    return path


def change_lesson(there: Workspace, old: str, new: str) -> None:
    path = there.root / f"lessons/{SLUG}.md"
    assert old in path.read_text()
    path.write_text(path.read_text().replace(old, new))


def test_a_cards_file_is_written_once(there: Workspace) -> None:
    """The second time nothing is written; a lesson with nothing to ask has no file."""
    assert "written" == refreshed(there).state
    before = there.cards_path(SLUG).stat().st_mtime_ns
    assert "unchanged" == refreshed(there).state
    assert before == there.cards_path(SLUG).stat().st_mtime_ns


def test_a_lesson_with_nothing_to_ask_is_not_read_again(
    there: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Until it changes; an import works all the same."""
    entry = course.entries(there)[1]
    lesson = there.root / "lessons/01-kitchen/02-tea.md"
    lesson.write_text("---\ncards: off\n---\n" + lesson.read_text())
    assert ["none"] == [one.state for one in cards.refresh(there, [entry])]
    with monkeypatch.context() as patch:
        patch.setattr("lessoncast._steps.scripts.read_lesson", None)
        assert ["none"] == [one.state for one in cards.refresh(there, [entry])]
    deck = there.root / "deck.tsv"
    deck.write_text("Is tea hot?\tYes\n")
    made = importing.add(there, [entry], deck)
    assert ("lessons/01-kitchen/02-tea.md", True) == (made.sheet.lesson, bool(made.sheet.basis))
    made.path.unlink()
    lesson.write_text("# Tea\n\nTea is hot.\n\nQ: Is tea hot?\nA: Yes\n")
    assert ["written"] == [one.state for one in cards.refresh(there, [entry])]


def test_it_follows_its_lesson_until_it_is_edited(there: Workspace) -> None:
    """Then what is edited is kept, and what is not goes on following."""
    refreshed(there)
    change_lesson(there, "A: A mineral", "A: A crystal")
    assert "written" == refreshed(there).state
    assert "A: A crystal" in there.cards_path(SLUG).read_text()
    edit(there, "A: A crystal", "A: Sodium chloride")
    assert "edited" == refreshed(there).state
    change_lesson(there, "Water is wet", "Water is cold")
    found = refreshed(there)
    assert "merged" == found.state
    assert ("Sodium chloride", "Water is cold") == (
        found.sheet.cards[0].back,
        found.sheet.questions[0].choices[1],
    )
    assert found.text == there.cards_path(SLUG).read_text()
    assert "edited" == refreshed(there).state


def test_force_makes_it_anew_and_keeps_the_edited_one(there: Workspace) -> None:
    """Nothing that somebody wrote is ever lost."""
    refreshed(there)
    path = edit(there, "A: A mineral", "A: Sodium chloride")
    edited = path.read_text()
    found = refreshed(there, force=True)
    assert found.kept is not None
    assert edited == found.kept.read_text()
    assert found.kept.suffix == ".old"
    assert "A: A mineral" in path.read_text()


def test_decks_are_newer_after_each_change(there: Workspace) -> None:
    """Whoever changed it: the lesson, an editor, a merge; without any clock as long as nobody edits."""

    def time() -> datetime:
        found = refreshed(there)
        return cards.changed_at(found, FIRST)

    times = [time(), time()]
    assert times[0] == times[1] == refreshed(there).sheet.changed
    change_lesson(there, "A: A mineral", "A: A crystal")
    times.append(time())
    path = edit(there, "A: A crystal", "A: Sodium chloride")
    saved = times[-1] + timedelta(seconds=90)
    os.utime(path, (saved.timestamp(),) * 2)
    times.append(time())
    assert saved == times[-1]
    change_lesson(there, "Water is wet", "Water is cold")
    times.append(time())
    times.append(cards.changed_at(refreshed(there, force=True), FIRST))
    assert times[1:] == sorted(set(times))
    assert times[0] == FIRST


def test_a_file_written_by_hand_is_the_authors_as_a_whole(there: Workspace) -> None:
    """Without a header nothing tells what was generated, so nothing is."""
    path = there.cards_path(SLUG)
    path.parent.mkdir(parents=True)
    path.write_text("Salt :: NaCl\n")
    assert "edited" == refreshed(there).state
    change_lesson(there, "A: A mineral", "A: A crystal")
    assert "edited" == refreshed(there).state
    assert "Salt :: NaCl\n" == path.read_text()


def test_it_goes_with_a_lesson_that_gets_another_number(there: Workspace) -> None:
    """Edits and ids go along, since the ids rest on the guid that was given once."""
    before = refreshed(there)
    edit(there, "A: A mineral", "A: Sodium chloride")
    lessons = there.root / "lessons/01-kitchen"
    (lessons / "01-salt.md").rename(lessons / "05-salt.md")
    found = next(
        one
        for one in cards.refresh(there, course.entries(there), moves=moving.follow(there))
        if one.entry.slug.endswith("salt")
    )
    assert there.cards_path("01-kitchen/05-salt") == found.path
    assert "Sodium chloride" in found.path.read_text()
    assert "lesson: lessons/01-kitchen/05-salt.md" in found.path.read_text()
    assert not there.cards_path(SLUG).exists()
    assert [one.id for one in before.sheet.items] == [one.id for one in found.sheet.items]


def test_cards_that_are_switched_off_go(there: Workspace) -> None:
    """In the lesson: the file goes, and an edited one is kept aside. In the settings: nothing is done."""
    refreshed(there)
    change_lesson(there, "date: 2026-01-02\n", "date: 2026-01-02\ncards: off\n")
    assert "removed" == refreshed(there).state
    assert not there.cards_path(SLUG).exists()
    change_lesson(there, "cards: off", "minutes: 3")
    refreshed(there)
    edit(there, "A: A mineral", "A: Sodium chloride")
    change_lesson(there, "minutes: 3", "cards: off")
    found = refreshed(there)
    assert ("removed", True) == (
        found.state,
        "Sodium chloride" in (found.kept or Path()).read_text(),
    )
    settings = there.root / "lessoncast.toml"
    settings.write_text(settings.read_text().replace("[study]\n", "[study]\ncards = false\n"))
    assert () == cards.refresh(open_workspace(there.root), course.entries(there))


@pytest.mark.parametrize("at", ["lesson", "cards"])
def test_a_broken_item_is_named_and_nothing_is_written(there: Workspace, at: str) -> None:
    """Neither a script nor a cards file, whichever of the two it stands in."""
    if at == "lesson":
        change_lesson(there, "A: A mineral", "")
    else:
        there.cards_path(SLUG).parent.mkdir(parents=True)
        there.cards_path(SLUG).write_text("\nQ: What is salt?\n")
    before = sorted(there.root.rglob("*"))
    error, place = (
        (LessonError, f"lessons/{SLUG}.md:8")
        if at == "lesson"
        else (StudyError, f"scripts/{SLUG}.cards.md:2")
    )
    with pytest.raises(error, match="Q: without A:") as caught:
        pipeline.build(there, progress=lambda *_: None)
    assert place == caught.value.where
    assert before == [
        path for path in sorted(there.root.rglob("*")) if ".lessoncast" not in path.parts
    ]


def built(there: Workspace) -> Path:
    done = pipeline.build(there, jobs=1, progress=lambda *_: None)
    assert all(one.problem is None for one in done.episodes)
    return there.episode_folder(SLUG)


def test_the_items_lie_beside_the_episode(there: Workspace) -> None:
    """With the second at which each is heard, and in the public folder; a second build does nothing."""
    folder = built(there)
    assert {"cards.json", "cards.tsv", "cards.txt", "cards.apkg", "quiz.json", "quiz.gift"} <= {
        path.name for path in folder.iterdir()
    }
    (card,) = json.loads((folder / "cards.json").read_text())
    assert ("What is salt?", "A mineral", [8, 9], "author") == tuple(
        card[key] for key in ("front", "back", "source", "origin")
    )
    made = json.loads((folder / "episode.json").read_text())
    sentence = next(cue for cue in made["cues"] if "mineral" in cue["text"])
    assert sentence["start_ms"] == card["heard_ms"]
    public = {
        path.name.split(".", 2)[2] for path in there.feeds.iterdir() if path.name.count(".") > 2
    }
    assert {"cards.apkg", "cards.tsv", "quiz.gift"} <= public
    assert not pipeline.build(there, jobs=1, progress=lambda *_: None).is_new


def test_an_edited_answer_leaves_with_the_next_build(
    there: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The same ids; the deck for Anki is newer; no sound is made."""
    monkeypatch.delenv("SOURCE_DATE_EPOCH")
    folder = built(there)
    before, sound = (folder / "cards.json").read_text(), (folder / "episode.mp3").read_bytes()
    package = (folder / "cards.apkg").read_bytes()
    path = edit(there, "A: A mineral", "A: Sodium chloride")
    os.utime(path, (path.stat().st_mtime + 10,) * 2)
    built(there)
    after = (folder / "cards.json").read_text()
    assert json.loads(before)[0]["id"] == json.loads(after)[0]["id"]
    assert "Sodium chloride" in after
    assert package != (folder / "cards.apkg").read_bytes()
    assert sound == (folder / "episode.mp3").read_bytes()


def test_the_same_workspace_gives_the_same_files(
    there: Workspace, make_workspace: MakeWorkspace
) -> None:
    """Somewhere else, at another time, byte for byte: SOURCE_DATE_EPOCH bounds the times of files."""
    folder = built(there)
    other = open_workspace(make_workspace("other", {"lessons/01-kitchen/01-salt.md": LESSON}))
    for name in ("cards.json", "cards.tsv", "cards.txt", "cards.apkg", "quiz.json", "quiz.gift"):
        assert (folder / name).read_bytes() == (built(other) / name).read_bytes()


def test_a_cards_file_stands_for_its_lesson(there: Workspace) -> None:
    """On the command line, and when it is saved while somebody watches."""
    built(there)
    path = there.cards_path(SLUG)
    assert [SLUG] == [entry.slug for entry in course.choose(there, [path])]
    saved = frozenset({path})
    assert [there.script_path(SLUG)] == watching._meant(there, (), saved)
    assert None is watching._meant(there, [there.script_path("01-kitchen/02-tea")], saved)


# ── import ────────────────────────────────────────────────────────────────────────────────────


def imported(there: Workspace, text: str, name: str = "deck.tsv") -> CardsFile:
    deck = there.root / name
    deck.write_text(text)
    return importing.add(there, course.entries(there)[:1], deck)


def test_an_import_adds_and_changes_nothing_else(there: Workspace) -> None:
    """What is asked already is told with both lines; then the file is the author's, and still merged."""
    before = refreshed(there).text
    found = imported(there, "What is  Salt?\tNaCl\nPepper\tA spice\nPepper\tBlack\n")
    assert ("imported", 1) == (found.state, found.added)
    known, twin = found.remarks
    assert "deck.tsv:1: is there already: scripts/01-kitchen/01-salt.cards.md:" in known
    assert twin.endswith("deck.tsv:3: is there already: " + twin.rpartition(": ")[2])
    assert twin.endswith("deck.tsv:2")
    text = there.cards_path(SLUG).read_text()
    assert before.replace("A: A mineral\n", "A: A mineral\n\nQ: Pepper\nA: A spice\n") == text
    assert "imported" != imported(there, "Pepper\tA spice\n").state
    change_lesson(there, "A: A mineral", "A: A crystal")
    assert ["A crystal", "A spice"] == [one.back for one in refreshed(there).sheet.cards]


def test_an_import_makes_the_file_of_a_lesson_without_items(there: Workspace) -> None:
    """And the lesson itself is never written to."""
    deck = there.root / "deck.gift"
    deck.write_text("Is tea hot? {T}")
    lesson = there.root / "lessons/01-kitchen/02-tea.md"
    before = lesson.read_bytes()
    found = importing.add(there, course.entries(there)[1:], deck)
    assert ("imported", 1) == (found.state, len(found.sheet.questions))
    assert before == lesson.read_bytes()
    again = cards.refresh(there, course.entries(there))[1]
    assert ("edited", 1) == (again.state, len(again.sheet.questions))


def test_a_deck_with_a_fault_adds_nothing(there: Workspace) -> None:
    """Not even what comes before it."""
    refreshed(there)
    before = there.cards_path(SLUG).read_text()
    with pytest.raises(StudyError, match="without an answer") as caught:
        imported(there, "a\tb\nc\n")
    assert caught.value.where == f"{there.root / 'deck.tsv'}:2"
    assert before == there.cards_path(SLUG).read_text()


def test_nothing_is_imported_where_cards_are_off(there: Workspace) -> None:
    """Nobody would see them; the setting is named."""
    settings = there.root / "lessoncast.toml"
    settings.write_text(settings.read_text().replace("[study]\n", "[study]\ncards = false\n"))
    with pytest.raises(SettingsError, match="switched off") as caught:
        imported(open_workspace(there.root), "a\tb\n")
    assert (caught.value.where or "").startswith("lessoncast.toml:")
