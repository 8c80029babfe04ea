"""Whether a text is a whole sentence."""

import pytest

from lessoncast.tongue.english.wholeness import is_embedded, is_sentence, is_written_whole


@pytest.mark.parametrize(
    "text",
    [
        "Towns along the canal, like Troy and Utica, boomed.", "In hot summers, when the wells dry up, the mill stops.",
        "Even if it rains, the mill stops.", "Keeping all else equal, more water turns the wheel faster.",
        "A major concern when opening a gate is how to keep the boats from the wall.",
        "First, open the gate.", "Do not open the gate.", "Be patient.", "But no uprising materialized.",
        "How much a lock costs depends on the hill.",
        "Because the scale is logarithmic, each step down means ten times as many ions.",
        "If you see that the gate leaks, take it seriously and close it.",
        "As such, they are old.", "After some days it was as hard as any other.", "After two weeks the rope is dry.",
        "So should those whose boats leak.", "After that it was drawn in an edition of five hundred.",
        "The old winch hums at the top of the quay, about as loud as a bee.",
    ],
)  # fmt: skip
def test_sentences(text: str) -> None:
    """A clause or an order, wherever in the text it begins."""
    assert is_sentence(text)


@pytest.mark.parametrize(
    "text",
    [
        "How you tell the crew.", "How the gate is built and how it is kept.", "Is often right for small boats.",
        "You as a sailor can.", "A lock with two gates.", "A rule that tells how well, or badly, the lock is kept.", "Matches any letter of the word",
        "A measure of how full a lock is.", "Reading about boats is fine, but if.", "Race conditions, in which threads read data out of order.",
    ],
)  # fmt: skip
def test_fragments(text: str) -> None:
    """Half a sentence is told from a whole one."""
    assert not is_sentence(text)


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("Moreover, in general, more water never hurts.", True),
        ("The variable s refers to a lock, where the water waits.", True),
        ("Allowed the king to send his guests away.", False),
        ("Named after the king, though his brother had built it.", False),
        ("Railroad map of the United States, 1861.", False),
        ("Anything that can help the crew on the deck.", False),
        ("An engraving depicting sailors and their boats.", False),
        ("a lock refers to a gate.", False),
        ("A code of conduct empowers you to welcome everybody.", True),
        ("An if expression allows you to branch.", True),
        ("All if expressions start with the keyword if.", True),
        ("As such we can check what the crew would do.", True),
        ("A step down, a step up.", False),
    ],
)  # fmt: skip
def test_what_an_author_set_as_a_sentence(text: str, whole: bool) -> None:
    """In doubt it is one, if a verb is its own and not that of a clause inside."""
    assert whole == is_written_whole(text)


def test_questions_inside() -> None:
    """``how …`` and ``what …`` need a verb behind them to be a sentence."""
    assert is_embedded("How you notify the crew, the owner and the harbour.")
    assert not is_embedded("What matters is the tide.")
