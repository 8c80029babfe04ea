"""Whether what stands behind "to" is the aim of a deed: ``Oil the lock to keep it quiet``."""

from __future__ import annotations

from lessoncast.tongue.english.questions.grammar.wordlists import listed
from lessoncast.tongue.english.turning import base_of
from lessoncast.tongue.trees import Tree, tree_of

_MOVING = listed("moving_to") | {"remind", "request", "involve", "ask", "help", "expect", "get"}
_OTHERS = frozenset({"advcl", "ccomp", "acl:relcl", "csubj", "parataxis"})
_TOLD = frozenset({"you", "we"})


def is_an_aim(base: str, sentence: str) -> bool:
    """Whether a verb behind "to" is the aim of who is told what to do; not in ``Remind everyone to row``, nor in ``as keepers row to get home``."""
    told = tree_of(sentence)
    place = _place_of(base, told) if told else -1
    if told is None or place < 0:
        return True  # nothing is known against it
    words, root = told.words, told.root
    doers = {words[one].text.lower() for one in told.under(root, "nsubj", "nsubj:pass", "csubj")}
    if words[place].relation == "csubj" or not doers <= _TOLD:
        return False
    inside = (one for one in told.above(place) if one != root)
    if any(words[one].relation in _OTHERS and _has_doer(one, told) for one in inside):
        return False
    return not _is_anothers(place, told)


def is_a_deeds_aim(base: str, sentence: str) -> bool:
    """The same of somebody's deed that is told; not in ``They felt compelled to row``, ``joined the race to row home``."""
    told = tree_of(sentence)
    place = _place_of(base, told) if told else -1
    if told is None or place < 0:
        return True
    words = told.words
    here = words[place]
    things = (at for at in (here.head, *told.under(here.head, "obj")) if at < place)
    open_ends = any(words[at].text.lower() in _OPEN_ENDED for at in things)
    goes_on = here.relation == "xcomp" and not told.under(here.head, "obj")
    return not (open_ends or goes_on or _is_anothers(place, told))


_OPEN_ENDED = listed("open_ended")


def _place_of(base: str, told: Tree) -> int:
    """Where the verb stands, the first behind a "to"; -1 where it does not."""
    to = next((at for at, one in enumerate(told.words) if one.tag == "TO" and at), len(told.words))
    found = (at for at, one in enumerate(told.words) if at > to and one.text.lower() == base)
    return next(found, -1)


def _has_doer(place: int, told: Tree) -> bool:
    """Whether a clause tells of somebody of its own."""
    return bool(told.under(place, "nsubj", "nsubj:pass", "expl"))


def _is_anothers(place: int, told: Tree) -> bool:
    """``Request everyone | to row``, ``a chance for everyone | to row``: someone else does it."""
    words = told.words
    to = max((at for at in range(place) if words[at].tag == "TO"), default=0)
    doer = words[to - 1]
    base = base_of(words[doer.head].text, words[doer.head].tag) if doer.head >= 0 else ""
    told_to = doer.relation in {"obj", "iobj"} and base in _MOVING
    wished = any(words[one].text.lower() == "for" for one in told.under(to - 1, "case"))
    return told_to or (wished and doer.tag.startswith(("NN", "PRP")))
