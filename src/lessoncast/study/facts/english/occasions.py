"""``The pump starts as soon as the tank is empty``: when something happens, is possible or should be done."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from lessoncast.study.facts.english.asking import turned
from lessoncast.study.facts.english.clause import is_base, is_doing, is_order, may_be_clause
from lessoncast.study.facts.english.definitions import is_known
from lessoncast.study.facts.english.inside import inside
from lessoncast.study.facts.english.sound import made
from lessoncast.study.facts.english.trimming import before_addition
from lessoncast.study.facts.english.yours import yours
from lessoncast.study.facts.fact import Fact
from lessoncast.study.material import Material
from lessoncast.study.statement import Statement
from lessoncast.tongue.english.clauses import Clause, main_clause, noun_phrase
from lessoncast.tongue.english.grammar import ended
from lessoncast.tongue.english.questions.inversion import between
from lessoncast.tongue.words import capital, content_stems

LEAST_ORDER = 2  # content words of an order that tell by themselves what is to be done
_BEHIND = re.compile(
    r"^(?:In [A-Za-z]\w+ \w+, )?(?P<main>[^,;:]{6,110}?),? (?P<when>(?P<word>unless|as soon as|as long as|only (?:when|if|after|once(?! and\b))|whenever|every time|until|once|when|if|after|before) (?!it comes\b|the same\b|necessary\b|for\b|in\b|per\b|every\b|again\b|more\b|needed\b|possible\b|ever\b|not\b)[^;:]{6,140})\.$"
)
_WHETHER = re.compile(
    r"\b(?:see|know|check|ask|wonder|tell|tells|sure|decide|determine|test|find out|learn|consider|verify|indicates?|admits?|shows?|notices?|remembers?|signals?|predicts?|understands?|specify|specifies|guess|says?|reports?|even|as|than|except|and|or|but|like|just|only|not|is|are|was|were|happens|mean|means|involve|involves|time|day|for|(?:tells?|shows?|asks?|informs?|reminds?) (?:an? |the |your )?(?:\w+ )?\w+)$"
)  # "see if it rains", "even when it rains", "a truce is when …"
_INNER = re.compile(
    r" (?:that|which|who|where|what|how|whose|whether)(?: |'|$)|[a-z] (?:you|we|they) "
)  # it's the inner verb's
_DUTY = re.compile(
    r"^(?:You|[Yy]ou) (?P<must>should|must|need to|have to|can|may|could) (?P<act>(?!be (?:able|sure|certain|confident|aware)|have (?!an?\b|the\b|your\b|to\b|no\b)|not\b|see\b|also\b|want\b|find\b|expect\b)[a-z]+ .+)$"
)
_ASKS = {"need to": "should", "have to": "must", "may": "can", "could": "can"}
_FOR_LATER = frozenset({"before"})
_LASTING: Mapping[str, str] = {"until": "How long", "as long as": "On what condition"}
_SECOND = re.compile(
    r" and (?P<verb>[a-z]+) (?:an?|the|your|it|them)\b"
)  # "if" may belong to it alone
_LOOSE_VERBS = frozenset({"mean", "involve", "want", "say", "help"})
_AND_SO = re.compile(r",? and (?=\w+ (?:if|when|once)\b|(?:is|are|was|were|then|so|it|they|you)\b)")
_TALK = re.compile(r"\b(?:example|later|again|want to (?:see|learn|know))\b")


def occasions(material: Material) -> Iterator[Fact]:
    """What a sentence tells of a time, a condition or a limit at its end."""
    for statement in material.clauses:
        if statement.leans or statement.role in {"quote", "example"}:
            continue
        text = yours(statement.text)
        found = _BEHIND.match(text)
        if not found or _WHETHER.search(found["main"]) or _TALK.search(text):
            continue
        if not _is_said_of_all(found):
            continue
        yield from _ordered(found, statement)
        yield from _happens(found, statement, material)


def _is_said_of_all(found: re.Match[str]) -> bool:
    """Whether the end is a clause or a deed of its own, and belongs to the main verb."""
    when = _when(found).removeprefix("only ").removeprefix(found["word"].removeprefix("only "))
    when = when.strip()
    sure = found["word"] not in {"after", "before"} or main_clause(ended(capital(when))) is not None
    told = is_doing(when) or (sure and may_be_clause(when))
    return told and not _INNER.search(found["main"])


def _when(found: re.Match[str]) -> str:
    when = _AND_SO.split(before_addition(found["when"]))[0]
    lists = re.search(r",? (?:and|or) [^,]+$", when)
    return when if lists else when.split(", ")[0]


def _ordered(found: re.Match[str], statement: Statement) -> Iterator[Fact]:
    """``Add a field if you need notes`` → ``When should you add a field?``."""
    main, when = found["main"], _when(found)
    duty = _DUTY.match(main)
    if duty:
        must, act = _ASKS.get(duty["must"], duty["must"]), duty["act"]
    elif is_order(main):
        must, act = "should", f"{main[0].lower()}{main[1:]}"
    else:
        return
    if len(content_stems(act)) < LEAST_ORDER or act.startswith(("don't ", "never ", "do not ")):
        return
    if found["word"] in _FOR_LATER:
        yield from made(
            statement, "advice", f"What {must} you do {when}?", act, family="advice order"
        )
        return
    if found["word"] == "unless":
        value = when.replace("unless ", "if ", 1)
        yield from made(
            statement,
            "occasion",
            f"When {must} you not {act}?",
            value,
            family="occasion When",
            worth=0.8,
        )
        return
    if (second := _SECOND.search(act)) and is_base(second["verb"]):
        return
    word = _LASTING.get(found["word"], "When")
    yield from made(
        statement,
        "occasion",
        f"{word} {must} you {act}?",
        when,
        family=f"occasion {word}",
        worth=0.8,
    )


def _happens(found: re.Match[str], statement: Statement, material: Material) -> Iterator[Fact]:
    """``An offer ends when it is refused`` → ``When does an offer end?``."""
    clause = main_clause(capital(ended(found["main"])))
    if clause is None or clause.lead or clause.tense == "past" or clause.base in _LOOSE_VERBS:
        return
    rest = clause.rest.strip(" .")
    bound = rest.startswith("only ") or (
        rest.startswith("to ") and clause.base not in {"have", "need"}
    )
    if (clause.base == "be" and not rest) or bound or " since " in rest:
        return
    if clause.subject.lower() == "you" or not _is_named(clause, statement, material):
        return
    asked = (
        "" if between(capital(found["main"]), clause) else turned(clause, material.vocabulary, rest)
    )
    if found["word"] == "unless":
        yield from _unless(found, clause, statement, material)
        return
    word = _LASTING.get(found["word"], "When")
    yield from made(
        statement, "occasion", f"{word} {asked}?" if asked else "", _when(found),
        family=f"occasion {word}", worth=0.8,
    )  # fmt: skip


def _is_named(clause: Clause, statement: Statement, material: Material) -> bool:
    """Whether a subject is known, or any of its kind: ``Every index has to …``."""
    name = noun_phrase(clause) or clause.subject
    of_all = re.match(r"(?:Every|Each) [a-z]", clause.subject) is not None
    return of_all or is_known(name, statement, material)


def _unless(
    found: re.Match[str], clause: Clause, statement: Statement, material: Material
) -> Iterator[Fact]:
    """``Data is lost unless you save it`` → ``When is data not lost?``, ``not open unless`` → ``When … open?``."""
    verb = clause.verb.removesuffix("n't")
    if verb not in {"is", "are"}:
        return
    subject = inside(noun_phrase(clause), material.vocabulary)
    rest, when = clause.rest.strip(" ."), _when(found).removeprefix("unless ")
    denied = rest.startswith("not ") or verb != clause.verb
    told = rest.removeprefix("not ") if denied else f"not {rest}"
    if any(
        word in rest.split() for word in ("never", "no", "nothing", "rarely", "hardly", "always")
    ):
        return
    value = f"only if {when}" if denied else f"if {when}"
    yield from made(
        statement,
        "occasion",
        f"When {verb} {subject} {told}?",
        value,
        family="occasion When",
        worth=0.8,
    )
