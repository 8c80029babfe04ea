"""Terms that their author set apart, with what they mean beside them: ``each record (called a *commit*)``.

The sentences are read as they were written, for brackets and dashes are what tells that a term is explained.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from lessoncast.study.facts.english.apposition import told_beside
from lessoncast.study.facts.english.definitions import is_subject, judges, plain
from lessoncast.study.facts.english.inside import inside
from lessoncast.study.facts.english.naming import is_sound
from lessoncast.study.facts.english.trimming import before_addition, points_away
from lessoncast.study.facts.english.yours import yours
from lessoncast.study.facts.fact import Fact
from lessoncast.study.facts.writing import fact_of
from lessoncast.study.material import Material
from lessoncast.study.statement import Statement
from lessoncast.tongue.english import grammar
from lessoncast.tongue.english.clauses import is_clause, main_clause, noun_phrase
from lessoncast.tongue.english.clean import spoken
from lessoncast.tongue.english.finite import bare
from lessoncast.tongue.english.grammar import ended
from lessoncast.tongue.english.lexis import english
from lessoncast.tongue.words import capital, content_stems, count

CASE_WORDS = range(4, 18)
LEAST_TOLD = 3  # content words of a definition beside its term
_END = r"(?=[.,;:!)—–]| [–—-] |$)"
_OFTEN = r"(?:\w+ly |often |also |sometimes )?"
_IS_CALLED = rf"(?:is|are) {_OFTEN}(?:called|known as|termed|referred to as|named)"
_CALLED = (
    rf"(?:that (?:is|are) |which (?:is|are) )?{_OFTEN}(?:called|known as|termed|referred to as)"
)
_ASIDE = r"(?: ?\(| [–—-] |—)"
_KIND = (
    r"an? (?:\w+ )?(?:process|technique|method|concept|idea|approach|practice|pattern|property|problem|effect|procedure|strategy|feature"
    r"|situation|condition|operation|task|step|style|principle|phenomenon)"
)
_RELATIVE = r"(?:(?:that|which|who) (?!the\b|an?\b|it\b|they\b|we\b|you\b)|whose |used to |used for |made of )"
_PLURAL_OWNER = re.compile(r"(\b[a-z]{3,}s\b.*?) (?:their|them|they)\b")
_SAME = re.compile(r"\bthe same (?=[a-z])")  # for all who are named
_EACH = re.compile(r"^(?:each|every|any|one) (?=[a-z])")
_THESE = re.compile(r"\b(?:these|those) ([a-z]+s)\b")

_AND_IS = re.compile(r", and (?=(?:can|could|may|must|will|is|are|has|have|do|does)\b)")

_Rule = Callable[[str, str, Statement, Material], Iterator[Fact]]


def set_apart(material: Material) -> Iterator[Fact]:
    """What the sentences of a lesson say of the terms that are set apart in them."""
    for statement in material.statements:
        written = _written(statement.source)
        for term in statement.terms:
            if _written(term) in written:
                yield from _of(_written(term), written, statement, material)


def _written(text: str) -> str:
    """A sentence or a term with plain quotation marks, and none around single words."""
    plain = text.replace("’", "'").replace("“", '"').replace("”", '"')
    return " ".join(plain.split())


def _of(term: str, written: str, statement: Statement, material: Material) -> Iterator[Fact]:
    for rule in _RULES:
        yield from rule(term, written, statement, material)
    yield from _defined(term, statement, material)


def _shown(term: str) -> str:
    """A term where its sentence is done with it, with the article and marks around it."""
    return rf"(?:an? |the )?[\"']?{re.escape(term)}[\"']?{_END}"


def _named(
    statement: Statement, material: Material, term: str, gloss: str, ask: str = ""
) -> Iterator[Fact]:
    """That something is called so, if the gloss says by itself what."""
    gloss = yours(gloss)
    told = _THESE.sub(r"\1", _EACH.sub("a ", material.vocabulary.lower_first(gloss.strip(" ,"))))
    alone = _PLURAL_OWNER.sub(r"\1", told)
    if told and is_sound(alone, term) and "$" not in told and spoken(ended(capital(told))):
        yield fact_of(
            statement, kind="called", subject=material.vocabulary.lower_first(term), value=told,
            family="terms", shape="name", ask=ask, worth=0.9,
        )  # fmt: skip


def _called_in_brackets(
    term: str, written: str, statement: Statement, material: Material
) -> Iterator[Fact]:
    """``… (each record of these changes is called a *commit*) …``."""
    found = re.search(
        rf"\((?P<whole>(?P<gloss>[^()]{{6,100}}?),? {_IS_CALLED} {_shown(term)}[^()]*)\)", written
    )
    if found:
        told = replace(statement, whole=ended(capital(found["whole"])))  # said without its brackets
        yield from _named(told, material, term, found["gloss"])


def _called_behind(
    term: str, written: str, statement: Statement, material: Material
) -> Iterator[Fact]:
    """``It is stored in a variable that holds an address, called a *pointer*.``."""
    noun = rf"\b(?P<gloss>(?:(?:an?|the) (?:[\w-]+ ){{1,3}}|[a-z]{{3,}}s ){_RELATIVE}[^,;:()—–]{{3,80}}?)"
    found = re.search(rf"{noun}(?:, | \(){_CALLED} {_shown(term)}", written)
    if found:
        yield from _named(statement, material, term, found["gloss"])


def _deed_called(
    term: str, written: str, statement: Statement, material: Material
) -> Iterator[Fact]:
    """``Asking again and again, a technique known as *polling*, wastes time.``."""
    deed = r"(?:^|\bby |\bof )(?P<gloss>[A-Za-z]+ing [^,;:()—–]{6,80}?)"
    found = re.search(rf"{deed}(?:, |{_ASIDE})(?:{_KIND} )?{_CALLED} {_shown(term)}", written)
    if found:
        yield from _named(statement, material, term, found["gloss"])


def _we_call(term: str, written: str, statement: Statement, material: Material) -> Iterator[Fact]:
    """``We call a node without children a *leaf*.``, ``When there are only two, we call the task *binary*.``."""
    found = re.search(
        rf"^(?:(?:When|If|Where) (?P<case>[^,;:()—–]{{8,90}}), )?(?:we|people|programmers|scientists) (?:\w+ly |often |also )?(?:call|refer to)"
        rf" (?P<gloss>(?:an?|the|any) [^,;:()—–]{{4,80}}?|this|it|that) (?:as )?(?P<name>(?:an? |the )?{re.escape(term)}(?: [a-z]+)?){_END}",
        written,
        re.IGNORECASE,
    )
    if found and found["case"]:
        name = re.sub(r"^(?:an?|the) ", "", found["name"])
        yield from _of_case(statement, material, name, found["case"], found["gloss"])
    elif found:
        yield from _named(statement, material, term, found["gloss"])


def _of_case(
    statement: Statement, material: Material, term: str, case: str, what: str = "it"
) -> Iterator[Fact]:
    """What something is called when this is so."""
    gloss = spoken(ended(capital(yours(case)))).rstrip(".")
    low = material.vocabulary.lower_first(gloss)
    alone = not points_away(re.sub(r"\byour?\b", "", _SAME.sub("", low)))
    if gloss and count(gloss) in CASE_WORDS and is_clause(gloss) and alone:
        asked = "is it called" if what in {"it", "this", "that"} else f"do we call {what}"
        yield fact_of(
            statement, kind="called", subject=material.vocabulary.lower_first(term), value=low,
            family="terms", shape="name", ask=f"What {asked} when {low}?", worth=0.9,
        )  # fmt: skip


def _makes_up(term: str, written: str, statement: Statement, material: Material) -> Iterator[Fact]:
    """``The history of a project and its metadata make up a *repository*.``."""
    found = re.search(
        rf"^(?P<gloss>(?:The|An?|All) [^,;:()—–]{{10,100}}?) (?:makes? up|constitutes?|forms?) {_shown(term)}",
        written,
    )
    if found:
        yield from _named(statement, material, term, found["gloss"])


def _called_when(
    term: str, written: str, statement: Statement, material: Material
) -> Iterator[Fact]:
    """``Unless two people change one line - a *conflict* - both changes are kept.``."""
    opens = r"(?:^|[,;] )(?:if|when|whenever|unless)"
    case = rf"{opens} (?P<case>[^,;:()—–]{{10,110}}?)(?:{_ASIDE}|, (?:it|this|that|which) {_IS_CALLED} )"
    told = rf"^(?P<case>[A-Z][^,;:()—–]{{10,110}}?)(?:,? and |; )(?:this|that) {_IS_CALLED} "
    found = re.search(rf"{case}{_shown(term)}", written, re.IGNORECASE) or re.search(
        rf"{told}(?P<name>{re.escape(term)}(?: [a-z]+)?){_END}", written
    )
    if found:
        name = found.groupdict().get("name") or term
        yield from _of_case(statement, material, name, found["case"])


def _other_name(
    term: str, written: str, statement: Statement, material: Material
) -> Iterator[Fact]:
    """``a closed path, or *loop*,``: two names of one thing."""
    found = re.search(
        rf"\b(?P<noun>(?:an?|the) (?:[a-z-]+ ){{1,3}}[a-z-]+)(?:, or| \((?:or|also called|sometimes called|often called|also known as)) {_shown(term)}",
        written,
    )
    known = english()
    closed = known.prepositions | known.conjunctions | known.auxiliaries | known.subordinators
    if found and not {bare(one) for one in found["noun"].split()} & (closed | {"to", "that"}):
        noun = found["noun"]
        yield from _named(statement, material, term, noun, ask=f"What is another name for {noun}?")


def _glossed(term: str, written: str, statement: Statement, material: Material) -> Iterator[Fact]:
    """``a *listener* (a function that waits)``, ``a *listener*, that is, a function``, ``a *listener*, which is a function``."""
    says = r"(?:i\.e\.,?|that is,?|meaning) "
    noun = r"(?:an?|the|every|any) "
    found = re.search(
        rf"(?P<article>\b(?:[Aa]n?|[Tt]he|[Ee]ach|[Ee]very) )?[\"']?{re.escape(term)}[\"']?"
        rf"(?: \((?:{says})?(?P<inside>{noun}[^()]+)\)|,? ?(?:[–—-] |—)(?:{says})?(?P<dashed>{noun}[^–—;:]+?)(?:[.;—]|,? [–—-] )"
        rf"|(?:,|:) (?:{says}|which (?:is|are) (?:defined as )?)?(?P<said>{noun}[^,;:()]+)(?=[.,;]))",
        written,
    )
    gloss = (found["inside"] or found["dashed"] or found["said"] or "").strip() if found else ""
    gloss = spoken(ended(capital(yours(gloss)))).rstrip(".") if gloss else ""
    if found and gloss and "," not in gloss:
        article = (found["article"] or "").lower()
        article = f"{grammar.article(term)} " if article in {"each ", "every "} else article
        low = material.vocabulary.lower_first(gloss)
        yield from told_beside(statement, f"{article}{term}", low, "is", material)


def _means(term: str, written: str, statement: Statement, material: Material) -> Iterator[Fact]:
    """``single inheritance (meaning a class can only inherit from one)``: what a term means, in a clause."""
    says = r"(?:meaning|i\.e\.,?|that is,?|which means)(?: that)?"
    found = re.search(
        rf"{re.escape(term)}[\"']?(?: \({says} (?P<inside>[^()]+)\)|, (?:which means|i\.e\.,?|that is,?)(?: that)? (?P<behind>[^,;:()]+)\.)",
        written,
    )
    gloss = (found["inside"] or found["behind"]) if found else ""
    gloss = spoken(ended(capital(yours(gloss)))).rstrip(".") if gloss else ""
    low = material.vocabulary.lower_first(gloss)
    alone = not points_away(re.sub(r"\b(?:your?|they|their)\b", "", low))
    if gloss and is_subject(term) and count(gloss) in CASE_WORDS and is_clause(gloss) and alone:
        yield fact_of(
            statement, kind="meaning", subject=material.vocabulary.lower_first(term),
            value=f"that {low}", family="meaning", worth=0.85,
        )  # fmt: skip


def _describes(term: str, written: str, statement: Statement, material: Material) -> Iterator[Fact]:
    """``Futures are *lazy*: they do nothing until …`` → ``What does it mean that futures are lazy?``."""
    found = re.search(
        rf"^(?:[^,;:]{{3,60}}, (?:because|but|and) )?(?P<what>[A-Za-z][^,;:()]{{3,60}}? (?:is|are) {re.escape(term)})"
        rf"(?:: |, i\.e\.,? |, that is,? |—)(?P<gloss>(?:they|it) [^;:]+)",
        written,
    )
    what = material.vocabulary.lower_first(found["what"]) if found else ""
    gloss = before_addition(found["gloss"].rstrip(". ")) if found else ""
    clause = main_clause(ended(capital(what))) if what else None
    alone = clause is not None and not clause.lead and not points_away(f"{what} {gloss[4:]}")
    if clause and alone and is_subject(noun_phrase(clause)) and is_clause(capital(gloss)):
        yield fact_of(
            statement, kind="asked", subject=what, value=gloss, family="asked meaning",
            ask=f"What does it mean that {what}?", worth=0.8,
        )  # fmt: skip


def _defined(term: str, statement: Statement, material: Material) -> Iterator[Fact]:
    """``In short, a *policy* is just a function that …``, ``*Binary crates* are programs you can run``."""
    only = r"(?:just |simply |basically |essentially |really |actually |technically )?"
    kind = r"(?:(?:an?|the|any) |(?:[a-z-]+ ){0,2}[a-z]{3,}s (?=that |which |who |you |we |used |made |of |for |with ))"
    found = re.search(
        rf"^(?:[^,;:]{{3,40}}, )?(?P<term>(?:[Aa]n? |[Tt]he )?{re.escape(term)})(?:, [^,;:]{{3,30}},)? (?P<be>is|are) {only}(?P<gloss>{kind}[^;:]+)\.$",
        plain(statement.text),
    )
    gloss = yours(_AND_IS.split(before_addition(found["gloss"]))[0]) if found else ""
    subject = _subject(found["term"], found["be"], material) if found else ""
    told = content_stems(gloss) - content_stems(subject)
    alone = not points_away(re.sub(r"\byour?\b", "", _PLURAL_OWNER.sub(r"\1", gloss)))
    judged = judges(gloss) and not re.match(r"the \w+est \w+ (?:of|that)\b", gloss)
    judged = judged or gloss.startswith(("a certain ", "a particular "))
    if found and gloss and alone and not judged and len(told) >= LEAST_TOLD and is_subject(subject):
        yield fact_of(
            statement, kind="gloss", subject=subject, value=gloss, family="terms",
            number="plural" if found["be"] == "are" else "singular", verb=found["be"], worth=0.85,
        )  # fmt: skip


def _subject(written: str, verb: str, material: Material) -> str:
    """A term inside a sentence; ``Ghost`` keeps its capital where it is one thing, and never written small."""
    low = inside(capital(written), material.vocabulary)
    if verb == "are" or " " in written or grammar.is_mass(low):
        return low
    small = any(f" {low}" in one.text for one in material.statements)
    return low if small else capital(written)


_RULES: tuple[_Rule, ...] = (
    _called_in_brackets, _called_behind, _deed_called, _we_call, _makes_up, _called_when, _other_name, _glossed, _means, _describes,
)  # fmt: skip
