"""The second reading: what a teacher strikes out who has an item and its lesson at hand."""

from __future__ import annotations

from pathlib import Path

import pytest

from lessoncast.model import Span
from lessoncast.study.checks import fair, findings, grammatical, patterns, pronouns, sense
from lessoncast.study.checks.alone import Alone
from lessoncast.study.checks.cutting import Cutting
from lessoncast.study.freed import without_asides
from study_mother import facts_in, lesson_of, material_in, set_of

HARBOUR = """# Harbours of the North

A pilot brought a heavy barge into the inner basin. The barge struck a bollard, and the harbour
master closed the basin for two days.

When the tide is high, a low bridge lifts. When the tide is low, a tall gate lowers it.

The Lubeck rule gave the first ship the best berth. The rule did not bind fishing boats.

Sailors disliked the idea. Anna Brandt kept her log in Danish.
"""


@pytest.fixture
def alone(tmp_path: Path) -> Alone:
    return Alone(material_in(tmp_path, HARBOUR))


def faults(alone: Alone, asked: str, answer: str = "something else") -> list[str]:
    """The source is the whole lesson: its sentence is the one that shares most."""
    return [*alone.faults(asked, answer, Span(1, 40))]


def struck(asked: str, answer: str, title: str = "Harbours of the North") -> list[str]:
    """Why an item is struck out, whatever its lesson says."""
    return [
        *patterns.faults(asked, answer),
        *sense.faults(asked, answer, title),
        *grammatical.faults(asked, answer),
    ]


@pytest.mark.parametrize(
    ("asked", "answer"),
    [
        ("What did the barge strike?", "A bollard"),  # one that was just brought in
        ("Whom did the rule not bind?", "Fishing boats"),  # behind "the Lubeck rule"
        ("Who disliked the idea?", "Sailors"),  # which sums up what was said
        ("The sailors carry a _____ because he is ill.", "Mast"),
    ],
)
def test_what_only_the_sentence_before_names_is_not_asked_for(
    alone: Alone, asked: str, answer: str
) -> None:
    assert faults(alone, asked, answer)


@pytest.mark.parametrize(
    "asked",
    [
        "What did the harbour master close?",  # told by itself, and in the title
        "Whom did the rule of Lubeck not bind?",
        "Which boats did a rule bind, so that the rule was disliked?",
        "Anna Brandt kept her log in _____.",
        "Who kept her log in Danish?",
        "Anna Brandt II sailed to _____ because she needed oil.",
        "Who disliked the idea of a toll?",
    ],
)
def test_what_says_which_it_is_may_be_asked_for(alone: Alone, asked: str) -> None:
    assert [] == faults(alone, asked)


def test_it_of_the_second_of_two_conditions_is_told_by_the_first(alone: Alone) -> None:
    """“When the tide is low, a tall gate lowers it”: the bridge, which nobody names."""
    assert faults(alone, "What happens when the tide is low?", "A tall gate lowers it")
    assert [] == faults(alone, "What happens when the tide is high?", "A low bridge lifts")
    assert [] == faults(alone, "What happens when the tide is high?", "The result is a flood")


@pytest.mark.parametrize(
    ("asked", "answer"),
    [
        ("When does a lien end only?", "When the debt is paid"),
        ("What happens if you stay in port?", "You don't need a pilot"),
        ("The _____ then fills with water.", "Dock"),
        ("Every boat carries at _____ two anchors.", "Least"),
        ("_____ are afraid of deep water.", "Beginners"),
        ("The farmers joined the supply _____.", "Chain"),
        ("What floats on salt water?", "Harbours"),
        ("What happens when both meet a strong tide?", "The water rises"),
        ("Storms are rarer than either: more _____ sink in fog.", "Boats"),
        ("Crews slept _____ hours more, and fewer fell ill.", "2"),
        ("Why does the wind raise waves, but only small ones?", "Because the bay is narrow"),
        ("A chart helps you to _____ that nobody sees.", "Avoid rocks"),
        ("What happens when the fog lifts?", "The range is approximately"),
        ("What should you do if you own a boat?", "Mend nets, or fish, you have to know tides"),
        ("What should you do if yours leaks?", "Pump it out"),
        ("How can you explain the name?", "By looking at old maps"),
        ("The route ends at /, matching every _____.", "Port"),
        ("What joins two pipes?", "The sign |"),
        ("You can instead use the _____!", "Print"),
        ("What happens once you understand tides?", "You sail by night"),
        ("What happens if a hull leaks?", "The crew should pump it out"),
        ("If a rope is old, what happens?", "Having a new one can be better"),
        ("What happens if a port needs a gate for its locks?", "Norden meets that requirement"),
        ("What happens when the wind falls?", "While the tide rises, the boat drifts ashore"),
    ],
)
def test_what_nobody_would_ask_is_struck_out(asked: str, answer: str) -> None:
    assert struck(asked, answer)


