"""How an episode opens: the author's question, how the lesson begins, its subject."""

import pytest

from lessoncast.script.plan.budget import passages_of
from lessoncast.script.plan.chapters import Stretch
from lessoncast.script.talk import asking, opening
from lessoncast.script.talk.heard import Heard
from lessoncast.tongue.english.hooks import beginning, pull
from writer_mother import compose, english_book, experts, hosts, sections_of, vocabulary_of


@pytest.mark.parametrize(
    ("told", "said", "ask"),
    [
        (["The whale was never a fish.", "It was a beast of the land."], "The whale was never a fish.", "So what was it?"),
        (["Spiders are not insects.", "They are arachnids."], "Spiders are not insects.", "So what are they?"),
        (["Millions of people own a kite.", "Yet hardly anyone can say why a kite stays up."], "Millions of people own a kite. But hardly anyone can say why a kite stays up.", ""),
        (["In the oldest towns of the valley, bread was baked in one oven for everybody.", "But nobody there could say who owned the oven."], "Nobody there could say who owned the oven.", ""),
        (["Most of us listen to answer.", "Ears work in pairs."], "Most of us listen to answer.", ""),
        (["Nearly a third of all bread is thrown away.", "It dries out."], "Nearly a third of all bread is thrown away.", ""),
        (["Fresh clay smells of nothing.", "It needs fire."], "Fresh clay smells of nothing.", ""),
    ],
)  # fmt: skip
def test_how_a_lesson_begins_is_for_the_host(told: list[str], said: str, ask: str) -> None:
    """A denied definition, a contrast, a number, an extreme, the listener."""
    found = beginning(told)
    assert found is not None
    assert (found.said, found.ask) == (said, ask)


@pytest.mark.parametrize(
    "told",
    [
        ["A sluice is called a gate of the river.", "It lifts water."],
        ["This section shows every part of a pump.", "Pumps lift water."],
        ["Pump D never stops.", "Pumps lift water."],
        ["Line 2 opens a door to the well.", "Pumps lift water."],
        ["It never stops.", "Pumps lift water."],
        ["A dinghy is a small boat rowed instead of sailed.", "Pumps lift water."],
        ["Boats carry coal to the towns.", "They carry grain."],
        ["In this lesson you will build a pump.", "Pumps lift water."],
    ],
)
def test_what_defines_lists_or_points_elsewhere_is_no_beginning(told: list[str]) -> None:
    """The host then names the subject and asks."""
    assert beginning(told, plain=False) is None


@pytest.mark.parametrize(
    ("more", "less"),
    [
        ("The crew lost 40% of the ships.", "The crew painted all of the ships."),
        ("Bees never dance in the rain.", "Bees dance in the sun."),
        ("Your lamp needs clean oil.", "A lamp needs clean oil."),
    ],
)
def test_what_pulls(more: str, less: str) -> None:
    """Losses, numbers, extremes and the listener pull."""
    assert pull(more) > pull(less)


CANALS = """\
# Inland Canals

A canal was never a river. It was a channel dug for boats. Boats carry coal and grain to the towns.

## Digging

Navvies dug the channel with spades. They lined the bed with clay. Nobody paid them in winter.

## Traffic

Barges carry grain in spring. Ice stops the barges in winter.
"""


def test_the_expert_goes_on_where_the_host_stopped() -> None:
    """The first turn is how the lesson begins; what is behind it answers, and it is not said again."""
    script = compose(CANALS)
    assert hosts(script)[0] == "A canal was never a river. So what was it?"
    assert experts(script)[0].startswith("It was a channel dug for boats.")
    assert not any("never a river" in said for said in experts(script))


def test_a_short_beginning_before_a_question_is_the_hosts() -> None:
    """One sentence before a heading that asks: the host says both, and the expert answers."""
    asked = CANALS.replace("A canal was never a river. It was a channel dug for boats. ", "")
    script = compose(asked.replace("## Digging", "## Who dug the channels?"))
    first = "Boats carry coal and grain to the towns. Who dug the channels?"
    assert hosts(script)[0] == first
    assert experts(script)[0].startswith("Navvies dug the channel with spades.")


