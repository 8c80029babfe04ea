"""A list of links at an article's end that the page has as its resources: shown once is enough."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from html import unescape

from lessoncast import _addresses
from lessoncast._later import re
from lessoncast.feed.article import Article, Entry

_LAST_SECTION = re.compile(
    r'<h[3-6](?: [^>]*)?>(?:(?!<h[3-6]\b).)*?</h[3-6]>\s*(?:<p class="hear"><a [^>]*>[^<]*</a></p>\s*)?'
    r"(?P<list><(?P<kind>ul|ol)>(?:(?!<h[3-6]\b).)*</(?P=kind)>)\s*\Z",
    re.DOTALL,
)
_LINK = re.compile(r'<a href="(?P<url>[^"]*)"[^>]*>.*?</a>', re.DOTALL)
_TAG = re.compile(r"<[^>]*>")
_OWN_ID = re.compile(r'^<h[3-6][^>]* id="([^"]*)"')


def without_resources(article: Article, urls: Iterable[str]) -> Article:
    """Return the article without its last section if that is nothing but links to these addresses.

    A list that says a word about any of its links stays.
    """
    found = _LAST_SECTION.search(article.html)
    if found is None:
        return article
    links = [unescape(link["url"]) for link in _LINK.finditer(found["list"])]
    words = _TAG.sub("", _LINK.sub("", found["list"]))
    known = {_addresses.web(url) for url in urls}
    if not links or re.search(r"\w", words) or not known.issuperset(map(_addresses.web, links)):
        return article
    own = _OWN_ID.match(found[0])
    return replace(
        article,
        html=article.html[: found.start()].rstrip(),
        contents=_without(article.contents, own[1]) if own else article.contents,
    )


def _without(entries: Iterable[Entry], own: str) -> tuple[Entry, ...]:
    return tuple(
        replace(entry, below=list(_without(entry.below, own)))
        for entry in entries
        if entry.id != own
    )
