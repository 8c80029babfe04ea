"""A clause without the asides of its subject, and without the marks that one leaves behind: ``The cells, packed into rows, …``."""

from __future__ import annotations

from dataclasses import replace

from lessoncast.tongue.trees.clause import Clause

_EXAMPLES = frozenset({"such", "including", "like", "especially"})


def _before_examples(clause: Clause) -> int:
    """How many words a subject has up to its examples: ``brown leaves`` of ``Brown leaves, such as those of oaks, …``."""
    words, subject = clause.tree.words, clause.subject
    marks = (at for at, one in enumerate(subject[:-1]) if at and words[one].text == ",")
    return next(
        (at for at in marks if words[subject[at + 1]].text.lower() in _EXAMPLES), len(subject)
    )


def tidied(clause: Clause) -> Clause:
    """The clause with its subject up to the aside, which was left out: ``the cells``, without the commas around it."""
    words, subject = clause.tree.words, clause.subject
    last = _before_examples(clause)
    while last > 1 and words[subject[last - 1]].text == ",":
        last -= 1
    gone = {*subject[last:]}
    if not gone or max(gone) > clause.finite or not clause.tree.is_unbroken(subject[:last]):
        return clause
    return replace(
        clause,
        subject=subject[:last],
        places=tuple(one for one in clause.places if one not in gone),
    )
