"""Words that an author sets apart in running text: in italics, in bold, as code, or linked to elsewhere."""

from __future__ import annotations

from lessoncast._later import re
from lessoncast.lesson.names import names
from lessoncast.lesson.pieces import verbatim
from lessoncast.lesson.soup import NavigableString, Tag
from lessoncast.model import How, Marked

_HOW: dict[str, How] = {
    **dict.fromkeys(names("em i dfn"), "emphasis"),
    **dict.fromkeys(names("strong b"), "bold"),
    **dict.fromkeys(names("code tt kbd samp"), "code"),
}
_EXPLAINS = re.compile(
    r"(?:^|[/_.-])(?:glossary|glossar|glossaire|glosario|lexicon|terminology)(?:[/_.#-]|$)"
    r"|(?:^|/)reference\.(?:md|html)#\w|\.wikipedia\.org/wiki/",
    re.IGNORECASE,
)
"""An address at which a term is explained."""


MOST_MARKS, MOST_CHARACTERS = 200, 200
"""Of one piece, and of one phrase: what is longer is a passage, and a page full of marks sets nothing apart."""


class Marks:
    """What was set apart in the piece at hand."""

    def __init__(self) -> None:
        self._found: list[Marked] = []

    def see(self, tag: Tag) -> None:
        """Remember the text of an element that sets it apart."""
        how = _HOW.get(tag.name) or _linked(tag)
        if how is None or len(self._found) >= MOST_MARKS:
            return
        text = " ".join(_phrase(tag).split())
        if 0 < len(text) <= MOST_CHARACTERS:
            self._found.append(Marked(verbatim(text) if how == "code" else text, how))

    def take(self) -> tuple[Marked, ...]:
        """Return what was seen, and begin anew."""
        found, self._found = tuple(self._found), []
        return found


def _linked(tag: Tag) -> How | None:
    address = str(tag.get("href") or "") if tag.name == "a" else ""
    if not address:
        return None
    return "glossary" if _EXPLAINS.search(address) else "link"


def _phrase(tag: Tag) -> str:
    """The text of an element that holds nothing else, or one such element: ``**[tide](x.html)**``."""
    only = tag.contents[0] if len(tag.contents) == 1 else tag
    inner = only if isinstance(only, Tag) else tag
    plain = all(isinstance(one, NavigableString) for one in inner.contents)
    return "".join(map(str, inner.contents)) if plain else ""
