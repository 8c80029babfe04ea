"""Sentences that go on about the subject of the one before, told with its name."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from lessoncast._later import re
from lessoncast.study.facts.packed.data import told_of
from lessoncast.study.statement import Statement
from lessoncast.tongue.packs.subject import Subject
from lessoncast.tongue.seam import Packed
from lessoncast.tongue.words import Vocabulary

_SAID_ALONE = frozenset({"member", "label", "row", "quote", "example", "question"})
MOST_WORDS = 5  # of a name that is said again


@dataclass(frozen=True, slots=True, kw_only=True)
class Pronouns:
    """See ``pronouns.toml``."""

    pronouns: Mapping[str, str]
    impersonal: re.Pattern[str]


@lru_cache(maxsize=8)
def _pronouns(language: str) -> Pronouns | None:
    """The pronouns of a language; None where nobody has told them."""
    found = told_of(language, "pronouns.toml")
    return (
        Pronouns(pronouns=found["pronouns"], impersonal=re.compile(found["impersonal"]))
        if found
        else None
    )


def with_subjects(
    statements: Sequence[Statement], tongue: Packed, vocabulary: Vocabulary
) -> Iterator[Statement]:
    """``Der Teig ruht. Er braucht Wärme.`` → ``Der Teig ruht. Der Teig braucht Wärme.``, where it is certain whom a pronoun means."""
    known = _pronouns(tongue.pack.language)
    before: Statement | None = None
    for one in statements:
        named = _named(one, before, known, tongue, vocabulary) if known and before else None
        before = named or one
        yield before


def _named(
    one: Statement, before: Statement, known: Pronouns, tongue: Packed, vocabulary: Vocabulary
) -> Statement | None:
    """A sentence with the subject of the one before for its pronoun; None where it has none, or another may be meant."""
    first, _, rest = one.text.partition(" ")
    apart = one.group != before.group or one.role in _SAID_ALONE or before.role in _SAID_ALONE
    if apart or first not in known.pronouns.values() or known.impersonal.match(one.text):
        return None
    told = tongue.subject_of(before.text, vocabulary)
    if told is None or known.pronouns.get(told.kind) != first or not _is_name(told, before, tongue):
        return None
    text = f"{told.phrase} {rest}"
    found = tongue.subject_of(text, vocabulary)
    if found is None or found.phrase != told.phrase or found.kind != told.kind:
        return None
    return replace(one, text=text, leans=False)


def _is_name(told: Subject, before: Statement, tongue: Packed) -> bool:
    """Whether a subject names its thing: with "the", or in the sentence that says what it is."""
    first = re.split(r"[ '’]", told.phrase)[0].lower()
    certain = first in {"der", "die", "das", "le", "la", "les", "l"} or tongue.defines(told)
    return (
        certain
        and before.text.startswith(told.phrase)
        and len(told.phrase.split()) <= MOST_WORDS
        and told.noun.lower() not in tongue.pack.words["vague"]
    )
