"""Decks of other programs: what they hold, and what is refused with its line."""

from __future__ import annotations

import pytest

from lessoncast import study
from lessoncast.errors import StudyError
from lessoncast.model import Card, Question

GIFT = r"""// a comment
$CATEGORY: $course$/sea

::Q1:: What is 2 \+ 2 \= ? \{x\} \~ \# {
	=4 \{x\} # right
	~%-50%5
	~6#no
	####It is \= 4.
}

[html]Is <b>2&nbsp;&lt;&nbsp;3</b>? {T}

The Moon {=pulls ~pushes} the sea.

Who? {=Newton =Isaac Newton}

How much? {#3.14:0.01}

Write an essay. {}

Match. {=a -> b =c -> d}

Just a text.
"""


def test_gift_gives_questions_and_cards() -> None:
    """Choices become questions, what is to be typed becomes cards, and the rest is told with its line."""
    found = study.read_deck(GIFT, name="x.gift", language="en")
    kinds = ("an essay question", "a matching question", "a text that asks nothing")
    rows = GIFT.split("\n")
    starts = ("Write", "Match", "Just")
    lines = [number for number, row in enumerate(rows, 1) if row.startswith(starts)]
    assert tuple(zip(lines, kinds, strict=True)) == found.passed_over
    asked = [item for item in found.items if isinstance(item, Question)]
    assert (r"What is 2 \+ 2 = ? {x} ~ #", ("4 {x}", "5", "6"), 0, "It is = 4.") == (
        asked[0].question, asked[0].choices, asked[0].answer, asked[0].explanation
    )  # fmt: skip
    assert ("Is 2 < 3?", ("True", "False"), 0) == (
        asked[1].question,
        asked[1].choices,
        asked[1].answer,
    )
    assert "The Moon ____ the sea." == asked[2].question
    cards = [(item.front, item.back) for item in found.items if isinstance(item, Card)]
    assert [("Who?", "Newton"), ("How much?", "3.14")] == cards
    assert 4 == found.items[0].line


def test_true_and_false_are_said_in_the_lessons_language() -> None:
    """No English word comes into a German quiz."""
    (asked,) = study.read_deck("Stimmt es? {F}", name="x.gift", language="de-AT").items
    assert isinstance(asked, Question)
    assert (("Wahr", "Falsch"), 1) == (asked.choices, asked.answer)


ANKI = """\
#separator:tab
#html:true
#guid column:1
#tags column:4
g1\tWhat is <b>a&amp;b</b>?\t"two ""words""\nand more"\tsea::tides
g2\tThe {{c1::Moon::what}} pulls the {{c2::sea}}.\t\t
"""


def test_ankis_text_says_how_it_is_to_be_read() -> None:
    """Columns with guids and tags are none of fields, and gaps become cards with a gap."""
    cards = study.read_deck(ANKI, name="deck.txt", language="en").items
    assert [
        ("What is a&b?", 'two "words" and more', 5),
        ("The ____ pulls the ____.", "Moon; sea", 7),
    ] == [(one.front, one.back, one.line) for one in cards if isinstance(one, Card)]


def test_a_table_is_fronts_and_backs() -> None:
    """Tabs, or commas where the suffix says so; text is as it stands there."""
    for name, text in {
        "x.tsv": "a <b>\tb\n\nc\td\n",
        "x.csv": "a <b>,b\nc,d\n",
        "x.txt": "a <b>\tb\nc\td\n",
    }.items():
        cards = study.read_deck(text, name=name, language="en").items
        assert [("a <b>", "b"), ("c", "d")] == [
            (one.front, one.back) for one in cards if isinstance(one, Card)
        ]


FAULTS = {
    ("x.tsv", "a\tb\nc\n"): (2, "a card without an answer"),
    ("x.tsv", "a\tb\n\tc\n"): (2, "a card without a question"),
    ("x.txt", '#separator:tab\na\t"b\n'): (2, "the quotes of this row are not closed, or something stands behind them"),
    ("x.gift", "\nWhich? {~a ~b}"): (2, "a question with no right choice"),
    ("x.gift", "Which? {=a =b ~c}"): (1, "a question with several right choices"),
    ("x.gift", "{=a ~b}"): (1, "a question that asks nothing"),
    ("x.gift", "Which? {=a ~}"): (1, "a choice that says nothing"),
    ("x.gift", "Which? {a}"): (1, "these answers have no marks"),
    ("x.gift", "Which? {=a ~b"): (1, "one { and one } stand around the answers"),
    ("x.gift", "How much? {#some}"): (1, "this is no number"),
}  # fmt: skip


@pytest.mark.parametrize("case", FAULTS, ids=lambda case: case[1].strip())
def test_what_is_broken_is_refused_with_its_line(case: tuple[str, str]) -> None:
    """Nothing of a deck with a fault comes in."""
    name, text = case
    line, message = FAULTS[case]
    with pytest.raises(StudyError) as caught:
        study.read_deck(text, name=name, language="en")
    assert (f"{name}:{line}", message) == (caught.value.where, caught.value.message)
    assert caught.value.hint


@pytest.mark.parametrize("name", ["x.apkg", "x.pdf", "x"])
def test_other_files_are_refused_by_name(name: str) -> None:
    """With what is read instead."""
    with pytest.raises(StudyError, match="not imported") as caught:
        study.read_deck("a\tb", name=name, language="en")
    assert "GIFT" in (caught.value.hint or "")


def test_an_empty_deck_is_refused() -> None:
    """Somebody took the wrong file."""
    with pytest.raises(StudyError, match="holds no card"):
        study.read_deck("\n\n", name="x.tsv", language="en")
