"""Code blocks: which language they are in."""

from __future__ import annotations

from lessoncast._later import re
from lessoncast.lesson.chrome import class_names
from lessoncast.lesson.soup import Tag

_CODE_CLASS = re.compile(r"(?:language|lang|highlight|brush)[-:]\s?([\w+#.-]+)")


def language_of(pre: Tag) -> str:
    """The language that a code block's classes name, or ""."""
    parent = [pre.parent] if pre.parent is not None else []
    for tag in [pre, *pre.find_all("code"), *parent]:
        if found := _CODE_CLASS.search(" ".join(class_names(tag))):
            return found[1]
    return ""
