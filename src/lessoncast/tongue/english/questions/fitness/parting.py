"""Whether a question parts what its sentence says as one: a verb and the noun that tells the deed, a doer and what it does.

``took place``, ``makes mistakes``, ``came under attack`` mean what they do as a whole: nobody asks what a
process took.
"""

from __future__ import annotations

from itertools import pairwise

from lessoncast._later import re
from lessoncast.tongue.english.grammar import singular
from lessoncast.tongue.english.questions.fitness.beside import Beside
from lessoncast.tongue.english.questions.grammar.wordlists import listed
from lessoncast.tongue.english.turning import base_of
from lessoncast.tongue.trees import Tree, tree_of
from lessoncast.tongue.trees.parts import SUBJECTS
from lessoncast.tongue.trees.tokens import tokens_of

_WHOLE = listed("whole_deeds")
_MOVING = listed("moving_to") - {"require", "order", "drive"}  # "requires a drive to turn it"
_JUDGED = listed("weighed") | {
    "worth",
    "best",
    "better",
    "wise",
    "good",
    "advisable",
    "sensible",
    "polite",
    "okay",
    "fine",
}
_MANNERS = listed("manners")
_NO_ONE = frozenset({"no", "neither", "nothing", "nobody", "none"})
_SPANS = frozenset({"second", "minute", "hour", "day", "week", "month", "year", "decade", "century"})  # fmt: skip
_AMOUNTS = frozenset(
    {
        "amount",
        "price",
        "rate",
        "figure",
        "value",
        "sum",
        "speed",
        "percentage",
        "maximum",
        "minimum",
    }
)
_PASSES = frozenset({"pass", "elapse"})
_OBJECTS = ("obj", "iobj", "ccomp", "xcomp", "obl:unmarked", "parataxis", "dep")
_TELLS_MORE = ("det", "amod", "nmod:poss", "compound", "nummod", "nmod", "acl", "acl:relcl")
_TO_DO = ("acl", "xcomp", "advcl")
_POINTING = frozenset({"this", "these", "that", "those", "such", "it", "them"})
_STATES = frozenset({"under", "in", "into", "to"})
_PLACES = listed("bare_places")
_TURNS_VERB = frozenset({"do", "does", "did"})
_HANGING = frozenset({"for", "to", "of", "with", "on", "from", "into", "about", "at", "in", "by", "as", "against"})  # fmt: skip


def parts_a_deed(read: Beside) -> bool:
    """``What did the fair take?`` of ``took place``; ``What did the flood cause?`` of ``caused the town to move``."""
    words = read.told.words
    base = base_of(words[read.place].text, words[read.place].tag)
    if read.asks != "what" or read.noun:
        return False
    acted_on = [one for one in read.missing() if words[one].relation == "obj"]
    if any(f"{base}+{singular(words[one].text.lower())}" in _WHOLE for one in acted_on):
        return True
    to_do = (at for one in (read.place, *acted_on) for at in read.told.under(one, *_TO_DO))
    moved = base in _MOVING and any(read.opener(one) == "to" for one in to_do)
    return moved and bool(acted_on) and "to" not in read.behind


def has_no_object(read: Beside) -> bool:
    """``What do locks benefit?`` of ``benefit more from rain``: nothing is told that its verb acts upon."""
    here = read.told.words[read.place]
    if read.asks != "what" or read.noun or read.behind or here.relation not in {"root", "conj"}:
        return False
    shared = (read.place, here.head, *read.told.under(read.place, "conj"))
    objects = (at for one in shared if one >= 0 for at in read.told.under(one, *_OBJECTS))
    if any(not read.told.under(at, "case") for at in objects):
        return False
    return read.nearest >= 0 and bool(read.told.under(read.nearest, "case"))


def leaves_hanging(read: Beside) -> bool:
    """``What did notes ask for?`` of ``notes asked for or received``: nothing stands behind its last word."""
    last = read.words[-2]
    found = [(at, word) for at, word in enumerate(read.told.words) if word.text.lower() == last]
    ties = (word.head > at or word.relation == "compound:prt" for at, word in found)
    return last in _HANGING and bool(found) and not any(ties)


def is_done_by_none(read: Beside) -> bool:
    """``What does no gate hold?``, ``What are 14 called?``, ``When would ten years pass?``: nobody asks that of it."""
    words, doer = read.told.words, read.doer
    if doer < 0 or not read.asks or words[doer].text.lower() not in read.subject:
        return False
    counted = read.told.under(doer, "nummod")
    bare_number = words[doer].text.isdigit() and not read.told.under(doer, "nmod")
    spent = counted and singular(words[doer].text.lower()) in _SPANS
    passes = spent and base_of(words[read.place].text, words[read.place].tag) in _PASSES
    return bare_number or passes or not _NO_ONE.isdisjoint(read.subject)


def names_all(read: Beside) -> bool:
    """``What do four locks include?`` of ``Four locks include Wick and Ness``: which they are, is told."""
    words = read.told.words
    counted = any(
        words[at].relation == "nummod" and words[at].text.lower() in read.subject
        for at in range(read.doer)
    )
    included = base_of(words[read.place].text, words[read.place].tag) == "include"
    return counted and read.asks == "what" and included


def turns_one_of_two(read: Beside) -> bool:
    """``When did Moor leave the town and led the guild?``: the second verb has kept its form."""
    words = read.told.words
    turned = not _TURNS_VERB.isdisjoint(read.words) and read.told.under(read.place, "conj")
    return bool(turned) and any(
        words[one].tag in {"VBD", "VBZ"} and words[one].text.lower() in read.behind
        for one in read.told.under(read.place, "conj")
        if words[one].text.lower() != base_of(words[one].text, words[one].tag)
    )


