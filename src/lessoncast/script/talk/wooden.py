"""Which English questions sound made, and what that costs: by their form, and by how much that nobody has heard of they name.

Drawn from what strict listeners said of a thousand turns of lessons that the rules did not know: of "What
can spaces make?" none was liked, of "What happens if …?", "How would …?" and "Can I …?" most.
"""

from __future__ import annotations

from lessoncast._later import re
from lessoncast.tongue.english.questions.grammar.wordlists import listed
from lessoncast.tongue.proposal import Proposal

MANY_NEW = 3  # content words that nobody has heard of: the question tells instead of asking
TELLS_COST = 70.0  # of a question with so many
GIVEN_COST = 30.0  # of "why" about what nobody has spoken of
SAID_BACK_COST = 100.0  # of a claim that nobody made, asked back
QUIZ_COST = 100.0  # of "is it so?" about what nobody has heard of
TOLD_COST = 400.0  # of the same, and of "who did it?", where the answer is the question again
UNHEARD_COST = (
    110.0  # of a name that nobody has heard, to be told what it is: rather the expert goes on
)
CASELESS_COST = 260.0  # of "and the keepers?" behind what had nothing to do with keepers: more than of a question for anything else
GAP_COST = 500.0  # of a question that leaves a gap in the next sentence: more than of one that could stand anywhere
_COSTS = (
    # what a listener would never ask for: the object of the very next sentence
    (re.compile(r"What (?:else )?(?:can|will|could|may|might) (?!(?:I|you|we|happen)\b)"), 150.0),
    (re.compile(r"What (?:did|had|has|have) (?!(?:that|this) |.*\b(?:to do with|mean for)\b)"), 60.0),
    (re.compile(r"What do(?:es)? (?!it take|.*(?:\b(?:refer to|mean|stand for|differ|advise|suggest|recommend|believe)\b|\bto do with\b))"), 30.0),
    (re.compile(r"What (?:is|are|was|were) .* \w+(?:ed|en) for\?$"), 120.0),
    (re.compile(r"What (?:is|are|was|were) .* (?:of|to|for|at|with|on|do)\?$"), 50.0),
    (re.compile(r"(?:.*: )?[Ww]hat happened (?:in|on|by|around) (?:\w+ )?[12]\d{3}\?$"), 60.0),  # which year, nobody knows
    (re.compile(r"What (?:is|are|was|were) one (?!way\b|thing\b|reason\b|example\b)"), 450.0),
    (re.compile(r"How (?:is|are|was|were) .* (?:used|different(?: from .*)?)\?$"), 50.0),
    (re.compile(r"How (?:many|much|long) "), 40.0),
    (re.compile(r"Where (?:do|does|did|is|are|was|were) (?!(?:we|I|you)\b)"), 40.0),
    (re.compile(r"Which (?:a|an|one|two|three|some|several|few) "), 150.0),
)  # fmt: skip
_DONE_TO = re.compile(
    r"What (?:else )?(?:do|does|did|has|have|had|can|could|will|would|may|might) (?!(?:happen|it take to)\b)"
)
_DOING = re.compile(
    r"What (?:is|are|was|were) (?!(?:I|you|we)\b).*? \w+ing(?: (?:on|of|to|with|from|for|at|in))?\?$"
)
_EXPECTED = re.compile(
    rf"\b(?:{'|'.join(sorted(listed('expected')))})\b|\bwhat (?:it takes|to do)\b|\b(?:made|do) up\b"
)  # verbs of which one can know that they have an object, and not which


def _leaves_gap(ask: str) -> bool:
    """Whether a question is a statement that lacks its object: nobody knows of the deed but not of what it is done to."""
    done = _DONE_TO.match(ask)
    if done is None:
        return _DOING.match(ask) is not None
    return _EXPECTED.search(ask, done.end()) is None


_FORMS = {
    "ask.risk": 90.0, "ask.stated": 100.0, "ask.catch": 30.0, "ask.can": 60.0, "ask.do": 25.0, "ask.member": 30.0,
    "ask.chapter": 60.0, "ask.echo": 60.0,
}  # fmt: skip
_SAID_BACK = re.compile(r"^[^?]+\? (?:How so|In what way|How do you mean)\?$")
_LED = re.compile(r"^(?:And|So|But|Then) ")
_SUPPOSES = re.compile(
    r"(?:And )?(?:[Ww]hat )?(?:[Ii]f|[Ww]hen|(?:happens|happened) (?:if|when|once|as))\b"
)
_WHO = re.compile(
    r"Who (?!is\b|are\b|was\b|were\b|else\b)"
    r"|What (?!(?:led|cause[sd]?|happen(?:s|ed)|comes?|came|follows|matters|counts|remains|helps|else|was|is|does|has)\b)\w+(?:s|ed) "
    r"|Which (?!of\b|(?:\w+ ){1,5}(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|must|may)\b)(?:\w+ ){3}"
)  # the subject of the very next sentence
_HAPPENS_TO = re.compile(r"What happen(?:s|ed) to ")  # who has not heard of it, does not wonder
_DIFFERENT = re.compile(r"How (?:is|are|was|were) .* different\?$")
_MAKER = re.compile(
    r"Who (?:wrote|made|invented|created)\b"
)  # of what was heard of, that may be new
_WHY = re.compile(
    r"Why (?:is|are|was|were|does|do|did|has|have|had|can|could|must|should|will|may) (?!.*\b(?:important|crucial|essential|useful|helpful|necessary|matter|good|better|best|hard|difficult)\b)"
)  # asks after a reason: what for has to be known
_WHETHER = re.compile(
    r"(?:Is|Are|Was|Were|Does|Do|Did|Has|Have|Can|Could|Should|Must|Will) (?!(?:I|you|we|there)\b)"
)


_MEANT = frozenset({"ask.definition", "ask.what", "ask.term", "ask.member"})


def unheard_cost(proposal: Proposal, named: frozenset[str], known: frozenset[str]) -> float:
    """What it costs that a question does nothing but name a thing of which nobody has heard."""
    if proposal.form == "ask.case" and proposal.worth < 0:
        return CASELESS_COST * named.isdisjoint(known)
    meant = proposal.form in _MEANT and bool(named) and named.isdisjoint(known)
    return UNHEARD_COST * meant  # "raft bridges" is asked for behind "rafts"


def wooden_cost(proposal: Proposal, new: int) -> float:
    """What it costs that a question sounds made; ``new`` of its content words nobody has heard so far."""
    ask = proposal.ask
    if not ask:
        return _FORMS.get(proposal.form, 0.0)
    bare = _LED.sub("", ask)
    bare = f"{bare[:1].upper()}{bare[1:]}"
    cost = next((cost for form, cost in _COSTS if form.match(bare)), 0.0)
    cost += GAP_COST * _leaves_gap(bare)
    cost += SAID_BACK_COST * bool(_SAID_BACK.match(ask))
    cost += TELLS_COST * (new >= MANY_NEW and not _SUPPOSES.match(ask))
    cost += TOLD_COST * bool(new >= 1 + bool(_MAKER.match(bare)) and _WHO.match(bare))
    cost += GIVEN_COST * bool(new and _WHY.match(bare))
    cost += QUIZ_COST * bool(new and _HAPPENS_TO.match(bare))
    cost += QUIZ_COST * bool(new > 1 and _DIFFERENT.match(bare))  # "different" is new itself
    given_away = TOLD_COST if proposal.worth < 0 else QUIZ_COST
    return cost + given_away * bool(new and _WHETHER.match(bare))
