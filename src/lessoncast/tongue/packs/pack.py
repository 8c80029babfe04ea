"""Packs: all that the writer knows about a language, read from its data files.

They are described in ``docs/how-to/add-a-language.md``; what is wrong in one is told by
``schema``.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from lessoncast._later import re
from lessoncast.tongue.packs import parts, patterns
from lessoncast.tongue.packs.parts import (
    Again,
    Case,
    Front,
    HeadingRule,
    Predicate,
    RecallRule,
    Rule,
)

_MARKS = ',.;:!?"()¿¡'
_ENGLISH_PARTS = ("", "_cues")
_PARTS = ("", "_asking", "_host")  # the language, what can be asked in it, what the host says
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
    "prenominal",
    "undoubted",
    "clitics",
    "linking",
    "familiar",
    "replies",
    "connecting",
    "indefinite",
    "judging",
    "behind_fronts",
    "no_titles",
    "polite",
)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Pack:
    """One language: its words, the signs it gives, its agreement, and how it looks on paper."""

    language: str
    about: Mapping[str, Any]
    words: Mapping[str, frozenset[str]]
    determiners: Mapping[str, frozenset[str]]
    oblique: Mapping[str, frozenset[str]]
    verbs: Mapping[str, str]
    singulars: Mapping[str, str]
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
    unasked: re.Pattern[str] | None  # an author's questions that nobody answers
    of_questions: re.Pattern[str] | None  # what tells of questions, and answers none
    unsaid: re.Pattern[str] | None
    dropped: re.Pattern[str] | None
    added: re.Pattern[str] | None
    empty_titles: frozenset[str]
    lowered: re.Pattern[str] | None
    rewrites: tuple[tuple[re.Pattern[str], str], ...]
    open_leads: re.Pattern[str] | None
    rules: tuple[Rule, ...]
    predicates: tuple[Predicate, ...]
    fronts: tuple[Front, ...]
    past: re.Pattern[str] | None
    bound: re.Pattern[str] | None
    no_nouns: re.Pattern[str] | None
    front_idioms: re.Pattern[str] | None
    connectives: re.Pattern[str] | None
    heading_rules: tuple[HeadingRule, ...]
    lead_rules: tuple[HeadingRule, ...]
    shorter_titles: tuple[tuple[re.Pattern[str], str], ...]  # of headings that are clauses
    recall_rules: tuple[RecallRule, ...]
    title_cuts: tuple[str, ...]
    steps: Mapping[str, tuple[str, ...]]
    recall_forms: Mapping[str, tuple[str, ...]]
    recall_asks: Mapping[str, Again]
    asks: Mapping[str, tuple[str, ...]]

    @property
    def closed(self) -> frozenset[str]:
        """Every word that is no noun, adjective or full verb."""
        return self.words["closed"]

    @property
    def verb_second(self) -> bool:
        """Whether the verb follows whatever opens a sentence, so that a question turns it around."""
        return "question_order" in self.about

    def leaning(self, sentence: str, *, listed: bool = False) -> bool:
        """Whether a sentence needs the one before it; in a list its subject may be left out."""
        if self.leans is not None and self.leans.search(sentence):
            return True
        drops = bool(self.about.get("subject_dropped")) and not listed
        return drops and self._drops_subject(sentence)

    def _drops_subject(self, sentence: str) -> bool:
        """``Retiene el agua``: the verb comes first, and its subject not at all."""
        first, *rest = [word.strip(_MARKS).lower() for word in sentence.split()[:3]] or [""]
        judged = first in self.words["copulas"] and bool(rest) and rest[0] not in self.closed
        return first in self.verbs and first not in self.words["impersonal"] and not judged


def folder() -> Path:
    """Where the packs of this package lie."""
    return Path(str(files("lessoncast.tongue").joinpath("phrasebook")))


@lru_cache(maxsize=16)
def pack(language: str) -> Pack | None:
    """The pack of a language, or None; English has rules instead."""
    data = data_of(language) if language != "en" else {}
    return made_of(data, language) if data else None


def data_of(language: str) -> dict[str, Any]:
    """The tables of a language's files, as one; {} where nobody has written them."""
    if not re.fullmatch(r"[a-z]{2,3}", language):
        return {}
    endings = _PARTS if language != "en" else _ENGLISH_PARTS
    sources = [folder() / f"{language}{part}.toml" for part in endings]
    data: dict[str, Any] = {}
    for source in sources if sources[0].is_file() else ():
        if source.is_file():
            data |= tomllib.loads(source.read_text(encoding="utf-8"))
    return data


