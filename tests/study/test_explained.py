"""A noun that a sentence explains in passing is asked for, wherever in the sentence it stands."""

from __future__ import annotations

from pathlib import Path

import pytest

from study_mother import facts_in

ABOUT = "# Windmills\n\n"


@pytest.mark.parametrize(
    ("text", "term", "gloss"),
    [
        (
            "It rests on the windshaft, a heavy oak beam at the top of the tower.",
            "the windshaft",
            "a heavy oak beam at the top of the tower",
        ),
        (
            "Then they pour the grain into the hopper, the wooden funnel near the ceiling.",
            "the hopper",
            "the wooden funnel near the ceiling",
        ),
        (
            "They keep it dry with ventilation, a constant exchange of air between two shutters, and they do so in summer.",
            "ventilation",
            "a constant exchange of air between two shutters",
        ),
        (
            "The shaft turns in a ring of brass, rubbed with tallow, a hard white grease from cattle.",
            "tallow",
            "a hard white grease from cattle",
        ),
        (
            "From there they carry the sum to the tally book, a ledger in which every farmer has his own page.",
            "the tally book",
            "a ledger in which every farmer has his own page",
        ),
        (
            "The cloth is stiffened with gelatin, a clear glue formed when skins are boiled with water.",
            "gelatin",
            "a clear glue formed when skins are boiled with water",
        ),
        (
            "At last he nails on vanes, small wooden blades that turn the cap into the wind.",
            "vanes",
            "small wooden blades that turn the cap into the wind",
        ),
        (
            "They check the sums against a tally sheet, a list of all sacks in which every farmer has a number.",
            "a tally sheet",
            "a list of all sacks in which every farmer has a number",
        ),
        (
            "They fix the stones with wedges, blocks that reach the shaft and hold it in place.",
            "wedges",
            "blocks that reach the shaft and hold it in place",
        ),
    ],
)
def test_a_noun_is_what_stands_right_behind_it(
    tmp_path: Path, text: str, term: str, gloss: str
) -> None:
    """Its sentence may lean on the one before: what it tells of the noun doesn't."""
    found = facts_in(tmp_path, f"{ABOUT}The miller loves his mill. {text}", "gloss")
    assert (term, gloss) in [(one.subject, one.value) for one in found]


@pytest.mark.parametrize(
    "text",
    [
        "Because every miller needs a strong wind, a mill that stands in a valley goes broke.",
        "They buy flour, a sack of barley, and a bag of rye.",
        "They hang the sails in the dark, a habit called shrouding.",
        "They feed their horses beans, peas, oats, a grain of the north.",
        "They meet the reeve, a man who weighs the sacks of the village.",
        "By custom, a sack that is torn belongs to the miller.",
        "They are good at trade, winning prizes at the market of the town.",
        "They sell bran, oats that are too wet, and straw.",
        "They pay in kind, a custom that lasted long.",
        "When it reaches land, a storm that is strong tears the sails.",
    ],
)
def test_what_goes_on_behind_a_comma_explains_nothing(tmp_path: Path, text: str) -> None:
    """A main clause behind another, lists, a name of all that is told, and people."""
    assert [] == facts_in(tmp_path, f"{ABOUT}{text}", "gloss")
