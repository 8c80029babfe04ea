"""What plain statements answer: each question takes a word of its sentence, and is asked as people ask."""

from __future__ import annotations

import pytest

from lessoncast.script.checks.questions import fault_of
from lessoncast.tongue.english.questions import proposals, questions_by_tree, role_forms
from lessoncast.tongue.proposal import Proposal, is_deep
from lessoncast.tongue.words import Vocabulary

BEFORE = "The town has an old lock."
BEHIND = "Every night two keepers lower the beam across the stream."


def _found(sentence: str) -> list[Proposal]:
    return list(proposals(sentence, Vocabulary("en"), BEFORE, BEHIND))


@pytest.mark.parametrize(
    ("sentence", "question"),
    [
        # what became of it, what came of it
        ("The price of salt fell to a third.", "What happened to the price of salt?"),
        ("The cost of carrying a ton of salt down the river fell to ten dollars.",
         "What happened to the cost of carrying a ton of salt down the river?"),
        ("The mill was destroyed in the flood.", "What happened to the mill?"),
        ("The town became a port for salt.", "What did the town become?"),
        ("The keepers therefore lowered the gate.", "So what did the keepers do?"),
        ("The merchants brought silk to the town.", "What did the merchants bring to the town?"),
        # who thinks, decides, has to
        ("Some people think you should sell the lock.", "What do some people think?"),
        ("The council refused to pay the keepers.", "What did the council refuse to do?"),
        ("Peasants were forced to sell their land.", "What were peasants forced to do?"),
        ("The beam was supposed to be a bridge.", "What was the beam supposed to be?"),
        # how, by what, where
        ("Rust can be removed with oil.", "How can rust be removed?"),
        ("A lock can be thought of as a staircase for ships.", "How can I think of a lock?"),
        ("The gates are painted using tar from the mill.", "How are the gates painted?"),
        ("The score divides a beat into two equal halves.", "How does the score divide a beat?"),
        ("Use a brush to clean the hinges of the gate.", "How do I clean the hinges of the gate?"),
        ("A sketch will help you plan a garden.", "How do I plan a garden?"),
        ("The guild hired a clerk to keep the books.", "Why did the guild hire a clerk?"),
        ("Due to the frost, the canal froze for weeks.", "Why did the canal freeze for weeks?"),
        ("The lock is sinking.", "Why is the lock sinking?"),
        ("Hauling salt over land was slow, dear and risky.", "What was hauling salt over land like?"),
        # when, how long, how many
        ("Since 1806 a beam has closed the stream.", "And what about since 1806?"),
        ("The canal opened in the 1820s.", "When did the canal open?"),
        ("Bread rises when the dough is warm enough.", "When does bread rise?"),
        ("The keepers hold the gate until the water is level.", "How long do the keepers hold the gate?"),
        ("The siege lasted four years.", "How long did the siege last?"),
        ("Over four winters, the town built a new mill.", "What happened over four winters?"),
        ("The water runs through four gates.", "How many gates does the water run through?"),
        ("There are 40 wells in the town.", "How many wells are there?"),
        ("The keepers use wooden gates to fill and to empty the lock.", "What kind of gates do the keepers use?"),
        # doing it, and whether one should
        ("Cleaning the hinges helps the gate to close.", "Why clean the hinges?"),
        ("Draining the lock is difficult in winter.", "How hard is it to drain the lock?"),
        ("Don't oil a wet hinge.", "Should I oil a wet hinge?"),
        ("No boat can sail straight into the wind.", "Can a boat sail straight into the wind?"),
        ("It's okay to close your gate at night.", "Is it okay to close my gate at night?"),
        # what is picked out, compared, named
        ("One way out is to wait for high water.", "What is one way out?"),
        ("New gates are lighter but weaker.", "How are new gates different?"),
        ("The usual way to open the gates of a lock is called winding.",
         "What is the usual way to open the gates of a lock called?"),
        ("Ada Hill, a miner from Wales, was poor.", "Who was Ada Hill?"),
        ("There are several kinds of gates, including mitre gates.", "What kinds of gates are there?"),
        ("Locks need certain things to work: water, gates and a keeper.", "What do locks need to work?"),
        # what is done, and has to be done, before and after
        ("After the flood, the council sold its boats.", "What did the council do after the flood?"),
        ("Before anybody can use the lock, they need to pay a toll.", "What has to happen before anybody can use the lock?"),
        ("Before the first opening, the crew checks the hinges.", "What does the crew do before the first opening?"),
        ("Rather than lifting boats with ropes, a lock lifts them with water.", "How is a lock different?"),
        ("The next step might be to paint the gates.", "What might the next step be?"),
        ("There are two ways to open the gates.", "What ways are there to open the gates?"),
        ("In the old mill, the lock was made of oak and iron.", "And in the old mill?"),
        # whether it is so
        ("Frost splits the old stones where water has got into them.", "Does frost split the old stones?"),
    ],
)  # fmt: skip
def test_a_plain_statement_is_asked_for(sentence: str, question: str) -> None:
    """By its own verb or subject; the question is English."""
    asked = [one.ask for one in _found(sentence)]
    assert question in asked
    assert [] == [one for one in asked if one and fault_of(one)]


