"""How the recall question is worded, and the open one about a main thing."""

from __future__ import annotations

import pytest

from lessoncast.model import Span
from lessoncast.script.plan.budget import passages_of
from lessoncast.script.talk.heard import Heard
from lessoncast.script.talk.recall import Recall, find_recall
from lessoncast.script.talk.recall import _in_english as recall_rules
from lessoncast.script.talk.recall_asking import recall_turn
from lessoncast.tongue.english.clauses import main_clause
from lessoncast.tongue.english.recall import recalls
from lessoncast.tongue.english.recall.abouts import about_one, about_recalls
from lessoncast.tongue.english.recall.embedding import remembered
from lessoncast.tongue.english.recall.fitness import is_fit_to_recall
from lessoncast.tongue.phrases import phrasebook
from lessoncast.tongue.words import Vocabulary
from writer_mother import sections_of, vocabulary_of


@pytest.mark.parametrize(
    ("ask", "told", "again"),
    [
        ("Why are wet ropes heavy?", "Wet ropes are heavy because they hold water.", "why wet ropes are heavy"),
        ("Why did the old miller leave the town?", "The old miller left the town because of the flood.",
         "why the old miller left the town"),
        ("How does the lock lift boats?", "The lock lifts boats by filling a basin.", "how the lock lifts boats"),
        ("How does the lock gently lift boats?", "The lock gently lifts boats by filling a basin.",
         "how the lock gently lifts boats"),
        ("What do wet ropes hold?", "Wet ropes hold water.", "what wet ropes hold"),
        ("What happens when the gate is wet?", "When the gate is wet, the lock rusts.",
         "what happens when the gate is wet"),
        ("What do we call a machine that lifts water?", "A pump is a machine that lifts water.",
         "what we call a machine that lifts water"),
        ("What is a pump?", "A pump is a machine that lifts water.", "what a pump is"),
        ("Who opens the gates at noon?", "The keepers open the gates at noon.", "who opens the gates at noon"),
        ("How can you stop the leak?", "You can stop the leak with tar.", "how to stop the leak"),
        ("How do oak and ash differ?", "Oak is hard, whereas ash is soft.", "how oak and ash differ"),
    ],
)  # fmt: skip
def test_a_question_is_asked_as_one_asks_whether_it_is_remembered(
    ask: str, told: str, again: str
) -> None:
    """The order of the words is that of a statement, and "do" is gone."""
    assert remembered(ask, told) == again


@pytest.mark.parametrize(
    ("ask", "told"),
    [
        ("Why does it rain?", "Clouds rise."),
        ("What is a machine for the lifting of water by hand?", "A pump is a machine for it."),
        ("What is found in the harbour?", "You find boats in the harbour."),
        ("What is the aim improving?", "The aim is improving the skills."),
        ("What do you remember about ropes?", "Ropes hold water."),
        ("In what year did the town burn?", "In 1805, the town burned."),
    ],
)
def test_what_cannot_be_turned_round_for_sure_is_asked_as_it_is(ask: str, told: str) -> None:
    """Where the sentence does not show the subject, or a name is long, nothing is turned."""
    assert remembered(ask, told) in {"", "why it rains"}


def test_the_host_asks_whether_it_is_remembered() -> None:
    """The turn takes the turned words where there are any, and else the question."""
    book = phrasebook("en")
    assert book
    told = "Wet ropes are heavy because they hold water."
    found = Recall(ask="Why are wet ropes heavy?", answer="Because.", span=Span(1, 1), told=told)
    text = recall_turn(found, Heard(book, "ropes"))
    assert text.endswith("why wet ropes are heavy?")
    year = Recall(ask="In what year did the town burn?", answer="It was in 1805.", span=Span(1, 1))
    assert recall_turn(year, Heard(book, "ropes")).endswith("In what year did the town burn?")


def _about(sentence: str, **weights: float) -> list[tuple[str, str]]:
    clause = main_clause(sentence)
    assert clause
    vocabulary = Vocabulary(
        "en", weights=weights, counted=frozenset({"rope"}), names=frozenset({"Reed"})
    )
    return [(ask, answer) for _, ask, answer in about_recalls(clause, sentence, vocabulary)]


