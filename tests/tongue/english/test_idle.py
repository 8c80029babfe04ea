"""Questions that no listener would come to are not asked, or only where there's nothing better."""

from __future__ import annotations

import pytest

from lessoncast.tongue.english.questions import proposals, questions_by_tree, role_forms
from lessoncast.tongue.english.questions.fitness import GIVEN_AWAY, PLAIN, fit
from lessoncast.tongue.proposal import Proposal
from lessoncast.tongue.words import Vocabulary

BEFORE = "The town has an old lock."


def _found(sentence: str) -> list[Proposal]:
    vocabulary = Vocabulary("en")
    by_tree = questions_by_tree(sentence, vocabulary, BEFORE, "")
    return [*proposals(sentence, vocabulary, BEFORE), *by_tree]


@pytest.mark.parametrize(
    ("sentence", "opening"),
    [
        ("Ada Moor, the best known of them, wrote a series of letters on the price of salt.", "Who wrote a"),
        ("One day, a keeper left the key of the lock in a boat.", "What did a keeper"),
        ("Later, a guild wants to buy the lock but raises doubts about its gates.", "What does a guild"),
        ("The first few words describe what the lock does.", "What kind of does"),
        ("The toll rolls over year to year with a bank of ten days.", "What does the toll roll over"),
        ("To help you see how deep the basin is, we'll drop a rope into it.", "How do you help you"),
        ("Dividing this by 4 gives the depth of the basin.", "Why divide this"),
        ("Dividing this by 4 gives the depth of the basin.", "What do I gain"),
        ("Some gates are heavy, while others are made of reeds.", "What are some gates"),
        ("This gate isn't shut because it is old, but because of the flood.", "Is this gate"),
        ("This gate isn't shut because it is old, but because of the flood.", "Is that gate"),
        ("While visiting the old lock, she had left a key behind the gate.", "And when you visit"),
        ("For better or worse, the lock stays open at night.", "And for better"),
        ("A code of conduct helps set the rules of the harbour.", "What does a code"),
        ("Other keepers, like Ada Moor, explored the old canal.", "What did other keepers"),
        ("Keepers who work alone at night can almost always find a rope.", "What can keepers who"),
        ("The uneven height of the water across the gate drives the wheel of the mill.", "What does the uneven"),
    ],
)  # fmt: skip
def test_nobody_asks(sentence: str, opening: str) -> None:
    """Of a thing not heard of, of half a phrase, with half the answer in hand: another question wins."""
    assert [one.ask for one in _found(sentence) if one.ask.startswith(opening)] == []


@pytest.mark.parametrize(
    ("sentence", "ask"),
    [
        ("Old tubes contain a mixture of oil and tar.", "What do old tubes contain?"),
        ("We use two ropes that make the work of a keeper easier.", "How many ropes do we use?"),
        ("Different guilds explore the old canals.", "What do different guilds explore?"),
    ],
)
def test_asked_for_little(sentence: str, ask: str) -> None:
    """What a lock contains is asked only where there's nothing else to ask."""
    proposal = fit(Proposal(ask=ask, worth=60), sentence)
    assert proposal is not None
    assert proposal.worth == PLAIN


def test_who_does_it_is_asked_for_last() -> None:
    """ "What has opened the way?" tells all but the name, and nobody has heard of the way."""
    told = "Old ropes have opened the way to a new trade."
    proposal = fit(Proposal(ask="What has opened the way to a new trade?", worth=60), told)
    assert proposal is not None
    assert proposal.worth == GIVEN_AWAY


@pytest.mark.parametrize(
    ("sentence", "ask"),
    [
        ("The lock is influenced by the tide on either side of the gate.", "What influences the lock?"),
        ("Most leaks are discovered by keepers and mended at once.", "Who discovers most leaks?"),
        ("Old leaks are made by a combination of frost and rust.", "What makes old leaks?"),
    ],
)  # fmt: skip
def test_who_does_it_is_asked_straight(sentence: str, ask: str) -> None:
    """ "What influences it?", and not "What is it influenced by?"."""
    asks = {one.ask for one in _found(sentence)}
    assert ask in asks
    assert not any(one.endswith(" by?") for one in asks)


@pytest.mark.parametrize(
    ("form", "np", "sentence"),
    [
        ("ask.definition", "another kind of lock", "Another kind of lock is a weir with a gate."),
        ("ask.do", "a keeper", "One day, a keeper leaves the key in a boat."),
        ("ask.do", "a common unit keepers", "A common unit keepers use to tell depth is a foot."),
        ("ask.definition", "is radar", "The key to it is radar, a kind of radio wave."),
    ],
)
def test_named_too_loosely(form: str, np: str, sentence: str) -> None:
    """What is but one of several, or hardly a name, isn't asked for by name."""
    assert fit(Proposal(form=form, np=np, worth=70), sentence) is None


def test_an_adjective_with_an_article_names_a_thing() -> None:
    """ "The dominant" is what a chord is, and not how."""
    asks = {one.ask for one in _found("The chord on the fifth note is the dominant.")}
    assert "What is the chord on the fifth note?" in asks


def test_what_a_keeper_does_always_is_asked_for() -> None:
    """One of many stands for all, where nothing happened once."""
    told = "A keeper opens the gates of the lock."
    assert fit(Proposal(form="ask.do", np="a keeper", worth=38), told) is not None


def test_what_is_only_seen_from_there_is_no_meaning() -> None:
    """ "A distance" is no name of what is seen from one."""
    told = "A keeper looks from a distance, the row of red sails with a flag on top."
    assert "a distance" not in {one.np for one in _found(told)}
    told = "Every keeper uses a paddle, a plate of oak that slides in front of a hole."
    assert "a paddle" in {one.np for one in _found(told)}


def test_whose_it_is_is_not_explained() -> None:
    """A host asks what sponsors are, and not what your sponsors are."""
    told = "Your sponsors are the people who pay for the lock."
    proposal = fit(Proposal(form="ask.meant", np="your sponsors", number="plural", worth=70), told)
    assert proposal is not None
    assert proposal.np == "sponsors"


def test_a_report_of_leaks_is_no_danger() -> None:
    """ "What can go wrong?" is asked before a danger, and not before how one is reported."""
    danger = "The harmful leak may flood the vulnerable villages."
    assert [one.form for one in role_forms("risk", danger, BEFORE)] == ["ask.risk"]
    told = "In the guild this is called private vulnerability reporting."
    assert [] == [one.form for one in role_forms("risk", told, BEFORE)]


def test_nobody_asks_what_the_nature_of_something_is_good_for() -> None:
    """A lock helps somebody; its shape is not had for a purpose."""
    told = "The curved shape of the gates enables them to hold back the water."
    assert "ask.good_for" not in {one.form for one in _found(told)}
    of_gates = "Gates enable keepers to hold back the water."
    assert "ask.good_for" in {one.form for one in _found(of_gates)}
