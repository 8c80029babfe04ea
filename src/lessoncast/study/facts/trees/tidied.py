"""A clause without the asides of its subject, and without the marks that one leaves behind: ``The cells, packed into rows, …``."""

from __future__ import annotations

from dataclasses import replace

from lessoncast.tongue.trees.clause import Clause

_EXAMPLES = frozenset({"such", "including", "like", "especially"})


_GOES_ON = ("IN", "TO", "VB", "W")  # tags of what is no further example


def _before_examples(clause: Clause) -> int:
    """How many words a subject has up to its examples, which end it: ``brown leaves`` of ``Brown leaves, such as those of oaks, …``."""
    words, subject = clause.tree.words, clause.subject
    behind = [at for at, one in enumerate(subject[:-1], 1) if at > 1 and words[one].text == ","]
    first = next((at for at in behind if words[subject[at]].text.lower() in _EXAMPLES), 0)
    later = [words[subject[at]].tag for at in behind if at > first]
    ends = first and not any(tag.startswith(_GOES_ON) for tag in later)
    return first - 1 if ends else len(subject)


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
