"""What belongs to the page and not to the ear: markup, links, half sentences, "see below"."""

from __future__ import annotations

from collections.abc import Iterator

from lessoncast._later import re
from lessoncast.script.checks.evidence import Evidence
from lessoncast.script.checks.finding import Finding
from lessoncast.tongue import lint

SPACED_MARKS = frozenset({"fr"})  # languages that set a space before ? ! : ;
_SPACED = re.compile(r"[ \u00a0\u202f]([?!:;»])")


def marks_of_the_page(case: Evidence) -> Iterator[Finding]:
    """Turns with markup, code, addresses, pointers to a place on the page, or no end."""
    for said in case.turns:
        text = _SPACED.sub(r"\1", said.text) if case.language in SPACED_MARKS else said.text
        if found := lint.what_debris(text):
            yield Finding(line=said.line, message=found, hint="write it as a person would say it")
        elif not lint.balanced(said.text):
            yield Finding(
                line=said.line,
                message="a bracket or a quotation mark has no partner",
                hint="close it, or leave it out",
            )