def test_how_each_of_several_is_different_is_not_asked() -> None:
    """ "How is each keeper different?" would ask what tells one of them from another."""
    found = _found("Instead of rowing a whole boat, each keeper pulled a single oar.")
    assert not [one.ask for one in found if "different" in one.ask]


@pytest.mark.parametrize(
    ("sentence", "before", "answer"),
    [
        ("The dough holds gluten, a net that traps the gas.", "The dough holds gluten.", "It's a net that traps the gas."),
        ("The two gates hang on iron hinges, which allow them to turn slowly.", "The two gates hang on iron hinges.", "They allow them to turn slowly."),
        ("The gates are shut at night, so the keepers sleep in the mill.", "The gates are shut at night.", "The keepers sleep in the mill."),
        ("The dam broke in the spring, destroying the whole valley.", "The dam broke in the spring.", "That destroyed the whole valley."),
        ("The hinges are made of brass, which means that they don't rust.", "The hinges are made of brass.", "They don't rust."),
        ("The lock is a bargain: every ship pays a small toll.", "The lock is a bargain.", "Every ship pays a small toll."),
    ],
)  # fmt: skip
def test_what_a_sentence_adds_is_the_answer(sentence: str, before: str, answer: str) -> None:
    """The expert says its first part, and the host asks for the rest."""
    found = [(one.before, one.answer) for one in _found(sentence) if one.before]
    assert (before, answer) in found


