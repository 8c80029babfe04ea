"""Questions found after their answer."""

import pytest

from lessoncast.tongue import lint
from lessoncast.tongue.english.questions import proposals, role_forms
from lessoncast.tongue.proposal import Proposal, is_deep
from lessoncast.tongue.words import Vocabulary

PLAIN = Vocabulary(
    "en",
    names=frozenset(
        {"American", "Git", "Linus", "Torvalds", "English", "France", "Venice", "Rust"}
    ),
)


def _proposed(sentence: str, previous: str = "", following: str = "") -> dict[str, Proposal]:
    return {one.ask or one.form: one for one in proposals(sentence, PLAIN, previous, following)}


@pytest.mark.parametrize(
    ("sentence", "question", "answer"),
    [
        # conditions
        ("If the error is zero, the gap is small.", "What if the error is zero?", "Then the gap is small."),
        ("If the rope breaks, the boat drifts away.", "What happens if the rope breaks?", "The boat drifts away."),
        ("If the error is large, however, the gap is wide.", "What if the error is large?", "Then the gap is wide."),
        ("If a roof must be flat, the rain stays on it.", "And if a roof must be flat?", "Then the rain stays on it."),
        ("Even if the wind stops, the boat drifts on.", "And even if the wind stops?", "Even then, the boat drifts on."),
        ("When it is hot, the leaf closes its pores.", "What happens when it is hot?", "The leaf closes its pores."),
        ("When it is hot, the leaf closes its pores.", "And when it is hot?", "The leaf closes its pores."),
        ("As competition increased, owners cut wages.", "What happened as competition increased?", "Owners cut wages."),
        ("Without plants, the air would be bad.", "What happens without plants?", "The air would be bad."),
        ("If the lamp stays dark, you can change the fuse.", "What can I do if the lamp stays dark?",
         "You can change the fuse."),
        # reasons and means
        ("The ice floats because water is heavier.", "Why does the ice float?", "Because water is heavier."),
        ("The results are sharp because blur is easy to see.", "Why are the results sharp?",
         "Because blur is easy to see."),
        ("Because the wood is dry, the fire grows quickly.", "Why does the fire grow quickly?",
         "Because the wood is dry."),
        ("We seal the jar so that no air gets into the jam.", "Why do we seal the jar?",
         "So that no air gets into the jam."),
        ("Monks built high walls to keep the wolves away.", "Why did monks build high walls?", ""),
        ("By measuring heat, the farmer can plan.", "What do you gain by measuring heat?", "The farmer can plan."),
        ("To find the mean, you add the numbers.", "How do I find the mean?", "You add the numbers."),
        ("To find the mean, clerks add the numbers.", "How do clerks find the mean?", "Clerks add the numbers."),
        ("To start the fire, the wood must be dry.", "What does it take to start the fire?", "The wood must be dry."),
        ("The filter lowers the cost by dropping words.", "How does the filter lower the cost?", ""),
        ("The filter lowers the cost by dropping all the rare words.", "How does the filter lower the cost?",
         "By dropping all the rare words."),
        ("The only way to cross the bay is by boat.", "How do I cross the bay?", ""),
        # denials, comparisons
        ("Plants don't grow on fixed dates, they rest in winter.", "Do plants grow on fixed dates?", ""),
        ("Unlike the big ports, Venice had no walls.", "How was Venice different from the big ports?", ""),
        ("Railroads were faster than canals, and cheaper.", "How were railroads different from canals?", ""),
        ("There is no rule for the length of a rope.", "Is there a rule for the length of a rope?", ""),
        ("Nothing is taken on board until the bell rings.", "Is anything taken on board?", ""),
        # facts
        ("Git was created by Linus Torvalds in 2005.", "Who created Git?", ""),
        ("Linus Torvalds wrote the first version in ten days.", "Who wrote the first version in ten days?", ""),
        ("In 1806, the bridge was opened to all.", "When was the bridge opened to all?", ""),
        ("In 1850, it took nine days to sail to the island.", "How long did it take to sail to the island?", ""),
        ("Most bread was made by hand in small shops.", "How was most bread made?", ""),
        ("The seeds are stored in a cold cave in the north.", "Where are the seeds stored?", ""),
        ("The chord depends on the key of the song.", "What does the chord depend on?", ""),
        ("The small pieces are called tiles or plates.", "What are the small pieces called?", ""),
        ("The population grew from 60 to 800 in ten years.", "How much did the population grow?", ""),
        # what is, what does
        ("In the early 1800s, American roads were terrible.",
         "What were American roads like in the early 1800s?", ""),
        ("The main goal was wealth.", "What was the main goal?", ""),
        ("Plants need three things: light, water and air.", "What do plants need?", ""),
        ("Rust uses a third approach with a set of rules.", "What kind of approach does Rust use?", ""),
        ("The sensor measures the moisture of the soil.", "ask.works", ""),
        ("The complete history of commits and their data make up a repository.",
         "What makes up a repository?", ""),
        ("You can also print the list on thin paper for the archive, and keep two copies of it.", "Can I also print the list?", ""),
        ("The law assumes that every sailor can swim.", "What does the law assume?", ""),
        ("The sensor can measure the heat of the water.", "What can the sensor measure?", ""),
        ("The storm destroyed every pier on the coast.", "ask.effect", ""),
        ("The lock is fed by a spring in the hills.", "What feeds the lock?", ""),
        ("In June 1858, a tall, poor lawyer gave a speech.", "ask.happened", ""),
        ("In the early 1800s, the roads were bad and few.", "ask.stood", ""),
        ("The pump lifts the water and cleans it.", "ask.works", ""),
        ("Common signs include fever, pain and a rash.", "What common signs are there?", ""),
        ("A gale, or strong wind, is a danger to small boats.", "ask.definition", ""),
        ("France approached trade very differently from Spain.", "How did France approach trade?", ""),
        ("The sailors protested in the streets.", "How did the sailors protest?", ""),
        ("Not all sailors supported the new law.", "Did all sailors support the new law?", ""),
        ("For the sailors, the law was a disaster.", "What did the law mean for the sailors?", ""),
        ("The town had no harbour in those days.", "Did the town have a harbour?", ""),
        ("One of the most famous ships is the Vasa.", "What is one of the most famous ships?", ""),
        ("The turning point of the war came at sea.", "What was the turning point of the war?", ""),
        ("The canal opened in 1825, with many guns.", "When did the canal open?", ""),
        ("The troops marched through the dry hills.", "Where did the troops march?", ""),
        ("Roman writers complained about the noise.", "What did Roman writers complain about?", ""),
        ("The guild forbade work at night.", "What did the guild forbid?", ""),
        ("The old letters were sealed with red wax.", "How were the old letters sealed?", ""),
        ("The king was buried in a small chapel.", "Where was the king buried?", ""),
        ("Depending on the soil, you may wait a week.", "Does that depend on the soil?", ""),
        ("The answer was a storm.", "What was the answer?", ""),
        ("As English merchants put it: trade is life.", "How did English merchants put it?", "Trade is life."),
        ("If the lamp stops, turn the wick up.", "What should I do if the lamp stops?", "Turn the wick up."),
        ("With a map, you can find the old road.", "What can I do with a map?", ""),
    ],
)  # fmt: skip
def test_questions_of_a_sentence(sentence: str, question: str, answer: str) -> None:
    """The sentence's own form gives the question; what was asked is not answered again."""
    found = _proposed(sentence)
    assert question in found
    assert answer == found[question].answer


