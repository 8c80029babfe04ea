"""``Keep the curd warm for two hours``: how long, how hot or how often one should do something."""

from __future__ import annotations

from collections.abc import Iterator

from lessoncast._later import re
from lessoncast.study.facts.fact import Fact
from lessoncast.study.facts.trees.figures import word_for
from lessoncast.study.facts.trees.orders import deed_of, low
from lessoncast.study.facts.trees.reading import Sight, as_said
from lessoncast.study.facts.trees.sound import is_sound
from lessoncast.study.facts.writing import fact_of
from lessoncast.study.near import amounts_near, shape_of

TOLD = 2  # content words of a question
SURE = 0.4  # how likely the phrase must hang on the verb
_OPENS = re.compile(
    r"(?P<space> )(?:for|at|to|within|every|below|between|by)\b(?= )(?! (?:least|most)\b)"
)
_ENDS = re.compile(
    r"[,;:]|(?<=\w) (?:for|at(?! (?:least|most)\b)|to|within|every|below|by|under|in|with|while|until|then|and then|or until)\b"
)
_STANDS_FOR = re.compile(r"\b(?:it|its|they|them|their|this|these|those|one)\b")


def doses(sight: Sight) -> Iterator[Fact]:
    """``Keep the curd warm for two hours`` → how long should you keep the curd warm."""
    clause = sight.clause
    deed = deed_of(clause)
    if deed is None or not clause.is_order or clause.is_negated or " to do" in deed.ask:
        return
    told = clause.said(deed.places)
    for found in _OPENS.finditer(told):
        value = _ENDS.split(told[found.end("space") :], maxsplit=1)[0].strip()
        word, kind = word_for(value)
        lead = f" {low(deed.lead)}" if deed.lead else ""
        ask = f"{word} {deed.ask.removesuffix(' do')} {low(told[: found.start()])}{lead}?"
        if not word or _STANDS_FOR.search(ask):
            continue
        if is_sound(as_said(sight), ask, value, answer=(), least=TOLD, sure=SURE):
            yield fact_of(
                sight.statement, kind=kind, subject=ask.rstrip("?"), value=value, ask=ask,
                family=f"{word.lower()} {shape_of(value)}", rivals=tuple(amounts_near(value)), worth=0.8,
            )  # fmt: skip
