"""What of a packed language is talk and no card, and how its glosses and headings begin."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from lessoncast.study.facts.packed.data import told_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Talk:
    """Patterns of one language: see ``talk.toml``."""

    gloss: str
    talk: str
    lead: str
    turned: tuple[str, str] = ("(?!)", "")
    past: tuple[tuple[str, str], ...] = ()
    lists: str = "(?!)"
    yes: str = "(?!)"


def in_its_time(ask: str, talk: Talk) -> str:
    """``¿Qué ocurre cuando llegó el tren?`` → ``¿Qué ocurrió cuando llegó el tren?``."""
    for present, past in talk.past:
        ask = re.sub(present, past, ask)
    return ask


@lru_cache(maxsize=8)
def talk_of(language: str) -> Talk | None:
    """What is talk in a language; None where nobody has said."""
    found = told_of(language, "talk.toml")
    return Talk(**found) if found else None
