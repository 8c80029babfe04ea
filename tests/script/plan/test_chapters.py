"""Chapters, titles and topics."""

from dataclasses import replace

import pytest

from lessoncast.model import Span
from lessoncast.script.plan import chapters, naming
from lessoncast.script.plan import passages as passages_module
from lessoncast.script.plan.budget import passages_of
from lessoncast.script.plan.passages import Passage
from lessoncast.script.plan.titles import (
    is_in_title_case,
    own_nouns,
    own_titles,
    short_title,
    short_titles,
    subject_of,
    topic_of,
)
from lessoncast.tongue.words import Vocabulary
from lessoncast.units.pieces import Unit
from writer_mother import LEAVES, sections_of, title_of, vocabulary_of


@pytest.mark.parametrize(
    ("heading", "title"),
    [
        ("Tides", "Tides"), ("The Long History of Canal Lock Systems", "Long History of Canal Lock Systems"),
        ("Who Came First: The Hen or the Egg in Old Stories?", "Who Came First"),
        ("Primary Source: A Mill Girl", "A Mill Girl"), ("Northern Seas: Whales, Walruses, and Ice", "Northern Seas"),
        ("Does my garden need an additional compost permit?", "Additional compost permit"),
        ("What does my neighbour's old dog need to eat?", "My neighbour's old dog"),
        ("Which kind of soil is right for my tall tomatoes?", "Kind of soil"),
        ("What if I want to change the size of my pots?", "Changing the size of my pots"),
        ("When You Have Less Water Than the Garden Needs", "Less Water Than the Garden Needs"),
        ("Why do gardeners talk so much about the colour of leaves?", "The colour of leaves"),
        ("What does the gardener do?", "What does the gardener do?"),
        ("Treat weeding as a shared job for all of your friends", "Treat weeding as a shared job"),
        ("Canals, locks and the towns that grew up beside them", "Canals, locks and the towns"),
        ("How do gardeners tell each other where the good soil is?", "How gardeners tell each other"),
        ("Help people find the garden and water your plants", "Help people find the garden"),
        ("When should I give someone garden access?", "Give someone garden access"),
        ("How do I formalize these garden roles for my friends?", "Garden roles for my friends"),
        ("What are some of the common garden tools for beginners?", "Common garden tools for beginners"),
        ("Steering what comes out", "Steering what comes out"), ("Ways to ask for more", "Ways to ask for more"),
        ("Gates (and locks) of the town", "Gates of the town"),
        ("red blue green black white grey pink brown", "red blue green black white grey"),
    ],
)  # fmt: skip
def test_titles_have_six_words_at_most(heading: str, title: str) -> None:
    """A long heading is cut where a phrase ends, a long question to what it asks about."""
    assert title == short_title(heading)


def test_a_chapter_without_a_heading_is_called_by_what_it_tells_of() -> None:
    """By two words that come again, else by a noun that does; never by two that only met once."""
    text = "By night waves of the brain get slow. Then the brain is at rest. Deep sleep comes first. Deep sleep is short."
    passages, vocabulary = passages_of(sections_of(text), vocabulary_of(text)), vocabulary_of(text)
    assert own_titles(passages, vocabulary, "")[0] == "Deep sleep"
    assert own_nouns(passages, vocabulary, "Deep sleep")[0] == "Brain"


@pytest.mark.parametrize(
    "heading", ["Make it last (and shine)", "Put them to work", "Give it a name"]
)
def test_a_heading_that_points_at_another_is_no_title(heading: str) -> None:
    """What "it" is cannot be heard from a title: the chapter is called by what it tells of."""
    assert not list(short_titles(heading))


@pytest.mark.parametrize(
    ("heading", "title"), [("De geschiedenis van het kanaal: een kort overzicht", "De geschiedenis van het kanaal")]
)  # fmt: skip
def test_titles_of_other_languages_are_cut_at_marks(heading: str, title: str) -> None:
    """Where no rule knows the phrases, marks tell where one ends."""
    assert title == next(short_titles(heading, "nl"))


