"""An item is cut at the joints of its sentence, or it is not asked."""

from __future__ import annotations

from pathlib import Path

import pytest

from lessoncast.study.facts.fact import Fact, Kind
from lessoncast.study.gate import Gate
from study_mother import material_in


@pytest.mark.parametrize(
    ("statement", "kind", "item", "sign"),
    [
        (
            "A smith needs an anvil, a hammer, and tongs.",
            "cloze",
            ("A _____ needs an anvil, a hammer.", "smith"),
            "half of a list",
        ),
        (
            "A keeper of bees learns to ask, of each swarm, who is in the hive.",
            "object",
            ("What does a keeper of bees learn to do?", "Ask, of each swarm"),
            "half of a clause",
        ),
        (
            "Look for forging projects with a similar name.",
            "doer",
            ("What projects with a similar name?", "Look for forging"),
            "a noun for a verb",
        ),
        (
            "For later smiths, the anvil has been improved by guilds.",
            "doer",
            ("What has been improved by guilds for later smiths?", "The anvil"),
            "ends on what leads in",
        ),
        (
            "Add a bridge when a reader needs it to see how the reasons work.",
            "reason",
            ("Why should you add a bridge when a reader needs it?", "To see how the reasons work"),
            "aim of another clause",
        ),
        (
            "Smiths of the valley heat in winter iron with charcoal of old oaks.",
            "object",
            ("What do smiths of the valley heat?", "In winter iron with charcoal"),
            "answer in pieces",
        ),
        (
            "Forging is the pride of the valley, but few still live by it.",
            "gloss",
            ("What is forging?", "The pride of the valley"),
            "half of a gloss",
        ),
        (
            "The guild closed the forge and raised higher taxes.",
            "object",
            ("What did the guild close?", "The forge"),
            "one of two deeds",
        ),
        (
            "For ten centuries, smiths built carts, farmed the land, and traded across the valley.",
            "span",
            ("How long did smiths build carts?", "For ten centuries"),
            "one of two deeds",
        ),
        (
            "Bending iron bars to the left: this adds weight to an anvil.",
            "object",
            ("What does this add to an anvil?", "Bending iron bars to the left"),
            "across a colon",
        ),
        (
            "An anvil is the heart of a forge and helps with every nail.",
            "gloss",
            ("What is an anvil?", "The heart of a forge and helps with every nail"),
            "answer that acts",
        ),
        (
            "Smiths wear aprons to hide their clothes and rode home in them.",
            "reason",
            ("Why do smiths wear aprons?", "To hide their clothes and rode home in them"),
            "answer that acts",
        ),
        (
            "In 1801, the guild closed the forge and the masters opened a school.",
            "year",
            ("In what year did the guild close the forge and the masters opened a school?", "1801"),
            "half turned",
        ),
        (
            "A smith believes that iron is ruined when the fire is hot.",
            "occasion",
            ("When does a smith believe that iron is ruined?", "When the fire is hot"),
            "of another verb",
        ),
    ],
)
def test_what_is_torn_has_a_sign(
    tmp_path: Path, statement: str, kind: Kind, item: tuple[str, str], sign: str
) -> None:
    """A list, a clause, an order, and what leads in."""
    assert sign in _signs(tmp_path, statement, kind, *item)


@pytest.mark.parametrize(
    ("statement", "kind", "item", "sign"),
    [
        (
            "A smith needs an anvil, a hammer, and tongs.",
            "cloze",
            ("A _____ needs an anvil, a hammer, and tongs.", "smith"),
            "half of a list",
        ),
        (
            "A keeper of bees learns to ask who is in the hive.",
            "object",
            ("What does a keeper of bees learn to do?", "Ask who is in the hive"),
            "half of a clause",
        ),
        (
            "A guild names the best smiths each year.",
            "doer",
            ("What names the best smiths each year?", "A guild"),
            "a noun for a verb",
        ),
        (
            "In 1801, a guild improved the anvil.",
            "doer",
            ("Who improved the anvil in 1801?", "A guild"),
            "ends on what leads in",
        ),
        (
            "Smiths heat iron to make it soft.",
            "reason",
            ("Why do smiths heat iron?", "To make it soft"),
            "aim of another clause",
        ),
        (
            "Smiths hold the iron with long tongs.",
            "object",
            ("What do smiths hold with long tongs?", "The iron"),
            "answer in pieces",
        ),
        (
            "Smiths live in Norden, south of the old forge.",
            "site",
            ("Where do smiths live?", "In Norden, south of the old forge"),
            "answer in pieces",
        ),
        (
            "More than a thousand smiths live in the valley.",
            "amount",
            ("How many smiths live in the valley?", "More than a thousand"),
            "answer in pieces",
        ),
        (
            "Forging is the art of giving iron a new shape, such as that of a nail.",
            "gloss",
            ("What is forging?", "The art of giving iron a new shape"),
            "half of a gloss",
        ),
        (
            "The guild closed the old forge of the valley and its masters left.",
            "object",
            ("What did the guild close?", "The old forge of the valley"),
            "one of two deeds",
        ),
        (
            "An anvil is the heart and the pride of a forge.",
            "gloss",
            ("What is an anvil?", "The heart and the pride of a forge"),
            "answer that acts",
        ),
        (
            "A guild is a club that trains smiths and sells iron.",
            "gloss",
            ("What is a guild?", "A club that trains smiths and sells iron"),
            "answer that acts",
        ),
        (
            "In 1801, the guild closed the forge and opened a school.",
            "year",
            ("In what year did the guild close the forge and open a school?", "1801"),
            "half turned",
        ),
        (
            "Iron is ruined when the fire is hot.",
            "occasion",
            ("When is iron ruined?", "When the fire is hot"),
            "of another verb",
        ),
    ],
)
def test_what_is_whole_has_none(
    tmp_path: Path, statement: str, kind: Kind, item: tuple[str, str], sign: str
) -> None:
    """The same, cut where its parts end."""
    assert sign not in _signs(tmp_path, statement, kind, *item)


def _signs(folder: Path, statement: str, kind: Kind, asked: str, answer: str) -> set[str]:
    material = material_in(folder, f"# Forging iron\n\n{statement}\n")
    span = material.statements[0].span
    fact = Fact(
        kind=kind, subject=asked, value=answer, statement=statement, span=span, part=0, family=""
    )
    return set(Gate(material).signs(asked, answer, fact))
