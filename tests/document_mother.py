"""Documents for tests, made by hand or by their own library, the same bytes every time."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

import pptx
from pptx.util import Inches, Pt

_CONTENT_TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>'
    '<Default Extension="rels" '
    'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-'
    'officedocument.wordprocessingml.document.main+xml"/></Types>'
)
_RELATIONS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{}'
    "</Relationships>"
)
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_STYLES = {
    "Title": "Title",
    "Heading1": "heading 1",
    "Heading2": "heading 2",
    "Quote": "Quote",
    "TOC1": "toc 1",
    "Caption": "caption",
    "SourceCode": "Source Code",
    "ChapterNumber": "ChapterNumber",
    "ChapterTitle": "ChapterTitle",
    "HeadA": "HeadA",
    "Outlined": "My head",
    "Listing": "My listing",
    "CodeListingCaption": "CodeListingCaption",
}
_LOOKS = {"Outlined": '<w:outlineLvl w:val="1"/>', "Listing": '<w:rFonts w:ascii="Courier"/>'}


DRAWING = (
    '<w:p><w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/'
    'wordprocessingDrawing"><wp:docPr id="1" name="P" descr="A map"/><a:graphic xmlns:a="http://schemas.'
    'openxmlformats.org/drawingml/2006/main"><a:graphicData><pic:pic xmlns:pic="http://schemas.openxmlformats.'
    f'org/drawingml/2006/picture"><pic:blipFill><a:blip xmlns:r="{_OFFICE}" r:embed="r2"/></pic:blipFill></pic:pic>'
    "</a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>"
)
"""A picture for the ``body`` of a Word file."""


def archive(parts: Mapping[str, str | bytes]) -> bytes:
    """A ZIP archive of these parts."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in parts.items():
            made.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)
    return stream.getvalue()


def docx(*paragraphs: str, title: str = "", body: str = "", media: bytes = b"") -> bytes:
    """A Word file; a paragraph may begin with its style: ``Heading1: How``; ``body`` is XML.

    ``media`` is the picture that :data:`DRAWING` shows.
    """
    relation = f'<Relationship Id="{{}}" Type="{_OFFICE}/{{}}" Target="{{}}"/>'
    core = (
        '<cp:coreProperties xmlns:cp="x" xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<dc:title>{title}</dc:title></cp:coreProperties>"
    )
    styles = "".join(
        f'<w:style w:type="paragraph" w:styleId="{key}"><w:name w:val="{name}"/>{_LOOKS.get(key, "")}</w:style>'
        for key, name in _STYLES.items()
    )
    shown = "".join(map(_paragraph, paragraphs))
    return archive(
        {
            "[Content_Types].xml": _CONTENT_TYPES,
            "_rels/.rels": _RELATIONS.format(
                relation.format("r1", "officeDocument", "word/document.xml")
            ),
            "word/_rels/document.xml.rels": _RELATIONS.format(
                relation.format("r1", "styles", "styles.xml")
                + relation.format("r2", "image", "media/image1.png")
            ),
            "word/media/image1.png": media,
            "word/styles.xml": f"<w:styles {_WORD}>{styles}</w:styles>",
            "word/document.xml": f"<w:document {_WORD}><w:body>{shown}{body}</w:body></w:document>",
            "docProps/core.xml": core,
        }
    )


def _paragraph(text: str) -> str:
    style, _, rest = text.partition(": ")
    if style not in _STYLES:
        style, rest = "", text
    named = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    shown = rest.replace("\t", "</w:t><w:tab/><w:t>")
    return f"<w:p>{named}<w:r><w:t>{shown}</w:t></w:r></w:p>"


def table(*rows: Sequence[str]) -> str:
    """A table for the ``body`` of a Word file."""
    cells = ("".join(f"<w:tc>{_paragraph(cell)}</w:tc>" for cell in row) for row in rows)
    return f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in cells)}</w:tbl>"


def slides() -> Any:
    """An empty presentation."""
    return pptx.Presentation()


def slide(show: Any, title: str, points: Sequence[tuple[int, str]] = (), *, notes: str = "") -> Any:
    """Add a slide with points, each with its level."""
    made = show.slides.add_slide(show.slide_layouts[1])
    made.shapes.title.text = title
    frame = made.placeholders[1].text_frame
    for at, (level, text) in enumerate(points):
        paragraph = frame.add_paragraph() if at else frame.paragraphs[0]
        paragraph.text, paragraph.level = text, level
    if notes:
        made.notes_slide.notes_text_frame.text = notes
    return made


