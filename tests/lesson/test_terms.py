"""Labels are split off where they are labels."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from lessoncast.model import Lesson

Reader = Callable[..., Lesson]


@pytest.mark.parametrize(
    ("source", "term", "gloss"),
    [
        ("- **Ebb** - the sea falls", "Ebb", "the sea falls"),
        ("- **Ebb**: the sea falls", "Ebb", "the sea falls"),
        ("- **Ebb:** the sea falls", "Ebb", "the sea falls"),
        ("- **Ebb.** The sea falls", "Ebb", "The sea falls"),
        ("- **Ebb** The sea falls", "Ebb", "The sea falls"),
        ("- 🌊 **[Ebb](https://x.example)** – the sea falls", "Ebb", "the sea falls"),
        ("- [x] **Ebb**: the sea falls", "Ebb", "the sea falls"),
        ("- Ebb: the sea falls", "Ebb", "the sea falls"),
        ("- Ebb — the sea falls", "Ebb", "the sea falls"),
        ("- Ebb --- the sea falls", "Ebb", "the sea falls"),
        ("- `--ebb` --- the sea falls", "--ebb", "the sea falls"),
        ("- 1790s–1800s: the sea falls", "1790s–1800s", "the sea falls"),
        ("**Ebb:** the sea falls", "Ebb", "the sea falls"),
    ],
)
def test_labels(read: Reader, source: str, term: str, gloss: str) -> None:
    """Bold or bare, with a colon or a dash."""
    (block,) = read(f"{source}\n").blocks
    assert (term, gloss) == (block.term, block.text)


@pytest.mark.parametrize(
    "source",
    [
        "- 18.5 - 10 = 8.5",
        "- The sea falls. Then: it rises",
        "- one - two",
        "- at 10:30 the sea falls",
        "- **Never** walk out alone",
        "- Use `a: b` there",
        "The ebb: the sea falls",
        "**Never** go - really",
    ],
)
def test_no_labels(read: Reader, source: str) -> None:
    """Sums, sentences, times, code and emphasis are none; a bare label needs its list."""
    found = read(f"{source}\n- x\n- y\n- z\n" if source.startswith("-") else source)
    assert "" == found.blocks[0].term


def test_a_list_agrees(read: Reader) -> None:
    """A bare label counts where at least every second item has one."""
    found = read("- Ebb - falls\n- Flow - rises\n- and so on\n")
    assert ["Ebb", "Flow", ""] == [block.term for block in found.blocks]
