"""The how-to on themes names everything that can be changed, and its example works."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from lessoncast import feed
from lessoncast.feed import site
from public_mother import Course, a_course

PAGE = (Path(__file__).parents[2] / "docs/how-to/theme.md").read_text(encoding="utf-8")
OURS = Path(site.__file__).parent
NAMED = set(re.findall(r"`([^`\n]+)`", PAGE))


def test_every_variable_is_named() -> None:
    """Those of the style that a theme is to set, and no others."""
    style = (OURS / "assets/style/00-theme.css").read_text()
    assert {f"--{name}" for name in re.findall(r"^ +--([\w-]+):", style, re.MULTILINE)} == {
        name for name in NAMED if name.startswith("--")
    }


def test_every_template_is_named() -> None:
    """With its folder told where it lies in one."""
    assert {name.rpartition("/")[2] for name in site.template_names()} <= NAMED


@pytest.mark.parametrize("template", ["base", "show", "lesson", "text"])
def test_every_block_is_named_in_the_row_of_its_template(template: str) -> None:
    """What a page has of its own, or of what it extends."""
    text = (OURS / f"templates/{template}.html.j2").read_text()
    (row,) = [line for line in PAGE.splitlines() if line.startswith(f"| `{template}.html.j2`")]
    named = set(re.findall(r"`(\w+)`", row.rpartition(" | ")[2]))
    inherited = set(re.findall(r"{% block (\w+)", (OURS / "templates/base.html.j2").read_text()))
    own = set(re.findall(r"{% block (\w+)", text))
    assert own - (inherited if template != "base" else set()) == named - (
        inherited if template != "base" else set()
    )


@pytest.fixture
def course(tmp_path: Path) -> Course:
    return a_course(tmp_path, modules=(1,))


def test_the_example_works(course: Course) -> None:
    """As it stands there, and check finds nothing."""
    folder = course.out.parent / "theme"
    (folder / "assets").mkdir(parents=True)
    (folder / "assets/course-face.svg").write_text("<svg xmlns='http://www.w3.org/2000/svg'/>")
    fences = dict(re.findall(r"```(css|jinja)\n(.*?)```", PAGE, re.DOTALL))
    (folder / "theme.css").write_text(fences["css"])
    (folder / "show.html.j2").write_text(fences["jinja"])
    theme = feed.Theme(folder=folder)
    assert [] == feed.check_theme(theme)
    sources = [
        feed.Source(slug=made.slug, folder=str(place), stamp="", read=lambda made=made: made)  # type: ignore[misc]
        for made, place in course.episodes
    ]
    feed.rebuild(course.show, sources, course.out, theme=theme)
    assert "<b>Generative AI &amp; friends</b>" in course.page
    assert 'id="subscribe"' in course.page
    assert "#7a2e4d" in course.public("lessoncast.*.css").read_text()
    assert [] == course.check()
