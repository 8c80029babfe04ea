"""Labels and letters that only count what they stand before."""

import pytest

from lessoncast.model import Block, Span
from lessoncast.units.counted import uncounted


def _paragraphs(*texts: str) -> list[Block]:
    return [
        Block(kind="paragraph", text=text, span=Span(line, line))
        for line, text in enumerate(texts, start=3)
    ]


@pytest.mark.parametrize(
    ("term", "text", "told"),
    [
        ("Step 2 - Tar", "Brush the tar into every seam.", ("", 2)),
        ("Rule 1: Sail in pairs", "Two boats see more.", ("Sail in pairs", None)),
        ("Rule 1", "Two boats see more.", ("Rule 1", None)),
        ("Deck 2 - Stores", "Rope lies here.", ("Deck 2 - Stores", None)),
    ],
)
def test_a_number_in_a_label_only_counts(term: str, text: str, told: tuple[str, int]) -> None:
    """A whole method is heard, not left out because "Step 2" is on the page."""
    block = Block(kind="paragraph", text=text, span=Span(3, 3), term=term)
    [found] = uncounted([block])
    assert (found.term, found.number) == told


def test_sentences_that_letters_count_are_a_list() -> None:
    """``a) Ask the harbour master.`` is no answer of a quiz."""
    orders = (
        "a) Ask the harbour master for a berth.",
        "b) Pay for the first night at once.",
    )
    found = [*uncounted(_paragraphs("Before you land.", *orders))]
    assert [one.text for one in found[1:]] == [
        "Ask the harbour master for a berth.",
        "Pay for the first night at once.",
    ]
    assert {one.kind for one in found[1:]} == {"item"}


def test_paragraphs_that_numbers_count_are_steps() -> None:
    """A picture stood between them, or somebody typed the numbers."""
    found = [
        *uncounted(
            _paragraphs(
                "1. Choose a berth that lies out of the wind.",
                "2. Tie the boat to both of its rings.",
                "Boats rest there.",
                "1. Only one thing is counted by this number.",
            )
        )
    ]
    assert [(one.kind, one.number) for one in found] == [
        ("item", 1), ("item", 2), ("paragraph", None), ("paragraph", None),
    ]  # fmt: skip
    assert found[1].text == "Tie the boat to both of its rings."


@pytest.mark.parametrize("before", ["Which of these is safe?", "Who pays?"])
def test_answers_to_choose_from_keep_their_letters(before: str) -> None:
    """Nobody is told the wrong ones."""
    texts = (before, "a) The owner pays for the berth.", "b) The crew pays for the berth.")
    assert [one.text for one in uncounted(_paragraphs(*texts))] == [*texts]
