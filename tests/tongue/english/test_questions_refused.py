"""What looks like an answer, and is none: each question would make a listener wince."""

from __future__ import annotations

import pytest

from lessoncast.tongue.english.clauses import main_clause
from lessoncast.tongue.english.questions import proposals, role_forms
from lessoncast.tongue.english.questions.grammar.inversion import positive
from lessoncast.tongue.english.questions.grammar.points import amount_of, point_of
from lessoncast.tongue.words import Vocabulary

BEFORE = "The town has an old lock, and dough needs time."


@pytest.mark.parametrize(
    ("sentence", "opening"),
    [
        ("The beams are called dear because they are of oak, and old because they are worn.", "Why are the beams"),
        ("If the sea is rough with a lot of foam, so should the little lake be.", "What if the sea"),
        ("If the sea is rough with a lot of foam, so should the little lake be.", "And if the sea"),
        ("If you need a boat in a narrow bay, say, a bay of rocks, a small one is best.", "And if you need a boat in a narrow bay?"),
        ("The crew waits in the basin at the one moment when the tide turns.", "What happens when the tide"),
        ("The mill lives on two brooks that rise in the hills.", "Where does the mill live"),
        ("The old gate may be opened by it in a flood.", "How may the old gate"),
        ("As the keepers also owned the mill, they built a weir.", "What happened as"),
        ("While the lamp is open, it keeps losing oil to the wind.", "Sure, but the lamp"),
        ("The keeper lost most of his money on foreign boats.", "How much of his money on"),
        ("If there is a hard knot in old ropes that most keepers need, it makes sense to learn it together.", "What happens if"),
        ("They are an old craft, having been built since the 1400s, but few are left.", "And why"),
        ("Most keepers come eager to learn the old trade.", "What come"),
        ("Falling water drives the wheel of the mill.", "What happens when you fall"),
        ("It's important to note that a gate and a lock are two things of one kind.", "How important"),
        ("Lock functions following the gate can now see the water in the basin.", "Does"),
        ("To look realistic, that boat should point in its direction.", "How do I look"),
        ("The flood broke every tool that keepers had used to raise the gate.", "Why did the flood break"),
        ("Keepers are free to ask for help and to leave.", "How do I ask for help"),
        ("As the keepers are using an old lock, the boats wait in the basin.", "What happens as"),
        ("Then, it would seem that all boats can be lifted by adding three gates.", "How would it seem"),
        ("A first method is to empty the basin with a pump.", "What is a first method"),
        ("The old lock is sometimes called the Iron Gate.", "What is the old lock called"),
        ("The canal laws are laws passed by the town in 1812 against foreign boats and crews.", "Are the canal laws"),
        ("A weir is where you take the water out of the river for the mill.", "Is a weir where"),
        ("A lock is not to be confused with a weir, which only holds the water.", "Is a lock to be"),
        ("Another more common case is that the gate leaks.", "Is there another more"),
        ("The gate opens more slowly then, and frost settles on the beam, because the air is wet.", "Why does the gate open"),
        ("Ada Moor ran on the ticket of the boatmen in the town.", "Where did"),
        ("If a lock holds boats, rafts, or barges, the keeper counts them.", "What if a lock holds boats?"),
        ("The harbour's old rules shape not only the trade but also the choice of boats.", "Shape"),
        ("A lock is hard to open because it is wet and old.", "Why is a lock hard?"),
        ("A lock is much harder to open, often because its gate is wet and old.", "Why is a lock"),
        ("Each gate rests on a sill of oak below the water.", "What does each gate rest on"),
        ("The keepers spend a whole winter on the oak of the gates.", "What do the keepers spend"),
        ("The second time the gate leaked was in the spring.", "And what's the second time"),
        ("With a motor, you get three winches and a crane.", "What do you get"),
        ("You can't open the gate while the lock is full of water.", "Can I open"),
        ("In any lock, the gates are made of oak and iron.", "And in any lock"),
        ("Because of the flood, we can see the wall of the old town.", "Why can we"),
        ("Don't open a gate merely because a boat is waiting.", "Should I open"),
        ("The boats could cross the bay to find a quay.", "Why could"),
        ("Because the gate is old, it is shut with a rope.", "Why is it"),
        ("Meaning they can sail in winter.", "What happens when"),
        ("The boat sails to the exact quay of the town.", "Why does the boat sail"),
        ("You can buy oak boards from the mill, then plane them by hand.", "What can I buy"),
        ("Weirs share the same purpose as locks.", "What do weirs share"),
        ("Having frost appear on the gate results in a leak.", "What happens when"),
        ("Painting the gates by night can make it hard to see the cracks.", "Why paint"),
        ("While asking questions may seem rather simple, it takes years to learn.", "And when you ask"),
        ("To see how old it is, the keeper looks at the gate, starting with the hinges.", "How does the keeper"),
        ("Every lock is different, and some of them leak.", "How is every lock"),
        ("Describing gates well is the most challenging part of the work.", "Why describe"),
        ("Keepers are provided with a boat by the town.", "How are keepers"),
        ('In the old books, "" was used to mark a broken gate.', 'What was ""'),
        ("Sven Lund was a thirteenth-century monk and theologian of the town.", "What was"),
        ("If, for example, we have two boats of one size, the first must wait.", "How many boats"),
        ("Some towns were indeed as rough as the sea.", "How were"),
        ("Any new lock was a wall until the gates were tried.", "What was"),
        ("Old keepers may not be heard clearly by a deaf skipper, and you may want to shout.", "May"),
        ("You may have heard that it pays to carry more oars when sailing higher rivers than you are used to.", "When may"),
        ("Join the crew by encouraging and supporting those around you to seek help if they need it.", "How do I seek"),
        ("Making boat results clear, fair and short is key to the trade.", "What happens when you make boat?"),
        ("The Wick Toll Commission, a government agency, sets the tolls of the lock.", "Who is"),
        ("A keeper of the town can say to a skipper who wants more room that the rules forbid it.", "What can a keeper"),
        ("The more extensively a keeper has looked at boats, the harder it is for her to choose.", "What happens with more"),
        ("The answers are complicated, but the difference is important to keepers in both towns.", "Why are"),
        ("Once skippers became sure that the lock would hold, they no longer had a reason to wait.", "What happens once"),
        ("To understand this trade, he built a model of the lock that had three gates.", "How do I"),
        ("To understand this trade, he built a model of the lock that had three gates.", "What does it take"),
        ("Another way to think of the lock is that boats climb stairs of water.", "How do I"),
        ("When leaving a lock, often by night, some boats take up a place at the quay.", "And when you leave"),
        ("If it's possible, try to use two winches so that the crew can rest.", "What if it's"),
        ("If we turn the boat so it points at, but not over, the sill, it has little trouble passing.", "What if we"),
        ("The town also sold these boats, introducing much-needed trade to the valley.", "How did"),
        ("Boys tend to have an eye for boats by placing their trust in oars.", "How do boys"),
        ("The guild drew attention to itself by focusing on oak and served as a market for boats.", "How did the guild"),
        ("Over time, this wears the gate of the lock down.", "What happens over time"),
        ("Instead of having to row to the mill, keepers can sail.", "How are"),
        ("Another key part of the lock is to keep out boats of the enemy.", "Just the one"),
        ("The tolls are counted for each of the boats.", "What are the tolls"),
        ("The way to the mill is short: follow the stream.", "How short"),
        ("This chapter has two halves: how to build a lock, and how to sell it.", "How many halves"),
        ("In part, the town owes its wealth to the salt works of the valley.", "And in part"),
        ("The option to lock the gate from inside or not lets keepers sleep.", "How does the option"),
        ("The boats are lifted by the crane and allow the crew to work at night.", "What happens to the boats"),
        ("The dam adds cold mud to the lower lake, reversing the old trend.", "How does the dam"),
        ("The bending of the rope is identified with its weight and its length.", "How is the bending"),
        ("One way skilled keepers are dealing with the flood is by raising the bar.", "What are one way"),
        ("Looking at themselves and the town from the tower helps people to see.", "Why look"),
        ("For the lower gates, planks are taken from the old boats of the town.", "What do planks mean"),
        ("The answer couldn't be found without the log of the lock.", "What couldn't"),
        ("The next question was why the gates had not been tarred.", "What was the next"),
        ("The worth of a lock lies precisely in what it saves for the few boats.", "How does the worth"),
        ("If one rope snapped, the other three couldn't hold the gate.", "What happens if"),
    ],
)  # fmt: skip
def test_it_is_not_asked(sentence: str, opening: str) -> None:
    """No question begins so."""
    assert not [
        one.ask
        for one in proposals(sentence, Vocabulary("en"), BEFORE)
        if one.ask.startswith(opening)
    ]


