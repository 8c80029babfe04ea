"""A list and the sentence that leads to it: what of it goes with the page, and how its lead-in is told."""

from __future__ import annotations

from collections.abc import Container, Sequence

from lessoncast._later import re
from lessoncast.model import Block
from lessoncast.tongue.english.clauses import is_clause, is_imperative
from lessoncast.tongue.english.parsed import may_order
from lessoncast.tongue.english.roles import role_of
from lessoncast.tongue.english.wholeness import is_written_whole
from lessoncast.tongue.words import count
from lessoncast.units import following, notes
from lessoncast.units.parts import says
from lessoncast.units.salvage import is_of_example, sayable
from lessoncast.units.splitting import LONGEST_SENTENCE

NO_LEAD = "its list is nothing without what leads to it"
MOSTLY = 0.6  # of the items of a list that are orders: a verb may be unknown
_LEAST_LEAD = 6  # words of a lead-in that says something by itself
_LEAST_COUNTING = 4  # words of one that says how many: "Sailors know three knots:"
_COUNTS = re.compile(r"\b(?:two|three|four|five|six|seven|several|many) (?:[\w-]+ )?[\w-]+s$")
_POINTS_AHEAD = re.compile(
    r"^(?:There|Here|These|Those|Below|This|They) (?:are|is)\b|\b(?:following|below|as follows|like this|like so|here|this|like|way|structure|consider|(?:in|of|for|with|by|are|is|has|have) (?:these|those) (?:\w+ )?\w+|like (?:these|those))$|\bthe following\b|\bhere\b|\b(?:questions|examples?|checks)\b|^(?:Let|Some of)\b"
    r"|\b(?:are|is|was|were|include|includes|including|can|to|as|by|of|for|with|that|you|we|if|when|where|have|has|need|needs|want|about|from|on|in)$",
    re.IGNORECASE,
)
_ENDS_OPEN = re.compile(
    r"\b(?:because|since|so that|by|with|as|including|(?:it|this|that|he|she|they|we|you) (?:is|are|was|were|can be|should be))$"
)
_THESE = re.compile(r"\bthese (?=(?:two|three|four|five|six|seven|several|\w+ \w+ ))")


def needs_lead(lead: str, items: Sequence[Block]) -> bool:
    """Whether a list cannot be told: its lead-in is left out, and its items are orders or halves of sentences."""
    if notes.leads_away(lead, items) or is_of_example(lead):
        return True
    if following.says_that(lead):
        return not following.can_follow_that(items, lead)
    if not lead or any(item.term for item in items):
        return False
    if role_of(lead) == "example":
        return not all(_stands(item) for item in items)
    return _lacks_what_waits(lead, items)


def _lacks_what_waits(lead: str, items: Sequence[Block]) -> bool:
    """Whether a lead-in waits for what its items don't give: deeds, what is told, things that it can be said with."""
    if following.waits_for_verb(lead) and not any(item.number for item in items):
        return not following.can_follow_verb(items, lead)
    if following.waits_for_told(lead):
        return not following.told_things(items)
    halves = any(not says(item.text) for item in items)
    return halves and not sayable(f"{lead}.")


def is_torn(lead: str, items: Sequence[Block]) -> bool:
    """Whether a lead-in ends open, and what stands below it is its other half: ``It is old because it is``."""
    torn = _ENDS_OPEN.search(lead) is not None and not notes.is_of_cases(lead)
    return torn and not any(item.term for item in items) and not all(map(_stands, items))


def are_headings(lead: str, items: Sequence[Block], titles: Container[str]) -> bool:
    """Whether a list names sections to come, and its lead-in says something without it."""
    named = any(item.text.strip().lower() in titles for item in items)
    return named and not is_torn(lead, items)


def are_orders(items: Sequence[Block]) -> bool:
    """Whether the items of a list, nearly all, tell their reader to do something."""
    orders = sum(not one.term and is_imperative(one.text) for one in items)
    return len(items) > 1 and orders >= MOSTLY * len(items)


def are_rather_orders(items: Sequence[Block]) -> bool:
    """Whether the items of a list surely are orders if one is: ``Rinse the sails. Practice patience.``."""
    plain = [one for one in items if not one.term]
    orders = [is_imperative(one.text) for one in plain]
    return any(orders) and all(
        told or may_order(one.text) for told, one in zip(orders, plain, strict=True)
    )


def lead_sentence(lead: str, items: Sequence[Block]) -> str:
    """``A race happens when these three things meet:`` → ``A race happens when three things meet.``; "" for half a sentence."""
    text = _THESE.sub("", lead.strip().rstrip(":"))
    least = _LEAST_COUNTING if _COUNTS.search(text) else _LEAST_LEAD
    if not least <= count(text) <= LONGEST_SENTENCE or _POINTS_AHEAD.search(text):
        return ""
    told = is_clause(text) or is_written_whole(f"{text}.")
    if any(item.term for item in items) or not told or is_imperative(text):
        return ""
    return sayable(f"{text}.")


def _stands(item: Block) -> bool:
    return is_written_whole(item.text) and not is_imperative(item.text)
