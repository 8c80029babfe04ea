"""What stands around a lesson on a web page: menus, forms, banners, hidden parts."""

from __future__ import annotations

from lessoncast._later import re
from lessoncast._remembered import remembered
from lessoncast.lesson.names import names
from lessoncast.lesson.soup import Tag


def _kinds(listed: dict[str, str]) -> dict[str, str]:
    """``{"a footer": "footer"}`` → ``{"footer": "a footer"}``."""
    return {name: kind for kind, words in listed.items() for name in names(words)}


_ELEMENTS = _kinds(
    {
        "navigation": "nav menu",
        "no text": "script style template noscript title head",
        "something to operate": "form button select input textarea label dialog datalist progress meter",
        "a picture": "svg canvas map picture img",
        "an embedded medium": "iframe object embed video audio",
        "the header of the page": "header",
        "the footer of the page": "footer",
        "a pronunciation aid": "rt rp",
        "struck out": "del s strike",
    }
)
_ROLES = _kinds(
    {
        "navigation": "navigation menu menubar tablist doc-toc doc-backlink",
        "the header of the page": "banner",
        "the footer of the page": "contentinfo",
        "something to operate": "search toolbar dialog alertdialog",
        "footnotes and references": "doc-endnotes doc-footnotes doc-footnote doc-endnote doc-rearnotes "
        "doc-rearnote doc-bibliography doc-noteref doc-footnote-refs doc-footnote-number",
        "front or back matter": "doc-cover doc-titlepage doc-halftitlepage doc-copyright-page doc-colophon "
        "doc-index doc-dedication doc-pagelist doc-pagebreak doc-landmarks doc-loi doc-lot",
    }
)
_CLASSES = _kinds(
    {
        "navigation": "nav navbar navigation menu sidebar breadcrumb breadcrumbs toc table-of-contents "
        "pagination pager skip-link skip-nav navbox hatnote mw-jump-link back-to-top",
        "the footer of the page": "footer",
        "a box of the page": "share social related comments cookie banner ads advert promo newsletter subscribe "
        "infobox modal popup tooltip",
        "hidden on the page": "sr-only visually-hidden visuallyhidden screen-reader-text noprint",
        "something to operate": "mw-editsection headerlink edit-link toolbar progress-bar",
        "footnotes and references": "reference references reflist footnotes footnote-ref",
        "a formula twice": "katex-html MathJax_Preview MJX_Assistive_MathML",
    }
)
_NAMED = (
    ("a box of the page", re.compile(
        r"(?:.*[-_])?(?:cookies?|consent|gdpr)(?:[-_].*)?"
        r"|(?:.*[-_])?(?:ads?|advert\w*|sponsor\w*)[-_](?:container|wrapper|box|slot|unit|block|banner)"
        r"|(?:.*[-_])?(?:promo\w*|upsell|cta|call-to-action)(?:[-_](?:box|banner|card|block|section))?"
        r"|(?:.*[-_])?(?:share|sharing|social)[-_](?:buttons?|links?|icons?|bar|media|list|share)"
        r"|(?:.*[-_])?newsletters?(?:[-_].*)?|(?:.*[-_])?(?:subscribe|sign-?up)[-_](?:form|box)"
        r"|comments?[-_](?:area|list|section|form|thread)|comments"
        r"|(?:.*[-_])?related[-_](?:posts?|articles?|content|links?|reading|stories)"
        r"|(?:author|about-the-author)[-_](?:box|bio|info|card)|byline"
        r"|(?:post|entry|article)[-_](?:meta|info|tags|footer|byline|author)"
        r"|twitter-tweet|instagram-media")),
    ("navigation", re.compile(
        r"(?:.*[-_])?(?:side-?bar|bread-?crumbs?|pagination|toc|table[-_]of[-_]contents)"
        r"|(?:post|entry|site|page|main|global)[-_](?:nav\w*|menu)|skip[-_](?:to|link).*|back[-_]to[-_]top")),
    ("the header of the page", re.compile(r"(?:site|page|global)[-_]header")),
    ("the footer of the page", re.compile(r"(?:site|page|global)[-_]footer")),
)  # fmt: skip
"""What people call the parts of a page in classes and ids."""

_CLASS_ENDS = ("-nav", "-menu", "-toolbar", "-modal", "-breadcrumbs", "-footer")
_NAMED_ELEMENTS = names("div section aside ul ol p span blockquote table")
MAX_NAME = 60
_INVISIBLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_MOSTLY_LINKS = 0.5


def chrome(tag: Tag) -> str:
    """Return what kind of thing ``tag`` is when it is no part of what the lesson says, else ""."""
    if tag.name in _ELEMENTS:
        return "" if _is_checkbox(tag) or _is_of_checkbox(tag) else _ELEMENTS[tag.name]
    if role := next((name for name in _roles(tag) if name in _ROLES), ""):
        return _ROLES[role]
    if _is_hidden(tag):
        return "hidden on the page"
    names = class_names(tag)
    named = (*names, str(tag.get("id") or "")) if tag.name in _NAMED_ELEMENTS else names
    if found := next(filter(None, map(_by_class, named)), ""):
        return found if tag.find(("main", "article", "h1")) is None else ""
    if tag.name == "span" and tag.parent is not None and tag.parent.name == "figcaption":
        return "a caption's label" if any("label" in name for name in names) else ""
    return "a box of links" if tag.name == "aside" and _is_navigation(tag) else ""


def _roles(tag: Tag) -> list[str]:
    """The roles that an element names; the types of EPUB and of textbooks are roles with a prefix of their own."""
    typed = f"{tag.get('epub:type') or ''} {tag.get('data-type') or ''}".split()
    return [str(tag.get("role") or ""), *(f"doc-{name}" for name in typed)]


def _by_class(name: str) -> str:
    if known := _CLASSES.get(name):
        return known
    if name.endswith(_CLASS_ENDS):
        return "navigation"
    return _by_name(name[:MAX_NAME].lower()) if len(name) > 3 else ""


@remembered(4096)
def _by_name(name: str) -> str:
    return next((kind for kind, pattern in _NAMED if pattern.fullmatch(name)), "")


def class_names(tag: Tag) -> tuple[str, ...]:
    """The element's classes."""
    return tuple(str(tag.get("class") or "").split())


def _is_checkbox(tag: Tag) -> bool:
    return tag.name == "input" and tag.get("type") == "checkbox"


def _is_of_checkbox(tag: Tag) -> bool:
    """Whether a label says what is to be ticked: it holds its box, or stands right behind it."""
    if tag.name != "label":
        return False
    before = tag.find_previous_sibling()
    inside = tag.find("input")
    return any(isinstance(one, Tag) and _is_checkbox(one) for one in (before, inside))


def _is_hidden(tag: Tag) -> bool:
    if tag.get("hidden") is not None or tag.get("aria-hidden") == "true":
        return True
    return bool(_INVISIBLE.search(str(tag.get("style") or "")))


def _is_navigation(aside: Tag) -> bool:
    """Whether an ``<aside>`` mostly links elsewhere, or is there to be operated."""
    if aside.find("button") is not None or aside.find("input") is not None:
        return True
    linked = sum(len(link.get_text()) for link in aside.find_all("a"))
    return linked > len(aside.get_text()) * _MOSTLY_LINKS
