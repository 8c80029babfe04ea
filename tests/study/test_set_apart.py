"""Terms that an author sets apart are asked for with what stands beside them, and missing from sentences."""

from __future__ import annotations

from pathlib import Path

import pytest

from lessoncast.model import Block, Span
from lessoncast.study.listings import defined_in
from study_mother import facts_in, material_in

TITLE = "# Boats\n\nBoats are made of wood.\n\n"


@pytest.mark.parametrize(
    ("text", "term", "gloss"),
    [
        (
            "Every turn of the pump handle is called a *stroke*, and it lifts water.",
            "stroke",
            "a turn of the pump handle",
        ),
        ("A pump has two arms. Each of them is called a *lever*.", "", ""),
        (
            "A lock lifts boats (each rise of these gates is called a *lockage*), and a keeper counts them.",
            "lockage",
            "a rise of gates",
        ),
        (
            "Sailors steer with a blade that turns the boat, called a *rudder*.",
            "rudder",
            "a blade that turns the boat",
        ),
        (
            "Harbours use floats that mark the channel, known as *buoys*.",
            "buoys",
            "floats that mark the channel",
        ),
        (
            "Sailing against the wind in short turns, a technique called *beating*, takes long.",
            "beating",
            "sailing against the wind in short turns",
        ),
        (
            "We call the line between sea and sky the *horizon*.",
            "horizon",
            "the line between sea and sky",
        ),
        (
            "The captain, the mates and their sailors make up a *crew*.",
            "",
            "",
        ),
        (
            "The officers of a ship and their sailors make up a *crew*.",
            "crew",
            "the officers of a ship and their sailors",
        ),
        (
            "A boat takes its cargo in winter, and the crane used for barrels is called a *derrick*.",
            "derrick",
            "the crane used for barrels",
        ),
        (
            "A hull draws a smooth wave moving across the bay, called a *wash*.",
            "wash",
            "a smooth wave moving across the bay",
        ),
        ("A boat is old, and the crane used to load barrels is called a *barrel loader*.", "", ""),
        ("A rope holds the sail, or *canvas*, in place.", "", ""),
        ("It ends in a closed wooden frame, or *cleat*.", "cleat", "a closed wooden frame"),
    ],
)
def test_what_is_called_so(tmp_path: Path, text: str, term: str, gloss: str) -> None:
    """In brackets, behind a comma, of what a whole sentence tells; not where it is not sure what is meant."""
    found = facts_in(tmp_path, f"{TITLE}{text}\n", "called")
    assert ([(term, gloss)] if term else []) == [(one.subject, one.value) for one in found]


@pytest.mark.parametrize(
    ("text", "ask", "term"),
    [
        (
            "Unless two boats claim one berth - a *conflict* - the harbour master sleeps.",
            "What is it called when two boats claim one berth?",
            "conflict",
        ),
        (
            "When the wind comes from behind, we call this *running*.",
            "What is it called when the wind comes from behind?",
            "running",
        ),
        (
            "When a boat has two hulls, we call the vessel a *catamaran*.",
            "What do we call the vessel when a boat has two hulls?",
            "catamaran",
        ),
        (
            "Deck cargo is also known as *top load*.",
            "What is another name for deck cargo?",
            "top load",
        ),
        (
            "The sea falls for six hours, and this is known as *ebb* tide.",
            "What is it called when the sea falls for six hours?",
            "ebb tide",
        ),
    ],
)
def test_what_a_case_is_called(tmp_path: Path, text: str, ask: str, term: str) -> None:
    """What holds under a condition is asked for with it."""
    (found,) = facts_in(tmp_path, f"{TITLE}{text}\n", "called")
    assert (ask, term) == (found.ask, found.subject)


