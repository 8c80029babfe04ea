"""``The reason … is that``, ``…, so …``, ``the best way to …``: what a sentence gives as a reason, an aim or a way."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from lessoncast._later import re
from lessoncast.study.facts.english.asking import turned
from lessoncast.study.facts.english.clause import clause_of
from lessoncast.study.facts.english.definitions import is_known
from lessoncast.study.facts.english.trimming import before_addition, points_away
from lessoncast.study.facts.english.yours import yours
from lessoncast.study.facts.fact import Fact, Kind
from lessoncast.study.facts.writing import fact_of
from lessoncast.study.material import Material
from lessoncast.study.statement import Statement
from lessoncast.tongue import lint
from lessoncast.tongue.english.clauses import Clause, is_clause, main_clause, noun_phrase
from lessoncast.tongue.english.grammar import ended
from lessoncast.tongue.english.lexis import english
from lessoncast.tongue.english.negation import leaves_cause_open
from lessoncast.tongue.english.questions.grammar.inversion import between
from lessoncast.tongue.trees import found_in_each
from lessoncast.tongue.words import capital, content_stems, count

ASKED_WORDS = range(4, 20)
ANSWER_WORDS = range(2, 25)
LEAST_ASKED, LEAST_TOLD = 2, 1  # content words of a question, and of what its answer adds
_REASON = re.compile(
    r"^(?:The|One|A|Another|The main|A final|The only) reason (?:that |why )?(?P<what>[^,;:]{8,100}?) (?:is|was) (?P<why>that|because) (?P<because>[^;:]{8,140})(?::[^:]+)?\.$"
)
_SO = re.compile(
    r"^(?P<cause>[^;:]{10,100}), so (?!that\b|far\b|to\b|much\b|many\b)(?P<effect>[^;:]{10,110})\.$"
)
_SINCE = re.compile(
    r"^(?:Because|Since(?! .*, .*\b(?:has|have) (?:been|\w+ed)\b)) (?P<cause>[^,;:]{8,100}), (?P<effect>[^;:]{10,110})\.$"
)  # "Since the dam was built, the silt has settled" tells since when
_DUE = re.compile(
    r"^(?P<what>[A-Z][^,;:]{10,110}?),?(?: partly| largely| mainly| mostly| in part)? (?P<due>because of|due to|thanks to|owing to) (?P<why>[^;:]{5,110})\.$"
)
_AS = re.compile(
    r"^(?P<what>[A-Z][^,;:]{8,100}), (?P<why>(?:as|since) (?:it|they|the|its|their|an?) [^;:]{8,120})\.$"
)
_RELATIVE = re.compile(r" (?:that|which|who|where) ")  # the reason may be that of the inner clause
_ONLY_IF = re.compile(
    r"^(?P<what>[A-Z][^,;:]{4,60}?) (?P<be>is|are|was|were) only (?P<how>[a-z]+) (?P<if>(?:if|when) [^;:]{8,110})\.$"
)
_LIKE = re.compile(r"like (?P<what>(?:an?|the) [^;:]{4,90})\.?$")
LEAST_LIKE = 3  # words
_THERE = re.compile(
    r"[Tt]here (?!is\b|are\b|was\b|were\b)|(?:Thanks to|Due to|Because of) "
)  # a place that is told before, a reason of its own
_DATE_BEFORE = re.compile(r"^in (?:[A-Z][a-z]+ )?(?:1\d{3}|20\d{2}),? (?=[a-z]|[A-Z][a-z])")
_ADVISES = re.compile(
    r"\b(?:important|best|essential|crucial|vital|should|must|needs? to|have to|has to)\b"
)
_CAN = re.compile(r"\b(?:can|could|will)\b")
_OF_NOUN = re.compile(
    r"(?!\w+ed\b|\w+ly\b)(?:an?|the|[a-z-]+) (?:.*(?<!ly) )?\w+(?:ed|wn|de|ten)$"
)  # "is the light given off due to heat"
_SAME = re.compile(r"^(?P<who>they|it|you)\b")
_WAY = re.compile(
    r"^(?P<lead>The (?P<what>(?:best|easiest|simplest|quickest|fastest|safest|only|main|usual|standard|first|traditional|classic|common|key|central|default|primary|most \w+) (?:way|method|step|advantage|disadvantage"
    r"|benefit|drawback|purpose|goal|aim|use|task|role|job|cause|source|risk|difference|challenge|elements?|parts?|components?|ingredients?|ways|steps|types|kinds|value|goals|tasks|reasons|unit|measure|tool|idea|principle)|purpose|default|unit|opposite|goal|aim|role|task|function) (?P<of>(?:to|of|in|for|between) [^,;:]{4,80}?)) (?P<be>is|are|was|were) (?P<answer>[^;:]{6,120})\.$"
)
_LOOSE = re.compile(
    r"\b(?:this|these|those|here|above|below|I|my|we|our|us)\b|[\"“”]|(?<![\w'’-])(?:[a-z]\d|[b-zB-HJ-Z])(?![\w'’-])",
    re.IGNORECASE,
)
_TALK = re.compile(
    r"\b(?:lesson|chapter|section|exercise|example|question|problem|later|let's|see|read on)\b",
    re.IGNORECASE,
)


def explanations(material: Material) -> Iterator[Fact]:
    """Reasons, ways and aims that a sentence names as such."""
    return found_in_each(partial(_explained, material=material), material.clauses)


def _explained(statement: Statement, *, material: Material) -> Iterator[Fact]:
    apart = statement.leans or statement.role in {"quote", "example"}
    text = "" if apart else yours(statement.text)
    if text and not _TALK.search(text):
        yield from _named_reason(text, statement, material)
        yield from _effect(text, statement, material)
        yield from _due(text, statement, material)
        yield from _as(text, statement, material)
        yield from _only_if(text, statement, material)
        yield from _like(text, statement, material)
        yield from _named(text, statement)


def _named_reason(text: str, statement: Statement, material: Material) -> Iterator[Fact]:
    """``The reason cats purr is that …`` → ``Why do cats purr?``."""
    found = _REASON.match(text)
    clause = main_clause(ended(capital(found["what"]))) if found else None
    if found and clause:
        asked = _asked(clause, found["what"], statement, material)
        why = before_addition(found["because"])
        yield from _made(
            statement, "reason", f"Why {asked}?" if asked else "", f"because {why}", 0.85
        )


def _effect(text: str, statement: Statement, material: Material) -> Iterator[Fact]:
    """``Sheep are shy, so they stay together`` → ``Why do sheep stay together?``, whichever of the two comes first."""
    led_to = _SO.match(text)
    found = led_to or _SINCE.match(text)
    if not found or _THERE.match(found["cause"]):
        return
    if led_to and is_aim(found["cause"], found["effect"]):
        return
    cause, effect = found["cause"], found["effect"]
    before = main_clause(ended(capital(cause)))
    same = _SAME.match(effect)
    if before.lead if before else not is_clause(cause):
        return
    if same and same["who"] != "you":
        agrees = before is not None and (same["who"] == "they") == (before.number == "plural")
        if before is None or not agrees or not noun_phrase(before):
            return
        who = material.vocabulary.lower_first(before.subject)
        effect = f"{who}{effect[same.end() :]}"
        cause = f"{same['who']}{cause[len(before.subject) :]}"
    effect = _DATE_BEFORE.sub("", effect)
    clause = main_clause(ended(capital(effect)))
    apart = clause is None or (
        before is not None and before.tense != clause.tense and clause.tense == "present"
    )
    if clause is None or apart:
        return
    asked = _asked(clause, effect, statement, material)
    why = material.vocabulary.lower_first(cause)
    yield from _made(statement, "reason", f"Why {asked}?" if asked else "", f"because {why}", 0.85)


def is_aim(cause: str, effect: str) -> bool:
    """``Real names are important, so the reader can …``: what one wants by it, and not what follows."""
    return _ADVISES.search(cause) is not None and _CAN.search(effect) is not None


def _due(text: str, statement: Statement, material: Material) -> Iterator[Fact]:
    """``The mill stood still because of the frost`` → ``Why did the mill stand still?``."""
    found = _DUE.match(text)
    clause = main_clause(ended(found["what"])) if found else None
    sure = found is not None and not leaves_cause_open(text[: found.start("due")])
    of_noun = clause is not None and clause.base == "be" and _OF_NOUN.match(clause.rest.rstrip("."))
    if found and clause and sure and not of_noun and not _RELATIVE.search(found["what"]):
        asked = _asked(clause, found["what"], statement, material)
        why = before_addition(found["why"])
        yield from _made(
            statement, "reason", f"Why {asked}?" if asked else "", f"{found['due']} {why}", 0.8
        )


def _as(text: str, statement: Statement, material: Material) -> Iterator[Fact]:
    """``Slate is useful for roofs, as it sheds water`` → ``Why is slate useful for roofs?``."""
    found = _AS.match(text)
    tells = found and (
        re.match(r"\w+ (?:it|they) ", found["why"])
        or clause_of(ended(capital(found["why"].partition(" ")[2])))
    )
    clause = clause_of(ended(found["what"])) if found and tells else None
    if found and clause and not _RELATIVE.search(found["what"]):
        asked = _asked(clause, found["what"], statement, material)
        why = before_addition(found["why"])
        yield from _made(
            statement,
            "reason",
            f"Why {asked}?" if asked else "",
            re.sub(r"^(?:as|since) ", "because ", why),
            0.85,
        )


def _only_if(text: str, statement: Statement, material: Material) -> Iterator[Fact]:
    """``Firing twice is only possible if …`` → ``When is firing twice possible?``."""
    found = _ONLY_IF.match(text)
    if found and is_known(found["what"], statement, material):
        what = material.vocabulary.lower_first(found["what"])
        ask = f"When {found['be']} {what} {found['how']}?"
        yield from _made(statement, "time", ask, f"only {found['if']}", 0.75)


def _like(text: str, statement: Statement, material: Material) -> Iterator[Fact]:
    """``A cell is like a small factory`` → ``What is a cell like?``."""
    clause = main_clause(text)
    found = _LIKE.match(clause.rest) if clause and clause.base == "be" and not clause.lead else None
    if clause and found and is_known(noun_phrase(clause), statement, material):
        what = material.vocabulary.lower_first(clause.subject)
        ask = f"What {clause.verb} {what} like?"
        likeness = before_addition(found["what"].rstrip("."))
        if count(likeness) >= LEAST_LIKE and not _made_of(ask, likeness):
            yield fact_of(
                statement, kind="asked", subject=what, value=f"like {likeness}", family="asked like",
                ask=ask, worth=0.7,
            )  # fmt: skip


def _made_of(ask: str, likeness: str) -> bool:
    """Whether a likeness says the same again, or points elsewhere."""
    return not content_stems(likeness) - content_stems(ask) or points_away(f"{ask} {likeness}")


def _asked(clause: Clause, text: str, statement: Statement, material: Material) -> str:
    """A clause in the order of a question; "" where its subject is not known."""
    you = clause.subject.lower() == "you"
    known = you or is_known(noun_phrase(clause), statement, material)
    if not known or clause.lead or between(capital(text), clause):
        return ""
    if clause.verb.endswith("n't"):
        return _denied(clause, material)
    rest = before_addition(clause.rest.rstrip("."))
    return "" if _goes_on(rest) else turned(clause, material.vocabulary, rest)


def _goes_on(rest: str) -> bool:
    """Whether a second clause or a second verb follows, which would not be turned: ``cut wages, sped up work``."""
    for found in re.finditer(
        r"(?:, (?:and |but )?| and | but )(?:the |an? )?(?:\w+ly )?(\w+)", rest
    ):
        forms = {form for _, form in english().verbs.get(found[1], ())}
        if forms & {"past", "s"} and "base" not in forms and found[1] not in english().noun_verbs:
            return True
    return re.search(r", and (?:the|an?|it|they|you) ", rest) is not None


def _denied(clause: Clause, material: Material) -> str:
    """``Rust doesn't allow it`` → ``doesn't Rust allow it``."""
    subject = material.vocabulary.lower_first(clause.subject)
    return f"{clause.verb} {subject} {before_addition(clause.rest.rstrip('.'))}"


def _named(text: str, statement: Statement) -> Iterator[Fact]:
    """``The best way to cool it is to wait`` → ``What is the best way to cool it?``."""
    found = _WAY.match(text)
    if found:
        ask = f"What {found['be']} {found['lead'][0].lower()}{found['lead'][1:]}?"
        way = found["what"].endswith(("way", "method", "step"))
        answer = before_addition(found["answer"])
        if not way or answer.startswith(("to ", "by ")):
            yield from _made(statement, "asked", ask, answer, 0.8)


def _made(statement: Statement, kind: Kind, ask: str, answer: str, worth: float) -> Iterator[Fact]:
    """The fact, where question and answer can be understood by themselves."""
    value = answer.strip(" .,")
    told = content_stems(value) - content_stems(ask)
    sized = count(ask) in ASKED_WORDS and count(value) in ANSWER_WORDS and lint.balanced(value)
    plain_ask = re.sub(r"\b(?:you|your|yourself|its|their)\b", "", ask.rstrip("?"))
    plain = re.sub(r"\b(?:you|your|yourself|it|its|they|their|them|then)\b", "", value)
    alone = (
        not points_away(plain_ask)
        and not points_away(plain)
        and not _LOOSE.search(f"{ask} {value}")
    )
    enough = len(content_stems(ask)) >= LEAST_ASKED and len(told) >= LEAST_TOLD
    if sized and alone and enough and not lint.debris(ask):
        opener = value.split(maxsplit=1)[0]
        yield fact_of(
            statement, kind=kind, subject=ask.rstrip("?"), value=value, family=f"{kind} {opener}",
            ask=ask, worth=worth,
        )  # fmt: skip
