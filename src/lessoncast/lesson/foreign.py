"""What an author marked as another language: ``lang`` on any element, or a link to ``lang:fr``."""

from __future__ import annotations

from lessoncast.lesson.soup import Tag
from lessoncast.lesson.spans import span_of
from lessoncast.model import Foreign

LONGEST_CHARACTERS = 2000
"""A paragraph; whoever marks more of a page than that names the language of the page."""

_TEXTS = ["p", "li", "dt", "dd", "td", "th", "blockquote", "caption", "figcaption", "div", "section",
          "h1", "h2", "h3", "h4", "h5", "h6"]  # fmt: skip


def noted(tag: Tag, language: str, line: int) -> list[Foreign]:
    """Return what ``tag``, which is on ``line``, says of its text's language; often nothing.

    What holds blocks of text hands the language down to them, until one holds none.
    """
    if not language:
        return []
    if tag.find(_TEXTS) is not None:
        for child in tag.children:
            if isinstance(child, Tag) and not child.get("lang"):
                child["lang"] = language
        return []
    text = tag.get_text()
    if not text.strip() or len(text) > LONGEST_CHARACTERS:
        return []
    return [Foreign(text, language, span_of(tag, line))]
