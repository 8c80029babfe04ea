"""Terms whose sentence has more in it than a term and its meaning: ``The time for one swing stays the same and is called the period.``.

The tree tells what is called so.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from lessoncast._later import re
from lessoncast.study.facts.english.definitions import is_subject, judges
from lessoncast.study.facts.english.inside import inside
from lessoncast.study.facts.english.naming import called_so, is_sound
from lessoncast.study.facts.english.trimming import before_addition, points_away
from lessoncast.study.facts.english.yours import yours
from lessoncast.study.facts.fact import Fact
from lessoncast.study.facts.writing import fact_of
from lessoncast.study.material import Material
from lessoncast.study.statement import Statement
from lessoncast.tongue.english import grammar
from lessoncast.tongue.english.clauses import is_clause
from lessoncast.tongue.english.finite import bare
from lessoncast.tongue.english.lexis import english
from lessoncast.tongue.kinds import Number
from lessoncast.tongue.trees import Tree, read_ahead, tree_of
from lessoncast.tongue.trees.clause import Clause, clauses_of
from lessoncast.tongue.words import capital, content_stems, count

LEAST_TOLD = 3  # content words of a meaning beside its term
TWO = 2  # terms that a sentence may name
FEW_WORDS = 2  # of a noun phrase that is called something
_OFTEN = r"(?:\w+ly |often |sometimes |then )?"
_CALLED = re.compile(
    rf"\b(?:is|are) {_OFTEN}(?:called|known as|termed|referred to as) (?:an? |the )?"
    r"[\"“']?(?P<term>[A-Za-z][\w'’ -]{2,40}?)[\"”']?(?=[.;]|, (?:and|but|which|because|since|so) )"
)
_WHERE = re.compile(r", (?:where|in which|at which|on which) [^,]+")
_ITS_OWN = re.compile(r"(?<=where) it\b|(?<=which) it\b|(?<=than) it\b")  # the thing it is part of
_CALLS = frozenset({"called", "known", "termed", "referred"})
_REFERS = re.compile(
    r"^(?:The (?:term|word|name|phrase) )?[\"“']?(?P<term>(?:[Aa]n? |[Tt]he )?[A-Za-z][\w'’-]*(?: [a-z][\w'’-]*){0,3})[\"”']?"
    rf" (?P<verb>{_OFTEN}refers? {_OFTEN}to|(?:is|are) {_OFTEN}defined (?:most |quite )?{_OFTEN}(?:as|to be)) (?P<gloss>[^;:]+)\.$"
)
_ARTICLE = re.compile(r"^(?:an?|the) ")
_NO_THING = re.compile(
    r"(?:how|what|when|whether|where|why|if|that|any(?:thing|one)|every(?:thing|one)|itself|one|those|being|having)\b"
)
_ASIDE = re.compile(r", (?:usually|often|typically|generally|sometimes|most commonly) .*$")


def termed(material: Material) -> Iterator[Fact]:
    """What terms are the names of, and what they mean."""
    told = [one for one in material.clauses if not one.leans and not one.term]
    read_ahead(partial(tree_of, one.text) for one in told if _CALLED.search(one.text))
    for statement in told:
        for text, found in _namings(statement.text):
            yield from _called(statement, text, found, material)
        if refers := _REFERS.match(statement.text):
            yield from _referred(statement, refers, material)


def _namings(text: str) -> Iterator[tuple[str, re.Match[str]]]:
    """Each naming with its sentence; of two in one sentence, the second with what stands behind the "and" between them."""
    found = [*_CALLED.finditer(text)]
    if len(found) == 1:
        yield text, found[0]
    if len(found) != TWO:
        return
    first, _, second = text.rpartition(", and ")
    for one in (first, second):
        own = [*_CALLED.finditer(grammar.ended(capital(one)))]
        yield from ((each.string, each) for each in own if len(own) == 1)


def _called(
    statement: Statement, text: str, found: re.Match[str], material: Material
) -> Iterator[Fact]:
    """``Nucleotide triplets are called codons``, ``…, stays constant and is called the period``."""
    tree = tree_of(text)
    clauses = clauses_of(tree) if tree else ()
    one = next((each for each in clauses if tree and _is_naming(tree, each.head, found)), None)
    if one is None or not one.is_passive or one.is_negated or one.is_torn:
        return
    if not one.subject or one.subject[0] > 0:
        return  # "In a poll, each …": only there
    lower = material.vocabulary.lower_first
    told, term = lower(yours(_whole_subject(one)).strip(" ,")), lower(found["term"])
    loose = re.search(r"\d|\b(?:itself|themselves)$", told)
    if not told or loose or content_stems(told) & content_stems(term):
        return
    if is_sound(_ITS_OWN.sub("", told), term) or _is_short(told, term):
        yield called_so(statement, term, told)


def _whole_subject(clause: Clause) -> str:
    """What is called so, with the aside that tells where: ``the upper part, where it gains more than it loses``; "" where its tree left words out."""
    words, said = clause.tree.words, clause.said(clause.subject).rstrip(" ,")
    whole = clause.tree.sentence[words[clause.subject[0]].start : words[clause.finite].start]
    whole = whole.rstrip(" ,")
    if whole == said or words[clause.head].relation == "conj":
        return said
    return whole if whole.startswith(said) and _WHERE.fullmatch(whole[len(said) :]) else ""


def _is_naming(tree: Tree, place: int, found: re.Match[str]) -> bool:
    """Whether a verb is the one behind which the term was found: ``is called A, and … is called B`` has two."""
    word = tree.words[place]
    return word.text.lower() in _CALLS and found.start() <= word.start < found.end()


def _is_short(told: str, term: str) -> bool:
    """``nucleotide triplets``: two telling words."""
    plain = count(told) == FEW_WORDS and len(content_stems(told)) == FEW_WORDS
    return plain and is_sound(f"any {told}", term)


def _referred(statement: Statement, found: re.Match[str], material: Material) -> Iterator[Fact]:
    """``Albedo refers to the share of light that …``, ``Literacy is defined most simply as the ability to read``."""
    gloss = before_addition(_ASIDE.sub("", found["gloss"])).strip(" ,")
    first = bare(gloss.split(maxsplit=1)[0]) if gloss else ""
    closed = english().prepositions | english().pronouns
    told = content_stems(gloss) - content_stems(found["term"])
    sound = is_subject(found["term"]) and not judges(gloss) and not points_away(gloss)
    thing = (
        not _NO_THING.match(gloss)
        and first not in closed
        and not is_clause(f"The {_ARTICLE.sub('', gloss)}")
    )
    if sound and thing and len(told) >= LEAST_TOLD:
        number: Number = "plural" if found["verb"].startswith("are ") else "singular"
        yield fact_of(
            statement, kind="gloss", subject=inside(capital(found["term"]), material.vocabulary),
            value=gloss, family="terms", number=number, verb=grammar.be(number), worth=0.85,
        )  # fmt: skip
