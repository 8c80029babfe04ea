"""What the grammar finds in plain sentences: the verb, who does it, and to what."""

from collections.abc import Iterator, Sequence

import pytest

from lessoncast._remembered import forget
from lessoncast.tongue.trees import Tree, parsing, tree_of, trees_of
from lessoncast.tongue.trees.parsing import decided
from lessoncast.tongue.trees.tokens import tokens_of

SENTENCES = {
    "The old tar keeps water out of a hull.": ("keeps", "tar", "water"),
    "Slow rivers carry fine mud.": ("carry", "rivers", "mud"),
    "A baker feeds the dough twice a day.": ("feeds", "baker", "dough"),
    "In spring, the tide carries fine mud into the creeks.": ("carries", "tide", "mud"),
    "The seeds that birds drop need light.": ("need", "seeds", "light"),
    "Salt slows the yeast, because it draws water.": ("slows", "Salt", "yeast"),
    "Close the lid before you light the stove.": ("Close", "", "lid"),
    "Why does the crust need steam?": ("need", "crust", "steam"),
    "Most colours fade.": ("fade", "colours", ""),
}


def _tree(sentence: str) -> Tree:
    tree = tree_of(sentence)
    assert tree is not None
    return tree


@pytest.mark.parametrize("sentence", SENTENCES)
def test_verb_subject_object(sentence: str) -> None:
    """The root, its subject and its object."""
    tree = _tree(sentence)

    def word(relation: str) -> str:
        return next((tree.words[one].text for one in tree.under(tree.root, relation)), "")

    assert (tree.words[tree.root].text, word("nsubj"), word("obj")) == SENTENCES[sentence]


def test_phrase() -> None:
    """A subject is its whole phrase, as the sentence has it."""
    tree = _tree("The velocity of the whole team drops, when reviews are slow.")
    subject = tree.under(tree.root, "nsubj")[0]
    places = tree.whole(subject)
    assert tree.is_unbroken(places)
    assert tree.text(places) == "The velocity of the whole team"
    assert [tree.words[one].text for one in tree.above(subject)] == ["drops"]


def test_alone_or_together() -> None:
    """A sentence has the same tree alone as beside others."""
    together = trees_of([*SENTENCES, "Yes.", *SENTENCES])
    assert together[: len(SENTENCES)] == together[len(SENTENCES) + 1 :]
    for sentence, tree in zip(SENTENCES, together, strict=False):
        fresh = _tree(f"{sentence} ")  # known by no other name
        assert tree is not None
        assert [one.head for one in fresh.words] == [one.head for one in tree.words]


@pytest.mark.parametrize("sentence", ["", "   ", "word " * 121])
def test_no_sentence(sentence: str) -> None:
    """Nothing, and what is far too long, has no tree."""
    assert tree_of(sentence) is None


@pytest.mark.parametrize("sentence", ["Go!", "?", "🙂 🙂", "a" * 500, ") ) (", "’s s’ ' '' n't"])
def test_odd(sentence: str) -> None:
    """Whatever the words are, they make one tree."""
    tree = _tree(sentence)
    assert sum(word.head < 0 for word in tree.words) == 1
    assert tree.whole(tree.root) == tuple(range(len(tree.words)))


def test_quick_as_exact() -> None:
    """What the quick network does not call close, the exact one decides likewise."""
    cut = {one: tokens_of(one) for one in SENTENCES}
    exact = {sentence: tree for sentence, tree, _ in decided(cut, exact=True)}
    quick = {sentence: tree for sentence, tree, close in decided(cut, exact=False) if not close}
    assert quick
    assert quick == {sentence: exact[sentence] for sentence in quick}


def test_what_is_asked_for_again_stays(monkeypatch: pytest.MonkeyPatch) -> None:
    """The rules for cards come back to a lesson's sentences when they have asked for thousands of others."""
    monkeypatch.setattr(parsing, "REMEMBERED", 2)
    kept, other = tree_of("A rower rows."), tree_of("A miller waits.")
    assert kept is tree_of("A rower rows.")
    assert tree_of("A baker rests.")
    assert kept is tree_of("A rower rows.")
    assert other is not tree_of("A miller waits.")


def test_without_its_full_stop_a_sentence_is_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    """What a sentence says does not hang on its full stop, and it is read once."""
    read: list[str] = []
    once = parsing._read

    def noted(sentences: Sequence[str]) -> Iterator[tuple[str, Tree | None]]:
        read.extend(sentences)
        return once(sentences)

    forget()
    monkeypatch.setattr(parsing, "_read", noted)
    plain = _tree("The old tar keeps water out of a hull")
    whole = _tree("The old tar keeps water out of a hull.")
    assert whole.words[-1].text == "."
    assert plain.words == whole.words[:-1]
    assert plain.text(plain.whole(plain.root)) == "The old tar keeps water out of a hull"
    assert read == ["The old tar keeps water out of a hull."]


@pytest.mark.parametrize(
    "told",
    [
        "the velocity of the whole team",  # a name of something
        "Old tar and ropes",
        "Sailors need ropes, tar, sails, needles, etc",  # the stop would be part of its last word
        "Why does the crust need steam?",
    ],
)
def test_what_is_read_as_it_stands(told: str) -> None:
    """Neither a name nor a short piece nor what ends in another mark lacks a full stop."""
    assert parsing.closed(told) == told
    assert [word.text for word in _tree(told).words] == [token.text for token in tokens_of(told)]
