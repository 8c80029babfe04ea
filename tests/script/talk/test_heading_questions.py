"""Headings that say how, what or that something is so, as a host takes them up."""

import pytest

from lessoncast.script.plan.budget import passages_of
from lessoncast.script.talk.alike import ends_case, own_name
from lessoncast.script.talk.announcing import announced, name_of
from lessoncast.script.talk.asking import all_proposals
from lessoncast.script.talk.heading_asking import (
    deed_question,
    heading_question,
    of_listener,
    stated_heading,
    stated_why,
    task_question,
    tells_how,
)
from lessoncast.script.talk.scene import Scene
from lessoncast.script.talk.subjects import is_doing, said_as
from lessoncast.script.talk.turns import FILLS, question_cost
from lessoncast.tongue.words import Vocabulary
from writer_mother import english_book, sections_of, vocabulary_of


@pytest.mark.parametrize(
    ("heading", "asked"),
    [
        ("How kites work", "How do kites work?"),
        ("What a kite is", "What is a kite?"),
        ("What helps", "So what helps, then?"),
        ("Why starting early matters", "Why does starting early matter?"),
        ("What's next", ""),
        ("Kites and strings", ""),
        ("What stays out", "What stays out?"),
        ("What kites can do", "What can kites do?"),
        ("What wind does to kites", "What does wind do to kites?"),
        ("Why kites cannot fly indoors", "Why can't kites fly indoors?"),
        ("What Kites Cannot Do", "What can't kites do?"),
        ("What a good kite should have", "What should a good kite have?"),
        ("What May Be Flown", "What may be flown?"),
        ("Who flies and who watches", "Who flies and who watches?"),
        ("What kites do", ""),
        ("Where to fly your kite", "Where should I fly my kite?"),
        ("How often to mend it", "How often should I mend it?"),
        ("How long it lasts", "How long does it last?"),
    ],
)
def test_a_heading_in_the_order_of_a_question(heading: str, asked: str) -> None:
    """Inverted where the clause is certain."""
    assert heading_question(heading, vocabulary_of()) == asked


@pytest.mark.parametrize(
    ("heading", "question"),
    [
        ("Choosing a licence", "How do I choose a licence?"),
        ("Help people find and follow your path", "How do I help people find and follow my path?"),
        ("How to brew tea", "How do I brew tea?"),
        ("How you can save your kite", "How can I save my kite?"),
        ("How we can share a field", "How can we share a field?"),
        ("Be patient with new keepers", "How can I be patient with new keepers?"),
        ("Why leaves turn red", "Why do leaves turn red?"),
        ("Measure the temperature", "How do I measure the temperature?"),
        ("Finding funding for a choir", "How do I find funding for a choir?"),
        ("Don't feed the gulls", ""),
        ("Growing degree days", ""),
        ("Where the salt comes from", "Where does the salt come from?"),
        ("Learning how the data is spread", ""),
        ("Label shift correction", ""),
        ("Use tools", "How do I use tools?"),
        ("Release the brake", "How do I release the brake?"),
        ("The factory system", ""),
    ],
)
def test_headings_that_name_what_one_does_or_how(heading: str, question: str) -> None:
    """Headings become questions only where a rule fits."""
    assert question == heading_question(heading, Vocabulary("en"))


@pytest.mark.parametrize(
    ("heading", "said"),
    [
        ("Kites are light", "Kites are light"),
        ("You don't just have to work with a kite!", "You don't just have to work with a kite"),
        ("Kite strings", ""),
        ("Inter joined frame", ""),
        ("Why kites are light", ""),
        ("Build a kite", ""),
        ("Preventing kite tangles using bridles", ""),
    ],
)
def test_a_heading_that_states_something_is_repeated(heading: str, said: str) -> None:
    """With a question behind it; nothing else is."""
    assert stated_heading(heading, vocabulary_of()) == said


