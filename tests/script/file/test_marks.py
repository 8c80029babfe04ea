"""How a word is said is written into every turn that has it."""

from __future__ import annotations

import pytest

from lessoncast.model import Chapter, Direction, Script, Turn
from lessoncast.script.file.marks import pronounced


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("SQL is old.", "[SQL](say:sequel) is old."),
        ("A SQLite file, not SQL.", "A SQLite file, not [SQL](say:sequel)."),
        ("SQL Server and SQL", "[SQL Server](say:sequel server) and [SQL](say:sequel)"),
        ("Nothing here.", "Nothing here."),
    ],
)
def test_words_are_marked(text: str, marked: str) -> None:
    """Whole words only, the longest first; directions stay."""
    pause = Direction(kind="pause", value="1500")
    script = Script(
        title="t",
        language="en",
        chapters=(Chapter(title="SQL", parts=(Turn(speaker="host", text=text), pause)),),
    )
    words = (("SQL", "sequel"), ("SQL Server", "sequel server"), ("is", "is]("))
    found = pronounced(script, words)
    assert (marked, pause) == (found.turns[0].text, found.chapters[0].parts[1])
