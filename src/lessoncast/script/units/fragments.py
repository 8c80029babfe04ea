"""Notes into sentences: labels with glosses, dates, bullets, verbless pairs and table rows.

Every rule keeps the note's own words and adds only glue; what no rule fits is said as "There is …".
"""

from __future__ import annotations

import re

from lessoncast.script.tongue import grammar
from lessoncast.script.tongue.clauses import bare, is_clause, is_imperative
from lessoncast.script.tongue.english import english
from lessoncast.script.tongue.roles import drawbacks
from lessoncast.script.tongue.words import Vocabulary, capital
from lessoncast.script.units.dates import dated, is_date
from lessoncast.script.units.parts import (
    copula,
    enumerate_items,
    join_parts,
    listed,
    participle,
    segments,
    starts_with_verb,
    subjected,
    there,
)

_KINDS = frozenset(
    [
        "model",
        "models",
        "system",
        "systems",
        "method",
        "methods",
        "mapping",
        "mappings",
        "function",
        "functions",
        "tool",
        "tools",
        "way",
        "ways",
        "kind",
        "kinds",
        "type",
        "types",
        "technique",
        "techniques",
        "process",
        "processes",
        "set",
        "sets",
        "class",
        "classes",
        "unit",
        "units",
        "network",
        "networks",
    ]
)
_GATHERING = frozenset(
    [
        "metrics",
        "challenges",
        "trade-offs",
        "tradeoffs",
        "mitigations",
        "risks",
        "applications",
        "examples",
        "methods",
        "types",
        "kinds",
        "features",
        "benefits",
        "properties",
        "tools",
        "advantages",
        "disadvantages",
        "drawbacks",
        "causes",
        "effects",
        "symptoms",
        "uses",
        "problems",
        "techniques",
        "reasons",
        "factors",
        "components",
        "parts",
        "elements",
        "steps",
        "stages",
        "goals",
        "limits",
        "limitations",
        "strategies",
        "measures",
        "forms",
        "sources",
        "signs",
        "topics",
        "themes",
        "issues",
        "strengths",
        "weaknesses",
        "functions",
        "results",
        "consequences",
        "options",
    ]
)
CLOSING = frozenset(
    {"conclusion", "summary", "takeaway", "recap", "in short", "in summary", "bottom line"}
)
GENERIC = frozenset(
    [
        "definition",
        "conclusion",
        "summary",
        "overview",
        "introduction",
        "background",
        "note",
        "idea",
        "tip",
        "takeaway",
        "intuition",
        "recap",
        "result",
        "answer",
        "meaning",
        "explanation",
        "important",
        "remember",
        "reminder",
    ]
)
_ADJECTIVE = re.compile(r"(?:ive|al|ic|ous|ed|ary|less|ful)$")
_NO_ADJECTIVES = frozenset(
    [
        "animal",
        "metal",
        "signal",
        "material",
        "goal",
        "journal",
        "canal",
        "capital",
        "proposal",
        "hospital",
        "festival",
        "mineral",
        "chemical",
        "manual",
        "music",
        "logic",
        "topic",
        "fabric",
        "traffic",
        "seed",
        "speed",
        "feed",
        "need",
        "weed",
        "breed",
        "bed",
        "library",
        "summary",
        "diary",
        "boundary",
        "glossary",
        "salary",
        "archive",
        "drive",
        "motive",
        "olive",
        "native",
    ]
)
_AS_FOR = ("As for", "When it comes to", "In the case of")
_LEVELS = (
    "{there} {np}",
    "Then {there_low} {np}",
    "{there} also {np}",
    "Add to that {np}",
    "And {there_low} {np}",
)


def labelled(
    term: str, note: str, vocabulary: Vocabulary, *, noun: str = "", place: int = 0
) -> str:
    """``Term: note`` as one or more sentences; ``noun`` is what the list is a list of."""
    if is_date(term):
        return dated(term, note, vocabulary)
    parts = segments(note)
    if is_clause(term):
        return grammar.ended(f"{term}: {_lowered(parts, vocabulary)}")
    name = vocabulary.with_article(vocabulary.lower_title(term))
    name = with_noun(name, noun)
    items = listed(parts[0])
    gathers = grammar.head(name).lower() in _GATHERING and not starts_with_verb(parts[0])
    if gathers and (items or (len(parts) > 1 and not any(map(_says, parts)))):
        inside = [vocabulary.lower_first(item) for item in items or parts]
        return grammar.ended(f"{capital(name)} include {enumerate_items(inside)}")
    if name.lower() in GENERIC:
        return join_parts(copula(parts[0]), parts[1:], vocabulary)
    first = _label_clause(name, parts[0], vocabulary, place=place)
    return join_parts(first, parts[1:], vocabulary)


def with_noun(name: str, noun: str) -> str:
    """An adjective as a label borrows the noun that the list is of: ``Tidal`` → ``tidal harbours``."""
    borrows = noun and " " not in name and _ADJECTIVE.search(name)
    return f"{name} {noun}" if borrows and name.lower() not in _NO_ADJECTIVES else name


def _lowered(parts: list[str], vocabulary: Vocabulary) -> str:
    low = [vocabulary.lower_first(part) for part in parts]
    return enumerate_items(low) if len(low) > 1 else low[0]


def _says(part: str) -> bool:
    return is_clause(part) or starts_with_verb(part)


