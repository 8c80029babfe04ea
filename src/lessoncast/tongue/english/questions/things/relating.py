"""Of whom or what a clause behind its name tells: ``dough that rose too long``; what one may and must do."""

from __future__ import annotations

from collections.abc import Iterator

from lessoncast._later import re
from lessoncast.tongue.english import grammar
from lessoncast.tongue.english.clauses import Clause, is_clause
from lessoncast.tongue.english.finite import RELATIVES, bare, find_verb
from lessoncast.tongue.english.lexis import english
from lessoncast.tongue.english.questions.events.doing import NO_ABILITY, is_gerund, is_someone
from lessoncast.tongue.english.questions.grammar.asker import asker, free
from lessoncast.tongue.english.questions.grammar.inversion import as_listener, between
from lessoncast.tongue.english.questions.grammar.sight import DENIES, Sight
from lessoncast.tongue.english.questions.grammar.wordlists import listed
from lessoncast.tongue.english.questions.talk.going_on import may_be_object
from lessoncast.tongue.proposal import Proposal, asked
from lessoncast.tongue.words import content_stems, count

CASE_WORDS = range(4, 11)  # of a name with its clause
_ALLOWS = re.compile(r"(allow|let|enable|help)s? (us|you|people|them) (to )?(?!be\b)[a-z]+ ")
_OF_THING = re.compile(
    r"^(The (?!number|amount|rest)[\w-]+ of [^,;:]{3,45}?) (is|are|was|were) (?=(?:an?|the|equal|also the) )"
)
_NEEDS = re.compile(
    r"^(You|We) (?:ideally |really |just |only |also )?need (?:the|an?|some) (?!lot\b)"
)
_SHOWS = frozenset({"show", "reveal", "demonstrate", "illustrate", "expose", "prove", "mark"})
_NO_DEED = frozenset(
    {
        "be",
        "have",
        "not",
        "tell",
        "pass",
        "need",
        "seem",
        "look",
        "appear",
        "remain",
        "stay",
        "belong",
        "contain",
        "include",
        "consist",
        "depend",
        "differ",
        "exist",
        "cost",
        "last",
        "mean",
        "feel",
        "become",
        "know",
        "like",
        "want",
        "probably",
    }
)  # nobody does that
_MUST = frozenset({"must", "should", "can", "could", "will", "would", "might"})
_RISK = re.compile(r"^(?:\w+ )?at risk of (?=\w+ing )")


def relating(sight: Sight) -> Iterator[Proposal]:
    """Every question for a case, a duty or what something lets one do."""
    yield from _case(sight)
    yield from _of_thing(sight)
    yield from _needed(sight)
    clause, name = sight.clause, asker(sight)
    if clause is None or not name or "n't" in clause.verb:
        return
    if clause.base in _MUST and free(clause):
        yield from _may(sight, clause, name)
    elif name in {"it", "they", "that"} and (
        found := _ALLOWS.match(f"{clause.base} {clause.rest}")
    ):
        auxiliary = grammar.do(clause.number, clause.tense)
        to = found[3] or ("to " if found[1] in {"allow", "enable"} else "")
        ask = f"What {auxiliary} {name} {found[1]} {found[2]} {to}do"
        yield Proposal(ask=asked(ask), worth=64)
    elif clause.base in _SHOWS and sight.np and not clause.lead:
        if bare(clause.rest.split()[0]) in english().determiners and count(clause.rest) >= 4:
            auxiliary = grammar.do(clause.number, clause.tense)
            yield Proposal(ask=asked(f"What {auxiliary} {name} {clause.base}"), worth=60)
    elif clause.base == "be" and sight.np and _RISK.match(clause.rest):
        yield Proposal(ask=asked(f"And what's the risk with {name}"), worth=74)


