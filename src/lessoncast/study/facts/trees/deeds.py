"""The rules for what is done, and should be: how-to lessons."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from lessoncast.study.facts.fact import Fact
from lessoncast.study.facts.trees import advice, doses, gerunds, orders, uses
from lessoncast.study.facts.trees.reading import Sight

DEEDS: tuple[Callable[[Sight], Iterator[Fact]], ...] = (
    doses.doses, orders.hows, orders.goals, orders.duties, gerunds.messages, gerunds.activities, advice.reasons, advice.ways,
    advice.preferences, uses.uses,
)  # fmt: skip
