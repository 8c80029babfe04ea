"""Roles by closed-class words."""

import pytest

from lessoncast.tongue.english.roles import leans, role_of, takes_up


@pytest.mark.parametrize(
    ("sentence", "role"),
    [
        ("A tide is a rise of the sea.", "definition"),
        ("In sharp contrast, ice floats.", "contrast"),
        ("However, bays differ.", "contrast"),
        ("For example, two users meet.", "example"),
        ("Therefore the sea rises.", "consequence"),
        ("If it rains, the river swells.", "condition"),
        ("Ice floats because it is light.", "cause"),
        ("Avoid open flames.", "risk"),
        ("In 1825, New York completed the canal.", "history"),
        ("It cut the cost by 90%.", "number"),
        ("What is a tide?", "question"),
        ("Plants grow.", "plain"),
        ("Consider a cork.", "example"),
        ("Take four old corks as our model.", "example"),
        ("Take a cork out of the water.", "plain"),
        ("Consider cork and wax for the lid.", "plain"),
    ],
)
def test_role(sentence: str, role: str) -> None:
    """The first sign that a sentence bears is its role."""
    assert role == role_of(sentence)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("It rises.", True),
        ("This happens twice.", True),
        ("For example, two.", True),
        ("In sharp contrast, ice floats.", True),
        ("By the way, ice floats.", True),
        ("On the contrary, ice floats.", True),
        ("Alternatively, row.", True),
        ("Last, ropes need care.", True),
        ("Last year ropes were cheap.", False),
        ("When mending ropes, therefore, take care.", True),
        ("When mending ropes, take care.", False),
        ("Ropes and, therefore, knots rot.", False),
        ("Tides rise.", False),
        ("It corresponds to the care of ropes.", True),
        ("It led to the loss of ropes.", True),
        ("It comes down to the care of ropes.", False),
        ("It seems to be hard to row.", False),
        ("It turns out that ropes rot.", False),
        ("A player rubs them with rosin.", True),
        ("After some days it was hard.", True),
        ("After some days ropes get hard.", False),
        ("Coffee does not remove it.", True),
        ("The rule makes it possible to vote.", False),
        ("The lid of the box keeps it dry.", False),
        ("When ice melts, water replaces it.", False),
    ],
)
def test_leaning(sentence: str, expected: bool) -> None:
    """A pronoun or a connective needs the sentence before."""
    assert expected is leans(sentence)


@pytest.mark.parametrize(
    ("said", "leaning"),
    [
        ("Fever, swelling and redness are its work.", True),
        ("Most people know its name.", True),
        ("Many farmers sold their crops.", False),
        ("Germany lost its colonies.", False),
        ("In each case, the ice melts.", True),
        ("Ice floats.", False),
        ("It's advisable to keep a rope at hand.", False),
        ("It's being used to warn the crew of the tide.", True),
        ("It was built to keep the wind off the quay.", True),
        ("It is likely to leak in a storm.", True),
        ("It is hard to row against the tide.", False),
        ("In 1936 the town sold it to a miller.", True),
        ("In 1936 the town bought a mill and sold it to a miller.", False),
        ("It's old.", True),
        ("It looked like a bowl of coal.", True),
        ("It looks like it rains.", False),
        ("It means that no pump is needed.", True),
        ("It was felt that his help was needed.", True),
        ("It was felt that help was needed.", False),
        ("It follows that no pump is needed.", False),
        ("The last one matters because the Earth is round.", True),
        ("The last canal was dug by hand.", False),
        ("To reach the shore, it tacks.", True),
        ("Nobody had planned that.", True),
        ("Everybody knows that ice floats.", False),
    ],
)
def test_a_pronoun_without_its_noun_leans(said: str, leaning: bool) -> None:
    """Also inside a sentence a pronoun needs a noun before it."""
    assert leaning == leans(said)


def test_what_a_sentence_brings_in_is_taken_up_by_the_next() -> None:
    """``The lock`` needs the sentence that had told of a lock."""
    assert takes_up("A canal has a lock.", "The lock lifts a barge.")
    assert takes_up("Your boat needs some good ropes.", "The ropes have dried.")
    assert not takes_up("The lock is old.", "The lock lifts a barge.")
    assert not takes_up("A canal has a lock.", "The bridge is old.")