@pytest.mark.parametrize(
    ("sentence", "form"),
    [
        ("ELT is the dominant approach now.", "ask.definition"),
        ("Moor's greatest work is the map of the coast.", "ask.definition"),
        ("While we don't cover all of the boats, it's still important to know their names.", "ask.object"),
        ("A common rope used is the hawser, which is made of hemp.", "ask.definition"),
        ("The lock lets two boats pass each other in the middle.", "ask.good_for"),
        ("Skippers let them steer for the first two weeks.", "ask.good_for"),
        ("No. Tar helps, because it keeps the water out of the beams.", "ask.reason"),
        ("It leaked twice last year, both times because the tar had cracked.", "ask.reason"),
        ("The crew checks how strong the gate is, but the ropes may not be.", "ask.catch"),
        ("Keepers that perform work in winter do need more bread.", "ask.case"),
        ("While oak is good for small boats, such as rafts and skiffs, you should tar it.", "ask.object"),
        ("Since it was first built, many keepers have been glad of the lock.", "ask.follows_of"),
        ("They are called gates because they open.", "ask.name"),
    ],
)  # fmt: skip
def test_it_is_not_asked_in_that_form(sentence: str, form: str) -> None:
    """What is thought of a thing is not what it is; nothing is torn from what tells which is meant, or from its "it"."""
    found = proposals(sentence, Vocabulary("en"), BEFORE)
    assert form not in {one.form for one in found}


