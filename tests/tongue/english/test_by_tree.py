"""What a host asks by the grammar of the sentence that comes."""

import pytest

from lessoncast.tongue.english.questions.by_tree import by_tree
from lessoncast.tongue.english.questions.grammar.sight import see
from lessoncast.tongue.proposal import Proposal
from lessoncast.tongue.words import Vocabulary

BEFORE = "The keepers have looked after the lock and its gates for many years."


def _found(sentence: str, before: str = BEFORE) -> dict[str, Proposal]:
    every = by_tree(see(sentence, Vocabulary(language="en"), before))
    return {one.ask or f"{one.form} {one.np}": one for one in every}


@pytest.mark.parametrize(
    ("sentence", "ask"),
    [
        ("The old bridge shakes because its ropes are loose.", "Why does the old bridge shake?"),
        ("Keepers raise the bar to let boats in.", "Why do keepers raise the bar?"),
        ("The crew fixed the hull by adding tar.", "How did the crew fix the hull?"),
        ("To open the gate, turn the wheel.", "How do I open the gate?"),
        ("When the upper gate opens, the water rushes in.", "What happens when the upper gate opens?"),
        ("If your rope breaks, call the keeper.", "What should I do if my rope breaks?"),
        ("When the tide is high, colors become dark.", "What happens when the tide is high?"),
        ("The gate opens once the tide turns.", "When does the gate open?"),
        ("The planks are soaked until they bend.", "Until when are the planks soaked?"),
        ("Unlike a lock, a weir has no gate.", "How does a weir differ from a lock?"),
        ("The complaints about the lock come from tired skippers.", "What do the complaints about the lock come from?"),
        ("Old maps show that the canal was dug by hand.", "What do old maps show?"),
        ("Old tar keeps the water out of the gates.", "What keeps the water out of the gates?"),
        ("There's no way to mend a broken gate.", "Is there any way to mend a broken gate?"),
        ("The trains moved across the eastern plains.", "Where did the trains move?"),
        ("The second is the wind.", "And what is the second?"),
        ("They've raised the bar because boats wait.", "Why have they raised the bar?"),
        ("Keep the deck dry, because the planks rot before they are tarred.", "Why should I keep the deck dry?"),
        ("It's saved the village because the gate held.", "Why has it saved the village?"),
        ("The keepers also sell tickets to visitors.", "What else do the keepers sell to visitors?"),
    ],
)  # fmt: skip
def test_a_phrase_is_asked_for(sentence: str, ask: str) -> None:
    """And the rest of the clause is in the question."""
    assert ask in _found(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "The keepers asked the crew to close the gate.",  # told to, and no purpose
        "The gate may need a new lock.",
        "The keepers never sell tickets.",
        "The weather became cold.",
        "They caution skippers, rather, to wait for the tide.",
        "The keepers of the weir were pioneers in mending the gates by hand.",
        "There is a good case for the town paying the keepers of the lock.",
        "Other keepers attempted, in vain, to do the same.",
        "Keepers base their price on what they think other keepers want.",
        "Since a rope takes time, we shouldn't open a shop, do one job, then close the shop.",
        "Gates are doors that are specifically meant to be closed by hand, rather than using an engine.",
        "Whether it rains or not, they work.",
        "Toll tables can't look after the lock.",
        "An old gate can be mended before anybody sees it.",  # no time when it can
        "To clone the map of the lock into her chest, the keeper enters.",  # what, was code
    ],
)
def test_nothing_is_asked_where_the_clause_is_no_whole_answer(sentence: str) -> None:
    """What perhaps is, what is not, and what hangs on more than one phrase."""
    assert [] == [ask for ask, one in _found(sentence).items() if one.ask]


def test_the_answer_leaves_out_what_was_asked() -> None:
    """Where the sentence holds nothing else; else it is said as it is."""
    ask = "Why does the old bridge shake?"
    assert _found("The old bridge shakes because its ropes are loose.")[ask].answer == (
        "Because its ropes are loose."
    )
    more = "The old bridge shakes because its ropes are loose (so they say)."
    assert _found(more)[ask].answer == ""


def test_nobody_asks_for_what_was_not_said() -> None:
    """A pronoun needs a sentence before it."""
    assert _found("They close the gate because the wind is strong.")
    assert not _found("They close the gate because the wind is strong.", before="")


def test_half_a_verb_is_not_asked_with() -> None:
    """``You'd`` may be "you had" or "you would"."""
    assert not [
        ask for ask in _found("You'd opened the gate because the tide rises.") if "'d" in ask
    ]


@pytest.mark.parametrize(
    ("sentence", "ask"),
    [
        ("There's the public at large, which pays for the gate.", "Is there the public at large?"),
        ("This bridge keeps the water out of the gates.", "What keeps the water out of the gates?"),
        ("Three repairs are outlined below for the sake of the gates.", "What are three repairs outlined below for?"),
    ],
)  # fmt: skip
def test_nobody_asks_for_what_is_before_his_eyes(sentence: str, ask: str) -> None:
    """Whether there is the thing, what "this" thing is, or what stands below."""
    assert ask not in _found(sentence, "The gates keep the water out.")


