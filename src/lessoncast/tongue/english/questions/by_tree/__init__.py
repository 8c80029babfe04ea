"""Questions by the tree of the coming sentence: one phrase is asked for, the rest of its clause is in the question.

What a clause tells beside is left out of a question that would be long; the sentence tells it anyway.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from lessoncast.tongue.english.questions.by_tree.circumstances import CIRCUMSTANCES, given
from lessoncast.tongue.english.questions.by_tree.conditions import CONDITIONS
from lessoncast.tongue.english.questions.by_tree.effects import EFFECTS
from lessoncast.tongue.english.questions.by_tree.makings import MAKINGS
from lessoncast.tongue.english.questions.by_tree.phrases import PHRASES, outcomes
from lessoncast.tongue.english.questions.by_tree.rivals import RIVALS
from lessoncast.tongue.english.questions.by_tree.seen import Seen, is_sound
from lessoncast.tongue.english.questions.by_tree.things import THINGS
from lessoncast.tongue.english.questions.grammar.sight import Sight
from lessoncast.tongue.proposal import Proposal
from lessoncast.tongue.trees import tree_of
from lessoncast.tongue.trees.clause import clauses_of

RULES: tuple[Callable[[Seen], Iterator[Proposal]], ...] = (
    *PHRASES, *CIRCUMSTANCES, *CONDITIONS, *EFFECTS, *MAKINGS, *RIVALS, *THINGS,
)  # fmt: skip
_UNASKED = frozenset({"remain", "seem", "appear", "may"})


def by_tree(sight: Sight, *, apart: bool = False) -> Iterator[Proposal]:
    """Every question that the first clause of a sentence answers with one of its phrases.

    What is asked ``apart`` from its sentence has that phrase as its answer.
    """
    tree = tree_of(sight.plain)
    clause = next(iter(clauses_of(tree)), None) if tree else None
    if clause is None or clause.is_torn or clause.places[0] > 0:
        return
    seen = Seen(clause=clause, sight=sight, apart=apart)
    yield from (one for one in given(seen) if is_sound(one.ask, sight))
    if seen.has_second_verb or seen.base in _UNASKED:
        return
    for rule in (outcomes,) if seen.base == "become" else RULES:
        yield from (one for one in rule(seen) if one.form or is_sound(one.ask, sight))
