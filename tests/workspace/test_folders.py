"""Where things lie and in what order: names, numbers, modules, and what is refused."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from lessoncast.errors import WorkspaceError
from lessoncast.workspace import Workspace, from_single, open_workspace, problems

Made = Callable[..., Workspace]


@pytest.fixture
def made(tmp_path: Path) -> Made:
    """Makes a workspace that holds these files, each with a word in it."""

    def make(*names: str) -> Workspace:
        root = tmp_path / "course"
        for name in names:
            (root / name).parent.mkdir(parents=True, exist_ok=True)
            (root / name).write_text("text", encoding="utf-8")
        root.mkdir(exist_ok=True)
        (root / "lessoncast.toml").write_text('[show]\ntitle = "T"\n')
        return open_workspace(root)

    return make


def refusal(workspace: Workspace) -> WorkspaceError:
    with pytest.raises(WorkspaceError) as caught:
        workspace.lessons()
    return caught.value


# ── order ─────────────────────────────────────────────────────────────────────────────────────


def test_lessons_come_by_number_then_by_name(made: Made) -> None:
    """Numbers count as numbers; a name without one comes after those with."""
    names = ["10-j.md", "2-b.html", "b.txt", "01-a.md", "a10.md", "a2.md"]
    lessons = made(*(f"lessons/{name}" for name in names)).lessons()
    assert ["01-a", "2-b", "10-j", "a2", "a10", "b"] == [one.slug for one in lessons]
    assert [1, 2, 3, 4, 5, 6] == [one.number for one in lessons]


def test_folders_are_seasons(made: Made) -> None:
    """A module has the number and the name of its folder; a lesson outside of one has no season."""
    workspace = made(
        "lessons/02 Large Models/02-b.md",
        "lessons/02 Large Models/01-a.md",
        "lessons/01-the-basics/03-c.md",
        "lessons/00-welcome.md",
        "lessons/99-goodbye.md",
    )
    assert [
        ("00-welcome", None, "", 1),
        ("01-the-basics/03-c", 1, "The basics", 3),
        ("02-large-models/01-a", 2, "Large Models", 1),
        ("02-large-models/02-b", 2, "Large Models", 2),
        ("99-goodbye", None, "", 2),
    ] == [(one.slug, one.season, one.season_name, one.number) for one in workspace.lessons()]


def test_names_lead_back_to_the_files(made: Made) -> None:
    """``name`` is what errors say, ``path`` where the text is."""
    workspace = made("lessons/01 Start/02 What is it?.md")
    (lesson,) = workspace.lessons()
    assert "lessons/01 Start/02 What is it?.md" == lesson.name
    assert "text" == lesson.path.read_text()
    assert "scripts/01-start/02-what-is-it.md" == workspace.name_of(
        workspace.script_path(lesson.slug)
    )
    assert "episodes/01-start/02-what-is-it" == workspace.name_of(
        workspace.episode_folder(lesson.slug)
    )
    assert "/elsewhere/x" == workspace.name_of(Path("/elsewhere/x"))


def test_what_is_no_lesson_is_passed_over(made: Made) -> None:
    """Hidden files, drafts, READMEs, pictures and their folders do not count."""
    workspace = made(
        "lessons/README.md",
        "lessons/01-a/readme.md",
        "lessons/01-a/figure.png",
        "lessons/01-a/images/README.md",
        "lessons/01-a/images/x.svg",
        "lessons/.hidden.md",
        "lessons/_draft.md",
        "lessons/_later/x.md",
        "lessons/.git/x.md",
        "lessons/01-a/01-x.md",
    )
    assert ["01-a/01-x"] == [one.slug for one in workspace.lessons()]
    assert not problems(workspace.root)


def test_no_lessons_folder_is_no_lesson(made: Made) -> None:
    """A workspace of hand-written scripts needs none."""
    assert () == made().lessons()


def test_a_lesson_in_a_format_that_is_not_read_is_a_finding(made: Made) -> None:
    """It is passed over, but ``check`` says so."""
    workspace = made("lessons/01-a/01-x.doc", "lessons/02-b.rtf", "lessons/03-c.md")
    assert 1 == len(workspace.lessons())
    found = problems(workspace.root)
    assert ["lessons/01-a/01-x.doc", "lessons/02-b.rtf"] == [one.where for one in found]


def test_documents_are_lessons(made: Made) -> None:
    """Word, PowerPoint, PDF and EPUB files count like any other."""
    workspace = made("lessons/1.docx", "lessons/2.pptx", "lessons/3.PDF", "lessons/4.epub")
    assert ["1", "2", "3", "4"] == [one.slug for one in workspace.lessons()]


# ── identities ────────────────────────────────────────────────────────────────────────────────


def test_two_lessons_of_one_name_keep_apart(made: Made) -> None:
    """Where only the number tells them apart, the number is a part of the identity."""
    workspace = made("lessons/01-a.md", "lessons/02-quiz.md", "lessons/04-quiz.md")
    assert ["a", "02-quiz", "04-quiz"] == [one.identity for one in workspace.lessons()]


# ── scripts ───────────────────────────────────────────────────────────────────────────────────


def test_scripts_without_a_lesson_take_their_place_in_the_course(made: Made) -> None:
    """They are ordered and numbered among the lessons."""
    workspace = made(
        "lessons/01-a/01-x.md",
        "lessons/01-a/03-z.md",
        "scripts/01-a/02-y.md",
        "scripts/01-a/03-z.md",
        "scripts/01-a/03-z.cards.md",
        "scripts/01-a/03-z.edited-1.md.old",
        "scripts/README.md",
    )
    assert ("01-a/02-y", "01-a/03-z") == workspace.script_slugs()
    course = workspace.course(["01-a/02-y", "01-a/03-z"])
    assert [("01-a/01-x", 1), ("01-a/02-y", 2), ("01-a/03-z", 3)] == [
        (one.slug, one.number) for one in course
    ]
    assert ["A"] * 3 == [one.season_name for one in course]
    assert not course[1].path.exists()


def test_a_script_with_a_name_of_its_own_is_told_how_to_be_called(made: Made) -> None:
    """A script's path is the slug, so another spelling would never be found again."""
    workspace = made("scripts/My Interview.md")
    with pytest.raises(WorkspaceError, match="small letters") as caught:
        workspace.script_slugs()
    assert "scripts/My Interview.md" == caught.value.where
    assert "rename it to scripts/my-interview.md" == caught.value.hint


