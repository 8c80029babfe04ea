"""An author's theme: its own style, templates and files; and what is wrong in it, by file and line."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from lessoncast import feed
from lessoncast.errors import FeedError
from lessoncast.feed import memory
from public_mother import Course, a_course, a_png


@pytest.fixture
def course(tmp_path: Path) -> Course:
    return a_course(tmp_path, modules=(1,))


def themed(course: Course, **files: str) -> feed.Theme:
    """A theme beside the course; ``__`` in a name stands for a dot, ``___`` for a slash."""
    folder = course.out.parent / "theme"
    (folder / "assets").mkdir(parents=True, exist_ok=True)
    for name, text in files.items():
        path = folder / name.replace("___", "/").replace("__", ".")
        path.parent.mkdir(exist_ok=True)
        path.write_text(text)
    return feed.Theme(folder=folder)


def build(course: Course, theme: feed.Theme) -> tuple[str, ...]:
    sources = [
        feed.Source(slug=made.slug, folder=str(folder), stamp="x", read=lambda made=made: made)  # type: ignore[misc]
        for made, folder in course.episodes
    ]
    cache = course.out.parent / "cache"
    return feed.rebuild(course.show, sources, course.out, cache=cache, theme=theme)


def style_of(course: Course) -> str:
    return course.public("lessoncast.*.css").read_text()


def test_the_authors_style_comes_behind_the_colours_of_the_cover_and_these_behind_ours(
    course: Course,
) -> None:
    """So that each can change what comes before it."""
    theme = themed(course, theme__css=":root { --accent: #a00000; }")
    build(course, feed.Theme(colour=(20, 80, 160), folder=theme.folder))
    style = style_of(course)
    accents = [style.index(found) for found in re.findall(r"--accent: [^;]*;", style)]
    assert accents[-1] > style.index("@media print") > style.index("From the cover.") > accents[1]


def test_its_files_become_public_for_style_and_templates(course: Course) -> None:
    """Under names with a digest, which `asset` gives; they go when nobody names them any more."""
    theme = themed(
        course,
        theme__css="main { background: asset( 'My paper.png' ) repeat; }",
        footer__html__j2='<footer><img src="{{ asset("My paper.png") }}" alt=""></footer>',
    )
    assert theme.folder
    (theme.folder / "assets/My paper.png").write_bytes(a_png(3))
    build(course, theme)
    public = course.public("theme-my-paper.????????.png")
    assert f'main {{ background: url("{public.name}") repeat; }}' in style_of(course)
    for page in (course.page, course.lesson_page(0)):
        assert f'<footer><img src="{public.name}" alt=""></footer>' in page
    build(course, feed.Theme())
    build(course.with_show(title="Other"), feed.Theme())
    assert not list(course.out.glob("theme-*"))


def test_a_template_takes_the_place_of_ours_and_may_extend_it(course: Course) -> None:
    """A block changes and the rest stays; a template of the author's own can be included."""
    theme = themed(
        course,
        lesson__html__j2='{% extends "default/lesson.html.j2" %}'
        '{% block header %}{% include "mine.html.j2" %}{{ super() }}{% endblock %}',
        mine__html__j2="<p>{{ lesson.title }} & <i>more</i></p>",
        lesson___player__html__j2="<p>no player</p>",
    )
    build(course, theme)
    page = course.lesson_page(0)
    assert "<p>Lesson 1 of module 1 & <i>more</i></p>" in page
    assert "<p>no player</p>" in page
    assert 'id="transcript"' in page
    assert "<audio" not in page


def test_a_page_says_where_it_is_from_whatever_its_template_says(course: Course) -> None:
    """By that, the next build knows that it may be replaced."""
    theme = themed(course, base__html__j2="<!DOCTYPE html><p>bare</p>")
    build(course, theme)
    assert "<!-- made by lessoncast -->" in course.lesson_page(0)
    build(course.with_show(title="Other"), theme)


