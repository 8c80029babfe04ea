"""What a textbook's reader is to solve is not told; advice stays."""

from dataclasses import replace

import pytest

from lessoncast.model import Block, Span
from lessoncast.units.reading import SectionReader
from writer_mother import a_block, english_book, lesson_of, sections_of, vocabulary_of


def _told(*blocks: Block) -> list[str]:
    reader = SectionReader(
        replace(lesson_of("Text."), blocks=blocks), vocabulary_of(), english_book()
    )
    heard = (one for one in reader.read() if one.kind != "exercise")
    return [unit.text for one in heard for unit in one.units]


@pytest.mark.parametrize(
    ("order", "told"),
    [
        ("Write the formulas of these salts.", False), ("Draw a picture for each of the following tides.", False),
        ("Calculate the depth of the following basins.", False), ("Then give the name of each of these locks.", False),
        ("Write the log before you leave the ship.", True), ("Give the keys to the people who look after these gates at night.", True),
        ("Never oil a wet lock.", True), ("Write tests first.", True),
    ],
)  # fmt: skip
def test_a_problem_about_what_the_page_gives_is_not_told(order: str, told: bool) -> None:
    """``Write the formulas of these salts``: an order to solve something, and no advice."""
    before = a_block("paragraph", "Ice floats on the sea.", Span(1, 1))
    assert told == (order in " ".join(_told(before, a_block("paragraph", order, Span(2, 2)))))


def test_what_an_example_orders_is_a_problem() -> None:
    """Its case is told; in running text the same order may be advice."""
    text = "Two salts dissolve in the sea. Write the formula of a salt and give its charge."
    example = replace(a_block("aside", text, Span(2, 2)), info="example", term="Salts of the sea")
    assert _told(example) == ["Two salts dissolve in the sea."]
    assert len(_told(a_block("paragraph", text, Span(2, 2)))) == 2


@pytest.mark.parametrize(
    ("title", "told"),
    [("Check Your Learning", False), ("Your turn", False), ("Practice problems", False), ("Salts", True), ("Practice makes ports", True)],
)  # fmt: skip
def test_a_box_that_tests_its_reader_is_an_exercise(title: str, told: bool) -> None:
    """Nothing in it is told, for what does not order only prepares the task."""
    box = replace(
        a_block("aside", "Salt dissolves in the sea.", Span(2, 2)), info="note", term=title
    )
    assert bool(_told(box)) == told


@pytest.mark.parametrize(
    ("heading", "told"),
    [("Question 3. Load the boats", False), ("Problem 2", False), ("Homework", False), ("Question 3: What should I do?", True), ("Loading", True)],
)  # fmt: skip
def test_orders_below_a_numbered_question_are_tasks(heading: str, told: bool) -> None:
    """What is stated there is told; below a question that the heading asks, an order is its answer."""
    text = "The quay is made of stone. Load all the boats before noon. Using a map, find the quay."
    said = " ".join(
        unit.text for one in sections_of(f"## {heading}\n\n{text}") for unit in one.units
    )
    assert "The quay is made of stone." in said
    assert told == ("Load all the boats" in said) == ("find the quay" in said)


def test_figures_to_choose_from_are_not_told() -> None:
    """The answers of a quiz: nobody knows what they count."""
    before = a_block("paragraph", "Ice floats on the sea.", Span(1, 1))
    asks = a_block("paragraph", "How many boats are there?", Span(2, 2))
    items = [a_block("item", text, Span(3 + at, 3 + at)) for at, text in enumerate(("447,770", "766,792", "* 5 1"))]  # fmt: skip
    words = [a_block("item", text, Span(3 + at, 3 + at)) for at, text in enumerate(("Sloops", "Cutters", "Yawls"))]  # fmt: skip
    assert _told(before, asks, *items) == ["Ice floats on the sea."]
    assert "yawls" in " ".join(_told(before, *words))


def test_a_name_without_its_address_is_not_told() -> None:
    """``Ask a Captain: https://…. A site of sailors.``: what is left is no order."""
    text = "Ice floats on the sea. Ask a Captain:. On this site old sailors answer all questions about the sea."
    assert "Captain" not in " ".join(_told(a_block("paragraph", text, Span(1, 1))))
