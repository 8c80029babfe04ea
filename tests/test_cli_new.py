"""The command ``new``: a lesson that builds at once, in the show's language, and nothing written over."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from conftest import TONE_SETTINGS
from lessoncast import lesson
from lessoncast.workspace.template import Template
from running import MakeWorkspace, Run

TITLES = (
    "What is Git?",
    "A *b* and __init__ of <c> & &amp; “d” #",
    "snake_case, 2 * 3 < 7, [a](b) and [c]",
    "C# and F#",
    "\\alpha ~~beta~~ `gamma`",
    "机器学习 入门",
    "1. First: \"things\" - yes",
)  # fmt: skip


@pytest.mark.parametrize("language", ["en", "de", "fr", "es-MX", "pt"])
def test_a_new_lesson_builds_at_once(
    make_workspace: MakeWorkspace, run: Run, language: str
) -> None:
    """In each language it has cards, a question, a link and a summary; other languages get English."""
    settings = TONE_SETTINGS.replace('"en"', f'"{language}"')
    root = make_workspace(files={"lessoncast.toml": settings})
    made = run("new", "Tides", cwd=root)
    assert made.returncode == 0, made.stderr
    assert "lessons/01-tides.md\n" == made.stdout
    assert "lessoncast build lessons/01-tides.md" in made.stderr
    read = lesson.read(root / "lessons/01-tides.md", slug="x", name="x", language=language)
    assert ("Tides", 2, 1, 1) == (read.title, len(read.cards), len(read.questions), len(read.links))
    assert read.summary
    built = run("build", "--json", cwd=root)
    assert built.returncode == 0, built.stderr
    assert ["Tides"] == [one["title"] for one in json.loads(built.stdout)["episodes"]]


@pytest.mark.parametrize("title", TITLES)
def test_a_title_is_read_back_as_it_was_given(tmp_path: Path, title: str) -> None:
    """What Markdown would take for markup is escaped in a heading; a header has quotes of its own."""
    heading = "# {{title}}\n\nSalt is a mineral.\n"
    assert title == _title(tmp_path, Template(text=heading, suffix=".md").filled(title=title))
    header = f"---\ntitle: {{{{ title }}}}\n---\n{heading}"
    text = Template(text=header, suffix=".md").filled(title=title)
    plain = title.replace("*b*", "b").replace("`", "").replace("&amp;", "&")  # as headers are read
    assert plain.split() == _title(tmp_path, text).split()


def _title(folder: Path, text: str) -> str:
    path = folder / "x.md"
    path.write_text(text, encoding="utf-8")
    return lesson.read(path, slug="x", name="x", language="en").title


def test_templates_of_ones_own_come_first(workspace: Path, run: Run) -> None:
    """By their names, and ``lesson`` without one; marks are filled, and the file is of the same kind."""
    templates = workspace / "templates"
    templates.mkdir()
    (templates / "lesson.md").write_text("# {{title}}\n\nA lesson of {{module}}. {{unknown}}\n")
    (templates / "lab.html").write_text("<h1>{{ title }}</h1>\n<p>Mix.</p>\n")
    run("new", "Waves", cwd=workspace)
    made = run("new", "Salt & <sand>", "--template", "lab", cwd=workspace)
    assert "lessons/01-sea/03-salt-sand.html\n" == made.stdout
    own = (workspace / "lessons/01-sea/02-waves.md").read_text()
    assert "# Waves\n\nA lesson of Sea. {{unknown}}\n" == own
    html = (workspace / "lessons/01-sea/03-salt-sand.html").read_text()
    assert "<h1>Salt &amp; &lt;sand&gt;</h1>" in html
    missing = run("new", "Sand", "--template", "lap", cwd=workspace)
    assert missing.returncode == 1
    assert (
        "there are: bare, lab, lesson; yours would be the file templates/lap.md" in missing.stderr
    )


def test_a_template_that_leads_out_is_not_read(workspace: Path, tmp_path: Path, run: Run) -> None:
    """Whatever it is called."""
    (tmp_path / "secret.md").write_text("secret")
    (workspace / "templates").mkdir()
    (workspace / "templates/lab.md").symlink_to(tmp_path / "secret.md")
    for name in ("lab", "../../secret", "../../secret.md"):
        made = run("new", "Sand", "--template", name, cwd=workspace)
        assert made.returncode == 1
    assert ["01-tides.md"] == [path.name for path in (workspace / "lessons/01-sea").iterdir()]


def test_a_new_lesson_changes_no_other_file(workspace: Path, run: Run) -> None:
    """It stands between two others, and a second one of the same title is refused."""
    (workspace / "lessons/01-sea/02-waves.md").write_text("# Waves\n\nA wave carries energy.\n")
    before = {path: path.read_bytes() for path in workspace.rglob("*") if path.is_file()}
    assert (
        "lessons/01-sea/01b-salt.md\n"
        == run("new", "Salt", "--after", "tides", cwd=workspace).stdout
    )
    again = run("new", "Salt", "--module", "sea", cwd=workspace)
    assert (1, "") == (again.returncode, again.stdout)
    assert "there is a lesson 'salt' already: lessons/01-sea/01b-salt.md" in again.stderr
    after = {path: path.read_bytes() for path in workspace.rglob("*") if path.is_file()}
    assert {workspace / "lessons/01-sea/01b-salt.md"} == after.keys() - before.keys()
    assert all(after[path] == data for path, data in before.items())
    assert {"lesson": str(workspace / "lessons/01-sea/03-sand.md")} == json.loads(
        run("new", "Sand", "--json", cwd=workspace).stdout
    )


def test_where_the_settings_list_the_order_a_new_lesson_is_told_to_be_added(
    make_workspace: MakeWorkspace, run: Run
) -> None:
    """The settings are the author's, so the line is named."""
    settings = f'{TONE_SETTINGS}\n[course]\norder = ["b", "a"]\n'
    root = make_workspace(
        files={
            "lessoncast.toml": settings,
            "lessons/a.md": "# A\n\nA.",
            "lessons/b.md": "# B\n\nB.",
        }
    )
    made = run("new", "C", cwd=root)
    assert "lessons/c.md\n" == made.stdout
    line = settings.splitlines().index('order = ["b", "a"]') + 1
    assert f"lessoncast.toml:{line}: add it to the list" in made.stderr