def has_no_place(read: Beside) -> bool:
    """``Where did the lock come?`` of ``came under attack``, ``Where do keepers work?`` of ``work in this way``."""
    if read.asks != "where" or read.nearest < 0:
        return False
    word, opener = read.told.words[read.nearest], read.opener(read.nearest)
    noun = word.text.lower()
    told = ("det",) if opener == "under" else _TELLS_MORE  # "under attack by the guild"
    state = word.tag == "NN" and not read.told.under(read.nearest, *told)
    return (
        noun in _MANNERS
        or singular(noun) in _SPANS | _AMOUNTS
        or (state and opener in _STATES and noun not in _PLACES)
    )


def has_no_time(read: Beside) -> bool:
    """``When do keepers think that boats sink?`` of ``think that boats sink if they leak``: the case is that of the claim."""
    if read.asks != "when":
        return False
    claims = read.told.under(read.place, "ccomp")
    within = (at for claim in claims for at in read.told.whole(claim))
    cases = [at for at in within if read.told.words[at].relation == "advcl"]
    own = read.told.under(read.place, "advcl", "obl", "advmod", "obl:unmarked")
    apart = any(read.told.words[read.told.whole(at)[0]].text == "," for at in cases)
    return apart and not any(one > read.place for one in own)


def asks_for_what_was_named(read: Beside) -> bool:
    """``What do several keepers turn?`` of ``Several keepers turn this gate``: which gate, was told before."""
    if read.asks != "what" or read.noun or read.nearest < 0:
        return False
    words = read.told.words
    stranded = read.behind[-1:] == (read.opener(read.nearest),)
    parts = {words[one].text.lower() for one in read.told.under(read.place, "compound:prt")}
    thing = words[read.nearest].relation == "obj" and parts.issuperset(read.behind)
    if not (thing or stranded) or words[read.nearest].text.lower() in read.words:
        return False
    first = words[read.told.whole(read.nearest)[0] + stranded]
    return first.text.lower() in _POINTING and first.tag in {"DT", "PRP", "PDT", "JJ"}


def leaves_so(read: Beside) -> bool:
    """``Will the lock do?`` of ``the lock won't do so``: what is done was told before."""
    ends = read.words[-2] == "do" and read.place + 1 < len(read.told.words)
    return ends and read.told.words[read.place + 1].text.lower() in {"so", "it", "this", "that"}


PARTING = (
    parts_a_deed, has_no_object, leaves_hanging, is_done_by_none, names_all, turns_one_of_two, has_no_place,
    has_no_time, asks_for_what_was_named, leaves_so,
)  # fmt: skip

_CASES = re.compile(
    r"(?:And |So )?(?:what (?:if|happen(?:s|ed) (?:if|when|once|as|while))|if|when|once) ",
    re.IGNORECASE,
)
_HAPPENS = re.compile(r"(?:And |So )?what happen(?:s|ed) (?!to\b)", re.IGNORECASE)


def ends_too_soon(ask: str, sentence: str) -> bool:
    """``What happens when we ask how far a gate?`` of ``how far a gate can be raised``; ``… in a lock ten feet in?`` of ``in width``."""
    case, happens = _CASES.match(ask), _HAPPENS.match(ask)
    told = tree_of(sentence) if case or happens else None
    if told is None:
        return False
    words = [one.text.lower() for one in tokens_of(ask.rstrip("?"))]
    found = [place for place, word in enumerate(told.words) if word.text.lower() == words[-1]]
    word = told.words[found[0]] if len(found) == 1 else None
    does = word is not None and word.relation in SUBJECTS and word.head > found[0]
    if case and word is not None and word.tag.startswith("VB") and _goes_on(found[0], words, told):
        return True
    if case and word is not None and does:
        return told.words[word.head].text.lower() not in words
    return bool(happens) and words[-1] in _HANGING and _opens_phrases(words[-2:], told)


def _goes_on(place: int, words: list[str], told: Tree) -> bool:
    """``What if the lock doesn't depend?`` of ``depend on the tide``: what stands right behind it belongs to it."""
    for one in told.under(place, "obl", "obj"):
        whole = told.whole(one)
        needs = told.words[one].relation == "obj" or told.words[whole[0]].text.lower() in _NEEDED
        telling = (at for at in whole if told.words[at].tag != "DT")
        left = all(told.words[at].text.lower() not in words for at in telling)
        if whole[0] == place + 1 and needs and left and told.words[one].sure >= SURE:
            return True
    return False


_NEEDED = frozenset({"of", "on", "upon", "with", "to", "into"})
SURE = 0.8  # how likely a phrase must hang there, before a question falls for it


def _opens_phrases(pair: list[str], told: Tree) -> bool:
    """Whether two words stand together in a sentence, and the second brings in a phrase: ``years in | length``."""
    return any(
        [one.text.lower(), other.text.lower()] == pair
        and other.relation == "case"
        and other.head > place
        for place, (one, other) in enumerate(pairwise(told.words), start=1)
    )


def tells_no_event(ask: str, sentence: str) -> bool:
    """``What happens before opening a gate?`` of ``Before opening a gate, it is wise to look``."""
    told = tree_of(sentence) if _HAPPENS.match(ask) else None
    if told is None:
        return False
    judged = told.words[told.root].text.lower() in _JUDGED and told.under(told.root, "cop")
    its = (told.words[one].text.lower() for one in told.under(told.root, "nsubj", "expl"))
    to_do = told.under(told.root, "csubj", "xcomp", "advcl", "ccomp")
    after = any(one > told.root for one in to_do)
    return bool(judged) and after and "it" in its
