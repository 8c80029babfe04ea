"""What things can, need, lack and depend on, how things are done, and what the author's own questions ask."""

from __future__ import annotations

from pathlib import Path

import pytest

from study_mother import facts_in, set_of

ABOUT = "# Wooden boats in the harbour\n\n"
KINDS = ("object", "asked", "manner", "place", "occasion", "reason", "contrast", "outcome")


def test_a_head_that_is_half_a_clause_names_nothing(tmp_path: Path) -> None:
    """ "What are the boat moves of ebb?" is nothing that anybody asks."""
    rows = "| Tide | Boat moves |\n|---|---|\n| Ebb | out of the bay |\n| Flood | into the bay |\n| Slack | no way |\n"
    assert not facts_in(tmp_path, f"# Tides\n\nA bay has three tides.\n\n{rows}", "cell")


def _asked(folder: Path, text: str) -> list[tuple[str, str]]:
    found = facts_in(folder, f"{ABOUT}{text}", *KINDS)
    return [(one.ask, f"{one.value[0].lower()}{one.value[1:]}") for one in found]


def test_what_something_happens_as_is_not_asked(tmp_path: Path) -> None:
    """ "What does rot occur as?" is no English; "What does a beam serve as?" is."""
    text = "Rot in planks occurs as a grey bloom of fungus. A beam of oak serves as a seat for the crew."
    asked = [ask for ask, _ in _asked(tmp_path, text)]
    assert not [one for one in asked if "occur as" in one]
    assert "What does a beam of oak serve as?" in asked


@pytest.mark.parametrize(
    ("text", "ask", "value"),
    [
        ("A bright lamp will allow you to find the mooring after sunset.",
         "What will a bright lamp allow you to do?", "find the mooring after sunset"),
        # what follows from it
        # what there is
        ("For a long trip, there are two options: canned food and dried food.",
         "Which two options are there for a long trip?", "canned food and dried food"),
        ("By measuring the depth, a small crew can plan a safe route through the rocks.",
         "What can a small crew do by measuring the depth?", "plan a safe route through the rocks"),
        # needs and lacks
        # how, where and when it's done, whoever does it
        ("Old seams are closed using cotton and warm tar.", "How are old seams closed?", "using cotton and warm tar"),
        # contrasts and reasons that begin with their word
        ("While oak planks resist rot, pine planks float for longer.", "How do oak planks differ from pine planks?",
         "oak planks resist rot, while pine planks float for longer"),
        ("The key parts of a rig are the mast, the boom and the shrouds.", "What are the key parts of a rig?",
         "the mast, the boom and the shrouds"),
    ],
)  # fmt: skip
def test_a_thing_is_asked_for_what_is_told_of_it(
    tmp_path: Path, text: str, ask: str, value: str
) -> None:
    """The question has the thing, the answer what it can, needs, says or depends on."""
    assert (ask, value) in _asked(tmp_path, text)


@pytest.mark.parametrize(
    "text",
    [
        "It can hold a narrow boat upright in a storm.",
        "A rudder can be a problem.",
        "The longer you sail, the better it gets.",
        "Flat boats don't mean much to them.",
        "Old seams are known by their colour.",
        "A sloop shouldn't be so slow.",
        "A chart tells more than that.",
        "The key parts are those.",
        "Thick paint doesn't stop worms and even makes planks heavier for a year.",
        "You dry a rope by shaking and by hanging it up.",
    ],
)
def test_what_says_nothing_by_itself_is_not_asked(tmp_path: Path, text: str) -> None:
    """Pronouns, plain being, and what is only said in passing."""
    assert [] == _asked(tmp_path, text)


@pytest.mark.parametrize(
    ("heading", "text", "value"),
    [
        ("What Is a Keel?", "A keel is the long beam on which the ribs of a boat stand.",
         "the long beam on which the ribs of a boat stand"),
        ("Why do boats need tar?", "Boats need tar because it closes the small gaps between their planks.",
         "because it closes the small gaps between their planks"),
        ("How do you dry a rope?", "Dry a rope by hanging it over a beam in the wind.",
         "dry a rope by hanging it over a beam in the wind"),
    ],
)  # fmt: skip
def test_a_heading_that_asks_is_answered_by_what_stands_under_it(
    tmp_path: Path, heading: str, text: str, value: str
) -> None:
    """Without what the question has said."""
    found = facts_in(tmp_path, f"{ABOUT}## {heading}\n\n{text}\n", "asked")
    (fact,) = [one for one in found if one.family == "asked heading"]
    assert fact.ask.lower() == heading.lower()
    assert f"{fact.value[0].lower()}{fact.value[1:]}" == value


@pytest.mark.parametrize(
    ("heading", "text"),
    [
        ("Why do boats sink?", "There are many reasons why boats sink."),
        ("Why do boats need tar?", "Tar was known to the shipwrights of old."),
        ("What is a keel?", "Oak grows slowly and is heavy."),
        ("Is it safe?", "Boats with a deep keel are safe in a storm."),
        ("Why isn't it floating?", "A boat with a hole fills because the sea presses on it."),
    ],
)
def test_a_heading_is_not_asked_where_its_answer_is_not_sure(
    tmp_path: Path, heading: str, text: str
) -> None:
    """The sentence under it talks of something else, or the heading leans on what was said."""
    found = facts_in(tmp_path, f"{ABOUT}## {heading}\n\n{text}\n", "asked")
    assert not [one for one in found if one.family == "asked heading"]