@pytest.mark.parametrize(
    ("previous", "sentence", "question"),
    [
        ("The lamp went out.", "For example, the wick may be wet.", "ask.example"),
        ("The lamp went out.", "Therefore, the ships lost their way.", "ask.consequence"),
        ("It holds no air.", "This means that nothing can burn in it.", "ask.meaning"),
        ("It holds no air.", "This allows the cook to store it for years.", "ask.gain"),
        ("The nets tear.", "Luckily, a knot mends them in a minute.", "ask.relief"),
        ("Two ropes are joined.", "This is called a splice.", "ask.name"),
        ("It is fast.", "However, it is costly and slow to build.", "ask.catch"),
        ("It was fast.", "However, it was costly and slow to build.", "ask.hurdle"),
        ("Some sail south.", "But others sail north in the winter.", "ask.turn"),
        ("Some sail south.", "However, unlike barges, skiffs have no cabin.", "ask.turn"),
        (
            "The rope was straight.",
            "However, the shortest ropes are no longer straight.",
            "ask.turn",
        ),
        (
            "There are two reasons.",
            "The second reason is the price of wood.",
            "And what's the second reason?",
        ),
        ("One use is light.", "Another use is heat for the house.", "Is there another use?"),
        (
            "They had no nails.",
            "The builders instead built deep joints.",
            "What did the builders do instead?",
        ),
        (
            "The jar stays closed.",
            "The reason is that warm air gets in.",
            "Why does the jar stay closed?",
        ),
        ("The jar stays closed.", "In the cellar, the jars stand on sand.", "And in the cellar?"),
        ("The tar dries.", "On a barge the crew paints it.", "And on a barge?"),
        ("The mill fell.", "During the great war many people left the town.", "ask.happened"),
        ("They sailed west.", "But they turned back in the winter.", "ask.turned"),
        ("They sailed west.", "But to reach the port, they needed a pilot.", "ask.turned"),
    ],
)
def test_questions_of_two_sentences(previous: str, sentence: str, question: str) -> None:
    """How a sentence goes on from the one before it gives the question."""
    assert question in _proposed(sentence, previous)
    assert question not in _proposed(sentence)


