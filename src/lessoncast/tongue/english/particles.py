"""Little words that belong to the noun before them: ``each step down means ten times as many``."""

from __future__ import annotations

from collections.abc import Sequence

from lessoncast.tongue.english.lexis import english

_PARTICLES = frozenset(
    {"down", "up", "out", "off", "away", "back", "apart", "in", "on", "over", "through"}
)
_NUMERALS = frozenset(
    {"two", "three", "four", "five", "six", "ten", "twice", "half", "more", "less"}
)


def ends_subject(tokens: Sequence[str], place: int) -> bool:
    """Whether the word before a verb in -s ends its subject, where something follows that is done."""
    if place < 2 or _bare(tokens[place - 1]) not in _PARTICLES or tokens[place - 1][-1:] in ",;:":
        return False
    known = english()
    forms = {form for _, form in known.verbs.get(_bare(tokens[place]), ())}
    behind = _bare(tokens[place + 1]) if place + 1 < len(tokens) else ""
    noun = (
        _bare(tokens[place - 2]) not in known.determiners | known.prepositions | known.auxiliaries
    )
    opens = known.determiners | known.quantifiers | known.pronouns | _NUMERALS
    return noun and "s" in forms and (behind in opens or behind.isdigit())


def _bare(word: str) -> str:
    return word.lower().strip(',.;:!?"“”()[]')
