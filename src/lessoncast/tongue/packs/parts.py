"""The entries of a pack's tables, each made of what its file says."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from lessoncast._later import re
from lessoncast.tongue.packs import patterns


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A sentence that is question and answer: ``Wenn {given}, {main}`` → ask, then ``Dann {main}``."""

    name: str
    sentences: tuple[re.Pattern[str], ...]
    form: str
    before: str = ""
    answers: tuple[str, ...] = ()
    worth: float
    deep: bool = False
    asks_claim: str = ""
    follows: bool = False  # asked only where something was said before
    apart: bool = False  # asked also where nothing was: all that it is about is in the question
    verbal: bool = False  # what is given has to hold a verb that the pack knows
    by_answer: tuple[tuple[re.Pattern[str], str], ...] = ()  # other forms, by how ``main`` begins

    def form_for(self, main: str) -> str:
        """The form that asks for such an answer: for advice another than for what happens."""
        return next((form for kind, form in self.by_answer if kind.match(main)), self.form)


@dataclass(frozen=True, slots=True, kw_only=True)
class Predicate:
    """What is said of a subject: ``besteht`` with ``aus`` behind it → ``Woraus besteht {np}?``.

    Without ``verbs`` it is for every verb that does something.
    """

    verbs: frozenset[str]
    behind: re.Pattern[str]
    form: str
    worth: float
    deep: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Front:
    """What a sentence opens with, and behind that maybe one of some ``verbs``."""

    opens: re.Pattern[str]
    verbs: frozenset[str]
    form: str
    past_form: str
    worth: float
    deep: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class HeadingRule:
    """A heading that is a question but for its form: ``Warum {rest}`` → ``Warum {rest}?``."""

    heading: re.Pattern[str]
    ask: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RecallRule:
    """A sentence that can be asked again: ``Im Jahr {year} {main}`` → ``In welchem Jahr {main}?``."""

    sentence: re.Pattern[str]
    ask: str
    answer: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Again:
    """How a question of the host's is answered when it is asked again, and how gladly it is: the lower the better."""

    answer: str
    rank: float
    ask: tuple[str, ...] = ()  # other forms than those of the host's question


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """What becomes of a noun phrase behind certain words: ``der`` → ``den``; not of all phrases."""

    replace: Mapping[str, str]
    articles: Mapping[str, str]
    reject: re.Pattern[str] | None
    plain: str = ""  # letters in which a bare plural ends that stays as it is


def case(entry: Mapping[str, Any]) -> Case:
    """An entry of ``[cases.NAME]``."""
    return Case(
        replace=entry.get("replace", {}),
        articles=entry.get("articles", {}),
        reject=re.compile(entry["reject"]) if "reject" in entry else None,
        plain=entry.get("plain", ""),
    )


def rule(name: str, entry: Mapping[str, Any], data: Mapping[str, Any]) -> Rule:
    """A rule of ``[rules.NAME]``; ``<part>`` stands for what ``[parts]`` says, ``[answers]`` tells answers apart."""
    kinds, other, known = data.get("answers", {}), entry.get("by_answer", {}), data.get("parts", {})
    written = (patterns.with_parts(one, known) for one in entry["sentences"])
    return Rule(
        name=name,
        sentences=tuple(map(patterns.sentence, written)),
        form=entry["form"],
        before=entry.get("before", ""),
        answers=_several(entry.get("answer", ())),
        worth=float(entry["worth"]),
        deep=entry.get("deep", False),
        asks_claim=entry.get("asks_claim", ""),
        follows=entry.get("follows", False),
        apart=entry.get("apart", False),
        verbal=entry.get("verbal", False),
        by_answer=tuple(
            (re.compile(patterns.with_parts(kinds[kind], known)), form)
            for kind, form in other.items()
        ),
    )


def predicate(entry: Mapping[str, Any]) -> Predicate:
    """An entry of ``[predicates.NAME]``."""
    return Predicate(
        verbs=_alternatives(entry.get("verbs", "")),
        behind=re.compile(entry.get("behind", "")),
        form=entry["form"],
        worth=float(entry["worth"]),
        deep=entry.get("deep", False),
    )


def _alternatives(text: str) -> frozenset[str]:
    """``se forma|nace`` → both; of single words a space parts them as well."""
    return frozenset(text.split("|") if "|" in text else text.split())


def front(entry: Mapping[str, Any]) -> Front:
    """An entry of ``[fronts.NAME]``."""
    return Front(
        opens=patterns.opening(entry["opens"].split("|")),
        verbs=_alternatives(entry.get("verbs", "")),
        form=entry["form"],
        past_form=entry.get("past_form", entry["form"]),
        worth=float(entry["worth"]),
        deep=entry.get("deep", False),
    )


def _several(given: str | list[str]) -> tuple[str, ...]:
    """One form or many, as many."""
    return (given,) if isinstance(given, str) else tuple(given)


def heading_rule(entry: Mapping[str, Any]) -> HeadingRule:
    """An entry of ``[[titles.rules]]`` or ``[[lists.rules]]``."""
    return HeadingRule(heading=patterns.sentence(entry["heading"]), ask=tuple(entry["ask"]))


def recall(entry: Mapping[str, Any]) -> RecallRule:
    """An entry of ``[[recalls]]``."""
    sentence = patterns.sentence(entry["sentence"])
    return RecallRule(sentence=sentence, ask=entry["ask"], answer=entry["answer"])


def again(entry: Mapping[str, Any]) -> Again:
    """An entry of ``[recall.asks]``."""
    return Again(answer=entry["answer"], rank=float(entry["rank"]), ask=tuple(entry.get("ask", ())))
