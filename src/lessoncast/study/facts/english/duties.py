"""``Never leave a kiln alone``, ``Place the label below``: what one should not do, and where and how one does it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lessoncast.study.facts.english.clause import is_order
from lessoncast.study.facts.english.objects import is_worth_asking
from lessoncast.study.facts.english.reasons import LETS
from lessoncast.study.facts.english.sound import made
from lessoncast.study.facts.english.trimming import before_addition
from lessoncast.study.facts.english.yours import yours
from lessoncast.study.facts.fact import Fact, Kind
from lessoncast.study.material import Material
from lessoncast.study.statement import Statement
from lessoncast.study.wordlists import listed
from lessoncast.tongue.english.clauses import is_clause
from lessoncast.tongue.english.lexis import english
from lessoncast.tongue.words import content_stems, count

THING_WORDS = range(1, 9)
LEAST_PLACE, LEAST_ACT = 1, 2  # content words
_PLACE = r"(?P<where>(?:in|on|at|inside|into|within|under|below|above|behind|beside|next to|near|between|across|through|during|for|from|as|with|without|over|to) [^,;:]{3,80}?)"
_NEVER = re.compile(
    r"^(?:(?:You|[Pp]eople) )?(?P<not>[Nn]ever|[Dd]on't|[Dd]o not|[Aa]void|[Ss]hould never|[Ss]hould not|[Ss]houldn't|[Mm]ust never|[Mm]ust not|[Mm]ustn't) (?:ever )?(?P<act>[a-z]+ ?[^;:]{4,140})\.$"
)
_REASON = re.compile(
    r"^(?P<act>[^,;:]{6,110}?),? (?P<why>(?:because|since|so that|as (?:it|they|the|this)|or (?:else )?(?:it|they|you|the)(?:'ll)?|to avoid|to prevent|in order to) [^;:]{6,120})$"
)
_THING = re.compile(
    rf"^(?P<verb>[a-z]+(?: (?:on|with|for|into))?) (?P<what>(?!it\b|them\b|that\b)[^,;:]+?) {_PLACE}$"
)
_FOR_AIM = re.compile(
    r"^(?P<verb>use|rely on|add|mix) (?P<what>[^,;:]{3,60}?) (?P<aim>to [a-z]+ [^;:]{4,90})$"
)
_AVOIDED = re.compile(rf"^(?P<what>[^;:]+?) {_PLACE}$")
_PUTS = re.compile(
    r"^(?P<verb>[A-Z][a-z]+) (?P<what>(?!it\b|them\b)[^,;:]{3,60}?) (?P<where>(?:in|on|at|inside|into|within|under|below|above|behind|beside|next to|near|between) [^;:]{3,80})\.$"
)
_AND_MORE = re.compile(r",? and (?=(?:then |always |never |don't )?[a-z]+ (?:it|them)\b)")
_INTO = re.compile(
    r"^(?:[Yy]ou (?:can|should|must|may) )?(?P<verb>[A-Za-z][a-z]+) (?P<what>(?!it\b|them\b)[^,;:]{3,50}?) into (?P<parts>[^;:]{6,110})\.$"
)
_RATHER = re.compile(
    r"^(?P<act>[A-Z][a-z]+(?: [^,;:]{3,50}?)?) (?P<one>(?P<by>in|on|at|with|by|from|about|to|for) [^,;:]{3,60}?) (?P<for>rather than|instead of) (?P<other>[^,;:]{3,60})\.$"
)
_UNITS = r"(?:second|minute|hour|day|night|week|month|year)"
_LASTS = re.compile(
    rf"^(?P<act>[A-Z][a-z]+ [^,;:]{{3,80}}?) (?P<time>for (?:at least |at most |about |up to |no more than )?(?:\d+|an?|[a-z]+)(?: (?:to|or) (?:\d+|[a-z]+))? {_UNITS}s?)\.$"
)
_RETURNS = re.compile(
    rf"^(?P<act>[A-Z][a-z]+ [^,;:]{{3,80}}?) (?P<time>(?:at least |about )?(?:once|twice|(?:two|three|four|five|\d+) times) (?:an?|every|per) {_UNITS}|every (?:\w+ )?{_UNITS}s?)(?: (?:instead of|rather than|and|or|,) [^;:]+)?\.$"
)
_NEVER_THIS = re.compile(
    r"(?!do |be |have |get |make |go |forget|worry|assume|use |try |let |think |say |mind |take )[a-z]+ (?:an?|the|your|any|[a-z]+) ?[\w-]*(?: [\w-]+)?$"
)
_TIMES = re.compile(
    r"\b(?:morning|evening|night|noon|afternoon|spring|summer|autumn|winter|weekend|day|hour|\w+day)s?$"
)
_GOOD = re.compile(
    r"^(?:(?P<lead>(?:Before|After|When|While|For|In|If|Once) [^,;:]{4,70}), )?(?:[Ii]t(?:'s| is)|[Gg]eneral (?:best )?practice is) (?:always |also |usually |generally |very |particularly )?(?P<how>(?:a )?(?:good|best|better|common) (?:practice|idea)|essential|important|best|better|crucial|vital|wise|advisable|recommended|necessary|critical)? ?(?:for \w+ )?to (?P<act>[a-z]+ [^;:]{6,140})\.$"
)
_AIMED = re.compile(
    r"(?=,? (?P<why>(?:to|so that|because|since|in order to) (?P<next>[a-z]+) [^;:]{6,110})$)"
)


def duties(material: Material) -> Iterator[Fact]:
    """What is forbidden, what is recommended, and where things belong."""
    for statement in material.statements:
        if statement.leans or statement.role in {"quote", "example"}:
            continue
        text = yours(statement.text)
        forbidden = _NEVER.match(text)
        if forbidden:
            yield from _forbidden(forbidden, statement)
            continue
        yield from _placed(text, statement)
        yield from _divided(text, statement)
        yield from _measured(text, statement)
        yield from _rather(text, statement)
        yield from _recommended(text, statement)


def _forbidden(found: re.Match[str], statement: Statement) -> Iterator[Fact]:
    """``Don't heat the oil, because it burns`` → ``Why should you not heat the oil?``, else what not to heat."""
    avoids = found["not"].lower() == "avoid"
    act = found["act"]
    never = "never" if "never" in found["not"].lower() else "not"
    reason = _REASON.match(act)
    if reason:
        ask = f"Why should you {'avoid ' if avoids else f'{never} '}{reason['act']}?"
        why = re.sub(r"^or (?:else )?", "otherwise ", reason["why"])
        yield from made(statement, "reason", ask, why, family=_family(why), worth=0.9)
        act = reason["act"]
    act = before_addition(act)
    if avoids:
        yield from _avoided(act, statement)
        return
    aim = _FOR_AIM.match(act)
    if aim and is_worth_asking(aim["what"]):
        ask = f"What should you {never} {aim['verb']} {re.split(r' or to ', aim['aim'])[0]}?"
        yield from made(statement, "asked", ask, aim["what"], family="asked never")
        return
    if never == "never" and _NEVER_THIS.match(act):
        verb, _, what = act.partition(" ")
        if _is_base(verb) and _is_thing(what):
            yield from made(
                statement,
                "asked",
                f"What should you never {verb}?",
                what,
                family="asked never",
                least=1,
            )
        return
    thing = _THING.match(act)
    if thing and _is_base(thing["verb"].split()[0]) and _is_thing(thing["what"]):
        ask = f"What should you {never} {thing['verb']} {thing['where']}?"
        yield from made(statement, "asked", ask, thing["what"], family="asked never")