# ── refusals ──────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("names", "where", "message"),
    [
        (("a b.md", "a-b.md"), "lessons/a-b.md", "the same short name as lessons/a b.md: 'a-b'"),
        (("A.md", "a.md"), "lessons/a.md", "the same short name as lessons/A.md"),
        (("x.md", "x.html"), "lessons/x.md", "the same short name as lessons/x.html"),
        (("caf\u00e9.md", "cafe\u0301.md"), "lessons/caf\u00e9.md", "the same short name"),
        (("a/x.md", "A/y.md"), "lessons/a", "the same short name as lessons/A"),
        (("a.md", "a/x.md"), "lessons/a.md", "the same short name as lessons/a:"),
        (("con.md",), "lessons/con.md", "Windows keeps the name 'con'"),
        (("COM1/x.md",), "lessons/COM1", "Windows keeps the name 'com1'"),
        (("?!.md",), "lessons/?!.md", "no letter and no digit"),
        (("a/b/x.md",), "lessons/a/b/x.md", "folders go one level deep"),
        (("a\nb.md",), "lessons/a�b.md", "characters that nobody can see"),
        (("a\x1b[31m.md",), "lessons/a�[31m.md", "characters that nobody can see"),
    ],
)
def test_a_bad_name_is_refused(
    made: Made, names: tuple[str, ...], where: str, message: str
) -> None:
    """The error names the file, and both files where two are in each other's way."""
    error = refusal(made(*(f"lessons/{name}" for name in names)))
    assert where == error.where
    assert message in error.message


