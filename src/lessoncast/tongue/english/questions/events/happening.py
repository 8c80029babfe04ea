"""What someone did then, what they wrote and became, what is done to a thing, and what it all includes."""

from __future__ import annotations

from collections.abc import Iterator

from lessoncast._later import re
from lessoncast.tongue.english import grammar
from lessoncast.tongue.english.clauses import BE, Clause
from lessoncast.tongue.english.finite import bare
from lessoncast.tongue.english.lexis import english
from lessoncast.tongue.english.questions.events.doing import is_someone, says_or_thinks
from lessoncast.tongue.english.questions.grammar.asker import acts, asker, free, question
from lessoncast.tongue.english.questions.grammar.inversion import is_perfect, short
from lessoncast.tongue.english.questions.grammar.sight import Sight
from lessoncast.tongue.english.questions.grammar.wordlists import listed
from lessoncast.tongue.english.questions.things.facts import past_of
from lessoncast.tongue.proposal import Proposal, asked
from lessoncast.tongue.words import count

_HANDLED = listed("handled")
_MAKING = listed("making")
_STATIVE = listed("stative") | listed("becoming")
_SAYING = listed("saying") | {"write", "add", "explain", "reply", "cry", "ask", "shout"}
_INCLUDES = re.compile(
    r"^(This|That|These|Those|It|They) (?:(may|might|can|could|will) )?(also |typically |usually |often )?(includes?|included|involves?|involved)\b"
)
_FAR = {
    "This": "that",
    "These": "those",
    "That": "that",
    "Those": "those",
    "It": "it",
    "They": "they",
}
_QUOTED = re.compile(
    r"^[\"“].{12,200}?[,.!?][\"”] (?P<who>he|she|they|(?:[A-Z][\w.'-]+ ){0,2}[A-Z][\w'-]+) (?P<verb>[a-z]+)(?P<when> in (?:[A-Z][a-z]+ )?\d{4})?\b"
)
_BY_SOMEONE = re.compile(r"^(?:\w+ly )?([a-z]+) by (?:(?:the|an?) )?(?:[A-Z][\w.'-]+ ?){1,4}")
_BY_THINGS = re.compile(r"^(?:\w+ly )?([a-z]+) by (?!\w+ing\b|hand\b|far\b|then\b)(?=[a-z])")
_IN_WAYS = re.compile(
    r" in (?:many|several|two|three|four|different|various|a number of|a few) (?:different )?ways\b"
)
_WITHIN = re.compile(r"\b(?:so that|that|which|who|to|how)\b")
_NAMED = re.compile(r"(?:[A-Z][\w.'-]*)(?: (?:[A-Z][\w.'-]*|de|of|von|van))*")
_NO_DEED = frozenset(
    {"have", "be", "do", "make", "get", "say", "come", "go", "mean", "know", "want"}
)


def happening(sight: Sight) -> Iterator[Proposal]:
    """Every question for what happened, was done or is part of it."""
    yield from _includes(sight)
    yield from _quoted(sight)
    clause, name = sight.clause, asker(sight)
    if clause is None or not name or not free(clause) or "n't" in clause.verb:
        return
    yield from _in_ways(sight, clause)
    if clause.verb in BE:
        yield from _handled(clause, name)
        yield from _by_whom(sight, clause, name)
    elif clause.base == "have" and is_perfect(clause):
        yield from _has_done(sight, clause, name)
    elif acts(clause):
        yield from _deed(clause, name)


def _includes(sight: Sight) -> Iterator[Proposal]:
    """Of ``This includes the gates and …``: ``What does that include?``."""
    found = _INCLUDES.match(sight.plain)
    if not found or not sight.previous or count(sight.plain) < 6:
        return
    base = "involve" if found[4].startswith("involv") else "include"
    many = found[1] in {"These", "Those", "They"}
    past = found[4].endswith("ed")
    auxiliary = found[2] or grammar.do(
        "plural" if many else "singular", "past" if past else "present"
    )
    else_ = " else" if (found[3] or "").strip() == "also" else ""
    yield Proposal(ask=asked(f"What{else_} {auxiliary} {_FAR[found[1]]} {base}"), worth=62)


def _quoted(sight: Sight) -> Iterator[Proposal]:
    """``"The gate is shut," he wrote in 1812`` → ``What did he write in 1812?``."""
    found = _QUOTED.match(sight.sentence)
    base = (
        next((one for one, form in english().verbs.get(found["verb"], ()) if form == "past"), "")
        if found
        else ""
    )
    if found and base in _SAYING and (sight.previous or found["who"][0].isupper()):
        yield Proposal(ask=asked(f"What did {found['who']} {base}{found['when'] or ''}"), worth=72)


