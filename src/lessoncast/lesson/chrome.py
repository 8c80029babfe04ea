"""What stands around a lesson on a web page: menus, forms, banners, hidden parts."""

from __future__ import annotations

import re

from bs4 import Tag

from lessoncast.lesson.names import names

_ELEMENTS = names(
    "nav script style template noscript form button select input textarea label dialog svg canvas "
    "iframe object embed video audio map picture img header footer head title menu datalist "
    "progress meter rt rp del s strike"
)
_ROLES = names(
    "navigation banner contentinfo search toolbar dialog alertdialog menu menubar tablist "
    "doc-toc doc-endnotes doc-footnotes doc-bibliography doc-backlink doc-noteref"
)
_CLASSES = names(
    "nav navbar navigation menu sidebar breadcrumb breadcrumbs toc table-of-contents footer share "
    "social related comments cookie banner ads advert newsletter subscribe pagination pager "
    "skip-link skip-nav sr-only visually-hidden visuallyhidden screen-reader-text noprint navbox "
    "infobox hatnote mw-editsection mw-jump-link reference references reflist footnotes "
    "footnote-ref headerlink edit-link back-to-top modal popup tooltip toolbar progress-bar "
    "katex-html MathJax_Preview MJX_Assistive_MathML"
)
_CLASS_ENDS = ("-nav", "-menu", "-toolbar", "-modal", "-breadcrumbs", "-footer")
_INVISIBLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_MOSTLY_LINKS = 0.5


def is_chrome(tag: Tag) -> bool:
    """Whether ``tag`` is no part of what the lesson says."""
    if tag.name in _ELEMENTS:
        return not _is_checkbox(tag)
    if tag.get("role") in _ROLES or _is_hidden(tag):
        return True
    names = class_names(tag)
    if any(name in _CLASSES or name.endswith(_CLASS_ENDS) for name in names):
        return tag.find(("main", "article", "h1")) is None
    if tag.name == "span" and tag.parent is not None and tag.parent.name == "figcaption":
        return any("label" in name for name in names)
    return tag.name == "aside" and _is_navigation(tag)


def class_names(tag: Tag) -> tuple[str, ...]:
    """The element's classes."""
    return tuple(str(tag.get("class") or "").split())


def _is_checkbox(tag: Tag) -> bool:
    return tag.name == "input" and tag.get("type") == "checkbox"


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
