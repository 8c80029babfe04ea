"""PowerPoint: the one home of python-pptx. A slide is a section: its title, its points, its notes."""

from __future__ import annotations

import html as markup
import io
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from typing import Any

import pptx
from pptx.enum.shapes import MSO_SHAPE_TYPE, PP_PLACEHOLDER

from lessoncast._later import re
from lessoncast.lesson import html, limits
from lessoncast.lesson.documents import archive, titles
from lessoncast.lesson.pieces import INNER, Page

MAX_TITLE_WORDS = 12
TITLE_POINTS = 28
"""Type from this size on is a title, where the slide has no place for one."""

REPEATED_SLIDES = 3
_DIVIDED = re.compile(r"(?<=[a-zà-ÿ]{2})-(?:\v| )(?=[a-zà-ÿ]{2})")
"""Where a word was divided at the end of a line that somebody copied."""
_UNDESCRIBED = '<img alt="" '
MAX_GROUPS = 20
"""Groups of shapes inside one another; what lies deeper is no slide that a person made."""

_TITLES = frozenset(
    {PP_PLACEHOLDER.TITLE, PP_PLACEHOLDER.CENTER_TITLE, PP_PLACEHOLDER.VERTICAL_TITLE}
)
_AROUND = frozenset(
    {PP_PLACEHOLDER.FOOTER, PP_PLACEHOLDER.HEADER, PP_PLACEHOLDER.DATE, PP_PLACEHOLDER.SLIDE_NUMBER}
)


def read(data: bytes, *, name: str) -> Page:
    """Read a .pptx file."""
    archive.opened(data, ".pptx", name=name)
    show = pptx.Presentation(io.BytesIO(data))
    pictures: dict[str, Callable[[], bytes]] = {}
    text = "".join(f"{line}\n" for line in _lines(_show(show, pictures)))
    limits.check_length(text, name=name)
    shown = html.shown_by(text, name=name)
    return Page(
        pieces=shown.pieces,
        tree=shown.tree,
        pictures=pictures,
        left_out=shown.left_out,
        title=titles.meant(str(show.core_properties.title or "")) if _untitled(show) else "",
    )


def _untitled(show: Any) -> bool:
    return not any(_title(slide) is not None for slide in list(show.slides)[:1])


def _title(slide: Any) -> Any:
    """The shape that is a slide's title: its place says so, or else the size of its few words; or None."""
    given = slide.shapes.title
    if given is not None and given.text_frame.text.strip():
        return given
    texts = [
        shape for shape in slide.shapes if shape.has_text_frame and shape.text_frame.text.strip()
    ]
    largest = max(texts, key=_size, default=None)
    fits = largest is not None and len(largest.text_frame.text.split()) <= MAX_TITLE_WORDS
    return largest if fits and _size(largest) >= TITLE_POINTS else None


def _size(shape: Any) -> float:
    """The largest type in a text box, in points; 0 where its layout decides."""
    runs = (run for paragraph in shape.text_frame.paragraphs for run in paragraph.runs)
    return max((run.font.size.pt for run in runs if run.font.size), default=0.0)


def _around(slides: Sequence[Any]) -> frozenset[str]:
    """What stands on so many slides that it is no part of any: a licence, a place, a date."""
    shown: Counter[str] = Counter()
    for slide in slides:
        shown.update({_text(shape) for shape in slide.shapes if shape.has_text_frame})
    return frozenset(text for text, count in shown.items() if text and count >= REPEATED_SLIDES)


def _text(shape: Any) -> str:
    return " ".join(shape.text_frame.text.split())


def _lines(found: Iterable[str]) -> list[str]:
    """A picture that nobody described says nothing, so it is no line of its own."""
    lines: list[str] = []
    for line in found:
        if lines and line.startswith(_UNDESCRIBED):
            lines[-1] += line
        else:
            lines.append(line)
    return lines


