"""Tags as people write them → well-formed HTML that has the same lines.

Implied end tags are written out, stray ones left out, attributes canonical, comments, scripts and
declarations gone. Every step is linear in the text, whatever it holds; parsers that see only this
output meet no quadratic case of their own.
"""

from __future__ import annotations

import html
from collections.abc import Iterator
from typing import Literal, NamedTuple

from lessoncast._later import re
from lessoncast.errors import LessonError
from lessoncast.lesson.limits import MAX_NESTING, too_deep
from lessoncast.lesson.names import names

_NAME = re.compile(r"</?([A-Za-z][A-Za-z0-9:-]*)")
_TAG_STOP = re.compile(r">|=\s*([\"'])")
_ATTRIBUTE = re.compile(
    r"([^\s\"'<>/=]+)(?:\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+)))?", re.DOTALL
)
_ENTITY = re.compile(r"&(?:#[0-9]+;?|#[xX][0-9a-fA-F]+;?|[^\t\n\f <&#;]{1,32};?)")
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")

_STEERING = re.compile(
    r"<!--\s*(?:(?P<end>/)?skip|say:[^\S\n]*(?P<say>.*\S))\s*-->", re.DOTALL | re.IGNORECASE
)

_RAW = frozenset({"script", "style", "textarea", "iframe", "noembed", "noframes", "xmp"})
_IGNORED = frozenset({"plaintext", "listing"})
_VOID = names("area base br col embed hr img input link meta param source track wbr image")
_LISTS = frozenset({"ul", "ol", "dl", "table", "menu"})
_STRONG = _LISTS | names(
    "article aside blockquote body details div fieldset figure footer form header html main nav "
    "section td th li dd lesson-aside"
)
_SCOPED = frozenset({"li", "dt", "dd", "td", "th", "tr", "tbody", "thead", "tfoot", "caption"})
_PARAGRAPHS = frozenset({"p", "h1", "h2", "h3", "h4", "h5", "h6"})
_CLOSES_PARAGRAPH = _STRONG | names(
    "p h1 h2 h3 h4 h5 h6 hr pre address center dt tr caption lesson-display"
)
_CELLS = ("td", "th", "caption")
_CLOSES = {
    "li": ("li",),
    "dt": ("dt", "dd"),
    "dd": ("dt", "dd"),
    "td": _CELLS,
    "th": _CELLS,
    "tr": (*_CELLS, "tr"),
    "thead": _CELLS,
    "tbody": (*_CELLS, "tr", "thead", "tbody", "tfoot"),
    "tfoot": (*_CELLS, "tr", "thead", "tbody"),
    "option": ("option",),
    "body": ("head",),
}
_KEPT_ATTRIBUTES = names(
    "href class id lang role start hidden aria-hidden aria-label style type checked name content "
    "property encoding alttext title alt epub:type itemprop data-type dir src colspan rowspan align"
)


class Markup(NamedTuple):
    """A stretch of HTML: ``text`` (still escaped), or a tag with its name."""

    kind: Literal["text", "open", "close", "gone"]
    source: str
    name: str = ""

    @property
    def newlines(self) -> str:
        """As many line ends as the stretch has."""
        return "\n" * self.source.count("\n")


def canonical(source: str, *, name: str) -> str:
    """Return ``source`` as well-formed HTML with the same lines.

    Raises LessonError with ``name:line`` when elements nest deeper than ``MAX_NESTING``, or what
    is to be skipped has no end.
    """
    return "".join(_Balance(name).write(source))


def split(source: str) -> Iterator[Markup]:
    """Cut HTML into text and tags; joined, the sources are the whole again."""
    return _Scanner(source).scan()


def attributes(tag: str) -> dict[str, str]:
    """Return a start tag's attributes, names in lower case, values unescaped."""
    found: dict[str, str] = {}
    name = _NAME.match(tag)
    for match in _ATTRIBUTE.finditer(tag, name.end() if name else 0):
        value = next((part for part in match.groups()[1:] if part is not None), "")
        found.setdefault(match[1].lower(), _CONTROL.sub("", html.unescape(value)))
    return found