def made_of(data: Mapping[str, Any], language: str) -> Pack:
    """The pack that some data is, patterns compiled."""
    titles = data.get("titles", {})
    page = data.get("page", {})
    nouns = data.get("nouns", {})
    joins = data.get("joins", {})
    recalled = data["recall"].get("asks", {})
    return Pack(
        language=language,
        about=data["about"],
        words=_classes(data),
        determiners=_sets(data["determiners"]),
        oblique=_sets(nouns.get("oblique", {})),
        verbs=_numbers(_verbs(data)),
        singulars={many: one for one, many in _verbs(data) if many},
        endings={name: tuple(text.split()) for name, text in nouns.get("endings", {}).items()},
        verb_endings={n: tuple(t.split()) for n, t in nouns.get("verb_endings", {}).items()},
        plural_endings=tuple(nouns.get("plural_endings", "").split()),
        adjective_endings=tuple(nouns.get("adjective_endings", "").split()),
        articles=nouns.get("articles", {}),
        agreement=data.get("agreement", {}),
        cases={name: parts.case(entry) for name, entry in data.get("cases", {}).items()},
        joins=tuple(joins.get("contract", {}).items()),
        elisions=tuple(joins.get("elide", {}).items()),
        before=re.compile(joins["before"], re.IGNORECASE) if "before" in joins else None,
        signs=tuple(_signs(data.get("signs", {}))),
        leans=patterns.phrases(data.get("leans", {}).get("opens", ()), "start"),
        away=patterns.phrases(data.get("leans", {}).get("holds", ())),
        deep=patterns.phrases(data["about"].get("deep", ())),
        unasked=patterns.phrases(data.get("author", {}).get("unasked", ()), "start"),
        of_questions=patterns.phrases(data.get("author", {}).get("of_questions", ()), "start"),
        unsaid=patterns.phrases(page.get("unsaid", ())),
        dropped=patterns.phrases(page.get("dropped", ()), "start"),
        added=patterns.phrases(page.get("added", ()), "start"),
        empty_titles=frozenset(" ".join(titles.get("empty", [])).split()),
        lowered=patterns.phrases(page.get("lowered", ()), "start"),
        rewrites=tuple((re.compile(one["find"]), one["say"]) for one in page.get("rewrites", [])),
        open_leads=patterns.phrases(data.get("lists", {}).get("open", ()), "end"),
        rules=tuple(parts.rule(name, entry, data) for name, entry in data.get("rules", {}).items()),
        predicates=tuple(map(parts.predicate, data.get("predicates", {}).values())),
        fronts=tuple(map(parts.front, data.get("fronts", {}).values())),
        bound=re.compile(data["about"]["bound"]) if "bound" in data["about"] else None,
        past=re.compile(data["about"]["past"]) if "past" in data["about"] else None,
        no_nouns=patterns.phrases(nouns.get("never", ()), "end"),
        front_idioms=patterns.phrases(data.get("idioms", {}).get("fronts", ()), "start"),
        connectives=patterns.phrases(data.get("idioms", {}).get("connectives", ()), "start"),
        heading_rules=tuple(map(parts.heading_rule, titles.get("rules", []))),
        lead_rules=tuple(map(parts.heading_rule, data.get("lists", {}).get("rules", []))),
        shorter_titles=tuple(
            (re.compile(one["heading"]), one["title"]) for one in titles.get("shorter", [])
        ),
        recall_rules=tuple(parts.recall(one) for one in data.get("recalls", [])),
        title_cuts=(r":\s+", r"\s+[–—-]\s+", r"\?\s*", *titles.get("cuts", ())),
        steps=_lists(data["steps"]),
        recall_forms=_lists({k: v for k, v in data["recall"].items() if k != "asks"}),
        recall_asks={f"ask.{name}": parts.again(one) for name, one in recalled.items()},
        asks=_lists(data["ask"]),
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


def _verbs(data: Mapping[str, Any]) -> list[tuple[str, str]]:
    """Singular and plural of every verb form: those listed, and those of the conjugations."""
    pairs = [entry.partition("/") for entry in data["words"].get("verbs", "").split()]
    found = [(one, many) for one, _, many in pairs]
    for table in data.get("conjugations", {}).values():
        endings = [pair.partition("/") for pair in table["endings"].split()]
        for stem in table["stems"].split():
            found += [(stem + one, stem + many) for one, _, many in endings]
    return found


def _numbers(pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
    """``braucht``, ``brauchen`` → each form with its number."""
    table: dict[str, str] = {}
    for one, many in pairs:
        table.setdefault(one, "s")
        if many:
            table.setdefault(many, "p")
    return table


def _signs(data: Mapping[str, Mapping[str, list[str]]]) -> list[tuple[str, re.Pattern[str]]]:
    found = []
    for role, where in data.items():
        for place, name in (("opens", "start"), ("holds", "inside")):
            sign = patterns.phrases(where.get(place, ()), name)
            if sign:
                found.append((role, sign))
    return found
