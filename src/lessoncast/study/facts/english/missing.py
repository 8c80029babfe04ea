"""Gaps in English sentences: for names, for what a sentence introduces, and for what it is about."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from itertools import chain, filterfalse, islice, pairwise

from lessoncast._later import re
from lessoncast.model import Span
from lessoncast.study.facts.english.dense import dense_gaps, is_dense
from lessoncast.study.facts.english.known_terms import KnownTerms
from lessoncast.study.facts.english.named_behind import calls_so, name_behind
from lessoncast.study.facts.english.points import Points
from lessoncast.study.facts.english.standing import stands_behind
from lessoncast.study.facts.english.trimming import before_addition, claim
from lessoncast.study.facts.fact import Fact
from lessoncast.study.facts.gaps import BLANK, KNOWN_GAP, gap, may_be_asked
from lessoncast.study.facts.measured import measured
from lessoncast.study.facts.names import Known, ends_noun, known_names
from lessoncast.study.material import Material
from lessoncast.study.persons import invented_people, is_of_people
from lessoncast.study.places import MOST_LINES
from lessoncast.study.statement import Statement
from lessoncast.study.stories import goes_on
from lessoncast.tongue.english import grammar
from lessoncast.tongue.english.clauses import is_clause
from lessoncast.tongue.english.grammar import ended
from lessoncast.tongue.english.lexis import english
from lessoncast.tongue.trees import read_ahead, tree_of
from lessoncast.tongue.words import content_stems, count, words

FRONT_WORDS = 24  # that a card may have beside the gap
PAIR_WORDS = 25, 30  # of two sentences: on a card, in a question
EXPLAINED_WORDS = 60
LONG = 18  # words, from which a part of a sentence is asked about as well
SHORTEST = 7
MOST_SHARE = 0.05  # of the sentences in which a name comes that may be asked for
MOST_TERM_SHARE = 0.12
LESS = 0.15  # that a gap is worth for a term which nobody has defined
MOST_POINTS = 2  # of a sentence
TERM_WORDS = range(1, 4)
_TALK = re.compile(
    r"(?<![\w'’°-])(?:[a-z]\d|[b-zB-HJ-Z])(?![\w'’-])|\b(?:do|does|did|don't|doesn't|didn't)[.,]|\bit was\b",
    re.IGNORECASE,
)  # formulas, and what is left out
_OPENS = re.compile(rf"(?:An? )?{BLANK}")  # where a gap is what its sentence tells of
_OF_ANY = re.compile(
    rf"^(?:When|If|Once|While|Before|After)\b[^,]*{BLANK}|\b(?:different|other|another|any|every|each|per) {BLANK}"
)  # where something is only brought in, or one of many is as good
_BESIDE = re.compile(
    rf"\b(?:of|about|for|between|particular|specific|certain|whose) (?:the |an? )?{BLANK}|{BLANK} of\b|\b(?:also|as well|too)[.,]",
    re.IGNORECASE,
)  # where a term is told of beside what the sentence is about
_GIVEN = ("gap named", "gap called")  # which their sentence names
_TO_DO = frozenset({"step", "member", "label"})  # of a task
_SUPPOSES = re.compile(r"(?:If|Even|Assuming|Suppose|Say|Let)\b")  # what figures are made up
_NAMED = re.compile(
    r"\b(?:named|called) (?:the )?(?P<name>[A-Z][\w'-]+(?: (?:of )?[A-Z][\w'-]+){0,2})\b(?! (?:of|von|van|de)\b)"
)
_CALLED = re.compile(
    r"\b(?:known as|called|termed|which (?:we|people|scientists) call) (?P<name>(?:an? )?[a-z][\w-]+)(?P<second> [a-z][\w-]+)?(?P<after>[.,;]| [\w-]+|$)"
)


class _Gaps:
    """What may be missing from the sentences of a lesson."""

    def __init__(self, material: Material, facts: Sequence[Fact], to_know: KnownTerms) -> None:
        self._to_know = to_know
        self._points = Points(material)
        self._all_names = known_names(material)
        self._names = _names(self._all_names, material)
        self._families: dict[str, list[str]] = {}
        for name, known in self._all_names.items():
            self._families.setdefault(known.family, []).append(name)
        terms = tuple(dict.fromkeys(_defined(material, facts)))
        self._terms = {
            one: tuple(other for other in terms if _is_alike(one, other)) for one in terms
        }

        told = (self._points.marked(one.text, one.terms) for one in material.statements)
        marked = dict.fromkeys(term for found in told for term in found)
        self._marked = tuple(one for one in marked if one.islower() and one not in self._terms)

    def of(self, statement: Statement) -> Iterator[Fact]:
        if not _SUPPOSES.match(statement.text):
            yield from measured(statement, "en")
        if self._points.knows_subject(statement.text):
            yield from _introduced(statement)
        for name, known in self._names.items():
            if name in statement.text:
                alike = tuple(one for one in self._families[known.family] if one != name)
                yield from gap(
                    statement, name, f"gap {known.family}", language="en", worth=0.4, rivals=alike, whole=True
                )  # fmt: skip
        for term, alike in self._terms.items():
            if term in statement.text:
                family = f"{KNOWN_GAP} {grammar.number(term)} term"
                worth = 0.6 if term in statement.terms else 0.5
                yield from gap(
                    statement, term, family, language="en", worth=worth, rivals=alike, whole=True
                )
        for term in self._points.marked(statement.text, self._marked):
            alike = tuple(one for one in self._marked if _is_alike(term, one))
            family = f"{KNOWN_GAP} {grammar.number(term)} term"
            yield from gap(
                statement, term, family, language="en", worth=0.55, rivals=alike, whole=True
            )
        yield from self._pointed(statement, statement.text)

    def behind(self, both: Statement, second: str) -> Iterator[Fact]:
        """Gaps in the second of two sentences, behind the first."""
        yield from _introduced(both, second)
        yield from self._pointed(both, second)

    def _pointed(self, statement: Statement, text: str) -> Iterator[Fact]:
        """The noun phrases that ``text`` is about, a sentence of the statement, as far as they are to be known."""
        points = self._points
        if _TALK.search(text) or not points.knows_subject(text):
            return
        for point in islice(points.of(text), MOST_POINTS):
            if not points.is_about(statement.text.replace(point.value, " ")):
                continue
            for fact in gap(
                statement, point.value, f"gap {point.kind}", language="en",
                worth=0.25 + point.worth, partly=point.is_term or " a" in point.kind,
            ):  # fmt: skip
                known = _is_one_to_know(fact, self._to_know)
                if known or _comes_again(fact, self._to_know):  # few, and rivals are much work
                    worth = fact.worth if known else fact.worth - LESS
                    yield replace(fact, rivals=points.rivals(point), worth=worth)


def english_gaps(material: Material, facts: Sequence[Fact]) -> Iterator[Fact]:
    """Each sentence without the one name, figure or term of it that a learner should know.

    ``facts`` are what else was found: what they define are the lesson's terms.
    """
    known = KnownTerms(material, facts)
    gaps = _Gaps(material, facts, known)
    for one in _any_gaps(material, gaps):
        told = _is_one_to_know(one, known) or _comes_again(one, known)
        if told and not _holds_verb(one):
            yield one
    if is_dense(material):
        for statement in _told_alone(material):
            yield from filterfalse(_holds_verb, dense_gaps(statement, material))


def _holds_verb(fact: Fact) -> bool:
    """Whether what is missing is a name and the verb behind it: ``Cells called macrophages swallow germs``."""
    start = fact.statement.find(fact.value) if " " in fact.value else -1
    read = tree_of(fact.statement) if start >= 0 else None
    end = start + len(fact.value)
    return read is not None and any(
        start < word.start < end and word.tag in _VERBS for word in read.words
    )


_VERBS = frozenset({"VB", "VBP", "VBZ", "VBD", "MD"})


def _told_alone(material: Material) -> Iterator[Statement]:
    """The statements that can be understood by themselves, and are no part of a story."""
    invented = invented_people(one.text for one in material.statements)
    stories = goes_on(material.statements, behind_examples=True)
    for statement in chain.from_iterable(map(_askable, material.clauses)):
        told = statement.whole or statement.text
        made_up = told in stories or set(words(told)) & invented
        if not made_up and may_be_asked(statement, material):
            yield statement


def _any_gaps(material: Material, gaps: _Gaps) -> Iterator[Fact]:
    invented = invented_people(one.text for one in material.statements)
    stories = goes_on(material.statements, behind_examples=True)
    read_ahead(partial(_plainer, one) for one in material.clauses)
    for statement in chain.from_iterable(map(_askable, material.clauses)):
        told = statement.whole or statement.text
        if told in stories or set(words(told)) & invented:
            continue
        if may_be_asked(statement, material):
            yield from gaps.of(statement)
    for statement in material.tasks:
        if statement.role not in _TO_DO and may_be_asked(statement, material):
            yield from gaps.of(statement)
    for before, statement in pairwise(material.statements):
        both = _together(before, statement)
        if both and statement.text not in stories and may_be_asked(before, material):
            yield from gaps.behind(*both)


def _is_one_to_know(fact: Fact, known: KnownTerms) -> bool:
    """Whether one word only can be missing: a figure, a name that is given, a term, or the topic that a sentence opens with."""
    if fact.shape == "number" or fact.family in _GIVEN:
        return True
    people = any(map(is_of_people, words(fact.value.lower())))
    if _OF_ANY.search(fact.ask) or (people and fact.ask.startswith(f"The {BLANK}")):
        return False
    if known.has(fact.value):
        return True
    topic = fact.family.endswith((" term", " noun")) and known.are_of_heading(fact.value)
    return topic and not people and _OPENS.match(fact.ask) is not None


def _comes_again(fact: Fact, known: KnownTerms) -> bool:
    """Whether a term is missing that nobody has defined, though the lesson goes on about it, and its sentence is about just that."""
    if not fact.family.endswith(" term") or _OF_ANY.search(fact.ask) or _BESIDE.search(fact.ask):
        return False
    news = not content_stems(fact.value) & content_stems(fact.ask)
    people = any(map(is_of_people, words(fact.value.lower())))
    return news and not people and known.comes_again(fact.value)


def _together(before: Statement, statement: Statement) -> tuple[Statement, str] | None:
    """Two sentences of which the second is only understood behind the first, and the second; None if too long."""
    lines = Span(before.span.first, statement.span.last)
    near = before.group == statement.group and lines.last - lines.first < MOST_LINES
    tied = statement.leans and (stands_behind(statement.text) or calls_so(statement.text))
    if not near or not tied:
        return None
    whole = f"{before.text} {statement.text}"
    pairs = [(one, other) for one in _forms(before.text) for other in _forms(statement.text)]
    for most in PAIR_WORDS:
        for one, other in pairs:
            if count(one) + count(other) <= most:
                told = whole if count(whole) <= EXPLAINED_WORDS else f"{one} {other}"
                return replace(
                    statement, text=f"{one} {other}", span=lines, leans=False, whole=told
                ), other
    return None


def _forms(text: str) -> tuple[str, ...]:
    """A sentence as it is, and without what it only adds."""
    plain = claim(text, PAIR_WORDS[0] // 2)
    return (text, plain) if plain else (text,)


def _askable(statement: Statement) -> Iterator[Statement]:
    """A sentence; a long one also without what it only adds, and clause by clause."""
    whole = statement.whole or statement.text
    if count(whole) > LONG or not statement.whole:
        yield statement
    if plain := _plainer(statement):
        yield replace(statement, text=plain, whole=whole)


def _plainer(statement: Statement) -> str:
    """A long sentence without what it only adds; "" for none."""
    if count(statement.whole or statement.text) <= LONG:
        return ""
    plain = ended(before_addition(statement.text.rstrip(".!")))
    if SHORTEST <= count(plain) < count(statement.text) - 1 and is_clause(plain):
        return plain
    return claim(statement.text, FRONT_WORDS) if count(statement.text) > FRONT_WORDS else ""


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


def _defined(material: Material, facts: Sequence[Fact]) -> Iterator[str]:
    """The terms that the lesson defines, as they stand in its other sentences; not what it is all about."""
    texts = [one.text for one in material.statements]
    held = [set(words(one)) for one in texts]
    title = content_stems(material.lesson.title)
    most = max(MOST_TERM_SHARE * len(texts), 3)
    named = [one.subject for one in facts if one.kind in {"gloss", "called", "meaning"}]
    for subject in named:
        bare = re.sub(r"^(?:the|an?) ", "", subject, flags=re.IGNORECASE)
        if count(bare) not in TERM_WORDS:
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


def _introduced(statement: Statement, last: str = "") -> Iterator[Fact]:
    """A name that its sentence gives, or the ``last`` one of two: ``a merchant named Jesse Hawley``, ``known as a peaberry``."""
    if found := _NAMED.search(statement.text):
        yield from gap(statement, found["name"], "gap named", language="en", worth=0.6)
    found = _CALLED.search(statement.text)
    name = (_called(found) if found else "") or name_behind(last)
    if name:
        yield from gap(statement, name, "gap called", language="en", worth=0.6)


def _called(found: re.Match[str]) -> str:
    """One word or two, up to where the name of a thing ends."""
    second, after = found["second"] or "", found["after"].strip()
    if found["name"] in english().stop | english().prepositions | english().adverbs:
        return ""  # "called for another congress"
    if found["name"].endswith("ing") and second.strip() in english().prepositions:
        return ""  # "pushing onto the stack"
    if second and ends_noun(second.strip()):
        return found["name"]
    return f"{found['name']}{second}" if after in {"", ".", ",", ";"} or ends_noun(after) else ""