def _show(show: Any, pictures: dict[str, Callable[[], bytes]]) -> Iterator[str]:
    heading = ""
    around = _around(show.slides)
    for number, slide in enumerate(show.slides):
        if slide.element.get("show") == "0":
            yield f"<div hidden>{'; '.join(_plain(slide))}</div>"
            continue
        titled = _title(slide)
        title = _text(titled) if titled is not None else ""
        if title and title.casefold() != heading.casefold():
            heading = title
            level = 2 if number else 1
            yield f"<h{level}>{markup.escape(title)}</h{level}>"
        for shape in _in_order(slide.shapes):
            if shape.has_text_frame and _text(shape) in around:
                yield f"<footer>{markup.escape(_text(shape))}</footer>"
            elif titled is None or shape.shape_id != titled.shape_id:
                yield from _shape(shape, pictures)
        yield from _notes(slide)


def _plain(slide: Any) -> Iterator[str]:
    for shape in slide.shapes:
        if shape.has_text_frame and (text := _text(shape)):
            yield markup.escape(text)


def _in_order(shapes: Any, depth: int = 0) -> Iterator[Any]:
    """Shapes as one reads them, from the top down and from left to right, groups opened."""
    for shape in sorted(shapes, key=lambda one: (one.top or 0, one.left or 0)):
        if shape.shape_type == MSO_SHAPE_TYPE.GROUP:
            if depth < MAX_GROUPS:
                yield from _in_order(shape.shapes, depth + 1)
        elif not (shape.is_placeholder and shape.placeholder_format.type in _TITLES | _AROUND):
            yield shape


def _shape(shape: Any, pictures: dict[str, Callable[[], bytes]]) -> Iterator[str]:
    if getattr(shape, "has_table", False):
        rows = [
            [markup.escape(" ".join(cell.text.split())) for cell in row.cells]
            for row in shape.table.rows
        ]
        lines = (f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in rows)
        yield from "<table>{}</table>".format("\n".join(lines)).split("\n")
    elif shape.has_text_frame:
        yield from _frame(shape.text_frame)
    elif shape.shape_type == MSO_SHAPE_TYPE.PICTURE:
        described = shape._element._nvXxPr.cNvPr.get("descr") or ""  # noqa: SLF001 - no other door
        name = f"{INNER}{len(pictures) + 1}"
        pictures[name] = partial(_bytes, shape)
        yield f'<img alt="{markup.escape(" ".join(described.split()))}" src="{name}">'


def _bytes(shape: Any) -> bytes:
    data: bytes = shape.image.blob
    return data


def _frame(frame: Any) -> Iterator[str]:
    """The paragraphs of a text box: points, one inside another, or one running text."""
    shown = [(one.level, _runs(one)) for one in frame.paragraphs if one.text.strip()]
    if len(shown) == 1:
        yield f"<p>{shown[0][1]}</p>"
        return
    depth = -1
    for at, (level, text) in enumerate(shown):
        opened = "<ul><li>" * max(level - depth, 0)
        closed = "</li></ul>" * max(depth - level, 0)
        again = "</li><li>" if depth >= level else ""
        end = "</li></ul>" * (level + 1) if at == len(shown) - 1 else ""
        yield f"{closed}{again}{opened}{text}{end}"
        depth = level


def _runs(paragraph: Any) -> str:
    """The text of a paragraph with what is bold and slanted, its line breaks as spaces."""
    parts = []
    rest = paragraph.text
    for run in paragraph.runs:
        between, _, rest = rest.partition(run.text)
        parts.append(" " * bool(between))  # a line break, which is no run
        text = markup.escape(" ".join(run.text.split()) if run.text.strip() else " ")
        text = f"{' ' * run.text.startswith(' ')}{text.strip()}{' ' * run.text.endswith(' ')}"
        name = ("b" if run.font.bold else "em" if run.font.italic else "") if text.strip() else ""
        parts.append(f"<{name}>{text}</{name}>" if name else text)
    shown = "".join(parts) if parts else markup.escape(" ".join(paragraph.text.split()))
    return _DIVIDED.sub("", shown)


def _notes(slide: Any) -> Iterator[str]:
    """What the speaker says to the slide is the best of it."""
    if not slide.has_notes_slide or slide.notes_slide.notes_text_frame is None:
        return
    for paragraph in slide.notes_slide.notes_text_frame.paragraphs:
        if paragraph.text.strip():
            yield f"<p>{markup.escape(' '.join(paragraph.text.split()))}</p>"