@pytest.mark.parametrize(
    ("text", "kind", "subject", "value"),
    [
        (
            "Every dock has a *fender* (a cushion that keeps hulls from the wall).",
            "gloss",
            "a fender",
            "a cushion that keeps hulls from the wall",
        ),
        (
            "The mate carries a *sextant*, that is, a tool for measuring the height of stars.",
            "gloss",
            "a sextant",
            "a tool for measuring the height of stars",
        ),
        (
            "The boat is tied to a *bollard*, which is an iron post on the quay.",
            "gloss",
            "a bollard",
            "an iron post on the quay",
        ),
        (
            "They sail at *slack water*, or the pause of the sea between two tides.",
            "gloss",
            "slack water",
            "the pause of the sea between two tides",
        ),
        (
            "Large ports have *feeders*, that is, boats that carry cargo to larger ships.",
            "gloss",
            "feeders",
            "boats that carry cargo to larger ships",
        ),
        (
            "In short, a *chart* is just a map that shows the depth of the sea.",
            "gloss",
            "a chart",
            "a map that shows the depth of the sea",
        ),
        (
            "*Tramp steamers* are vessels you can hire for a single voyage.",
            "gloss",
            "tramp steamers",
            "vessels you can hire for a single voyage",
        ),
        (
            "Most crews prefer *free pratique* (meaning a port lets everybody land).",
            "meaning",
            "free pratique",
            "that a port lets everybody land",
        ),
        (
            "Wooden hulls are *porous*: they let water in when the planks dry out.",
            "asked",
            "wooden hulls are porous",
            "they let water in when the planks dry out",
        ),
    ],
)
def test_what_a_term_means(tmp_path: Path, text: str, kind: str, subject: str, value: str) -> None:
    """Its gloss stands in brackets, between commas or dashes, or behind "is"."""
    found = facts_in(tmp_path, f"{TITLE}{text}\n", kind)
    assert [(subject, value)] == [(one.subject, one.value) for one in found]


@pytest.mark.parametrize(
    "text",
    [
        "The *old* boat (a gift from Ann) leaks.",
        "A velocity—a *vector*, with two parts—changes.",
        "*Drift* is a vector, with two parts, and sailors plot it on charts.",
        "A *harbour* (see the map) is not far.",
        "Help comes from a firm in a branch that is small called *towing*.",
        "*Marina* is a good place for boats that leak.",
        "A ship takes eight days to sail one *reach*, which means the news from Ness is always late.",
    ],
)
def test_what_explains_nothing(tmp_path: Path, text: str) -> None:
    """Words said with stress, brackets that add something else, praise."""
    assert [] == facts_in(tmp_path, f"{TITLE}{text}\n", "gloss", "called", "meaning")


def test_a_name_is_not_what_all_of_its_kind_are_called(tmp_path: Path) -> None:
    """A word that only opens sentences keeps its capital: nobody calls a ferry "Hope"."""
    (found,) = facts_in(tmp_path, f"{TITLE}**Hope** is a ferry with two decks for cars.\n", "gloss")
    assert "Hope" == found.subject


def test_a_gap_for_a_term_that_is_set_apart(tmp_path: Path) -> None:
    """It is a whole noun phrase of its sentence, and none of several; stressed words are no terms."""
    text = (
        "Shipwrights lay the *keel* in the yard before ribs are bent.\n\nA dry hull opens along the *garboard* in the summer.\n\n"
        "The *worst* leaks come from masts, *shrouds* and sails.\n\nMany leaks come from above."
    )
    asked = {
        one.value
        for one in facts_in(tmp_path, f"# Hulls\n\n{text}\n", "cloze")
        if " term" in one.family
    }
    assert {"keel", "garboard"} == asked


def test_a_gap_does_not_reach_beyond_a_term(tmp_path: Path) -> None:
    """Where a term begins, its author tells: "the task *hull repair*"."""
    text = (
        "# Docks\n\nMost yards call the task *hull repair*.\nMost yards do hull repair in winter.\n"
    )
    assert "task hull repair" not in {one.value for one in facts_in(tmp_path, text, "cloze")}


