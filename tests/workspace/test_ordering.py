"""The order of a course, and numbers that stay when something is put in between."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from lessoncast.errors import SettingsError
from lessoncast.workspace import Workspace, open_workspace
from lessoncast.workspace.identity import named

Made = Callable[..., Workspace]


@pytest.fixture
def made(tmp_path: Path) -> Made:
    """Makes a workspace with these lessons, in the order of the settings if one is given."""

    def make(*names: str, order: str = "") -> Workspace:
        for name in names:
            (tmp_path / "lessons" / name).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / "lessons" / name).write_text("text", encoding="utf-8")
        course = f"[course]\norder = {order}\n" if order else ""
        (tmp_path / "lessoncast.toml").write_text(f'[show]\ntitle = "T"\n{course}')
        return open_workspace(tmp_path)

    return make


@pytest.mark.parametrize(
    ("name", "numbers", "bare"),
    [
        ("02-what-is", (2,), "what-is"),
        ("02b-what-is", (2, 2), "what-is"),
        ("1.5 What is", (1, 5), "what-is"),
        ("1.2.3-x", (1, 2, 3), "x"),
        ("2. What is", (2,), "what-is"),
        ("07", (7,), "07"),
        ("1.5", (1, 5), "1-5"),
        ("3d-models", (), "3d-models"),
        ("5g-networks", (), "5g-networks"),
        ("10k-run", (), "10k-run"),
        ("2024-03-news", (), "2024-03-news"),
    ],
)
def test_a_number_before_a_name_is_a_place(name: str, numbers: tuple[int, ...], bare: str) -> None:
    """A letter counts behind two digits only, and a year never."""
    found = named(name)
    assert (numbers, bare) == (found.numbers, found.bare)


def test_a_number_in_between_leaves_a_name_in_another_alphabet_the_same() -> None:
    """Its digest is of the name alone."""
    bare = {named(name).bare for name in ("01-机器学习", "1.5 机器学习", "01b 机器学习")}
    assert 1 == len(bare)


@pytest.mark.parametrize(
    "names",
    [
        ("01-a.md", "01b-z.md", "01c-b.md", "02-c.md", "10-d.md", "10b-c.md", "11-a.md"),
        ("1 a.md", "1.5 z.md", "1.10 b.md", "2 c.md", "2.1 a.md"),
        ("01-a.md", "1.5-z.md", "02-b.md"),
    ],
)
def test_what_is_put_in_between_stands_there(made: Made, names: tuple[str, ...]) -> None:
    """Then all are counted one by one, so that each has a number of its own, in order."""
    lessons = made(*names).lessons()
    assert [f"lessons/{name}" for name in names] == [one.name for one in lessons]
    assert list(range(1, len(names) + 1)) == [one.number for one in lessons]


def test_a_module_in_between_is_a_season_in_between(made: Made) -> None:
    """Seasons are counted likewise."""
    lessons = made("01-a/01-x.md", "01b-c/01-x.md", "02-b/01-x.md").lessons()
    assert [("A", 1), ("C", 2), ("B", 3)] == [(one.season_name, one.season) for one in lessons]


@pytest.mark.parametrize(
    ("order", "expected"),
    [
        ('["quiz"]', ["03-quiz", "01-a/01-x", "01-a/02-y", "02-b/01-z", "02-b/02-q"]),
        ('["02-b", "a"]', ["02-b/01-z", "02-b/02-q", "01-a/01-x", "01-a/02-y", "03-quiz"]),
        ('["a/y"]', ["01-a/02-y", "01-a/01-x", "02-b/01-z", "02-b/02-q", "03-quiz"]),
        ('["b/q"]', ["01-a/01-x", "01-a/02-y", "02-b/02-q", "02-b/01-z", "03-quiz"]),
        ('["b/q", "a/y"]', ["02-b/02-q", "02-b/01-z", "01-a/02-y", "01-a/01-x", "03-quiz"]),
        ('["lessons/01-a/02-y.md"]', ["01-a/02-y", "01-a/01-x", "02-b/01-z", "02-b/02-q", "03-quiz"]),
        ('["y"]', ["01-a/02-y", "01-a/01-x", "02-b/01-z", "02-b/02-q", "03-quiz"]),
    ],
)  # fmt: skip
def test_the_settings_may_list_the_order(made: Made, order: str, expected: list[str]) -> None:
    """With numbers or without, modules or lessons; what is not listed comes behind."""
    names = ("01-a/01-x.md", "01-a/02-y.md", "02-b/01-z.md", "02-b/02-q.md", "03-quiz.md")
    lessons = made(*names, order=order).lessons()
    assert expected == [one.slug for one in lessons]
    for season in (1, 2):
        assert [1, 2] == [one.number for one in lessons if one.season == season]


@pytest.mark.parametrize(
    ("order", "message", "hint"),
    [
        ('["intor"]', "'intor' in order is no lesson and no module", "did you mean 'intro'?"),
        ('["end"]', "'end' in order may be 01-a/09-end or 02-b/09-end", "write '01-a/09-end'"),
        ('["intro", "intro"]', "has 'intro' twice", ""),
        ('"intro"', 'must be a list of at most 5000 texts, not "intro"', ""),
    ],
)
def test_an_order_that_cannot_be_is_refused(
    made: Made, order: str, message: str, hint: str
) -> None:
    """With its line, and what was probably meant."""
    names = ("00-intro.md", "01-a/09-end.md", "02-b/09-end.md")
    with pytest.raises(SettingsError) as caught:
        made(*names, order=order).lessons()
    assert "lessoncast.toml:4" == caught.value.where
    assert message in caught.value.message
    assert hint == (caught.value.hint or "")
