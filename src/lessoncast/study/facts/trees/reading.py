"""What the rules on trees see: a statement's clause, and how often the lesson says a word."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace

from lessoncast.study.material import Material
from lessoncast.study.persons import told_people
from lessoncast.study.statement import Statement
from lessoncast.tongue.trees import trees_of
from lessoncast.tongue.trees.clause import Clause, clauses_of
from lessoncast.tongue.words import Vocabulary, content_stems

RARE, RARE_SHARE = 3, 0.06  # statements with a word, up to which it is rare


@dataclass(frozen=True, slots=True, kw_only=True)
class Sight:
    """One clause of a statement, and the lesson's words around it."""

    statement: Statement
    clause: Clause
    vocabulary: Vocabulary
    title: frozenset[str]  # stems of the lesson's title
    people: frozenset[str]  # names of people
    known: frozenset[str]  # stems of what the lesson is about
    rare: frozenset[str]  # stems that few of its statements have


def sights(material: Material) -> Iterator[Sight]:
    """The clauses of all statements that can be understood alone, read in one go."""
    told = material.clauses
    times = Counter(stem for one in material.statements for stem in content_stems(one.text))
    most = max(RARE, round(RARE_SHARE * len(material.statements)))
    rare = frozenset(stem for stem, often in times.items() if often <= most)
    often = frozenset(stem for stem, often in times.items() if often > RARE)
    people = told_people(one.text for one in material.statements)
    title = content_stems(material.lesson.title)
    for one, tree in zip(told, trees_of([each.text for each in told]), strict=True):
        if tree is None:
            continue
        about = title | often | content_stems(one.heading)
        for clause in clauses_of(tree):
            if clause.is_torn:
                continue
            yield Sight(
                statement=one, clause=clause, vocabulary=material.vocabulary, title=title, people=people,
                known=about, rare=rare,
            )  # fmt: skip


def as_said(sight: Sight) -> Sight:
    """A sight without phrases whose places in the clause may be doubtful: for what is asked as it stands."""
    return replace(sight, clause=replace(sight.clause, parts=()))
