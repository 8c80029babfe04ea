"""Headings all in capitals as a sentence is written, for a voice would spell them and eyes be shouted at."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from lessoncast._later import re
from lessoncast.model import Block

LINE_WORDS = 3  # of a line in capitals that is no acronym
MIN_LOUD_CHARACTERS = 7  # from which a heading is no acronym
_CAPITALS = re.compile(r"[^\W\d_a-z][^\W_a-z]*[^\W\d_a-z](?:['’][^\W\d_a-z]+)?|\bA\b")
_WORD = re.compile(r"[^\W\d_]+")
_INSIDE = re.compile(r"[^\W\d_A-Z][,;]? [\"“(]?$")  # what stands before a word inside a sentence
_OWNER = re.compile(r"['’].*")


def in_sentence_case(blocks: Sequence[Block]) -> list[Block]:
    """Blocks with their headings in sentence case.

    What the text itself writes in capitals stays so, and so does the first letter of what it takes for a name.
    """
    shouted = [one.kind == "heading" and one.text.isupper() for one in blocks]
    if not any(shouted):
        return list(blocks)
    text = _Written.of(_quiet(blocks))
    return [
        replace(one, text=text.quieted(one.text)) if loud and text.is_loud(one.text) else one
        for one, loud in zip(blocks, shouted, strict=True)
    ]


def title_in_sentence_case(title: str, blocks: Sequence[Block]) -> str:
    """A title that the text itself sets in capitals, as it would be written in a sentence."""
    if not title.isupper():
        return title
    text = _Written.of(_quiet(blocks))
    return text.quieted(title) if text.is_loud(title) else title


def _quiet(blocks: Iterable[Block]) -> Iterable[Block]:
    """The blocks whose capitals tell something: no heading that shouts, and no line such as ``BY THE HARBOUR MASTER``."""
    return (
        one
        for one in blocks
        if not one.text.isupper() or (one.kind != "heading" and len(one.text.split()) < LINE_WORDS)
    )


def _is_spelt(found: re.Match[str]) -> bool:
    """Whether what has capitals is no article that begins a sentence."""
    return len(found[0]) > 1 or _is_inside(found)


def _is_inside(found: re.Match[str]) -> bool:
    before = found.string[max(found.start() - 5, 0) : found.start()]
    return _INSIDE.search(before) is not None


@dataclass(frozen=True, slots=True)
class _Written:
    """How a text writes its words: ``spelt`` in capitals, ``small`` ones, names, and pairs of words that are one."""

    spelt: frozenset[str]
    small: frozenset[str]
    names: frozenset[str]
    pairs: frozenset[tuple[str, str]]

    @classmethod
    def of(cls, blocks: Iterable[Block]) -> _Written:
        spelt, small, names = set[str](), set[str](), set[str]()
        pairs: list[tuple[str, str, bool]] = []
        for block in blocks:
            said = f"{block.term} {block.text}"
            spelt.update(one[0] for one in _CAPITALS.finditer(said) if _is_spelt(one))
            if block.kind == "heading":
                continue  # whose case tells nothing of a name
            found = [*_WORD.finditer(block.text)]
            inside = {one.start() for one in found if one[0].istitle() and _is_inside(one)}
            small.update(one[0] for one in found if one[0].islower())
            names.update(one[0] for one in found if one.start() in inside)
            pairs += (
                (one[0], other[0], one.start() in inside)
                for one, other in pairwise(found)
                if one[0].istitle() and other[0].istitle() and other.start() == one.end() + 1
            )
        both = frozenset((a, b) for a, b, inside in pairs if inside or a.lower() not in small)
        alone = frozenset(one for one in names if one.lower() not in small)
        return cls(frozenset(spelt), frozenset(small), alone, both)

    def is_loud(self, heading: str) -> bool:
        """Whether a heading in capitals shouts: a short one only where the text has its words without."""
        found = _WORD.findall(heading)
        known = {*self.small, *self.names, *(one for pair in self.pairs for one in pair)}
        if len(heading) >= MIN_LOUD_CHARACTERS:
            return True
        return all(not {one.lower(), one.capitalize()}.isdisjoint(known) for one in found) and (
            self.spelt.isdisjoint(found)
        )

    def quieted(self, heading: str) -> str:
        """``MARTIN LUTHER IN GERMANY`` → ``Martin Luther in Germany``."""
        found = [*_CAPITALS.finditer(heading)]
        said = [_OWNER.sub("", one[0]).capitalize() for one in found]
        beside = [pair in self.pairs for pair in pairwise(said)]
        low = heading
        for place, one in enumerate(found):
            named = said[place] in self.names or any(beside[max(place - 1, 0) : place + 1])
            if one[0] not in self.spelt:
                word = one[0].capitalize() if named else one[0].lower()
                low = low[: one.start()] + word + low[one.end() :]
        at = next((place for place, char in enumerate(low) if char.isalpha()), 0)
        return low[:at] + low[at].upper() + low[at + 1 :]
