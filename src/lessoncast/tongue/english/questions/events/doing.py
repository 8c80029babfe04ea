"""What a statement with another verb answers: what it does, how it works, what it is good for."""

from __future__ import annotations

from collections.abc import Iterator

from lessoncast._later import re
from lessoncast.tongue.english import grammar
from lessoncast.tongue.english.clauses import Clause
from lessoncast.tongue.english.finite import bare
from lessoncast.tongue.english.lexis import english
from lessoncast.tongue.english.questions.grammar.inversion import short, subject_inside
from lessoncast.tongue.english.questions.grammar.sight import Sight
from lessoncast.tongue.english.questions.grammar.wordlists import listed
from lessoncast.tongue.english.questions.things.choices import choices, groups
from lessoncast.tongue.english.questions.things.facts import time_of
from lessoncast.tongue.kinds import Tense
from lessoncast.tongue.proposal import Proposal, asked
from lessoncast.tongue.words import content_stems, count

EXPLAINED = 0.2  # the same, from which it is an idea that can be explained
_WORKS = listed("workings")
_ENABLES = listed("enabling")
_WEAK = listed("weak_verbs")
_AFFECTS = listed("changing")
_ANIMATE = re.compile(
    r"(?:ers?|ors?|ists?|ians?|men|man|women|woman|people|children|child|girls?|boys?|users?|students?|critics?"
    r"|\bkings?|queens?|priests?|peoples|tribes|\bnations?|missionaries|settlers|societies|communit(?:y|ies)|famil(?:y|ies))$",
    re.IGNORECASE,
)
_PRONOUNS = frozenset(
    {"nobody", "everyone", "someone", "one", "they", "we", "you", "he", "she", "i", "who"}
)
_PEOPLE = listed("people")
_NOT_ANIMATE = listed("not_animate")


def doing(sight: Sight) -> Iterator[Proposal]:
    """Questions that a statement of doing answers."""
    yield from groups(sight)
    clause = sight.clause
    if clause is None or clause.verb.endswith("n't"):
        return
    if clause.base in english().modals:
        yield from _can(sight, clause)
    elif clause.base == "have":
        yield from _having(sight, clause)
    elif clause.base not in {"be", "do"}:
        yield from _acting(sight, clause)
        yield from _objects(sight, clause)


def _can(sight: Sight, clause: Clause) -> Iterator[Proposal]:
    if not sight.np or is_gerund(sight.subject):
        return
    yield from choices(sight, clause)
    if clause.verb not in {"can", "could"}:
        return
    first, second = [*map(bare, clause.rest.split()[:2]), "", ""][:2]
    if first in NO_ABILITY:
        return
    known = english()
    holds = first in known.object_verbs and (
        second in known.determiners - {"this", "that"} or second == "as"
    )
    if holds and count(sight.subject) <= 4 and count(clause.rest) >= 5:
        yield Proposal(ask=asked(f"What {clause.verb} {sight.subject} {first}"), worth=34)
    if clause.rest.startswith("be used"):
        yield Proposal(ask=asked(f"What {clause.verb} {sight.subject} be used for"), worth=66)
    elif _acts(clause, sight) and count(clause.rest) >= 5:
        tense: Tense = "past" if clause.verb == "could" else "present"
        yield Proposal(
            form="ask.can", np=sight.subject, number=clause.number, tense=tense, worth=18
        )


NO_ABILITY = frozenset(
    {
        "occur",
        "happen",
        "appear",
        "exist",
        "arise",
        "vary",
        "range",
        "last",
        "seem",
        "become",
        "result",
        "say",
    }
)  # fmt: skip - nobody asks what it can do, of what befalls it


def is_someone(subject: str) -> bool:
    """Whether a subject may be a person, or several."""
    head = grammar.singular(bare(grammar.head(subject)))
    return (
        head in _PEOPLE
        or head in _PRONOUNS
        or (_ANIMATE.search(head) is not None and head not in _NOT_ANIMATE)
    )


def _acts(clause: Clause, sight: Sight) -> bool:
    """Whether a subject is someone, or something made to do things."""
    head = grammar.singular(bare(grammar.head(clause.subject)))
    animate = _ANIMATE.search(head) and head not in _NOT_ANIMATE
    able = animate or head in _WORKS or (sight.np[:1].isupper() and sight.subject[:1].isupper())
    return bool(able) and not clause.rest.startswith("be ") and count(sight.subject) <= 4


def _having(sight: Sight, clause: Clause) -> Iterator[Proposal]:
    """``A flower has many parts: …`` → ``What parts does a flower have?``."""
    found = re.match(
        r"(?:two|three|four|five|six|several|many|a few) (?:\w+ )?"
        r"(parts|stages|steps|phases|layers|kinds|types|forms|sides|components|uses|rules|causes)\b",
        clause.rest,
    )
    if found and sight.np and count(sight.subject) <= 5:
        auxiliary = grammar.do(clause.number, clause.tense)
        yield Proposal(ask=asked(f"What {found[1]} {auxiliary} {sight.subject} have"), worth=62)


