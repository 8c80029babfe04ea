"""The writer's own checks."""

import pytest

from lessoncast.tongue import lint


@pytest.mark.parametrize(
    "text",
    [
        "See https://example.org.", "It is **bold**.", "no capital.", "No end mark", "It was [12] so.", "A tide ...",
        "Look, , here.", "In this section we go on.", "Call x_1 now.", "It is $x$ here.", "The the tide.", "The-axis is long.", "It is drawn in Figure 2.1.", "Look underneath or the stairs.",
        "It helps sailors to sailors to sail.", "It was proposed (. So it is.",
    ],
)  # fmt: skip
def test_debris(text: str) -> None:
    """Markup, links, broken marks and half sentences are seen."""
    assert lint.debris(text)


@pytest.mark.parametrize(
    "text",
    [
        "The tide rises.",
        'He said "no."',
        "It learns p(x|y) well.",
        "GANs learn!",
        "It rains from time to time to this day.",
        "It went well as well as quickly.",
        "It was a state-of-the-art boat, and a man-over-the-side alarm rang.",
        "It holds between one and one and a half litres.",
    ],
)
def test_no_debris(text: str) -> None:
    """Plain sentences pass."""
    assert not lint.debris(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The tide rises twice.", True), ("The tide rises 3 times.", False), ("The moon shines bright.", False),
        ("The tide doesn't rise.", False),
    ],
)  # fmt: skip
def test_grounding(text: str, expected: bool) -> None:
    """Words, numbers and negations must come from the source."""
    assert expected is lint.grounded(text, "The tide rises twice a day near the coast.")


def test_grounding_looks_through_points_and_soft_hyphens() -> None:
    """Words that a missing space or a soft hyphen joins are the same words."""
    assert lint.grounded("It turns. The tide rises.", "It turns.The ti\u00adde rises.")


def test_a_no_that_its_sentence_bears_out_denies_nothing_more() -> None:
    """It says what the sentence does; before one that denies nothing it is a denial of its own."""
    assert lint.grounded("No, grain doesn't need salt.", "Grain does not need salt.")
    assert not lint.grounded("No, grain needs salt.", "Grain needs salt.")


def test_lost_negations_are_seen() -> None:
    """A rewrite may not lose a negation, a modal or a number."""
    assert lint.loses_negation("It can't be 3.", "It can be 3.")
    assert lint.loses_negation("It may be so.", "It is so.")
    assert not lint.loses_negation("If 2 rise, 3 fall.", "3 fall. What if 2 rise?")


@pytest.mark.parametrize(
    "turn",
    [
        "Look at https://example.org now.", "Look at www.example.org now.", "It says *this* aloud.", "It costs $x a day.",
        "Some [notes] are here.", "The gate () opens.", "And so on... it went.", "What?? It opens.", "The gate, . opens.",
        "The gate , opens.", "The the gate opens.", "THE the gate opens.", "Figure 3 has a gate.", "Listing 2 has a gate.",
        "The a-frame and the-gate open.", "Use or close the gate.", "A what?ever it is.", "The gate has as its lock a wheel.",
        "It stands in this section.", "Click here for the gate.", "See table and gate.",
    ],
)  # fmt: skip
def test_no_kind_of_debris_is_passed_over(turn: str) -> None:
    """Most turns are found clean by a quick look, which must not miss any kind."""
    assert lint.debris(turn)


@pytest.mark.parametrize("agreed", ["Right.", "Precisely.", "Exactly.", "True:", "False:"])
def test_who_agrees_or_answers_invents_nothing(agreed: str) -> None:
    """Before a short sentence, too."""
    assert lint.grounded(f"{agreed} Grain needs sun.", "Grain needs sun.")
