"""The hook: a claim of the lesson, its subject, a first question."""

import pytest

from lessoncast.script.plan.budget import passages_of
from lessoncast.script.talk import opening
from lessoncast.script.talk.heard import Heard
from lessoncast.script.tongue.english_hooks import hook_claim, pull
from writer_mother import LEAVES, compose, english_book, experts, hosts, sections_of, vocabulary_of


@pytest.mark.parametrize(
    ("sentence", "claim"),
    [
        ("Canals were slow, but barges carried more than any cart.", "Canals were slow, but barges carried more than any cart."),
        ("Salt keeps meat fresh because it draws the water out.", "Salt keeps meat fresh."),
        ("Bees never work in the rain; they wait for the sun.", "Bees never work in the rain."),
        ("If you close the valve, the pump stops at once.", "If you close the valve, the pump stops at once."),
        ("However, a dry canal carries no boats.", "A dry canal carries no boats."),
        ("It lifts water.", ""),
        ("A sluice is called a gate of the river.", ""),
        ("This section shows the parts of a pump.", ""),
        ("Pump D is never oiled by the crew.", ""),
    ],
)  # fmt: skip
def test_a_claim_that_a_host_may_open_with(sentence: str, claim: str) -> None:
    """A short claim that stands alone; no definition, nothing of a figure or of the page."""
    assert claim == hook_claim(sentence, vocabulary_of())


@pytest.mark.parametrize(
    ("more", "less"),
    [
        ("Canals were slow, but barges carried more.", "Canals were slow in those days."),
        ("The crew lost 40% of the ships.", "The crew painted all of the ships."),
        ("Bees never dance in the rain.", "Bees dance in the sun."),
        ("Your lamp needs clean oil.", "A lamp needs clean oil."),
        ("Nobody trusted the first bridge.", "The other bridge had similar arches."),
    ],
)
def test_what_pulls(more: str, less: str) -> None:
    """Contrasts, losses, numbers, extremes and the listener pull; what leans on other sentences does not."""
    assert pull(more) > pull(less)


CANALS = """\
# Inland Canals

A canal is a channel dug for boats. Boats carry coal and grain to the towns along the bank.
Canals were expensive, but they never needed a horse to pull uphill. Locks lift the boats.

## Digging

Navvies dug the channel with spades. They lined the bed with clay.

## Traffic

Barges carry grain in spring. Ice stops the barges in winter.
"""


def test_the_hook_is_a_claim_of_the_lesson() -> None:
    """The first turn holds it and the subject in 25 words, and the expert does not say it again."""
    script = compose(CANALS.replace("they never", "boats never"))
    first = hosts(script)[0]
    assert first.startswith("Canals were expensive, but boats never needed a horse to pull uphill.")
    assert "canal" in first.lower()
    assert len(first.split()) <= 25
    assert not any("pull uphill" in said for said in experts(script))


def test_without_a_claim_the_subject_is_named() -> None:
    """A lesson of which nothing pulls is opened by its name, in no form that says nothing but "today"."""
    first = hosts(compose("# Clay\n\nClay is a fine soil. Potters shape clay into pots.\n"))[0]
    assert "clay" in first
    assert not first.startswith(("Today", "Let's talk"))


def test_a_claim_is_not_taken_from_the_only_sentence_of_a_passage() -> None:
    """Nothing that a section needs is taken for the hook."""
    sections, vocabulary = sections_of(LEAVES), vocabulary_of()
    chosen = passages_of(sections, vocabulary)
    found = opening.claims(sections, vocabulary, "photosynthesis", None)
    _, left = opening.without_claim(found, chosen)
    assert {one.section for one in left} == {one.section for one in chosen}


@pytest.mark.parametrize(
    ("topic", "has"), [("inland canals", "do inland canals"), ("digging canals", "does digging canals")]
)  # fmt: skip
def test_questions_that_name_the_subject_agree_with_it(topic: str, has: str) -> None:
    """What somebody does is one thing, whatever is done to how many."""
    asked = opening.topic_questions(topic, Heard(english_book(), topic))
    assert all(topic in one for one in asked)
    assert any(has in one for one in asked)