@pytest.mark.parametrize(
    ("title", "asked"),
    [
        ("Finding users for your kite", "How do I find users for my kite?"),
        ("Building our own kites", "How do we build our own kites?"),
        ("Take care of yourself!", "How do I take care of myself?"),
        ("Keep at it!", ""),
        ("Kites and strings", ""),
    ],
)
def test_what_one_does_is_asked_for(title: str, asked: str) -> None:
    """ "your" is the listener's "my"; an exclamation loses its mark, and what points at nothing is left alone."""
    found = task_question(title, vocabulary_of()) or heading_question(title, vocabulary_of())
    assert found == asked


@pytest.mark.parametrize(
    ("topic", "heading", "doing"),
    [
        ("painting a kite", "Paint a kite", True),
        ("steering kites", "Steering kites", True),
        ("falling leaves", "Falling leaves", False),
        ("kites", "Kites", False),
    ],
)
def test_what_one_does_is_not_asked_for_like_a_thing(
    topic: str, heading: str, *, doing: bool
) -> None:
    """Nobody puts "painting a kite" in plain words."""
    assert doing is is_doing(topic, heading)


@pytest.mark.parametrize(
    ("heading", "said"),
    [
        ("Do you like helping your neighbours?", "What if I like helping my neighbours?"),
        ("Do you know what a kite is?", ""),
        ("Does a kite need wind?", ""),
    ],
)
def test_what_a_heading_asks_its_readers_is_a_condition(heading: str, said: str) -> None:
    """What readers may like or want is said by the listener; other questions stay."""
    assert next(iter(of_listener(heading)), "") == said


@pytest.mark.parametrize(
    ("heading", "named"),
    [("The gap between towns", True), ("Kites recover", False), ("", False)],
)
def test_a_section_is_named_where_nothing_better_can_be_asked(heading: str, *, named: bool) -> None:
    """Its heading is turned to, if it is a name: better than "What comes next?"."""
    text = "Even in good years there were quarrels. Nobody wrote them down."
    vocabulary = vocabulary_of(text)
    passage = passages_of(sections_of(text), vocabulary)[0]
    scene = Scene(heading=heading, topic=heading.lower(), opens_section=True)
    forms = {one.form for one in all_proposals(passage, [passage.text], scene, vocabulary)}

    assert ("ask.turning" in forms) is named
    assert "ask.onward" not in forms  # a section that is no chapter begins without a word rather


@pytest.mark.parametrize(
    ("heading", "form"),
    [
        ("The old canal bridge", "ask.turning"),
        ("Ways to paint a gate", "ask.turning"),
        ("In small boats", "ask.in_case"),
        ("For small boats", "ask.in_case"),
        ("For rent sign", ""),
        ("Every gate", ""),
        ("Deciding who will paint your gate", "ask.deed"),
        ("Painting the gate", "ask.deed"),
        ("Rowing boats", "ask.turning"),
        ("Paint your gate and rest", "ask.ordered"),
        ("Name and paint the gates", "ask.ordered"),
        ("Gates need paint", ""),  # of which nothing is told
        ("Heart sounds", ""),
        ("How boats can be moored", ""),
        ("Bereavement leave", ""),
        ("Stick and slip", "ask.turning"),
        ("Quickly and well", ""),
        ("Make sure to", ""),
        ("We value", ""),
        ("Gate repair", "ask.turning"),
        ("Harbour and Family Leave", "ask.turning"),
        ("Program the pump to open the gate", "ask.ordered"),
        ("Review prior charts", "ask.ordered"),
    ],
)
def test_a_heading_is_said_where_it_names_something(heading: str, form: str) -> None:
    """What it names, or a case; nobody is turned to "every gate"."""
    text = "Even in good years there were quarrels. Nobody wrote them down."
    vocabulary = vocabulary_of(text)
    passage = passages_of(sections_of(text), vocabulary)[0]
    scene = Scene(heading=heading, opens_section=True)
    forms = {one.form for one in all_proposals(passage, [passage.text], scene, vocabulary)}

    assert forms & {"ask.turning", "ask.deed", "ask.ordered", "ask.stated", "ask.in_case"} == (
        {form} if form else set()
    )


