"""Numbers that are told twice, other names, and what stands behind a colon."""

from __future__ import annotations

from pathlib import Path

import pytest

from study_mother import facts_in, set_of


@pytest.mark.parametrize(
    ("text", "ask", "value"),
    [
        (
            "The town's population grew from 6,000 in 1800 to over 80,000 by 1860.",
            "What did the town's population grow to by 1860?",
            "over 80,000",
        ),
        (
            "In 1999, the price of a barrel of oil rose from $12 to $25.",
            "What did the price of a barrel of oil rise to in 1999?",
            "$25",
        ),
    ],
)
def test_what_grew_is_asked_for_by_what_it_came_to(
    tmp_path: Path, text: str, ask: str, value: str
) -> None:
    """With the year, as the number is that year's."""
    found = facts_in(tmp_path, f"# A town\n\n{text}\n", "amount")
    assert (ask, value) in [(one.ask, one.value) for one in found]


def test_what_grew_at_no_time_is_not_asked(tmp_path: Path) -> None:
    """Nobody can tell when that was."""
    text = "The town's population grew from 6,000 to over 80,000."
    assert [] == [
        one.ask
        for one in facts_in(tmp_path, f"# A town\n\n{text}\n", "amount")
        if "grow" in one.ask
    ]


def test_another_name_is_asked_for(tmp_path: Path) -> None:
    """``, also called``: of the thing that it stands beside."""
    text = "The state built the Long Road, also called the Toll Road, from the coast to the hills."
    found = facts_in(tmp_path, f"# Roads\n\n{text}\n", "called")
    assert [("What is the Long Road also called?", "the Toll Road")] == [
        (one.ask, one.subject) for one in found
    ]


def test_other_names_of_several_are_asked_for_in_the_plural(tmp_path: Path) -> None:
    """They "are" called so."""
    text = (
        "In 1775, the rebel farmers, also called Minutemen, left their fields for the first battle."
    )
    found = facts_in(tmp_path, f"# Farms\n\n{text}\n", "called")
    assert ["What are the rebel farmers also called?"] == [one.ask for one in found]


def test_a_colon_tells_what_a_name_is(tmp_path: Path) -> None:
    """As a comma does."""
    text = "In 1825, the state opened the Grand Canal: a waterway connecting the lakes to the river and, from there, to the sea."
    found = facts_in(tmp_path, f"# Canals\n\n{text}\n", "gloss")
    assert [("the Grand Canal", "a waterway connecting the lakes to the river", "is")] == [
        (one.subject, one.value, one.verb) for one in found
    ]


WORDS = """# Mills

The mill was loud.

## Key terms

deafening
: extremely loud

navigated
: steered along a route

barge
: a flat-bottomed boat for carrying cargo
"""


def test_a_word_for_a_quality_is_no_thing(tmp_path: Path) -> None:
    """No ``Which of these is an extremely loud?``."""
    assert [("“deafening”", "extremely loud"), ("“navigated”", "steered along a route")] == [
        (one.subject, one.value) for one in facts_in(tmp_path, WORDS, "meaning")
    ]
    assert "What does “deafening” mean?" in [one.front for one in set_of(tmp_path, WORDS).cards]
    assert ["a barge"] == [one.subject for one in facts_in(tmp_path, WORDS, "gloss")]


def test_a_citation_is_no_term(tmp_path: Path) -> None:
    """It only says where a text is from."""
    text = "# Mills\n\nThe girls wrote.\n\n### Citation\n\n*The Mill Offering: Writings by Mill Women*. Library of the Mills.\n"
    assert not [one for one in facts_in(tmp_path, text, "gloss") if "itation" in one.subject]