def table_on(made: Any, *rows: Sequence[str]) -> None:
    """Add a table to a slide."""
    shape = made.shapes.add_table(
        len(rows), len(rows[0]), Inches(1), Inches(5), Inches(4), Inches(1)
    )
    for at, row in enumerate(rows):
        for place, text in enumerate(row):
            shape.table.cell(at, place).text = text


def box_on(made: Any, text: str, *, points: int) -> None:
    """Add a text box to a slide, one below the other; ``\\v`` breaks a line."""
    top = Inches(len(made.shapes) + 1)
    frame = made.shapes.add_textbox(Inches(1), top, Inches(8), Inches(1)).text_frame
    frame.text = text
    for run in frame.paragraphs[0].runs:
        run.font.size = Pt(points)


def saved(show: Any) -> bytes:
    """The bytes of a presentation."""
    stream = io.BytesIO()
    show.save(stream)
    return stream.getvalue()


def epub(
    pages: Mapping[str, str], *, title: str = "", order: Sequence[str] = (), nav: str = ""
) -> bytes:
    """A book of these pages, by their names."""
    items = "".join(
        f'<item id="i{at}" href="{name}" media-type="application/xhtml+xml"'
        f"{' properties=' + chr(34) + 'nav' + chr(34) if name == nav else ''}/>"
        for at, name in enumerate(pages)
    )
    places = [list(pages).index(name) for name in order or pages]
    spine = "".join(f'<itemref idref="i{at}"/>' for at in places)
    package = (
        f"<package><metadata><dc:title>{title}</dc:title><dc:language>en-GB</dc:language></metadata>"
        f"<manifest>{items}</manifest><spine>{spine}</spine></package>"
    )
    return archive(
        {
            "mimetype": "application/epub+zip",
            "META-INF/container.xml": '<container><rootfiles><rootfile full-path="O/p.opf"/>'
            "</rootfiles></container>",
            "O/p.opf": package,
            **{f"O/{name}": page for name, page in pages.items()},
        }
    )


class Type(NamedTuple):
    """A line of type on a page: place in points from the lower left, size, face."""

    text: str
    y: float
    x: float = 72
    size: float = 10
    face: str = "Helvetica"


def pdf(*pages: Sequence[Type], title: str = "") -> bytes:
    """A PDF of these pages."""
    faces = ("Helvetica", "Helvetica-Bold", "Courier")
    objects = ["<< /Type /Catalog /Pages 2 0 R >>", ""]
    objects += [
        f"<< /Type /Font /Subtype /Type1 /BaseFont /{face} /Encoding /WinAnsiEncoding >>"
        for face in faces
    ]
    fonts = " ".join(f"/F{at} {at + 3} 0 R" for at in range(len(faces)))
    kids = []
    for page in pages:
        stream = "\n".join(
            f"BT /F{faces.index(line.face)} {line.size} Tf 1 0 0 1 {line.x} {line.y} Tm "
            f"({line.text.replace('(', chr(92) + '(').replace(')', chr(92) + ')')}) Tj ET"
            for line in page
        )
        objects.append(f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream")
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {len(objects)} 0 R "
            f"/Resources << /Font << {fonts} >> >> >>"
        )
        kids.append(f"{len(objects)} 0 R")
    objects[1] = f"<< /Type /Pages /Kids [{' '.join(kids)}] /Count {len(kids)} >>"
    objects.append(f"<< /Title ({title}) >>")
    return _pdf_file(objects)


def _pdf_file(objects: Sequence[str]) -> bytes:
    made = b"%PDF-1.4\n"
    places = []
    for number, content in enumerate(objects, start=1):
        places.append(len(made))
        made += f"{number} 0 obj\n{content}\nendobj\n".encode("cp1252")
    start = len(made)
    entries = "".join(f"{place:010} 00000 n \n" for place in places)
    made += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{entries}".encode()
    made += (
        f"trailer << /Size {len(objects) + 1} /Root 1 0 R /Info {len(objects)} 0 R >>\n".encode()
    )
    return made + f"startxref\n{start}\n%%EOF\n".encode()
