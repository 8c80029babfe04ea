"""Clauses turned into questions."""

from __future__ import annotations

from lessoncast.tongue.english.questions import proposals
from lessoncast.tongue.english.turning import asked
from lessoncast.tongue.trees import tree_of
from lessoncast.tongue.trees.clause import clauses_of
from lessoncast.tongue.words import Vocabulary

ENGLISH = Vocabulary("en")


def _why(sentence: str) -> str:
    tree = tree_of(sentence)
    assert tree is not None
    return asked(next(iter(clauses_of(tree))), "Why", (), ENGLISH)


def test_nobody_is_asked_for_with_half_of_what_he_is() -> None:
    """What stands between two commas behind a name would lose the second of them."""
    told = "Ada Lind and Bo Moor, two young keepers in Ness, met over dinner and asked a question."
    assert not _why(told)
    assert not any("in Ness ask" in one.ask for one in proposals(told, ENGLISH))
    assert _why("Sloops, cutters and yawls carried the old salt.") == (
        "Why did sloops, cutters and yawls carry the old salt?"
    )
