"""Sets of names, written the way people read them."""

from __future__ import annotations


def names(text: str) -> frozenset[str]:
    """``"ul ol dl"`` → the three names."""
    return frozenset(text.split())