def _acting(sight: Sight, clause: Clause) -> Iterator[Proposal]:
    """How it works, how it changes things, what it is good for, what they did."""
    subject, auxiliary = sight.subject, grammar.do(clause.number, clause.tense)
    head = grammar.singular(bare(grammar.head(clause.subject)))
    if not sight.np or count(subject) > 5 or is_gerund(subject):
        return
    lasting = clause.tense == "present" and not (_THEIRS.match(subject) or " of " in subject)
    if (worth := _benefits(clause)) and lasting and not clause.lead:
        yield Proposal(
            form="ask.good_for", np=subject, number=clause.number, tense=clause.tense, worth=worth
        )
    elif worth := 69.0 if _lets_its_parts(clause) and lasting else _works(sight, clause, head):
        yield Proposal(form="ask.works", np=subject, number=clause.number, worth=worth, deep=True)
    if clause.base in _AFFECTS and re.search(r", (?:\w+ly )?\w+ing |\bby \w+ing\b", sight.plain):
        thing = short(clause.rest, 5)
        if thing:
            yield Proposal(
                ask=asked(f"How {auxiliary} {subject} {clause.base} {thing}"), worth=72, deep=True
            )
    animate = _ANIMATE.search(head) and head not in _NOT_ANIMATE
    acts = clause.base not in _STATIVE | _GETS and not _is_half(subject, clause)
    if (animate or _acts_twice(sight, clause)) and acts:
        yield _deed(subject, clause)


def _deed(subject: str, clause: Clause) -> Proposal:
    """What somebody does, thinks or says."""
    if verb := says_or_thinks(clause.base):
        auxiliary = grammar.do(clause.number, clause.tense)
        return Proposal(ask=asked(f"What {auxiliary} {subject} {verb}"), worth=38)
    return Proposal(form="ask.do", np=subject, number=clause.number, tense=clause.tense, worth=38)


def says_or_thinks(base: str) -> str:
    """The verb to ask with where a deed is none but a thought or a word; "" of a deed."""
    return "think" if base in _THINKS else "say" if base in _SAYS else ""


_THINKS = frozenset(
    {"believe", "think", "consider", "assume", "reason", "suppose", "expect", "posit", "theorize", "hypothesize"}
)  # fmt: skip
_SAYS = frozenset({"argue", "counter", "claim", "insist", "contend", "maintain", "warn", "object"})


def _is_half(subject: str, clause: Clause) -> bool:
    """``co-founder of the guild``, which stands beside a name: one person is no subject without an article."""
    first = subject.partition(" ")[0]
    return first.islower() and first not in english().determiners and clause.number == "singular"


_THEIRS = re.compile(
    r"(?:their|his|her) "
)  # "Their courage helped": nobody asks what it's good for
_OFFERS = frozenset({"provide", "offer", "give", "add", "bring", "guarantee"})
_BENEFIT = re.compile(
    r"\b(?:security|safety|protection|insights?|benefits?|advantages?|flexibility|guarantees?|confidence|way to|means to"
    r"|opportunit(?:y|ies)|control over|support|stability|efficiency|speed|clarity|freedom)\b"
)


def _works(sight: Sight, clause: Clause, head: str) -> float:
    """What it is worth to ask how something works: nothing for what is mentioned only."""
    if not _is_general(clause) or not weighs(sight, EXPLAINED):
        return 0.0
    if head in _WORKS and clause.base in _PROCESSES:
        return 68.0
    return 66.0 if _acts_twice(sight, clause) else 0.0


def weighs(sight: Sight, least: float) -> bool:
    """Whether a subject is said again and again in the lesson, and no mere case of something."""
    weights = sight.vocabulary.weights
    named = content_stems(sight.subject)
    heaviest = max((weights.get(one, 0.0) for one in named), default=0.0)
    return not weights or heaviest >= least


def _lets_its_parts(clause: Clause) -> bool:
    return clause.base in _ENABLES and not clause.lead and bool(_OWN_PARTS.match(clause.rest))


def _benefits(clause: Clause) -> float:
    """What it is worth to ask what something is good for: nothing where no good is told."""
    if clause.base in _ENABLES:
        return 0.0 if _OWN_PARTS.match(clause.rest) or _OTHERS.match(clause.rest) else 69.0
    return 62.0 if clause.base in _OFFERS and _BENEFIT.search(clause.rest) else 0.0


_OWN_PARTS = re.compile(r"(?:two|three|four|several|its|their|each|both|one)\b")
"""``It lets two wheels turn`` tells how it works, and not what for."""
_OTHERS = re.compile(r"(?:him|her|them|it)\b")
"""``Teachers let them play``: what is done with somebody told of before is nothing to need teachers for."""
_PROCESSES = listed("processes")
_STATIVE = listed("stative")
_GETS = frozenset({"get", "receive"})  # nobody does that


