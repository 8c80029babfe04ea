"""Advice with its reason, ways that are good or better than others: asked by the words that join them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from lessoncast._later import re
from lessoncast.study.facts.fact import Fact
from lessoncast.study.facts.trees.orders import deed_of
from lessoncast.study.facts.trees.reading import Sight, as_said
from lessoncast.study.facts.trees.sound import SURE, facts
from lessoncast.tongue.english.lexis import english, ing_form
from lessoncast.tongue.english.turning import order
from lessoncast.tongue.words import count

_SO = re.compile(
    r"^(?P<told>[^;:]+?)(?:, (?P<as>as|since)|,? (?P<so>so)) (?P<why>(?!that |to |as |far |long |much |many as |well |well\b)[^;:]{8,})$"
)
_FINITE = frozenset({"MD", "VBZ", "VBP", "VBD"})
_WAY = re.compile(
    r"^(?P<subject>[^;:]{2,80}?) (?:is|are) (?P<what>an? (?:\w+ ){0,2}(?:way to|step (?:in|to|toward|towards)|tool (?:for|to)|means of|source of|sign of|opportunity to|chance to|place to) [^;:]{8,120})$"
)
_ONE_WAY = re.compile(
    r"^(?P<one>One|The best|A good|The easiest|The simplest|The safest|The fastest) way to (?P<goal>[^,;:]{8,100}) is (?P<how>(?:to [a-z]+|by [a-z]+ing|through|with) [^;:]{4,140})$"
)
_EASIER = re.compile(
    r"^[Ii]t(?:['’]s| is) (?P<often>(?:usually |often |much |far |generally )*)(?P<how>better|easier|safer|faster|cheaper|simpler|harder|more \w+|less \w+)"
    r"(?P<whom> for (?!the )[^,;:]{3,40}?)? to (?P<one>[a-z]+ [^,;:]{4,100}?) than (?:it is )?(?:to )?(?P<other>[a-z]+ [^,;:]{4,100})$"
)


def reasons(sight: Sight) -> Iterator[Fact]:
    """``Stick to plain words, as many readers are no natives`` → why should you stick to plain words."""
    clause = sight.clause
    found = _SO.match(sight.statement.text.rstrip(".!"))
    deed = deed_of(clause)
    if not found or deed is None or deed.lead or not clause.is_order or clause.is_negated:
        return
    start = found.start("why")
    tags = [one.tag for one in clause.tree.words if one.start >= start][:12]
    if not _FINITE & {*tags} or clause.tree.words[0].start:
        return
    told = found["told"]
    ask = f"Why should you {told[:1].lower()}{told[1:]}?"
    value = f"so {found['why']}" if found["so"] else f"because {found['why']}"
    yield from facts(
        as_said(sight), "reason", ask, value, answer=(), worth=0.85, sure=SURE,
        family="reason so that" if found["so"] else "reason because",
    )  # fmt: skip


def ways(sight: Sight) -> Iterator[Fact]:
    """``Chalk is an easy way to mark planks`` → what is an easy way to mark planks."""
    text = sight.statement.text.rstrip(".!")
    plain, one = _WAY.match(text), _ONE_WAY.match(text)
    if plain and not (_FINITE & _tags(sight, len(plain["subject"]))):
        subject = sight.vocabulary.lower_first(plain["subject"])
        yield from facts(
            as_said(sight), "asked", f"What is {plain['what']}?", subject, answer=(), family="asked",
            worth=0.7, sure=SURE,
        )  # fmt: skip
    elif one:
        yield from facts(
            as_said(sight), "asked", f"What is {_low(one['one'])} way to {one['goal']}?", one["how"],
            answer=(), family="asked", worth=0.8, sure=SURE, least=2,
        )  # fmt: skip


def _tags(sight: Sight, end: int) -> set[str]:
    """The tags of the words in front of a place of the sentence."""
    return {one.tag for one in sight.clause.tree.words if one.end <= end}


def replaced(before: Sight, sight: Sight) -> Iterator[Fact]:
    """``Don't guess its depth. Instead, ask the pilot`` → what should you do instead of guessing its depth."""
    bad, good = before.clause, sight.clause
    opens = sight.statement.text.partition(" ")[0].lower().rstrip(",")
    near = before.statement.group == sight.statement.group and opens in {"instead", "rather"}
    if (
        not near
        or before.statement.leans
        or not bad.is_order
        or not good.is_order
        or good.is_negated
    ):
        return
    verb, _, rest = order(bad, tuple(one for one in bad.places if one < bad.head)).partition(" ")
    told = f"{ing_form(verb)} {rest}" if rest else ""
    denied = bad.is_negated and before.statement.text.startswith(("Don", "Do not", "Never"))
    if denied and told:
        alone = replace(sight, statement=replace(sight.statement, leans=False))
        yield from facts(
            as_said(alone), "method", f"What should you do instead of {told}?", order(good, ()), answer=(),
            family="method order", worth=0.8, sure=SURE,
        )  # fmt: skip


def preferences(sight: Sight) -> Iterator[Fact]:
    """``It is easier to cut a plank than to mend it`` → what is easier than mending it."""
    found = _EASIER.match(sight.statement.text.rstrip(".!"))
    if not found:
        return
    one, other = _doing(found["one"]), _doing(found["other"])
    if one and other and count(one) > 1:
        ask = f"What is {found['often']}{found['how']}{found['whom'] or ''} than {other}?"
        clause = replace(sight.clause, subject=(), parts=(), places=())  # "it" is nothing
        nobody = replace(sight, clause=clause)
        yield from facts(
            nobody, "method", ask, one, answer=(), family="activity", worth=0.75, sure=SURE
        )


def _doing(deed: str) -> str:
    """``cut a plank`` → ``cutting a plank``; "" where no verb opens it."""
    verb, _, rest = deed.partition(" ")
    known = any(form == "base" for _, form in english().verbs.get(verb, ()))
    return f"{ing_form(verb)} {rest}" if known else ""


def _low(text: str) -> str:
    return text[:1].lower() + text[1:]
