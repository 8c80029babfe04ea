"""The phrase file of a language: how facts of each kind are asked."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import get_args

from lessoncast.study.facts.fact import Kind
from lessoncast.study.wording.drafts import Choose


@dataclass(frozen=True, slots=True, kw_only=True)
class CardForm:
    """A front and its back, with slots."""

    ask: str
    answer: str


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionForm:
    """A question with slots, and what of the facts its choices are."""

    ask: str
    choose: Choose


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrases:
    """The forms of one language by kind of fact."""

    cards: Mapping[str, tuple[CardForm, ...]]
    questions: Mapping[str, tuple[QuestionForm, ...]]


@lru_cache(maxsize=8)
def phrases_of(language: str) -> Phrases | None:
    """The phrases of a language; None where nobody has written them, and nothing is asked there."""
    source = files("lessoncast.study.wording").joinpath("phrases", f"{language}.toml")
    if not language.isalpha() or not source.is_file():
        return None
    data = tomllib.loads(source.read_text(encoding="utf-8"))
    unknown = set(data) - set(get_args(Kind))
    if unknown:
        raise ValueError(f"{language}.toml: no such kinds of facts: {sorted(unknown)}")
    return Phrases(
        cards={
            kind: tuple(CardForm(**one) for one in found.get("cards", ()))
            for kind, found in data.items()
        },
        questions={
            kind: tuple(QuestionForm(**one) for one in found.get("questions", ()))
            for kind, found in data.items()
        },
    )