def _acts_twice(sight: Sight, clause: Clause) -> bool:
    """``It freezes the model and learns …``: two deeds of a thing tell how it works."""
    second = re.search(r"(?:,| and) (\w+)\b", clause.rest)
    also = second and "s" in {form for _, form in english().verbs.get(second[1], ())}
    animate = _ANIMATE.search(bare(grammar.head(clause.subject)))
    return bool(also) and clause.number == "singular" and not animate and bool(sight.np)


def _is_general(clause: Clause) -> bool:
    return clause.tense == "present" and not clause.lead


def _objects(sight: Sight, clause: Clause) -> Iterator[Proposal]:
    """``Plants need light`` → ``What do plants need?``; with a weak verb, the object's noun is asked."""
    words = clause.rest.split()
    first = bare(words[0]) if words else ""
    asker = (
        sight.subject if sight.np else sight.vocabulary.lower_first(subject_inside(clause.subject))
    )
    asker = asker if sight.np else asker.lower()
    if (
        clause.base not in english().object_verbs
        or asker in {"i", "this", "that"}
        or count(asker) > 7
    ):
        return
    if len(words) < 2 or first in english().prepositions | {
        "to",
        "that",
        "",
        "it",
        "them",
        "this",
        "us",
        "you",
    }:
        return
    auxiliary = grammar.do(clause.number, clause.tense)
    when = time_of(clause, sight)
    at = f" {when}" if when and count(when) <= 3 else ""
    noun = _asked_noun(clause.rest)
    if (not sight.np and count(asker) < 2 and not noun and not at) or is_gerund(asker):
        return  # "What do we want?"
    if noun and is_someone(noun.removeprefix("kind of ")):
        return  # "What men did the crew include?"
    if noun:
        yield Proposal(
            ask=asked(f"What {noun} {auxiliary} {asker} {clause.base}{at}"),
            worth=56 if sight.np else 46,
        )
    if clause.base not in _WEAK:
        yield Proposal(
            ask=asked(f"What {auxiliary} {asker} {clause.base}{at}"), worth=44 if sight.np else 34
        )


_KIND_FIRST = re.compile(  # "merging tools": the word in front tells which
    r"(?!(?:our|your|my|many|some|several|multiple|various|different|certain|few|fewer|other|such|numerous|countless|both|these|those|any"
    r"|two|three|four|five|six|seven|eight|nine|ten|every|each|new|additional|extra|further|enough|great|major|important|key)\b|\d)"
    r"[\w-]+(?: [\w-]+)* [\w-]+$",
    re.IGNORECASE,
)
_PLAIN_KINDS = re.compile(
    r"an? (?:single|new|own|certain|additional|extra|different|further|wide|wider|broad|great|good|bad|big|bigger|large|larger"
    r"|small|smaller|tiny|huge|long|short|quick|little|whole|full|simple|particular|massive|major|minor)\b"
)


def _asked_noun(rest: str) -> str:
    """The noun of an object that has more to it: ``powerful merging tools that …`` → ``tools``.

    The kind is asked where a word before the noun, or a clause behind it, tells it from others.
    """
    thing = re.split(
        r"[,;:.]| (?:that|which|who|to|for|with|when|where|because|so|such|like|and|or|given|based|using|called|named|made|known)\b",
        rest,
    )[0].strip()
    head = bare(grammar.head(thing))
    tokens = thing.split()
    plain = not head or not head.isalpha() or not head.islower() or head.endswith(("ing", "ed"))
    if (
        plain
        or len(tokens) < 2
        or bare(tokens[0]) in {"all", "no", "its", "their", "this", "more", "his", "her", "the"}
    ):
        return ""
    if head in _EMPTY or head in english().adverbs | english().pronouns or count(rest) < 5:
        return ""
    counted = grammar.number(head) == "plural" or bare(tokens[0]) in {"a", "an"}
    if not counted or (re.match(r"\w+ of\b", rest.split(" ", 1)[-1]) and head in _PARTS):
        return ""
    if bare(tokens[0]) not in {"a", "an"} or grammar.number(head) == "plural":
        return "" if head in _HEAPS else f"kind of {head}" if _KIND_FIRST.match(thing) else ""
    whole = next((one for one in tokens if bare(one) == head), head).strip("\"'“”.,")
    named = tokens.index(head) if head in tokens else len(tokens)
    related = re.match(r"[^,;:.]*? (?:that|which|who) ", rest) is not None
    told = related if len(tokens) == 2 else named > 1
    of = rest.split()[named + 1 : named + 2] == ["of"]
    plain = of or not told or whole != head or _PLAIN_KINDS.match(rest) is not None
    return "" if plain or head in _KINDS else f"kind of {head}"


_HEAPS = frozenset({"hundreds", "thousands", "millions", "billions", "dozens", "tens", "scores"})
_KINDS = frozenset({"kind", "type", "form", "sort", "kinds", "example", "variety", "series"})


_EMPTY = listed("empty_nouns")
_PARTS = listed("part_nouns")


def is_gerund(subject: str) -> bool:
    """Whether a subject is what one does: ``painting a gate``."""
    return subject.split(maxsplit=1)[0].endswith("ing") and count(subject) > 1
