"""How a word sounds, in IPA, inside a spoken text: from the lexicon to engines that take phonemes.

Three private-use characters frame it: no author's text has any, so nobody else can write it. Every
piece brings what engines without phonemes say instead.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

_OPEN, _INSTEAD, _CLOSE = "\ue000", "\ue001", "\ue002"
_MARKED = re.compile(f"{_OPEN}([^{_INSTEAD}]*){_INSTEAD}([^{_CLOSE}]*){_CLOSE}")
_IPA = re.compile(r"/([^/\s]+)/\s*(.*)")


def marked(said: str, instead: Callable[[], str]) -> str:
    """Return what is to be said, framed if it is IPA: ``/ˈsiːkwəl/``, or ``/ˈsiːkwəl/ sequel``.

    ``instead`` gives what is said without phonemes where no respelling follows them.
    """
    if not (found := _IPA.fullmatch(said.strip())):
        return said
    return f"{_OPEN}{found[1]}{_INSTEAD}{found[2] or instead()}{_CLOSE}"


def shown(spoken: str) -> str:
    """Return the text as people read it: the IPA between slashes."""
    return _MARKED.sub(r"/\1/", spoken)


def respelled(spoken: str) -> str:
    """Return the text for an engine that takes no phonemes."""
    return _MARKED.sub(r"\2", spoken)


class Mark(NamedTuple):
    """A framed piece: ``text[start:end]``, said as ``ipa``."""

    start: int
    end: int
    ipa: str


def marks(spoken: str) -> Iterator[Mark]:
    """Yield the framed pieces, in order."""
    for found in _MARKED.finditer(spoken):
        yield Mark(*found.span(), found[1])


def changed(spoken: str, *, plain: Callable[[str], str], sound: Callable[[str, str], str]) -> str:
    """Change the plain text by one function, each piece by another, given its IPA and respelling."""
    parts: list[str] = []
    at = 0
    for found in _MARKED.finditer(spoken):
        parts += [plain(spoken[at : found.start()]), sound(found[1], found[2])]
        at = found.end()
    return "".join([*parts, plain(spoken[at:])])


def unchanged(ipa: str, respelling: str) -> str:
    """Frame a piece again: the ``sound`` of a change that leaves it alone."""
    return f"{_OPEN}{ipa}{_INSTEAD}{respelling}{_CLOSE}"