def test_explanations_that_are_announced_are_asked_for() -> None:
    """Only where they follow."""
    announced, follow = "Sailors offer a simple reason.", "The wind turns at noon."
    assert "How do sailors explain that?" in _proposed(announced, "", follow)
    assert "How do sailors explain that?" not in _proposed(announced)


@pytest.mark.parametrize(
    ("sentence", "question"),
    [
        ("If the error is zero, the gap is small.", "What happens if the error is zero?"),
        ("If the lamp is wet, you can dry it.", "What happens if the lamp is wet?"),
        (
            "If the crew is tired, the sea is rough, or the mast has cracked, turn the boat.",
            "And if the crew is tired?",
        ),
    ],
)
def test_not_every_condition_makes_something_happen(sentence: str, question: str) -> None:
    """What is so, or may be done, does not happen; a list of conditions is not parted."""
    assert question not in _proposed(sentence)


def test_the_theme_is_no_new_place() -> None:
    """What the lesson is about all the time is not turned to."""
    sailing = Vocabulary("en", weights={"venic": 0.9})
    told = "In Venice, the boats are black."
    found = [one.ask for one in proposals(told, sailing, "The sea is calm.", "")]
    assert "And in Venice, then?" not in found
    assert "And in Venice, then?" in _proposed(told, "The sea is calm.")


def test_what_nobody_does_is_asked_of_anybody() -> None:
    """Where the answer says more than no."""
    goes_on = "The work is done by a machine."
    assert "Does anybody paint locks all day long?" in _proposed(
        "Nobody paints locks all day long.", "", goes_on
    )
    assert "Can anybody force a crew onto the ice?" in _proposed(
        "Nobody can force a crew onto the ice.", "", goes_on
    )


def test_a_verdict_is_asked_about() -> None:
    """A short verdict is the host's, and what stands behind it the expert's."""
    why = _proposed("The roads were terrible.", "", "They turned to mud in the rain.")[
        "Why were the roads terrible?"
    ]
    assert (why.answer, why.spends) == ("They turned to mud in the rain.", 2)


