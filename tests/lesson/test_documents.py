"""Word, PowerPoint, PDF and EPUB become the same blocks as text does, and broken ones one line."""

from __future__ import annotations

import contextlib
import io
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pypdf
import pytest

import document_mother as mother
from document_mother import Type
from lessoncast import lesson
from lessoncast.errors import LessonError
from lessoncast.lesson.documents import archive
from lessoncast.model import Lesson

Reader = Callable[[bytes, str], Lesson]
PROSE = "The Moon pulls on the sea, because it has mass."
SUFFIXES = (".docx", ".pptx", ".pdf", ".epub")


@pytest.fixture
def read(tmp_path: Path) -> Reader:
    def call(data: bytes, suffix: str) -> Lesson:
        path = tmp_path / f"tides{suffix}"
        path.write_bytes(data)
        return lesson.read(path, slug="tides", name=path.name)

    return call


def shown(found: Lesson) -> list[tuple[str, str, int, int]]:
    return [(f"{block.kind}{block.level or ''}", block.text, *block.span) for block in found.blocks]


def left(found: Lesson) -> list[tuple[str, str]]:
    return [(one.text, one.reason) for one in found.left_out]


# ── Word ──────────────────────────────────────────────────────────────────────────────────────


def test_word(read: Reader) -> None:
    """Styles tell what a paragraph is; a line is a paragraph, an item or a row."""
    found = read(
        mother.docx(
            "Title: Tides",
            "TOC1: The Moon 2",
            "Heading1: The Moon",
            PROSE,
            "Quote: The sea waits for nobody.",
            "SourceCode: x = 1",
            "Caption: A chart",
            body=mother.table(("Place", "Range"), ("Fundy", "16 m")),
        ),
        ".docx",
    )
    assert "Tides" == found.title
    assert [
        ("heading2", "The Moon", 3, 3),
        ("paragraph", PROSE, 4, 4),
        ("quote", "The sea waits for nobody.", 5, 5),
        ("code", "x = 1", 6, 6),
        ("aside", "A chart", 7, 7),
        ("table", "Place Range Fundy 16 m", 8, 9),
    ] == shown(found)
    assert (("Place", "Range"), ("Fundy", "16 m")) == found.blocks[-1].rows
    assert [("The Moon 2", "navigation")] == left(found)


def test_what_a_document_sets_apart(read: Reader) -> None:
    """Italic and bold words are known with their block."""
    runs = (
        "<w:p><w:r><w:t xml:space='preserve'>A </w:t></w:r><w:r><w:rPr><w:i/></w:rPr><w:t>seiche</w:t></w:r>"
        "<w:r><w:t xml:space='preserve'> is a </w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>wave</w:t></w:r></w:p>"
    )
    (block,) = read(mother.docx(body=runs), ".docx").blocks
    assert (("seiche", "emphasis"), ("wave", "bold")) == block.marked
    show = mother.slides()
    made = mother.slide(show, "Lakes", [(0, "A seiche rocks")])
    made.placeholders[1].text_frame.paragraphs[0].runs[0].font.italic = True
    (block,) = (one for one in read(mother.saved(show), ".pptx").blocks if one.kind != "heading")
    assert (("A seiche rocks", "emphasis"),) == block.marked


def test_styles_of_ones_own(read: Reader) -> None:
    """A publisher's styles tell by their names, outline and face what they are."""
    found = read(
        mother.docx(
            "ChapterNumber: 6",
            "ChapterTitle: Tides",
            PROSE,
            "HeadA: The Moon",
            PROSE,
            "Outlined: The Sun",
            "Listing: x = 1",
            "CodeListingCaption: Listing 6-1: A line",
            f"Note\t{PROSE}",
        ),
        ".docx",
    )
    assert "Tides" == found.title
    assert [
        ("paragraph", PROSE),
        ("heading2", "The Moon"),
        ("paragraph", PROSE),
        ("heading3", "The Sun"),
        ("code", "x = 1"),
        ("paragraph", PROSE),
    ] == [(kind, text) for kind, text, *_ in shown(found)]


def test_word_without_headings(read: Reader) -> None:
    """The title is that of the file's properties, or made of its name."""
    assert "Ebb & flow" == read(mother.docx(PROSE, title="Ebb &amp; flow"), ".docx").title
    assert "Tides" == read(mother.docx(PROSE), ".docx").title


