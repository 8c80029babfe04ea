"""``A valve needs to close``, ``Toads don't need a pond``, ``the more … the less``: what a thing must, can't or comes to do."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from lessoncast.study.facts.english.definitions import is_known
from lessoncast.study.facts.english.inside import inside
from lessoncast.study.facts.english.objects import by_itself, is_worth_asking
from lessoncast.study.facts.english.sound import made
from lessoncast.study.facts.english.trimming import before_addition
from lessoncast.study.facts.english.yours import yours
from lessoncast.study.facts.fact import Fact
from lessoncast.study.material import Material
from lessoncast.study.statement import Statement
from lessoncast.tongue.english import grammar
from lessoncast.tongue.english.clauses import Clause, main_clause, noun_phrase
from lessoncast.tongue.english.lexis import english
from lessoncast.tongue.english.questions.inversion import between
from lessoncast.tongue.words import content_stems, count

LEAST_DEED = 2  # content words of what has to be done
MOST_LACK = 8  # words of what a thing lacks
_TO = re.compile(r"^to (?P<act>(?P<verb>[a-z]+) .+)$")
_LACKS = re.compile(
    r"^(?P<verb>[a-z]+) (?P<what>[^,;:]+?)(?P<more> (?:to|in|on|for|with|from|at) [^,;:]+)?$"
)
_DENIES = frozenset({"don't", "doesn't", "can't", "cannot"})
_WIDE = frozenset(["be", "allow", "let", "do", "know", "have", "understand", "make", "get"])
_INNER = frozenset(
    {
        "mean",
        "have",
        "give",
        "expect",
        "know",
        "want",
        "think",
        "care",
        "seem",
        "like",
        "make",
        "go",
        "get",
        "do",
        "be",
        "exist",
        "always",
        "tell",
    }
)
_SAID_OF = re.compile(
    r"^(?:[Yy]ou (?:can|could|may|might|should)|[Pp]eople often|[Yy]ou'd better) think of (?P<what>(?:an?|the|your)? ?[^,;:]{2,40}?) as (?P<as>(?:an?|the|like|being|one|your)\b[^;:]{4,110})\.$"
)
_AND_AS = re.compile(r",? (?:and|or) [\w ]+ as ")
_MORE = re.compile(
    r"(?:^|, so |, and )(?:[Tt]he) (?P<how>(?:more|less|fewer|[a-z]+er)) (?P<one>(?:the|your|an?) [^,;:]{3,50}?)(?: (?:is|are|gets|becomes?))?, the (?P<then>(?:more|less|fewer|[a-z]+er)) (?P<other>(?:the|your|an?|its) [^,;:]{3,50}?)(?: (?:is|are|gets|will be|becomes?|that comes out))?\.$"
)


def needs(material: Material) -> Iterator[Fact]:
    """Duties and gaps of things, what they are pictured as, and how one follows another."""
    for statement in material.clauses:
        if statement.leans or statement.role in {"quote", "example"}:
            continue
        text = yours(statement.text)
        if not text:
            continue
        yield from _pictured(text, statement)
        yield from _follows(text, statement)
        clause = main_clause(text)
        if clause and not clause.lead and is_known(noun_phrase(clause), statement, material):
            for rule in _RULES:
                yield from rule(clause, statement, material)


def _needed(clause: Clause, statement: Statement, material: Material) -> Iterator[Fact]:
    """``A circuit needs to connect …`` → ``What does a circuit need to do?``."""
    found = _TO.match(before_addition(clause.rest.rstrip(".")))
    if not found or clause.base not in {"need", "have"} or clause.tense == "past":
        return
    base = any(form == "base" for _, form in english().verbs.get(found["verb"], ()))
    if base and found["verb"] not in _WIDE and len(content_stems(found["act"])) >= LEAST_DEED:
        do = grammar.do(clause.number, "present")
        ask = f"What {do} {inside(noun_phrase(clause), material.vocabulary)} {clause.base} to do?"
        yield from made(statement, "asked", ask, found["act"], family="asked told", worth=0.7)


def _lacks(clause: Clause, statement: Statement, material: Material) -> Iterator[Fact]:
    """``Toads don't need a pond to breed`` → ``What do toads not need to breed?``."""
    found = (
        _LACKS.match(before_addition(clause.rest.rstrip("."))) if clause.verb in _DENIES else None
    )
    if not found or found["verb"] in _INNER or not english().verbs.get(found["verb"]):
        return
    what = found["what"]
    if (
        not is_worth_asking(what)
        or count(what) > MOST_LACK
        or what.split()[0]
        in english().adverbs | {"any", "much", "many", "all", "every", "only", "just"}
    ):
        return
    if by_itself(what) != what or re.search(r" and (?:even|also|then|\w+s) ", what):
        return  # "and even makes": what is not denied
    do = {"don't": "do", "doesn't": "does"}.get(clause.verb, "can")
    subject = inside(noun_phrase(clause), material.vocabulary)
    ask = f"What {do} {subject} not {found['verb']}{found['more'] or ''}?"
    yield from made(statement, "asked", ask, what, family="asked lacks", worth=0.7)


def _pictured(text: str, statement: Statement) -> Iterator[Fact]:
    """``You can think of a class as a blueprint`` → ``What can you think of a class as?``."""
    found = _SAID_OF.match(text)
    if found and content_stems(found["what"]):
        ask = f"What can you think of {found['what']} as?"
        yield from made(
            statement,
            "asked",
            ask,
            _AND_AS.split(before_addition(found["as"]))[0],
            family="asked like",
        )


def _follows(text: str, statement: Statement) -> Iterator[Fact]:
    """``The wetter the soil, the lower its voltage`` → ``As the soil gets wetter, what happens to its voltage?``."""
    found = _MORE.search(text)
    if not found or not content_stems(found["one"]) or not content_stems(found["other"]):
        return
    one, other = found["one"], found["other"]
    if not found["how"].endswith("er") or _VERB.search(f"{one} {other}"):
        return
    gets = "get" if grammar.number(one) == "plural" else "gets"
    they = "they get" if grammar.number(other) == "plural" else "it gets"
    yield from made(
        statement,
        "asked",
        f"As {one} {gets} {found['how']}, what happens to {other}?",
        f"{they} {found['then']}",
        family="asked more",
        worth=0.8,
    )


_VERB = re.compile(r"\b(?:that|which|who|can|will|could|may|you|it|they|is|are|has|have)\b")


def _never(clause: Clause, statement: Statement, material: Material) -> Iterator[Fact]:
    """``A private key never leaves your machine`` → ``What does a private key never leave?``."""
    if between(yours(statement.text), clause) != "never" or clause.tense == "past":
        return
    found = _LACKS.match(f"{clause.base} {before_addition(clause.rest.rstrip('.'))}")
    if found and found["verb"] not in _INNER and is_worth_asking(found["what"]):
        subject = inside(noun_phrase(clause), material.vocabulary)
        ask = f"What {grammar.do(clause.number, 'present')} {subject} never {found['verb']}{found['more'] or ''}?"
        yield from made(statement, "asked", ask, found["what"], family="asked lacks", worth=0.7)


_RULES: tuple[Callable[[Clause, Statement, Material], Iterator[Fact]], ...] = (
    _needed,
    _lacks,
    _never,
)
