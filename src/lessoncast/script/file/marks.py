"""Marks inside a turn: ``[SQL](say:sequel)`` is spoken "sequel", ``[déjà vu](lang:fr)`` in French."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace

from lessoncast._foreign import is_same
from lessoncast._later import re
from lessoncast.model import Chapter, Foreign, Lesson, Script, Span, Turn

_NO_MARK = re.compile(r"[\[\]()\n]")
_TARGET = re.compile(r"(\]\((?:say|lang):[^()\n]*\))")  # what stands in it is no text
_END = ".!?…"


def marked(script: Script, lesson: Lesson) -> Script:
    """Return the script of a lesson with what the lesson says of its words and phrases."""
    return pronounced(spoken_in(script, lesson), lesson.pronunciations)


def pronounced(script: Script, words: Sequence[tuple[str, str]]) -> Script:
    """Return the script with a mark at every one of ``words``, which come with how they are said."""
    marks = {
        word: f"[{word}](say:{said.strip()})"
        for word, said in words
        if not _NO_MARK.search(word) and not _NO_MARK.search(said)
    }
    if not marks:
        return script
    pattern = re.compile(_any_of(marks))
    return _changed(
        script,
        lambda turn: _outside_targets(
            turn.text, lambda text: pattern.sub(lambda found: marks[found[0]], text)
        ),
    )


# ── other languages ───────────────────────────────────────────────────────────────────────────


def spoken_in(script: Script, lesson: Lesson) -> Script:
    """Return the script with a mark at each phrase that the lesson has in another language.

    A phrase that is always foreign in the lesson is so wherever it is said. One that means something
    without the mark as well ("die", in English) is so in the turns that rest on its line.
    """
    phrases = [
        one._replace(text=text)
        for one in lesson.foreign
        if not is_same(one.language, script.language)
        for text in _pieces(one)
        if not _NO_MARK.search(text)
    ]
    if not phrases:
        return script
    told = "\n".join(_texts(lesson))
    everywhere = _languages(one for one in phrases if _is_always_foreign(one, phrases, told))

    def mark(turn: Turn) -> str:
        here = _languages(one for one in phrases if turn.source and _meet(one.span, turn.source))
        languages = everywhere | here
        if not languages:
            return turn.text
        return re.sub(
            _any_of(languages, loosely=True),
            lambda found: f"[{found[0]}](lang:{languages[_key(found[0])]})",
            turn.text,
        )

    return _changed(script, mark)


def _pieces(one: Foreign) -> Iterator[str]:
    """Yield what may be found of it in a script: all of it, or one of its sentences."""
    from lessoncast._sentences import sentences  # noqa: PLC0415 - few lessons mark any

    whole = [one.text, *sentences(one.text, one.language)]
    for text in dict.fromkeys(part.rstrip(_END) for part in whole):
        if any(char.isalpha() for char in text):
            yield text


def _texts(lesson: Lesson) -> Iterator[str]:
    for block in lesson.blocks:
        yield block.term
        yield block.text
        for row in block.rows:
            yield from row


def _is_always_foreign(one: Foreign, phrases: Iterable[Foreign], told: str) -> bool:
    """Whether the lesson never has the phrase without a mark."""
    pattern = re.compile(_any_of([one.text], loosely=True))
    marked_times = sum(len(pattern.findall(other.text)) for other in set(phrases))
    return len(pattern.findall(told)) <= marked_times


def _languages(phrases: Iterable[Foreign]) -> dict[str, str]:
    return {_key(one.text): one.language for one in phrases}


def _key(text: str) -> str:
    """Return what is the same in each way to write a phrase: apostrophes, the first letter's case."""
    plain = " ".join(text.replace("’", "'").split())
    return plain[:1].lower() + plain[1:]


def _meet(one: Span, other: Span) -> bool:
    return one.first <= other.last and other.first <= one.last


# ── finding and marking ───────────────────────────────────────────────────────────────────────


def _any_of(texts: Iterable[str], *, loosely: bool = False) -> str:
    """Return an expression for any of these, the longest first, as whole words."""
    longest_first = sorted(texts, key=lambda text: (-len(text), text))
    each = [_loosely(text) if loosely else re.escape(text) for text in longest_first]
    return rf"(?<!\w)(?:{'|'.join(each)})(?!\w)"


def _loosely(text: str) -> str:
    """Return an expression for a phrase as a sentence may have it: with a capital, another quote."""
    first, rest = text[0], re.sub(r"['’]", "’", text[1:])
    words = (re.escape(word).replace("’", "['’]") for word in re.split(r"\s+", rest))
    return f"(?i:{re.escape(first)})" + r"\s+".join(words)


def _outside_targets(text: str, change: Callable[[str], str]) -> str:
    parts = _TARGET.split(text)
    return "".join(part if at % 2 else change(part) for at, part in enumerate(parts))


def _changed(script: Script, text_of: Callable[[Turn], str]) -> Script:
    chapters = tuple(
        Chapter(
            title=chapter.title,
            parts=tuple(
                replace(part, text=text_of(part)) if isinstance(part, Turn) else part
                for part in chapter.parts
            ),
        )
        for chapter in script.chapters
    )
    return replace(script, chapters=chapters)
