"""What a question asks for, and what its sentence tells instead."""

from __future__ import annotations

import pytest

from lessoncast.tongue.english.questions import proposals, questions_by_tree
from lessoncast.tongue.english.questions.fitness import fit
from lessoncast.tongue.proposal import Proposal
from lessoncast.tongue.words import Vocabulary

BEFORE = "The town has an old lock, and dough needs time."


def _asked(sentence: str) -> list[str]:
    found = proposals(sentence, Vocabulary("en"), BEFORE)
    by_tree = questions_by_tree(sentence, Vocabulary("en"), BEFORE, "")
    return [*(one.ask for one in found), *(one.ask for one in by_tree)]


@pytest.mark.parametrize(
    ("sentence", "ask"),
    [
        ("The lowest point is reached when the tide turns.", "What is the lowest point?"),
        ("Then the boatman's rule can be used for the lock, and from that the height of the gate can be found.", "What can the boatman's rule be?"),
        ("Wick, on the coast, was one of several towns that became ports.", "Who was Wick?"),
        ("The canal is so large and has been here for so long that many people forget it.", "How large is the canal?"),
        ("Near local noon, when the sun is highest, the water of the dark basin rises above the wall.", "Where does the water of the dark basin rise?"),
        ("The lower gates are painted, with a red line at the top.", "What are the lower gates painted with?"),
        ("Gates are raised in, for example, spring and autumn.", "What are gates raised in?"),
        ("Western barges carried rope, and salt in winter.", "What did western barges carry and salt?"),
        ("If the height of a gate doesn't depend on the tide, it is fixed.", "What if the height of a gate doesn't depend?"),
        ("It would be great if some of this water could also be kept.", "When would it be great?"),
        ("It's common to forget this when raising a gate.", "When is it common to forget this?"),
        ("For his part, Moor thought that the canal would silt up.", "And for his part?"),
        ("The plan soon met resistance from the guild and later from the town.", "Did the plan soon meet resistance from the guild and later?"),
        ("The demand created not only rich keepers but a whole guild of boatmen.", "Created the demand only rich keepers?"),
        ("Keeper schools place less emphasis on rowing and more emphasis on tides.", "What do keeper schools place?"),
    ],
)  # fmt: skip
def test_what_is_not_told_is_not_asked(sentence: str, ask: str) -> None:
    """No nature, size, place or person where a deed, a degree, a time or a town is told."""
    assert fit(Proposal(ask=ask, worth=50), sentence) is None


@pytest.mark.parametrize(
    ("sentence", "ask"),
    [
        ("A weir is defined as a low wall across a creek.", "What is a weir?"),
        ("One use of the lock is that a boat can be raised by ten feet.", "What is one use of the lock?"),
        ("Ada Moor was one of several keepers who wrote.", "Who was Ada Moor?"),
        ("The greatest strength of the guild came from its members.", "Where did the greatest strength of the guild come from?"),
        ("The old gates were mended with tar and rope.", "What were the old gates mended with?"),
        ("Western barges carry and sell salt in winter.", "What do western barges carry and sell?"),
        ("If the lock doesn't work, the boats wait.", "What if the lock doesn't work?"),
    ],
)  # fmt: skip
def test_what_is_told_is_asked(sentence: str, ask: str) -> None:
    """A definition, somebody, a source."""
    assert fit(Proposal(ask=ask, worth=50), sentence) is not None


@pytest.mark.parametrize(
    ("sentence", "ask", "better"),
    [
        ("The council then elected Moor, and in the next spring he opened the lock.", "What did the council then elect?", "Whom did the council then elect?"),
        ("Soon the new keepers defeated Ada Moor near the lock.", "So what did the new keepers defeat?", "So whom did the new keepers defeat?"),
        ("The guild bought Moor Hall.", "What did the guild buy?", "What did the guild buy?"),
    ],
)  # fmt: skip
def test_somebody_is_asked_for_by_whom(sentence: str, ask: str, better: str) -> None:
    """``elected Ada Moor`` answers no "what"."""
    found = fit(Proposal(ask=ask, worth=50), sentence)
    assert found is not None
    assert found.ask == better


@pytest.mark.parametrize(
    ("sentence", "start"),
    [
        ("The years will tell what the new lock brings to the old town of Wick.", "What will the years do"),
        ("It's common for a gate in a basin to show small cracks when the basin is drained, and some rust on its hinges.", "How common is it to"),
        ("Keepers need a long rope so that we can mend and raise the gate in various ways.", "How do keepers need"),
        ("The spirit of the guild became most evident in the belief that all boats may pass.", "What did the spirit of the guild become"),
    ],
)  # fmt: skip
def test_no_half_of_it_is_asked(sentence: str, start: str) -> None:
    """What somebody does, how one needs it, and for whom it is common."""
    assert not [one for one in _asked(sentence) if one.startswith(start)]


@pytest.mark.parametrize(
    "sentence",
    [
        "A lock gate is a big part of every canal, and keepers know it.",
        "Barnacles are a sign of neglect that every keeper knows.",
        "A weir is another wall that keepers see every day.",
        "A tide is the engine of the town, and boatmen know it.",
        "Some, the oldest ones, are low walls of stone with a gate of oak.",
    ],
)
def test_what_it_belongs_to_is_no_meaning(sentence: str) -> None:
    """``a big part of``, ``a sign of``: nobody learns from it what the word means."""
    forms = [one.form for one in proposals(sentence, Vocabulary("en"), BEFORE)]
    assert not {"ask.definition", "ask.meant"} & {*forms}


@pytest.mark.parametrize(
    ("sentence", "start"),
    [
        ("The title of a rule can change from year to year in this town.", "What can the title of a rule do"),
        ("There are our partner guild's existing rules around lock management.", "Are there our"),
        ("The new rope is taking hold all across the northern towns.", "Where is the new rope taking hold all"),
    ],
)  # fmt: skip
def test_nobody_asks_so(sentence: str, start: str) -> None:
    """A title does nothing, what is ours is known, and "all" goes with its place."""
    assert not [one for one in _asked(sentence) if one.startswith(start)]


@pytest.mark.parametrize(
    ("sentence", "ask"),
    [
        ("The old lock can lift boats of ten tons up to the harbour.", "What can the old lock do?"),
        ("The keepers must sound a horn before they open the gate.", "What must the keepers do?"),
    ],
)
def test_who_or_what_works_does_something(sentence: str, ask: str) -> None:
    """Somebody, and what is made to do things."""
    assert ask in _asked(sentence)
