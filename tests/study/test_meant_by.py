"""Terms whose meaning is told in another way than by a kind of thing, and aims and proportions in more shapes."""

from __future__ import annotations

from pathlib import Path

import pytest

from lessoncast.model import Span
from lessoncast.study.facts.fact import Fact
from lessoncast.study.gate import Gate
from study_mother import facts_in, material_in, set_of

ABOUT = (
    "# How a sail is set\n\nA sail of canvas turns the push of the wind into the way of a ship.\n\n"
)


@pytest.mark.parametrize(
    ("text", "ask", "value"),
    [
        (
            "- **Luffing** - this is when the front edge of a sail shakes in the wind\n- **Leech** - the free edge at the back of a sail\n",
            "What is meant by “luffing”?",
            "when the front edge of a sail shakes in the wind",
        ),
        (
            "The term 'gybing' is used to describe turning the stern of a ship through the wind.\n",
            "What is the term “gybing” used to describe?",
            "turning the stern of a ship through the wind",
        ),
    ],
)
def test_a_term_may_be_told_by_its_case_or_its_use(
    tmp_path: Path, text: str, ask: str, value: str
) -> None:
    """It stands between quotation marks, so that one knows it is asked what the word means."""
    assert (ask, value) in [
        (one.ask, one.value)
        for one in (
            *facts_in(tmp_path, f"{ABOUT}{text}", "asked"),
            *facts_in(tmp_path, f"{ABOUT}{text}", "meaning"),
        )
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The last stage is when the crew folds the wet canvas on the deck.\n",
        "It is used to describe a ship that turns its stern through the wind.\n",
    ],
)
def test_what_is_no_term_has_no_meaning(tmp_path: Path, text: str) -> None:
    """What the author neither explains nor sets apart may be any stage."""
    asked = [
        one.ask
        for one in (
            *facts_in(tmp_path, f"{ABOUT}{text}", "asked"),
            *facts_in(tmp_path, f"{ABOUT}{text}", "meaning"),
        )
    ]
    assert not any("meant by" in one or "the term" in one for one in asked)


def test_a_gloss_may_say_a_word_of_its_term_again(tmp_path: Path) -> None:
    """A noun that never comes with its article is quoted."""
    text = f"{ABOUT}## Glossary\n\nwind pressure\n: the push of the wind on each square metre of a sail\n\nleech rope\n: the rope that is sewn to the free edge of a sail\n"
    fronts = {one.front: one.back for one in set_of(tmp_path, text).cards}
    assert fronts["What is meant by “wind pressure”?"].startswith("The push of the wind")


def test_a_sentence_may_name_two_things(tmp_path: Path) -> None:
    """Each clause has its own term."""
    text = f"{ABOUT}The lower edge of a square sail is called the foot, and short ropes across the canvas are often called reef points.\n"
    found = [(one.subject, one.value) for one in facts_in(tmp_path, text, "called")]
    assert ("reef points", "short ropes across the canvas") in found
    assert ("foot", "the lower edge of a square sail") in found


@pytest.mark.parametrize(
    ("text", "ask", "value"),
    [
        (
            "The common practice for saving our canvas in a gale is to reef the largest sail first, tying it to the yard.",
            "What is the common practice for saving your canvas in a gale?",
            "to reef the largest sail first",
        ),
        (
            "A sure way to reach the top of a mast is through the rigging; nothing else can carry a sailor.",
            "What is one sure way to reach the top of a mast?",
            "through the rigging",
        ),
        (
            "A clear drawback of our cotton canvas is that mildew rots the wet cloth.",
            "What is one clear drawback of your cotton canvas?",
            "that mildew rots the wet cloth",
        ),
    ],
)
def test_what_something_is_to_do_is_asked_by_its_noun(
    tmp_path: Path, text: str, ask: str, value: str
) -> None:
    """An aim, a way and a drawback."""
    assert (ask, value) in [
        (one.ask, one.value) for one in facts_in(tmp_path, f"{ABOUT}{text}\n", "asked")
    ]


