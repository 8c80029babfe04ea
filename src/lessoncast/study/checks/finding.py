"""What a check has found."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from lessoncast.model import Card, Question

Item: TypeAlias = Card | Question


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """What breaks which rule: ``item`` is where, None for the set as a whole."""

    rule: str
    message: str
    item: Item | None = None
