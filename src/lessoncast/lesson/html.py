"""HTML → page: the lesson on it, without the site around it."""

from __future__ import annotations

from collections.abc import Iterator

from lessoncast._later import re
from lessoncast.lesson import tags
from lessoncast.lesson.cleaning import plain
from lessoncast.lesson.front_matter import published
from lessoncast.lesson.headings import with_bold
from lessoncast.lesson.pieces import Page
from lessoncast.lesson.soup import BeautifulSoup, Tag
from lessoncast.lesson.walk import Shown, walk
from lessoncast.model import LeftOut

_SITE = re.compile(r"\s+(?:[|–—·•»]|::|-)\s+")
_SUMMARIES = ("description", "og:description", "twitter:description")
_DATES = ("article:published_time", "date", "dc.date", "dcterms.created", "datepublished")
_CONTENTS = (
    "[itemprop=articleBody]", ".entry-content", ".post-content", ".article-content", ".article-body",
    ".markdown-body", ".page-content", ".main-content", "#main-content", "#content", ".content",
    "#main", ".main", ".post",
)  # fmt: skip
"""What people call the part that holds the text, where no element says it; the surest first."""
_MOST_OF_PAGE = 0.5
_ENOUGH_CHARACTERS = 80


def read(text: str, *, name: str) -> Page:
    """Read a page. Raises LessonError with ``name:line`` when its elements nest too deeply."""
    root = _tree(text, name)
    body = _main_part(root)
    date = published(_meta(root, _DATES)) if _meta(root, _DATES) else None
    shown = walk(body)
    return Page(
        pieces=tuple(with_bold(shown.pieces)),
        tree=body,
        left_out=(*_around(root, body), *shown.left_out),
        title=_title(root, body),
        language=_language(root),
        pronunciations=shown.pronunciations,
        foreign=shown.foreign,
        requests=shown.requests,
        summary=plain(_meta(root, _SUMMARIES)),
        published=date,
    )


def shown_by(text: str, *, name: str) -> Shown:
    """Return all that a fragment of HTML shows."""
    return walk(_tree(text, name))


def _tree(text: str, name: str) -> Tag:
    # The element around it keeps Beautiful Soup from taking a short text for a file's name.
    source = f"<lesson-page>{tags.canonical(text, name=name)}</lesson-page>"
    return BeautifulSoup(source, "html.parser", multi_valued_attributes=None)


def _main_part(root: Tag) -> Tag:
    """The part that holds the lesson: ``<main>``, one ``<article>``, what is named so, else the body."""
    for found in (root.select("main, [role=main]"), root.select("article")):
        if len(found) == 1 and len(found[0].get_text().strip()) >= _ENOUGH_CHARACTERS:
            return found[0]
    whole = root.find("body")
    body = whole if isinstance(whole, Tag) else root
    least = max(len(body.get_text()) * _MOST_OF_PAGE, _ENOUGH_CHARACTERS)
    for selector in _CONTENTS:
        named = body.select(selector)
        if len(named) == 1 and len(named[0].get_text()) >= least:
            return named[0]
    return body


def _around(root: Tag, body: Tag) -> Iterator[LeftOut]:
    """What the page shows outside of the part that holds the lesson."""
    if body is root:
        return
    around = walk(root, beside=body)
    yield from around.left_out
    for piece in around.pieces:
        yield LeftOut(span=piece.span, text=piece.text, reason="outside of the article")


def _title(root: Tag, body: Tag) -> str:
    """The first ``<h1>``, in the main part if one is there; else ``<title>`` without the site."""
    headings = body.find_all("h1") or root.find_all("h1")
    heading = next((one for one in headings if not _names_site(one)), None)
    if isinstance(heading, Tag) and (
        shown := [plain(piece.text) for piece in walk(heading).pieces]
    ):
        return " ".join(shown)
    title = root.find("title")
    if not isinstance(title, Tag):
        return ""
    return next((part for part in map(plain, _SITE.split(title.get_text())) if part), "")


def _names_site(heading: Tag) -> bool:
    """Whether a heading is the site's name: in the header of the page, and a link to where the site begins."""
    header = heading.find_parent("header")
    of_page = header is not None and not header.find_parent(["main", "article"])
    return of_page and (heading.find_parent("a") is not None or heading.find("a") is not None)


def _language(root: Tag) -> str:
    page = root.find("html")
    return str(page.get("lang") or "") if isinstance(page, Tag) else ""


def _meta(root: Tag, names: tuple[str, ...]) -> str:
    for meta in root.find_all("meta"):
        if str(meta.get("name") or meta.get("property") or "").lower() in names:
            return str(meta.get("content") or "")
    return ""