def test_a_heading_is_no_order_where_it_is_told_of_as_a_thing() -> None:
    """Not "And if I want to open water operations?"."""
    told = "The main work of the guild is open water operations. Open water operations are dear."
    vocabulary = vocabulary_of(told)
    forms = {one.form for one in announced("Open Water Operations", told, vocabulary)}
    assert "ask.ordered" not in forms
    ordered = announced("Open water gates", "Turn the wheel until the gates give way.", vocabulary)
    assert "ask.ordered" in {one.form for one in ordered}


def test_a_heading_that_says_what_something_is_names_no_thing() -> None:
    """Not "Let's look at the weight is fate next."."""
    text = "You may think that a heavy boat sails longer. The reverse is true."
    forms = {one.form for one in announced("Weight is fate", text, vocabulary_of(text))}
    assert "ask.turning" not in forms


@pytest.mark.parametrize(
    ("deed", "asked"),
    [
        ("painting old gates", "How do I paint old gates?"),
        ("setting up your lock", "How do I set up my lock?"),
        ("looking after yourself", "How do I look after myself?"),
        ("rowing and steering", ""),
        ("exploring further", ""),
        ("painting gates with", ""),
        ("flooding", ""),
        ("lock keepers", ""),
    ],
)
def test_what_one_does_is_asked_for_as_a_way(deed: str, asked: str) -> None:
    """ "How do I paint old gates?", but nothing of a deed without its thing, or of half of one."""
    assert deed_question(deed) == asked


@pytest.mark.parametrize(
    ("heading", "said"),
    [
        ("Painting the gate", "painting the gate"),
        ("Taking care of yourself", "taking care of myself"),
        ("Lock and paint the gates", ""),
    ],
)
def test_nobody_looks_at_what_one_does(heading: str, said: str) -> None:
    """ "Let's talk about painting the gate.", never "Let's take painting the gate next."."""
    text = "Even in good years there were quarrels. Nobody wrote them down."
    found = {
        one.np for one in announced(heading, text, vocabulary_of(text)) if one.form == "ask.deed"
    }
    assert found == ({said} if said else set())


@pytest.mark.parametrize(
    ("heading", "name"),
    [
        ("Gate repair", "the gate repair"),
        ("Repair of gates", "the repair of gates"),
        ("Old gates", "old gates"),
        ("Painting a gate", "painting a gate"),
        ("Step 2", "step 2"),
        ("Feudal", ""),
        ("The Old Gates Contain Lead", ""),
        ("The keeper’s boat", "the keeper’s boat"),
        ("Oil the gate", ""),
        ("Gates need paint", ""),
        ("Harbour and Family Leave", "harbour and family leave"),
        ("Native Gulls Leave", ""),
    ],
)
def test_a_heading_has_the_article_that_its_name_wants(heading: str, name: str) -> None:
    """ "Let's look at the gate repair next.", never "Let's look at gate repair next."."""
    text = "Even in good years there were quarrels. Nobody wrote them down."
    assert name_of(heading, text, vocabulary_of(text)) == name


def test_what_is_done_and_undone_is_turned_to_as_something_done() -> None:
    """ "Then let's talk about loading and unloading.", but of stick and slip as of two things."""
    told = "Each sail is dried first."
    assert name_of("Load and unload", told, vocabulary_of(told)) == "loading and unloading"
    assert name_of("Stick and slip", told, vocabulary_of(told)) == "stick and slip"


