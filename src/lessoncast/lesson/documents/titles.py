"""The title in a document's properties, where a person put it there."""

from __future__ import annotations

_OF_PROGRAMS = (
    "untitled",
    "microsoft word",
    "powerpoint",
    "presentation",
    "document",
    "slide 1",
    ".doc",
    ".ppt",
    ".tex",
    ".indd",
)
"""What programs write into an empty field: their own name, or that of the file."""


def meant(title: str) -> str:
    """Return the title on one line, "" for one that a program has put there."""
    shown = " ".join(title.split())
    low = shown.lower()
    return "" if any(mark in low for mark in _OF_PROGRAMS) else shown