@pytest.mark.parametrize(
    ("sentence", "ask"),
    [
        ("The boat is tested on three tides, spring, neap and flood.", "How is the boat tested?"),
        ("The mass of ice is a floe.", "What is the mass of ice called?"),
        ("They believed that the lock was too small for their boats.", "And what did they think?"),
        ("Old skippers argued that the lock was too small for their boats.", "What did old skippers say?"),
        ("Instead of the lock, many Dutch keepers use the weir.", "What do many Dutch keepers do instead?"),
    ],
)  # fmt: skip
def test_what_is_asked_rather(sentence: str, ask: str) -> None:
    """How a thing is judged, what it's called, who does it by his name."""
    assert ask in {one.ask for one in proposals(sentence, Vocabulary("en"), BEFORE)}


def test_a_date_is_not_cut() -> None:
    """The comma before a year ends no clause."""
    sentence = "When Ada Moor was elected on March 4, 1829, thousands of boatmen came to town."
    asked = {one.ask for one in proposals(sentence, Vocabulary("en"), BEFORE)}
    assert "What happened when Ada Moor was elected on March 4, 1829?" in asked


def test_two_verbs_at_the_end_are_no_answer() -> None:
    """Only one of them would lose its ending."""
    sentence = "The dam broke, flooding the town and threatening its trade."
    assert "ask.consequence" not in {
        one.form for one in proposals(sentence, Vocabulary("en"), BEFORE)
    }


def test_a_reason_is_no_part_of_what_is_denied() -> None:
    """Not "Can length scores be used as there's no single answer?"."""
    told = "Length scores can't be used as there's no single correct answer to old gaps."
    behind = "Instead, keepers look at the whole boat."
    asks = [one.ask for one in proposals(told, Vocabulary("en"), BEFORE, behind)]
    assert not [ask for ask in asks if ask.startswith("Can")]


def test_the_tense_is_that_of_the_story() -> None:
    """A verb that looks the same in both is told in the past where the sentence before is."""
    found = proposals(
        "Settlers set up a lock of their own.", Vocabulary("en"), "The town built a lock."
    )
    assert "past" in {one.tense for one in found if one.form == "ask.do"}


