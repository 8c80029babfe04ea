"""Sentences whose verb may be a noun: they're read once more, and titles and orders are not."""

import pytest

from lessoncast.tongue.trees import tree_of

SENTENCES = {
    "Debits increase assets and expenses.": ("increase", "Debits"),
    "A hull of oak resists the worm for years.": ("resists", "hull"),
    "Slow reviews discourage small repairs and further work on the gates.": (
        "discourage",
        "reviews",
    ),
    "Most of this salt lies in the cellar.": ("lies", "Most"),
    "Version control systems work best with plain text.": ("work", "systems"),
}
NO_STATEMENTS = (
    "Gate repair",
    "Old canal boats",
    "Track changes to old charts.",
    "Data sets of interest for keepers.",
)


@pytest.mark.parametrize("sentence", SENTENCES)
def test_a_noun_is_the_verb_of_a_sentence_that_has_none(sentence: str) -> None:
    """With its subject; and it keeps its own word."""
    tree = tree_of(sentence)
    assert tree is not None
    verb = tree.words[tree.root]
    subjects = [tree.words[one].text for one in tree.under(tree.root, "nsubj")]
    assert (verb.text, *subjects) == SENTENCES[sentence]
    assert verb.tag in {"VBZ", "VBP"}
    assert sentence[verb.start : verb.end] == verb.text


@pytest.mark.parametrize("text", NO_STATEMENTS)
def test_what_states_nothing_stays_so(text: str) -> None:
    """A title has no verb, and an order isn't what something does."""
    tree = tree_of(text)
    assert tree is not None
    assert not tree.words[tree.root].tag.startswith("VB")
