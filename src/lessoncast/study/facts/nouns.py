"""The nouns that a lesson comes back to, which a gap may ask for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

OFTEN = 3  # times that a noun comes that may be offered with others


@dataclass(frozen=True, slots=True)
class Nouns:
    """The nouns with how often each comes, and what could stand in its place."""

    times: Mapping[str, int]
    rivals: Mapping[str, tuple[str, ...]]