@pytest.mark.parametrize(
    ("asked", "answer"),
    [
        ("When does a lien end?", "Only when the debt is paid"),
        ("Why does a port with a narrow mouth need a wider one?", "Because sand drifts"),
        ("If the gate is open, then the _____ fills with water.", "Dock"),
        ("What can join two masts?", "The + sign or $5 of rope and/or tape"),
        ("In the last line of defence, the _____ is closed.", "Gate"),
        ("What happens when you paint a hull?", "The sun dries it"),
        ("Ships begin with a _____ and then get their masts.", "Hull"),
        ("By adding a weight to the keel, one lowers the _____.", "Centre of gravity"),
        ("What do we call a port behind a lock in the north?", "A northern harbour"),
        ("A narrow _____ guards the port.", "Channel"),
        ("What happens if a mast breaks?", "The crew rows"),
        ("What guards both ends of a lock?", "A gate"),
        ("What has no deck and carries no sails?", "A raft"),
        ("What should you not do if a line tangles?", "Cut it"),
        ("What is the purpose of wax?", "To keep the rope dry"),
        ("What costs more than a pilot?", "A wreck"),
        ("A lens is used not only for light but also for _____.", "Heat"),
        ("The settlers joined a new _____.", "Community"),
        ("Why does tar guard one timber, oak?", "Because its grain is open"),
        ("Which of these happened in 1702?", "The mole was built of oak"),
        ("What does it mean that a port is free?", "Ships take goods and pay nothing"),
        ("What does a low flag mean?", "That the pilot has seen the fog and waits ashore"),
    ],
)
def test_what_a_person_would_ask_stays(asked: str, answer: str) -> None:
    assert [] == struck(asked, answer)


@pytest.mark.parametrize(
    ("asked", "answer"),
    [
        ("What lights in thick fog is the best help?", "Switching on all"),
        ("What marks the channel, and that matters?", "A buoy"),
        ("What holds the mast?", "Switching off unneeded"),
        ("Why can a crew read the chart and finds the port?", "Because it is printed"),
        ("When did Brandt sound the bay and found the wreck?", "In 1702"),
        ("What happens when the tide has gone?", "Touch up the hull with a brush"),
        ("When the tide has gone, what happens?", "Dig a hole"),
        ("No ship may break the Law of _____.", "Lubeck"),
        ("A careful look at the chart is the simplest _____.", "Remedy"),
        ("Brandt took a copy of it to _____ in spring.", "Bergen"),
        ("The second wharf lies _____.", "Farther away"),
        ("What drifts first, sinks fast, and die?", "Plankton"),
        ("Why do old ships struggle at 800?", "Because their hulls leak"),
        ("In what year did the town promise a bounty to anyone?", "1702"),
        ("What happened in 1702?", "The town promised a bounty to anyone"),
        ("What is the name for sand hops along the keel, which?", "Scour"),
    ],
)
def test_what_is_not_put_together_as_english_is_struck_out(asked: str, answer: str) -> None:
    assert struck(asked, answer)


@pytest.mark.parametrize(
    ("asked", "answer"),
    [
        ("What marks the channel that is the deepest?", "A buoy"),
        ("What holds masts and sails?", "A yard"),
        ("Why can a crew read the chart and find the port?", "Because it is printed"),
        ("Why can a hull be scraped and painted in a dock?", "Because it is dry"),
        ("When did Brandt sound the bay?", "In 1702"),
        ("What happens when the tide has gone?", "Boats lie on the sand"),
        ("What did the law reduce?", "The toll of the bridge"),
        ("The Law of Lubeck protects _____.", "Merchants"),
        ("What gives a sharper light?", "A lens"),
        ("What drifts first, sinks fast, and feeds the crabs?", "Plankton"),
        ("Why do engines stop at 90 °C?", "Because the pumps fail"),
        ("In winter the ice destroys the _____.", "Nets"),
        ("Why is the port dying?", "Because silt, sand and gravel fill the basin"),
        ("Where did Brandt come from?", "Bergen"),
        ("When should you dry the nets?", "When it is warm and dry"),
        ("What had the town printed?", "Its rules"),
        ("Why should you have a pilot?", "To find the channel"),
        ("What do we call the channel that is marked?", "The fairway"),
        ("What did the tide bring?", "Weed and shells"),
        ("What happened to Captain J. Brandt?", "He met Dr. Holm in Bergen"),
        ("What does the law need?", "A reading, and another one"),
        ("What does BRT stand for?", "Gross register tonnage"),
        ("What does a net need?", "Floats"),
        ("What was rebuilt on 20 May 1806?", "The lock of the upper town"),
    ],
)
def test_what_is_put_together_as_english_stays(asked: str, answer: str) -> None:
    assert [] == struck(asked, answer)


