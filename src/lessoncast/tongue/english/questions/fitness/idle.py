"""Whether anybody would come to a question: no listener asks for what only its answer brings in, or with half the answer in hand.

A rule turns any sentence into a question; a listener asks of what was heard, in a few words, and to learn
something.
"""

from __future__ import annotations

from lessoncast._later import re
from lessoncast.tongue.english import grammar
from lessoncast.tongue.english.questions.fitness.beside import Beside
from lessoncast.tongue.english.questions.grammar.wordlists import listed
from lessoncast.tongue.english.turning import base_of
from lessoncast.tongue.proposal import Proposal, is_deep
from lessoncast.tongue.trees import tree_of

LONG, TOO_LONG = 4, 5  # words of who does it, in a question what that does
_DULL = listed("dull")
_SMALL = frozenset({"the", "a", "an"})
_ANYONE = r"(?:an?|some|several|many|one|another)"
_NO_DEED = re.compile(r"(?:And |So )?[Ww]hat (?:do|does|did|can|will) .*\b(?:help|let)\?$")
_SELF_ASKED = re.compile(r"\b(?:do|does|did|can|should|could) (?:you \w+ you|we \w+ us|I \w+ me)\b")
_OF_VERB = re.compile(r"\b(?:kinds?|sorts?|types?) of (?:does|do|did|is|are|was|were|has|have|it|they|what|how)\b")  # fmt: skip
_BY_TURNS = re.compile(r"\b(\w+) to \1\b")  # "year to year", "face to face"
_ONCE = re.compile(
    r"(?:One (?:day|night|morning|evening|time)|Later|Then|Soon|Suddenly|Eventually|Meanwhile|Next|Now|\w+ (?:days?|weeks?|months?|years?) later)\b"
)
_OF_ONE = re.compile(r"(?:And |So )?[Ww]hat (?:does|did|do|has|had) (?:an?|one) ")
_MAKER = re.compile(
    rf"(?:And |So )?[Ww]ho (?:also |first )?(?!(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would)\b)\w+ {_ANYONE} "
)
_NATURE = re.compile(r"(?:And |So )?[Ww]hat (?:is|are|was|were) (.+)\?$")
_COUNTS_OWN = re.compile(r"(?:And |So )?[Hh]ow many [\w -]+ (?:do|did|have|can) (?:we|you|I) ")
_BY_THIS = re.compile(
    r"[Ww]hy (?!do\b)\w+ (?:this|these) |[Ww]hat do (?:I|we) gain by \w+ing (?:.*\d|(?:this|that|these|those|it|them)\b)"
)
_OF_OTHERS = re.compile(
    r"(?:And |So )?[Ww]ho also\b|(?:And |So )?[Ww]hat (?:do|does|did|have|has|are|were|will|can) [Oo]ther \w"
)  # of whom nobody has heard
_OF_ANY = re.compile(
    r"(?:And |So )?[Ww]hat (?:do|does|did|have|has) (?:different|various|certain|some|many|several) "
)
_MUST = re.compile(r"(?:And |So )?[Ww]hat (?:has|have|had) to ")
_OF_WHOM = re.compile(
    r"(?:And |So )?[Ww]hat (?:do|does|did|can|could|may|might|will|would|have|has) (?:[\w-]+ ){1,3}(?:who|which) "
)
_POLAR = re.compile(r"(?:Is|Are|Was|Were|Does|Do|Did|Has|Have|Can) ")
_FOR_ANOTHER = re.compile(
    r"(?:n't|n’t|\bnot)\b[^,.;]{1,30} because\b.*\bbut\b"
)  # it is, but not for that reason
_UNDEFINED = re.compile(
    r"(?:an? )?(?:another|other|others|some|many|most|several|all|both|each|every|few|certain|such|one|any|no|is|are|was|were)(?![\w-])",
    re.IGNORECASE,
)
_EXPLAINED = frozenset({"ask.definition", "ask.meant", "ask.what", "ask.do", "ask.can", "ask.works", "ask.good_for"})  # fmt: skip
_MEANINGS = frozenset({"ask.definition", "ask.meant", "ask.what"})
_OWNED = re.compile(r"(?:your|our|my) ", re.IGNORECASE)


