"""A label in front of an order or a clause: what it is about, unless the sentence says so itself."""

from __future__ import annotations

from lessoncast._later import re
from lessoncast.tongue.english import grammar
from lessoncast.tongue.english.finite import bare
from lessoncast.tongue.words import capital, content_stems, stem, words
from lessoncast.units.parts import enumerate_items, listed, starts_with_verb

_AS_FOR = ("As for", "When it comes to", "In the case of")
_FOR = ("As for", "When it comes to", "For")  # before an order
_TASK = re.compile(r"(?:use|avoid|choose|find|get|make|take|ask) (?!of\b|cases?\b)")
_NONE = re.compile(r"no \w")
_FORBIDS = re.compile(r"(?:never|don't|do not|avoid) ")


def is_task(name: str) -> bool:
    """``use tools``: a label that says what to do, too short for a sentence."""
    return _TASK.match(name) is not None


def before_clause(name: str, clause: str, place: int) -> str:
    """``ropes``, ``they are cheap`` → ``As for ropes, they are cheap``; without the label where the clause repeats it."""
    return capital(clause) if repeats(name, clause) else f"{_AS_FOR[place % 3]} {name}, {clause}"


def before_order(name: str, order: str, place: int) -> str:
    """``safety``, ``avoid open flames`` → ``As for safety, avoid open flames``; an order alone where it repeats its label.

    A way of doing something is done by "you": ``With distillation, you heat the must``.
    """
    low = order[:1].lower() + order[1:] if starts_with_verb(order) else order
    if is_task(name) or repeats(name, order):
        return capital(low)
    if _NONE.match(name) and _FORBIDS.match(low):
        return f"{capital(name)}: {low}"  # "No open fire: never light a lamp below deck"
    if _TECHNIQUE.search(name) and not _FORBIDS.match(low):
        return f"With {name}, you {low}"
    return f"{_FOR[place % 3]} {name}, {low}"


_TECHNIQUE = re.compile(
    r"(?:[a-z]{3}(?:ation|ition|sion|ction)|(?<!form)(?<!test)(?<!plann)ing|-[a-z\d]{1,8})$"
)


def of_things(name: str, low: str, place: int) -> str:
    """``text``, ``chatbots, summarization, translation`` → ``For text, think of …``; what stands before an article is an order, and no thing."""
    items = listed(low)
    if any(map(_ACTS.match, items)):
        return before_order(name, low, place)
    return _LISTS[place % 3].format(name=name, items=enumerate_items(items)) if items else ""


_LISTS = (
    "For {name}, think of {items}",
    "In {name}, it's {items}",
    "With {name}, you have {items}",
)
_ACTS = re.compile(
    r"(?!all|both|half|such|many|of|for|in|on|to|with|by|from|and|or)[a-z]{3,} (?:the|an?|your) "
)


def is_ordered(name: str, low: str) -> bool:
    """Whether one thing is no subject of a verb in its base form: ``mist: ring the bell``; notes that clip the verb clip articles, too."""
    return grammar.number(name) != "plural" and _WHOLE.search(low) is not None


_WHOLE = re.compile(r" (?:the|an?|your|all|every|each) ")


def is_of_another(name: str, low: str) -> bool:
    """Whether a note's pronoun is not its label: ``logs: they keep logs and charts``, ``integration: it integrates them``."""
    found = _PRONOUN.match(low)
    rest = low[found.end() :] if found else ""
    return bool(rest) and (acts_itself(name, rest) or repeats(name, rest))


_PRONOUN = re.compile(r"(?:they|it) (?!(?:is|are|was|were|has|have)\b)")


def acts_itself(name: str, low: str) -> bool:
    """Whether a label is only the noun of what its note does: ``integration``, ``integrates with the harbour log``."""
    first = low.partition(" ")[0]
    return _root(bare(first)) in {_root(word) for word in content_stems(name)}


def _root(word: str) -> str:
    return re.sub(r"(?:ation|ion|ing|ment|at|e)$", "", stem(word))


def repeats(name: str, told: str) -> bool:
    """Whether a sentence has all the words of a label: as they are, or as the letters of "AI" for ``artificial intelligence``."""
    missing = content_stems(name) - content_stems(told)
    if not missing:
        return bool(content_stems(name))
    short = {word for word in words(told) if word.isupper() and len(word) > 1}
    return any(_stands_for(one, name, missing) for one in short)


def _stands_for(letters: str, name: str, missing: frozenset[str]) -> bool:
    """Whether letters are those of a row of words in a label among which all are that its sentence lacks."""
    said = words(name)
    for at in range(len(said) - len(letters) + 1):
        row = said[at : at + len(letters)]
        if "".join(word[:1] for word in row).upper() == letters:
            return missing <= content_stems(" ".join(row))
    return False
