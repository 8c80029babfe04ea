"""Questions for what a heading names, by its own words and what is told first under it."""

import pytest

from lessoncast.script.plan.budget import passages_of
from lessoncast.script.plan.furniture import is_furniture
from lessoncast.script.talk.asking import ONWARD, all_proposals
from lessoncast.script.talk.leads import is_bare_noun
from lessoncast.script.talk.scene import Scene
from lessoncast.script.talk.topic_asking import of_topic
from lessoncast.tongue.proposal import Proposal
from lessoncast.tongue.words import Vocabulary
from writer_mother import english_book, sections_of, vocabulary_of


def _asked(topic: str, told: str, *, begins: bool = False) -> list[str]:
    """What is asked for a subject: the question, or the form with its noun phrase."""
    return [_said(one) for one in of_topic(topic, told.split("|"), begins=begins)]


def _said(one: Proposal) -> str:
    return one.ask or f"{one.form} {one.np} {one.tense}"


@pytest.mark.parametrize(
    ("topic", "told", "question"),
    [
        ("regulation of salt", "The kidneys keep salt back.", "How is salt regulated?"),
        ("repair of sluices", "Sluices were closed in winter.", "How were sluices repaired?"),
        ("evolution of herons", "Herons once lived on land.", "How did herons evolve?"),
        ("evolution of herons", "Eels swim far.", ""),
        ("gates and floods", "Gates keep floods away.", "What do gates have to do with floods?"),
        ("gates and floods", "Gates are black.|Oak is hard.", ""),
        ("locks and wet locks", "Locks and wet locks fill.", ""),
        ("Anna Reed", "Anna Reed was born in Wick.", "Who was Anna Reed?"),
        ("Anna Reed", "The gates were hers.", ""),
        ("old keepers", "Many old keepers lived in huts.", "Who were old keepers?"),
    ],
)
def test_a_subject_as_a_question(topic: str, told: str, question: str) -> None:
    """What is done to something, what something does, what two have in common, who somebody was."""
    assert ([question] if question else []) == _asked(topic, told)


@pytest.mark.parametrize(
    ("topic", "told", "form"),
    [
        ("the law of levers", "Levers obey one rule.", "ask.says the law of levers present"),
        ("the flood war", "The flood war broke out.", "ask.came_about the flood war past"),
        ("the pump system", "The pump runs at night.", "ask.works the pump system present"),
        ("functions of a gate", "A gate holds water.", "ask.which the functions of a gate present"),
        ("the sluice gate", "The sluice gate is oak.", "ask.what the sluice gate present"),
        ("our goal", "Our goal is a dry lock.", "ask.which our goal present"),
        ("flood control", "Floods are under control.", "ask.works flood control present"),
    ],
)
def test_a_subject_in_a_form_of_its_last_noun(topic: str, told: str, form: str) -> None:
    """What a law says, what led to a war, how a system works, which functions there are, what it is."""
    assert [form] == _asked(topic, told)


@pytest.mark.parametrize(
    "topic",
    [
        "motivation",
        "example",
        "structure",
        "sluices of the",
        "sluices, 2",
        "the long rise",
        "in small boats",
        "painting gates",
        "sluice and boat",
    ],
)
def test_what_names_no_thing_is_not_asked_for(topic: str) -> None:
    """The place in a lesson, a case, a deed, two things."""
    assert [] == _asked(topic, f"{topic.capitalize()} is told of here.", begins=True)


@pytest.mark.parametrize(
    "told",
    [
        "Select red ropes for the boats.",
        "Paint ropes with tar.",
        "Ropes are provided by the guild.",
    ],
)
def test_what_a_thing_is_is_asked_only_where_that_is_told(told: str) -> None:
    """No "What are ropes?" before what to do with them."""
    assert [] == _asked("ropes", told)
    assert ["ask.what ropes present"] == _asked("ropes", "Ropes are bundles of fibres.")


def test_a_model_of_something_is_asked_for_where_it_is_told_of() -> None:
    """No "How does the tide model of locks work?" before what others think of tides."""
    assert [] == _asked("tide model of locks", "Tides in locks are a matter of taste.")
    told = "The tide model tells when locks fill."
    assert ["ask.works the tide model of locks present"] == _asked("tide model of locks", told)


def test_behind_its_heading_a_text_need_not_name_all_of_it() -> None:
    """What is told first under a heading is about it; in the middle it has to say so."""
    told = "Keepers open them at dawn."
    assert ["ask.which the roles of keepers present"] == _asked("roles of keepers", told)
    assert ["ask.which the duty roles present"] == _asked("duty roles", told, begins=True)
    assert [] == _asked("duty roles", told)


