"""Entries of a glossary as sentences: there, every note says what its word means.

Elsewhere a label may as well be a topic, so that only notes that look like glosses are taken for some.
The rules are tried in order; the last one fits whatever is left.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from lessoncast._later import re
from lessoncast.tongue.english import grammar
from lessoncast.tongue.english.clauses import is_clause
from lessoncast.tongue.english.finite import bare
from lessoncast.tongue.english.lexis import english
from lessoncast.tongue.english.parsed import NamedThing
from lessoncast.tongue.words import capital
from lessoncast.units.gains import is_quality
from lessoncast.units.glosses import singular_name, thing_of, with_its_article
from lessoncast.units.parts import starts_with_verb

GLOSSARIES = frozenset({"vocabularies", "words", "terms", "definitions", "glossaries"})
"""What a list is of whose notes all say what their labels mean."""

_NOTED = re.compile(r"^\([^()]*\) ")
_FIELD = re.compile(r"^(in (?!which\b)[^,]{3,60}), (?=\w)")
_SOMEBODY = re.compile(r"^(?P<many>those|people|persons)? ?(?:anyone|someone)? ?(?:who|whose) ")
_DESCRIBES = re.compile(
    r"^(?:\w+ing|to|of|in|on|at|by|with|without|from|for|having|being|relating to|referring to|used|said|made|known|able|unable|likely) "
)
_QUALITIES = re.compile(r"^(?:[\w-]+, )+(?=[\w-]+ [\w-]+)")
_OWNED = re.compile(r"^(?:(?:[\w.-]+ ){0,3}[\w-]+(?:'s|s') |(?:their|its|his|her|our) )")
_PARTICLE = re.compile(r"^\w+ (?:up|out|off|down|away|back|together|apart) ")
_SUBSTANCES = frozenset(
    ["protein", "hormone", "enzyme", "compound", "drug", "substance", "acid", "sugar", "pigment", "mineral", "metal",
     "gas", "fuel", "steroid", "anticoagulant", "chemical", "anesthetic", "polymer", "neurotransmitter"]
)  # fmt: skip
_SPELLED = re.compile(r"(, or [A-Z][\w-]*)(?= (?:is|are|means?)\b)")
_TELLS_WHICH = re.compile(r" (?:that|which|(?:by|in) which) ")


class _Entry(NamedTuple):
    """A word, what it means in lower case, and whether the lesson counts such things."""

    name: str
    low: str
    counts: bool

    @property
    def first(self) -> str:
        """The first word of its meaning."""
        return bare(self.low.split(maxsplit=1)[0])

    @property
    def forms(self) -> set[str]:
        """What forms of verbs that word may be."""
        return {form for _, form in english().verbs.get(self.first, ())}

    @property
    def is_plural(self) -> bool:
        """Whether the word names several things."""
        return grammar.is_plural_word(grammar.head(self.name))

    @property
    def thing(self) -> NamedThing | None:
        """The thing that its meaning names; None where it says or describes something."""
        return thing_of(self.low)

    @property
    def told(self) -> str:
        """Its meaning without a clause that was added to it: ``strong rope, it floats``."""
        return self.thing.phrase if self.thing else self.low

    @property
    def head(self) -> str:
        """The noun of its meaning: ``members`` of ``young, eager members of a guild``."""
        return self.thing.noun if self.thing else grammar.head(_QUALITIES.sub("", self.low))

    def named(self, gloss: str) -> str:
        """The word with the article that such a gloss gives it; a substance has none."""
        if self.head in _SUBSTANCES and not self.counts and " " not in self.name.partition(",")[0]:
            return capital(self.name)
        return with_its_article(self.name, gloss, counts=self.counts)


def to_do(term: str, gloss: str) -> str:
    """``to roll up a sail`` of ``Furl`` → ``To furl means to roll up a sail.``; "" for any other gloss."""
    found = re.match(r"to ([a-z]+) ", gloss, re.IGNORECASE)
    first = term.partition(" ")[0].lower()
    both = (first, found[1]) if found else ()
    acts = [any(form == "base" for _, form in english().verbs.get(one, ())) for one in both]
    return (
        f"To {term[:1].lower()}{term[1:]} means {gloss[:1].lower()}{gloss[1:]}."
        if acts and all(acts)
        else ""
    )


def meant(name: str, low: str, *, counts: bool) -> str:
    """``memory aids that …`` of ``mnemonic devices`` → ``Mnemonic devices are memory aids that …``."""
    low = _NOTED.sub("", low)
    if field := _FIELD.match(low):
        said = meant(name, low[field.end() :], counts=counts)
        return f"{capital(field[1])}, {said if name[:1].isupper() else said[:1].lower() + said[1:]}"
    entry = _Entry(name, low, counts)
    said = next(filter(None, (rule(entry) for rule in _RULES)), "")
    return _SPELLED.sub(r"\1,", said)


def _determined(entry: _Entry) -> str:
    """``the part of a leaf that …``: said as it is."""
    says = is_clause(entry.low) and not entry.thing
    if says or not re.match(r"^(?:an?|the|one|any|each) ", entry.low):
        return ""
    return f"{entry.named(entry.low)} {'are' if entry.is_plural else 'is'} {entry.told}"


def _somebody(entry: _Entry) -> str:
    """``those who share a room`` of ``roommate``."""
    found = _SOMEBODY.match(entry.low)
    if not found or not found["many"]:
        return ""
    return (
        f"{capital(entry.name if entry.is_plural else grammar.plural(entry.name))} are {entry.low}"
    )


def _case(entry: _Entry) -> str:
    """``when prices rise`` of ``inflation``."""
    return f"{capital(entry.name)} is {entry.low}" if entry.first in {"when", "where"} else ""


def _deed(entry: _Entry) -> str:
    """``describes how a gene is read`` of ``code``."""
    return f"{capital(entry.name)} {entry.low}" if entry.forms == {"s"} else ""


def _statement(entry: _Entry) -> str:
    """``even when one uses it, others can`` of ``nonrivalrous``; no noun with what was done to it: ``cells found in a leaf``."""
    own = entry.first == bare(entry.name.split()[-1])
    whole = is_clause(entry.low) and not entry.thing and not own
    torn = entry.first.endswith(("ly", "ed", "ing")) or entry.first in english().prepositions
    return f"{capital(entry.name)} means that {entry.low}" if whole and not torn else ""


def _act(entry: _Entry) -> str:
    """``give the right to vote`` of ``enfranchise``, ``roll up a sail`` of ``furl``."""
    named = english().verbs.get(entry.name.split()[0]) and starts_with_verb(entry.low)
    acts = named or ("base" in entry.forms and _PARTICLE.match(entry.low))
    return f"To {entry.name} is to {entry.low}" if acts and not entry.counts else ""


def _description(entry: _Entry) -> str:
    """``thinking about what one learns`` of ``rehearsal``, ``of the night`` of ``nocturnal``, ``growing food`` of ``farming``."""
    one = entry.thing and re.match(r"\w+(?:ing|ed) ", entry.low)  # "magnifying lens"
    doing = entry.name.endswith("ing") and entry.first.endswith("ing")
    says = _DESCRIBES.match(entry.low) and (doing or not one)
    return f"{capital(entry.name)} means {entry.low}" if says else ""


def _done(entry: _Entry) -> str:
    """``characterized by …`` of ``delusion``."""
    done = entry.first.endswith("ed") or entry.forms & {"participle"}
    if not done or entry.thing or re.search(r", (?:\w+s|each \w+) ", entry.low):
        return ""
    return f"{entry.named('a thing')} {'are' if entry.is_plural else 'is'} {entry.low}"


def _like(entry: _Entry) -> str:
    """``important in the trade of salt`` of ``salt road``."""
    if not _LIKE.match(entry.low):
        return ""
    return f"{entry.named('a thing')} {'are' if entry.is_plural else 'is'} {entry.low}"


def _article(low: str) -> str:
    """``the`` of what there is one of: ``largest gland in the body``."""
    return "the" if _UNIQUE.match(low) else grammar.article(low)


_LIKE = re.compile(
    r"(?:important|essential|necessary|responsible|able|unable|capable|incapable|resistant|similar|identical|common|typical|useful) "
    r"(?:in|to|for|of|from|with|among) "
)
_UNIQUE = re.compile(
    r"(?:largest|smallest|biggest|greatest|highest|lowest|longest|shortest|earliest|latest|oldest|youngest|strongest"
    r"|weakest|closest|nearest|simplest|fastest|slowest|deepest|out(?:er)?most|innermost|most|least|best|worst|first|last|only) "
)


def _several(entry: _Entry) -> str:
    """``memory aids that …``: of as many things, if the lesson counts them."""
    if not grammar.is_plural_word(entry.head):
        return ""
    alike = grammar.plural(entry.name.split()[-1]) == entry.head  # "tidal harbour: harbours that …"
    if entry.is_plural or entry.counts or alike:
        many = entry.name if entry.is_plural else grammar.plural(entry.name)
        return f"{capital(many)} are {entry.told}"
    return f"{capital(entry.name)} means {entry.told}"


def _of_something(entry: _Entry) -> str:
    """``study of fossils`` of ``paleontology``."""
    of = re.match(r"^[\w-]+ of ", entry.low)
    known = entry.counts and " " in entry.name and not grammar.is_mass(entry.name)
    one = f"The {entry.name}" if known else capital(entry.name)
    return f"{one} is the {entry.told}" if of else ""


def _one(entry: _Entry) -> str:
    """``technique to help …``: one thing, or a mass; "" for a row of notes: ``under control, moves organs``."""
    if not entry.thing and entry.first in english().prepositions | english().adverbs:
        return ""
    verb = "are" if entry.is_plural else "is"
    if _OWNED.match(entry.low):
        return f"{entry.named('a thing')} {verb} {entry.told}"
    if is_quality(entry.name):
        return f"{capital(entry.name)} means {_article(entry.low)} {entry.told}"
    one = singular_name(entry.name)
    if entry.is_plural and entry.thing and one != entry.name:
        return f"{capital(grammar.article(one))} {one} is {_article(entry.low)} {entry.told}"
    if grammar.is_mass(entry.head) and not _TELLS_WHICH.search(entry.low):
        same = entry.name.endswith(entry.head)  # "hindmilk: milk that …"
        meant_by = re.match(rf"{entry.head} (?:it|one|you|we|they|an?|the|\w+ed|taken) ", entry.low)
        name = capital(entry.name) if same else entry.named("a thing")
        return f"{name} {verb} {'the ' if meant_by else ''}{entry.told}"
    return f"{entry.named('a thing')} {verb} {_article(entry.low)} {entry.told}"


_RULES: tuple[Callable[[_Entry], str], ...] = (
    _determined,
    _somebody,
    _case,
    _deed,
    _statement,
    _act,
    _description,
    _done,
    _like,
    _several,
    _of_something,
    _one,
)