_SERVES = re.compile(
    r" and (?:also |thus |so )?(?:allow|let|help|give|keep|provide|offer|enable|can)s?\b"
)


def _handled(clause: Clause, name: str) -> Iterator[Proposal]:
    """``These barrels are sent down the river`` → ``What happens to those barrels?``; who judges them, changes nothing in them."""
    words = [bare(word) for word in clause.rest.split()]
    while words and (words[0] in english().adverbs or words[0].endswith("ly")):
        words = words[1:]
    if len(words) < 3 or words[0] not in _HANDLED | listed("judging") or is_someone(name):
        return
    if bare(name.split(maxsplit=1)[0]) in {"some", "many", "most", "several", "we", "you"}:
        return
    if words[0] in listed("judging"):
        yield Proposal(ask=asked(f"How {clause.verb} {name} {words[0]}"), worth=64, deep=True)
        return
    if _SERVES.search(clause.rest):
        return  # "are heated and allow cooks to …": what they are for
    verb = "happened" if clause.tense == "past" else "happens"
    yield Proposal(ask=asked(f"What {verb} to {name}"), worth=60, deep=True)


def _by_whom(sight: Sight, clause: Clause, name: str) -> Iterator[Proposal]:
    """``It was led by Ada Moor`` → ``Who led it?``; ``They were drawn by reports of …`` → ``What were they drawn by?``."""
    someone, something = _BY_SOMEONE.match(clause.rest), _BY_THINGS.match(clause.rest)
    if someone and (past := past_of(someone[1])) and clause.tense == "past":
        asking = asked(f"Who {past} {name}")
        told = asking if count(asking) >= 4 else asked(f"And who {past} {name}")
        yield Proposal(ask=told, worth=64)
    elif something and past_of(something[1]) and not sight.np and count(clause.rest) >= 4:
        yield Proposal(ask=asked(f"What {clause.verb} {name} {something[1]} by"), worth=54)


def _has_done(sight: Sight, clause: Clause, name: str) -> Iterator[Proposal]:
    """``Tailors have developed a set of …`` → ``What have tailors developed?``."""
    words = [bare(word) for word in clause.rest.split()]
    base = (
        next((one for one, form in english().verbs.get(words[0], ()) if form == "participle"), "")
        if words
        else ""
    )
    known = english()
    takes = len(words) >= 4 and (words[1] in known.determiners or grammar.is_plural_word(words[1]))
    if (
        not base
        or base in _NO_DEED | _STATIVE
        or base not in known.object_verbs | _MAKING
        or not takes
    ):
        return
    if not sight.np or words[1] in {"that", "this", "these", "those", "no"}:
        return
    asking = asked(f"What {clause.verb} {name} {words[0]}")
    if count(asking) >= 4:
        yield Proposal(ask=asking, worth=58)


def _deed(clause: Clause, name: str) -> Iterator[Proposal]:
    """``She stayed behind at the mill`` → ``What did she do?``: of somebody, in a story."""
    if clause.tense != "past" or clause.base in _NO_DEED | _STATIVE or count(clause.rest) < 4:
        return
    verb = says_or_thinks(clause.base)
    if name in {"they", "he", "she"}:
        yield Proposal(ask=asked(f"And what did {name} {verb or 'do'}"), worth=46)
    elif verb and _NAMED.fullmatch(name) and count(name) <= 4:
        yield Proposal(ask=asked(f"What did {name} {verb}"), worth=36)
    elif _NAMED.fullmatch(name) and count(name) <= 4 and bare(name) not in {"i", "we"}:
        yield Proposal(form="ask.do", np=name, tense="past", number=clause.number, worth=24)


def _in_ways(sight: Sight, clause: Clause) -> Iterator[Proposal]:
    """``Keepers can open a lock in different ways`` → ``How can keepers open a lock?``."""
    found = _IN_WAYS.search(clause.rest)
    if found and _WITHIN.search(clause.rest[: found.start()]):
        return  # "a rope to mend it with in several ways"
    rest = short(clause.rest[: found.start()], 8) if found else ""
    if found and rest and (acts(clause) or clause.base in english().modals):
        asking = question("How", sight, rest)
        if asking and count(asking) >= 4:
            yield Proposal(ask=asking, worth=68, deep=True)
