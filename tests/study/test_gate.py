"""What of a lesson is asked about at all: what stands alone for somebody who only heard it, and is worth knowing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from lessoncast.model import Span
from lessoncast.study.facts.fact import Fact
from lessoncast.study.gate import Gate, around, grammar, seen, torn
from lessoncast.study.gate.gate import OF_CHOICES
from lessoncast.study.gate.key_words import key_words
from lessoncast.study.gate.weights import weights
from lessoncast.tongue.english.clauses import main_clause
from lessoncast.tongue.trees import Tree, parsing
from study_mother import facts_in, material_in, set_of

LESSON = """# Keeping a hive of bees

## The hive

A hive is a box in which a colony lives. The *brood nest* is the part of the hive where the queen lays her eggs.
Smoke hides the scent of alarm in a hive. Each frame holds a comb.
Vera feeds the bees of her hive, because a colony is weak. Vera sells a veil.

## Exercise: open the hive

1. Put the frame beside the hive and click the button of the camera.

The plot shows how the hive lost weight. We pass in 256 and get the weight of the frame.

```python
weigh(256)
```

Some keepers feed a frame of honey to a weak colony. Karin said that the winter was hard.
"""


REASONS = "# The mill\n\n" + "\n".join(
    f"- {part}: The {part.lower()} of the mill {does} because the {other} is {so}."
    for part, does, other, so in (
        ("Wheel", "turns slowly", "pond", "shallow in summer"),
        ("Stone", "grinds fine flour", "miller", "a patient man"),
        ("Hopper", "shakes all day", "spindle", "an old crooked one"),
        ("Sluice", "stays shut", "meadow", "wet in spring"),
        ("Roof", "leaks in spring", "thatch", "full of old holes"),
    )
)


def test_the_reasons_of_a_lesson_are_read_together(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Alone each would take several times as long."""
    alone: list[str] = []
    read = parsing._read

    def reading(sentences: Sequence[str]) -> Iterator[tuple[str, Tree | None]]:
        alone.extend(sentences if len(sentences) == 1 else ())
        return read(sentences)

    monkeypatch.setattr(parsing, "_read", reading)
    parsing._known.clear()
    asked = [one.front for one in set_of(tmp_path, REASONS).cards]
    assert any(one.startswith("Why ") for one in asked)
    assert not [one for one in alone if one.startswith("The ")]


def test_a_reason_that_tells_little_is_not_read(tmp_path: Path) -> None:
    """That it is a clause would change nothing."""
    told = "The wheel turns slowly, because ponds dry up."
    fact = Fact(
        kind="reason", subject="wheel", value="because ponds dry up", statement=told, part=0,
        family="reason because", span=Span(1, 1),
    )  # fmt: skip
    key = key_words(material_in(tmp_path, f"# The mill\n\n{told}"), ())
    item = seen.Seen(
        asked="Why does it turn?", answer="Because ponds dry up", fact=fact, statement=None, key=key
    )
    parsing._known.clear()
    main_clause.cache_clear()
    assert not seen.is_reason_whole(item)
    assert not parsing._known


def _signs(folder: Path, asked: str, answer: str, statement: str) -> set[str]:
    material = material_in(folder, LESSON)
    facts = facts_in(folder, LESSON)
    found = next((one for one in facts if one.statement == statement), None)
    told = (*material.statements, *material.tasks)
    span = next(one.span for one in told if one.text == statement)
    fact = found or Fact(
        kind="cloze", subject=asked, value=answer, statement=statement, span=span, part=0, family=""
    )
    return set(Gate(material).signs(asked, answer, fact))


