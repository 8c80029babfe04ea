"""Sentences of a lesson that go on with something made up: ``Suppose a mill has two wheels. Its stones turn slowly.``."""

from __future__ import annotations

from collections.abc import Sequence

from lessoncast._later import re
from lessoncast.study.statement import Statement

_SUPPOSES = re.compile(
    r"(?:Suppose|Say,?|Imagine|Consider|Picture|Let's say|Think of)\b|(?:Now )?[Tt]ake (?:[\w-]+ ){0,2}[\w-]+\.$"
)


_CASE = re.compile(
    r"\s*(?:(?:Here(?:['’]s| is)|Consider|Take) )?(?:the|this|an?|our|another) (?:\w+ )?(?:scenario|situation|story|setup)\b[^.:]{0,20}: ",
    re.IGNORECASE,
)  # "Here's the scenario: …", which is left out


def goes_on(statements: Sequence[Statement], *, behind_examples: bool = False) -> frozenset[str]:
    """The sentences behind one that supposes something, in its paragraph; ``behind_examples`` also those behind "for example"."""
    found: set[str] = set()
    story = -1
    for one in statements:
        if one.group != story and _CASE.match(one.source):
            story = one.group
        if one.group == story:
            found.add(one.text)
        elif _SUPPOSES.match(one.text) or (behind_examples and one.role == "example"):
            story = one.group
    return frozenset(found)
