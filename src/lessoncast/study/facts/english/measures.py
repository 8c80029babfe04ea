"""``Two million people live there.``, ``It covers a third of the land.``, ``It is 90 metres high.``: how many, how much, how long."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from lessoncast._later import re
from lessoncast.study.facts.english.asking import turned
from lessoncast.study.facts.english.clause import clause_of
from lessoncast.study.facts.english.inside import inside
from lessoncast.study.facts.english.phrases import is_noun
from lessoncast.study.facts.english.telling import is_told_of
from lessoncast.study.facts.english.trimming import before_addition, points_away, whole
from lessoncast.study.facts.fact import Fact
from lessoncast.study.facts.writing import fact_of
from lessoncast.study.material import Material
from lessoncast.study.near import amounts_near, shape_of
from lessoncast.study.statement import Statement
from lessoncast.tongue import lint
from lessoncast.tongue.english import grammar
from lessoncast.tongue.english.clauses import Clause, noun_phrase
from lessoncast.tongue.english.finite import bare
from lessoncast.tongue.english.lexis import english
from lessoncast.tongue.english.questions.grammar.inversion import between
from lessoncast.tongue.trees import found_in_each
from lessoncast.tongue.words import capital, content_stems, count

ASKED_WORDS = range(5, 20)
LEAST_TOLD = 3  # words that tell how something was
LEAST_ASKED = 3  # content words of a question
_ABOUT = r"(?:(?:only|about|around|roughly|over|nearly|almost|more than|less than|fewer than|at least|at most|up to|approximately|an estimated|some|as many as) )*"
_SMALL = (
    r"(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty"
    r"|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-(?:one|two|three|four|five|six|seven|eight|nine))?"
)
_NUMBER = rf"(?:(?:\d{{1,3}}(?:,\d{{3}})+|\d+(?:\.\d+)?|{_SMALL}|an?(?= (?:hundred|thousand|million|billion)))(?: (?:hundred|thousand|million|billion|trillion))*)"
_COUNTED = rf"(?P<count>{_ABOUT}{_NUMBER}) (?P<what>(?!(?:hundred|thousand|million|billion|trillion)\b)(?!(?:years? )?(?:times|percent|per|degrees|o'clock|centuries|decades|years|months|weeks|days|hours|minutes|seconds|dollars|pounds(?! of)|euros|cents|ways|things|reasons)\b)(?:[a-z][\w-]* ){{0,2}}?(?:people|men|women|children|[A-Za-z][\w-]*[^s\W]s)(?: of (?!the |its |their |all )[a-z][\w-]*(?: [a-z][\w-]*)?(?: (?:per|a) (?:year|month|week|day|hour|minute|second))?(?=$| (?:in|on|at|by|to|from|with)\b))?)"
_LED = re.compile(
    r"^(?P<when>(?:In|By|During|Between|Since|From|At|Until) [^,;:]*\b\d{4}s?), (?P<rest>.+)$"
)
_TOOK = re.compile(
    r"^(?:(?P<when>(?:In|By|During) [^,;:]*\b\d{4}s?), )?[Ii]t (?P<took>took|takes) (?P<size>SIZE) to (?P<what>[^;:]+)\.$".replace(
        "SIZE", r"[^;:,]{3,30}?(?:second|minute|hour|day|week|month|year|decade|centur(?:y|ie))s?"
    )
)
_BOUND = re.compile(
    rf"(?:More than|Less than|Fewer than|At least|At most|Up to|An estimated|As many as|Over|About|Around|Roughly|Nearly|Almost|Some|Only|Approximately) (?=\d|an?\b|{_SMALL}\b|half\b)"
)
_SUBJECT = re.compile(rf"^{_COUNTED}$", re.IGNORECASE)
_OBJECT = re.compile(rf"^{_COUNTED}(?P<after>(?: .+)?)$")
_THERE = re.compile(
    rf"^There (?P<be>are|were) {_COUNTED}(?P<after> (?:in|on|at|between|around|within) [^,;:]+)(?:,.*)?\.$"
)
_PART = (
    r"(?:\d+(?:\.\d+)?(?: ?%| per ?cent)|(?:two|five|ten|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety) per ?cent|half|an? (?:half|third|quarter|fifth|tenth)|two[ -]thirds|three[ -]quarters"
    r"|two[ -]fifths|three[ -]fifths)"
)
_PART_OF = re.compile(rf"^{_PART} of (?P<whole>.+)$", re.IGNORECASE)
_BY = re.compile(
    rf"^(?P<what>.*?)(?: ?)by (?P<size>{_ABOUT}{_PART})(?P<after>(?: (?:in|between|since|from|within|during) [^,;:]+)?)$"
)
_SHARE = re.compile(
    rf"^(?P<share>{_ABOUT}{_PART}) of (?P<whole>(?:the|its|their|all|all the|every|each|this|an?) [^,;:]+|[A-Z]?[a-z][^,;:]+)$"
)
_UNIT = r"(?:millimet(?:re|er)|centimet(?:re|er)|met(?:re|er)|kilomet(?:re|er)|kilo|kilogram|gram|mile|yard|inche?|ton|tonne|pound|lit(?:re|er)|year|acre|hectare|square (?:kilomet(?:re|er)|mile|met(?:re|er)))s?|feet|foot"
_SIZED = re.compile(
    rf"^(?P<size>{_ABOUT}(?:{_NUMBER}|an?) {_UNIT}) (?P<how>long|high|tall|wide|deep|thick|old|across|in (?:length|height|width|depth|diameter))\b(?P<after>.*)$"
)
_ONES = re.compile(r"(?:[\w-]+ ){1,3}ones\b")  # of what was told before
_HOW = {
    "across": "How wide", "in length": "How long", "in height": "How high", "in width": "How wide", "in depth": "How deep", "in diameter": "How wide",
}  # fmt: skip
_TAKES = re.compile(
    rf"^(?P<size>{_ABOUT}(?:{_NUMBER}|an?|half an?) (?:second|minute|hour|day|week|month|year|decade|centur(?:y|ie))s?)(?P<after>(?: (?:to|in|from|at) [^,;:]+)?)$"
)
_SIZE_ALONE = re.compile(
    rf"^(?P<size>{_ABOUT}(?:{_NUMBER}|an?) {_UNIT}(?: and (?:a half|a quarter))?)(?P<after>(?: (?:in|at|on) [^,;:]+)?)$"
)
_COSTS = re.compile(
    rf"^(?P<size>{_ABOUT}(?:[$€£]\d[\d,.]*(?: (?:million|billion))?|{_NUMBER} (?:dollars|pounds|euros|cents|francs|marks)))(?P<after>(?: (?:in|at|on|per) [^,;:]+)?)$"
)
_LIES = re.compile(
    rf"^(?P<size>(?:near|at|around|about|between|above|below) {_ABOUT}{_NUMBER}(?: and {_NUMBER})? ?(?:(?:kilo|mega)?hertz|[kM]?Hz|°[CF]|degrees(?: Celsius| Fahrenheit)?|%|percent|per cent|volts|amperes|watts|newtons|decibels|pascals|bars?))(?P<after>)(?: and [a-z]+s .*)?$"
)  # a value on a scale, and no place
_MANY = re.compile(
    r"(?!an? ).*(?:\d{2}|hundred|thousand|illion|(?:ty|ty-\w+)$)", re.IGNORECASE
)  # of what is so now, few tell nothing
_AND_DOES = re.compile(r",? and (?P<verb>[a-z]+) (?=(?:the|an?|its|their|from|to|up|down) )")
_HOLDS = re.compile(r"[;:()\"“”]|\b(?:but|and)\b")
_OWN = re.compile(
    r"^How long (?:did|does) it take |\b(?:its|their|his|her)\b"
)  # of what the question names
_LOOSE = re.compile(r"\b(?:others?)\b|(?<!are )(?<!were )\bthere\b")


def measures(material: Material) -> Iterator[Fact]:
    """What a sentence counts, weighs or measures."""
    return found_in_each(partial(_measured, material=material), material.clauses)


def _measured(statement: Statement, *, material: Material) -> Iterator[Fact]:
    if statement.role in {"quote", "example"}:
        return
    yield from _taken(statement)
    if statement.leans or _ONES.match(statement.text):
        return
    yield from _there(statement)
    led = _LED.match(statement.text)
    text, when = (capital(led["rest"]), f" {_low(led['when'])}") if led else (statement.text, "")
    yield from _subject(text, when, statement)
    clause = clause_of(text)
    if clause and not clause.lead and not clause.verb.endswith("n't"):
        told = replace(statement, text=text)
        if is_told_of(clause, told, material):
            yield from _object(clause, when, told, material)
            yield from _by(clause, when, told, material)
            yield from _size(clause, when, told, material)


def _low(text: str) -> str:
    return f"{text[:1].lower()}{text[1:]}"


def _made(
    statement: Statement, ask: str, value: str, family: str, least: int = LEAST_ASKED
) -> Iterator[Fact]:
    """The fact, where the question can be understood by itself."""
    if not ask:
        return
    sized = count(ask) in ASKED_WORDS and len(content_stems(ask)) >= least
    alone = (
        not points_away(_OWN.sub("", ask.rstrip("?"))) and not _LOOSE.search(ask) and "_" not in ask
    )
    ends = whole(ask.rstrip("?").removesuffix(" have"))  # "How many locks does it have?"
    if sized and alone and ends and not lint.debris(ask):
        yield fact_of(
            statement, kind="amount", subject=ask.rstrip("?"), value=value, family=f"amount {family} {shape_of(value)}", ask=ask,
            rivals=tuple(amounts_near(value)), worth=0.7,
        )  # fmt: skip


def _there(statement: Statement) -> Iterator[Fact]:
    """``There are 40 locks on the canal`` → ``How many locks are there on the canal?``."""
    found = _THERE.match(statement.text)
    if found and not _HOLDS.search(found["after"]):
        ask = f"How many {found['what']} {found['be']} there{found['after']}?"
        yield from _made(statement, ask, found["count"], "many", least=1)


def _taken(statement: Statement) -> Iterator[Fact]:
    """``In 1800, it took four weeks to cross the land`` → ``How long did it take to cross the land in 1800?``."""
    found = _TOOK.match(statement.text)
    if found:
        when = f" {_low(found['when'])}" if found["when"] else ""
        do = "did" if found["took"] == "took" else "does"
        what = before_addition(found["what"])
        yield from _made(
            statement, f"How long {do} it take to {what}{when}?", found["size"], "size"
        )


def _subject(text: str, when: str, statement: Statement) -> Iterator[Fact]:
    """``Forty ships sank in the storm`` → ``How many ships sank in the storm?``; ``Half of the crew died`` likewise."""
    bound = _BOUND.match(text)
    start = bound.end() if bound else 0
    clause = clause_of(capital(text[start:]))
    if clause is None or clause.lead or clause.verb.endswith("n't"):
        return
    rest = _plain(clause)
    state = clause.base == "be" and not when and count(rest) < LEAST_TOLD
    if (
        not rest
        or state
        or _HOLDS.search(rest)
        or not whole(rest)
        or re.match(r"(?:in|of) (?:it|them)\b", rest)
    ):
        return
    adverb = between(capital(text[start:]), clause)
    did = " ".join(f"{adverb} {clause.verb} {rest}{when}".split())
    found, share = _SUBJECT.match(clause.subject), _PART_OF.match(clause.subject)
    count_told = f"{text[:start]}{clause.subject if start == 0 else _low(clause.subject)}"
    if share:
        value = count_told[: -len(f" of {share['whole']}")]
        yield from _made(statement, f"What share of {share['whole']} {did}?", value, "share")
    elif found and (clause.tense == "past" or _MANY.match(text[:start] + found["count"])):
        value = count_told[: -len(f" {found['what']}")]
        yield from _made(statement, f"How many {found['what']} {did}?", value, "many")


def _plain(clause: Clause) -> str:
    """What a clause says up to a comma or its second verb; "" where the comma is inside of a phrase: ``in silent, furious protest``."""
    rest = _before_verb(before_addition(clause.rest.rstrip(".")))
    plain, comma, _ = rest.partition(", ")
    last = plain.rsplit(maxsplit=1)[-1] if plain else ""
    return "" if comma and not is_noun(bare(last), sure=True) else plain


def _before_verb(rest: str) -> str:
    """``29 locks | and takes a boat six hours``: what stands in front of a second verb."""
    for found in _AND_DOES.finditer(rest):
        forms = {form for _, form in english().verbs.get(found["verb"], ())}
        if forms & {"s", "past"}:
            return rest[: found.start()]
    return rest


def _object(clause: Clause, when: str, statement: Statement, material: Material) -> Iterator[Fact]:
    """``The storm sank forty ships`` → ``How many ships did the storm sink?``; ``It covers half of the land`` likewise."""
    rest = _plain(clause)
    up = "up " if re.match(r"up (?!to\b)", rest) else ""
    rest = rest.removeprefix(up)
    if clause.base in {"be", "mean", "say"} or _HOLDS.search(rest):
        return
    counted, share = _OBJECT.match(rest), _SHARE.match(rest)
    adverb = between(statement.text, clause)
    if share and not _is_inner(share["whole"]):
        asked = turned(clause, material.vocabulary, up.strip(), adverb)
        ask = f"What share of {share['whole']} {asked}{when}?" if asked else ""
        yield from _made(statement, ask, share["share"], "share")
    elif counted and not up and not _is_inner(counted["after"]):
        asked = turned(clause, material.vocabulary, counted["after"].strip(), adverb)
        ask = f"How many {counted['what']} {asked}{when}?" if asked else ""
        yield from _made(statement, ask, counted["count"], "many")


def _is_inner(after: str) -> bool:
    """Whether what follows a thing tells which it is: ``seeds that taste bitter``, ``of the kind``."""
    return (
        re.search(
            r"(?:^| )(?:that|which|who|called|named|whose|where)\b|^ (?:with|for|of)\b", after
        )
        is not None
    )


def _by(clause: Clause, when: str, statement: Statement, material: Material) -> Iterator[Fact]:
    """``The canal cut the price by 90%`` → ``By how much did the canal cut the price?``."""
    rest = _plain(clause)
    found = _BY.match(rest)
    if found and not _HOLDS.search(rest):
        asked = turned(
            clause,
            material.vocabulary,
            f"{found['what']}{found['after']}".strip(),
            between(statement.text, clause),
        )
        ask = f"By how much {asked}{when}?" if asked else ""
        yield from _made(statement, ask, f"by {found['size']}", "share")


def _size(clause: Clause, when: str, statement: Statement, material: Material) -> Iterator[Fact]:
    """``The canal is 90 metres wide`` → ``How wide is the canal?``; what it weighs, takes and costs."""
    rest = _plain(clause)
    rest = re.split(r" and (?=has\b|have\b|had\b|is\b|was\b)", rest)[0]
    subject = inside(noun_phrase(clause), material.vocabulary)
    if not subject or not _is_certain(subject, statement, material):
        return
    found = _SIZED.match(rest) if clause.base == "be" else None
    if found:
        how = _HOW.get(found["how"], f"How {found['how']}")
        yield from _made(
            statement, f"{how} {clause.verb} {subject}{when}?", found["size"], "size", least=1
        )
        return
    for how, bases, pattern in _ASKED_OF:
        told = pattern.match(rest) if clause.base in bases else None
        if told and (how != "Where" or " of " in subject):  # "the ideal temperature": of what?
            do = grammar.do(clause.number, clause.tense)
            ask = f"{how} {do} {subject} {clause.base}{told['after']}{when}?"
            yield from _made(statement, ask, told["size"], "size", least=1)


def _is_certain(subject: str, statement: Statement, material: Material) -> bool:
    """Whether it's clear which one is so large: not ``an adult``, unless title or heading name it."""
    found = re.fullmatch(r"an? ([a-z-]+)", subject)
    return found is None or content_stems(found[1]) <= content_stems(
        f"{material.lesson.title} {statement.heading}"
    )


_ASKED_OF = (
    ("Where", {"lie"}, _LIES),
    ("How long", {"take", "last"}, _TAKES),
    ("How much", {"weigh", "measure"}, _SIZE_ALONE),
    ("How much", {"cost"}, _COSTS),
)
