"""What a heading names inside a sentence."""

from __future__ import annotations

import pytest

from lessoncast.script.plan.articles import as_told
from lessoncast.script.plan.budget import passages_of
from lessoncast.script.plan.titles import own_titles, short_title, subject_of, topic_of
from lessoncast.tongue.words import Vocabulary
from writer_mother import sections_of, vocabulary_of


def test_a_noun_of_the_lesson_is_no_order() -> None:
    """``Spring Forces`` are forces where the lesson tells of a spring; elsewhere somebody springs them."""
    known = Vocabulary("en", counted=frozenset({"spring"}))
    assert topic_of("Spring Forces", known) == "spring forces"
    assert topic_of("Spring Forces", Vocabulary("en")) == "springing forces"
    assert topic_of("Always close the gate", Vocabulary("en")) == "always closing the gate"


@pytest.mark.parametrize(
    ("heading", "text", "named"),
    [
        (
            "Cover letters",
            "Send a cover letter early. A short cover letter is read.",
            "cover letters",
        ),
        ("Resume versions", "Put your resume where all can see it.", "resume versions"),
        ("Paint gates", "Gates rot in the rain.", "painting gates"),
    ],
)
def test_what_seems_an_order_may_be_a_thing(heading: str, text: str, named: str) -> None:
    """Where the lesson speaks of it as of one."""
    vocabulary = vocabulary_of(text)
    assert as_told(topic_of(heading, vocabulary), text, vocabulary, heading) == named


def test_no_names_are_looked_for_in_a_heading_that_orders_nothing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """It is told as what it names, whatever the text speaks of."""
    monkeypatch.setattr(Vocabulary, "lower_title", None)
    assert as_told("leaky gates", "Locks rise.", Vocabulary("en"), "Leaky gates") == "leaky gates"


@pytest.mark.parametrize(
    ("title", "text", "named"),
    [
        ("Smooth Muscle", "Walls are made of smooth muscle. It is slow.", "smooth muscle"),
        (
            "Power Cuts in Winter",
            "A power cut is dark. Power cuts are rare.",
            "power cuts in winter",
        ),
        ("Close Boats", "Keepers close boats. It saves oak.", "closing boats"),
        ("Wooden Lock", "A wooden lock is cheap. Keepers mend a wooden lock.", "a wooden lock"),
        ("Introduction", "Old locks leak in winter. A keeper looks on.", "old locks"),
    ],
)
def test_an_episode_is_about_a_thing_where_its_lesson_tells_of_one(
    title: str, text: str, named: str
) -> None:
    """Nobody is taken through "smoothing muscle"."""
    vocabulary = vocabulary_of(text)
    told = passages_of(sections_of(text), vocabulary)
    assert subject_of(title, told, vocabulary) == named


def test_a_note_on_a_thing_is_about_the_thing() -> None:
    """Nobody explains "a note on kites"."""
    assert topic_of("A note on kites", vocabulary_of("Kites fly.")) == "kites"


def test_a_number_is_no_title() -> None:
    """Of what? That much is told by no chapter list."""
    text = (
        "Fifty thousand left the old harbour of the guild. Some fifty thousand came back, and nobody knows why. "
        "Of the sailors, fifty thousand were hired in the north."
    )
    told = own_titles(passages_of(sections_of(text), vocabulary_of(text)), vocabulary_of(text), "")
    assert not [one for one in told if "thousand" in one]


def test_a_title_is_not_cut_behind_a_deed() -> None:
    """``Removing`` says too little without where to."""
    heading = "Ada Lind Bell on Sailing to the Harbour of Ness"
    assert short_title(heading) == "Ada Lind Bell"


def test_what_is_done_by_turns_stays_together() -> None:
    """``Paint your old boat plank`` is half of it."""
    assert short_title("Paint your old boat plank by plank") != "Paint your old boat plank"


def test_no_title_ends_on_a_quality_whose_noun_comes() -> None:
    """``In the American and World Markets``: "American" waits for the markets."""
    assert short_title("The South in the American and World Markets") == "The South"