@pytest.mark.parametrize(
    "sentence",
    [
        "The reason the gate is no longer open is unknown to the keepers.",
        "Regardless of the boat used, the gate opens.",
        "The term weir is used, although few know it.",
        "You can try it out yourself, because the gate is open.",
        "Three things came together in the old harbour.",
    ],
)
def test_it_is_no_point(sentence: str) -> None:
    """Half a statement, or one about the page, is not said back."""
    assert not point_of(sentence, Vocabulary("en"))


@pytest.mark.parametrize(
    ("sentence", "amount"),
    [
        ("The town dug more than 400 wells.", "more than 400 wells"),
        ("The town has 2 keys.", ""),
        ("Boats seldom carry more than 400 barrels.", ""),
        ("The town has X.509 certificates.", ""),
    ],
)
def test_only_what_strikes_is_wondered_at(sentence: str, amount: str) -> None:
    """No small number, none in a name, none that is denied."""
    assert amount_of(sentence) == amount


def test_what_only_goes_on_with_its_verb_is_no_catch() -> None:
    """Nobody answers "Is it as simple as that?" with "Will do so with a weir."."""
    sentence = (
        "Small locks shouldn't share the beams of their old gates but will do so with a weir."
    )
    found = proposals(sentence, Vocabulary(language="en"), "", "")
    assert not [one for one in found if one.answer.startswith("Will")]


def test_what_is_done_next_follows_from_nothing() -> None:
    """``then`` counts on in time."""
    found = proposals("They then oil the hinges of the gate.", Vocabulary("en"), BEFORE)
    assert "ask.consequence" not in {one.form for one in found}


@pytest.mark.parametrize(
    ("sentence", "form"),
    [
        ("A lock is a massive topic.", "ask.definition"),
        ("Read the sign to see how one gate differs from another.", "ask.compare"),
        ("The books describe differences between the gates and the walls.", "ask.compare"),
        ("In his speech of 1806, the keeper praised the new gates.", "ask.happened"),
        ("New keepers get a boat of their own to live on.", "ask.do"),
        ("Locks are built by hand, for example, of oak.", "ask.example"),
        ('"Shut the gate" is a bad sign on a lock.', "ask.definition"),
        ("This provides a rope for each keeper.", "ask.gain"),
    ],
)
def test_nothing_is_asked_that_the_sentence_does_not_tell(sentence: str, form: str) -> None:
    """What it is, how it differs, what it is good for."""
    assert form not in {one.form for one in proposals(sentence, Vocabulary("en"), BEFORE)}


def test_what_has_a_subject_is_no_advice() -> None:
    """Though it begins like an order."""
    told = "Put simply, locks are all that a town has."
    assert not [*role_forms("plain", told, BEFORE)]
    assert [*role_forms("plain", "Put a copy of the map in each boat.", BEFORE)]


def test_a_reason_names_what_the_question_asks_about() -> None:
    """Before it is heard, nobody knows what "it" is."""
    told = "Because the gate is old, it is shut with a rope."
    found = {one.ask for one in proposals(told, Vocabulary("en"), BEFORE)}
    assert "Why is the gate shut with a rope?" in found


@pytest.mark.parametrize(
    "sentence",
    [
        "Keepers do not paint words like keep or hold.",
        "It isn't about the one, best way to paint it.",
    ],
)
def test_what_is_denied_of_some_is_not_asked_of_all(sentence: str) -> None:
    """They are not said to paint no ``words``, but none like those two."""
    clause = main_clause(sentence)
    assert clause is not None
    assert not positive(clause, Vocabulary("en"))


def test_what_a_lesson_is_about_is_no_catch() -> None:
    """In a lesson about inequality, to measure that is no drawback."""
    sentence = "However, inequality is measured by the tax on boats."
    found = [
        {one.form for one in proposals(sentence, Vocabulary("en", weights=weights), BEFORE)}
        for weights in ({}, {"inequ": 0.9, "inequality": 0.9, "inequal": 0.9})
    ]
    assert ["ask.catch" in one for one in found] == [True, False]