def test_what_the_summary_says_is_worth_more(tmp_path: Path) -> None:
    """Of two facts alike the one among the key points comes first."""
    text = "The drawback of a deep keel is that it strikes the ground.\n\n## Key points\n\n- The drawback of a wide rudder is that it slows the boat.\n"
    worths = {one.ask: one.worth for one in facts_in(tmp_path, f"{ABOUT}{text}", "asked")}
    assert (
        worths["What is the drawback of a wide rudder?"]
        > worths["What is the drawback of a deep keel?"]
    )


def test_a_label_of_the_page_does_nothing(tmp_path: Path) -> None:
    """``Solution: Make a new field`` is advice, and no solution makes anything."""
    text = "- **Example**: Sailors wrote the depth in the margin.\n- **Solution**: Create a new column to keep the depth apart.\n"
    found = facts_in(tmp_path, f"{ABOUT}{text}")
    assert not [one for one in found if "olution" in f"{one.ask}{one.subject}{one.value}"]


def test_a_column_of_names_tells_what_letters_stand_for(tmp_path: Path) -> None:
    """No name is asked for by "What is the name of SCL?"."""
    rows = "| Signal | Name |\n|---|---|\n| SDA | Serial Data |\n| SCL | Serial Clock |\n| CS | Chip Select |\n"
    found = facts_in(
        tmp_path,
        f"{ABOUT}Three wires carry the signals of the depth gauge.\n\n{rows}",
        "acronym",
        "cell",
    )
    assert [
        ("acronym", "SDA", "Serial Data"),
        ("acronym", "SCL", "Serial Clock"),
        ("acronym", "CS", "Chip Select"),
    ] == [(one.kind, one.subject, one.value) for one in found]


def test_no_choice_is_a_question(tmp_path: Path) -> None:
    """What was only asked for is no thing that could stand in an answer."""
    text = (
        "A harbour log is the book in which each arrival is written. Hull speed is dependent on the length of the waterline. "
        "Flat boats are sensitive to side winds. A keel is the long beam under a hull. A mast is the pole that carries the sails.\n"
    )
    asked = set_of(tmp_path, f"{ABOUT}{text}").questions
    assert not [
        one
        for question in asked
        for one in question.choices
        if one.startswith(("What ", "When ", "How "))
    ]


def test_a_column_of_purposes_tells_what_things_do(tmp_path: Path) -> None:
    """A command is named as one, a tool has its article, and what is no deed is what it is."""
    commands = "| Command | Purpose |\n|---|---|\n| `tide` | prints the next tide |\n| `log` | lists the arrivals |\n| `lamp` | switches on the lamp |\n"
    tools = "| Tool | Use |\n|---|---|\n| adze | cuts flat faces |\n| mallet | drives wooden pegs |\n| awl | a point for marking lines |\n"
    text = (
        f"{ABOUT}Old boats need many tools.\n\n{commands}\nShipwrights own most of them.\n\n{tools}"
    )
    found = [(one.ask, one.value) for one in facts_in(tmp_path, text) if "cell" in one.family]
    assert found == [
        ("What does the command tide do?", "it prints the next tide"),
        ("What does the command log do?", "it lists the arrivals"),
        ("What does the command lamp do?", "it switches on the lamp"),
        ("What does an adze do?", "it cuts flat faces"),
        ("What does a mallet do?", "it drives wooden pegs"),
        ("What is an awl?", "a point for marking lines"),
    ]


def test_what_is_said_of_the_same_thing_is_no_wrong_reason(tmp_path: Path) -> None:
    """It may be a reason as well; and what tells of quite another thing is none, as anybody sees."""
    text = (
        "You should not paint the planks of a cabin, since old paint holds grease in a hull. Fresh paint needs a dry week in the spring. "
        "A loose rope tears the sail. A tall mast bends the hull in a storm from the west. Copper nails outlive a hull.\n"
    )
    found = facts_in(tmp_path, f"{ABOUT}{text}", "reason")
    assert (
        "Why shouldn't you paint the planks of a cabin?",
        "because old paint holds grease in a hull",
    ) in [(one.ask, one.value) for one in found]
    asked = set_of(tmp_path, f"{ABOUT}{text}", cards_wanted=0).questions
    choices = [
        one for question in asked if question.question.startswith("Why") for one in question.choices
    ]
    assert choices
    assert not [one for one in choices if "dry week in the spring" in one or "sail" in one]


@pytest.mark.parametrize(
    ("text", "gone"),
    [
        (
            "As the body ages, changes occur that affect the endocrine system, sometimes altering the production of hormones.",
            "What do changes",
        ),
        (
            "The harbour board promises the old sea charts, to be kept for twenty years in a tower.",
            "promise,",
        ),
        ("The fact that tar keeps water out of a hull is a large part of its long use.", "fact"),
        (
            "As the chapter on the tides discusses, the harbour loses its water twice a day.",
            "discusses",
        ),
    ],
)
def test_nobody_is_asked_for_what_is_torn_from_its_verb(
    tmp_path: Path, text: str, gone: str
) -> None:
    """What belongs to the answer stands in no question, and where a page tells of a thing is not when it happens."""
    asked = [one.ask for one in facts_in(tmp_path, f"# Harbours\n\n## Tides\n\n{text}\n")]
    assert not [one for one in asked if gone in one and "_____" not in one]
