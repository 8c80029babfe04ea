"""What a negation leaves open: ``It didn't fall because of the frost`` may say that something else felled it."""

from __future__ import annotations

from lessoncast._later import re

_DENIES = re.anywhere(
    r"\b(?:is|are|was|were|do|does|did|has|have|had)(?:n't| not)\b|\bnever\b"
)  # not "can't": what cannot be has its cause


def leaves_cause_open(main: str) -> bool:
    """Whether a cause that follows without a comma may be the very thing that is denied."""
    return not main.rstrip().endswith(",") and _DENIES(main)
