"""Common nouns that a sentence explains in passing, whatever it is about, and where a part of something is."""

from __future__ import annotations

from pathlib import Path

import pytest

from study_mother import facts_in

ABOUT = "# How a clock keeps time\n\nA clock counts the swings of a weight.\n\n"


@pytest.mark.parametrize(
    ("text", "thing", "gloss"),
    [
        (
            "The weight presses on the *pallet*. The cord runs over the *pulley*, a small piece of oak that turns on a pin.",
            "the pulley",
            "a small piece of oak that turns on a pin",
        ),
    ],
)
def test_a_noun_is_explained_where_its_sentence_goes_on(
    tmp_path: Path, text: str, thing: str, gloss: str
) -> None:
    """Also behind a verb with its place first, and where the sentence leans on the one before."""
    found = facts_in(tmp_path, f"{ABOUT}{text}", "gloss")
    assert (thing, gloss) in [(one.subject, one.value) for one in found]


@pytest.mark.parametrize(
    "text",
    [
        "The hand moves from the top to the bottom, a distance of four inches. The bottom is round.",
        "The maker fled over the river, a choice that cost him his shop. The river was deep.",
        "A keeper works with a helper, a painter who gilds the numbers. A helper is cheap.",
        "The rust is removed with tallow, a brush of horsehair, and a soft cloth. Old tallow is hard.",
        "The weight is lifted with a crank, a piece of luck for old keepers. A crank is short.",
        "The wheels turn over the winter, a season that suits them well.",  # said once, and no term
    ],
)
def test_what_is_told_of_more_than_the_noun_explains_nothing(tmp_path: Path, text: str) -> None:
    """Distances, choices, people, lists, and what nobody would ask for."""
    assert [] == facts_in(tmp_path, f"{ABOUT}{text}", "gloss")
