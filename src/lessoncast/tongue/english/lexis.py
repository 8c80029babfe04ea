"""The English words that the grammar knows: closed classes, and the forms of common verbs.

The words themselves are data, in ``phrasebook/en_words.toml``; here they become look-up tables.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Literal

Form = Literal["base", "s", "past", "participle", "ing"]
VOWELS = "aeiou"
# Nouns that are verbs as well: at the head of a note they are taken for nouns.
NOUNISH = frozenset(
    [
        "design",
        "code",
        "test",
        "work",
        "research",
        "trade",
        "image",
        "process",
        "study",
        "state",
        "form",
        "result",
        "change",
        "score",
        "text",
        "step",
        "cost",
        "model",
        "group",
        "plan",
        "view",
        "sound",
        "increase",
        "decrease",
        "rise",
        "water",
        "light",
        "heat",
        "place",
        "point",
        "order",
        "focus",
        "name",
        "note",
        "report",
        "record",
        "review",
        "set",
        "function",
        "structure",
        "level",
        "value",
        "rate",
        "share",
        "practice",
        "project",
        "support",
        "access",
        "control",
        "sample",
    ]
)


@dataclass(frozen=True, slots=True, kw_only=True)
class English:
    """Word classes as sets, and ``verbs``: a form → the (base, form) pairs it may be."""

    determiners: frozenset[str]
    pronouns: frozenset[str]
    prepositions: frozenset[str]
    conjunctions: frozenset[str]
    subordinators: frozenset[str]
    auxiliaries: frozenset[str]
    modals: frozenset[str]
    negators: frozenset[str]
    quantifiers: frozenset[str]
    adverbs: frozenset[str]
    stop: frozenset[str]
    object_verbs: frozenset[str]
    glue: frozenset[str]
    intransitive: frozenset[str]
    singular_s: frozenset[str]
    plurals: frozenset[str]
    mass: frozenset[str]
    word_acronyms: frozenset[str]
    drawback: frozenset[str]
    capitalised: frozenset[str]
    kinds: frozenset[str]
    qualities: frozenset[str]
    gathering: frozenset[str]
    generic_labels: frozenset[str]
    signposts: frozenset[str]
    adjective_like: frozenset[str]
    noun_verbs: frozenset[str]
    also_nouns: frozenset[str]
    brings_verb: frozenset[str]
    says_clause: frozenset[str]
    sure_clause: frozenset[str]
    takes_participle: frozenset[str]
    verbs: dict[str, tuple[tuple[str, Form], ...]]
    participles: dict[str, str]


@lru_cache(maxsize=1)
def english() -> English:
    """The tables, read once from the package's data."""
    source = files("lessoncast.tongue").joinpath("phrasebook", "en_words.toml")
    data: dict[str, str] = tomllib.loads(source.read_text(encoding="utf-8"))
    irregular = _irregular(data.pop("irregular"))
    bases, by_past = data.pop("verbs").split(), data.pop("known_by_past").split()
    classes = {name: frozenset(text.split()) for name, text in data.items()}
    return English(**classes, **_verb_tables(bases, by_past, irregular))  # type: ignore[arg-type]


def _irregular(text: str) -> dict[str, tuple[str, str]]:
    table = {}
    for entry in text.split():
        base, _, forms = entry.partition(":")
        past, _, participle = forms.partition(",")
        table[base] = (past, participle)
    return table


def _verb_tables(
    bases: list[str], by_past: list[str], irregular: dict[str, tuple[str, str]]
) -> dict[str, object]:
    forms: dict[str, list[tuple[str, Form]]] = {}
    participles: dict[str, str] = {}
    for base in dict.fromkeys([*bases, *irregular]):
        past, participle = irregular.get(base, (ed_form(base), ed_form(base)))
        participles[base] = participle
        named: tuple[tuple[str, Form], ...] = (
            (base, "base"), (s_form(base), "s"), (past, "past"),
            (participle, "participle"), (ing_form(base), "ing"),
        )  # fmt: skip
        for form, kind in named:
            forms.setdefault(form, []).append((base, kind))
    for base in by_past:
        participles.setdefault(base, ed_form(base))
        forms.setdefault(ed_form(base), []).extend([(base, "past"), (base, "participle")])
    return {
        "verbs": {form: tuple(found) for form, found in forms.items()},
        "participles": participles,
    }


def s_form(base: str) -> str:
    """Third person singular: ``carry`` → ``carries``."""
    if base in {"have", "be"}:
        return {"have": "has", "be": "is"}[base]
    if base.endswith(("s", "x", "z", "ch", "sh", "o")):
        return base + "es"
    if base.endswith("y") and base[-2:-1] not in VOWELS:
        return base[:-1] + "ies"
    return base + "s"


def ed_form(base: str) -> str:
    """Regular past: ``stop`` → ``stopped``."""
    if base.endswith("e"):
        return base + "d"
    if base.endswith("y") and base[-2:-1] not in VOWELS:
        return base[:-1] + "ied"
    return _doubled(base) + "ed"


def ing_form(base: str) -> str:
    """Present participle: ``make`` → ``making``."""
    if base == "be":
        return "being"
    if base.endswith("ie"):
        return base[:-2] + "ying"
    if base.endswith("e") and not base.endswith(("ee", "ye", "oe")):
        return base[:-1] + "ing"
    return _doubled(base) + "ing"


def _doubled(base: str) -> str:
    """Double the last consonant of a stressed short syllable: ``plan``, ``submit``."""
    short = len(base) > 2 and base[-1] not in VOWELS + "wxyh" and base[-2] in VOWELS
    if not short or base[-3] in VOWELS:
        return base
    one_syllable = sum(letter in VOWELS for letter in base) == 1
    stressed = base.endswith(
        ("mit", "fer", "cur", "pel", "trol", "gin", "get", "set", "fit", "lap")
    )
    return base + base[-1] if one_syllable or stressed else base
