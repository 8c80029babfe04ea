"""The main clause of a sentence, as a host says it back."""

import pytest

from lessoncast import _remembered
from lessoncast.tongue.english.core import core_of
from lessoncast.tongue.english.gist import gist_of
from lessoncast.tongue.trees import parsing
from lessoncast.tongue.words import Vocabulary

CASES = (
    ("The keepers shut the gates, which takes an hour.", "the keepers shut the gates"),
    ("The town built a narrow lock, drawing boats from the coast.", "the town built a narrow lock"),
    ("However, old gates lose a lot of water: nobody has mended them.", "old gates lose a lot of water"),
    ("The lock saves water.", "the lock saves water"),
    ("The keepers mend gates, ropes, and wheels.", ""),  # half of a list
    ("The keepers shut the gates, if it rains.", ""),  # untrue without the rest
    ("During the war, the keepers shut the gates.", ""),  # that may be what it holds for
    ("The keepers shut the gates, but the water rose.", ""),
    ("It holds more water than the basin.", ""),  # who hears it knows no "it"
    ("Shut the gates before it rains.", ""),
    ("What gates did the keepers shut?", ""),
    ("Locks rise.", ""),  # says too little
)  # fmt: skip


@pytest.mark.parametrize(("sentence", "core"), CASES)
def test_core(sentence: str, core: str) -> None:
    """What can be spared is left out, and nothing that it would be untrue without."""
    assert core_of(sentence, Vocabulary(language="en")) == core


@pytest.mark.parametrize(
    "sentence",
    ["Because the upper basin was nearly dry.", "But it lifts six heavy barges an hour."],
)
def test_no_grammar_is_read_for_what_is_no_core_anyway(sentence: str) -> None:
    """A reason alone, and what begins with a word that points elsewhere."""
    _remembered.forget()
    assert core_of(sentence, Vocabulary(language="en")) == ""
    assert not parsing._known


def test_no_grammar_is_read_where_no_gist_can_be() -> None:
    """It says what something is, or what that depends on."""
    _remembered.forget()
    assert gist_of("The keepers shut the upper gates.") == ""
    assert not parsing._known