@pytest.mark.parametrize(
    ("heading", "furniture"),
    [
        ("Motivation", True), ("Introduction to sluices", True), ("Permission overview", True), ("Sluices, 2", True),
        ("Everyday connections", True), ("Making Connections: Tides", False), ("Making connections", True), ("Motives of keepers", False), ("Sluices", False), ("Related guidelines", True),
        ("Part 2", True), ("Resolution", False), ("Parts of a sluice", False), ("Resolution of a lens", False),
        ("Closing thoughts", True),
        ("Closing gates", False),
    ],
)  # fmt: skip
def test_headings_that_name_a_place_in_the_lesson(heading: str, *, furniture: bool) -> None:
    """Nobody turns to them as to a subject."""
    assert is_furniture(heading) is furniture


def test_a_word_that_wants_its_article_is_not_turned_to() -> None:
    """ "Let's turn to keeper." is no English; "Let's turn to ink." is."""
    vocabulary = vocabulary_of("The keeper opens a gate. The keeper is old. Ink dries.")
    assert is_bare_noun("keeper", vocabulary)
    assert not is_bare_noun("ink", vocabulary)


def test_what_comes_next_is_asked_only_where_nothing_else_can_be() -> None:
    """The name of a chapter goes before "What comes next?"."""
    text = "Even in good years there were quarrels. Nobody wrote them down."
    vocabulary = vocabulary_of(text)
    passage = passages_of(sections_of(text), vocabulary)[0]
    scene = Scene(heading="The gap", topic="the gap", opens_chapter=True, opens_section=True)
    every = [*all_proposals(passage, [passage.text], scene, vocabulary)]

    assert {ONWARD} == {one.worth for one in every if one.form == "ask.onward"}


def test_a_chapter_without_a_heading_takes_up_what_was_said() -> None:
    """Its first question may be about the sentence before it."""
    text = "The gate leaks in winter."
    vocabulary = vocabulary_of(text)
    passage = passages_of(sections_of(text), vocabulary)[0]
    scene = Scene(opens_chapter=True, goes_on=True, said="The gate holds the water back.")
    forms = {one.form for one in all_proposals(passage, [passage.text], scene, vocabulary)}
    alone = Scene(opens_chapter=True, goes_on=True)
    silent = {one.form for one in all_proposals(passage, [passage.text], alone, vocabulary)}

    assert forms & {"ask.echo"}
    assert not silent & {"ask.echo"}


def test_names_in_a_heading_of_capitals_are_written_as_in_the_text() -> None:
    """ "Anna reed and the gate", of "ANNA REED AND THE GATE", names Anna Reed."""
    vocabulary = vocabulary_of("In May Anna Reed closed the gate. Then Reed slept.")
    assert "Anna Reed and the gate" == vocabulary.lower_title("Anna reed and the gate")
    assert "anna reed" == Vocabulary("en").lower_title("Anna reed")


@pytest.mark.parametrize("move", ["ask.what", "ask.says", "ask.came_about", "ask.which"])
def test_forms_for_a_subject(move: str) -> None:
    """Each asks, and names it."""
    assert all("{np}" in form and form.endswith("?") for form in english_book().forms[move])


@pytest.mark.parametrize(
    ("topic", "told", "question"),
    [
        ("regulation of salt by kidneys", "The kidneys keep salt back.", "How is salt regulated by kidneys?"),
        ("control of floods through gate repair", "Floods are stopped by gates.",
         "How are floods controlled through gate repair?"),
        ("election of 1804", "In 1804, few people voted.", ""),
        ("construction of the upper lock", "As early as 1700, people dreamt of a way across the hill.", ""),
    ],
)  # fmt: skip
def test_what_stands_behind_a_deed_stays_behind_its_verb(
    topic: str, told: str, question: str
) -> None:
    """The way, the place and the doer of a deed are no part of what it is done to; a year is nothing that is done to."""
    assert ([question] if question else []) == [
        one for one in _asked(topic, told) if one.startswith("How")
    ]


@pytest.mark.parametrize(
    ("topic", "told"),
    [
        ("gate names and lock structure", "Keep the names of gates short."),
        ("the distance within the lock", "Keepers measure the lock in feet."),
        ("the importance of practice", "Keep in touch with the keepers."),
        ("the upper sluice response", "Sluice gates hold the water back."),
        ("wooden lock system", "The keepers are old."),
        ("the keeper's lock system", "The keeper has gone to sea."),
        ("sluices", "Certainly, the oldest of the sluices is the gate at Wick."),
        ("sluices", "They are many.|Sluices are only for the keepers to see."),
        ("sluice gates", "Sluices with gates are as strong as walls."),
    ],
)
def test_what_is_not_told_first_is_not_asked(topic: str, told: str) -> None:
    """No one of several for all of them, no two at once, nothing that the first sentence leaves open."""
    assert [] == _asked(topic, told, begins=True)


def test_what_is_first_said_to_be_something_is_asked_what_it_is() -> None:
    """Not how it works."""
    told = "Flood control refers to the art of keeping a river in its bed.|Towns live by flood control."
    assert _asked("flood control", told) == ["ask.what flood control present"]