def _avoided(act: str, statement: Statement) -> Iterator[Fact]:
    """``Avoid spaces in a name`` → ``What should you avoid in a name?``."""
    first = act.split(maxsplit=1)[0]
    doing = any(form == "ing" for _, form in english().verbs.get(first, ()))
    found = _THING.match(act) if doing else _AVOIDED.match(act)
    if not found or not _is_thing(found["what"]):
        return
    verb = f"{first} " if doing else ""
    yield from made(
        statement,
        "asked",
        f"What should you avoid {verb}{found['where']}?",
        found["what"],
        family="asked never",
    )


def _placed(text: str, statement: Statement) -> Iterator[Fact]:
    """``Place the notes in a column of their own`` → ``Where should you place the notes?``."""
    found = _PUTS.match(text)
    if not found or found["verb"].lower() not in listed("placing") or not is_order(text):
        return
    where = _AND_MORE.split(before_addition(found["where"]))[0]
    if _is_thing(found["what"]) and not re.search(r"^\w+ (?:\w+ly|it|them)\b|\binstead\b", where):
        ask = f"Where should you {found['verb'].lower()} {_low(found['what'])}?"
        yield from made(statement, "place", ask, where, family="place order", worth=0.75)


def _measured(text: str, statement: Statement) -> Iterator[Fact]:
    """``Rinse it for ten minutes`` → ``How long should you …?``; ``Review the plan once a week`` → ``How often …?``."""
    found = _LASTS.match(text) or _RETURNS.match(text)
    if found and is_order(found["act"]) and len(content_stems(found["act"])) >= LEAST_ACT:
        word = "How long" if found.re is _LASTS else "How often"
        ask = f"{word} should you {_low(found['act'])}?"
        yield from made(
            statement, "occasion", ask, found["time"], family=f"occasion {word}", worth=0.8
        )


