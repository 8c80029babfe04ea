"""What a thing is for, where it is, what it can do and what it is called: one question for each way of saying so."""

from __future__ import annotations

from pathlib import Path

import pytest

from study_mother import facts_in

ABOUT = "# Glass in the harbour town\n\n"


@pytest.mark.parametrize(
    ("text", "ask", "value"),
    [
        (
            "Glass blowing involves turning a long iron pipe.",
            "What does glass blowing involve?",
            "turning a long iron pipe",
        ),
        (
            "A prunt is an example of hot glass work.",
            "What is a prunt an example of?",
            "hot glass work",
        ),
        (
            "Window glass is brittle, meaning that it breaks before it bends.",
            "What does it mean that window glass is brittle?",
            "it breaks before it bends",
        ),
        (
            "Green glass, such as bottle glass, is rich in iron.",
            "What is green glass rich in?",
            "iron",
        ),
        (
            "Sending glass, such as jars and bottles, in carts requires soft straw.",
            "What does sending glass, such as jars and bottles, in carts require?",
            "soft straw",
        ),
        (
            "The first star of the new craft was the glass blower and writer Tom Hale.",
            "Who was the first star of the new craft?",
            "the glass blower and writer Tom Hale",
        ),
        (
            "The first star of the new craft was the singer Ida Cox.",
            "Who was the first star of the new craft?",
            "the singer Ida Cox",
        ),
    ],
)
def test_what_is_told_of_a_thing_is_asked_with_its_own_words(
    tmp_path: Path, text: str, ask: str, value: str
) -> None:
    """The question takes the sentence up to what it tells."""
    found = facts_in(tmp_path, f"{ABOUT}{text}", "object", "place", "asked")
    assert (ask, value) in [(one.ask, one.value) for one in found]


@pytest.mark.parametrize(
    ("text", "kind", "subject", "value"),
    [
        (
            "Prunts are small drops of glass that keep a hand from slipping.",
            "gloss",
            "prunts",
            "small drops of glass that keep a hand from slipping",
        ),
        (
            "In chemistry, a 'flux' is a substance that lowers the melting point of sand.",
            "gloss",
            "a flux",
            "a substance that lowers the melting point of sand",
        ),
        (
            "Annealing is cooling a finished piece slowly in a closed oven.",
            "gloss",
            "annealing",
            "cooling a finished piece slowly in a closed oven",
        ),
        (
            "The Sand Act is a town law requiring all masters, including old ones, to pay for quartz.",
            "gloss",
            "the Sand Act",
            "a town law requiring all masters to pay for quartz",
        ),
        (
            "The slow cooling of a finished piece is referred to as annealing.",
            "called",
            "annealing",
            "the slow cooling of a finished piece",
        ),
    ],
)
def test_what_a_thing_is_is_told_in_many_ways(
    tmp_path: Path, text: str, kind: str, subject: str, value: str
) -> None:
    """Of several things, of a field, of a process, and the other way round."""
    found = facts_in(tmp_path, f"{ABOUT}{text}", kind)
    assert [(subject, value)] == [(one.subject, one.value) for one in found]


@pytest.mark.parametrize(
    "text",
    [
        "The town is changing how furnaces are heated with coal.",  # what it does now
        "Skilled blowers were appointed to hear cases of broken plates.",  # what was done to them
        "The strongest protection is a thick glove that covers the whole arm.",
        "Prunts are when a hand slips on small drops of glass.",
        "The election of Ann Lee, a woman who wanted cheaper coal, closed the town's last furnace.",
        "The operation itself is referred to as annealing.",
        "Red and blue plates are called ruby and cobalt glass, respectively.",
    ],
)
def test_what_defines_nothing_is_no_gloss(tmp_path: Path, text: str) -> None:
    """A deed in the present, a passive, and names that go with several things."""
    assert [] == facts_in(tmp_path, f"{ABOUT}{text}", "gloss", "called")


def test_a_sentence_that_ends_at_its_modal_verb_is_no_fault(tmp_path: Path) -> None:
    """``A blower can.``: no deed, no question, and the rest of the lesson is read."""
    told = facts_in(
        tmp_path, f"{ABOUT}A blower can. Flint glass is a mixture of quartz sand and red lead.\n"
    )
    assert not any("blower" in one.ask for one in told)
    assert any("quartz sand" in one.value for one in told)


def test_a_name_keeps_its_capital_in_a_question(tmp_path: Path) -> None:
    """Also one that opens its sentence, and has an initial."""
    text = "Blanche K. Ashford became mayor of the harbour town in 1875."
    found = facts_in(tmp_path, f"{ABOUT}{text}", "year")
    asked = ["In what year did Blanche K. Ashford become mayor of the harbour town?"]
    assert asked == [one.ask for one in found]


def test_a_past_that_no_list_knows_stays_as_it_is(tmp_path: Path) -> None:
    """``founded`` is of "found" for the grammar, and is no base form."""
    text = "In 1608, Samuel Moss founded a glass school for girls."
    asked = [one.ask for one in facts_in(tmp_path, f"{ABOUT}{text}", "who")]
    assert asked == ["Who founded a glass school for girls in 1608?"]
