"""One verb for every kind of file, and a refusal with a line for what is no lesson."""

from __future__ import annotations

import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from lessoncast import lesson
from lessoncast.errors import LessonError
from lessoncast.model import Lesson, Span


def read(folder: Path, text: str | bytes, name: str = "x.md", language: str = "") -> Lesson:
    """Read a lesson file with this content."""
    path = folder / name
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return lesson.read(path, slug=path.stem, name=f"lessons/{name}", language=language)


@pytest.mark.parametrize(
    ("name", "content", "message", "where"),
    [
        ("x.md", "", "holds no text", "lessons/x.md"),
        ("x.md", "---\ntitle: x\n---\n", "holds no text", "lessons/x.md"),
        ("x.md", "# A\n\n## B\n", "holds no text", "lessons/x.md"),
        ("x.md", b"a\nb\x00", "binary", "lessons/x.md:2"),
        ("x.md", b"a\n\xff", "UTF-8", "lessons/x.md:2"),
        ("x.odt", b"PK", "not read yet", "lessons/x.odt"),
        ("x.png", b"PNG", "not read", "lessons/x.png"),
        ("x.md", "word\n" * 100_001, "longer than the limit", "lessons/x.md:100001"),
        ("x.md", ">" * 500 + " deep", "nested deeper", "lessons/x.md:1"),
        ("x.html", "<div>" * 500 + "deep", "nested deeper", "lessons/x.html:1"),
        ("x.md", "Text.\n\nQ: why?\n\nMore.", "without A", "lessons/x.md:3"),
        ("x.md", "Text.\n\n## Quiz\n\n### Which?\n1. [x] a\n2. [x] b\n", "right", "lessons/x.md"),
    ],
)
def test_what_is_no_lesson_is_refused_with_its_place(
    tmp_path: Path, name: str, content: str | bytes, message: str, where: str
) -> None:
    """The error names the file, and the line where there is one."""
    with pytest.raises(LessonError, match=message) as caught:
        read(tmp_path, content, name)
    assert str(caught.value.where).startswith(where)


def test_a_missing_file_and_a_folder_are_refused(tmp_path: Path) -> None:
    """Neither is opened blind."""
    (tmp_path / "y.md").mkdir()
    for name in ("missing.md", "y.md"):
        with pytest.raises(LessonError):
            lesson.read(tmp_path / name, slug="x")
    with pytest.raises(LessonError, match="no such file"):
        lesson.read(tmp_path / "missing", slug="x")  # and no word of its suffix


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("---\ntitle: Given\n---\n# Heading\n\nText.", "Given"),
        ("# Heading\n\nText.", "Heading"),
        ("Heading\n=======\n\nText.", "Heading"),
        ("Just some text here.", "The sea"),
    ],
)
def test_a_title_is_found_where_the_author_put_it(tmp_path: Path, text: str, title: str) -> None:
    """Front matter before a heading before the file's name."""
    assert title == read(tmp_path, text, "01-the-sea.md").title


@pytest.mark.parametrize(
    ("text", "given", "language"),
    [
        ("---\nlang: fr\n---\nThe text is English.", "de", "fr"),
        ("The text is English, and it is short.", "de", "de"),
        ("Der Mond ist nicht aus Käse, und das weiß jeder, der ihn sieht.", "", "de"),
        ("La luna no es de queso, y eso lo sabe todo el que la mira de noche.", "", "es"),
        ("The moon is not made of cheese, and all who look at it know that.", "", "en"),
    ],
)
def test_the_language_is_the_texts_then_the_shows_then_guessed(
    tmp_path: Path, text: str, given: str, language: str
) -> None:
    """What the author says wins; with nothing said, the small words tell."""
    assert language == read(tmp_path, text, language=given).language


def test_dates_and_summary_come_from_the_front_matter(tmp_path: Path) -> None:
    """A date alone is midnight UTC; quotes and entities are resolved."""
    there = read(tmp_path, '---\ndate: 2026-03-04\nsummary: "Q&amp;A"\n---\nText.')
    assert there.published == datetime(2026, 3, 4, tzinfo=UTC)
    assert there.summary == "Q&A"


def test_spans_are_lines_of_the_file(tmp_path: Path) -> None:
    """Front matter, containers and comments before a block do not shift its lines."""
    text = "---\ntitle: T\n---\n\n<!-- note -->\n\n::: note\nInside.\n:::\n\nLast line\ngoes on.\n"
    blocks = read(tmp_path, text).blocks
    assert ["Inside.", "Last line goes on."] == [block.text for block in blocks]
    assert [Span(8, 8), Span(11, 12)] == [block.span for block in blocks]


@pytest.mark.parametrize(
    "text",
    [
        "[" * 20_000, "*" * 20_000, "<" * 5_000, "`" * 9_000, "a_" * 20_000, "![" * 10_000,
        "|" * 5_000 + "\n" + "-|" * 2_000, "&amp;" * 10_000, "$" * 9_001,
    ],
)  # fmt: skip
def test_hostile_markup_is_bounded(tmp_path: Path, text: str) -> None:
    """What parsers choke on is a lesson or a refusal, never a crash."""
    try:
        there = read(tmp_path, f"{text}\n\nText is good.\n")
    except LessonError:
        return
    assert there.blocks[-1].text.endswith("Text is good.")


def test_furniture_is_left_out_and_links_are_kept(tmp_path: Path) -> None:
    """Quiz buttons, contents, badges and link lists are not narrated; their links are resources."""
    text = (
        "# Soil\n\n[![Build](b.svg)](https://ci.example.org)\n\n## Pre-lecture quiz\n\n"
        "[Pre-lecture quiz](https://quiz.example.org)\n\n## Contents\n\n* [Why](#why)\n\n"
        "## Why\n\nSoil feeds plants.\n\n## Links\n\n* [More](https://example.org/more)\n"
    )
    there = read(tmp_path, text)
    assert ["Why", "Soil feeds plants."] == [block.text for block in there.blocks]
    assert "https://example.org/more" in {link.url for link in there.links}


def test_cards_can_be_switched_off(tmp_path: Path) -> None:
    """``cards: off`` keeps them out of the study set and out of the narration."""
    text = "---\ncards: off\n---\nText is here.\n\nQ: what?\nA: that\n"
    there = read(tmp_path, text)
    assert () == there.cards
    assert ["Text is here."] == [block.text for block in there.blocks]


def test_an_edited_answer_keeps_the_cards_id(tmp_path: Path) -> None:
    """Ids come from the lesson and the front."""
    first, second = (read(tmp_path, f"T.\n\nQ: what?\nA: {a}\n").cards[0] for a in ("x", "y"))
    assert first.id == second.id
    assert first.back != second.back


def test_the_package_is_light() -> None:
    """``import lessoncast.lesson`` loads no parser."""
    code = "import sys, lessoncast.lesson; assert not {'bs4', 'markdown_it'} & set(sys.modules)"
    subprocess.run([sys.executable, "-c", code], check=True)
