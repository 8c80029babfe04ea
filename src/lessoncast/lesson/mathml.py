"""MathML as one line: its TeX if it brings some, else its signs; powers stay powers, notes for programs are left out."""

from __future__ import annotations

from lessoncast._later import re
from lessoncast.lesson.names import names
from lessoncast.lesson.phrases import RAISED
from lessoncast.lesson.soup import Tag

_POWERS = re.compile(r"[\d+−-]+")
_NOTES = names("annotation annotation-xml")


def tex_of(math: Tag) -> str:
    """A MathML element as TeX if it brings some, else its signs."""
    annotation = math.find("annotation", attrs={"encoding": "application/x-tex"})
    if annotation is not None:
        return annotation.get_text().strip()
    return str(math.get("alttext") or " ".join(_signs(math).split()))


def _signs(tag: Tag) -> str:
    """The signs of an element: ``10⁸``, ``c/n``; a power that is no number stands behind "^"."""
    if tag.name == "mspace":
        return " "
    parts = [one for one in tag.contents if not isinstance(one, Tag) or one.name not in _NOTES]
    said = [_signs(one) if isinstance(one, Tag) else str(one) for one in parts]
    if tag.name not in {"msup", "mfrac"}:
        return "".join(said)
    first, *rest = [one.strip() for one in said if one.strip()] or [""]
    behind = "".join(rest)
    if tag.name == "mfrac":
        return f"{first}/{behind}"
    return f"{first}{behind.translate(RAISED) if _POWERS.fullmatch(behind) else f'^{behind}'}"
