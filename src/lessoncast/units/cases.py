"""A case put to the reader: what happens in it is no statement of the lesson's."""

from __future__ import annotations

from lessoncast._later import re

_LEAST = 2  # sentences with the question; more of them tell something
_MOST = 3
_ENDS = re.compile(r"[.!?][\"'”’]? (?=[\"“]?[A-Z])")
_ASKS_YOU = re.compile(
    r"(?:[^.!?]*, )?(?:[Ww]hat|[Hh]ow|[Ww]hy|[Ww]hich|[Ww]ho|[Ww]here|[Ww]hen)\b[^.!?]*\b(?:do|would|could|can|should|might) you (?:\w+ly )?"
    r"(?:think|expect|predict|say|suppose|explain|tell|advise|recommend|respond|conclude|infer|hypothesi[sz]e|account for)\b[^.!?]*\?$"
    r"|(?:Do you think|Would you expect)\b[^.!?]*\?$"
)


def puts_case(text: str) -> bool:
    """Whether a paragraph tells of a case only to ask its reader: ``The sail tears. What do you think happens next?``."""
    if not text.rstrip().endswith("?"):
        return False
    parts = _ENDS.split(text.strip())
    return _LEAST <= len(parts) <= _MOST and _ASKS_YOU.match(parts[-1]) is not None
