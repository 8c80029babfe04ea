"""What a thing does to others, how it helps, and why it matters: asked by its name."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from lessoncast._later import re
from lessoncast.tongue.english import grammar
from lessoncast.tongue.english.questions.by_tree.seen import Seen
from lessoncast.tongue.english.questions.events.doing import is_someone
from lessoncast.tongue.english.questions.grammar.wordlists import listed
from lessoncast.tongue.english.turning import base_of
from lessoncast.tongue.proposal import Proposal
from lessoncast.tongue.proposal import asked as as_question
from lessoncast.tongue.trees.parts import Part
from lessoncast.tongue.words import count

EFFECT, HELP = 60, 62  # worths
NAME_WORDS = 7  # of what a question is about
_NAMES = frozenset({"NN", "NNS", "VBG"})
MILD = {"may": "might"}  # nobody asks "What effect may it have?"
UNNAMED = re.compile(
    r"(?:only|even|just|also|another|others?|no|none|nothing|something|anything|everything|each|every|any|both|all|such|more|most|one|half|part|several|few|it|they|he|she|we|you|I|there"
    r"|the (?:first|second|third|last|next|same|result|results|reason|answer|former|latter|following|fact|idea|change|changes|goal|purpose|aim))\b",
    re.IGNORECASE,
)
NEAR = re.compile(r"(this|these)\b")
_FAR = {"this": "that", "these": "those"}
_EASES = re.compile(
    r"\b(?:makes?|made) it (?:\w+ly |much |far )?(?:possible|easy|easier|simple|simpler|safer|faster|cheaper|more \w+able)\b"
)
_ALLOWED = re.compile(r"\bnot (?:allow|help|let|enable)|\bhelps? (?:explain|account|to explain)\b")


def named(seen: Seen) -> str:
    """The thing that a clause is about as a host names it, ``this paint`` as ``that paint``; "" for somebody, and for what has no name."""
    clause, words = seen.clause, seen.clause.tree.words
    if clause.is_order:
        return ""
    subject = _said_short(seen)
    plain = words[seen.subject_head].tag in _NAMES and 0 < count(subject) <= NAME_WORDS
    theirs = any(words[one].tag == "PRP$" for one in clause.subject)
    if not plain or theirs or "," in subject or is_someone(subject) or UNNAMED.match(subject):
        return ""
    points = NEAR.match(subject)
    if points and not seen.sight.previous:
        return ""
    return NEAR.sub(lambda near: _FAR[near[1]], subject, count=1)


def _said_short(seen: Seen) -> str:
    """A subject without what is told of it between commas, and where it is long without the deed that describes its last noun; "" for a torn one."""
    clause, tree = seen.clause, seen.clause.tree
    aside = {
        place
        for one in clause.subject
        if tree.words[one].relation in _ASIDE
        and tree.words[tree.whole(one)[0] - 1].text in {",", "("}
        for place in tree.whole(one)
    }
    kept = tuple(one for one in clause.subject if one not in aside)
    if len(kept) > NAME_WORDS:
        described = {
            place for one in kept if tree.words[one].relation == "acl" for place in tree.whole(one)
        }
        kept = tuple(one for one in kept if one not in described)
        if described and _is_bare_the(clause.said(kept), seen.sight.previous):
            return ""  # "the option": which one?
    while kept and tree.words[kept[-1]].text in {",", ")"}:
        kept = kept[:-1]
    whole = tree.is_unbroken(kept)
    return seen.sight.vocabulary.lower_first(clause.said(kept)) if whole else ""


def _is_bare_the(subject: str, before: str) -> bool:
    """Whether nothing but "the" and a noun that was not spoken of is left of a subject."""
    first, *rest = subject.lower().split()
    return first == "the" and len(rest) == 1 and rest[0] not in before.lower()


_ASIDE = frozenset({"appos", "acl:relcl", "acl"})


def _asks_of(seen: Seen, word: str, name: str, deed: str, done: str) -> str:
    """``What effect`` of ``the flood`` to ``have`` → ``What effect can the flood have``; "" where the verb is no plain one."""
    words, finite = seen.clause.tree.words, seen.clause.finite
    low = words[finite].text.lower()
    if words[finite].tag == "MD":
        return f"{word} {MILD.get(low, low)} {name} {deed}"
    if low in {"has", "have", "had"} and finite != seen.clause.head:
        return f"{word} {low} {name} {done}"
    if finite != seen.clause.head:
        return ""
    do = grammar.do(
        "plural" if words[finite].tag == "VBP" else "singular",
        "past" if seen.clause.is_past else "present",
    )
    return f"{word} {do} {name} {deed}"


def effects(seen: Seen) -> Iterator[Proposal]:
    """``Cold winters can weaken the gates`` → ``What effect can cold winters have?``."""
    clause = seen.clause
    if clause.is_negated or clause.is_passive or clause.goes_on:
        return
    if clause.is_copula:
        yield from _effects_of_kind(seen)
        return
    leads = any((seen.base, one.opener) in _LEADING for one in clause.of("other"))
    works = seen.base in listed("affecting") and any(
        _is_thing(seen, one) for one in clause.of("object")
    )
    decides = seen.base == "determine" and not clause.is_past
    has = seen.base == "have" and any(_is_effect(seen, one) for one in clause.of("object"))
    name = named(seen) if leads or works or decides or has else ""
    asks = _asks_of(seen, "What effect", name, "have", "had") if name else ""
    if asks:
        yield Proposal(ask=as_question(asks), worth=EFFECT, deep=True)


def _is_thing(seen: Seen, part: Part) -> bool:
    """Whether something else is changed, and not one's own ``direction``."""
    tree = seen.clause.tree
    own = any(tree.words[one].text.lower() in {"its", "their"} for one in part.places)
    bare = tree.words[part.head].tag == "NN" and not tree.under(
        part.head, "det", "amod", "nmod", "compound"
    )
    return not own and not (bare and seen.base in {"change", "alter", "increase", "decrease"})


