"""Many jobs at once: results in order, or the first failure."""

import math
from concurrent.futures import Future
from typing import Any

import pytest

from lessoncast._executor import SerialExecutor
from lessoncast._steps.crew import Crew


def test_somebody_hears_how_far_the_jobs_are() -> None:
    """Each job is reported with the label; jobs without one are not."""
    heard: list[tuple[int, int, str]] = []
    crew = Crew(executor=SerialExecutor(), progress=lambda *told: heard.append(told))
    assert [2.0, 3.0] == crew.do("roots", math.sqrt, [4, 9])
    assert [1.0] == crew.do("", math.sqrt, [1])
    assert [(1, 2, "roots"), (2, 2, "roots")] == heard


def test_the_first_failure_in_order_is_raised() -> None:
    """Not the one that came first in time."""
    crew = Crew(executor=SerialExecutor(), progress=lambda *_: None)
    with pytest.raises(ValueError, match=r"math domain|nonnegative"):
        crew.do("roots", math.sqrt, [4, -1, 9])


def test_few_jobs_are_done_here() -> None:
    """Up to ``few``; of more the executor hears."""
    asked: list[object] = []

    class Watched(SerialExecutor):
        def submit(self, fn: Any, /, *args: Any, **kwargs: Any) -> Future[Any]:
            asked.extend(args)
            return super().submit(fn, *args, **kwargs)

    crew = Crew(executor=Watched(), progress=lambda *_: None)
    assert [2.0, 3.0] == crew.do("", math.sqrt, [4, 9], few=2)
    assert [] == asked
    assert [2.0, 3.0, 4.0] == crew.do("", math.sqrt, [4, 9, 16], few=2)
    assert [4, 9, 16] == asked
