"""A sentence with a gap: the one name, figure or term in it that a learner should know."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from lessoncast.study.facts.english.key_terms import key_terms
from lessoncast.study.facts.fact import Fact
from lessoncast.study.facts.names import FIGURE, Known, is_noun_by_itself, known_names
from lessoncast.study.facts.writing import fact_of
from lessoncast.study.material import Material, Statement
from lessoncast.tongue import lint
from lessoncast.tongue.english import grammar
from lessoncast.tongue.english.clauses import is_imperative
from lessoncast.tongue.seam import packed
from lessoncast.tongue.words import content_stems, count

BLANK = "_____"
SENTENCE_WORDS = range(7, 29)
MOST_SHARE = 0.05  # of the sentences in which a name comes that may be asked for
TERM_WORDS = range(1, 4)
_HEDGES = re.compile(
    r"(?:Maybe|Perhaps|Probably|Fortunately|Unfortunately|Arguably|Before long|Of course|Sadly|Luckily|In short|On the (?:one|other) hand|What(?:'s| is)|There(?:'s| is| are))\b"
)
_NUMBER = re.compile(r"\d[\d,.]*")
_YEAR = re.compile(r"(?<![\d,.])(?:1[0-9]{3}|20[0-9]{2})s?(?![\d,.])")
_NAMED = re.compile(
    r"\b(?:named|called) (?:the )?(?P<name>[A-Z][\w'-]+(?: (?:of )?[A-Z][\w'-]+){0,2})\b(?! (?:of|von|van|de)\b)"
)
FIRST_WORDS = 4  # behind them a pronoun stands for something of its own sentence
_PRONOUN = re.compile(r"\b(?:it|its|they|them|their|he|she|his|her|him)\b", re.IGNORECASE)
LEAST_STEMS = 4  # content words that tell what the gap is
_POINTS = re.compile(
    r"\b(?:this|these|those|such|here|above|below|following|previous|we|our|us|I|my"
    r"|another|other|also|former|latter|the same|the answer|however|therefore|later|earlier|now|that (?:winter|summer|year|night|day|time)|for example|let|see)\b|[\"“”:]",
    re.IGNORECASE,
)


def clozes(material: Material) -> Iterator[Fact]:
    """Gaps for figures and for the terms that a lesson explains; in English for names as well."""
    names = _names(material) if material.language == "en" else {}
    terms = _terms(material)
    for statement in material.statements:
        if not _may_be_asked(statement, material):
            continue
        yield from _figures(statement)
        yield from _introduced(statement, material)
        for name, known in names.items():
            if name in statement.text:
                yield from _gap(statement, name, f"gap {known.family}", material, worth=0.4)
        for term, alike in terms.items():
            if term in statement.text:
                family = f"gap {grammar.number(term)} term"
                yield from _gap(statement, term, family, material, worth=0.5, rivals=alike)


def _names(material: Material) -> Mapping[str, Known]:
    """The names that come again, but not those that are everywhere: they would be guessed."""
    most = max(MOST_SHARE * len(material.statements), 3)
    known = known_names(material)
    title = content_stems(material.lesson.title)
    heads = title.union(*(content_stems(one.heading) for one in material.statements))
    return {
        name: one
        for name, one in known.items()
        if 1 < one.times <= most and one.family != "adjective" and content_stems(name) & heads
    }


def _may_be_asked(statement: Statement, material: Material) -> bool:
    """Whether a sentence can be understood by itself and states something."""
    text = statement.text
    plain = not statement.leans and count(text) in SENTENCE_WORDS and not lint.debris(text)
    if not plain or _HEDGES.match(text) or statement.role in {"example", "quote", "question"}:
        return False
    if material.language != "en":
        tongue = packed(material.language)
        return tongue is not None and not statement.term and not tongue.points_away(text)
    points = _POINTS.search(text) or _PRONOUN.search(" ".join(text.split()[:FIRST_WORDS]))
    return statement.role != "label" and not points and not is_imperative(text)


def _terms(material: Material) -> Mapping[str, tuple[str, ...]]:
    """What may be missing from a sentence, with what could stand there instead.

    In English these are the lesson's own words, elsewhere its labels.
    """
    if material.language == "en":
        terms = key_terms(material)
        return {one: tuple(other for other in terms if _is_alike(one, other)) for one in terms}
    labels = dict.fromkeys(one.term for one in material.statements)
    found = tuple(one for one in labels if count(one) in TERM_WORDS and len(one) > 3)
    return {one: tuple(other for other in found if other != one) for one in found}


def _is_alike(one: str, other: str) -> bool:
    """Whether two terms are of one number, and of about as many words."""
    same = grammar.number(one) == grammar.number(other) and grammar.is_mass(one) == grammar.is_mass(
        other
    )
    return one != other and same and abs(count(one) - count(other)) <= 1


def _introduced(statement: Statement, material: Material) -> Iterator[Fact]:
    """A name that its sentence gives: ``a merchant named Jesse Hawley``."""
    found = _NAMED.search(statement.text) if material.language == "en" else None
    if found:
        yield from _gap(statement, found["name"], "gap named", None, worth=0.6)


def _figures(statement: Statement) -> Iterator[Fact]:
    """The one figure of a sentence, without what it counts."""
    found = [*FIGURE.finditer(statement.text)]
    if found and re.match(r" (?:an?|the|its|their)\b", statement.text[found[0].end() :]):
        return  # "an offset of 40 gives a margin": it counts nothing
    if len(found) == 1 and len(_NUMBER.findall(_YEAR.sub("", statement.text))) == 1:
        value = " ".join(filter(None, (found[0]["figure"], found[0]["power"])))
        yield from _gap(statement, value, f"gap {found[0]['unit']}", None, worth=0.55)


def _gap(
    statement: Statement,
    value: str,
    family: str,
    material: Material | None,
    *,
    worth: float,
    rivals: tuple[str, ...] = (),
) -> Iterator[Fact]:
    """The sentence without the value, if it comes once and its other words tell enough."""
    places = [*re.finditer(rf"(?<![\w-]){re.escape(value)}(?![\w-])", statement.text)]
    if len(places) != 1 or statement.text.lower().count(value.lower()) != 1:
        return
    place = places[0]
    english = material is not None and material.language == "en"
    if english and not is_noun_by_itself(statement.text, place.start(), place.end()):
        return
    asked = f"{statement.text[: place.start()]}{BLANK}{statement.text[place.end() :]}"
    article = re.search(r"\b(a|an) _____", asked, re.IGNORECASE)
    language = material.language if material else "en"
    left = content_stems(asked.replace(BLANK, " "), language)
    if len(left) >= LEAST_STEMS and not left & content_stems(value, language) and not article:
        yield fact_of(
            statement, kind="cloze", subject=asked, value=value, family=family, ask=asked,
            shape="number" if value[:1].isdigit() else "name", worth=worth, rivals=rivals,
        )  # fmt: skip
