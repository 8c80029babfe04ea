"""Terms that their author set apart, with what they mean beside them: ``each record (called a *commit*)``.

The sentences are read as they were written, for brackets and dashes are what tells that a term is explained.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace

from lessoncast._later import re
from lessoncast.study.facts.english.apposition import told_beside
from lessoncast.study.facts.english.definitions import is_subject, judges, plain
from lessoncast.study.facts.english.inside import inside
from lessoncast.study.facts.english.naming import is_sound
from lessoncast.study.facts.english.trimming import before_addition, before_clause, points_away
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
_MARK = "\ue000"  # stands for the term, so that each pattern is compiled once
_T = rf"(?<![\w-]){_MARK}(?![\w-])"
_END = r"(?=[.,;:!)—–]| [–—-] |$)"
_SHOWN = rf"(?:an? |the )?[\"']?{_T}[\"']?{_END}"  # where its sentence is done with it
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
_RELATIVE = (
    r"(?:(?:that|which|who) (?!the\b|an?\b|it\b|they\b|we\b|you\b)|whose |used to |used for |made of "
    r"|[a-z]+ing (?:between|around|along|across|through|from|in|on|at|with) )"
)
_THING = rf"(?:(?:an?|the) (?:[\w-]+ ){{1,3}}|[a-z]{{3,}}s ){_RELATIVE}"
_SAYS = r"(?:i\.e\.,?|that is,?|meaning) "
_NOUN = r"(?:(?:an?|the|every|any) |(?:[a-z-]+ )?[a-z]{3,}s (?:that|which|who|of|used) )"
_IN_BRACKETS = re.compile(
    rf"\((?P<whole>(?P<gloss>[^()]{{6,100}}?),? {_IS_CALLED} {_SHOWN}[^()]*)\)"
)
_CALLS: tuple[re.Pattern[str], ...] = (
    re.compile(rf"\b(?P<gloss>{_THING}[^,;:()—–]{{3,80}}?)(?:, | \(){_CALLED} {_SHOWN}"),
    re.compile(rf"(?:, and|;) (?P<gloss>(?:the|an?) [^,;:()—–]{{6,80}}?) {_IS_CALLED} {_SHOWN}"),
    re.compile(rf"^(?P<gloss>(?:Each|Every) [^,;:()—–]{{6,80}}?) {_IS_CALLED} {_SHOWN}"),
    re.compile(
        rf"(?:^|\bby |\bof )(?P<gloss>[A-Za-z]+ing [^,;:()—–]{{6,80}}?)(?:, |{_ASIDE})(?:{_KIND} )?{_CALLED} {_SHOWN}"
    ),
    re.compile(
        rf"^(?P<gloss>(?:The|An?|All) [^,;:()—–]{{10,100}}?) (?:makes? up|constitutes?|forms?) {_SHOWN}"
    ),
)
"""``a variable that holds an address, called a *pointer*``; ``…, and the crane for it is called a *derrick*``;
``Asking again, a technique known as *polling*, …``; ``The history of a project makes up a *repository*``."""
_ALSO = re.compile(
    r"^(?P<noun>[A-Z][\w-]+(?: [\w-]+){0,3}) (?:is|are) also (?:called|known as|referred to as|termed)"
    rf" (?P<name>(?:an? |the )?[\"']?{_T}(?: or [\w-]+(?: [\w-]+)?)?)[.,;]"
)
_WE_CALL = re.compile(
    r"^(?:(?:When|If|Where) (?P<case>[^,;:()—–]{8,90}), )?(?:we|people|programmers|scientists) (?:\w+ly |often |also )?(?:call|refer to)"
    rf" (?P<gloss>(?:an?|the|any) [^,;:()—–]{{4,80}}?|this|it|that) (?:as )?(?P<name>(?:an? |the )?{_T}(?: [a-z]+)?){_END}",
    re.IGNORECASE,
)
_WHEN = (
    re.compile(
        rf"(?:^|[,;] )(?:if|when|whenever|unless) (?P<case>[^,;:()—–]{{10,110}}?)(?:{_ASIDE}|, (?:it|this|that|which) {_IS_CALLED} )(?P<name>{_SHOWN})",
        re.IGNORECASE,
    ),
    re.compile(
        rf"^(?P<case>[A-Z][^,;:()—–]{{10,110}}?)(?:,? and |; )(?:this|that) {_IS_CALLED} (?P<name>{_T}(?: [a-z]+)?){_END}"
    ),
)
_OR = re.compile(
    r"\b(?P<noun>(?:an?|the) (?:[a-z-]+ ){1,3}[a-z-]+)(?:, or| \((?:or|also called|sometimes called|often called|also known as))"
    rf" {_SHOWN}"
)
_GLOSSED = re.compile(
    rf"(?P<article>\b(?:[Aa]n?|[Tt]he|[Ee]ach|[Ee]very) )?[\"']?{_T}[\"']?"
    rf"(?: \((?:{_SAYS})?(?P<inside>{_NOUN}[^()]+)\)|,? ?(?:[–—-] |—)(?:{_SAYS})?(?P<dashed>{_NOUN}[^–—;:]+?)(?:[.;—]|,? [–—-] )"
    rf"|(?:,|:) (?:{_SAYS}|or (?=(?:an?|the) )|which (?:is|are) (?:defined as )?)?(?P<said>{_NOUN}[^,;:()]+)(?=[.,;]))"
)
_MEANS = re.compile(
    rf"{_T}[\"']?(?: \((?:meaning|i\.e\.,?|that is,?|which means)(?: that)? (?P<inside>[^()]+)\)"
    r"|, (?:i\.e\.,?|that is,?)(?: that)? (?P<behind>[^,;:()]+)\.)"
)  # ", which means" tells what follows, not what the word means
_DESCRIBES = re.compile(
    rf"^(?:[^,;:]{{3,60}}, (?:because|but|and) )?(?P<what>[A-Za-z][^,;:()]{{3,60}}? (?:is|are) {_T})"
    r"(?:: |, i\.e\.,? |, that is,? |—)(?P<gloss>(?:they|it) [^;:]+)"
)
_DEFINES = re.compile(
    rf"^(?:[^,;:]{{3,40}}, )?(?P<term>(?:[Aa]n? |[Tt]he )?{_T})(?:, [^,;:]{{3,30}},)? (?P<be>is|are)"
    r" (?:just |simply |basically |essentially |really |actually |technically )?"
    r"(?P<gloss>(?:(?:an?|the|any) |(?:[a-z-]+ ){0,2}[a-z]{3,}s (?=that |which |who |you |we |used |made |of |for |with ))[^;:]+)\.$"
)
_PLURAL_OWNER = re.compile(r"(\b[a-z]{3,}s\b.*?) (?:their|them|they)\b")
_SAME = re.compile(r"\bthe same (?=[a-z])")  # for all who are named
_EACH = re.compile(r"^(?:each|every|any|one) (?=[a-z])")
_THESE = re.compile(r"\b(?:these|those) ([a-z]+s)\b")
_AND_IS = re.compile(r", and (?=(?:can|could|may|must|will|is|are|has|have|do|does)\b)")
_YOU = re.compile(r"\byour?\b")
_ARTICLE = re.compile(r"^(?:an?|the) |[\"']", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Term:
    """A term in its sentence, which has a mark in its place."""

    text: str
    marked: str
    statement: Statement
    material: Material

    def groups(self, pattern: re.Pattern[str], marked: str = "") -> Mapping[str, str] | None:
        """What a pattern finds, with the term again."""
        found = pattern.search(marked or self.marked)
        if found is None:
            return None
        return {
            name: (one or "").replace(_MARK, self.text) for name, one in found.groupdict().items()
        }

    @property
    def low(self) -> str:
        """The term inside a sentence."""
        return self.material.vocabulary.lower_first(self.text)


def set_apart(material: Material) -> Iterator[Fact]:
    """What the sentences of a lesson say of the terms that are set apart in them."""
    for statement in material.statements:
        written = _written(statement.source) if statement.terms else ""
        for term in map(_written, statement.terms):
            one = _Term(term, written.replace(term, _MARK), statement, material)
            if _MARK in one.marked:
                for rule in _RULES:
                    yield from rule(one)


def _written(text: str) -> str:
    """A sentence or a term with plain quotation marks."""
    plain = text.replace("’", "'").replace("“", '"').replace("”", '"')
    return " ".join(plain.split())


def _named(term: _Term, gloss: str, ask: str = "", whole: str = "") -> Iterator[Fact]:
    """That something is called so, if the gloss says by itself what."""
    low = term.material.vocabulary.lower_first(yours(gloss).strip(" ,"))
    told = _THESE.sub(r"\1", _EACH.sub("a ", low))
    alone = _PLURAL_OWNER.sub(r"\1", told)
    if content_stems(told) & content_stems(term.text):
        return  # "the value used to encrypt data", which says "encryption key"
    if told and is_sound(alone, term.text) and "$" not in told and spoken(ended(capital(told))):
        statement = replace(term.statement, whole=whole) if whole else term.statement
        yield fact_of(
            statement, kind="called", subject=term.low, value=told, family="terms", shape="name", ask=ask, worth=0.9,
        )  # fmt: skip


def _called(term: _Term) -> Iterator[Fact]:
    """``… (each record of these changes is called a *commit*) …``, and what has its name behind it."""
    if found := term.groups(_IN_BRACKETS):
        yield from _named(term, found["gloss"], whole=ended(capital(found["whole"])))
    for pattern in _CALLS:
        if found := term.groups(pattern):
            yield from _named(term, found["gloss"])


def _also_called(term: _Term) -> Iterator[Fact]:
    """``Tacking is also known as *going about*.``, ``a closed path, or *loop*,``: two names of one thing."""
    known = english()
    if found := term.groups(_ALSO):
        noun = term.material.vocabulary.lower_first(found["noun"])
        if is_subject(noun) and not content_stems(noun) & content_stems(term.text):
            yield fact_of(
                term.statement, kind="called", subject=_ARTICLE.sub("", found["name"]), value=noun, family="terms",
                shape="name", ask=f"What is another name for {noun}?", worth=0.85,
            )  # fmt: skip
    closed = known.prepositions | known.conjunctions | known.auxiliaries | known.subordinators
    found = term.groups(_OR)
    if found and not {bare(one) for one in found["noun"].split()} & (closed | {"to", "that"}):
        noun = found["noun"]
        yield from _named(term, noun, ask=f"What is another name for {noun}?")


def _we_call(term: _Term) -> Iterator[Fact]:
    """``We call a node without children a *leaf*.``, ``When there are only two, we call the task *binary*.``."""
    found = term.groups(_WE_CALL)
    if found and found["case"]:
        yield from _of_case(term, found["name"], found["case"], found["gloss"])
    elif found:
        yield from _named(term, found["gloss"])


def _called_when(term: _Term) -> Iterator[Fact]:
    """``Unless two people change one line - a *conflict* - both changes are kept.``."""
    found = term.groups(_WHEN[0]) or term.groups(_WHEN[1])
    if found:
        yield from _of_case(term, found["name"], found["case"])


def _of_case(term: _Term, name: str, case: str, what: str = "it") -> Iterator[Fact]:
    """What something is called when this is so."""
    lower = term.material.vocabulary.lower_first
    gloss = spoken(ended(capital(yours(case)))).rstrip(".")
    low = lower(gloss)
    alone = not points_away(_YOU.sub("", _SAME.sub("", low)))
    if gloss and count(gloss) in CASE_WORDS and is_clause(gloss) and alone:
        asked = "is it called" if what in {"it", "this", "that"} else f"do we call {what}"
        yield fact_of(
            term.statement, kind="called", subject=lower(_ARTICLE.sub("", name)), value=low, family="terms",
            shape="name", ask=f"What {asked} when {low}?", worth=0.9,
        )  # fmt: skip


def _glossed(term: _Term) -> Iterator[Fact]:
    """``a *listener* (a function that waits)``, ``a *listener*, that is, a function``, ``a *listener*, which is a function``."""
    found = term.groups(_GLOSSED)
    gloss = (found["inside"] or found["dashed"] or found["said"]).strip() if found else ""
    gloss = spoken(ended(capital(yours(gloss)))).rstrip(".") if gloss else ""
    if found and gloss and "," not in gloss:
        article = found["article"].lower()
        each = article in {"each ", "every "}
        article = f"{grammar.article(term.text)} " if each else article
        low = term.material.vocabulary.lower_first(gloss)
        yield from told_beside(term.statement, f"{article}{term.text}", low, "is", term.material)


def _means(term: _Term) -> Iterator[Fact]:
    """``single inheritance (meaning a class can only inherit from one)``: what a term means, in a clause."""
    found = term.groups(_MEANS)
    gloss = (found["inside"] or found["behind"]) if found else ""
    gloss = spoken(ended(capital(yours(gloss)))).rstrip(".") if gloss else ""
    low = term.material.vocabulary.lower_first(gloss)
    alone = not points_away(re.sub(r"\b(?:your?|they|their)\b", "", low))
    sound = gloss and is_subject(term.text) and count(gloss) in CASE_WORDS
    if sound and is_clause(gloss) and alone:
        yield fact_of(
            term.statement, kind="meaning", subject=term.low, value=f"that {low}", family="meaning", worth=0.85
        )  # fmt: skip


def _describes(term: _Term) -> Iterator[Fact]:
    """``Futures are *lazy*: they do nothing until …`` → ``What does it mean that futures are lazy?``."""
    found = term.groups(_DESCRIBES)
    what = term.material.vocabulary.lower_first(found["what"]) if found else ""
    gloss = before_addition(found["gloss"].rstrip(". ")) if found else ""
    clause = main_clause(ended(capital(what))) if what else None
    alone = clause is not None and not clause.lead and not points_away(f"{what} {gloss[4:]}")
    if clause and alone and is_subject(noun_phrase(clause)) and is_clause(capital(gloss)):
        yield fact_of(
            term.statement, kind="asked", subject=what, value=gloss, family="asked meaning",
            ask=f"What does it mean that {what}?", worth=0.8,
        )  # fmt: skip


def _defined(term: _Term) -> Iterator[Fact]:
    """``In short, a *policy* is just a function that …``, ``*Binary crates* are programs you can run``."""
    found = term.groups(_DEFINES, plain(term.statement.text).replace(term.text, _MARK))
    gloss = yours(_AND_IS.split(before_clause(before_addition(found["gloss"])))[0]) if found else ""
    subject = _subject(found["term"], found["be"], term.material) if found else ""
    told = content_stems(gloss) - content_stems(subject)
    alone = not points_away(_YOU.sub("", _PLURAL_OWNER.sub(r"\1", gloss)))
    judged = judges(gloss) and not re.match(r"the \w+est \w+ (?:of|that)\b", gloss)
    judged = judged or gloss.startswith(("a certain ", "a particular "))
    begins = found is not None and term.statement.text.startswith(found["term"])
    judged = judged or (not begins and re.match(r"the \w+est\b", gloss) is not None)
    # "Next to lead, gold is the heaviest …": of which others, the front doesn't say
    if found and gloss and alone and not judged and len(told) >= LEAST_TOLD and is_subject(subject):
        yield fact_of(
            term.statement, kind="gloss", subject=subject, value=gloss, family="terms",
            number="plural" if found["be"] == "are" else "singular", verb=found["be"], worth=0.85,
        )  # fmt: skip


def _subject(written: str, verb: str, material: Material) -> str:
    """A term inside a sentence; ``Ghost`` keeps its capital where it is one thing, and never written small."""
    low = inside(capital(written), material.vocabulary)
    if verb == "are" or " " in written or grammar.is_mass(low):
        return low
    small = any(f" {low}" in one.text for one in material.statements)
    return low if small else capital(written)


_RULES: tuple[Callable[[_Term], Iterator[Fact]], ...] = (
    _called, _also_called, _we_call, _called_when, _glossed, _means, _describes, _defined,
)  # fmt: skip
