"""``To define a struct, we enter the keyword``, ``use less to read a file``: how one gets there, and with what."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from lessoncast.study.facts.english.asking import turned
from lessoncast.study.facts.english.definitions import is_known
from lessoncast.study.facts.english.inside import inside
from lessoncast.study.facts.english.trimming import before_addition, plain_value, points_away
from lessoncast.study.facts.fact import Fact
from lessoncast.study.facts.writing import fact_of
from lessoncast.study.material import Material
from lessoncast.study.statement import Statement
from lessoncast.study.wordlists import listed
from lessoncast.tongue import lint
from lessoncast.tongue.english import grammar
from lessoncast.tongue.english.clauses import is_imperative, main_clause, noun_phrase
from lessoncast.tongue.english.finite import bare
from lessoncast.tongue.english.grammar import ended
from lessoncast.tongue.english.lexis import english
from lessoncast.tongue.english.questions.inversion import between
from lessoncast.tongue.words import capital, content_stems, count

GOAL_WORDS = range(2, 16)
MEANS_WORDS = range(1, 23)
LEAST_GOAL, LEAST_TOLD = 2, 2  # content words of an aim, and of what the means add to it
LONG_TOOL = 9
_MAY = r"(?:'ll|'d| will| can| could| should| may| might| must| would| need to| have to| simply| just| first| also| now| then| instead| [a-z]+ly)*"
_YOU = rf"(?:[Yy]ou|[Ww]e|[Oo]ne){_MAY}"
_LEAD = re.compile(
    r"^(?P<lead>(?:In|On|At|With|From|Inside) (?!that\b|this\b|these\b|short\b|fact\b|general\b|order\b|addition\b)[^,;:]{3,40}), (?=you\b|we\b|use\b)"
)
_TO = re.compile(
    rf"^(?:In order )?[Tt]o (?P<goal>[a-z]+ [^,;:]{{6,80}}), (?:then )?{_YOU} (?P<act>[a-z]+ [^;:]{{6,130}})\.$"
)
_BY = re.compile(
    rf"^{_YOU} (?P<goal>[a-z]+ [^,;:]{{3,80}}?),? (?P<means>by \w+ing [^;:]{{4,110}})\.$"
)
_FIRST_BY = re.compile(
    rf"^(?P<means>By \w+ing [^,;:]{{6,100}}), {_YOU} (?P<goal>[a-z]+ [^;:]{{6,110}})\.$"
)
_USE = re.compile(
    rf"^(?:{_YOU} )?[Uu]se (?P<tool>(?!it\b|that\b|this\b)[^,;:]{{3,70}}?) to (?P<goal>(?P<verb>[a-z]+) [^;:]{{4,140}})\.$"
)
_USE_FOR = re.compile(
    rf"^(?:{_YOU} )?[Uu]se (?P<tool>(?!it\b|that\b|this\b)[^;:]{{3,60}}?),? for (?P<what>[^,;:]{{4,60}})\.$"
)
_ORDER_BY = re.compile(r"^(?P<goal>[A-Z][a-z]+ [^,;:]{4,80}?) (?P<means>by \w+ing [^;:]{4,110})\.$")
_DOES_BY = re.compile(r"^(?P<main>[A-Z][^,;:]{6,90}?) (?P<means>by \w+ing [^;:]{8,120})\.$")
_USED_FOR = re.compile(
    r"^(?P<what>(?:the |an? )?[\w-]+(?: [\w-]+)?) for (?P<purpose>[^;:]{4,100})$"
)
_FOR = re.compile(
    rf"^For (?P<what>[^,;:]{{4,60}}), (?:{_YOU} )?(?:instead )?use (?P<tool>[^,;:]{{3,70}})\.$"
)
_MADE_VERB = re.compile(
    r"[a-z]+(?:ate|ize|ise|ify) |[a-z]+(?<!s) (?:an?|the|your) "
)  # "concatenate", "calm a hive"
_AND_TO = re.compile(r"^(by \w+ing [^,]+?) and to (?:the|an?) .*$")  # "… and to the end by …"
_SAME = re.compile(r"\b(?:it|its|them|their)\b")
_ITS = re.compile(
    r"\b(?:it|its|them|they|their|that|this|these|those|here|there|above|below|one|ones)\b"
)
_OURS = re.compile(r"\b(?:our|us|I|my|we)\b|[\"“”]|\blet's\b", re.IGNORECASE)
_WIDE = re.compile(
    r"^(?:do|be|get (?:started|to|rid|ready|better|it|there)|want|need|like|try|wish|prefer|hope|happen|tell|(?:know|see|find out)(?! how\b| which\b| what\b| whether\b| who\b| where\b)|understand|answer|make sure|learn|begin|start|continue|help|have|say|think|illustrate|clarify|summarize"
    r"|recall|appreciate|explain|describe|show|discuss|keep things|put)\b|\b(?:example|question|section|chapter|exercise|problem)s?\b|\bsomething\b"
)
_TALK = re.compile(
    r"^(?:need|want|have|think|consider|see|look|imagine|note|notice|know|assume|recall|read|turn to|begin by|will|might|may|can|call|say|get|refer)\b"
)


class _Way(NamedTuple):
    """A question with the means that answer it."""

    ask: str
    value: str
    goal: str


def methods(material: Material) -> Iterator[Fact]:
    """Aims with what leads to them."""
    for statement in material.clauses:
        if statement.leans or statement.role in {"quote", "example", "row"}:
            continue
        lead = _LEAD.match(statement.text)
        text = capital(statement.text[lead.end() :]) if lead else statement.text
        where = f" {lead['lead'][0].lower()}{lead['lead'][1:]}" if lead else ""
        ways = (rule(text) for rule in _RULES)
        found = next((one for one in ways if one and _is_sound(one)), None)
        if found:
            yield _fact(statement, found, where)
        elif not lead:
            yield from _done_by(statement, material)
            yield from _used_for(statement, material)


def _aimed(text: str) -> _Way | None:
    """``To define a struct, we enter the keyword`` → ``How do you define a struct?``."""
    found = _TO.match(text)
    if (
        not found
        or not _is_base(found["goal"])
        or not _is_base(found["act"])
        or _TALK.match(found["act"])
    ):
        return None
    return _Way(f"How do you {_yours(found['goal'])}?", _yours(found["act"]), found["goal"])


def _by(text: str) -> _Way | None:
    """``You can grow a string by pushing`` → ``How can you grow a string?``."""
    found = _BY.match(text) or (_ORDER_BY.match(text) if is_imperative(text) else None)
    if (
        not found
        or not _is_base(_low(found["goal"]))
        or re.search(r" (?:and|or|but)(?: |$)", found["goal"])
    ):
        return None
    goal = _low(found["goal"])
    return _Way(f"How can you {_yours(goal)}?", _yours(found["means"]), goal)


def _first_by(text: str) -> _Way | None:
    """``By measuring the soil, you can save water`` → ``How can you save water?``."""
    found = _FIRST_BY.match(text)
    goal = before_addition(found["goal"]) if found else ""
    if not found or not _is_base(goal):
        return None
    return _Way(f"How can you {_yours(goal)}?", _yours(found["means"]), goal)


def _use(text: str) -> _Way | None:
    """``Use less to read a long file`` → ``What can you use to read a long file?``."""
    found = _USE.match(text)
    if not found or not _is_base(found["goal"]) or not _is_tool(found["tool"]):
        return None
    goal = re.split(r", (?=\w+(?:ed|ing|wn)\b)", before_addition(found["goal"]))[0]
    return _Way(f"What can you use to {_yours(goal)}?", _yours(found["tool"]), goal)


def _for(text: str) -> _Way | None:
    """``For single characters, use the method`` → ``What should you use for single characters?``."""
    found = _FOR.match(text) or _USE_FOR.match(text)
    if not found or not _is_tool(found["tool"].replace(",", "")):
        return None
    if re.match(
        r"(?:example|instance|now|this|that|more|most|all|any|the (?:rest|moment))\b", found["what"]
    ):
        return None
    return _Way(
        f"What should you use for {_yours(found['what'])}?",
        _yours(found["tool"]),
        f"serve {found['what']}",
    )


_RULES = (_aimed, _by, _first_by, _use, _for)


def _done_by(statement: Statement, material: Material) -> Iterator[Fact]:
    """``GPS systems work by comparing times`` → ``How do GPS systems work?``."""
    found = _DOES_BY.match(statement.text)
    clause = main_clause(ended(found["main"])) if found else None
    if found and found["main"].endswith((" and", " or")):
        return  # "by this and by that"
    if not found or not clause or clause.lead or clause.base in listed("inner") | {"be", "have"}:
        return
    known = is_known(noun_phrase(clause), statement, material) and not between(
        statement.text, clause
    )
    asked = turned(clause, material.vocabulary, clause.rest.rstrip(".")) if known else ""
    means = before_addition(found["means"])
    alone = not points_away(asked) and not points_away(_SAME.sub("", means))
    plain = not _OURS.search(f"{asked} {means}") and count(means) in MEANS_WORDS
    if asked and alone and plain:
        yield _fact(statement, _Way(f"How {asked}?", means, ""), "")


def _used_for(statement: Statement, material: Material) -> Iterator[Fact]:
    """``Plants use water for cooling`` → ``What do plants use water for?``."""
    clause = main_clause(statement.text)
    if clause is None or clause.lead or clause.base != "use":
        return
    found = _USED_FOR.match(plain_value(clause.rest))
    if found and is_known(noun_phrase(clause), statement, material):
        subject = inside(noun_phrase(clause), material.vocabulary)
        do = grammar.do(clause.number, clause.tense)
        ask = f"What {do} {subject} use {found['what']} for?"
        told = content_stems(found["purpose"]) - content_stems(ask)
        if len(told) >= LEAST_TOLD and not points_away(ask) and not _OURS.search(statement.text):
            yield _fact(statement, _Way(ask, found["purpose"], ""), "")


def _low(text: str) -> str:
    return f"{text[0].lower()}{text[1:]}"


def _is_base(text: str) -> bool:
    first = text.split(maxsplit=1)[0]
    forms = english().verbs.get(first, ())
    return any(form == "base" for _, form in forms) or (
        not forms and _MADE_VERB.match(text) is not None
    )


def _is_tool(text: str) -> bool:
    """Whether a text names something to use: no clause, nothing that "to" belongs to."""
    last = bare(text.rsplit(maxsplit=1)[-1])
    return count(text) <= LONG_TOOL and last not in listed("before_to")


def _yours(text: str) -> str:
    """What the author does as what the learner does: ``we`` → ``you``."""
    return re.sub(r"\bwe\b", "you", re.sub(r"\bour\b", "your", text)).strip(" .,")


def _is_sound(way: _Way) -> bool:
    """Whether aim and means can be understood by themselves, and the means are news."""
    goal = re.sub(r"^use (?:to|for) ", "", way.ask.rstrip("?").partition(" you ")[2])
    value = way.value
    told = content_stems(value) - content_stems(goal)
    sized = count(goal) in GOAL_WORDS and count(value) in MEANS_WORDS
    alone = not _ITS.search(goal) and not points_away(re.sub(r"\b(?:you|your)\b", "", goal))
    loose = points_away(
        re.sub(r"^[Bb]y \w+ing\b|\b(?:you|your|it|its|them|their|then|that)\b", "", value)
    )
    plain = not _OURS.search(goal) and not _OURS.search(value) and not _WIDE.match(way.goal)
    cut = "," in goal and not re.search(r" (?:and|or) [^,]+$", goal)
    clear = not cut and not re.search(r"\bsome(?:thing)?\b", goal)
    clear = clear and (
        lint.balanced(value) and not lint.debris(ended(capital(value))) and not lint.debris(way.ask)
    )
    return (
        sized and alone and plain and clear and not loose and not _WIDE.search(value)
        and len(content_stems(goal)) >= LEAST_GOAL and len(told) >= (1 if way.ask.startswith("What") else LEAST_TOLD)
    )  # fmt: skip


def _fact(statement: Statement, way: _Way, where: str) -> Fact:
    order = _is_base(way.value) and main_clause(ended(capital(way.value))) is None
    opener = "order" if order else way.value.split(maxsplit=1)[0].lower()
    thing = way.ask.startswith("What")
    ask = f"{way.ask.rstrip('?')}{where}?"
    value = _AND_TO.sub(r"\1", before_addition(way.value))
    return fact_of(
        statement, kind="method", subject=ask.rstrip("?"), value=value,
        family=f"method {'thing' if thing else opener}", ask=ask, worth=0.8,
    )  # fmt: skip
