"""What a label becomes with its note."""

from __future__ import annotations

import pytest

from lessoncast.tongue.words import Vocabulary, learn
from lessoncast.units.labels import labelled


def test_a_measure_is_no_definition() -> None:
    """``A first class is a 9 cm of glass`` would be asked for, too."""
    said = labelled("First class", "9 cm of glass, for piers that are short", Vocabulary("en"))
    assert " is a 9" not in said
    assert "9 cm of glass, for piers that are short" in said


@pytest.mark.parametrize(
    ("term", "note", "said"),
    [
        ("Example", "patching sails", "For example, think of patching sails."),
        ("Examples", "kettles, pans and pots", "For example, think of kettles, pans and pots."),
        ("Example 2", "You dry one net on the rail.", "For example, you dry one net on the rail."),
        ("Example", "Imagine a pump that runs dry.", "Imagine a pump that runs dry."),
        ("Example", "You tie a net, for example in a hurry.", "Say you tie a net, for example in a hurry."),
        ("Solution", "add a second valve", "Add a second valve."),
        ("Tip", "use a soft brush", "Use a soft brush."),
        ("Suggestion from Ada", "create a third log for storms", "Create a third log for storms."),
        ("RST", "you reef the sail before the storm comes", "As for RST, you reef the sail before the storm comes."),
        ("Pros", "line numbers", ""),
        ("No need for a crew", "easy to steer", ""),
        ("Name", 'also known as the "call", this is what pilots shout', 'Name, also known as the "call", is what pilots shout.'),
        ("Warning", "never open the lid while it boils", "Never open the lid while it boils."),
        ("Problem", "the pump runs dry", "The pump runs dry."),
        ("Sea soap", "caustic, used to clean decks", "Sea soap is caustic, used to clean decks."),
        ("Dock oil", "2% of whale oil; caustic, used to mend lost seams",
         "With dock oil, you get 2% of whale oil. Dock oil is caustic, used to mend lost seams."),
        ("Old pumps", "When the oil runs out, the wheel heats, while the rod grows cold",
         "When the oil runs out, the wheel heats, while the rod grows cold."),
        ("Result", "the paint comes off", "The paint comes off."),
        ("Salt", "draws water out of the fish, so that it keeps", "Salt draws water out of the fish, so that it keeps."),
        ("Rope that is too old", "it snaps in a storm.", "With rope that is too old, it snaps in a storm."),
        ("Tar", "colours the seams and slows rot", "Tar colours the seams and slows rot."),
        ("Exercise", "draw a circle", ""),
        ("Solution", "a second valve", ""),
        ("Warning", "hot steam", ""),
    ],
)  # fmt: skip
def test_a_label_that_names_a_part_of_the_text_is_not_said(term: str, note: str, said: str) -> None:
    """``With example, you get patching sails.`` says nothing of sails."""
    assert labelled(term, note, Vocabulary("en")) == said


@pytest.mark.parametrize(
    ("term", "note", "said"),
    [
        ("Evaporation", "process in which water leaves a pan", "Evaporation is a process in which water leaves a pan."),
        ("Solution", "a mixture of a salt and water", "Solution is a mixture of a salt and water."),
        ("Dampness", "a measure of how surprised a crew is by fog", "Dampness is a measure of how surprised a crew is by fog."),
        ("Warning light", "a lamp that tells of a fault", "Warning light is a lamp that tells of a fault."),
        ("Valve", "a gate in a pipe", "A valve is a gate in a pipe."),
        ("Cant", "a way of talking among sailors", "Cant is a way of talking among sailors."),
        ("Making it lighter", "a model that works must also be paid for", "A model that works must also be paid for."),
        ("Gate", "a plank that must be tight", "A gate is a plank that must be tight."),
    ],
)  # fmt: skip
def test_what_names_a_thing_stays_the_subject(term: str, note: str, said: str) -> None:
    """In chemistry a solution is a thing."""
    assert labelled(term, note, Vocabulary("en")) == said


@pytest.mark.parametrize(
    ("term", "note", "said"),
    [
        ("Fire Eaters", "young, angry members of the council who asked for war", "Fire eaters are young, angry members of the council who asked for war."),
        ("Zoom and reflow", "test at twice the size", ""), ("Windows", "NVDA, JAWS", ""),
    ],
)  # fmt: skip
def test_nothing_is_got_from_what_is_no_gain(term: str, note: str, said: str) -> None:
    """``With windows, you get NVDA``: a name, a task and people are nothing that a thing gives."""
    assert said == labelled(term, note, Vocabulary("en"))


@pytest.mark.parametrize(
    ("term", "note", "said"),
    [
        ("Total war", "A plan that spares nobody in the country", "A total war is a plan that spares nobody in the country."),
        ("Assign clear roles", "One keeper shuts the gates", "Assign clear roles. One keeper shuts the gates."),
    ],
)  # fmt: skip
def test_two_words_are_a_thing_where_an_order_would_need_an_article(
    term: str, note: str, said: str
) -> None:
    """``Total`` may be a verb, but nobody orders somebody to total one war."""
    assert said == labelled(term, note, Vocabulary("en"))