@pytest.mark.parametrize(
    ("text", "ask", "value"),
    [
        (
            "The more canvas each day, the faster a wet sail will rot.",
            "What happens with more canvas each day?",
            "a wet sail will rot faster",
        ),
        (
            "With a full crew, the fewer sails we have on the foremast, the more likely we are to drift off the course.",
            "With a full crew, what happens when you have fewer sails on the foremast?",
            "you are more likely to drift off the course",
        ),
    ],
)
def test_what_grows_may_be_told_without_a_verb_or_of_anybody(
    tmp_path: Path, text: str, ask: str, value: str
) -> None:
    """The words of the sentence come in the order of a question."""
    assert (ask, value) in [
        (one.ask, one.value) for one in facts_in(tmp_path, f"{ABOUT}{text}\n", "asked")
    ]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Sailors caulked the seams with oakum, which is a loose fibre that swells in water, and with pitch.",
            [("oakum", "a loose fibre that swells in water")],
        ),
        ("They sewed the edge of the canvas, which is a row of holes for the rope.", []),
    ],
)
def test_a_noun_is_told_by_which_it_is(
    tmp_path: Path, text: str, told: list[tuple[str, str]]
) -> None:
    """What stands behind "of" may not be what is told of."""
    found = facts_in(tmp_path, f"{ABOUT}{text}\n", "gloss")
    assert [
        (one.subject, one.value) for one in found if "canvas turns" not in one.statement
    ] == told


def test_terms_whose_meaning_is_a_clause_are_wrong_choices_of_one_another(tmp_path: Path) -> None:
    """Also where the sentence leans on the one before it, as long as the clause does not."""
    text = f"""{ABOUT}Sailors speak of *luffing*, which means that the front edge of a sail shakes in the wind.

One more idea is *leeway*, which means that a ship slides sideways over the water.

This is also called *heeling*, which means that a ship leans over to the side away from the wind.
"""
    asked = {
        one.question: set(one.choices) for one in set_of(tmp_path, text, cards_wanted=1).questions
    }
    right = "Which term means that a ship leans over to the side away from the wind?"
    assert asked[right] == {"Heeling", "Leeway", "Luffing"}


@pytest.mark.parametrize(
    ("text", "kind", "ask"),
    [
        (
            "When mending canvas, most sailors are warned about the weight of a wet sail.\n",
            "occasion",
            "When are most sailors warned",
        ),
        (
            "Sails are cut from flat plans. The area of a sail can also be measured using a paper model.\n",
            "manner",
            "How can the area of a sail",
        ),
        (
            "The term Canvas Craft also includes the whole 'care of the canvas' on a ship.\n",
            "object",
            "What does the term Canvas Craft include",
        ),
    ],
)
def test_one_of_several_answers_is_not_asked_for(
    tmp_path: Path, text: str, kind: str, ask: str
) -> None:
    """What somebody does at the time, a second way, and one of what a word takes in."""
    asked = [one.ask for one in facts_in(tmp_path, f"{ABOUT}{text}", kind)]
    assert not any(one.startswith(ask) for one in asked)


@pytest.mark.parametrize(
    ("statement", "asked", "answer", "is_sign"),
    [
        (
            "If we tie the sail to its yard, the canvas is calm, and the speed of a ship is zero if the wind is away.",
            "Under what condition is the speed of a ship zero?",
            "If the wind is away",
            False,
        ),
        (
            "We tie the sail to its yard when the wind rises.",
            "When do you tie the sail to its yard?",
            "When the wind rises",
            True,
        ),
    ],
)
def test_we_in_another_clause_is_no_sign(
    tmp_path: Path, statement: str, asked: str, answer: str, is_sign: bool
) -> None:
    """Only what is asked or answered may be the reader's own."""
    material = material_in(tmp_path, f"{ABOUT}{statement}\n")
    fact = Fact(
        kind="occasion", subject=asked, value=answer, statement=statement, family="occasion",
        span=Span(5, 5), part=0, ask=asked,
    )  # fmt: skip
    assert ("we" in {*Gate(material).signs(asked, answer, fact)}) == is_sign


def test_what_a_term_is_used_for_needs_no_other_word(tmp_path: Path) -> None:
    """It is a meaning like others: that its front says little is no sign against it."""
    text = f"{ABOUT}The term 'Slab Bending' is used to describe tying, mending and proving cloth on a per-yard basis, or even on halves of a yard.\n"
    found = [(one.subject, one.ask) for one in facts_in(tmp_path, text, "meaning")]
    assert ("Slab Bending", "What is the term “Slab Bending” used to describe?") in found
