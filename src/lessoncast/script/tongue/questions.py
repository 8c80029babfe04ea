"""Questions found after their answer: each rule takes a passage's first sentence and proposes one.

A proposal may change the answer ("If X, Y." → "What if X?" - "Then Y."); whoever uses it runs the
checks of ``lint`` on both. Deep questions (why, how, what if) are worth more than shallow ones.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lessoncast.script.tongue import grammar
from lessoncast.script.tongue.clauses import (
    BE,
    Clause,
    bare,
    find_verb,
    is_clause,
    is_imperative,
    main_clause,
    noun_phrase,
)
from lessoncast.script.tongue.english import english
from lessoncast.script.tongue.roles import YEAR, drawbacks
from lessoncast.script.tongue.words import Vocabulary, capital, count

_DEEP = re.compile(r"\b(?:why|how|what if|what happens|differ\w*|catch)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """A host's question (or the name of a form group) with the answer's first sentence after it."""

    ask: str = ""
    form: str = ""
    np: str = ""
    number: grammar.Number = "singular"
    tense: grammar.Tense = "present"
    when: str = ""
    answer: str = ""
    worth: float
    deep: bool = False
    before: str = ""  # what the expert says first, when the question comes inside the sentence


def is_deep(question: str) -> bool:
    """Whether a question asks for reasons, means, consequences or differences."""
    return _DEEP.search(question) is not None


def proposals(sentence: str, vocabulary: Vocabulary) -> Iterator[Proposal]:
    """Every question that the sentence's own form and role suggest, in no order."""
    clause = main_clause(sentence)
    yield from _conditions(sentence, vocabulary)
    yield from _reasons(sentence, vocabulary)
    yield from _means(sentence, clause, vocabulary)
    yield from _subjects(sentence)
    if clause:
        yield from _statements(clause, vocabulary)


def _ask(text: str) -> str:
    text = re.sub(r"\s+", " ", text).strip(" ,.;:")
    return capital(text) + "?"


# ── if X, Y · when X, Y · without X, Y ────────────────────────────────────────────────────────

_CONDITION = re.compile(
    r"^(If|Even if|When|Whenever|Once|As soon as|As|Unless|Without|After|Before) ([^,;:]{6,90}), (?:then )?(.{12,})$"
)


_NO_CONDITION = ("it comes to", "part of", "well as")
_NO_MAIN = (
    "for example",
    "for instance",
    "then ",
    "which ",
    "who ",
    "that ",
    "and ",
    "or ",
    "but ",
)


def _conditions(sentence: str, vocabulary: Vocabulary) -> Iterator[Proposal]:
    found = _CONDITION.match(sentence)
    if not found or not _is_conditional(found[1], found[2], found[3]):
        return
    word, given, main = found[1].lower(), found[2], found[3]
    then = grammar.ended(capital(main))
    low = vocabulary.lower_first(main)
    if word == "if":
        then = grammar.ended(f"Then {low}")
        yield Proposal(ask=_ask(f"What if {given}"), answer=then, worth=84, deep=True)
        yield Proposal(ask=_ask(f"And what happens if {given}"), answer=then, worth=82, deep=True)
    elif word == "even if":
        then = grammar.ended(f"Even then, {low}")
        yield Proposal(ask=_ask(f"Even if {given}"), answer=then, worth=80, deep=True)
    elif word == "unless":
        yield Proposal(ask="Does that always work?", worth=62)
    elif word in {"after", "before"}:
        verb = "happened" if main_tense(main) == "past" else "happens"
        yield Proposal(ask=_ask(f"What {verb} {word} {given}"), worth=60)
    else:
        past = re.search(r"\b(?:was|were|had|did)\b|\w+ed\b", given) and word != "once"
        ask = f"What {'happened' if past else 'happens'} {word} {given}"
        yield Proposal(ask=_ask(ask), answer=then, worth=80, deep=True)
        if word != "without":
            yield Proposal(ask=_ask(f"And {word} {given}"), answer=then, worth=70)