def _is_effect(seen: Seen, part: Part) -> bool:
    """``has an impact on trade``: what is had is an effect."""
    return seen.clause.tree.words[part.head].text.lower() in _OUTCOMES


_OUTCOMES = frozenset(
    {
        "impact",
        "impacts",
        "effect",
        "effects",
        "influence",
        "consequence",
        "consequences",
        "implications",
    }
)


def _effects_of_kind(seen: Seen) -> Iterator[Proposal]:
    """``Rot is a disease that weakens the beams`` → ``What effect does rot have?``."""
    clause, tree = seen.clause, seen.clause.tree
    if clause.is_past or tree.words[clause.finite].tag not in {"VBZ", "VBP"}:
        return
    for place in tree.under(clause.head, "acl:relcl"):
        word = tree.words[place]
        doers = [tree.words[one].text.lower() for one in tree.under(place, "nsubj")]
        works = base_of(word.text, word.tag) in listed("affecting") and tree.under(place, "obj")
        name = (
            named(seen)
            if works and doers in (["that"], ["which"]) and word.tag in {"VBZ", "VBP"}
            else ""
        )
        if name:
            do = "do" if grammar.number(name) == "plural" else "does"
            yield Proposal(
                ask=as_question(f"What effect {do} {name} have"), worth=EFFECT - 2, deep=True
            )


_LIMITS = re.compile(r"\b(?:only|merely|restrict\w*|limit\w*|prevent\w*|hinder\w*)\b")
_LEADING = frozenset({("lead", "to"), ("result", "in"), ("contribute", "to"), ("give", "to")})


def helps(seen: Seen) -> Iterator[Proposal]:
    """``A winch lets one keeper raise the gate`` → ``How does a winch help?``."""
    clause = seen.clause
    limits = _LIMITS.search(seen.sight.plain)
    if limits or clause.is_negated or clause.is_passive or clause.is_copula or clause.goes_on:
        return
    told = any(clause.of("object", "complement"))
    plain = seen.sight.plain
    eases = seen.base == "make" and _EASES.search(plain)
    makes_possible = seen.base in listed("enabling") and told and not _ALLOWED.search(plain)
    gives = seen.base in {"give", "offer", "provide"} and any(
        _is_gain(seen, one) for one in clause.of("object")
    )
    name = named(seen) if eases or makes_possible or gives else ""
    asks = _asks_of(seen, "How", name, "help", "helped") if name else ""
    if asks:
        yield Proposal(ask=as_question(asks), worth=HELP, deep=True)


def _is_gain(seen: Seen, part: Part) -> bool:
    """``gives shelter``, ``offers a way to …``: what is given is a help."""
    return seen.clause.tree.words[part.head].text.lower() in listed("gains")


def weights(seen: Seen) -> Iterator[Proposal]:
    """``Tides play a major part in the trade`` → ``Why do tides matter?``; ``Oak is a key part of …`` → why it is important."""
    clause, tree = seen.clause, seen.clause.tree
    if clause.is_negated or clause.is_passive:
        return
    part = next(iter(clause.of("object")), None)
    plays = (
        seen.base == "play"
        and part is not None
        and tree.words[part.head].text.lower() in {"role", "part"}
    )
    name = named(seen) if plays else ""
    asks = _asks_of(seen, "Why", name, "matter", "mattered") if name else ""
    if asks:
        yield Proposal(ask=as_question(asks), worth=EFFECT, deep=True)
    weighed = clause.is_copula and tree.words[clause.head].tag in {"NN", "NNS"}
    kind = (
        {tree.words[one].text.lower() for one in tree.under(clause.head, "amod")} & _WEIGHTS
        if weighed
        else set()
    )
    behind = any(one > clause.head for one in tree.under(clause.head, "nmod", "acl", "obl"))
    known = {tree.words[one].text.lower() for one in tree.under(clause.head, "det")} & {"the"}
    behind = behind and not known  # "is for the central bank to decide"
    low = tree.words[clause.finite].text.lower()
    if kind and behind and low in {"is", "are", "was", "were"} and (name := named(seen)):
        yield Proposal(ask=as_question(f"Why {low} {name} important"), worth=EFFECT - 2, deep=True)


_WEIGHTS = frozenset(
    {"important", "essential", "vital", "crucial", "key", "central", "critical", "indispensable"}
)


EFFECTS: tuple[Callable[[Seen], Iterator[Proposal]], ...] = (effects, helps, weights)
