"""The nouns: what every stage reads and writes, and nothing about disk, XML or sound formats.

Values are frozen; times are whole milliseconds and say so in their names.
"""

from __future__ import annotations

from lessoncast.model.episode import (
    BedUnder,
    ChapterMark,
    Cue,
    DerivedFrom,
    Episode,
    EpisodeKind,
    Loudness,
    Problem,
    Quality,
    Show,
)
from lessoncast.model.lesson import (
    Block,
    BlockKind,
    Card,
    Foreign,
    LeftOut,
    Lesson,
    Link,
    Origin,
    Part,
    Question,
    Request,
    Span,
)
from lessoncast.model.script import (
    Chapter,
    Direction,
    Naming,
    Original,
    Role,
    Script,
    Style,
    Turn,
    Wish,
)
from lessoncast.model.speech import (
    SaidWord,
    SaidWords,
    Speaker,
    Take,
    Utterance,
    Voice,
    WordStart,
)

__all__ = [
    "BedUnder",
    "Block",
    "BlockKind",
    "Card",
    "Chapter",
    "ChapterMark",
    "Cue",
    "DerivedFrom",
    "Direction",
    "Episode",
    "EpisodeKind",
    "Foreign",
    "LeftOut",
    "Lesson",
    "Link",
    "Loudness",
    "Naming",
    "Origin",
    "Original",
    "Part",
    "Problem",
    "Quality",
    "Question",
    "Request",
    "Role",
    "SaidWord",
    "SaidWords",
    "Script",
    "Show",
    "Span",
    "Speaker",
    "Style",
    "Take",
    "Turn",
    "Utterance",
    "Voice",
    "Wish",
    "WordStart",
]