@pytest.mark.parametrize(
    ("name", "text", "named"),
    [
        ("new lock", "You train a new lock. Our new lock is oak.", "a new lock"),
        ("new lock", "You train a new lock. There is new lock oil.", "new lock"),
        ("new locks", "You train a few. Our new locks are oak.", "new locks"),
        ("oak gate", "Keepers love their oak gate.", "oak gate"),
        ("tide gates", "A tide gate opens by itself. That's all for the tide gates.", "tide gates"),
        ("tide gates", "The tide gates open. Keepers paint the tide gates.", "the tide gates"),
    ],
)
def test_one_of_many_is_named_with_its_article(name: str, text: str, named: str) -> None:
    """Where a lesson never names it bare, nobody tells "about new lock"."""
    assert as_told(name, text, vocabulary_of(text)) == named


def test_a_thing_of_three_words_is_no_order() -> None:
    """Where a lesson speaks of a pull request, its "pull request rules" are none that one pulls."""
    pull = "Submit a pull request with care."
    thing = as_told("pulling request rules", pull, vocabulary_of(pull), "Pull request rules")
    assert thing == "pull request rules"


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("The old lettering style is worn. The old lettering scheme is not.", "old lettering"),
        ("The old lettering is worn. People like the old lettering.", "the old lettering"),
    ],
)
def test_the_article_of_another_thing_is_not_taken_over(text: str, named: str) -> None:
    """ "The old lettering style" is no "old lettering"."""
    assert as_told("old lettering", text, vocabulary_of(text)) == named


@pytest.mark.parametrize(
    ("heading", "title"),
    [
        ("What can we do about our own leaking boats?", "Our own leaking boats"),
        ("You may need to tell keepers what to do", "You may need to tell keepers"),
        ("Paint your first Tales on Rivers travel boat", "First Tales on Rivers travel boat"),
        ("Bridges over the Rhine in old towns", "Bridges over the Rhine"),
    ],
)
def test_a_title_breaks_off_neither_in_a_question_nor_in_a_name(heading: str, title: str) -> None:
    """No ``Can we``, no ``You may need``, and no ``Paint your first Tales``."""
    assert short_title(heading) == title


def test_it_in_capitals_is_no_pronoun() -> None:
    """A question that is too long for a title is cut to what it ends on, be that of IT."""
    assert short_title("How does this differ from the traditional IT departments of harbours?") == (
        "Traditional IT departments of harbours"
    )


@pytest.mark.parametrize("heading", ["Please “Mind” the Gap: Piers", "“Mind” the Gap: Piers"])
def test_nobody_turns_to_pleasing(heading: str) -> None:
    """A request, or what stands in printed quotation marks, names nothing inside a sentence."""
    assert topic_of(heading, Vocabulary("en")) == ""


@pytest.mark.parametrize(
    "heading", ["Questions about bees", "All about bees", "Frequently asked questions about bees"]
)
def test_questions_about_a_thing_are_about_the_thing(heading: str) -> None:
    assert topic_of(heading, vocabulary_of("Bees fly.")) == "bees"


def test_what_is_written_in_capitals_amid_the_text_is_a_name() -> None:
    """Nobody is told to "seize the weir" by the name of a movement."""
    text = "People met under the banner Seize Weirs in May. The Seize movement grew."
    vocabulary = vocabulary_of(text)
    assert topic_of("Seize Weirs", vocabulary) == "Seize Weirs"
    assert topic_of("Close Gates", vocabulary) == "closing gates"


@pytest.mark.parametrize(
    "title",
    [
        "Tide tables, without tears",
        "Tide tables, step by step",
        "Tide tables made easy",
        "Tide tables in a nutshell",
    ],
)
def test_how_a_lesson_tells_is_no_part_of_its_subject(title: str) -> None:
    """``What matters most about tide tables, without tears?``."""
    assert topic_of(title, Vocabulary("en")) == "tide tables"
