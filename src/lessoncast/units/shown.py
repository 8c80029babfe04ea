"""Items of a list that only eyes can take in: words in quotes, and what a screen reads."""

from __future__ import annotations

from lessoncast._later import re
from lessoncast.model import Block
from lessoncast.units.labels import is_whole_label

_QUOTED = re.compile(r"(?:[\"“][^\"”]+[\"”][.,;]?(?: and| or)? ?){2,}")


def is_shown(item: Block) -> bool:
    """``"Port", "aft"``: quotes and nothing that is said of them; ``The screen shows: `lamp red` ``: a clause, and code behind it."""
    if _QUOTED.fullmatch(item.text):
        return True
    coded = any(mark.how == "code" and mark.text == item.text for mark in item.marked)
    return coded and is_whole_label(item.term)