@pytest.mark.parametrize(
    ("told", "asked"),
    [
        ("At the top of the lock, two keepers watch the gate.", ["And at the top of the lock?"]),
        ("With a second gate, the keepers lost less water.", ["And with a second gate?"]),
        ("In their first lock, the keepers lost much water.", []),
        ("At the same time, the keepers lost much water.", []),
    ],
)
def test_the_case_that_a_sentence_begins_with_is_asked_for(told: str, asked: list[str]) -> None:
    """In its own words; not where it points at something, nor where it is no case at all."""
    assert asked == [ask for ask in _found(told) if ask.startswith("And ")]


@pytest.mark.parametrize(
    ("sentence", "ask"),
    [
        ("If someone tells you to wait, do so.", "And if someone tells me to wait?"),
        (
            "When the mills refused to sell planks to the small yards and to others without a name, the crews built their own saws.",
            "And when the mills refused to sell planks?",
        ),
        ("When the keepers retired in 1897, the lock lost its best hands and was closed.", "And when the keepers retired in 1897?"),
        ("The early keepers used a hand crank to raise the heavy gates.", "How did the early keepers raise the heavy gates?"),
        ("In an effort to stop the leaks, the keepers hired a diver.", "Why did the keepers hire a diver?"),
        ("To earn more from their boats, the skippers carried salt.", "Why did the skippers carry salt?"),
        ("Next, the crew closes the gap by driving a wedge into it.", "How does the crew close the gap?"),
        ("The Lock Act of 1800 further helped the town by halving the toll.", "How did the Lock Act of 1800 help the town?"),
        ("If a skipper asks you to wait, close the gate.", "What should I do if a skipper asks me to wait?"),
    ],
)  # fmt: skip
def test_a_circumstance_or_an_aim_is_asked(sentence: str, ask: str) -> None:
    """Of a long one its first phrases, in the words of who hears it."""
    assert ask in _found(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "To clarify, a weir is no lock.",
        "When it rains, the water rises and the gates are shut.",
        "The crew used a pole to wait.",
    ],
)
def test_no_circumstance_is_asked_that_says_nothing(sentence: str) -> None:
    """What is said of saying, what points away, and an aim without a thing."""
    asked = {
        one.split(" ")[0]
        for one in _found(sentence)
        if one.startswith(("And when", "Why did", "How did"))
    }
    assert asked == set()


def test_a_span_is_no_aim() -> None:
    """``From sunrise to sunset``: nobody works from sunrise in order to."""
    told = (
        "During the harvest, the keepers worked from sunrise to sunset with a short break at lunch."
    )
    assert not [ask for ask in _found(told) if ask.startswith("Why")]


@pytest.mark.parametrize(
    "told",
    [
        "Keepers raise the bar with a chain, for example to let boats in.",
        "Some locks will only allow single boats, further restricting the trade of the valley.",
    ],
)
def test_one_of_many_aims_and_a_limit_are_no_reason_and_no_help(told: str) -> None:
    """Nobody raises the bar for the sake of an example, and what restricts helps nobody."""
    assert not [ask for ask in _found(told) if ask.startswith(("Why", "How"))]


@pytest.mark.parametrize(
    ("sentence", "named"),
    [
        ("The urge to keep boats clean is thus probably misguided.", False),
        ("The old skipper Ada Moor, in her first book, describes a lock as a wall with a door.", False),
        ("Of those boats leaking in the bay, only 20% will be mended.", False),
        ("Non-sailors may be too eager to please.", False),
        ("Nothing is mended at once in a harbour.", False),
        ("The gates of the canal are made of old oak.", True),
    ],
)  # fmt: skip
def test_nothing_is_turned_to_without_what_tells_which(sentence: str, *, named: bool) -> None:
    """A subject is named with all that stands behind it but between commas."""
    found = by_tree(see(sentence, Vocabulary(language="en"), BEFORE))
    assert named is any(one.form == "ask.case" for one in found)


@pytest.mark.parametrize(
    "sentence",
    [
        "If we send the boat so it goes close to, but not on top of, the sand bank, it has little trouble passing.",
        "If you encounter a leak and don't know what it means, it is still vital to read the map closely.",
    ],
)
def test_a_case_ends_before_nothing_that_belongs_to_it(sentence: str) -> None:
    """Not "And if we turn the boat?", nor "And if I don't know what?"."""
    found = by_tree(see(sentence, Vocabulary(language="en"), BEFORE))
    assert not [one.ask for one in found if one.ask.startswith("And if")]


def test_what_is_for_somebody_important_need_not_be_so() -> None:
    """The central tower is only called so."""
    told = "A second way of ruling the river is for the central tower to raise the bar."
    found = by_tree(see(told, Vocabulary(language="en"), BEFORE))
    assert not [one.ask for one in found if one.ask.endswith("important?")]


def test_what_happens_even_then_happens_at_other_times_too() -> None:
    """``When did the boats sail home? Even when they had been towed out``."""
    assert not any(
        ask.startswith("When ")
        for ask in _found("The boats sailed home, even when they had been towed out to sea.")
    )
    assert "When did the boats sail home?" in _found(
        "The boats sailed home once they had been towed out to sea."
    )
