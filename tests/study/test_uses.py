"""What a thing is used for, where its reader is told to use it; and what is defined by what it is used to do."""

from __future__ import annotations

from pathlib import Path

import pytest

from study_mother import facts_in, set_of


def _asked(folder: Path, text: str) -> dict[str, str]:
    told = f"# Harbours\n\n## Posts\n\n{text}\n"
    return {one.ask: one.value for one in facts_in(folder, told, "asked") if "used for" in one.ask}


def test_what_one_is_told_to_use_is_asked_for_its_use(tmp_path: Path) -> None:
    """With the clause behind its aim."""
    asked = _asked(tmp_path, "Use shims to check that a leaning post stands straight in the mud.")
    told = "checking that a leaning post stands straight in the mud"
    assert asked == {"What are shims used for?": told}


@pytest.mark.parametrize(
    "text",
    [
        "Use it to lift a leaning post by the width of a nail.",
        "Use the output to lift a leaning post by the width of a nail.",
        "Use your shims to lift a leaning post by the width of a nail.",
        "Do not use shims to lift a leaning post by the width of a nail.",
        "Use shims to lift it.",
        "Take shims to lift a leaning post by the width of a nail.",
    ],
)
def test_what_nobody_knows_by_its_name_has_no_use(tmp_path: Path, text: str) -> None:
    """Nor what is not to be used, is used by chance, or for next to nothing."""
    assert not _asked(tmp_path, text)


def test_a_use_is_a_card(tmp_path: Path) -> None:
    """In few words, as its name tells which thing is meant."""
    text = (
        "# Defensive programs\n\nA program checks itself.\n\n## Key points\n\n"
        "- Use preconditions to check that the inputs to a function are safe to use.\n"
    )
    assert "What are preconditions used for?" in [one.front for one in set_of(tmp_path, text).cards]


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        (
            "A tide table is a data structure used to track the height of the water over a month.",
            "a tide table",
        ),
        (
            "A tender is a small boat that carries people from a ship to the shore.",
            "a tender",
        ),
    ],
)
def test_a_thing_is_defined_by_its_use_or_size(tmp_path: Path, text: str, subject: str) -> None:
    """``used to track`` is no clause, and a small boat that does something is a kind."""
    found = facts_in(tmp_path, f"# Harbours\n\n## Glossary\n\n{text}\n", "gloss")
    assert subject in [one.subject.lower().removeprefix("the ") for one in found]


@pytest.mark.parametrize("gloss", ["a small and pretty thing", "a simple idea"])
def test_what_is_only_praised_is_not_defined(tmp_path: Path, gloss: str) -> None:
    """Its size alone says nothing."""
    assert not facts_in(tmp_path, f"# Harbours\n\nA keel is {gloss}.\n", "gloss")
