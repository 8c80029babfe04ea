"""Where a new lesson goes: numbers between others, names in any script, and what is refused."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lessoncast.errors import WorkspaceError
from lessoncast.workspace import NewLesson, Workspace, open_workspace
from lessoncast.workspace.identity import LESSON_NAME_BYTES, named, number_of, slug_of
from lessoncast.workspace.numbers import between, shown
from lessoncast.workspace.placing import file_name

Made = Callable[..., Workspace]


@pytest.fixture
def made(tmp_path: Path) -> Made:
    """Makes a workspace with these lessons."""

    def make(*names: str) -> Workspace:
        for name in names:
            (tmp_path / "lessons" / name).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / "lessons" / name).write_text("text", encoding="utf-8")
        (tmp_path / "lessoncast.toml").write_text('[show]\ntitle = "T"\n')
        return open_workspace(tmp_path)

    return make


def placed(workspace: Workspace, title: str, **asked: str) -> str:
    found = workspace.place_for(NewLesson(title=title, **asked))
    return f"{found.folder}/{found.name}" if found.folder else found.name


# ── numbers ───────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("low", "high", "written", "expected"),
    [
        ((1,), (), ["01"], "02"),
        ((1,), (2,), ["01", "02"], "01b"),
        ((1, 2), (2,), ["01", "01b"], "01c"),
        ((1,), (1, 2), ["01", "01b"], "01a"),
        ((1,), (1, 1), ["01", "01a"], "01.0.5"),
        ((1, 10), (2,), ["01j", "02"], "01.10.5"),
        ((1, 2), (1, 3), ["01b", "01c"], "01.2.5"),
        ((2,), (4,), ["02", "04"], "03"),
        ((10,), (20,), ["010", "020"], "015"),
        ((1,), (2,), ["1", "2", "3.1"], "1.5"),
        ((1, 5), (2,), ["1", "1.5"], "1.6"),
        ((1,), (2,), ["1", "2"], "1.2"),
    ],
)
def test_a_number_in_between_is_the_simplest_one(
    low: tuple[int, ...], high: tuple[int, ...], written: list[str], expected: str
) -> None:
    """As wide as the others, with a letter or a point as they have it."""
    assert expected == shown(between(low, high, written), written)


@pytest.mark.property
@given(st.lists(st.integers(0, 30), max_size=40))
def test_there_is_always_room(places: list[int]) -> None:
    """However often something is put in between, each number written is read back in its order."""
    course = ["01", "02"]
    for place in places:
        at = place % len(course)
        numbers = [named(f"{number}-x").numbers for number in course]
        high = numbers[at + 1] if at + 1 < len(course) else ()
        course.insert(at + 1, shown(between(numbers[at], high, course), course))
        assert number_of(f"{course[at + 1]}-x") == course[at + 1]
    numbers = [named(f"{number}-x").numbers for number in course]
    assert all(low < high for low, high in pairwise(numbers)), course


# ── names ─────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("What is Git?", "what-is-git"),
        ("Don't panic", "dont-panic"),
        ("Über Größe", "uber-grosse"),
        ("Éclair à la crème", "eclair-a-la-creme"),
        ("机器学习 入门", "机器学习-入门"),
        ("Что такое Git?", "что-такое-git"),
        ("../../etc/passwd", "etc-passwd"),
        ("a\\b:c*d", "a-b-c-d"),
        ("x" * 100, "x" * LESSON_NAME_BYTES),
        ("one " * 40, ("one-" * 13)[:-1]),
    ],
)
def test_a_file_is_named_after_its_title(title: str, name: str) -> None:
    """Readable in its own alphabet, and no path."""
    assert name == file_name(title, most_bytes=LESSON_NAME_BYTES)


@pytest.mark.property
@given(st.text(max_size=200))
def test_a_name_is_safe_whatever_the_title(title: str) -> None:
    """It has a slug, is short, and nothing in it leads elsewhere; or the title is refused."""
    try:
        name = file_name(title, most_bytes=LESSON_NAME_BYTES)
    except WorkspaceError:
        return
    assert slug_of(name)
    assert 0 < len(name.encode()) <= LESSON_NAME_BYTES
    assert not set("/\\.: \0") & set(name)
    assert name.isprintable()


# ── places ────────────────────────────────────────────────────────────────────────────────────


def test_the_first_lesson_is_number_one(made: Made) -> None:
    """And a module that is asked for gets a number, too."""
    assert "01-tides" == placed(made(), "Tides")
    assert "01-the-sea/01-tides" == placed(made(), "Tides", module="The sea")


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ({}, "02-sky/03-new"),
        ({"module": "sea"}, "01-sea/03-new"),
        ({"module": "01-sea"}, "01-sea/03-new"),
        ({"module": "Sea"}, "01-sea/03-new"),
        ({"module": "Land & air"}, "03-land-air/01-new"),
        ({"module": "07 Land"}, "07-land/01-new"),
        ({"after": "tides"}, "01-sea/01b-new"),
        ({"after": "01-sea/01-tides"}, "01-sea/01b-new"),
        ({"after": "lessons/01-sea/02-waves.md"}, "01-sea/03-new"),
        ({"after": "sun", "module": "sky"}, "02-sky/02-new"),
    ],
)
def test_a_lesson_comes_where_it_is_asked_to(
    made: Made, asked: dict[str, str], expected: str
) -> None:
    """Behind another one, or at the end of a module, be it by its number, name or title."""
    workspace = made("01-sea/01-tides.md", "01-sea/02-waves.md", "02-sky/01-sun.md", "02-sky/02.md")
    if asked.get("after") == "sun":
        (workspace.root / "lessons/02-sky/02.md").unlink()
    assert expected == placed(workspace, "New", **asked)


def test_between_a_number_and_its_zero_nothing_fits() -> None:
    """Which nobody writes."""
    assert () == between((1,), (1, 0), ["1", "1.0"])


def test_where_names_have_no_numbers_a_new_one_has_none(made: Made) -> None:
    """In a folder with blanks in its name, too."""
    workspace = made("The sea/tides.md", "The sea/waves.md")
    assert "The sea/new" == placed(workspace, "New")
    assert "air/01-new" == placed(workspace, "New", module="Air")


@pytest.mark.parametrize(
    ("title", "asked", "message", "hint"),
    [
        ("Tides", {}, "there is a lesson 'tides' already: lessons/01-sea/01-tides.md", "another title"),
        ("?!", {}, "no file can be named after '?!'", "letters"),
        ("Con", {}, "no file can be named after 'Con'", "letters"),
        ("New", {"after": "tidse"}, "there is no lesson 'tidse'", "did you mean 'tides'?"),
        ("New", {"after": "notes", "module": "sky"}, "lessons/01-sea/notes.md is not in", "leave out"),
        ("New", {"after": "notes"}, "no number stands right behind lessons/01-sea/notes.md", "order"),
    ],
)  # fmt: skip
def test_what_cannot_be_is_refused(
    made: Made, title: str, asked: dict[str, str], message: str, hint: str
) -> None:
    """With what would help."""
    workspace = made("01-sea/01-tides.md", "01-sea/notes.md")
    with pytest.raises(WorkspaceError) as caught:
        placed(workspace, title, **asked)
    assert message in caught.value.message
    assert hint in str(caught.value.hint)


def test_a_name_that_two_lessons_have_is_asked_back(made: Made) -> None:
    """Which one is meant is nobody's guess."""
    workspace = made("01-sea/01-end.md", "02-sky/01-end.md")
    with pytest.raises(WorkspaceError, match="'end' may be 01-sea/01-end or 02-sky/01-end"):
        placed(workspace, "New", after="end")