@pytest.mark.parametrize(
    ("heading", "told", "name"),
    [
        ("Chronic rust", "Salt can result in long-term rust. Rust is bad.", "chronic rust"),
        ("Chronic leak", "Salt leads to leak after leak. The leak is bad.", "the chronic leak"),
        ("First coat", "Follow it by plain coat. Wait a day.", "the first coat"),
        ("Insulation with straw bales", "Straw keeps a hut warm.", "insulation with straw bales"),
    ],
)
def test_what_is_no_single_thing_gets_no_article(heading: str, told: str, name: str) -> None:
    """ "Let's turn to chronic rust.", where the lesson has rust without an article."""
    assert name_of(heading, told, vocabulary_of(told)) == name


@pytest.mark.parametrize(("topic", "named"), [("heavy gates", True), ("the lock keepers", False)])
def test_what_no_heading_names_is_named_only_where_it_comes(topic: str, *, named: bool) -> None:
    """A chapter that goes on is not announced by a title that its first words have nothing of."""
    text = "Heavy gates close slowly. Nobody minds."
    vocabulary = vocabulary_of(text)
    passage = passages_of(sections_of(text), vocabulary)[0]
    scene = Scene(topic=topic, opens_chapter=True, goes_on=True)
    every = [*all_proposals(passage, [passage.text], scene, vocabulary)]

    assert (topic in {one.np for one in every if one.form == "ask.turning"}) is named
    assert "ask.onward" in {one.form for one in every}


def test_a_bare_heading_has_the_article_that_the_lesson_gives_it() -> None:
    """ "Pump" is "the pump" where the lesson tells of the one."""
    text = "In spring the pump lifts water to the field. People trust the pump more than rain."
    vocabulary = vocabulary_of(text)
    passage = passages_of(sections_of(text), vocabulary)[0]
    scene = Scene(heading="Pump", topic="pump", opens_section=True)
    every = [*all_proposals(passage, [passage.text], scene, vocabulary)]

    assert {one.np for one in every if one.form == "ask.turning"} == {"the pump"}

    text = "Caffeine keeps people awake. When the caffeine is gone, they sleep."
    vocabulary = vocabulary_of(text)
    passage = passages_of(sections_of(text), vocabulary)[0]
    scene = Scene(heading="Caffeine", topic="caffeine", opens_section=True)
    every = [*all_proposals(passage, [passage.text], scene, vocabulary)]
    assert "the caffeine" not in {one.np for one in every}


@pytest.mark.parametrize(
    ("heading", "asked"),
    [("Types of pumps", True), ("Building different types with old pumps", False)],
)
def test_kinds_are_asked_for_where_a_heading_names_them(heading: str, *, asked: bool) -> None:
    """What one builds are no kinds of building."""
    text = "In spring the pumps lift water to the field. People trust pumps more than rain."
    vocabulary = vocabulary_of(text)
    passage = passages_of(sections_of(text), vocabulary)[0]
    kind = english_book().heading_kind(heading)
    scene = Scene(heading=heading, topic=heading.lower(), kind=kind, opens_section=True)
    every = {one.ask for one in all_proposals(passage, [passage.text], scene, vocabulary)}

    assert (f"What are the {heading.lower()}?" in every) is asked


@pytest.mark.parametrize(
    ("heading", "asked"), [("Types of pumps", True), ("Features of pumps", False)]
)
def test_things_of_one_sort_differ(heading: str, *, asked: bool) -> None:
    """ "How do the types differ?" is asked; the features of a pump are different things anyway."""
    text = "In spring the pumps lift water to the field, while others lift it from the basin."
    vocabulary = vocabulary_of(text)
    passage = passages_of(sections_of(text), vocabulary)[0]
    kind = english_book().heading_kind(heading)
    scene = Scene(heading=heading, topic=heading.lower(), kind=kind, opens_section=True)
    every = {one.ask for one in all_proposals(passage, [passage.text], scene, vocabulary)}

    assert (f"How do the {heading.lower()} differ?" in every) is asked


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("The paint comes off within a year. Nobody likes that.", "ask.pitfall"),
        (
            "Imagine a gate by the sea that peels within a year. Nobody likes that.",
            "ask.pitfall_case",
        ),
        ("Remove the rust with a brush. Then wait for a dry day.", "ask.pitfall_avoid"),
    ],
)
def test_a_mistake_is_not_asked_as_how_to_make_it(text: str, form: str) -> None:
    """ "Painting over rust" below "Common mistakes": what is wrong with it, not how to do it."""
    vocabulary = vocabulary_of(text)
    passage = passages_of(sections_of(text), vocabulary)[0]
    scene = Scene(
        heading="Painting over rust",
        topic="rust",
        mistaken=True,
        opens_section=True,
        first_of_section=True,
    )
    every = [*all_proposals(passage, [passage.text], scene, vocabulary)]

    assert ("painting over rust", form) in {(one.np, one.form) for one in every}
    assert not any(one.ask.startswith("How do I paint") for one in every)


