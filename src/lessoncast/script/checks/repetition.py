"""What is heard twice: a sentence, a turn of phrase of the host, a way to begin."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator

from lessoncast.script.checks.evidence import Evidence
from lessoncast.script.checks.finding import Finding
from lessoncast.tongue.lint import five_grams, opener
from lessoncast.tongue.words import words

WHOLE_SENTENCE = 4  # words from which a sentence is no mere "Good." or "And why is that?"
TURNS_BACK = 10
OPENERS = 2  # times that an opener may be heard within as many turns


def sentences_twice(case: Evidence) -> Iterator[Finding]:
    """The same sentence in two places."""
    seen: dict[tuple[str, ...], int | None] = {}
    for said in case.turns:
        for sentence in said.sentences:
            key = tuple(word.lower() for word in words(sentence))
            if len(key) < WHOLE_SENTENCE:
                continue
            if key in seen:
                yield Finding(
                    line=said.line,
                    message=f"“{sentence}” was said before{_there(seen[key])}",
                    hint="say it once, or in other words",
                )
            else:
                seen[key] = said.line


def phrases_twice(case: Evidence) -> Iterator[Finding]:
    """Five words in a row that the host says in two turns."""
    seen: dict[tuple[str, ...], int | None] = {}
    for said in case.turns:
        if not said.is_host:
            continue
        mine = dict.fromkeys(five_grams(said.text))
        again = next((gram for gram in mine if gram in seen), None)
        if again:
            yield Finding(
                line=said.line,
                message=f"the host said “{' '.join(again)}” before{_there(seen[again])}",
                hint="ask it in another way",
            )
        for gram in mine:
            seen.setdefault(gram, said.line)


def openers_often(case: Evidence) -> Iterator[Finding]:
    """Two first words that open more than two of ten turns."""
    recent: deque[str] = deque(maxlen=TURNS_BACK)
    for said in case.turns:
        mine = opener(said.text)
        recent.append(mine)
        if mine and recent.count(mine) > OPENERS:
            yield Finding(
                line=said.line,
                message=f"the third turn of the last {TURNS_BACK} that begins with “{mine}”",
                hint="begin it otherwise",
            )


def _there(line: int | None) -> str:
    return f" (line {line})" if line else ""