def test_a_long_picture_is_not_read(read: Reader, tmp_path: Path) -> None:
    """A document may be larger than a text may, for its pictures."""
    stream = io.BytesIO(mother.docx(PROSE))
    with zipfile.ZipFile(stream, "a") as parts:
        parts.writestr("word/media/a.png", b"x" * 6_000_000)
    assert [("paragraph", PROSE, 1, 1)] == shown(read(stream.getvalue(), ".docx"))


# ── PowerPoint ────────────────────────────────────────────────────────────────────────────────


def test_slides(read: Reader) -> None:
    """A slide is a section of points, tables and notes; a title that goes on is said once."""
    show = mother.slides()
    mother.slide(show, "Tides", [(0, "Why the sea rises")])
    made = mother.slide(
        show, "The Moon", [(0, "It pulls"), (1, "near side"), (1, "far side"), (0, "It turns")],
        notes=PROSE,
    )  # fmt: skip
    mother.table_on(made, ("Place", "Range"), ("Fundy", "16 m"))
    mother.slide(show, "The Moon", [(0, "It is far.")])
    mother.slide(show, "Secret", [(0, "Not told.")])._element.set("show", "0")
    found = read(mother.saved(show), ".pptx")
    assert "Tides" == found.title
    assert [
        ("paragraph", "Why the sea rises", 2, 2),
        ("heading2", "The Moon", 3, 3),
        ("item1", "It pulls", 4, 4),
        ("item2", "near side", 5, 5),
        ("item2", "far side", 6, 6),
        ("item1", "It turns", 7, 7),
        ("table", "Place Range Fundy 16 m", 8, 9),
        ("paragraph", PROSE, 10, 10),
        ("paragraph", "It is far.", 11, 11),
    ] == shown(found)
    assert [("Secret; Not told.", "hidden on the page")] == left(found)


# ── EPUB ──────────────────────────────────────────────────────────────────────────────────────


def test_slides_as_people_make_them(read: Reader) -> None:
    """The largest type is the title; what is on every slide is none of it; a line break is a space."""
    show = mother.slides()
    for number, title in enumerate(("Tides", "The Moon", "The Sun")):
        made = show.slides.add_slide(show.slide_layouts[6])
        mother.box_on(made, title, points=40)
        mother.box_on(made, "Licensed by the harbour school, 2020", points=9)
        mother.box_on(made, f"Point {number} is about the com-\vmon\vsea.", points=18)
    show.core_properties.title = "PowerPoint Presentation"
    found = read(mother.saved(show), ".pptx")
    assert "Tides" == found.title
    assert [
        ("paragraph", "Point 0 is about the common sea."),
        ("heading2", "The Moon"),
        ("paragraph", "Point 1 is about the common sea."),
        ("heading2", "The Sun"),
        ("paragraph", "Point 2 is about the common sea."),
    ] == [(kind, text) for kind, text, *_ in shown(found)]
    assert 3 == [text for text, _ in left(found)].count("Licensed by the harbour school, 2020")


def test_a_book(read: Reader) -> None:
    """Pages come in the order of the spine, without contents, cover and notes; lines run on."""
    pages = {
        "two.xhtml": f"<html>\n<body>\n<h1>The Sun</h1>\n<p>{PROSE}</p></body></html>",
        "nav.xhtml": "<html><body><nav><a href='two.xhtml'>The Sun</a></nav></body></html>",
        "cover.xhtml": '<html><body epub:type="cover"><p>A press</p></body></html>',
        "o ne.xhtml": "<html><head><title>x</title></head><body>\n<h1>The Moon</h1>\n"
        f'<p>{PROSE}<a epub:type="noteref" href="#n">1</a></p>\n'
        '<aside epub:type="footnote" id="n">A note.</aside></body></html>',
    }
    order = ("cover.xhtml", "nav.xhtml", "o ne.xhtml", "two.xhtml")
    found = read(mother.epub(pages, title="Tides &amp; co", order=order, nav="nav.xhtml"), ".epub")
    assert ("Tides & co", "en-GB") == (found.title, found.language)
    assert [
        ("heading1", "The Moon", 4, 4),
        ("paragraph", PROSE, 5, 5),
        ("heading1", "The Sun", 9, 9),
        ("paragraph", PROSE, 10, 10),
    ] == shown(found)
    assert [
        ("A press", "front or back matter"),
        ("The Sun", "navigation"),
        ("1", "footnotes and references"),
        ("A note.", "footnotes and references"),
    ] == left(found)