def test_nothing_from_the_middle_opens_an_episode() -> None:
    """Where the lesson begins plainly, its subject is named, however striking a later fact is."""
    first = hosts(compose(CANALS.replace("A canal was never a river. It was", "A canal is")))[0]
    assert "Nobody" not in first
    assert "canal" in first
    assert first.endswith("?")


def test_the_question_of_the_author_comes_first() -> None:
    """Nothing is claimed before it."""
    script = compose(CANALS.replace("# Inland Canals", "# How were canals dug?"))
    assert hosts(script)[0] == "How were canals dug?"


@pytest.mark.parametrize(
    ("title", "asked"),
    [
        ("How Bees Find Food", "How do bees find food?"),
        ("Why Bread Rises", "Why does bread rise?"),
        ("Inland Canals", ""),
        ("How to Fold a Map", ""),
    ],
)
def test_a_title_that_says_how_is_asked(title: str, asked: str) -> None:
    """In the order of a question, never behind "what is"."""
    assert opening.title_question(title, vocabulary_of(), title) == asked


@pytest.mark.parametrize(
    ("topic", "has"), [("inland canals", "are inland canals"), ("digging canals", "is digging canals")]
)  # fmt: skip
def test_questions_that_name_the_subject_agree_with_it(topic: str, has: str) -> None:
    """What somebody does is one thing, whatever is done to how many."""
    asked = opening.topic_questions(topic, Heard(english_book(), topic), "frame.define")
    assert all(topic in one for one in asked)
    assert any(has in one for one in asked)


def test_a_clause_is_no_name() -> None:
    """No question is asked about "how bees find food"."""
    assert opening.topic_questions("how bees find food", Heard(english_book(), "bees")) == []


def test_a_title_is_asked_only_where_its_answer_comes_first() -> None:
    """``How soap works`` opens an episode that begins with how it works, and none that begins elsewhere."""
    works = (
        "Soap works because its two ends differ. One end of soap likes water, the other likes fat."
    )
    story = "A clay tablet of the old kings names fat, water and ashes. Their cooks boiled these for a day."
    order = "Keep a paste warm while it is stirred. A warm paste keeps its ends apart."
    more = "\n\nCooks of later times added salt. Salt makes the paste hard, and a hard paste can be sold."

    assert "How does soap work?" in hosts(compose(f"# How soap works\n\n{works}{more}"))[0]
    assert "How does soap work?" not in hosts(compose(f"# How soap works\n\n{story}{more}"))[0]
    told = hosts(compose(f"# Keep your paste warm\n\n{order}{more}"))[0]
    assert "How do I keep my paste warm?" in told


def test_the_subject_is_named_though_the_first_answer_does_not() -> None:
    """The question behind the subject is what the expert answers."""
    lesson = (
        "# Fractals\n\nIt took Benoit a year to walk along a coast with a ruler and a map. Each bay had smaller bays in it, and"
        " the coast grew longer with every step. A shorter ruler found more of them.\n\n## Trees\n\nA tree branches,"
        " and its branches branch again. Each of them looks like the whole tree. Rivers do the same."
    )
    assert "ractals" in hosts(compose(lesson))[0]


def test_nobody_unheard_of_stands_behind_the_subject() -> None:
    """Who somebody is, is no question to begin with behind a name that has nothing to do with it."""
    lesson = (
        "# Oscillation\n\nAda Moor, a keeper of the old lock, was a driving force behind the lights of the town in the"
        " 1960s. Her lamps turned day and night.\n\n## Waves\n\nA wave rises and falls. It comes again and again."
        " Its height is called the amplitude.\n\n## Springs\n\nA spring pulls a weight back. The weight swings past the middle."
    )
    assert ": who " not in hosts(compose(lesson))[0]


def test_what_a_thing_of_the_subject_is_goes_before_what_opens_any_episode() -> None:
    """The first sentence defines what the title names in other words: it is asked for."""
    made = compose(
        "# Lock gates of the north\n\nGate mechanics is the branch of building needed to deal with heavy gates."
        " Wooden gates rot within forty years. Iron gates last longer, but they rust below the water."
        "\n\nKeepers grease the hinges of each gate in spring and tighten its bolts in autumn.\n"
    )
    assert "what is gate mechanics?" in hosts(made)[0].lower()