def test_a_name_that_is_no_utf8_is_refused(made: Made) -> None:
    """It could be written into no header and no feed."""
    workspace = made("lessons/a.md")
    try:
        (workspace.root / "lessons" / os.fsdecode(b"b\xff.md")).touch()
    except OSError:
        pytest.skip("this file system knows only UTF-8 names")
    error = refusal(workspace)
    assert "lessons/b\\udcff.md" == error.where


@pytest.mark.parametrize(
    ("target", "why"),
    [
        ("../../secret.md", "leads out of the workspace"),
        ("/dev/zero", "leads out of the workspace"),
        ("x.md", "leads nowhere"),
        ("nothing", "leads nowhere"),
    ],
)
def test_a_link_out_of_the_workspace_is_never_followed(
    made: Made, tmp_path: Path, target: str, why: str
) -> None:
    """Nor is a loop, nor one that dangles."""
    (tmp_path / "secret.md").touch()
    workspace = made("lessons/a.md")
    (workspace.root / "lessons/x.md").symlink_to(target)
    error = refusal(workspace)
    assert ("lessons/x.md", True) == (error.where, why in error.message)


def test_a_folder_that_leads_out_is_not_entered(made: Made, tmp_path: Path) -> None:
    """A linked module inside the workspace is fine, one outside is refused."""
    workspace = made("lessons/01-a/x.md", "texts/y.md")
    (workspace.root / "lessons/02-b").symlink_to("../texts")
    assert ["01-a/x", "02-b/y"] == [one.slug for one in workspace.lessons()]
    (workspace.root / "lessons/03-c").symlink_to(tmp_path)
    assert "leads out of the workspace" in refusal(workspace).message


def test_pipes_and_folders_are_no_lessons(made: Made) -> None:
    """They are refused without being opened: reading a pipe would wait for ever."""
    workspace = made("lessons/a.md")
    (workspace.root / "lessons/b.md").mkdir()
    assert "is a folder, not a file" in refusal(workspace).message
    (workspace.root / "lessons/b.md").rmdir()
    os.mkfifo(workspace.root / "lessons/b.md")
    assert "is no regular file" in refusal(workspace).message


def test_check_finds_every_bad_name(made: Made) -> None:
    """``lessons`` raises the first and names the others; ``problems`` lists them."""
    workspace = made("lessons/con.md", "lessons/nul.md", "lessons/a/b/c.md")
    assert 3 == len(problems(workspace.root))
    error = refusal(workspace)
    assert error.message.splitlines()[0].endswith("(and 2 more problems)")


def test_fifty_character_names_fit_everywhere(made: Made) -> None:
    """A slug has at most 100 bytes, however long the names are."""
    workspace = made(f"lessons/01-{'module ' * 30}/02-{'lesson ' * 30}.md")
    (lesson,) = workspace.lessons()
    assert len(lesson.slug) <= 100


# ── a single lesson ───────────────────────────────────────────────────────────────────────────


def test_a_single_lesson_keeps_everything_below_its_folder(tmp_path: Path) -> None:
    """Scripts, episodes, feeds and cache are in ``out``; the show waits for the lesson's title."""
    notes = tmp_path / "My Notes.md"
    notes.touch()
    there = from_single(notes, Path("out"))
    (lesson,) = there.lessons()
    assert ("my-notes", "My Notes.md", None, 1) == (
        lesson.slug,
        lesson.name,
        lesson.season,
        lesson.number,
    )
    assert notes == lesson.path
    out = Path("out").absolute()
    places = (there.scripts, there.episodes, there.feeds, there.cache)
    assert all(place.parent == out for place in places)
    assert "out/episodes/my-notes" == there.name_of(there.episode_folder(lesson.slug))
    assert ("", "") == (there.show.title, there.show.language)


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("nothing.md", "there is no such file"),
        ("", "this is no regular file"),
        ("https://example.org/x.md", "this is an address"),
        ("con.md", "no episode can have this name"),
        ("a\0b.md", "there is no such file"),
    ],
)
def test_a_single_lesson_must_be_a_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, message: str
) -> None:
    """Not a folder, not an address."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "con.md").touch()
    with pytest.raises(WorkspaceError, match=message):
        from_single(Path(name), tmp_path / "out")
