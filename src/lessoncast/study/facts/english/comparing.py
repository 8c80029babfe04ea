"""``Copper is softer than iron``, ``the price of speed is …``: which of two is more so, and what is good or bad about one."""

from __future__ import annotations

from collections.abc import Iterator

from lessoncast._later import re
from lessoncast.study.facts.english.asking import turned
from lessoncast.study.facts.english.clause import clause_of
from lessoncast.study.facts.english.definitions import is_known
from lessoncast.study.facts.english.inside import inside
from lessoncast.study.facts.english.sound import made
from lessoncast.study.facts.english.trimming import before_addition, points_away
from lessoncast.study.facts.english.yours import yours
from lessoncast.study.facts.fact import Fact
from lessoncast.study.material import Material
from lessoncast.study.statement import Statement
from lessoncast.tongue.english import grammar
from lessoncast.tongue.english.clauses import is_clause, main_clause, noun_phrase
from lessoncast.tongue.english.grammar import ended
from lessoncast.tongue.words import capital, content_stems, count

NAME_WORDS = range(1, 6)
_THAN = re.compile(
    r"^(?:far |much |a lot |a little |slightly |often |usually |generally |typically |also )*(?P<how>(?:more|less) (?:\w+ly )?[a-z-]+|[a-z]+er) than (?P<other>[^,;:]{2,50}?)(?P<why>,? (?:because|since|as|for|in|when|at|which|and|but)\b[^;:]*|, [^;:]+)?\.$"
)
_DOES_MORE = re.compile(
    r"^(?P<how>[^,;:]*?\b(?:more|less|fewer|better|worse|earlier|later|longer|farther|faster|slower|higher|lower|hotter|colder|deeper|louder)\b[^,;:]{0,40}?)"
    r" than (?P<other>[^,;:]{2,50}?)(?P<why>,? (?:because|since|as|for|when|at|which|and|but)\b[^;:]*|, [^;:]+)?\.$"
)
_INNER = re.compile(r"\b(?:and|or|that|which|who|where\w*|when|if|is|are|was|were|has|have)\b")
_ONES = re.compile(r"\bones?$")
_NO_OTHER = re.compile(
    r"^(?:expected|usual|others?|before|ever|average|normal|one|two|any|it|that|those|what|you|we|they|\d|the (?:other|rest|one|usual|others)|most|many)\b"
)
_MERIT = re.compile(
    r"^(?P<which>The|One|A|An|Another) (?P<kind>(?:big |main |major |key |clear |obvious |great |biggest |common |serious |important |first |second |only |further |most \w+ )?(?P<noun>advantage|disadvantage|benefit|drawback|downside|upside|limitation|strength|weakness|danger|price|trade-off|catch|shortcoming)) (?P<of>(?:of|with|to|for) [^,;:]{3,60}?|(?:that )?[a-z][^,;:]{5,50}? (?:has|have|offers?|brings?|gives?)(?: over [^,;:]{3,40}?)?) (?P<be>is|was) (?P<that>that )?(?P<told>[^;:]{6,130})\.$"
)
_ONE_OF = re.compile(
    r"^One of the (?P<kind>(?:big |main |major |key |clear |obvious |great |biggest |common |serious |important )?(?P<noun>advantage|disadvantage|benefit|drawback|downside|limitation|strength|weakness|danger)s) (?P<of>(?:of|with|to|for) [^,;:]{3,60}?) (?P<be>is|was) (?P<that>that )?(?P<told>[^;:]{6,130})\.$"
)
_STATES = frozenset({"is", "are", "was", "were"})
_COST = re.compile(
    r"^(?P<main>[^,;:]{8,110}?),? at the (?:cost|expense|price) of (?P<cost>[^,;:]{3,80})\.$"
)


def comparing(material: Material) -> Iterator[Fact]:
    """Two things that a sentence measures against each other, and what it counts for or against one."""
    for statement in material.clauses:
        text = "" if statement.role in {"quote", "example"} else yours(statement.text)
        if not text:
            continue
        yield from _merit(text, statement)
        if not statement.leans:
            yield from _more(text, statement, material)
            yield from _at_a_cost(text, statement, material)


def _more(text: str, statement: Statement, material: Material) -> Iterator[Fact]:
    """``Copper is softer than iron`` → ``How does copper compare with iron?``, also where it does something better."""
    clause = main_clause(text)
    if clause is None or clause.lead or clause.verb.endswith("n't"):
        return
    is_so = clause.verb in _STATES
    found = (_THAN if is_so else _DOES_MORE).match(clause.rest)
    name = noun_phrase(clause)
    if not found or not name or _NO_OTHER.match(found["other"]) or is_clause(found["other"]):
        return
    if not is_so and _INNER.search(found["how"]):
        return  # which may be compared by a verb inside
    other = _ONES.sub(name.rpartition(" ")[2].lower(), found["other"])
    fits = count(other) in NAME_WORDS and count(name) in NAME_WORDS
    apart = content_stems(name) - content_stems(other)
    if not fits or not apart or not content_stems(other) or points_away(other):
        return
    if is_known(name, statement, material):
        one, they = inside(name, material.vocabulary), "they" if clause.number == "plural" else "it"
        ask = f"How {grammar.do(clause.number, clause.tense)} {one} compare with {other}?"
        told = " ".join(f"{they} {clause.verb} {found['how']}".split())
        yield from made(statement, "contrast", ask, told, family="contrast more", worth=0.7)


def _merit(text: str, statement: Statement) -> Iterator[Fact]:
    """``One drawback of clay is that it cracks`` → ``What is one drawback of clay?``."""
    of_several = _ONE_OF.match(text)
    found = of_several or _MERIT.match(text)
    if not found:
        return
    if of_several:
        kind = f"one of the {found['kind']}"
    else:
        which = {"The": "the", "One": "one"}.get(found["which"], found["which"].lower())
        kind = f"{which} {found['kind']}" if which != "another" else f"one {found['kind']}"
    told = before_addition(found["told"])
    clausal = bool(found["that"]) or is_clause(capital(told))
    if clausal and not is_clause(capital(told)) and clause_of(ended(capital(told))) is None:
        return
    yield from made(
        statement, "asked", f"What {found['be']} {kind} {found['of']}?",
        f"that {told}" if found["that"] else told, family="asked merit", worth=0.85,
    )  # fmt: skip


def _at_a_cost(text: str, statement: Statement, material: Material) -> Iterator[Fact]:
    """``Glaze shines at the cost of grip`` → ``At what cost does glaze shine?``."""
    found = _COST.match(text)
    clause = clause_of(ended(found["main"])) if found else None
    if not found or clause is None or clause.lead or " if " in found["main"]:
        return
    if is_known(noun_phrase(clause), statement, material):
        asked = turned(clause, material.vocabulary, clause.rest.rstrip("."))
        yield from made(
            statement,
            "asked",
            f"At what cost {asked}?" if asked else "",
            found["cost"],
            family="asked merit",
        )
