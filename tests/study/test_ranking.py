"""Rivals come in the order of how near they are, and the far ones are not looked at."""

from __future__ import annotations

from itertools import islice

from lessoncast.study.ranking import Weighed, nearest_first


def _weighed(found: dict[str, float | None], looked: list[str], text: str) -> Weighed | None:
    looked.append(text)
    far = found[text]
    return None if far is None else (far, text, text)


def test_the_nearest_come_first_and_what_does_not_fit_never() -> None:
    found: dict[str, float | None] = {
        "oar": 4.0,
        "sail": 1.0,
        "keel": None,
        "mast": 1.0,
        "rope": 2.5,
    }
    least = {"oar": 0.0, "sail": 1.0, "keel": 0.5, "mast": 0.0, "rope": 2.0}
    rivals = [(least[one], one) for one in found]
    ranked = nearest_first(rivals, lambda one: _weighed(found, [], one))
    assert [*ranked] == ["mast", "sail", "rope", "oar"]


def test_what_cannot_be_near_is_not_looked_at() -> None:
    found: dict[str, float | None] = {"oar": 1.0, "sail": 2.0, "keel": 9.0}
    looked: list[str] = []
    ranked = nearest_first(
        [(1.0, "oar"), (1.5, "sail"), (8.0, "keel")], lambda one: _weighed(found, looked, one)
    )
    assert [*islice(ranked, 2)] == ["oar", "sail"]
    assert looked == ["oar", "sail"]


def test_as_near_ones_are_all_looked_at_before_one_is_chosen() -> None:
    found: dict[str, float | None] = {"sail": 1.0, "oar": 1.0}
    ranked = nearest_first([(1.0, "sail"), (1.0, "oar")], lambda one: _weighed(found, [], one))
    assert next(ranked) == "oar"
