"""``A wall can lead to a flood``, ``A seal tells who wrote it``: what a thing can do, lets one do, says and depends on."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from lessoncast.study.facts.english.clause import is_doing, may_be_clause
from lessoncast.study.facts.english.definitions import is_known
from lessoncast.study.facts.english.inside import inside
from lessoncast.study.facts.english.sound import made
from lessoncast.study.facts.english.trimming import before_addition
from lessoncast.study.facts.english.yours import yours
from lessoncast.study.facts.fact import Fact
from lessoncast.study.material import Material
from lessoncast.study.persons import is_of_people
from lessoncast.study.statement import Statement
from lessoncast.study.wordlists import listed
from lessoncast.tongue.english import grammar
from lessoncast.tongue.english.clauses import Clause, main_clause, noun_phrase
from lessoncast.tongue.english.finite import bare
from lessoncast.tongue.english.lexis import english
from lessoncast.tongue.words import content_stems

LEAST_SAID = 2  # content words
_MODALS = frozenset({"can", "could", "will", "may", "might", "must", "should"})
_HELP = re.compile(r"^help (?P<whom>you|people|others|users|[a-z]+s)? ?(?:to )?(?P<act>[a-z]+ .+)$")
_LETS = re.compile(
    r"^(?P<whom>(?:you|one|us|people|(?:an?|the|your|other) [\w -]{2,45}?|[a-z]+s)) (?P<to>to )?(?P<act>[a-z]+ .+)$"
)
_LETTING = frozenset({"let", "allow", "enable", "help", "force", "permit", "require", "encourage"})
_SAYING = frozenset(
    [
        "explain",
        "describe",
        "tell",
        "show",
        "guarantee",
        "ensure",
        "define",
        "specify",
        "determine",
        "decide",
        "state",
        "mean",
        "imply",
        "suggest",
        "prove",
        "demonstrate",
        "indicate",
        "control",
    ]
)
_CLAUSE = re.compile(
    r"^(?:(?:you|your \w+|the \w+) )?(?P<what>(?:that|why|how|what|which|who|when|where|whether) [^;:]{10,140})$"
)
_RELATES = re.compile(
    r"^(?:\w+ly |also )?(?P<how>(?:similar|equivalent|equal|identical|dependent|responsible|sensitive|limited|compatible|comparable|proportional|relevant|vulnerable|resistant|prone|subject|essential|suitable|ideal|famous|rich|independent|susceptible|exempt|immune|inferior|superior) (?:to|on|for|with|of|in|from)) (?P<what>[^;:]{4,110})$"
)
_IN_THAT = re.compile(
    r"^(?P<like>(?:similar to|different from|like|unlike) [^,;:]{3,40}),? (?:in that|because|since) (?P<how>[^;:]{8,110})$"
)
_LEADS = re.compile(
    r"^(?P<verb>lead to|result in|contribute to|depend on|rely on|refer to|apply to|consist of|stem from) (?P<what>[^;:]{4,110})$"
)
_NAMED = re.compile(
    r"^The (?P<what>(?:name|term|word|abbreviation|symbol|prefix) [\"']?[\w.-]+[\"']?) (?P<verb>refers to|comes from|means|stands for|describes|indicates|denotes) (?P<told>[^;:]{4,110})\.$"
)
_OF_DEEDS = frozenset(
    [
        "prevent",
        "avoid",
        "involve",
        "require",
        "risk",
        "support",
        "simplify",
        "discourage",
        "recommend",
        "facilitate",
    ]
)
_AND_THEN = re.compile(
    r",? and (?=(?:is|are|has|have|was|were|keeps|makes|gives|provides|offers|reduces|saves)\b)"
)  # what else the subject does
_EXCESS = re.compile(
    r"^(?P<what>(?:Too|So) (?:much|little|many|few) [\w -]{3,40}?|Lack of [\w -]{3,40}?|A lack of [\w -]{3,40}?) (?P<verb>leads? to|causes?|results? in|prevents?) (?P<told>[^;:]{4,110})\.$"
)


def capable(material: Material) -> Iterator[Fact]:
    """Powers, permissions and relations of named things."""
    for statement in material.clauses:
        if statement.leans or statement.role in {"quote", "example"}:
            continue
        text = yours(statement.text)
        yield from _named(text, statement)
        yield from _too_much(text, statement)
        clause = main_clause(text)
        if clause and not clause.lead and is_known(noun_phrase(clause), statement, material):
            for rule in _RULES:
                yield from rule(clause, statement, material)


def _named(text: str, statement: Statement) -> Iterator[Fact]:
    """``The name Rigel refers to a foot`` → ``What does the name Rigel refer to?``."""
    found = _NAMED.match(text)
    if found:
        verb = re.sub(r"^(\w+)s\b", r"\1", found["verb"])
        told = before_addition(found["told"])
        ask = f"What does the {found['what']} {verb}?"
        yield from made(statement, "object", ask, told, family="object of", worth=0.8)


def _too_much(text: str, statement: Statement) -> Iterator[Fact]:
    """``Too much salt leads to thirst`` → ``What does too much salt lead to?``."""
    found = _EXCESS.match(text)
    if found:
        many = found["verb"] in {"lead to", "cause", "result in"}
        verb = found["verb"] if many else re.sub(r"^(\w+?)s\b", r"\1", found["verb"])
        ask = (
            f"What {'do' if many else 'does'} {found['what'][0].lower()}{found['what'][1:]} {verb}?"
        )
        yield from made(statement, "asked", ask, before_addition(found["told"]), family="asked led")


def _may(clause: Clause, statement: Statement, material: Material) -> Iterator[Fact]:
    """``A wall can help you find …`` → ``What can a wall help you do?``; what else it can do, anybody could guess at."""
    if clause.verb not in _MODALS:
        return
    subject = _inside(clause, material)
    rest = re.sub(r"^\w+ly ", "", before_addition(clause.rest.rstrip(".")))
    leads = _LEADS.match(rest)
    if leads and not leads["what"].startswith("some "):
        ask = f"What {clause.verb} {subject} {leads['verb']}?"
        yield from made(statement, "object", ask, leads["what"], family="object of", worth=0.75)
        return
    lets = re.match(
        r"(?P<verb>allow|enable|let|force|permit|require|encourage) (?P<rest>.+)$", rest
    )
    if lets:
        yield from _let(f"{clause.verb} {subject} {lets['verb']}", lets["rest"], statement)
        return
    helps = _HELP.match(rest)
    if helps and _is_base(helps["act"]):
        whom = f" {helps['whom']}" if helps["whom"] else ""
        ask = f"What {clause.verb} {subject} help{whom} {'do' if whom else 'to do'}?"
        yield from made(statement, "object", ask, helps["act"], family="object help", worth=0.75)


def _lets(clause: Clause, statement: Statement, material: Material) -> Iterator[Fact]:
    """``A keel lets you sail against the wind`` → ``What does a keel let you do?``."""
    if clause.base not in _LETTING or clause.verb.endswith("n't"):
        return
    subject = _inside(clause, material)
    do = grammar.do(clause.number, clause.tense)
    yield from _let(f"{do} {subject} {clause.base}", clause.rest.rstrip("."), statement)


def _let(lets: str, rest: str, statement: Statement) -> Iterator[Fact]:
    """What somebody is let do: ``does a keel let`` and ``you sail …``."""
    found = _LETS.match(_AND_THEN.split(before_addition(rest))[0])
    bare_verb = lets.endswith((" let", " help"))
    if not found or not (found["to"] or (bare_verb and _is_base(found["act"]))):
        return
    if found["to"] and lets.endswith(" let"):
        return
    ask = f"What {lets} {found['whom']} {found['to'] or ''}do?"
    family = f"object {lets.rpartition(' ')[2]}"
    if len(content_stems(found["act"])) >= LEAST_SAID:
        yield from made(statement, "object", ask, found["act"], family=family, worth=0.75)


def _says(clause: Clause, statement: Statement, material: Material) -> Iterator[Fact]:
    """``A seal tells who wrote a letter`` → ``What does a seal tell?``."""
    found = (
        _CLAUSE.match(before_addition(clause.rest.rstrip("."))) if clause.base in _SAYING else None
    )
    if not found or clause.tense == "past" or not _holds_clause(found["what"]):
        return
    if clause.base in {"tell", "say", "show", "explain"} and is_of_people(clause.subject):
        return  # what somebody tells may be anything
    subject = _inside(clause, material)
    whom = clause.rest[: found.start("what")].rstrip()
    ask = f"What {grammar.do(clause.number, 'present')} {subject} {clause.base}{f' {whom}' if whom else ''}?"
    if len(content_stems(found["what"])) >= LEAST_SAID:
        yield from made(statement, "object", ask, found["what"], family="object said", worth=0.75)


def _holds_clause(text: str) -> bool:
    word, _, rest = text.partition(" ")
    asks = word in {"what", "who", "which", "how", "why", "where", "when"}
    return may_be_clause(rest) or (asks and rest.startswith("to "))


def _relates(clause: Clause, statement: Statement, material: Material) -> Iterator[Fact]:
    """``Speed is dependent on the sail`` → ``What is speed dependent on?``; ``similar to …, in that`` → in what way."""
    if clause.verb not in {"is", "are"}:
        return
    rest = clause.rest.rstrip(".")
    subject = _inside(clause, material)
    alike = _IN_THAT.match(rest)
    if alike:
        ask = f"In what way {clause.verb} {subject} {alike['like']}?"
        yield from made(
            statement, "asked", ask, before_addition(alike["how"]), family="asked alike", worth=0.8
        )
        return
    found = _RELATES.match(before_addition(rest))
    if found and bare(found["what"].split()[0]) not in listed("some") | {"what", "how"}:
        ask = f"What {clause.verb} {subject} {found['how']}?"
        yield from made(statement, "object", ask, found["what"], family="object of", worth=0.7)


def _prevents(clause: Clause, statement: Statement, material: Material) -> Iterator[Fact]:
    """``A keel prevents drifting to the side`` → ``What does a keel prevent?``."""
    what = before_addition(clause.rest.rstrip("."))
    if clause.base in _OF_DEEDS and is_doing(what) and clause.tense == "present":
        ask = f"What {grammar.do(clause.number, 'present')} {_inside(clause, material)} {clause.base}?"
        if len(content_stems(what)) >= LEAST_SAID:
            yield from made(statement, "object", ask, what, family="object act", worth=0.7)


def _inside(clause: Clause, material: Material) -> str:
    """The subject as it stands in a question; a deed has no capital: ``adding IoT devices``."""
    name = noun_phrase(clause)
    return f"{name[0].lower()}{name[1:]}" if is_doing(name) else inside(name, material.vocabulary)


def _is_base(act: str) -> bool:
    first = act.partition(" ")[0]
    return any(form == "base" for _, form in english().verbs.get(first, ()))


_RULES: tuple[Callable[[Clause, Statement, Material], Iterator[Fact]], ...] = (
    _may,
    _lets,
    _says,
    _relates,
    _prevents,
)
