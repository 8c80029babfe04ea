"""What is wrong somewhere, told and not raised."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """One finding of ``check``."""

    where: str
    message: str
    hint: str = ""