def test_what_a_lesson_is_about_is_asked_openly() -> None:
    """Nobody has to guess a verb: all that is remembered of a main thing is an answer."""
    found = _about("Wet ropes hold the heavy mud of the river.", rope=0.6)
    assert found == [
        ("What do you remember about wet ropes?", "They hold the heavy mud of the river.")
    ]
    built = _about("Built on a hill, the mill catches the strong winds of spring.", mill=0.6)
    assert built == [
        ("What do you remember about the mill?", "It catches the strong winds of spring.")
    ]


def test_what_only_the_tree_shows_is_asked_openly_too() -> None:
    """One thing is "it"; of several the verb would be another."""
    vocabulary, told = Vocabulary("en", weights={"pump": 1.0}), "carries water to the old gardens"
    found = [(ask, answer) for _, ask, answer in about_one("the pump", told, vocabulary)]
    said = "It carries water to the old gardens."
    assert found == [("What do you remember about the pump?", said)]
    assert [*about_one("the pumps", told, vocabulary)] == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Rope holds the heavy mud of the river.",  # the lesson says "a rope"
        "Many ropes hold the heavy mud of the river.",
        "Making ropes takes weeks of hard work.",
        "Ropes also hold the heavy mud of the river.",
        "These ropes hold the heavy mud of the river.",
        "A rope of hemp holds the heavy mud of the river.",
        "Ropes are dried completely, nets in part, and sails not at all.",
        "In spring, ropes hold the heavy mud of the river.",
        "Ropes are strong.",
        "Plates of rope called shiny laminae radiate outward from the vein.",
        "Thousands of ropes hold the heavy mud of the river.",
        "Rope safety is the idea of rope safety holds that ropes break.",
        "Ropes split follows the heavy mud of the river.",  # two verbs
        "Ropes hold this heavy mud of the river.",
    ],
)
def test_what_has_no_name_or_tells_little_is_not_asked_openly(sentence: str) -> None:
    """No quantity, no bare noun, no deed, nothing that leans on what stood around or holds at times only."""
    assert _about(sentence, rope=0.6) == []


def test_what_may_be_somebody_is_named_in_the_answer() -> None:
    """Nobody calls a keeper "it", and of a boiler it is right as well."""
    found = _about("The keeper opens the heavy gates at noon.", keeper=0.6)
    assert found[0][1] == "The keeper opens the heavy gates at noon."
    assert _about("Reed opened the heavy gates at noon.", reed=0.6) == []


def test_what_has_lost_its_participle_is_not_asked() -> None:
    """ "Who has make the gate?" is no English."""
    assert not is_fit_to_recall("Who has make the gate open?", "Keepers.")
    assert is_fit_to_recall("Who has made the gate open?", "Keepers.")


def test_what_a_lesson_names_in_passing_is_not_asked_openly() -> None:
    """A name that it does not come back to is no main thing."""
    assert _about("Buckets hold the heavy mud of the river.", rope=0.6, bucket=0.05) == []


def test_an_open_question_goes_before_a_riddle() -> None:
    """Who it is that does something is asked only where nothing better can be."""
    text = "Tides rise.\n\nRopes of hemp hold the heavy mud of the river.\n\nNobody looks."
    found = find_recall(passages_of(sections_of(text), vocabulary_of(text)), vocabulary_of(text))
    assert found
    assert found.ask == "What do you remember about ropes of hemp?"


def test_one_of_several_is_no_gloss() -> None:
    """Links are no guide, though one of them is; a list of them is one."""
    found = [*recalls("The best links are a guide to the old harbours of Wales.", Vocabulary("en"))]
    assert not any(ask.startswith(("What do we call", "What are")) for _, ask, _ in found)


def test_the_second_half_of_two_is_no_reason() -> None:
    """What begins with "and" was cut off in the middle."""
    reason = "not just as a barn, because you agree that it's a mill."
    assert not is_fit_to_recall("Why does your mill exist as a mill?", f"And {reason}")


def test_what_one_is_told_to_do_matters_less_than_why_things_are_so() -> None:
    """A step of a tutorial is nothing to keep."""
    step, fact = (
        min((rank for rank, ask, _ in recall_rules(one, Vocabulary("en")) if ask.startswith("Why")), default=9.0)
        for one in ("Check your old ropes to see the rot.", "The keeper checks old ropes to see the rot.")
    )  # fmt: skip
    assert step > fact


def test_nobody_knows_which_model_is_meant() -> None:
    """What a lesson of such things always speaks of has no name of its own."""
    assert _about("The model holds the heavy mud of the river.", model=0.6) == []
