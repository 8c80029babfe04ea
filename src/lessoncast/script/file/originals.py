"""What a script file remembers of its chapters as they were generated."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from lessoncast.model import Original, Script, Span, Turn
from lessoncast.script.file.format import chapter_digest

_FRAME = frozenset({"recall", "answer", "recap", "takeaway"})  # moves that look back or ahead


def originals_of(script: Script, *, names: Mapping[str, str]) -> tuple[Original, ...]:
    """Return what is to be remembered of the chapters of a script that was just generated."""
    return tuple(
        Original(
            title=chapter.title,
            digest=chapter_digest(chapter, names=names),
            source=_told(turn for turn in chapter.turns if turn.move not in _FRAME),
        )
        for chapter in script.chapters
    )


def _told(turns: Iterable[Turn]) -> Span | None:
    sources = [turn.source for turn in turns if turn.source]
    if not sources:
        return None
    return Span(min(one.first for one in sources), max(one.last for one in sources))
