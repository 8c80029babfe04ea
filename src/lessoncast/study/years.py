"""Years beside a right one, as wrong choices."""

from __future__ import annotations

import re
from collections.abc import Sequence

from lessoncast.study.facts.fact import Fact
from lessoncast.tongue.phrases import digest

YEARS_AROUND = range(-5, 6)


def is_year(fact: Fact) -> bool:
    """Whether a year is asked for."""
    dated = fact.kind in {"year", "event"} or fact.family == "gap year"
    return dated and re.fullmatch(r"1\d{3}|20\d{2}", fact.value) is not None


def spread_years(right: str, years: Sequence[str], statement: str, wanted: int) -> list[str]:
    """The lesson's other years, the nearest first; where it has too few, years beside them inside its range."""
    year = int(right)
    own = [one for one in years if one != right and one not in statement]
    near = sorted(own, key=lambda one: (abs(int(one) - year), one))[:wanted]
    near = [*sorted(near[:3], key=lambda one: digest(one, statement)), *near[3:]]
    first, last = (int(years[0]), int(years[-1])) if years else (year, year)
    beside = [
        str(year + away) for away in YEARS_AROUND if first - 2 <= year + away <= last + 2 and away
    ]
    spare = sorted(
        (one for one in beside if one not in {*near, right}), key=lambda one: digest(one, statement)
    )
    return [*near, *spare][:wanted]