@pytest.mark.parametrize(
    ("told", "asked"),
    [
        ("Kites need wind", "Why do kites need wind?"),
        ("The wind is not a friend", "Why is the wind not a friend?"),
        ("You are not a kite", ""),
    ],
)
def test_what_a_heading_states_is_asked_for_its_reason(told: str, asked: str) -> None:
    """But for what readers are or do."""
    assert stated_why(told, vocabulary_of(told)) == asked


@pytest.mark.parametrize(
    ("topic", "told", "said"),
    [
        ("offer", "An offer ends when it is refused.", "an offer"),
        ("pump", "In spring the pump lifts water.", "the pump"),
        ("kites", "Boats are old.", "kites"),
        ("patience", "Boats are old.", "patience"),
        ("key point", "Boats are old.", ""),
        ("plan", "Now plan the day.", ""),
        ("your kites", "Kites fly.", "my kites"),
        ("a long history", "Kites are old.", "the long history"),
    ],
)
def test_a_subject_is_said_with_its_article_or_not_at_all(topic: str, told: str, said: str) -> None:
    """What needs an article, and is not spoken of, is turned to by no name."""
    assert said_as(topic, told) == said


@pytest.mark.parametrize(
    ("answer", "tells"),
    [
        ("You can tie it to a ring.", True),
        ("Tie it to a ring, and leave some rope.", True),
        ("Most skippers moor by throwing a rope ashore.", True),
        ("You tie it to a ring.", True),
        ("A ring in the wall moors a boat.", True),
        ("A mooring is as strong as its rope.", False),
        ("You've tied it to a ring. Now rest.", False),
    ],
)
def test_how_is_asked_of_what_tells_a_way(answer: str, tells: bool) -> None:
    """What a mooring is does not answer how one moors."""
    assert tells == tells_how("How do I moor my boat?", answer)
    assert tells_how("How does a mooring hold?", answer)


@pytest.mark.parametrize(
    ("topic", "asked"),
    [("old canal bridges", "old canal bridges"), ("key point", ""), ("change rows", "")],
)
def test_more_is_asked_about_the_subject_of_a_section(topic: str, asked: str) -> None:
    """Rather than "What else is there?", where the subject can be said as it is."""
    text = "Even in good years there were quarrels. Nobody wrote them down."
    vocabulary = vocabulary_of(text)
    passage = passages_of(sections_of(text), vocabulary)[0]
    every = all_proposals(passage, [passage.text], Scene(topic=topic), vocabulary)
    named = [one for one in every if one.form == "ask.more_on"]

    assert [one.np for one in named] == ([asked] if asked else [])
    assert all(question_cost(0) < question_cost(one.worth) < question_cost(FILLS) for one in named)


def test_a_cheer_is_no_heading_to_ask_about() -> None:
    """``You did it!`` states nothing, and a thing with what tells which one does not either."""
    assert not stated_heading("You did it!", Vocabulary("en"))
    assert not stated_heading("Examples of gates you may have at home", Vocabulary("en"))