def _case(sight: Sight) -> Iterator[Proposal]:
    """``Dough that rose too long spreads out`` → ``And dough that rose too long?``, where it goes on from the last."""
    if sight.clause is not None or not content_stems(sight.previous):
        return
    tokens = sight.plain.rstrip(".").split()
    if not len(tokens) >= 1 or len(tokens) < 8:
        return
    place = next((at for at, word in enumerate(tokens[:5]) if at and bare(word) in RELATIVES), 0)
    verb = find_verb(tokens) if place else None
    if verb is None or verb not in CASE_WORDS or bare(tokens[0]) in _NO_CASE:
        return
    name = " ".join(tokens[:verb])
    closed = english().prepositions | english().adverbs | english().conjunctions
    if re.search(r"[,;:\"]", name) or bare(tokens[verb - 1]) in closed | RELATIVES:
        return
    before = " ".join(tokens[:place])
    if (
        may_be_object(tokens, verb)
        or is_clause(before)
        or re.search(r"\b(?:applies|refers|belongs) to\b", before)
    ):
        return  # "The key belongs to boats that …"
    if _is_known(name, sight):
        yield Proposal(form="ask.case", np=as_mine(sight.vocabulary.lower_first(name)), worth=58)


_NO_CASE = (
    english().pronouns
    | english().prepositions
    | english().subordinators
    | {"the", "one", "all", "everything", "anything"}
)


def _is_known(name: str, sight: Sight) -> bool:
    """Whether the sentence before speaks of the same."""
    return bool(content_stems(name) & content_stems(sight.previous))


def _can_act(name: str) -> bool:
    """Whether something does what it may: not ``the title of a rule can change``."""
    head = grammar.singular(bare(grammar.head(name)))
    return is_someone(name) or head in listed("workings") or name != name.lower()


def as_mine(name: str) -> str:
    """What is the listener's: ``your door`` → ``my door``."""
    return re.sub(r"\byour\b", "my", name)


def _of_thing(sight: Sight) -> Iterator[Proposal]:
    """``The slope of this roof is the …`` → ``What is the slope of that roof?``."""
    found = _OF_THING.match(sight.plain)
    if (
        not found
        or count(found[1]) > 9
        or re.search(r"\b(?:that|which|who|it|its|their)\b", found[1])
    ):
        return
    name = re.sub(
        r"\bthese\b", "those", re.sub(r"\bthis\b", "that", sight.vocabulary.lower_first(found[1]))
    )
    pointing = name != sight.vocabulary.lower_first(found[1])
    if not pointing or sight.previous:
        yield Proposal(ask=asked(f"What {found[2]} {as_mine(name)}"), worth=62)


def _needed(sight: Sight) -> Iterator[Proposal]:
    """``You need a rope that …`` → ``What do I need for that?``."""
    found = _NEEDS.match(sight.plain) if sight.previous else None
    if found:
        who = "I" if found[1] == "You" else "we"
        yield Proposal(ask=f"What do {who} need for that?", worth=48)


def _may(sight: Sight, clause: Clause, name: str) -> Iterator[Proposal]:
    """``The keepers must sound a horn`` → ``What must the keepers do?``; ``could also …`` → what else."""
    told = f"{between(sight.plain, clause)} {' '.join(clause.rest.split()[:2])}"
    words = (bare(word) for word in clause.rest.split())
    first = next((word for word in words if word not in english().adverbs), "")
    if first in _NO_DEED | NO_ABILITY or DENIES.search(told) or count(clause.rest) < 4:
        return
    also = re.search(r"\balso\b", told) is not None
    if (not sight.np and not also) or not (also or _can_act(name)):
        return
    some = bare(name.split(maxsplit=1)[0]) in {"some", "many", "most", "one"}
    if some or count(name) > 6 or is_gerund(name):
        return  # "Opening the gate should let the boat in": nobody does anything
    ask = as_listener(f"What{' else' if also else ''} {clause.verb} {as_mine(name)} do")
    yield Proposal(ask=asked(ask), worth=58 if also else 38)
