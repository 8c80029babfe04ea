"""A list and what leads to it."""

import pytest

from lessoncast.tongue.words import Vocabulary
from lessoncast.units import listing, notes
from writer_mother import a_block


@pytest.mark.parametrize(
    ("lead", "items", "needs"),
    [
        ("See figure 2 for all of these", ("apples in the sun", "pears in the shade"), True),
        ("Suppose a fish has two desires", ("Seek the net.", "Flee from the net."), True),
        ("As shown in figure 2", ("Apples ripen first.", "Pears ripen last."), False),
        ("Make sure that", ("the gates are shut", "the pump runs"), False),
        ("Make sure that", ("closed gates", "a pump"), True),
        ("Pick what is ripe", ("apples in the sun", "pears in the shade"), False),
        (
            "In the example below, the rules name what is lit",
            ("All red lamps must be lit.", "Bells ring twice."),
            True,
        ),
        (
            "In this harbour, all must be quiet",
            ("Horns are blown at noon.", "Bells ring twice."),
            False,
        ),
        ("The sign should tell the crew", ("the gate is shut", "the water is deep"), True),
        ("The sign should tell the crew", ("what happens at night", "the water is deep"), False),
    ],
)
def test_halves_go_with_a_lead_in_that_cannot_be_said(
    lead: str, items: tuple[str, ...], needs: bool
) -> None:
    """And so do the orders of an example; whole sentences stand alone."""
    assert needs == listing.needs_lead(lead, [a_block("item", text) for text in items])


def test_what_somebody_is_told_about_goes_on_with_its_lead_in() -> None:
    """``What happens at night`` is no sentence by itself; what is merely so is not stated."""
    items = [
        a_block("item", text)
        for text in ("about the red lamp", "what happens at night", "the water is deep")
    ]
    [told] = notes.joined(items, "The sign should tell the crew", Vocabulary("en"))
    assert (
        told.text == "The sign should tell the crew about the red lamp and what happens at night."
    )


@pytest.mark.parametrize(
    ("lead", "items", "torn"),
    [
        ("Keep the old boat because it is", ("a better way to cross, and", "cheap"), True),
        ("Keep the old boat because", ("it has two masts,", "it floats"), True),
        ("The parts of a boat are", ("the mast", "the hull"), False),
    ],
)
def test_halves_go_with_a_lead_in_that_ends_open(
    lead: str, items: tuple[str, ...], torn: bool
) -> None:
    """What stands below "because it is" is the other half of a sentence."""
    assert torn == listing.is_torn(lead, [a_block("item", text) for text in items])


@pytest.mark.parametrize(
    ("lead", "said"),
    [
        ("A race begins when these three things meet", "A race begins when three things meet."),
        ("The reform rests on four claims", "The reform rests on four claims."),
        ("In one of these, Moor posits that there are four kinds of tides", "In one of these, Moor posits that there are four kinds of tides."),
        ("Sailors know three knots", "Sailors know three knots."), ("Sailors know knots", ""),
        ("The parts of a lock are", ""), ("There are three ways to cross the bay", ""),
        ("For a boat you need", ""), ("Consider the boats that you can see here", ""), ("Here are some of the questions", ""),
    ],
)  # fmt: skip
def test_a_lead_in_that_says_something_is_told(lead: str, said: str) -> None:
    """What only waits for its list is not."""
    assert said == listing.lead_sentence(lead, [a_block("item", "Ships sink.")])


@pytest.mark.parametrize(
    ("items", "orders"),
    [
        (["Practice patience with the crew.", "Rinse the sails after a trip."], True),
        (["Practice patience with the crew.", "Oars of all kinds."], False),
        (["A deck of oak.", "Rinse the sails after a trip."], False),
    ],
)
def test_a_list_is_of_orders_if_one_surely_is(items: list[str], orders: bool) -> None:
    """What may be an order or a thing is one among orders."""
    assert orders == listing.are_rather_orders([a_block("item", text) for text in items])


@pytest.mark.parametrize(
    ("lead", "noun"),
    [("The City of Hull describes sailing as a row of steps", ""), ("Kinds of harbours", "harbours")],
)  # fmt: skip
def test_a_name_is_nothing_that_a_list_is_of(lead: str, noun: str) -> None:
    """Below what the City of Hull says stand no cities."""
    named = frozenset({"City", "Hull"})
    assert noun == notes.list_noun(lead, Vocabulary("en", names=named, alone=named))


def test_a_list_of_headings_is_told_where_its_lead_in_is_nothing_without_it() -> None:
    """``… several kinds of boats, including``: else the section would tell nothing."""
    items = [a_block("item", text) for text in ("small canoes", "old ferries")]
    titles = {"small canoes", "old ferries"}
    open_end = "The harbour holds several kinds of boats, including"
    assert not listing.are_headings(open_end, items, titles)
    [told] = notes.joined(items, open_end, Vocabulary("en"))
    assert told.text == f"{open_end} small canoes and old ferries."
    assert listing.are_headings("There are two kinds of boats", items, titles)