@pytest.mark.parametrize("missing", ["META-INF/container.xml", "O/p.opf"])
def test_a_book_without_a_part(read: Reader, missing: str) -> None:
    """A book that does not say where its pages are is broken."""
    with zipfile.ZipFile(io.BytesIO(mother.epub({"a.xhtml": PROSE}))) as parts:
        rest = {name: parts.read(name) for name in parts.namelist() if name != missing}
    with pytest.raises(LessonError, match=r"this is no whole \.epub file"):
        read(mother.archive(rest), ".epub")


# ── PDF ───────────────────────────────────────────────────────────────────────────────────────


def _page(number: int, *lines: Type) -> list[Type]:
    head = Type("The harbour school", 820, size=8)
    return [head, *lines, Type(f"Page {number} of 3", 20, 280, size=8)]


def test_pages(read: Reader) -> None:
    """Size and place tell headings, paragraphs, items, tables and code; what repeats is left out."""
    found = read(
        mother.pdf(
            _page(
                1,
                Type("Why the sea rises", 780, size=20, face="Helvetica-Bold"),
                Type("The Moon pulls on the sea, and the whole sea fol-", 750),
                Type("lows it with a well-", 738),
                Type("known delay, which is long.", 726),
                Type("A new paragraph stands below a gap, as they do.", 702),
                Type("Two bulges", 670, size=14, face="Helvetica-Bold"),
                Type("•", 650), Type("Ebb is falling water that leaves the flats and the", 650, 84),
                Type("creeks dry until noon.", 638, 84),
                Type("•", 626), Type("Flood is rising water.", 626, 84),
                Type("A well-known place", 602, face="Helvetica-Bold"),
                Type("Place", 590), Type("Range", 590, 200),
                Type("Fundy", 578), Type("16 m", 578, 200),
                Type("print(tide)", 550, face="Courier"),
                Type("The bulges stay where they are while the Earth turns", 526),
            ),
            _page(2, Type("below them, once a day.", 780)),
            _page(3, Type("Contents", 780), Type("The Moon . . . . . . . . . 7", 768),
                  Type("The last page says so, and it is short.", 740)),
        ),
        ".pdf",
    )  # fmt: skip
    assert "Why the sea rises" == found.title
    assert [
        ("paragraph", "The Moon pulls on the sea, and the whole sea follows it with a well-known delay, which is long.", 3, 5),
        ("paragraph", "A new paragraph stands below a gap, as they do.", 6, 6),
        ("heading2", "Two bulges", 7, 7),
        ("item1", "Ebb is falling water that leaves the flats and the creeks dry until noon.", 8, 9),
        ("item1", "Flood is rising water.", 10, 10),
        ("heading3", "A well-known place", 11, 11),
        ("table", "Place Range Fundy 16 m", 12, 13),
        ("code", "print(tide)", 14, 14),
        ("paragraph", "The bulges stay where they are while the Earth turns below them, once a day.", 15, 18),
        ("paragraph", "The last page says so, and it is short.", 23, 23),
    ] == shown(found)  # fmt: skip
    assert {
        "The harbour school": "a header or footer of the page",
        "Page 2 of 3": "a header or footer of the page",
        "The Moon . . . . . . . . . 7": "a table of contents",
    }.items() <= dict(left(found)).items()


def test_two_columns(read: Reader) -> None:
    """The second column goes on where the first one ended."""
    found = read(
        mother.pdf(
            [
                Type("The Moon pulls on the sea, and", 700),
                Type("the sea follows the Moon with", 688),
                Type("a delay that the coast makes", 700, 320),
                Type("longer still.", 688, 320),
            ]
        ),
        ".pdf",
    )
    (block,) = found.blocks
    assert "with a delay that the coast makes longer still." in block.text