def test_chapters_without_a_heading_are_called_by_what_they_tell() -> None:
    """Every chapter has a title of its own; of a long text without headings the main subjects."""
    text = "\n\n".join(
        f"The {name} lifts water to the field. The {name} works day and night for the farmer. "
        f"People near the river trust the {name} more than rain. The {name} needs oil every week."
        for name in ("steam pump", "water wheel", "hand bucket", "screw lift")
    )
    sections = sections_of(text)
    vocabulary = vocabulary_of(text)
    chosen = passages_of(sections, vocabulary)
    made = chapters.chapters(chosen, sections, vocabulary, title="Water lifting", minutes=3)
    titles = [stretch.title for stretch in made]
    assert titles[0] == "Water lifting"
    assert len(set(titles)) == len(titles) >= 3
    named = {"The steam pump", "The water wheel", "The hand bucket", "The screw lift"}
    assert named.issuperset(titles[1:])


def test_a_lone_everyday_word_is_no_title() -> None:
    """What two words name comes before a noun that comes more often, and tells nothing by itself."""
    text = (
        "The air in the cellar is damp. Old casks sour in bad air. The cellar keepers open the vents. "
        "Fresh air dries the walls. The cellar keepers know the air by its smell."
    )
    vocabulary = vocabulary_of(text)
    passages = passages_of(sections_of(text), vocabulary)
    every = naming.named_in(passages)
    titles = naming.text_titles(passages, every, vocabulary, "Cider", again=True)
    assert next(titles) == "The cellar keepers"
    assert [one for one in ("Air", "Fermentation") if naming.may_be_title(one)] == ["Fermentation"]


def test_a_chapter_begins_where_the_host_has_a_question() -> None:
    """Without a heading near, a chapter is cut where a sentence can be asked for, though it's not the middle."""
    told = ("Nobody is there.", "All of it is so.", "It went on and on.", "Cider keeps because the casks are tight.")  # fmt: skip
    units = [
        Unit(text=one, span=Span(place, place), role="plain", source=one, group=place)
        for place, one in enumerate(told, 1)
    ]
    passages = [
        Passage(units=(one,), section=0, place=one.group, score=1.0, needs=False) for one in units
    ]
    vocabulary = vocabulary_of(" ".join(told))
    asked = [passages_module.may_be_asked(one, vocabulary) for one in passages]
    assert asked == [False, False, False, True]
    whole = chapters.Stretch(title="", topic="", sections=[0], passages=passages)
    assert chapters._cut(whole, vocabulary) == 3


@pytest.mark.parametrize(
    ("heading", "topic"),
    [
        ("Measure ambient temperature", "measuring ambient temperature"),
        ("Capture and store the data", "capturing and storing the data"),
        ("Inflate and deflate", "inflating and deflating"),
        ("Label shift", "label shift"),
        ("Double hull boatbuilding", "double hull boatbuilding"),
        ("Clean the old brushes", "cleaning the old brushes"),
        ("Moving a piano", "moving a piano"),
        ("Railroads: The Game Changer", "railroads"),
        ("Primary Source: A Mill Girl", "a mill girl"),
        ("Why do bees dance?", ""),
        ("From Workshops to Factories", ""),
        ("What is a tide?", "a tide"),
        ("The Circus Comes to Town", ""),
        ("Ink That Hides Cracks", "ink that hides cracks"),
        ("Side by side", ""),
        ("Lock and gate systems introduced", "lock and gate systems"),
        ("Old Canals in Short", "old canals"),
    ],
)
def test_topics_fit_into_a_sentence(heading: str, topic: str) -> None:
    """A heading that names a thing becomes a noun phrase; questions and clauses do not."""
    assert topic == topic_of(heading, Vocabulary("en"))