@pytest.mark.parametrize(
    ("asked", "answer"),
    [
        ("The Harbour Society of Lubeck replaced it in _____.", "1702"),
        ("In May 1702, the _____ declared it lost.", "Harbour Society"),
        ("What is it called when sailors grant it?", "Leave"),
        ("Anna Brandt of Bergen made it popular at the court of _____.", "Denmark"),
        ("How long did the Harbour Society use his chart?", "For ten years"),
        ("What happens when the rope is wet?", "They swell, and the knot holds"),
        ("Anna Brandt and Jan Holm showed it in _____.", "1702"),
        ("Jan Holm, a pilot who could not read, painted it in _____.", "1702"),
        ("A pilot who was drowned there by a storm was found in _____.", "1702"),
        ("Fresh _____ go into the first, which is kept dry.", "Sails"),
        ("How many boats sank in the weeks that followed?", "Eleven"),
        ("When did Anna Brandt sail its entire length in a small boat?", "In 1702"),
    ],
)
def test_what_a_pronoun_stands_for_is_named(asked: str, answer: str) -> None:
    """The subject of a verb is never its own object “it”."""
    assert [*pronouns.faults(asked, answer)]


@pytest.mark.parametrize(
    ("asked", "answer"),
    [
        ("When the pilot saw the light, he reported it to the _____.", "Harbour master"),
        ("The octant made it possible to measure angles from a _____.", "Deck"),
        ("What happens when it rains?", "The deck is slippery"),
        ("What does it mean that ferries are double-ended?", "They need no room for a turn"),
        ("How long did Jan Holm use his chart?", "For ten years"),
        ("What happens when the ropes are wet?", "They swell"),
        ("How many kinds of knots are there?", "Eleven"),
        ("In the north there are _____ on every cape.", "Beacons"),
        ("Who was the first to cross the bay?", "Anna Brandt"),
        ("What do boats that follow a pilot pay?", "A fee"),
        ("Why does a port that floods rebuild its walls?", "Because it sinks"),
        ("When did New Haven rebuild its walls?", "In 1702"),
        ("When did Anna Brandt sail the canal in its entire length?", "In 1702"),
    ],
)
def test_a_pronoun_with_its_noun_stays(asked: str, answer: str) -> None:
    assert [] == [*pronouns.faults(asked, answer)]


def test_people_and_things_are_no_choices_of_one_question() -> None:
    """Who reads "The baker" beside "A sieve" knows which is meant."""
    asked = "What keeps coarse bran out of the flour?"
    assert [*fair.faults(asked, ("A sieve", "A baker", "A drum"), 0)]
    assert [] == [*fair.faults(asked, ("A sieve", "A brake", "A drum"), 0)]
    assert [] == [*fair.faults("What joins the league?", ("A port", "A community", "A town"), 0)]


def test_no_choice_is_two_sentences() -> None:
    asked = "Why does the port thrive?"
    two = "Because the town fell in spring. Merchants fled"
    assert [*fair.faults(asked, ("Because salt is dear", two, "Because the ice has gone"), 0)]


def test_an_everyday_noun_is_no_name_for_what_is_explained() -> None:
    """Nobody takes "A direction" for a term."""
    asked = "What do we call a wall that breaks the waves?"
    assert [*fair.faults(asked, ("A mole", "A direction", "A bollard"), 0)]
    assert [] == [*fair.faults(asked, ("A mole", "A fender", "A bollard"), 0)]


def test_then_goes_where_nothing_before_it_is_told() -> None:
    """Where the sentence itself says after what, it stays."""
    assert without_asides("The pump then fills the tank.") == "The pump fills the tank."
    assert without_asides("A debt may nevertheless be paid.") == "A debt may be paid."
    kept = "When the float sinks, the pump then fills the tank."
    assert without_asides(kept) == kept


def test_a_word_that_only_opens_sentences_may_be_a_name(tmp_path: Path) -> None:
    """“What does lubeck claim?” would be a fault of spelling; “salt” stands inside of a sentence, too."""
    text = (
        "# Towns\n\nLubbeck claims the whole river. Salt needs a dry store, and boats carry salt.\n"
    )
    alone = Alone(material_in(tmp_path, text))
    assert faults(alone, "What does lubbeck claim?", "The whole river")
    assert [] == faults(alone, "What does salt need?", "A dry store")


def test_what_is_supposed_is_told_of_no_further(tmp_path: Path) -> None:
    """The sentences behind it in its paragraph are made up as well; those of the next are not."""
    text = """# Mills

Suppose a mill has two wheels. Its owner sells one wheel because the river fell.

The millstones of a valley grind slowly because the water is low.
"""
    (fact,) = facts_in(tmp_path, text, "reason")
    assert fact.ask == "Why do the millstones of a valley grind slowly?"