@pytest.mark.parametrize(
    ("asked", "answer", "statement", "signs"),
    [
        (
            "What hides the scent of alarm in a hive?",
            "Smoke",
            "Smoke hides the scent of alarm in a hive.",
            {"asks of a key word", "asks of the title", "of its heading"},
        ),
        (
            "The _____ is the part of the hive where the queen lays her eggs.",
            "brood nest",
            "The brood nest is the part of the hive where the queen lays her eggs.",
            {"gap of a term", "gap that is defined", "has a term"},
        ),
        (
            "We pass in 256 and get the weight of the _____.",
            "frame",
            "We pass in 256 and get the weight of the frame.",
            {"what we did", "we", "figure asked", "beside code", "under a task"},
        ),
        (
            "Some keepers feed a _____ of honey to a weak colony.",
            "frame",
            "Some keepers feed a frame of honey to a weak colony.",
            {"gap behind a", "under a task"},
        ),
        (
            "Who said that the winter was hard?",
            "Karin",
            "Karin said that the winter was hard.",
            {"anecdote"},
        ),
        (
            "Why does Vera feed the bees of her hive?",
            "Because a colony is weak",
            "Vera feeds the bees of her hive, because a colony is weak.",
            {"of somebody in an example"},
        ),
    ],
)
def test_an_item_shows_what_it_is(
    tmp_path: Path, asked: str, answer: str, statement: str, signs: set[str]
) -> None:
    """Key words and terms, or what only the page tells."""
    assert signs <= _signs(tmp_path, asked, answer, statement)


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("The *brood nest* is the part of the hive where the queen lays her eggs.", "brood nest"),
    ],
)
def test_what_the_lesson_is_about_is_asked(tmp_path: Path, text: str, asked: str) -> None:
    """By its words alone."""
    made = set_of(tmp_path, f"# Keeping a hive of bees\n\n{text}").cards
    assert asked in str(made).lower()


@pytest.mark.parametrize(
    "text",
    [
        "The plot shows the two curves of the second example.",
        "You'll be using a scale to weigh frames in the next lesson.",
        "We pass the frame to the function and get a weight of 30.",
        "The button starts the download of the photos.",
        "A frame might help the third keeper.",
    ],
)
def test_what_only_the_page_tells_is_not_asked(tmp_path: Path, text: str) -> None:
    """Examples, figures, steps, the course and its tools."""
    found = set_of(tmp_path, f"# Keeping a hive of bees\n\n{text}")
    assert ((), ()) == (found.cards, found.questions)


def test_the_one_thing_of_a_heading_is_known(tmp_path: Path) -> None:
    """Of which the lesson tells again and again: which tide, nobody asks; nor is it one of a heading alone."""
    told = "The tide lifts a boat. The tide fills the creek. A boat waits for the tide. The keel is wet. The keel is old. The keel is long."
    material = material_in(tmp_path, f"# Ports\n\n## Boats and the tide\n\n{told}\n")
    assert {"tide"} == key_words(material).single & {"tide", "boat", "keel"}


@pytest.mark.parametrize(
    ("told", "names"),
    [
        ("Because Mara is new, she asks a keeper. Mara opens her hive.", {"Mara"}),
        ("Mara Lund wrote on bees, and Lund kept her hives. Lund lived in a mill.", set()),
        ("Norden keeps bees. Norden sells honey.", set()),
        ("Karin opens her hive. Bees fly.", set()),
    ],
)
def test_who_is_only_of_an_example(tmp_path: Path, told: str, names: set[str]) -> None:
    """One name, and several sentences on her; who has a full name is somebody."""
    material = material_in(tmp_path, f"# Bees\n\n{told}\n")
    assert names == key_words(material).somebody


def test_every_weight_has_a_sign() -> None:
    """No name in the data is misspelt: it is that of a pattern, or given by the code."""
    patterns = {one.name for one in weights().words}
    told = {one for one in weights().of if not one.startswith(("kind ", "role ", "section "))}
    assert told <= seen.GIVEN | around.GIVEN | grammar.GIVEN | torn.GIVEN | OF_CHOICES | patterns


@pytest.mark.parametrize(
    ("signs", "asked"),
    [
        (("kind object", "asks of a key word", "asks of the title"), True),
        (("kind occasion", "asks of a key word", "answer has a key word", "role condition"), True),
        (("kind object", "asks of a key word", "front says little"), False),
        (("kind example", "asks of a key word"), False),
    ],
)
def test_what_is_of_the_title_or_says_when_is_asked(signs: tuple[str, ...], *, asked: bool) -> None:
    """``What do plants obtain from the soil?`` in a lesson on soil, and when something is so; no bare deed, no example."""
    found = weights()
    weight = found.base + sum(found.of[one] for one in signs)
    assert (weight >= found.least) is asked
