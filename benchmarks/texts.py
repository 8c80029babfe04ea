"""The texts that reading, writing and asking are timed on: of so many words, from another beginning each time."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

Kind = Callable[[int, int], str]
"""Makes a lesson of so many words, which no run before has seen."""

THINGS = (
    "river", "canal", "engine", "market", "harbour", "valley", "teacher", "garden", "library", "signal",
    "crystal", "forest", "bridge", "winter", "copper", "mirror", "planet", "window", "kettle", "island",
)  # fmt: skip
DOES = (
    "carries",
    "feeds",
    "warms",
    "changes",
    "reaches",
    "shapes",
    "moves",
    "holds",
    "needs",
    "joins",
)
ROOT = Path(__file__).parents[1]
LESSONS = sorted([*ROOT.glob("lessons/*/*.md"), *ROOT.glob("tests/lessons/*.md")])
IN_ENGLISH = [one for one in LESSONS if one.stem not in {"kaese", "verre"}]


def chapters(words: int, first: int) -> str:
    """Lessons that people wrote as the chapters of one, from another lesson on each time."""
    texts = [one.read_text(encoding="utf-8") for one in IN_ENGLISH]
    begin = first // 1_000_000 % len(texts)
    told, held = ["# Chapters"], 0
    paragraphs = (
        one for text in texts[begin:] + texts[:begin] for one in _body(text).split("\n\n")
    )
    for paragraph in paragraphs:
        if held >= words:
            break
        told.append(paragraph)
        held += len(paragraph.split())
    return "\n\n".join(told)


def _body(text: str) -> str:
    """A lesson without its front matter, its headings a level lower."""
    body = text.split("\n---\n", 1)[1] if text.startswith("---\n") else text
    return "\n".join(f"#{line}" if line.startswith("#") else line for line in body.splitlines())


def sentence(place: int) -> str:
    """One of many sentences that are all different."""
    one, two, three = (THINGS[place * step % 20] for step in (1, 7, 3))
    return f"The {one} number {place} {DOES[place % 10]} the {two} because {three} {place + 1} is near."


def prose(words: int, first: int) -> str:
    """Sections of eight sentences, from this one on."""
    sections = words // 110 + 1
    told = (
        f"## The {THINGS[n % 20]} and the {THINGS[n * 3 % 20]}, part {n}\n\n"
        + " ".join(sentence(first + 8 * n + k) for k in range(8))
        for n in range(sections)
    )
    return "# Things and what they do\n\n" + "\n\n".join(told)


def notes(words: int, first: int) -> str:
    """A list of labels with their glosses, from this one on."""
    items = (f"- {THINGS[n % 20].title()} {n}: {sentence(first + n)}" for n in range(words // 16))
    return "# Things and what they do\n\n" + "\n".join(items)