def test_a_catch_is_asked_for_between_two_halves() -> None:
    """``A, but B``: A is the expert's or the host's, B the answer; a concession is an objection."""
    found = _proposed("The glue dries quickly, but the smell of it lasts for weeks.")
    assert found["ask.turn"].before == "The glue dries quickly."
    assert found["ask.turn_of"].point == "the glue dries quickly"
    assert (
        found["ask.turn"].answer
        == found["ask.turn_of"].answer
        == "The smell of it lasts for weeks."
    )
    granted = _proposed(
        "Although the glue dries quickly, the joint needs a day of rest.", "It is strong."
    )["ask.object"]
    assert granted.answer == "Right, but the joint needs a day of rest."
    dated = _proposed(
        "Although the guild closed on May 7, 1745, the mill ran for many years.", "It is strong."
    )["ask.object"]
    assert dated.answer == "Right, but the mill ran for many years."
    torn = _proposed(
        "Although the guild built the first all-oak, four-wheeled carts stood idle for years.",
        "It is strong.",
    )
    assert "ask.object" not in torn
    some = _proposed(
        "Although the glue dries in winter, such as in cold sheds, the joint needs a day of rest.",
        "It is strong.",
    )
    assert "ask.object" not in some


def test_an_exception_is_asked_for() -> None:
    """``Y unless X``: the host asks whether that is always so."""
    found = _proposed("The door stays shut all night unless someone rings the bell.")[
        "ask.exception"
    ]
    assert found.before == "The door stays shut all night."
    assert found.answer == "Unless someone rings the bell."


@pytest.mark.parametrize(
    "sentence",
    [
        "When it comes to cost, large models lose.",
        "If you like, for example in winter, then stay.",
        "If you want to bake, cook, or fry, you need heat.",
        "Because it rains, we stay.",
        "High above the town.",
        "Although mostly used in winter, the coats sell all year.",
        "You rarely mend nets yourself, because the guild has its own menders.",
    ],
)
def test_no_question_from_what_only_looks_like_one(sentence: str) -> None:
    """Set phrases, lists and broken conditions are left alone."""
    found = _proposed(sentence)
    assert not [
        ask for ask in found if ask.startswith(("What if", "What happens", "Why", "And if"))
    ]
    assert "ask.object" not in found


def test_a_condition_is_not_cut_inside_of_a_place() -> None:
    """``Hull, Yorkshire,`` is one place: the answer doesn't begin with its second half."""
    sentence = (
        "When the guns opened fire on Hull, Yorkshire, on May 4, 1862, the people ran to the hills."
    )
    assert not [
        ask for ask, one in _proposed(sentence).items() if one.answer.startswith("Yorkshire")
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "Many programs don't require you to think about the stack and the heap and the disk very often.",
        "There's a natural point at which we can return the key.",
        "You may have seen it in a shop.",
        "We can probably guess what this is doing.",
        "Using tools made of steel, the workers cut the stone.",
    ],
)
def test_questions_are_whole(sentence: str) -> None:
    """A question that would have to end in the middle of a phrase is not asked."""
    plain = [
        ask for ask in _proposed(sentence) if ask.startswith(("Do ", "Is ", "Can ", "May ", "Did "))
    ]
    assert not plain


def test_every_question_is_well_formed() -> None:
    """Whatever the rules propose is a question without debris."""
    said = [
        "If it rains, the soil is soft, and so on.",
        "The goal, as ever, was (mostly) wealth.",
        "It is what it is.",
    ]
    asked = [one for sentence in said for one in _proposed(sentence) if one.endswith("?")]
    assert not [one for one in asked if lint.debris(one)]


def test_roles_without_words() -> None:
    """A risk, an order are asked for by what they are, when something went before; figures are not."""
    assert [one.form for one in role_forms("risk", "The mast is in danger.", "It sails.")] == [
        "ask.risk"
    ]
    assert not list(role_forms("risk", "The mast is in danger.", ""))
    assert not list(role_forms("plain", "Last winter more boats came into the lock.", "It boils."))
    assert not list(role_forms("risk", "A net helps against the danger.", "It sails."))
    assert not list(role_forms("number", "Its mast is 4,500 millimetres high.", "It has a mast."))
    assert [one.form for one in role_forms("plain", "Close the lid.", "It boils.")] == [
        "ask.advice"
    ]