@pytest.mark.parametrize(
    ("sentence", "question"),
    [
        ("The cold slows the yeast more than the bacteria.", "What happens to the cold?"),
        ("The smith cut the beam and fitted it with iron.", "What did the smith cut to iron?"),
        ("A rudder is a blade at the stern that turns the boat.", "Is a rudder a blade?"),
        ("Life was hard, cold and short for the keepers of the lock.", "Was life hard?"),
        ("The training set consists of photos of the harbour in winter.", "Does the training set consists of photos?"),
        ("We found a place to sleep near the lock.", "How do I sleep near the lock?"),
        ("After the third gate, each further gate is narrower.", "What happens after the third gate?"),
        ("After working with the gate for a bit, you're probably asking yourself what it's for.",
         "What happens after working with the gate for a bit?"),
        ("If they did, the lock would flood.", "What if they did?"),
        ("If a lock has enough water, oil and light, the keepers work.", "What happens if a lock has enough water?"),
        ("For historical reasons, the gates are usually called wings.", "What do the gates mean for historical reasons?"),
        ("The keepers refused to go quietly.", "How did the keepers refuse to go?"),
        ("The lock defines a family of gates rather than one.", "What kind of family does the lock define?"),
        ("The keepers use our gates to fill and to empty the lock.", "What gates do the keepers use?"),
        ("The town replaced hundreds of old gates with new ones.", "What hundreds did the town replace?"),
        ("The gate adds a single layer of safety against floods.", "What kind of layer does the gate add?"),
        ("We want one key for all the gates of the town.", "What do we want?"),
        ("The result of the flood is consistent with the old records.", "What is the result of the flood?"),
        ("A bridge is a classic example of what a town needs.", "What is a bridge?"),
        ("Each time a gate beats the record, the keepers note it in a book.", "Does each time a gate beat the record?"),
        ("It gives clear names to the gates rather than the numbers they had.", "Does it give clear names to the gates?"),
        ("The lock wasn't built by calm, agreeing men.", "Was the lock built by calm?"),
        ("It wasn't a lock and it wasn't a gate, as the town knew.", "Was it a lock and it wasn't a gate?"),
        ("The lock is older than the town and its mill.", "How is the lock different from the town and its mill?"),
        ("It's important to oil the hinges of the gate.", "How important is it to oil the hinges of the gate?"),
        ("To reach her goal, the keeper needs to know the river.", "How do I reach her goal?"),
        ("Imagine that the keeper's goal is to reach the light tower.", "How do I reach the light tower?"),
        ("Around the year 1050, a massive city rose near the river.", "What happened to a massive city?"),
        ("By the time the town came, ten thousand people lived there.", "What happened by the time?"),
        ("Port is the left side when you face the bow of the boat.", "When is port the left side?"),
        ("The lock is older than most of the people who pass it every day.", "Is the lock older?"),
        ("Third, the lock let ships pass the hill at once.", "What is third?"),
        ("With them, an afternoon of work becomes a holiday.", "What does an afternoon of work become?"),
        ("Think of a lock as a staircase for ships.", "What should I think of?"),
        ("In June 1858, a tall, lanky lawyer accepted the gift of the town.", "What did lanky lawyer accept?"),
    ],
)  # fmt: skip
def test_what_nobody_would_ask(sentence: str, question: str) -> None:
    """Misread verbs, halves of lists, definitions turned to quiz questions."""
    assert question not in [one.ask for one in _found(sentence)]


def test_a_thing_just_named_is_asked_back_where_it_is_taken_up() -> None:
    """Not where the next sentence is about something else."""

    def asked(sentence: str) -> list[str]:
        found = proposals(sentence, Vocabulary("en"), "The beam is lowered by a winch.", "")
        return [one.ask for one in found]

    assert "A winch?" in asked("A winch has a drum and a crank.")
    assert "A winch?" not in asked("The gate has a drum and a crank.")


def test_a_few_words_are_spelled_out() -> None:
    """``It was chaos.`` → how so, where the next sentence goes on with the same."""

    def forms(said: str, sentence: str) -> list[str]:
        return [one.form for one in proposals(sentence, Vocabulary("en"), said, "")]

    goes_on = "They smashed the chairs and trampled the carpets of the hall."
    assert "ask.spell_out" in forms("The guests made chaos.", goes_on)
    assert "ask.spell_out" not in forms("Open the gate.", goes_on)
    assert "ask.spell_out" not in forms("We ask that you open the gate.", goes_on)
    assert "ask.spell_out" not in forms(
        "The guests made chaos.", "Between 1820 and 1830 the guests came again with more friends."
    )


def test_a_benefit_is_asked_for() -> None:
    """What gives safety, or a way to something, is good for it; what gives a toy is not."""

    def forms(sentence: str) -> list[str]:
        return [one.form for one in _found(sentence)]

    assert "ask.good_for" in forms("A second gate provides protection against floods.")
    assert "ask.good_for" not in forms("A second gate provides a seat for the ducks.")


def test_what_is_mentioned_only_is_not_asked_how_it_works() -> None:
    """The lesson's own subject is; a case of something is not."""
    sentence = "The spam filter looks at a letter and gives a verdict."

    def forms(weight: float) -> list[str]:
        vocabulary = Vocabulary("en", weights={"spam": weight, "filter": weight})
        found = proposals(sentence, vocabulary, BEFORE, BEHIND)
        return [one.form for one in found]

    assert "ask.works" in forms(0.5)
    assert "ask.works" not in forms(0.1)