def test_a_title_in_the_properties(read: Reader) -> None:
    """It counts where no line is set as a heading, unless a program has put it there."""
    page = [Type(PROSE, 700)]
    assert "Ebb" == read(mother.pdf(page, title="Ebb"), ".pdf").title
    assert "Tides" == read(mother.pdf(page, title="Microsoft Word - x.doc"), ".pdf").title


def test_a_paper(read: Reader) -> None:
    """Authors, their places and marks of the publisher go, as do numbers of notes; its sources are a section."""
    found = read(
        mother.pdf(
            [
                Type("Tides at harbours", 800, size=18, face="Helvetica-Bold"),
                Type("Ada Miller,1 and Ben Cole2", 770),
                Type("1Department of the Sea, Harbour Street 3", 745),
                Type("Abstract: We ask how high the sea rises in harbours", 720),
                    Type("that are long.1 It rises more than elsewhere, as has", 708),
                    Type("been said before.2 We say why that is so, and what", 696),
                    Type("the ships can do.", 684),
                    Type("Keywords: tides, harbours", 665),
                Type("Received 6 June 2010; Accepted 3 August 2011", 645),
                Type("M", 600, 60, size=30),
                Type("any harbours are long, and the sea piles up in them", 615, 95),
                Type("as it does nowhere else 7 , which we have measured", 603, 95),
                    Type("with a float in each of them.", 591, 95),
                    Type("References", 560),
                Type("1. Cole, B. (2001). Seas. Harbour Press.", 535),
            ]
        ),
        ".pdf",
    )  # fmt: skip
    assert "Tides at harbours" == found.title
    assert [
        ("We ask how high the sea rises in harbours that are long. It rises more than elsewhere, as has been said before. "
        "We say why that is so, and what the ships can do."),
        ("Many harbours are long, and the sea piles up in them as it does nowhere else, which we have measured with a float "
        "in each of them."),
    ] == [block.text for block in found.blocks if block.kind == "paragraph"]  # fmt: skip
    assert {
        "Ada Miller, and Ben Cole2": "authors and places of a paper",
        "Keywords: tides, harbours": "what a paper says of itself",
        "Received 6 June 2010; Accepted 3 August 2011": "what a paper says of itself",
    }.items() <= dict(left(found)).items()


def test_slides_as_pages(read: Reader) -> None:
    """The first page names the talk, whatever is as large later; points need no sign; an address is no heading."""
    found = read(
        mother.pdf(
            [Type("Tides for beginners", 700, size=24), Type("example.org/tides", 600, size=24)],
            [Type("What pulls?", 700, size=24), Type("The Moon pulls the water", 650),
             Type("The Sun pulls as well", 638), Type("Both pull at once", 626)],
            [Type("Where?", 700, size=24), Type("•Everywhere on the sea", 650), Type("•Nowhere on a lake", 638)],
        ),
        ".pdf",
    )  # fmt: skip
    assert "Tides for beginners" == found.title
    assert [
        ("heading2", "What pulls?"),
        ("item1", "The Moon pulls the water"),
        ("item1", "The Sun pulls as well"),
        ("item1", "Both pull at once"),
        ("heading2", "Where?"),
        ("item1", "Everywhere on the sea"),
        ("item1", "Nowhere on a lake"),
    ] == [(kind, text) for kind, text, *_ in shown(found) if "example" not in text]


def test_letters_that_a_printer_cast_as_one(read: Reader) -> None:
    """They come out of pages, and no word would be known with them."""
    slides = mother.slides()
    mother.slide(slides, "Tides", [(0, "The ﬁrst eﬀect is the eﬃcient ﬂood.")])
    assert "The first effect is the efficient flood." in [
        block.text for block in read(mother.saved(slides), ".pptx").blocks
    ]


def test_a_list_that_letters_count(read: Reader) -> None:
    """Its "Q:" asks nothing, though it stands without an answer."""
    lines = [f"{letter}: a mistake of the kind {letter.lower()}." for letter in "ABCDQR"]
    found = read(mother.docx(PROSE, *lines), ".docx")
    assert not found.cards


# ── what is broken ────────────────────────────────────────────────────────────────────────────


