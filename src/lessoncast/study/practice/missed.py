"""What somebody missed, as a file for the next review: ``{"missed": ["7c1a…", …]}``, by the ids of the items."""

from __future__ import annotations

import json

from lessoncast.errors import StudyError

MOST = 10_000


def loads(text: str, *, where: str) -> tuple[str, ...]:
    """Return the ids in the order of the file, each once. Raises StudyError for what is no such file."""
    try:
        read = json.loads(text)
    except (ValueError, RecursionError) as problem:
        line = f":{problem.lineno}" if isinstance(problem, json.JSONDecodeError) else ""
        raise StudyError("this is not JSON", where=f"{where}{line}", hint=_HINT) from None
    found = read.get("missed") if isinstance(read, dict) else None
    if not isinstance(found, list) or not all(isinstance(one, str) for one in found):
        raise StudyError("this names no items that were missed", where=where, hint=_HINT)
    if len(found) > MOST:
        raise StudyError(f"more than {MOST} items", where=where)
    return tuple(dict.fromkeys(found))


_HINT = 'it must be like {"missed": ["7c1a2b3c4d5e"]}, with ids from cards.json and quiz.json'