@pytest.mark.parametrize(
    "question",
    [
        "Why is that?",
        "How does it work?",
        "What's the catch?",
        "And if it rains, what happens then?",
        "And when the water falls?",
        "And what was the trouble?",
    ],
)
def test_deep_questions(question: str) -> None:
    """Reasons, means, consequences and differences are deep."""
    assert is_deep(question)
    assert not is_deep("What is a tide?")
    assert not is_deep("And when was that?")


@pytest.mark.parametrize(
    "sentence", ["To begin with, the sail has to be dry.", "To be sure, the sail has to be dry."]
)
def test_figures_of_speech_are_no_purpose(sentence: str) -> None:
    """Nobody asks how to begin with."""
    assert not [ask for ask in _proposed(sentence) if ask.startswith("How do")]


def test_a_second_verb_is_not_left_unturned() -> None:
    """ "Why does a list cost little and saves hours?" is no English."""
    found = _proposed("A list costs little and saves hours, because nobody has to search.")
    assert not [ask for ask in found if "and saves" in ask]


@pytest.mark.parametrize(
    ("sentence", "following", "question"),
    [
        # what follows takes the statement up, and is no reason for it
        ("Communities are extremely powerful.", "That power can be a blessing.", "Why are communities extremely powerful?"),
        # nothing happens then
        ("As your project grows, there are ways to help it.", "", "What happens as your project grows?"),
        ("If you guessed the large ones, you're right.", "", "What happens if you guessed the large ones?"),
        # a purpose, a time: nobody whom it could mean something
        ("For typing cats, the first step is to make phrases.", "", "What does the first step mean for typing cats?"),
        ("For centuries, the pots of these people were sold.", "", "What about centuries?"),
        ("For one, the game is a good exercise.", "", "What about one?"),
        ("In doing so, you keep no boundaries and lose friends.", "", "And in doing so?"),
        ("As far as the treaty was concerned, these peoples did not exist.", "",
         "What happened as far as the treaty was concerned?"),
        ("There's a choice that's implied by this: the data is never copied.", "",
         "Is there a choice that's implied by this?"),
        ("It's important to understand what causes us to be tired.", "",
         "Is it important to understand what causes us to be tired?"),
        ("You can find repetitive, oscillating patterns in it, but never where you look for them.", "",
         "Can I find repetitive?"),
        ("The third class looks random and has no clear pattern.", "", "Does the third class looks random and have a clear pattern?"),
        ("A helper doesn't have to be someone who writes code.", "", "Does a helper have to be someone?"),
        ("If you go beyond the range, such as 256, the number overflows in one of two ways.", "",
         "What happens if you go beyond the range?"),
        ("A tuple is a general way of keeping values together.", "", "Who is A tuple?"),
        # the second of two verbs
        ("You can and should write programs this way so that others can use them.", "",
         "Why can I and should write programs this way?"),
    ],
)  # fmt: skip
def test_questions_that_nothing_answers(sentence: str, following: str, question: str) -> None:
    """What the answer does not answer is not asked."""
    assert question not in _proposed(sentence, "It is so.", following)


def test_what_is_not_so_would_happen() -> None:
    """``If we moved it, we would …`` is asked for in the same mood."""
    found = _proposed("If we added a fourth leg, the chair would rock on every floor.")
    assert "What would happen if we added a fourth leg?" in found
    assert "What happens if we added a fourth leg?" not in found


@pytest.mark.parametrize(
    "sentence",
    [
        "She realizes that since her script prints nothing, she has no idea what it does.",
        "They want to sign, perhaps because they feel unsure.",
        "To do this, the cell divides twice.",
    ],
)
def test_what_only_seems_to_give_a_reason_or_a_way(sentence: str) -> None:
    """No half sentence is left behind, and nobody is asked about "this"."""
    found = proposals(sentence, PLAIN)
    assert not [one for one in found if "ask.reason" in one.form or "How do I do this" in one.ask]
