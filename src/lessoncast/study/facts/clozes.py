"""A sentence with a gap: the one name, figure, year or term in it that a learner should know."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from lessoncast.study.facts.english.key_nouns import ending, nouns_of
from lessoncast.study.facts.english.key_terms import key_terms
from lessoncast.study.facts.fact import Fact
from lessoncast.study.facts.gaps import BLANK, CARDS_ONLY, gap, may_be_asked
from lessoncast.study.facts.names import FIGURE, GERMAN_FIGURE, Known, ends_noun, known_names
from lessoncast.study.facts.nouns import OFTEN, Nouns
from lessoncast.study.facts.packed_gaps import signs_of
from lessoncast.study.material import Material
from lessoncast.study.statement import Statement
from lessoncast.tongue.english import grammar
from lessoncast.tongue.english.lexis import english
from lessoncast.tongue.words import content_stems, count, words

_TALK = re.compile(
    r"\byou(?:r|'\w+)?\b|(?<![\w'’-])(?:[a-z]\d|[b-zB-HJ-Z])(?![\w'’-])|\b(?:do|does|did|don't|doesn't|didn't)[.,]|\bit was\b",
    re.IGNORECASE,
)  # advice, formulas, and what is left out
__all__ = ["BLANK", "clozes"]

MOST_SHARE = 0.05  # of the sentences in which a name comes that may be asked for
MOST_TERM_SHARE = 0.12
_RANGE = re.compile(r"\d ?(?:–|-|to|and|or|bis|à|et|a|y) ?(?:\w+ )?\d")
MOST_NUMBERS = 2  # of which one may be asked for
TERM_WORDS = range(1, 4)
_NUMBER = re.compile(r"\d[\d,.]*")
YEAR = re.compile(r"(?<![\d,.$€£–-])(?:1[0-9]{3}|20[0-9]{2})(?![\d,.]\d|[–-]\d|s\b)")
_YEARS = re.compile(r"(?<![\d,.])(?:1[0-9]{3}|20[0-9]{2})s?(?![\d,.])")
_IN_YEAR = re.compile(r"\b(?:[Ii]n|[Ss]ince|[Uu]ntil|[Ii]m Jahre?|[Ee]n) $")
_NAMED = re.compile(
    r"\b(?:named|called) (?:the )?(?P<name>[A-Z][\w'-]+(?: (?:of )?[A-Z][\w'-]+){0,2})\b(?! (?:of|von|van|de)\b)"
)
_DOUBTFUL = re.compile(r"\b(?:to|that|who|is|are|was) (\w+)")  # behind these it may be no noun
_CALLED = re.compile(
    r"\b(?:known as|called|termed|which (?:we|people|scientists) call) (?P<name>(?:an? )?[a-z][\w-]+)(?P<second> [a-z][\w-]+)?(?P<after>[.,;]| [\w-]+|$)"
)


def clozes(material: Material, facts: Sequence[Fact] = ()) -> Iterator[Fact]:
    """Gaps for figures, years and the terms that a lesson explains; in English for names as well.

    ``facts`` are what else was found: what they define are the lesson's terms.
    """
    all_names = known_names(material) if material.language == "en" else {}
    names = _names(all_names, material)
    others: dict[str, list[str]] = {}
    for name, known in all_names.items():
        others.setdefault(known.family, []).append(name)
    terms = _terms(material, facts)
    nouns = nouns_of(material)
    for statement in material.statements:
        if not may_be_asked(statement, material):
            continue
        yield from _figures(statement, material.language)
        yield from _year(statement, material.language)
        yield from _introduced(statement, material)
        for name, known in names.items():
            if name in statement.text:
                alike = tuple(one for one in others[known.family] if one != name)
                family = f"gap {known.family}"
                yield from gap(
                    statement, name, family, language="en", worth=0.4, rivals=alike, whole=True
                )
        for term, alike in terms.items() if not _talks(statement, material.language) else ():
            if term in statement.text:
                family = f"gap {grammar.number(term)} term"
                yield from gap(
                    statement,
                    term,
                    family,
                    language=material.language,
                    worth=0.5,
                    rivals=alike,
                    whole=material.language == "en",
                )
        yield from _nouns(statement, nouns, material)


def _names(known: Mapping[str, Known], material: Material) -> Mapping[str, Known]:
    """The names that come again, but not those that are everywhere: they would be guessed."""
    most = max(MOST_SHARE * len(material.statements), 3)
    title = content_stems(material.lesson.title)
    heads = title.union(*(content_stems(one.heading) for one in material.statements))
    return {
        name: one
        for name, one in known.items()
        if 1 < one.times <= most
        and one.family != "adjective"
        and (content_stems(name) & heads or one.times > 2 or one.family == "person")
    }


def _terms(material: Material, facts: Sequence[Fact]) -> Mapping[str, tuple[str, ...]]:
    """What may be missing from a sentence, with what could stand there instead.

    In English these are the lesson's own words, elsewhere its labels.
    """
    if material.language != "en":
        labels = dict.fromkeys(one.term for one in material.statements)
        found = tuple(one for one in labels if count(one) in TERM_WORDS and len(one) > 3)
        return {one: tuple(other for other in found if other != one) for one in found}
    terms = tuple(dict.fromkeys((*key_terms(material), *_defined(material, facts))))
    return {one: tuple(other for other in terms if _is_alike(one, other)) for one in terms}


def _defined(material: Material, facts: Sequence[Fact]) -> Iterator[str]:
    """The terms that the lesson defines, as they stand in its other sentences; not what it is all about."""
    texts = [one.text for one in material.statements]
    held = [set(words(one)) for one in texts]
    title = content_stems(material.lesson.title)
    most = max(MOST_TERM_SHARE * len(texts), 3)
    for fact in facts:
        bare = re.sub(r"^(?:the|an?) ", "", fact.subject, flags=re.IGNORECASE)
        if fact.kind not in {"gloss", "called", "meaning"} or count(bare) not in TERM_WORDS:
            continue
        for form in dict.fromkeys((bare, grammar.plural(bare), grammar.singular(bare))):
            times = sum(form in one for one in (held if " " not in form else texts))
            if 0 < times <= most and len(form) > 3 and not content_stems(form) <= title:
                yield form


def _is_alike(one: str, other: str) -> bool:
    """Whether two terms are of one number, of about as many words, and not one in two numbers."""
    same = grammar.number(one) == grammar.number(other) and grammar.is_mass(one) == grammar.is_mass(
        other
    )
    apart = not content_stems(one) & content_stems(other)
    return apart and same and abs(count(one) - count(other)) <= 1


def _talks(statement: Statement, language: str) -> bool:
    """Whether a sentence of a packed language speaks to its reader."""
    signs = signs_of(language)
    return signs is not None and signs.talk.search(statement.text) is not None


def _nouns(statement: Statement, nouns: Nouns, material: Material) -> Iterator[Fact]:
    """A noun that the lesson comes back to, or what the sentence comes to in the end."""
    if material.language != "en" or _TALK.search(statement.text):
        return
    here = nouns.rivals.keys() & set(words(statement.text))
    for noun in sorted(here - set(_DOUBTFUL.findall(statement.text))):
        often = nouns.times[noun] >= OFTEN
        family = f"gap {grammar.number(noun)} noun" if often else CARDS_ONLY
        yield from gap(
            statement, noun, family, language="en", worth=0.3, rivals=nouns.rivals[noun], whole=True
        )
    phrase = ending(statement.text, material)
    if phrase:
        yield from gap(statement, phrase, CARDS_ONLY, language="en", worth=0.25)


def _introduced(statement: Statement, material: Material) -> Iterator[Fact]:
    """A name that its sentence gives: ``a merchant named Jesse Hawley``, ``known as a peaberry``."""
    if material.language != "en":
        return
    if found := _NAMED.search(statement.text):
        yield from gap(statement, found["name"], "gap named", language="en", worth=0.6)
    found = _CALLED.search(statement.text)
    name = _called(found) if found else ""
    if name:
        yield from gap(statement, name, "gap called", language="en", worth=0.6)


def _called(found: re.Match[str]) -> str:
    """One word or two, up to where the name of a thing ends."""
    second, after = found["second"] or "", found["after"].strip()
    if found["name"].endswith("ing") and second.strip() in english().prepositions:
        return ""  # "pushing onto the stack"
    if second and ends_noun(second.strip()):
        return found["name"]
    return f"{found['name']}{second}" if after in {"", ".", ",", ";"} or ends_noun(after) else ""


def _figures(statement: Statement, language: str) -> Iterator[Fact]:
    """The one figure of a sentence, without what it counts."""
    found = [*(GERMAN_FIGURE if language == "de" else FIGURE).finditer(statement.text)]
    if found and re.match(
        r" (?:an?(?! (?:year|day|week|month|head|night|second|minute|hour|kilo)\b)|the|its|their)\b",
        statement.text[found[0].end() :],
    ):
        return  # "an offset of 40 gives a margin": it counts nothing
    numbers = len(_NUMBER.findall(_YEARS.sub("", statement.text)))
    if len(found) == 1 and numbers <= MOST_NUMBERS and not _RANGE.search(statement.text):
        value = " ".join(filter(None, (found[0]["figure"], found[0]["power"])))
        yield from gap(statement, value, f"gap {found[0]['unit']}", language=language, worth=0.55)


def _year(statement: Statement, language: str) -> Iterator[Fact]:
    """The one year of a sentence, in which something happened."""
    found = [*YEAR.finditer(statement.text)]
    if len(found) == 1 and _IN_YEAR.search(statement.text[: found[0].start()]):
        yield from gap(statement, found[0][0], "gap year", language=language, worth=0.5)