def _is_conditional(word: str, given: str, main: str) -> bool:
    """Whether both sides of the comma are what they seem: a condition, and a clause of its own."""
    if given.startswith(_NO_CONDITION) or main.startswith(_NO_MAIN) or count(given) > 14:
        return False
    noun = word in {"Without", "After", "Before"}
    return main_clause(capital(main)) is not None and is_clause(given) is not noun


def main_tense(text: str) -> grammar.Tense:
    """The tense of a clause; present when it is not certain."""
    clause = main_clause(capital(text))
    return clause.tense if clause else "present"


# ── X because Y ───────────────────────────────────────────────────────────────────────────────

_BECAUSE = re.compile(r"^(.{10,}?),? (because|since) ([^,;]{12,})\.$")


def _reasons(sentence: str, vocabulary: Vocabulary) -> Iterator[Proposal]:
    found = _BECAUSE.match(sentence)
    if not found or (found[2] == "since" and "," not in sentence[: found.start(2)]):
        return
    main, why = found[1], found[3]
    if (
        not is_clause(main)
        or not is_clause(why)
        or re.search(r"\b(?:not|only|just|simply|n't)$", main)
    ):
        return
    clause = main_clause(grammar.ended(main))
    inverted = invert(clause, vocabulary) if clause and not clause.lead else ""
    if inverted and count(inverted) <= 14:
        yield Proposal(
            ask=_ask(f"Why {inverted}"), answer=grammar.ended(f"Because {why}"), worth=86, deep=True
        )
    yield Proposal(
        form="ask.reason",
        before=grammar.ended(main),
        answer=grammar.ended(f"Because {why}"),
        worth=74,
        deep=True,
    )


def invert(clause: Clause, vocabulary: Vocabulary) -> str:
    """The clause in the order of a question: ``ice floats`` → ``does ice float``; "" if unsure."""
    subject = vocabulary.lower_first(subject_inside(clause.subject))
    if clause.base == "be" or clause.base in english().modals:
        if clause.verb.endswith("n't") or clause.verb == "cannot":
            return ""
        return f"{clause.verb} {subject} {clause.rest}".rstrip(".")
    if clause.base in {"have", "do"}:
        return ""
    auxiliary = grammar.do(clause.number, clause.tense)
    return f"{auxiliary} {subject} {clause.base} {clause.rest}".rstrip(".")


def subject_inside(subject: str) -> str:
    """A subject as it stands inside a question: ``This`` → ``that``."""
    return {"This": "that", "These": "those", "That": "that", "It": "it", "They": "they"}.get(
        subject, subject
    )


# ── by what means ─────────────────────────────────────────────────────────────────────────────

_BY_FIRST = re.compile(r"^By (\w+ing\b[^,;:]{3,70}), (.{12,})$")
_TO_FIRST = re.compile(r"^(?:In order to|To) ([a-z]+ [^,;:]{3,60}), (.{12,})$")
_BY_LAST = re.compile(r"^(.{3,60}?),? (by (?:\w+ing)\b.{6,})\.$")


def _means(sentence: str, clause: Clause | None, vocabulary: Vocabulary) -> Iterator[Proposal]:
    by, to = _BY_FIRST.match(sentence), _TO_FIRST.match(sentence)
    if by and is_clause(by[2]):
        ask = f"What do you get by {by[1]}"
        yield Proposal(ask=_ask(ask), answer=grammar.ended(capital(by[2])), worth=76, deep=True)
    if to and is_clause(to[2]):
        base = {form for _, form in english().verbs.get(to[1].split()[0], ())}
        if "base" in base:
            yield Proposal(
                ask=_ask(f"How do you {to[1]}"),
                answer=grammar.ended(capital(to[2])),
                worth=80,
                deep=True,
            )
    last = _BY_LAST.match(sentence)
    if last and re.search(r"(?:,|\b(?:or|and|with|than|as))$", last[1].strip()):
        return
    if last and clause and not clause.lead and clause.base not in {"be", "have", "do"}:
        inner = main_clause(grammar.ended(last[1]))
        inverted = invert(inner, vocabulary) if inner else ""
        if inverted and count(inverted) <= 12 and inner and inner.rest:
            yield Proposal(ask=_ask(f"How {inverted}"), worth=78, deep=True)


