"""Acronyms are spelled out where they are heard first."""

import pytest

from lessoncast.script.plan.budget import passages_of
from lessoncast.script.plan.introducing import introduced
from lessoncast.script.tongue.words import Vocabulary
from lessoncast.script.units.acronyms import expansions
from writer_mother import sections_of, vocabulary_of


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It holds Random Access Memory (RAM) and more.", {"RAM": "Random Access Memory"}),
        ("The long short-term memory (LSTM) model.", {"LSTM": "long short-term memory"}),
        ("A RAM (random access memory) is fast.", {"RAM": "random access memory"}),
        ("Generative Adversarial Networks (GANs) came.", {"GAN": "Generative Adversarial Networks"}),
        ("The Ministry of Public Works (MPW) built it.", {"MPW": "Ministry of Public Works"}),
        ("The old harbour (NATO) is closed.", {}),
        ("Bristol (UK) is a harbour.", {}),
    ],
)  # fmt: skip
def test_expansions(text: str, found: dict[str, str]) -> None:
    """An acronym in brackets stands for the words whose initials it has."""
    assert found == expansions([text])


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("RAM is fast.", "Random access memory, or RAM, is fast."),
        ("A computer has a RAM.", "A computer has a random access memory, or RAM."),
        ("Some tools work without RAMs, too.", "Some tools work without random access memories, or RAMs, too."),
        ("Random access memory, or RAM, is fast. RAM is cheap.", "Random access memory, or RAM, is fast. RAM is cheap."),
        ("RAM-based tools are fast. RAM is cheap.", "RAM-based tools are fast. Random access memory, or RAM, is cheap."),
        ("RAM's price is low.", "RAM's price is low."),
        ("Wood is light.", "Wood is light."),
    ],
)  # fmt: skip
def test_introduced(text: str, told: str) -> None:
    """The first use is spelled out in the lesson's words, later ones are not."""
    passages = passages_of(sections_of(text), vocabulary_of(text))
    said = introduced(passages, {"RAM": "Random Access Memory"}, Vocabulary("en"))
    assert told == " ".join(one.text for one in said)
