"""Headings in a packed language: which may be cut, and which have lost a word."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from lessoncast.tongue.packs.pack import Pack

_MARKS = ',.;:!?"()¿¡'
_BEHIND = frozenset({"il", "ils", "elle", "elles", "on", "je", "tu", "nous", "vous"})


def is_clausal(heading: str, pack: Pack) -> bool:
    """Whether a heading holds a verb, so that no piece of it can stand alone."""
    tokens = [one for word in heading.split() for one in inverted(word.strip(_MARKS).lower())]
    free = pack.words["pronouns"] - frozenset(pack.determiners)
    return any(one in pack.verbs or one in free for one in tokens)


def shorter(heading: str, pack: Pack) -> Iterator[str]:
    """What a pack makes of a heading that is too long a clause for a title."""
    for pattern, title in pack.shorter_titles:
        if found := pattern.fullmatch(heading.rstrip("?. ")):
            yield title.format_map({name: held or "" for name, held in found.groupdict().items()})


def is_complete(heading: str, pack: Pack) -> bool:
    """Whether every article of a heading has its noun: a picture may have stood for it."""
    behind = pack.words["prepositions"] | {short for _, short in pack.joins}
    return not any(
        one.lower() in pack.determiners and other.lower() in behind - frozenset(pack.determiners)
        for one, other in pairwise(heading.split())
    )


def inverted(token: str) -> list[str]:
    """A verb with its subject behind a hyphen, apart: ``sont-ils``."""
    verb, hyphen, who = token.partition("-")
    return [verb, who] if hyphen and who.removeprefix("t-") in _BEHIND else [token]