# ── what a plain statement answers ────────────────────────────────────────────────────────────

_COMPARED = re.compile(
    r"^(?:\w+ly )?(?:more \w+|less \w+|\w+er|better|worse) than ([^,;.]{3,40})[,.;]"
)
_PARTICIPLE_BY = re.compile(r"^(?:\w+ly )?(\w+) by ((?:[A-Z][\w.]*\s?){1,4})\b")


def _statements(clause: Clause, vocabulary: Vocabulary) -> Iterator[Proposal]:
    np = noun_phrase(clause)
    subject = vocabulary.lower_first(np or clause.subject)
    when = _when(clause, vocabulary)
    if clause.verb in BE:
        yield from _being(clause, subject, np, when)
    elif clause.base in english().modals and clause.verb in {"can", "could"} and np:
        if clause.rest.startswith("be "):
            yield Proposal(ask=_ask(f"What {clause.verb} be done with {subject}"), worth=54)
        elif not (subject.split()[0].endswith("ing") and count(subject) > 2):
            tense: grammar.Tense = "past" if clause.verb == "could" else "present"
            yield Proposal(form="ask.can", np=subject, number=clause.number, tense=tense, worth=56)
    elif clause.base not in english().modals | {"have", "do"} and not clause.verb.endswith("n't"):
        yield from _doing(clause, subject, np, when, vocabulary)
    if when and clause.tense == "past":
        yield Proposal(form="ask.happened", when=when, worth=54)
    if np:
        gerund = subject.split()[0].endswith("ing") and count(subject) > 2
        yield Proposal(
            form="ask.about",
            np=subject,
            number=clause.number,
            tense="present",
            worth=38 - 30 * gerund,
        )


def _when(clause: Clause, vocabulary: Vocabulary) -> str:
    lead = clause.lead
    fits = (
        lead
        and YEAR.search(lead)
        and count(lead) <= 6
        and re.match(r"(?:In|By|Between|During|Since|After)\b", lead)
    )
    return vocabulary.lower_first(lead) if fits else ""


def _being(clause: Clause, subject: str, np: str, when: str) -> Iterator[Proposal]:
    """``S is …``: who made it, how it compares, what it is, what it is like."""
    if not np:
        return
    first = bare(clause.rest.split()[0]) if clause.rest else ""
    is_subject = f"{clause.verb} {subject}"
    if compared := _COMPARED.match(clause.rest):
        ask = _ask(f"How {is_subject} different from {compared[1]}")
        yield Proposal(ask=ask, worth=72, deep=True)
    if count(subject) > 4:
        return
    if (maker := _PARTICIPLE_BY.match(clause.rest)) and (past := _past(maker[1])):
        yield Proposal(ask=_ask(f"Who {past} {subject}"), worth=74)
    if first in {"a", "an", "the", "any", "one"} and clause.tense == "present":
        if subject.startswith("the "):
            yield Proposal(ask=_ask(f"What {is_subject}"), worth=58)
        else:
            yield Proposal(form="ask.definition", np=subject, number=clause.number, worth=60)
    if _describes(first):
        at = f" {when}" if when else ""
        yield Proposal(ask=_ask(f"What {is_subject} like{at}"), worth=66 if when else 52)


def _describes(word: str) -> bool:
    """Whether a word behind "is" is an adjective: none of the closed classes, no verb form."""
    known = english()
    closed = known.determiners | known.prepositions | known.adverbs | known.auxiliaries | known.stop
    return bool(word) and word not in closed and word not in known.verbs and word[0].isalpha() and not (
        word.endswith(("ed", "ing", "s", "ly")) and not word.endswith(("ss", "ous"))
    )  # fmt: skip


def _past(participle: str) -> str:
    """The past form of a participle: ``written`` → ``wrote``; "" if it is none that we know."""
    for base, form in english().verbs.get(participle, ()):
        if form == "participle":
            pasts = [word for word, forms in english().verbs.items() if (base, "past") in forms]
            return pasts[0] if pasts else participle
    return ""


