"""A clause whose verb may be a noun after all is read again, or not at all."""

import pytest

from lessoncast.tongue.english.clauses import main_clause
from lessoncast.tongue.english.cuts import is_torn
from lessoncast.tongue.english.questions.grammar.syntax import fault_of_order


@pytest.mark.parametrize(
    ("text", "subject", "verb"),
    [
        ("The drying set consists of racks and fans.", "The drying set", "consists"),
        ("The kilns approach asks how clay cracks.", "The kilns approach", "asks"),
        ("Repair of a public harbours program has a price.", "Repair of a public harbours program", "has"),
        ("Building for uneven loads often leads to thicker walls.", "Building for uneven loads", "leads"),
        ("Ferries carry the mail.", "Ferries", "carry"),
        ("The log shows the wind is rising.", "The log", "shows"),
        ("The keeper says it is late.", "The keeper", "says"),
        ("The rope is all the crew needs in a storm.", "The rope", "is"),
        ("The pilot's error leaves control of the boat unresolved.", "The pilot's error", "leaves"),
        ("The Hamburg Improved Harbour Light Company case makes the rule plain.",
         "The Hamburg Improved Harbour Light Company case", "makes"),
        ("The mooring system holds ten boats.", "The mooring system", "holds"),
        ("Oak is hard, so the gate lasts.", "Oak", "is"),
        ("Guarding the upper gate by night is no easy task.", "Guarding the upper gate by night", "is"),
        ("Our hope is that the dam holds.", "Our hope", "is"),
    ],
)  # fmt: skip
def test_the_verb_is_the_one_that_nothing_brings_in(text: str, subject: str, verb: str) -> None:
    clause = main_clause(text)
    assert clause is not None
    assert (clause.subject, clause.verb) == (subject, verb)


@pytest.mark.parametrize(
    "text",
    [
        "Make rope targets at least two inches wide.",
        "Repairs finished tested, ready for the winter.",
        "Tools for drying and sorting damaged nets do exist.",
        "The ropes you coil here are used again.",
    ],
)
def test_what_may_be_mistaken_is_not_read(text: str) -> None:
    clause = main_clause(text)
    assert clause is None or clause.verb in {"are", "do"}


@pytest.mark.parametrize(
    "question",
    [
        "What loads often leads to thicker walls?",
        "What does repair of a public benefit?",
        "What does boats from the north carry?",
        "What do letting boats pass?",
        "Can we used boats here?",
        "Why should you lock repair involves a diver?",
        "Why should you the gate can be shut?",
        "Why should you please call the keeper?",
        "What does make do instead of ropes?",
        "What is the keeper says a lock?",
        "When is a lock used to lift boats and is emptied?",
        "How long are nets kept forever?",
        "What judges boats by their hull, sails?",
        "What weighs boats that hulls, masts?",
        "What offers low fares and require a ticket?",
        "What made simple, Anna Brandt?",
        "What weighs boats starting with?",
        "What lists what the keeper counts?",
        "What is used and the ropes are wet?",
        "What can the keeper not do!?",
        "What happens if the tide is low and you're so late?",
        "Why did the mole stand not?",
        "What are relay?",
        "Why does the rule hold: the guild pays a fee?",
        "What are in short, three parts of a lock?",
        "What should I know about the most important?",
    ],
)
def test_a_question_that_is_no_english(question: str) -> None:
    assert fault_of_order(question)


@pytest.mark.parametrize(
    "question",
    [
        "What lifts boats in a lock?",
        "What does a lock that leaks need?",
        "What can make a name clear?",
        "Why does the keeper say the gate is shut?",
        "What types of gates are there?",
        "What makes it so useful?",
        "When can a harmless leak become dangerous?",
        "If rain is expected, what happens?",
        "What happens when the keeper sees a boat, a raft or a swimmer?",
        "And where do we go from here?",
        "Which tea, how long?",
        "What did the Dutch trade?",
        "What can you do to reduce upfront costs?",
        "How might that look, concretely?",
        "What do people do at night?",
        "What happens inside?",
        "What lies beneath?",
        "Why does baked clay break into small, blunt pieces?",
    ],
)
def test_a_question_that_is_english(question: str) -> None:
    assert not fault_of_order(question)


@pytest.mark.parametrize(
    ("piece", "sentence"),
    [
        ("to shield goods like salt", "A dock is built to shield goods like salt, cloth, paper or tea."),
        ("when hulls", "A dock fills when hulls, masts, and ropes are repaired together."),
        ("when it moves not by wind", "A boat is a barge when it moves not by wind, as a sloop does, but by a rope."),
        ("use a rope in looser", "Crews may use a rope in looser knots."),
        ("What judges a boat by its hull?", "The keeper judges a boat by its hull, age, and crew."),
        ("Why is a lock hard?", "A lock is hard to open."),
    ],
)  # fmt: skip
def test_a_piece_that_breaks_off(piece: str, sentence: str) -> None:
    assert is_torn(piece, sentence)


@pytest.mark.parametrize(
    ("piece", "sentence"),
    [
        (
            "A change of the trade between 1800 and 1850",
            "It is a change of the trade between 1800 and 1850, driven by steam, new mills, and wages.",
        ),
        ("the goods", "The flood ruined the goods, broke the gate, and drowned the keeper."),
        ("when the tide is low", "A lock opens when the tide is low, and the keeper rings a bell."),
        ("What pulls on the water?", "The Moon pulls on the water nearest to it."),
        ("a guard lock", "This is called a guard lock, or a stop lock."),
        ("a clerk of the guild", "Ada Moor, a clerk of the guild, opened the gate."),
    ],
)
def test_a_piece_that_is_whole(piece: str, sentence: str) -> None:
    assert not is_torn(piece, sentence)
