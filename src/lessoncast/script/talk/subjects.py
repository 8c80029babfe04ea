"""A section's subject: whether it can be named in a question, and with which article."""

from __future__ import annotations

from lessoncast._later import re
from lessoncast.script.plan.furniture import is_furniture
from lessoncast.script.talk.heading_asking import DESCRIBING, doing_of
from lessoncast.script.talk.leads import is_named_so
from lessoncast.script.talk.qualities import is_quality
from lessoncast.tongue.english import grammar
from lessoncast.tongue.english.clauses import is_clause, is_imperative
from lessoncast.tongue.english.lexis import english
from lessoncast.tongue.kinds import Number
from lessoncast.tongue.words import count

SECTION_WORDS = 5  # of a section's subject that is named where nothing better can be asked
ORDER_WORDS = 2  # of a heading that may be a thing or an order: "change rows"
NO_TOPIC = re.compile(
    r"[,/()]|^(?:an? )?(?:more|other|another|further|some)\b|\b(?:that|which|who)\b|^(?:what|how|why|when|where)\b|^\w+ing (?:what|how|why|when|where)\b|\b(?:it|them|this|of|the|an?|and|or|in|to|for|with)$|\b(?:overview|introduction|definition|summary|examples?|exercises?|discussion)\b",
    re.IGNORECASE,
)
_HALF_DONE = re.compile(r"^\w+ing and (\w+)$")  # "dividing and conquer"


_HANGS = frozenset(
    ["with", "without", "by", "from", "at", "of", "for", "into", "to", "on", "in", "as"]
)


def is_name(topic: str) -> bool:
    """Whether a section's subject is a short name that can be turned to."""
    return (
        count(topic) <= SECTION_WORDS
        and not is_furniture(topic)
        and topic.partition(" ")[0].lower() not in _HANGS
        and not ((half := _HALF_DONE.match(topic)) and is_imperative(half[1]))
        and not NO_TOPIC.search(topic)
        and not is_told(topic)
        and not is_quality(topic)
    )


def may_order(topic: str) -> bool:
    """Whether a subject may be what to do after all: ``change rows``, ``share the boat``, not ``label shift repair``."""
    tokens = topic.split()
    tied = topic.endswith("ly") or not english().determiners.isdisjoint(tokens)
    return is_imperative(topic) and (tied or len(tokens) == ORDER_WORDS)


def said_as(topic: str, answer: str) -> str:
    """A heading's subject as one says it: ``offer`` → ``an offer``, where what is told speaks of it so.

    "" for what needs an article and is not spoken of: ``key point``, ``argument template``.
    """
    low, told = topic.lower(), answer.lower()
    one = f"{grammar.article(topic)} {topic}"
    mine = re.sub(r"\byour\b", "my", topic)
    if topic.rpartition(" ")[2][:1].isupper() or is_free(topic):
        return _OF_ONE.sub("the ", mine)
    if low not in told:
        return ""
    times, articled, single = (
        len(re.findall(rf"{lead}\b{re.escape(low)}\b", told)) for lead in ("", r"\bthe ", r"\ban? ")
    )
    if not times:
        return ""
    if articled == times:
        return f"the {mine}"
    behind = r"\b(?:of|in|for|with|by|on|as|about|called|and|or|is|are)"
    held = rf"\b(?:an?|the|its|their) [\w-]+ (?:[\w-]+ )?(?:and|or) {re.escape(low)}\b"
    bare_so = re.search(rf"{behind} {re.escape(low)}\b", re.sub(held, "", told))
    return one if single else mine if bare_so else ""


_OF_ONE = re.compile(
    r"^an? (?=(?:[a-z-]+ )?(?:history|childhood|youth|life|career|beginning|start|end|ending|death|rise|fall|legacy)\b)"
)  # of which a thing or somebody has one


def is_free(topic: str) -> bool:
    """Whether a subject needs no article: several, a mass, what somebody does, or with its own."""
    first = topic.partition(" ")[0]
    head = "" if re.search(" (?:of|to) ", topic) else grammar.head(topic)
    named = is_named_so(topic) or (head and is_named_so(head))  # "insulation with straw bales"
    own = first in english().determiners or doing_of(first) or re.search("['’]s ", topic)
    return bool(own) or grammar.number(topic) == "plural" or bool(named) or " and " in topic


def is_said_bare(topic: str, told: str) -> bool:
    """Whether what is told has the noun of a subject without any article, as one has a mass: ``it leads to rust``."""
    noun = re.escape(topic.rpartition(" ")[2].lower())
    held = r"an?|the|this|that|each|every|its|their|one"
    alone = rf"\b(?:of|in|for|with|by|from|to|causes?|called|and|or) (?!(?:{held})\b)(?:[\w-]+ )?{noun}(?=[.,;:)]|$| (?:is|of|in|and|or|that|which|can|may)\b)"
    counted = rf"\b(?:{held}) (?:[\w-]+ ){{0,2}}{noun}\b|\b{noun}s\b"
    low = told.lower()
    return re.search(alone, low) is not None and re.search(counted, low) is None


def is_doing(topic: str, heading: str) -> bool:
    """Whether a subject is what one does: ``painting a gate``, but not ``vanishing gradients``."""
    first, _, rest = topic.partition(" ")
    base = doing_of(first)
    ordered = bool(base) and not heading.lower().startswith(first.lower())  # "Paint a gate"
    one = re.fullmatch(r"[a-z]+", rest) and grammar.number(rest) == "singular"
    if one and not grammar.is_mass(rest):
        return ordered  # "naming convention": nobody names "convention"
    tied = rest.partition(" ")[0] in english().determiners | english().prepositions
    return ordered or (bool(base) and (tied or first.lower() not in DESCRIBING))


def number_of(topic: str) -> Number:
    """The number of a subject; what somebody does is one thing."""
    return "singular" if doing_of(topic.partition(" ")[0]) else grammar.number(topic)


def is_told(topic: str) -> bool:
    """Whether a topic is a statement: ``Native plants recover``."""
    tokens = topic.split()
    forms = {form for _, form in english().verbs.get(tokens[-1].lower(), ())} if tokens else set()
    acts = len(tokens) > 1 and "base" in forms and grammar.is_plural_word(tokens[-2])
    return acts or is_clause(topic)
