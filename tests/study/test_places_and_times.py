"""Where, when and how long what is always so; reasons behind a comma; what a sentence tells in passing."""

from __future__ import annotations

from pathlib import Path

import pytest

from lessoncast.study.facts.trees import by_trees
from lessoncast.study.facts.trees.about import is_misread
from lessoncast.study.facts.trees.whys import aims_read_as_noun
from lessoncast.tongue.trees import Tree, Word
from lessoncast.tongue.trees.clause import clauses_of
from study_mother import facts_in, material_in

ABOUT = "# The otter and other animals of the river\n\n"
ASKED = {
    "Otters sleep in dry holes under the roots of old willows.": (
        "site",
        "Where do otters sleep?",
        "in dry holes under the roots of old willows",
    ),
    "Beaver teeth are replaced slowly, and salmon eggs are laid in shallow pits of gravel.": (
        "site",
        "Where are salmon eggs laid?",
        "in shallow pits of gravel",
    ),
    "Otters leave the sea at the end of May.": (
        "time",
        "When do otters leave the sea?",
        "at the end of May",
    ),
    "In the evening, otters swim along the muddy banks.": (
        "time",
        "When do otters swim along the muddy banks?",
        "In the evening",
    ),
    "Kingfishers feed their chicks for about four weeks.": (
        "span",
        "How long do kingfishers feed their chicks?",
        "for about four weeks",
    ),
    "Wardens lay oak stakes slowly into a stream, so that no mud swirls up.": (
        "reason",
        "Why do wardens lay oak stakes slowly into a stream?",
        "so that no mud swirls up",
    ),
    "A beaver lodge must stand in deep water, since any otter of the valley enters a dry one.": (
        "reason",
        "Why must a beaver lodge stand in deep water?",
        "because any otter of the valley enters a dry one",
    ),
    "A beaver that lives in a canal has trouble hunting because its short legs hit every stone.": (
        "reason",
        "Why does a beaver that lives in a canal have trouble hunting?",
        "because its short legs hit every stone",
    ),
    "Otters sneeze because their nostrils fill with water.": (
        "reason",
        "Why do otters sneeze?",
        "because their nostrils fill with water",
    ),
    "An otter's favourite food is the eel.": (
        "asked",
        "What is an otter's favourite food?",
        "the eel",
    ),
    "The three hunters of the river are otters, herons and pike.": (
        "asked",
        "What are the three hunters of the river?",
        "otters, herons and pike",
    ),
    "The three builders are beavers, muskrats and wasps.": (
        "asked",
        "What are the three builders?",
        "beavers, muskrats and wasps",
    ),
    "An otter can't live on a canal, because the boats of the canal have sharp blades.": (
        "reason",
        "Why can't an otter live on a canal?",
        "because the boats of the canal have sharp blades",
    ),
    "Greta Lund drew the first printed map of the harbour in 1811.": (
        "object",
        "What did Greta Lund draw in 1811?",
        "the first printed map of the harbour",
    ),
    "Otters are often mistaken for beavers.": (
        "object",
        "What are otters often mistaken for?",
        "beavers",
    ),
    "Wardens cover the nests with river gravel, which is made from soft sandstone.": (
        "object",
        "What is river gravel made from?",
        "soft sandstone",
    ),
    "Because no frog can breathe in mud, a winter pond must hold open water.": (
        "reason",
        "Why must a winter pond hold open water?",
        "because no frog can breathe in mud",
    ),
    "If a pond dries out, it cracks and lets air into the nests.": (
        "outcome",
        "What happens if a pond dries out?",
        "it cracks and lets air into the nests",
    ),
    "A swan is first ringed when it leaves the reeds.": (
        "occasion",
        "When is a swan first ringed?",
        "when it leaves the reeds",
    ),
    "Without shade, a river alga turns into a green slime that smells of rot.": (
        "object",
        "What does a river alga turn into without shade?",
        "a green slime that smells of rot",
    ),
    "Geese spend the winter in warm bays of Spain.": (
        "site",
        "Where do geese spend the winter?",
        "in warm bays of Spain",
    ),
    "Bees leave when warm sun reaches the hive.": (
        "occasion",
        "When do bees leave?",
        "when warm sun reaches the hive",
    ),
}


@pytest.mark.parametrize("text", ASKED)
def test_what_is_told_around_a_verb_is_asked_for(tmp_path: Path, text: str) -> None:
    """With all the rest of the sentence in the question."""
    found = [
        (one.kind, one.ask, one.value) for one in by_trees(material_in(tmp_path, ABOUT + text))
    ]
    assert ASKED[text] in found


LEFT = {
    "Otters no longer live in the canals of Leeds.": "Where",
    "Otters live in large numbers.": "Where",
    "Otters were found in old traps.": "Where",
    "An otter is a shy hunter, so that few people see one.": "Why",
    "A dry lodge has a roof of reeds, so that rain runs off.": "Why",
    "Musk is produced in the glands but binds to the stones of river banks.": "Where",
    "The two builders are beavers, muskrats and wasps.": "What are",
}


@pytest.mark.parametrize("text", LEFT)
def test_what_is_no_place_or_reason_is_left(tmp_path: Path, text: str) -> None:
    """Nor what was so only once, and what comes of a state."""
    asked = [one.ask for one in facts_in(tmp_path, ABOUT + text)]
    assert not [one for one in asked if one.startswith(LEFT[text])]


def _tree(*told: tuple[str, str, int, str]) -> Tree:
    """A sentence as it was read, right or wrong."""
    sentence = " ".join(word for word, *_ in told)
    starts = [len(" ".join(word for word, *_ in told[:at])) + bool(at) for at in range(len(told))]
    words = tuple(
        Word(text=word, start=start, end=start + len(word), tag=tag, head=head, relation=relation, sure=1.0)
        for start, (word, tag, head, relation) in zip(starts, told, strict=True)
    )  # fmt: skip
    return Tree(sentence, words)


@pytest.mark.parametrize(
    ("article", "thing", "aim"),
    [
        ("the", "sluice", "to flood meadows"),
        ("the", "right", ""),
        ("a", "sluice", ""),  # one that can do so
    ],
)
def test_what_hangs_on_a_known_thing_is_what_for(article: str, thing: str, aim: str) -> None:
    """``opens the sluice to flood meadows`` tells no more of the sluice."""
    tree = _tree(
        ("Ada", "NNP", 1, "nsubj"), ("opens", "VBZ", -1, "root"), (article, "DT", 3, "det"), (thing, "NN", 1, "obj"),
        ("to", "TO", 5, "mark"), ("flood", "VB", 3, "acl"), ("meadows", "NNS", 5, "obj"),
    )  # fmt: skip
    found = [tree.text(part.places) for one in clauses_of(tree) for part in aims_read_as_noun(one)]
    assert found == ([aim] if aim else [])


@pytest.mark.parametrize(("joint", "misread"), [("and", False), ("just", True)])
def test_a_second_verb_is_joined_by_a_word(joint: str, misread: bool) -> None:
    """Without it, the verb is that of a clause inside."""
    tree = _tree(
        ("Ada", "NNP", 1, "nsubj"), ("found", "VBD", -1, "root"), ("eels", "NNS", 1, "obj"),
        (joint, "CC" if joint == "and" else "RB", 4, "cc" if joint == "and" else "advmod"), ("sold", "VBD", 1, "conj"), ("them", "PRP", 4, "obj"),
    )  # fmt: skip
    last = [*clauses_of(tree)][-1]
    assert last.head == 4
    assert is_misread(last) is misread