@pytest.mark.parametrize(
    ("files", "where", "message"),
    [
        ({"theme__css": "a{}\nb{ src: asset('x.png') }"}, "theme/theme.css:2", "no file 'x.png'"),
        ({"lesson__html__j2": "\n{% if %}"}, "theme/lesson.html.j2:2", "Expected an expression"),
        ({"show__html__j2": "a\n\n{{ nothing }}"}, "theme/show.html.j2:3", "'nothing' is undefined"),
        ({"show__html__j2": "\n{{ asset('x') }}"}, "theme/show.html.j2:2", "no file 'x'"),
        ({"row__html__j2": "{{ lesson.titel }}"}, "theme/row.html.j2:1", "this has no attribute 'titel'"),
        ({"base__html__j2": "\n{{ 1 / 0 }}"}, "theme/base.html.j2:2", "ZeroDivisionError"),
        ({"show__html__j2": "{% include 'x.html.j2' %}"}, "theme/show.html.j2:1", "no template 'x.html.j2'"),
        ({"show__html__j2": "{{ ''.__class__.__mro__ }}"}, "theme/show.html.j2:1", "unsafe"),
        ({"show__html__j2": "{{ show.image.read_text() }}"}, "theme/show.html.j2:1", "None"),
        ({"assets___x__exe": "x"}, "theme/assets/x.exe", "neither a picture nor a face"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_told_by_file_and_line_and_nothing_is_written(
    course: Course, files: dict[str, str], where: str, message: str
) -> None:
    """Whether a name is wrong, the template, or what it wants."""
    with pytest.raises(FeedError) as caught:
        build(course, themed(course, **files))
    assert (where, True) == (caught.value.where, message in caught.value.message)
    assert caught.value.hint
    assert not course.out.exists()


def test_whatever_changes_in_a_theme_is_noticed(course: Course) -> None:
    """And nothing else is done again."""
    theme = themed(course, theme__css="a{}", assets___x__svg="<svg/>")
    before = memory.frame(course.show, theme)
    assert build(course, theme)
    assert () == build(course, theme)
    assert memory.frame(course.show, theme) == before
    changes = {"theme__css": "b{}", "assets___x__svg": "<svg><g/></svg>", "mine__html__j2": "x"}
    for name, text in changes.items():
        themed(course, **{name: text})
        assert memory.frame(course.show, theme) != before
        before = memory.frame(course.show, theme)
    assert build(course, theme)


def test_pages_show_the_cover_in_the_size_that_they_need(course: Course) -> None:
    """The large one is for apps; the small one goes with the theme that has it."""
    small = course.out.parent / "small.jpg"
    small.write_bytes(b"\xff\xd8\xffsmall")
    build(course, feed.Theme(small_cover=small))
    name = course.public("cover-small.????????.jpg").name
    assert f'src="{name}"' in course.page
    for page in (course.page, course.lesson_page(0)):
        assert f'<link rel="icon" href="{name}">' in page
    assert f'href="https://example.org/course/{course.public("cover.*.png").name}"' in course.feed


# ── what check says ───────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("files", "where", "message"),
    [
        ({"theme__css": "\n@import 'https://a.b/c.css';"}, "theme/theme.css:2", "loads from elsewhere: @import"),
        ({"theme__css": "a { src: url(https://a.b/c.woff2) }"}, "theme/theme.css:1", "loads from elsewhere: url(https"),
        ({"theme__css": "a { src: url(paper.png) }"}, "theme/theme.css:1", "loads from elsewhere"),
        ({"theme__css": "\na { src: asset('x.png') }"}, "theme/theme.css:2", "no file 'x.png'"),
        ({"show__html__j2": "\n<img src='//a.b/c.png'>"}, "theme/show.html.j2:2", "loads from elsewhere: src"),
        ({"base__html__j2": '<link rel="stylesheet" href="https://a.b/c">'}, "theme/base.html.j2:1", "elsewhere"),
        ({"base__html__j2": "<script>1</script>"}, "theme/base.html.j2:1", "not let through: <script"),
        ({"base__html__j2": '<p style="color: red">'}, "theme/base.html.j2:1", "not let through: style="),
        ({"base__html__j2": "{% if x %}"}, "theme/base.html.j2:1", "Unexpected end of template"),
        ({"lessn__html__j2": "x"}, "theme/lessn.html.j2", "nothing uses this template"),
        ({"notes__txt": "x"}, "theme/notes.txt", "nothing uses this file"),
        ({"assets___x__exe": "x"}, "theme/assets/x.exe", "neither a picture nor a face"),
    ],
)  # fmt: skip
def test_what_a_theme_does_wrong_is_found_in_its_own_files(
    course: Course, files: dict[str, str], where: str, message: str
) -> None:
    """Also what would work here and now, and not without a network."""
    (found,) = feed.check_theme(themed(course, **files))
    assert where == found.where
    assert message in found.message
    assert found.hint


def test_a_sound_theme_has_no_fault(course: Course) -> None:
    """Comments, links to read, data in the style, our own names."""
    assert [] == feed.check_theme(
        themed(
            course,
            theme__css="/* @import x; */ a { background: asset('a.svg'), url(data:image/png;base64,x) }",
            assets___a__svg="<svg xmlns='http://www.w3.org/2000/svg'/>",
            footer__html__j2='{# <script> #}<a href="https://example.org/">school</a>{{ asset("a.svg") }}',
        )
    )
