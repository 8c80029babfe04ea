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
    Quality,
    Show,
)
from lessoncast.model.lesson import (
    Article,
    Block,
    BlockKind,
    Card,
    Foreign,
    Heard,
    LeftOut,
    Lesson,
    Link,
    Origin,
    Part,
    Picture,
    Question,
    Request,
    Span,
)
from lessoncast.model.packed import Packed
from lessoncast.model.problem import Problem
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
    "Article",
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
    "Heard",
    "LeftOut",
    "Lesson",
    "Link",
    "Loudness",
    "Naming",
    "Origin",
    "Original",
    "Packed",
    "Part",
    "Picture",
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
