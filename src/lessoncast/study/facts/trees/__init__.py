"""Trees → facts: a phrase of a clause is asked for, and all the rest of the clause is in the question."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import chain, pairwise

from lessoncast.study.facts.fact import Fact
from lessoncast.study.facts.trees import (
    complements,
    dates,
    doers,
    figures,
    follows,
    happenings,
    placed,
    things,
    whens,
    whys,
)
from lessoncast.study.facts.trees.advice import replaced
from lessoncast.study.facts.trees.alike import with_rivals
from lessoncast.study.facts.trees.behind_comma import reasons
from lessoncast.study.facts.trees.colons import colons
from lessoncast.study.facts.trees.deeds import DEEDS
from lessoncast.study.facts.trees.doings import doings
from lessoncast.study.facts.trees.reading import Sight, sights, view_of
from lessoncast.study.facts.trees.sorts import sorts
from lessoncast.study.facts.trees.views import views
from lessoncast.study.facts.trees.works import works
from lessoncast.study.material import Material

__all__ = ["by_trees"]

_RULES: tuple[Callable[[Sight], Iterator[Fact]], ...] = (
    whys.whys, whys.aims, whys.means, follows.causes, follows.lets, follows.seeks, follows.involves, whys.steps, whens.whens, whens.outcomes, things.objects, doers.subjects,
    things.kinds, complements.takes, complements.holds, complements.tools, complements.messages, placed.wheres, placed.whens, dates.dates, figures.figures, happenings.happenings, views,
)  # fmt: skip


def by_trees(material: Material) -> Iterator[Fact]:
    """What each clause of the lesson tells, rule by rule, with wrong answers from the other clauses."""
    view = view_of(material)
    seen = tuple(sights(material, view))
    found = (fact for sight in seen for rule in (*_RULES, *DEEDS) for fact in rule(sight))
    pairs = (fact for before, sight in pairwise(seen) for fact in replaced(before, sight))
    yield from with_rivals(
        chain(
            sorts(seen),
            works(seen, material),
            doings(seen),
            reasons(material, view),
            colons(material, view),
            found,
            pairs,
        ),
        seen,
    )