def test_somebody_elses_order_is_no_advice() -> None:
    """What stands in quotation marks tells the listener nothing to do."""
    told = "Sum up this leaflet in five lines."
    assert "ask.advice" in [one.form for one in role_forms("plain", told, BEFORE)]
    assert [] == [one.form for one in role_forms("plain", f'"{told}"', BEFORE)]
    assert [] == [
        one.form for one in role_forms("plain", "Do you see a gate of oak there?", BEFORE)
    ]
    elsewhere = "Explore the maps of the canal in the online archives of the town."
    assert ["ask.read_on"] == [one.form for one in role_forms("plain", elsewhere, BEFORE)]
    assert [] == [one.form for one in role_forms("plain", "Note that the gates are shut.", BEFORE)]


def test_a_number_of_things_is_nothing_to_turn_to() -> None:
    """Not "And what about over a million boats?"."""
    told = "Over a million boats have now been counted, and letters tell of most of them."
    found = proposals(told, Vocabulary("en"), BEFORE, BEHIND)
    assert not any("million" in one.np for one in found if one.form == "ask.case")


@pytest.mark.parametrize(
    ("told", "name"),
    [
        ("The old locks gather wet leaves in the autumn.", "the old locks"),
        ("Everybody gathers wet leaves in the autumn.", ""),
        ("Type holds the boat in the autumn.", ""),
        ("The old locks also gather wet leaves in the autumn.", ""),
        ("Village school keeper Tom Moor gathers wet leaves in the autumn.", ""),
        ("The rich company Moor and Sons gathers wet leaves in the autumn.", ""),
        ("Not even keepers gather wet leaves in the autumn.", ""),
        ("The more careful a keeper is of leaves, the less he gathers in the autumn.", ""),
    ],
)
def test_a_subject_is_turned_to_by_a_name_that_can_stand_alone(told: str, name: str) -> None:
    """ "And what about the locks?" rather than what fits any lesson; not of everybody, nor of what was spoken of already."""
    found = questions_by_tree(told, Vocabulary("en"), "Keepers mend the gates.", "")
    assert [one.np for one in found if one.form == "ask.case"] == ([name] if name else [])


def test_a_short_claim_is_asked_back_where_the_next_sentence_goes_into_it() -> None:
    """Not before another year, an example or a contrast."""
    claim = "The new keepers gained nothing."

    def echoes(sentence: str) -> bool:
        found = proposals(sentence, Vocabulary("en"), claim, "")
        return "ask.echo" in [one.form for one in found]

    assert echoes("Keepers at small locks lost half of their pay.")
    assert not echoes("However, small locks were sold.")
    assert not echoes("In 1850 small locks were sold.")


@pytest.mark.parametrize(
    ("question", "deep"),
    [
        ("Why did the dam break?", True),
        ("What effect did the dam have?", True),
        ("What happened to the dam?", True),
        ("What happens when it freezes?", True),
        ("What happened in 1763?", False),
        ("How many gates are there?", False),
        ("How long did it last?", False),
    ],
)
def test_depth(question: str, deep: bool) -> None:
    """Reasons, means, consequences and differences are deep; a date or a number is not."""
    assert is_deep(question) is deep


def test_a_list_is_no_gloss() -> None:
    """``the oil, the rag and the time``: the oil is no rag."""
    found = _found("The keeper needs the oil, the rag and the time to work.")
    assert not [one for one in found if one.form == "ask.definition"]


def test_of_a_list_of_what_something_may_be_one_asks_for_examples() -> None:
    """Not to be told about it; one thing alone, or what it is used for, is no list."""
    asked = [one.ask for one in _found("The data may be text, images or the shapes of molecules.")]
    assert "What can the data be, for example?" in asked
    for plain in ("The data may be text.", "The data may be used, copied or sold."):
        assert not [one for one in _found(plain) if "for example" in one.ask]


@pytest.mark.parametrize(
    ("sentence", "asked"),
    [
        ("Old mills are machines that grind corn for the town.", True),
        ("Old mills are also machines that grind corn for the town.", False),
    ],
)
def test_what_things_are_besides_is_not_asked_as_what_they_are(
    sentence: str, *, asked: bool
) -> None:
    """Who says "also" has said what they are."""
    found = {one.form for one in proposals(sentence, Vocabulary("en"))}
    assert ("ask.definition" in found) is asked
