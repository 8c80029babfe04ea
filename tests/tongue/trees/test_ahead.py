"""What many looks at sentences come to is read together, and each look finds what it would find alone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

import pytest

from lessoncast.tongue.trees import Tree, found_in_each, parsing, read_ahead, tree_of
from lessoncast.tongue.trees.ahead import FEW, ROUNDS, take

NAMES = ("Otters", "Badgers", "Herons", "Beavers", "Swallows")


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """How many sentences were read at a time."""
    sizes: list[int] = []
    whole = parsing._read

    def reading(sentences: Sequence[str]) -> Iterator[tuple[str, Tree | None]]:
        sizes.append(len(sentences))
        return whole(sentences)

    monkeypatch.setattr(parsing, "_read", reading)
    parsing._known.clear()
    return sizes


def _look(name: str) -> tuple[Tree | None, ...]:
    return tree_of(f"{name} dig."), tree_of(f"{name} sleep by day.")


def test_what_looks_come_to_one_after_the_other_is_read_in_turns(read: list[int]) -> None:
    read_ahead(partial(_look, name) for name in NAMES)
    assert read == [len(NAMES), len(NAMES)]
    for name in NAMES:
        _look(name)
    assert read == [len(NAMES), len(NAMES)]


def test_a_look_finds_what_it_finds_alone(read: list[int]) -> None:
    alone = [_look(name) for name in NAMES]
    parsing._known.clear()
    read_ahead(partial(_look, name) for name in NAMES)
    assert [_look(name) for name in NAMES] == alone


def test_few_looks_wait_for_nothing(read: list[int]) -> None:
    read_ahead(partial(_look, name) for name in NAMES[: FEW - 1])
    assert read == []


def test_a_look_that_never_ends_is_let_be() -> None:
    taken: list[str] = []

    def look(name: str) -> None:
        taken.append(name)
        tree_of(f"{name} came {len(taken)} times.")

    take((partial(look, name) for name in NAMES), read=lambda _: None)
    assert len(taken) == ROUNDS * len(NAMES)


def test_what_breaks_in_a_look_is_told(read: list[int]) -> None:
    with pytest.raises(ZeroDivisionError):
        read_ahead([lambda: 1 // 0] * FEW)
    assert tree_of("Otters dig.") is not None  # nobody waits any more


def test_what_is_found_in_each_comes_in_order_and_is_read_together(read: list[int]) -> None:
    """What needs no tree is looked for once, and what waits for one once more for each round."""
    taken: list[str] = []

    def find(name: str) -> Iterator[str]:
        taken.append(name)
        if name != "Herons":
            tree_of(f"{name} dig.")
        yield from (name, name.lower())

    found = [*found_in_each(find, NAMES)]
    assert found == [one for name in NAMES for one in (name, name.lower())]
    assert read == [len(NAMES) - 1]
    assert (taken.count("Herons"), taken.count("Otters")) == (1, 2)
