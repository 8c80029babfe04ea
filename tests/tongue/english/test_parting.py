"""What a question takes apart that its sentence says as one."""

from __future__ import annotations

import pytest

from lessoncast.tongue.english.questions import proposals, questions_by_tree
from lessoncast.tongue.english.questions.fitness import fit
from lessoncast.tongue.english.recall import recalls
from lessoncast.tongue.proposal import Proposal
from lessoncast.tongue.words import Vocabulary

BEFORE = "The town has an old lock, and dough needs time."


def _asked(sentence: str) -> list[str]:
    found = proposals(sentence, Vocabulary("en"), BEFORE)
    by_tree = questions_by_tree(sentence, Vocabulary("en"), BEFORE, "")
    recalled = (ask for _, ask, _ in recalls(sentence, Vocabulary("en")))
    return [*(one.ask for one in found), *(one.ask for one in by_tree), *recalled]


@pytest.mark.parametrize(
    ("sentence", "opening"),
    [
        ("The storm of that winter spelled the end of the old trade.", "What did the storm of that winter spell"),
        ("Every keeper makes mistakes, and in spring the gates leak.", "What does every keeper make"),
        ("In each town, a great fair took place that brought many boats.", "What did a great fair take"),
        ("The flood caused the town to move, ending its trade in salt.", "What did the flood cause"),
        ("Low-lying villages benefit more from trade than high-lying villages do.", "What do low-lying villages benefit"),
        ("Oak asked for or received in connection with a new lock.", "What did oak ask for"),
        ("Nothing about the new gates contradicts the old plan of the town.", "What does nothing"),
        ("Ten years would pass before we counted more boats from towns on the far side.", "When would ten years"),
        ("Four small locks include Wick, Ness, Hull and Moor.", "What do four small locks"),
        ("In 1835, Moor fled the town and led the guild of boatmen from the coast.", "In what year did Moor flee the town and led"),
        ("In 1535, the guild came under attack as the new party of boatmen grew.", "Where did the guild come"),
        ("Keepers sometimes work in this way, with a rope in each hand.", "Where do keepers work"),
        ("All tolls must be paid within the first year of a new lock.", "Where must all tolls be paid"),
        ("The toll is capped at the amount that a small boat pays in a year.", "Where is the toll capped"),
        ("It took the keepers three weeks to mend the upper gate.", "Why did it take"),
        ("Please be sure to tell the keeper when you move the gate.", "How can I tell the keeper"),
        ("Move the gate twice to check it closes whenever possible.", "How do I check it closes"),
        ("When we consider how far a gate in stable condition can be lifted before it becomes unsafe, we find that some gates are safer than others.", "What happens when we consider how far a gate?"),
        ("Before opening a gate too quickly, it is worth remembering two points.", "What happens before"),
        ("Some keepers resisted, only to then lose the lock.", "Why did some keepers"),
        ("In a number of towns, enough keepers have settled together that we recognized them as guilds.", "What have enough keepers"),
        ("There's no known reason that a gate shouldn't last, it is simply never tried.", "Is there any known reason?"),
        ("The first true map of the coast is credited to Ada Moor, a keeper.", "What is the first true map of the coast credited to"),
        ("In what became typical, a sudden rush of boatmen came upon a new town.", "And in what"),
        ("It cost the guild a lot of money just to mend the gates.", "Why do it cost"),
        ("The town council refers to this plan as the second oak law.", "What does the town council refer to"),
        ("Several floods contributed to this decision.", "What did several floods contribute to"),
        ("The keeper, who normally opens the gate, won't do so after a flood.", "Will the keeper do"),
        ("Rowing has traditionally been taught in terms of its simplest strokes.", "Has rowing traditionally been taught"),
        ("All tolls and fees are scheduled to end someday.", "Why are all tolls and fees scheduled"),
        ("To find smugglers, town councils also passed laws requiring the male population to swear oaths to the new guild.", "Why did town councils pass laws requiring the male population?"),
        ("Short is better than long.", "How is short different"),
        ("For servants willing to run away and join the British, the war offered a unique occasion to escape the guild.", "What does it take for servants"),
        ("There are several locks that need a new gate.", "How many locks"),
        ("As these tables tell you, we're already making great progress with the new locks.", "What happens as these tables tell you"),
        ("This canal then joins with the old canal from the harbour, forming the long canal through which boats reach Wick.", "How does that canal join"),
        ("Distinct pumps are in place to drain the basin, and to keep the lower gate dry during times of flood and thaw.", "Can you name one of the distinct pumps"),
        ("Within a basin ten feet in width, boats turned slowly.", "What happened within a basin ten feet in?"),
        ("Neither Wick nor Ness had seen much trade while the lock was shut.", "What had Neither"),
    ],
)  # fmt: skip
def test_it_is_not_asked(sentence: str, opening: str) -> None:
    """No question begins so, nor is one recalled."""
    assert not [ask for ask in _asked(sentence) if ask.lower().startswith(opening.lower())]


@pytest.mark.parametrize(
    ("sentence", "ask"),
    [
        ("The new plan made a lock of oak for the town.", "What did the new plan make?"),
        ("Long voyages require a good pump to keep the hold dry.", "What do long voyages require?"),
        ("Open the gate only when the water is level on both sides.", "When should I open the gate?"),
        ("The keeper suggested three styles of rowing.", "How many styles of rowing did the keeper suggest?"),
        ("The news of the flood spread through the northern towns.", "What happened to the news of the flood?"),
        ("After the flood, some of these old keepers emigrated to Ness on the west coast.", "What happened after the flood?"),
        ("Ada Moor herself fled to the coast of Ness.", "Where did Ada Moor flee to?"),
    ],
)  # fmt: skip
def test_it_is_asked(sentence: str, ask: str) -> None:
    """What means what it does by itself, and in the words of a question."""
    assert ask in _asked(sentence)


def test_what_is_its_own_is_no_word_to_learn() -> None:
    """``Its gate is a curious mix``: nobody asks what "its gate" means."""
    forms = [
        one.form
        for one in proposals(
            "Its gate is a curious mix of oak and iron parts.", Vocabulary("en"), BEFORE
        )
    ]
    assert not {"ask.definition", "ask.meant"} & {*forms}


def test_half_a_word_denies_nothing() -> None:
    """``northern`` begins with "no"."""
    sentence = "During the sixteenth century, the guilds spread through northern Wales."
    fitting = fit(Proposal(ask="Did the guilds spread through northern Wales?", worth=27), sentence)
    assert fitting is not None
    assert fitting.worth < 0
