"""A question behind a colon: what stands in front of it is told, and the host may ask it."""

from __future__ import annotations

from dataclasses import replace

from lessoncast._later import re
from lessoncast.model import Block
from lessoncast.tongue.english.clauses import is_clause
from lessoncast.tongue.words import capital

_ASKED = re.compile(
    r"(?P<told>(?:^|(?<=[.!?] ))[A-Z][^.!?:;\"“”]{12,120}): (?P<asks>(?:how|what|why|who|when|where|which|is|are|do|does|did|can|could|should|will|would) "
    r"[^.!?:\"“”]{8,120}\?)(?= [A-Z]|$)"
)
_ASKS_ITSELF = re.compile(
    r"\b(?:ask\w*|know|wonder\w*|say\w*|said|think\w*|see|questions?|answer\w*|is|are|this|that|decide\w*|tell\w*|check\w*|imagine)$"
)
"""``The crew would like to know: does it leak?``: half of a sentence without its question."""


def with_questions_apart(block: Block) -> Block:
    """``Locks have one flaw: who keeps the key?`` → ``Locks have one flaw. Who keeps the key?``."""
    if block.kind != "paragraph" or ": " not in block.text or "?" not in block.text:
        return block
    text = _ASKED.sub(_apart, block.text)
    return replace(block, text=text) if text != block.text else block


def _apart(found: re.Match[str]) -> str:
    told = found["told"]
    if _ASKS_ITSELF.search(told) or not is_clause(told):
        return found[0]
    return f"{told}. {capital(found['asks'])}"
