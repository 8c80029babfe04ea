"""Acronyms and people are said in full where they are heard first."""

from dataclasses import replace

import pytest

from lessoncast.script.plan.budget import passages_of
from lessoncast.script.plan.introducing import introduced
from lessoncast.tongue.words import Vocabulary
from lessoncast.units.acronyms import expansions
from lessoncast.units.people import full_names
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
        ("Random access, or RAM, is fast.", "Random access, or RAM, is fast."),
        ("Tapes are slow, or RAM is fast.", "Tapes are slow, or random access memory, or RAM, is fast."),
        ("RAM's price is low.", "RAM's price is low."),
        ("Wood is light.", "Wood is light."),
    ],
)  # fmt: skip
def test_introduced(text: str, told: str) -> None:
    """The first use is spelled out in the lesson's words, later ones are not."""
    passages = passages_of(sections_of(text), vocabulary_of(text))
    said = introduced(passages, {"RAM": "Random Access Memory"}, {}, Vocabulary("en"))
    assert told == " ".join(one.text for one in said)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Mary Ann Anning dug at Lyme. Later Anning sold a skull.", {"Anning": "Mary Ann Anning"}),
        ("Mary Anning dug. Joseph Anning helped. Anning sold it.", {}),
        ("African Americans fled. Americans stayed.", {}),
        ("She saw South Carolina. People in Carolina were poor.", {}),
        ("The Sturdy Oak fell. Oak is hard, and oak burns well.", {}),
        ("Then Bleeding Kansas began. Kansas voted.", {}),
        ("George Clifford farmed. He moved to Clifford. Clifford grew.", {}),
        ("Only Mary Anning dug at Lyme.", {}),
        ("Gains Losses Nobody can sail. Nobody wins.", {}),
    ],
)  # fmt: skip
def test_full_names(text: str, found: dict[str, str]) -> None:
    """A person's last name, where it stands alone behind the whole one, belongs to one whole name."""
    assert found == full_names([text])


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Anning sold a large skull. Anning was poor.", "Mary Anning sold a large skull. Anning was poor."),
        ("People paid Anning's family well.", "People paid Mary Anning's family well."),
        ("Now Mary Anning sold skulls. Anning was poor.", "Now Mary Anning sold skulls. Anning was poor."),
        ("The Anning museum is open.", "The Anning museum is open."),
        ("People remember Miss Anning well.", "People remember Miss Anning well."),
    ],
)  # fmt: skip
def test_people_are_introduced(text: str, told: str) -> None:
    """The first time by the whole name, unless it is part of another one."""
    passages = passages_of(sections_of(text), vocabulary_of(text))
    said = introduced(passages, {}, {"Anning": "Mary Anning"}, Vocabulary("en"))
    assert told == " ".join(one.text for one in said)


def test_a_sentence_that_may_open_a_turn_names_them_too() -> None:
    """Whether its pronoun is said or named, what is new in it is said in full."""
    text = "The Random Access Memory is fast. It keeps data. Every RAM forgets it, and RAM is dear."
    sections = sections_of(text)
    unit = replace(sections[0].units[-1], alone="The computer forgets it, and RAM is dear.")
    passage = replace(passages_of(sections, vocabulary_of(text))[0], units=(unit,))
    said = introduced([passage], {"RAM": "random access memory"}, {}, Vocabulary("en"))
    assert "andom access memory, or RAM" in said[0].units[0].text
    assert "random access memory, or RAM" in said[0].units[0].alone