class _Scanner:
    """One pass over the text; what was once searched in vain is not searched again."""

    def __init__(self, source: str) -> None:
        self._source = source
        self._missing: set[str] = set()
        self._quotes = True

    def scan(self) -> Iterator[Markup]:
        position = 0
        while (start := self._source.find("<", position)) >= 0:
            if start > position:
                yield Markup("text", self._source[position:start])
            found = self._markup(start)
            yield found
            position = start + len(found.source)
        if position < len(self._source):
            yield Markup("text", self._source[position:])

    def _markup(self, start: int) -> Markup:
        if self._source.startswith("<!--", start):
            end = self._find("-->", start + 4) or start + 4
            return Markup("gone", self._source[start:end])
        if self._source.startswith(("<!", "<?"), start):
            end = self._find(">", start) or start + 2
            return Markup("gone", self._source[start:end])
        match = _NAME.match(self._source, start)
        end = self._tag_end(match.end()) if match else 0
        if not match or not end:
            return Markup("text", "<")
        return self._element(start, end, match[1].lower())

    def _element(self, start: int, end: int, name: str) -> Markup:
        if self._source[start + 1] == "/":
            kind: Literal["close", "gone"] = "gone" if name in _RAW | _IGNORED else "close"
            return Markup(kind, self._source[start:end], name)
        if name in _RAW:
            close = self._find(f"</{name}", end)
            end = (self._find(">", close) or close) if close else end
            return Markup("gone", self._source[start:end], name)
        return Markup("gone" if name in _IGNORED else "open", self._source[start:end], name)

    def _find(self, mark: str, position: int) -> int:
        """Return where ``mark`` ends, or 0."""
        if mark in self._missing:
            return 0
        pattern = re.compile(re.escape(mark), re.IGNORECASE)
        match = pattern.search(self._source, position)
        if not match:
            self._missing.add(mark)
            return 0
        return match.end()

    def _tag_end(self, position: int) -> int:
        """Return the place behind the tag's ``>``, or 0; a ``>`` in a quoted value is none."""
        start = position
        while self._quotes and (match := _TAG_STOP.search(self._source, position)):
            if match[0] == ">":
                return match.end()
            close = self._source.find(match[1], match.end())
            position = close + 1 if close >= 0 else match.end()
        self._quotes = False  # Otherwise each further tag would be searched to the text's end.
        return self._find(">", start)


class _Balance:
    """Writes the tags so that each one that opens is closed, innermost first."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._open: list[str] = []
        self._line = 1
        self._skips_from = 0

    def write(self, source: str) -> Iterator[str]:
        for markup in split(source):
            match markup.kind:
                case "text":
                    yield _clean(markup.source)
                case "open":
                    yield from self._start(markup)
                    yield markup.newlines
                case "close":
                    yield from self._end(markup.name)
                    yield markup.newlines
                case "gone":
                    yield from self._comment(markup)
            self._line += markup.source.count("\n")
        if self._skips_from:
            raise LessonError(
                "<!-- skip --> is never ended",
                where=f"{self._name}:{self._skips_from}",
                hint="write <!-- /skip --> where the text is told again",
            )
        yield from self._close_down_to(0)

    def _comment(self, markup: Markup) -> Iterator[str]:
        """What the author steers with: ``<!-- skip -->`` … ``<!-- /skip -->``, ``<!-- say: … -->``."""
        found = _STEERING.match(markup.source)
        if found is None:
            yield markup.newlines
        elif found["say"] is not None:
            yield f"<lesson-say>{_clean(found['say']).rstrip()}</lesson-say>"
            yield "\n" * (markup.source.count("\n") - found["say"].rstrip().count("\n"))
        else:
            self._skips_from = 0 if found["end"] else self._skips_from or self._line
            name = "lesson-go-on" if found["end"] else "lesson-skip"
            yield f"<{name}></{name}>{markup.newlines}"

    def _start(self, markup: Markup) -> Iterator[str]:
        name = markup.name
        if name in _CLOSES_PARAGRAPH:
            yield from self._end("p")
        for implied in _CLOSES.get(name, ()):
            yield from self._end(implied)
        yield f"<{name}{_written(attributes(markup.source))}>"
        if name in _VOID:
            return
        if _empty(markup.source):
            yield f"</{name}>"
            return
        self._open.append(name)
        if len(self._open) > MAX_NESTING:
            raise too_deep(self._line, name=self._name)

    def _end(self, name: str) -> Iterator[str]:
        for depth in range(len(self._open) - 1, -1, -1):
            if self._open[depth] == name:
                yield from self._close_down_to(depth)
                return
            if self._walls_in(name, self._open[depth]):
                return

    @staticmethod
    def _walls_in(name: str, wall: str) -> bool:
        """Whether an end tag ``name`` has no effect across ``wall``."""
        if name in _SCOPED:
            return wall in _LISTS
        return name not in _STRONG and (wall in _STRONG or wall in _PARAGRAPHS)

    def _close_down_to(self, depth: int) -> Iterator[str]:
        while len(self._open) > depth:
            yield f"</{self._open.pop()}>"


def _empty(tag: str) -> bool:
    """Whether a tag closes itself; the slash of ``<a href=x/>`` belongs to the address."""
    return tag.endswith("/>") and not re.search(r"=\s*[^\s\"'>]+/>\Z", tag[-4000:])


def _written(found: dict[str, str]) -> str:
    kept = ((key, value) for key, value in found.items() if key in _KEPT_ATTRIBUTES)
    return "".join(f' {key}="{html.escape(" ".join(value.split()))}"' for key, value in kept)


def _clean(text: str) -> str:
    """Resolve entities, none of which may add a line, and escape what HTML needs."""
    return html.escape(_ENTITY.sub(_character, text), quote=False)


def _character(match: re.Match[str]) -> str:
    return _CONTROL.sub("", html.unescape(match[0]).replace("\n", " "))
