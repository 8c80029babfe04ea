"""Sentences of two halves, one of which is asked for by the other: what happened and why, what is so without a thing, what one must do to reach an aim.

The other rules want a subject that one knows from the lesson; here the question repeats it whole, with all that is told of it.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from lessoncast._later import re
from lessoncast.study.facts.english.asking import turned
from lessoncast.study.facts.english.clause import clause_of
from lessoncast.study.facts.english.sound import made
from lessoncast.study.facts.english.trimming import before_addition
from lessoncast.study.facts.english.yours import yours
from lessoncast.study.facts.fact import Fact
from lessoncast.study.material import Material
from lessoncast.study.persons import is_agent
from lessoncast.study.statement import Statement
from lessoncast.tongue.english.clauses import Clause, is_clause
from lessoncast.tongue.english.grammar import ended
from lessoncast.tongue.english.lexis import english
from lessoncast.tongue.english.negation import leaves_cause_open
from lessoncast.tongue.trees import found_in_each, tree_of
from lessoncast.tongue.words import capital, content_stems, count

_TIE = re.compile(
    r"^(?:First|Second|Secondly|Third|Finally|However|In fact|Indeed|Thus|Therefore|Hence|Consequently|As a result|In addition|Additionally|Moreover|Furthermore|Similarly|Likewise|More importantly|Importantly|In general|Generally|Typically|Unfortunately|Fortunately|For example|For instance|In other words), (?=\w)"
    r"|^(?:But|And|Yet) (?=[A-Za-z])"
)
_WHY = re.compile(
    r"^(?P<what>[A-Z][^;:]{10,130}?),? (?:(?:mainly|largely|mostly|partly|primarily|in part|in large part|precisely|simply) )?(?P<opens>because of|because|due to|owing to|thanks to|as a result of|so that|in order to) (?P<why>[^;:]{6,130})\.$"
)
_SINCE = re.compile(r"^(?P<what>[A-Z][^;:]{10,130}), (?P<opens>since) (?P<why>[^;:]{10,130})\.$")
_LED = re.compile(
    r"^(?P<opens>Because of|Due to|Owing to|Thanks to|As a result of|In order to) (?P<why>[^,;:]{6,90}), (?P<what>[^;:]{10,130})\.$"
)
_WITHOUT = re.compile(r"^(?P<given>Without [^,;:]{4,70}), (?P<told>[^;:]{12,130})\.$")
_NEEDS = re.compile(
    r"^(?P<aim>(?:To|In order to) [^,;:]{8,90}), (?P<who>you|one|[^,;:]{3,50}?) (?P<must>must|should|need to|needs to|have to|has to|can) (?P<act>[^;:]{8,110})\.$"
)
_TOP = re.compile(
    r"^(?P<lead>The (?:only|main|primary|principal|chief|central|key|leading|biggest|largest|smallest|highest|lowest|simplest|easiest|oldest|newest|earliest|longest|best[- ]known|most [a-z]+(?: [a-z]+)?|least [a-z]+|original|ultimate|fundamental|basic|usual|standard|typical|traditional) (?P<noun>[a-z-]+(?: [a-z-]+){0,2}) (?:of|for|to|in|between|that|used|behind|on) [^,;:]{3,70}?) (?P<be>is|are|was|were) (?P<answer>[^;:]{4,120})\.$"
)
_IS_TO = re.compile(
    r"^(?P<lead>(?:The|One|An?) (?:[a-z-]+ ){0,2}(?P<noun>goal|aim|purpose|idea|job|role|task|trick|practice|strategy|approach|solution|remedy|objective|intent|challenge|way|technique|method|rule|convention|advantage|disadvantage|benefit|drawback|downside|difference|limitation|consequence|strength|weakness|risk|danger)"
    r" (?:of|for|to|behind|with|between) [^,;:]{3,90}?) (?P<be>is|was) (?P<answer>(?:to [a-z]+|that|through|via|by [a-z]+ing) [^;:]{4,130})(?:;[^;:]*)?\.$"
)
_RELATIVE = re.compile(
    r" (?:that|which|who|where|whose|believed?|thought|said|says?|argued?|claims?) "
)
_OWN = re.compile(r"\b(?:his|her|he|she|its|their|it|they|them|him)\b")
_MANY = re.compile(r"\b(?:[a-z]{2,}s|people|children|men|women|[A-Z][a-z]+s)\b")
_WEAK = re.compile(
    r"^(?:that|this|it|which|what|how|when|where|why|the (?:same|case|one|following|fact))\b"
)
_NO_REASON = re.compile(
    r"\b(?:not|n't|just|only|simply|merely|even|probably|perhaps|maybe)$|\b(?:is|are|was|were)$"
)
_QUALITY = re.compile(r"^(?:very |quite |so |also |not |often |still |now |more |less |too )")
_FOR = re.compile(r"[a-z-]+ (?:for|to|of|in|on|with|by|as|at)\b")
_THING = re.compile(r"(?:an?|the|[a-z]+s)\b")
SUBJECT_WORDS, ACT_WORDS, TOP_WORDS = range(1, 13), range(2, 20), range(1, 22)
LEAST_WHAT = 3  # content words of what is explained


def halves(material: Material) -> Iterator[Fact]:
    """Each half that its sentence asks for by the other one."""
    yield from found_in_each(partial(_halves, material=material), material.clauses)


def _halves(statement: Statement, *, material: Material) -> Iterator[Fact]:
    if statement.term or statement.role in {"quote", "question", "row"}:
        return
    text = yours(capital(_TIE.sub("", statement.text)))
    tied = text != yours(statement.text)
    if (statement.leans and not tied) or statement.role == "example":
        return
    yield from _why(text, statement, material)
    yield from _without(text, statement)
    yield from _needs(text, statement)
    yield from _top(text, statement)
    yield from _is_to(text, statement)


def _why(text: str, statement: Statement, material: Material) -> Iterator[Fact]:
    """``Many farmers left the valley because of the floods`` → ``Why did many farmers leave the valley?``."""
    found = _WHY.match(text) or _SINCE.match(text) or _LED.match(text)
    if not found:
        return
    what, opens = capital(found["what"]), found["opens"].lower()
    opens = {"since": "because", "as a result of": "because of"}.get(opens, opens)
    if _RELATIVE.search(what) or _NO_REASON.search(what) or leaves_cause_open(what):
        return
    clause = clause_of(ended(what))
    asked = _asked(clause, material) if clause else ""
    if clause is None or not asked or len(content_stems(what)) < LEAST_WHAT:
        return
    if clause.base in {"be", "have"} and (opens == "so that" or _THING.match(clause.rest)):
        return  # "is the noise caused due to grit": why, of a noun behind "is"
    why = before_addition(found["why"])
    if opens in {"because", "so that"} and not is_clause(capital(why)):
        return
    ask = f"Why {asked}?"
    yield from made(
        statement, "reason", ask, _with_owner(f"{opens} {why}", ask), family=f"reason {opens.split()[0]}",
        worth=0.8,
    )  # fmt: skip


def _with_owner(value: str, ask: str) -> str:
    """A reason of several that the question names; "" where nobody knows whose it is."""
    pronouns = {one.lower() for one in _OWN.findall(value)}
    several = pronouns & {"they", "their", "them"}
    return "" if several and not _MANY.search(ask) else value


def _asked(clause: Clause, material: Material) -> str:
    """A clause in the order of a question, what stands in front of it at its end."""
    subject = clause.subject.lower()
    if subject in english().pronouns - {"you"} or count(subject) not in SUBJECT_WORDS:
        return ""
    rest = clause.rest.rstrip(".")
    if re.search(
        r"(?:, | and | but )(?:[a-z]+ed|[a-z]+s|is|are|was|were|has|have|had|will|can)\b", rest
    ):
        return ""  # a second verb, which would not be turned
    asked = turned(clause, material.vocabulary, rest)
    if not asked or not clause.lead:
        return asked
    lead = clause.lead.rstrip(",")
    opens = lead.split()[0].lower()
    if opens not in english().prepositions | {"when", "if"} or opens == "as":
        return ""
    return f"{asked} {lead[0].lower()}{lead[1:]}"


def _without(text: str, statement: Statement) -> Iterator[Fact]:
    """``Without a keel, a boat drifts sideways`` → ``What happens without a keel?``."""
    found = _WITHOUT.match(text)
    if found and is_clause(capital(found["told"])):
        told = before_addition(found["told"])
        ask = f"What happens {found['given'][0].lower()}{found['given'][1:]}?"
        yield from made(statement, "outcome", ask, told, family="outcome", worth=0.8, least=1)


def _needs(text: str, statement: Statement) -> Iterator[Fact]:
    """``To cross the bar, a ship must wait for the tide`` → ``What must a ship do to cross the bar?``."""
    found = _NEEDS.match(text)
    if not found or found["act"].startswith(("be ", "have ", "also ", "not ", "see ", "then ")):
        return
    act = before_addition(found["act"])
    first = act.split(maxsplit=1)[0]
    base = any(form == "base" for _, form in english().verbs.get(first, ()))
    if not base or count(act) not in ACT_WORDS:
        return
    who = found["who"].strip()
    if re.match(r"(?:there|it|this|that|these|they|he|she|we|I)\b", who) or _RELATIVE.search(
        f" {who} "
    ):
        return
    must = found["must"]
    if must.endswith(" to"):
        does = "does" if must.startswith(("needs", "has")) else "do"
        ask = f"What {does} {who} {must.split()[0].replace('needs', 'need').replace('has', 'have')} to do"
    else:
        ask = f"What {must} {who} do"
    aim = f"{found['aim'][0].lower()}{found['aim'][1:]}"
    yield from made(statement, "method", f"{ask} {aim}?", act, family="method needs", worth=0.8)


def _top(text: str, statement: Statement) -> Iterator[Fact]:
    """``The only cure for a leak is caulking`` → ``What is the only cure for a leak?``."""
    found = _TOP.match(text)
    if not found or _RELATIVE.search(f" {found['answer']}"[:8]):
        return
    answer = before_addition(found["answer"])
    weak = _WEAK.match(answer) or _QUALITY.match(answer) or count(answer) not in TOP_WORDS
    named = not re.search(
        r"\b(?:reason|thing|point|problem|question|example|lesson|part)s?$", found["noun"]
    )
    verb = any(
        form in {"past", "participle"} for _, form in english().verbs.get(answer.split()[0], ())
    )
    if weak or not named or verb or _is_quality(answer, text):
        return
    who = "Who" if is_agent(found["noun"].split()[-1]) else "What"
    ask = f"{who} {found['be']} {found['lead'][0].lower()}{found['lead'][1:]}?"
    yield from made(statement, "asked", ask, answer, family="asked top", worth=0.85, least=1)


def _is_quality(answer: str, text: str) -> bool:
    """``essential for sailors``: how something is, and not what."""
    tree = tree_of(text) if _FOR.match(answer) else None
    first = text.find(answer)
    return tree is not None and any(
        one.start == first and one.tag.startswith("JJ") for one in tree.words
    )


def _is_to(text: str, statement: Statement) -> Iterator[Fact]:
    """``The usual way to stop a leak is to caulk the seam`` → ``What is the usual way to stop a leak?``."""
    found = _IS_TO.match(text)
    if not found or _RELATIVE.search(found["lead"]) or " is " in found["lead"]:
        return
    answer = before_addition(found["answer"])
    opens, _, told = answer.partition(" ")
    whole = is_clause(capital(told)) if opens == "that" else True
    if whole and count(answer) in TOP_WORDS:
        lead = re.sub(r"^(?:One|An?) ", "one ", found["lead"])
        ask = f"What {found['be']} {lead[0].lower()}{lead[1:]}?"
        yield from made(statement, "asked", ask, answer, family="asked top", worth=0.85, least=1)
