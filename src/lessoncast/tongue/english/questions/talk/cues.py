"""What the words of the coming sentence let a listener ask: ``It depends on …``, ``Studies show …``.

The questions stand wherever their sign does: they name nothing, and refer to what was said last.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from functools import lru_cache
from importlib.resources import files
from itertools import islice

from lessoncast._later import re
from lessoncast._remembered import remembered
from lessoncast._sentences import sentences
from lessoncast.tongue.english.clauses import Clause, main_clause
from lessoncast.tongue.english.questions.grammar.sight import Sight
from lessoncast.tongue.proposal import VAGUE, Proposal


def cues(sight: Sight) -> Iterator[Proposal]:
    """The question of the first sign that is found in a sentence behind another one."""
    if not sight.previous or sight.sentence.endswith("?"):
        return
    for place, name in enumerate(_first_signs(sight.plain)):
        yield Proposal(form=f"cue.{name}", worth=VAGUE - place)
    usual = re.match(r"An? ", sight.plain)  # "A smith forged each tool": what was always so
    if (
        not usual
        and _happened(sight.clause)
        and _happened(main_clause(sentences(sight.previous, "en")[-1]))
    ):
        yield Proposal(form="cue.past", worth=VAGUE - 4)


@remembered(4096)
def _first_signs(plain: str) -> tuple[str, ...]:
    """The names of the first two signs in a sentence, whatever stands around it."""
    found = (name for name, sign in _signs("signs").items() if sign.search(plain))
    return tuple(islice(found, 2))


def _happened(clause: Clause | None) -> bool:
    """Whether a clause tells of a deed or an event in the past, not of what was or had been."""
    return (
        clause is not None
        and clause.tense == "past"
        and clause.base not in {"be", "have"}
        and not clause.lead
    )


@remembered(4096)
def touched_by(sentence: str) -> str:
    """What a listener has something to say to, by the first sign in what was heard last; "" for nothing."""
    return next((name for name, sign in _signs("heard").items() if sign.search(sentence)), "")


@lru_cache(maxsize=2)
def _signs(kind: str) -> Mapping[str, re.Pattern[str]]:
    return {name: re.compile(sign) for name, sign in _tables()[kind].items()}


@lru_cache(maxsize=1)
def _tables() -> Mapping[str, Mapping[str, str]]:
    source = files("lessoncast.tongue").joinpath("phrasebook", "en_cues.toml")
    return tomllib.loads(source.read_text(encoding="utf-8"))
