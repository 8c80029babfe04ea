"""Who made a thing, and when, and who held what: also where a sentence tells it only beside something else."""

from __future__ import annotations

from pathlib import Path

import pytest

from study_mother import facts_in


def _asked(tmp_path: Path, text: str, kind: str) -> list[tuple[str, str]]:
    lesson = f"# The harbour\n\n## Its years\n\n{text}\n"
    return [(one.ask, one.value) for one in facts_in(tmp_path, lesson, kind)]


@pytest.mark.parametrize(
    ("text", "asked", "told"),
    [
        (
            "Another tool of that age was the tide gauge, invented by Ada Holm in 1871.",
            "Who invented the tide gauge?",
            "Ada Holm",
        ),
        (
            "The Norby Method is a rule of pilotage created by Ada Holm, an engineer from Bergen.",
            "Who created the Norby Method?",
            "Ada Holm",
        ),
    ],
)
def test_who_made_it(tmp_path: Path, text: str, asked: str, told: str) -> None:
    """A participle behind a noun tells of it, behind "is a …" of what that is said of."""
    assert (asked, told) in _asked(tmp_path, text, "who")


@pytest.mark.parametrize(
    ("text", "asked", "year"),
    [
        (
            "Another tool of that age was the tide gauge, invented by Ada Holm in 1871.",
            "In what year was the tide gauge invented?",
            "1871",
        ),
        (
            "One of the oldest yards was the Norby Dock, established in Norway in 1854.",
            "In what year was the Norby Dock established in Norway?",
            "1854",
        ),
        (
            "The Norby Harbour Board, or NHB, formed in 1904, urged the town to build a wall.",
            "In what year was the Norby Harbour Board formed?",
            "1904",
        ),
        (
            "In 1904, the Harbour Board was formed by Ada Holm, Per Lund, and other pilots to keep the basin clear of wrecks.",
            "In what year was the Harbour Board formed?",
            "1904",
        ),
    ],
)
def test_when_it_began(tmp_path: Path, text: str, asked: str, year: str) -> None:
    """With the place that tells which it was, and by the name that is no abbreviation."""
    assert (asked, year) in _asked(tmp_path, text, "year")


@pytest.mark.parametrize(
    "text",
    [
        "The pilots praised a new tool, designed by Ada Holm in 1871.",
        "The pilots read its book, published by Ada Holm in 1871.",
        "The pilots used software developed by Ada Holm in 1871.",
        "The truce is a change of the plan proposed by Ada Holm in 1871.",
        "The truce of Holm is a plan proposed by Ada Holm.",
        "The Norby Lode is a find of silver, discovered by Ada T. P. Norby in Nevada.",
    ],
)
def test_what_nobody_knows_by_its_noun_is_not_asked_for(tmp_path: Path, text: str) -> None:
    """One of many, what belongs to somebody told of before, stuff, and what gives its maker away."""
    assert not [one for one in _asked(tmp_path, text, "who") if "Ada" in one[1]]


def test_who_held_it(tmp_path: Path) -> None:
    """The view is asked with its whole sentence, up to where it goes on."""
    text = "Ada Holm believed that feelings of loneliness are what drive sailors to seek a crowded harbour and that this never ends."
    asked = (
        "Who believed that feelings of loneliness are what drive sailors to seek a crowded harbour?"
    )
    assert (asked, "Ada Holm") in _asked(tmp_path, text, "who")


@pytest.mark.parametrize(
    "text",
    [
        "Like Per Lund, Ada Holm believed that lonely sailors are driven to seek a crowded harbour.",
        "Ada Holm believed that this drove lonely sailors to seek a crowded harbour.",
        "Ada Holm believed that she could drive lonely sailors to a crowded harbour.",
        "Most pilots believed that lonely sailors are driven to seek a crowded harbour.",
    ],
)
def test_whose_view_is_not_one_persons_or_leans(tmp_path: Path, text: str) -> None:
    """What two held, what points at another sentence or at its holder, and what many held."""
    assert not [one for one in _asked(tmp_path, text, "who") if one[0].endswith("crowded harbour?")]
