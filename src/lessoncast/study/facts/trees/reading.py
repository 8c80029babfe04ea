"""What the rules on trees see: a statement's clause, and how often the lesson says a word."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace

from lessoncast.study.facts.topics import NO_TOPIC, Topic, topic_of
from lessoncast.study.facts.trees.tidied import tidied
from lessoncast.study.material import Material
from lessoncast.study.persons import told_people
from lessoncast.study.statement import Statement
from lessoncast.tongue.trees import trees_of
from lessoncast.tongue.trees.clause import Clause, clauses_of
from lessoncast.tongue.words import Vocabulary, content_stems

RARE, RARE_SHARE = 3, 0.06  # statements with a word, up to which it is rare
MISREAD = 2  # words behind an order at which its verb may stand: "reef | corals | grow"
_LETS = frozenset({"let", "make", "help", "have", "see", "watch", "hear", "feel"})
SHORT = 60  # statements of a lesson in which all that is told is worth asking, and a noun that comes twice is known


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
    topic: Topic = NO_TOPIC
    is_short: bool = False  # the lesson


@dataclass(frozen=True, slots=True)
class View:
    """How often a lesson says its words, and whom it names."""

    vocabulary: Vocabulary
    title: frozenset[str]
    people: frozenset[str]
    often: frozenset[str]
    rare: frozenset[str]
    topic: Topic
    is_short: bool

    def of(self, statement: Statement, clause: Clause) -> Sight:
        """A clause with the lesson's words around it."""
        return Sight(
            statement=statement, clause=clause, vocabulary=self.vocabulary, title=self.title, people=self.people,
            known=self.title | self.often | content_stems(statement.heading), rare=self.rare,
            topic=self.topic, is_short=self.is_short,
        )  # fmt: skip


def view_of(material: Material) -> View:
    """What of a lesson its clauses are seen with."""
    times = Counter(stem for one in material.statements for stem in content_stems(one.text))
    most = max(RARE, round(RARE_SHARE * len(material.statements)))
    short = len(material.statements) <= SHORT
    least = 1 if short else RARE
    return View(
        vocabulary=material.vocabulary,
        title=content_stems(material.lesson.title),
        people=told_people(one.text for one in material.statements),
        often=frozenset(stem for stem, often in times.items() if often > least),
        rare=frozenset(stem for stem, often in times.items() if often <= most),
        topic=topic_of(material),
        is_short=short,
    )


def sights(material: Material, view: View) -> Iterator[Sight]:
    """The clauses of all statements that can be understood alone, read in one go."""
    told = material.clauses
    for one, tree in zip(told, trees_of([each.text for each in told]), strict=True):
        every = clauses_of(tree) if tree else ()
        whole = (each for each in every if not (each.is_torn or _is_misread(each)))
        yield from (view.of(one, tidied(clause)) for clause in whole)


def _is_misread(clause: Clause) -> bool:
    """``reef corals grow``, ``ripe honey spoils`` as orders, ``Ann used melted wax`` with "used" as a helping verb: read as what they are not."""
    tree = clause.tree
    helped = any(tree.words[one].text.lower() == "used" for one in clause.helpers)
    if not clause.is_order or tree.words[clause.head].text.lower() in _LETS:
        return helped and tree.words[clause.head].tag in {"VBN", "VBD"}
    inner = tree.under(clause.head, "obj", "xcomp", "ccomp")
    return any(
        tree.words[one].tag in {"VBZ", "VBP"}
        or (tree.words[one].relation == "xcomp" and tree.under(one, "nsubj"))
        for one in inner
        if not tree.under(one, "mark", "advmod:rel") and one == clause.head + MISREAD
    )


def as_said(sight: Sight) -> Sight:
    """A sight without phrases whose places in the clause may be doubtful: for what is asked as it stands."""
    return replace(sight, clause=replace(sight.clause, parts=()))