def _encrypted() -> bytes:
    writer = pypdf.PdfWriter(io.BytesIO(mother.pdf([Type(PROSE, 700)])))
    writer.encrypt("secret", algorithm="RC4-128")
    stream = io.BytesIO()
    writer.write(stream)
    return stream.getvalue()


WHOLE = {
    ".docx": mother.docx(PROSE),
    ".epub": mother.epub({"a.xhtml": f"<p>{PROSE}</p>"}),
    ".pdf": mother.pdf([Type(PROSE, 700)]),
}


@pytest.mark.parametrize(
    ("data", "suffix", "message"),
    [
        *((b"", suffix, "") for suffix in SUFFIXES),
        *((b"no document at all", suffix, "") for suffix in SUFFIXES),
        *((b"\xd0\xcf\x11\xe0" + b"x" * 600, suffix, "password") for suffix in (".docx", ".pptx")),
        *((data[: len(data) // 2], suffix, "") for suffix, data in WHOLE.items()),
        *((mother.archive({"a.txt": "x"}), suffix, "") for suffix in (".docx", ".pptx", ".epub")),
        (_encrypted(), ".pdf", "protected by a password"),
        (mother.pdf([]), ".pdf", "holds pictures, but no text"),
        (mother.pdf([Type("  ", 700)]), ".pdf", "holds pictures, but no text"),
        (mother.docx(), ".docx", "holds no text to say"),
        (mother.epub({"a.xhtml": ""}), ".epub", "holds no text to say"),
        (mother.docx("word " * 100_001), ".docx", "longer than the limit"),
        (mother.archive({"word/document.xml": b"\x00" * 40_000_000}), ".docx", "unpacks to more"),
        (mother.docx(body="<w:p>" * 3_000), ".docx", "cannot be read as a .docx file"),
        (mother.docx(body="&bomb;"), ".docx", "cannot be read as a .docx file"),
        (mother.epub({"a.xhtml": "<div>" * 200 + PROSE}), ".epub", "nested deeper"),
        (mother.epub({"a.xhtml": "x\x00y"}), ".epub", "binary data"),
    ],
)  # fmt: skip
def test_a_broken_document(read: Reader, data: bytes, suffix: str, message: str) -> None:
    """One line that names the file and mends it, whatever the library fell over."""
    with pytest.raises(LessonError) as caught:
        read(data, suffix)
    problem = caught.value
    assert message in problem.message
    assert "\n" not in str(problem)
    assert (problem.where or "").startswith(f"tides{suffix}")
    assert problem.hint or "text" in problem.message


def test_a_protected_part(read: Reader) -> None:
    """A part that only a password opens is named as such."""
    data = bytearray(WHOLE[".epub"])
    for signature, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = -1
        while (at := data.find(signature, at + 1)) >= 0:
            data[at + flags] |= 1
    with pytest.raises(LessonError, match="protected by a password"):
        read(bytes(data), ".epub")


@pytest.mark.parametrize("suffix", [".docx", ".pdf", ".epub"])
def test_damage_anywhere(read: Reader, suffix: str) -> None:
    """A byte changed at any place leaves a lesson or a refusal, never another error."""
    whole = WHOLE[suffix]
    for at in range(0, len(whole), max(len(whole) // 60, 1)):
        damaged = bytearray(whole)
        damaged[at] ^= 0xFF
        with contextlib.suppress(LessonError):
            read(bytes(damaged), suffix)


def test_without_the_extra(read: Reader, monkeypatch: pytest.MonkeyPatch) -> None:
    """A missing library is told with the command that brings it."""

    monkeypatch.delitem(sys.modules, "lessoncast.lesson.documents.docx", raising=False)
    monkeypatch.setitem(sys.modules, "mammoth", None)
    with pytest.raises(LessonError) as caught:
        read(WHOLE[".docx"], ".docx")
    assert "pip install 'lessoncast[documents]'" == caught.value.hint
    assert ".docx files need a library that is not installed" == caught.value.message


def test_too_many_parts(read: Reader, monkeypatch: pytest.MonkeyPatch) -> None:
    """An archive of endless parts is refused before one is unpacked."""
    monkeypatch.setattr(archive, "MAX_MEMBERS", 2)
    with pytest.raises(LessonError, match="unpacks to more"):
        read(WHOLE[".docx"], ".docx")
