"""How much of a sentence answers a question about its subject: up to another clause, and no list without its last."""

from __future__ import annotations

import pytest

from lessoncast.tongue.english.clauses import main_clause
from lessoncast.tongue.english.recall.answering import answered
from lessoncast.tongue.words import Vocabulary


@pytest.mark.parametrize(
    ("sentence", "answer"),
    [
        (
            "The trade was a slow exchange of goods, driven by new ships, new ports, and the hunger of towns for salt.",
            "It was a slow exchange of goods, driven by new ships, new ports, and the hunger of towns for salt.",
        ),
        (
            "The barge carries salt from the pans, and the oars are long.",
            "It carries salt from the pans.",
        ),
        ("The pilot knows the coast, while the crew knows the ship.", "It knows the coast."),
    ],
)
def test_up_to_another_clause(sentence: str, answer: str) -> None:
    clause = main_clause(sentence)
    assert clause is not None
    found = answered(1.0, "What is it?", clause, Vocabulary(language="en"), thing=True)
    assert [said for _, _, said in found] == [answer]