def _divided(text: str, statement: Statement) -> Iterator[Fact]:
    """``Sort the shards into rims, bases and handles`` → ``Into what should you sort the shards?``."""
    found = _INTO.match(text)
    if not found or found["verb"].lower() not in listed("dividing") or not _is_thing(found["what"]):
        return
    must = "can" if re.match(r"You (?:can|may)\b", text) else "should"
    ask = f"Into what {must} you {found['verb'].lower()} {_low(found['what'])}?"
    yield from made(statement, "asked", ask, before_addition(found["parts"]), family="asked parts")


def _rather(text: str, statement: Statement) -> Iterator[Fact]:
    """``Water in the morning rather than in the evening`` → ``When should you water?``."""
    found = _RATHER.match(text)
    if not found or (not is_order(found["act"]) and " " in found["act"]):
        return
    if not is_order(f"{found['act']} {found['one']}"):
        return
    act, other = _low(found["act"]), found["other"]
    if found["by"] in {"about", "for", "with", "to"} and not other.startswith(f"{found['by']} "):
        what = found["one"].partition(" ")[2]
        ask = f"What should you {act} {found['by']} {found['for']} {other}?"
        yield from made(statement, "asked", ask, what, family="asked instead")
    elif re.match(r"(?:in|on|at|with|by|from) ", other):
        word = "When" if _TIMES.search(found["one"]) else "How"
        value = f"{found['one']} {found['for']} {other}"
        kind: Kind = "occasion" if word == "When" else "manner"
        yield from made(
            statement, kind, f"{word} should you {act}?", value, family=f"{kind} rather"
        )


def _recommended(text: str, statement: Statement) -> Iterator[Fact]:
    """``It's best to cool it slowly, because …`` → ``Why is it best to cool it slowly?``."""
    found = _GOOD.match(text)
    if not found or not found["how"] or not _is_base(found["act"].split(maxsplit=1)[0]):
        return
    aimed = _aim(found["act"])
    lead = f" {_low(found['lead'])}" if found["lead"] else ""
    if aimed:
        act, why = aimed
        ask = f"Why is it {found['how']} to {act}{lead}?"
        yield from made(
            statement,
            "reason",
            ask,
            before_addition(why),
            family=_family(why),
            worth=0.85,
        )
    elif lead:
        ask = f"What is it {found['how']} to do{lead}?"
        yield from made(
            statement, "advice", ask, before_addition(found["act"]), family="advice order"
        )
    else:
        verb, _, what = before_addition(found["act"]).partition(" ")
        if count(what) >= LEAST_ACT and _is_thing(what):
            ask = f"What is it {found['how']} to {verb}?"
            yield from made(statement, "asked", ask, what, family="asked good")


def _aim(act: str) -> tuple[str, str] | None:
    """A deed and what it is for: the first "to" that belongs to no word before it."""
    for found in _AIMED.finditer(act):
        told = act[: found.start()]
        if len(content_stems(told)) >= LEAST_ACT and "," not in told and _is_why(told, found):
            return told, found["why"]
    return None


def _is_why(told: str, found: re.Match[str]) -> bool:
    """Whether "to" tells an aim, and belongs to no noun or verb before it."""
    why = found["why"]
    if not why.startswith("to "):
        clause = re.sub(r"^(?:so that|because|since|in order to) ", "", why)
        return is_clause(clause) or why.startswith("in order")
    if LETS.search(told):
        return False  # "allow the keeper to decide"
    last = told.rsplit(maxsplit=1)[-1]
    return _is_base(found["next"]) and last not in listed("before_to") | {"and", "or"}


def _family(why: str) -> str:
    return f"reason {why.split(maxsplit=1)[0].lower()}"


def _low(text: str) -> str:
    return f"{text[0].lower()}{text[1:]}"


def _is_thing(text: str) -> bool:
    text = re.sub(r"^more than ", "", text)
    return count(text) in THING_WORDS and is_worth_asking(_low(text)) and bool(content_stems(text))


def _is_base(word: str) -> bool:
    return any(form == "base" for _, form in english().verbs.get(word, ()))
