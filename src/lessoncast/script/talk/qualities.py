"""Headings that tell how something is or is done, and name nothing that a host could turn to."""

from __future__ import annotations

from lessoncast._later import re
from lessoncast.tongue.english.lexis import english


def is_quality(topic: str) -> bool:
    """Whether a topic is an adjective without its noun, ``historical``, or tells only how: ``remotely``."""
    if " than " in topic:
        return True  # "saltier than the sea"
    if _HOW_ALONE.fullmatch(topic) or _is_done(topic):
        return True
    one = " " not in topic and topic.islower() and topic not in english().adjective_like
    return one and re.search(r"(?:ical|ous|ful|ive|ary|less)$", topic) is not None


_HOW_ALONE = re.compile(
    r"[a-z]*(?:ous|ive|al|ent|ant|ful|less|ab|ib|[aeiou]te|ar|ing|ed)ly", re.IGNORECASE
)


def _is_done(topic: str) -> bool:
    """``balanced``, ``forbidden``: what was done, without what it was done to."""
    forms = {form for _, form in english().verbs.get(topic.lower(), ())}
    return (
        "participle" in forms
        and forms <= {"past", "participle"}
        and topic.lower() not in english().adjective_like
    )
