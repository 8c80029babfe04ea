"""Headings: which of them heads what, their ids, and where links within the article lead."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator, Sequence

from lessoncast.lesson.article.nodes import HEADINGS, Node, Part, last_line, nodes, text_of
from lessoncast.model import Span

PREFIX = "a-"
"""Before every id, so that none meets an id of the page."""

_MOST_CHARACTERS = 60
_LETTERS = str.maketrans(
    {"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ł": "l", "ı": "i"}
)


def sections(blocks: Sequence[Part]) -> list[Node]:
    """The headings that head a stretch of the article: those that lie in nothing."""
    return [one for one in blocks if isinstance(one, Node) and one.level]


def without_title(blocks: Sequence[Part], title: str, same: Callable[[str], str]) -> list[Part]:
    """Leave out the first heading that says what the lesson's title says, since the page does."""
    wanted = same(title)
    for one in sections(blocks):
        if same(text_of(one.children)) == wanted:
            return [block for block in blocks if block is not one]
    return list(blocks)


def without_empty(blocks: Sequence[Part]) -> list[Part]:
    """Leave out headings with nothing below them."""
    kept: list[Part] = []
    deepest = 0
    for block in reversed(blocks):
        if isinstance(block, Node) and block.level:
            if block.level >= deepest:
                continue
            deepest = block.level
        else:
            deepest = 7
        kept.append(block)
    return kept[::-1]


def number(blocks: Sequence[Part]) -> None:
    """Give each heading its element, ``h2`` at the top and no level left out, and its id."""
    taken: set[str] = set()
    outer: list[int] = []
    for one in sections(blocks):
        while outer and outer[-1] >= one.level:
            outer.pop()
        outer.append(one.level)
        one.name = HEADINGS[min(len(outer), len(HEADINGS)) - 1]
        one.attributes["id"] = _unique(id_of(text_of(one.children)), taken)


def spans(blocks: Sequence[Part]) -> Iterator[tuple[Node, Span]]:
    """Each heading with the lines of its section, up to the next heading that is not below it.

    Of headings on one line the first has it.
    """
    found = sections(blocks)
    last = max((last_line(block) for block in blocks), default=0)
    lines: set[int] = set()
    for at, one in enumerate(found):
        after = next((other.line for other in found[at + 1 :] if other.name <= one.name), last + 1)
        if one.line not in lines and after > one.line:
            yield one, Span(one.line, after - 1)
        lines.add(one.line)


def link(blocks: Sequence[Part]) -> None:
    """Lead the links within the article to ids of its own; those that lead nowhere are text."""
    every = list(nodes(blocks))
    taken = {one.attributes["id"] for one in every if "id" in one.attributes}
    places = _places(blocks, every)
    for one in every:
        href = one.attributes.get("href", "") if one.name == "a" else ""
        if not href.startswith("#") or href[1:] in taken:
            continue
        target = places.get(href[1:].casefold())
        if target is None:
            one.name, one.attributes = "span", {}
            continue
        if "id" not in target.attributes:
            target.attributes["id"] = _unique(id_of(href[1:]), taken)
        one.attributes["href"] = f"#{target.attributes['id']}"


def _places(blocks: Sequence[Part], every: Sequence[Node]) -> dict[str, Node]:
    """What the author may link to: ids that he gave, and headings by the names that sites give them."""
    places: dict[str, Node] = {}
    for one in every:
        for anchor in one.anchors:
            places.setdefault(anchor.casefold(), one)
    for one in sections(blocks):
        for written in (_as_github_has_it(text_of(one.children)), one.attributes["id"]):
            places.setdefault(written, one)
    return places


def id_of(text: str) -> str:
    """``Why two tides?`` → ``a-why-two-tides``; letters of other alphabets stay what they are."""
    parts = unicodedata.normalize("NFKD", text.casefold().translate(_LETTERS))
    plain = "".join(
        char for char in parts if unicodedata.category(char) != "Mn" and char not in "'’"
    )
    words = re.sub(r"[\W_]+", "-", unicodedata.normalize("NFC", plain)).strip("-")
    return f"{PREFIX}{words[:_MOST_CHARACTERS].strip('-') or 'section'}"


def _as_github_has_it(text: str) -> str:
    return re.sub(r"[^\w\- ]", "", text.casefold()).replace(" ", "-")


def _unique(wanted: str, taken: set[str]) -> str:
    found, count = wanted, 1
    while found in taken:
        count += 1
        found = f"{wanted}-{count}"
    taken.add(found)
    return found
