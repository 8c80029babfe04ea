"""The lesson as an article: ``article.html`` built anew from a list, as a page can show it.

An episode's folder is input like any other, so what is in the file is written again element by
element: pictures are those that were made public, links lead to the web, to a place in the article
or to a page of the course, and ids are such as no page has of its own.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from html import escape, unescape

from lessoncast._later import re
from lessoncast.feed import stamps
from lessoncast.feed.sanitising import Judge, Rules, Writer, is_absolute_link, names

_ELEMENTS = names(
    "aside blockquote caption dd details div dl dt figcaption figure h3 h4 h5 h6 hr li ol p pre section "
    "summary table tbody td th thead tr ul "
    "a abbr b bdi br cite code dfn em i img ins kbd mark q rp rt ruby s samp small span strong sub sup "
    "u var wbr"
)
_VOID = names("br hr img wbr")
# The page has a heading above the article, so each of its own is one level deeper there.
_RENAMED = {"h1": "h3", "h2": "h3", "h3": "h4", "h4": "h5", "h5": "h6"}
_HEADINGS = {"h3": 1, "h4": 2, "h5": 3, "h6": 4}
_ON_ALL = names("id lang dir")
_OWN = {
    "abbr": names("title"),
    "aside": names("class data-kind"),
    "code": names("class"),
    "ol": names("start"),
    "td": names("class colspan rowspan"),
    "th": names("class colspan rowspan scope"),
    **dict.fromkeys(["div", "p", "section", "span"], names("class")),
    **dict.fromkeys(_HEADINGS, names("data-t")),
}
_NUMBER = re.compile(r"[0-9]{1,5}")
_ID = re.compile(r"a-[\w-]{1,80}")
_VALUES: dict[str, re.Pattern[str]] = {
    "class": re.compile(
        r"caption|center|footnotes|kind|math|numbers|right|language-[\w+#.-]{1,30}"
    ),
    "colspan": _NUMBER,
    "data-kind": re.compile(r"[a-z]{1,20}"),
    "data-t": re.compile(r"[0-9]{1,6}(?:\.[0-9]{1,3})?"),
    "dir": re.compile(r"ltr|rtl|auto"),
    "id": _ID,
    "lang": re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8}){0,4}"),
    "rowspan": _NUMBER,
    "scope": re.compile(r"col|row"),
    "start": _NUMBER,
    "title": re.compile(r"[^\x00-\x1f]{1,300}"),
}


@dataclass(slots=True, kw_only=True)
class Entry:
    """A heading in the list of contents, with those below it."""

    id: str
    title: str
    level: int
    below: list[Entry] = field(default_factory=list)


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """An article that is safe to put into a page.

    ``leads`` are the pages that its links to other lessons were resolved to, by the lessons' slugs,
    with "" for those that have none.
    """

    html: str = ""
    contents: tuple[Entry, ...] = ()
    leads: Mapping[str, str] = field(default_factory=dict)


NONE = Article()


def shown(
    html: str,
    *,
    pages: Mapping[str, str],
    picture: Callable[[str], str],
    words: Mapping[str, str],
    audio: str,
) -> Article:
    """Return ``article.html`` as a page shows it.

    ``pages`` has the course's pages by slugs; ``picture`` returns the public name of a picture, or
    "" where there is none. ``words`` are the page's own, ``audio`` the file that the lesson is heard in.
    """
    writer = _Writer(pages, picture, words, audio)
    writer.feed(html)
    writer.close()
    return Article(
        html=writer.result(),
        contents=tuple(_nested(writer.headings)),
        leads=writer.leads,
    )


class _Writer(Writer):
    """Notes the headings on the way, and puts a link to what is heard behind each."""

    def __init__(
        self,
        pages: Mapping[str, str],
        picture: Callable[[str], str],
        words: Mapping[str, str],
        audio: str,
    ) -> None:
        self.leads: dict[str, str] = {}
        self.headings: list[Entry] = []
        self._pages, self._picture, self._words, self._audio = pages, picture, words, audio
        self._ids: set[str] = set()
        self._seconds, self._title_from = "", 0
        judges: dict[str, Judge] = {name: self._judge(name) for name in _ELEMENTS}
        judges |= {"a": self._link, "img": self._image}
        super().__init__(Rules(elements=judges, renamed=_RENAMED, void=_VOID))

    def _judge(self, element: str) -> Judge:
        allowed = _ON_ALL | _OWN.get(element, frozenset())

        def judge(given: dict[str, str]) -> Mapping[str, str]:
            return self._kept(given, allowed)

        return judge

    def _kept(self, given: dict[str, str], allowed: Iterable[str]) -> dict[str, str]:
        kept = {
            name: given[name]
            for name in sorted(allowed)
            if name in given and _VALUES[name].fullmatch(given[name])
        }
        if (own := kept.get("id")) in self._ids:
            del kept["id"]
        elif own:
            self._ids.add(own)
        return kept

    def _link(self, given: dict[str, str]) -> Mapping[str, str] | None:
        kept = self._kept(given, _ON_ALL)
        if slug := given.get("data-lesson"):
            page = self.leads[slug] = self._pages.get(slug, "")
            section = given.get("data-section", "")
            place = f"#{section}" if _ID.fullmatch(section) else ""
            return kept | {"href": page + place} if page else None
        href = given.get("href", "")
        if is_absolute_link(href):
            is_mail = href.lower().startswith("mailto:")
            return kept | {"href": href} | ({} if is_mail else {"rel": "noopener noreferrer"})
        return kept | {"href": href} if href[:1] == "#" and _ID.fullmatch(href[1:]) else None

    def _image(self, given: dict[str, str]) -> Mapping[str, str] | None:
        alt = given.get("alt", "")
        name = self._picture(given.get("src", ""))
        if not name:
            self.handle_data(alt)
            return None
        sides = {
            side: given[side]
            for side in ("width", "height")
            if _NUMBER.fullmatch(given.get(side, ""))
        }
        return {"src": name, "alt": alt, **sides, "loading": "lazy"}

    def _begin(self, name: str, attributes: Mapping[str, str]) -> None:
        told = dict(attributes)
        # What may be wider than the window can be scrolled with keys, too.
        if name == "pre":
            told["tabindex"] = "0"
        if name == "table":
            label = escape(self._words["table"])
            self._out.append(f'<div class="wide" role="group" aria-label="{label}" tabindex="0">')
        if name in _HEADINGS:
            self._seconds = told.pop("data-t", "")
            entry = Entry(id=told.get("id", ""), title="", level=_HEADINGS[name])
            self.headings.append(entry)
            self._title_from = len(self._out) + 1
        super()._begin(name, told)

    def _end(self) -> str:
        name = super()._end()
        if name == "table":
            self._out.append("</div>")
        if name in _HEADINGS and not self.headings[-1].title:
            pieces = self._out[self._title_from : -1]
            self.headings[-1].title = _text("".join(pieces))
            if self._seconds:
                self._out.append(self._heard(self._seconds))
        return name

    def _heard(self, seconds: str) -> str:
        says = f"{self._words['from_here']} {stamps.short(int(float(seconds)))}"
        link = f'<a href="{self._audio}#t={seconds}" data-t="{seconds}">{escape(says)}</a>'
        return f'\n<p class="hear">{link}</p>'


def _text(html: str) -> str:
    """What a heading that was written says."""
    return " ".join(unescape(re.sub(r"<[^>]*>", "", html)).split())


def _nested(headings: Iterable[Entry]) -> list[Entry]:
    """Each heading below the one that it belongs to; those that cannot be linked to are left out."""
    top: list[Entry] = []
    outer: list[Entry] = []
    for entry in headings:
        if not entry.id or not entry.title:
            continue
        while outer and outer[-1].level >= entry.level:
            outer.pop()
        (outer[-1].below if outer else top).append(entry)
        outer.append(entry)
    return top