def test_what_holds_only_on_a_condition_is_asked_for_with_it(tmp_path: Path) -> None:
    text = "# Claims\n\nRevocation takes effect only when it reaches the harbour master.\n"
    (fact,) = facts_in(tmp_path, text, "time", "occasion")
    assert fact.ask == "When does revocation take effect?"
    assert fact.value == "only when it reaches the harbour master"


def test_since_when_is_no_reason(tmp_path: Path) -> None:
    """“Since the lock was built, the silt has settled” tells when it began."""
    text = "# Ports\n\nSince the lock was built in 1702, the silt has settled in the basin.\n"
    assert [] == facts_in(tmp_path, text, "reason")
    text = "# Ports\n\nSince the lock holds back the water, the silt settles in the basin.\n"
    assert [one.ask for one in facts_in(tmp_path, text, "reason")]


def test_a_date_is_a_whole_answer(tmp_path: Path) -> None:
    """Whatever follows it in its sentence."""
    text = "# Boats\n\nOn November 4 Brandt poured a barrel of water from the lake into the sea.\n"
    material = material_in(tmp_path, text)
    asked = "When did Brandt pour a barrel of water into the sea?"
    span = material.statements[0].span
    assert [] == [*Cutting(material).faults(asked, "On November 4", span)]


@pytest.mark.parametrize("answer", ["1702", "Between 1702 and 1704"])
def test_a_year_is_a_whole_answer(tmp_path: Path, answer: str) -> None:
    """Where a milestone has its year in front."""
    text = f"# Boats\n\n{answer.removeprefix('Between ')}: the octant was introduced for pilots of the coast.\n"
    material = material_in(tmp_path, text)
    asked = "When was the octant introduced for pilots of the coast?"
    span = material.statements[0].span
    assert [] == [*Cutting(material).faults(asked, answer, span)]


def test_a_date_that_was_moved_behind_is_no_broken_end(tmp_path: Path) -> None:
    text = (
        "# Boats\n\nIn 1806 Anna Brandt published a chart that spread the news over many ports.\n"
    )
    material = material_in(tmp_path, text)
    asked = "What did Anna Brandt publish in 1806?"
    span = material.statements[0].span
    assert [] == [
        *Cutting(material).faults(asked, "A chart that spread the news over many ports", span)
    ]


def test_none_of_a_set_is_found_at_fault(tmp_path: Path) -> None:
    """The composer reads a second time by the same checks as whoever checks a file."""
    lesson = lesson_of(tmp_path, HARBOUR)
    made = set_of(tmp_path, HARBOUR)
    assert not [
        one for one in findings(made.cards, made.questions, lesson) if one.rule == "reading"
    ]


@pytest.mark.parametrize(
    ("asked", "answer"),
    [
        ("What happened in 1836?", "The mole was built"),
        ("What happened on May 4, 1836?", "The mole was built"),
        ("If left alone, what happens?", "The hull rots"),
        ("What happens when heated?", "The pitch melts"),
        ("How can a pilot start?", "By reading the chart"),
        ("Why should you resist the temptation?", "To sail at night"),
        ("Why should you write down all of the steps you take?", "To clean the hull"),
        ("What is the Plimsoll line?", "Named after a member of parliament"),
        ("What do the assignments use?", "A model of a boat"),
        ("Why did the mate take the helm and turned north?", "To reach the mole"),
    ],
)
def test_what_a_front_leaves_out_is_noticed(asked: str, answer: str) -> None:
    assert struck(asked, answer)


@pytest.mark.parametrize(
    ("asked", "answer"),
    [
        ("What happened to the mole in 1836?", "It was rebuilt"),
        ("What happens to pitch when heated?", "It melts"),
        ("If a hull is left alone, what happens?", "It rots"),
        ("How can a pilot help a captain?", "By reading the chart"),
        ("What rises and falls twice a day?", "The tide"),
        ("Why should you take the time?", "Because the tide waits for nobody"),
        ("How can you keep a hull dry?", "By tarring and caulking it"),
        ("What is the Plimsoll line?", "A mark on the hull"),
        ("What can a buoy do?", "Mark a wreck"),
        ("What do we call the rope at the bow?", "A painter"),
        ("What do the harbours use?", "A model of a boat"),
        ("Why did the mate take the helm and turn north?", "To reach the mole"),
        ("What did the town do with damaged and repaired boats?", "It sold them"),
    ],
)
def test_what_a_front_tells_is_enough(asked: str, answer: str) -> None:
    assert not struck(asked, answer)


def test_a_lesson_on_lessons_may_ask_about_them() -> None:
    """What is taught here is how to teach."""
    assert not struck("What should each lesson have?", "One aim", "How to plan a lesson")