@pytest.mark.parametrize(
    ("written", "title"),
    [
        ("Generative AI — Concise Summary", "Generative AI"), ("Tides: a short guide", "Tides"),
        ("Paris - City of Light", "Paris - City of Light"),
    ],
)  # fmt: skip
def test_episode_titles(written: str, title: str) -> None:
    """What only says that it is a lesson leaves the title."""
    assert title == title_of(written)


@pytest.mark.parametrize(
    ("minutes", "fewest", "most"), [(1, 2, 3), (3.2, 3, 6), (5, 3, 6), (8, 5, 7), (12, 7, 10)]
)
def test_number_of_chapters(minutes: float, fewest: int, most: int) -> None:
    """Three to six chapters for three minutes, one for one to two minutes later."""
    assert (fewest, most) == chapters.chapter_range(minutes)


def test_chapters_keep_every_passage_in_order() -> None:
    """Merging and splitting lose nothing, and no chapter is more than half of a longer episode."""
    sections = sections_of(LEAVES)
    vocabulary = vocabulary_of()
    chosen = passages_of(sections, vocabulary)
    made = chapters.chapters(chosen, sections, vocabulary, title="Photosynthesis", minutes=2.2)
    assert [p for stretch in made for p in stretch.passages] == chosen
    assert 3 <= len(made) <= 4
    whole = sum(stretch.words for stretch in made)
    assert all(stretch.words <= whole / 2 for stretch in made)


@pytest.mark.parametrize(
    ("titles", "cased"),
    [
        ("Motion with Vectors Acceleration", True),
        ("Motion with vectors Acceleration", False),
        ("Tides Currents", False),
    ],
)
def test_a_pair_of_titles_keeps_title_case(titles: str, *, cased: bool) -> None:
    """Two titles of one word each say nothing about the case they are in."""
    assert cased is is_in_title_case(titles)


def test_a_subject_out_of_the_text_has_its_article() -> None:
    """An era that the lesson always names with "the" is named so by the host, too."""
    text = (
        "The copper era was a time of change for every town. In the copper era, towns traded tools.\n\n"
        "Many towns of the copper era had no walls. Traders left the copper era richer than before."
    )
    vocabulary = vocabulary_of(text)
    told = passages_of(sections_of(text), vocabulary)

    assert subject_of("Summary", told, vocabulary) == "the copper era"
    text = text.replace("the copper era", "copper era")
    told = passages_of(sections_of(text), vocabulary_of(text))
    assert subject_of("Summary", told, vocabulary_of(text)) == "copper era"


LOCKS = """## What you see

The gate is shut.

## Troubles

Rust eats the hinge of the gate. Mud fills the sill.

## Mending

1. Open the sluice.
2. Drain the lock.
3. Oil the hinge.
4. Close the sluice.
"""


def test_what_is_told_first_is_not_announced_by_a_heading_to_come() -> None:
    """A chapter that has its title of its longer half is not called by it where it begins."""
    sections, vocabulary = sections_of(LOCKS), vocabulary_of(LOCKS)
    told = passages_of(sections, vocabulary)
    first, second = told[0].section, told[1].section
    both = chapters.Stretch(title="Troubles", topic="", sections=[first, second], passages=told[:2])
    own = chapters.Stretch(title="Troubles", topic="", sections=[second], passages=told[1:2])
    assert chapters.own_title(both, sections, vocabulary) == ""
    assert chapters.own_title(own, sections, vocabulary) == "troubles"


def test_the_last_step_told_is_the_last_only_where_none_is_left_out() -> None:
    """``Finally`` before the third of four would end what goes on."""
    sections, vocabulary = sections_of(LOCKS), vocabulary_of(LOCKS)
    listed = passages_of(sections, vocabulary)[-1]
    steps = [replace(listed, units=(one,)) for one in listed.units]
    assert chapters.ends_steps(steps[3], steps, sections)
    assert not chapters.ends_steps(steps[2], steps[:3], sections)
    assert not chapters.ends_steps(steps[2], steps, sections)
