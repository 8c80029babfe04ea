"""Which of several: ``A flashing light is dark for longer than it is lit.`` beside what is told of other lights."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from lessoncast.model import Span
from lessoncast.study.facts.fact import Fact
from lessoncast.study.facts.trees.about import is_human, tells, without_reasons
from lessoncast.study.facts.trees.reading import Sight
from lessoncast.study.facts.trees.sound import facts
from lessoncast.study.facts.trees.wordlists import listed
from lessoncast.study.facts.writing import fact_of
from lessoncast.study.wordlists import listed as common
from lessoncast.tongue.english import grammar
from lessoncast.tongue.english.lexis import english
from lessoncast.tongue.english.turning import doing
from lessoncast.tongue.words import content_stems, count, stem

MOST_MODIFIERS = 2
ANSWER_WORDS = 30
TOLD = 3  # content words of a question
_MODIFIES = frozenset({"amod", "compound"})
_TAGS = frozenset({"JJ", "NN", "NNP", "VBG", "VBN"})
_THEIRS = frozenset({"they", "their", "them", "themselves"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Sort:
    """What a clause tells of one of several: the common noun, what sets it apart, and what is told."""

    sight: Sight
    noun: str
    apart: frozenset[str]
    told: str


def sorts(seen: Sequence[Sight]) -> Iterator[Fact]:
    """Of two or more sorts of a thing in a section, what is told of each asks for it: ``Which kind of light …?``."""
    groups: dict[tuple[str, str], list[Sort]] = {}
    for sight in seen:
        for one in _sorts(sight):
            groups.setdefault((sight.statement.heading, stem(one.noun)), []).append(one)
    for group in groups.values():
        for one in group:
            if any(not one.apart & other.apart for other in group) and not _also_told(one, group):
                yield from _asked(one)
        for one, other in pairwise(group):
            if not one.apart & other.apart:
                yield from _differ(one, other)


def _also_told(one: Sort, group: Sequence[Sort]) -> bool:
    """Whether another sort has what is told of one."""
    own = content_stems(one.told)
    others = [other for other in group if not one.apart & other.apart]
    return any(own < content_stems(other.told) or one.told == other.told for other in others)


def _sorts(sight: Sight) -> Iterator[Sort]:
    """``A flashing light …``, ``Braided channels …``, ``The Robinson projection …``."""
    clause = sight.clause
    words = clause.tree.words
    if (
        not clause.subject
        or clause.subject[0] != clause.places[0]
        or clause.subject[-1] != clause.subject_head
    ):
        return
    if (
        clause.is_past
        or clause.is_negated
        or not tells(sight)
        or is_human(clause, clause.subject_head)
    ):
        return
    head = words[clause.subject_head]
    inner = [one for one in clause.subject if words[one].relation != "det"][:-1]
    dets = [words[one].text.lower() for one in clause.subject if words[one].relation == "det"]
    named = any(words[one].tag == "NNP" for one in inner)
    fits = dets in ([], ["a"], ["an"]) or (named and dets == ["the"])
    fits = fits and head.tag in {"NN", "NNS"} and 0 < len(inner) <= MOST_MODIFIERS
    fits = fits and (bool(dets) or head.tag == "NNS" or grammar.is_mass(head.text.lower()))
    vague = common("of_any_noun") | english().qualities | listed("quantities") | listed("adding")
    fits = fits and all(
        words[one].relation in _MODIFIES
        and words[one].tag in _TAGS
        and words[one].text.lower() not in vague
        for one in inner
    )
    told = doing(without_reasons(clause), sight.vocabulary) if fits else ""
    apart = frozenset(stem(words[one].text.lower()) for one in inner)
    if told and not _THEIRS & {*told.lower().split()} and not apart & content_stems(told):
        yield Sort(sight=sight, noun=grammar.singular(head.text.lower()), apart=apart, told=told)


def _differ(one: Sort, other: Sort) -> Iterator[Fact]:
    """What is told of two sorts in one sentence and the next: how they differ."""
    first, second = one.sight.statement, other.sight.statement
    near = first.group == second.group and 0 <= second.span.first - first.span.last <= 1
    clauses = one.sight.clause, other.sight.clause
    names = [one.sight.vocabulary.lower_first(each.said(each.subject)) for each in clauses]
    number = grammar.number(names[0])
    both = f"{first.text.rstrip('.')}, while {one.sight.vocabulary.lower_first(second.text.rstrip('.'))}"
    alone = not (first.leans or second.leans or first.whole or second.whole) and first != second
    if near and alone and number == grammar.number(names[1]) and count(both) <= ANSWER_WORDS:
        lines = Span(first.span.first, second.span.last)
        yield fact_of(
            replace(second, text=f"{first.text} {second.text}", span=lines), kind="contrast",
            subject=" ".join(names), value=both, family="contrast", worth=0.8,
            ask=f"How {grammar.do(number, 'present')} {names[0]} differ from {names[1]}?",
        )  # fmt: skip


def _asked(one: Sort) -> Iterator[Fact]:
    """Which sort does so; what one is, is asked by its name: ``A flashing light is a signal that …``."""
    clause = one.sight.clause
    if clause.is_copula and clause.tree.words[clause.head].tag.startswith("NN"):
        return
    subject = one.sight.vocabulary.lower_first(clause.said(clause.subject))
    named = subject.startswith("the ")
    ask = f"Which {one.noun} {one.told}?" if named else f"Which kind of {one.noun} {one.told}?"
    yield from facts(
        one.sight, "sort", ask, subject, answer=(), family=f"sort {one.noun}", worth=0.8, least=TOLD,
        subject=subject, said=one.told, number=grammar.number(subject),
    )  # fmt: skip