def _label_clause(name: str, part: str, vocabulary: Vocabulary, *, place: int) -> str:
    low = vocabulary.lower_first(part)
    equates = re.match(r"^(?:this|it|these|they|the) (is|are|was|were) (.+)$", low)
    if equates:
        return f"{_named(name, equates[2])} {equates[1]} {equates[2]}"
    if part[:1].islower() and starts_with_verb(part) and not listed(part):
        return _verb_note(name, low)
    if part[:1].islower() and _acts(part) and grammar.number(name) != "plural":
        return f"{capital(name)} {low}"
    if is_clause(copula(part)):
        shares = set(name.lower().split()) & {bare(word) for word in part.split()[:6]}
        said = vocabulary.lower_first(copula(part))
        return capital(said) if shares else f"{_AS_FOR[place % 3]} {name}, {said}"
    if starts_with_verb(part):
        return f"{_AS_FOR[place % 3]} {name}, {low}"
    return _noun_note(name, low, place)


def _acts(part: str) -> bool:
    """``makes us tired``: a verb in the third person with its object, whose subject is the label."""
    first, second = [*(bare(word) for word in part.split()[:2]), ""][:2]
    forms = {form for _, form in english().verbs.get(first, ())}
    return "s" in forms and second in english().determiners | english().pronouns


def _verb_note(name: str, low: str) -> str:
    number = grammar.number(name)
    verb, _, rest = low.partition(" ")
    second = re.match(r"^(or|and) (\w+)(.*)$", rest)
    if second and any(form == "base" for _, form in english().verbs.get(second[2], ())):
        rest = f"{second[1]} {grammar.agree(second[2], number)}{second[3]}"
    return f"{capital(name)} {grammar.agree(bare(verb), number)} {rest}"


def _noun_note(name: str, low: str, place: int) -> str:
    items = listed(low)
    if items:
        form = (
            "For {name}, think of {items}",
            "In {name}, it's {items}",
            "With {name}, you have {items}",
        )[place % 3]
        return form.format(name=name, items=enumerate_items(items))
    if re.match(r"^(?:an?|the|one|any|what|how|when|where) ", low):
        return f"{_named(name, low)} {grammar.be(grammar.number(name))} {low}"
    if bare(low.split(maxsplit=1)[0]).endswith("ing") and not grammar.is_plural_word(
        grammar.head(low)
    ):
        return f"{capital(name)} {grammar.agree('mean', grammar.number(name))} {low}"
    acts = english().verbs.get(bare(low.split(maxsplit=1)[0]), ())
    if any(form == "s" for _, form in acts) and not items and " " in low:
        return f"{capital(name)} {low}"
    return _equation(name, low) or f"With {name}, you get {low}"


def _equation(name: str, low: str) -> str:
    """``VAEs: latent-variable models …`` → ``VAEs are latent-variable models …``; "" if unsure."""
    count = grammar.number(name)
    kind = grammar.head(low) in _KINDS or re.search(r"\b(?:that|which|who|whose)\b", low)
    if count != grammar.number(low):
        return ""
    if count == "plural":
        return f"{capital(name)} are {low}" if kind else ""
    if re.match(r"^\w+ of ", low):
        return f"{capital(name)} is the {low}"
    return f"{capital(name)} is {grammar.article(low)} {low}" if kind else ""


def _named(name: str, low: str) -> str:
    """A count noun takes the article that its gloss has: ``A strike is an organized …``."""
    counts = re.match(r"^an? ", low) and grammar.number(name) == "singular" and name[:1].islower()
    if not counts or grammar.is_mass(name) or re.match(r"^(?:an?|the) ", name):
        return capital(name)
    return f"{capital(grammar.article(name))} {name}"


def verbless(sentence: str, vocabulary: Vocabulary) -> str:
    """A pair without a verb: ``Good taste; can be slow`` → ``You get good taste, but …``."""
    parts = segments(sentence)
    if not parts:
        return ""
    first = subjected(copula(parts[0]))
    told = is_clause(first) or is_imperative(first)
    if not told:
        first = f"You get {vocabulary.lower_first(first)}"
    if len(parts) == 1:
        return grammar.ended(first)
    second = copula(parts[1])
    low = vocabulary.lower_first(second)
    if told and not is_clause(second):
        low = f"{there(low).lower()} {low}"
    glue = (
        ", but" if drawbacks(second) or re.search(r"\b(?:sometimes|often)\b", second) else ", and"
    )
    return join_parts(f"{first}{glue} {low}", parts[2:], vocabulary)


def bullet(text: str, vocabulary: Vocabulary, *, place: int = 0) -> str:
    """A bullet without a label: clauses and orders as they are, things as "There's …"."""
    told = re.match(r"^([^:;]+): ([^:]+;[^:]+)$", text)
    if told and is_clause(told[1]):
        return grammar.ended(f"{told[1]}: {_lowered(segments(told[2]), vocabulary)}")
    parts = segments(text)
    said = []
    nouns: list[str] = []
    for part in parts:
        whole = copula(participle(part))
        if is_clause(whole) or starts_with_verb(whole):
            said.append(whole)
        else:
            nouns.append(vocabulary.lower_first(whole))
    if nouns:
        np = ", along with ".join(nouns)
        form = _LEVELS[place % len(_LEVELS)]
        have = there(np)
        said.insert(0, form.format(there=have, there_low=have.lower(), np=np))
    return " ".join(grammar.ended(part) for part in said)
