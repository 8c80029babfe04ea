"""``Use a brush instead of a cloth``: what takes the place of something else."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lessoncast.study.facts.english.clause import clause_of, is_doing, is_order
from lessoncast.study.facts.english.definitions import is_known
from lessoncast.study.facts.english.inside import inside
from lessoncast.study.facts.english.objects import is_worth_asking
from lessoncast.study.facts.english.sound import made
from lessoncast.study.facts.english.trimming import before_addition
from lessoncast.study.facts.english.yours import yours
from lessoncast.study.facts.fact import Fact
from lessoncast.study.material import Material
from lessoncast.study.statement import Statement
from lessoncast.tongue.english import grammar
from lessoncast.tongue.english.clauses import is_clause, noun_phrase
from lessoncast.tongue.english.grammar import ended
from lessoncast.tongue.english.lexis import english
from lessoncast.tongue.words import capital, count

OTHER_WORDS = range(1, 11)
_FOR = r"(?P<for>instead of|rather than|in place of)"
_BEHIND = re.compile(
    rf"^(?P<main>[^,;:]{{6,110}}?),? {_FOR} (?P<other>[^,;:]{{3,70}}?)(?P<more>, [^;:]+| (?:to|when|if|because|so that) [^;:]+)?\.$"
)
_BEFORE = re.compile(
    r"^(?:Instead of|Rather than) (?P<other>[^,;:]{3,80}), (?P<then>[^;:]{6,140})\.$"
)
_YOU_MAY = re.compile(
    r"^[Yy]ou (?P<may>can|could|should|must|need to|have to|may) (?:instead |also |just |simply )?(?P<act>(?!be\b|see\b|find\b|have\b)[a-z]+ .+)$"
)
_BETTER = re.compile(
    r"^it(?:'s| is) (?:often |usually |generally )?(?P<how>better|best|safer|easier|faster|more \w+) to (?P<act>[a-z]+ .+)$"
)
_ORDER = re.compile(r"^(?P<act>(?P<verb>[A-Z][a-z]+) (?P<what>.+))$")
_MAY = {"could": "can", "may": "can", "need to": "should", "have to": "must"}
_LINKED = re.compile(r"^(?:to|by|in|on|at|with|from|for|as|of|that|into|through) ")


def instead(material: Material) -> Iterator[Fact]:
    """What stands in a sentence beside what it replaces."""
    for statement in material.clauses:
        text = "" if statement.leans or statement.role == "quote" else yours(statement.text)
        if not text:
            continue
        before, behind = _BEFORE.match(text), _BEHIND.match(text)
        if before and count(before["other"]) in OTHER_WORDS:
            yield from _in_front(before, statement, material)
        elif behind and count(behind["other"]) in OTHER_WORDS:
            yield from _at_the_end(behind, statement, material)


def _in_front(found: re.Match[str], statement: Statement, material: Material) -> Iterator[Fact]:
    """``Instead of guessing, you can ask the owner`` → ``What can you do instead of guessing?``."""
    then, other = found["then"], material.vocabulary.lower_first(found["other"])
    you = _YOU_MAY.match(then)
    if you:
        may = _MAY.get(you["may"], you["may"])
        act = before_addition(you["act"])
        yield from made(
            statement,
            "advice",
            f"What {may} you do instead of {other}?",
            act,
            family="advice order",
        )
        return
    better = _BETTER.match(then)
    if better:
        ask = f"What is it {better['how']} to do instead of {other}?"
        ask = ask.replace("instead of", "rather than") if not is_doing(other) else ask
        act = before_addition(better["act"])
        yield from made(statement, "advice", ask, act, family="advice order")
        return
    if is_order(then):
        ask = f"What should you do instead of {other}?"
        yield from made(statement, "advice", ask, before_addition(then), family="advice order")
        return
    clause = clause_of(ended(capital(then)))
    if clause is None or clause.lead or clause.tense == "past" or clause.base == "be":
        return
    if is_doing(other) and is_known(noun_phrase(clause), statement, material):
        subject = inside(noun_phrase(clause), material.vocabulary)
        who = "they" if clause.number == "plural" else "it"
        ask = f"What {grammar.do(clause.number, 'present')} {subject} do instead of {other}?"
        act = before_addition(f"{clause.verb} {clause.rest}".rstrip("."))
        yield from made(statement, "asked", ask, f"{who} {act}", family="asked instead")


def _at_the_end(found: re.Match[str], statement: Statement, material: Material) -> Iterator[Fact]:
    """``A lock has gates instead of doors`` → ``What does a lock have instead of doors?``."""
    main, other = found["main"], found["other"]
    link = found["for"]
    order = _ORDER.match(main)
    you = _YOU_MAY.match(main)
    if you or (order and is_order(main)):
        act = you["act"] if you else f"{main[0].lower()}{main[1:]}"
        verb, _, what = act.partition(" ")
        must = _MAY.get(you["may"], you["may"]) if you else "should"
        if _may_replace(what, other):
            ask = f"What {must} you {verb} {link} {other}?"
            yield from made(statement, "asked", ask, what, family="asked instead")
        return
    clause = clause_of(ended(main))
    if clause is None or clause.lead or not is_known(noun_phrase(clause), statement, material):
        return
    what = clause.rest.rstrip(".")
    if clause.base == "be" or clause.base in english().modals or not _may_replace(what, other):
        return
    subject = inside(noun_phrase(clause), material.vocabulary)
    do = grammar.do(clause.number, clause.tense)
    yield from made(
        statement,
        "object",
        f"What {do} {subject} {clause.base} {link} {other}?",
        what,
        family="object instead",
    )


def _may_replace(what: str, other: str) -> bool:
    """Whether both are things, told in a few words."""
    if re.search(r"^\w+ing\b|\b(?:it|them)$", other):
        return False
    things = all(is_worth_asking(one) and not is_clause(one) for one in (what, other))
    return things and not _LINKED.match(what) and not _LINKED.match(other) and not is_doing(other)
