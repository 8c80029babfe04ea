"""Times of chapters as feeds and pages write them."""

from __future__ import annotations


def precise(time_ms: int) -> str:
    """``HH:MM:SS.mmm``, as Podlove Simple Chapters count."""
    seconds, milliseconds = divmod(time_ms, 1000)
    return f"{whole(seconds)}.{milliseconds:03d}"


def whole(seconds: int) -> str:
    """``HH:MM:SS``, as Apple and Spotify read it in descriptions."""
    minutes, seconds = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours:02d}:{minutes:02d}:{seconds:02d}"


def short(seconds: int) -> str:
    """``M:SS``, or ``H:MM:SS`` past the hour, for people."""
    minutes, seconds = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02d}:{seconds:02d}" if hours else f"{minutes}:{seconds:02d}"