def _doing(
    clause: Clause, subject: str, np: str, when: str, vocabulary: Vocabulary
) -> Iterator[Proposal]:
    auxiliary = grammar.do(clause.number, clause.tense)
    first = bare(clause.rest.split()[0]) if clause.rest else ""
    closed = english().prepositions | {"to", "that", ""}
    asked = subject if np else vocabulary.lower_first(subject_inside(clause.subject))
    if clause.subject in {"We", "You", "I"} or (
        clause.subject.lower() == "this" and clause.base == "mean"
    ):
        asked = asked.lower()
    if clause.base in english().object_verbs and first not in closed and asked.lower() != "i":
        at = f" {when}" if when and count(when) <= 3 else ""
        worth = 62 if np else 46
        yield Proposal(ask=_ask(f"What {auxiliary} {asked} {clause.base}{at}"), worth=worth)
    stative = clause.base in {
        "comprise",
        "consist",
        "refer",
        "include",
        "contain",
        "mean",
        "depend",
        "belong",
        "seem",
    }
    if np and count(subject) <= 4 and first not in {"that", ""} and not stative:
        yield Proposal(
            form="ask.do", np=subject, number=clause.number, tense=clause.tense, worth=44
        )


_DIFFERS = re.compile(r"\b(?:differences?|differs?|whereas|unlike|in contrast)\b", re.IGNORECASE)
_ANIMATE = re.compile(
    r"(?:ers?|ors?|ists?|ians?|men|man|women|woman|people|children|child|girls?|boys?|users?|students?|critics?"
    r"|nobody|everyone|someone|one|they|we|you|he|she|i|who)$",
    re.IGNORECASE,
)


def _subjects(sentence: str) -> Iterator[Proposal]:
    """A long subject with a short object: ``… make up a repository`` → ``What makes up a repository?``."""
    tokens = sentence.rstrip(".").split()
    place = find_verb(tokens)
    if (
        place is None
        or not 3 <= place <= 16
        or not 2 <= len(tokens) - place - 1 <= 6
        or "," in " ".join(tokens[place:])
    ):
        return
    verb, rest = bare(tokens[place]), " ".join(tokens[place + 1 :])
    found = {form: base for base, form in english().verbs.get(verb, ())}
    last = bare(grammar.head(" ".join(tokens[:place])))
    vague = re.match(r"(?:This|That|It|These|Those|They|If|When|As|In|For|There)\b", sentence)
    if (
        _ANIMATE.search(last)
        or vague
        or any(token.endswith(",") for token in tokens[:place])
        or tokens[0][-3:] == "ing"
    ):
        return
    if re.search(r"\b(?:it|them|this|that|these|those|its|their|be)\b", rest):
        return
    if ("base" in found and "past" not in found) or "s" in found:
        base = found.get("s") or found["base"]
        yield Proposal(ask=_ask(f"What {grammar.agree(base, 'singular')} {rest}"), worth=64)
    elif "past" in found and tokens[place - 1][0].islower():
        yield Proposal(ask=_ask(f"What {verb} {rest}"), worth=60)


_ROLE_FORMS: dict[str, tuple[str, float, bool]] = {
    # role: form, worth, whether it needs something said before
    "example": ("ask.example", 72, True),
    "consequence": ("ask.consequence", 73, True),
    "risk": ("ask.risk", 58, False),
    "number": ("ask.number", 48, False),
    "quote": ("ask.quote", 70, False),
}


def role_forms(role: str, text: str, previous: str) -> Iterator[Proposal]:
    """Questions from what the passage does, whatever its words."""
    if role == "contrast":
        bad = bool(drawbacks(re.sub(r"^(?:But|However|Yet)\b,?", "", text)))
        yield Proposal(form="ask.catch" if bad else "ask.turn", worth=76 if bad else 68, deep=bad)
    if role in _ROLE_FORMS:
        form, worth, follows = _ROLE_FORMS[role]
        if previous or not follows:
            yield Proposal(form=form, worth=worth, deep=role in {"consequence", "risk"})
    if previous and _DIFFERS.search(text):
        yield Proposal(form="ask.compare", worth=60, deep=True)
    if is_imperative(text) and role not in {"step", "example"}:
        yield Proposal(form="ask.advice", worth=57)
