"""A list whose head says how many things it names is asked for as a whole."""

from __future__ import annotations

from pathlib import Path

import pytest

from study_mother import facts_in


@pytest.mark.parametrize(
    ("items", "value"),
    [
        (
            "- Drag roads slope down to the shore.\n- Timber roads cross the bogs of the north.\n",
            "drag roads and timber roads",
        ),
        ("- drag roads\n- timber roads\n", "drag roads and timber roads"),
        (
            "- **Drag roads**: They slope down to the shore.\n- **Timber roads**: They cross the bogs.\n",
            "drag roads and timber roads",
        ),
    ],
)
def test_what_a_counted_list_names(tmp_path: Path, items: str, value: str) -> None:
    """Its items are what they are labelled, what they are, or what their sentences are of."""
    text = f"# Hauling\n\nThere are two kinds of logging road:\n\n{items}"
    found = {one.ask: one.value for one in facts_in(tmp_path, text, "object")}
    assert value == found["Which two kinds of logging road are there?"]


@pytest.mark.parametrize(
    "items",
    [
        "- Drag roads slope down to the shore.\n- Timber roads cross the bogs.\n- Ice roads melt.\n",
        "- One kind is a drag road.\n- Another kind is a timber road.\n",
        "- If it rains, use the drag road.\n- If it snows, use the timber road.\n",
    ],
)
def test_what_a_list_does_not_name(tmp_path: Path, items: str) -> None:
    """Not where another number of things comes, and not where an item opens with something else."""
    text = f"# Hauling\n\nThere are two kinds of logging road:\n\n{items}"
    assert not [
        one for one in facts_in(tmp_path, text, "object") if one.ask.startswith("Which two")
    ]