def test_nobody_opens_with_what_another_thing_is() -> None:
    """The first sentence defines what neither the title nor the first words of the host name."""
    made = compose(
        "# Pipes and filters\n\nA winch is a drum that winds up a rope when it is turned."
        " It lifts heavy gates within minutes. Old winches rust below the water."
        "\n\nKeepers grease each drum in spring and tighten its bolts in autumn.\n"
    )
    assert "winch" not in hosts(made)[0].lower()


@pytest.mark.parametrize(
    ("topics", "named"),
    [
        (["locks", "gate repair", "keepers", "old boats"], "from the gate repair to old boats"),
        (["locks", "risks", "keepers", "old boats"], ""),
        (["locks", "oil the gate", "keepers", "why boats wait"], ""),
    ],
)
def test_a_hook_may_name_where_the_lesson_leads(topics: list[str], named: str) -> None:
    """From the first of its chapters to the last, where three of them have names of their own."""
    text = "Keepers work at night. Old boats wait below. The gate repair costs money."
    vocabulary = vocabulary_of(text)
    told = passages_of(sections_of(text), vocabulary)
    made = [Stretch(title=one, topic=one, sections=[0], passages=told) for one in topics]
    asked = opening.span_questions("locks", made, vocabulary, Heard(english_book(), "locks"))
    assert bool(asked) is bool(named)
    assert all(f"{named}?" in one for one in asked)


@pytest.mark.parametrize(
    ("told", "said"),
    [
        ("Boats carry coal to the old towns.", "Boats carry coal to the old towns."),
        ("Boats sink.", ""),
        ("A dinghy is a boat rowed instead of sailed.", ""),
        ("They carry coal to the old towns.", ""),
    ],
)
def test_a_plain_statement_opens_where_nothing_better_does(told: str, said: str) -> None:
    """If it stands alone, says enough and defines nothing."""
    found = beginning([told, "The keepers eat bread."])
    assert (found.said if found else "") == said


def test_what_was_is_asked_about_as_past() -> None:
    """Behind a story the host asks for the story; an item of a list opens no episode."""
    text = (
        "# Locks\n\nThe keepers of the valley burned their own gates. Nobody had paid them for a year. The barons"
        " fled over the hills.\n\n## Gates\n\nA gate of a lock is made of oak. It holds back the water of the river,"
        " because it points upstream."
    )
    first = hosts(compose(text))[0]
    assert first.startswith("The keepers of the valley burned their own gates. ")
    assert first.partition(". ")[2] in english_book().forms["frame.behind_past"]
    listed = "# Locks\n\n## Milestones\n\n- 1825: The first stone lock opened\n- 1850: Steam came to the locks"
    assert not hosts(compose(listed))[0].startswith("In 1825")


def test_a_title_that_says_why_is_asked_and_not_answered_by_the_host() -> None:
    """Where the first sentence answers the title, it is the expert's, and no hook."""
    text = (
        "# Why old gates leak\n\nOld gates leak because oak shrinks in the sun. A keeper wets the oak every morning. "
        "Tar keeps the water in the wood for some weeks.\n\nA new gate is made of iron. Iron doesn't shrink, but it rusts.\n"
    )
    first, second = compose(text).turns[:2]
    assert first.text == "Why do old gates leak?"
    assert "because oak shrinks in the sun" in second.text


def test_what_a_lesson_asks_at_its_end_is_not_what_it_is_about() -> None:
    """Questions under "Questions" behind the text ask for what was told; before it they lead to it."""
    told = "Old locks leak in winter.\n\nTar keeps them dry.\n\nOak is hard.\n\nIron rusts.\n\nMud fills the sill.\n\n"
    asked = "## Questions\n\n1. Why do old locks leak in winter?\n\n"
    assert not [one for one in hosts(compose(told + asked)) if "Why do old locks" in one]


def test_nobody_asks_how_somebody_came_to_be_born() -> None:
    """The life goes on, and tells no reason."""
    assert asking._is_past("Ada Moor left the lock in a storm.")
    assert not asking._is_past("Ada Moor was born in 1871 in a hut beside the lock.")
