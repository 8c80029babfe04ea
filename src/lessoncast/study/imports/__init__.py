"""Decks of other programs → cards and questions: GIFT, Anki's text, tab-separated values.

What is broken is an error with its line; what is no card and no question is told and passed over.
"""

from __future__ import annotations

from pathlib import PurePath

from lessoncast._later import re
from lessoncast.errors import StudyError
from lessoncast.study.imports import gift, tables
from lessoncast.study.imports.imported import Imported

_GIFT_ANSWER = re.compile(r"(?<!\\)\{[^{}]*\}", re.DOTALL)


def read(text: str, *, name: str, language: str) -> Imported:
    """Read a deck; ``name`` says which kind it is and what errors call it.

    ``language`` is that of the words for true and false. Raises StudyError with ``name:line``.
    """
    suffix = PurePath(name).suffix.lower()
    if suffix == ".gift" or (suffix == ".txt" and _is_gift(text)):
        found = gift.read(text, name=name, language=language)
    elif suffix in {".txt", ".tsv", ".csv"}:
        found = tables.read(text, name=name, separator="," if suffix == ".csv" else "\t")
    else:
        raise StudyError(
            f"{suffix or 'these'} files are not imported",
            where=name,
            hint="imported are GIFT (.gift), Anki's notes as text (.txt) and front TAB back (.tsv)",
        )
    if not found.items:
        raise StudyError("holds no card and no question", where=name)
    return found


def _is_gift(text: str) -> bool:
    return bool(_GIFT_ANSWER.search(text)) and "\t" not in text and not text.startswith("#")
