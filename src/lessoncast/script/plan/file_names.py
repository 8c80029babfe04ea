"""What an English lesson is called that has no title but the name of its file: the part of that name which it tells of."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lessoncast._later import re
from lessoncast.model import Lesson
from lessoncast.script.plan.passages import Passage
from lessoncast.tongue.words import capital, content_stems

OFTEN = 3  # times that a lesson says a word of its file's name that stands for all of it
_WORD = re.compile(r"\w+")
_OF_A_COURSE = frozenset(
    {"course", "lesson", "curriculum", "chapter", "notes", "week", "unit", "project", "intro"}
)


def title_of_file(lesson: Lesson, passages: Sequence[Passage]) -> str:
    """``Week 05 salt-works`` → ``Salt works``, as the lesson writes it; "" where it has a title, or tells of all its name.

    The longest run of words counts, and of these the one that is said most.
    """
    every = lesson.title.lower().split() if lesson.is_untitled else []
    text = " ".join(passage.text for passage in passages)
    words = [*_WORD.finditer(text)]
    told = [word[0].lower() for word in words]
    for size in range(len(every), 0, -1):
        places = [
            [at for at in range(len(told) - size + 1) if told[at : at + size] == run]
            for run in _runs(every, size)
        ]
        most = max(places, key=len, default=[])
        if len(most) >= (OFTEN if size == 1 else 1):
            first = text[words[most[0]].start() : words[most[0] + size - 1].end()]
            return "" if size == len(every) else capital(first)
    return ""


def _runs(words: list[str], size: int) -> Iterator[list[str]]:
    """All runs of so many words that may name something."""
    for start in range(len(words) - size + 1):
        run = words[start : start + size]
        edges = all(content_stems(one) and one.isalpha() for one in (run[0], run[-1]))
        if edges and not _OF_A_COURSE.issuperset(one.lower() for one in run):
            yield run