def is_idle(ask: str, sentence: str) -> bool:
    """Whether nobody would ask it: ``Who wrote a book?``, ``What does a keeper see?`` of ``One day, a keeper saw …``."""
    if any(one.search(ask) for one in (_SELF_ASKED, _OF_VERB, _BY_THIS, _NO_DEED)):
        return True
    unheard = _MAKER.match(ask) or _OF_OTHERS.match(ask)
    unheard = unheard or (_OF_ONE.match(ask) and _ONCE.match(sentence))
    unheard = unheard or (_POLAR.match(ask) and _FOR_ANOTHER.search(sentence))
    torn = ask.endswith(" to?") and _BY_TURNS.search(sentence)
    return bool(unheard or torn) or _takes_quality_for_being(ask, sentence)


def _takes_quality_for_being(ask: str, sentence: str) -> bool:
    """``What are some gates?`` of ``Some gates are heavy``: how they are, is told."""
    found, told = _NATURE.match(ask), tree_of(sentence)
    if not found or told is None or " like" in found[1]:
        return False
    root, its = told.words[told.root], told.under(told.root, "nsubj")
    named = bool(its) and told.words[its[0]].text.lower() == grammar.head(found[1]).lower()
    plain = root.tag.startswith("JJ") and not told.under(told.root, "det")  # "is the dominant"
    return named and plain and bool(told.under(told.root, "cop"))


def is_dull(read: Beside | None, ask: str) -> bool:
    """Whether it asks for a thing that nobody wants to know of: ``What do the tubes contain?``, ``How many ropes do we use?``."""
    if _COUNTS_OWN.match(ask) or _OF_ANY.match(ask):
        return True
    if read is None or read.asks != "what" or read.noun or is_deep(ask) or ask.endswith(" called?"):
        return False
    word = read.told.words[read.place]
    return base_of(word.text, word.tag) in _DULL or _length(read) >= LONG


def is_heavy(read: Beside | None, ask: str) -> bool:
    """``What can a keeper who works at night almost always find?``: half of the answer is in hand."""
    named = ask.endswith((" called?", " known as?"))  # what takes many words has a name
    if named or is_deep(ask) or _MUST.match(ask):
        return False
    long = read is not None and read.asks == "what" and not read.noun and _length(read) >= TOO_LONG
    return long or _OF_WHOM.match(ask) is not None


def _length(read: Beside) -> int:
    """How many words tell who does it; a name counts as one, ``the keeper Ada Moor`` as two."""
    named = {one.text.lower() for one in read.told.words if one.tag.startswith("NNP")}
    said = [one for one in read.subject if one not in named | _SMALL]
    return len(said) + (not named.isdisjoint(read.subject))


def asks_for_the_doer(ask: str) -> bool:
    """``What has a lock of oak?``: who does it is not asked for where all that is done is new."""
    return _DOER.match(ask) is not None and not is_deep(ask)


_DOER = re.compile(
    r"(?:And |So )?[Ww]hat (?:has |have |had )?(?!(?:is|are|was|were|do|does|did|has|have|had|can|could|may|might|must|should|will|would|if|else|about"
    r"|happen\w*|comes?|came|goes|went|matters?|stands|kinds?|sorts?|types?)\b)[a-z]+(?:s|ed) (?:an?|the|to|his|her|its|their|one|some) "
)


def is_unnamed(one: Proposal, sentence: str) -> bool:
    """Whether what a form asks for is named too loosely: ``another kind of gate``, ``a keeper`` of whom it is told what he did one day."""
    if one.form not in _EXPLAINED:
        return False
    indefinite = re.match(r"an? ", one.np) is not None
    uncounted = indefinite and one.number == "singular" and grammar.number(one.np) == "plural"
    once = indefinite and one.form == "ask.do" and (one.tense == "past" or _ONCE.match(sentence))
    return bool(_UNDEFINED.match(one.np)) or uncounted or bool(once)


def without_owner(one: Proposal) -> str:
    """What is explained, without whose it is: ``What do you mean by your gates?`` asks for gates."""
    return _OWNED.sub("", one.np, count=1) if one.form in _MEANINGS else one.np
