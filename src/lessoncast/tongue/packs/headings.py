"""Headings in a packed language: which may be cut, and which have lost a word."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from lessoncast.tongue.packs.pack import Pack

_MARKS = ',.;:!?"()¿¡'
_BEHIND = frozenset({"il", "ils", "elle", "elles", "on", "je", "tu", "nous", "vous"})


def is_clausal(heading: str, pack: Pack) -> bool:
    """Whether a heading holds a verb, so that no piece of it can stand alone."""
    words = [word.strip(_MARKS) for word in heading.split()]
    if pack.about.get("capital_nouns"):
        words = [one for n, one in enumerate(words) if not n or not one[:1].isupper()]
    tokens = [one for word in words for one in inverted(word.lower())]
    free = pack.words["pronouns"] - frozenset(pack.determiners)
    return any(one in pack.verbs or one in free for one in tokens)


def shorter(heading: str, pack: Pack) -> Iterator[str]:
    """What a pack makes of a heading that is too long a clause for a title."""
    for pattern, title in pack.shorter_titles:
        if found := pattern.fullmatch(heading.rstrip("?. ")):
            yield title.format_map({name: held or "" for name, held in found.groupdict().items()})


def last_thing(heading: str, pack: Pack, most: int) -> str:
    """The thing that a clause ends with, in at most so many words: ``Va où est le port`` → ``le port``.

    "" where its determiner may stand in another case than that of a name.
    """
    tokens = heading.rstrip(" .,;:?!").split()
    while len(tokens) > 2 and tokens[-1].lower() in pack.closed - frozenset(pack.verbs):
        tokens.pop()
    if tokens[-1].lower() in pack.verbs:
        return ""
    whole = _parted(pack)
    for place, token in enumerate(tokens[:-1]):
        before = tokens[place - 1] if place else ""
        if before[-1:] == "," or before.lower() == pack.about["and"]:
            continue
        article = whole.get(token.lower(), token.lower())
        named = article in pack.determiners and article not in pack.words["no_titles"]
        elided = re.match(r"[lL]['’]", token)
        kept = [article if named else token, *tokens[place + 1 :]]
        told = " ".join(kept)
        if (named or elided) and "," not in told and not is_clausal(told, pack):
            while len(kept) > most and (end := _last_link(kept, pack)):
                kept = kept[:end]
            return " ".join(kept) if len(kept) <= most else ""
    return ""


def _parted(pack: Pack) -> Mapping[str, str]:
    """Words that hold an article, each with it: ``du`` → ``le``."""
    found: dict[str, str] = {}
    for both, short in pack.joins:
        article = both.split()[-1]
        if article in pack.determiners and short not in both.split():
            found.setdefault(short, article)
    return found


def _last_link(tokens: Sequence[str], pack: Pack) -> int:
    """Where the last phrase behind a preposition begins; 0 where that would leave no name."""
    shorts = {short for _, short in pack.joins}
    links = pack.words["prepositions"] | shorts
    places = [n for n, one in enumerate(tokens) if n > 1 and one.lower() in links]
    return places[-1] if places else 0


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
