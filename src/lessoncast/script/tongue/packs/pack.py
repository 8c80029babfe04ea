"""Packs: all that the writer knows about a language, read from one data file.

The file is described in ``docs/how-to/add-a-language.md``; what is wrong in one is told by
``pack_schema``.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from lessoncast.script.tongue.packs import patterns

_CLOSED = (
    "pronouns", "prepositions", "conjunctions", "subordinators", "auxiliaries", "modals", "hedges",
    "absolutes", "negators", "adverbs", "stop",
)  # fmt: skip
_CLASSES = (
    *_CLOSED,
    "vague",
    "glue",
    "drawbacks",
    "object_verbs",
    "copulas",
    "defining",
    "first_person",
    "ordering",
    "restricting",
    "nominative",
    "pointing",
    "datives",
    "quantifiers",
    "impersonal",
)


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
class Case:
    """What becomes of a noun phrase behind certain words: ``der`` → ``den``; not of all phrases."""

    replace: Mapping[str, str]
    articles: Mapping[str, str]
    reject: re.Pattern[str] | None
    keeps: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Pack:
    """One language: its words, the signs it gives, its agreement, and how it looks on paper."""

    language: str
    about: Mapping[str, Any]
    words: Mapping[str, frozenset[str]]
    determiners: Mapping[str, frozenset[str]]
    oblique: Mapping[str, frozenset[str]]
    verbs: Mapping[str, str]
    endings: Mapping[str, tuple[str, ...]]
    verb_endings: Mapping[str, tuple[str, ...]]
    plural_endings: tuple[str, ...]
    adjective_endings: tuple[str, ...]
    articles: Mapping[str, str]
    agreement: Mapping[str, Mapping[str, str]]
    cases: Mapping[str, Case]
    joins: tuple[tuple[str, str], ...]
    elisions: tuple[tuple[str, str], ...]
    before: re.Pattern[str] | None
    signs: tuple[tuple[str, re.Pattern[str]], ...]
    leans: re.Pattern[str] | None
    away: re.Pattern[str] | None
    deep: re.Pattern[str] | None
    unsaid: re.Pattern[str] | None
    dropped: re.Pattern[str] | None
    added: re.Pattern[str] | None
    empty_titles: frozenset[str]
    lowered: re.Pattern[str] | None
    rewrites: tuple[tuple[re.Pattern[str], str], ...]
    open_leads: re.Pattern[str] | None
    rules: tuple[Rule, ...]
    heading_rules: tuple[HeadingRule, ...]
    lead_rules: tuple[HeadingRule, ...]
    recall_rules: tuple[RecallRule, ...]
    title_cuts: tuple[str, ...]
    steps: Mapping[str, tuple[str, ...]]
    recall_forms: Mapping[str, tuple[str, ...]]

    @property
    def closed(self) -> frozenset[str]:
        """Every word that is no noun, adjective or full verb."""
        return self.words["closed"]


def folder() -> Path:
    """Where the packs of this package lie."""
    return Path(str(files("lessoncast.script.tongue").joinpath("phrasebook")))


@lru_cache(maxsize=16)
def pack(language: str) -> Pack | None:
    """The pack of a language, or None; English has rules instead."""
    source = folder() / f"{language}.toml"
    if language == "en" or not re.fullmatch(r"[a-z]{2,3}", language) or not source.is_file():
        return None
    return made_of(tomllib.loads(source.read_text(encoding="utf-8")), language)


def made_of(data: Mapping[str, Any], language: str) -> Pack:
    """The pack that some data is, patterns compiled."""
    titles = data.get("titles", {})
    page = data.get("page", {})
    nouns = data.get("nouns", {})
    joins = data.get("joins", {})
    return Pack(
        language=language,
        about=data["about"],
        words=_classes(data),
        determiners=_sets(data["determiners"]),
        oblique=_sets(nouns.get("oblique", {})),
        verbs=_verbs(data["words"].get("verbs", "")),
        endings={name: tuple(text.split()) for name, text in nouns.get("endings", {}).items()},
        verb_endings={n: tuple(t.split()) for n, t in nouns.get("verb_endings", {}).items()},
        plural_endings=tuple(nouns.get("plural_endings", "").split()),
        adjective_endings=tuple(nouns.get("adjective_endings", "").split()),
        articles=nouns.get("articles", {}),
        agreement=data.get("agreement", {}),
        cases={name: _case(entry) for name, entry in data.get("cases", {}).items()},
        joins=tuple(joins.get("contract", {}).items()),
        elisions=tuple(joins.get("elide", {}).items()),
        before=re.compile(joins["before"], re.IGNORECASE) if "before" in joins else None,
        signs=tuple(_signs(data.get("signs", {}))),
        leans=patterns.phrases(data.get("leans", {}).get("opens", ()), "start"),
        away=patterns.phrases(data.get("leans", {}).get("holds", ())),
        deep=patterns.phrases(data["about"].get("deep", ())),
        unsaid=patterns.phrases(page.get("unsaid", ())),
        dropped=patterns.phrases(page.get("dropped", ()), "start"),
        added=patterns.phrases(page.get("added", ()), "start"),
        empty_titles=frozenset(" ".join(titles.get("empty", [])).split()),
        lowered=patterns.phrases(page.get("lowered", ()), "start"),
        rewrites=tuple((re.compile(one["find"]), one["say"]) for one in page.get("rewrites", [])),
        open_leads=patterns.phrases(data.get("lists", {}).get("open", ()), "end"),
        rules=tuple(_rule(name, entry) for name, entry in data.get("rules", {}).items()),
        heading_rules=tuple(map(_heading_rule, titles.get("rules", []))),
        lead_rules=tuple(map(_heading_rule, data.get("lists", {}).get("rules", []))),
        recall_rules=tuple(
            RecallRule(
                sentence=patterns.sentence(one["sentence"]), ask=one["ask"], answer=one["answer"]
            )
            for one in data.get("recalls", [])
        ),
        title_cuts=(r":\s+", r"\s+[–—-]\s+", r"\?\s*", *titles.get("cuts", ())),
        steps=_lists(data["steps"]),
        recall_forms=_lists(data["recall"]),
    )


def _classes(data: Mapping[str, Any]) -> dict[str, frozenset[str]]:
    given = data["words"]
    found = {name: frozenset(given.get(name, "").split()) for name in _CLASSES}
    oblique = data.get("nouns", {}).get("oblique", {})
    determiners = " ".join([*data["determiners"].values(), *oblique.values()]).split()
    closed = frozenset(determiners).union(*(found[name] for name in _CLOSED))
    return {**found, "closed": closed}


def _sets(table: Mapping[str, str]) -> dict[str, frozenset[str]]:
    """``fs = "die eine"`` → each word with the classes that it may stand before."""
    found: dict[str, set[str]] = {}
    for kind, text in table.items():
        for word in text.split():
            found.setdefault(word, set()).add(kind)
    return {word: frozenset(kinds) for word, kinds in found.items()}


def _lists(table: Mapping[str, list[str]]) -> dict[str, tuple[str, ...]]:
    return {name: tuple(forms) for name, forms in table.items()}


def _verbs(text: str) -> dict[str, str]:
    """``braucht/brauchen`` → singular and plural form, each with its number."""
    table: dict[str, str] = {}
    for entry in text.split():
        one, _, many = entry.partition("/")
        table[one] = "s"
        if many:
            table[many] = "p"
    return table


def _case(entry: Mapping[str, Any]) -> Case:
    return Case(
        replace=entry.get("replace", {}),
        articles=entry.get("articles", {}),
        reject=re.compile(entry["reject"]) if "reject" in entry else None,
        keeps=frozenset(entry.get("keeps", "").split()),
    )


def _signs(data: Mapping[str, Mapping[str, list[str]]]) -> list[tuple[str, re.Pattern[str]]]:
    found = []
    for role, where in data.items():
        for place, name in (("opens", "start"), ("holds", "inside")):
            sign = patterns.phrases(where.get(place, ()), name)
            if sign:
                found.append((role, sign))
    return found


def _rule(name: str, entry: Mapping[str, Any]) -> Rule:
    return Rule(
        name=name,
        sentences=tuple(map(patterns.sentence, entry["sentences"])),
        form=entry["form"],
        before=entry.get("before", ""),
        answers=_several(entry.get("answer", ())),
        worth=float(entry["worth"]),
        deep=entry.get("deep", False),
        asks_claim=entry.get("asks_claim", ""),
    )


def _several(given: str | list[str]) -> tuple[str, ...]:
    """One form or many, as many."""
    return (given,) if isinstance(given, str) else tuple(given)


def _heading_rule(entry: Mapping[str, Any]) -> HeadingRule:
    return HeadingRule(heading=patterns.sentence(entry["heading"]), ask=tuple(entry["ask"]))
