"""The main clause of a sentence, also where the grammar is too careful for what cards need."""

from __future__ import annotations

from lessoncast._later import re
from lessoncast._remembered import remembered
from lessoncast.tongue.english.clauses import (
    BE,
    Clause,
    is_imperative,
    is_subject,
    main_clause,
)
from lessoncast.tongue.english.finite import bare
from lessoncast.tongue.english.grammar import ended, is_plural_word, number
from lessoncast.tongue.english.lexis import english
from lessoncast.tongue.kinds import Number, Tense
from lessoncast.tongue.words import capital

MOST_SUBJECT_WORDS = 5
_LEAD = re.compile(
    r"^(?P<lead>(?:In|By|On|At|Today|During|After|Before)\b[^,;:]{0,50}), (?P<rest>.+)$"
)
_WITH_OBJECT = re.compile(
    r"(?:Make sure|[A-Z][a-z]+ (?:the|an?|your|their|its|all|any|each|every|it|them)) "
)  # "Check the oil when the engine is cold"
_OPENS_OBJECT = frozenset({"a", "an", "the", "its", "their", "about", "almost", "nearly"})


@remembered(16_384)
def clause_of(text: str) -> Clause | None:
    """The main clause; one with a verb that has an object for certain is found, too: ``Residents received a torch``."""
    return main_clause(text) or _with_object(text)


def _with_object(text: str) -> Clause | None:
    found = _LEAD.match(text)
    lead, said = (found["lead"], found["rest"]) if found else ("", text)
    tokens = said.split()
    for place in range(1, min(MOST_SUBJECT_WORDS + 1, len(tokens) - 1)):
        subject = tokens[:place]
        if not _may_be_subject(subject):
            return None
        acts = _acts(bare(tokens[place]), subject[-1])
        behind = bare(tokens[place + 1])
        if acts and tokens[place].islower() and (behind in _OPENS_OBJECT or behind.isdigit()):
            base, tense, many = acts
            return Clause(
                lead=lead, subject=" ".join(subject), verb=tokens[place], base=base,
                rest=" ".join(tokens[place + 1 :]), tense=tense, number=many,
            )  # fmt: skip
    return None


def _may_be_subject(tokens: list[str]) -> bool:
    """Whether words can be a whole subject so far: no preposition, no clause, no mark inside."""
    known = english()
    closed = known.prepositions | known.conjunctions | known.subordinators | known.pronouns
    lows = [bare(token) for token in tokens]
    plain = not set(lows) & (
        closed | known.auxiliaries | {"to", "not", "that", "which", "who", "there"}
    )
    return (
        plain
        and not any(not token[-1].isalnum() for token in tokens)
        and is_subject(" ".join(tokens))
    )


def _acts(word: str, before: str) -> tuple[str, Tense, Number] | None:
    """The base, tense and number of a finite verb behind this word."""
    if word in BE:
        return None
    forms = {form: base for base, form in english().verbs.get(word, ())}
    plural = is_plural_word(before)
    if "past" in forms and "base" not in forms:
        return forms["past"], "past", number(before)
    if "s" in forms and not plural:
        return forms["s"], "present", "singular"
    if "base" in forms and plural and "past" not in forms:
        return forms["base"], "present", "plural"
    return None


def is_order(text: str) -> bool:
    """Whether a text tells the reader to do something, also where its first words could be a subject."""
    said = capital(text)
    if not is_imperative(said):
        return _is_unknown_verb(said)
    return main_clause(ended(said)) is None or _WITH_OBJECT.match(said) is not None


def _is_unknown_verb(said: str) -> bool:
    """``Reload the page``: a word that is nothing else, in front of an article."""
    known, first = english(), first_word(said)
    closed = (
        known.prepositions | known.subordinators | known.conjunctions | known.adverbs | known.pronouns
        | known.quantifiers | known.determiners | {"not", "half", "both", "only", "unlike", "like", "except"}
    )  # fmt: skip
    plain = (
        first not in closed
        and not known.verbs.get(first)
        and not first.endswith(("ly", "ing", "s"))
    )
    return plain and _WITH_OBJECT.match(said) is not None and not main_clause(ended(said))


def first_word(text: str) -> str:
    """The first word in small letters; "" where there is none."""
    return bare(text.split(maxsplit=1)[0]) if text.split() else ""


def is_doing(text: str) -> bool:
    """``using a certificate``: what one does."""
    return any(form == "ing" for _, form in english().verbs.get(first_word(text), ()))