@pytest.mark.parametrize(
    ("term", "note", "said"),
    [
        ("Temperature sensors", "these sense the air", "Temperature sensors sense the air."),
        ("Horn", "these emit sound at night", "Horns emit sound at night."),
        ("Valve", "it shuts the gate", "A valve shuts the gate."),
        ("Pumps", "these light rods are red", "As for pumps, these light rods are red."),
        ("Valves", "it shuts the gate", "As for valves, it shuts the gate."),
    ],
)
def test_a_pronoun_in_a_note_is_its_label(term: str, note: str, said: str) -> None:
    """What "these" and "it" do, the label does; another number, or a noun behind it, is left as it is."""
    assert said == labelled(term, note, Vocabulary("en"))


def test_a_note_that_names_its_label_needs_no_other() -> None:
    """``As for ribbons, ribbons are cheap``: once is enough, also where notes are alike."""
    told = "Ribbons are cheap to buy"
    assert labelled("Ribbons", told, Vocabulary("en"), alike=True) == "Ribbons are cheap to buy."
    as_for = "As for old ribbons, ropes are cheap to buy."
    assert labelled("Old ribbons", "Ropes are cheap to buy", Vocabulary("en"), alike=True) == as_for


def test_somebody_is_what_a_label_names() -> None:
    """``As for novice, someone who …`` is no sentence."""
    said = labelled("Novice", "someone who has just begun", Vocabulary("en"))
    assert said == "A novice is someone who has just begun."


def test_what_a_second_part_does_has_a_subject() -> None:
    """``There are also occurs in the dark`` is no sentence; a noun that looks like a deed stays one."""
    said = labelled("Fading", "the loss of colour; occurs in bright light", Vocabulary("en"))
    assert said == "Fading is the loss of colour, and it occurs in bright light."
    several = labelled("A museum", "paintings; works of stone", Vocabulary("en"))
    assert "It works" not in several


@pytest.mark.parametrize(
    ("term", "note", "said"),
    [
        ("ii", "minor", ""),
        ("b", "The gate is shut.", "The gate is shut."),
        ("→", "a longer rope", ""),
        ("Debriefing", "discussing single trips to reach an understanding", "Debriefing means discussing single trips to reach an understanding."),
        ("Engagement", "dissemination, such as writing in the harbour news", "Engagement means dissemination, such as writing in the harbour news."),
        ("Crane", "online table like lists to hand out loads", ""),
        ("Cranes", "longer arms", "With cranes, you get longer arms."),
        ("Keel boats", "5.4 metres wide, for salt and grain", "Keel boats are 5.4 metres wide, for salt and grain."),
        ("Time", "two minutes for a cutter, four for a barge", "As for time, it's two minutes for a cutter, four for a barge."),
        ("Milk", "its proteins bind tar and make it pale", "As for milk, its proteins bind tar and make it pale."),
        ("Wharf pass", "three free trips to the island", "With wharf pass, you get three free trips to the island."),
        ("Cession", "territory given up by one country", "Cession means territory given up by one country."),
    ],
)  # fmt: skip
def test_a_label_gives_nothing_that_its_note_does_not_say(term: str, note: str, said: str) -> None:
    """A sign is not told, a deed is what a word means, and nobody says what you get with one thing."""
    assert said == labelled(term, note, Vocabulary("en"))


@pytest.mark.parametrize(
    ("term", "note", "said"),
    [
        (
            "Keel",
            "the spine of a hull; lies between the planks",
            "Keel is the spine of a hull, and it lies between the planks.",
        ),
        (
            "Sprit",
            "a light pole; structurally weak",
            "A sprit is a light pole, but it's structurally weak.",
        ),
        (
            "Lead line",
            "a rope with a weight; used to measure the depth of the water",
            "A lead line is a rope with a weight. It's used to measure the depth of the water.",
        ),
        (
            "Bilge",
            "a space under the floor; must be pumped dry",
            "A bilge is a space under the floor, and it must be pumped dry.",
        ),
        (
            "Batten",
            "a flat strip of wood; component of a sail",
            "A batten is a flat strip of wood. It's also a component of a sail.",
        ),
        (
            "Lee",
            "a sheltered side; in the case of a boat, away from the wind",
            "A lee is a sheltered side.",
        ),
        (
            "Squall",
            "a sudden wind; sloops, cutters, and yawls all tend to heel in it",
            "A squall is a sudden wind, and sloops, cutters, and yawls all tend to heel in it.",
        ),
    ],
)
def test_what_a_glossary_adds_is_told_of_its_word(term: str, note: str, said: str) -> None:
    """``There are also lies between the planks`` is no sentence; half of one is left out."""
    assert said == labelled(term, note, Vocabulary("en"), noun="terms")


@pytest.mark.parametrize(
    ("said_so", "term", "note", "said"),
    [
        (
            "The wall is made of brown mortar, and brown mortar holds.",
            "brown mortar",
            "grey paste that is laid between stones",
            "Brown mortar is a grey paste that is laid between stones.",
        ),
        (
            "A weir of that kind holds the water.",
            "weir",
            "stone wall that is laid across a river",
            "A weir is a stone wall that is laid across a river.",
        ),
        (
            "They speak of weir and lock, and of many weirs.",
            "weir",
            "stone wall that is laid across a river",
            "A weir is a stone wall that is laid across a river.",
        ),
    ],
)
def test_what_nobody_counts_has_no_article(said_so: str, term: str, note: str, said: str) -> None:
    """``of brown mortar``: the lesson's own use tells."""
    vocabulary = learn([said_so], [], "en")
    assert said == labelled(term, note, vocabulary, noun="terms")
