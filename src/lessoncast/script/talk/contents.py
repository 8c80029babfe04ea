"""A lesson of headings alone: one exchange that names them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

from lessoncast.model import Chapter, Turn
from lessoncast.script.plan.titles import short_title
from lessoncast.tongue.english import grammar
from lessoncast.tongue.seam import packed
from lessoncast.tongue.words import Vocabulary
from lessoncast.units.parts import there
from lessoncast.units.pieces import Section


def contents_only(
    title: str, sections: Sequence[Section], vocabulary: Vocabulary
) -> tuple[Chapter, ...]:
    """Its chapter; nothing when there are no headings either."""
    if packed(vocabulary.language):
        return ()  # headings alone are told as a language without a pack tells them
    named = [section for section in sections if section.title]
    if not named:
        return ()
    names = [*islice(_beside(title, named, vocabulary), 5)]
    names = names or [vocabulary.lower_title(one.title.rstrip("?.!")) for one in named[:5]]
    items = grammar.join(names[:4]) + (", among others" if len(names) > 4 else "")
    host = Turn(
        speaker="host",
        text=f"What is there to say about {vocabulary.lower_title(title.rstrip('?.!'))}?",
        move="ask",
    )
    expert = Turn(
        speaker="expert",
        text=grammar.ended(f"{there(items)} {items}"),
        source=named[0].span,
        move="explain",
    )
    return (Chapter(title=short_title(title, vocabulary.language), parts=(host, expert)),)


def _beside(title: str, named: Sequence[Section], vocabulary: Vocabulary) -> Iterator[str]:
    """What headings name beside the title, each once."""
    told: set[str] = set()
    for section in named:
        name = vocabulary.lower_title(section.title.rstrip("?.!"))
        if name.lower() != title.lower() and name not in told:
            told.add(name)
            yield name
