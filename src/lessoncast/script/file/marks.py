"""Marks inside a turn: ``[SQL](say:sequel)`` is written SQL and spoken "sequel"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from lessoncast.model import Chapter, Script, Turn

_NO_MARK = re.compile(r"[\[\]()\n]")


def pronounced(script: Script, words: Sequence[tuple[str, str]]) -> Script:
    """Return the script with a mark at every one of ``words``, which come with how they are said."""
    marks = {
        word: f"[{word}](say:{said.strip()})"
        for word, said in words
        if not _NO_MARK.search(word) and not _NO_MARK.search(said)
    }
    if not marks:
        return script
    longest_first = sorted(marks, key=lambda word: (-len(word), word))
    pattern = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first))})(?!\w)")

    def marked(text: str) -> str:
        return pattern.sub(lambda found: marks[found[0]], text)

    chapters = tuple(
        Chapter(
            title=chapter.title,
            parts=tuple(
                replace(part, text=marked(part.text)) if isinstance(part, Turn) else part
                for part in chapter.parts
            ),
        )
        for chapter in script.chapters
    )
    return replace(script, chapters=chapters)