def test_statements_know_their_terms_and_their_code(tmp_path: Path) -> None:
    """Code as it is said, terms as they stand, each with its own sentence."""
    text = "# Tides\n\nA *tide* is long. Call `high_water()` for a *bore* now.\n"
    one, other = material_in(tmp_path, text).statements
    assert (("tide",), ()) == (one.terms, one.code)
    assert (("bore",), ("high water",)) == (other.terms, other.code)


def test_what_the_code_of_a_page_names_needs_the_page(tmp_path: Path) -> None:
    """Functions, variables and files of its example; what a language itself has is told without them."""
    text = (
        "# Pumps\n\nThe `drain` function empties a tank.\nThe `while` keyword begins a loop.\nThe tool sorts `depths.csv` by size.\n\n"
        "```python\ndef drain(tank):\n    level = read('depths.csv')\n```\n"
    )
    assert [True, False, True] == [one.leans for one in material_in(tmp_path, text).statements]


@pytest.mark.parametrize(
    ("code", "names"),
    [
        ("fn fill_up(tank: &Tank) {\n    let mut level = 1;", {"fill up", "level"}),
        ("const { depth } = tide;\nclass Lock extends Gate {}", {"depth", "Lock"}),
        ("$ sort depths.txt > deepest.txt", {"depths.txt", "deepest.txt"}),
        ("fn main() {\n    if level == 2 {}", set()),
    ],
)
def test_names_that_code_defines(code: str, names: set[str]) -> None:
    """What is declared or set, and files; not what is compared, and no "main"."""
    block = Block(kind="code", text=code, span=Span(1, 2))
    assert names == defined_in([block])


def test_code_is_typed_as_it_is_and_has_no_article(tmp_path: Path) -> None:
    """At the beginning of a sentence, too; part of a name is no gap."""
    text = (
        "# Pumps\n\n`pump.start` is a safer way to fill a *dry tank* in winter.\nThe `fill_tank` call needs a full tank of water.\n\n"
        "A pump fills a tank.\nA dry tank breaks a pump.\n"
    )
    found = facts_in(tmp_path, text)
    assert {"pump.start"} >= {one.subject for one in found if one.kind == "gloss"}
    gaps = [one.ask for one in found if one.kind == "cloze" and "start" in one.ask]
    assert gaps
    assert all(one.startswith("pump.start") for one in gaps)


def test_a_label_that_is_code_has_no_article(tmp_path: Path) -> None:
    """ "What is req?", not "What is the req?", though the lesson says "the req" elsewhere."""
    text = "# Docks\n\nThe parts:\n\n- `req`: the request of a ship for a berth\n- `res`: the response of the port to a ship\n\nThe req comes first. The res is late.\n"
    found = facts_in(tmp_path, text, "gloss")
    assert ["req", "res"] == [one.subject for one in found]


def test_no_gap_for_half_of_what_code_names(tmp_path: Path) -> None:
    """ "field" of "the `depth` field"."""
    text = "# Docks\n\nThe harbour method of a chart reads the value of the `depth` field.\nThe field of a chart is wide. The field of a map is wide.\n"
    assert "field" not in {
        one.value for one in facts_in(tmp_path, text, "cloze") if "depth" in one.ask
    }


def test_a_made_up_scenario_is_not_asked_for(tmp_path: Path) -> None:
    """From where it begins to the end of its paragraph."""
    text = (
        "# Ferries\n\nHere's the scenario: If the ferry sinks, the crew swims to the small island. If the storm ends, the ferry sails to the port.\n\n"
        "If the tide falls, the ferry waits in the deep channel.\n"
    )
    asked = [one.ask for one in facts_in(tmp_path, text, "outcome")]
    assert ["What happens if the tide falls?"] == asked


def test_a_gap_takes_a_title_whole(tmp_path: Path) -> None:
    """ "expressions" is no answer in a lesson on regular expressions."""
    text = "# Common tides\n\nThe common tides of the bay lift each boat.\nThe common tides fill each dock of the bay.\n"
    assert "tides" not in {one.value for one in facts_in(tmp_path, text, "cloze")}
