"""Scripts in shorthand for tests of the checks, and what is found in them."""

from __future__ import annotations

import re

from lessoncast.model import Chapter, Lesson, Script, Span, Turn
from lessoncast.script.checks.registry import judge
from writer_mother import lesson_of

TIDES = """\
# Tides

A tide is the regular rise and fall of the sea. Most coasts see two high tides a day.

## Why two

The Moon pulls on the water nearest to it. The far side does not fall dry, since it bulges too. A
narrow bay may delay the tide by 3 hours.

## Records

The mean sea level (MSL) is read from a gauge. In 1867 William Thomson built a machine that predicts it.
"""


def script_of(text: str, language: str = "en") -> Script:
    """A script of lines such as ``# Chapter``, ``H: Why?`` and ``X: Because. [3-4]``."""
    chapters: list[Chapter] = []
    turns: list[Turn] = []
    title = "Talk"
    for number, row in enumerate(text.strip().splitlines(), start=1):
        line = row.strip()
        if line.startswith("# "):
            if turns:
                chapters.append(Chapter(title=title, parts=tuple(turns)))
            title, turns = line[2:], []
            continue
        found = re.match(r"([HX]): (.+?)(?: \[(\d+)-(\d+)\])?$", line)
        assert found, line
        turns.append(
            Turn(
                speaker="host" if found[1] == "H" else "expert",
                text=found[2],
                source=Span(int(found[3]), int(found[4])) if found[3] else None,
                line=number,
            )
        )
    chapters.append(Chapter(title=title, parts=tuple(turns)))
    return Script(title="Talk", language=language, chapters=tuple(chapters))


def tides() -> Lesson:
    """The lesson that the cases of the checks are about."""
    return lesson_of(TIDES)


def found_by(name: str, text: str, lesson: Lesson | None = None, language: str = "en") -> list[int]:
    """The lines in which a check finds something."""
    every = judge(script_of(text, language), lesson)
    return [finding.line or 0 for check, finding in every if check == name]