@pytest.mark.parametrize(
    ("before", "heading", "name"),
    [
        ("Bergen Harbour Dues", "Oslo Harbour Dues", "Oslo"),
        ("Bergen Harbour Dues", "Later Harbour Dues", ""),
        ("Bergen Dues", "Oslo Dues", ""),
        ("Harbour Dues", "Oslo Harbour Dues", ""),
    ],
)
def test_of_a_heading_like_the_one_before_its_name_is_enough(
    before: str, heading: str, name: str
) -> None:
    """ "And Oslo?", where the rest was just heard."""
    text = "People in Oslo pay dues. A boat from Oslo pays less. Every later boat pays more."
    vocabulary = vocabulary_of(text)
    alike = own_name(before, heading, vocabulary)
    passage = passages_of(sections_of("People in Oslo pay dues."), vocabulary)[0]
    scene = Scene(heading=heading, alike=alike, opens_chapter=True, opens_section=True)
    every = [*all_proposals(passage, [passage.text], scene, vocabulary)]

    assert alike == name
    assert [one.np for one in every if one.form == "ask.alike"] == [name] * bool(name)


@pytest.mark.parametrize(
    ("told", "ends"),
    [
        ("In Ada's case, the swelling has gone.", True),
        ("The doctor tells her to rest.", True),
        ("A good lens tells two points from each other.", False),
    ],
)
def test_the_end_of_a_case_is_asked_for(told: str, *, ends: bool) -> None:
    """ "How did that case end?", never "Let's get to resolution."."""
    vocabulary = vocabulary_of(told)
    passage = passages_of(sections_of(told), vocabulary)[0]
    scene = Scene(heading="Resolution", topic="resolution", opens_section=True)
    forms = {one.form for one in all_proposals(passage, [told], scene, vocabulary)}

    assert ends_case("Resolution", told) is ends
    assert ("ask.ended" in forms, "ask.turning" in forms) == (ends, not ends)


@pytest.mark.parametrize(
    ("told", "form"),
    [
        ("A gate that gets no paint rots within ten years.", "ask.stated"),
        ("The book of Anna Reed is a list of rules for keepers.", ""),
        ("In wet years gates need paint twice.", ""),  # which would only be said again
    ],
)
def test_a_statement_is_doubted_only_before_its_reasons(told: str, form: str) -> None:
    """ "Gates need paint? How so?" is answered by what happens to gates, and not by who wrote of them."""
    text = f"# Gates\n\n## Gates need paint\n\n{told}"
    found = announced("Gates need paint", told, vocabulary_of(text))
    assert {one.form for one in found} == ({form} if form else set())


def test_an_example_is_turned_to_by_its_name() -> None:
    """ "Let's get to mitre gates.", never "Let's get to example - mitre gates."."""
    text = "Mitre gates close like a book. Water presses them together."
    passage = passages_of(sections_of(text), vocabulary_of(text))[0]
    scene = Scene(heading="Example - mitre gates", opens_section=True)
    found = all_proposals(passage, [passage.text], scene, vocabulary_of(text))
    assert {one.np for one in found if one.form == "ask.turning"} == {"mitre gates"}


@pytest.mark.parametrize(
    ("heading", "wanted"),
    [
        ("Raise the sail", ["raise the sail"]),
        ("Don't raise the sail", []),
        ("Never raise the sail by night", []),
        ("Dry salting and brining", []),
    ],
)
def test_nobody_wants_to_do_what_is_forbidden(heading: str, wanted: list[str]) -> None:
    """``What if I want to never raise the sail?`` is no question."""
    text = f"# Boats\n\n## {heading}\n\nA sail pulls the boat. It is made of linen."
    found = announced(heading, "A sail pulls the boat.", vocabulary_of(text))
    assert [one.np for one in found if one.form == "ask.ordered"] == wanted


def test_what_one_does_is_no_name_in_a_question() -> None:
    """Though a button has it for its name."""
    text = "## Kites\n\nAdd the Fly this kite button. The Fly button is green. They press Fly this kite at noon."
    assert heading_question("Fly a kite", vocabulary_of(text)) == "How do I fly a kite?"
