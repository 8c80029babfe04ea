"""Scripts and cards files follow their lessons, and nothing that somebody edited is lost."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from lessoncast._steps import cards, course, moving, scripts
from lessoncast._steps.matching import ALIKE, Made, matched
from lessoncast.workspace import LessonFile, Workspace, open_workspace
from running import MakeWorkspace

SALT = """\
# Salt

Salt is a mineral. It dissolves in water because water is polar.

Sea water contains about three and a half per cent of salt. Salt preserves meat, since bacteria need
water.

Q: Why does salt dissolve in water?
A: Because water is polar
"""
TEA = """\
# Tea

Tea is a drink of leaves. It becomes bitter because the leaves release tannins.

Green tea stays green, since its leaves are heated soon after the harvest.

Q: What makes tea bitter?
A: Tannins
"""
BREAD = """\
# Bread

Bread is made of flour. Dough rises because yeast produces carbon dioxide.

Rye needs sourdough, since its proteins hold no bubbles.

Q: What makes dough rise?
A: Carbon dioxide
"""
EDITS = {"salt": "Ahoy. ", "tea": "Well, well. ", "bread": "Hungry? "}

Course = Callable[..., Workspace]


@pytest.fixture
def there(make_workspace: MakeWorkspace) -> Course:
    """A course of these lessons, whose scripts and cards files are written and edited."""

    def make(**lessons: str) -> Workspace:
        texts = {"salt": SALT, "tea": TEA, "bread": BREAD}
        files = {f"lessons/{name}": texts[which] for which, name in lessons.items()}
        made = open_workspace(make_workspace(files=files))
        refresh(made)
        whose = {f"lessons/{name}": which for which, name in lessons.items()}
        for entry in course.entries(made):
            edit = EDITS[whose[entry.name]]
            for path, mark in (
                (made.script_path(entry.slug), "**Host:** "),
                (made.cards_path(entry.slug), "A: "),
            ):
                path.write_text(path.read_text().replace(mark, mark + edit, 1))
        return made

    return make


def refresh(there: Workspace) -> None:
    """What ``script`` and ``cards`` do."""
    moves = moving.follow(there)
    entries = course.choose(there, ())
    scripts.refresh(there, entries, moves=moves)
    cards.refresh(there, entries, moves=moves)


def facts(there: Workspace) -> dict[str, tuple[str, str, str]]:
    """Where the edits are, by slug: whose they are, and the guids of script and cards."""
    found = {}
    for entry in course.entries(there):
        text = there.script_path(entry.slug).read_text()
        asked = there.cards_path(entry.slug).read_text()
        whose = [which for which, edit in EDITS.items() if edit in text]
        assert [which for which, edit in EDITS.items() if edit in asked] == whose
        for written in (text, asked):
            assert f"lesson: {entry.name}\n" in written or f'lesson: "{entry.name}"\n' in written
        guid = scripts.load(there, entry).script.guid
        loaded = cards.there(there, entry)
        assert loaded
        found[entry.slug] = (whose[0] if whose else "", guid, loaded.sheet.guid)
    return found


def moved(there: Workspace, names: dict[str, str]) -> None:
    """Give lessons other names, all at once."""
    lessons = there.root / "lessons"
    texts = {new: (lessons / old).read_text() for old, new in names.items()}
    for old in names:
        (lessons / old).unlink()
    for new, text in texts.items():
        (lessons / new).parent.mkdir(exist_ok=True)
        (lessons / new).write_text(text)


MOVES: dict[str, tuple[dict[str, str], dict[str, str]]] = {
    "another number": ({"salt": "01-salt.md"}, {"01-salt.md": "05-salt.md"}),
    "a number in between": ({"salt": "01-salt.md"}, {"01-salt.md": "1.5 Salt.md"}),
    "from a number in between": ({"salt": "1.5 Salt.md"}, {"1.5 Salt.md": "02-salt.md"}),
    "two change places": (
        {"salt": "01-salt.md", "tea": "02-tea.md"},
        {"01-salt.md": "02-salt.md", "02-tea.md": "01-tea.md"},
    ),
    "another module": ({"salt": "01-a/01-salt.md"}, {"01-a/01-salt.md": "02-b/03-salt.md"}),
    "into a module": ({"salt": "salt.md"}, {"salt.md": "01-a/salt.md"}),
    "a module of another name": (
        {"salt": "01-a/01-salt.md", "tea": "01-a/02-tea.md"},
        {"01-a/01-salt.md": "01-food/01-salt.md", "01-a/02-tea.md": "01-food/02-tea.md"},
    ),
    "another name": ({"salt": "01-salt.md"}, {"01-salt.md": "01-sodium.md"}),
    "names that are numbers": (
        {"salt": "01.md", "tea": "02.md", "bread": "03.md"},
        {"01.md": "02.md", "02.md": "03.md", "03.md": "04.md"},
    ),
    "names that end in numbers": (
        {"salt": "lesson-1.md", "tea": "lesson-2.md", "bread": "lesson-3.md"},
        {"lesson-2.md": "lesson-3.md", "lesson-3.md": "lesson-4.md"},
    ),
    "numbers in a circle": (
        {"salt": "01.md", "tea": "02.md", "bread": "03.md"},
        {"01.md": "02.md", "02.md": "03.md", "03.md": "01.md"},
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", MOVES)
@pytest.mark.parametrize("looked", [False, True])
def test_edits_and_guids_follow_their_lesson(there: Course, case: str, *, looked: bool) -> None:
    """Whatever its file is called now; who looks before sees the same, and changes nothing."""
    names, renamed = MOVES[case]
    workspace = there(**names)
    before = {whose: guids for whose, *guids in facts(workspace).values()}
    moved(workspace, renamed)
    if looked:
        moves = moving.found(workspace)
        files = {path: path.read_bytes() for path in workspace.scripts.rglob("*.md")}
        lessons = [entry for entry in course.entries(workspace) if entry.path.exists()]
        planned = scripts.planned(workspace, lessons, moves=moves)
        assert {"edited"} == {one.state for one in planned}
        assert all(EDITS[which] in "".join(one.text for one in planned) for which in before)
        assert files == {path: path.read_bytes() for path in workspace.scripts.rglob("*.md")}
    refresh(workspace)
    after = {whose: guids for whose, *guids in facts(workspace).values()}
    assert before == after
    assert not [path for path in workspace.scripts.rglob("*") if path.suffix == ".old"]
    assert 2 * len(names) == len(list(workspace.scripts.rglob("*.md")))
    assert not moving.found(workspace).scripts


@pytest.mark.parametrize("name", ["01.md", "02.md", "03.md", "lesson-2.md"])
def test_what_takes_the_place_of_another_gets_a_guid_of_its_own(there: Course, name: str) -> None:
    """Also where the old episode lies at its place, and where its name is that of the old one."""
    workspace = there(salt="01.md", tea="02.md") if name[0] == "0" else there(tea="lesson-2.md")
    before = facts(workspace)
    number = "02" if name == "02.md" else "01"
    if name[0] == "l":
        moved(workspace, {"lesson-2.md": "lesson-3.md"})
    elif name != "03.md":
        order = {"01.md": "02.md", "02.md": "03.md"} if number == "01" else {"02.md": "03.md"}
        moved(workspace, order)
    (workspace.root / "lessons" / name).write_text(BREAD)
    refresh(workspace)
    after = facts(workspace)
    guids = [guid for _, guid, _ in after.values()]
    assert len(set(guids)) == len(guids) == len(before) + 1
    assert {guid for _, guid, _ in before.values()} < set(guids)
    slug = Path(name).stem
    assert "" == after[slug][0]
    assert after[slug][1] == after[slug][2]


def test_a_lesson_of_an_old_name_is_another_episode(there: Course) -> None:
    """When its namesake moved away before, and took the guid of the name along."""
    workspace = there(salt="01-a/salt.md")
    moved(workspace, {"01-a/salt.md": "02-b/salt.md"})
    refresh(workspace)
    (workspace.root / "lessons/01-a").mkdir(exist_ok=True)
    (workspace.root / "lessons/01-a/salt.md").write_text(TEA)
    refresh(workspace)
    one, other = facts(workspace).values()
    assert one[1] != other[1]


def test_a_lesson_that_was_edited_on_the_way_is_known_by_its_name(there: Course) -> None:
    """And by its words, where another lesson of that name might be meant."""
    workspace = there(salt="01-a/01-salt.md", tea="01-a/02-tea.md")
    before = {whose: guids for whose, *guids in facts(workspace).values()}
    moved(workspace, {"01-a/01-salt.md": "02-b/01-salt.md"})
    path = workspace.root / "lessons/02-b/01-salt.md"
    path.write_text(path.read_text().replace("a mineral", "an old mineral"))
    refresh(workspace)
    after = {whose: guids for whose, *guids in facts(workspace).values()}
    assert before == after


def test_another_lesson_of_the_same_name_is_not_taken_for_it(there: Course) -> None:
    """An introduction that goes and one that comes elsewhere are two episodes."""
    workspace = there(salt="01-a/01-introduction.md", tea="01-a/02-tea.md")
    (_, guid, _), _ = facts(workspace).values()
    (workspace.root / "lessons/01-a/01-introduction.md").unlink()
    (workspace.root / "lessons/02-b").mkdir()
    (workspace.root / "lessons/02-b/01-introduction.md").write_text(BREAD)
    refresh(workspace)
    text = workspace.script_path("02-b/01-introduction").read_text()
    assert guid not in text
    assert "Ahoy" in workspace.script_path("01-a/01-introduction").read_text()


def test_an_edited_lesson_among_numbers_keeps_its_script(there: Course) -> None:
    """Names that differ in their numbers only are no reason to look elsewhere."""
    workspace = there(salt="01.md", tea="02.md")
    before = facts(workspace)
    (workspace.root / "lessons/01.md").write_text(SALT.replace("a mineral", "an old mineral"))
    (workspace.root / "lessons/03.md").write_text(BREAD)
    refresh(workspace)
    after = facts(workspace)
    assert before == {slug: one for slug, one in after.items() if slug != "03"}


def test_numbers_shift_while_one_lesson_is_edited(there: Course) -> None:
    """The edited one is known by its words."""
    workspace = there(salt="01.md", tea="02.md", bread="03.md")
    before = {whose: guids for whose, *guids in facts(workspace).values()}
    moved(workspace, {"01.md": "02.md", "02.md": "03.md", "03.md": "04.md"})
    (workspace.root / "lessons/03.md").write_text(TEA.replace("a drink", "a hot drink"))
    (workspace.root / "lessons/01.md").write_text(
        "# Oil\n\nOil is pressed from olives.\n\nQ: A?\nA: B\n"
    )
    refresh(workspace)
    after = {whose: guids for whose, *guids in facts(workspace).values() if whose}
    assert before == after


def test_a_thousand_names_that_differ_in_numbers_only_are_told_apart_in_a_blink() -> None:
    """Also when all of their scripts are stale, as after an upgrade: nobody compares each with each."""
    looks = 0

    def text_of(entry: LessonFile) -> str:
        nonlocal looks
        looks += 1
        return SALT

    slugs = [f"lesson-{number}" for number in range(1000)]
    files = [
        Made(
            slug=slug, lesson=f"lessons/{slug}.md", text=TEA, basis="old", wishes=None, basis_of=str
        )
        for slug in slugs
    ]
    lessons = [
        LessonFile(
            path=Path(), slug=slug, name=f"lessons/{slug}.md", number=1, place=1, identity=slug
        )
        for slug in slugs
    ]
    assert {} == matched(files, lessons, text_of)
    assert {} == matched(files, lessons[1:], text_of)
    assert looks <= len(slugs)


def test_two_that_may_be_meant_are_left_alone(there: Course) -> None:
    """A copy of the lesson is one too many: nobody knows which is which."""
    workspace = there(salt="01-salt.md")
    (workspace.root / "lessons/01-salt.md").unlink()
    for name in ("one.md", "two.md"):
        (workspace.root / "lessons" / name).write_text(SALT)
    assert not moving.found(workspace).scripts
    refresh(workspace)
    assert "Ahoy" in workspace.script_path("01-salt").read_text()


def test_a_copy_of_a_lesson_takes_nothing_away(there: Course) -> None:
    """Whichever of the two is changed then."""
    workspace = there(salt="01-salt.md")
    before = facts(workspace)
    (workspace.root / "lessons/02-brine.md").write_text(SALT)
    (workspace.root / "lessons/01-salt.md").write_text(BREAD)
    refresh(workspace)
    assert before["01-salt"] == facts(workspace)["01-salt"]


def test_cards_that_were_left_behind_follow_their_episode(there: Course) -> None:
    """Where only the scripts were brought up to date, the guid tells whose they are."""
    workspace = there(salt="01-salt.md")
    before = {whose: guids for whose, *guids in facts(workspace).values()}
    moved(workspace, {"01-salt.md": "01-sodium.md"})
    old = workspace.scripts / "01-salt.md"
    old.rename(workspace.scripts / "01-sodium.md")
    refresh(workspace)
    assert before == {whose: guids for whose, *guids in facts(workspace).values()}


def test_the_lessons_of_a_course_are_told_apart_by_their_words() -> None:
    """Three short lessons have less in common than a lesson has with itself after an edit."""
    from lessoncast._steps.matching import _words

    texts = [_words(text) for text in (SALT, TEA, BREAD)]
    shares = [len(one & two) / len(one) for one in texts for two in texts if one != two]
    assert max(shares) < ALIKE
