"""What comes of doing something: ``Oiling the lock makes …``, ``The more you oil it, the …``."""

from __future__ import annotations

from collections.abc import Iterator

from lessoncast._later import re
from lessoncast.tongue.english.finite import bare
from lessoncast.tongue.english.lexis import english, s_form
from lessoncast.tongue.english.questions.grammar.inversion import as_listener, short
from lessoncast.tongue.english.questions.grammar.sight import Sight
from lessoncast.tongue.english.questions.grammar.wordlists import listed
from lessoncast.tongue.proposal import Proposal, asked
from lessoncast.tongue.trees import tree_of
from lessoncast.tongue.words import count

_GOOD = listed("benefiting")
_COMES = (
    listed("causing")
    | {
        "send",
        "give",
        "show",
        "bring",
        "need",
        "require",
        "cost",
        "add",
        "become",
        "feel",
        "prompt",
    }
    | {"mean", "change", "take", "lead", "result"}
)
_ACTS = frozenset(map(s_form, _GOOD | _COMES)) | {
    "is",
    "isn't",
    "can",
    "may",
    "will",
    "could",
    "would",
    "might",
}
_HARD = re.compile(
    r"^(?:can be |may be |is |isn't )(?:very |often |quite |not |rather |extremely )*"
    r"(hard|difficult|easy|tricky|nontrivial|non-trivial|challenging|simple|straightforward|expensive|costly|cheap|risky|dangerous|tough)\b"
)
_THE_MORE = re.compile(
    r"^(?:[\w' ]+, )?[Tt]he (more|fewer|less) ((?!\w+ly\b)[a-z][\w -]{2,40}?) (?:there (?:is|are)|(?:we|you|they) (?:have|use|add|collect|get)|(?:\w+ ){1,3}?(?:has|have))"
    r"(?: [^,]{2,40})?, the (?:more|fewer|less|\w+er)\b"
)
_QUESTION_WORDS = 14
_HARDLY = {
    "easy": "easy", "simple": "easy", "straightforward": "easy",
    "expensive": "expensive", "risky": "risky", "dangerous": "dangerous",
}  # fmt: skip


_OPEN = listed("adjectives") | listed("sizes") | listed("verdicts")  # "make small", what?


def gerunds(sight: Sight) -> Iterator[Proposal]:
    """Why one does it, how hard it is, what it brings."""
    if found := _THE_MORE.match(sight.plain):
        yield Proposal(ask=asked(f"What happens with {found[1]} {found[2]}"), worth=74, deep=True)
    doing = _doing(sight)
    if doing is None:
        return
    base, thing, verb, rest = doing
    if base in {"mean", "have", "be"}:
        return  # "Meaning that …" tells it in other words, and nobody asks "What happens when I have …?"
    told = short(f"{base} {re.sub(r' (?:also|often|usually|therefore)$', '', thing)}".strip(), 8)
    if not told or (thing and count(told) < 2) or told.rpartition(" ")[2] in _OPEN:
        return
    if found := _HARD.match(f"{verb} {rest}"):
        yield _proposal(f"How {_HARDLY.get(found[1], 'hard')} is it to {told}", 72)
    elif verb in {"could", "would", "might"} and base not in {"be", "have"}:
        yield _proposal(f"What happens if you {told}", 70)
    else:
        yield from _brings(told, base, verb, rest)


_HINDERS = re.compile(
    r"(?:make |makes )?(?:it|this|that|things) (?:\w+ly |very |more )?(?:hard|harder|difficult|impossible|slow|slower|unclear|confusing)\b"
)  # no reason to do it


def _brings(told: str, base: str, verb: str, rest: str) -> Iterator[Proposal]:
    """What comes of it: a gain, an effort, a consequence."""
    bases = {one for one, form in english().verbs.get(verb, ()) if form in {"s", "past"}}
    if verb in {"will", "can", "helps", "may"} and rest:
        bases |= {bare(rest.split(maxsplit=1)[0])}
    if _HINDERS.match(rest):
        return
    if bases & _GOOD:
        yield _proposal(f"Why {told}", 74)
        yield _proposal(
            f"What do you gain by {_ing(base)} {told.removeprefix(base).strip()}".strip(), 70
        )
    elif "take" in bases:
        yield _proposal(f"What does it take to {told}", 68)
    elif bases & _COMES and not re.search(r"\b(?:not|never|n't)\b", verb):
        yield _proposal(f"What happens when you {told}", 72)
    elif re.match(
        r"(?:one of )?the (?:best|most (?!\w*(?:chall|diff|expens|danger|tedi))|main|key|only)\b",
        rest,
    ):
        yield _proposal(f"Why {told}", 66)


def _proposal(text: str, worth: float) -> Proposal:
    fits = count(text) <= _QUESTION_WORDS
    return Proposal(ask=asked(as_listener(text)), worth=worth if fits else 0.0, deep=True)


_OF_OTHERS = frozenset({"themselves", "himself", "herself", "itself", "they", "them"})  # of whom?


def _doing(sight: Sight) -> tuple[str, str, str, str] | None:
    """Base, object, verb and rest of a sentence whose subject is something that one does."""
    tokens = sight.plain.rstrip(".").split()
    first = bare(tokens[0]) if tokens else ""
    base = next((one for one, form in english().verbs.get(first, ()) if form == "ing"), "")
    base = {"being": "be", "having": "have"}.get(first, base)
    if not base or len(tokens) < 5 or _OF_OTHERS.intersection(map(bare, tokens[:6])):
        return None
    for place in range(1, min(len(tokens) - 1, 11)):
        low = bare(tokens[place])
        if tokens[place].endswith((",", ";", ":")) or low in {
            "that",
            "which",
            "who",
            "when",
            "if",
            "while",
        }:
            return None
        if low in _ACTS and (place > 1 or low in {"is", "can", "may", "will"}):
            thing = " ".join(tokens[1:place])
            whole = not thing or short(thing, 9) == thing
            names = not thing or bare(tokens[1]) not in {"to", "of", "and", "or"}
            if not whole or not names or _hangs(tokens[place - 1]) or (thing and not _has(sight)):
                return None
            return base, thing, low, " ".join(tokens[place + 1 :])
    return None


def _has(sight: Sight) -> bool:
    """Whether what stands behind the doing is what it is done to: water falls, and nobody falls it (``Falling water drives …``)."""
    tree = tree_of(sight.plain)
    if bare(sight.plain.split()[1]) in english().determiners:
        return True
    return tree is not None and bool(tree.under(0, "obj", "obl", "xcomp", "ccomp", "advmod"))


def _hangs(word: str) -> bool:
    known = english()
    if bare(word) in {"down", "up", "out", "off", "away", "back"}:
        return False
    return bare(word) in known.prepositions | known.determiners | known.conjunctions


def _ing(base: str) -> str:
    return next(
        (word for word, found in english().verbs.items() if (base, "ing") in found), f"{base}ing"
    )
