"""A clause without the marks that an aside of its subject leaves behind: ``The cells, packed into rows, …``."""

from __future__ import annotations

from dataclasses import replace

from lessoncast.tongue.trees.clause import Clause


def tidied(clause: Clause) -> Clause:
    """The clause with its subject up to the aside, which was left out: ``the cells``, without the commas around it."""
    words, subject = clause.tree.words, clause.subject
    last = len(subject)
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
