"""Articles of documents, whose pictures lie in their own file."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest
from pptx.util import Inches

import document_mother as mother
from article_mother import faults
from lessoncast import lesson
from lessoncast.model import Article, Picture
from picture_mother import a_picture

MAP, CHART = a_picture(width=4), a_picture(width=5)
IMG = '<img src="picture-{:08}.png" alt="{}" width="4" height="3" loading="lazy">'


def article(path: Path, data: bytes) -> Article:
    """The article of a document; a picture's name tells which one it is."""
    path.write_bytes(data)
    seen = [MAP, CHART]

    def find(name: str, inside: bytes | None) -> Picture | str:
        if inside not in seen:
            return f"{name} is none"
        return Picture(f"picture-{seen.index(inside):08}.png", 4, 3)

    made = lesson.as_article(path, slug="x", name=path.name, picture=find)
    assert [] == faults(made.html)
    return made


def test_word(tmp_path: Path) -> None:
    """Headings by their styles, tables, and pictures with what Word says of them."""
    body = mother.DRAWING + mother.table(("Tide", "Range"), ("spring", "4 m"))
    data = mother.docx(
        "Title: Tides", "It rises.", "Heading1: Why", "The Moon.", body=body, media=MAP
    )
    made = article(tmp_path / "x.docx", data).html
    assert made.startswith('<p>It rises.</p>\n<h2 id="a-why">Why</h2>\n<p>The Moon.</p>\n')
    assert f"<p>{IMG.format(0, 'A map')}</p>\n" in made
    assert "<td>spring</td>\n<td>4 m</td>" in made


def test_a_picture_that_cannot_be_had_is_told(tmp_path: Path) -> None:
    """With its words in its place."""
    made = article(tmp_path / "x.docx", mother.docx("It rises.", body=mother.DRAWING, media=b"x"))
    assert "<em>A map</em>" in made.html
    assert ["inner:1 is none"] == [one.message for one in made.remarks]
    assert () == made.pictures


def test_slides(tmp_path: Path) -> None:
    """A picture that nobody described moves no line of what is told."""
    show = mother.slides()
    slide = mother.slide(
        show, "Tides", [(0, "They rise."), (0, "They fall.")], notes="Wait for it."
    )
    plain = mother.saved(show)
    picture = slide.shapes.add_picture(io.BytesIO(MAP), Inches(1), Inches(4))
    picture._element._nvXxPr.cNvPr.set("descr", "")
    made = article(tmp_path / "x.pptx", mother.saved(show)).html
    assert IMG.format(0, "") in made
    (tmp_path / "plain.pptx").write_bytes(plain)
    without, with_it = (lesson.read(tmp_path / name, slug="x") for name in ("plain.pptx", "x.pptx"))
    assert [one.span for one in without.blocks] == [one.span for one in with_it.blocks]


def test_a_book(tmp_path: Path) -> None:
    """Its pictures are named from each page, and its links lead within the article."""
    page = '<html><body><h1>Tides</h1><p>It rises by night. <a href="b.xhtml#here">See</a></p><img src="i/a%20b.png" alt="A"/></body></html>'
    other = '<html><body><h2 id="here">Why</h2><p>It falls by day, as told.</p><img alt="C" src="../chart.png"/><img src="no.png"/></body></html>'
    data = mother.epub({"t/a.xhtml": page, "t/b.xhtml": other}, title="Tides")
    stream = io.BytesIO(data)
    with zipfile.ZipFile(stream, "a") as book:
        book.writestr("O/t/i/a b.png", MAP)
        book.writestr("O/chart.png", CHART)
    made = article(tmp_path / "x.epub", stream.getvalue()).html
    assert '<a href="#a-why">See</a>' in made
    assert IMG.format(0, "A") in made
    assert IMG.format(1, "C") in made


@pytest.mark.parametrize("name", ["inner:1", "../inner:1", "inner:word/document.xml"])
def test_nobody_else_has_pictures_inside(tmp_path: Path, name: str) -> None:
    """In a text the name means nothing."""
    made = article(tmp_path / "x.md", f"It rises.\n\n![x]({name})\n".encode())
    assert "<img" not in made.html


def test_pages_of_print(tmp_path: Path) -> None:
    """A PDF has paragraphs, lists and headings as far as they were told apart."""
    lines = [
        mother.Type("Tides", 800, size=20),
        mother.Type("It rises twice a day, and it falls.", 760),
    ]
    made = article(tmp_path / "x.pdf", mother.pdf(lines)).html
    assert "<p>It rises twice a day, and it falls.</p>\n" == made
